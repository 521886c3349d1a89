/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agenda-point-row.h"

#include "fod-long-text-row.h"
#include "fod-meeting-actions.h"
#include "fod-meetings-closures.h"
#include "fod-record-dialog.h"
#include "fod-spoken-name.h"

#include <glib/gi18n-lib.h>

struct _FodAgendaPointRow {
  GtkListBoxRow parent_instance;

  GtkMenuButton *state;
  FodLongTextRow *notes;

  FodSession *session;
  FodRecord *point;
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_POINT,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodAgendaPointRow, fod_agenda_point_row, GTK_TYPE_LIST_BOX_ROW)

/* What people choose between; that a point has moved on is seen, not chosen. */
static const char *const states[] = { "open", "done", "follow-up" };

static const char *
get_state (FodAgendaPointRow *self)
{
  const char *state = self->point ? fod_record_get_text (self->point, "state") : NULL;

  if (!state)
    return "open";
  return g_str_equal (state, "moved") ? "follow-up" : state;
}

static void
set_state (FodAgendaPointRow *self,
           const char *state)
{
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (state, get_state (self)) == 0)
    return;
  if (!fod_meeting_set_point_state (fod_session_get_store (self->session), self->point, state,
                                    &error))
    fod_session_fail (self->session, error);
}

static void
state_changed_cb (FodAgendaPointRow *self)
{
  g_autofree char *words = fod_text_point_state (NULL, get_state (self));

  fod_spoken_name_set (GTK_WIDGET (self->state), words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* Made when it is asked for: an agenda has many points, and few of them are opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    const FodChoice *choice = fod_choice_set_find (&fod_choices_point_state, states[i]);
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (choice->label), NULL);

    g_menu_item_set_action_and_target (item, "point.state", "s", states[i]);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
edit_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  static const char *const fields[] = { "title", NULL };
  static const char *const guidance[] = { "guidance", NULL };
  FodAgendaPointRow *self = FOD_AGENDA_POINT_ROW (widget);
  GtkWidget *dialog =
    fod_record_dialog_new (widget, self->session, self->point, _ ("Agenda Point"));

  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, fields);
  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, guidance);
  fod_record_dialog_allow_delete (FOD_RECORD_DIALOG (dialog), _ ("_Delete Agenda Point"),
                                  _ ("Agenda point deleted"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Widget */

static void
fod_agenda_point_row_constructed (GObject *object)
{
  FodAgendaPointRow *self = FOD_AGENDA_POINT_ROW (object);

  G_OBJECT_CLASS (fod_agenda_point_row_parent_class)->constructed (object);

  fod_field_row_bind (FOD_FIELD_ROW (self->notes), self->session, self->point, "notes");
  g_signal_connect_object (self->point, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  state_changed_cb (self);
}

static void
fod_agenda_point_row_dispose (GObject *object)
{
  FodAgendaPointRow *self = FOD_AGENDA_POINT_ROW (object);

  if (self->point)
    g_signal_handlers_disconnect_by_data (self->point, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_AGENDA_POINT_ROW);
  g_clear_object (&self->point);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_agenda_point_row_parent_class)->dispose (object);
}

static void
fod_agenda_point_row_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FodAgendaPointRow *self = FOD_AGENDA_POINT_ROW (object);

  switch (prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_POINT:
    g_value_set_object (value, self->point);
    break;
  case PROP_STATE:
    g_value_set_string (value, get_state (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_agenda_point_row_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  FodAgendaPointRow *self = FOD_AGENDA_POINT_ROW (object);

  switch (prop_id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  case PROP_POINT:
    self->point = g_value_dup_object (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_STATE:
    set_state (self, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_agenda_point_row_class_init (FodAgendaPointRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fod_agenda_point_row_constructed;
  object_class->dispose = fod_agenda_point_row_dispose;
  object_class->get_property = fod_agenda_point_row_get_property;
  object_class->set_property = fod_agenda_point_row_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION, flags);
  properties[PROP_POINT] = g_param_spec_object ("point", NULL, NULL, FOD_TYPE_RECORD, flags);
  /**
   * FodAgendaPointRow:state:
   *
   * What became of the point: "open", "done" or "follow-up".
   */
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, "open",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                  G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FOD_TYPE_LONG_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-agenda-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodAgendaPointRow, state);
  gtk_widget_class_bind_template_child (widget_class, FodAgendaPointRow, notes);
  gtk_widget_class_install_action (widget_class, "point.edit", NULL, edit_cb);
  gtk_widget_class_install_property_action (widget_class, "point.state", "state");
}

static void
fod_agenda_point_row_init (FodAgendaPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->state, create_menu_cb, NULL, NULL);
}

/**
 * fod_agenda_point_row_new:
 * @session: what the pages share
 * @point: an agenda point
 *
 * Returns: (transfer floating): a row for @point
 */
GtkWidget *
fod_agenda_point_row_new (FodSession *session,
                          FodRecord *point)
{
  return g_object_new (FOD_TYPE_AGENDA_POINT_ROW, "session", session, "point", point, NULL);
}

/**
 * fod_agenda_point_row_get_point:
 * @self: a row
 *
 * Returns: (transfer none): its point
 */
FodRecord *
fod_agenda_point_row_get_point (FodAgendaPointRow *self)
{
  g_return_val_if_fail (FOD_IS_AGENDA_POINT_ROW (self), NULL);

  return self->point;
}

/**
 * fod_agenda_point_row_commit:
 * @self: a row
 *
 * Saves the notes as they stand.
 *
 * Returns: whether they are saved
 */
gboolean
fod_agenda_point_row_commit (FodAgendaPointRow *self)
{
  g_return_val_if_fail (FOD_IS_AGENDA_POINT_ROW (self), FALSE);

  return fod_field_row_commit (FOD_FIELD_ROW (self->notes));
}

/**
 * fod_agenda_point_row_focus_notes:
 * @self: a row
 *
 * Puts the cursor in the notes.
 */
void
fod_agenda_point_row_focus_notes (FodAgendaPointRow *self)
{
  g_return_if_fail (FOD_IS_AGENDA_POINT_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->notes));
}
