/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-field-row.h"

G_DEFINE_INTERFACE (FodFieldRow, fod_field_row, ADW_TYPE_PREFERENCES_ROW)

static void
fod_field_row_default_init (FodFieldRowInterface *iface)
{
}

static FodFieldBinding *
get_binding (FodFieldRow *self)
{
  return FOD_FIELD_ROW_GET_IFACE (self)->get_binding (self);
}

/**
 * fod_field_row_bind:
 * @self: a row
 * @session: (nullable): whose store to save to
 * @record: (nullable): the record to show, %NULL for none
 * @field: (nullable): name of the field
 *
 * Shows a field and saves what is changed. What was typed for the last record is saved first.
 * A row without a title gets the field's label.
 *
 * A row with a session and no record saves nothing: it asks for what is to become a record.
 */
void
fod_field_row_bind (FodFieldRow *self,
                    FodSession *session,
                    FodRecord *record,
                    const char *field)
{
  g_return_if_fail (FOD_IS_FIELD_ROW (self));
  g_return_if_fail (!record || (session && field));

  fod_field_binding_bind (get_binding (self), session, record, field);
}

/**
 * fod_field_row_commit:
 * @self: a row
 *
 * Saves what is typed now, as leaving the row does.
 *
 * Returns: %FALSE when it was refused; the row says why
 */
gboolean
fod_field_row_commit (FodFieldRow *self)
{
  g_return_val_if_fail (FOD_IS_FIELD_ROW (self), FALSE);

  return fod_field_binding_commit (get_binding (self));
}

static void
collect_rows (GtkWidget *widget,
              GPtrArray *rows)
{
  if (FOD_IS_FIELD_ROW (widget)) {
    g_ptr_array_add (rows, g_object_ref (widget));
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

/**
 * fod_field_row_commit_below:
 * @root: a widget
 *
 * Saves what is typed in any row in @root.
 *
 * Returns: (transfer full) (nullable): the first row that was refused
 */
FodFieldRow *
fod_field_row_commit_below (GtkWidget *root)
{
  /* Lists change when something is saved. */
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  FodFieldRow *refused = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  collect_rows (root, rows);
  for (guint i = 0; i < rows->len; i++) {
    if (!fod_field_row_commit (rows->pdata[i]) && !refused)
      refused = g_object_ref (rows->pdata[i]);
  }
  return refused;
}

/**
 * fod_field_row_revert:
 * @self: a row
 *
 * Shows the stored value again, as Escape does.
 */
void
fod_field_row_revert (FodFieldRow *self)
{
  g_return_if_fail (FOD_IS_FIELD_ROW (self));

  fod_field_binding_revert (get_binding (self));
}

/**
 * fod_field_row_get_error:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): why what is typed was refused
 */
const char *
fod_field_row_get_error (FodFieldRow *self)
{
  g_return_val_if_fail (FOD_IS_FIELD_ROW (self), NULL);

  return fod_field_binding_get_error (get_binding (self));
}

/**
 * fod_field_row_get_refusal:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what the disk said, when nothing is wrong with what is typed
 *   and only the disk refused it; the session keeps that when the row goes
 */
const char *
fod_field_row_get_refusal (FodFieldRow *self)
{
  g_return_val_if_fail (FOD_IS_FIELD_ROW (self), NULL);

  return fod_field_binding_get_refusal (get_binding (self));
}

/**
 * fod_field_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record shown
 */
FodRecord *
fod_field_row_get_record (FodFieldRow *self)
{
  g_return_val_if_fail (FOD_IS_FIELD_ROW (self), NULL);

  return fod_field_binding_get_record (get_binding (self));
}

/**
 * fod_field_row_show_error:
 * @self: a row
 * @message: (nullable): a sentence for the user; %NULL takes it away
 *
 * Marks the row and says what is wrong with what it shows.
 */
void
fod_field_row_show_error (FodFieldRow *self,
                          const char *message)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (FOD_IS_FIELD_ROW (self));

  if (message)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_widget_set_tooltip_text (widget, message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  FOD_FIELD_ROW_GET_IFACE (self)->show_error (self, message);
}
