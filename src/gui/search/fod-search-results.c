/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-results.h"

#include "fod-day-text.h"
#include "fod-finding.h"
#include "fod-page-registry.h"
#include "fod-search-item.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

/* The hits of one course, or of none. */
typedef struct {
  char *heading;
  GPtrArray *items;
} Group;

typedef struct {
  GPtrArray *groups;    /* Group, in the order of their best hits */
  GHashTable *by_owner; /* id of the course or "" → Group */
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

/* What it is, and which one: all meetings of a course are called the same. */
static char *
describe_kind (FodRecord *record)
{
  static const char *const fields[] = { "day", "due" };
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    FodDay day = fod_schema_find_field (descriptor, fields[i]) >= 0
                   ? (FodDay) fod_record_get_number (record, fields[i], FOD_DAY_NONE)
                   : FOD_DAY_NONE;
    g_autofree char *when = day == FOD_DAY_NONE ? NULL : fod_day_text_medium (day);

    if (when)
      return g_strdup_printf ("%s · %s", _ (descriptor->label), when);
  }
  return g_strdup (_ (descriptor->label));
}

static void
add_finding (Collector *collector,
             const FodFinding *finding)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (finding->record);
  const FodPageInfo *page = fod_page_registry_find_record (finding->record);
  const char *icon = page ? page->icon : NULL;
  g_autofree char *kind = describe_kind (finding->record);

  /* People have a dialog instead of a page. */
  if (descriptor->type == FOD_RECORD_PERSON)
    icon = "avatar-default-symbolic";
  if (icon)
    g_ptr_array_add (ensure_group (collector, finding->course)->items,
                     fod_search_item_new (finding->record, finding->excerpt,
                                          kind, icon));
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
 * @course: (nullable): the course that is looked at, whose findings come first
 * @more: (out) (optional): whether there is more than what is shown
 * @error: return location
 *
 * Searches, and puts the findings of each course together.
 *
 * Returns: (transfer full) (nullable): a #GListModel of #FodSearchItem, at most
 *   %FOD_SEARCH_SHOWN
 */
GListModel *
fod_search_results_read (FodStore *store,
                         const char *words,
                         FodRecord *course,
                         gboolean *more,
                         GError **error)
{
  g_autoptr (GPtrArray) findings =
    fod_finding_search (store, words, course, FOD_SEARCH_SHOWN, more, error);
  g_auto (Collector) collector = { NULL };

  if (!findings)
    return NULL;
  collector.groups = g_ptr_array_new_with_free_func (free_group);
  collector.by_owner = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < findings->len; i++)
    add_finding (&collector, findings->pdata[i]);
  return list_items (&collector);
}
