/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-duration.h"

#include "fod-language.h"
#include "fod-planning-error.h"

static void
test_parse (void)
{
  static const struct {
    const char *text;
    int minutes;
  } cases[] = {
    { "90", 90 },
    { " 90 min ", 90 },
    { "45 minutter", 45 },
    { "1 t 30", 90 },
    { "1 t. 30 m.", 90 },
    { "1 time og 20 min", 80 },
    { "1:30", 90 },
    { "1,5 time", 90 },
    { "1.5 t", 90 },
    { "1,5", 90 },
    { "1½ time", 90 },
    { "2 ½ timer", 150 },
    { "½ time", 30 },
    { "halvanden time", 90 },
    { "Halvanden Time", 90 },
    { "halvanden", 90 },
    { "en halv time", 30 },
    { "halv time", 30 },
    { "half an hour", FOD_DURATION_NONE },
    { "en time", 60 },
    { "to timer", 120 },
    { "en time og tre kvarter", 105 },
    { "et kvarter", 15 },
    { "kvarter", 15 },
    { "3 kvarter", 45 },
    { "two hours", 120 },
    { "0", 0 },
    { "en", FOD_DURATION_NONE },
    { "længe", FOD_DURATION_NONE },
    { "1:75", FOD_DURATION_NONE },
    { "halvanden halv", FOD_DURATION_NONE },
    { "to en halv", FOD_DURATION_NONE },
    { "123456", FOD_DURATION_NONE },
    { "-5", FOD_DURATION_NONE },
    { "", FOD_DURATION_NONE },
    { NULL, FOD_DURATION_NONE },
    { "\xff", FOD_DURATION_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (fod_duration_parse (cases[i].text, &error), ==, cases[i].minutes);
    if (cases[i].minutes == FOD_DURATION_NONE)
      g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME);
    else
      g_assert_no_error (error);
  }
}

int
main (int argc,
      char *argv[])
{
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duration/parse", test_parse);

  return g_test_run ();
}
