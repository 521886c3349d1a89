/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-section-model.h"

#include "fod-day-list.h"
#include "fod-query.h"
#include "fod-row-window.h"

#include <string.h>

/**
 * FodSectionModel:
 *
 * A sorted list of records with headings: what a boxed list with sections is made from. GTK
 * has had section headers since 4.12 only. Rows are made when somebody looks at them, and a
 * list that is gradual is not shown all at once: positions count from the first row shown.
 */
struct _FodSectionModel {
  GObject parent_instance;

  GListModel *records;
  GPtrArray *rows; /* FodSectionRow, or NULL while nobody has looked */
  FodSectionFunc function;
  FodSectionMakeFunc make; /* NULL for plain rows */
  FodSectionFindFunc find; /* NULL to look at all records */
  gpointer data;
  guint placing; /* idle source */
  FodRowWindow window;
  gboolean gradual;
  int today;
};

enum {
  PROP_0,
  PROP_WHOLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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
  return FOD_SECTION_MODEL (model)->window.n_shown;
}

static gpointer
fod_section_model_get_item (GListModel *model,
                            guint position)
{
  FodSectionModel *self = FOD_SECTION_MODEL (model);
  guint place = self->window.first + position;

  if (position >= self->window.n_shown)
    return NULL;
  if (!self->rows->pdata[place]) {
    g_autoptr (FodRecord) record = g_list_model_get_item (self->records, place);

    self->rows->pdata[place] = self->make ? self->make (record, self->data)
                                          : fod_section_row_new (record);
    fod_section_row_set_today (self->rows->pdata[place], self->today);
    g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self,
                             G_CONNECT_SWAPPED);
    place_row (self, place);
  }
  return g_object_ref (self->rows->pdata[place]);
}

static void
fod_section_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fod_section_model_get_item_type;
  iface->get_n_items = fod_section_model_get_n_items;
  iface->get_item = fod_section_model_get_item;
}

static void
tell (FodSectionModel *self,
      FodRowChange change,
      gboolean was_whole)
{
  if (change.removed || change.added)
    g_list_model_items_changed (G_LIST_MODEL (self), change.position, change.removed, change.added);
  if (fod_row_window_is_whole (&self->window) != was_whole)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHOLE]);
}

static void
change_rows (FodSectionModel *self,
             guint position,
             guint removed,
             guint added)
{
  guint n_after = self->rows->len - position - removed;

  if (removed)
    g_ptr_array_remove_range (self->rows, position, removed);
  if (!added)
    return;
  g_ptr_array_set_size (self->rows, (int) (self->rows->len + added));
  memmove (self->rows->pdata + position + added, self->rows->pdata + position,
           n_after * sizeof (gpointer));
  memset (self->rows->pdata + position, 0, added * sizeof (gpointer));
}

