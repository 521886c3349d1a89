/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-plan.h"

#include <glib.h>
#include <string.h>

#include "fod-clock-time.h"
#include "fod-planning-error.h"

#define MAX_ITEMS 6
#define NONE FOD_CLOCK_TIME_NONE

/* Monday 3 August 2026. */
#define START 20668

typedef struct {
  const char *offset;
  int start_minute;
  int length;
  int expected_day; /* days after START */
  int expected_minute;
} Item;

typedef struct {
  const char *name;
  const char *weekdays;
  Item items[MAX_ITEMS];
} Case;

static const Case CASES[] = {
  { "one-after-the-other",
    "mon-fri",
    { { "start", NONE, 60, 0, 510 },
      { "start", NONE, 30, 0, 570 },
      { "start", NONE, 90, 0, 600 } } },
  { "around-lunch",
    "mon-fri",
    { { "start", NONE, 180, 0, 510 },
      { "start", NONE, 60, 0, 750 },
      { "start", NONE, 30, 0, 690 } } },
  { "wished-time-is-kept",
    "mon-fri",
    { { "start", NONE, 60, 0, 630 },
      { "start", 540, 60, 0, 540 },
      { "start", 570, 30, 0, 600 } } },
  { "taken-time-moves-later",
    "mon-fri",
    { { "start", 540, 60, 0, 540 },
      { "start", 540, 60, 0, 600 },
      { "start", 570, 30, 0, 660 } } },
  { "full-day-moves-on",
    "mon-fri",
    { { "start", NONE, 210, 0, 510 },
      { "start", NONE, 180, 0, 750 },
      { "start", NONE, 30, 1, 570 },
      { "start + 1 workday", 510, 60, 1, 510 } } },
  { "moves-over-the-weekend",
    "mon-fri",
    { { "start week 1 fri", NONE, 420, 4, 510 }, { "start week 1 fri", NONE, 60, 7, 510 } } },
  { "part-time",
    "mon,wed",
    { { "start", NONE, 200, 0, 510 },
      { "start", NONE, 180, 0, 750 },
      { "start", NONE, 60, 2, 510 } } },
  { "evening-and-lunch-as-wished",
    "mon-fri",
    { { "start", 1080, 120, 0, 1080 }, { "start", 720, 30, 0, 720 } } },
  { "taken-evening-moves-on",
    "mon-fri",
    { { "start", 1080, 120, 0, 1080 }, { "start", 1080, 120, 1, 510 } } },
  { "longer-than-a-day",
    "mon-fri",
    { { "start", NONE, 30, 0, 510 },
      { "start", NONE, 600, 1, 510 },
      { "start", NONE, 30, 0, 540 } } },
  { "no-length",
    "mon-fri",
    { { "start", 540, 0, 0, 540 }, { "start", 540, 60, 0, 540 } } },
  { "before-start",
    "mon-fri",
    { { "start - 1 workday", 540, 60, -3, 540 }, { "start - 1 workday", 540, 60, -3, 600 } } },
};

static guint
collect_items (const Item *from,
               FodDayPlanItem *items,
               GPtrArray *offsets)
{
  guint n_items = 0;

  for (; n_items < MAX_ITEMS && from[n_items].offset != NULL; n_items++) {
    FodOffset *offset = fod_offset_parse (from[n_items].offset, NULL);

    g_assert_nonnull (offset);
    g_ptr_array_add (offsets, offset);
    items[n_items].offset = offset;
    items[n_items].start_minute = from[n_items].start_minute;
    items[n_items].length = from[n_items].length;
  }

  return n_items;
}

static void
free_offset_cb (gpointer offset)
{
  fod_offset_unref (offset);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GPtrArray) offsets = g_ptr_array_new_with_free_func (free_offset_cb);
  g_autoptr (FodWorkCalendar) calendar =
    fod_work_calendar_new (fod_weekdays_parse (item->weekdays, NULL), 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) slots = NULL;
  FodDayPlanItem items[MAX_ITEMS];
  guint n_items = collect_items (item->items, items, offsets);

  slots = fod_day_plan_place (items, n_items, START, FOD_DAY_NONE, calendar, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (slots->len, ==, n_items);
  for (guint i = 0; i < n_items; i++) {
    FodDayPlanSlot slot = g_array_index (slots, FodDayPlanSlot, i);

    g_test_message ("item %u", i);
    g_assert_cmpint (slot.day - START, ==, item->items[i].expected_day);
    g_assert_cmpint (slot.start_minute, ==, item->items[i].expected_minute);
  }
}

