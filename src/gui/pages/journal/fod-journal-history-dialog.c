/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-history-dialog.h"

#include "fod-dialog-size.h"
#include "fod-message.h"
#include "fod-weak.h"
#include "fod-wording-row.h"

#include <glib/gi18n-lib.h>

struct _FodJournalHistoryDialog {
  AdwWindow parent_instance;

  GtkWidget *settled_note;
  GtkListBox *list;

  GtkWidget *editor;
  FodSealedEntry *entry;
  int asked; /* the number of the wording whose removal is asked about, or all */
};

G_DEFINE_FINAL_TYPE (FodJournalHistoryDialog, fod_journal_history_dialog, ADW_TYPE_WINDOW)

/* Each beside what it was replaced with. */
static void
fill_list (FodJournalHistoryDialog *self)
{
  FodRecord *record = fod_sealed_entry_get_record (self->entry);
  GPtrArray *versions = fod_sealed_entry_get_versions (self->entry);
  const char *title = fod_record_get_text (record, "title");
  const char *text = fod_record_get_text (record, "text");
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = versions->len; i > 0; i--) {
    const FodJournalVersion *version = versions->pdata[i - 1];

    gtk_list_box_append (self->list, fod_wording_row_new (version, title, text, i - 1));
    title = version->title;
    text = version->text;
  }
}

/* --- Actions ------------------------------------------------------------------------------- */

static void
bring_back_cb (GtkWidget *widget,
               const char *name,
               GVariant *number)
{
  gtk_widget_activate_action_variant (FOD_JOURNAL_HISTORY_DIALOG (widget)->editor,
                                      "entry.bring-back", number);
  gtk_window_close (GTK_WINDOW (widget));
}

/* The button that was pressed is gone. */
static void
show_what_is_left (FodJournalHistoryDialog *self)
{
  if (fod_sealed_entry_get_versions (self->entry)->len == 0) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  fill_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (FodJournalHistoryDialog) self = fod_weak_take (data);

  if (!fod_message_ask_finish (result) || !self || !self->editor)
    return;
  gtk_widget_activate_action (self->editor, "entry.remove-wordings", "i", self->asked);
  show_what_is_left (self);
}

static void
ask (FodJournalHistoryDialog *self,
     int number,
     const char *heading,
     const char *body)
{
  self->asked = number;
  fod_message_ask (GTK_WIDGET (self), heading, body, _ ("_Cancel"), _ ("_Remove for Good"), TRUE,
                   answered_cb, fod_weak_new (self));
}

static void
remove_cb (GtkWidget *widget,
           const char *name,
           GVariant *number)
{
  ask (FOD_JOURNAL_HISTORY_DIALOG (widget), g_variant_get_int32 (number),
       _ ("Remove This Wording?"),
       _ ("It goes from the journal, and there is no way back. The entry stays as it is. Backups "
          "of the journal and papers that were made before still have it."));
}

static void
remove_all_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  ask (FOD_JOURNAL_HISTORY_DIALOG (widget), FOD_JOURNAL_ALL_WORDINGS,
       _ ("Remove All Earlier Wordings?"),
       _ ("They go from the journal, and there is no way back. The entry stays as it is. Backups "
          "of the journal and papers that were made before still have them."));
}

/* --- Widget -------------------------------------------------------------------------------- */

static void
fod_journal_history_dialog_dispose (GObject *object)
{
  FodJournalHistoryDialog *self = FOD_JOURNAL_HISTORY_DIALOG (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_HISTORY_DIALOG);
  g_clear_object (&self->editor);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (fod_journal_history_dialog_parent_class)->dispose (object);
}

static void
fod_journal_history_dialog_class_init (FodJournalHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_journal_history_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalHistoryDialog, settled_note);
  gtk_widget_class_bind_template_child (widget_class, FodJournalHistoryDialog, list);

  gtk_widget_class_install_action (widget_class, "history.bring-back", "i", bring_back_cb);
  gtk_widget_class_install_action (widget_class, "history.remove", "i", remove_cb);
  gtk_widget_class_install_action (widget_class, "history.remove-all", NULL, remove_all_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
fod_journal_history_dialog_init (FodJournalHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_journal_history_dialog_new:
 * @editor: where the entry is shown; what is to be done it is asked to
 * @keeper: who looks after the journal
 * @entry: an entry of it
 * @writable: whether something may be brought back; removed may be from any entry
 *
 * Returns: (transfer none): a window with the earlier wordings of @entry
 */
GtkWidget *
fod_journal_history_dialog_new (GtkWidget *editor,
                                FodJournalKeeper *keeper,
                                FodSealedEntry *entry,
                                gboolean writable)
{
  FodJournalHistoryDialog *self = g_object_new (FOD_TYPE_JOURNAL_HISTORY_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (editor);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->editor = g_object_ref (editor);
  self->entry = g_object_ref (entry);
  fod_dialog_size_fit_text (GTK_WINDOW (self));
  gtk_widget_set_visible (self->settled_note, !writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.bring-back", writable);
  fill_list (self);
  fod_journal_keeper_guard_dialog (keeper, GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
