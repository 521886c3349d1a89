/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programme.h"

#include <string.h>

struct _FodProgramme {
  GObject parent_instance;

  char *id;
  char *title;
  char *description;
  GPtrArray *variants;   /* FodProgrammeVariant */
  GPtrArray *items;      /* FodRecord */
  GHashTable *item_keys; /* the items by key */
};

G_DEFINE_FINAL_TYPE (FodProgramme, fod_programme, G_TYPE_OBJECT)

static void
free_variant (gpointer data)
{
  FodProgrammeVariant *variant = data;

  g_free (variant->key);
  g_free (variant->title);
  g_free (variant);
}

static void
fod_programme_finalize (GObject *object)
{
  FodProgramme *self = FOD_PROGRAMME (object);

  g_clear_pointer (&self->item_keys, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->variants, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (fod_programme_parent_class)->finalize (object);
}

static void
fod_programme_class_init (FodProgrammeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_programme_finalize;
}

static void
fod_programme_init (FodProgramme *self)
{
  self->variants = g_ptr_array_new_with_free_func (free_variant);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->item_keys = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * fod_programme_new:
 * @id: the programme's key
 * @title: its name on the screen
 * @description: (nullable): who it is for
 *
 * Returns: (transfer full): a programme without variants and items
 */
FodProgramme *
fod_programme_new (const char *id,
                   const char *title,
                   const char *description)
{
  FodProgramme *self = g_object_new (FOD_TYPE_PROGRAMME, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  return self;
}

/**
 * fod_programme_get_id:
 * @self: a programme
 *
 * Returns: its key: a–z, 0–9 and “-”
 */
const char *
fod_programme_get_id (FodProgramme *self)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  return self->id;
}

/**
 * fod_programme_get_title:
 * @self: a programme
 *
 * Returns: its name on the screen
 */
const char *
fod_programme_get_title (FodProgramme *self)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  return self->title;
}

/**
 * fod_programme_get_description:
 * @self: a programme
 *
 * Returns: (nullable): a few lines on who it is for
 */
const char *
fod_programme_get_description (FodProgramme *self)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  return self->description;
}

/**
 * fod_programme_get_variants:
 * @self: a programme
 *
 * Returns: (transfer none) (element-type FodProgrammeVariant): its variants, maybe none
 */
GPtrArray *
fod_programme_get_variants (FodProgramme *self)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  return self->variants;
}

/**
 * fod_programme_find_variant:
 * @self: a programme
 * @key: (nullable): key of a variant
 *
 * Returns: (nullable): the variant
 */
const FodProgrammeVariant *
fod_programme_find_variant (FodProgramme *self,
                            const char *key)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  for (guint i = 0; i < self->variants->len; i++) {
    const FodProgrammeVariant *variant = self->variants->pdata[i];

    if (g_strcmp0 (variant->key, key) == 0)
      return variant;
  }
  return NULL;
}

/**
 * fod_programme_add_variant:
 * @self: a programme that is being made
 * @key: key of the variant, not used yet
 * @title: its name on the screen
 */
void
fod_programme_add_variant (FodProgramme *self,
                           const char *key,
                           const char *title)
{
  FodProgrammeVariant *variant;

  g_return_if_fail (FOD_IS_PROGRAMME (self));

  variant = g_new0 (FodProgrammeVariant, 1);
  variant->key = g_strdup (key);
  variant->title = g_strdup (title);
  g_ptr_array_add (self->variants, variant);
}

/**
 * fod_programme_get_items:
 * @self: a programme
 *
 * Returns: (transfer none) (element-type FodRecord): all its items
 */
GPtrArray *
fod_programme_get_items (FodProgramme *self)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  return self->items;
}

/**
 * fod_programme_find_item:
 * @self: a programme
 * @key: (nullable): key of an item
 *
 * Returns: (transfer none) (nullable): the item
 */
FodRecord *
fod_programme_find_item (FodProgramme *self,
                         const char *key)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  return key ? g_hash_table_lookup (self->item_keys, key) : NULL;
}

/**
 * fod_programme_add_item:
 * @self: a programme that is being made
 * @item: (transfer none): a %FOD_RECORD_PROGRAMME_ITEM with a "key" that is not used yet
 */
