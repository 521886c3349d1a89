/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-minutes-row.h"

#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-model-error.h"
#include "fod-planning-error.h"

#include <glib/gi18n-lib.h>

#define STEP 15
#define MINUTES_PER_HOUR 60
#define NO_MINUTES (-1)

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

/* “1 time 30 min”, “90”, “1,5 t”, “1:30”, “1 h 15”; “1,5” is of hours, for nobody counts tenths of
 * minutes. */
static int
read_minutes (const char *text)
{
  static const char pattern[] =
    "^(?:(?<whole>\\d{1,3})(?:[.,](?<part>\\d))?\\s*(?:t|h)[a-zæøå]*\\.?\\s*"
    "(?:og\\s+|and\\s+)?)?"
    "(?:(?<minutes>\\d{1,5})\\s*(?:m[a-zæøå]*\\.?)?)?$";
  g_autoptr (GRegex) words = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GRegex) digits =
    g_regex_new ("^(?<whole>\\d{1,3})(?::(?<minutes>[0-5]\\d)|[.,](?<part>\\d))$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  g_autofree char *minutes = NULL;

  if (!g_regex_match (digits, text, 0, &match)) {
    g_clear_pointer (&match, g_match_info_free);
    if (!*text || !g_regex_match (words, text, 0, &match))
      return NO_MINUTES;
  }
  whole = g_match_info_fetch_named (match, "whole");
  part = g_match_info_fetch_named (match, "part");
  minutes = g_match_info_fetch_named (match, "minutes");
  return (whole ? atoi (whole) * MINUTES_PER_HOUR : 0) +
         (part ? atoi (part) * MINUTES_PER_HOUR / 10 : 0) +
         (minutes ? atoi (minutes) : 0);
}

static int
read_row (FodTextRow *row)
{
  g_autofree char *folded = fod_danish_fold (gtk_editable_get_text (GTK_EDITABLE (row)));

  return read_minutes (g_strstrip (folded));
}

static gboolean
parse_minutes (FodTextRow *row,
               const char *text,
               FodValue *value,
               GError **error)
{
  g_autofree char *folded = fod_danish_fold (text);
  g_autofree char *quoted = fod_planning_quote (text);
  int minutes = read_minutes (folded);

  if (minutes != NO_MINUTES) {
    fod_value_assign (value, FOD_NUMBER (minutes));
    return TRUE;
  }
  g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE,
               _ ("“%s” is not a length of time. Write for instance 90 or 1 hour 30 min."), quoted);
  return FALSE;
}

static void
step (FodMinutesRow *self,
      int direction)
{
  FodTextRow *row = FOD_TEXT_ROW (self);
  int minutes = MAX (read_row (row), 0);
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
