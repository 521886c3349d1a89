/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-month-grid.h"

#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-holidays.h"
#include "fod-spoken-name.h"

#include <glib/gi18n-lib.h>

#define N_WEEKS 6
#define N_DAYS (N_WEEKS * 7)

struct _FodMonthGrid {
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkLabel *month_label;
  GtkGrid *grid;
  GtkWidget *buttons[N_DAYS];
  GtkWidget *weeks[N_WEEKS];

  FodDay day;
  FodDay today;
  FodDay cursor;               /* the day that has the keyboard; its month is shown */
  FodMonthGridCountFunc count; /* NULL where no days are marked */
  gpointer count_data;
};

enum {
  PROP_0,
  PROP_DAY,
  PROP_TODAY,
  N_PROPS,
};

enum {
  DAY_PICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodMonthGrid, fod_month_grid, GTK_TYPE_WIDGET)

static FodDay
get_first_shown (FodMonthGrid *self)
{
  int year, month;

  fod_day_get_ymd (self->cursor, &year, &month, NULL);
  return fod_day_week_start (fod_day_from_ymd (year, month, 1));
}

static void
set_class (GtkWidget *widget,
           const char *name,
           gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* What is seen by colour and frame, in words: "mandag den 24. august 2026, i dag, valgt". */
static char *
describe_day (FodMonthGrid *self,
              FodDay day,
              const char *holiday,
              guint count)
{
  g_autofree char *date = fod_day_text_long (day);
  g_autofree char *entries =
    g_strdup_printf (ngettext ("%u entry", "%u entries", count), count);
  const char *words[6] = { date };
  guint n_words = 1;

  if (count > 0)
    words[n_words++] = entries;
  if (holiday)
    words[n_words++] = holiday;
  if (day == self->today)
    words[n_words++] = _ ("today");
  if (day == self->day)
    words[n_words++] = _ ("chosen");
  return g_strjoinv (", ", (char **) words);
}

static void
show_day (FodMonthGrid *self,
          GtkWidget *button,
          FodDay day,
          int month)
{
  FodHoliday holiday;
  gboolean is_holiday = fod_holidays_lookup (day, &holiday);
  const char *name = is_holiday ? fod_holiday_name (holiday) : NULL;
  guint count = self->count ? self->count (day, self->count_data) : 0;
  g_autofree char *spoken = describe_day (self, day, name, count);
  g_autofree char *label = NULL;
  int day_month, month_day;

  fod_day_get_ymd (day, NULL, &day_month, &month_day);
  label = g_strdup_printf ("%d", month_day);
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, name);
  fod_spoken_name_set (button, spoken);
  gtk_widget_set_sensitive (button, day >= FOD_DAY_FIRST && day <= FOD_DAY_LAST);
  set_class (button, "dim-label", day_month != month);
  set_class (button, "fod-free", is_holiday || fod_day_weekday (day) > 5);
  set_class (button, "fod-today", day == self->today);
  set_class (button, "fod-marked", count > 0);
  set_class (button, "suggested-action", day == self->day);
  set_class (button, "flat", day != self->day);
}

static void
show_month (FodMonthGrid *self)
{
  FodDay first = get_first_shown (self);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  int year, month;

  fod_day_get_ymd (self->cursor, &year, &month, NULL);
  name = fod_danish_capitalize (fod_danish_month_name (month));
  title = g_strdup_printf ("%s %d", name, year);
  gtk_label_set_label (self->month_label, title);
  for (int i = 0; i < N_DAYS; i++)
    show_day (self, self->buttons[i], first + i, month);
  for (int i = 0; i < N_WEEKS; i++) {
    g_autofree char *number = g_strdup_printf ("%d", fod_day_iso_week (first + 7 * i, NULL));
    g_autofree char *week = fod_day_text_week (first + 7 * i);

    gtk_label_set_label (GTK_LABEL (self->weeks[i]), number);
    gtk_widget_set_tooltip_text (self->weeks[i], week);
  }
}

static GtkWidget *
get_cursor_button (FodMonthGrid *self)
{
  return self->buttons[self->cursor - get_first_shown (self)];
}

