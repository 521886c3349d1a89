/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-spin-row.h"

#include "fod-spoken-name.h"

typedef struct {
  GtkSpinButton *spin_button;
} FodSpinRowPrivate;

enum {
  PROP_0,
  PROP_ADJUSTMENT,
  PROP_VALUE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (FodSpinRow, fod_spin_row, ADW_TYPE_ACTION_ROW)

static void
value_changed_cb (FodSpinRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
fod_spin_row_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  FodSpinRow *self = FOD_SPIN_ROW (object);

  switch (prop_id) {
  case PROP_ADJUSTMENT:
    g_value_set_object (value, fod_spin_row_get_adjustment (self));
    break;
  case PROP_VALUE:
    g_value_set_double (value, fod_spin_row_get_value (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_spin_row_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  FodSpinRow *self = FOD_SPIN_ROW (object);

  switch (prop_id) {
  case PROP_ADJUSTMENT:
    fod_spin_row_set_adjustment (self, g_value_get_object (value));
    break;
  case PROP_VALUE:
    fod_spin_row_set_value (self, g_value_get_double (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_spin_row_class_init (FodSpinRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fod_spin_row_get_property;
  object_class->set_property = fod_spin_row_set_property;

  properties[PROP_ADJUSTMENT] =
    g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT, flags);
  properties[PROP_VALUE] =
    g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/compat/fod-spin-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, FodSpinRow, spin_button);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
fod_spin_row_init (FodSpinRow *self)
{
  FodSpinRowPrivate *priv = fod_spin_row_get_instance_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  fod_spoken_name_follow (GTK_WIDGET (priv->spin_button), ADW_PREFERENCES_ROW (self));
}

/**
 * fod_spin_row_new:
 * @lower: the lowest number
 * @upper: the highest number
 * @step: how far one press goes
 *
 * Returns: (transfer floating): a row that shows @lower
 */
GtkWidget *
fod_spin_row_new (double lower,
                  double upper,
                  double step)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (lower, lower, upper, step, 10 * step, 0);

  return g_object_new (FOD_TYPE_SPIN_ROW, "adjustment", adjustment, NULL);
}

/**
 * fod_spin_row_get_value:
 * @self: a row
 *
 * Returns: the number it shows
 */
double
fod_spin_row_get_value (FodSpinRow *self)
{
  FodSpinRowPrivate *priv = fod_spin_row_get_instance_private (self);

  g_return_val_if_fail (FOD_IS_SPIN_ROW (self), 0);

  return priv->spin_button ? gtk_spin_button_get_value (priv->spin_button) : 0;
}

/**
 * fod_spin_row_set_value:
 * @self: a row
 * @value: a number, brought within the bounds
 *
 * Shows another number.
 */
void
fod_spin_row_set_value (FodSpinRow *self,
                        double value)
{
  FodSpinRowPrivate *priv = fod_spin_row_get_instance_private (self);

  g_return_if_fail (FOD_IS_SPIN_ROW (self));

  gtk_spin_button_set_value (priv->spin_button, value);
}

/**
 * fod_spin_row_get_adjustment:
 * @self: a row
 *
 * Returns: (transfer none): the bounds and steps
 */
GtkAdjustment *
fod_spin_row_get_adjustment (FodSpinRow *self)
{
  FodSpinRowPrivate *priv = fod_spin_row_get_instance_private (self);

  g_return_val_if_fail (FOD_IS_SPIN_ROW (self), NULL);

  return priv->spin_button ? gtk_spin_button_get_adjustment (priv->spin_button) : NULL;
}

/**
 * fod_spin_row_set_adjustment:
 * @self: a row
 * @adjustment: bounds and steps
 *
 * Sets the bounds and the steps.
 */
void
fod_spin_row_set_adjustment (FodSpinRow *self,
                             GtkAdjustment *adjustment)
{
  FodSpinRowPrivate *priv = fod_spin_row_get_instance_private (self);

  g_return_if_fail (FOD_IS_SPIN_ROW (self));

  if (adjustment == gtk_spin_button_get_adjustment (priv->spin_button))
    return;
  gtk_spin_button_set_adjustment (priv->spin_button, adjustment);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADJUSTMENT]);
}
