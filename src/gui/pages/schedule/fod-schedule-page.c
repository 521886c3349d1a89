/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schedule-page.h"

#include "fod-activity-actions.h"
#include "fod-activity-dialog.h"
#include "fod-activity-prompt.h"
#include "fod-clock-time.h"
#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-list-focus.h"
#include "fod-list-row.h"
#include "fod-list-selection.h"
#include "fod-meeting-actions.h"
#include "fod-record-actions.h"
#include "fod-schedule-closures.h"
#include "fod-schedule-list.h"
#include "fod-schedule-row.h"
#include "fod-section-model.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>

/* How long an activity takes until somebody says otherwise. */
#define USUAL_MINUTES 60

/* Each has two or three lines. */
#define ROWS_SEEN 9

struct _FodSchedulePage {
  FodPage parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GtkLabel *week_label;

  FodScheduleList *schedule;
  FodDayList *records; /* of the schedule */
  FodSectionModel *sections;
  GtkSingleSelection *selection;
  FodWorkCalendar *calendar;
  FodDay week;       /* the Monday of the week on top */
  guint tick;        /* brings a row to the top when the list has its size */
  guint reading;     /* idle source: reads which week is on top */
  char *destination; /* id of the record that @tick brings there */
  gboolean gone;     /* @tick has gone past @destination, to come back to it from below */
  gboolean entering; /* the row that is gone to gets the focus */
};

G_DEFINE_FINAL_TYPE (FodSchedulePage, fod_schedule_page, FOD_TYPE_PAGE)

static gboolean
has_weekend (FodSchedulePage *self,
             FodDay monday)
{
  int place = fod_day_list_find_day (self->records, monday + 5);
  FodDay day = place < 0 ? FOD_DAY_NONE : fod_day_list_get_day (self->records, (guint) place);

  return day >= monday + 5 && day <= monday + 6;
}

/* All of a week are asked, and must say the same. */
static char *
get_week (FodRecord *record,
          gpointer data)
{
  FodSchedulePage *self = data;
  FodDay day = fod_schedule_get_day (record);
  FodDay monday;

  if (day == FOD_DAY_NONE)
    return g_strdup (_ ("Without a Day"));
  monday = fod_day_week_start (day);
  return fod_day_text_week_heading (monday, has_weekend (self, monday) ? monday + 6 : monday);
}

static FodSectionRow *
make_row (FodRecord *record,
          gpointer data)
{
  FodSchedulePage *self = data;

  return FOD_SECTION_ROW (fod_schedule_row_new (record, self->calendar));
}

static FodDay
get_today (FodSchedulePage *self)
{
  return fod_session_get_today (fod_page_get_session (FOD_PAGE (self)));
}

/* Weeks */

static FodDay
get_day_at (FodSchedulePage *self,
            int place)
{
  return place < 0 ? FOD_DAY_NONE
                   : fod_day_list_get_day (self->records,
                                           (guint) place);
}

/* The first record on or after @day, else the last one; -1 in an empty schedule. */
static int
find_day (FodSchedulePage *self,
          FodDay day)
{
  return fod_day_list_find_day (self->records, day);
}

static void
set_week (FodSchedulePage *self,
          FodDay day)
{
  g_autofree char *text = NULL;
  g_autofree char *capitalized = NULL;
  FodDay first = get_day_at (self, 0);
  FodDay next_week;

  if (day == FOD_DAY_NONE)
    return;
  self->week = fod_day_week_start (day);
  next_week = self->week + FOD_DAYS_PER_WEEK;
  text = fod_day_text_week (self->week);
  capitalized = fod_danish_capitalize (text);
  gtk_label_set_label (self->week_label, capitalized);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.previous-week",
                                 first != FOD_DAY_NONE && first < self->week);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.next-week",
                                 get_day_at (self, find_day (self, next_week)) >= next_week);
}