static void
move_cursor (FodMonthGrid *self,
             FodDay day,
             gboolean focus)
{
  self->cursor = CLAMP (day, FOD_DAY_FIRST, FOD_DAY_LAST);
  show_month (self);
  if (focus)
    gtk_widget_grab_focus (get_cursor_button (self));
}

static FodDay
get_day_of (FodMonthGrid *self,
            GtkWidget *button)
{
  return get_first_shown (self) + GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "place"));
}

static void
clicked_cb (FodMonthGrid *self,
            GtkWidget *button)
{
  FodDay day = get_day_of (self, button);

  fod_month_grid_set_day (self, day);
  g_signal_emit (self, signals[DAY_PICKED], 0, day);
}

static void
focused_cb (FodMonthGrid *self,
            GParamSpec *pspec,
            GtkWidget *button)
{
  int year, month, shown;
  FodDay day = get_day_of (self, button);

  fod_day_get_ymd (day, &year, &month, NULL);
  fod_day_get_ymd (self->cursor, NULL, &shown, NULL);
  /* Tab may lead to a day of the next month, which must not turn the page. */
  if (gtk_widget_has_focus (button) && month == shown)
    self->cursor = day;
}

static void
turn_cb (FodMonthGrid *self,
         GtkWidget *button)
{
  int months = g_str_equal (gtk_widget_get_name (button), "previous") ? -1 : 1;

  move_cursor (self, fod_day_add_months (self->cursor, months), FALSE);
}

