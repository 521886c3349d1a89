/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-row.h"

#include "fod-day-text.h"
#include "fod-month-grid.h"

struct _FodDayRow {
  FodTextRow parent_instance;

  GtkMenuButton *calendar_button;
  FodMonthGrid *grid;
};

G_DEFINE_FINAL_TYPE (FodDayRow, fod_day_row, FOD_TYPE_TEXT_ROW)

static char *
format_day (FodTextRow *row,
            const FodField *field,
            const FodValue *value,
            gboolean editing)
{
  FodDay day = (FodDay) value->number;

  return editing ? fod_day_text_short (day) : fod_day_text_long (day);
}

static FodDay
get_today (FodDayRow *self)
{
  FodFieldBinding *binding = fod_text_row_get_binding (FOD_TEXT_ROW (self));
  FodSession *session = fod_field_binding_get_session (binding);

  return session ? fod_session_get_today (session) : FOD_DAY_NONE;
}

static gboolean
parse_day (FodTextRow *row,
           const char *text,
           FodValue *value,
           GError **error)
{
  FodDay day = fod_day_parse_human (text, get_today (FOD_DAY_ROW (row)), error);

  if (day == FOD_DAY_NONE)
    return FALSE;
  fod_value_assign (value, FOD_NUMBER (day));
  return TRUE;
}

static void
picked_cb (FodDayRow *self,
           int day)
{
  g_autofree char *text = fod_day_text_short (day);

  gtk_menu_button_popdown (self->calendar_button);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  fod_field_row_commit (FOD_FIELD_ROW (self));
}

static void
calendar_shown_cb (FodDayRow *self)
{
  FodDay today = get_today (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  FodDay day = today == FOD_DAY_NONE ? FOD_DAY_NONE : fod_day_parse_human (text, today, NULL);

  fod_month_grid_set_today (self->grid, today);
  fod_month_grid_set_day (self->grid, day);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* A row that saves by itself shows what it saved. Here nothing is saved yet, and “1/2/26” is told
 * in words that nobody reads in two ways. */
static void
leave_cb (FodDayRow *self)
{
  FodFieldBinding *binding = fod_text_row_get_binding (FOD_TEXT_ROW (self));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  FodDay today = get_today (self);
  FodDay day = FOD_DAY_NONE;
  g_autofree char *written = NULL;

  /* Who closes a window does not come back to read it. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (today != FOD_DAY_NONE && !fod_field_binding_get_record (binding))
    day = fod_day_parse_human (text, today, NULL);
  if (day == FOD_DAY_NONE)
    return;
  written = fod_day_text_long (day);
  if (!g_str_equal (text, written))
    gtk_editable_set_text (GTK_EDITABLE (self), written);
}

static void
fod_day_row_class_init (FodDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  FOD_TEXT_ROW_CLASS (klass)->format = format_day;
  FOD_TEXT_ROW_CLASS (klass)->parse = parse_day;

  g_type_ensure (FOD_TYPE_MONTH_GRID);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodDayRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, FodDayRow, grid);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
}

static void
fod_day_row_init (FodDayRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * fod_day_row_new:
 *
 * Returns: (transfer floating): a row for a day
 */
GtkWidget *
fod_day_row_new (void)
{
  return g_object_new (FOD_TYPE_DAY_ROW, NULL);
}
