/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programme-format.h"

#define REQUIRED FOD_PROGRAMME_KEY_REQUIRED
#define OPTIONAL FOD_PROGRAMME_KEY_OPTIONAL
#define OFFSETS FOD_PROGRAMME_KEY_OFFSETS
#define NAMES FOD_PROGRAMME_KEY_NAMES

/* Somebody in particular has to be responsible for a task. */
static const char *const task_roles[] = {
  "contact",
  "leader",
  "mentor",
  "coordinator",
  "newcomer",
  NULL,
};

static const char *const agenda_kinds[] = {
  "status",
  "start-up",
  "preparation",
  "mentor",
  NULL,
};

static const FodProgrammeKey task_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "horizon", "horizon", REQUIRED, NULL },
  { "when", "when", REQUIRED, NULL },
  { "role", "role", REQUIRED, task_roles },
  { "need", "need", OPTIONAL, NULL },
  { "note", "note", OPTIONAL, NULL },
};

static const FodProgrammeKey activity_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "when", "when", REQUIRED, NULL },
  { "time", "time", REQUIRED, NULL },
  { "minutes", "minutes", REQUIRED, NULL },
  { "kind", "activity-kind", REQUIRED, NULL },
  { "method", "method", OPTIONAL, NULL },
  { "need", "need", REQUIRED, NULL },
  { "role", "role", REQUIRED, NULL },
  { "place", "place", OPTIONAL, NULL },
  { "note", "note", OPTIONAL, NULL },
};

static const FodProgrammeKey topic_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "need", "need", REQUIRED, NULL },
  { "group", "group", REQUIRED, NULL },
  { "role", "role", OPTIONAL, NULL },
  { "note", "note", OPTIONAL, NULL },
};

static const FodProgrammeKey step_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "method", "method", REQUIRED, NULL },
  { "when", "when", OPTIONAL, NULL },
  { "role", "role", OPTIONAL, NULL },
  { "assessment", "assessment", OPTIONAL, NULL },
  { "note", "note", OPTIONAL, NULL },
};

static const FodProgrammeKey goal_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "need", "need", REQUIRED, NULL },
  { "task", "task", REQUIRED, NULL },
  { "when", "when", OPTIONAL, NULL },
  { "note", "note", OPTIONAL, NULL },
};

static const FodProgrammeKey resource_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "need", "need", REQUIRED, NULL },
  { "kind", "resource-kind", REQUIRED, NULL },
  { "note", "note", REQUIRED, NULL },
};

static const FodProgrammeKey point_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "part", "part", REQUIRED, NULL },
  { "note", "note", OPTIONAL, NULL },
};

static const FodProgrammeKey agenda_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "kind", "agenda-kind", REQUIRED, agenda_kinds },
  { "minutes", "minutes", OPTIONAL, NULL },
  { "when", "days", REQUIRED | OFFSETS, NULL },
  { "note", "note", OPTIONAL, NULL },
  { "parts", "parts", OPTIONAL | NAMES, NULL },
  { "own-part", "part", OPTIONAL, NULL },
};

static const FodProgrammeKey question_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "box", "box", REQUIRED, NULL },
  { "note", "note", OPTIONAL, NULL },
};

static const FodProgrammeKey clause_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "point", "clause", REQUIRED, NULL },
  { "note", "note", REQUIRED, NULL },
  { "proposal", "proposal", REQUIRED, NULL },
};

static const FodProgrammeKey theme_keys[] = {
  { "key", "key", REQUIRED, NULL },
  { "title", "title", REQUIRED, NULL },
  { "variant", "variant", OPTIONAL, NULL },
  { "month", "month", REQUIRED, NULL },
  { "note", "note", OPTIONAL, NULL },
};

#define SECTION(array, item, keys, parts)                \
  {                                                      \
    array, item, keys, G_N_ELEMENTS (keys), parts, FALSE \
  }

/* Programmes from before there were mentorships do without. */
#define OPTIONAL_SECTION(array, item, keys)            \
  {                                                    \
    array, item, keys, G_N_ELEMENTS (keys), NULL, TRUE \
  }

static const FodProgrammeSection steps = SECTION ("steps", "step", step_keys, NULL);
static const FodProgrammeSection points = SECTION ("points", "point", point_keys, NULL);

const FodProgrammeSection fod_programme_sections[FOD_PROGRAMME_N_SECTIONS] = {
  SECTION ("tasks", "task", task_keys, NULL),
  SECTION ("activities", "activity", activity_keys, NULL),
  SECTION ("topics", "topic", topic_keys, NULL),
  SECTION ("goals", "goal", goal_keys, &steps),
  SECTION ("resources", "resource", resource_keys, NULL),
  SECTION ("agendas", "agenda", agenda_keys, &points),
  SECTION ("questions", "question", question_keys, NULL),
  OPTIONAL_SECTION ("clauses", "clause", clause_keys),
  OPTIONAL_SECTION ("themes", "theme", theme_keys),
};
