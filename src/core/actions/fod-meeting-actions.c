/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-actions.h"

#include "fod-agenda.h"
#include "fod-carry.h"
#include "fod-clock-time.h"
#include "fod-listing.h"
#include "fod-mentorship-actions.h"
#include "fod-programmes.h"
#include "fod-query.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>

/**
 * fod_meeting_state_is_held:
 * @state: (nullable): the state of a meeting
 *
 * Returns: whether the meeting has been held; a meeting without a state has not
 */
gboolean
fod_meeting_state_is_held (const char *state)
{
  return g_strcmp0 (state, "held") == 0;
}

/**
 * fod_meeting_is_held:
 * @meeting: a meeting
 *
 * Returns: whether it has been held; a meeting without a state has not
 */
gboolean
fod_meeting_is_held (FodRecord *meeting)
{
  return fod_meeting_state_is_held (fod_record_get_text (meeting, "state"));
}

/**
 * fod_meeting_list_points:
 * @store: a store
 * @meeting: a meeting
 *
 * Returns: (transfer full) (element-type FodRecord): its points in the order of the agenda
 */
GPtrArray *
fod_meeting_list_points (FodStore *store,
                         FodRecord *meeting)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_AGENDA_POINT);

  fod_query_where (query, "meeting", FOD_EQUAL, FOD_TEXT (fod_record_get_id (meeting)));
  fod_query_order_by (query, "part", FALSE);
  fod_query_order_by (query, "position", FALSE);
  return fod_listing_read (query);
}

/* There is one start-up meeting in a course: what it leaves open is for the status meetings. What
 * mentor and newcomer talk about stays between them. */
static const char *
get_next_kind (FodRecord *meeting)
{
  return g_strcmp0 (fod_record_get_text (meeting, "kind"), "mentor") == 0 ? "mentor" : "status";
}

/**
 * fod_meeting_leads_to:
 * @meeting: a meeting
 * @other: another meeting of the same course or mentorship
 *
 * Returns: whether what @meeting leaves open is for meetings like @other: of a mentor meeting for
 *   mentor meetings, of any other for status meetings
 */
gboolean
fod_meeting_leads_to (FodRecord *meeting,
                      FodRecord *other)
{
  return g_strcmp0 (fod_record_get_text (other, "kind"), get_next_kind (meeting)) == 0;
}

/**
 * fod_meeting_is_before:
 * @meeting: a meeting
 * @other: another meeting
 *
 * A meeting without a time of day is the last one of its day.
 *
 * Returns: whether @meeting comes first; one that is deleted or has no day comes before none, and
 *   one with a day before all without
 */
gboolean
fod_meeting_is_before (FodRecord *meeting,
                       FodRecord *other)
{
  gint64 day = fod_record_get_number (meeting, "day", FOD_DAY_NONE);
  gint64 other_day = fod_record_get_number (other, "day", FOD_DAY_NONE);

  if (fod_record_is_deleted (meeting) || day == FOD_DAY_NONE)
    return FALSE;
  if (other_day == FOD_DAY_NONE || day != other_day)
    return other_day == FOD_DAY_NONE || day < other_day;
  return fod_record_get_number (meeting, "time", G_MAXINT) <
         fod_record_get_number (other, "time", G_MAXINT);
}

/**
 * fod_meeting_get_owner:
 * @meeting: a meeting
 *
 * Returns: (transfer full) (nullable): the course or mentorship it belongs to
 */
FodRecord *
fod_meeting_get_owner (FodRecord *meeting)
{
  FodRecord *mentorship = fod_record_get_reference (meeting, "mentorship");

  return mentorship ? mentorship : fod_record_get_reference (meeting, "course");
}

/**
 * fod_meeting_get_course:
 * @owner: the course or mentorship of a meeting
 *
 * Returns: (transfer full) (nullable): the course that @owner is, or is a part of
 */
FodRecord *
fod_meeting_get_course (FodRecord *owner)
{
  return fod_record_get_record_type (owner) == FOD_RECORD_COURSE
           ? g_object_ref (owner)
           : fod_record_get_reference (owner, "course");
}

