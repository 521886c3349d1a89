/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-record.h"

G_BEGIN_DECLS

/**
 * FodPhase:
 * @FOD_PHASE_PREPARATION: the four weeks before the start
 * @FOD_PHASE_START_UP: the first seven days
 * @FOD_PHASE_LEARNING: until two weeks before the closing date
 * @FOD_PHASE_CLOSING: the last two weeks
 * @FOD_PHASE_MENTOR: from the closing date until a year after the start
 *
 * The phases of an introduction (KL and DS), and the year with a mentor that follows. The numbers
 * of weeks are ours.
 */
typedef enum {
  FOD_PHASE_PREPARATION,
  FOD_PHASE_START_UP,
  FOD_PHASE_LEARNING,
  FOD_PHASE_CLOSING,
  FOD_PHASE_MENTOR,
  FOD_N_PHASES,
} FodPhase;

/**
 * FodPhaseSpan:
 * @first: its first day
 * @last: its last day; before @first when a short course has no room for it
 */
typedef struct {
  FodDay first;
  FodDay last;
} FodPhaseSpan;

void fod_phase_get_spans (FodRecord *course, FodPhaseSpan spans[FOD_N_PHASES]);

FodPhase fod_phase_on_day (FodRecord *course, FodDay day);

const char *fod_phase_label (FodPhase phase);

G_END_DECLS
