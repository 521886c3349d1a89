/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-owner.h"

#include <string.h>

/**
 * fod_owner_of:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): the record it is a part of, the first one if there are two
 */
FodRecord *
fod_owner_of (FodRecord *record)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    FodRecord *owner;

    if (field->kind != FOD_KIND_REFERENCE || !(field->flags & FOD_FIELD_OWNER))
      continue;
    owner = fod_record_get_reference (record, field->name);
    if (owner)
      return owner;
  }
  return NULL;
}

/**
 * fod_owner_find_course:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): the course it belongs to: itself, or that of the record
 *   it is a part of
 */
FodRecord *
fod_owner_find_course (FodRecord *record)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);

  if (descriptor->type == FOD_RECORD_COURSE)
    return g_object_ref (record);
  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    g_autoptr (FodRecord) owner = NULL;
    FodRecord *course;

    if (field->kind != FOD_KIND_REFERENCE || !(field->flags & FOD_FIELD_OWNER))
      continue;
    owner = fod_record_get_reference (record, field->name);
    course = owner ? fod_owner_find_course (owner) : NULL;
    if (course)
      return course;
  }
  return NULL;
}

typedef struct {
  FodStore *store;
  FodRecord *found;
} Finding;

static void
consider_cb (gpointer id,
             gpointer type,
             gpointer data)
{
  Finding *finding = data;
  g_autoptr (FodRecord) record = NULL;
  g_autoptr (FodRecord) course = NULL;

  if (finding->found && strcmp (fod_record_get_id (finding->found), id) < 0)
    return;
  record = fod_store_find (finding->store, (FodRecordType) (GPOINTER_TO_INT (type) - 1), id);
  course = record ? fod_owner_find_course (record) : NULL;
  if (course)
    g_set_object (&finding->found, record);
}

/**
 * fod_owner_find_touched:
 * @store: a store
 * @commit: what was done in it
 *
 * Returns: (transfer full) (nullable): the record of a course that it is about: of several, the
 *   oldest one, which the others are a part of
 */
FodRecord *
fod_owner_find_touched (FodStore *store,
                        FodCommit *commit)
{
  Finding finding = { store, NULL };

  fod_commit_foreach (commit, consider_cb, &finding);
  return finding.found;
}
