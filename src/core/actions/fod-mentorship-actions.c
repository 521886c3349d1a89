/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-actions.h"

#include "fod-agenda.h"
#include "fod-clock-time.h"
#include "fod-cooperation-actions.h"
#include "fod-handover.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-end.h"
#include "fod-mentorship-plan.h"
#include "fod-model-error.h"
#include "fod-people.h"
#include "fod-position.h"
#include "fod-programmes.h"
#include "fod-slot.h"
#include "fod-words.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>

/* A month of the mentorship is called after the calendar month that most of it lies in. */
#define MID_MONTH 14

static FodWorkCalendar *
get_calendar (FodStore *store,
              FodRecord *course)
{
  return course ? fod_workplace_calendar_for (store, course) : fod_workplace_get_calendar (store);
}

static FodDay
get_day (FodRecord *record,
         const char *field)
{
  return (FodDay) fod_record_get_number (record, field, FOD_DAY_NONE);
}

/* Whole months, and one that has only begun. */
static int
count_months (FodDay start,
              FodDay end)
{
  int months = 0;

  while (months < 2 * FOD_MENTORSHIP_MOST_MONTHS && fod_day_add_months (start, months) <= end)
    months++;
  return months;
}

static const char *
get_variant (FodRecord *course)
{
  return course ? fod_record_get_text (course, "variant") : NULL;
}

/**
 * fod_mentorship_find:
 * @store: a store
 * @course: a course
 *
 * Returns: (transfer full) (nullable): the mentorship of the newcomer; the one made first when
 *   two desks have begun one each
 */
FodRecord *
fod_mentorship_find (FodStore *store,
                     FodRecord *course)
{
  g_autoptr (GPtrArray) found = fod_listing_of_course (store, FOD_RECORD_MENTORSHIP, course);

  return found->len ? g_object_ref (found->pdata[0]) : NULL;
}

/**
 * fod_mentorship_propose_start:
 * @store: a store
 * @course: a course
 *
 * Returns: the first workday when the newcomer has been there for a month; from today on
 */
FodDay
fod_mentorship_propose_start (FodStore *store,
                              FodRecord *course)
{
  g_autoptr (FodWorkCalendar) calendar = get_calendar (store, course);
  FodDay today = fod_day_today (fod_store_get_clock (store));
  FodDay start = get_day (course, "start");

  start = start == FOD_DAY_NONE ? today : MAX (today, fod_day_add_months (start, 1));
  return fod_work_calendar_next (calendar, start);
}

/**
 * fod_mentorship_propose_days:
 * @store: a store
 * @course: a course, or a draft of one
 * @terms: what the mentorship begins with
 *
 * Returns: (transfer full) (element-type FodDay): the days of its meetings
 */
GArray *
fod_mentorship_propose_days (FodStore *store,
                             FodRecord *course,
                             const FodMentorshipTerms *terms)
{
  g_autoptr (FodWorkCalendar) calendar = get_calendar (store, course);

  return fod_mentorship_plan_days (calendar, terms->start,
                                   fod_mentorship_plan_end (terms->start, terms->months),
                                   terms->weeks);
}

/* Begin */

static gboolean
check_terms (const FodMentorshipTerms *terms,
             GError **error)
{
  if (terms->start < FOD_DAY_FIRST || terms->start > FOD_DAY_LAST)
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("Write the day the mentorship starts."), error);
  if (terms->months < FOD_MENTORSHIP_LEAST_MONTHS || terms->months > FOD_MENTORSHIP_MOST_MONTHS)
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("A mentorship lasts from 9 to 12 months."), error);
  if (terms->weeks < 1 || terms->weeks > FOD_MENTORSHIP_MOST_WEEKS)
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("There are from 1 to 8 weeks between the meetings."), error);
  return TRUE;
}

static void
set_owner (FodEdit *edit,
           FodRecord *draft,
           FodRecord *mentorship)
{
  fod_edit_set (edit, draft, "mentorship", FOD_TEXT (fod_record_get_id (mentorship)));
}

static void
draft_roles (FodEdit *edit,
             FodRecord *mentorship,
             FodRecord *mentor)
{
  for (guint i = 0; i < fod_choices_mentor_role.n_choices; i++) {
    FodRecord *role = fod_edit_create (edit, FOD_RECORD_MENTOR_ROLE);

    set_owner (edit, role, mentorship);
    fod_edit_set (edit, role, "role", FOD_TEXT (fod_choices_mentor_role.choices[i].nick));
    fod_edit_set (edit, role, "person", FOD_TEXT (fod_record_get_id (mentor)));
  }
}

