/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sample-course.h"

#include "fod-agreement-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-position.h"

static int
get_number (JsonObject *object,
            const char *key,
            int fallback)
{
  return (int) json_object_get_int_member_with_default (object, key, fallback);
}

/* So many weeks before this one: what has been held lies in weeks that are over. */
static FodDay
find_start (FodSampleCourse *self,
            JsonObject *data)
{
  return fod_day_week_start (self->today) - get_number (data, "weeks_ago", 0) * FOD_DAYS_PER_WEEK +
         get_number (data, "weekday", 1) - 1;
}

static FodRecord *
find_person (FodSampleCourse *self,
             const char *key)
{
  g_autoptr (GPtrArray) drafts =
    fod_edit_list_drafts (self->builder->edit, FOD_RECORD_PERSON);
  const char *id = key ? g_hash_table_lookup (self->people, key) : NULL;

  for (guint i = 0; i < drafts->len; i++) {
    if (g_strcmp0 (fod_record_get_id (drafts->pdata[i]), id) == 0)
      return g_object_ref (drafts->pdata[i]);
  }
  return fod_store_find (self->builder->store, FOD_RECORD_PERSON, id);
}

static const char *
get_name (FodRecord *person)
{
  return person ? fod_record_get_text (person, "name") : NULL;
}

/* What has been made of @type for @owner, in the order it was made. */
static GPtrArray *
list_parts (FodSampleCourse *self,
            FodRecordType type,
            FodRecord *owner)
{
  GPtrArray *drafts = fod_edit_list_drafts (self->builder->edit, type);
  const char *field = fod_record_get_descriptor (owner)->name;

  for (guint i = drafts->len; i > 0; i--) {
    if (g_strcmp0 (fod_record_get_text (drafts->pdata[i - 1], field),
                   fod_record_get_id (owner)) != 0)
      g_ptr_array_remove_index (drafts, i - 1);
  }
  return drafts;
}

static void
share_role (FodSampleCourse *self,
            GPtrArray *roles,
            JsonObject *entry)
{
  const char *person = fod_sample_get_text (entry, "person");
  int minutes = get_number (entry, "minutes", 0);

  for (guint i = 0; i < roles->len; i++) {
    if (g_strcmp0 (fod_record_get_text (roles->pdata[i], "role"),
                   fod_sample_get_text (entry, "role")) != 0)
      continue;
    fod_sample_set_text (self, roles->pdata[i], "person",
                         g_hash_table_lookup (self->people, person));
    fod_sample_set_text (self, roles->pdata[i], "note", fod_sample_get_text (entry, "note"));
    fod_edit_set (self->builder->edit, roles->pdata[i], "minutes", FOD_NUMBER (minutes));
  }
}

static void
add_goal (FodSampleCourse *self,
          FodRecord *mentorship,
          JsonObject *entry,
          guint place)
{
  FodRecord *goal = fod_edit_create (self->builder->edit, FOD_RECORD_GOAL);
  g_autofree char *position = fod_position_nth (place);

  fod_sample_set_text (self, goal, "mentorship", fod_record_get_id (mentorship));
  fod_sample_set_text (self, goal, "title", fod_sample_get_text (entry, "title"));
  fod_sample_set_text (self, goal, "need", fod_sample_get_text (entry, "need"));
  fod_sample_set_text (self, goal, "note", fod_sample_get_text (entry, "note"));
  fod_sample_set_text (self, goal, "position", position);
}

