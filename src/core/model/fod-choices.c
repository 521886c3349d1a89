/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-choices.h"

#include <glib/gi18n-lib.h>

#define SET(set_name, array) \
  const FodChoiceSet fod_choices_##set_name = { #set_name, array, G_N_ELEMENTS (array) }

static const FodChoice activity_kinds[] = {
  { "activity", N_ ("Activity"), "fod-page-schedule-symbolic", NULL },
  { "meeting", N_ ("Meeting"), "fod-page-meetings-symbolic", NULL },
  { "air", N_ ("Room to breathe"), "fod-air-symbolic", NULL },
};
SET (activity_kind, activity_kinds);

static const FodChoice agenda_kinds[] = {
  { "status", N_ ("Status meeting"), NULL, NULL },
  { "start-up", N_ ("Start-up meeting"), NULL, NULL },
  { "preparation", N_ ("Preparation meeting"), NULL, NULL },
  { "mentor", N_ ("Mentor meeting"), NULL, NULL },
  { "evaluation", N_ ("Closing evaluation"), NULL, NULL },
};
SET (agenda_kind, agenda_kinds);

static const FodChoice assessors[] = {
  { "newcomer", N_ ("The newcomer"), NULL, NULL },
  { "contact", N_ ("The contact person"), NULL, NULL },
};
SET (assessor, assessors);

static const FodChoice boxes[] = {
  { "practical", N_ ("Practical"), NULL, NULL },
  { "work", N_ ("The work itself"), NULL, NULL },
  { "colleagues", N_ ("Colleagues"), NULL, NULL },
  { "organisation", N_ ("The municipality"), NULL, NULL },
};
SET (box, boxes);

/* The points of a cooperation agreement (KL and DS). Each nick is a field of the agreement. */
static const FodChoice clauses[] = {
  { "purpose", N_ ("Purpose"), NULL, NULL },
  { "expectations", N_ ("Expectations"), NULL, NULL },
  { "confidentiality", N_ ("Confidentiality"), NULL, NULL },
  { "frequency", N_ ("How often and where"), NULL, NULL },
  { "roles", N_ ("Roles"), NULL, NULL },
  { "preparation", N_ ("Preparation"), NULL, NULL },
  { "evaluation", N_ ("Evaluation"), NULL, NULL },
};
SET (clause, clauses);

static const FodChoice cooperation_states[] = {
  { "draft", N_ ("Draft"), NULL, NULL },
  { "signed", N_ ("Signed"), NULL, NULL },
};
SET (cooperation_state, cooperation_states);

static const FodChoice course_states[] = {
  { "active", N_ ("Active"), NULL, NULL },
  { "closed", N_ ("Closed"), NULL, NULL },
};
SET (course_state, course_states);

/* The four elements of the expectations at the start-up meeting, and the tasks (KL and DS). */
static const FodChoice expectation_elements[] = {
  { "frames", N_ ("Frames"), NULL, NULL },
  { "rules", N_ ("Ground rules"), NULL, NULL },
  { "learning", N_ ("Learning needs"), NULL, NULL },
  { "methods", N_ ("Methods"), NULL, NULL },
  { "tasks", N_ ("Tasks"), NULL, NULL },
};
SET (expectation_element, expectation_elements);

static const FodChoice horizons[] = {
  { "before-start", N_ ("Before the start"), NULL, NULL },
  { "first-day", N_ ("The first day"), NULL, NULL },
  { "first-week", N_ ("The first week"), NULL, NULL },
  { "first-month", N_ ("The first month"), NULL, NULL },
  { "first-three-months", N_ ("The first three months"), NULL, NULL },
  { "first-year", N_ ("The first year"), NULL, NULL },
};
SET (horizon, horizons);

static const FodChoice item_kinds[] = {
  { "task", N_ ("Task"), NULL, NULL },
  { "activity", N_ ("Activity"), NULL, NULL },
  { "topic", N_ ("Topic"), NULL, NULL },
  { "goal", N_ ("Learning goal"), NULL, NULL },
  { "step", N_ ("Step"), NULL, NULL },
  { "resource", N_ ("Resource"), NULL, NULL },
  { "agenda", N_ ("Agenda"), NULL, NULL },
  { "point", N_ ("Agenda point"), NULL, NULL },
  { "question", N_ ("Question"), NULL, NULL },
  { "clause", N_ ("Point of the agreement"), NULL, NULL },
  { "theme", N_ ("Theme"), NULL, NULL },
};
SET (item_kind, item_kinds);

static const FodChoice knowledge_kinds[] = {
  { "knows", N_ ("Knows about"), NULL, NULL },
  { "introduces", N_ ("Introduces"), NULL, NULL },
};
SET (knowledge_kind, knowledge_kinds);

static const FodChoice levels[] = {
  { "not-yet", N_ ("Not yet"), NULL, NULL },
  { "with-help", N_ ("With help"), NULL, NULL },
  { "alone", N_ ("On your own"), NULL, NULL },
  { "teaches", N_ ("Can show others"), NULL, NULL },
};
SET (level, levels);

