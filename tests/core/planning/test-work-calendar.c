/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-work-calendar.h"

#include <glib.h>

#include "fod-language.h"
#include "fod-planning-error.h"

#define ALL_FREE_DAYS                                                                           \
  (FOD_FREE_DAYS_CONSTITUTION_DAY | FOD_FREE_DAYS_CHRISTMAS_EVE | FOD_FREE_DAYS_NEW_YEARS_EVE | \
   FOD_FREE_DAYS_MAY_DAY | FOD_FREE_DAYS_DAY_AFTER_ASCENSION)

static FodDay
read_day (const char *iso)
{
  FodDay day = fod_day_parse (iso, NULL);

  g_assert_cmpint (day, !=, FOD_DAY_NONE);

  return day;
}

static void
free_range_cb (gpointer range)
{
  fod_day_range_unref (range);
}

static FodWorkCalendar *
make_calendar (const char *weekdays,
               FodFreeDays free_days,
               const char *closing)
{
  g_autoptr (GPtrArray) closings = g_ptr_array_new_with_free_func (free_range_cb);
  g_autoptr (GError) error = NULL;
  FodWorkCalendar *calendar;

  if (closing != NULL)
    g_ptr_array_add (closings, fod_day_range_parse (closing, NULL));
  calendar = fod_work_calendar_new (fod_weekdays_parse (weekdays, NULL), free_days, closings,
                                    &error);
  g_assert_no_error (error);

  return calendar;
}

static void
test_reason (void)
{
  static const struct {
    const char *day;
    const char *reason;
  } cases[] = {
    { "2026-08-24", NULL },
    { "2026-08-22", "Lørdag" },
    { "2026-08-23", "Søndag" },
    { "2026-04-03", "Langfredag" },
    { "2026-04-05", "Påskedag" },
    { "2026-12-26", "2. juledag" },
    { "2026-05-01", "1. maj" },
    { "2026-05-15", "Dagen efter Kristi himmelfartsdag" },
    { "2026-06-05", "Grundlovsdag" },
    { "2026-12-24", "Juleaftensdag" },
    { "2026-12-31", "Nytårsaftensdag" },
    { "2026-07-13", "Lukket" },
    { "2026-07-31", "Lukket" },
    { "2026-08-03", NULL },
    { "2024-04-26", NULL }, /* would have been store bededag */
    { "2023-05-05", "Store bededag" },
    { "2008-05-01", "Kristi himmelfartsdag" }, /* and May Day */
    { "2017-06-05", "2. pinsedag" },           /* and Constitution Day */
  };
  g_autoptr (FodWorkCalendar) calendar =
    make_calendar ("mon-fri", ALL_FREE_DAYS, "2026-07-13/2026-07-31");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodDay day = read_day (cases[i].day);
    g_autofree char *reason = fod_work_calendar_reason (calendar, day);

    g_test_message ("%s", cases[i].day);
    g_assert_cmpstr (reason, ==, cases[i].reason);
    g_assert_cmpint (fod_work_calendar_is_workday (calendar, day), ==, cases[i].reason == NULL);
  }
}

static void
test_local_days_are_a_choice (void)
{
  static const char *const days[] = { "2026-05-01", "2026-05-15", "2026-06-05", "2026-12-24",
                                      "2026-12-31" };
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_true (fod_work_calendar_is_workday (calendar, read_day (days[i])));
}

