/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-dialog.h"

#include "fod-agenda.h"
#include "fod-choice-item.h"
#include "fod-clock-time.h"
#include "fod-day-entry.h"
#include "fod-dialog-size.h"
#include "fod-error-label.h"
#include "fod-meeting-actions.h"
#include "fod-meeting-proposal.h"
#include "fod-schedule-closures.h"
#include "fod-unfinished.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>

struct _FodMeetingDialog {
  AdwWindow parent_instance;

  AdwComboRow *kind_row;
  FodDayEntry *day_row;
  AdwEntryRow *time_row;
  GtkLabel *hint_label;
  GtkLabel *error_label;

  GListStore *kinds;
  FodSession *session;
  FodRecord *owner;
};

enum {
  PLANNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodMeetingDialog, fod_meeting_dialog, ADW_TYPE_WINDOW)

static const char *
get_kind (FodMeetingDialog *self)
{
  return fod_choice_item_get_nick (adw_combo_row_get_selected_item (self->kind_row));
}

static gboolean
read_time (FodMeetingDialog *self,
           int *time,
           GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time_row));
  g_autofree char *typed = g_strstrip (g_strdup (text));

  *time = FOD_CLOCK_TIME_NONE;
  if (!*typed)
    return TRUE;
  *time = fod_clock_time_parse (typed, error);
  return *time != FOD_CLOCK_TIME_NONE;
}

static char *
describe_day_off (FodMeetingDialog *self,
                  FodRecord *course,
                  FodDay day)
{
  FodStore *store = fod_session_get_store (self->session);
  g_autoptr (FodWorkCalendar) calendar =
    course ? fod_workplace_calendar_for (store, course) : fod_workplace_get_calendar (store);

  return fod_work_calendar_is_workday (calendar, day) ? NULL
                                                      : fod_work_calendar_reason (calendar, day);
}

/* The preparation is held without the newcomer. */
static char *
describe_taken (FodMeetingDialog *self,
                FodRecord *course,
                FodDay day)
{
  FodStore *store = fod_session_get_store (self->session);
  FodSlot slot = { day, 0, fod_meeting_usual_minutes (store, self->owner, get_kind (self)) };
  g_autoptr (FodRecord) other = NULL;

  if (!course || g_str_equal (get_kind (self), "preparation") ||
      !read_time (self, &slot.time, NULL))
    return g_strdup ("");
  if (slot.time == FOD_CLOCK_TIME_NONE)
    slot.time = fod_agenda_usual_time (day);
  other = fod_slot_find_taken (store, course, &slot, NULL);
  return fod_schedule_describe_clash (other);
}

/* A meeting on a day off, or while the newcomer has something else, is allowed, and said. */
static void
update_hint (FodMeetingDialog *self)
{
  g_autoptr (FodRecord) course = fod_meeting_get_course (self->owner);
  FodDay day = fod_day_entry_get_day (self->day_row);
  g_autofree char *reason = day == FOD_DAY_NONE ? NULL : describe_day_off (self, course, day);

  if (day != FOD_DAY_NONE && !reason)
    reason = describe_taken (self, course, day);
  gtk_label_set_label (self->hint_label, reason ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), reason && *reason);
}

static void
typed_cb (FodMeetingDialog *self)
{
  fod_error_label_show (self->error_label, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->time_row), "error");
  if (self->owner)
    update_hint (self);
}

static gboolean
read_rows (FodMeetingDialog *self,
           FodDay *day,
           int *time,
           GError **error)
{
  if (!fod_day_entry_read (self->day_row, day, error))
    return FALSE;
  if (read_time (self, time, error))
    return TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self->time_row), "error");
  return FALSE;
}

