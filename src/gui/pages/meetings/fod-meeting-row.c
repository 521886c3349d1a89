/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-row.h"

#include "fod-agenda.h"
#include "fod-agreement-actions.h"
#include "fod-closures.h"
#include "fod-meeting-actions.h"

#include <glib/gi18n-lib.h>

struct _FodMeetingRow {
  FodSectionRow parent_instance;

  char *counts;
};

enum {
  PROP_0,
  PROP_COUNTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodMeetingRow, fod_meeting_row, FOD_TYPE_SECTION_ROW)

static char *
describe_held (GPtrArray *points)
{
  guint waiting = 0;

  for (guint i = 0; i < points->len; i++)
    waiting += fod_agenda_is_waiting (points->pdata[i]);
  if (waiting == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u point waits", "%u points wait", waiting), waiting);
}

static char *
describe_planned (GPtrArray *points)
{
  g_autofree char *all = NULL;
  g_autofree char *from_last = NULL;
  guint carried = 0;

  for (guint i = 0; i < points->len; i++)
    carried += fod_record_get_text (points->pdata[i], "origin") != NULL;
  if (points->len > 0)
    all = g_strdup_printf (ngettext ("%u point", "%u points", points->len), points->len);
  if (carried > 0)
    from_last = g_strdup_printf (ngettext ("%u from last time", "%u from last time", carried),
                                 carried);
  return fod_join_facts (NULL, all, from_last, NULL);
}

static char *
describe_agreements (GPtrArray *agreements)
{
  guint open = 0;

  for (guint i = 0; i < agreements->len; i++)
    open += !fod_agreement_is_done (agreements->pdata[i]);
  if (open == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u open agreement", "%u open agreements", open), open);
}

static void
fod_meeting_row_finalize (GObject *object)
{
  g_clear_pointer (&FOD_MEETING_ROW (object)->counts, g_free);

  G_OBJECT_CLASS (fod_meeting_row_parent_class)->finalize (object);
}

static void
fod_meeting_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FodMeetingRow *self = FOD_MEETING_ROW (object);

  if (prop_id == PROP_COUNTS)
    g_value_set_string (value, self->counts);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_meeting_row_class_init (FodMeetingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fod_meeting_row_finalize;
  object_class->get_property = fod_meeting_row_get_property;

  properties[PROP_COUNTS] = g_param_spec_string ("counts", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_meeting_row_init (FodMeetingRow *self)
{
}

/**
 * fod_meeting_row_new:
 * @meeting: a meeting
 * @store: its store
 *
 * Returns: (transfer full): a row that is not placed yet
 */
FodMeetingRow *
fod_meeting_row_new (FodRecord *meeting,
                     FodStore *store)
{
  FodMeetingRow *self = g_object_new (FOD_TYPE_MEETING_ROW, "record", meeting, NULL);

  fod_meeting_row_count (self, store);
  return self;
}

/**
 * fod_meeting_row_count:
 * @self: a row
 * @store: the store of its meeting
 *
 * Counts again: before the meeting the points of the agenda and how many of them came from last
 * time, after it the points nobody got to; and always the agreements that are not kept yet.
 */
void
fod_meeting_row_count (FodMeetingRow *self,
                       FodStore *store)
{
  FodRecord *meeting = fod_section_row_get_record (FOD_SECTION_ROW (self));
  const char *id = fod_record_get_id (meeting);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);
  g_autoptr (GPtrArray) agreements =
    fod_store_list_by (store, FOD_RECORD_AGREEMENT, "meeting", FOD_TEXT (id));
  g_autofree char *some = fod_meeting_is_held (meeting) ? describe_held (points)
                                                        : describe_planned (points);
  g_autofree char *agreed = describe_agreements (agreements);

  fod_section_row_take_text (FOD_SECTION_ROW (self), properties[PROP_COUNTS], &self->counts,
                             fod_join_facts (NULL, some, agreed, NULL));
}

/**
 * fod_meeting_row_get_counts:
 * @self: a row
 *
 * Returns: "3 punkter · 1 fra sidst"; "" when there is nothing to say
 */
const char *
fod_meeting_row_get_counts (FodMeetingRow *self)
{
  g_return_val_if_fail (FOD_IS_MEETING_ROW (self), NULL);

  return self->counts;
}
