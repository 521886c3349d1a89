/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-minutes-row.h"

#include "fod-day-text.h"
#include "fod-duration.h"

#define STEP 15

struct _FodMinutesRow {
  FodTextRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FodMinutesRow, fod_minutes_row, FOD_TYPE_TEXT_ROW)

static char *
format_minutes (FodTextRow *row,
                const FodField *field,
                const FodValue *value,
                gboolean editing)
{
  return fod_day_text_duration ((int) value->number);
}

static gboolean
parse_minutes (FodTextRow *row,
               const char *text,
               FodValue *value,
               GError **error)
{
  int minutes = fod_duration_parse (text, error);

  if (minutes == FOD_DURATION_NONE)
    return FALSE;
  fod_value_assign (value, FOD_NUMBER (minutes));
  return TRUE;
}

static void
step (FodMinutesRow *self,
      int direction)
{
  FodTextRow *row = FOD_TEXT_ROW (self);
  int minutes = MAX (fod_duration_parse (gtk_editable_get_text (GTK_EDITABLE (self)), NULL), 0);
  int stepped = direction > 0 ? (minutes / STEP + 1) * STEP
                              : (minutes + STEP - 1) / STEP * STEP - STEP;
  g_autofree char *text = fod_day_text_duration (MAX (stepped, 0));

  gtk_editable_set_text (GTK_EDITABLE (self), text);
  fod_field_binding_changed_slowly (fod_text_row_get_binding (row));
}

static void
step_action_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  step (FOD_MINUTES_ROW (widget), g_str_equal (action, "minutes.more") ? 1 : -1);
}

static gboolean
key_pressed_cb (FodMinutesRow *self,
                guint keyval)
{
  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  step (self, keyval == GDK_KEY_Up ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
fod_minutes_row_class_init (FodMinutesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  FOD_TEXT_ROW_CLASS (klass)->format = format_minutes;
  FOD_TEXT_ROW_CLASS (klass)->parse = parse_minutes;

  gtk_widget_class_install_action (widget_class, "minutes.less", NULL, step_action_cb);
  gtk_widget_class_install_action (widget_class, "minutes.more", NULL, step_action_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-minutes-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
fod_minutes_row_init (FodMinutesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_minutes_row_new:
 *
 * Returns: (transfer floating): a row for a length of time
 */
GtkWidget *
fod_minutes_row_new (void)
{
  return g_object_new (FOD_TYPE_MINUTES_ROW, NULL);
}
