/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-range.h"

#include <glib.h>

#include "fod-planning-error.h"

static void
test_parse (void)
{
  static const struct {
    const char *text;
    const char *written;
    int length;
  } cases[] = {
    { "2026-07-13/2026-07-31", "2026-07-13/2026-07-31", 19 },
    { "2026-07-13/2026-07-13", "2026-07-13", 1 },
    { "2026-07-13", "2026-07-13", 1 },
    { "1900-01-01/2200-12-31", "1900-01-01/2200-12-31", 109938 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (FodDayRange) range = fod_day_range_parse (cases[i].text, &error);
    g_autofree char *written = NULL;

    g_assert_no_error (error);
    written = fod_day_range_to_string (range);
    g_assert_cmpstr (written, ==, cases[i].written);
    g_assert_cmpint (fod_day_range_get_length (range), ==, cases[i].length);
  }
}

static void
test_refuse (void)
{
  static const struct {
    const char *text;
    int code;
  } cases[] = {
    { "2026-07-31/2026-07-13", FOD_PLANNING_ERROR_INVALID_RANGE },
    { "2026-07-31/", FOD_PLANNING_ERROR_INVALID_DAY },
    { "/2026-07-31", FOD_PLANNING_ERROR_INVALID_DAY },
    { "2026-07-31/2026-08-01/2026-08-02", FOD_PLANNING_ERROR_INVALID_DAY },
    { "2026-02-30/2026-08-01", FOD_PLANNING_ERROR_INVALID_DAY },
    { "", FOD_PLANNING_ERROR_INVALID_DAY },
    { NULL, FOD_PLANNING_ERROR_INVALID_DAY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_day_range_parse (cases[i].text, &error));
    g_assert_error (error, FOD_PLANNING_ERROR, cases[i].code);
  }
}

static void
test_refuse_missing_day (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_day_range_new (FOD_DAY_NONE, 5, &error));
  g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_RANGE);
  g_clear_error (&error);
  g_assert_null (fod_day_range_new (5, FOD_DAY_NONE, &error));
  g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_RANGE);
}

static void
test_contains (void)
{
  g_autoptr (FodDayRange) range = fod_day_range_new (10, 12, NULL);

  g_assert_false (fod_day_range_contains (range, 9));
  g_assert_true (fod_day_range_contains (range, 10));
  g_assert_true (fod_day_range_contains (range, 12));
  g_assert_false (fod_day_range_contains (range, 13));
}

static void
test_boxed (void)
{
  g_autoptr (FodDayRange) range = fod_day_range_new (10, 12, NULL);
  g_autoptr (FodDayRange) same = fod_day_range_new (10, 12, NULL);
  g_autoptr (FodDayRange) other = fod_day_range_new (10, 13, NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, FOD_TYPE_DAY_RANGE);
  g_value_set_boxed (&value, range);
  g_assert_true (fod_day_range_equal (g_value_get_boxed (&value), same));
  g_assert_false (fod_day_range_equal (g_value_get_boxed (&value), other));
  g_assert_cmpint (fod_day_range_get_first (range), ==, 10);
  g_assert_cmpint (fod_day_range_get_last (range), ==, 12);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-range/parse", test_parse);
  g_test_add_func ("/day-range/refuse", test_refuse);
  g_test_add_func ("/day-range/refuse-missing-day", test_refuse_missing_day);
  g_test_add_func ("/day-range/contains", test_contains);
  g_test_add_func ("/day-range/boxed", test_boxed);

  return g_test_run ();
}