static gboolean
key_pressed_cb (FodMonthGrid *self,
                guint keyval)
{
  int weekday = fod_day_weekday (self->cursor);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  FodDay day;

  switch (keyval) {
  case GDK_KEY_Left:
    day = self->cursor + (mirrored ? 1 : -1);
    break;
  case GDK_KEY_Right:
    day = self->cursor + (mirrored ? -1 : 1);
    break;
  case GDK_KEY_Up:
    day = self->cursor - 7;
    break;
  case GDK_KEY_Down:
    day = self->cursor + 7;
    break;
  case GDK_KEY_Page_Up:
    day = fod_day_add_months (self->cursor, -1);
    break;
  case GDK_KEY_Page_Down:
    day = fod_day_add_months (self->cursor, 1);
    break;
  case GDK_KEY_Home:
    day = self->cursor - weekday + 1;
    break;
  case GDK_KEY_End:
    day = self->cursor - weekday + 7;
    break;
  default:
    return GDK_EVENT_PROPAGATE;
  }
  move_cursor (self, day, TRUE);
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
build_headings (FodMonthGrid *self)
{
  for (int i = 0; i < 7; i++) {
    const char *name = fod_danish_weekday_name (i + 1);
    g_autofree char *letters = g_utf8_substring (name, 0, 2);
    GtkWidget *label = make_label (letters);

    fod_spoken_name_set (label, name);
    gtk_grid_attach (self->grid, label, i + 1, 0, 1, 1);
  }
  for (int i = 0; i < N_WEEKS; i++) {
    self->weeks[i] = make_label (NULL);
    gtk_widget_add_css_class (self->weeks[i], "numeric");
    gtk_grid_attach (self->grid, self->weeks[i], 0, i + 1, 1, 1);
  }
}

static void
build_days (FodMonthGrid *self)
{
  for (int i = 0; i < N_DAYS; i++) {
    GtkWidget *button = gtk_button_new ();

    self->buttons[i] = button;
    gtk_widget_add_css_class (button, "fod-day");
    gtk_widget_add_css_class (button, "numeric");
    g_object_set_data (G_OBJECT (button), "place", GINT_TO_POINTER (i));
    g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
    g_signal_connect_object (button, "notify::has-focus", G_CALLBACK (focused_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_grid_attach (self->grid, button, i % 7 + 1, i / 7 + 1, 1, 1);
  }
}

static gboolean
fod_month_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_cursor_button (FOD_MONTH_GRID (widget)));
}

static void
fod_month_grid_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  FodMonthGrid *self = FOD_MONTH_GRID (object);

  switch (prop_id) {
  case PROP_DAY:
    g_value_set_int (value, self->day);
    break;
  case PROP_TODAY:
    g_value_set_int (value, self->today);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_month_grid_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  FodMonthGrid *self = FOD_MONTH_GRID (object);

  switch (prop_id) {
  case PROP_DAY:
    fod_month_grid_set_day (self, g_value_get_int (value));
    break;
  case PROP_TODAY:
    fod_month_grid_set_today (self, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_month_grid_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_MONTH_GRID);

  G_OBJECT_CLASS (fod_month_grid_parent_class)->dispose (object);
}

static void
fod_month_grid_class_init (FodMonthGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_month_grid_dispose;
  object_class->get_property = fod_month_grid_get_property;
  object_class->set_property = fod_month_grid_set_property;
  widget_class->grab_focus = fod_month_grid_grab_focus;

  properties[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, FOD_DAY_NONE, flags);
  properties[PROP_TODAY] =
    g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, FOD_DAY_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FodMonthGrid::day-picked:
   * @self: the grid
   * @day: a #FodDay
   *
   * A person has picked @day.
   */
  signals[DAY_PICKED] = g_signal_new ("day-picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-month-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMonthGrid, header);
  gtk_widget_class_bind_template_child (widget_class, FodMonthGrid, month_label);
  gtk_widget_class_bind_template_child (widget_class, FodMonthGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
fod_month_grid_init (FodMonthGrid *self)
{
  self->day = FOD_DAY_NONE;
  self->today = FOD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  build_headings (self);
  build_days (self);
  move_cursor (self, 0, FALSE);
}

/**
 * fod_month_grid_new:
 *
 * Returns: (transfer floating): a grid without a day
 */
GtkWidget *
fod_month_grid_new (void)
{
  return g_object_new (FOD_TYPE_MONTH_GRID, NULL);
}

/**
 * fod_month_grid_get_day:
 * @self: a month grid
 *
 * Returns: the day picked, or %FOD_DAY_NONE
 */
FodDay
fod_month_grid_get_day (FodMonthGrid *self)
{
  g_return_val_if_fail (FOD_IS_MONTH_GRID (self), FOD_DAY_NONE);

  return self->day;
}

/**
 * fod_month_grid_set_day:
 * @self: a month grid
 * @day: a day, or %FOD_DAY_NONE
 *
 * Marks @day and shows its month; without a day it is the month of today.
 */
void
fod_month_grid_set_day (FodMonthGrid *self,
                        FodDay day)
{
  gboolean changed;

  g_return_if_fail (FOD_IS_MONTH_GRID (self));

  changed = self->day != day;
  self->day = day;
  if (day != FOD_DAY_NONE)
    move_cursor (self, day, FALSE);
  else
    move_cursor (self, self->today == FOD_DAY_NONE ? self->cursor : self->today, FALSE);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * fod_month_grid_set_today:
 * @self: a month grid
 * @today: the day it is, or %FOD_DAY_NONE
 *
 * Puts a ring around @today.
 */
void
fod_month_grid_set_today (FodMonthGrid *self,
                          FodDay today)
{
  g_return_if_fail (FOD_IS_MONTH_GRID (self));

  if (self->today == today)
    return;
  self->today = today;
  if (self->day == FOD_DAY_NONE && today != FOD_DAY_NONE)
    self->cursor = today;
  show_month (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * fod_month_grid_mark:
 * @self: a month grid
 * @count: (nullable): says how much there is on a day
 * @data: for @count
 *
 * Puts a dot below every day that has something. To be called again when that changes.
 */
void
fod_month_grid_mark (FodMonthGrid *self,
                     FodMonthGridCountFunc count,
                     gpointer data)
{
  g_return_if_fail (FOD_IS_MONTH_GRID (self));

  self->count = count;
  self->count_data = data;
  show_month (self);
}

/**
 * fod_month_grid_show_month:
 * @self: a month grid
 * @year: 1900 to 2200
 * @month: 1 to 12
 *
 * Turns to a month without picking a day.
 */
void
fod_month_grid_show_month (FodMonthGrid *self,
                           int year,
                           int month)
{
  FodDay first = fod_day_from_ymd (year, month, 1);

  g_return_if_fail (FOD_IS_MONTH_GRID (self));
  g_return_if_fail (first != FOD_DAY_NONE);

  move_cursor (self, first, FALSE);
}
