/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodMonthGridCountFunc:
 * @day: a #FodDay
 * @data: of fod_month_grid_mark()
 *
 * Returns: how much there is on @day
 */
typedef guint (*FodMonthGridCountFunc) (FodDay day, gpointer data);

/**
 * FodMonthGrid:
 *
 * One month to pick a day in: ISO weeks from Monday, Danish names whatever the locale, and the
 * public holidays. Arrows move by days and weeks, Page Up and Down by months.
 *
 * Properties: day (a #FodDay, %FOD_DAY_NONE for none) and today. Signal: day-picked (int).
 */
#define FOD_TYPE_MONTH_GRID (fod_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (FodMonthGrid, fod_month_grid, FOD, MONTH_GRID, GtkWidget)

GtkWidget *fod_month_grid_new (void);

FodDay fod_month_grid_get_day (FodMonthGrid *self);
void fod_month_grid_set_day (FodMonthGrid *self, FodDay day);
void fod_month_grid_set_today (FodMonthGrid *self, FodDay today);
void fod_month_grid_mark (FodMonthGrid *self, FodMonthGridCountFunc count, gpointer data);
void fod_month_grid_show_month (FodMonthGrid *self, int year, int month);

G_END_DECLS