static const FodChoice meeting_states[] = {
  { "planned", N_ ("Planned"), NULL, NULL },
  { "held", N_ ("Held"), NULL, NULL },
};
SET (meeting_state, meeting_states);

/* What a mentor is for somebody new; the picture of each is that of the need it answers. */
static const FodChoice mentor_roles[] = {
  { "professional", N_ ("Professional mentor"), "fod-need-professional-symbolic",
    "need-professional" },
  { "social", N_ ("Social mentor"), "fod-need-social-symbolic", "need-social" },
  { "practical", N_ ("Practical mentor"), "fod-need-practical-symbolic", "need-practical" },
};
SET (mentor_role, mentor_roles);

/* From teacher-led to learner-led: the order is the field's own. */
static const FodChoice methods[] = {
  { "instruction", N_ ("Direct instruction"), "fod-method-instruction-symbolic",
    "method-instruction" },
  { "shadowing", N_ ("Shadowing"), "fod-method-shadowing-symbolic", "method-shadowing" },
  { "side-by-side", N_ ("Side-by-side training"), "fod-method-side-by-side-symbolic",
    "method-side-by-side" },
  { "sparring", N_ ("Sparring"), "fod-method-sparring-symbolic", "method-sparring" },
};
SET (method, methods);

/* How a day felt, in the writer's own words for it. */
static const FodChoice moods[] = {
  { "light", N_ ("Light"), NULL, NULL },
  { "even", N_ ("Even"), NULL, NULL },
  { "heavy", N_ ("Heavy"), NULL, NULL },
};
SET (mood, moods);

static const FodChoice needs[] = {
  { "practical", N_ ("Practical"), "fod-need-practical-symbolic", "need-practical" },
  { "social", N_ ("Social"), "fod-need-social-symbolic", "need-social" },
  { "organisational", N_ ("Organisational"), "fod-need-organisational-symbolic",
    "need-organisational" },
  { "professional", N_ ("Professional"), "fod-need-professional-symbolic", "need-professional" },
};
SET (need, needs);

static const FodChoice point_states[] = {
  { "open", N_ ("Still open"), "fod-point-open-symbolic", NULL },
  { "done", N_ ("Dealt with"), "fod-point-done-symbolic", NULL },
  { "follow-up", N_ ("Take to the next meeting"), "fod-point-follow-up-symbolic", NULL },
  { "moved", N_ ("Moved to the next meeting"), "fod-point-follow-up-symbolic", NULL },
};
SET (point_state, point_states);

static const FodChoice resource_kinds[] = {
  { "guideline", N_ ("Guideline"), NULL, NULL },
  { "manual", N_ ("Manual"), NULL, NULL },
  { "procedure", N_ ("Procedure"), NULL, NULL },
  { "guide", N_ ("Guide"), NULL, NULL },
  { "template", N_ ("Template"), NULL, NULL },
  { "example", N_ ("Filled-in example"), NULL, NULL },
  { "link", N_ ("Link"), NULL, NULL },
};
SET (resource_kind, resource_kinds);

static const FodChoice roles[] = {
  { "contact", N_ ("Contact person"), NULL, NULL },
  { "leader", N_ ("Leader"), NULL, NULL },
  { "mentor", N_ ("Mentor"), NULL, NULL },
  { "coordinator", N_ ("Coordinator"), NULL, NULL },
  { "newcomer", N_ ("Newcomer"), NULL, NULL },
  { "colleague", N_ ("Colleague"), NULL, NULL },
  { "partner", N_ ("Partner"), NULL, NULL },
};
SET (role, roles);

static const FodChoice task_states[] = {
  { "open", N_ ("Open"), NULL, NULL },
  { "done", N_ ("Done"), NULL, NULL },
  { "not-relevant", N_ ("Not relevant"), NULL, NULL },
};
SET (task_state, task_states);

/**
 * fod_choice_set_index:
 * @self: a choice set
 * @nick: (nullable): a stored value
 *
 * Returns: the place of @nick in @self, or -1
 */
int
fod_choice_set_index (const FodChoiceSet *self,
                      const char *nick)
{
  for (guint i = 0; i < self->n_choices; i++) {
    if (g_strcmp0 (self->choices[i].nick, nick) == 0)
      return (int) i;
  }
  return -1;
}

/**
 * fod_choice_set_find:
 * @self: a choice set
 * @nick: (nullable): a stored value
 *
 * Returns: (nullable): the choice with that nick
 */
const FodChoice *
fod_choice_set_find (const FodChoiceSet *self,
                     const char *nick)
{
  int index = fod_choice_set_index (self, nick);

  return index < 0 ? NULL : &self->choices[index];
}

/**
 * fod_choice_set_label:
 * @self: a choice set
 * @nick: (nullable): a stored value
 *
 * Returns: the words for @nick in the user's language, "" when there is none
 */
const char *
fod_choice_set_label (const FodChoiceSet *self,
                      const char *nick)
{
  const FodChoice *choice = fod_choice_set_find (self, nick);

  return choice ? _ (choice->label) : "";
}
