/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-today-page.h"

#include "fod-danish.h"
#include "fod-day-list.h"
#include "fod-day-text.h"
#include "fod-list-growth.h"
#include "fod-people.h"
#include "fod-query.h"
#include "fod-section-model.h"
#include "fod-task-actions.h"
#include "fod-today-closures.h"

#include <glib/gi18n-lib.h>

struct _FodTodayPage {
  FodPage parent_instance;

  GtkDropDown *filter;
  GtkLabel *day_label;
  AdwPreferencesGroup *meeting_group;
  AdwActionRow *meeting_row;
  GtkStack *stack;
  GtkListView *list;

  FodQuery *tasks;
  FodQuery *activities;
  FodQuery *meetings;
  FodQuery *mentor_meetings;
  FodDayList *records;
  FodQuery *coming; /* the planned meetings from today on, the next one first */
  FodQuery *mentor_coming;
  FodSectionModel *sections;
  gboolean is_changed; /* since the page was last seen */
};

typedef enum {
  SHOW_ALL,
  SHOW_MINE,
} Filter;

G_DEFINE_FINAL_TYPE (FodTodayPage, fod_today_page, FOD_TYPE_PAGE)

static FodDay
get_today (FodTodayPage *self)
{
  return fod_session_get_today (fod_page_get_session (FOD_PAGE (self)));
}

static char *
get_section (FodRecord *record,
             gpointer data)
{
  FodDay today = get_today (data);
  FodDay day = fod_today_day (record);

  if (day < today)
    return g_strdup (_ ("Overdue"));
  return g_strdup (day == today ? _ ("Today") : _ ("The Next Seven Days"));
}

/* Queries */

static void
restrict_to_days (FodQuery *query,
                  const char *field,
                  FodDay from,
                  FodDay to)
{
  if (from != FOD_DAY_NONE)
    fod_query_where (query, field, FOD_AT_LEAST, FOD_NUMBER (from));
  if (to != FOD_DAY_NONE)
    fod_query_where (query, field, FOD_AT_MOST, FOD_NUMBER (to));
}

/* A mentorship goes on when the course is closed: its meetings ask for themselves. */
static void
restrict_to_active (FodTodayPage *self)
{
  FodQuery *of_course[] = { self->tasks, self->activities, self->meetings, self->coming };
  FodQuery *of_mentorship[] = { self->mentor_meetings, self->mentor_coming };

  for (guint i = 0; i < G_N_ELEMENTS (of_course); i++)
    fod_query_where (of_course[i], "course.state", FOD_EQUAL, FOD_TEXT ("active"));
  for (guint i = 0; i < G_N_ELEMENTS (of_mentorship); i++)
    fod_query_where (of_mentorship[i], "kind", FOD_EQUAL, FOD_TEXT ("mentor"));
}

static void
restrict_to_me (FodTodayPage *self)
{
  FodStore *store = fod_page_get_store (FOD_PAGE (self));
  g_autoptr (FodRecord) me = fod_people_me (store);
  gboolean leads = g_strcmp0 (fod_people_my_role (store), "leader") == 0;
  const char *mine = leads ? "course.leader" : "course.contact";

  fod_query_where_record (self->tasks, "responsible", me);
  fod_query_where_record (self->activities, "host", me);
  fod_query_where_record (self->meetings, mine, me);
  fod_query_where_record (self->coming, mine, me);
  fod_query_where_record (self->mentor_meetings, "mentorship.mentor", me);
  fod_query_where_record (self->mentor_coming, "mentorship.mentor", me);
}

static void
restrict_meetings (FodQuery *soon,
                   FodQuery *coming,
                   FodDay today)
{
  restrict_to_days (soon, "day", FOD_DAY_NONE, today + FOD_TODAY_DAYS_AHEAD);
  fod_query_where (soon, "state", FOD_EQUAL, FOD_TEXT ("planned"));
  restrict_to_days (coming, "day", today, FOD_DAY_NONE);
  fod_query_where (coming, "state", FOD_EQUAL, FOD_TEXT ("planned"));
}

