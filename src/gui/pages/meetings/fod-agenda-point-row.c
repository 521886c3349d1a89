/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agenda-point-row.h"

#include "fod-choice-item.h"
#include "fod-long-text-row.h"
#include "fod-meeting-actions.h"
#include "fod-record-dialog.h"

#include <glib/gi18n-lib.h>

struct _FodAgendaPointRow {
  GtkListBoxRow parent_instance;

  GtkDropDown *state;
  FodLongTextRow *notes;

  FodSession *session;
  FodRecord *point;
  gboolean showing; /* while the state is put on the screen */
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_POINT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodAgendaPointRow, fod_agenda_point_row, GTK_TYPE_LIST_BOX_ROW)

/* What people choose between; that a point has moved on is seen, not chosen. */
static const char *const states[] = { "open", "done", "follow-up" };

static GListModel *
make_states (void)
{
  GListStore *items = g_list_store_new (FOD_TYPE_CHOICE_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_autoptr (FodChoiceItem) item =
      fod_choice_item_new (fod_choice_set_find (&fod_choices_point_state, states[i]));

    g_list_store_append (items, item);
  }
  return G_LIST_MODEL (items);
}

static guint
find_state (FodRecord *point)
{
  const char *state = fod_record_get_text (point, "state");

  if (g_strcmp0 (state, "moved") == 0)
    state = "follow-up";
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    if (g_strcmp0 (states[i], state) == 0)
      return i;
  }
  return 0;
}

static void
show_state (FodAgendaPointRow *self)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->state, find_state (self->point));
  self->showing = FALSE;
}

static void
state_selected_cb (FodAgendaPointRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->state);
  g_autoptr (GError) error = NULL;

  if (self->showing || !self->point || selected >= G_N_ELEMENTS (states) ||
      selected == find_state (self->point))
    return;
  if (fod_meeting_set_point_state (fod_session_get_store (self->session), self->point,
                                   states[selected], &error))
    return;
  fod_session_fail (self->session, error);
  show_state (self);
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
  g_signal_connect_object (self->point, "notify::state", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FOD_TYPE_CHOICE_ITEM);
  g_type_ensure (FOD_TYPE_LONG_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-agenda-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodAgendaPointRow, state);
  gtk_widget_class_bind_template_child (widget_class, FodAgendaPointRow, notes);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
  gtk_widget_class_install_action (widget_class, "point.edit", NULL, edit_cb);
}

static void
fod_agenda_point_row_init (FodAgendaPointRow *self)
{
  g_autoptr (GListModel) items = make_states ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = TRUE;
  gtk_drop_down_set_model (self->state, items);
  fod_choice_item_follow (self->state);
  self->showing = FALSE;
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
