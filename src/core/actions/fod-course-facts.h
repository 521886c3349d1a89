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

/**
 * fod_course_facts_read:
 * @store: a store
 * @course: a course
 * @today: the day to look from
 *
 * Returns: (transfer full): how @course stands
 */
FodCourseFacts *fod_course_facts_read (FodStore *store, FodRecord *course, FodDay today);

FodPhase fod_course_facts_get_phase (FodCourseFacts *self);

/* The whole checklist with %NULL, else one nick of %fod_choices_horizon. */
FodProgress fod_course_facts_get_progress (FodCourseFacts *self, const char *horizon);

/* Topics that are to be introduced, and those that are; never overdue. */
FodProgress fod_course_facts_get_topics (FodCourseFacts *self);

/* (transfer none) (nullable): the first planned meeting from today on. */
FodRecord *fod_course_facts_get_next_meeting (FodCourseFacts *self);

/* (transfer none) (nullable): the first activity from today on. */
FodRecord *fod_course_facts_get_next_activity (FodCourseFacts *self);

/* Planned meetings whose day is past. */
guint fod_course_facts_get_meetings_overdue (FodCourseFacts *self);

/* Activities of one need, a nick of %fod_choices_need. */
guint fod_course_facts_count_need (FodCourseFacts *self, const char *need);

/* (transfer none) (element-type FodHint): most important first; maybe none. */
GPtrArray *fod_course_facts_get_hints (FodCourseFacts *self);

/* (transfer none): the next thing in the course, at the earliest today; %FOD_DAY_NONE for none:
 * open tasks, activities, planned meetings. */
FodDay fod_course_facts_get_next_day (FodCourseFacts *self);

G_END_DECLS