static void
test_add (void)
{
  static const struct {
    const char *weekdays;
    const char *day;
    int workdays;
    const char *expected;
  } cases[] = {
    { "mon-fri", "2026-08-24", 0, "2026-08-24" },
    { "mon-fri", "2026-08-22", 0, "2026-08-24" },
    { "mon-fri", "2026-08-24", 1, "2026-08-25" },
    { "mon-fri", "2026-08-24", 5, "2026-08-31" },
    { "mon-fri", "2026-08-24", -1, "2026-08-21" },
    { "mon-fri", "2026-08-24", -5, "2026-08-17" },
    /* From a Saturday: it is day 0 both ways. */
    { "mon-fri", "2026-08-22", 1, "2026-08-24" },
    { "mon-fri", "2026-08-22", -1, "2026-08-21" },
    /* Over Easter: Thursday to Monday are free. */
    { "mon-fri", "2026-04-01", 1, "2026-04-07" },
    { "mon-fri", "2026-04-07", -1, "2026-04-01" },
    { "mon,wed", "2026-08-24", 3, "2026-09-02" },
    { "mon,wed", "2026-08-24", -3, "2026-08-12" },
    /* Over the summer's closing. */
    { "mon-fri", "2026-07-10", 1, "2026-08-03" },
    { "mon-fri", "2026-08-03", -1, "2026-07-10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FodWorkCalendar) calendar =
      make_calendar (cases[i].weekdays, FOD_FREE_DAYS_NONE, "2026-07-13/2026-07-31");
    FodDay day = fod_work_calendar_add (calendar, read_day (cases[i].day), cases[i].workdays);
    g_autofree char *iso = fod_day_to_iso (day);

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpstr (iso, ==, cases[i].expected);
  }
}

/* There and back, from every day of a year. */
static void
test_add_back (void)
{
  g_autoptr (FodWorkCalendar) calendar =
    make_calendar ("mon,tue,thu", ALL_FREE_DAYS, "2026-07-13/2026-07-31");
  FodDay first = read_day ("2026-01-01");

  for (FodDay day = first; day < first + 365; day++) {
    for (int n = 1; n <= 40; n++) {
      FodDay after = fod_work_calendar_add (calendar, day, n);
      FodDay before = fod_work_calendar_add (calendar, day, -n);

      g_assert_true (fod_work_calendar_is_workday (calendar, after));
      g_assert_true (fod_work_calendar_is_workday (calendar, before));
      g_assert_cmpint (after, >, day);
      g_assert_cmpint (before, <, day);
      if (fod_work_calendar_is_workday (calendar, day)) {
        g_assert_cmpint (fod_work_calendar_add (calendar, after, -n), ==, day);
        g_assert_cmpint (fod_work_calendar_add (calendar, before, n), ==, day);
      }
    }
  }
}

static void
test_next_and_previous (void)
{
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();

  g_assert_cmpint (fod_work_calendar_next (calendar, read_day ("2026-08-24")), ==,
                   read_day ("2026-08-24"));
  g_assert_cmpint (fod_work_calendar_next (calendar, read_day ("2026-08-22")), ==,
                   read_day ("2026-08-24"));
  g_assert_cmpint (fod_work_calendar_previous (calendar, read_day ("2026-08-23")), ==,
                   read_day ("2026-08-21"));
  g_assert_cmpint (fod_work_calendar_previous (calendar, read_day ("2026-08-21")), ==,
                   read_day ("2026-08-21"));
}

static void
test_absurd (void)
{
  g_autoptr (FodWorkCalendar) closed =
    make_calendar ("mon-fri", ALL_FREE_DAYS, "1900-01-01/2200-12-31");
  g_autoptr (FodWorkCalendar) long_closed =
    make_calendar ("mon-fri", FOD_FREE_DAYS_NONE, "2026-01-01/2036-12-31");
  g_autoptr (FodWorkCalendar) sundays = make_calendar ("sun", FOD_FREE_DAYS_NONE, NULL);
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();
  FodDay day = read_day ("2026-08-24");

  g_assert_cmpint (fod_work_calendar_next (closed, day), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_previous (closed, day), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_add (closed, day, 0), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_add (closed, day, 1000), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_next (long_closed, read_day ("2026-01-01")), ==,
                   FOD_DAY_NONE);
  g_assert_cmpint (fod_day_weekday (fod_work_calendar_add (sundays, day, 1000)), ==, 7);
  g_assert_cmpint (fod_work_calendar_add (calendar, day, G_MAXINT), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_add (calendar, day, G_MININT), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_add (calendar, FOD_DAY_NONE, 1), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_add (calendar, FOD_DAY_NONE, -1), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_add (calendar, G_MAXINT32, 1), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_work_calendar_next (calendar, FOD_DAY_NONE), ==, FOD_DAY_NONE);
  g_assert_false (fod_work_calendar_is_workday (calendar, FOD_DAY_NONE));
}

static void
test_no_weekdays (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_work_calendar_new (FOD_WEEKDAYS_NONE, 0, NULL, &error));
  g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_WEEKDAYS);
  g_clear_error (&error);
  g_assert_null (fod_work_calendar_new (0x80, 0, NULL, &error));
  g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_WEEKDAYS);
}

int
main (int argc,
      char *argv[])
{
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/work-calendar/reason", test_reason);
  g_test_add_func ("/work-calendar/local-days-are-a-choice", test_local_days_are_a_choice);
  g_test_add_func ("/work-calendar/add", test_add);
  g_test_add_func ("/work-calendar/add-back", test_add_back);
  g_test_add_func ("/work-calendar/next-and-previous", test_next_and_previous);
  g_test_add_func ("/work-calendar/absurd", test_absurd);
  g_test_add_func ("/work-calendar/no-weekdays", test_no_weekdays);

  return g_test_run ();
}
