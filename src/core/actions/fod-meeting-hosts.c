/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-hosts.h"

#include "fod-meeting-actions.h"
#include "fod-people.h"

#define MOST_ROLES 2

typedef struct {
  const char *kind;
  const char *roles[MOST_ROLES + 1];
} Hosts;

/* Whom the newcomer meets, by KL's and DS's tool for contact persons. */
static const Hosts HOSTS[] = {
  { "status", { "contact" } },
  { "start-up", { "leader", "contact" } },
  { "preparation", { "leader", "contact" } },
  { "mentor", { "mentor" } },
  { "evaluation", { "leader", "contact" } },
};

static void
add_host (GPtrArray *names,
          FodRecord *course,
          const char *role)
{
  g_autoptr (FodRecord) person = fod_people_of_role (course, role);
  const char *name = person ? fod_record_get_text (person, "name") : NULL;

  if (!name)
    name = fod_choice_set_label (&fod_choices_role, role);
  /* One person can have both roles. */
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/**
 * fod_meeting_name_hosts:
 * @meeting: a meeting
 *
 * Returns: (transfer full): whom the newcomer meets there: “Lea Leader, Kirsten Kontakt”; the
 *   role of who is not chosen yet
 */
char *
fod_meeting_name_hosts (FodRecord *meeting)
{
  const char *kind = fod_record_get_text (meeting, "kind");
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);
  g_autoptr (FodRecord) course = owner ? fod_meeting_get_course (owner) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; course && i < G_N_ELEMENTS (HOSTS); i++) {
    if (g_strcmp0 (HOSTS[i].kind, kind) != 0)
      continue;
    for (guint j = 0; HOSTS[i].roles[j]; j++)
      add_host (names, course, HOSTS[i].roles[j]);
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}
