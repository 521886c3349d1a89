/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-clock.h"

#include <glib.h>

static void
test_fixed (void)
{
  FodClock *clock = fod_clock_new_fixed (G_USEC_PER_SEC);

  g_assert_cmpint (fod_clock_now (clock), ==, G_USEC_PER_SEC);
  g_assert_cmpint (fod_clock_now (clock), ==, G_USEC_PER_SEC);
  fod_clock_advance (clock, 5);
  g_assert_cmpint (fod_clock_now (clock), ==, G_USEC_PER_SEC + 5);
  fod_clock_advance (clock, -10);
  g_assert_cmpint (fod_clock_now (clock), ==, G_USEC_PER_SEC - 5);

  g_assert_finalize_object (clock);
}

static void
test_system (void)
{
  FodClock *clock = fod_clock_new_system ();
  gint64 before = g_get_real_time ();
  gint64 now = fod_clock_now (clock);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time ());

  g_assert_finalize_object (clock);
}

static void
test_local (void)
{
  g_autoptr (FodClock) clock = fod_clock_new_fixed (G_GINT64_CONSTANT (1787554800123456));
  g_autoptr (GDateTime) local = fod_clock_local (clock);

  g_assert_cmpint (g_date_time_to_unix (local), ==, 1787554800);
  g_assert_cmpint (g_date_time_get_microsecond (local), ==, 123456);
}

static void
test_environment (void)
{
  static const char *const texts[] = { "2026-08-24T09:00", "2026-08-24T09:00:00" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (FodClock) clock = NULL;
    g_autoptr (GDateTime) local = NULL;
    gint64 first;

    g_setenv ("FODFAESTE_CLOCK", texts[i], TRUE);
    clock = fod_clock_new_from_environment ();
    local = fod_clock_local (clock);
    g_assert_cmpint (g_date_time_get_year (local), ==, 2026);
    g_assert_cmpint (g_date_time_get_month (local), ==, 8);
    g_assert_cmpint (g_date_time_get_day_of_month (local), ==, 24);
    g_assert_cmpint (g_date_time_get_hour (local), ==, 9);
    g_assert_cmpint (g_date_time_get_minute (local), ==, 0);

    first = fod_clock_now (clock);
    while (fod_clock_now (clock) == first)
      continue;
    g_assert_cmpint (fod_clock_now (clock), >, first);
  }
}

static void
test_environment_without_time (void)
{
  static const char *const texts[] = { NULL, "", "tomorrow", "2026-02-30T09:00", "2026-08-24" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (FodClock) clock = NULL;
    gint64 before = g_get_real_time ();

    if (texts[i] != NULL)
      g_setenv ("FODFAESTE_CLOCK", texts[i], TRUE);
    else
      g_unsetenv ("FODFAESTE_CLOCK");
    clock = fod_clock_new_from_environment ();
    g_assert_cmpint (fod_clock_now (clock), >=, before);
    g_assert_cmpint (fod_clock_now (clock), <, before + 60 * G_USEC_PER_SEC);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/local", test_local);
  g_test_add_func ("/clock/environment", test_environment);
  g_test_add_func ("/clock/environment-without-time", test_environment_without_time);

  return g_test_run ();
}