static FodRecord *
draft_theme (FodEdit *edit,
             FodRecord *mentorship,
             const char *title,
             int month,
             const char *position)
{
  FodRecord *theme = fod_edit_create (edit, FOD_RECORD_MENTOR_THEME);

  set_owner (edit, theme, mentorship);
  fod_edit_set (edit, theme, "title", FOD_TEXT (title));
  fod_edit_set (edit, theme, "month", FOD_NUMBER (month));
  fod_edit_set (edit, theme, "position", FOD_TEXT (position));
  return theme;
}

static gboolean
draft_themes (FodEdit *edit,
              FodStore *store,
              FodRecord *course,
              FodRecord *mentorship,
              int months,
              GError **error)
{
  g_autoptr (FodProgramme) programme =
    fod_programmes_load_for (store, course, "theme", NULL, error);
  g_autoptr (GPtrArray) items = NULL;

  if (!programme)
    return FALSE;
  items = fod_programme_select (programme, "theme", get_variant (course));
  for (guint i = 0; i < items->len; i++) {
    int month = (int) fod_record_get_number (items->pdata[i], "month", 1);
    g_autofree char *position = fod_position_nth (i);
    FodRecord *theme;

    if (month > months)
      continue;
    theme = draft_theme (edit, mentorship, fod_record_get_text (items->pdata[i], "title"), month,
                         position);
    fod_edit_set (edit, theme, "note", FOD_TEXT (fod_record_get_text (items->pdata[i], "note")));
  }
  return TRUE;
}

/* The usual time, unless the newcomer has something else then. */
static int
propose_time (FodStore *store,
              FodRecord *course,
              FodRecord *agenda,
              FodDay day)
{
  FodSlot slot = { day, fod_agenda_usual_time (day), fod_agenda_get_minutes (agenda) };

  return fod_slot_find_free (store, course, &slot) ? slot.time : FOD_CLOCK_TIME_NONE;
}

static gboolean
draft_meetings (FodEdit *edit,
                FodStore *store,
                FodRecord *course,
                FodRecord *mentorship,
                GArray *days,
                GError **error)
{
  g_autoptr (FodProgramme) programme =
    fod_programmes_load_for (store, course, "agenda", "mentor", error);
  g_autoptr (FodRecord) agenda = NULL;

  if (!programme)
    return FALSE;
  agenda = fod_agenda_find (programme, "mentor", get_variant (course));
  for (guint i = 0; i < days->len; i++) {
    FodDay day = g_array_index (days, FodDay, i);
    int time = propose_time (store, course, agenda, day);
    g_autoptr (GPtrArray) points = NULL;

    fod_meeting_draft (edit, mentorship, "mentor", programme, get_variant (course), day, time,
                       &points);
  }
  return TRUE;
}

static FodRecord *
draft_mentorship (FodEdit *edit,
                  FodStore *store,
                  FodRecord *course,
                  FodRecord *mentor,
                  const FodMentorshipTerms *terms)
{
  FodRecord *mentorship = fod_edit_create (edit, FOD_RECORD_MENTORSHIP);
  FodDay end = fod_mentorship_plan_end (terms->start, terms->months);

  fod_edit_set (edit, mentorship, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, mentorship, "mentor", FOD_TEXT (fod_record_get_id (mentor)));
  fod_edit_set (edit, mentorship, "newcomer", FOD_TEXT (fod_record_get_text (course, "newcomer")));
  fod_edit_set (edit, mentorship, "start", FOD_NUMBER (terms->start));
  fod_edit_set (edit, mentorship, "end", FOD_NUMBER (end));
  fod_edit_set (edit, mentorship, "weeks", FOD_NUMBER (terms->weeks));
  fod_handover_draft (edit, store, course, "mentor", fod_record_get_id (mentor));
  fod_edit_set (edit, course, "mentor", FOD_TEXT (fod_record_get_id (mentor)));
  return mentorship;
}

/**
 * fod_mentorship_draft:
 * @edit: an edit
 * @store: its store
 * @course: a course, or a draft of one in @edit
 * @terms: what it begins with
 * @error: return location
 *
 * The same as fod_mentorship_begin() as part of a larger edit.
 *
 * Returns: (transfer none) (nullable): the draft of the mentorship
 */
