/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-page-registry.h"

#include "fod-checklist-page.h"
#include "fod-cooperation-page.h"
#include "fod-journal-page.h"
#include "fod-knowledge-page.h"
#include "fod-meetings-page.h"
#include "fod-mentor-meetings-page.h"
#include "fod-mentorship-page.h"
#include "fod-overview-page.h"
#include "fod-owner.h"
#include "fod-schedule-page.h"
#include "fod-today-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define END FOD_N_RECORD_TYPES
#define INTRODUCTION N_ ("Introduction")

static const FodPageInfo pages[] = {
  { "today",
    N_ ("Today"),
    "fod-page-today-symbolic",
    N_ ("Workbench"),
    FALSE,
    fod_today_page_get_type,
    { END } },
  { "overview",
    N_ ("Overview"),
    "fod-page-overview-symbolic",
    INTRODUCTION,
    TRUE,
    fod_overview_page_get_type,
    { FOD_RECORD_COURSE, END } },
  { "checklist",
    N_ ("Checklist"),
    "fod-page-checklist-symbolic",
    INTRODUCTION,
    TRUE,
    fod_checklist_page_get_type,
    { FOD_RECORD_TASK, END } },
  { "schedule",
    N_ ("Schedule"),
    "fod-page-schedule-symbolic",
    INTRODUCTION,
    TRUE,
    fod_schedule_page_get_type,
    { FOD_RECORD_ACTIVITY, END } },
  { "knowledge",
    N_ ("Knowledge Persons"),
    "fod-page-knowledge-symbolic",
    INTRODUCTION,
    TRUE,
    fod_knowledge_page_get_type,
    { FOD_RECORD_TOPIC, FOD_RECORD_KNOWLEDGE_LINK, END } },
  { "meetings",
    N_ ("Status Meetings"),
    "fod-page-meetings-symbolic",
    INTRODUCTION,
    TRUE,
    fod_meetings_page_get_type,
    { FOD_RECORD_MEETING, FOD_RECORD_AGENDA_POINT, FOD_RECORD_AGREEMENT, END } },
  { "mentorship",
    N_ ("Mentorship"),
    "fod-page-mentorship-symbolic",
    N_ ("Mentor"),
    TRUE,
    fod_mentorship_page_get_type,
    { FOD_RECORD_MENTORSHIP, FOD_RECORD_MENTOR_ROLE, FOD_RECORD_MENTOR_THEME, FOD_RECORD_GOAL,
      END },
    "mentorship" },
  { "cooperation",
    N_ ("Cooperation Agreement"),
    "fod-page-cooperation-symbolic",
    N_ ("Mentor"),
    TRUE,
    fod_cooperation_page_get_type,
    { FOD_RECORD_COOPERATION_AGREEMENT, END },
    "mentorship" },
  { "mentor-meetings",
    N_ ("Mentor Meetings"),
    "fod-page-mentor-meetings-symbolic",
    N_ ("Mentor"),
    TRUE,
    fod_mentor_meetings_page_get_type,
    { FOD_RECORD_MEETING, FOD_RECORD_AGENDA_POINT, FOD_RECORD_AGREEMENT, END },
    "mentorship" },
  { "journal",
    N_ ("Process Journal"),
    "fod-page-journal-symbolic",
    N_ ("Mentor"),
    FALSE,
    fod_journal_page_get_type,
    { END } },
};

/**
 * fod_page_registry_get_count:
 *
 * Returns: how many pages there are
 */
guint
fod_page_registry_get_count (void)
{
  return G_N_ELEMENTS (pages);
}

/**
 * fod_page_registry_get:
 * @index: place in the navigation
 *
 * Returns: (nullable): the page there
 */
const FodPageInfo *
fod_page_registry_get (guint index)
{
  return index < G_N_ELEMENTS (pages) ? &pages[index] : NULL;
}

/**
 * fod_page_registry_compare:
 * @a: a page
 * @b: another page
 * @role: (nullable): a role, as fod_people_my_role() has it
 *
 * The pages stand in the order of the table, and for a mentor the mentor's above those of the
 * introduction, which others run.
 *
 * Returns: below 0 if @a comes before @b, above 0 if it comes after it
 */
int
fod_page_registry_compare (const FodPageInfo *a,
                           const FodPageInfo *b,
                           const char *role)
{
  gboolean is_mentor = g_strcmp0 (role, "mentor") == 0;
  int is_a_last = is_mentor && strcmp (a->group, INTRODUCTION) == 0;
  int is_b_last = is_mentor && strcmp (b->group, INTRODUCTION) == 0;

  return is_a_last != is_b_last ? is_a_last - is_b_last : (a > b) - (a < b);
}

/**
 * fod_page_registry_find:
 * @name: (nullable): name of a page
 *
 * Returns: (nullable): that page
 */
const FodPageInfo *
fod_page_registry_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  }
  return NULL;
}

static gboolean
shows (const FodPageInfo *info,
       FodRecordType type)
{
  for (guint i = 0; info->shows[i] != END; i++) {
    if (info->shows[i] == type)
      return TRUE;
  }
  return FALSE;
}

/**
 * fod_page_registry_find_for:
 * @type: a record type
 *
 * Returns: (nullable): the page where records of @type have their place, the first one when it
 *   depends on the record
 */
const FodPageInfo *
fod_page_registry_find_for (FodRecordType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (shows (&pages[i], type))
      return &pages[i];
  }
  return NULL;
}

static gboolean
is_within (FodRecord *record,
           const char *type)
{
  g_autoptr (FodRecord) at = g_object_ref (record);

  while (at && g_strcmp0 (fod_record_get_descriptor (at)->name, type) != 0) {
    FodRecord *owner = fod_owner_of (at);

    g_object_unref (at);
    at = owner;
  }
  return at != NULL;
}

/**
 * fod_page_registry_find_record:
 * @record: a record
 *
 * Returns: (nullable): the page where @record has its place: a meeting of a course is on another
 *   one than a meeting with the mentor
 */
const FodPageInfo *
fod_page_registry_find_record (FodRecord *record)
{
  FodRecordType type = fod_record_get_record_type (record);
  const FodPageInfo *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (!shows (&pages[i], type) || (pages[i].within && !is_within (record, pages[i].within)))
      continue;
    if (!found || pages[i].within)
      found = &pages[i];
  }
  return found;
}
