/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an earlier end takes away. */

#include "fod-mentorship-end.h"

#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"

#include <glib/gi18n-lib.h>

/**
 * fod_mentorship_end_may_take:
 * @store: a store
 * @meeting: a meeting with the mentor
 *
 * Returns: whether it may go when the mentorship ends before it: nobody has held it or written on
 *   it
 */
gboolean
fod_mentorship_end_may_take (FodStore *store,
                             FodRecord *meeting)
{
  return !fod_meeting_is_held (meeting) && !fod_meeting_has_own_words (store, meeting);
}

static guint
count_meetings (FodStore *store,
                FodRecord *mentorship,
                FodDay end)
{
  g_autoptr (GPtrArray) meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, mentorship);
  guint n_meetings = 0;

  for (guint i = 0; i < meetings->len; i++) {
    FodDay day = (FodDay) fod_record_get_number (meetings->pdata[i], "day", FOD_DAY_NONE);

    if (day > end && fod_mentorship_end_may_take (store, meetings->pdata[i]))
      n_meetings++;
  }
  return n_meetings;
}

static guint
count_themes (FodStore *store,
              FodRecord *mentorship,
              FodDay end)
{
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (store, mentorship);
  int last = fod_mentorship_month_of_day (mentorship, end);
  guint n_themes = 0;

  for (guint i = 0; i < themes->len; i++)
    n_themes += fod_record_get_number (themes->pdata[i], "month", 1) > last;
  return n_themes;
}

/**
 * fod_mentorship_end_describe:
 * @store: a store
 * @mentorship: a mentorship
 * @end: what may become its last day, not before its first
 *
 * Returns: (transfer full) (nullable): what goes then, and what is moved; %NULL for nothing
 */
char *
fod_mentorship_end_describe (FodStore *store,
                             FodRecord *mentorship,
                             FodDay end)
{
  guint n_meetings = count_meetings (store, mentorship, end);
  guint n_themes = count_themes (store, mentorship, end);
  g_autofree char *going = NULL;
  g_autofree char *moved = NULL;

  if (n_meetings > 0)
    going = g_strdup_printf (ngettext ("%u meeting after that day goes.",
                                       "%u meetings after that day go.", n_meetings),
                             n_meetings);
  if (n_themes > 0)
    moved = g_strdup_printf (ngettext ("%u later theme is moved to the last month.",
                                       "%u later themes are moved to the last month.", n_themes),
                             n_themes);
  if (going && moved)
    return g_strconcat (going, " ", moved, NULL);
  return going ? g_steal_pointer (&going) : g_steal_pointer (&moved);
}
