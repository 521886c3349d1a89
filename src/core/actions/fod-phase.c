/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-phase.h"

#include <glib/gi18n-lib.h>

#define PREPARATION_WEEKS 4
#define START_UP_WEEKS 1
#define CLOSING_WEEKS 2
/* DS: an introduction lasts at least one to three months, a mentor scheme nine to twelve. */
#define INTRODUCTION_MONTHS 3
#define MENTOR_MONTHS 12

static const char *const labels[FOD_N_PHASES] = {
  N_ ("Preparation"),
  N_ ("Start-up"),
  N_ ("Learning"),
  N_ ("Closing"),
  N_ ("Mentor year"),
};

/**
 * fod_phase_get_spans:
 * @course: a course, or a draft of one
 * @spans: (out caller-allocates) (array fixed-size=5): where to put the days of each #FodPhase
 *
 * The spans follow each other without a gap.
 */
void
fod_phase_get_spans (FodRecord *course,
                     FodPhaseSpan spans[FOD_N_PHASES])
{
  FodDay start = fod_record_get_number (course, "start", 0);
  FodDay end = MAX (start, fod_record_get_number (course, "end",
                                                  fod_day_add_months (start, INTRODUCTION_MONTHS)));
  FodDay learning = MIN (start + START_UP_WEEKS * FOD_DAYS_PER_WEEK, end + 1);
  FodDay closing = CLAMP (end + 1 - CLOSING_WEEKS * FOD_DAYS_PER_WEEK, learning, end + 1);

  spans[FOD_PHASE_PREPARATION] =
    (FodPhaseSpan){ start - PREPARATION_WEEKS * FOD_DAYS_PER_WEEK, start - 1 };
  spans[FOD_PHASE_START_UP] = (FodPhaseSpan){ start, learning - 1 };
  spans[FOD_PHASE_LEARNING] = (FodPhaseSpan){ learning, closing - 1 };
  spans[FOD_PHASE_CLOSING] = (FodPhaseSpan){ closing, end };
  spans[FOD_PHASE_MENTOR] =
    (FodPhaseSpan){ end + 1, MAX (end, fod_day_add_months (start, MENTOR_MONTHS) - 1) };
}

/**
 * fod_phase_on_day:
 * @course: a course
 * @day: a day
 *
 * Returns: the phase of @course that day: the preparation also before it, %FOD_N_PHASES when all
 *   is over
 */
FodPhase
fod_phase_on_day (FodRecord *course,
                  FodDay day)
{
  FodPhaseSpan spans[FOD_N_PHASES];

  fod_phase_get_spans (course, spans);
  for (int i = 0; i < FOD_N_PHASES; i++) {
    if (day <= spans[i].last)
      return (FodPhase) i;
  }
  return FOD_N_PHASES;
}

/**
 * fod_phase_label:
 * @phase: a phase
 *
 * Returns: its name in the user's language; "" for %FOD_N_PHASES
 */
const char *
fod_phase_label (FodPhase phase)
{
  return phase < FOD_N_PHASES ? _ (labels[phase]) : "";
}