/* Many items at random: none overlap, none before the wished day, and always the same plan. */
static void
test_random (void)
{
  static const char *const texts[] = { "start", "start + 1 workday", "start week 1 wed",
                                       "start week 2 tue", "start + 1 week" };
  g_autoptr (GPtrArray) offsets = g_ptr_array_new_with_free_func (free_offset_cb);
  g_autoptr (FodWorkCalendar) calendar =
    fod_work_calendar_new (fod_weekdays_parse ("mon,tue,thu", NULL), 0, NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GArray) slots = NULL;
  g_autoptr (GArray) again = NULL;
  FodDayPlanItem items[150];

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++) {
    g_ptr_array_add (offsets, fod_offset_parse (texts[i % G_N_ELEMENTS (texts)], NULL));
    items[i].offset = g_ptr_array_index (offsets, i);
    items[i].start_minute = g_rand_boolean (rand) ? g_rand_int_range (rand, 17, 30) * 30 : NONE;
    items[i].length = g_rand_int_range (rand, 1, 8) * 15;
  }
  slots = fod_day_plan_place (items, G_N_ELEMENTS (items), START, FOD_DAY_NONE, calendar, NULL,
                              NULL);
  again = fod_day_plan_place (items, G_N_ELEMENTS (items), START, FOD_DAY_NONE, calendar, NULL,
                              NULL);
  g_assert_cmpmem (slots->data, slots->len * sizeof (FodDayPlanSlot), again->data,
                   again->len * sizeof (FodDayPlanSlot));

  for (guint i = 0; i < slots->len; i++) {
    FodDayPlanSlot a = g_array_index (slots, FodDayPlanSlot, i);

    g_assert_true (fod_work_calendar_is_workday (calendar, a.day));
    g_assert_cmpint (a.day, >=, fod_offset_resolve (items[i].offset, START, calendar));
    for (guint j = 0; j < i; j++) {
      FodDayPlanSlot b = g_array_index (slots, FodDayPlanSlot, j);

      g_assert_true (a.day != b.day || a.start_minute >= b.start_minute + items[j].length ||
                     b.start_minute >= a.start_minute + items[i].length);
    }
  }
}

static void
test_without_end (void)
{
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();
  g_autoptr (FodOffset) offset = fod_offset_parse ("end - 1 workday", NULL);
  FodDayPlanItem item = { offset, NONE, 60 };
  g_autoptr (GArray) without = NULL;
  g_autoptr (GArray) with = NULL;

  without = fod_day_plan_place (&item, 1, START, FOD_DAY_NONE, calendar, NULL, NULL);
  g_assert_cmpint (g_array_index (without, FodDayPlanSlot, 0).day, ==, FOD_DAY_NONE);
  g_assert_cmpint (g_array_index (without, FodDayPlanSlot, 0).start_minute, ==, NONE);
  with = fod_day_plan_place (&item, 1, START, START + 28, calendar, NULL, NULL);
  g_assert_cmpint (g_array_index (with, FodDayPlanSlot, 0).day, ==, START + 25);
}

static void
test_nothing (void)
{
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) slots = NULL;

  slots = fod_day_plan_place (NULL, 0, START, FOD_DAY_NONE, calendar, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (slots->len, ==, 0);
}

static void
test_refuse (void)
{
  static const FodDayPlanWindow windows[] = {
    { 930, 510, 720, 750 },
    { 510, 510, 510, 510 },
    { -10, 930, 720, 750 },
    { 510, 1500, 720, 750 },
    { 510, 930, 750, 720 },
    { 510, 930, 480, 500 },
    { 510, 930, 900, 940 },
  };
  static const int items[][2] = { { -2, 60 }, { 1440, 60 }, { 540, -1 }, { 540, 1441 } };
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();
  g_autoptr (FodOffset) offset = fod_offset_parse ("start", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (
      fod_day_plan_place (NULL, 0, START, FOD_DAY_NONE, calendar, &windows[i], &error));
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++) {
    FodDayPlanItem item = { offset, items[i][0], items[i][1] };
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_day_plan_place (&item, 1, START, FOD_DAY_NONE, calendar, NULL, &error));
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path = g_strconcat ("/day-plan/", CASES[i].name, NULL);

    g_test_add_data_func (path, &CASES[i], test_case);
  }
  g_test_add_func ("/day-plan/random", test_random);
  g_test_add_func ("/day-plan/without-end", test_without_end);
  g_test_add_func ("/day-plan/nothing", test_nothing);
  g_test_add_func ("/day-plan/refuse", test_refuse);

  return g_test_run ();
}
