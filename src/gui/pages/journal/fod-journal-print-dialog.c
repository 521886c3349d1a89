/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-print-dialog.h"

#include "fod-dialog-size.h"
#include "fod-journal-print.h"
#include "fod-list-keys.h"
#include "fod-message.h"
#include "fod-print-choice.h"

#include <glib/gi18n-lib.h>

struct _FodJournalPrintDialog {
  AdwWindow parent_instance;

  GtkListView *list;
  GtkLabel *count_label;
  GtkStack *all_stack;

  FodSession *session;
  GListStore *choices;
  GHashTable *by_id; /* of the choices, which the store keeps alive */
  guint n_chosen;
};

G_DEFINE_FINAL_TYPE (FodJournalPrintDialog, fod_journal_print_dialog, ADW_TYPE_WINDOW)

static guint
count_all (FodJournalPrintDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->choices));
}

static void
update (FodJournalPrintDialog *self)
{
  g_autofree char *text =
    self->n_chosen == 0
      ? g_strdup (_ ("Nothing is ticked"))
      : g_strdup_printf (ngettext ("%u entry is ticked", "%u entries are ticked", self->n_chosen),
                         self->n_chosen);

  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->all_stack,
                                    self->n_chosen < count_all (self) ? "all" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", self->n_chosen > 0);
}

static void
choose (FodJournalPrintDialog *self,
        FodPrintChoice *choice,
        gboolean is_chosen)
{
  if (fod_print_choice_get_chosen (choice) == is_chosen)
    return;
  fod_print_choice_set_chosen (choice, is_chosen);
  self->n_chosen += is_chosen ? 1u : -1u;
}

static void
toggle_cb (GtkWidget *widget,
           const char *name,
           GVariant *id)
{
  FodJournalPrintDialog *self = FOD_JOURNAL_PRINT_DIALOG (widget);
  FodPrintChoice *choice = g_hash_table_lookup (self->by_id, g_variant_get_string (id, NULL));

  if (!choice)
    return;
  choose (self, choice, !fod_print_choice_get_chosen (choice));
  update (self);
}

/* The whole row is there to be pressed, not only the box in it. */
static void
activated_cb (FodJournalPrintDialog *self,
              guint place)
{
  g_autoptr (FodPrintChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), place);

  choose (self, choice, !fod_print_choice_get_chosen (choice));
  update (self);
}

static void
choose_all (FodJournalPrintDialog *self,
            gboolean is_chosen)
{
  for (guint i = 0; i < count_all (self); i++) {
    g_autoptr (FodPrintChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

    choose (self, choice, is_chosen);
  }
  update (self);
}

static void
all_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  choose_all (FOD_JOURNAL_PRINT_DIALOG (widget), TRUE);
}

static void
none_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  choose_all (FOD_JOURNAL_PRINT_DIALOG (widget), FALSE);
}

static void
print_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodJournalPrintDialog *self = FOD_JOURNAL_PRINT_DIALOG (widget);
  g_autoptr (GPtrArray) entries = fod_journal_print_dialog_list_chosen (self);
  g_autoptr (GtkPrintOperation) operation =
    fod_journal_print_new (fod_session_get_journal_keeper (self->session),
                           fod_session_get_store (self->session), entries);
  g_autoptr (FodSession) session = g_object_ref (self->session);
  g_autoptr (GObject) below = NULL;
  g_autoptr (GError) error = NULL;
  const char *done;

  /* Locking takes the entries from the operation; nothing else may hold them meanwhile. */
  g_clear_pointer (&entries, g_ptr_array_unref);
  /* It goes when the journal is locked, and the window below when the program is told to end; GTK
   * would look for that one when the dialog is no more. */
  g_object_ref (self);
  g_set_object (&below, (GObject *) gtk_window_get_transient_for (GTK_WINDOW (self)));
  done = fod_journal_print_run (operation, GTK_WINDOW (self), &error);
  if (done) {
    gtk_window_destroy (GTK_WINDOW (self));
    fod_session_tell (session, done, FALSE);
  } else if (error && gtk_widget_get_mapped (widget)) {
    fod_message_tell (widget, _ ("That Was Not Printed"), error->message);
  }
  if (!gtk_widget_get_mapped (widget))
    gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  g_object_unref (self);
}

static void
fod_journal_print_dialog_dispose (GObject *object)
{
  FodJournalPrintDialog *self = FOD_JOURNAL_PRINT_DIALOG (object);

  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_PRINT_DIALOG);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_object (&self->choices);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_journal_print_dialog_parent_class)->dispose (object);
}

static void
fod_journal_print_dialog_class_init (FodJournalPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_journal_print_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalPrintDialog, list);
  gtk_widget_class_bind_template_child (widget_class, FodJournalPrintDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalPrintDialog, all_stack);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "print.toggle", "s", toggle_cb);
  gtk_widget_class_install_action (widget_class, "print.all", NULL, all_cb);
  gtk_widget_class_install_action (widget_class, "print.none", NULL, none_cb);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_journal_print_dialog_init (FodJournalPrintDialog *self)
{
  self->choices = g_list_store_new (FOD_TYPE_PRINT_CHOICE);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_list_keys_watch (GTK_WIDGET (self->list));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/* Returns: the place of @chosen, or 0 */
static guint
offer (FodJournalPrintDialog *self,
       GListModel *entries,
       FodSealedEntry *chosen)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (FodSealedEntry) entry = g_list_model_get_item (entries, i);
    FodPrintChoice *choice = fod_print_choice_new (entry, entry == chosen);
    const char *id = fod_record_get_id (fod_sealed_entry_get_record (entry));

    if (entry == chosen) {
      place = i;
      self->n_chosen = 1;
    }
    g_ptr_array_add (choices, choice);
    g_hash_table_insert (self->by_id, (char *) id, choice);
  }
  g_list_store_splice (self->choices, 0, 0, choices->pdata, choices->len);
  return place;
}

/**
 * fod_journal_print_dialog_new:
 * @parent: a widget in the window
 * @session: what the pages share; its journal is unlocked
 * @entries: (element-type FodSealedEntry): what to choose from
 * @chosen: (nullable): the entry that is ticked from the beginning
 *
 * Returns: (transfer none): a window that asks what to print; it goes when the journal is locked
 */
GtkWidget *
fod_journal_print_dialog_new (GtkWidget *parent,
                              FodSession *session,
                              GListModel *entries,
                              FodSealedEntry *chosen)
{
  FodJournalPrintDialog *self = g_object_new (FOD_TYPE_JOURNAL_PRINT_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  GListModel *choices = G_LIST_MODEL (g_object_ref (self->choices));
  g_autoptr (GtkNoSelection) rows = NULL;
  guint place;

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  place = offer (self, entries, chosen);
  rows = gtk_no_selection_new (choices);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", place);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  update (self);
  fod_journal_keeper_guard_dialog (fod_session_get_journal_keeper (session), GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

/**
 * fod_journal_print_dialog_list_chosen:
 * @self: a dialog
 *
 * Returns: (transfer full) (element-type FodSealedEntry): what is ticked, in the order of the list
 */
GPtrArray *
fod_journal_print_dialog_list_chosen (FodJournalPrintDialog *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (FOD_IS_JOURNAL_PRINT_DIALOG (self), entries);

  for (guint i = 0; i < count_all (self); i++) {
    g_autoptr (FodPrintChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

    if (fod_print_choice_get_chosen (choice))
      g_ptr_array_add (entries, g_object_ref (fod_print_choice_get_entry (choice)));
  }
  return entries;
}