/**
 * fod_meeting_find_next:
 * @store: a store
 * @owner: a course or mentorship
 * @kind: (nullable): a nick of %fod_choices_agenda_kind; %NULL for any
 * @day: the first day to look at
 * @except: (nullable): a meeting not to find
 *
 * Returns: (transfer full) (nullable): the first planned meeting on or after @day
 */
FodRecord *
fod_meeting_find_next (FodStore *store,
                       FodRecord *owner,
                       const char *kind,
                       FodDay day,
                       FodRecord *except)
{
  g_autoptr (FodQuery) coming = fod_query_new (store, FOD_RECORD_MEETING);
  const char *id;

  fod_query_where (coming, fod_record_get_descriptor (owner)->name, FOD_EQUAL,
                   FOD_TEXT (fod_record_get_id (owner)));
  fod_query_where (coming, "state", FOD_NOT_EQUAL, FOD_TEXT ("held"));
  fod_query_where (coming, "day", FOD_AT_LEAST, FOD_NUMBER (day));
  if (kind)
    fod_query_where (coming, "kind", FOD_EQUAL, FOD_TEXT (kind));
  fod_query_order_by (coming, "day", FALSE);
  fod_query_order_by (coming, "time", FALSE);
  id = fod_query_get_id (coming, 0);
  if (id && except && g_str_equal (id, fod_record_get_id (except)))
    id = fod_query_get_id (coming, 1);
  return fod_store_find (store, FOD_RECORD_MEETING, id);
}

static int
compare_slots_cb (gconstpointer a,
                  gconstpointer b)
{
  FodRecord *first = *(FodRecord *const *) a, *second = *(FodRecord *const *) b;
  gint64 days = fod_record_get_number (first, "day", 0) - fod_record_get_number (second, "day", 0);
  gint64 minutes = fod_record_get_number (first, "time", FOD_CLOCK_TIME_NONE) -
                   fod_record_get_number (second, "time", FOD_CLOCK_TIME_NONE);

  return days ? (days > 0) - (days < 0) : (minutes > 0) - (minutes < 0);
}

/* The next one with the mentor of each course but @except, the earliest first. Where two desks have
 * begun a mentorship each, the first is the one that is shown. */
static GPtrArray *
list_next_with_mentors (FodStore *store,
                        FodRecord *except,
                        FodDay day)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_MENTORSHIP);
  g_autoptr (GPtrArray) mentorships = fod_listing_read (query);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mentorships->len; i++) {
    g_autoptr (FodRecord) course = fod_record_get_reference (mentorships->pdata[i], "course");
    FodRecord *next;

    /* A mentorship goes with its course. */
    if (!course || course == except || fod_record_is_deleted (course) ||
        g_ptr_array_find (seen, course, NULL))
      continue;
    g_ptr_array_add (seen, g_object_ref (course));
    next = fod_meeting_find_next (store, mentorships->pdata[i], "mentor", day, NULL);
    if (next)
      g_ptr_array_add (meetings, next);
  }
  g_ptr_array_sort (meetings, compare_slots_cb);
  return meetings;
}

/**
 * fod_meeting_find_to_bring_to:
 * @store: a store
 * @course: a course
 * @day: no earlier than this day
 *
 * Where to take something one has thought about: the mentor comes first.
 *
 * Returns: (transfer full) (nullable): the next planned meeting of @course with the mentor, else
 *   its next status meeting
 */
FodRecord *
fod_meeting_find_to_bring_to (FodStore *store,
                              FodRecord *course,
                              FodDay day)
{
  g_autoptr (FodRecord) mentorship = fod_mentorship_find (store, course);
  FodRecord *meeting =
    mentorship ? fod_meeting_find_next (store, mentorship, "mentor", day, NULL) : NULL;

  return meeting ? meeting : fod_meeting_find_next (store, course, "status", day, NULL);
}

