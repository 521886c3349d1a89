/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-section-row.h"

typedef struct {
  FodRecord *record;
  char *heading;
  gboolean first;
  gboolean last;
  int today;
} FodSectionRowPrivate;

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

G_DEFINE_TYPE_WITH_PRIVATE (FodSectionRow, fod_section_row, G_TYPE_OBJECT)

static FodSectionRowPrivate *
get_private (FodSectionRow *self)
{
  return fod_section_row_get_instance_private (self);
}

/* Lists of several record types cannot look up fields by class: their closures take the whole
 * record, and must be asked again whenever anything in it changes. */
static void
record_changed_cb (FodSectionRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
fod_section_row_constructed (GObject *object)
{
  FodSectionRowPrivate *priv = get_private (FOD_SECTION_ROW (object));

  G_OBJECT_CLASS (fod_section_row_parent_class)->constructed (object);

  g_signal_connect_object (priv->record, "notify", G_CALLBACK (record_changed_cb), object,
                           G_CONNECT_SWAPPED);
}

static void
fod_section_row_finalize (GObject *object)
{
  FodSectionRowPrivate *priv = get_private (FOD_SECTION_ROW (object));

  g_clear_object (&priv->record);
  g_clear_pointer (&priv->heading, g_free);

  G_OBJECT_CLASS (fod_section_row_parent_class)->finalize (object);
}

static void
fod_section_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FodSectionRowPrivate *priv = get_private (FOD_SECTION_ROW (object));

  switch (prop_id) {
  case PROP_RECORD:
    g_value_set_object (value, priv->record);
    break;
  case PROP_HEADING:
    g_value_set_string (value, priv->heading);
    break;
  case PROP_FIRST:
    g_value_set_boolean (value, priv->first);
    break;
  case PROP_LAST:
    g_value_set_boolean (value, priv->last);
    break;
  case PROP_TODAY:
    g_value_set_int (value, priv->today);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_section_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  FodSectionRowPrivate *priv = get_private (FOD_SECTION_ROW (object));

  switch (prop_id) {
  case PROP_RECORD:
    priv->record = g_value_dup_object (value);
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

  object_class->constructed = fod_section_row_constructed;
  object_class->finalize = fod_section_row_finalize;
  object_class->get_property = fod_section_row_get_property;
  object_class->set_property = fod_section_row_set_property;

  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, FOD_TYPE_RECORD,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
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

/**
 * fod_section_row_new:
 * @record: a record
 *
 * Returns: (transfer full): a row for @record that is not placed yet
 */
FodSectionRow *
fod_section_row_new (FodRecord *record)
{
  return g_object_new (FOD_TYPE_SECTION_ROW, "record", record, NULL);
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

  return get_private (self)->record;
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
  FodSectionRowPrivate *priv = get_private (self);

  g_return_if_fail (FOD_IS_SECTION_ROW (self));

  place_edge (self, &priv->first, first, PROP_FIRST);
  place_edge (self, &priv->last, last, PROP_LAST);
  if (g_strcmp0 (priv->heading, heading) == 0)
    return;
  g_free (priv->heading);
  priv->heading = g_strdup (heading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADING]);
}

/**
 * fod_section_row_look_around:
 * @self: a row
 * @records: the list its record stands in
 * @position: its place there
 *
 * Lets a derived row say what depends on its neighbours.
 */
void
fod_section_row_look_around (FodSectionRow *self,
                             GListModel *records,
                             guint position)
{
  g_return_if_fail (FOD_IS_SECTION_ROW (self));

  if (FOD_SECTION_ROW_GET_CLASS (self)->placed)
    FOD_SECTION_ROW_GET_CLASS (self)->placed (self, records, position);
}

/**
 * fod_section_row_take_text:
 * @self: a row
 * @property: the property of a derived class that shows the text
 * @text: (inout): where that class keeps it
 * @fresh: (transfer full): what it is now
 *
 * Changes a text that a derived row shows, and notifies if it is another one.
 *
 * Returns: whether it is
 */
gboolean
fod_section_row_take_text (FodSectionRow *self,
                           GParamSpec *property,
                           char **text,
                           char *fresh)
{
  g_return_val_if_fail (FOD_IS_SECTION_ROW (self), FALSE);

  if (g_strcmp0 (*text, fresh) == 0) {
    g_free (fresh);
    return FALSE;
  }
  g_free (*text);
  *text = fresh;
  g_object_notify_by_pspec (G_OBJECT (self), property);
  return TRUE;
}

/**
 * fod_section_row_get_today:
 * @self: a row
 *
 * Returns: the day it is, as a #FodDay
 */
int
fod_section_row_get_today (FodSectionRow *self)
{
  g_return_val_if_fail (FOD_IS_SECTION_ROW (self), 0);

  return get_private (self)->today;
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
  FodSectionRowPrivate *priv = get_private (self);

  g_return_if_fail (FOD_IS_SECTION_ROW (self));

  if (priv->today == today)
    return;
  priv->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * fod_section_row_get_selected:
 * @selection: of rows like these
 *
 * Returns: (transfer full) (nullable): the record of the selected row
 */
FodRecord *
fod_section_row_get_selected (GtkSingleSelection *selection)
{
  FodSectionRow *row = gtk_single_selection_get_selected_item (selection);

  return row ? g_object_ref (fod_section_row_get_record (row)) : NULL;
}