FodRecord *
fod_mentorship_draft (FodEdit *edit,
                      FodStore *store,
                      FodRecord *course,
                      const FodMentorshipTerms *terms,
                      GError **error)
{
  g_autofree char *words = fod_words_require (terms->mentor, _ ("Write who the mentor is."), error);
  g_autoptr (FodRecord) mentor = NULL;
  g_autoptr (GArray) days = NULL;
  FodRecord *mentorship;

  if (!words || !check_terms (terms, error))
    return NULL;
  mentor = fod_people_add_to_edit (edit, store, words);
  if (g_strcmp0 (fod_record_get_id (mentor), fod_record_get_text (course, "newcomer")) == 0) {
    fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                      _ ("The newcomer needs somebody else as mentor."), error);
    return NULL;
  }
  days = fod_mentorship_propose_days (store, course, terms);
  mentorship = draft_mentorship (edit, store, course, mentor, terms);
  draft_roles (edit, mentorship, mentor);
  if (!draft_themes (edit, store, course, mentorship, terms->months, error) ||
      !fod_cooperation_draft (edit, store, course, mentorship, days, error) ||
      !draft_meetings (edit, store, course, mentorship, days, error))
    return NULL;
  return mentorship;
}

/**
 * fod_mentorship_begin:
 * @store: a store
 * @course: the newcomer's course
 * @terms: what it begins with
 * @error: return location
 *
 * Begins a mentorship in one action: the roles, all of them the mentor's at first, the themes
 * and the first draft of the agreement as the programme has them, and the meetings with their
 * agendas.
 *
 * Returns: (transfer full) (nullable): the mentorship
 */
FodRecord *
fod_mentorship_begin (FodStore *store,
                      FodRecord *course,
                      const FodMentorshipTerms *terms,
                      GError **error)
{
  g_autoptr (FodRecord) known = fod_mentorship_find (store, course);
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *mentorship;

  if (known) {
    fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                      _ ("The mentorship has begun already."), error);
    return NULL;
  }
  mentorship = fod_mentorship_draft (edit, store, course, terms, error);
  if (!mentorship || !fod_store_commit (store, edit, _ ("Begin mentorship"), error))
    return NULL;
  return g_object_ref (mentorship);
}

/* Extend and shorten */

/* Meetings that nobody has held or written on go; the others decide how early the end may be. */
static gboolean
give_up_meetings (FodEdit *edit,
                  FodStore *store,
                  GPtrArray *meetings,
                  FodDay end,
                  GError **error)
{
  for (guint i = 0; i < meetings->len; i++) {
    if (get_day (meetings->pdata[i], "day") <= end)
      continue;
    if (!fod_mentorship_end_may_take (store, meetings->pdata[i]))
      return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                               _ ("Something is written for a meeting after that day. Choose a "
                                  "later day."),
                               error);
    fod_edit_delete (edit, meetings->pdata[i]);
  }
  return TRUE;
}

static FodDay
find_last_day (GPtrArray *meetings)
{
  FodDay last = FOD_DAY_NONE;

  for (guint i = 0; i < meetings->len; i++)
    last = MAX (last, get_day (meetings->pdata[i], "day"));
  return last;
}

static FodDay
get_step (FodRecord *mentorship)
{
  gint64 weeks = fod_record_get_number (mentorship, "weeks", FOD_MENTORSHIP_WEEKS);

  return (FodDay) CLAMP (weeks, 1, FOD_MENTORSHIP_MOST_WEEKS) * FOD_DAYS_PER_WEEK;
}

/* The days on from the last meeting; the series goes on as it was. */
static GArray *
plan_on (FodStore *store,
         FodRecord *course,
         FodRecord *mentorship,
         GPtrArray *meetings,
         FodDay end)
{
  g_autoptr (FodWorkCalendar) calendar = get_calendar (store, course);
  FodDay last = find_last_day (meetings);
  FodDay start = get_day (mentorship, "start");
  FodDay step = get_step (mentorship);
  FodDay from = last == FOD_DAY_NONE ? start : last + step;

  /* A meeting that was moved to another weekday does not move those that follow. */
  if (last != FOD_DAY_NONE && start != FOD_DAY_NONE)
    from = fod_day_week_start (from) + fod_day_weekday (start) - 1;
  return fod_mentorship_plan_days (calendar, from, end, step / FOD_DAYS_PER_WEEK);
}

