/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-finding.h"

#include "fod-test-store.h"

#define MANY 60

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fod_test_folder_new ();
  f->store = fod_test_store_new (f->folder);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  fod_test_store_close (f->store);
  fod_test_folder_free (f->folder);
}

static GPtrArray *
search (Fixture *f,
        const char *words,
        guint limit,
        gboolean *more)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = fod_finding_search (f->store, words, NULL, limit, more, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, <=, limit);
  return findings;
}

static FodRecord *
add_goal (Fixture *f,
          const char *owner_field,
          FodRecord *owner)
{
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *goal = g_object_ref (fod_edit_create (edit, FOD_RECORD_GOAL));

  fod_edit_set (edit, goal, owner_field, FOD_TEXT (fod_record_get_id (owner)));
  fod_edit_set (edit, goal, "title", FOD_TEXT ("Overblik over frister"));
  fod_test_commit (f->store, edit);
  return goal;
}

/* What has no page comes out of the index before what has one: it is passed over, however much
 * of it there is. */
static void
test_reads_on (Fixture *f,
               gconstpointer data)
{
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) one = NULL;
  gboolean more = TRUE;

  for (guint i = 0; i < MANY; i++) {
    g_autoptr (FodRecord) course = fod_test_add_course (f->store, "Nanna Nyansat");
    g_autoptr (FodRecord) goal = add_goal (f, "course", course);

    if (i < 2) {
      g_autoptr (FodRecord) task = fod_test_add_task (f->store, course, "Opgave");

      fod_test_set (f->store, task, "note", FOD_TEXT ("Husk alle frister"));
    }
  }
  two = search (f, "frister", 2, &more);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_false (more);
  one = search (f, "frister", 1, &more);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (more);
}

static FodRecord *
add_mentorship (Fixture *f,
                FodRecord *course)
{
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *mentorship = g_object_ref (fod_edit_create (edit, FOD_RECORD_MENTORSHIP));
  const char *person = fod_record_get_text (course, "newcomer");

  fod_edit_set (edit, mentorship, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, mentorship, "mentor", FOD_TEXT (person));
  fod_edit_set (edit, mentorship, "newcomer", FOD_TEXT (person));
  fod_test_commit (f->store, edit);
  return mentorship;
}

/* The goals of a mentorship are seen on its page. */
static void
test_goals (Fixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) course = fod_test_add_course (f->store, "Nanna Nyansat");
  g_autoptr (FodRecord) mentorship = add_mentorship (f, course);
  g_autoptr (FodRecord) hidden = add_goal (f, "course", course);
  g_autoptr (FodRecord) shown = add_goal (f, "mentorship", mentorship);
  g_autoptr (GPtrArray) findings = search (f, "overblik", 10, NULL);
  const FodFinding *finding;

  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_true (finding->record == shown);
  g_assert_true (finding->course == course);
  g_assert_cmpstr (finding->excerpt, ==, "\002Overblik\003 over frister");
}

/* Each of the courses of a newcomer, once. A colleague without a course is found alone. */
static void
test_people (Fixture *f,
             gconstpointer data)
{
  g_autoptr (FodRecord) course = fod_test_add_course (f->store, "Sofie Startklar");
  g_autoptr (FodRecord) colleague = fod_test_add_person (f->store, "Sofie Kollega");
  g_autoptr (GPtrArray) findings = NULL;
  gboolean more = TRUE;

  fod_test_set (f->store, course, "unit", FOD_TEXT ("Sofies hold"));
  findings = search (f, "sofie", 2, &more);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_true (((const FodFinding *) findings->pdata[0])->record == course);
  g_assert_true (((const FodFinding *) findings->pdata[1])->record == colleague);
  g_assert_null (((const FodFinding *) findings->pdata[1])->course);
  g_assert_false (more);
}

static void
assert_excerpt (GPtrArray *findings,
                guint position,
                const char *excerpt)
{
  g_assert_cmpstr (((const FodFinding *) findings->pdata[position])->excerpt, ==, excerpt);
}

/* Colleagues are found with what they are in a course, the newest first; not in all of them. */
static void
test_colleagues (Fixture *f,
                 gconstpointer data)
{
  g_autoptr (FodRecord) bente = fod_test_add_person (f->store, "Bente Prøve");
  g_autoptr (FodRecord) course = fod_test_add_course (f->store, "Mette Ny");
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) by_title = NULL;
  g_autoptr (GPtrArray) many = NULL;
  gboolean more = TRUE;

  fod_test_set (f->store, course, "contact", FOD_TEXT (fod_record_get_id (bente)));
  fod_test_set (f->store, course, "mentor", FOD_TEXT (fod_record_get_id (bente)));
  findings = search (f, "bente", 10, &more);
  g_assert_cmpuint (findings->len, ==, 1);
  assert_excerpt (findings, 0, "\002Bente\003 Prøve – Contact person for Mette Ny");
  g_assert_true (((const FodFinding *) findings->pdata[0])->record == course);
  g_assert_true (((const FodFinding *) findings->pdata[0])->course == course);
  g_assert_false (more);

  fod_test_set (f->store, bente, "title", FOD_TEXT ("Socialrådgiver"));
  by_title = search (f, "social", 10, NULL);
  assert_excerpt (by_title, 0,
                  "Bente Prøve, \002Socialrådgiver\003 – Contact person for Mette Ny");

  for (guint i = 0; i < MANY; i++) {
    g_autoptr (FodRecord) other = fod_test_add_course (f->store, "Nanna Nyansat");

    fod_test_set (f->store, other, "leader", FOD_TEXT (fod_record_get_id (bente)));
  }
  many = search (f, "bente", 50, &more);
  g_assert_cmpuint (many->len, ==, 5);
  g_assert_true (more);
}

/* What another desk added to a course that was deleted here. */
static void
test_deleted_course (Fixture *f,
                     gconstpointer data)
{
  g_autoptr (FodRecord) course = fod_test_add_course (f->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gboolean more = TRUE;

  fod_test_delete (f->store, course);
  task = fod_test_add_task (f->store, course, "Blomster");
  findings = search (f, "blomster", 10, &more);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_false (more);
}

/* The last thing somebody wrote is not what the one at this desk looks for. */
static void
test_own_course (Fixture *f,
                 gconstpointer data)
{
  g_autoptr (FodRecord) own = fod_test_add_course (f->store, "Maja Ny");
  g_autoptr (FodRecord) task = fod_test_add_task (f->store, own, "Hent blomster");
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (GPtrArray) named = NULL;
  gboolean more = FALSE;

  for (guint i = 0; i < MANY; i++) {
    g_autoptr (FodRecord) course = fod_test_add_course (f->store, "Nanna Nyansat");
    g_autoptr (FodRecord) other = fod_test_add_task (f->store, course, "Blomster");
  }
  here = fod_finding_search (f->store, "blomster", own, 50, &more, NULL);
  g_assert_cmpuint (here->len, ==, 50);
  g_assert_true (more);
  g_assert_true (((const FodFinding *) here->pdata[0])->record == task);
  named = search (f, "maja blomster", 50, &more);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_false (more);
  g_assert_true (((const FodFinding *) named->pdata[0])->record == task);
}

#define ADD(name, function) \
  g_test_add ("/finding/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("reads-on", test_reads_on);
  ADD ("goals", test_goals);
  ADD ("people", test_people);
  ADD ("colleagues", test_colleagues);
  ADD ("deleted-course", test_deleted_course);
  ADD ("own-course", test_own_course);
  return g_test_run ();
}
