/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-row.h"

#include "fod-shown-text.h"
#include "fod-spoken-name.h"

typedef struct {
  FodFieldBinding *binding;
  GtkEventController *focus; /* owned by the row */
  char *title;               /* while the error stands in its place */
} FodTextRowPrivate;

static void init_field_row (FodFieldRowInterface *iface);

G_DEFINE_TYPE_WITH_CODE (FodTextRow,
                         fod_text_row,
                         ADW_TYPE_ENTRY_ROW,
                         G_ADD_PRIVATE (FodTextRow)
                           G_IMPLEMENT_INTERFACE (FOD_TYPE_FIELD_ROW, init_field_row))

static char *
format_text (FodTextRow *self,
             const FodField *field,
             const FodValue *value,
             gboolean editing)
{
  return g_strdup (value->text);
}

static gboolean
parse_text (FodTextRow *self,
            const char *text,
            FodValue *value,
            GError **error)
{
  fod_value_assign (value, FOD_TEXT (text));
  return TRUE;
}

static FodFieldBinding *
get_row_binding (FodFieldRow *row)
{
  return fod_text_row_get_binding (FOD_TEXT_ROW (row));
}

static void
show_value (FodFieldRow *row,
            const FodField *field,
            const FodValue *value)
{
  FodTextRow *self = FOD_TEXT_ROW (row);
  FodTextRowPrivate *priv = fod_text_row_get_instance_private (self);
  GtkEventControllerFocus *focus = GTK_EVENT_CONTROLLER_FOCUS (priv->focus);
  gboolean editing = gtk_event_controller_focus_contains_focus (focus);
  g_autofree char *text = NULL;

  if (!fod_value_is_none (value))
    text = FOD_TEXT_ROW_GET_CLASS (self)->format (self, field, value, editing);
  if (g_strcmp0 (text ? text : "", gtk_editable_get_text (GTK_EDITABLE (self))) == 0)
    return;
  fod_shown_text_set (GTK_EDITABLE (self), text);
  if (editing)
    gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
}

static gboolean
read_value (FodFieldRow *row,
            FodValue *value,
            GError **error)
{
  FodTextRow *self = FOD_TEXT_ROW (row);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));

  g_strstrip (text);
  if (!*text) {
    fod_value_clear (value);
    return TRUE;
  }
  return FOD_TEXT_ROW_GET_CLASS (self)->parse (self, text, value, error);
}

static char *
get_typed (FodFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
set_typed (FodFieldRow *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* The caption above the text is the only place for words that an entry row has. */
static void
show_error (FodFieldRow *row,
            const char *message)
{
  FodTextRowPrivate *priv = fod_text_row_get_instance_private (FOD_TEXT_ROW (row));
  AdwPreferencesRow *titled = ADW_PREFERENCES_ROW (row);

  if (message && !priv->title)
    priv->title = g_strdup (adw_preferences_row_get_title (titled));
  if (!priv->title)
    return;
  adw_preferences_row_set_title (titled, message ? message : priv->title);
  if (gtk_editable_get_delegate (GTK_EDITABLE (row)))
    fod_spoken_name_set_problem (ADW_ENTRY_ROW (row), priv->title, message);
  if (!message)
    g_clear_pointer (&priv->title, g_free);
}

static void
init_field_row (FodFieldRowInterface *iface)
{
  iface->get_binding = get_row_binding;
  iface->show = show_value;
  iface->read = read_value;
  iface->get_typed = get_typed;
  iface->set_typed = set_typed;
  iface->show_error = show_error;
}

static void
changed_cb (FodTextRow *self)
{
  fod_field_binding_changed (fod_text_row_get_binding (self));
}

static void
activated_cb (FodTextRow *self)
{
  fod_field_binding_commit (fod_text_row_get_binding (self));
}

static void
focus_cb (FodTextRow *self)
{
  fod_field_binding_refresh (fod_text_row_get_binding (self));
}

static void
fod_text_row_dispose (GObject *object)
{
  FodTextRowPrivate *priv = fod_text_row_get_instance_private (FOD_TEXT_ROW (object));

  fod_field_binding_bind (priv->binding, NULL, NULL, NULL);
  g_clear_object (&priv->binding);
  g_clear_pointer (&priv->title, g_free);

  G_OBJECT_CLASS (fod_text_row_parent_class)->dispose (object);
}

static void
fod_text_row_class_init (FodTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_text_row_dispose;

  klass->format = format_text;
  klass->parse = parse_text;
}

static void
fod_text_row_init (FodTextRow *self)
{
  FodTextRowPrivate *priv = fod_text_row_get_instance_private (self);
  GtkEventController *text_focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  priv->focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (priv->focus, "notify::contains-focus", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), priv->focus);
  priv->binding = fod_field_binding_new (FOD_FIELD_ROW (self));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (activated_cb), NULL);
  /* Buttons in the row come after the text: to go to them is to have written it. */
  g_signal_connect_object (text_focus, "leave", G_CALLBACK (fod_field_binding_commit),
                           priv->binding, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                             text_focus);
}

/**
 * fod_text_row_new:
 *
 * Returns: (transfer floating): a row for a line of text
 */
GtkWidget *
fod_text_row_new (void)
{
  return g_object_new (FOD_TYPE_TEXT_ROW, NULL);
}

/**
 * fod_text_row_get_binding:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its binding, for rows that derive from it
 */
FodFieldBinding *
fod_text_row_get_binding (FodTextRow *self)
{
  FodTextRowPrivate *priv = fod_text_row_get_instance_private (self);

  return priv->binding;
}