/* The days of all meetings that there are then, the earliest first. */
static GArray *
list_days_until (GPtrArray *meetings,
                 GArray *added,
                 FodDay end)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (FodDay));

  for (guint i = 0; i < meetings->len; i++) {
    FodDay day = get_day (meetings->pdata[i], "day");

    if (day <= end && day != FOD_DAY_NONE)
      g_array_append_val (days, day);
  }
  g_array_append_vals (days, added->data, added->len);
  return days;
}

/* A day that somebody chose themselves stays, as does one that has passed. There is none where
 * there were too few meetings. */
static gboolean
follows_meetings (FodStore *store,
                  FodDay review,
                  GPtrArray *meetings,
                  FodDay end)
{
  if (review == FOD_DAY_NONE)
    return meetings->len < 2;
  if (review < fod_day_today (fod_store_get_clock (store)))
    return FALSE;
  for (guint i = 0; i < meetings->len; i++) {
    if (get_day (meetings->pdata[i], "day") == review)
      return TRUE;
  }
  return review > end;
}

/* What both have signed says what it says. */
static void
move_reviews (FodEdit *edit,
              FodStore *store,
              FodRecord *mentorship,
              GPtrArray *meetings,
              GArray *days,
              FodDay end)
{
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (store, mentorship);
  g_autoptr (FodRecord) course = fod_meeting_get_course (mentorship);
  g_autoptr (FodWorkCalendar) calendar = get_calendar (store, course);
  FodDay half_way, final_review;

  if (!agreement || fod_cooperation_is_locked (agreement) || days->len == 0)
    return;
  half_way = get_day (agreement, "half-way");
  final_review = g_array_index (days, FodDay, days->len - 1);
  if (follows_meetings (store, half_way, meetings, end))
    half_way = fod_mentorship_plan_half_way (days);
  /* A day that stays may be that of the last meeting, or a later one. */
  else if (half_way >= final_review)
    final_review = MAX (final_review, fod_work_calendar_previous (calendar, end));
  fod_cooperation_set_reviews (edit, agreement, half_way, final_review);
}

/* Themes of months that are gone are talked about in the last one. */
static void
move_themes (FodEdit *edit,
             FodStore *store,
             FodRecord *mentorship,
             FodDay end)
{
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (store, mentorship);
  int months = count_months (get_day (mentorship, "start"), end);

  for (guint i = 0; i < themes->len; i++) {
    if (fod_record_get_number (themes->pdata[i], "month", 1) > months)
      fod_edit_set (edit, themes->pdata[i], "month", FOD_NUMBER (months));
  }
}

/**
 * fod_mentorship_set_end:
 * @store: a store
 * @mentorship: a mentorship
 * @end: its new last day
 * @error: return location
 *
 * Extends or shortens a mentorship: meetings are planned up to @end, and those after it that
 * nobody has written on are given up. The reviews follow while the agreement is a draft, and themes
 * of months that are gone come in the last one.
 *
 * Returns: whether it is saved
 */
gboolean
fod_mentorship_set_end (FodStore *store,
                        FodRecord *mentorship,
                        FodDay end,
                        GError **error)
{
  g_autoptr (FodRecord) course = fod_meeting_get_course (mentorship);
  g_autoptr (GPtrArray) meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, mentorship);
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (GArray) added = NULL;
  g_autoptr (GArray) days = NULL;
  FodDay start = get_day (mentorship, "start");

  if (end == FOD_DAY_NONE)
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("Write the day the mentorship ends."), error);
  if (start == FOD_DAY_NONE)
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("Write the day the mentorship begins first."), error);
  if (end < start)
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("The last day is before the first one. Choose a later day."),
                             error);
  if (end > fod_day_add_months (start, 2 * FOD_MENTORSHIP_MOST_MONTHS))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("A mentorship lasts two years at the most. Choose an earlier day."),
                             error);
  if (!give_up_meetings (edit, store, meetings, end, error))
    return FALSE;
  added = plan_on (store, course, mentorship, meetings, end);
  if (!draft_meetings (edit, store, course, mentorship, added, error))
    return FALSE;
  fod_edit_set (edit, mentorship, "end", FOD_NUMBER (end));
  days = list_days_until (meetings, added, end);
  move_reviews (edit, store, mentorship, meetings, days, end);
  move_themes (edit, store, mentorship, end);
  return fod_store_commit (store, edit, _ ("Move the end of the mentorship"), error);
}

