/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "fod-day.h"

G_BEGIN_DECLS

#define FOD_TYPE_DAY_RANGE (fod_day_range_get_type ())

typedef struct _FodDayRange FodDayRange;

GType fod_day_range_get_type (void);

FodDayRange *fod_day_range_new (FodDay first, FodDay last, GError **error);
FodDayRange *fod_day_range_parse (const char *text, GError **error);
FodDayRange *fod_day_range_ref (FodDayRange *self);
void fod_day_range_unref (FodDayRange *self);

FodDay fod_day_range_get_first (const FodDayRange *self);
FodDay fod_day_range_get_last (const FodDayRange *self);
int fod_day_range_get_length (const FodDayRange *self);
gboolean fod_day_range_contains (const FodDayRange *self, FodDay day);
gboolean fod_day_range_equal (const FodDayRange *self, const FodDayRange *other);
char *fod_day_range_to_string (const FodDayRange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodDayRange, fod_day_range_unref)

G_END_DECLS
