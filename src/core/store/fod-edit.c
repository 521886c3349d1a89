/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-edit-private.h"

#include "fod-model-error.h"
#include "fod-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * FodEdit:
 *
 * What a person is changing, on its way into the store: any number of records, one action.
 *
 * An edit opened from a record remembers which ops the form showed then (base dots). If the
 * record changes under the open form, the edit still replaces only what its person has
 * seen; the other change stays as a sibling and is not silently overruled.
 */
struct _FodEdit {
  GObject parent_instance;

  FodStore *store;
  GPtrArray *drafts;     /* FodRecord, in order of creation */
  GHashTable *draft_set; /* the same */
  GPtrArray *spent;      /* FodRecord: drafts no longer, that a caller may still hold */
  GPtrArray *changes;    /* Change */
  GHashTable *changes_by_id;
};

typedef struct {
  FodRecord *record;
  GHashTable *bases; /* field → GArray of FodDot: the cells that are not just the creation */
  GArray *created;   /* the base of every other cell */
  FodValue *shown;   /* what the form showed */
  FodValue *values;
  guint64 touched; /* bit n = field n */
  gboolean hidden;
} Change;

G_DEFINE_FINAL_TYPE (FodEdit, fod_edit, G_TYPE_OBJECT)

static void
free_change (gpointer data)
{
  Change *change = data;
  guint n_fields = fod_record_get_descriptor (change->record)->n_fields;

  for (guint i = 0; i < n_fields; i++) {
    fod_value_clear (&change->shown[i]);
    fod_value_clear (&change->values[i]);
  }
  g_free (change->shown);
  g_free (change->values);
  g_clear_pointer (&change->bases, g_hash_table_unref);
  g_clear_pointer (&change->created, g_array_unref);
  g_object_unref (change->record);
  g_free (change);
}

static void
fod_edit_finalize (GObject *object)
{
  FodEdit *self = FOD_EDIT (object);

  g_clear_pointer (&self->draft_set, g_hash_table_unref);
  g_clear_pointer (&self->changes_by_id, g_hash_table_unref);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->spent, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_edit_parent_class)->finalize (object);
}

static void
fod_edit_class_init (FodEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_edit_finalize;
}

static void
fod_edit_init (FodEdit *self)
{
  self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  self->spent = g_ptr_array_new_with_free_func (g_object_unref);
  self->changes = g_ptr_array_new_with_free_func (free_change);
  self->draft_set = g_hash_table_new (NULL, NULL);
  self->changes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * fod_edit_new:
 * @store: the store to commit to
 *
 * Returns: (transfer full): an edit that changes nothing yet
 */
FodEdit *
fod_edit_new (FodStore *store)
{
  FodEdit *self = g_object_new (FOD_TYPE_EDIT, NULL);

  self->store = g_object_ref (store);
  return self;
}

static gboolean
is_draft (FodEdit *self,
          FodRecord *record)
{
  return g_hash_table_contains (self->draft_set, record);
}

static void
add_dot (GHashTable *bases,
         const char *field,
         FodDot dot)
{
  GArray *dots = g_hash_table_lookup (bases, field);

  if (!dots) {
    dots = fod_dots_new ();
    g_hash_table_insert (bases, g_strdup (field), dots);
  }
  g_array_append_val (dots, dot);
}

/* Opening a form cannot fail; what cannot be read here is told when it is saved. */
static void
read_bases (Change *change,
            FodStore *store)
{
  FodDatabase *database = store->database;
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "SELECT field, head.replica, head.number FROM head"
              "  LEFT JOIN replica ON replica.number = head.replica"
              " WHERE row = ? ORDER BY clock DESC, id DESC, head.number DESC");
  g_autoptr (GError) error = NULL;
  FodDot creation;

  fod_cursor_bind_text (cursor, 1, fod_record_get_id (change->record));
  while (fod_cursor_step (cursor, &error)) {
    FodDot dot = { fod_cursor_int (cursor, 1), fod_cursor_int (cursor, 2) };

    add_dot (change->bases, fod_cursor_name (cursor, 0), dot);
  }
  if (!error &&
      fod_op_find_creation (database, fod_record_get_id (change->record), &creation, &error))
    g_array_append_val (change->created, creation);
  if (error)
    fod_store_keep_failure (store, error);
}

static Change *
open_change (FodEdit *self,
             FodRecord *record)
{
  guint n_fields = fod_record_get_descriptor (record)->n_fields;
  Change *change = g_new0 (Change, 1);

  change->record = g_object_ref (record);
  change->bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
  change->created = fod_dots_new ();
  change->shown = g_new0 (FodValue, n_fields);
  change->values = g_new0 (FodValue, n_fields);
  for (guint i = 0; i < n_fields; i++)
    fod_value_assign (&change->shown[i], fod_record_get_value (record, i));
  read_bases (change, self->store);
  g_ptr_array_add (self->changes, change);
  g_hash_table_insert (self->changes_by_id, (gpointer) fod_record_get_id (record), change);
  return change;
}

