/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-offset.h"

#include <glib.h>

#include "fod-language.h"
#include "fod-planning-error.h"

typedef struct {
  const char *text;
  const char *written;
  const char *for_people;
} TextCase;

static const TextCase TEXTS[] = {
  { "start", "start", "på startdagen" },
  { "end", "end", "på slutdagen" },
  { "start + 0 weeks", "start", "på startdagen" },
  { "start + 3 workdays", "start + 3 workdays", "3 arbejdsdage efter start" },
  { "start + 1 workday", "start + 1 workdays", "1 arbejdsdag efter start" },
  { "start - 5 workdays", "start - 5 workdays", "5 arbejdsdage før start" },
  { " Start+2  Weeks ", "start + 2 weeks", "2 uger efter start" },
  { "start - 1 week", "start - 1 weeks", "1 uge før start" },
  { "start + 3 months", "start + 3 months", "3 måneder efter start" },
  { "start + 1 month", "start + 1 months", "1 måned efter start" },
  { "end - 1 workdays", "end - 1 workdays", "1 arbejdsdag før slut" },
  { "end + 2 weeks", "end + 2 weeks", "2 uger efter slut" },
  { "start week 2 tue", "start week 2 tue", "2. uge, tirsdag" },
  { "start week 1 fredag", "start week 1 fri", "1. uge, fredag" },
  { "end week 1 mon", "end week 1 mon", "1. uge fra slutdagen, mandag" },
  { "start + 1000 workdays", "start + 1000 workdays", "1000 arbejdsdage efter start" },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (FodOffset) offset = fod_offset_parse (TEXTS[i].text, &error);
    g_autoptr (FodOffset) again = NULL;
    g_autofree char *written = NULL;
    g_autofree char *for_people = NULL;

    g_test_message ("%s", TEXTS[i].text);
    g_assert_no_error (error);
    written = fod_offset_to_string (offset);
    g_assert_cmpstr (written, ==, TEXTS[i].written);
    for_people = fod_offset_text (offset);
    g_assert_cmpstr (for_people, ==, TEXTS[i].for_people);
    again = fod_offset_parse (written, NULL);
    g_assert_true (fod_offset_equal (offset, again));
  }
}

static void
test_refuse (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    "begin",
    "start +",
    "start + 3",
    "start + workdays",
    "start 3 workdays",
    "start + 3 days",
    "start + 3.5 weeks",
    "start + -3 weeks",
    "start + 1001 workdays",
    "start - 1001 workdays",
    "start + 99999999999 workdays",
    "start week 0 mon",
    "start week 1001 mon",
    "start week 2",
    "start week 2 xyz",
    "start week -1 mon",
    "start + 3 workdays and more",
    "startweek 2 tue",
    "\xff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_null (fod_offset_parse (texts[i], &error));
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_OFFSET);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

static void
test_refuse_weekday (void)
{
  static const int weekdays[] = { 0, 8, -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (weekdays); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (
      fod_offset_new (FOD_OFFSET_START, FOD_OFFSET_WEEKDAY, 1, weekdays[i], &error));
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_OFFSET);
  }
}

