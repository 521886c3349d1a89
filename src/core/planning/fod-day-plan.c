/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-plan.h"

#include <glib/gi18n-lib.h>

#include "fod-clock-time.h"
#include "fod-planning-error.h"

typedef struct {
  int start;
  int end;
} Span;

/* What one item wishes, in the order of the plan. */
typedef struct {
  gsize index;
  FodDay day;
  int start_minute;
  int length;
  gboolean placed;
} Wish;

typedef struct {
  const FodWorkCalendar *calendar;
  FodDayPlanWindow window;
  GHashTable *spans; /* FodDay → GArray of Span */
} Plan;

static gboolean
check_window (const FodDayPlanWindow *window)
{
  return window->day_start >= 0 && window->day_start < window->day_end &&
         window->day_end <= FOD_CLOCK_TIME_DAY && window->lunch_start >= window->day_start &&
         window->lunch_start <= window->lunch_end && window->lunch_end <= window->day_end;
}

static gboolean
check_item (const FodDayPlanItem *item)
{
  return item->length >= 0 && item->length <= FOD_CLOCK_TIME_DAY &&
         item->start_minute >= FOD_CLOCK_TIME_NONE && item->start_minute < FOD_CLOCK_TIME_DAY;
}

static GArray *
get_spans (Plan *plan,
           FodDay day)
{
  GArray *spans = g_hash_table_lookup (plan->spans, GINT_TO_POINTER (day));

  if (spans == NULL) {
    spans = g_array_new (FALSE, FALSE, sizeof (Span));
    g_hash_table_insert (plan->spans, GINT_TO_POINTER (day), spans);
  }

  return spans;
}

static void
free_spans_cb (gpointer spans)
{
  g_array_unref (spans);
}

static gboolean
is_hit (Span span,
        int start,
        int length)
{
  return start < span.end && span.start < start + MAX (length, 1);
}

static gboolean
is_free (const GArray *spans,
         int start,
         int length)
{
  for (guint i = 0; i < spans->len; i++) {
    if (is_hit (g_array_index (spans, Span, i), start, length))
      return FALSE;
  }

  return TRUE;
}

/* Lunch is kept free, but for what would fit neither before nor after it. */
static gboolean
keeps_lunch (const FodDayPlanWindow *window,
             int length)
{
  return length <= MAX (window->lunch_start - window->day_start,
                        window->day_end - window->lunch_end);
}

/* The earliest free time of the day from @from on; FOD_CLOCK_TIME_NONE when there is none. */
static int
find_gap (Plan *plan,
          FodDay day,
          int from,
          int length)
{
  const FodDayPlanWindow *window = &plan->window;
  const GArray *spans = get_spans (plan, day);
  Span lunch = { window->lunch_start, window->lunch_end };
  int start = from;
  gboolean moved;

  /* What is longer than a day gets one of its own. */
  if (length > window->day_end - window->day_start)
    return spans->len == 0 ? window->day_start : FOD_CLOCK_TIME_NONE;

  do {
    moved = FALSE;
    if (keeps_lunch (window, length) && is_hit (lunch, start, length)) {
      start = lunch.end;
      moved = TRUE;
    }
    for (guint i = 0; i < spans->len; i++) {
      if (is_hit (g_array_index (spans, Span, i), start, length)) {
        start = g_array_index (spans, Span, i).end;
        moved = TRUE;
      }
    }
  } while (moved);

  return start + length <= window->day_end ? start : FOD_CLOCK_TIME_NONE;
}

static void
take_slot (Plan *plan,
           Wish *wish,
           GArray *slots,
           FodDay day,
           int start)
{
  FodDayPlanSlot *slot = &g_array_index (slots, FodDayPlanSlot, wish->index);
  Span span = { start, start + wish->length };

  slot->day = day;
  slot->start_minute = start;
  wish->placed = TRUE;
  if (wish->length > 0)
    g_array_append_val (get_spans (plan, day), span);
}

/* A time that was asked for is kept as it is, also over lunch and in the evening. */
static void
place_as_wished (Plan *plan,
                 Wish *wish,
                 GArray *slots)
{
  if (wish->day == FOD_DAY_NONE || wish->start_minute == FOD_CLOCK_TIME_NONE ||
      wish->start_minute + wish->length > FOD_CLOCK_TIME_DAY ||
      !is_free (get_spans (plan, wish->day), wish->start_minute, wish->length))
    return;

  take_slot (plan, wish, slots, wish->day, wish->start_minute);
}