void
fod_programme_add_item (FodProgramme *self,
                        FodRecord *item)
{
  g_return_if_fail (FOD_IS_PROGRAMME (self));
  g_return_if_fail (fod_record_get_record_type (item) == FOD_RECORD_PROGRAMME_ITEM);
  g_return_if_fail (fod_record_get_text (item, "key") != NULL);

  g_ptr_array_add (self->items, g_object_ref (item));
  g_hash_table_insert (self->item_keys, (gpointer) fod_record_get_text (item, "key"), item);
}

/**
 * fod_programme_has_variant:
 * @self: a programme
 * @item: one of its items
 * @variant: (nullable): key of a variant
 *
 * A part is for the variant of what it is a part of.
 *
 * Returns: whether a course of @variant gets @item
 */
gboolean
fod_programme_has_variant (FodProgramme *self,
                           FodRecord *item,
                           const char *variant)
{
  FodRecord *parent = fod_programme_find_item (self, fod_record_get_text (item, "parent"));
  const char *own = fod_record_get_text (parent ? parent : item, "variant");

  return !own || g_strcmp0 (own, variant) == 0;
}

/**
 * fod_programme_select:
 * @self: a programme
 * @kind: a nick of %fod_choices_item_kind: "task", "step" …
 * @variant: (nullable): key of a variant
 *
 * Returns: (transfer container) (element-type FodRecord): the items of one kind that a course
 *   of @variant gets: the common ones and its own; with %NULL the common ones alone
 */
GPtrArray *
fod_programme_select (FodProgramme *self,
                      const char *kind,
                      const char *variant)
{
  GPtrArray *selection;

  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  selection = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++) {
    FodRecord *item = self->items->pdata[i];

    if (g_strcmp0 (fod_record_get_text (item, "item"), kind) == 0 &&
        fod_programme_has_variant (self, item, variant))
      g_ptr_array_add (selection, g_object_ref (item));
  }
  return selection;
}

/**
 * fod_programme_select_parts:
 * @self: a programme
 * @parent: key of a goal or an agenda
 *
 * Returns: (transfer full) (element-type FodRecord): its steps or points
 */
GPtrArray *
fod_programme_select_parts (FodProgramme *self,
                            const char *parent)
{
  GPtrArray *selection;

  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  selection = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++) {
    if (g_strcmp0 (fod_record_get_text (self->items->pdata[i], "parent"), parent) == 0)
      g_ptr_array_add (selection, g_object_ref (self->items->pdata[i]));
  }
  return selection;
}

static gboolean
is_item_equal (FodRecord *item,
               FodRecord *other)
{
  guint n_fields = fod_record_get_descriptor (item)->n_fields;
  guint programme = fod_schema_find_field (fod_record_get_descriptor (item), "programme");
  guint position = fod_schema_find_field (fod_record_get_descriptor (item), "position");

  for (guint i = 0; i < n_fields; i++) {
    if (i != programme && i != position &&
        !fod_value_equal (fod_record_get_value (item, i), fod_record_get_value (other, i)))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_programme_equal:
 * @self: a programme
 * @other: another
 *
 * Returns: whether both say the same in the same order
 */
gboolean
fod_programme_equal (FodProgramme *self,
                     FodProgramme *other)
{
  g_return_val_if_fail (FOD_IS_PROGRAMME (self) && FOD_IS_PROGRAMME (other), FALSE);

  if (g_strcmp0 (self->id, other->id) != 0 || g_strcmp0 (self->title, other->title) != 0 ||
      g_strcmp0 (self->description, other->description) != 0 ||
      self->variants->len != other->variants->len || self->items->len != other->items->len)
    return FALSE;
  for (guint i = 0; i < self->variants->len; i++) {
    const FodProgrammeVariant *mine = self->variants->pdata[i];
    const FodProgrammeVariant *theirs = other->variants->pdata[i];

    if (strcmp (mine->key, theirs->key) != 0 || strcmp (mine->title, theirs->title) != 0)
      return FALSE;
  }
  for (guint i = 0; i < self->items->len; i++) {
    if (!is_item_equal (self->items->pdata[i], other->items->pdata[i]))
      return FALSE;
  }
  return TRUE;
}
