/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-dialog.h"

#include "fod-dialog-size.h"
#include "fod-history-view.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

struct _FodRecordDialog {
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkBox *groups;
  GtkButton *delete_button;
  FodHistoryView *history;
  GtkToggleButton *history_button;

  FodSession *session;
  FodRecord *record;
  GPtrArray *forms; /* FodForm, owned by @groups */
  char *told;       /* what is said after it is deleted */
  guint n_done;     /* actions since it opened */
  guint n_undone;
};

G_DEFINE_FINAL_TYPE (FodRecordDialog, fod_record_dialog, ADW_TYPE_WINDOW)

static gboolean
commit_forms (FodRecordDialog *self)
{
  gboolean saved = TRUE;

  for (guint i = 0; i < self->forms->len; i++)
    saved &= fod_form_commit (self->forms->pdata[i]);
  if (!saved)
    gtk_stack_set_visible_child_name (self->stack, "form");
  return saved;
}

static gboolean
can_leave (FodRecordDialog *self)
{
  for (guint i = 0; i < self->forms->len; i++) {
    if (!fod_form_can_leave (self->forms->pdata[i]))
      return FALSE;
  }
  return TRUE;
}

static gboolean
fod_record_dialog_close_request (GtkWindow *window)
{
  FodRecordDialog *self = FOD_RECORD_DIALOG (window);

  if (!commit_forms (self) && !can_leave (self))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (fod_record_dialog_parent_class)->close_request (window);
}

static void
deleted_cb (FodRecordDialog *self)
{
  if (fod_record_is_deleted (self->record))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
delete_cb (FodRecordDialog *self)
{
  g_autoptr (FodRecordDialog) kept = g_object_ref (self);
  g_autoptr (FodSession) session = g_object_ref (self->session);
  g_autoptr (FodEdit) edit = fod_edit_new (fod_session_get_store (session));
  g_autofree char *title = fod_record_get_title (self->record);
  g_autofree char *label = g_strdup_printf (_ ("Delete “%s”"), title);

  fod_edit_open (edit, self->record);
  fod_edit_delete (edit, self->record);
  /* The window goes with the record, see deleted_cb(). */
  if (fod_session_commit (session, edit, label))
    fod_session_tell (session, self->told, TRUE);
}

static void
history_toggled_cb (FodRecordDialog *self,
                    GtkToggleButton *button)
{
  gboolean active = gtk_toggle_button_get_active (button);

  if (active && commit_forms (self))
    fod_history_view_show (self->history, fod_session_get_store (self->session), self->record);
  gtk_stack_set_visible_child_name (self->stack, active ? "history" : "form");
}

/* Undo */

static void
committed_cb (FodRecordDialog *self,
              FodCommit *commit)
{
  switch (fod_commit_get_kind (commit)) {
  case FOD_ACTION_UNDO:
    self->n_done -= MIN (self->n_done, 1);
    self->n_undone++;
    break;
  case FOD_ACTION_REDO:
    self->n_done++;
    self->n_undone -= MIN (self->n_undone, 1);
    break;
  case FOD_ACTION_EDIT:
  case FOD_ACTION_LASTING:
  default:
    self->n_done++;
    self->n_undone = 0;
  }
  if (gtk_toggle_button_get_active (self->history_button))
    fod_history_view_show (self->history, fod_session_get_store (self->session), self->record);
}

/* The window behind cannot be seen whole: what was done before the dialog opened is not undone
 * from here. What is typed and not saved yet is the latest that was done. */
static void
undo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodRecordDialog *self = FOD_RECORD_DIALOG (widget);
  gboolean is_undo = g_str_equal (name, "win.undo");

  if (commit_forms (self) && (is_undo ? self->n_done : self->n_undone) > 0)
    fod_session_undo (self->session, is_undo ? FOD_ACTION_UNDO : FOD_ACTION_REDO);
}

/* One step back: from the history to the form, from there to the window. */
static void
leave_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodRecordDialog *self = FOD_RECORD_DIALOG (widget);

  if (gtk_toggle_button_get_active (self->history_button))
    gtk_toggle_button_set_active (self->history_button, FALSE);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
fod_record_dialog_dispose (GObject *object)
{
  FodRecordDialog *self = FOD_RECORD_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->record);
  if (self->forms)
    g_ptr_array_set_size (self->forms, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_RECORD_DIALOG);

  G_OBJECT_CLASS (fod_record_dialog_parent_class)->dispose (object);
}

