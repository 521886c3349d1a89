/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-listing.h"

#include "fod-position.h"

/**
 * fod_listing_read:
 * @query: a query
 *
 * Returns: (transfer full) (element-type FodRecord): everything in @query now, in its order
 */
GPtrArray *
fod_listing_read (FodQuery *query)
{
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (query));
  GPtrArray *records = g_ptr_array_new_full (n_records, g_object_unref);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (query), i));
  return records;
}

/**
 * fod_listing_of_course:
 * @store: a store
 * @type: a record type with a field "course"
 * @course: a course
 *
 * Returns: (transfer full) (element-type FodRecord): the records of @course
 */
GPtrArray *
fod_listing_of_course (FodStore *store,
                       FodRecordType type,
                       FodRecord *course)
{
  return fod_store_list_by (store, type, "course", FOD_TEXT (fod_record_get_id (course)));
}

/**
 * fod_listing_by_day:
 * @store: a store
 * @type: a record type with the fields "day" and "time", and one that names the type of @owner
 * @owner: a course or a mentorship
 *
 * Returns: (transfer full) (element-type FodRecord): the records of @owner, the earliest first
 */
GPtrArray *
fod_listing_by_day (FodStore *store,
                    FodRecordType type,
                    FodRecord *owner)
{
  g_autoptr (FodQuery) query = fod_query_new (store, type);

  fod_query_where (query, fod_record_get_descriptor (owner)->name, FOD_EQUAL,
                   FOD_TEXT (fod_record_get_id (owner)));
  fod_query_order_by (query, "day", FALSE);
  fod_query_order_by (query, "time", FALSE);
  return fod_listing_read (query);
}

/**
 * fod_listing_next_position:
 * @records: (element-type FodRecord): records with a field "position"
 *
 * Returns: (transfer full): a position that sorts after all of them
 */
char *
fod_listing_next_position (GPtrArray *records)
{
  const char *last = NULL;

  for (guint i = 0; i < records->len; i++) {
    const char *position = fod_record_get_text (records->pdata[i], "position");

    if (g_strcmp0 (position, last) > 0)
      last = position;
  }
  return fod_position_between (last, NULL);
}
