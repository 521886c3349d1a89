/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-record.h"

G_BEGIN_DECLS

/* What the rows of the schedule show. A record is an activity or a meeting, and %NULL while a
 * row is being made. */

FodDay fod_schedule_get_day (FodRecord *record);
int fod_schedule_get_time (FodRecord *record);
char *fod_schedule_get_title (FodRecord *record);
char *fod_schedule_describe_clash (FodRecord *other);

char *fod_schedule_title (gpointer object, FodRecord *record);
GStrv fod_schedule_title_classes (gpointer object, FodRecord *record);

char *fod_schedule_time (gpointer object, FodRecord *record);

char *fod_schedule_facts (gpointer object, FodRecord *record);

char *fod_schedule_icon (gpointer object, FodRecord *record);
char *fod_schedule_icon_text (gpointer object, FodRecord *record);
GStrv fod_schedule_icon_classes (gpointer object, FodRecord *record);

char *fod_schedule_need (gpointer object, FodRecord *record);

gboolean fod_schedule_has_note (gpointer object, FodRecord *record);
gboolean fod_schedule_is_today (gpointer object, FodRecord *record, int today);

GStrv fod_schedule_row_classes (gpointer object, gboolean ends_day);
GStrv fod_schedule_day_classes (gpointer object, FodRecord *record, int today);

G_END_DECLS
