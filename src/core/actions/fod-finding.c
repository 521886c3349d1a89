/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-finding.h"

#include "fod-owner.h"
#include "fod-query.h"

#include <glib/gi18n-lib.h>

/* Nearly every hit is a finding; where few are, the next reading is so many times longer. */
#define READ_ON 4

/* A contact person has one course after another; the newest are those that are looked for. */
#define MOST_COURSES 5

/* What colleagues are in a course. */
static const char *const roles[] = { "contact", "leader", "mentor", "coordinator" };

typedef struct {
  FodStore *store;
  GPtrArray *findings; /* FodFinding */
  GHashTable *seen;    /* ids of records that have been looked at, of colleagues before them */
  gboolean more;       /* there is more than the findings */
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

/* Takes @key: what may be found once. */
static void
add_once (Collector *collector,
          char *key,
          FodRecord *record,
          const char *excerpt)
{
  g_autoptr (FodRecord) course = NULL;
  FodFinding *finding;

  if (!g_hash_table_add (collector->seen, key) || fod_record_is_deleted (record) ||
      !has_place (record))
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

static void
add_record (Collector *collector,
            FodRecord *record,
            const char *excerpt)
{
  add_once (collector, g_strdup (fod_record_get_id (record)), record, excerpt);
}

/* Who looks for a newcomer looks for the course. */
static guint
add_courses_of_newcomer (Collector *collector,
                         FodRecord *person,
                         const char *excerpt)
{
  g_autoptr (GPtrArray) courses =
    fod_store_list_by (collector->store, FOD_RECORD_COURSE, "newcomer",
                       FOD_TEXT (fod_record_get_id (person)));

  for (guint i = 0; i < courses->len; i++)
    add_record (collector, courses->pdata[i], excerpt);
  return courses->len;
}

/* What was found may be a title or an address: the name comes first. */
static char *
describe_role (FodRecord *person,
               FodRecord *course,
               const char *role,
               const char *excerpt)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (course);
  const FodField *field = &descriptor->fields[fod_schema_find_field (descriptor, role)];
  const char *name = fod_record_get_text (person, "name");
  g_autoptr (FodRecord) newcomer = fod_record_get_reference (course, "newcomer");
  const char *whose = newcomer ? fod_record_get_text (newcomer, "name") : NULL;
  g_autofree char *plain = fod_search_hit_remove_marks (excerpt);
  g_autofree char *who = g_strcmp0 (plain, name) == 0 || !name
                           ? g_strdup (excerpt)
                           : g_strdup_printf ("%s, %s", name, excerpt);

  /* TRANSLATORS: A colleague, the role and the newcomer: “Lea Leader – Leader for Nora New”. */
  return g_strdup_printf (_ ("%s – %s for %s"), who, _ (field->label), whose ? whose : "…");
}

/* Returns: how many courses @person has that role in */
static guint
add_courses_of_role (Collector *collector,
                     FodRecord *person,
                     const char *role,
                     guint most,
                     const char *excerpt)
{
  g_autoptr (FodQuery) courses = fod_query_new (collector->store, FOD_RECORD_COURSE);
  const char *id = fod_record_get_id (person);
  guint n_courses;

  fod_query_where (courses, role, FOD_EQUAL, FOD_TEXT (id));
  fod_query_order_by (courses, "start", TRUE);
  n_courses = g_list_model_get_n_items (G_LIST_MODEL (courses));
  for (guint i = 0; i < MIN (n_courses, most); i++) {
    g_autoptr (FodRecord) course = g_list_model_get_item (G_LIST_MODEL (courses), i);
    g_autofree char *text = describe_role (person, course, role, excerpt);

    add_once (collector, g_strconcat (id, fod_record_get_id (course), NULL), course, text);
  }
  return n_courses;
}

/* People have no page: one goes to the courses they take part in, or to a dialog about them. */
static void
add_person (Collector *collector,
            FodRecord *person,
            const char *excerpt)
{
  guint count = add_courses_of_newcomer (collector, person, excerpt);
  guint n_roles = 0;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    guint left = MOST_COURSES - MIN (n_roles, MOST_COURSES);

    n_roles += add_courses_of_role (collector, person, roles[i], left, excerpt);
  }
  collector->more |= n_roles > MOST_COURSES;
  if (count + n_roles == 0)
    add_record (collector, person, excerpt);
}

static void
add_hit (Collector *collector,
         const FodSearchHit *hit)
{
  g_autoptr (FodRecord) record = fod_store_find (collector->store, hit->type, hit->id);

  if (record && hit->type == FOD_RECORD_PERSON)
    add_person (collector, record, hit->excerpt);
  else if (record)
    add_record (collector, record, hit->excerpt);
}

/* Reads on until there are @wanted findings or no more hits. */
static gboolean
collect (Collector *collector,
         const char *words,
         const char *course,
         guint wanted,
         GError **error)
{
  guint done = 0;

  for (guint limit = wanted; collector->findings->len < wanted; limit *= READ_ON) {
    g_autoptr (GPtrArray) hits = fod_store_search (collector->store, words, course, limit, error);

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
 * @course: (nullable): the course that is looked at; some of what it has comes first
 * @limit: the most findings wanted
 * @more: (out) (optional): whether there are more than these
 * @error: return location
 *
 * Searches all texts of all courses for what a person can go to. A colleague is found in the newest
 * courses they have a role in, or alone when they have none. For the order see fod_store_search().
 *
 * Returns: (transfer full) (nullable) (element-type FodFinding): at most @limit findings
 */
GPtrArray *
fod_finding_search (FodStore *store,
                    const char *words,
                    FodRecord *course,
                    guint limit,
                    gboolean *more,
                    GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (free_finding);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector collector = { store, findings, seen, FALSE };
  const char *own = course ? fod_record_get_id (course) : NULL;
  guint count;

  g_return_val_if_fail (FOD_IS_STORE (store), NULL);

  if (!collect (&collector, words, own, limit + 1, error))
    return NULL;
  count = findings->len;
  if (more)
    *more = count > limit || collector.more;
  g_ptr_array_set_size (findings, (int) MIN (count, limit));
  return g_steal_pointer (&findings);
}
