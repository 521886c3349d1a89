/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-frozen.h"

/**
 * fod_frozen_list:
 * @store: a store
 *
 * Returns: (transfer full) (element-type FodRecord): the records that are signed, without deleted
 *   ones
 */
GPtrArray *
fod_frozen_list (FodStore *store)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    if (descriptor->frozen)
      g_ptr_array_extend_and_steal (
        records, fod_store_list_by (store, descriptor->type, "state",
                                    FOD_TEXT (descriptor->frozen)));
  }
  return records;
}

/**
 * fod_frozen_add_ground:
 * @record: a record
 * @ground: (element-type utf8 utf8): a set of ids
 *
 * Adds @record and all that it rests on: what it refers to, what that refers to, and so on.
 */
void
fod_frozen_add_ground (FodRecord *record,
                       GHashTable *ground)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);

  if (!g_hash_table_add (ground, g_strdup (fod_record_get_id (record))))
    return;
  for (guint i = 0; i < descriptor->n_fields; i++) {
    g_autoptr (FodRecord) other = NULL;

    if (descriptor->fields[i].kind == FOD_KIND_REFERENCE)
      other = fod_record_get_reference (record, descriptor->fields[i].name);
    if (other)
      fod_frozen_add_ground (other, ground);
  }
}
