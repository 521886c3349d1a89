/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-index.h"

#include "fod-projection.h"
#include "fod-search-place.h"
#include "fod-search-words.h"
#include "fod-store-error.h"

/* FTS5 rows are known by number, records by id: search_entry joins the two. The place is the course
 * a record belongs to, as a word that nobody types. */
static const char schema[] =
  "CREATE TABLE search_entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
  "                           type TEXT NOT NULL);"
  "CREATE VIRTUAL TABLE search USING fts5 (title, body, place,"
  "                                        tokenize = 'unicode61 remove_diacritics 0',"
  "                                        prefix = '1 2 3 4 5 6');";

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
  return fod_search_words_normalize (text->str);
}

/* What the index knows of one record. */
typedef struct {
  char *title;
  char *body;
  char *place;
} Words;

static void
clear_words (Words *words)
{
  g_free (words->title);
  g_free (words->body);
  g_free (words->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, clear_words)

static gboolean
read_words (FodDatabase *database,
            FodRecord *record,
            Words *words,
            GError **error)
{
  words->title = join_texts (record, TRUE);
  words->body = join_texts (record, FALSE);
  return fod_search_place_find (database, fod_record_get_record_type (record),
                                fod_record_get_id (record), &words->place, error);
}

static gboolean
are_blank (const Words *words)
{
  return !*words->title && !*words->body;
}

static void
bind_words (FodCursor *cursor,
            int first,
            const Words *words)
{
  fod_cursor_bind_text (cursor, first, words->title);
  fod_cursor_bind_text (cursor, first + 1, words->body);
  fod_cursor_bind_text (cursor, first + 2, words->place);
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
  g_auto (Words) words = { NULL };
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodCursor) cursor = NULL;
  gint64 number = find_entry (database, fod_record_get_id (record), &failure);

  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (!read_words (database, record, &words, error))
    return FALSE;
  if (fod_record_is_deleted (record) || are_blank (&words))
    return number == 0 || remove_entry (database, number, error);
  if (number == 0) {
    if (!add_entry (database, record, error))
      return FALSE;
    cursor = fod_database_prepare (
      database,
      "INSERT INTO search (title, body, place, rowid)"
      " VALUES (?, ?, ?, (SELECT number FROM search_entry WHERE id = ?))");
    fod_cursor_bind_text (cursor, 4, fod_record_get_id (record));
  } else {
    cursor = fod_database_prepare (
      database, "UPDATE search SET title = ?, body = ?, place = ? WHERE rowid = ?");
    fod_cursor_bind_int (cursor, 4, number);
  }
  bind_words (cursor, 1, &words);
  return fod_cursor_run (cursor, error);
}

/**
 * fod_search_index_hash:
 *
 * Says whether an index is laid out as this version does it.
 *
 * Returns: (transfer full): SHA-256 over its tables, as hexadecimal
 */
char *
fod_search_index_hash (void)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, schema, -1);
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
  g_auto (Words) words = { NULL };
  g_autoptr (FodCursor) cursor = NULL;

  if (!read_words (database, record, &words, error))
    return FALSE;
  if (are_blank (&words))
    return TRUE;
  cursor = fod_database_prepare (
    database, "INSERT INTO wanted_words (id, type, title, body, place) VALUES (?, ?, ?, ?, ?)");
  fod_cursor_bind_text (cursor, 1, fod_record_get_id (record));
  fod_cursor_bind_text (cursor, 2, fod_record_get_descriptor (record)->name);
  bind_words (cursor, 3, &words);
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
             "SELECT NOT EXISTS (SELECT id, type, title, body, place FROM wanted_words EXCEPT"
             "                   SELECT id, type, title, body, place"
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
  return fod_database_run (database,
                           "CREATE TEMP TABLE wanted_words (id, type, title, body, place)",
                           error) &&
         visit_records (database, note_words, error) &&
         compare_words (database, equal, error);
}
