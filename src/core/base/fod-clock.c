/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-clock.h"

/**
 * FodClock:
 *
 * The only place that asks the system for the time, so that tests and demonstrations can
 * decide what day it is.
 */
struct _FodClock {
  GObject parent_instance;

  gboolean fixed;
  gint64 fixed_us;
  /* Added to the monotonic clock; only used when runs_on is set. */
  gboolean runs_on;
  gint64 monotonic_offset_us;
};

G_DEFINE_FINAL_TYPE (FodClock, fod_clock, G_TYPE_OBJECT)

static void
fod_clock_class_init (FodClockClass *klass)
{
}

static void
fod_clock_init (FodClock *self)
{
}

/**
 * fod_clock_new_system:
 *
 * Returns: (transfer full): a clock that shows the system's time
 */
FodClock *
fod_clock_new_system (void)
{
  return g_object_new (FOD_TYPE_CLOCK, NULL);
}

/**
 * fod_clock_new_fixed:
 * @unix_us: microseconds since 1970-01-01 UTC
 *
 * Returns: (transfer full): a clock that stands still until fod_clock_advance()
 */
FodClock *
fod_clock_new_fixed (gint64 unix_us)
{
  FodClock *self = g_object_new (FOD_TYPE_CLOCK, NULL);

  self->fixed = TRUE;
  self->fixed_us = unix_us;

  return self;
}

/**
 * fod_clock_new_from_environment:
 *
 * Reads `FODFAESTE_CLOCK`, an ISO 8601 local time such as `2026-08-24T09:00`. The clock starts
 * there and then runs on. When the variable is unset or no time, it is the system's clock.
 *
 * Returns: (transfer full): a new clock
 */
FodClock *
fod_clock_new_from_environment (void)
{
  const char *text = g_getenv ("FODFAESTE_CLOCK");
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) start = NULL;
  g_autofree char *with_seconds = NULL;
  FodClock *self = fod_clock_new_system ();

  if (text == NULL)
    return self;

  start = g_date_time_new_from_iso8601 (text, zone);
  if (start == NULL) {
    /* GLib wants seconds, people do not write them. */
    with_seconds = g_strconcat (text, ":00", NULL);
    start = g_date_time_new_from_iso8601 (with_seconds, zone);
  }
  if (start == NULL)
    return self;

  self->runs_on = TRUE;
  self->monotonic_offset_us = g_date_time_to_unix (start) * G_USEC_PER_SEC +
                              g_date_time_get_microsecond (start) - g_get_monotonic_time ();

  return self;
}

/**
 * fod_clock_now:
 * @self: a clock
 *
 * Returns: microseconds since 1970-01-01 UTC
 */
gint64
fod_clock_now (FodClock *self)
{
  g_return_val_if_fail (FOD_IS_CLOCK (self), 0);

  if (self->fixed)
    return self->fixed_us;
  if (self->runs_on)
    return g_get_monotonic_time () + self->monotonic_offset_us;

  return g_get_real_time ();
}

/**
 * fod_clock_local:
 * @self: a clock
 *
 * Returns: (transfer full): now, in the local time zone
 */
GDateTime *
fod_clock_local (FodClock *self)
{
  g_autoptr (GDateTime) second = NULL;
  gint64 now;

  g_return_val_if_fail (FOD_IS_CLOCK (self), NULL);

  now = fod_clock_now (self);
  second = g_date_time_new_from_unix_local (now / G_USEC_PER_SEC);

  return g_date_time_add (second, now % G_USEC_PER_SEC);
}

/**
 * fod_clock_advance:
 * @self: a fixed clock
 * @us: microseconds to go forward, or back when negative
 */
void
fod_clock_advance (FodClock *self,
                   gint64 us)
{
  g_return_if_fail (FOD_IS_CLOCK (self));
  g_return_if_fail (self->fixed);

  self->fixed_us += us;
}