/* Both signed at their first meeting. */
static void
sign (FodSampleCourse *self,
      FodRecord *mentorship,
      const char *mentor,
      FodDay day)
{
  g_autoptr (GPtrArray) versions =
    list_parts (self, FOD_RECORD_COOPERATION_AGREEMENT, mentorship);
  g_autoptr (FodRecord) newcomer =
    find_person (self, fod_sample_get_text (self->data, "newcomer"));

  for (guint i = 0; i < versions->len; i++) {
    fod_sample_set_text (self, versions->pdata[i], "mentor-name", mentor);
    fod_sample_set_text (self, versions->pdata[i], "newcomer-name", get_name (newcomer));
    fod_edit_set (self->builder->edit, versions->pdata[i], "mentor-signed", FOD_NUMBER (day));
    fod_edit_set (self->builder->edit, versions->pdata[i], "newcomer-signed", FOD_NUMBER (day));
    fod_sample_set_text (self, versions->pdata[i], "state", "signed");
  }
}

static void
hold (FodSampleCourse *self,
      FodRecord *meeting,
      JsonObject *entry)
{
  g_autoptr (GPtrArray) points = list_parts (self, FOD_RECORD_AGENDA_POINT, meeting);
  JsonArray *agreements = fod_sample_get_array (entry, "agreements");

  fod_sample_write_notes (self, entry, "agenda-mentor", points);
  fod_sample_close_points (self, points);
  fod_sample_set_text (self, meeting, "state", "held");
  for (guint i = 0; i < fod_sample_count (agreements); i++) {
    JsonObject *agreed = json_array_get_object_element (agreements, i);
    const char *who = fod_sample_get_text (agreed, "who");
    g_autofree char *position = fod_position_nth (i);
    FodRecord *agreement = fod_agreement_draft (
      self->builder->edit, self->builder->store, NULL, meeting,
      fod_sample_get_text (agreed, "title"), g_hash_table_lookup (self->people, who),
      FOD_DAY_NONE, NULL);

    fod_sample_set_text (self, agreement, "position", position);
  }
}

static void
fill (FodSampleCourse *self,
      FodRecord *mentorship,
      JsonObject *data)
{
  JsonArray *roles = fod_sample_get_array (data, "roles");
  JsonArray *goals = fod_sample_get_array (data, "goals");
  JsonArray *held = fod_sample_get_array (data, "meetings");
  g_autoptr (GPtrArray) made = list_parts (self, FOD_RECORD_MENTOR_ROLE, mentorship);
  g_autoptr (GPtrArray) meetings = list_parts (self, FOD_RECORD_MEETING, mentorship);

  for (guint i = 0; i < fod_sample_count (roles); i++)
    share_role (self, made, json_array_get_object_element (roles, i));
  for (guint i = 0; i < fod_sample_count (goals); i++)
    add_goal (self, mentorship, json_array_get_object_element (goals, i), i);
  for (guint i = 0; i < fod_sample_count (held) && i < meetings->len; i++)
    hold (self, meetings->pdata[i], json_array_get_object_element (held, i));
}

/**
 * fod_sample_course_add_mentorship:
 * @self: a sample course
 * @error: return location
 *
 * Adds the mentorship the sample tells of, if any, and what has happened in it.
 *
 * Returns: whether it could be made
 */
gboolean
fod_sample_course_add_mentorship (FodSampleCourse *self,
                                  GError **error)
{
  FodCourseBuilder *builder = self->builder;
  g_autoptr (FodRecord) mentor = NULL;
  JsonObject *data;
  FodMentorshipTerms terms;
  FodRecord *mentorship;

  if (!json_object_has_member (self->data, "mentorship"))
    return TRUE;
  data = json_object_get_object_member (self->data, "mentorship");
  mentor = find_person (self, fod_sample_get_text (data, "mentor"));
  terms = (FodMentorshipTerms){ get_name (mentor), find_start (self, data),
                                get_number (data, "months", 12), get_number (data, "weeks", 3) };
  mentorship = fod_mentorship_draft (builder->edit, builder->store, builder->course, &terms, error);
  if (!mentorship)
    return FALSE;
  fill (self, mentorship, data);
  if (json_object_get_boolean_member_with_default (data, "signed", FALSE))
    sign (self, mentorship, get_name (mentor), terms.start);
  return TRUE;
}
