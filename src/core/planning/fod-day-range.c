/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-range.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fod-planning-error.h"

/**
 * FodDayRange:
 *
 * Days from the first to the last, both included. Never changes once it is made.
 */
struct _FodDayRange {
  FodDay first;
  FodDay last;
};

G_DEFINE_BOXED_TYPE (FodDayRange, fod_day_range, fod_day_range_ref, fod_day_range_unref)

/**
 * fod_day_range_new:
 * @first: the first day
 * @last: the last day, which belongs to the range
 * @error: return location for a #GError
 *
 * Returns: (transfer full): a range, or %NULL with %FOD_PLANNING_ERROR_INVALID_RANGE when it
 *   ends before it starts or a day is missing
 */
FodDayRange *
fod_day_range_new (FodDay first,
                   FodDay last,
                   GError **error)
{
  FodDayRange *self;

  if (first == FOD_DAY_NONE || last == FOD_DAY_NONE) {
    g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_RANGE,
                         _ ("A period needs both a first and a last day."));
    return NULL;
  }
  if (last < first) {
    g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_RANGE,
                         _ ("The last day comes before the first. Swap them."));
    return NULL;
  }

  self = g_atomic_rc_box_new (FodDayRange);
  self->first = first;
  self->last = last;

  return self;
}

/**
 * fod_day_range_parse:
 * @text: (nullable): `2026-07-13/2026-07-31` (ISO 8601 interval) or one day
 * @error: return location for a #GError
 *
 * Returns: (transfer full): a range, or %NULL with a %FOD_PLANNING_ERROR
 */
FodDayRange *
fod_day_range_parse (const char *text,
                     GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "/", 2);
  FodDay first, last;

  first = fod_day_parse (parts[0], error);
  if (first == FOD_DAY_NONE)
    return NULL;
  last = parts[1] != NULL ? fod_day_parse (parts[1], error) : first;
  if (last == FOD_DAY_NONE)
    return NULL;

  return fod_day_range_new (first, last, error);
}

/**
 * fod_day_range_ref:
 * @self: a range
 *
 * Returns: (transfer full): @self
 */
FodDayRange *
fod_day_range_ref (FodDayRange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * fod_day_range_unref:
 * @self: (transfer full): a range
 *
 * Lets go of @self.
 */
void
fod_day_range_unref (FodDayRange *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * fod_day_range_get_first:
 * @self: a range
 *
 * Returns: its first day
 */
FodDay
fod_day_range_get_first (const FodDayRange *self)
{
  g_return_val_if_fail (self != NULL, FOD_DAY_NONE);

  return self->first;
}

/**
 * fod_day_range_get_last:
 * @self: a range
 *
 * Returns: its last day
 */
FodDay
fod_day_range_get_last (const FodDayRange *self)
{
  g_return_val_if_fail (self != NULL, FOD_DAY_NONE);

  return self->last;
}

/**
 * fod_day_range_get_length:
 * @self: a range
 *
 * Returns: its days, at least 1
 */
int
fod_day_range_get_length (const FodDayRange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->last - self->first + 1;
}

/**
 * fod_day_range_contains:
 * @self: a range
 * @day: a day
 *
 * Returns: whether @day is the first, the last or between them
 */
gboolean
fod_day_range_contains (const FodDayRange *self,
                        FodDay day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day >= self->first && day <= self->last;
}

/**
 * fod_day_range_equal:
 * @self: a range
 * @other: another
 *
 * Returns: whether both hold the same days
 */
gboolean
fod_day_range_equal (const FodDayRange *self,
                     const FodDayRange *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->first == other->first && self->last == other->last;
}

/**
 * fod_day_range_to_string:
 * @self: a range
 *
 * Returns: (transfer full): what fod_day_range_parse() reads; one day is written as a day
 */
char *
fod_day_range_to_string (const FodDayRange *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  first = fod_day_to_iso (self->first);
  if (self->first == self->last)
    return g_steal_pointer (&first);
  last = fod_day_to_iso (self->last);

  return g_strconcat (first, "/", last, NULL);
}
