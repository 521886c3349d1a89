/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programmes.h"

#include "fod-danish.h"
#include "fod-edit.h"
#include "fod-listing.h"
#include "fod-position.h"
#include "fod-shipped.h"
#include "fod-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Asked for with every agenda, and always the same: read once, and never changed. */
static FodProgramme *
get_shipped (void)
{
  static FodProgramme *shipped = NULL;
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read)) {
    g_autoptr (GFile) file = fod_shipped_get_file ("programmes/standard.json");
    g_autoptr (GError) error = NULL;

    shipped = fod_programme_load (file, &error);
    if (!shipped)
      g_error ("What comes with the program cannot be read: %s", error->message);
    g_once_init_leave (&is_read, 1);
  }
  return g_object_ref (shipped);
}

static FodRecord *
find_imported (FodStore *store,
               const char *id)
{
  g_autoptr (GPtrArray) found = fod_store_list_by (store, FOD_RECORD_PROGRAMME, "key",
                                                   FOD_TEXT (id));

  /* Two desks may have imported the same programme: the newer one counts. */
  return found->len ? g_object_ref (found->pdata[found->len - 1]) : NULL;
}

/* The variants of an imported programme: one a line, the key, a space and the title. */
static char *
write_variants (FodProgramme *programme)
{
  GPtrArray *variants = fod_programme_get_variants (programme);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < variants->len; i++) {
    const FodProgrammeVariant *variant = variants->pdata[i];

    g_string_append_printf (lines, "%s%s %s", i ? "\n" : "", variant->key, variant->title);
  }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
read_variants (FodProgramme *programme,
               const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; lines[i]; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], " ", 2);

    if (parts[0] && parts[1])
      fod_programme_add_variant (programme, parts[0], parts[1]);
  }
}

static void
copy_fields (FodRecord *from,
             FodEdit *edit,
             FodRecord *to)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (from);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    const char *field = descriptor->fields[i].name;

    if (strcmp (field, "programme") == 0 || strcmp (field, "position") == 0)
      continue;
    if (edit)
      fod_edit_set (edit, to, field, fod_record_get_value (from, i));
    else
      fod_record_assign (to, i, fod_record_get_value (from, i));
  }
}

static FodProgramme *
read_imported (FodStore *store,
               FodRecord *record)
{
  FodProgramme *programme = fod_programme_new (fod_record_get_text (record, "key"),
                                               fod_record_get_text (record, "title"),
                                               fod_record_get_text (record, "description"));
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_PROGRAMME_ITEM);
  g_autoptr (GPtrArray) items = NULL;

  read_variants (programme, fod_record_get_text (record, "variants"));
  fod_query_where (query, "programme", FOD_EQUAL, FOD_TEXT (fod_record_get_id (record)));
  fod_query_order_by (query, "position", FALSE);
  items = fod_listing_read (query);
  for (guint i = 0; i < items->len; i++) {
    const char *key = fod_record_get_text (items->pdata[i], "key");
    g_autoptr (FodRecord) item = NULL;

    if (!key || fod_programme_find_item (programme, key))
      continue;
    item = fod_record_new (FOD_RECORD_PROGRAMME_ITEM, key);
    copy_fields (items->pdata[i], NULL, item);
    fod_programme_add_item (programme, item);
  }
  return programme;
}

/**
 * fod_programmes_load:
 * @store: a store
 * @id: (nullable): a programme's key; %NULL for %FOD_PROGRAMMES_STANDARD
 * @error: return location; %FOD_STORE_ERROR_NOT_FOUND when there is no such programme
 *
 * Returns: (transfer full) (nullable): the programme
 */
FodProgramme *
fod_programmes_load (FodStore *store,
                     const char *id,
                     GError **error)
{
  g_autoptr (FodRecord) record = NULL;

  if (!id || !*id)
    id = FOD_PROGRAMMES_STANDARD;
  record = find_imported (store, id);
  if (record)
    return read_imported (store, record);
  if (strcmp (id, FOD_PROGRAMMES_STANDARD) == 0)
    return get_shipped ();
  g_set_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
               _ ("There is no programme called “%s”."), id);
  return NULL;
}

