/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-flag-row.h"

struct _FodFlagRow {
  FodSwitchRow parent_instance;

  FodFieldBinding *binding;
};

static void init_field_row (FodFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodFlagRow,
                               fod_flag_row,
                               FOD_TYPE_SWITCH_ROW,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_FIELD_ROW, init_field_row))

static FodFieldBinding *
get_binding (FodFieldRow *row)
{
  return FOD_FLAG_ROW (row)->binding;
}

static void
show_value (FodFieldRow *row,
            const FodField *field,
            const FodValue *value)
{
  fod_switch_row_set_active (FOD_SWITCH_ROW (row), value->number != 0);
}

static gboolean
read_value (FodFieldRow *row,
            FodValue *value,
            GError **error)
{
  fod_value_assign (value, FOD_NUMBER (fod_switch_row_get_active (FOD_SWITCH_ROW (row)) ? 1 : 0));
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
active_cb (FodFlagRow *self)
{
  fod_field_binding_changed_at_once (self->binding);
}

static void
fod_flag_row_dispose (GObject *object)
{
  FodFlagRow *self = FOD_FLAG_ROW (object);

  fod_field_binding_bind (self->binding, NULL, NULL, NULL);
  g_clear_object (&self->binding);

  G_OBJECT_CLASS (fod_flag_row_parent_class)->dispose (object);
}

static void
fod_flag_row_class_init (FodFlagRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_flag_row_dispose;
}

static void
fod_flag_row_init (FodFlagRow *self)
{
  self->binding = fod_field_binding_new (FOD_FIELD_ROW (self));
  g_signal_connect (self, "notify::active", G_CALLBACK (active_cb), NULL);
}

/**
 * fod_flag_row_new:
 *
 * Returns: (transfer floating): a row for yes or no
 */
GtkWidget *
fod_flag_row_new (void)
{
  return g_object_new (FOD_TYPE_FLAG_ROW, NULL);
}
