/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-entry.h"

#include "fod-day-text.h"
#include "fod-month-grid.h"

struct _FodDayEntry {
  AdwEntryRow parent_instance;

  GtkMenuButton *calendar_button;
  FodMonthGrid *grid;
  GtkLabel *understood;

  FodDay today;
};

G_DEFINE_FINAL_TYPE (FodDayEntry, fod_day_entry, ADW_TYPE_ENTRY_ROW)

static char *
get_typed (FodDayEntry *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

/* What was typed, as the program understands it: "3/8" is a Monday. */
static void
changed_cb (FodDayEntry *self)
{
  FodDay day = fod_day_entry_get_day (self);
  g_autofree char *text = day == FOD_DAY_NONE ? NULL : fod_day_text_medium (day);

  gtk_label_set_label (self->understood, text ? text : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
}

static void
picked_cb (FodDayEntry *self,
           int day)
{
  gtk_menu_button_popdown (self->calendar_button);
  fod_day_entry_set_day (self, day);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
calendar_shown_cb (FodDayEntry *self)
{
  fod_month_grid_set_today (self->grid, self->today);
  fod_month_grid_set_day (self->grid, fod_day_entry_get_day (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
fod_day_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_DAY_ENTRY);

  G_OBJECT_CLASS (fod_day_entry_parent_class)->dispose (object);
}

static void
fod_day_entry_class_init (FodDayEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_day_entry_dispose;

  g_type_ensure (FOD_TYPE_MONTH_GRID);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-day-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, FodDayEntry, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, FodDayEntry, grid);
  gtk_widget_class_bind_template_child (widget_class, FodDayEntry, understood);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
}

static void
fod_day_entry_init (FodDayEntry *self)
{
  self->today = FOD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_day_entry_set_today:
 * @self: an entry
 * @today: the day that "i morgen" counts from
 *
 * To be called before anything is typed.
 */
void
fod_day_entry_set_today (FodDayEntry *self,
                         FodDay today)
{
  g_return_if_fail (FOD_IS_DAY_ENTRY (self));

  self->today = today;
}

/**
 * fod_day_entry_set_day:
 * @self: an entry
 * @day: a day, or %FOD_DAY_NONE
 *
 * Writes a day into the entry.
 */
void
fod_day_entry_set_day (FodDayEntry *self,
                       FodDay day)
{
  g_autofree char *text = day == FOD_DAY_NONE ? NULL : fod_day_text_short (day);

  g_return_if_fail (FOD_IS_DAY_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self), text ? text : "");
}

/**
 * fod_day_entry_get_day:
 * @self: an entry
 *
 * Returns: what is typed so far, %FOD_DAY_NONE when that is no day
 */
FodDay
fod_day_entry_get_day (FodDayEntry *self)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (FOD_IS_DAY_ENTRY (self), FOD_DAY_NONE);

  typed = get_typed (self);
  return *typed ? fod_day_parse_human (typed, self->today, NULL) : FOD_DAY_NONE;
}

/**
 * fod_day_entry_read:
 * @self: an entry
 * @day: (out): the day, %FOD_DAY_NONE when nothing is typed
 * @error: return location
 *
 * Reads what is typed. What cannot be understood is marked.
 *
 * Returns: whether it is understood
 */
gboolean
fod_day_entry_read (FodDayEntry *self,
                    FodDay *day,
                    GError **error)
{
  g_autofree char *typed = NULL;
  g_autoptr (GError) refused = NULL;

  g_return_val_if_fail (FOD_IS_DAY_ENTRY (self), FALSE);

  typed = get_typed (self);
  *day = *typed ? fod_day_parse_human (typed, self->today, &refused) : FOD_DAY_NONE;
  if (!refused)
    return TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), refused->message);
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}