static FodSectionRow *
find_row_at (FodSchedulePage *self,
             double y)
{
  GtkWidget *widget =
    gtk_widget_pick (GTK_WIDGET (self->list), gtk_widget_get_width (GTK_WIDGET (self->list)) / 2.0,
                     y, GTK_PICK_DEFAULT);
  GtkWidget *found = widget ? gtk_widget_get_ancestor (widget, FOD_TYPE_LIST_ROW) : NULL;
  FodSectionRow *row = NULL;

  if (found)
    g_object_get (found, "row", &row, NULL);
  return row;
}

static gboolean
is_at_end (FodSchedulePage *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  return gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >=
         gtk_adjustment_get_upper (adjustment) - 1;
}

static gboolean
read_week_cb (gpointer data)
{
  static const double tries[] = { 24, 48, 72 };
  FodSchedulePage *self = data;
  g_autoptr (FodSectionRow) row = NULL;
  FodDay day;

  self->reading = 0;
  for (guint i = 0; !row && i < G_N_ELEMENTS (tries); i++)
    row = find_row_at (self, tries[i]);
  day = row ? fod_schedule_get_day (fod_section_row_get_record (row)) : FOD_DAY_NONE;
  /* The last weeks never come to the top: whoever went to one of them is there. */
  if (day != FOD_DAY_NONE && !(is_at_end (self) && self->week >= fod_day_week_start (day)))
    set_week (self, day);
  return G_SOURCE_REMOVE;
}

/* The rows are where they belong after the next frame, not yet. */
static void
scrolled_cb (FodSchedulePage *self)
{
  if (self->reading == 0)
    self->reading = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, read_week_cb, self, NULL);
}

static void
scroll_to (FodSchedulePage *self,
           guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
arrive (FodSchedulePage *self)
{
  int position;

  if (!self->destination)
    return;
  position = fod_section_model_find (self->sections, self->destination);
  if (position >= 0)
    scroll_to (self, (guint) position);
  if (position >= 0 && self->entering)
    fod_list_focus_record (self->list, (guint) position, self->destination);
  self->entering = FALSE;
}

/* The list scrolls no further than it must. A row comes to the top when one comes to it from
 * below: first to the end, in the next frame back. */
static gboolean
go_cb (GtkWidget *widget,
       GdkFrameClock *clock,
       gpointer data)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->sections));

  if (n_rows > 0 && gtk_widget_get_height (GTK_WIDGET (self->list)) == 0)
    return G_SOURCE_CONTINUE;
  if (n_rows > 0 && !self->gone) {
    scroll_to (self, n_rows - 1);
    self->gone = TRUE;
    return G_SOURCE_CONTINUE;
  }
  self->tick = 0;
  arrive (self);
  return G_SOURCE_REMOVE;
}

static void
stop_going (FodSchedulePage *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->destination, g_free);
}

/* In a long schedule the list begins again with the row at the top, or near to it when few follow.
 * A short one is scrolled. */
static void
go_to (FodSchedulePage *self,
       int place)
{
  g_autoptr (FodRecord) record = NULL;
  gboolean whole;

  stop_going (self);
  set_week (self, get_day_at (self, place));
  if (place < 0)
    return;
  record = g_list_model_get_item (G_LIST_MODEL (self->records), (guint) place);
  self->destination = g_strdup (fod_record_get_id (record));
  self->gone = FALSE;
  fod_section_model_begin_at (self->sections, (guint) place);
  g_object_get (self->sections, "whole", &whole, NULL);
  if (!whole)
    arrive (self);
  else
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_cb, NULL, NULL);
}

static void
go_to_week (FodSchedulePage *self,
            FodDay day)
{
  int place = find_day (self, fod_day_week_start (day));

  if (place < 0)
    return;
  go_to (self, place);
  gtk_single_selection_set_selected (
    self->selection, (guint) fod_section_model_find (self->sections, self->destination));
}

static void
this_week_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);

  go_to_week (self, get_today (self));
}

