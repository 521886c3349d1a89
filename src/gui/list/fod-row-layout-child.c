/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-row-layout-child.h"

struct _FodRowLayoutChild {
  GtkLayoutChild parent_instance;

  gboolean folds;
};

enum {
  PROP_0,
  PROP_FOLDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodRowLayoutChild, fod_row_layout_child, GTK_TYPE_LAYOUT_CHILD)

static void
set_folds (FodRowLayoutChild *self,
           gboolean folds)
{
  if (self->folds == folds)
    return;
  self->folds = folds;
  gtk_layout_manager_layout_changed (
    gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDS]);
}

static void
fod_row_layout_child_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_FOLDS)
    g_value_set_boolean (value, FOD_ROW_LAYOUT_CHILD (object)->folds);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_row_layout_child_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_FOLDS)
    set_folds (FOD_ROW_LAYOUT_CHILD (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_row_layout_child_class_init (FodRowLayoutChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fod_row_layout_child_get_property;
  object_class->set_property = fod_row_layout_child_set_property;

  /**
   * FodRowLayoutChild:folds:
   *
   * Whether the child, which comes after the words of the row, goes below them where they would
   * have too little room beside it.
   */
  properties[PROP_FOLDS] =
    g_param_spec_boolean ("folds", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_row_layout_child_init (FodRowLayoutChild *self)
{
}

/**
 * fod_row_layout_child_get_folds:
 * @self: what the layout of a row knows of a child
 *
 * Returns: whether the child may go below the words of the row
 */
gboolean
fod_row_layout_child_get_folds (FodRowLayoutChild *self)
{
  return self->folds;
}
