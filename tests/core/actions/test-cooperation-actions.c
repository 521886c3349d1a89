/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-cooperation-actions.h"

#include "fod-mentorship-actions.h"
#include "fod-model-error.h"
#include "fod-store-error.h"
#include "fod-test-course.h"
#include "fod-undo.h"

static FodRecord *
begin (FodTestCourse *self)
{
  static const FodMentorshipTerms terms = { "Mette Mentor", FOD_TEST_TODAY, 12, 3 };
  g_autoptr (GError) error = NULL;
  FodRecord *mentorship = fod_mentorship_begin (self->store, self->course, &terms, &error);

  g_assert_no_error (error);
  return mentorship;
}

static void
sign (FodTestCourse *self,
      FodRecord *agreement,
      FodCooperationParty party)
{
  g_autofree char *name = fod_cooperation_get_signer (agreement, party);
  g_autoptr (GError) error = NULL;

  g_assert_true (
    fod_cooperation_sign (self->store, agreement, party, name, FOD_TEST_TODAY, &error));
  g_assert_no_error (error);
}

static void
assert_frozen (gboolean done,
               GError *failure)
{
  g_autoptr (GError) error = failure;

  g_assert_false (done);
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_FROZEN);
}

static void
test_draft (FodTestCourse *self,
            gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autoptr (GPtrArray) clauses =
    fod_cooperation_list_clauses (self->store, mentorship, NULL);
  FodDay half_way = (FodDay) fod_record_get_number (agreement, "half-way", FOD_DAY_NONE);
  FodDay final = (FodDay) fod_record_get_number (agreement, "final-review", FOD_DAY_NONE);
  g_autofree char *newcomer = fod_cooperation_get_signer (agreement, FOD_COOPERATION_NEWCOMER);

  g_assert_cmpint (fod_record_get_number (agreement, "version", 0), ==, 1);
  g_assert_cmpstr (fod_record_get_text (agreement, "state"), ==, "draft");
  g_assert_false (fod_cooperation_is_locked (agreement));
  g_assert_cmpstr (newcomer, ==, "Nora Ny");
  g_assert_cmpint (half_way, >, FOD_TEST_TODAY + 150);
  g_assert_cmpint (half_way, <, FOD_TEST_TODAY + 220);
  g_assert_cmpint (final, >, FOD_TEST_TODAY + 340);
  g_assert_cmpint (clauses->len, ==, fod_choices_clause.n_choices);
  for (guint i = 0; i < clauses->len; i++) {
    const char *clause = fod_choices_clause.choices[i].nick;

    g_assert_cmpstr (fod_record_get_text (agreement, clause), ==,
                     fod_record_get_text (clauses->pdata[i], "proposal"));
    g_assert_nonnull (fod_record_get_text (clauses->pdata[i], "note"));
  }
}

/* Two people agree, not one in two roles. */
static void
test_two_names (FodTestCourse *self,
                gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autofree char *name = fod_cooperation_get_signer (agreement, FOD_COOPERATION_NEWCOMER);
  g_autofree char *loud = g_utf8_strup (name, -1);
  g_autoptr (GError) error = NULL;

  sign (self, agreement, FOD_COOPERATION_NEWCOMER);
  g_assert_false (fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_MENTOR, loud,
                                        FOD_TEST_TODAY, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_assert_false (fod_record_is_frozen (agreement));
  sign (self, agreement, FOD_COOPERATION_MENTOR);
  g_assert_true (fod_record_is_frozen (agreement));
}

/* Nobody signs for the other one, whoever comes first and however the name is written. */
static void
test_other_name (FodTestCourse *self,
                 gconstpointer data)
{
  static const struct {
    FodCooperationParty party;
    const char *name;
  } cases[] = {
    { FOD_COOPERATION_MENTOR, "Nora Ny" },
    { FOD_COOPERATION_MENTOR, " nora NY\t" },
    { FOD_COOPERATION_NEWCOMER, "Mette Mentor" },
    { FOD_COOPERATION_NEWCOMER, "METTE MENTOR " },
  };
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (fod_cooperation_sign (self->store, agreement, cases[i].party, cases[i].name,
                                          FOD_TEST_TODAY, &error));
    g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
    g_assert_false (fod_cooperation_is_locked (agreement));
  }
}

/* Two who are called the same are two all the same. */
static void
test_same_name (FodTestCourse *self,
                gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autoptr (FodRecord) mentor = fod_record_get_reference (mentorship, "mentor");

  fod_test_set (self->store, mentor, "name", FOD_TEXT ("Nora Ny"));
  sign (self, agreement, FOD_COOPERATION_NEWCOMER);
  sign (self, agreement, FOD_COOPERATION_MENTOR);
  g_assert_true (fod_record_is_frozen (agreement));
  g_assert_cmpstr (fod_record_get_text (agreement, "mentor-name"), ==, "Nora Ny");
  g_assert_cmpstr (fod_record_get_text (agreement, "newcomer-name"), ==, "Nora Ny");
}

