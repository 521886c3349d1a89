/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-row-window.h"

/* What a window of usual height shows: of low rows, and of high ones. */
#define FIRST_ROWS 12
#define FEWEST_ROWS 8

/* So few that even slow rows are made between two frames. */
#define ROWS_A_STEP 2

/* GTK_LIST_VIEW_MAX_LIST_ITEMS and some: from here on GTK makes no more of what is added. */
#define ROWS_OF_GTK 210

/**
 * fod_row_window_is_whole:
 * @self: a window
 *
 * Returns: whether all rows are shown
 */
gboolean
fod_row_window_is_whole (const FodRowWindow *self)
{
  return self->n_shown == self->n_rows;
}

/**
 * fod_row_window_shows:
 * @self: a window
 * @row: a row of the whole list
 *
 * Returns: whether it is shown
 */
gboolean
fod_row_window_shows (const FodRowWindow *self,
                      guint row)
{
  return row >= self->first && row - self->first < self->n_shown;
}

static guint
get_first_rows (const FodRowWindow *self)
{
  return self->n_seen > 0 ? self->n_seen : FIRST_ROWS;
}

/**
 * fod_row_window_begin:
 * @self: a window
 * @n_rows: how many rows the whole list has
 * @row: the row to stand at the top, or as near to it as there are rows below
 *
 * Begins again with a few rows from @row on.
 *
 * Returns: what changes
 */
FodRowChange
fod_row_window_begin (FodRowWindow *self,
                      guint n_rows,
                      guint row)
{
  FodRowChange change = { 0, self->n_shown, 0 };
  guint n_first = get_first_rows (self);

  self->n_rows = n_rows;
  self->first = MIN (row, n_rows - MIN (n_rows, FEWEST_ROWS));
  if (n_rows <= n_first)
    self->first = 0;
  self->n_shown = MIN (n_rows - self->first, n_first);
  self->begun = self->first;
  change.added = self->n_shown;
  return change;
}

/**
 * fod_row_window_show_all:
 * @self: a window
 * @n_rows: how many rows the whole list has
 *
 * Shows the whole list at once.
 *
 * Returns: what changes
 */
FodRowChange
fod_row_window_show_all (FodRowWindow *self,
                         guint n_rows)
{
  FodRowChange change = { 0, self->n_shown, n_rows };

  *self = (FodRowWindow){ n_rows, 0, n_rows, 0, self->n_seen };
  return change;
}

/* Of @hidden rows on a side where GTK has made @made. */
static guint
take_some (guint made,
           guint hidden)
{
  return made >= ROWS_OF_GTK ? hidden : MIN (hidden, ROWS_A_STEP);
}

static gboolean
is_next_above (const FodRowWindow *self)
{
  guint below = self->first + self->n_shown - self->begun;

  return self->first > 0 &&
         (below >= ROWS_OF_GTK || self->first + self->n_shown == self->n_rows);
}

static guint
count_next (const FodRowWindow *self)
{
  guint below = self->first + self->n_shown - self->begun;

  if (is_next_above (self))
    return take_some (self->n_shown, self->first);
  return take_some (below, self->n_rows - self->first - self->n_shown);
}

/**
 * fod_row_window_leaps:
 * @self: a window
 *
 * Returns: whether the next rows to be shown are many
 */
gboolean
fod_row_window_leaps (const FodRowWindow *self)
{
  return count_next (self) > ROWS_A_STEP;
}

/**
 * fod_row_window_grow:
 * @self: a window that is not whole
 *
 * Shows some rows more. Those below come first: for one that comes above, GTK looks at the style of
 * all below it again, and when it has 200 of them it makes none above.
 *
 * Returns: what changes
 */
FodRowChange
fod_row_window_grow (FodRowWindow *self)
{
  FodRowChange change = { 0, 0, count_next (self) };

  if (is_next_above (self))
    self->first -= change.added;
  else
    change.position = self->n_shown;
  self->n_shown += change.added;
  return change;
}

/**
 * fod_row_window_replace:
 * @self: a window
 * @position: a row of the whole list
 * @removed: how many rows go there
 * @added: how many come there
 *
 * Follows a change of the list. Many new rows at once are not all shown at once.
 *
 * Returns: what changes
 */
FodRowChange
fod_row_window_replace (FodRowWindow *self,
                        guint position,
                        guint removed,
                        guint added)
{
  guint n_rows = self->n_rows - removed + added;
  gboolean above = position + removed <= self->first && position < self->first;
  gboolean below = position >= self->first + self->n_shown;

  if (fod_row_window_is_whole (self) && added <= get_first_rows (self)) {
    fod_row_window_show_all (self, n_rows);
    return (FodRowChange){ position, removed, added };
  }
  if (fod_row_window_is_whole (self) || (!above && !below))
    return fod_row_window_begin (self, n_rows, MIN (self->first, n_rows));
  self->n_rows = n_rows;
  if (above) {
    self->first = self->first - removed + added;
    self->begun = self->begun - removed + added;
  }
  return (FodRowChange){ 0, 0, 0 };
}