static void
refresh (FodTodayPage *self)
{
  FodQuery *queries[] = { self->tasks, self->activities, self->meetings,
                          self->coming, self->mentor_meetings, self->mentor_coming };
  FodDay today = get_today (self);
  FodDay last = today + FOD_TODAY_DAYS_AHEAD;
  g_autofree char *long_day = fod_day_text_long (today);
  g_autofree char *day = fod_danish_capitalize (long_day);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    fod_query_clear_where (queries[i]);
  restrict_to_days (self->tasks, "due", FOD_DAY_NONE, last);
  fod_query_where (self->tasks, "state", FOD_EQUAL, FOD_TEXT ("open"));
  restrict_to_days (self->activities, "day", today, last);
  fod_query_where (self->activities, "kind", FOD_NOT_EQUAL, FOD_TEXT ("air"));
  restrict_meetings (self->meetings, self->coming, today);
  restrict_meetings (self->mentor_meetings, self->mentor_coming, today);
  restrict_to_active (self);
  if (gtk_drop_down_get_selected (self->filter) == SHOW_MINE)
    restrict_to_me (self);
  fod_day_list_refresh (self->records);
  fod_query_refresh (self->coming);
  fod_query_refresh (self->mentor_coming);
  gtk_label_set_label (self->day_label, day);
}

static void
filter_changed_cb (FodTodayPage *self)
{
  if (self->tasks)
    refresh (self);
}

static void
today_changed_cb (FodTodayPage *self)
{
  fod_section_model_set_today (self->sections, get_today (self));
  refresh (self);
}

/* The next meeting */

static gboolean
is_earlier (FodRecord *meeting,
            FodRecord *other)
{
  if (fod_today_day (meeting) != fod_today_day (other))
    return fod_today_day (meeting) < fod_today_day (other);
  return fod_today_time (meeting) < fod_today_time (other);
}

static FodRecord *
find_next_meeting (FodTodayPage *self)
{
  g_autoptr (FodRecord) meeting = g_list_model_get_item (G_LIST_MODEL (self->coming), 0);
  g_autoptr (FodRecord) mentor = g_list_model_get_item (G_LIST_MODEL (self->mentor_coming), 0);

  if (mentor && (!meeting || is_earlier (mentor, meeting)))
    return g_steal_pointer (&mentor);
  return g_steal_pointer (&meeting);
}

static void
show_next_meeting (FodTodayPage *self)
{
  g_autoptr (FodRecord) meeting = find_next_meeting (self);
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *when = NULL;
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->meeting_group), meeting != NULL);
  if (!meeting)
    return;
  title = fod_today_title (NULL, meeting);
  facts = fod_today_facts (NULL, meeting);
  when = fod_day_text_long_with_time (fod_today_day (meeting), fod_today_time (meeting));
  subtitle = g_strdup_printf ("%s\n%s", facts, when);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->meeting_row), title);
  adw_action_row_set_subtitle (self->meeting_row, subtitle);
}

static void
prepare_cb (FodTodayPage *self)
{
  g_autoptr (FodRecord) meeting = find_next_meeting (self);

  if (meeting)
    fod_session_show (fod_page_get_session (FOD_PAGE (self)), meeting);
}

/* The list */

static void
update_stack (FodTodayPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->sections)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
  self->is_changed = self->is_changed || !gtk_widget_get_mapped (GTK_WIDGET (self->list));
}

/* The list stays where it was scrolled to, and what has come above, the most overdue of all, would
 * not be seen. */
static void
fod_today_page_map (GtkWidget *widget)
{
  FodTodayPage *self = FOD_TODAY_PAGE (widget);

  if (self->is_changed && !gtk_widget_get_focus_child (GTK_WIDGET (self->list)))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  self->is_changed = FALSE;
  GTK_WIDGET_CLASS (fod_today_page_parent_class)->map (widget);
}

static void
activate_cb (FodTodayPage *self,
             guint position)
{
  g_autoptr (FodSectionRow) row = g_list_model_get_item (G_LIST_MODEL (self->sections), position);

  if (row)
    fod_session_show (fod_page_get_session (FOD_PAGE (self)), fod_section_row_get_record (row));
}

