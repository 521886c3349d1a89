/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-handover.h"

#include "fod-record-actions.h"
#include "fod-test-course.h"

typedef struct {
  FodRecord *open;
  FodRecord *named;
  FodRecord *done;
  FodRecord *other_role;
  FodRecord *past;
  FodRecord *ahead;
  FodRecord *known;
  FodRecord *introduced;
} Things;

static FodRecord *
draft (FodEdit *edit,
       FodTestCourse *self,
       FodRecordType type,
       const char *role)
{
  FodRecord *record = fod_edit_create (edit, type);

  fod_edit_set (edit, record, "course", FOD_TEXT (fod_record_get_id (self->course)));
  fod_edit_set (edit, record, "role", FOD_TEXT (role));
  return record;
}

static FodRecord *
draft_task (FodEdit *edit,
            FodTestCourse *self,
            const char *role,
            const char *state,
            const char *responsible)
{
  FodRecord *task = draft (edit, self, FOD_RECORD_TASK, role);

  fod_edit_set (edit, task, "title", FOD_TEXT ("Opgave"));
  fod_edit_set (edit, task, "horizon", FOD_TEXT ("first-day"));
  fod_edit_set (edit, task, "state", FOD_TEXT (state));
  fod_edit_set (edit, task, "responsible", FOD_TEXT (responsible));
  return task;
}

static FodRecord *
draft_activity (FodEdit *edit,
                FodTestCourse *self,
                FodDay day,
                const char *host)
{
  FodRecord *activity = draft (edit, self, FOD_RECORD_ACTIVITY, "contact");

  fod_edit_set (edit, activity, "title", FOD_TEXT ("Rundvisning"));
  fod_edit_set (edit, activity, "day", FOD_NUMBER (day));
  fod_edit_set (edit, activity, "host", FOD_TEXT (host));
  return activity;
}

static FodRecord *
draft_link (FodEdit *edit,
            FodTestCourse *self,
            FodRecord *topic,
            gboolean done)
{
  FodRecord *link = draft (edit, self, FOD_RECORD_KNOWLEDGE_LINK, "contact");

  fod_edit_set (edit, link, "topic", FOD_TEXT (fod_record_get_id (topic)));
  fod_edit_set (edit, link, "kind", FOD_TEXT ("introduces"));
  fod_edit_set (edit, link, "done", FOD_NUMBER (done));
  return link;
}

/* They live as long as the edit that makes them. */
static Things
add_things (FodTestCourse *self,
            FodEdit *edit,
            FodRecord *somebody)
{
  FodRecord *topic = fod_edit_create (edit, FOD_RECORD_TOPIC);
  const char *contact = fod_record_get_text (self->course, "contact");
  Things things = {
    draft_task (edit, self, "contact", "open", contact),
    draft_task (edit, self, "contact", "open", fod_record_get_id (somebody)),
    draft_task (edit, self, "contact", "done", contact),
    draft_task (edit, self, "coordinator", "open", contact),
    draft_activity (edit, self, FOD_TEST_TODAY - 1, contact),
    draft_activity (edit, self, FOD_TEST_TODAY, NULL),
    draft_link (edit, self, topic, FALSE),
    draft_link (edit, self, topic, TRUE),
  };

  fod_edit_set (edit, topic, "title", FOD_TEXT ("Journal"));
  fod_test_commit (self->store, edit);
  return things;
}

static void
give_role (FodTestCourse *self,
           FodRecord *person)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);

  g_autofree char *news =
    fod_record_change (edit, self->store, self->course, "contact",
                       FOD_TEXT (person ? fod_record_get_id (person) : NULL));

  g_assert_nonnull (news);
  fod_test_commit (self->store, edit);
}

static void
assert_person (FodRecord *record,
               const char *field,
               const char *name)
{
  g_autoptr (FodRecord) person = fod_record_get_reference (record, field);

  g_assert_cmpstr (person ? fod_record_get_text (person, "name") : NULL, ==, name);
}

/* What is ahead goes with the role; what is behind, or somebody else's, does not. */
static void
test_change (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodRecord) anna = fod_test_add_person (self->store, "Anna");
  g_autoptr (FodRecord) bo = fod_test_add_person (self->store, "Bo");
  g_autoptr (FodEdit) adding = fod_edit_new (self->store);
  Things things = add_things (self, adding, bo);

  give_role (self, anna);
  assert_person (things.open, "responsible", "Anna");
  assert_person (things.named, "responsible", "Bo");
  assert_person (things.done, "responsible", "Karl Kontakt");
  assert_person (things.other_role, "responsible", "Karl Kontakt");
  assert_person (things.past, "host", "Karl Kontakt");
  assert_person (things.ahead, "host", "Anna");
  assert_person (things.known, "person", "Anna");
  assert_person (things.introduced, "person", NULL);
}

/* Taken from one and given to another later, it has waited for the other. */
static void
test_vacant (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodRecord) anna = fod_test_add_person (self->store, "Anna");
  g_autoptr (FodRecord) bo = fod_test_add_person (self->store, "Bo");
  g_autoptr (FodEdit) adding = fod_edit_new (self->store);
  Things things = add_things (self, adding, bo);

  give_role (self, NULL);
  assert_person (things.open, "responsible", NULL);
  assert_person (things.done, "responsible", "Karl Kontakt");
  give_role (self, anna);
  assert_person (things.open, "responsible", "Anna");
  assert_person (things.named, "responsible", "Bo");
}

/* Any other change brings nothing with it. */
static void
test_other_fields (FodTestCourse *self,
                   gconstpointer data)
{
  g_autoptr (FodRecord) bo = fod_test_add_person (self->store, "Bo");
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  g_autoptr (FodEdit) adding = fod_edit_new (self->store);
  Things things = add_things (self, adding, bo);

  g_assert_null (
    fod_record_change (edit, self->store, self->course, "unit", FOD_TEXT ("Jobcenter")));
  g_assert_null (fod_record_change (edit, self->store, bo, "title", FOD_TEXT ("Leder")));
  fod_test_commit (self->store, edit);
  assert_person (things.open, "responsible", "Karl Kontakt");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/handover/change", test_change);
  FOD_TEST_ADD ("/handover/vacant", test_vacant);
  FOD_TEST_ADD ("/handover/other-fields", test_other_fields);

  return g_test_run ();
}