static void
place_nearby (Plan *plan,
              Wish *wish,
              GArray *slots)
{
  FodDay day = wish->day;
  int from = MAX (wish->start_minute, plan->window.day_start);

  while (day != FOD_DAY_NONE) {
    int start = find_gap (plan, day, from, wish->length);

    if (start != FOD_CLOCK_TIME_NONE) {
      take_slot (plan, wish, slots, day, start);
      return;
    }
    day = fod_work_calendar_next (plan->calendar, day + 1);
    from = plan->window.day_start;
  }
}

static int
compare_wishes_cb (gconstpointer a,
                   gconstpointer b)
{
  const Wish *first = a;
  const Wish *second = b;
  gboolean first_timed = first->start_minute != FOD_CLOCK_TIME_NONE;
  gboolean second_timed = second->start_minute != FOD_CLOCK_TIME_NONE;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first_timed != second_timed)
    return first_timed ? -1 : 1;
  if (first->start_minute != second->start_minute)
    return first->start_minute < second->start_minute ? -1 : 1;

  return (first->index > second->index) - (first->index < second->index);
}

static Wish *
collect_wishes (const FodDayPlanItem *items,
                gsize n_items,
                FodDay start,
                FodDay end,
                const FodWorkCalendar *calendar)
{
  g_autofree Wish *wishes = g_new0 (Wish, n_items + 1);

  for (gsize i = 0; i < n_items; i++) {
    wishes[i].index = i;
    wishes[i].day = fod_offset_resolve_in (items[i].offset, start, end, calendar);
    wishes[i].start_minute = items[i].start_minute;
    wishes[i].length = items[i].length;
  }
  qsort (wishes, n_items, sizeof (Wish), compare_wishes_cb);

  return g_steal_pointer (&wishes);
}

static GArray *
make_empty_slots (gsize n_items)
{
  GArray *slots = g_array_sized_new (FALSE, FALSE, sizeof (FodDayPlanSlot), (guint) n_items);
  FodDayPlanSlot nowhere = { FOD_DAY_NONE, FOD_CLOCK_TIME_NONE };

  for (gsize i = 0; i < n_items; i++)
    g_array_append_val (slots, nowhere);

  return slots;
}

/**
 * fod_day_plan_place:
 * @items: (array length=n_items): what is to be placed
 * @n_items: how many
 * @start: the first day of the course
 * @end: its last day, or %FOD_DAY_NONE when it has none
 * @calendar: the newcomer's workdays
 * @window: (nullable): when days begin and end; %NULL for %FOD_DAY_PLAN_WINDOW_DEFAULT
 * @error: return location for a #GError
 *
 * Gives every item a day and a time so that no two overlap. Each wished time goes to the
 * earliest wish for it; then what has no time, or lost its own, fills the first gap: later the
 * same day, else on the next workday. The same input always gives the same plan.
 *
 * Returns: (transfer full) (element-type FodDayPlanSlot): a slot for each item, in the order of
 *   @items; %NULL with %FOD_PLANNING_ERROR_INVALID_TIME when a length or time is no such thing
 */
GArray *
fod_day_plan_place (const FodDayPlanItem *items,
                    gsize n_items,
                    FodDay start,
                    FodDay end,
                    const FodWorkCalendar *calendar,
                    const FodDayPlanWindow *window,
                    GError **error)
{
  g_autoptr (GHashTable) spans = NULL;
  g_autoptr (GArray) slots = NULL;
  g_autofree Wish *wishes = NULL;
  Plan plan;

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);
  g_return_val_if_fail (calendar != NULL, NULL);

  spans = g_hash_table_new_full (NULL, NULL, NULL, free_spans_cb);
  plan.calendar = calendar;
  plan.window = window != NULL ? *window : FOD_DAY_PLAN_WINDOW_DEFAULT;
  plan.spans = spans;
  if (!check_window (&plan.window)) {
    g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME,
                         _ ("A working day must end after it starts, with lunch in between."));
    return NULL;
  }
  for (gsize i = 0; i < n_items; i++) {
    if (!check_item (&items[i])) {
      g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME,
                           _ ("An activity must start and end within one day."));
      return NULL;
    }
  }

  slots = make_empty_slots (n_items);
  wishes = collect_wishes (items, n_items, start, end, calendar);
  for (gsize i = 0; i < n_items; i++)
    place_as_wished (&plan, &wishes[i], slots);
  for (gsize i = 0; i < n_items; i++) {
    if (!wishes[i].placed)
      place_nearby (&plan, &wishes[i], slots);
  }

  return g_steal_pointer (&slots);
}
