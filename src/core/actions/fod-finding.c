/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-finding.h"

#include "fod-owner.h"

/* Nearly every hit is a finding; where few are, the next reading is so many times longer. */
#define READ_ON 4

typedef struct {
  FodStore *store;
  GPtrArray *findings; /* FodFinding */
  GHashTable *seen;    /* ids of records that have been looked at */
} Collector;

static void
free_finding (gpointer data)
{
  FodFinding *finding = data;

  g_object_unref (finding->record);
  g_clear_object (&finding->course);
  g_free (finding->excerpt);
  g_free (finding);
}

/* The goals of the introduction have no page yet; those of a mentorship do. */
static gboolean
has_place (FodRecord *record)
{
  g_autoptr (FodRecord) mentorship = NULL;

  if (fod_record_get_record_type (record) != FOD_RECORD_GOAL)
    return TRUE;
  mentorship = fod_record_get_reference (record, "mentorship");
  return mentorship != NULL;
}

static void
add_record (Collector *collector,
            FodRecord *record,
            const char *excerpt)
{
  g_autoptr (FodRecord) course = NULL;
  FodFinding *finding;

  if (!g_hash_table_add (collector->seen, g_strdup (fod_record_get_id (record))) ||
      fod_record_is_deleted (record) || !has_place (record))
    return;
  /* What another desk added to a course that was deleted here is deleted with it. */
  course = fod_owner_find_course (record);
  if (course && fod_record_is_deleted (course))
    return;
  finding = g_new0 (FodFinding, 1);
  finding->record = g_object_ref (record);
  finding->course = g_steal_pointer (&course);
  finding->excerpt = g_strdup (excerpt);
  g_ptr_array_add (collector->findings, finding);
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

  if (hit->type == FOD_RECORD_PERSON) {
    add_courses_of (collector, hit->id, hit->excerpt);
    return;
  }
  record = fod_store_find (collector->store, hit->type, hit->id);
  if (record)
    add_record (collector, record, hit->excerpt);
}

/* Reads on until there are @wanted findings or no more hits. */
static gboolean
collect (Collector *collector,
         const char *words,
         guint wanted,
         GError **error)
{
  guint done = 0;

  for (guint limit = wanted; collector->findings->len < wanted; limit *= READ_ON) {
    g_autoptr (GPtrArray) hits = fod_store_search (collector->store, words, limit, error);

    if (!hits)
      return FALSE;
    while (done < hits->len && collector->findings->len < wanted)
      add_hit (collector, hits->pdata[done++]);
    if (hits->len < limit)
      break;
  }
  return TRUE;
}

/**
 * fod_finding_search:
 * @store: a store
 * @words: what a person typed
 * @limit: the most findings wanted
 * @more: (out) (optional): whether there are more than these
 * @error: return location
 *
 * Searches all texts of all courses for what a person can go to. For the order see
 * fod_store_search().
 *
 * Returns: (transfer full) (nullable) (element-type FodFinding): at most @limit findings
 */
GPtrArray *
fod_finding_search (FodStore *store,
                    const char *words,
                    guint limit,
                    gboolean *more,
                    GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (free_finding);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector collector = { store, findings, seen };
  guint count;

  g_return_val_if_fail (FOD_IS_STORE (store), NULL);

  if (!collect (&collector, words, limit + 1, error))
    return NULL;
  count = findings->len;
  if (more)
    *more = count > limit;
  g_ptr_array_set_size (findings, (int) MIN (count, limit));
  return g_steal_pointer (&findings);
}
