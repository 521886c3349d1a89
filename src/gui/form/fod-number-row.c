/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-number-row.h"

#include "fod-model-error.h"
#include "fod-planning-error.h"

#include <glib/gi18n-lib.h>

struct _FodNumberRow {
  FodTextRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FodNumberRow, fod_number_row, FOD_TYPE_TEXT_ROW)

static char *
format_number (FodTextRow *row,
               const FodField *field,
               const FodValue *value,
               gboolean editing)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
}

static gboolean
parse_number (FodTextRow *row,
              const char *text,
              FodValue *value,
              GError **error)
{
  g_autofree char *quoted = fod_planning_quote (text);
  gint64 number;

  if (g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL)) {
    fod_value_assign (value, FOD_NUMBER (number));
    return TRUE;
  }
  g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE,
               _ ("“%s” is not a whole number. Write for instance 12."), quoted);
  return FALSE;
}

static void
fod_number_row_class_init (FodNumberRowClass *klass)
{
  FOD_TEXT_ROW_CLASS (klass)->format = format_number;
  FOD_TEXT_ROW_CLASS (klass)->parse = parse_number;
}

static void
fod_number_row_init (FodNumberRow *self)
{
}

/**
 * fod_number_row_new:
 *
 * Returns: (transfer floating): a row for a whole number
 */
GtkWidget *
fod_number_row_new (void)
{
  return g_object_new (FOD_TYPE_NUMBER_ROW, NULL);
}
