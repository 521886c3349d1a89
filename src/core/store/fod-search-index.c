/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-index.h"

#include "fod-projection.h"
#include "fod-search-hit.h"
#include "fod-store-error.h"

#include <string.h>

/* FTS5 rows are known by number, records by id: search_entry joins the two. */
static const char schema[] =
  "CREATE TABLE search_entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
  "                           type TEXT NOT NULL);"
  "CREATE VIRTUAL TABLE search USING fts5 (title, body,"
  "                                        tokenize = 'unicode61 remove_diacritics 0',"
  "                                        prefix = '1 2 3');";

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

/**
 * fod_search_index_create:
 * @database: a connection inside a transaction
 * @error: return location
 *
 * Makes an empty index in place of any old one. Danish letters are letters of their own:
 * "a" does not find "å".
 *
 * Returns: whether it is there
 */
gboolean
fod_search_index_create (FodDatabase *database,
                         GError **error)
{
  return fod_database_run (database,
                           "DROP TABLE IF EXISTS search;"
                           "DROP TABLE IF EXISTS search_entry",
                           error) &&
         fod_database_run (database, schema, error);
}

/* "å" is one letter, also where it was pasted as "a" and a ring. */
static char *
normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
}

static char *
join_texts (FodRecord *record,
            gboolean titles)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    const FodValue *value = fod_record_get_value (record, i);

    if (!(field->flags & FOD_FIELD_SEARCHED) || value->form != FOD_VALUE_TEXT)
      continue;
    if (((field->flags & FOD_FIELD_TITLE) != 0) != titles)
      continue;
    if (text->len)
      g_string_append_c (text, '\n');
    g_string_append (text, value->text);
  }
  return normalize (text->str);
}

static gint64
find_entry (FodDatabase *database,
            const char *id,
            GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "SELECT number FROM search_entry WHERE id = ?");

  fod_cursor_bind_text (cursor, 1, id);
  return fod_cursor_step (cursor, error) ? fod_cursor_int (cursor, 0) : 0;
}

static gboolean
add_entry (FodDatabase *database,
           FodRecord *record,
           GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "INSERT INTO search_entry (id, type) VALUES (?, ?)");

  fod_cursor_bind_text (cursor, 1, fod_record_get_id (record));
  fod_cursor_bind_text (cursor, 2, fod_record_get_descriptor (record)->name);
  return fod_cursor_run (cursor, error);
}

static gboolean
remove_entry (FodDatabase *database,
              gint64 number,
              GError **error)
{
  g_autoptr (FodCursor) words = fod_database_prepare (
    database, "DELETE FROM search WHERE rowid = ?");
  g_autoptr (FodCursor) entry = fod_database_prepare (
    database, "DELETE FROM search_entry WHERE number = ?");

  fod_cursor_bind_int (words, 1, number);
  fod_cursor_bind_int (entry, 1, number);
  return fod_cursor_run (words, error) && fod_cursor_run (entry, error);
}

