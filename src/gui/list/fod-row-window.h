/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodRowWindow:
 * @n_rows: how many rows the whole list has
 * @first: the first row shown
 * @n_shown: how many are shown
 * @begun: the row it began with
 * @n_seen: how many rows fill a window of usual height; 0 for low ones
 *
 * Which part of a long list is shown yet.
 *
 * A #GtkListView makes 200 rows at once, however few can be seen, and starts again when it is told
 * to scroll far. So a list begins with the rows that are seen, and grows by a few with every
 * frame, downwards first, until GTK has all it wants; then the rest follows.
 */
typedef struct {
  guint n_rows;
  guint first;
  guint n_shown;
  guint begun;
  guint n_seen;
} FodRowWindow;

/**
 * FodRowChange:
 * @position: the first row concerned, counted from the first one shown
 * @removed: how many rows go there
 * @added: how many come there
 *
 * What a change of the window is to somebody who sees only the rows shown.
 */
typedef struct {
  guint position;
  guint removed;
  guint added;
} FodRowChange;

gboolean fod_row_window_is_whole (const FodRowWindow *self);
gboolean fod_row_window_shows (const FodRowWindow *self, guint row);
gboolean fod_row_window_leaps (const FodRowWindow *self);

FodRowChange fod_row_window_begin (FodRowWindow *self, guint n_rows, guint row);
FodRowChange fod_row_window_show_all (FodRowWindow *self, guint n_rows);
FodRowChange fod_row_window_grow (FodRowWindow *self);
FodRowChange fod_row_window_replace (FodRowWindow *self,
                                     guint position,
                                     guint removed,
                                     guint added);

G_END_DECLS