static void
next_week_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);
  FodDay day = get_day_at (self, find_day (self, self->week + FOD_DAYS_PER_WEEK));

  if (day != FOD_DAY_NONE)
    go_to_week (self, day);
}

/* The week of the last row before this week. */
static void
previous_week_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);
  int place = find_day (self, self->week);
  FodDay day = get_day_at (self, place);

  if (day == FOD_DAY_NONE || day >= self->week)
    day = get_day_at (self, place - 1);
  if (day != FOD_DAY_NONE)
    go_to_week (self, day);
}

/* Rows */

static void
update_stack (FodSchedulePage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->records)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
}

static void
select_record (FodSchedulePage *self,
               FodRecord *record)
{
  int position = fod_section_model_find (self->sections, fod_record_get_id (record));

  if (position < 0)
    return;
  gtk_single_selection_set_selected (self->selection, (guint) position);
  fod_list_focus_record (self->list, (guint) position, fod_record_get_id (record));
}

static void
activate_cb (FodSchedulePage *self,
             guint position)
{
  FodSession *session = fod_page_get_session (FOD_PAGE (self));
  g_autoptr (FodSectionRow) row = g_list_model_get_item (G_LIST_MODEL (self->sections), position);
  FodRecord *record = row ? fod_section_row_get_record (row) : NULL;

  if (!record)
    return;
  /* A meeting has its agenda on a page of its own. */
  if (fod_record_get_record_type (record) == FOD_RECORD_MEETING)
    fod_session_show (session, record);
  else
    fod_activity_dialog_present (GTK_WIDGET (self), session, record);
}

static void
move_to_day (FodSchedulePage *self,
             FodRecord *record,
             FodDay day)
{
  FodStore *store = fod_page_get_store (FOD_PAGE (self));
  g_autoptr (GError) error = NULL;
  gboolean moved;

  if (day == FOD_DAY_NONE)
    return;
  if (fod_record_get_record_type (record) == FOD_RECORD_MEETING)
    moved = fod_meeting_move (store, record, day, FOD_CLOCK_TIME_NONE, &error);
  else
    moved = fod_activity_move (store, record, day, FOD_CLOCK_TIME_NONE, &error);
  if (moved)
    select_record (self, record);
  fod_session_report (fod_page_get_session (FOD_PAGE (self)), error);
}

/* The workday @step further; what has no day yet begins with the next workday from today. */
static FodDay
step_day (FodSchedulePage *self,
          FodRecord *record,
          int step)
{
  FodDay day = fod_schedule_get_day (record);

  if (day == FOD_DAY_NONE)
    return fod_work_calendar_next (self->calendar, get_today (self));
  return fod_work_calendar_add (self->calendar, day, step);
}

static void
move_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);
  g_autoptr (FodRecord) record = fod_section_row_get_selected (self->selection);

  if (record)
    move_to_day (self, record, step_day (self, record, g_variant_get_int32 (parameter)));
}

static FodRecord *
find_record (FodSchedulePage *self,
             const char *id)
{
  int position = fod_section_model_find (self->sections, id);
  g_autoptr (FodSectionRow) row = NULL;

  if (position < 0)
    return NULL;
  row = g_list_model_get_item (G_LIST_MODEL (self->sections), (guint) position);
  return g_object_ref (fod_section_row_get_record (row));
}

/* Dropped on a row: to the day of that row; the time of day stays. */
static void
drop_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);
  const char *dragged, *onto;
  g_autoptr (FodRecord) record = NULL;
  g_autoptr (FodRecord) target = NULL;

  g_variant_get (parameter, "(&s&sb)", &dragged, &onto, NULL);
  record = find_record (self, dragged);
  target = find_record (self, onto);
  if (record && target)
    move_to_day (self, record, fod_schedule_get_day (target));
}

