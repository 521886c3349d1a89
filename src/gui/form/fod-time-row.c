/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-time-row.h"

#include "fod-clock-time.h"

struct _FodTimeRow {
  FodTextRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FodTimeRow, fod_time_row, FOD_TYPE_TEXT_ROW)

static char *
format_time (FodTextRow *row,
             const FodField *field,
             const FodValue *value,
             gboolean editing)
{
  return editing ? fod_clock_time_to_short_text ((int) value->number)
                 : fod_clock_time_to_text ((int) value->number);
}

static gboolean
parse_time (FodTextRow *row,
            const char *text,
            FodValue *value,
            GError **error)
{
  int minutes = fod_clock_time_parse (text, error);

  if (minutes == FOD_CLOCK_TIME_NONE)
    return FALSE;
  fod_value_assign (value, FOD_NUMBER (minutes));
  return TRUE;
}

static void
fod_time_row_class_init (FodTimeRowClass *klass)
{
  FOD_TEXT_ROW_CLASS (klass)->format = format_time;
  FOD_TEXT_ROW_CLASS (klass)->parse = parse_time;
}

static void
fod_time_row_init (FodTimeRow *self)
{
}

/**
 * fod_time_row_new:
 *
 * Returns: (transfer floating): a row for a time of day
 */
GtkWidget *
fod_time_row_new (void)
{
  return g_object_new (FOD_TYPE_TIME_ROW, NULL);
}
