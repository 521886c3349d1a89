/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-schema.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FodRecord:
 *
 * One record as a person sees it. Every record type has a subclass (FodTask, FodCourse …)
 * whose properties are made from the descriptor: one per field, under the field's name, and
 * for a reference also "<field>-record", the record referred to. So a label in a `.ui` file
 * follows `<lookup name="name"><lookup name="responsible-record"/></lookup>`.
 *
 * A record in use belongs to a store and changes only through a commit. A draft, made by
 * fod_record_new(), belongs to nobody yet and can be assigned to.
 */
#define FOD_TYPE_RECORD (fod_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodRecord, fod_record, FOD, RECORD, GObject)

struct _FodRecordClass {
  GObjectClass parent_class;

  const FodDescriptor *descriptor;
  GParamSpec **properties;
};

/**
 * FodRecordSource:
 *
 * Who can find the records that others refer to: the store.
 */
#define FOD_TYPE_RECORD_SOURCE (fod_record_source_get_type ())
G_DECLARE_INTERFACE (FodRecordSource, fod_record_source, FOD, RECORD_SOURCE, GObject)

struct _FodRecordSourceInterface {
  GTypeInterface parent;

  FodRecord *(*find) (FodRecordSource *self, FodRecordType type, const char *id);
};

GType fod_record_type_get_class (FodRecordType type);
void fod_record_ensure_classes (void);

FodRecord *fod_record_new (FodRecordType type, const char *id);
FodRecord *fod_record_new_copy (FodRecord *self);
FodRecord *fod_record_new_bound (FodRecordType type, const char *id, FodRecordSource *source);

FodRecordType fod_record_get_record_type (FodRecord *self);
const FodDescriptor *fod_record_get_descriptor (FodRecord *self);
const char *fod_record_get_id (FodRecord *self);

const FodValue *fod_record_get_value (FodRecord *self, guint field);
const char *fod_record_get_text (FodRecord *self, const char *field);
gint64 fod_record_get_number (FodRecord *self, const char *field, gint64 fallback);
gboolean fod_record_get_flag (FodRecord *self, const char *field);
FodRecord *fod_record_get_reference (FodRecord *self, const char *field);

gboolean fod_record_is_frozen (FodRecord *self);
gboolean fod_record_is_deleted (FodRecord *self);
void fod_record_set_deleted (FodRecord *self, gboolean deleted);
void fod_record_set_source (FodRecord *self, FodRecordSource *source);
gboolean fod_record_assign (FodRecord *self, guint field, const FodValue *value);
void fod_record_assign_name (FodRecord *self, const char *field, const FodValue *value);
gboolean fod_record_check (FodRecord *self, GError **error);

G_END_DECLS