static Change *
find_change (FodEdit *self,
             FodRecord *record)
{
  Change *known = g_hash_table_lookup (self->changes_by_id, fod_record_get_id (record));

  return known ? known : open_change (self, record);
}

/**
 * fod_edit_open:
 * @self: an edit
 * @record: the record a form shows
 *
 * Remembers what the form shows now. To be called when a person begins to change it.
 */
void
fod_edit_open (FodEdit *self,
               FodRecord *record)
{
  g_return_if_fail (FOD_IS_EDIT (self));
  g_return_if_fail (FOD_IS_RECORD (record));

  if (!is_draft (self, record))
    find_change (self, record);
}

/**
 * fod_edit_create:
 * @self: an edit
 * @type: a record type
 *
 * Makes a record that will be there after the commit.
 *
 * Returns: (transfer none): a draft to fill in with fod_edit_set()
 */
FodRecord *
fod_edit_create (FodEdit *self,
                 FodRecordType type)
{
  g_autofree char *id = fod_id_source_next (self->store->ids);
  FodRecord *draft = fod_record_new (type, id);

  g_ptr_array_add (self->drafts, draft);
  g_hash_table_add (self->draft_set, draft);
  return draft;
}

/**
 * fod_edit_set:
 * @self: an edit
 * @record: a draft of this edit, or a record of the store
 * @field: name of a field
 * @value: the new value
 *
 * Changes a field, to @value without what nobody could have typed: see fod_field_clean(). Opens
 * @record first if that has not been done.
 */
void
fod_edit_set (FodEdit *self,
              FodRecord *record,
              const char *field,
              const FodValue *value)
{
  g_auto (FodValue) clean = { 0 };
  const FodDescriptor *descriptor;
  int index;
  Change *change;

  g_return_if_fail (FOD_IS_EDIT (self));
  g_return_if_fail (FOD_IS_RECORD (record));

  descriptor = fod_record_get_descriptor (record);
  index = fod_schema_find_field (descriptor, field);
  g_return_if_fail (index >= 0);
  if (fod_field_clean (&descriptor->fields[index], value, &clean))
    value = &clean;

  if (is_draft (self, record)) {
    fod_record_assign (record, index, value);
    return;
  }
  change = find_change (self, record);
  fod_value_assign (&change->values[index], value);
  change->touched |= G_GUINT64_CONSTANT (1) << index;
}

static void
delete_owned (FodEdit *self,
              FodRecord *owner)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    for (guint j = 0; j < descriptor->n_fields; j++) {
      g_autoptr (GPtrArray) owned = NULL;

      if (!(descriptor->fields[j].flags & FOD_FIELD_OWNER) ||
          descriptor->fields[j].target != fod_record_get_record_type (owner))
        continue;
      owned = fod_store_list_by (self->store, descriptor->type, descriptor->fields[j].name,
                                 FOD_TEXT (fod_record_get_id (owner)));
      for (guint k = 0; k < owned->len; k++)
        fod_edit_delete (self, owned->pdata[k]);
    }
  }
}

/**
 * fod_edit_delete:
 * @self: an edit
 * @record: a record of the store, or a draft of this edit
 *
 * Hides a record and everything that is a part of it. Undo brings all of it back. A draft is
 * given up: it will not be created.
 */
void
fod_edit_delete (FodEdit *self,
                 FodRecord *record)
{
  g_return_if_fail (FOD_IS_EDIT (self));
  g_return_if_fail (FOD_IS_RECORD (record));

  if (is_draft (self, record)) {
    g_ptr_array_add (self->spent, g_object_ref (record));
    g_hash_table_remove (self->draft_set, record);
    g_ptr_array_remove (self->drafts, record);
    return;
  }
  find_change (self, record)->hidden = TRUE;
  delete_owned (self, record);
}

/**
 * fod_edit_list_drafts:
 * @self: an edit
 * @type: a record type
 *
 * Returns: (transfer full) (element-type FodRecord): the records of @type to be created, in the
 *   order they were made
 */
GPtrArray *
fod_edit_list_drafts (FodEdit *self,
                      FodRecordType type)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (FOD_IS_EDIT (self), drafts);

  for (guint i = 0; i < self->drafts->len; i++) {
    if (fod_record_get_record_type (self->drafts->pdata[i]) == type)
      g_ptr_array_add (drafts, g_object_ref (self->drafts->pdata[i]));
  }
  return drafts;
}

