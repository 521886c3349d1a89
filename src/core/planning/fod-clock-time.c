/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-clock-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fod-danish.h"
#include "fod-planning-error.h"

#define MINUTES_PER_HOUR 60
#define HOURS_PER_DAY 24

static const char *
skip_prefix (const char *text)
{
  static const char *const prefixes[] = { "klokken", "kl.", "kl", "at" };

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    if (g_str_has_prefix (text, prefixes[i])) {
      text += strlen (prefixes[i]);
      break;
    }
  }
  while (*text == ' ')
    text++;

  return text;
}

static gsize
read_number (const char *text,
             int *number)
{
  gsize n_digits = 0;

  *number = 0;
  /* One digit more than can be right, so that the caller sees that there are too many. */
  for (; g_ascii_isdigit (text[n_digits]) && n_digits < 5; n_digits++)
    *number = *number * 10 + (text[n_digits] - '0');

  return n_digits;
}

/* Minutes since midnight of "9", "9.00", "09:30" or "0930"; -1 when it is none of them. */
static int
read_time (const char *text)
{
  int hours, minutes = 0;
  gsize n_digits = read_number (text, &hours);

  text += n_digits;
  if (n_digits == 3 || n_digits == 4) {
    minutes = hours % 100;
    hours /= 100;
  } else if (n_digits != 1 && n_digits != 2) {
    return FOD_CLOCK_TIME_NONE;
  } else if (*text == '.' || *text == ':') {
    if (read_number (text + 1, &minutes) != 2)
      return FOD_CLOCK_TIME_NONE;
    text += 3;
  }

  if (*text != '\0' || hours >= HOURS_PER_DAY || minutes >= MINUTES_PER_HOUR)
    return FOD_CLOCK_TIME_NONE;

  return hours * MINUTES_PER_HOUR + minutes;
}

/**
 * fod_clock_time_parse:
 * @text: (nullable): a time of day such as `9`, `9.00`, `09:30`, `0930` or `kl. 9.15`
 * @error: return location for a #GError
 *
 * Returns: minutes since midnight, or %FOD_CLOCK_TIME_NONE with
 *   %FOD_PLANNING_ERROR_INVALID_TIME
 */
int
fod_clock_time_parse (const char *text,
                      GError **error)
{
  g_autofree char *folded = fod_danish_fold (text);
  g_autofree char *quoted = NULL;
  int minutes;

  g_strstrip (folded);
  minutes = read_time (skip_prefix (folded));
  if (minutes == FOD_CLOCK_TIME_NONE) {
    quoted = fod_planning_quote (text);
    g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME,
                 _ ("“%s” is not a time of day. Write for instance 9.30."), quoted);
  }

  return minutes;
}

/**
 * fod_clock_time_to_iso:
 * @minutes: minutes since midnight, below %FOD_CLOCK_TIME_DAY
 *
 * Returns: (transfer full): `09:00`
 */
char *
fod_clock_time_to_iso (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < FOD_CLOCK_TIME_DAY, NULL);

  return g_strdup_printf ("%02d:%02d", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
}

/**
 * fod_clock_time_to_short_text:
 * @minutes: minutes since midnight, below %FOD_CLOCK_TIME_DAY
 *
 * Returns: (transfer full): "9.00" in Danish
 */
char *
fod_clock_time_to_short_text (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < FOD_CLOCK_TIME_DAY, NULL);

  /* TRANSLATORS: A time of day: hour and minute. */
  return g_strdup_printf (C_ ("time of day", "%1$d:%2$02d"), minutes / MINUTES_PER_HOUR,
                          minutes % MINUTES_PER_HOUR);
}

/**
 * fod_clock_time_to_text:
 * @minutes: minutes since midnight, below %FOD_CLOCK_TIME_DAY
 *
 * Returns: (transfer full): "kl. 9.00" in Danish
 */
char *
fod_clock_time_to_text (int minutes)
{
  g_autofree char *time = fod_clock_time_to_short_text (minutes);

  g_return_val_if_fail (time != NULL, NULL);

  /* TRANSLATORS: %s is a time of day such as “9:00”. */
  return g_strdup_printf (C_ ("time of day", "at %s"), time);
}
