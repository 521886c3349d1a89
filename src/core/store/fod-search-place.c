/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-place.h"

#include "fod-danish.h"
#include "fod-search-words.h"

/* A letter of private use: nobody types a word that begins with it. */
#define PLACE_MARK "\356\200\200"

/* More courses than hits are shown; the newest are those that are looked for. */
#define MOST_CALLED 50

/**
 * fod_search_place_write:
 * @course: id of a course
 *
 * Returns: (transfer full): the word by which the index knows what belongs to @course
 */
char *
fod_search_place_write (const char *course)
{
  g_auto (GStrv) parts = g_strsplit (course, "-", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  return g_strconcat (PLACE_MARK, joined, NULL);
}

/* The course of what @id is a part of, by the first way that leads to one. */
static char *
find_course (FodDatabase *database,
             FodRecordType type,
             const char *id,
             GError **failure)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);

  if (type == FOD_RECORD_COURSE)
    return g_strdup (id);
  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    g_autoptr (FodCursor) cursor = NULL;
    g_autofree char *sql = NULL;
    char *course = NULL;

    if (field->kind != FOD_KIND_REFERENCE || !(field->flags & FOD_FIELD_OWNER))
      continue;
    sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"id\" = ?"
                           " AND \"%s\" IS NOT NULL",
                           field->name, descriptor->name, field->name);
    cursor = fod_database_prepare (database, sql);
    fod_cursor_bind_text (cursor, 1, id);
    if (fod_cursor_step (cursor, failure))
      course = find_course (database, field->target, fod_cursor_name (cursor, 0), failure);
    if (course || *failure)
      return course;
  }
  return NULL;
}

/**
 * fod_search_place_find:
 * @database: a connection
 * @type: a record type
 * @id: id of a record that is in the typed tables
 * @place: (out) (transfer full): the word for the course it belongs to, "" for none
 * @error: return location
 *
 * Finds where a record belongs.
 *
 * Returns: whether the question could be answered
 */
gboolean
fod_search_place_find (FodDatabase *database,
                       FodRecordType type,
                       const char *id,
                       char **place,
                       GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *course = find_course (database, type, id, &failure);

  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  *place = course ? fod_search_place_write (course) : g_strdup ("");
  return TRUE;
}

static gboolean
begins_a_word (GPtrArray *name,
               const char *beginning)
{
  for (guint i = 0; i < name->len; i++) {
    if (g_str_has_prefix (name->pdata[i], beginning))
      return TRUE;
  }
  return FALSE;
}

/* (element-type GPtrArray<utf8>): for each word no courses yet */
static GPtrArray *
make_lists (guint count)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (lists, g_ptr_array_new_with_free_func (g_free));
  return lists;
}

/**
 * fod_search_place_list_called:
 * @database: a connection
 * @words: (element-type utf8): words or beginnings of words
 * @error: return location
 *
 * A course is called by its newcomer and its unit: who types a name and a word looks for the word
 * in that course.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): for each of @words the places of
 *   the newest courses that are called so
 */
GPtrArray *
fod_search_place_list_called (FodDatabase *database,
                              GPtrArray *words,
                              GError **error)
{
  g_autoptr (GPtrArray) lists = make_lists (words->len);
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database,
    "SELECT course.id, person.name || ' ' || ifnull (unit, '')"
    "  FROM course JOIN person ON person.id = newcomer"
    " WHERE course.deleted = 0 ORDER BY start DESC, course.id DESC");

  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (folded, fod_danish_fold (words->pdata[i]));
  while (fod_cursor_step (cursor, error)) {
    g_autofree char *called = fod_danish_fold (fod_cursor_name (cursor, 1));
    g_autoptr (GPtrArray) name = fod_search_words_split (called);

    for (guint i = 0; i < folded->len; i++) {
      GPtrArray *list = lists->pdata[i];

      if (list->len < MOST_CALLED && begins_a_word (name, folded->pdata[i]))
        g_ptr_array_add (list, fod_search_place_write (fod_cursor_name (cursor, 0)));
    }
  }
  return fod_cursor_ended (cursor) ? g_steal_pointer (&lists) : NULL;
}
