/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-earlier-point-row.h"

struct _FodEarlierPointRow {
  GtkListBoxRow parent_instance;

  FodRecord *point;
};

enum {
  PROP_0,
  PROP_POINT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodEarlierPointRow, fod_earlier_point_row, GTK_TYPE_LIST_BOX_ROW)

static void
fod_earlier_point_row_dispose (GObject *object)
{
  FodEarlierPointRow *self = FOD_EARLIER_POINT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_EARLIER_POINT_ROW);
  g_clear_object (&self->point);

  G_OBJECT_CLASS (fod_earlier_point_row_parent_class)->dispose (object);
}

static void
fod_earlier_point_row_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_POINT)
    g_value_set_object (value, FOD_EARLIER_POINT_ROW (object)->point);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_earlier_point_row_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_POINT)
    FOD_EARLIER_POINT_ROW (object)->point = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_earlier_point_row_class_init (FodEarlierPointRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fod_earlier_point_row_dispose;
  object_class->get_property = fod_earlier_point_row_get_property;
  object_class->set_property = fod_earlier_point_row_set_property;

  /**
   * FodEarlierPointRow:point:
   *
   * The agenda point.
   */
  properties[PROP_POINT] =
    g_param_spec_object ("point", NULL, NULL, FOD_TYPE_RECORD,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass),
    "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-earlier-point-row.ui");
}

static void
fod_earlier_point_row_init (FodEarlierPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_earlier_point_row_new:
 * @point: an agenda point
 *
 * Returns: (transfer floating): a row that follows @point
 */
GtkWidget *
fod_earlier_point_row_new (FodRecord *point)
{
  return g_object_new (FOD_TYPE_EARLIER_POINT_ROW, "point", point, NULL);
}