static void
duplicate_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);
  FodSession *session = fod_page_get_session (FOD_PAGE (self));
  g_autoptr (FodRecord) record = fod_section_row_get_selected (self->selection);
  g_autoptr (FodRecord) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (!record)
    return;
  if (fod_record_get_record_type (record) == FOD_RECORD_MEETING) {
    fod_session_tell (
      session,
      _ ("A meeting gets its agenda on the page with the meetings: make the new one there."),
      FALSE);
    return;
  }
  copy = fod_activity_duplicate (fod_session_get_store (session), record,
                                 step_day (self, record, 1), &error);
  if (copy)
    select_record (self, copy);
  fod_session_report (fod_page_get_session (FOD_PAGE (self)), error);
}

static void
delete_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (widget);
  FodSession *session = fod_page_get_session (FOD_PAGE (self));
  g_autoptr (FodRecord) record = fod_section_row_get_selected (self->selection);
  g_autoptr (GError) error = NULL;
  gboolean meeting;

  if (!record)
    return;
  meeting = fod_record_get_record_type (record) == FOD_RECORD_MEETING;
  if (fod_record_remove (fod_session_get_store (session), record, &error))
    fod_session_tell (session, meeting ? _ ("Meeting deleted") : _ ("Activity deleted"), TRUE);
  fod_session_report (fod_page_get_session (FOD_PAGE (self)), error);
}

/* Adding */

static void
answered_cb (FodSchedulePage *self,
             const char *title,
             int day)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) activity = NULL;

  if (!course)
    return;
  activity = fod_activity_add (fod_page_get_store (FOD_PAGE (self)), course, title, day,
                               FOD_CLOCK_TIME_NONE, USUAL_MINUTES, &error);
  fod_session_report (fod_page_get_session (FOD_PAGE (self)), error);
  if (!activity)
    return;
  select_record (self, activity);
  fod_activity_dialog_present (GTK_WIDGET (self), fod_page_get_session (FOD_PAGE (self)), activity);
}

/* The day that is looked at; in a new schedule the day the newcomer starts. */
static FodDay
propose_day (FodSchedulePage *self)
{
  g_autoptr (FodRecord) selected = fod_section_row_get_selected (self->selection);
  FodDay start = (FodDay) fod_record_get_number (fod_page_get_course (FOD_PAGE (self)), "start",
                                                 get_today (self));
  FodDay day = selected ? fod_schedule_get_day (selected) : FOD_DAY_NONE;

  if (day == FOD_DAY_NONE)
    day = fod_work_calendar_next (self->calendar, MAX (start, get_today (self)));
  return day == FOD_DAY_NONE ? get_today (self) : day;
}

static void
fod_schedule_page_add (FodPage *page)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (page);
  FodActivityPrompt *prompt;

  if (!fod_page_get_course (page))
    return;
  prompt = fod_activity_prompt_new (GTK_WIDGET (self), fod_page_get_session (page),
                                    fod_page_get_course (page), propose_day (self));
  g_signal_connect_object (prompt, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (prompt));
}

static gboolean
fod_schedule_page_show_record (FodPage *page,
                               FodRecord *record)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (page);
  int position = fod_section_model_find (self->sections, fod_record_get_id (record));

  /* What was asked for comes before this week. */
  stop_going (self);
  if (position < 0)
    return FALSE;
  set_week (self, fod_schedule_get_day (record));
  gtk_single_selection_set_selected (self->selection, (guint) position);
  fod_list_focus_record (self->list, (guint) position, fod_record_get_id (record));
  return TRUE;
}

/* Course */

static void
read_calendar (FodSchedulePage *self)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));
  FodStore *store = fod_page_get_store (FOD_PAGE (self));

  g_clear_pointer (&self->calendar, fod_work_calendar_unref);
  self->calendar =
    course ? fod_workplace_calendar_for (store, course) : fod_workplace_get_calendar (store);
}

static void
update_row_cb (gpointer row,
               gpointer data)
{
  FodSchedulePage *self = data;

  fod_schedule_row_set_calendar (row, self->calendar);
  g_object_notify (row, "record");
}

