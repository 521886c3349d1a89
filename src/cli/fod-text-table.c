/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-table.h"

/* Between two columns. */
#define GAP 2

typedef struct {
  gboolean is_heading;
  GPtrArray *cells; /* char; the first alone for a heading */
} Row;

struct _FodTextTable {
  guint n_columns;
  GPtrArray *rows; /* Row */
  gboolean has_headings;
};

static void
free_row (Row *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/**
 * fod_text_table_new:
 * @n_columns: how many columns
 *
 * Returns: (transfer full): a table without rows
 */
FodTextTable *
fod_text_table_new (guint n_columns)
{
  FodTextTable *self = g_new0 (FodTextTable, 1);

  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  return self;
}

/**
 * fod_text_table_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
fod_text_table_free (FodTextTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static Row *
append_row (FodTextTable *self,
            gboolean is_heading)
{
  Row *row = g_new0 (Row, 1);

  row->is_heading = is_heading;
  row->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * fod_text_table_add_heading:
 * @self: a table
 * @text: what the rows after it have in common
 *
 * Adds a line across all columns; the rows are indented under it.
 */
void
fod_text_table_add_heading (FodTextTable *self,
                            const char *text)
{
  g_ptr_array_add (append_row (self, TRUE)->cells, fod_text_clean (text, TRUE));
  self->has_headings = TRUE;
}

/**
 * fod_text_table_add_row:
 * @self: a table
 * @...: as many UTF-8 texts as there are columns, then %NULL; "" for an empty cell
 *
 * Adds a row. Line breaks and control characters in it become spaces.
 */
void
fod_text_table_add_row (FodTextTable *self,
                        ...)
{
  Row *row = append_row (self, FALSE);
  va_list arguments;

  va_start (arguments, self);
  for (guint i = 0; i < self->n_columns; i++) {
    const char *text = va_arg (arguments, const char *);

    g_ptr_array_add (row->cells, fod_text_clean (text, TRUE));
  }
  va_end (arguments);
}

/**
 * fod_text_width:
 * @text: UTF-8
 *
 * Returns: how many columns of a terminal it takes
 */
int
fod_text_width (const char *text)
{
  int width = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (!g_unichar_iszerowidth (character))
      width += g_unichar_iswide (character) ? 2 : 1;
  }
  return width;
}

/* Marks that turn the direction of writing could show a text as another than it is. */
static gboolean
turns_direction (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2066 && character <= 0x2069);
}

/**
 * fod_text_clean:
 * @text: UTF-8 that anybody may have written
 * @one_line: whether line breaks and tabs go too
 *
 * Takes out what a terminal would obey instead of showing.
 *
 * Returns: (transfer full): @text with spaces in place of control characters
 */
char *
fod_text_clean (const char *text,
                gboolean one_line)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    gboolean is_layout = character == '\n' || character == '\t';

    if ((g_unichar_iscntrl (character) && (one_line || !is_layout)) || turns_direction (character))
      g_string_append_c (clean, ' ');
    else
      g_string_append_unichar (clean, character);
  }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

static int *
measure_columns (FodTextTable *self)
{
  int *widths = g_new0 (int, self->n_columns);

  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = self->rows->pdata[i];

    for (guint j = 0; !row->is_heading && j < self->n_columns; j++)
      widths[j] = MAX (widths[j], fod_text_width (row->cells->pdata[j]));
  }
  return widths;
}

static void
append_cells (GString *text,
              Row *row,
              const int *widths,
              int indent)
{
  int padding = indent;

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = row->cells->pdata[i];

    if (widths[i] == 0)
      continue;
    if (*cell)
      g_string_append_printf (text, "%*s%s", padding, "", cell);
    padding = (*cell ? 0 : padding) + widths[i] - fod_text_width (cell) + GAP;
  }
  g_string_append_c (text, '\n');
}

/**
 * fod_text_table_format:
 * @self: a table
 *
 * A column that is empty in every row is left out.
 *
 * Returns: (transfer full): all lines, each ending with a line feed
 */
char *
fod_text_table_format (FodTextTable *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree int *widths = measure_columns (self);

  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = self->rows->pdata[i];

    if (row->is_heading)
      g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "", (char *) row->cells->pdata[0]);
    else
      append_cells (text, row, widths, self->has_headings ? GAP : 0);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