/* As in any form, what cannot be understood is told when its row is left. */
static void
left_cb (FodMeetingDialog *self)
{
  g_autoptr (GError) error = NULL;
  FodDay day;
  int time;

  /* The rows are left too when the window goes. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !read_rows (self, &day, &time, &error))
    fod_error_label_show (self->error_label, error->message);
}

static FodRecord *
plan (FodMeetingDialog *self,
      GError **error)
{
  FodDay day;
  int time;

  if (!read_rows (self, &day, &time, error))
    return NULL;
  return fod_meeting_add (fod_session_get_store (self->session), self->owner,
                          get_kind (self), day, time, error);
}

static void
plan_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodMeetingDialog *self = FOD_MEETING_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) meeting = plan (self, &error);

  if (!meeting) {
    fod_error_label_show (self->error_label, error->message);
    return;
  }
  fod_unfinished_settle (GTK_WINDOW (self));
  g_signal_emit (self, signals[PLANNED], 0, meeting);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
entered_cb (FodMeetingDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.plan", NULL);
}

/* Widget */

static void
fod_meeting_dialog_dispose (GObject *object)
{
  FodMeetingDialog *self = FOD_MEETING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_MEETING_DIALOG);
  g_clear_object (&self->kinds);
  g_clear_object (&self->owner);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_meeting_dialog_parent_class)->dispose (object);
}

static void
fod_meeting_dialog_class_init (FodMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_meeting_dialog_dispose;

  signals[PLANNED] = g_signal_new ("planned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, FOD_TYPE_RECORD);

  g_type_ensure (FOD_TYPE_CHOICE_ITEM);
  g_type_ensure (FOD_TYPE_DAY_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMeetingDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingDialog, hint_label);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);

  gtk_widget_class_install_action (widget_class, "meeting.plan", NULL, plan_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_meeting_dialog_init (FodMeetingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
  fod_dialog_size_make_room (GTK_WINDOW (self), GTK_WIDGET (self->hint_label));
  fod_dialog_size_make_room (GTK_WINDOW (self), GTK_WIDGET (self->error_label));
  self->kinds = g_list_store_new (FOD_TYPE_CHOICE_ITEM);
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (self->kinds));
  fod_choice_item_follow (self->kind_row);
}

static void
propose (FodMeetingDialog *self)
{
  FodSlot slot = fod_meeting_propose (fod_session_get_store (self->session), self->owner,
                                      get_kind (self), fod_session_get_today (self->session));
  g_autofree char *time = fod_clock_time_to_short_text (slot.time);

  fod_day_entry_set_day (self->day_row, slot.day);
  gtk_editable_set_text (GTK_EDITABLE (self->time_row), time);
}

/**
 * fod_meeting_dialog_new:
 * @parent: (nullable): a widget in the window
 * @session: what the pages share
 * @owner: the course or mentorship the meeting belongs to
 * @kinds: (array zero-terminated=1): nicks of %fod_choices_agenda_kind to choose between; the
 *   first is proposed
 *
 * Returns: (transfer none): a window that proposes when the newcomer has time
 */
GtkWidget *
fod_meeting_dialog_new (GtkWidget *parent,
                        FodSession *session,
                        FodRecord *owner,
                        const char *const *kinds)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodMeetingDialog *self = g_object_new (FOD_TYPE_MEETING_DIALOG, NULL);
  const gpointer rows[] = { self->day_row, self->time_row, self->kind_row, NULL };

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->owner = g_object_ref (owner);
  for (guint i = 0; kinds[i]; i++) {
    g_autoptr (FodChoiceItem) item =
      fod_choice_item_new (fod_choice_set_find (&fod_choices_agenda_kind, kinds[i]));

    g_list_store_append (self->kinds, item);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), kinds[1] != NULL);
  fod_day_entry_set_today (self->day_row, fod_session_get_today (session));
  propose (self);
  fod_unfinished_watch (GTK_WINDOW (self), session, owner, rows);
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
  g_signal_connect_swapped (self->kind_row, "notify::selected", G_CALLBACK (update_hint), self);
  return GTK_WIDGET (self);
}