/* Names, workdays and free days are not in the records shown. */
static void
committed_cb (FodSchedulePage *self,
              FodCommit *commit)
{
  if (!fod_commit_touches (commit, FOD_RECORD_PERSON) &&
      !fod_commit_touches (commit, FOD_RECORD_COURSE) &&
      !fod_commit_touches (commit, FOD_RECORD_WORKPLACE))
    return;
  read_calendar (self);
  fod_section_model_foreach_made (self->sections, update_row_cb, self);
}

static void
today_changed_cb (FodSchedulePage *self)
{
  fod_section_model_set_today (self->sections, get_today (self));
}

static void
set_up (FodSchedulePage *self)
{
  FodSession *session = fod_page_get_session (FOD_PAGE (self));

  self->schedule = fod_schedule_list_new (fod_session_get_store (session));
  self->records = fod_schedule_list_get_records (self->schedule);
  self->sections = fod_section_model_new (G_LIST_MODEL (self->records), get_week, self);
  fod_section_model_set_make (self->sections, make_row);
  fod_section_model_set_seen (self->sections, ROWS_SEEN);
  fod_section_model_set_today (self->sections, get_today (self));
  self->selection = fod_list_selection_new (self->list, self->sections);

  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (today_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (fod_session_get_store (session), "committed", G_CALLBACK (committed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)),
                           "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/* In the week that is shown, not on the buttons above it; once it is shown. */
static void
fod_schedule_page_enter (FodPage *page)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (page);

  self->entering = TRUE;
  go_to (self, find_day (self, self->week));
}

static void
fod_schedule_page_course_changed (FodPage *page)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (page);

  read_calendar (self);
  if (!self->schedule)
    set_up (self);
  fod_schedule_list_set_course (self->schedule, fod_page_get_course (page));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  update_stack (self);
  go_to (self, find_day (self, fod_day_week_start (get_today (self))));
}

static void
fod_schedule_page_dispose (GObject *object)
{
  FodSchedulePage *self = FOD_SCHEDULE_PAGE (object);

  g_clear_handle_id (&self->reading, g_source_remove);
  stop_going (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_SCHEDULE_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->sections);
  g_clear_object (&self->schedule);
  g_clear_pointer (&self->calendar, fod_work_calendar_unref);

  G_OBJECT_CLASS (fod_schedule_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  /* The list takes these two keys for itself: the template catches them before. */
  gtk_widget_class_install_action (widget_class, "schedule.previous-week", NULL, previous_week_cb);
  gtk_widget_class_install_action (widget_class, "schedule.next-week", NULL, next_week_cb);
  gtk_widget_class_install_action (widget_class, "schedule.this-week", NULL, this_week_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK,
                                       "schedule.this-week", NULL);
  gtk_widget_class_install_action (widget_class, "row.drop", "(ssb)", drop_cb);
  gtk_widget_class_install_action (widget_class, "schedule.move", "i", move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "schedule.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "schedule.move",
                                       "i", 1);
  gtk_widget_class_install_action (widget_class, "schedule.duplicate", NULL, duplicate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "schedule.duplicate", NULL);
  gtk_widget_class_install_action (widget_class, "schedule.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "schedule.delete", NULL);
}

static void
fod_schedule_page_class_init (FodSchedulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_schedule_page_dispose;
  page_class->course_changed = fod_schedule_page_course_changed;
  page_class->enter = fod_schedule_page_enter;
  page_class->show_record = fod_schedule_page_show_record;
  page_class->add = fod_schedule_page_add;

  g_type_ensure (FOD_TYPE_SCHEDULE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/schedule/fod-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodSchedulePage, stack);
  gtk_widget_class_bind_template_child (widget_class, FodSchedulePage, list);
  gtk_widget_class_bind_template_child (widget_class, FodSchedulePage, week_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  install_actions (widget_class);
}

static void
fod_schedule_page_init (FodSchedulePage *self)
{
  self->week = FOD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
