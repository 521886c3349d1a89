/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-choice-item.h"

#include <glib/gi18n-lib.h>

struct _FodChoiceItem {
  GObject parent_instance;

  const FodChoice *choice; /* NULL for “Not chosen” */
};

enum {
  PROP_0,
  PROP_NICK,
  PROP_LABEL,
  PROP_ICON_NAME,
  PROP_HAS_ICON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodChoiceItem, fod_choice_item, G_TYPE_OBJECT)

static void
fod_choice_item_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  const FodChoice *choice = FOD_CHOICE_ITEM (object)->choice;

  switch (prop_id) {
  case PROP_NICK:
    g_value_set_string (value, choice ? choice->nick : NULL);
    break;
  case PROP_LABEL:
    g_value_set_string (value, choice ? _ (choice->label) : _ ("Not chosen"));
    break;
  case PROP_ICON_NAME:
    g_value_set_string (value, choice ? choice->icon : NULL);
    break;
  case PROP_HAS_ICON:
    g_value_set_boolean (value, choice && choice->icon);
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

  object_class->get_property = fod_choice_item_get_property;

  properties[PROP_NICK] = g_param_spec_string ("nick", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_HAS_ICON] = g_param_spec_boolean ("has-icon", NULL, NULL, FALSE, flags);
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
  FodChoiceItem *self = g_object_new (FOD_TYPE_CHOICE_ITEM, NULL);

  self->choice = choice;
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

  return self->choice ? self->choice->nick : NULL;
}
