/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-choices.h"
#include "fod-value.h"

G_BEGIN_DECLS

/**
 * FodRecordType:
 *
 * The kinds of records there are. The numbers are of this build only: files and ops
 * carry the names.
 */
typedef enum {
  FOD_RECORD_PERSON,
  FOD_RECORD_WORKPLACE,
  FOD_RECORD_COURSE,
  FOD_RECORD_PROGRAMME,
  FOD_RECORD_PROGRAMME_ITEM,
  FOD_RECORD_TASK,
  FOD_RECORD_ACTIVITY,
  FOD_RECORD_TOPIC,
  FOD_RECORD_KNOWLEDGE_LINK,
  FOD_RECORD_RESOURCE,
  FOD_RECORD_GOAL,
  FOD_RECORD_GOAL_STEP,
  FOD_RECORD_ASSESSMENT,
  FOD_RECORD_MEETING,
  FOD_RECORD_AGENDA_POINT,
  FOD_RECORD_AGREEMENT,
  FOD_RECORD_EXPECTATION,
  FOD_RECORD_EVALUATION_ANSWER,
  FOD_RECORD_MENTORSHIP,
  FOD_RECORD_LOAD_STEP,
  FOD_RECORD_JOURNAL_ENTRY,
  FOD_N_RECORD_TYPES,
} FodRecordType;

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
 * FodCircle:
 * @FOD_CIRCLE_TEAM: leader, contact person, coordinator and mentor
 * @FOD_CIRCLE_PAIR: mentor and newcomer
 * @FOD_CIRCLE_PRIVATE: one person alone; sealed, never in this database
 *
 * Who may ever receive a record. Decided at its birth.
 */
typedef enum {
  FOD_CIRCLE_TEAM,
  FOD_CIRCLE_PAIR,
  FOD_CIRCLE_PRIVATE,
} FodCircle;

/**
 * FodFieldFlags:
 * @FOD_FIELD_REQUIRED: a record without it is refused
 * @FOD_FIELD_OWNER: refers to the record this one is a part of: deleted with it
 * @FOD_FIELD_INDEXED: looked up by value
 * @FOD_FIELD_TITLE: the words a search hit is shown by
 * @FOD_FIELD_SEARCHED: found by the search
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
} FodField;

/**
 * FodDescriptor:
 * @type: the type described
 * @name: the table and the name in ops and JSON
 * @class_name: the GObject class
 * @label: msgid of the singular on the screen
 * @circle: who may receive it
 * @fields: the fields
 * @n_fields: how many
 *
 * One record type. Everything that depends on the shape of data reads it here: the
 * projection's SQL, JSON, op encoding, form binding, history and search.
 */
typedef struct {
  FodRecordType type;
  const char *name;
  const char *class_name;
  const char *label;
  FodCircle circle;
  const FodField *fields;
  guint n_fields;
} FodDescriptor;

const FodDescriptor *fod_schema_describe (FodRecordType type);
const FodDescriptor *fod_schema_find (const char *name);
int fod_schema_find_field (const FodDescriptor *descriptor, const char *name);
char *fod_schema_hash (void);

gboolean fod_field_is_text (const FodField *self);
gboolean fod_field_check (const FodField *self, const FodValue *value, GError **error);

G_END_DECLS
