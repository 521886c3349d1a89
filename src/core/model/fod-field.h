/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-choices.h"
#include "fod-record-type.h"
#include "fod-value.h"

G_BEGIN_DECLS

/** FOD_FIELD_LONG_TEXT_MOST: the most a long text holds, bytes of UTF-8: more than any note. */
#define FOD_FIELD_LONG_TEXT_MOST (1024 * 1024)

/**
 * FodKind:
 *
 * What a field holds. Text, choices, references, positions and offsets are kept as
 * text, the rest as numbers: days since 1970-01-01, minutes since midnight, minutes,
 * microseconds since 1970 (UTC), weekday masks with bit 0 = Monday, and 0 or 1.
 */
typedef enum {
  FOD_KIND_TEXT,
  FOD_KIND_LONG_TEXT,
  FOD_KIND_CHOICE,
  FOD_KIND_REFERENCE,
  FOD_KIND_OFFSET,
  FOD_KIND_POSITION,
  FOD_KIND_INTEGER,
  FOD_KIND_FLAG,
  FOD_KIND_DAY,
  FOD_KIND_TIME,
  FOD_KIND_MINUTES,
  FOD_KIND_INSTANT,
  FOD_KIND_WEEKDAYS,
} FodKind;

/**
 * FodFieldFlags:
 * @FOD_FIELD_REQUIRED: a record without it is refused
 * @FOD_FIELD_OWNER: refers to the record this one is a part of: deleted with it
 * @FOD_FIELD_INDEXED: looked up by value
 * @FOD_FIELD_TITLE: the words a search hit is shown by
 * @FOD_FIELD_SEARCHED: found by the search; only where a page shows records of the type
 */
typedef enum {
  FOD_FIELD_NORMAL = 0,
  FOD_FIELD_REQUIRED = 1 << 0,
  FOD_FIELD_OWNER = 1 << 1,
  FOD_FIELD_INDEXED = 1 << 2,
  FOD_FIELD_TITLE = 1 << 3,
  FOD_FIELD_SEARCHED = 1 << 4,
} FodFieldFlags;

/**
 * FodField:
 * @name: lower-case with hyphens; the column, the JSON key and the property
 * @kind: what it holds
 * @label: msgid of the words on the screen
 * @choices: the choice set, for %FOD_KIND_CHOICE
 * @target: the type referred to, for %FOD_KIND_REFERENCE
 * @least: the lowest number, for %FOD_KIND_INTEGER
 * @most: the highest number; 0 for one that has no bounds
 * @flags: see #FodFieldFlags
 *
 * One field of one record type.
 */
typedef struct {
  const char *name;
  FodKind kind;
  const char *label;
  FodFieldFlags flags;
  const FodChoiceSet *choices;
  FodRecordType target;
  gint64 least;
  gint64 most;
} FodField;

gboolean fod_field_is_text (const FodField *self);
gboolean fod_field_clean (const FodField *self, const FodValue *value, FodValue *clean);
gboolean fod_field_check (const FodField *self, const FodValue *value, GError **error);

G_END_DECLS
