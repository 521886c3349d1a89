/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-handover.h"

#include "fod-day.h"
#include "fod-people.h"
#include "fod-task-actions.h"

typedef struct {
  FodEdit *edit;
  const char *role;
  const char *before; /* who had the role; nullable */
  const char *after;  /* who has it now; nullable */
} Handover;

static gboolean
is_task_ahead (FodRecord *task,
               FodDay today)
{
  return fod_task_is_open (task);
}

static gboolean
is_activity_ahead (FodRecord *activity,
                   FodDay today)
{
  return fod_record_get_number (activity, "day", today) >= today;
}

static gboolean
is_link_ahead (FodRecord *link,
               FodDay today)
{
  return !fod_record_get_number (link, "done", FALSE);
}

/* Where people stand by name for a role of the course. */
static const struct {
  FodRecordType type;
  const char *field;
  gboolean (*is_ahead) (FodRecord *record, FodDay today);
} places[] = {
  { FOD_RECORD_TASK, "responsible", is_task_ahead },
  { FOD_RECORD_ACTIVITY, "host", is_activity_ahead },
  { FOD_RECORD_KNOWLEDGE_LINK, "person", is_link_ahead },
};

static gboolean
concerns (Handover *self,
          FodRecord *record,
          const char *field)
{
  const char *person = fod_record_get_text (record, field);

  return g_strcmp0 (fod_record_get_text (record, "role"), self->role) == 0 &&
         (!person || g_strcmp0 (person, self->before) == 0);
}

/**
 * fod_handover_draft:
 * @edit: an edit
 * @store: its store
 * @course: a course, still with the one who had the role
 * @role: "contact", "leader", "mentor", "coordinator" or "newcomer"
 * @person: (nullable): the id of who has the role from now on
 *
 * What is ahead in the course goes with the role: tasks that are not done, activities from
 * today on, and topics that are not introduced. What somebody else was given by name stays
 * theirs, and what is behind keeps the name of who did it.
 *
 * Returns: how many tasks, activities and topics go with it
 */
guint
fod_handover_draft (FodEdit *edit,
                    FodStore *store,
                    FodRecord *course,
                    const char *role,
                    const char *person)
{
  Handover self = { edit, role, fod_people_id_of_role (course, role), person };
  FodDay today = fod_day_today (fod_store_get_clock (store));
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (GPtrArray) records = fod_store_list_by (store, places[i].type, "course",
                                                       FOD_TEXT (fod_record_get_id (course)));

    for (guint j = 0; j < records->len; j++) {
      if (!concerns (&self, records->pdata[j], places[i].field) ||
          !places[i].is_ahead (records->pdata[j], today))
        continue;
      fod_edit_set (edit, records->pdata[j], places[i].field, FOD_TEXT (self.after));
      count++;
    }
  }
  return count;
}
