/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-unsaved.h"

#include "fod-unfinished-words.h"

#include <glib/gi18n-lib.h>

/* How often the disk is tried. */
#define RETRY_SECONDS 5

struct _FodUnsaved {
  GObject parent_instance;

  FodStore *store;
  GPtrArray *items; /* Item */
  guint retry;
  gboolean has_words; /* there may be some that the program has kept since it ended */
  gboolean outlives;  /* nobody was asked about what is not understood */
};

typedef struct {
  FodRecord *record;
  const FodField *field;
  FodEdit *edit;
  FodValue typed;
  GError *problem; /* with what is typed; NULL when it waits for the disk alone */
} Item;

G_DEFINE_FINAL_TYPE (FodUnsaved, fod_unsaved, G_TYPE_OBJECT)

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_object_unref (item->record);
  g_object_unref (item->edit);
  fod_value_clear (&item->typed);
  g_clear_error (&item->problem);
}

static void
free_item (gpointer item)
{
  g_rc_box_release_full (item, clear_item);
}

static gboolean
save_item (FodUnsaved *self,
           Item *item,
           GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Change “%s”"), _ (item->field->label));

  if (!item->problem)
    return fod_store_commit (self->store, item->edit, label, error);
  if (error)
    *error = g_error_copy (item->problem);
  return FALSE;
}

/* A row may take one back while another is being saved. */
static void
save_all (FodUnsaved *self,
          GError **error)
{
  for (guint i = 0; i < self->items->len;) {
    Item *item = g_rc_box_acquire (self->items->pdata[i]);

    if (save_item (self, item, error && !*error ? error : NULL))
      g_ptr_array_remove (self->items, item);
    else
      i++;
    free_item (item);
  }
}

static gboolean
retry_cb (gpointer data)
{
  FodUnsaved *self = data;

  save_all (self, NULL);
  if (self->items->len > 0)
    return G_SOURCE_CONTINUE;
  self->retry = 0;
  return G_SOURCE_REMOVE;
}

static void
write_down (FodUnsaved *self,
            Item *item)
{
  const char *const words[] = { item->typed.text, NULL };
  g_autoptr (GError) error = NULL;

  if (item->problem && item->typed.text &&
      !fod_unfinished_words_keep (self->store, _ (item->field->label),
                                  fod_record_get_id (item->record), words, &error))
    g_warning ("What is typed is not kept: %s", error->message);
}

static void
fod_unsaved_dispose (GObject *object)
{
  FodUnsaved *self = FOD_UNSAVED (object);

  for (guint i = 0; self->outlives && i < self->items->len; i++)
    write_down (self, self->items->pdata[i]);
  g_clear_handle_id (&self->retry, g_source_remove);
  g_ptr_array_set_size (self->items, 0);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_unsaved_parent_class)->dispose (object);
}

static void
fod_unsaved_finalize (GObject *object)
{
  g_ptr_array_unref (FOD_UNSAVED (object)->items);

  G_OBJECT_CLASS (fod_unsaved_parent_class)->finalize (object);
}

static void
fod_unsaved_class_init (FodUnsavedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_unsaved_dispose;
  G_OBJECT_CLASS (klass)->finalize = fod_unsaved_finalize;
}

static void
fod_unsaved_init (FodUnsaved *self)
{
  self->items = g_ptr_array_new_with_free_func (free_item);
}

/**
 * fod_unsaved_new:
 * @store: the open file
 *
 * Returns: (transfer full): a keeper of nothing yet
 */
FodUnsaved *
fod_unsaved_new (FodStore *store)
{
  FodUnsaved *self = g_object_new (FOD_TYPE_UNSAVED, NULL);

  self->store = g_object_ref (store);
  self->has_words = fod_unfinished_words_are_kept (store);
  return self;
}

/**
 * fod_unsaved_outlive:
 * @self: what is not saved
 *
 * To be called when the program ends and nobody may be there to be asked: what is typed and not
 * understood is kept for the next start.
 */