/**
 * fod_search_index_update:
 * @database: a connection inside a transaction
 * @record: a record as it is from now on
 * @error: return location
 *
 * Makes @record findable by its new words, or no longer when it is deleted.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_search_index_update (FodDatabase *database,
                         FodRecord *record,
                         GError **error)
{
  g_autofree char *title = join_texts (record, TRUE);
  g_autofree char *body = join_texts (record, FALSE);
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodCursor) cursor = NULL;
  gint64 number = find_entry (database, fod_record_get_id (record), &failure);

  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (fod_record_is_deleted (record) || (!*title && !*body))
    return number == 0 || remove_entry (database, number, error);
  if (number == 0) {
    if (!add_entry (database, record, error))
      return FALSE;
    cursor = fod_database_prepare (
      database,
      "INSERT INTO search (title, body, rowid)"
      " VALUES (?, ?, (SELECT number FROM search_entry WHERE id = ?))");
    fod_cursor_bind_text (cursor, 3, fod_record_get_id (record));
  } else {
    cursor = fod_database_prepare (
      database, "UPDATE search SET title = ?, body = ? WHERE rowid = ?");
    fod_cursor_bind_int (cursor, 3, number);
  }
  fod_cursor_bind_text (cursor, 1, title);
  fod_cursor_bind_text (cursor, 2, body);
  return fod_cursor_run (cursor, error);
}

typedef gboolean (*RecordFunc) (FodDatabase *database, FodRecord *record, GError **error);

static gboolean
visit_type (FodDatabase *database,
            const FodDescriptor *descriptor,
            RecordFunc function,
            GError **error)
{
  g_autofree char *columns = fod_projection_columns (descriptor, "t");
  g_autofree char *sql = g_strdup_printf (
    "SELECT %s FROM \"%s\" AS t WHERE t.\"deleted\" = 0 ORDER BY t.\"id\"",
    columns, descriptor->name);
  g_autoptr (FodCursor) cursor = fod_database_prepare (database, sql);

  while (fod_cursor_step (cursor, error)) {
    g_autoptr (FodRecord) record = fod_record_new (descriptor->type, fod_cursor_name (cursor, 0));

    fod_projection_read_row (cursor, 0, record);
    if (!function (database, record, error))
      return FALSE;
  }
  return fod_cursor_ended (cursor);
}

static gboolean
visit_records (FodDatabase *database,
               RecordFunc function,
               GError **error)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    if (fod_projection_holds (descriptor) && !visit_type (database, descriptor, function, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_search_index_fill:
 * @database: a connection inside a transaction, with an empty index
 * @error: return location
 *
 * Reads every record into the index.
 *
 * Returns: whether all are in it
 */
gboolean
fod_search_index_fill (FodDatabase *database,
                       GError **error)
{
  return visit_records (database, fod_search_index_update, error);
}

static gboolean
note_words (FodDatabase *database,
            FodRecord *record,
            GError **error)
{
  g_autofree char *title = join_texts (record, TRUE);
  g_autofree char *body = join_texts (record, FALSE);
  g_autoptr (FodCursor) cursor = NULL;

  if (!*title && !*body)
    return TRUE;
  cursor = fod_database_prepare (
    database, "INSERT INTO wanted_words (id, type, title, body) VALUES (?, ?, ?, ?)");
  fod_cursor_bind_text (cursor, 1, fod_record_get_id (record));
  fod_cursor_bind_text (cursor, 2, fod_record_get_descriptor (record)->name);
  fod_cursor_bind_text (cursor, 3, title);
  fod_cursor_bind_text (cursor, 4, body);
  return fod_cursor_run (cursor, error);
}

