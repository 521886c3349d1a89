/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-history-dialog.h"

#include "fod-dialog-size.h"
#include "fod-wording-row.h"

#define EDITOR "fod-journal-editor"

static void
bring_back_cb (GSimpleAction *action,
               GVariant *number,
               gpointer data)
{
  GtkWidget *editor = g_object_get_data (data, EDITOR);

  gtk_widget_activate_action_variant (editor, "entry.bring-back", number);
  gtk_window_close (data);
}

/* An entry that is not to be written in is read here too. */
static void
add_actions (GtkWidget *dialog,
             GtkWidget *editor,
             gboolean writable)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new ("bring-back", G_VARIANT_TYPE_INT32);

  g_simple_action_set_enabled (action, writable);
  g_signal_connect_object (action, "activate", G_CALLBACK (bring_back_cb), dialog, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  g_object_set_data_full (G_OBJECT (dialog), EDITOR, g_object_ref (editor), g_object_unref);
  gtk_widget_insert_action_group (dialog, "history", G_ACTION_GROUP (group));
}

/* Each beside what it was replaced with. */
static void
fill_list (GtkListBox *list,
           FodSealedEntry *entry)
{
  FodRecord *record = fod_sealed_entry_get_record (entry);
  GPtrArray *versions = fod_sealed_entry_get_versions (entry);
  const char *title = fod_record_get_text (record, "title");
  const char *text = fod_record_get_text (record, "text");

  for (guint i = versions->len; i > 0; i--) {
    const FodJournalVersion *version = versions->pdata[i - 1];

    gtk_list_box_append (list, fod_wording_row_new (version, title, text, i - 1));
    title = version->title;
    text = version->text;
  }
}

/**
 * fod_journal_history_dialog_new:
 * @editor: where the entry is shown; what is to be brought back it is asked to
 * @keeper: who looks after the journal
 * @entry: an entry of it
 * @writable: whether something may be brought back
 *
 * Returns: (transfer none): a window with the earlier wordings of @entry, the latest first
 */
GtkWidget *
fod_journal_history_dialog_new (GtkWidget *editor,
                                FodJournalKeeper *keeper,
                                FodSealedEntry *entry,
                                gboolean writable)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
    "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-history-dialog.ui");
  GtkWidget *dialog = GTK_WIDGET (gtk_builder_get_object (builder, "dialog"));
  GtkListBox *list = GTK_LIST_BOX (gtk_builder_get_object (builder, "list"));
  GtkWidget *settled_note = GTK_WIDGET (gtk_builder_get_object (builder, "settled_note"));
  GtkRoot *root = gtk_widget_get_root (editor);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  fod_dialog_size_fit_text (GTK_WINDOW (dialog));
  gtk_widget_set_visible (settled_note, !writable);
  fill_list (list, entry);
  add_actions (dialog, editor, writable);
  fod_journal_keeper_guard_dialog (keeper, GTK_WINDOW (dialog));
  return dialog;
}
