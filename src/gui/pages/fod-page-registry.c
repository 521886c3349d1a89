/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-page-registry.h"

#include "fod-checklist-page.h"
#include "fod-knowledge-page.h"
#include "fod-meetings-page.h"
#include "fod-overview-page.h"
#include "fod-schedule-page.h"
#include "fod-today-page.h"

#include <glib/gi18n-lib.h>

#define END FOD_N_RECORD_TYPES

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
    N_ ("Introduction"),
    TRUE,
    fod_overview_page_get_type,
    { FOD_RECORD_COURSE, END } },
  { "checklist",
    N_ ("Checklist"),
    "fod-page-checklist-symbolic",
    N_ ("Introduction"),
    TRUE,
    fod_checklist_page_get_type,
    { FOD_RECORD_TASK, END } },
  { "schedule",
    N_ ("Schedule"),
    "fod-page-schedule-symbolic",
    N_ ("Introduction"),
    TRUE,
    fod_schedule_page_get_type,
    { FOD_RECORD_ACTIVITY, END } },
  { "knowledge",
    N_ ("Knowledge Persons"),
    "fod-page-knowledge-symbolic",
    N_ ("Introduction"),
    TRUE,
    fod_knowledge_page_get_type,
    { FOD_RECORD_TOPIC, FOD_RECORD_KNOWLEDGE_LINK, END } },
  { "meetings",
    N_ ("Status Meetings"),
    "fod-page-meetings-symbolic",
    N_ ("Introduction"),
    TRUE,
    fod_meetings_page_get_type,
    { FOD_RECORD_MEETING, FOD_RECORD_AGENDA_POINT, FOD_RECORD_AGREEMENT, END } },
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

/**
 * fod_page_registry_find_for:
 * @type: a record type
 *
 * Returns: (nullable): the page where records of @type have their place
 */
const FodPageInfo *
fod_page_registry_find_for (FodRecordType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    for (guint j = 0; pages[i].shows[j] != END; j++) {
      if (pages[i].shows[j] == type)
        return &pages[i];
    }
  }
  return NULL;
}