/**
 * fod_meeting_list_to_bring_to:
 * @store: a store
 * @course: (nullable): the course looked at
 * @day: no earlier than this day
 *
 * A mentor can be one to several newcomers.
 *
 * Returns: (transfer full) (element-type FodRecord): the meeting of @course that
 *   fod_meeting_find_to_bring_to() finds, then the next ones of other newcomers with their mentors
 */
GPtrArray *
fod_meeting_list_to_bring_to (FodStore *store,
                              FodRecord *course,
                              FodDay day)
{
  GPtrArray *meetings = list_next_with_mentors (store, course, day);
  FodRecord *own = course ? fod_meeting_find_to_bring_to (store, course, day) : NULL;

  if (own)
    g_ptr_array_insert (meetings, 0, own);
  return meetings;
}

/**
 * fod_meeting_find_successor:
 * @store: a store
 * @meeting: a meeting
 *
 * Returns: (transfer full) (nullable): the next planned meeting that @meeting leads to, where open
 *   points go; see fod_meeting_leads_to()
 */
FodRecord *
fod_meeting_find_successor (FodStore *store,
                            FodRecord *meeting)
{
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);
  FodDay today = fod_day_today (fod_store_get_clock (store));
  FodDay day = fod_record_get_number (meeting, "day", today);

  return owner ? fod_meeting_find_next (store, owner, get_next_kind (meeting), day, meeting) : NULL;
}

/**
 * fod_meeting_find_predecessor:
 * @store: a store
 * @meeting: a meeting
 *
 * Returns: (transfer full) (nullable): the latest meeting before @meeting that has been held and
 *   leads to it, see fod_meeting_leads_to()
 */
FodRecord *
fod_meeting_find_predecessor (FodStore *store,
                              FodRecord *meeting)
{
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);
  g_autoptr (GPtrArray) meetings = NULL;

  if (!owner)
    return NULL;
  meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, owner);
  for (guint i = meetings->len; i > 0; i--) {
    FodRecord *earlier = meetings->pdata[i - 1];

    if (fod_meeting_is_held (earlier) && fod_meeting_leads_to (earlier, meeting) &&
        fod_meeting_is_before (earlier, meeting))
      return g_object_ref (earlier);
  }
  return NULL;
}

static void
set_slot (FodEdit *edit,
          FodRecord *meeting,
          FodDay day,
          int time)
{
  if (day != FOD_DAY_NONE)
    fod_edit_set (edit, meeting, "day", FOD_NUMBER (day));
  if (time != FOD_CLOCK_TIME_NONE)
    fod_edit_set (edit, meeting, "time", FOD_NUMBER (time));
}

/* What held meetings left open for this one, the latest too. */
static void
carry_from_held (FodEdit *edit,
                 FodStore *store,
                 FodRecord *owner,
                 FodRecord *meeting,
                 GPtrArray *present)
{
  g_autoptr (GPtrArray) meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, owner);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < meetings->len; i++) {
    if (fod_meeting_is_held (meetings->pdata[i]) &&
        fod_meeting_leads_to (meetings->pdata[i], meeting))
      g_ptr_array_extend_and_steal (open, fod_meeting_list_points (store, meetings->pdata[i]));
  }
  fod_carry_points (edit, open, meeting, present);
}

/**
 * fod_meeting_draft:
 * @edit: an edit
 * @owner: a course or mentorship, or a draft of one
 * @kind: a nick of %fod_choices_agenda_kind
 * @programme: the programme with the agenda
 * @variant: (nullable): the variant of the course
 * @day: the day, or %FOD_DAY_NONE
 * @time: minutes since midnight; %FOD_CLOCK_TIME_NONE for the usual time of the day
 * @points: (out) (transfer full) (element-type FodRecord): drafts of its agenda
 *
 * The same as fod_meeting_add() as part of a larger edit, without what was left open.
 *
 * Returns: (transfer none): the draft of a planned meeting
 */
