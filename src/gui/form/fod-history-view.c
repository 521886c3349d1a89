/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-history-view.h"

#include "fod-history-item.h"

struct _FodHistoryView {
  AdwBin parent_instance;

  GListStore *items;
};

G_DEFINE_FINAL_TYPE (FodHistoryView, fod_history_view, ADW_TYPE_BIN)

static void
fod_history_view_class_init (FodHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FOD_TYPE_HISTORY_ITEM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FodHistoryView, items);
}

static void
fod_history_view_init (FodHistoryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_history_view_show:
 * @self: a view
 * @store: a store
 * @record: a record of @store
 *
 * Reads the history as it is now.
 */
void
fod_history_view_show (FodHistoryView *self,
                       FodStore *store,
                       FodRecord *record)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOD_IS_HISTORY_VIEW (self));

  entries = fod_history_read (store, fod_record_get_id (record), NULL, &error);
  if (!entries) {
    g_warning ("The history cannot be read: %s", error->message);
    return;
  }
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items, fod_history_item_new (store, record, entries->pdata[i]));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}
