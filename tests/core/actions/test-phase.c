/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-phase.h"

#include "fod-test-course.h"

#include <string.h>

static FodRecord *
make_course (FodDay start,
             FodDay end)
{
  FodRecord *course = fod_record_new (FOD_RECORD_COURSE, "course");

  fod_record_assign_name (course, "start", FOD_NUMBER (start));
  if (end != FOD_DAY_NONE)
    fod_record_assign_name (course, "end", FOD_NUMBER (end));
  return course;
}

static void
test_days (void)
{
  static const struct {
    FodDay after;
    FodPhase phase;
  } CASES[] = {
    { -300, FOD_PHASE_PREPARATION },
    { -1, FOD_PHASE_PREPARATION },
    { 0, FOD_PHASE_START_UP },
    { 6, FOD_PHASE_START_UP },
    { 7, FOD_PHASE_LEARNING },
    { 86, FOD_PHASE_LEARNING },
    { 87, FOD_PHASE_CLOSING },
    { 100, FOD_PHASE_CLOSING },
    { 101, FOD_PHASE_MENTOR },
    { 364, FOD_PHASE_MENTOR },
    { 365, FOD_N_PHASES },
  };
  FodRecord *course = make_course (FOD_TEST_TODAY, FOD_TEST_TODAY + 100);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (fod_phase_on_day (course, FOD_TEST_TODAY + CASES[i].after), ==,
                     CASES[i].phase);
  g_assert_finalize_object (course);
}

/* However short or long a course is, its phases follow each other. */
static void
test_spans_join (void)
{
  for (FodDay length = -1; length < 500; length++) {
    FodRecord *course =
      make_course (FOD_TEST_TODAY, length < 0 ? FOD_DAY_NONE : FOD_TEST_TODAY + length);
    FodPhaseSpan spans[FOD_N_PHASES];

    fod_phase_get_spans (course, spans);
    g_assert_cmpint (spans[FOD_PHASE_START_UP].first, ==, FOD_TEST_TODAY);
    for (int i = 0; i < FOD_N_PHASES; i++) {
      g_assert_cmpint (spans[i].last, >=, spans[i].first - 1);
      if (i > 0)
        g_assert_cmpint (spans[i].first, ==, spans[i - 1].last + 1);
    }
    if (length >= 0)
      g_assert_cmpint (spans[FOD_PHASE_CLOSING].last, ==, FOD_TEST_TODAY + length);
    g_assert_finalize_object (course);
  }
}

static void
test_labels (void)
{
  for (int i = 0; i < FOD_N_PHASES; i++)
    g_assert_cmpuint (strlen (fod_phase_label ((FodPhase) i)), >, 0);
  g_assert_cmpstr (fod_phase_label (FOD_N_PHASES), ==, "");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phase/days", test_days);
  g_test_add_func ("/phase/spans-join", test_spans_join);
  g_test_add_func ("/phase/labels", test_labels);

  return g_test_run ();
}
