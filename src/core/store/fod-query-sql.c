/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-query-sql.h"

#include <string.h>

/* How many fields of a record are visited at most. */
#define MOST_PATHS 8

struct _FodQuerySql {
  const FodDescriptor *descriptor;
  GPtrArray *joins;      /* FodField: the references that paths go through */
  const FodField *whole; /* of these, the one that an owner is named for, or NULL */
  GPtrArray *conditions; /* char: SQL with one parameter */
  GPtrArray *values;     /* FodValue, in the order of the parameters */
  int owner;             /* the condition that names the owner, or -1 */
  GString *order;
};

/**
 * fod_query_sql_new:
 * @type: which records
 *
 * Returns: (transfer full): a query for all of them
 */
FodQuerySql *
fod_query_sql_new (FodRecordType type)
{
  FodQuerySql *self = g_new0 (FodQuerySql, 1);

  self->descriptor = fod_schema_describe (type);
  self->joins = g_ptr_array_new ();
  self->conditions = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) fod_value_free);
  self->owner = -1;
  self->order = g_string_new (NULL);
  return self;
}

/**
 * fod_query_sql_free:
 * @self: (transfer full): a query
 *
 * Frees the query.
 */
void
fod_query_sql_free (FodQuerySql *self)
{
  g_ptr_array_unref (self->joins);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->values);
  g_string_free (self->order, TRUE);
  g_free (self);
}

/**
 * fod_query_sql_get_type:
 * @self: a query
 *
 * Returns: which records it finds
 */
FodRecordType
fod_query_sql_get_type (FodQuerySql *self)
{
  return self->descriptor->type;
}

static const FodField *
get_field (const FodDescriptor *descriptor,
           const char *name)
{
  int index = fod_schema_find_field (descriptor, name);

  return index < 0 ? NULL : &descriptor->fields[index];
}

/* The reference that @path goes through, or the field it names. */
static const FodField *
find_reference (FodQuerySql *self,
                const char *path)
{
  g_autofree char *first = g_strndup (path, strcspn (path, "."));

  return get_field (self->descriptor, first);
}

/* "due" → t."due"; "topic.position" → "topic"."position" with the topic joined in. */
static char *
resolve (FodQuerySql *self,
         const char *path,
         const FodField **field)
{
  const char *dot = strchr (path, '.');
  const FodField *reference = find_reference (self, path);

  *field = reference;
  if (dot && (!reference || reference->kind != FOD_KIND_REFERENCE))
    *field = NULL;
  else if (dot) {
    *field = get_field (fod_schema_describe (reference->target), dot + 1);
    if (!g_ptr_array_find (self->joins, reference, NULL))
      g_ptr_array_add (self->joins, (gpointer) reference);
  }
  g_return_val_if_fail (*field != NULL, NULL);
  return g_strdup_printf ("\"%s\".\"%s\"", dot ? reference->name : "t", (*field)->name);
}

/**
 * fod_query_sql_where:
 * @self: a query
 * @path: path of a field
 * @comparison: how to compare
 * @value: what with
 *
 * Adds a condition.
 */
void
fod_query_sql_where (FodQuerySql *self,
                     const char *path,
                     FodComparison comparison,
                     const FodValue *value)
{
  static const char *const operators[] = {
    [FOD_EQUAL] = "IS",
    [FOD_NOT_EQUAL] = "IS NOT",
    [FOD_LESS] = "<",
    [FOD_AT_MOST] = "<=",
    [FOD_MORE] = ">",
    [FOD_AT_LEAST] = ">=",
  };
  const FodField *field;
  g_autofree char *column = resolve (self, path, &field);

  g_return_if_fail (column != NULL);
  if (comparison == FOD_EQUAL && (field->flags & FOD_FIELD_OWNER)) {
    if (!strchr (path, '.'))
      self->owner = (int) self->conditions->len;
    else if (value->form != FOD_VALUE_NONE)
      self->whole = find_reference (self, path);
  }
  g_ptr_array_add (self->conditions, g_strdup_printf ("%s %s ?", column, operators[comparison]));
  g_ptr_array_add (self->values, fod_value_copy (value));
}

/**
 * fod_query_sql_clear_where:
 * @self: a query
 *
 * Removes all conditions.
 */
void
fod_query_sql_clear_where (FodQuerySql *self)
{
  g_ptr_array_set_size (self->conditions, 0);
  self->whole = NULL;
  self->owner = -1;
  g_ptr_array_set_size (self->values, 0);
}

static void
append_choice_order (GString *order,
                     const char *column,
                     const FodChoiceSet *choices)
{
  g_string_append_printf (order, "CASE %s", column);
  for (guint i = 0; i < choices->n_choices; i++)
    g_string_append_printf (order, " WHEN '%s' THEN %u", choices->choices[i].nick, i);
  g_string_append (order, " END");
}

/**
 * fod_query_sql_order_by:
 * @self: a query
 * @path: path of a field
 * @descending: whether the highest comes first
 *
 * Adds a key to the order.
 */
