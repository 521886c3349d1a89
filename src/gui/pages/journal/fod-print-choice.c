/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-print-choice.h"

struct _FodPrintChoice {
  GObject parent_instance;

  FodSealedEntry *entry;
  gboolean is_chosen;
};

enum {
  PROP_0,
  PROP_ENTRY,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodPrintChoice, fod_print_choice, G_TYPE_OBJECT)

static void
fod_print_choice_get_property (GObject *object,
                               guint id,
                               GValue *value,
                               GParamSpec *spec)
{
  FodPrintChoice *self = FOD_PRINT_CHOICE (object);

  switch (id) {
  case PROP_ENTRY:
    g_value_set_object (value, self->entry);
    break;
  case PROP_CHOSEN:
    g_value_set_boolean (value, self->is_chosen);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
fod_print_choice_set_property (GObject *object,
                               guint id,
                               const GValue *value,
                               GParamSpec *spec)
{
  FodPrintChoice *self = FOD_PRINT_CHOICE (object);

  switch (id) {
  case PROP_ENTRY:
    self->entry = g_value_dup_object (value);
    break;
  case PROP_CHOSEN:
    fod_print_choice_set_chosen (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
fod_print_choice_finalize (GObject *object)
{
  g_clear_object (&FOD_PRINT_CHOICE (object)->entry);

  G_OBJECT_CLASS (fod_print_choice_parent_class)->finalize (object);
}

static void
fod_print_choice_class_init (FodPrintChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fod_print_choice_get_property;
  object_class->set_property = fod_print_choice_set_property;
  object_class->finalize = fod_print_choice_finalize;

  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, FOD_TYPE_SEALED_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_print_choice_init (FodPrintChoice *self)
{
}

/**
 * fod_print_choice_new:
 * @entry: an entry of the journal
 * @is_chosen: whether it is ticked from the beginning
 *
 * Returns: (transfer full): the choice
 */
FodPrintChoice *
fod_print_choice_new (FodSealedEntry *entry,
                      gboolean is_chosen)
{
  return g_object_new (FOD_TYPE_PRINT_CHOICE, "entry", entry, "chosen", is_chosen, NULL);
}

/**
 * fod_print_choice_get_entry:
 * @self: a choice
 *
 * Returns: (transfer none): the entry
 */
FodSealedEntry *
fod_print_choice_get_entry (FodPrintChoice *self)
{
  g_return_val_if_fail (FOD_IS_PRINT_CHOICE (self), NULL);

  return self->entry;
}

/**
 * fod_print_choice_get_chosen:
 * @self: a choice
 *
 * Returns: whether the entry is to be printed
 */
gboolean
fod_print_choice_get_chosen (FodPrintChoice *self)
{
  g_return_val_if_fail (FOD_IS_PRINT_CHOICE (self), FALSE);

  return self->is_chosen;
}

/**
 * fod_print_choice_set_chosen:
 * @self: a choice
 * @is_chosen: whether the entry is to be printed
 *
 * Ticks the entry, or takes the tick away.
 */
void
fod_print_choice_set_chosen (FodPrintChoice *self,
                             gboolean is_chosen)
{
  g_return_if_fail (FOD_IS_PRINT_CHOICE (self));

  is_chosen = !!is_chosen;
  if (self->is_chosen == is_chosen)
    return;
  self->is_chosen = is_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
