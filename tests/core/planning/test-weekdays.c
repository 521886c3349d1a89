/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-weekdays.h"

#include <glib.h>

#include "fod-language.h"
#include "fod-planning-error.h"

static void
test_parse (void)
{
  static const struct {
    const char *text;
    const char *written;
  } cases[] = {
    { "mon,tue,wed", "mon,tue,wed" },
    { "man,tir,ons,tor,fre", "mon,tue,wed,thu,fri" },
    { "lør, søn", "sat,sun" },
    { "LØRDAG", "sat" },
    { "mon-fri", "mon,tue,wed,thu,fri" },
    { "man–tors", "mon,tue,wed,thu" },
    { "fri-mon", "mon,fri,sat,sun" },
    { "wed,mon", "mon,wed" },
    { "mon,mon", "mon" },
    { "mon - wed,fri", "mon,tue,wed,fri" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    FodWeekdays weekdays = fod_weekdays_parse (cases[i].text, &error);
    g_autofree char *written = fod_weekdays_to_string (weekdays);

    g_test_message ("%s", cases[i].text);
    g_assert_no_error (error);
    g_assert_cmpstr (written, ==, cases[i].written);
  }
  g_assert_cmpint (fod_weekdays_parse ("mon-fri", NULL), ==, FOD_WEEKDAYS_DEFAULT);
  g_assert_cmpint (fod_weekdays_parse ("mon-sun", NULL), ==, FOD_WEEKDAYS_ALL);
}

static void
test_refuse (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    ",",
    "mon,",
    "xyz",
    "mo",
    "mon-",
    "-fri",
    "mon-xyz",
    "mon-tue-wed",
    "mon tue",
    "\xff",
    "1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (fod_weekdays_parse (texts[i], &error), ==, FOD_WEEKDAYS_NONE);
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_WEEKDAYS);
  }
}

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "mon-thu", "mandag–torsdag" },
    { "mon,wed,fri", "mandag, onsdag og fredag" },
    { "mon,tue", "mandag og tirsdag" },
    { "tue", "tirsdag" },
    { "mon-wed,fri", "mandag–onsdag og fredag" },
    { "mon-sun", "mandag–søndag" },
    { "mon,tue,thu,fri,sat", "mandag, tirsdag og torsdag–lørdag" },
  };
  g_autofree char *none = fod_weekdays_text (FOD_WEEKDAYS_NONE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = fod_weekdays_text (fod_weekdays_parse (cases[i][0], NULL));

    g_assert_cmpstr (text, ==, cases[i][1]);
  }
  g_assert_cmpstr (none, ==, "");
}

static void
test_all_sets (void)
{
  for (guint set = 1; set <= FOD_WEEKDAYS_ALL; set++) {
    g_autofree char *written = fod_weekdays_to_string ((FodWeekdays) set);

    g_assert_cmpint (fod_weekdays_parse (written, NULL), ==, set);
    for (int day = 1; day <= 7; day++)
      g_assert_cmpint (fod_weekdays_contains ((FodWeekdays) set, day), ==, set >> (day - 1) & 1);
  }
}

int
main (int argc,
      char *argv[])
{
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/weekdays/parse", test_parse);
  g_test_add_func ("/weekdays/refuse", test_refuse);
  g_test_add_func ("/weekdays/text", test_text);
  g_test_add_func ("/weekdays/all-sets", test_all_sets);

  return g_test_run ();
}