/**
 * fod_mentorship_remove:
 * @store: a store
 * @mentorship: a mentorship
 * @error: return location
 *
 * Removes a mentorship with its meetings, agreements, roles, themes and goals.
 *
 * Returns: whether it is saved
 */
gboolean
fod_mentorship_remove (FodStore *store,
                       FodRecord *mentorship,
                       GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  fod_edit_delete (edit, mentorship);
  return fod_store_commit (store, edit, _ ("Remove mentorship"), error);
}

/**
 * fod_mentorship_propose_meeting:
 * @store: a store
 * @mentorship: a mentorship
 *
 * Returns: a workday for one more meeting: a step after the last one, and not before tomorrow
 */
FodDay
fod_mentorship_propose_meeting (FodStore *store,
                                FodRecord *mentorship)
{
  g_autoptr (FodRecord) course = fod_meeting_get_course (mentorship);
  g_autoptr (FodWorkCalendar) calendar = get_calendar (store, course);
  g_autoptr (GPtrArray) meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, mentorship);
  FodDay day = fod_day_today (fod_store_get_clock (store)) + 1;
  FodDay last = find_last_day (meetings);

  if (last != FOD_DAY_NONE)
    day = MAX (day, last + get_step (mentorship));
  return fod_work_calendar_next (calendar, day);
}

/* Roles */

static int
compare_roles_cb (gconstpointer a,
                  gconstpointer b)
{
  FodRecord *first = *(FodRecord *const *) a;
  FodRecord *second = *(FodRecord *const *) b;

  return fod_choice_set_index (&fod_choices_mentor_role, fod_record_get_text (first, "role")) -
         fod_choice_set_index (&fod_choices_mentor_role, fod_record_get_text (second, "role"));
}

/**
 * fod_mentorship_list_roles:
 * @store: a store
 * @mentorship: a mentorship
 *
 * Returns: (transfer full) (element-type FodRecord): its roles: professional, social, practical
 */
GPtrArray *
fod_mentorship_list_roles (FodStore *store,
                           FodRecord *mentorship)
{
  GPtrArray *roles = fod_store_list_by (store, FOD_RECORD_MENTOR_ROLE, "mentorship",
                                        FOD_TEXT (fod_record_get_id (mentorship)));

  g_ptr_array_sort (roles, compare_roles_cb);
  return roles;
}

/**
 * fod_mentorship_find_sole_carrier:
 * @store: a store
 * @mentorship: a mentorship
 *
 * All three roles are much for one.
 *
 * Returns: (transfer full) (nullable): the person who has every role
 */
FodRecord *
fod_mentorship_find_sole_carrier (FodStore *store,
                                  FodRecord *mentorship)
{
  g_autoptr (GPtrArray) roles = fod_mentorship_list_roles (store, mentorship);
  const char *person = roles->len ? fod_record_get_text (roles->pdata[0], "person") : NULL;

  if (!person || roles->len < fod_choices_mentor_role.n_choices)
    return NULL;
  for (guint i = 1; i < roles->len; i++) {
    if (g_strcmp0 (fod_record_get_text (roles->pdata[i], "person"), person) != 0)
      return NULL;
  }
  return fod_record_get_reference (roles->pdata[0], "person");
}

/**
 * fod_mentorship_warn:
 * @store: a store
 * @mentorship: a mentorship
 *
 * Returns: (transfer full) (nullable): a sentence for whoever sees it, when one person carries all
 */
char *
fod_mentorship_warn (FodStore *store,
                     FodRecord *mentorship)
{
  g_autoptr (FodRecord) sole = fod_mentorship_find_sole_carrier (store, mentorship);

  return sole ? g_strdup_printf (_ ("%s has all three roles. That is much for one: could a "
                                    "colleague take the social or the practical part?"),
                                 fod_record_get_text (sole, "name"))
              : NULL;
}

/* Themes */

/**
 * fod_mentorship_list_themes:
 * @store: a store
 * @mentorship: a mentorship
 *
 * Returns: (transfer full) (element-type FodRecord): its themes by month
 */
