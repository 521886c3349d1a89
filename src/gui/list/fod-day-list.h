/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-query.h"

G_BEGIN_DECLS

/**
 * FodDayListFunc:
 * @day: the day of a record, or %FOD_DAY_NONE
 * @title: (nullable): its title
 * @data: the caller's
 *
 * Returns: whether the record is wanted in the list
 */
typedef gboolean (*FodDayListFunc) (FodDay day, const char *title, gpointer data);

/**
 * FodDayList:
 *
 * The records of several queries in the order of their days and times: a #GListModel that follows
 * the store. What has no day comes last.
 *
 * Only days and times are read of each record; the records themselves are read when somebody
 * looks at them.
 */
#define FOD_TYPE_DAY_LIST (fod_day_list_get_type ())
G_DECLARE_FINAL_TYPE (FodDayList, fod_day_list, FOD, DAY_LIST, GObject)

FodDayList *fod_day_list_new (FodStore *store, int untimed);

void fod_day_list_add (FodDayList *self,
                       FodQuery *query,
                       const char *day,
                       const char *time,
                       FodDayListFunc wanted,
                       gpointer data);
void fod_day_list_refresh (FodDayList *self);

FodDay fod_day_list_get_day (FodDayList *self, guint place);
int fod_day_list_find (FodDayList *self, const char *id);
int fod_day_list_find_day (FodDayList *self, FodDay day);

G_END_DECLS