FodRecord *
fod_meeting_draft (FodEdit *edit,
                   FodRecord *owner,
                   const char *kind,
                   FodProgramme *programme,
                   const char *variant,
                   FodDay day,
                   int time,
                   GPtrArray **points)
{
  g_autoptr (FodRecord) agenda = fod_agenda_find (programme, kind, variant);
  FodRecord *meeting = fod_agenda_draft_meeting (edit, owner, kind, agenda);

  if (time == FOD_CLOCK_TIME_NONE && day != FOD_DAY_NONE)
    time = fod_agenda_usual_time (day);
  set_slot (edit, meeting, day, time);
  *points = fod_agenda_draft_points (edit, meeting, programme, agenda);
  return meeting;
}

/**
 * fod_meeting_add:
 * @store: a store
 * @owner: a course or mentorship
 * @kind: a nick of %fod_choices_agenda_kind
 * @day: the day, or %FOD_DAY_NONE
 * @time: minutes since midnight; %FOD_CLOCK_TIME_NONE for the usual time of the day
 * @error: return location
 *
 * Plans a meeting with the fixed agenda of the course's programme (else of the standard
 * programme) and the points that earlier held meetings left open for it.
 *
 * Returns: (transfer full) (nullable): the meeting
 */
FodRecord *
fod_meeting_add (FodStore *store,
                 FodRecord *owner,
                 const char *kind,
                 FodDay day,
                 int time,
                 GError **error)
{
  g_autoptr (FodRecord) course = fod_meeting_get_course (owner);
  g_autoptr (FodProgramme) programme = fod_programmes_load_for (store, course, "agenda", kind,
                                                                error);
  const char *variant = course ? fod_record_get_text (course, "variant") : NULL;
  g_autoptr (FodEdit) edit = NULL;
  g_autoptr (GPtrArray) points = NULL;
  FodRecord *meeting;

  if (!programme)
    return NULL;
  edit = fod_edit_new (store);
  meeting = fod_meeting_draft (edit, owner, kind, programme, variant, day, time, &points);
  carry_from_held (edit, store, owner, meeting, points);
  if (!fod_store_commit (store, edit, _ ("Add meeting"), error))
    return NULL;
  return g_object_ref (meeting);
}

/**
 * fod_meeting_move:
 * @store: a store
 * @meeting: a meeting
 * @day: its new day
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE to keep the time it has
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean
fod_meeting_move (FodStore *store,
                  FodRecord *meeting,
                  FodDay day,
                  int time,
                  GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  set_slot (edit, meeting, day, time);
  return fod_store_commit (store, edit, _ ("Move meeting"), error);
}

/* (nullable): the programme with the agenda of @kind. */
static FodProgramme *
load_programme (FodStore *store,
                FodRecord *meeting,
                const char *kind,
                FodRecord **course,
                GError **error)
{
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);

  *course = owner ? fod_meeting_get_course (owner) : NULL;
  return fod_programmes_load_for (store, *course, "agenda", kind, error);
}

/* (nullable): what the agenda in the programme has for @kind of meetings of the same owner. */
static GPtrArray *
list_fixed (FodStore *store,
            FodRecord *meeting,
            const char *kind,
            GError **error)
{
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodProgramme) programme = load_programme (store, meeting, kind, &course, error);

  if (!programme)
    return NULL;
  return fod_agenda_list_items (programme, kind,
                                course ? fod_record_get_text (course, "variant") : NULL);
}

/**
 * fod_meeting_has_own_words:
 * @store: a store
 * @meeting: a meeting
 *
 * Returns: whether somebody has written something for it: notes, or points that the fixed agenda
 *   does not have
 */
gboolean
fod_meeting_has_own_words (FodStore *store,
                           FodRecord *meeting)
{
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);
  g_autoptr (GPtrArray) fixed =
    list_fixed (store, meeting, fod_record_get_text (meeting, "kind"), NULL);

  for (guint i = 0; i < points->len; i++) {
    if (fod_record_get_text (points->pdata[i], "notes") || !fixed ||
        fod_carry_is_due (points->pdata[i], fixed))
      return TRUE;
  }
  return FALSE;
}

