/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-find.h"

#include "fod-search-hit.h"
#include "fod-search-place.h"
#include "fod-search-words.h"

#include <string.h>

/* So many hits in the course that is looked at come first. Not all of them: there would be no place
 * for a newcomer whose name is in every second note of it. */
#define OWN_FIRST 25

#define TITLE "{title} : "
#define TEXT ""

typedef struct {
  FodDatabase *database;
  GPtrArray *words;  /* utf8: what is looked for */
  GPtrArray *called; /* (nullable) GPtrArray: places of the courses that each word is the name of */
  gboolean all_called;
  GPtrArray *hits;   /* FodSearchHit */
  GHashTable *found; /* their ids */
} Search;

/* Places, or NULL. */
typedef struct {
  const char *within;
  const char *except;
} Where;

/**
 * fod_search_hit_free:
 * @self: (transfer full): a hit
 *
 * Frees a hit.
 */
void
fod_search_hit_free (FodSearchHit *self)
{
  g_free (self->id);
  g_free (self->excerpt);
  g_free (self);
}

/**
 * fod_search_hit_remove_marks:
 * @excerpt: (nullable): text of a hit
 *
 * Returns: (transfer full): the text alone
 */
char *
fod_search_hit_remove_marks (const char *excerpt)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *at = excerpt ? excerpt : ""; *at; at++) {
    if (*at != FOD_SEARCH_MARK_BEGIN && *at != FOD_SEARCH_MARK_END)
      g_string_append_c (text, *at);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
clear_search (Search *search)
{
  g_clear_pointer (&search->words, g_ptr_array_unref);
  g_clear_pointer (&search->called, g_ptr_array_unref);
  g_clear_pointer (&search->hits, g_ptr_array_unref);
  g_clear_pointer (&search->found, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

/* The last word may not be typed to the end; the others too when @begun. Each is quoted, so that no
 * character of it means anything to FTS5. */
static void
append_word (GString *match,
             Search *search,
             guint position,
             const char *columns,
             gboolean begun)
{
  const char *mark = begun || position + 1 == search->words->len ? "*" : "";

  g_string_append_printf (match, "%s\"%s\"%s", columns,
                          (const char *) search->words->pdata[position], mark);
}

static void
append_places (GString *match,
               GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (match, " OR \"%s\"", (const char *) places->pdata[i]);
}

/* Every word must be in the text, or in what its course is called; but not all in that, which is
 * the same for everything in the course. */
static char *
write_match (Search *search,
             const Where *where,
             const char *columns,
             gboolean begun)
{
  GString *match = g_string_new (NULL);

  if (where->within)
    g_string_append_printf (match, "\"%s\" AND ", where->within);
  for (guint i = 0; i < search->words->len; i++) {
    g_string_append (match, i > 0 ? " AND (" : "(");
    append_word (match, search, i, columns, begun);
    if (search->called)
      append_places (match, search->called->pdata[i]);
    g_string_append_c (match, ')');
  }
  for (guint i = 0; search->all_called && i < search->words->len; i++) {
    g_string_append (match, i > 0 ? " OR " : " AND (");
    append_word (match, search, i, columns, begun);
  }
  if (search->all_called)
    g_string_append_c (match, ')');
  if (where->except)
    g_string_append_printf (match, " NOT \"%s\"", where->except);
  return g_string_free (match, FALSE);
}

static guint
count_marks (const char *text)
{
  guint count = 0;

  for (; *text; text++)
    count += *text == FOD_SEARCH_MARK_BEGIN;
  return count;
}

/* Newest first rather than ranked: ranking must look at every hit, and with 100 000 records
 * a person who has typed two letters would wait for it. FTS5 may not choose the column of the
 * excerpt: it would take the place for a text. */
static const char select_hits[] =
  "SELECT entry.id, entry.type, snippet (search, 0, char (2), char (3), '…', 12),"
  "                             snippet (search, 1, char (2), char (3), '…', 12)"
  "  FROM search JOIN search_entry AS entry ON entry.number = search.rowid"
  " WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2";

static void
add_hit (Search *search,
         FodCursor *cursor)
{
  const FodDescriptor *descriptor = fod_schema_find (fod_cursor_name (cursor, 1));
  const char *title = fod_cursor_name (cursor, 2);
  const char *body = fod_cursor_name (cursor, 3);
  FodSearchHit *hit;

  if (!descriptor || g_hash_table_contains (search->found, fod_cursor_name (cursor, 0)))
    return;
  hit = g_new0 (FodSearchHit, 1);
  hit->id = g_strdup (fod_cursor_name (cursor, 0));
  hit->type = descriptor->type;
  hit->excerpt = g_strdup (count_marks (body) > count_marks (title) ? body : title);
  g_ptr_array_add (search->hits, hit);
  g_hash_table_add (search->found, hit->id);
}

static gboolean
collect (Search *search,
         const char *match,
         guint limit,
         GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (search->database, select_hits);
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_text (cursor, 1, match);
  fod_cursor_bind_int (cursor, 2, limit);
  while (search->hits->len < limit && fod_cursor_step (cursor, &failure))
    add_hit (search, cursor);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What came before is among the next hits again; FTS5 would look for every word twice more to leave
 * it out. Whole words are found at once, beginnings of words only after all that begin so have
 * been put together. */
static gboolean
look_in (Search *search,
         const Where *where,
         guint limit,
         GError **error)
{
  g_autofree char *titles = write_match (search, where, TITLE, TRUE);
  g_autofree char *exact = write_match (search, where, TEXT, FALSE);
  g_autofree char *begun = write_match (search, where, TEXT, TRUE);

  if (!collect (search, titles, limit, error))
    return FALSE;
  if (search->hits->len < limit && !collect (search, exact, limit, error))
    return FALSE;
  return search->hits->len >= limit || strcmp (exact, begun) == 0 ||
         collect (search, begun, limit, error);
}

static gboolean
look_everywhere (Search *search,
                 const char *own,
                 guint limit,
                 GError **error)
{
  Where within = { own, NULL };
  Where except = { NULL, own };

  if (own && !look_in (search, &within, MIN (limit, OWN_FIRST), error))
    return FALSE;
  if (search->hits->len < limit && !look_in (search, &except, limit, error))
    return FALSE;
  return search->hits->len < OWN_FIRST || search->hits->len >= limit || !own ||
         look_in (search, &within, limit, error);
}

/* A word alone is looked for in names too, as the text that they are. */
static gboolean
find_called (Search *search,
             GError **error)
{
  if (search->words->len < 2)
    return TRUE;
  search->called = fod_search_place_list_called (search->database, search->words, error);
  if (!search->called)
    return FALSE;
  search->all_called = TRUE;
  for (guint i = 0; i < search->called->len; i++)
    search->all_called &= ((GPtrArray *) search->called->pdata[i])->len > 0;
  return TRUE;
}

/**
 * fod_search_find:
 * @database: a connection
 * @words: what a person typed
 * @course: (nullable): id of the course that is looked at
 * @limit: the most hits wanted
 * @error: return location
 *
 * Finds records that have words beginning with all of @words, in their texts or in the name of
 * their course. Some of @course come first. Titles come before texts with the very words that are
 * typed to the end, then the others; each newest first.
 *
 * Returns: (transfer full) (nullable) (element-type FodSearchHit): at most @limit hits
 */
GPtrArray *
fod_search_find (FodDatabase *database,
                 const char *words,
                 const char *course,
                 guint limit,
                 GError **error)
{
  g_auto (Search) search = { database };
  g_autofree char *own = course ? fod_search_place_write (course) : NULL;

  search.words = fod_search_words_split (words);
  search.hits = g_ptr_array_new_with_free_func ((GDestroyNotify) fod_search_hit_free);
  search.found = g_hash_table_new (g_str_hash, g_str_equal);
  if (search.words->len > 0 &&
      (!find_called (&search, error) || !look_everywhere (&search, own, limit, error)))
    return NULL;
  return g_steal_pointer (&search.hits);
}
