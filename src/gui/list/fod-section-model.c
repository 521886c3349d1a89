/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-section-model.h"

#include <string.h>

/**
 * FodSectionModel:
 *
 * A sorted list of records with headings: what a boxed list with sections is made from. GTK
 * has had section headers since 4.12 only. Rows are made when somebody looks at them.
 */
struct _FodSectionModel {
  GObject parent_instance;

  GListModel *records;
  GPtrArray *rows; /* FodSectionRow, or NULL while nobody has looked */
  FodSectionFunc function;
  FodSectionMakeFunc make; /* NULL for plain rows */
  gpointer data;
  guint placing; /* idle source */
  int today;
};

static void fod_section_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodSectionModel,
                               fod_section_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      fod_section_model_list_model_init))

static void
unref_row (gpointer row)
{
  if (row)
    g_object_unref (row);
}

static char *
get_title (FodSectionModel *self,
           guint position)
{
  g_autoptr (FodRecord) record = g_list_model_get_item (self->records, position);

  return record ? self->function (record, self->data) : NULL;
}

static void
place_row (FodSectionModel *self,
           guint position)
{
  g_autofree char *title = get_title (self, position);
  g_autofree char *above = position > 0 ? get_title (self, position - 1) : NULL;
  g_autofree char *below = get_title (self, position + 1);
  gboolean first = !above || strcmp (above, title) != 0;
  gboolean last = !below || strcmp (below, title) != 0;

  fod_section_row_place (self->rows->pdata[position], first ? title : NULL, first, last);
  fod_section_row_look_around (self->rows->pdata[position], self->records, position);
}

static gboolean
place_rows_cb (gpointer data)
{
  FodSectionModel *self = data;

  self->placing = 0;
  for (guint i = 0; i < self->rows->len; i++) {
    if (self->rows->pdata[i])
      place_row (self, i);
  }
  return G_SOURCE_REMOVE;
}

/* A record can come into another section without changing its place in the list: the last
 * of one section becomes the first of the next. No items-changed tells of that. */
static void
record_changed_cb (FodSectionModel *self)
{
  if (self->placing == 0)
    self->placing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_rows_cb, self, NULL);
}

static GType
fod_section_model_get_item_type (GListModel *model)
{
  return FOD_TYPE_SECTION_ROW;
}

static guint
fod_section_model_get_n_items (GListModel *model)
{
  return FOD_SECTION_MODEL (model)->rows->len;
}

static gpointer
fod_section_model_get_item (GListModel *model,
                            guint position)
{
  FodSectionModel *self = FOD_SECTION_MODEL (model);

  if (position >= self->rows->len)
    return NULL;
  if (!self->rows->pdata[position]) {
    g_autoptr (FodRecord) record = g_list_model_get_item (self->records, position);

    self->rows->pdata[position] = self->make ? self->make (record, self->data)
                                             : fod_section_row_new (record);
    fod_section_row_set_today (self->rows->pdata[position], self->today);
    g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self,
                             G_CONNECT_SWAPPED);
    place_row (self, position);
  }
  return g_object_ref (self->rows->pdata[position]);
}

static void
fod_section_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fod_section_model_get_item_type;
  iface->get_n_items = fod_section_model_get_n_items;
  iface->get_item = fod_section_model_get_item;
}

static void
records_changed_cb (FodSectionModel *self,
                    guint position,
                    guint removed,
                    guint added)
{
  if (removed)
    g_ptr_array_remove_range (self->rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->rows, (int) position, NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);

  /* The neighbours may begin or end a section now. */
  if (position > 0 && self->rows->pdata[position - 1])
    place_row (self, position - 1);
  if (position + added < self->rows->len && self->rows->pdata[position + added])
    place_row (self, position + added);

  /* Rows of a page's own may look further around than to the next one. */
  if (self->make)
    record_changed_cb (self);
}

static void
fod_section_model_finalize (GObject *object)
{
  FodSectionModel *self = FOD_SECTION_MODEL (object);

  g_clear_handle_id (&self->placing, g_source_remove);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (fod_section_model_parent_class)->finalize (object);
}

static void
fod_section_model_class_init (FodSectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_section_model_finalize;
}

static void
fod_section_model_init (FodSectionModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (unref_row);
}

/**
 * fod_section_model_new:
 * @records: records sorted so that those of one section stand together
 * @function: says which section a record stands in
 * @data: for @function; must outlive the model
 *
 * Returns: (transfer full): a list of #FodSectionRow
 */
FodSectionModel *
fod_section_model_new (GListModel *records,
                       FodSectionFunc function,
                       gpointer data)
{
  FodSectionModel *self = g_object_new (FOD_TYPE_SECTION_MODEL, NULL);

  self->records = g_object_ref (records);
  self->function = function;
  self->data = data;
  g_ptr_array_set_size (self->rows, (int) g_list_model_get_n_items (records));
  g_signal_connect_object (records, "items-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * fod_section_model_set_make:
 * @self: a section model nobody has looked at yet
 * @make: makes the rows; called with the data of the section function
 *
 * Lets a page have rows of its own class.
 */
void
fod_section_model_set_make (FodSectionModel *self,
                            FodSectionMakeFunc make)
{
  g_return_if_fail (FOD_IS_SECTION_MODEL (self));

  self->make = make;
}

/**
 * fod_section_model_foreach_made:
 * @self: a section model
 * @function: (scope call): called with each #FodSectionRow that somebody has looked at
 * @data: for @function
 *
 * For what the rows show and no record of theirs tells of. They are placed again afterwards.
 */
void
fod_section_model_foreach_made (FodSectionModel *self,
                                GFunc function,
                                gpointer data)
{
  g_return_if_fail (FOD_IS_SECTION_MODEL (self));

  for (guint i = 0; i < self->rows->len; i++) {
    if (self->rows->pdata[i])
      function (self->rows->pdata[i], data);
  }
  record_changed_cb (self);
}

/**
 * fod_section_model_find:
 * @self: a section model
 * @id: record id
 *
 * Returns: the place of that record, or -1
 */
int
fod_section_model_find (FodSectionModel *self,
                        const char *id)
{
  g_return_val_if_fail (FOD_IS_SECTION_MODEL (self), -1);

  for (guint i = 0; i < self->rows->len; i++) {
    g_autoptr (FodRecord) record = g_list_model_get_item (self->records, i);

    if (strcmp (fod_record_get_id (record), id) == 0)
      return (int) i;
  }
  return -1;
}

/**
 * fod_section_model_find_row:
 * @self: a section model
 * @row: a row of it
 *
 * Finds a row without a look at the records of those above it.
 *
 * Returns: its place, or -1 when it is gone
 */
int
fod_section_model_find_row (FodSectionModel *self,
                            FodSectionRow *row)
{
  guint place;

  g_return_val_if_fail (FOD_IS_SECTION_MODEL (self), -1);

  return g_ptr_array_find (self->rows, row, &place) ? (int) place : -1;
}

/**
 * fod_section_model_set_today:
 * @self: a section model
 * @today: the day it is, as a #FodDay
 *
 * Tells every row which day it is.
 */
void
fod_section_model_set_today (FodSectionModel *self,
                             int today)
{
  g_return_if_fail (FOD_IS_SECTION_MODEL (self));

  self->today = today;
  for (guint i = 0; i < self->rows->len; i++) {
    if (self->rows->pdata[i])
      fod_section_row_set_today (self->rows->pdata[i], today);
  }
}
