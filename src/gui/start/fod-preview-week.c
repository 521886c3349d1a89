/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-preview-week.h"

#include "fod-course-preview.h"
#include "fod-day-text.h"

#include <glib/gi18n-lib.h>

struct _FodPreviewWeek {
  GObject parent_instance;

  FodDay monday; /* %FOD_DAY_NONE for what has no day */
  GListStore *items;
  char *heading;
  char *summary;
};

enum {
  PROP_0,
  PROP_HEADING,
  PROP_SUMMARY,
  PROP_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodPreviewWeek, fod_preview_week, G_TYPE_OBJECT)

static void
fod_preview_week_finalize (GObject *object)
{
  FodPreviewWeek *self = FOD_PREVIEW_WEEK (object);

  g_clear_object (&self->items);
  g_free (self->heading);
  g_free (self->summary);

  G_OBJECT_CLASS (fod_preview_week_parent_class)->finalize (object);
}

static void
fod_preview_week_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  FodPreviewWeek *self = FOD_PREVIEW_WEEK (object);

  switch (prop_id) {
  case PROP_HEADING:
    g_value_set_string (value, self->heading);
    break;
  case PROP_SUMMARY:
    g_value_set_string (value, self->summary);
    break;
  case PROP_ITEMS:
    g_value_set_object (value, self->items);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_preview_week_class_init (FodPreviewWeekClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fod_preview_week_finalize;
  object_class->get_property = fod_preview_week_get_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_preview_week_init (FodPreviewWeek *self)
{
  self->items = g_list_store_new (FOD_TYPE_RECORD);
}

static char *
write_heading (GListModel *items)
{
  guint n_items = g_list_model_get_n_items (items);
  g_autoptr (FodRecord) last = g_list_model_get_item (items, n_items - 1);
  FodDay day = fod_course_preview_get_day (last);

  return day == FOD_DAY_NONE ? g_strdup (_ ("Without a day"))
                             : fod_day_text_week_heading (day, day);
}

static guint
count (GListModel *items,
       FodRecordType type)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (FodRecord) item = g_list_model_get_item (items, i);

    n += fod_record_get_record_type (item) == type;
  }
  return n;
}

static char *
write_summary (GListModel *items)
{
  guint tasks = count (items, FOD_RECORD_TASK);
  guint activities = count (items, FOD_RECORD_ACTIVITY);
  guint meetings = count (items, FOD_RECORD_MEETING);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *task_words = g_strdup_printf (ngettext ("%u task", "%u tasks", tasks), tasks);
  g_autofree char *activity_words =
    g_strdup_printf (ngettext ("%u activity", "%u activities", activities), activities);
  g_autofree char *meeting_words =
    g_strdup_printf (ngettext ("%u meeting", "%u meetings", meetings), meetings);
  g_auto (GStrv) parts = NULL;

  if (tasks)
    g_strv_builder_add (builder, task_words);
  if (activities)
    g_strv_builder_add (builder, activity_words);
  if (meetings)
    g_strv_builder_add (builder, meeting_words);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static FodDay
get_monday (FodRecord *item)
{
  FodDay day = fod_course_preview_get_day (item);

  return day == FOD_DAY_NONE ? FOD_DAY_NONE : fod_day_week_start (day);
}

/**
 * fod_preview_week_split:
 * @items: a #GListModel of #FodRecord in the order of their days, as from
 *   fod_course_preview_get_items()
 *
 * Returns: (transfer full): a #GListModel of #FodPreviewWeek, without empty weeks
 */
GListModel *
fod_preview_week_split (GListModel *items)
{
  GListStore *weeks = g_list_store_new (FOD_TYPE_PREVIEW_WEEK);
  g_autoptr (FodPreviewWeek) week = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (FodRecord) item = g_list_model_get_item (items, i);
    FodDay monday = get_monday (item);

    if (!week || week->monday != monday) {
      g_clear_object (&week);
      week = g_object_new (FOD_TYPE_PREVIEW_WEEK, NULL);
      week->monday = monday;
      g_list_store_append (weeks, week);
    }
    g_list_store_append (week->items, item);
  }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (weeks)); i++) {
    g_autoptr (FodPreviewWeek) done = g_list_model_get_item (G_LIST_MODEL (weeks), i);

    done->heading = write_heading (G_LIST_MODEL (done->items));
    done->summary = write_summary (G_LIST_MODEL (done->items));
  }
  return G_LIST_MODEL (weeks);
}

/**
 * fod_preview_week_get_heading:
 * @self: a week
 *
 * Returns: what it is called
 */
const char *
fod_preview_week_get_heading (FodPreviewWeek *self)
{
  g_return_val_if_fail (FOD_IS_PREVIEW_WEEK (self), NULL);

  return self->heading;
}

/**
 * fod_preview_week_get_summary:
 * @self: a week
 *
 * Returns: how much is in it
 */
const char *
fod_preview_week_get_summary (FodPreviewWeek *self)
{
  g_return_val_if_fail (FOD_IS_PREVIEW_WEEK (self), NULL);

  return self->summary;
}

/**
 * fod_preview_week_get_items:
 * @self: a week
 *
 * Returns: (transfer none): a #GListModel of #FodRecord: what is in it
 */
GListModel *
fod_preview_week_get_items (FodPreviewWeek *self)
{
  g_return_val_if_fail (FOD_IS_PREVIEW_WEEK (self), NULL);

  return G_LIST_MODEL (self->items);
}
