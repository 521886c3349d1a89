/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-offset.h"

#include <glib/gi18n-lib.h>

#include "fod-danish.h"
#include "fod-day-words.h"
#include "fod-planning-error.h"
#include "fod-weekdays.h"

/**
 * FodOffset:
 *
 * Where something lies in a course, without a date: so far from its first or last day. Never
 * changes once it is made.
 */
struct _FodOffset {
  FodOffsetAnchor anchor;
  FodOffsetKind kind;
  int amount;
  int weekday; /* 0 for all kinds but FOD_OFFSET_WEEKDAY */
};

G_DEFINE_BOXED_TYPE (FodOffset, fod_offset, fod_offset_ref, fod_offset_unref)

static const char *const ANCHOR_KEYS[] = { "start", "end" };
static const char *const UNIT_KEYS[] = { "workdays", "weeks", "months" };

/**
 * fod_offset_new:
 * @anchor: what is counted from
 * @kind: what is counted
 * @amount: how many, negative for before; for %FOD_OFFSET_WEEKDAY the week, from 1
 * @iso_weekday: 1 for Monday to 7 for Sunday; only for %FOD_OFFSET_WEEKDAY
 * @error: return location for a #GError
 *
 * Returns: (transfer full): an offset, or %NULL with %FOD_PLANNING_ERROR_INVALID_OFFSET when
 *   @amount is beyond %FOD_OFFSET_MAX or there is no such week or weekday
 */
FodOffset *
fod_offset_new (FodOffsetAnchor anchor,
                FodOffsetKind kind,
                int amount,
                int iso_weekday,
                GError **error)
{
  FodOffset *self;
  int lowest = kind == FOD_OFFSET_WEEKDAY ? 1 : -FOD_OFFSET_MAX;

  if (amount < lowest || amount > FOD_OFFSET_MAX) {
    g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_OFFSET,
                 _ ("%d cannot be used here. Use a number from %d to %d."), amount, lowest,
                 FOD_OFFSET_MAX);
    return NULL;
  }
  if (kind == FOD_OFFSET_WEEKDAY && (iso_weekday < 1 || iso_weekday > FOD_DAYS_PER_WEEK)) {
    g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_OFFSET,
                         _ ("Weekdays are numbered from 1 for Monday to 7 for Sunday."));
    return NULL;
  }

  self = g_atomic_rc_box_new (FodOffset);
  self->anchor = anchor;
  /* Nothing away is the anchor itself, whatever was counted. */
  self->kind = amount == 0 ? FOD_OFFSET_WORKDAYS : kind;
  self->amount = amount;
  self->weekday = kind == FOD_OFFSET_WEEKDAY ? iso_weekday : 0;

  return self;
}

static const GRegex *
get_pattern (void)
{
  static gsize pattern = 0;

  if (g_once_init_enter (&pattern)) {
    GRegex *compiled =
      g_regex_new ("^(?<anchor>start|end)"
                   "(?:\\s*(?<sign>[+-])\\s*(?<amount>[0-9]{1,6})\\s+(?<unit>workday|week|month)s?"
                   "|\\s+week\\s+(?<week>[0-9]{1,6})\\s+(?<weekday>\\S+))?$",
                   G_REGEX_OPTIMIZE, 0, NULL);

    g_assert (compiled != NULL);
    g_once_init_leave (&pattern, (gsize) compiled);
  }

  return (const GRegex *) pattern;
}

static int
fetch_number (const GMatchInfo *match,
              const char *name)
{
  g_autofree char *digits = g_match_info_fetch_named (match, name);

  return (int) g_ascii_strtoll (digits, NULL, 10);
}

static gboolean
has_group (const GMatchInfo *match,
           const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return text != NULL && text[0] != '\0';
}

static FodOffsetKind
find_kind (const char *unit)
{
  for (gsize i = 0; i < G_N_ELEMENTS (UNIT_KEYS); i++) {
    if (g_str_has_prefix (UNIT_KEYS[i], unit))
      return (FodOffsetKind) i;
  }

  return FOD_OFFSET_WORKDAYS;
}

static FodOffset *
refuse_text (const char *text,
             GError **error)
{
  g_autofree char *quoted = fod_planning_quote (text);

  g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_OFFSET,
               _ ("“%s” is not an offset. Write for instance “start + 3 workdays” or "
                  "“start week 2 tue”."),
               quoted);
  return NULL;
}

/**
 * fod_offset_parse:
 * @text: (nullable): `start`, `start + 3 workdays`, `start - 5 workdays`, `start + 2 weeks`,
 *   `start + 3 months`, `end - 1 workdays` or `start week 2 tue`
 * @error: return location for a #GError
 *
 * Returns: (transfer full): an offset, or %NULL with %FOD_PLANNING_ERROR_INVALID_OFFSET
 */