/* The texts that FTS5 keeps, then what it has made of them. */
static gboolean
compare_words (FodDatabase *database,
               gboolean *equal,
               GError **error)
{
  g_autoptr (GError) failure = NULL;

  *equal = fod_database_number (
             database,
             "SELECT NOT EXISTS (SELECT id, type, title, body FROM wanted_words EXCEPT"
             "                   SELECT id, type, title, body"
             "                     FROM search_entry JOIN search ON search.rowid = number)"
             "   AND (SELECT count (*) FROM wanted_words) = (SELECT count (*) FROM search_entry)"
             "   AND (SELECT count (*) FROM wanted_words) = (SELECT count (*) FROM search)",
             0, &failure) != 0 &&
           fod_database_run (database, "INSERT INTO search (search) VALUES ('integrity-check')",
                             &failure);
  if (!failure || g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * fod_search_index_compare:
 * @database: a connection inside a transaction that will be taken back
 * @equal: (out): whether the index holds what fod_search_index_fill() would read into it
 * @error: return location
 *
 * Compares the index with the tables. One that cannot be read is not equal.
 *
 * Returns: whether the comparison could be made
 */
gboolean
fod_search_index_compare (FodDatabase *database,
                          gboolean *equal,
                          GError **error)
{
  return fod_database_run (database, "CREATE TEMP TABLE wanted_words (id, type, title, body)",
                           error) &&
         visit_records (database, note_words, error) &&
         compare_words (database, equal, error);
}

/* More than anybody types; a whole page pasted in finds what its first words find. */
#define MAX_WORDS 16

/* What unicode61 takes for a part of a word: a quoted text with none in it finds nothing. */
static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ||
         g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

/* (element-type utf8): the words a person typed, each once: a word typed twice asks for nothing
 * more, and would be looked for twice. */
static GPtrArray *
split_words (const char *typed)
{
  g_autofree char *text = normalize (typed);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = text; *p && words->len < MAX_WORDS; p = g_utf8_next_char (p)) {
    const char *end = p;
    g_autofree char *word = NULL;

    while (is_word_character (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
    if (end == p)
      continue;
    word = g_strndup (p, end - p);
    p = g_utf8_find_prev_char (p, end);
    if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
      g_ptr_array_add (words, g_steal_pointer (&word));
  }
  return words;
}

/* Every word must be in the text: the last as the beginning of one, for it may not be typed to the
 * end; the others too when @begun. Each is quoted, so that no character of it means anything to
 * FTS5. */
static char *
write_match (GPtrArray *words,
             gboolean begun)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    const char *mark = begun || i + 1 == words->len ? "*" : "";

    g_string_append (match, i > 0 ? " AND " : "");
    g_string_append_printf (match, "\"%s\"%s", (const char *) words->pdata[i], mark);
  }
  return g_string_free (match, FALSE);
}

static gboolean
collect (FodDatabase *database,
         const char *sql,
         const char *match,
         guint limit,
         GPtrArray *hits,
         GHashTable *found,
         GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (database, sql);
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_text (cursor, 1, match);
  fod_cursor_bind_int (cursor, 2, limit);
  while (hits->len < limit && fod_cursor_step (cursor, &failure)) {
    const FodDescriptor *descriptor = fod_schema_find (fod_cursor_name (cursor, 1));
    FodSearchHit *hit;

    if (!descriptor || g_hash_table_contains (found, fod_cursor_name (cursor, 0)))
      continue;
    hit = g_new0 (FodSearchHit, 1);
    hit->id = g_strdup (fod_cursor_name (cursor, 0));
    hit->type = descriptor->type;
    hit->excerpt = g_strdup (fod_cursor_name (cursor, 2));
    g_ptr_array_add (hits, hit);
    g_hash_table_add (found, hit->id);
  }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Newest first rather than ranked: ranking must look at every hit, and with 100 000 records
 * a person who has typed two letters would wait for it. */
#define HITS(where)                                                                  \
  "SELECT entry.id, entry.type, snippet (search, -1, char (2), char (3), '…', 12)" \
  "  FROM search JOIN search_entry AS entry ON entry.number = search.rowid"          \
  " WHERE search MATCH " where " ORDER BY search.rowid DESC LIMIT ?2"

/**
 * fod_search_index_find:
 * @database: a connection
 * @words: what a person typed
 * @limit: the most hits wanted
 * @error: return location
 *
 * Finds records that have words beginning with all of @words. Titles come first, then texts with
 * the very words that are typed to the end, then the others; each newest first.
 *
 * Returns: (transfer full) (nullable) (element-type FodSearchHit): at most @limit hits
 */
GPtrArray *
fod_search_index_find (FodDatabase *database,
                       const char *words,
                       guint limit,
                       GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (
    (GDestroyNotify) fod_search_hit_free);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) typed = split_words (words);
  g_autofree char *match = write_match (typed, TRUE);
  g_autofree char *exact = write_match (typed, FALSE);

  if (typed->len == 0)
    return g_steal_pointer (&hits);
  if (!collect (database, HITS ("('{title} : (' || ?1 || ')')"), match, limit, hits, found, error))
    return NULL;
  /* What came before is among these hits again; FTS5 would look for every word twice more to leave
   * it out. Whole words are found at once, beginnings of words only after all that begin so have
   * been put together. */
  if (hits->len < limit && !collect (database, HITS ("?1"), exact, limit, hits, found, error))
    return NULL;
  if (hits->len < limit && strcmp (exact, match) != 0 &&
      !collect (database, HITS ("?1"), match, limit, hits, found, error))
    return NULL;
  return g_steal_pointer (&hits);
}
