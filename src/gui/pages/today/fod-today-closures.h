/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-record.h"

G_BEGIN_DECLS

/* How many days ahead the page looks. */
#define FOD_TODAY_DAYS_AHEAD 7

FodDay fod_today_day (FodRecord *record);
int fod_today_time (FodRecord *record);

/* What `<closure>`s of the page's rows call. */
GVariant *fod_today_target (gpointer object, FodRecord *record);
gboolean fod_today_is_task (gpointer object, FodRecord *record);
gboolean fod_today_is_event (gpointer object, FodRecord *record);
gboolean fod_today_is_late (gpointer object, FodRecord *record, int today);
char *fod_today_icon (gpointer object, FodRecord *record);
char *fod_today_title (gpointer object, FodRecord *record);
char *fod_today_facts (gpointer object, FodRecord *record);
char *fod_today_when (gpointer object, FodRecord *record, int today);
GStrv fod_today_when_classes (gpointer object, FodRecord *record, int today);

G_END_DECLS
