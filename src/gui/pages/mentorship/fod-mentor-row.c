/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentor-row.h"

#include "fod-closures.h"
#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-mentorship-actions.h"
#include "fod-record-dialog.h"

#include <glib/gi18n-lib.h>

struct _FodMentorRow {
  AdwActionRow parent_instance;

  FodSession *session;
  FodRecord *record;
  GtkWidget *icon;  /* of a role */
  GtkWidget *month; /* of a theme */
  GtkWidget *badge; /* of a theme: whether it is its month */
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodMentorRow, fod_mentor_row, ADW_TYPE_ACTION_ROW)

static void
show_texts (FodMentorRow *self,
            const char *title,
            const char *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle ? subtitle : "");
}

/* Roles */

/**
 * fod_mentor_row_describe_time:
 * @minutes: agreed minutes a month, 0 for none
 *
 * Returns: (transfer full): "2 timer om måneden", or that nothing is agreed
 */
char *
fod_mentor_row_describe_time (int minutes)
{
  g_autofree char *length = NULL;

  if (minutes <= 0)
    return g_strdup (_ ("No time agreed yet"));
  length = fod_day_text_duration (minutes);
  /* TRANSLATORS: %s is a length of time, such as “2 hours”. */
  return g_strdup_printf (_ ("%s a month"), length);
}

static void
show_role (FodMentorRow *self)
{
  const FodChoice *role =
    fod_choice_set_find (&fod_choices_mentor_role, fod_record_get_text (self->record, "role"));
  g_autoptr (FodRecord) person = fod_record_get_reference (self->record, "person");
  const char *name = person ? fod_record_get_text (person, "name") : _ ("Nobody chosen yet");
  g_autofree char *time =
    fod_mentor_row_describe_time ((int) fod_record_get_number (self->record, "minutes", 0));
  g_autofree char *facts =
    fod_join_facts (NULL, name, time, fod_record_get_text (self->record, "note"));

  show_texts (self, role ? _ (role->label) : "", facts);
}

static void
build_role (FodMentorRow *self)
{
  const FodChoice *role =
    fod_choice_set_find (&fod_choices_mentor_role, fod_record_get_text (self->record, "role"));

  if (!role)
    return;
  self->icon = gtk_image_new_from_icon_name (role->icon);
  gtk_widget_add_css_class (self->icon, role->style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->icon);
}

/* Themes */

static void
show_theme (FodMentorRow *self)
{
  g_autoptr (FodRecord) mentorship = fod_record_get_reference (self->record, "mentorship");
  FodDay today = fod_session_get_today (self->session);
  int month = (int) fod_record_get_number (self->record, "month", 0);
  int number = mentorship ? fod_mentorship_calendar_month (mentorship, month) : 0;

  show_texts (self, fod_record_get_text (self->record, "title"),
              fod_record_get_text (self->record, "note"));
  gtk_widget_set_visible (self->badge, mentorship && month > 0 &&
                                         fod_mentorship_month_of_day (mentorship, today) == month);
  gtk_label_set_label (GTK_LABEL (self->month), number ? fod_danish_month_short_name (number) : "");
}

static void
build_theme (FodMentorRow *self)
{
  self->month = gtk_label_new (NULL);
  self->badge = gtk_label_new (_ ("Now"));
  gtk_label_set_width_chars (GTK_LABEL (self->month), 5);
  gtk_label_set_xalign (GTK_LABEL (self->month), 0);
  gtk_widget_add_css_class (self->month, "dim-label");
  gtk_widget_add_css_class (self->badge, "today-badge");
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->month);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->badge);
}

/* Goals */

static void
show_goal (FodMentorRow *self)
{
  FodDay due = (FodDay) fod_record_get_number (self->record, "due", FOD_DAY_NONE);
  g_autofree char *day = due == FOD_DAY_NONE ? NULL : fod_day_text_medium (due);
  g_autofree char *by = day ? g_strdup_printf (_ ("By %s"), day) : NULL;
  g_autofree char *need = fod_text_need (NULL, fod_record_get_text (self->record, "need"));
  g_autofree char *facts =
    fod_join_facts (NULL, by, need, fod_record_get_text (self->record, "note"));

  show_texts (self, fod_record_get_text (self->record, "title"), facts);
}

