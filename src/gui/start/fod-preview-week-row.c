/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-preview-week-row.h"

#include "fod-clock-time.h"
#include "fod-course-preview.h"
#include "fod-day-text.h"
#include "fod-page-registry.h"
#include "fod-value-text.h"

struct _FodPreviewWeekRow {
  AdwExpanderRow parent_instance;

  FodPreviewWeek *week;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (FodPreviewWeekRow, fod_preview_week_row, ADW_TYPE_EXPANDER_ROW)

static char *
write_when (FodRecord *item)
{
  FodDay day = fod_course_preview_get_day (item);
  g_autofree char *date = day == FOD_DAY_NONE ? g_strdup ("") : fod_day_text_medium (day);
  g_autofree char *clock = NULL;
  int time = FOD_CLOCK_TIME_NONE;

  if (fod_record_get_record_type (item) != FOD_RECORD_TASK)
    time = (int) fod_record_get_number (item, "time", FOD_CLOCK_TIME_NONE);
  if (time == FOD_CLOCK_TIME_NONE)
    return g_steal_pointer (&date);
  clock = fod_clock_time_to_text (time);
  return g_strdup_printf ("%s %s", date, clock);
}

static GtkWidget *
make_row (FodRecord *item)
{
  const FodPageInfo *page = fod_page_registry_find_for (fod_record_get_record_type (item));
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = write_when (item);
  g_autofree char *title = fod_record_get_title (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
  if (page) {
    GtkWidget *icon = gtk_image_new_from_icon_name (page->icon);

    gtk_widget_add_css_class (icon, "dim-label");
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  }
  return row;
}

static void
expanded_cb (FodPreviewWeekRow *self)
{
  GListModel *items;

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  items = fod_preview_week_get_items (self->week);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (FodRecord) item = g_list_model_get_item (items, i);

    /* An expander row takes rows, no model. */
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_row (item));
  }
}

static void
fod_preview_week_row_dispose (GObject *object)
{
  FodPreviewWeekRow *self = FOD_PREVIEW_WEEK_ROW (object);

  g_clear_object (&self->week);

  G_OBJECT_CLASS (fod_preview_week_row_parent_class)->dispose (object);
}

static void
fod_preview_week_row_class_init (FodPreviewWeekRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_preview_week_row_dispose;
}

static void
fod_preview_week_row_init (FodPreviewWeekRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * fod_preview_week_row_new:
 * @week: a week
 *
 * Returns: (transfer floating): a row for it, folded
 */
GtkWidget *
fod_preview_week_row_new (FodPreviewWeek *week)
{
  FodPreviewWeekRow *self = g_object_new (FOD_TYPE_PREVIEW_WEEK_ROW, NULL);

  self->week = g_object_ref (week);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), fod_preview_week_get_heading (week));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), fod_preview_week_get_summary (week));
  return GTK_WIDGET (self);
}