FodOffset *
fod_offset_parse (const char *text,
                  GError **error)
{
  g_autofree char *folded = fod_danish_fold (text);
  g_autofree char *anchor_key = NULL;
  g_autofree char *word = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  FodOffsetAnchor anchor;
  int amount, weekday;

  if (!g_regex_match (get_pattern (), g_strstrip (folded), 0, &match))
    return refuse_text (text, error);

  anchor_key = g_match_info_fetch_named (match, "anchor");
  anchor = g_str_equal (anchor_key, ANCHOR_KEYS[FOD_OFFSET_START]) ? FOD_OFFSET_START
                                                                   : FOD_OFFSET_END;
  if (has_group (match, "week")) {
    word = g_match_info_fetch_named (match, "weekday");
    weekday = fod_day_words_find_weekday (word);
    if (weekday == 0)
      return refuse_text (text, error);
    return fod_offset_new (anchor, FOD_OFFSET_WEEKDAY, fetch_number (match, "week"), weekday,
                           error);
  }
  if (!has_group (match, "unit"))
    return fod_offset_new (anchor, FOD_OFFSET_WORKDAYS, 0, 0, error);

  word = g_match_info_fetch_named (match, "sign");
  amount = fetch_number (match, "amount");
  if (word[0] == '-')
    amount = -amount;
  g_free (word);
  word = g_match_info_fetch_named (match, "unit");

  return fod_offset_new (anchor, find_kind (word), amount, 0, error);
}

/**
 * fod_offset_ref:
 * @self: an offset
 *
 * Returns: (transfer full): @self
 */
