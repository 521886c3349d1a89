/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-phase.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodProgress:
 * @relevant: tasks that are to be done: all but those that are not relevant
 * @done: how many of them are
 * @overdue: how many are open and their day is past
 */
typedef struct {
  guint relevant;
  guint done;
  guint overdue;
} FodProgress;

/**
 * FodHint:
 * @kind: "no-contact", "overdue", "no-status-meetings", "no-need-<nick>" …
 * @text: a sentence for the user
 *
 * Something that a course lacks, said gently.
 */
typedef struct {
  char *kind;
  char *text;
} FodHint;

/**
 * FodCourseFacts:
 *
 * How a course stands on one day. Immutable; read it again after FodStore::committed.
 */
#define FOD_TYPE_COURSE_FACTS (fod_course_facts_get_type ())
G_DECLARE_FINAL_TYPE (FodCourseFacts, fod_course_facts, FOD, COURSE_FACTS, GObject)

FodProgress fod_course_facts_count_tasks (FodStore *store, FodRecord *course, FodDay today);
FodCourseFacts *fod_course_facts_read (FodStore *store, FodRecord *course, FodDay today);

FodPhase fod_course_facts_get_phase (FodCourseFacts *self);

FodProgress fod_course_facts_get_progress (FodCourseFacts *self, const char *horizon);

FodProgress fod_course_facts_get_topics (FodCourseFacts *self);

FodRecord *fod_course_facts_get_next_meeting (FodCourseFacts *self);

FodRecord *fod_course_facts_get_next_activity (FodCourseFacts *self);

guint fod_course_facts_get_meetings_overdue (FodCourseFacts *self);

guint fod_course_facts_count_need (FodCourseFacts *self, const char *need);

GPtrArray *fod_course_facts_get_hints (FodCourseFacts *self);

FodDay fod_course_facts_get_next_day (FodCourseFacts *self);

G_END_DECLS