/* Points that nobody has said anything about, and that the next fixed agenda will not bring. */
static gboolean
let_wait (FodEdit *edit,
          FodStore *store,
          FodRecord *meeting,
          GPtrArray *points,
          GError **error)
{
  g_autoptr (GPtrArray) fixed = list_fixed (store, meeting, get_next_kind (meeting), error);

  if (!fixed)
    return FALSE;
  for (guint i = 0; i < points->len; i++) {
    if (fod_carry_is_due (points->pdata[i], fixed))
      fod_edit_set (edit, points->pdata[i], "state", FOD_TEXT ("follow-up"));
  }
  return TRUE;
}

/**
 * fod_meeting_hold:
 * @store: a store
 * @meeting: a planned meeting
 * @error: return location
 *
 * Marks a meeting as held. Open points go to the next planned meeting that it leads to, when there
 * is one; else they wait for fod_meeting_add().
 *
 * Returns: whether it is saved
 */
gboolean
fod_meeting_hold (FodStore *store,
                  FodRecord *meeting,
                  GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (FodRecord) next = fod_meeting_find_successor (store, meeting);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);

  fod_edit_set (edit, meeting, "state", FOD_TEXT ("held"));
  if (next) {
    g_autoptr (GPtrArray) present = fod_meeting_list_points (store, next);

    fod_carry_points (edit, points, next, present);
  } else if (!let_wait (edit, store, meeting, points, error)) {
    return FALSE;
  }
  return fod_store_commit (store, edit, _ ("Hold meeting"), error);
}

/**
 * fod_meeting_unhold:
 * @store: a store
 * @meeting: a held meeting
 * @error: return location
 *
 * Marks a meeting as planned after all, and takes back the points it sent on, except those
 * that somebody has written on since.
 *
 * Returns: whether it is saved
 */
gboolean
fod_meeting_unhold (FodStore *store,
                    FodRecord *meeting,
                    GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);

  fod_edit_set (edit, meeting, "state", FOD_TEXT ("planned"));
  for (guint i = 0; i < points->len; i++) {
    if (g_strcmp0 (fod_record_get_text (points->pdata[i], "state"), "moved") == 0 &&
        fod_carry_take_back (edit, store, points->pdata[i]))
      fod_edit_set (edit, points->pdata[i], "state", FOD_TEXT ("follow-up"));
  }
  return fod_store_commit (store, edit, _ ("Open meeting again"), error);
}

/* Points that came from an earlier meeting go on to the one after, or wait where they were. */
static void
pass_on (FodEdit *edit,
         FodStore *store,
         FodRecord *meeting)
{
  g_autoptr (FodRecord) next = fod_meeting_find_successor (store, meeting);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);
  g_autoptr (GPtrArray) present = next ? fod_meeting_list_points (store, next) : NULL;

  for (guint i = 0; i < points->len; i++) {
    g_autoptr (FodRecord) origin = fod_record_get_reference (points->pdata[i], "origin");
    g_autofree char *position = NULL;

    if (!origin || g_strcmp0 (fod_record_get_text (points->pdata[i], "state"), "done") == 0)
      continue;
    if (!next) {
      fod_edit_set (edit, origin, "state", FOD_TEXT ("follow-up"));
      continue;
    }
    position = fod_listing_next_position (present);
    g_ptr_array_add (present, g_object_ref (fod_carry_point (edit, origin, next, position)));
  }
}

/**
 * fod_meeting_remove:
 * @store: a store
 * @meeting: a meeting
 * @error: return location
 *
 * Removes a meeting. Points that came to it from an earlier one go on to the one after it, or
 * wait where they came from: no open point is lost.
 *
 * Returns: whether it is saved
 */
gboolean
fod_meeting_remove (FodStore *store,
                    FodRecord *meeting,
                    GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  if (!fod_meeting_is_held (meeting))
    pass_on (edit, store, meeting);
  fod_edit_delete (edit, meeting);
  return fod_store_commit (store, edit, _ ("Remove meeting"), error);
}

static int
find_last_part (GPtrArray *points)
{
  int last = 0;

  for (guint i = 0; i < points->len; i++)
    last = MAX (last, (int) fod_record_get_number (points->pdata[i], "part", 1));
  return last;
}