void
fod_query_sql_order_by (FodQuerySql *self,
                        const char *path,
                        gboolean descending)
{
  const FodField *field;
  g_autofree char *column = resolve (self, path, &field);

  g_return_if_fail (column != NULL);
  if (field->kind == FOD_KIND_CHOICE)
    append_choice_order (self->order, column, field->choices);
  else
    g_string_append (self->order, column);
  if (field->kind == FOD_KIND_TEXT || field->kind == FOD_KIND_LONG_TEXT)
    g_string_append (self->order, " COLLATE danish");
  g_string_append_printf (self->order, "%s NULLS LAST, ", descending ? " DESC" : "");
}

/**
 * fod_query_sql_depends_on:
 * @self: a query
 * @commit: what has changed
 *
 * Returns: whether @commit may have changed what the query finds
 */
gboolean
fod_query_sql_depends_on (FodQuerySql *self,
                          FodCommit *commit)
{
  if (fod_commit_touches (commit, self->descriptor->type))
    return TRUE;
  for (guint i = 0; i < self->joins->len; i++) {
    if (fod_commit_touches (commit, ((const FodField *) self->joins->pdata[i])->target))
      return TRUE;
  }
  return FALSE;
}

/* The parts of one course are few and found by its index. Without statistics SQLite might
 * choose another one, of a state that nearly all records have; a "+" rules that out. */
static void
append_conditions (FodQuerySql *self,
                   GString *sql)
{
  g_string_append (sql, " WHERE t.\"deleted\" = 0");
  for (guint i = 0; i < self->conditions->len; i++) {
    gboolean may_use_index = self->owner < 0 || self->owner == (int) i;

    g_string_append_printf (sql, " AND %s%s", may_use_index ? "" : "+",
                            (char *) self->conditions->pdata[i]);
  }
}

static void
append_source (FodQuerySql *self,
               GString *sql)
{
  g_string_append_printf (sql, " FROM \"%s\" AS t", self->descriptor->name);
  for (guint i = 0; i < self->joins->len; i++) {
    const FodField *reference = self->joins->pdata[i];

    /* The parts of a course's parts are found from the course; nothing else has them. */
    const char *kind = reference == self->whole ? "" : "LEFT ";

    g_string_append_printf (sql, " %sJOIN \"%s\" AS \"%s\" ON \"%s\".\"id\" = t.\"%s\"",
                            kind, fod_schema_describe (reference->target)->name, reference->name,
                            reference->name, reference->name);
  }
  append_conditions (self, sql);
}

static char *
write_sql (FodQuerySql *self)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.\"id\"");

  append_source (self, sql);
  g_string_append_printf (sql, " ORDER BY %st.\"id\"", self->order->str);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
write_visit (FodQuerySql *self,
             const char *const *paths)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.\"id\"");

  for (guint i = 0; paths[i]; i++) {
    const FodField *field;
    g_autofree char *column = resolve (self, paths[i], &field);

    g_return_val_if_fail (column != NULL, NULL);
    g_string_append_printf (sql, ", %s", column);
  }
  append_source (self, sql);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static FodCursor *
open_cursor (FodQuerySql *self,
             FodDatabase *database,
             const char *sql)
{
  FodCursor *cursor = fod_database_prepare (database, sql);

  for (guint i = 0; i < self->values->len; i++)
    fod_cursor_bind (cursor, (int) i + 1, self->values->pdata[i]);
  return cursor;
}

/**
 * fod_query_sql_run:
 * @self: a query
 * @database: a connection
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids found, in order
 */
GPtrArray *
fod_query_sql_run (FodQuerySql *self,
                   FodDatabase *database,
                   GError **error)
{
  g_autofree char *sql = write_sql (self);
  g_autoptr (FodCursor) cursor = open_cursor (self, database, sql);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  while (fod_cursor_step (cursor, &failure))
    g_ptr_array_add (ids, g_strdup (fod_cursor_name (cursor, 0)));
  if (!failure)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * fod_query_sql_visit:
 * @self: a query
 * @database: a connection
 * @paths: (array zero-terminated=1): paths of fields, 8 at most
 * @visit: (scope call): called with each record found
 * @data: for @visit
 * @error: return location
 *
 * Returns: whether all of them could be read
 */
gboolean
fod_query_sql_visit (FodQuerySql *self,
                     FodDatabase *database,
                     const char *const *paths,
                     FodQueryVisitFunc visit,
                     gpointer data,
                     GError **error)
{
  g_autofree char *sql = write_visit (self, paths);
  g_autoptr (FodCursor) cursor = open_cursor (self, database, sql);
  FodValue values[MOST_PATHS] = { 0 };
  int n_paths = (int) g_strv_length ((char **) paths);

  g_return_val_if_fail (n_paths <= MOST_PATHS, FALSE);

  while (fod_cursor_step (cursor, error)) {
    for (int i = 0; i < n_paths; i++)
      fod_cursor_value (cursor, i + 1, &values[i]);
    visit (fod_cursor_name (cursor, 0), values, data);
  }
  for (int i = 0; i < n_paths; i++)
    fod_value_clear (&values[i]);
  return fod_cursor_ended (cursor);
}