static void
show (FodMentorRow *self)
{
  FodRecordType type = fod_record_get_record_type (self->record);

  if (type == FOD_RECORD_MENTOR_ROLE)
    show_role (self);
  else if (type == FOD_RECORD_MENTOR_THEME)
    show_theme (self);
  else
    show_goal (self);
}

/* Opening */

static void
present_dialog (FodMentorRow *self,
                const char *title,
                const char *const *fields,
                const char *delete_label,
                const char *told)
{
  static const char *const note[] = { "note", NULL };
  GtkWidget *dialog =
    fod_record_dialog_new (GTK_WIDGET (self), self->session, self->record, title);

  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, fields);
  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, note);
  if (delete_label)
    fod_record_dialog_allow_delete (FOD_RECORD_DIALOG (dialog), delete_label, told);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
fod_mentor_row_activate (AdwActionRow *row)
{
  static const char *const role_fields[] = { "person", "minutes", NULL };
  static const char *const theme_fields[] = { "title", "month", NULL };
  static const char *const goal_fields[] = { "title", "due", "need", NULL };
  FodMentorRow *self = FOD_MENTOR_ROW (row);
  FodRecordType type = fod_record_get_record_type (self->record);

  if (type == FOD_RECORD_MENTOR_ROLE)
    present_dialog (self, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), role_fields,
                    NULL, NULL);
  else if (type == FOD_RECORD_MENTOR_THEME)
    present_dialog (self, _ ("Theme"), theme_fields, _ ("Delete Theme"), _ ("Theme deleted"));
  else
    present_dialog (self, _ ("Development Goal"), goal_fields, _ ("Delete Development Goal"),
                    _ ("Development goal deleted"));
}

/* Widget */

static void
fod_mentor_row_constructed (GObject *object)
{
  FodMentorRow *self = FOD_MENTOR_ROW (object);
  FodRecordType type = fod_record_get_record_type (self->record);

  G_OBJECT_CLASS (fod_mentor_row_parent_class)->constructed (object);

  if (type == FOD_RECORD_MENTOR_ROLE)
    build_role (self);
  else if (type == FOD_RECORD_MENTOR_THEME)
    build_theme (self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (fod_session_get_store (self->session), "committed", G_CALLBACK (show),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::today", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

static void
fod_mentor_row_dispose (GObject *object)
{
  FodMentorRow *self = FOD_MENTOR_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_mentor_row_parent_class)->dispose (object);
}

static void
fod_mentor_row_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  FodMentorRow *self = FOD_MENTOR_ROW (object);

  switch (prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_RECORD:
    g_value_set_object (value, self->record);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_mentor_row_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  FodMentorRow *self = FOD_MENTOR_ROW (object);

  switch (prop_id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  case PROP_RECORD:
    self->record = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_mentor_row_class_init (FodMentorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fod_mentor_row_constructed;
  object_class->dispose = fod_mentor_row_dispose;
  object_class->get_property = fod_mentor_row_get_property;
  object_class->set_property = fod_mentor_row_set_property;
  ADW_ACTION_ROW_CLASS (klass)->activate = fod_mentor_row_activate;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, FOD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_mentor_row_init (FodMentorRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * fod_mentor_row_new:
 * @session: what the pages share
 * @record: a role, a theme or a development goal of a mentorship
 *
 * Returns: (transfer floating): a row for @record
 */
GtkWidget *
fod_mentor_row_new (FodSession *session,
                    FodRecord *record)
{
  return g_object_new (FOD_TYPE_MENTOR_ROW, "session", session, "record", record, NULL);
}

/**
 * fod_mentor_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
FodRecord *
fod_mentor_row_get_record (FodMentorRow *self)
{
  g_return_val_if_fail (FOD_IS_MENTOR_ROW (self), NULL);

  return self->record;
}
