/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-choice-row.h"

#include "fod-choice-item.h"

struct _FodChoiceRow {
  AdwComboRow parent_instance;

  FodFieldBinding *binding;
  GListStore *items;
  const FodField *field; /* whose choices are in @items */
};

static void init_field_row (FodFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodChoiceRow,
                               fod_choice_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_FIELD_ROW, init_field_row))

static FodFieldBinding *
get_binding (FodFieldRow *row)
{
  return FOD_CHOICE_ROW (row)->binding;
}

static void
add_item (FodChoiceRow *self,
          const FodChoice *choice)
{
  g_autoptr (FodChoiceItem) item = fod_choice_item_new (choice);

  g_list_store_append (self->items, item);
}

static void
fill (FodChoiceRow *self,
      const FodField *field)
{
  if (self->field == field)
    return;
  self->field = field;
  g_list_store_remove_all (self->items);
  if (!(field->flags & FOD_FIELD_REQUIRED))
    add_item (self, NULL);
  for (guint i = 0; i < field->choices->n_choices; i++)
    add_item (self, &field->choices->choices[i]);
}

static guint
find_item (FodChoiceRow *self,
           const char *nick)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items; i++) {
    g_autoptr (FodChoiceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

    if (g_strcmp0 (fod_choice_item_get_nick (item), nick) == 0)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

static void
show_value (FodFieldRow *row,
            const FodField *field,
            const FodValue *value)
{
  FodChoiceRow *self = FOD_CHOICE_ROW (row);

  fill (self, field);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_item (self, value->text));
}

static gboolean
read_value (FodFieldRow *row,
            FodValue *value,
            GError **error)
{
  FodChoiceItem *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));

  fod_value_assign (value, FOD_TEXT (item ? fod_choice_item_get_nick (item) : NULL));
  return TRUE;
}

static void
show_error (FodFieldRow *row,
            const char *message)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), message ? message : "");
}

static void
init_field_row (FodFieldRowInterface *iface)
{
  iface->get_binding = get_binding;
  iface->show = show_value;
  iface->read = read_value;
  iface->show_error = show_error;
}

static void
selected_cb (FodChoiceRow *self)
{
  fod_field_binding_changed_at_once (self->binding);
}

static void
fod_choice_row_dispose (GObject *object)
{
  FodChoiceRow *self = FOD_CHOICE_ROW (object);

  fod_field_binding_bind (self->binding, NULL, NULL, NULL);
  g_clear_object (&self->binding);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (fod_choice_row_parent_class)->dispose (object);
}

static void
fod_choice_row_class_init (FodChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_choice_row_dispose;
}

static void
fod_choice_row_init (FodChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkListItemFactory) popup_factory = NULL;

  g_type_ensure (FOD_TYPE_CHOICE_ITEM);
  factory = gtk_builder_list_item_factory_new_from_resource (
    NULL, "/dk/fodfaeste/Fodfaeste/gui/form/fod-choice-item.ui");
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
  popup_factory = gtk_builder_list_item_factory_new_from_resource (
    NULL, "/dk/fodfaeste/Fodfaeste/gui/form/fod-choice-popup-item.ui");
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), popup_factory);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->items = g_list_store_new (FOD_TYPE_CHOICE_ITEM);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->items));
  fod_choice_item_follow (self);
  self->binding = fod_field_binding_new (FOD_FIELD_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * fod_choice_row_new:
 *
 * Returns: (transfer floating): a row for a choice
 */
GtkWidget *
fod_choice_row_new (void)
{
  return g_object_new (FOD_TYPE_CHOICE_ROW, NULL);
}
