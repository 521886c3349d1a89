/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-results.h"

#include "fod-owner.h"
#include "fod-page-registry.h"
#include "fod-search-hit.h"
#include "fod-search-item.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

/* Some hits have no page of their own, and several can lead to the same record. */
#define READ_AHEAD (2 * FOD_SEARCH_SHOWN)

/* The hits of one course, or of none. */
typedef struct {
  char *heading;
  GPtrArray *items;
} Group;

typedef struct {
  FodStore *store;
  GPtrArray *groups;    /* Group, in the order of their best hits */
  GHashTable *by_owner; /* id of the course or "" → Group */
  GHashTable *seen;     /* ids of records that are in */
  guint count;
} Collector;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_free (group->heading);
  g_ptr_array_unref (group->items);
  g_free (group);
}

static void
clear_collector (Collector *collector)
{
  g_clear_pointer (&collector->groups, g_ptr_array_unref);
  g_clear_pointer (&collector->by_owner, g_hash_table_unref);
  g_clear_pointer (&collector->seen, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collector, clear_collector)

static char *
write_heading (FodRecord *course)
{
  g_autofree char *name = NULL;
  g_autoptr (FodRecord) newcomer = NULL;
  const char *unit;

  if (!course)
    return g_strdup (_ ("The Workplace"));
  newcomer = fod_record_get_reference (course, "newcomer");
  name = newcomer ? fod_record_get_title (newcomer) : fod_record_get_title (course);
  unit = fod_record_get_text (course, "unit");
  return unit && *unit ? g_strdup_printf ("%s · %s", name, unit) : g_steal_pointer (&name);
}

static Group *
ensure_group (Collector *collector,
              FodRecord *course)
{
  const char *key = course ? fod_record_get_id (course) : "";
  Group *group = g_hash_table_lookup (collector->by_owner, key);

  if (group)
    return group;
  group = g_new0 (Group, 1);
  group->heading = write_heading (course);
  group->items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (collector->groups, group);
  g_hash_table_insert (collector->by_owner, g_strdup (key), group);
  return group;
}

static void
add_record (Collector *collector,
            FodRecord *record,
            const char *excerpt)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  const FodPageInfo *page = fod_page_registry_find_record (record);
  g_autoptr (FodRecord) course = NULL;

  if (!page || fod_record_is_deleted (record) ||
      !g_hash_table_add (collector->seen, g_strdup (fod_record_get_id (record))))
    return;
  course = fod_owner_find_course (record);
  if (course && fod_record_is_deleted (course))
    return;
  collector->count++;
  if (collector->count > FOD_SEARCH_SHOWN)
    return;
  g_ptr_array_add (ensure_group (collector, course)->items,
                   fod_search_item_new (record, excerpt, _ (descriptor->label), page->icon));
}

/* People have no page; who looks for a newcomer looks for the course. */
static void
add_courses_of (Collector *collector,
                const char *person,
                const char *excerpt)
{
  g_autoptr (GPtrArray) courses = fod_store_list_by (collector->store, FOD_RECORD_COURSE,
                                                     "newcomer", FOD_TEXT (person));

  for (guint i = 0; i < courses->len; i++)
    add_record (collector, courses->pdata[i], excerpt);
}

static void
add_hit (Collector *collector,
         const FodSearchHit *hit)
{
  g_autoptr (FodRecord) record = NULL;

  if (hit->type == FOD_RECORD_PERSON && !fod_page_registry_find_for (FOD_RECORD_PERSON)) {
    add_courses_of (collector, hit->id, hit->excerpt);
    return;
  }
  if (!fod_page_registry_find_for (hit->type))
    return;
  record = fod_store_find (collector->store, hit->type, hit->id);
  if (record)
    add_record (collector, record, hit->excerpt);
}

static GListModel *
list_items (Collector *collector)
{
  GListStore *items = g_list_store_new (FOD_TYPE_SEARCH_ITEM);

  for (guint i = 0; i < collector->groups->len; i++) {
    Group *group = collector->groups->pdata[i];

    for (guint j = 0; j < group->items->len; j++) {
      fod_section_row_place (group->items->pdata[j], j == 0 ? group->heading : NULL, j == 0,
                             j + 1 == group->items->len);
      g_list_store_append (items, group->items->pdata[j]);
    }
  }
  return G_LIST_MODEL (items);
}

/**
 * fod_search_results_read:
 * @store: a store
 * @words: what a person typed
 * @more: (out) (optional): whether there is more than what is shown
 * @error: return location
 *
 * Searches, and puts the hits of each course together. Only what has a page is found.
 *
 * Returns: (transfer full) (nullable): a #GListModel of #FodSearchItem, at most
 *   %FOD_SEARCH_SHOWN
 */
GListModel *
fod_search_results_read (FodStore *store,
                         const char *words,
                         gboolean *more,
                         GError **error)
{
  g_autoptr (GPtrArray) hits = fod_store_search (store, words, READ_AHEAD, error);
  g_auto (Collector) collector = { .store = store };

  if (!hits)
    return NULL;
  collector.groups = g_ptr_array_new_with_free_func (free_group);
  collector.by_owner = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collector.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < hits->len; i++)
    add_hit (&collector, hits->pdata[i]);
  if (more)
    *more = collector.count > FOD_SEARCH_SHOWN || hits->len == READ_AHEAD;
  return list_items (&collector);
}
