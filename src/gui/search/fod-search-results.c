/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-results.h"

#include "fod-day-text.h"
#include "fod-finding.h"
#include "fod-meetings-closures.h"
#include "fod-page-registry.h"
#include "fod-search-item.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

typedef struct {
  FodSearchItem *item;
  FodDay day; /* when it is, or FOD_DAY_NONE */
} Entry;

/* The hits of one course, or of none. */
typedef struct {
  char *heading;
  GPtrArray *entries; /* Entry */
} Group;

typedef struct {
  FodDay today;
  GPtrArray *groups;    /* Group, in the order of their best hits */
  GHashTable *by_owner; /* id of the course or "" → Group */
} Collector;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->item);
  g_free (entry);
}

static void
free_group (gpointer data)
{
  Group *group = data;

  g_free (group->heading);
  g_ptr_array_unref (group->entries);
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
  group->entries = g_ptr_array_new_with_free_func (free_entry);
  g_ptr_array_add (collector->groups, group);
  g_hash_table_insert (collector->by_owner, g_strdup (key), group);
  return group;
}

static FodDay
read_day (FodRecord *record)
{
  static const char *const fields[] = { "day", "due" };
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    FodDay day = fod_schema_find_field (descriptor, fields[i]) >= 0
                   ? (FodDay) fod_record_get_number (record, fields[i], FOD_DAY_NONE)
                   : FOD_DAY_NONE;

    if (day != FOD_DAY_NONE)
      return day;
  }
  return FOD_DAY_NONE;
}

/* What is seen in a meeting: the same points come back in each of them. */
static FodRecord *
find_meeting (FodRecord *record)
{
  gboolean is_part =
    fod_schema_find_field (fod_record_get_descriptor (record), "meeting") >= 0;

  return is_part ? fod_record_get_reference (record, "meeting") : NULL;
}

/* What it is, and which one: all meetings of a course are called the same. */
static char *
describe_kind (FodRecord *record,
               FodRecord *meeting,
               FodDay day,
               FodDay today)
{
  const char *label = _ (fod_record_get_descriptor (record)->label);
  g_autofree char *which = NULL;

  if (meeting)
    which = fod_meeting_describe (meeting, today);
  else if (day != FOD_DAY_NONE)
    which = fod_day_text_medium_from (day, today);
  return which ? g_strdup_printf ("%s\n%s", label, which) : g_strdup (label);
}

static void
add_finding (Collector *collector,
             const FodFinding *finding)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (finding->record);
  const FodPageInfo *page = fod_page_registry_find_record (finding->record);
  const char *icon = page ? page->icon : NULL;
  g_autoptr (FodRecord) meeting = find_meeting (finding->record);
  FodDay day = read_day (meeting ? meeting : finding->record);
  g_autofree char *kind = describe_kind (finding->record, meeting, day, collector->today);
  Entry *entry;

  /* People have a dialog instead of a page. */
  if (descriptor->type == FOD_RECORD_PERSON)
    icon = "avatar-default-symbolic";
  if (!icon)
    return;
  entry = g_new0 (Entry, 1);
  entry->item = fod_search_item_new (finding->record, finding->excerpt, kind, icon);
  entry->day = day;
  g_ptr_array_add (ensure_group (collector, finding->course)->entries, entry);
}

/* Titles before texts, each in the order of time; what has no day comes last, as it was found. */
static int
compare_entries_cb (gconstpointer a,
                    gconstpointer b)
{
  const Entry *left = *(const Entry *const *) a;
  const Entry *right = *(const Entry *const *) b;
  gboolean is_left_text = *fod_search_item_get_excerpt (left->item) != '\0';
  gboolean is_right_text = *fod_search_item_get_excerpt (right->item) != '\0';

  if (is_left_text != is_right_text)
    return is_left_text - is_right_text;
  if ((left->day == FOD_DAY_NONE) != (right->day == FOD_DAY_NONE))
    return (left->day == FOD_DAY_NONE) - (right->day == FOD_DAY_NONE);
  return (left->day > right->day) - (left->day < right->day);
}

static GListModel *
list_items (Collector *collector)
{
  GListStore *items = g_list_store_new (FOD_TYPE_SEARCH_ITEM);

  for (guint i = 0; i < collector->groups->len; i++) {
    Group *group = collector->groups->pdata[i];

    g_ptr_array_sort (group->entries, compare_entries_cb);
    for (guint j = 0; j < group->entries->len; j++) {
      Entry *entry = group->entries->pdata[j];

      fod_section_row_place (FOD_SECTION_ROW (entry->item), j == 0 ? group->heading : NULL, j == 0,
                             j + 1 == group->entries->len);
      g_list_store_append (items, entry->item);
    }
  }
  return G_LIST_MODEL (items);
}

/**
 * fod_search_results_read:
 * @session: what the pages share
 * @words: what a person typed
 * @more: (out) (optional): whether there is more than what is shown
 * @error: return location
 *
 * Searches, and puts the findings of each course together, first those of the course looked at.
 *
 * Returns: (transfer full) (nullable): a #GListModel of #FodSearchItem, at most
 *   %FOD_SEARCH_SHOWN
 */
GListModel *
fod_search_results_read (FodSession *session,
                         const char *words,
                         gboolean *more,
                         GError **error)
{
  g_autoptr (GPtrArray) findings =
    fod_finding_search (fod_session_get_store (session), words, fod_session_get_course (session),
                        FOD_SEARCH_SHOWN, more, error);
  g_auto (Collector) collector = { fod_session_get_today (session) };

  if (!findings)
    return NULL;
  collector.groups = g_ptr_array_new_with_free_func (free_group);
  collector.by_owner = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < findings->len; i++)
    add_finding (&collector, findings->pdata[i]);
  return list_items (&collector);
}