static void
toggle_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodPage *page = FOD_PAGE (widget);
  g_autoptr (FodRecord) task = fod_store_find (fod_page_get_store (page), FOD_RECORD_TASK,
                                               g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (!task)
    return;
  /* The row goes away with the tick, so say what happened. */
  if (fod_task_set_done (fod_page_get_store (page), task, TRUE, &error))
    fod_session_tell (fod_page_get_session (page), _ ("Task done"), TRUE);
  else
    fod_session_fail (fod_page_get_session (page), error);
}

static FodQuery *
make_coming (FodTodayPage *self)
{
  FodQuery *query = fod_query_new (fod_page_get_store (FOD_PAGE (self)), FOD_RECORD_MEETING);

  fod_query_order_by (query, "day", FALSE);
  fod_query_order_by (query, "time", FALSE);
  g_signal_connect_object (query, "items-changed", G_CALLBACK (show_next_meeting), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return query;
}

static void
set_up (FodTodayPage *self)
{
  FodStore *store = fod_page_get_store (FOD_PAGE (self));
  g_autoptr (GtkNoSelection) selection = NULL;

  self->tasks = fod_query_new (store, FOD_RECORD_TASK);
  self->activities = fod_query_new (store, FOD_RECORD_ACTIVITY);
  self->meetings = fod_query_new (store, FOD_RECORD_MEETING);
  self->mentor_meetings = fod_query_new (store, FOD_RECORD_MEETING);
  self->coming = make_coming (self);
  self->mentor_coming = make_coming (self);
  self->records = fod_day_list_new (store, -1);
  fod_day_list_add (self->records, self->tasks, "due", NULL, NULL, NULL);
  fod_day_list_add (self->records, self->activities, "day", "time", NULL, NULL);
  fod_day_list_add (self->records, self->meetings, "day", "time", NULL, NULL);
  fod_day_list_add (self->records, self->mentor_meetings, "day", "time", NULL, NULL);
  refresh (self);

  self->sections = fod_section_model_new (G_LIST_MODEL (self->records), get_section, self);
  fod_section_model_set_today (self->sections, get_today (self));
  fod_list_growth_attach (self->list, self->sections);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sections)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));

  g_signal_connect_object (self->sections, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (fod_page_get_session (FOD_PAGE (self)), "notify::today",
                           G_CALLBACK (today_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fod_page_get_session (FOD_PAGE (self)), "notify::role",
                           G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  update_stack (self);
  show_next_meeting (self);
}

/* What is to be done comes before what is to be seen. */
static void
fod_today_page_enter (FodPage *page)
{
  FodTodayPage *self = FOD_TODAY_PAGE (page);

  if (!gtk_widget_child_focus (GTK_WIDGET (self->meeting_group), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
fod_today_page_course_changed (FodPage *page)
{
  FodTodayPage *self = FOD_TODAY_PAGE (page);

  /* The page looks at all courses: it is set up once. */
  if (!self->tasks)
    set_up (self);
}

static void
fod_today_page_dispose (GObject *object)
{
  FodTodayPage *self = FOD_TODAY_PAGE (object);

  g_clear_object (&self->sections);
  g_clear_object (&self->records);
  g_clear_object (&self->tasks);
  g_clear_object (&self->activities);
  g_clear_object (&self->meetings);
  g_clear_object (&self->mentor_meetings);
  g_clear_object (&self->coming);
  g_clear_object (&self->mentor_coming);

  G_OBJECT_CLASS (fod_today_page_parent_class)->dispose (object);
}

static void
fod_today_page_class_init (FodTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_today_page_dispose;
  widget_class->map = fod_today_page_map;
  FOD_PAGE_CLASS (klass)->course_changed = fod_today_page_course_changed;
  FOD_PAGE_CLASS (klass)->enter = fod_today_page_enter;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/today/fod-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodTodayPage, filter);
  gtk_widget_class_bind_template_child (widget_class, FodTodayPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, FodTodayPage, meeting_group);
  gtk_widget_class_bind_template_child (widget_class, FodTodayPage, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, FodTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FodTodayPage, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "today.toggle", "s", toggle_cb);
}

static void
fod_today_page_init (FodTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