static void
fod_record_dialog_finalize (GObject *object)
{
  FodRecordDialog *self = FOD_RECORD_DIALOG (object);

  g_ptr_array_unref (self->forms);
  g_free (self->told);

  G_OBJECT_CLASS (fod_record_dialog_parent_class)->finalize (object);
}

static void
fod_record_dialog_class_init (FodRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fod_record_dialog_dispose;
  object_class->finalize = fod_record_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fod_record_dialog_close_request;

  g_type_ensure (FOD_TYPE_HISTORY_VIEW);
  gtk_widget_class_install_action (widget_class, "dialog.leave", NULL, leave_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodRecordDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FodRecordDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, FodRecordDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, FodRecordDialog, history);
  gtk_widget_class_bind_template_child (widget_class, FodRecordDialog, history_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_toggled_cb);
}

static void
fod_record_dialog_init (FodRecordDialog *self)
{
  self->forms = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/**
 * fod_record_dialog_new:
 * @parent: (nullable): a widget of the window it belongs to
 * @session: whose store to save to
 * @record: the record to change
 * @title: what the window is called, such as “Opgave”
 *
 * Returns: (transfer none): a window without fields, to be shown with gtk_window_present()
 */
GtkWidget *
fod_record_dialog_new (GtkWidget *parent,
                       FodSession *session,
                       FodRecord *record,
                       const char *title)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodRecordDialog *self = g_object_new (FOD_TYPE_RECORD_DIALOG, "title", title, NULL);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify::deleted", G_CALLBACK (deleted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (fod_session_get_store (session), "committed",
                           G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * fod_record_dialog_add_group:
 * @self: a dialog
 * @group: more that belongs to the record
 *
 * Adds a group below the others.
 */
void
fod_record_dialog_add_group (FodRecordDialog *self,
                             AdwPreferencesGroup *group)
{
  g_return_if_fail (FOD_IS_RECORD_DIALOG (self));

  gtk_box_append (self->groups, GTK_WIDGET (group));
}

/* There is what one came for. Nothing in it is selected: a letter must not take the place of
 * all. */
static void
focus_first (FodForm *form,
             const char *const *fields)
{
  FodFieldRow *row = *fields ? fod_form_get_row (form, *fields) : NULL;

  if (!row)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  if (GTK_IS_EDITABLE (row))
    gtk_editable_set_position (GTK_EDITABLE (row), -1);
}

/**
 * fod_record_dialog_add_fields:
 * @self: a dialog
 * @heading: (nullable): heading of the group
 * @fields: names of fields
 *
 * Adds a group with a row for each field.
 *
 * Returns: (transfer none): the group
 */
FodForm *
fod_record_dialog_add_fields (FodRecordDialog *self,
                              const char *heading,
                              const char *const *fields)
{
  GtkWidget *form;

  g_return_val_if_fail (FOD_IS_RECORD_DIALOG (self), NULL);

  form = fod_form_new (self->session, self->record, fields);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form), heading ? heading : "");
  fod_record_dialog_add_group (self, ADW_PREFERENCES_GROUP (form));
  g_ptr_array_add (self->forms, form);
  if (self->forms->len == 1)
    focus_first (FOD_FORM (form), fields);
  return FOD_FORM (form);
}

/**
 * fod_record_dialog_allow_delete:
 * @self: a dialog
 * @label: the words on the button, with a mnemonic
 * @told: what is said after it is done, with Undo beside it
 *
 * Offers to delete the record.
 */
void
fod_record_dialog_allow_delete (FodRecordDialog *self,
                                const char *label,
                                const char *told)
{
  g_return_if_fail (FOD_IS_RECORD_DIALOG (self));

  g_free (self->told);
  self->told = g_strdup (told);
  gtk_button_set_label (self->delete_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->delete_button), TRUE);
}

/**
 * fod_record_dialog_get_row:
 * @self: a dialog
 * @field: name of a field
 *
 * Returns: (transfer none) (nullable): its row
 */
FodFieldRow *
fod_record_dialog_get_row (FodRecordDialog *self,
                           const char *field)
{
  g_return_val_if_fail (FOD_IS_RECORD_DIALOG (self), NULL);

  for (guint i = 0; i < self->forms->len; i++) {
    FodFieldRow *row = fod_form_get_row (self->forms->pdata[i], field);

    if (row)
      return row;
  }
  return NULL;
}
