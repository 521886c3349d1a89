/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-choice-item.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

struct _FodChoiceItem {
  GObject parent_instance;

  char *nick;
  char *label;
  const char *icon;
  gboolean is_chosen;
};

enum {
  PROP_0,
  PROP_LABEL,
  PROP_ICON_NAME,
  PROP_HAS_ICON,
  PROP_IS_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodChoiceItem, fod_choice_item, G_TYPE_OBJECT)

static void
fod_choice_item_finalize (GObject *object)
{
  FodChoiceItem *self = FOD_CHOICE_ITEM (object);

  g_free (self->nick);
  g_free (self->label);

  G_OBJECT_CLASS (fod_choice_item_parent_class)->finalize (object);
}

static void
fod_choice_item_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FodChoiceItem *self = FOD_CHOICE_ITEM (object);

  switch (prop_id) {
  case PROP_LABEL:
    g_value_set_string (value, self->label);
    break;
  case PROP_ICON_NAME:
    g_value_set_string (value, self->icon);
    break;
  case PROP_HAS_ICON:
    g_value_set_boolean (value, self->icon != NULL);
    break;
  case PROP_IS_CHOSEN:
    g_value_set_boolean (value, self->is_chosen);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_choice_item_class_init (FodChoiceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fod_choice_item_finalize;
  object_class->get_property = fod_choice_item_get_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_HAS_ICON] = g_param_spec_boolean ("has-icon", NULL, NULL, FALSE, flags);
  properties[PROP_IS_CHOSEN] =
    g_param_spec_boolean ("is-chosen", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_choice_item_init (FodChoiceItem *self)
{
}

/**
 * fod_choice_item_new:
 * @choice: (nullable): a choice, %NULL for “Not chosen”
 *
 * Returns: (transfer full): an item for a list of choices
 */
FodChoiceItem *
fod_choice_item_new (const FodChoice *choice)
{
  FodChoiceItem *self =
    fod_choice_item_new_named (choice ? choice->nick : NULL, choice ? _ (choice->label) : NULL);

  self->icon = choice ? choice->icon : NULL;
  return self;
}

/**
 * fod_choice_item_new_named:
 * @nick: (nullable): how the choice is stored, %NULL for “Not chosen”
 * @label: (nullable): what it is called, %NULL for “Not chosen”
 *
 * Returns: (transfer full): an item for a list of choices that are not always the same
 */
FodChoiceItem *
fod_choice_item_new_named (const char *nick,
                           const char *label)
{
  FodChoiceItem *self = g_object_new (FOD_TYPE_CHOICE_ITEM, NULL);

  self->nick = g_strdup (nick);
  self->label = g_strdup (label ? label : _ ("Not chosen"));
  return self;
}

/**
 * fod_choice_item_get_nick:
 * @self: an item
 *
 * Returns: (nullable): how the choice is stored, %NULL for “Not chosen”
 */
const char *
fod_choice_item_get_nick (FodChoiceItem *self)
{
  g_return_val_if_fail (FOD_IS_CHOICE_ITEM (self), NULL);

  return self->nick;
}

static void
mark (FodChoiceItem *self,
      gboolean is_chosen)
{
  if (self->is_chosen == is_chosen)
    return;
  self->is_chosen = is_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_CHOSEN]);
}

static void
mark_all_cb (GObject *chooser)
{
  g_autoptr (GListModel) items = NULL;
  g_autoptr (GObject) chosen = NULL;
  guint n_items;

  g_object_get (chooser, "model", &items, "selected-item", &chosen, NULL);
  n_items = items ? g_list_model_get_n_items (items) : 0;
  for (guint i = 0; i < n_items; i++) {
    g_autoptr (FodChoiceItem) item = g_list_model_get_item (items, i);

    mark (item, G_OBJECT (item) == chosen);
  }
}

/**
 * fod_choice_item_follow:
 * @chooser: (type GObject): a drop-down or combo row whose items are of this class
 *
 * Keeps the item that is chosen in @chooser marked, which GTK does for lists of its own making
 * alone.
 */
void
fod_choice_item_follow (gpointer chooser)
{
  g_return_if_fail (G_IS_OBJECT (chooser));

  g_signal_connect (chooser, "notify::selected-item", G_CALLBACK (mark_all_cb), NULL);
  mark_all_cb (chooser);
}