/**
 * fod_edit_get_drafts:
 * @self: an edit
 *
 * Returns: (transfer none) (element-type FodRecord): the records to be created
 */
GPtrArray *
fod_edit_get_drafts (FodEdit *self)
{
  return self->drafts;
}

/* What the person has left as it was is no change, even if somebody else has changed it
 * since; and what both have written alike needs no second op. */
static gboolean
is_change (Change *change,
           guint field)
{
  return (change->touched & (G_GUINT64_CONSTANT (1) << field)) &&
         !fod_value_equal (&change->values[field], &change->shown[field]) &&
         !fod_value_equal (&change->values[field], fod_record_get_value (change->record, field));
}

static gboolean
hides (Change *change)
{
  return change->hidden && !fod_record_is_deleted (change->record);
}

static gboolean
changes_anything (Change *change)
{
  guint n_fields = fod_record_get_descriptor (change->record)->n_fields;

  for (guint i = 0; i < n_fields; i++) {
    if (is_change (change, i))
      return TRUE;
  }
  return hides (change);
}

/**
 * fod_edit_is_empty:
 * @self: an edit
 *
 * Returns: whether a commit would change nothing
 */
gboolean
fod_edit_is_empty (FodEdit *self)
{
  for (guint i = 0; i < self->changes->len; i++) {
    if (changes_anything (self->changes->pdata[i]))
      return FALSE;
  }
  return self->drafts->len == 0;
}

static gboolean
check_change (Change *change,
              GError **error)
{
  guint n_fields = fod_record_get_descriptor (change->record)->n_fields;
  g_autoptr (FodRecord) after = NULL;

  if (change->hidden || change->touched == 0)
    return TRUE;
  if (fod_record_is_frozen (change->record) && changes_anything (change))
    return fod_model_refuse (FOD_MODEL_ERROR_FROZEN,
                             _ ("It is signed and can no longer be changed. Make a new version of "
                                "it."),
                             error);
  after = fod_record_new_copy (change->record);
  for (guint i = 0; i < n_fields; i++) {
    if (is_change (change, i))
      fod_record_assign (after, i, &change->values[i]);
  }
  return fod_record_check (after, error);
}

/**
 * fod_edit_check:
 * @self: an edit
 * @error: return location
 *
 * Checks every record as it would be after the commit.
 *
 * Returns: whether all of them may be saved
 */
gboolean
fod_edit_check (FodEdit *self,
                GError **error)
{
  for (guint i = 0; i < self->drafts->len; i++) {
    if (!fod_record_check (self->drafts->pdata[i], error))
      return FALSE;
  }
  for (guint i = 0; i < self->changes->len; i++) {
    if (!check_change (self->changes->pdata[i], error))
      return FALSE;
  }
  return TRUE;
}

static GArray *
get_base (Change *change,
          const char *field)
{
  GArray *dots = g_hash_table_lookup (change->bases, field);

  return dots ? dots : change->created;
}

static gboolean
write_change (Change *change,
              FodWriter *writer,
              GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (change->record);
  const char *row = fod_record_get_id (change->record);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    const char *field = descriptor->fields[i].name;

    if (is_change (change, i) &&
        !fod_writer_set (writer, descriptor, row, field, &change->values[i],
                         get_base (change, field), error))
      return FALSE;
  }
  return !hides (change) ||
         fod_writer_set (writer, descriptor, row, FOD_CELL_DELETED, FOD_NUMBER (1),
                         get_base (change, FOD_CELL_DELETED), error);
}

/**
 * fod_edit_write:
 * @self: a checked edit
 * @writer: a writer that has begun
 * @error: return location
 *
 * Writes everything.
 *
 * Returns: whether all of it is in the transaction
 */
gboolean
fod_edit_write (FodEdit *self,
                FodWriter *writer,
                GError **error)
{
  for (guint i = 0; i < self->drafts->len; i++) {
    if (!fod_writer_create (writer, self->drafts->pdata[i], error))
      return FALSE;
  }
  for (guint i = 0; i < self->changes->len; i++) {
    if (!write_change (self->changes->pdata[i], writer, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_edit_settle:
 * @self: an edit that is on the disk
 *
 * Empties the edit: what it wrote is not written twice. Its drafts are records of the store
 * now, and changed like any other.
 */
void
fod_edit_settle (FodEdit *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    g_ptr_array_add (self->spent, g_object_ref (self->drafts->pdata[i]));
  g_hash_table_remove_all (self->draft_set);
  g_hash_table_remove_all (self->changes_by_id);
  g_ptr_array_set_size (self->drafts, 0);
  g_ptr_array_set_size (self->changes, 0);
}
