/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-clock-time.h"

#include <glib.h>

#include "fod-language.h"
#include "fod-planning-error.h"

static void
test_parse (void)
{
  static const struct {
    const char *text;
    int minutes;
  } cases[] = {
    { "9", 540 },
    { "09", 540 },
    { "9.00", 540 },
    { "9:00", 540 },
    { "09:30", 570 },
    { "0930", 570 },
    { "930", 570 },
    { "kl. 9.15", 555 },
    { "Kl 9.15", 555 },
    { "kl.9", 540 },
    { "klokken 14", 840 },
    { " 9.00 ", 540 },
    { "0.00", 0 },
    { "23.59", 1439 },
    { "24.00", -1 },
    { "9.60", -1 },
    { "9.5", -1 },
    { "9.500", -1 },
    { "9.", -1 },
    { "9,5", -1 },
    { "-9", -1 },
    { "9 30", -1 },
    { "12345", -1 },
    { "99999999999999999999", -1 },
    { "ni", -1 },
    { "kl.", -1 },
    { "", -1 },
    { NULL, -1 },
    { "\xff", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (fod_clock_time_parse (cases[i].text, &error), ==, cases[i].minutes);
    if (cases[i].minutes == -1)
      g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME);
    else
      g_assert_no_error (error);
  }
}

static void
test_format (void)
{
  static const struct {
    int minutes;
    const char *text;
    const char *short_text;
    const char *iso;
  } cases[] = {
    { 0, "kl.\u00a00.00", "0.00", "00:00" },
    { 540, "kl.\u00a09.00", "9.00", "09:00" },
    { 545, "kl.\u00a09.05", "9.05", "09:05" },
    { 1439, "kl.\u00a023.59", "23.59", "23:59" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = fod_clock_time_to_text (cases[i].minutes);
    g_autofree char *short_text = fod_clock_time_to_short_text (cases[i].minutes);
    g_autofree char *iso = fod_clock_time_to_iso (cases[i].minutes);

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpstr (short_text, ==, cases[i].short_text);
    g_assert_cmpstr (iso, ==, cases[i].iso);
    g_assert_cmpint (fod_clock_time_parse (text, NULL), ==, cases[i].minutes);
    g_assert_cmpint (fod_clock_time_parse (iso, NULL), ==, cases[i].minutes);
  }
}

int
main (int argc,
      char *argv[])
{
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock-time/parse", test_parse);
  g_test_add_func ("/clock-time/format", test_format);

  return g_test_run ();
}