FodOffset *
fod_offset_ref (FodOffset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * fod_offset_unref:
 * @self: (transfer full): an offset
 *
 * Lets go of @self.
 */
void
fod_offset_unref (FodOffset *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * fod_offset_get_anchor:
 * @self: an offset
 *
 * Returns: what it is counted from
 */
FodOffsetAnchor
fod_offset_get_anchor (const FodOffset *self)
{
  g_return_val_if_fail (self != NULL, FOD_OFFSET_START);

  return self->anchor;
}

/**
 * fod_offset_get_kind:
 * @self: an offset
 *
 * Returns: what it counts
 */
FodOffsetKind
fod_offset_get_kind (const FodOffset *self)
{
  g_return_val_if_fail (self != NULL, FOD_OFFSET_WORKDAYS);

  return self->kind;
}

/**
 * fod_offset_get_amount:
 * @self: an offset
 *
 * Returns: how many workdays, weeks or months, negative for before; or which week, from 1
 */
int
fod_offset_get_amount (const FodOffset *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->amount;
}

/**
 * fod_offset_get_weekday:
 * @self: an offset
 *
 * Returns: 1 for Monday to 7 for Sunday; 0 when it is no %FOD_OFFSET_WEEKDAY
 */
int
fod_offset_get_weekday (const FodOffset *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->weekday;
}

/**
 * fod_offset_equal:
 * @self: an offset
 * @other: another
 *
 * Returns: whether both say the same
 */
gboolean
fod_offset_equal (const FodOffset *self,
                  const FodOffset *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->anchor == other->anchor && self->kind == other->kind &&
         self->amount == other->amount && self->weekday == other->weekday;
}

/* A later workday of the week; else an earlier one that is not before the anchor; else the
 * next workday of all. */
static FodDay
find_in_week (FodDay wished,
              FodDay anchor_day,
              const FodWorkCalendar *calendar)
{
  FodDay monday = fod_day_week_start (wished);
  FodDay later = fod_work_calendar_next (calendar, wished);
  FodDay earlier;

  if (later != FOD_DAY_NONE && later < monday + FOD_DAYS_PER_WEEK)
    return later;
  earlier = fod_work_calendar_previous (calendar, wished);
  if (earlier != FOD_DAY_NONE && earlier >= MAX (monday, anchor_day))
    return earlier;

  return later;
}

/**
 * fod_offset_resolve:
 * @self: an offset
 * @anchor_day: the day the anchor stands for, 1900–2200
 * @calendar: which days are workdays
 *
 * Workdays are counted by fod_work_calendar_add(). Weeks and months are counted in the
 * calendar and then moved to a workday away from the anchor, so that "before" stays before.
 * Week 1 is the ISO week that holds the anchor; a weekday that was over by then is the anchor
 * itself. A weekday that is no workday moves to a later one of the same week, else an earlier
 * one that is not before the anchor, else to the next workday.
 *
 * Returns: a workday, or %FOD_DAY_NONE when the calendar has none
 */
FodDay
fod_offset_resolve (const FodOffset *self,
                    FodDay anchor_day,
                    const FodWorkCalendar *calendar)
{
  FodDay wished = FOD_DAY_NONE;

  g_return_val_if_fail (self != NULL && calendar != NULL, FOD_DAY_NONE);
  g_return_val_if_fail (anchor_day >= FOD_DAY_FIRST && anchor_day <= FOD_DAY_LAST, FOD_DAY_NONE);

  switch (self->kind) {
  case FOD_OFFSET_WEEKS:
    wished = anchor_day + self->amount * FOD_DAYS_PER_WEEK;
    break;
  case FOD_OFFSET_MONTHS:
    wished = fod_day_add_months (anchor_day, self->amount);
    break;
  case FOD_OFFSET_WEEKDAY:
    wished = fod_day_week_start (anchor_day) + (self->amount - 1) * FOD_DAYS_PER_WEEK +
             self->weekday - 1;
    return find_in_week (MAX (wished, anchor_day), anchor_day, calendar);
  case FOD_OFFSET_WORKDAYS:
  default:
    return fod_work_calendar_add (calendar, anchor_day, self->amount);
  }

  return self->amount < 0 ? fod_work_calendar_previous (calendar, wished)
                          : fod_work_calendar_next (calendar, wished);
}

/**
 * fod_offset_resolve_in:
 * @self: an offset
 * @start: the first day of the course, or %FOD_DAY_NONE
 * @end: its last day, or %FOD_DAY_NONE
 * @calendar: which days are workdays
 *
 * As fod_offset_resolve(), from the one of the two that the offset is counted from.
 *
 * Returns: a workday, or %FOD_DAY_NONE when that day is not known or the calendar has none
 */
FodDay
fod_offset_resolve_in (const FodOffset *self,
                       FodDay start,
                       FodDay end,
                       const FodWorkCalendar *calendar)
{
  FodDay anchor;

  g_return_val_if_fail (self != NULL, FOD_DAY_NONE);

  anchor = self->anchor == FOD_OFFSET_START ? start : end;
  return anchor == FOD_DAY_NONE ? FOD_DAY_NONE : fod_offset_resolve (self, anchor, calendar);
}

/**
 * fod_offset_to_string:
 * @self: an offset
 *
 * Returns: (transfer full): what fod_offset_parse() reads
 */
char *
fod_offset_to_string (const FodOffset *self)
{
  const char *anchor;

  g_return_val_if_fail (self != NULL, NULL);

  anchor = ANCHOR_KEYS[self->anchor];
  if (self->kind == FOD_OFFSET_WEEKDAY)
    return g_strdup_printf ("%s week %d %s", anchor, self->amount,
                            fod_weekday_to_key (self->weekday));
  if (self->amount == 0)
    return g_strdup (anchor);

  return g_strdup_printf ("%s %c %d %s", anchor, self->amount < 0 ? '-' : '+', ABS (self->amount),
                          UNIT_KEYS[self->kind]);
}

static char *
format_amount (const FodOffset *self)
{
  int amount = ABS (self->amount);

  if (self->kind == FOD_OFFSET_WEEKS)
    return g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) amount), amount);
  if (self->kind == FOD_OFFSET_MONTHS)
    return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) amount), amount);

  return g_strdup_printf (ngettext ("%d workday", "%d workdays", (gulong) amount), amount);
}

/**
 * fod_offset_text:
 * @self: an offset
 *
 * Returns: (transfer full): for people: "5 arbejdsdage før start", "2. uge, tirsdag" or
 *   "på startdagen"
 */
char *
fod_offset_text (const FodOffset *self)
{
  g_autofree char *amount = NULL;
  gboolean from_start;

  g_return_val_if_fail (self != NULL, NULL);

  from_start = self->anchor == FOD_OFFSET_START;
  if (self->kind == FOD_OFFSET_WEEKDAY) {
    const char *weekday = fod_danish_weekday_name (self->weekday);

    /* TRANSLATORS: A week of the course and a weekday, such as “week 2, Tuesday”. */
    return from_start ? g_strdup_printf (_ ("week %1$d, %2$s"), self->amount, weekday)
                      : g_strdup_printf (_ ("week %1$d from the end, %2$s"), self->amount, weekday);
  }
  if (self->amount == 0)
    return g_strdup (from_start ? _ ("on the start day") : _ ("on the last day"));

  /* TRANSLATORS: %s is a number of workdays, weeks or months. */
  amount = format_amount (self);
  if (self->amount < 0)
    return from_start ? g_strdup_printf (_ ("%s before the start"), amount)
                      : g_strdup_printf (_ ("%s before the end"), amount);

  return from_start ? g_strdup_printf (_ ("%s after the start"), amount)
                    : g_strdup_printf (_ ("%s after the end"), amount);
}