static FodRecord *
add_point (FodStore *store,
           FodRecord *meeting,
           const char *title,
           const char *guidance,
           int part,
           GError **error)
{
  g_autofree char *words =
    fod_words_require (title, _ ("Write what the agenda point is about."), error);
  g_autofree char *position = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (FodEdit) edit = NULL;
  FodRecord *point;

  if (!words)
    return NULL;
  points = fod_meeting_list_points (store, meeting);
  position = fod_listing_next_position (points);
  edit = fod_edit_new (store);
  point = fod_agenda_draft_point (edit, meeting, words,
                                  part > 0 ? part : MAX (find_last_part (points), 1), position);
  if (guidance)
    fod_edit_set (edit, point, "guidance", FOD_TEXT (guidance));
  if (!fod_store_commit (store, edit, _ ("Add agenda point"), error))
    return NULL;
  return g_object_ref (point);
}

/**
 * fod_meeting_add_point:
 * @store: a store
 * @meeting: a meeting
 * @title: the point
 * @part: the part of the meeting it goes to the end of, from 1; 0 for the last part
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the point
 */
FodRecord *
fod_meeting_add_point (FodStore *store,
                       FodRecord *meeting,
                       const char *title,
                       int part,
                       GError **error)
{
  return add_point (store, meeting, title, NULL, part, error);
}

/**
 * fod_meeting_bring_point:
 * @store: a store
 * @meeting: a meeting
 * @title: the point
 * @words: (nullable): what somebody has written about it beforehand
 * @error: return location
 *
 * Adds a point to the part of the meeting that the agenda keeps for what people bring themselves,
 * else to the last one; @words stand below it, where others have guiding questions.
 *
 * Returns: (transfer full) (nullable): the point
 */
FodRecord *
fod_meeting_bring_point (FodStore *store,
                         FodRecord *meeting,
                         const char *title,
                         const char *words,
                         GError **error)
{
  const char *kind = fod_record_get_text (meeting, "kind");
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodProgramme) programme = load_programme (store, meeting, kind, &course, error);
  g_autoptr (FodRecord) agenda = NULL;

  if (!programme)
    return NULL;
  agenda = fod_agenda_find (programme, kind,
                            course ? fod_record_get_text (course, "variant") : NULL);
  return add_point (store, meeting, title, words, fod_agenda_get_own_part (agenda), error);
}

static const char *
get_state_label (const char *state)
{
  if (g_strcmp0 (state, "done") == 0)
    return _ ("Mark agenda point as dealt with");
  if (g_strcmp0 (state, "follow-up") == 0)
    return _ ("Take agenda point to the next meeting");
  return _ ("Open agenda point again");
}

/**
 * fod_meeting_set_point_state:
 * @store: a store
 * @point: an agenda point
 * @state: "open", "done" or "follow-up"
 * @error: return location
 *
 * When the meeting is held already, a point to follow up goes on at once, and comes back when
 * it is dealt with after all.
 *
 * Returns: whether it is saved
 */
gboolean
fod_meeting_set_point_state (FodStore *store,
                             FodRecord *point,
                             const char *state,
                             GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (FodRecord) meeting = fod_record_get_reference (point, "meeting");
  g_autoptr (FodRecord) next = NULL;
  gboolean follow_up = g_strcmp0 (state, "follow-up") == 0;
  gboolean moved = g_strcmp0 (fod_record_get_text (point, "state"), "moved") == 0;

  if (follow_up && moved)
    return TRUE;
  if (moved)
    fod_carry_take_back (edit, store, point);
  if (follow_up && meeting && fod_meeting_is_held (meeting))
    next = fod_meeting_find_successor (store, meeting);
  if (next) {
    g_autoptr (GPtrArray) present = fod_meeting_list_points (store, next);
    g_autofree char *position = fod_listing_next_position (present);

    fod_carry_point (edit, point, next, position);
  } else {
    fod_edit_set (edit, point, "state", FOD_TEXT (state));
  }
  return fod_store_commit (store, edit, get_state_label (state), error);
}
