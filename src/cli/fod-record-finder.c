/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-finder.h"

#include "fod-command-error.h"
#include "fod-danish.h"
#include "fod-id-source.h"
#include "fod-listing.h"
#include "fod-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter than this, a piece of an id is more likely a slip, or a name. */
#define SHORTEST_PIECE 4

static gboolean
is_piece_of_id (const char *word)
{
  return strlen (word) >= SHORTEST_PIECE && strspn (word, "0123456789abcdef-") == strlen (word);
}

static void
add_matches (FodQuery *query,
             const char *word,
             GPtrArray *found)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

  for (guint i = 0; i < n; i++) {
    const char *id = fod_query_get_id (query, i);

    if (g_str_has_prefix (id, word) || g_str_has_suffix (id, word))
      g_ptr_array_add (found, g_list_model_get_item (G_LIST_MODEL (query), i));
  }
}

static FodRecord *
choose_one (GPtrArray *found,
            const char *word,
            const char *none,
            GError **error)
{
  if (found->len == 1)
    return g_object_ref (found->pdata[0]);
  if (found->len == 0)
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_NOT_FOUND, none);
  else
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_NOT_FOUND,
                 ngettext ("“%s” fits %u record. Write more of it.",
                           "“%s” fits %u records. Write more of it.", found->len),
                 word, found->len);
  return NULL;
}

/* Who is called so whole is meant, also where others are called so and something more. */
static void
add_courses_of (FodQuery *query,
                const char *word,
                GPtrArray *found)
{
  g_autoptr (GPtrArray) courses = fod_listing_read (query);
  g_autofree char *wanted = fod_danish_fold (word);
  guint n_whole = 0;

  for (guint i = 0; i < courses->len; i++) {
    g_autoptr (FodRecord) newcomer = fod_record_get_reference (courses->pdata[i], "newcomer");
    const char *name = newcomer ? fod_record_get_text (newcomer, "name") : NULL;
    g_autofree char *folded = fod_danish_fold (name ? name : "");

    if (!*wanted || !g_str_has_prefix (folded, wanted))
      continue;
    if (g_str_equal (folded, wanted))
      g_ptr_array_insert (found, (int) n_whole++, g_object_ref (courses->pdata[i]));
    else
      g_ptr_array_add (found, g_object_ref (courses->pdata[i]));
  }
  if (n_whole > 0)
    g_ptr_array_set_size (found, (int) n_whole);
}

static FodRecord *
find_only_course (FodStore *store,
                  GError **error)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_COURSE);

  fod_query_where (query, "state", FOD_NOT_EQUAL, FOD_TEXT ("closed"));
  if (g_list_model_get_n_items (G_LIST_MODEL (query)) == 1)
    return g_list_model_get_item (G_LIST_MODEL (query), 0);
  if (g_list_model_get_n_items (G_LIST_MODEL (query)) == 0)
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_NOT_FOUND,
                         _ ("There is no active course yet. Make one with “fodctl course new”."));
  else
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_NOT_FOUND,
                         _ ("There is more than one active course. Say which one; “fodctl course "
                            "list” shows them."));
  return NULL;
}

/**
 * fod_record_finder_course:
 * @store: a store
 * @word: (nullable): its id, a piece its id begins or ends with, or the beginning of the
 *   newcomer's name; %NULL for the only active course
 * @error: return location; %FOD_COMMAND_ERROR_NOT_FOUND also when it could be several
 *
 * Returns: (transfer full) (nullable): the course
 */
FodRecord *
fod_record_finder_course (FodStore *store,
                          const char *word,
                          GError **error)
{
  g_autoptr (FodQuery) query = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *none = NULL;

  if (!word)
    return find_only_course (store, error);
  query = fod_query_new (store, FOD_RECORD_COURSE);
  if (is_piece_of_id (word))
    add_matches (query, word, found);
  if (found->len == 0)
    add_courses_of (query, word, found);
  none = g_strdup_printf (_ ("There is no course “%s”. “fodctl course list” shows them all."),
                          word);
  return choose_one (found, word, none, error);
}

/**
 * fod_record_finder_task:
 * @store: a store
 * @course: (nullable): the course it is in, %NULL for any
 * @word: its id, or a piece its id begins or ends with
 * @error: return location, as for fod_record_finder_course()
 *
 * Returns: (transfer full) (nullable): the task
 */
FodRecord *
fod_record_finder_task (FodStore *store,
                        FodRecord *course,
                        const char *word,
                        GError **error)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_TASK);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *none = NULL;

  if (course)
    fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  if (is_piece_of_id (word))
    add_matches (query, word, found);
  none = g_strdup_printf (_ ("There is no task “%s”. “fodctl tasks” shows them all."), word);
  return choose_one (found, word, none, error);
}

/**
 * fod_record_finder_person:
 * @store: a store
 * @word: their id, or a piece it begins or ends with
 * @error: return location, as for fod_record_finder_course()
 *
 * Not by name: several may have it.
 *
 * Returns: (transfer full) (nullable): the person
 */
FodRecord *
fod_record_finder_person (FodStore *store,
                          const char *word,
                          GError **error)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_PERSON);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *none = NULL;

  if (is_piece_of_id (word))
    add_matches (query, word, found);
  none = g_strdup_printf (_ ("Nobody has the id “%s”. “fodctl course show --json” shows the ids of "
                             "the people in a course."),
                          word);
  return choose_one (found, word, none, error);
}

/* What is private is sealed in a file of its own. */
static gboolean
is_kept_here (FodRecordType type)
{
  return fod_schema_describe (type)->circle != FOD_CIRCLE_PRIVATE;
}

/* Deleted records are in no query, but their history is still there. */
static FodRecord *
find_by_whole_id (FodStore *store,
                  const char *id)
{
  for (guint type = 0; type < FOD_N_RECORD_TYPES; type++) {
    FodRecord *record = NULL;

    if (is_kept_here (type))
      record = fod_store_find (store, type, id);
    if (record)
      return record;
  }
  return NULL;
}

/**
 * fod_record_finder_any:
 * @store: a store
 * @word: an id, or a piece an id begins or ends with
 * @error: return location, as for fod_record_finder_course()
 *
 * Returns: (transfer full) (nullable): the record, of whatever type
 */
FodRecord *
fod_record_finder_any (FodStore *store,
                       const char *word,
                       GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *none = NULL;
  FodRecord *record = fod_id_is_valid (word) ? find_by_whole_id (store, word) : NULL;

  if (record)
    return record;
  for (guint type = 0; is_piece_of_id (word) && type < FOD_N_RECORD_TYPES; type++) {
    g_autoptr (FodQuery) query = is_kept_here (type) ? fod_query_new (store, type) : NULL;

    if (query)
      add_matches (query, word, found);
  }
  none = g_strdup_printf (_ ("Nothing has the id “%s”. Lists with “--json” show the ids."), word);
  return choose_one (found, word, none, error);
}
