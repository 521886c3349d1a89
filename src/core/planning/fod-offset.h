/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "fod-day.h"
#include "fod-work-calendar.h"

G_BEGIN_DECLS

/**
 * FodOffsetAnchor:
 * @FOD_OFFSET_START: counted from the first day of the course
 * @FOD_OFFSET_END: counted from the last day of the course
 */
typedef enum {
  FOD_OFFSET_START,
  FOD_OFFSET_END,
} FodOffsetAnchor;

/**
 * FodOffsetKind:
 * @FOD_OFFSET_WORKDAYS: so many workdays after (positive) or before the anchor
 * @FOD_OFFSET_WEEKS: so many calendar weeks after or before
 * @FOD_OFFSET_MONTHS: so many calendar months after or before
 * @FOD_OFFSET_WEEKDAY: a weekday of the n-th ISO week; week 1 holds the anchor
 */
typedef enum {
  FOD_OFFSET_WORKDAYS,
  FOD_OFFSET_WEEKS,
  FOD_OFFSET_MONTHS,
  FOD_OFFSET_WEEKDAY,
} FodOffsetKind;

/** FOD_OFFSET_MAX: the largest amount in either direction. */
#define FOD_OFFSET_MAX 1000

#define FOD_TYPE_OFFSET (fod_offset_get_type ())

typedef struct _FodOffset FodOffset;

GType fod_offset_get_type (void);

FodOffset *fod_offset_new (FodOffsetAnchor anchor,
                           FodOffsetKind kind,
                           int amount,
                           int iso_weekday,
                           GError **error);
FodOffset *fod_offset_parse (const char *text, GError **error);
FodOffset *fod_offset_ref (FodOffset *self);
void fod_offset_unref (FodOffset *self);

FodOffsetAnchor fod_offset_get_anchor (const FodOffset *self);
FodOffsetKind fod_offset_get_kind (const FodOffset *self);
int fod_offset_get_amount (const FodOffset *self);
int fod_offset_get_weekday (const FodOffset *self);
gboolean fod_offset_equal (const FodOffset *self, const FodOffset *other);

FodDay fod_offset_resolve (const FodOffset *self,
                           FodDay anchor_day,
                           const FodWorkCalendar *calendar);
FodDay fod_offset_resolve_in (const FodOffset *self,
                              FodDay start,
                              FodDay end,
                              const FodWorkCalendar *calendar);

char *fod_offset_to_string (const FodOffset *self);
char *fod_offset_text (const FodOffset *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodOffset, fod_offset_unref)

G_END_DECLS