void
fod_unsaved_outlive (FodUnsaved *self)
{
  g_return_if_fail (FOD_IS_UNSAVED (self));

  self->outlives = TRUE;
}

/**
 * fod_unsaved_keep:
 * @self: what is not saved
 * @record: the record that was to be changed
 * @field: which of its fields
 * @edit: the edit, with what the form showed; without @problem also with what is to be saved
 * @typed: what stood in the row
 * @problem: (nullable): what is wrong with that; %NULL when only the disk refused it
 *
 * Keeps what a row that goes could not save.
 */
void
fod_unsaved_keep (FodUnsaved *self,
                  FodRecord *record,
                  const FodField *field,
                  FodEdit *edit,
                  const FodValue *typed,
                  const GError *problem)
{
  Item *item = g_rc_box_new0 (Item);

  g_return_if_fail (FOD_IS_UNSAVED (self));

  item->record = g_object_ref (record);
  item->field = field;
  item->edit = g_object_ref (edit);
  fod_value_assign (&item->typed, typed);
  item->problem = problem ? g_error_copy (problem) : NULL;
  g_ptr_array_add (self->items, item);
  if (!self->retry)
    self->retry = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
}

/* What stood there when the program ended. If the disk refuses to forget it, it is shown again. */
static FodEdit *
take_words (FodUnsaved *self,
            FodRecord *record,
            const FodField *field,
            FodValue *typed)
{
  const char *question = _ (field->label);
  const char *about = fod_record_get_id (record);
  g_auto (GStrv) words = fod_unfinished_words_find (self->store, question, about);
  g_autoptr (GError) error = NULL;
  FodEdit *edit;

  if (!words || !words[0])
    return NULL;
  if (!fod_unfinished_words_keep (self->store, question, about, NULL, &error))
    g_warning ("What was typed is kept: %s", error->message);
  fod_value_assign (typed, FOD_TEXT (words[0]));
  edit = fod_edit_new (self->store);
  fod_edit_open (edit, record);
  return edit;
}

/**
 * fod_unsaved_take:
 * @self: what is not saved
 * @record: a record
 * @field: one of its fields
 * @typed: (out): what stood in the last row
 *
 * Gives what is kept for a field to a new row of it.
 *
 * Returns: (transfer full) (nullable): the edit; %NULL when nothing is kept
 */
FodEdit *
fod_unsaved_take (FodUnsaved *self,
                  FodRecord *record,
                  const FodField *field,
                  FodValue *typed)
{
  g_return_val_if_fail (FOD_IS_UNSAVED (self), NULL);

  for (guint i = 0; i < self->items->len; i++) {
    Item *item = self->items->pdata[i];
    FodEdit *edit;

    if (item->record != record || item->field != field)
      continue;
    fod_value_assign (typed, &item->typed);
    edit = g_object_ref (item->edit);
    g_ptr_array_remove_index (self->items, i);
    return edit;
  }
  return self->has_words ? take_words (self, record, field, typed) : NULL;
}

/**
 * fod_unsaved_get_record:
 * @self: what is not saved
 *
 * Returns: (transfer none) (nullable): where something is not saved
 */
FodRecord *
fod_unsaved_get_record (FodUnsaved *self)
{
  g_return_val_if_fail (FOD_IS_UNSAVED (self), NULL);

  return self->items->len > 0 ? ((Item *) self->items->pdata[0])->record : NULL;
}

/**
 * fod_unsaved_save:
 * @self: what is not saved
 * @error: return location
 *
 * Saves what can be saved.
 *
 * Returns: whether nothing is left
 */
gboolean
fod_unsaved_save (FodUnsaved *self,
                  GError **error)
{
  g_autoptr (GError) first = NULL;

  g_return_val_if_fail (FOD_IS_UNSAVED (self), FALSE);

  save_all (self, &first);
  if (first)
    g_propagate_error (error, g_steal_pointer (&first));
  return self->items->len == 0;
}