/* One who has both roles is one, under whatever names. */
static void
test_one_person (FodTestCourse *self,
                 gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  const char *newcomer = fod_record_get_text (mentorship, "newcomer");
  g_autoptr (GError) error = NULL;

  fod_test_set (self->store, mentorship, "mentor", FOD_TEXT (newcomer));
  g_assert_false (fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_NEWCOMER, "Nora",
                                        FOD_TEST_TODAY, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_assert_false (fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_MENTOR, "Mette",
                                        FOD_TEST_TODAY, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_assert_false (fod_cooperation_is_locked (agreement));
}

/* A text with one name under it is locked, but the name can be taken back. */
static void
test_one_signature (FodTestCourse *self,
                    gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autoptr (GError) error = NULL;

  g_assert_false (fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_MENTOR, " ",
                                        FOD_TEST_TODAY, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  g_assert_false (fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_MENTOR, "M",
                                        FOD_DAY_NONE, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  g_assert_false (fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_MENTOR, "M",
                                        FOD_TEST_TODAY + 1, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  sign (self, agreement, FOD_COOPERATION_NEWCOMER);
  g_assert_true (fod_cooperation_has_signed (agreement, FOD_COOPERATION_NEWCOMER));
  g_assert_false (fod_cooperation_has_signed (agreement, FOD_COOPERATION_MENTOR));

  /* Who has signed does not sign over it with another name. */
  g_assert_false (fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_NEWCOMER, "Other",
                                        FOD_TEST_TODAY, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_FROZEN);
  g_clear_error (&error);
  g_assert_false (fod_record_is_frozen (agreement));
  g_assert_true (fod_cooperation_is_locked (agreement));
  g_assert_true (
    fod_cooperation_withdraw (self->store, agreement, FOD_COOPERATION_NEWCOMER, &error));
  g_assert_no_error (error);
  g_assert_false (fod_cooperation_is_locked (agreement));
  fod_test_set (self->store, agreement, "purpose", FOD_TEXT ("Other"));
  g_assert_null (fod_cooperation_revise (self->store, mentorship, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
}

/* What a form does, past all that the agreement's own actions hold against it. */
static gboolean
change (FodTestCourse *self,
        FodRecord *agreement,
        const char *field,
        const FodValue *value,
        GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);

  fod_edit_set (edit, agreement, field, value);
  return fod_store_commit (self->store, edit, "Test", error);
}

static void
sign_both (FodTestCourse *self,
           FodRecord *agreement)
{
  sign (self, agreement, FOD_COOPERATION_MENTOR);
  sign (self, agreement, FOD_COOPERATION_NEWCOMER);
  g_assert_true (fod_record_is_frozen (agreement));
}

static void
assert_kept (FodTestCourse *self,
             FodActionKind kind,
             FodRecord *agreement)
{
  g_autofree char *label = NULL;
  GError *failure = NULL;
  guint skipped;
  gboolean done = fod_undo_run (self->store, kind, &label, &skipped, &failure);

  assert_frozen (done, failure);
  g_assert_null (label);
  g_assert_true (fod_record_is_frozen (agreement));
  g_assert_false (fod_record_is_deleted (agreement));
}

/* Every way to write on a signed version is closed, undo too. */
static void
test_signed (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  GError *failure = NULL;
  gboolean done;

  sign (self, agreement, FOD_COOPERATION_MENTOR);
  sign (self, agreement, FOD_COOPERATION_NEWCOMER);
  g_assert_true (fod_record_is_frozen (agreement));
  done = change (self, agreement, "purpose", FOD_TEXT ("Other"), &failure);
  assert_frozen (done, failure);
  failure = NULL;
  done = fod_cooperation_withdraw (self->store, agreement, FOD_COOPERATION_MENTOR, &failure);
  assert_frozen (done, failure);
  failure = NULL;
  done = fod_cooperation_sign (self->store, agreement, FOD_COOPERATION_MENTOR, "Other",
                               FOD_TEST_TODAY, &failure);
  assert_frozen (done, failure);
  failure = NULL;
  done = change (self, agreement, "half-way", FOD_NONE, &failure);
  assert_frozen (done, failure);
  failure = NULL;
  done = change (self, agreement, "state", FOD_TEXT ("draft"), &failure);
  assert_frozen (done, failure);

  assert_kept (self, FOD_ACTION_UNDO, agreement);
  g_assert_true (fod_cooperation_has_signed (agreement, FOD_COOPERATION_NEWCOMER));
}

/* It is told once. Then undo goes on with what was done before, except what the agreement is
 * made of and rests on: its course, its people. */
static void
test_undo_before_signed (FodTestCourse *self,
                         gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = NULL;
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) mentor = NULL;
  g_autoptr (GError) error = NULL;
  guint skipped;

  fod_test_set (self->store, self->course, "note", FOD_TEXT ("Før"));
  mentorship = begin (self);
  agreement = fod_cooperation_find_current (self->store, mentorship);
  mentor = fod_record_get_reference (mentorship, "mentor");
  fod_test_set (self->store, agreement, "frequency", FOD_TEXT ("Every week"));
  sign_both (self, agreement);
  fod_test_set (self->store, self->course, "note", FOD_TEXT ("Efter"));

  fod_test_undo (self->store, "Test");
  g_assert_cmpstr (fod_record_get_text (self->course, "note"), ==, "Før");
  assert_kept (self, FOD_ACTION_UNDO, agreement);
  fod_test_undo (self->store, "Test");
  g_assert_null (fod_record_get_text (self->course, "note"));
  while (!error) {
    g_autofree char *label = NULL;

    fod_undo_run (self->store, FOD_ACTION_UNDO, &label, &skipped, &error);
  }
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND);
  g_assert_false (fod_record_is_deleted (self->course));
  g_assert_false (fod_record_is_deleted (mentor));
  g_assert_false (fod_record_is_deleted (mentorship));
  g_assert_cmpstr (fod_record_get_text (agreement, "frequency"), ==, "Every week");
  g_assert_true (fod_record_is_frozen (agreement));
}

/* Somebody who signs by mistake sees at once what they have done. */
static void
test_take_back (FodTestCourse *self,
                gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;
  guint skipped;

  sign_both (self, agreement);
  g_assert_true (fod_undo_take_back (self->store, &undone, &skipped, &error));
  g_assert_no_error (error);
  g_assert_false (fod_record_is_frozen (agreement));
  g_assert_true (fod_cooperation_has_signed (agreement, FOD_COOPERATION_MENTOR));
  g_assert_false (fod_cooperation_has_signed (agreement, FOD_COOPERATION_NEWCOMER));

  g_assert_true (fod_undo_run (self->store, FOD_ACTION_REDO, &redone, &skipped, &error));
  g_assert_cmpstr (redone, ==, undone);
  assert_kept (self, FOD_ACTION_UNDO, agreement);
}

/* What is removed with its agreement comes back with it. */
static void
test_remove_signed (FodTestCourse *self,
                    gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;
  guint skipped;

  sign_both (self, agreement);
  g_assert_true (fod_mentorship_remove (self->store, mentorship, &error));
  g_assert_true (fod_record_is_deleted (agreement));
  fod_test_undo (self->store, "Remove mentorship");
  g_assert_false (fod_record_is_deleted (agreement));
  g_assert_true (fod_record_is_frozen (agreement));
  g_assert_true (fod_undo_run (self->store, FOD_ACTION_REDO, &redone, &skipped, &error));
  g_assert_true (fod_record_is_deleted (agreement));
}

/* A signature that came from somewhere else locks what is to be done again. */
static void
test_redo_on_signed (FodTestCourse *self,
                     gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);

  fod_test_set (self->store, agreement, "purpose", FOD_TEXT ("Other"));
  fod_test_undo (self->store, "Test");
  fod_test_write_elsewhere (self->store, agreement, "state", FOD_TEXT ("signed"));
  assert_kept (self, FOD_ACTION_REDO, agreement);
  g_assert_cmpstr (fod_record_get_text (agreement, "purpose"), !=, "Other");
}

static void
test_revise (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) first = fod_cooperation_find_current (self->store, mentorship);
  g_autoptr (FodRecord) second = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  sign (self, first, FOD_COOPERATION_MENTOR);
  sign (self, first, FOD_COOPERATION_NEWCOMER);
  second = fod_cooperation_revise (self->store, mentorship, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_record_get_number (second, "version", 0), ==, 2);
  g_assert_false (fod_cooperation_is_locked (second));
  g_assert_cmpstr (fod_record_get_text (second, "evaluation"), ==,
                   fod_record_get_text (first, "evaluation"));
  g_assert_cmpint (fod_record_get_number (second, "half-way", 0), ==,
                   fod_record_get_number (first, "half-way", 1));
  versions = fod_cooperation_list (self->store, mentorship);
  g_assert_cmpint (versions->len, ==, 2);
  g_assert_true (versions->pdata[1] == second);
  fod_test_undo (self->store, "New version of the agreement");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/cooperation-actions/draft", test_draft);
  FOD_TEST_ADD ("/cooperation-actions/same-name", test_same_name);
  FOD_TEST_ADD ("/cooperation-actions/one-person", test_one_person);
  FOD_TEST_ADD ("/cooperation-actions/one-signature", test_one_signature);
  FOD_TEST_ADD ("/cooperation-actions/two-names", test_two_names);
  FOD_TEST_ADD ("/cooperation-actions/other-name", test_other_name);
  FOD_TEST_ADD ("/cooperation-actions/signed", test_signed);
  FOD_TEST_ADD ("/cooperation-actions/undo-before-signed", test_undo_before_signed);
  FOD_TEST_ADD ("/cooperation-actions/take-back", test_take_back);
  FOD_TEST_ADD ("/cooperation-actions/remove-signed", test_remove_signed);
  FOD_TEST_ADD ("/cooperation-actions/redo-on-signed", test_redo_on_signed);
  FOD_TEST_ADD ("/cooperation-actions/revise", test_revise);

  return g_test_run ();
}
