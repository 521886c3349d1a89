/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field.h"

G_BEGIN_DECLS

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
 * FodDescriptor:
 * @type: the type described
 * @name: the table and the name in ops and JSON
 * @class_name: the GObject class
 * @label: msgid of the singular on the screen
 * @circle: who may receive it
 * @fields: the fields
 * @n_fields: how many
 * @frozen: (nullable): the "state" from which on a record of this type is never edited again
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
  const char *frozen;
} FodDescriptor;

const FodDescriptor *fod_schema_describe (FodRecordType type);
const FodDescriptor *fod_schema_find (const char *name);
int fod_schema_find_field (const FodDescriptor *descriptor, const char *name);
char *fod_schema_hash (void);

G_END_DECLS