static void
records_changed_cb (FodSectionModel *self,
                    guint position,
                    guint removed,
                    guint added)
{
  gboolean was_whole = fod_row_window_is_whole (&self->window);

  change_rows (self, position, removed, added);
  if (self->gradual) {
    tell (self, fod_row_window_replace (&self->window, position, removed, added), was_whole);
  } else {
    fod_row_window_show_all (&self->window, self->rows->len);
    tell (self, (FodRowChange){ position, removed, added }, TRUE);
  }

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
fod_section_model_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_WHOLE)
    g_value_set_boolean (value, fod_row_window_is_whole (&FOD_SECTION_MODEL (object)->window));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_section_model_class_init (FodSectionModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fod_section_model_finalize;
  object_class->get_property = fod_section_model_get_property;

  /**
   * FodSectionModel:whole:
   *
   * Whether all rows are shown.
   */
  properties[PROP_WHOLE] =
    g_param_spec_boolean ("whole", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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
  fod_row_window_show_all (&self->window, self->rows->len);
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
 * fod_section_model_set_find:
 * @self: a section model
 * @find: finds a record in the list of records; called with the data of the section function
 *
 * Finds records without reading all those before them. Not needed for a #FodQuery and a
 * #FodDayList.
 */
void
fod_section_model_set_find (FodSectionModel *self,
                            FodSectionFindFunc find)
{
  g_return_if_fail (FOD_IS_SECTION_MODEL (self));

  self->find = find;
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

static void
begin (FodSectionModel *self,
       guint place)
{
  gboolean was_whole = fod_row_window_is_whole (&self->window);

  self->gradual = TRUE;
  tell (self, fod_row_window_begin (&self->window, self->rows->len, place), was_whole);
}

/**
 * fod_section_model_set_seen:
 * @self: a section model that is not gradual yet
 * @n_seen: how many of its rows fill a window of usual height
 *
 * Lets a gradual list of high rows begin with fewer of them: the others are not seen.
 */
void
fod_section_model_set_seen (FodSectionModel *self,
                            guint n_seen)
{
  g_return_if_fail (FOD_IS_SECTION_MODEL (self));
  g_return_if_fail (!self->gradual);

  self->window.n_seen = n_seen;
}

/**
 * fod_section_model_set_gradual:
 * @self: a section model that shows nothing yet
 *
 * Lets a long list be shown little by little: see fod_section_model_grow().
 */
void
fod_section_model_set_gradual (FodSectionModel *self)
{
  g_return_if_fail (FOD_IS_SECTION_MODEL (self));

  if (!self->gradual)
    begin (self, 0);
}

/**
 * fod_section_model_grow:
 * @self: a section model
 *
 * Shows some more rows, if there are any.
 *
 * Returns: whether there are more that may follow at once; not when they are so many that they
 *   want a frame of their own
 */
gboolean
fod_section_model_grow (FodSectionModel *self)
{
  g_return_val_if_fail (FOD_IS_SECTION_MODEL (self), FALSE);

  if (!fod_row_window_is_whole (&self->window))
    tell (self, fod_row_window_grow (&self->window), FALSE);
  return !fod_row_window_is_whole (&self->window) && !fod_row_window_leaps (&self->window);
}

/**
 * fod_section_model_begin_at:
 * @self: a section model
 * @place: place of a record in the list of records
 *
 * Makes the list gradual, and begins again with a row at the top: nobody has to scroll through
 * those above it.
 *
 * Returns: where the row is now
 */
guint
fod_section_model_begin_at (FodSectionModel *self,
                            guint place)
{
  g_return_val_if_fail (FOD_IS_SECTION_MODEL (self), 0);
  g_return_val_if_fail (place < self->rows->len, 0);

  begin (self, place);
  return place - self->window.first;
}

static int
find_place (FodSectionModel *self,
            const char *id)
{
  if (self->find)
    return self->find (id, self->data);
  if (FOD_IS_QUERY (self->records))
    return fod_query_find (FOD_QUERY (self->records), id);
  if (FOD_IS_DAY_LIST (self->records))
    return fod_day_list_find (FOD_DAY_LIST (self->records), id);
  for (guint i = 0; i < self->rows->len; i++) {
    g_autoptr (FodRecord) record = g_list_model_get_item (self->records, i);

    if (strcmp (fod_record_get_id (record), id) == 0)
      return (int) i;
  }
  return -1;
}

/**
 * fod_section_model_find:
 * @self: a section model
 * @id: record id
 *
 * Finds a row, and shows it if it is not shown yet.
 *
 * Returns: its position, or -1
 */
int
fod_section_model_find (FodSectionModel *self,
                        const char *id)
{
  int place;

  g_return_val_if_fail (FOD_IS_SECTION_MODEL (self), -1);

  place = find_place (self, id);
  if (place < 0)
    return -1;
  if (!fod_row_window_shows (&self->window, (guint) place))
    return (int) fod_section_model_begin_at (self, (guint) place);
  return place - (int) self->window.first;
}

/**
 * fod_section_model_find_row:
 * @self: a section model
 * @row: a row of it
 *
 * Finds a row without a look at the records of those above it.
 *
 * Returns: its position, or -1 when it is not shown
 */
int
fod_section_model_find_row (FodSectionModel *self,
                            FodSectionRow *row)
{
  guint place;

  g_return_val_if_fail (FOD_IS_SECTION_MODEL (self), -1);

  if (!g_ptr_array_find (self->rows, row, &place) || !fod_row_window_shows (&self->window, place))
    return -1;
  return (int) (place - self->window.first);
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