static void
test_resolve (void)
{
  static const struct {
    const char *offset;
    const char *weekdays;
    const char *anchor;
    const char *expected;
  } cases[] = {
    { "start", "mon-fri", "2026-08-03", "2026-08-03" },
    { "start", "mon-fri", "2026-08-01", "2026-08-03" },
    { "start + 3 workdays", "mon-fri", "2026-08-03", "2026-08-06" },
    { "start - 5 workdays", "mon-fri", "2026-08-03", "2026-07-27" },
    { "end - 1 workdays", "mon-fri", "2026-08-03", "2026-07-31" },
    { "start + 2 weeks", "mon-fri", "2026-08-03", "2026-08-17" },
    /* Monday in two weeks is Whit Monday; after stays after, before stays before. */
    { "start + 2 weeks", "mon-fri", "2026-05-11", "2026-05-26" },
    { "start - 2 weeks", "mon-fri", "2026-06-08", "2026-05-22" },
    { "start + 3 months", "mon-fri", "2026-08-03", "2026-11-03" },
    { "start + 1 month", "mon-fri", "2026-08-01", "2026-09-01" },
    { "start + 1 month", "mon-fri", "2026-01-31", "2026-03-02" },
    { "start - 1 month", "mon-fri", "2026-09-22", "2026-08-21" },
    { "start week 2 tue", "mon-fri", "2026-08-03", "2026-08-11" },
    { "start week 2 tue", "mon-fri", "2026-08-06", "2026-08-11" },
    { "start week 1 mon", "mon-fri", "2026-08-05", "2026-08-05" },
    { "start week 1 fri", "mon-fri", "2026-08-05", "2026-08-07" },
    /* Monday of week 2 is Easter Monday: the next workday of the week. */
    { "start week 2 mon", "mon-fri", "2026-03-30", "2026-04-07" },
    /* Thursday and Friday before Easter: back to Wednesday. */
    { "start week 1 thu", "mon-fri", "2026-03-30", "2026-04-01" },
    /* But not before the anchor: on to the Tuesday after. */
    { "start week 1 fri", "mon-fri", "2026-04-02", "2026-04-07" },
    { "start week 2 wed", "mon,tue", "2026-08-03", "2026-08-11" },
    { "start week 2 mon", "wed", "2026-08-03", "2026-08-12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FodOffset) offset = fod_offset_parse (cases[i].offset, NULL);
    FodWeekdays weekdays = fod_weekdays_parse (cases[i].weekdays, NULL);
    g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new (weekdays, 0, NULL, NULL);
    FodDay day = fod_offset_resolve (offset, fod_day_parse (cases[i].anchor, NULL), calendar);
    g_autofree char *iso = fod_day_to_iso (day);

    g_test_message ("%s from %s", cases[i].offset, cases[i].anchor);
    g_assert_cmpstr (iso, ==, cases[i].expected);
  }
}

/* Whatever the anchor: a workday, on the right side of it. */
static void
test_sides (void)
{
  static const char *const before[] = { "start - 5 workdays", "start - 2 weeks",
                                        "start - 3 months" };
  static const char *const after[] = { "start", "start + 5 workdays", "start + 2 weeks",
                                       "start + 3 months", "start week 1 mon",
                                       "start week 2 sun" };
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();
  FodDay first = fod_day_from_ymd (2026, 1, 1);

  for (FodDay anchor = first; anchor < first + 730; anchor++) {
    for (gsize i = 0; i < G_N_ELEMENTS (before); i++) {
      g_autoptr (FodOffset) offset = fod_offset_parse (before[i], NULL);
      FodDay day = fod_offset_resolve (offset, anchor, calendar);

      g_assert_cmpint (day, <, anchor);
      g_assert_true (fod_work_calendar_is_workday (calendar, day));
    }
    for (gsize i = 0; i < G_N_ELEMENTS (after); i++) {
      g_autoptr (FodOffset) offset = fod_offset_parse (after[i], NULL);
      FodDay day = fod_offset_resolve (offset, anchor, calendar);

      g_assert_cmpint (day, >=, anchor);
      g_assert_true (fod_work_calendar_is_workday (calendar, day));
    }
  }
}

static void
test_no_workday (void)
{
  g_autoptr (GPtrArray) closings = g_ptr_array_new ();
  g_autoptr (FodDayRange) always = fod_day_range_new (FOD_DAY_FIRST, FOD_DAY_LAST, NULL);
  g_autoptr (FodWorkCalendar) calendar = NULL;

  g_ptr_array_add (closings, always);
  calendar = fod_work_calendar_new (FOD_WEEKDAYS_ALL, 0, closings, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (FodOffset) offset = fod_offset_parse (TEXTS[i].text, NULL);

    g_assert_cmpint (fod_offset_resolve (offset, 20000, calendar), ==, FOD_DAY_NONE);
  }
}

static void
test_at_the_edge (void)
{
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();
  g_autoptr (FodOffset) back = fod_offset_parse ("start - 1000 months", NULL);
  g_autoptr (FodOffset) ahead = fod_offset_parse ("start + 1000 weeks", NULL);
  g_autoptr (FodOffset) far = fod_offset_parse ("start week 1000 sun", NULL);

  g_assert_cmpint (fod_offset_resolve (back, FOD_DAY_FIRST, calendar), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_offset_resolve (ahead, FOD_DAY_LAST, calendar), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_offset_resolve (far, FOD_DAY_LAST, calendar), ==, FOD_DAY_NONE);
}

static void
test_boxed (void)
{
  g_autoptr (FodOffset) offset = fod_offset_parse ("start week 2 tue", NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, FOD_TYPE_OFFSET);
  g_value_set_boxed (&value, offset);
  g_assert_true (g_value_get_boxed (&value) == offset);
  g_assert_cmpint (fod_offset_get_anchor (offset), ==, FOD_OFFSET_START);
  g_assert_cmpint (fod_offset_get_kind (offset), ==, FOD_OFFSET_WEEKDAY);
  g_assert_cmpint (fod_offset_get_amount (offset), ==, 2);
  g_assert_cmpint (fod_offset_get_weekday (offset), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/offset/texts", test_texts);
  g_test_add_func ("/offset/refuse", test_refuse);
  g_test_add_func ("/offset/refuse-weekday", test_refuse_weekday);
  g_test_add_func ("/offset/resolve", test_resolve);
  g_test_add_func ("/offset/sides", test_sides);
  g_test_add_func ("/offset/no-workday", test_no_workday);
  g_test_add_func ("/offset/at-the-edge", test_at_the_edge);
  g_test_add_func ("/offset/boxed", test_boxed);

  return g_test_run ();
}
