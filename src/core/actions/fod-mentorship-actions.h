/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"

G_BEGIN_DECLS

/**
 * FodMentorshipTerms:
 * @mentor: the mentor's name, as typed
 * @start: the first day
 * @months: how many months, %FOD_MENTORSHIP_LEAST_MONTHS–%FOD_MENTORSHIP_MOST_MONTHS
 * @weeks: weeks between meetings, 1–%FOD_MENTORSHIP_MOST_WEEKS
 *
 * What a mentorship begins with.
 */
typedef struct {
  const char *mentor;
  FodDay start;
  int months;
  int weeks;
} FodMentorshipTerms;

FodRecord *fod_mentorship_find (FodStore *store, FodRecord *course);

FodDay fod_mentorship_propose_start (FodStore *store, FodRecord *course);
GArray *fod_mentorship_propose_days (FodStore *store,
                                     FodRecord *course,
                                     const FodMentorshipTerms *terms);

FodRecord *fod_mentorship_begin (FodStore *store,
                                 FodRecord *course,
                                 const FodMentorshipTerms *terms,
                                 GError **error);
FodRecord *fod_mentorship_draft (FodEdit *edit,
                                 FodStore *store,
                                 FodRecord *course,
                                 const FodMentorshipTerms *terms,
                                 GError **error);
gboolean fod_mentorship_set_end (FodStore *store,
                                 FodRecord *mentorship,
                                 FodDay end,
                                 GError **error);
gboolean fod_mentorship_remove (FodStore *store, FodRecord *mentorship, GError **error);

FodDay fod_mentorship_propose_meeting (FodStore *store, FodRecord *mentorship);

GPtrArray *fod_mentorship_list_roles (FodStore *store, FodRecord *mentorship);
FodRecord *fod_mentorship_find_sole_carrier (FodStore *store, FodRecord *mentorship);
char *fod_mentorship_warn (FodStore *store, FodRecord *mentorship);

GPtrArray *fod_mentorship_list_themes (FodStore *store, FodRecord *mentorship);
FodRecord *fod_mentorship_add_theme (FodStore *store,
                                     FodRecord *mentorship,
                                     const char *title,
                                     int month,
                                     GError **error);
int fod_mentorship_month_of_day (FodRecord *mentorship, FodDay day);
int fod_mentorship_count_months (FodRecord *mentorship);
int fod_mentorship_calendar_month (FodRecord *mentorship, int month);

FodRecord *fod_mentorship_add_goal (FodStore *store,
                                    FodRecord *mentorship,
                                    const char *title,
                                    GError **error);

G_END_DECLS