static gboolean
has_item (FodProgramme *programme,
          FodRecord *course,
          const char *kind,
          const char *agenda)
{
  const char *variant = course ? fod_record_get_text (course, "variant") : NULL;
  g_autoptr (GPtrArray) items = fod_programme_select (programme, kind, variant);

  for (guint i = 0; i < items->len; i++) {
    if (!agenda || g_strcmp0 (fod_record_get_text (items->pdata[i], "agenda-kind"), agenda) == 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * fod_programmes_load_for:
 * @store: a store
 * @course: (nullable): a course
 * @kind: a nick of %fod_choices_item_kind
 * @agenda: (nullable): a nick of %fod_choices_agenda_kind the item must be for
 * @error: return location
 *
 * A programme need not have everything: what a course's own lacks comes from the standard
 * programme of the workplace, or at last from the shipped one.
 *
 * Returns: (transfer full) (nullable): the first of them that has such an item for @course; the
 *   shipped one when none has
 */
FodProgramme *
fod_programmes_load_for (FodStore *store,
                         FodRecord *course,
                         const char *kind,
                         const char *agenda,
                         GError **error)
{
  const char *id = course ? fod_record_get_text (course, "programme") : NULL;
  g_autoptr (FodProgramme) own = id ? fod_programmes_load (store, id, NULL) : NULL;
  g_autoptr (FodProgramme) standard = NULL;

  if (own && has_item (own, course, kind, agenda))
    return g_steal_pointer (&own);
  standard = fod_programmes_load (store, NULL, NULL);
  if (standard && has_item (standard, course, kind, agenda))
    return g_steal_pointer (&standard);
  return get_shipped ();
}

static int
compare_titles_cb (gconstpointer a,
                   gconstpointer b)
{
  FodProgramme *first = *(FodProgramme *const *) a;
  FodProgramme *second = *(FodProgramme *const *) b;
  gboolean first_standard = g_str_equal (fod_programme_get_id (first), FOD_PROGRAMMES_STANDARD);
  gboolean second_standard = g_str_equal (fod_programme_get_id (second), FOD_PROGRAMMES_STANDARD);

  if (first_standard != second_standard)
    return first_standard ? -1 : 1;
  return fod_danish_collate (fod_programme_get_title (first), fod_programme_get_title (second));
}

/**
 * fod_programmes_list:
 * @store: a store
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type FodProgramme): the shipped programme, or
 *   what was imported in its place, then the imported ones by title
 */
GPtrArray *
fod_programmes_list (FodStore *store,
                     GError **error)
{
  g_autoptr (GPtrArray) programmes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_PROGRAMME);
  g_autoptr (GPtrArray) records = fod_listing_read (query);
  FodProgramme *standard = fod_programmes_load (store, NULL, error);

  if (!standard)
    return NULL;
  g_ptr_array_add (programmes, standard);
  g_hash_table_add (seen, g_strdup (FOD_PROGRAMMES_STANDARD));
  for (guint i = records->len; i > 0; i--) {
    if (g_hash_table_add (seen, g_strdup (fod_record_get_text (records->pdata[i - 1], "key"))))
      g_ptr_array_add (programmes, read_imported (store, records->pdata[i - 1]));
  }
  g_ptr_array_sort (programmes, compare_titles_cb);
  return g_steal_pointer (&programmes);
}

/**
 * fod_programmes_is_imported:
 * @store: a store
 * @id: a programme's key
 *
 * Returns: whether a programme of that key has been imported
 */
gboolean
fod_programmes_is_imported (FodStore *store,
                            const char *id)
{
  g_autoptr (FodRecord) record = find_imported (store, id);

  return record != NULL;
}

static void
delete_imported (FodEdit *edit,
                 FodStore *store,
                 const char *id)
{
  g_autoptr (GPtrArray) found = fod_store_list_by (store, FOD_RECORD_PROGRAMME, "key",
                                                   FOD_TEXT (id));

  for (guint i = 0; i < found->len; i++)
    fod_edit_delete (edit, found->pdata[i]);
}

/**
 * fod_programmes_import:
 * @store: a store
 * @programme: what was read from a file
 * @error: return location
 *
 * Takes a programme in, in place of an imported one with the same key. Courses that run are
 * not changed.
 *
 * Returns: whether it is saved
 */
gboolean
fod_programmes_import (FodStore *store,
                       FodProgramme *programme,
                       GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autofree char *variants = write_variants (programme);
  GPtrArray *items = fod_programme_get_items (programme);
  FodRecord *record;

  delete_imported (edit, store, fod_programme_get_id (programme));
  record = fod_edit_create (edit, FOD_RECORD_PROGRAMME);
  fod_edit_set (edit, record, "key", FOD_TEXT (fod_programme_get_id (programme)));
  fod_edit_set (edit, record, "title", FOD_TEXT (fod_programme_get_title (programme)));
  fod_edit_set (edit, record, "description", FOD_TEXT (fod_programme_get_description (programme)));
  fod_edit_set (edit, record, "variants", FOD_TEXT (variants));
  for (guint i = 0; i < items->len; i++) {
    FodRecord *item = fod_edit_create (edit, FOD_RECORD_PROGRAMME_ITEM);
    g_autofree char *position = fod_position_nth (i);

    copy_fields (items->pdata[i], edit, item);
    fod_edit_set (edit, item, "programme", FOD_TEXT (fod_record_get_id (record)));
    fod_edit_set (edit, item, "position", FOD_TEXT (position));
  }
  return fod_store_commit (store, edit, _ ("Import programme"), error);
}
