/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-weekdays-row.h"

#include "fod-danish.h"
#include "fod-error-label.h"
#include "fod-spoken-name.h"
#include "fod-weekdays.h"

#define N_WEEKDAYS 7

struct _FodWeekdaysRow {
  AdwPreferencesRow parent_instance;

  FodFieldBinding *binding;
  GtkBox *box;
  GtkLabel *error_label;
  GtkToggleButton *buttons[N_WEEKDAYS];
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void init_field_row (FodFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodWeekdaysRow,
                               fod_weekdays_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_FIELD_ROW, init_field_row))

static FodFieldBinding *
get_binding (FodFieldRow *row)
{
  return FOD_WEEKDAYS_ROW (row)->binding;
}

static void
show_value (FodFieldRow *row,
            const FodField *field,
            const FodValue *value)
{
  FodWeekdaysRow *self = FOD_WEEKDAYS_ROW (row);

  for (int i = 0; i < N_WEEKDAYS; i++)
    gtk_toggle_button_set_active (self->buttons[i],
                                  fod_weekdays_contains ((FodWeekdays) value->number, i + 1));
}

static gboolean
read_value (FodFieldRow *row,
            FodValue *value,
            GError **error)
{
  FodWeekdaysRow *self = FOD_WEEKDAYS_ROW (row);
  int weekdays = 0;

  for (int i = 0; i < N_WEEKDAYS; i++) {
    if (gtk_toggle_button_get_active (self->buttons[i]))
      weekdays |= 1 << i;
  }
  fod_value_assign (value, weekdays ? FOD_NUMBER (weekdays) : FOD_NONE);
  return TRUE;
}

static void
show_error (FodFieldRow *row,
            const char *message)
{
  FodWeekdaysRow *self = FOD_WEEKDAYS_ROW (row);

  fod_error_label_show (self->error_label, message);
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
toggled_cb (FodWeekdaysRow *self)
{
  fod_field_binding_changed_at_once (self->binding);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_button (FodWeekdaysRow *self,
            int weekday)
{
  const char *name = fod_danish_weekday_name (weekday);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *letter = g_utf8_strup (first, -1);
  GtkWidget *button = gtk_toggle_button_new_with_label (letter);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "fod-weekday");
  fod_spoken_name_set (button, name);
  gtk_box_append (self->box, button);
  self->buttons[weekday - 1] = GTK_TOGGLE_BUTTON (button);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
}

static gboolean
fod_weekdays_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOD_WEEKDAYS_ROW (widget)->buttons[0]));
}

static void
fod_weekdays_row_dispose (GObject *object)
{
  FodWeekdaysRow *self = FOD_WEEKDAYS_ROW (object);

  fod_field_binding_bind (self->binding, NULL, NULL, NULL);
  g_clear_object (&self->binding);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_WEEKDAYS_ROW);

  G_OBJECT_CLASS (fod_weekdays_row_parent_class)->dispose (object);
}

static void
fod_weekdays_row_class_init (FodWeekdaysRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_weekdays_row_dispose;
  widget_class->grab_focus = fod_weekdays_row_grab_focus;

  /**
   * FodWeekdaysRow::changed:
   *
   * Another day is chosen, or one no longer.
   */
  signals[CHANGED] = g_signal_new ("changed", FOD_TYPE_WEEKDAYS_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-weekdays-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodWeekdaysRow, box);
  gtk_widget_class_bind_template_child (widget_class, FodWeekdaysRow, error_label);
}

static void
fod_weekdays_row_init (FodWeekdaysRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int weekday = 1; weekday <= N_WEEKDAYS; weekday++)
    add_button (self, weekday);
  self->binding = fod_field_binding_new (FOD_FIELD_ROW (self));
}

/**
 * fod_weekdays_row_new:
 *
 * Returns: (transfer floating): a row for days of the week
 */
GtkWidget *
fod_weekdays_row_new (void)
{
  return g_object_new (FOD_TYPE_WEEKDAYS_ROW, NULL);
}
