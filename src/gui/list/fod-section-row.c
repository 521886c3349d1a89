/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-section-row.h"

struct _FodSectionRow {
  GObject parent_instance;

  FodRecord *record;
  char *heading;
  gboolean first;
  gboolean last;
  int today;
};

enum {
  PROP_0,
  PROP_RECORD,
  PROP_HEADING,
  PROP_FIRST,
  PROP_LAST,
  PROP_TODAY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodSectionRow, fod_section_row, G_TYPE_OBJECT)

static void
fod_section_row_finalize (GObject *object)
{
  FodSectionRow *self = FOD_SECTION_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->heading, g_free);

  G_OBJECT_CLASS (fod_section_row_parent_class)->finalize (object);
}

static void
fod_section_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FodSectionRow *self = FOD_SECTION_ROW (object);

  switch (prop_id) {
  case PROP_RECORD:
    g_value_set_object (value, self->record);
    break;
  case PROP_HEADING:
    g_value_set_string (value, self->heading);
    break;
  case PROP_FIRST:
    g_value_set_boolean (value, self->first);
    break;
  case PROP_LAST:
    g_value_set_boolean (value, self->last);
    break;
  case PROP_TODAY:
    g_value_set_int (value, self->today);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_section_row_class_init (FodSectionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fod_section_row_finalize;
  object_class->get_property = fod_section_row_get_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, FOD_TYPE_RECORD, flags);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_FIRST] = g_param_spec_boolean ("first", NULL, NULL, FALSE, flags);
  properties[PROP_LAST] = g_param_spec_boolean ("last", NULL, NULL, FALSE, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_section_row_init (FodSectionRow *self)
{
}

/* Lists of several record types cannot look up fields by class: their closures take the whole
 * record, and must be asked again whenever anything in it changes. */
static void
record_changed_cb (FodSectionRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * fod_section_row_new:
 * @record: a record
 *
 * Returns: (transfer full): a row for @record that is not placed yet
 */
FodSectionRow *
fod_section_row_new (FodRecord *record)
{
  FodSectionRow *self = g_object_new (FOD_TYPE_SECTION_ROW, NULL);

  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * fod_section_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none): the record shown
 */
FodRecord *
fod_section_row_get_record (FodSectionRow *self)
{
  g_return_val_if_fail (FOD_IS_SECTION_ROW (self), NULL);

  return self->record;
}

static void
place_edge (FodSectionRow *self,
            gboolean *edge,
            gboolean value,
            guint property)
{
  if (*edge == value)
    return;
  *edge = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * fod_section_row_place:
 * @self: a row
 * @heading: (nullable): the section's title when @first
 * @first: whether it begins its section
 * @last: whether it ends its section
 *
 * Says where in its section the row stands.
 */
void
fod_section_row_place (FodSectionRow *self,
                       const char *heading,
                       gboolean first,
                       gboolean last)
{
  g_return_if_fail (FOD_IS_SECTION_ROW (self));

  place_edge (self, &self->first, first, PROP_FIRST);
  place_edge (self, &self->last, last, PROP_LAST);
  if (g_strcmp0 (self->heading, heading) == 0)
    return;
  g_free (self->heading);
  self->heading = g_strdup (heading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADING]);
}

/**
 * fod_section_row_set_today:
 * @self: a row
 * @today: the day it is, as a #FodDay
 *
 * Says which day it is.
 */
void
fod_section_row_set_today (FodSectionRow *self,
                           int today)
{
  g_return_if_fail (FOD_IS_SECTION_ROW (self));

  if (self->today == today)
    return;
  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}