GPtrArray *
fod_mentorship_list_themes (FodStore *store,
                            FodRecord *mentorship)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_MENTOR_THEME);

  fod_query_where (query, "mentorship", FOD_EQUAL, FOD_TEXT (fod_record_get_id (mentorship)));
  fod_query_order_by (query, "month", FALSE);
  fod_query_order_by (query, "position", FALSE);
  return fod_listing_read (query);
}

/**
 * fod_mentorship_add_theme:
 * @store: a store
 * @mentorship: a mentorship
 * @title: the theme
 * @month: the month it is for, from 1
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the theme
 */
FodRecord *
fod_mentorship_add_theme (FodStore *store,
                          FodRecord *mentorship,
                          const char *title,
                          int month,
                          GError **error)
{
  g_autofree char *words = fod_words_require (title, _ ("Write what the theme is."), error);
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (store, mentorship);
  g_autofree char *position = fod_listing_next_position (themes);
  g_autoptr (FodEdit) edit = NULL;
  FodRecord *theme;

  if (!words)
    return NULL;
  edit = fod_edit_new (store);
  theme = draft_theme (edit, mentorship, words, month, position);
  if (!fod_store_commit (store, edit, _ ("Add theme"), error))
    return NULL;
  return g_object_ref (theme);
}

/**
 * fod_mentorship_month_of_day:
 * @mentorship: a mentorship
 * @day: a day
 *
 * Returns: which month of @mentorship @day is in, from 1; 0 before it, and the months it lasts
 *   plus 1 after it
 */
int
fod_mentorship_month_of_day (FodRecord *mentorship,
                             FodDay day)
{
  FodDay start = get_day (mentorship, "start");
  int n_months = fod_mentorship_count_months (mentorship);
  int month = 0;

  if (start == FOD_DAY_NONE || day < start)
    return 0;
  while (month <= n_months && fod_day_add_months (start, month) <= day)
    month++;
  return month;
}

/**
 * fod_mentorship_count_months:
 * @mentorship: a mentorship
 *
 * Returns: how many months it lasts, one that has only begun too
 */
int
fod_mentorship_count_months (FodRecord *mentorship)
{
  FodDay start = get_day (mentorship, "start");
  FodDay end = get_day (mentorship, "end");

  return start == FOD_DAY_NONE || end == FOD_DAY_NONE ? FOD_MENTORSHIP_MONTHS
                                                      : count_months (start, end);
}

/**
 * fod_mentorship_calendar_month:
 * @mentorship: a mentorship
 * @month: one of its months, from 1
 *
 * Returns: the calendar month that most of @month lies in, 1–12; 0 when nobody knows
 */
int
fod_mentorship_calendar_month (FodRecord *mentorship,
                               int month)
{
  FodDay start = get_day (mentorship, "start");
  int number = 0;

  if (start != FOD_DAY_NONE && month > 0 && month <= 2 * FOD_MENTORSHIP_MOST_MONTHS)
    fod_day_get_ymd (fod_day_add_months (start, month - 1) + MID_MONTH, NULL, &number, NULL);
  return number;
}

/* Goals */

/**
 * fod_mentorship_add_goal:
 * @store: a store
 * @mentorship: a mentorship
 * @title: what the newcomer wants to become better at
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the development goal
 */
FodRecord *
fod_mentorship_add_goal (FodStore *store,
                         FodRecord *mentorship,
                         const char *title,
                         GError **error)
{
  g_autofree char *words =
    fod_words_require (title, _ ("Write what you want to become better at."), error);
  g_autoptr (GPtrArray) goals = fod_store_list_by (store, FOD_RECORD_GOAL, "mentorship",
                                                   FOD_TEXT (fod_record_get_id (mentorship)));
  g_autofree char *position = fod_listing_next_position (goals);
  g_autoptr (FodEdit) edit = NULL;
  FodRecord *goal;

  if (!words)
    return NULL;
  edit = fod_edit_new (store);
  goal = fod_edit_create (edit, FOD_RECORD_GOAL);
  set_owner (edit, goal, mentorship);
  fod_edit_set (edit, goal, "title", FOD_TEXT (words));
  fod_edit_set (edit, goal, "position", FOD_TEXT (position));
  if (!fod_store_commit (store, edit, _ ("Add development goal"), error))
    return NULL;
  return g_object_ref (goal);
}
