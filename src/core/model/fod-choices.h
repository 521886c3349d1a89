/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodChoice:
 * @nick: how it is stored; never changes
 * @label: msgid of the words on the screen
 * @icon: (nullable): name of its symbolic icon
 * @style: (nullable): CSS class of its named colour
 *
 * One of the values a choice field can take.
 */
typedef struct {
  const char *nick;
  const char *label;
  const char *icon;
  const char *style;
} FodChoice;

/**
 * FodChoiceSet:
 * @name: what is chosen
 * @choices: the choices, in the order people read them
 * @n_choices: how many
 *
 * The values a choice field can take.
 */
typedef struct {
  const char *name;
  const FodChoice *choices;
  guint n_choices;
} FodChoiceSet;

extern const FodChoiceSet fod_choices_activity_kind;
extern const FodChoiceSet fod_choices_agenda_kind;
extern const FodChoiceSet fod_choices_assessor;
extern const FodChoiceSet fod_choices_box;
extern const FodChoiceSet fod_choices_clause;
extern const FodChoiceSet fod_choices_cooperation_state;
extern const FodChoiceSet fod_choices_course_state;
extern const FodChoiceSet fod_choices_expectation_element;
extern const FodChoiceSet fod_choices_horizon;
extern const FodChoiceSet fod_choices_item_kind;
extern const FodChoiceSet fod_choices_knowledge_kind;
extern const FodChoiceSet fod_choices_level;
extern const FodChoiceSet fod_choices_meeting_state;
extern const FodChoiceSet fod_choices_mentor_role;
extern const FodChoiceSet fod_choices_method;
extern const FodChoiceSet fod_choices_mood;
extern const FodChoiceSet fod_choices_need;
extern const FodChoiceSet fod_choices_point_state;
extern const FodChoiceSet fod_choices_resource_kind;
extern const FodChoiceSet fod_choices_role;
extern const FodChoiceSet fod_choices_task_state;

const FodChoice *fod_choice_set_find (const FodChoiceSet *self, const char *nick);
int fod_choice_set_index (const FodChoiceSet *self, const char *nick);
const char *fod_choice_set_label (const FodChoiceSet *self, const char *nick);

G_END_DECLS
