/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentor-line.h"

#include "fod-axis.h"
#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"

#include <glib/gi18n-lib.h>

/* A point is not larger than the bar allows, and smaller where there are many. */
#define POINT_SIZE 12
#define LEAST_POINT_SIZE 5
#define POINT_EDGE 2
#define BLOCK_HEIGHT 12
#define BLOCK_RADIUS 3

typedef struct {
  char *title;
  int month; /* from 1 */
} Theme;

typedef struct {
  FodDay day;
  gboolean held;
} Point;

struct _FodMentorLine {
  GtkWidget parent_instance;

  FodRecord *mentorship;
  FodDay start;
  FodDay end;
  FodDay today;
  int n_months;
  int current; /* the month of today; one that there is not, before and after */
  GArray *points;
  GArray *themes;
};

G_DEFINE_FINAL_TYPE (FodMentorLine, fod_mentor_line, GTK_TYPE_WIDGET)

/* Geometry */

static gboolean
is_rtl (FodMentorLine *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static float
get_share (FodMentorLine *self,
           FodDay day)
{
  int length = self->end + 1 - self->start;

  return length > 0 ? CLAMP ((float) (day - self->start) / (float) length, 0, 1) : 0;
}

/* Where the middle of @day is, from where people begin to read. */
static float
get_x_of_day (FodMentorLine *self,
              FodDay day,
              int width)
{
  int length = MAX (self->end + 1 - self->start, 1);
  float share = get_share (self, day) + 0.5f / (float) length;

  return (float) width * (is_rtl (self) ? 1 - share : share);
}

/* The month's part of the axis. */
static graphene_rect_t
get_month (FodMentorLine *self,
           int month,
           int width)
{
  float first = get_share (self, fod_day_add_months (self->start, month - 1));
  float last = get_share (self, fod_day_add_months (self->start, month));
  float x = (is_rtl (self) ? 1 - last : first) * (float) width;

  return GRAPHENE_RECT_INIT (x, 0, MAX ((last - first) * (float) width - FOD_AXIS_GAP, 1), 0);
}

static int
get_head_height (FodMentorLine *self)
{
  return fod_axis_get_mark_height (GTK_WIDGET (self)) + FOD_AXIS_BAR_HEIGHT + FOD_AXIS_LABEL_GAP +
         fod_axis_get_line_height (GTK_WIDGET (self)) + FOD_AXIS_LABEL_GAP;
}

/* A theme's words stand beside its month, on the side with more room, and wrap there. */
static PangoLayout *
place_title (FodMentorLine *self,
             const Theme *theme,
             int width,
             float *x)
{
  graphene_rect_t block = get_month (self, theme->month, width);
  float right = block.origin.x + block.size.width + FOD_AXIS_LABEL_GAP;
  float room_left = block.origin.x - FOD_AXIS_LABEL_GAP;
  float room_right = (float) width - right;
  gboolean on_right = room_right >= room_left;
  PangoLayout *layout = fod_axis_make_label (GTK_WIDGET (self), theme->title,
                                             theme->month == self->current);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) MAX (room_left, room_right) * PANGO_SCALE);
  pango_layout_set_alignment (layout, on_right ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  *x = on_right ? right : 0;
  return layout;
}

static int
get_row_height (PangoLayout *title)
{
  int height;

  pango_layout_get_pixel_size (title, NULL, &height);
  return MAX (height, BLOCK_HEIGHT);
}

/* Drawing */

static void
draw_axis (FodMentorLine *self,
           GtkSnapshot *snapshot,
           int width)
{
  GdkRGBA fill = fod_axis_get_color (GTK_WIDGET (self), "accent_bg_color", 0.3f);
  float y = (float) fod_axis_get_mark_height (GTK_WIDGET (self));

  for (int month = 1; month <= self->n_months; month++) {
    graphene_rect_t bar = get_month (self, month, width);
    FodDay first = fod_day_add_months (self->start, month - 1);
    FodDay next = fod_day_add_months (self->start, month);
    float share = CLAMP ((float) (self->today - first) / (float) (next - first), 0, 1);

    bar.origin.y = y;
    bar.size.height = FOD_AXIS_BAR_HEIGHT;
    fod_axis_draw_bar (GTK_WIDGET (self), snapshot, &bar, share, &fill);
  }
}

/* On the axis, whose upper edge is at 0. */
static void
draw_point (FodMentorLine *self,
            GtkSnapshot *snapshot,
            const Point *point,
            float size,
            int width)
{
  float x = get_x_of_day (self, point->day, width) - size / 2;
  float y = (FOD_AXIS_BAR_HEIGHT - size) / 2;
  GdkRGBA edge = fod_axis_get_color (GTK_WIDGET (self), "accent_color", 1);
  GdkRGBA inside = fod_axis_get_color (GTK_WIDGET (self), "card_bg_color", 1);
  const float edges[4] = { POINT_EDGE, POINT_EDGE, POINT_EDGE, POINT_EDGE };
  const GdkRGBA colors[4] = { edge, edge, edge, edge };
  graphene_rect_t place =
    GRAPHENE_RECT_INIT (CLAMP (x, 0, MAX ((float) width - size, 0)), y, size, size);
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle, &place, size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, point->held ? &edge : &inside, &place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &circle, edges, colors);
}

static void
draw_points (FodMentorLine *self,
             GtkSnapshot *snapshot,
             int width)
{
  float room = (float) width / (float) MAX (self->points->len, 1) - FOD_AXIS_GAP;
  float size = CLAMP (room, LEAST_POINT_SIZE, POINT_SIZE);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (0, (float) fod_axis_get_mark_height (GTK_WIDGET (self))));
  for (guint i = 0; i < self->points->len; i++)
    draw_point (self, snapshot, &g_array_index (self->points, Point, i), size, width);
  gtk_snapshot_restore (snapshot);
}

static PangoLayout *
make_month_name (FodMentorLine *self,
                 int month)
{
  int number = fod_mentorship_calendar_month (self->mentorship, month);

  return fod_axis_make_label (GTK_WIDGET (self), fod_danish_month_short_name (number),
                              month == self->current);
}

/* How many months there are from one name to the next, so that each has room. */
static int
get_step (FodMentorLine *self,
          int width)
{
  int widest = 0;

  for (int month = 1; month <= self->n_months; month++) {
    g_autoptr (PangoLayout) name = make_month_name (self, month);
    int name_width;

    pango_layout_get_pixel_size (name, &name_width, NULL);
    widest = MAX (widest, name_width);
  }
  return (widest + FOD_AXIS_LABEL_GAP) * self->n_months / MAX (width, 1) + 1;
}

static void
draw_months (FodMentorLine *self,
             GtkSnapshot *snapshot,
             int width)
{
  int step = get_step (self, width);
  float y = (float) (fod_axis_get_mark_height (GTK_WIDGET (self)) + FOD_AXIS_BAR_HEIGHT +
                     FOD_AXIS_LABEL_GAP);

  for (int month = 1; month <= self->n_months; month += step) {
    g_autoptr (PangoLayout) name = make_month_name (self, month);
    graphene_rect_t bar = get_month (self, month, width);
    GdkRGBA color = fod_axis_get_color (GTK_WIDGET (self), "window_fg_color",
                                        month == self->current ? 1 : 0.75f);
    int name_width;
    float x = bar.origin.x;

    pango_layout_get_pixel_size (name, &name_width, NULL);
    if (is_rtl (self))
      x += bar.size.width - (float) name_width;
    fod_axis_draw_text (snapshot, name, CLAMP (x, 0, MAX ((float) (width - name_width), 0)), y,
                        &color);
  }
}

/* Returns: how high the row is */
static int
draw_theme (FodMentorLine *self,
            GtkSnapshot *snapshot,
            const Theme *theme,
            float y,
            int width)
{
  graphene_rect_t block = get_month (self, theme->month, width);
  gboolean is_now = theme->month == self->current;
  GdkRGBA text = fod_axis_get_color (GTK_WIDGET (self), "window_fg_color", is_now ? 1 : 0.75f);
  GdkRGBA fill = fod_axis_get_color (GTK_WIDGET (self), "accent_bg_color", is_now ? 1 : 0.5f);
  float line = (float) fod_axis_get_line_height (GTK_WIDGET (self));
  GskRoundedRect outline;
  float x;
  g_autoptr (PangoLayout) title = place_title (self, theme, width, &x);

  block.origin.y = y + MAX (line - BLOCK_HEIGHT, 0) / 2;
  block.size.height = BLOCK_HEIGHT;
  gsk_rounded_rect_init_from_rect (&outline, &block, BLOCK_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &block);
  gtk_snapshot_pop (snapshot);
  fod_axis_draw_text (snapshot, title, x, y, &text);
  return get_row_height (title);
}

static void
fod_mentor_line_snapshot (GtkWidget *widget,
                          GtkSnapshot *snapshot)
{
  FodMentorLine *self = FOD_MENTOR_LINE (widget);
  int width = gtk_widget_get_width (widget);
  float y = (float) get_head_height (self);

  if (self->n_months == 0)
    return;
  draw_axis (self, snapshot, width);
  draw_points (self, snapshot, width);
  draw_months (self, snapshot, width);
  for (guint i = 0; i < self->themes->len; i++) {
    const Theme *theme = &g_array_index (self->themes, Theme, i);

    y += (float) (draw_theme (self, snapshot, theme, y, width) + FOD_AXIS_LINE_GAP);
  }
  if (self->today >= self->start && self->today <= self->end)
    fod_axis_draw_today (widget, snapshot, get_x_of_day (self, self->today, width));
}

static GtkSizeRequestMode
fod_mentor_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fod_mentor_line_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  FodMentorLine *self = FOD_MENTOR_LINE (widget);
  int width = for_size < 0 ? FOD_AXIS_NATURAL_WIDTH : for_size;
  int height = get_head_height (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = FOD_AXIS_MIN_WIDTH;
    *natural = FOD_AXIS_NATURAL_WIDTH;
    return;
  }
  for (guint i = 0; i < self->themes->len; i++) {
    float x;
    g_autoptr (PangoLayout) title =
      place_title (self, &g_array_index (self->themes, Theme, i), width, &x);

    height += FOD_AXIS_LINE_GAP + get_row_height (title);
  }
  *minimum = *natural = height;
}

/* Widget */

static void
clear_theme (gpointer theme)
{
  g_free (((Theme *) theme)->title);
}

static void
fod_mentor_line_finalize (GObject *object)
{
  FodMentorLine *self = FOD_MENTOR_LINE (object);

  g_clear_object (&self->mentorship);
  g_array_unref (self->points);
  g_array_unref (self->themes);

  G_OBJECT_CLASS (fod_mentor_line_parent_class)->finalize (object);
}

static void
fod_mentor_line_class_init (FodMentorLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fod_mentor_line_finalize;
  widget_class->snapshot = fod_mentor_line_snapshot;
  widget_class->measure = fod_mentor_line_measure;
  widget_class->get_request_mode = fod_mentor_line_get_request_mode;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "mentor-line");
}

static void
fod_mentor_line_init (FodMentorLine *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->themes = g_array_new (FALSE, FALSE, sizeof (Theme));
  g_array_set_clear_func (self->themes, clear_theme);
}

/* What it shows */

static void
take_points (FodMentorLine *self,
             GPtrArray *meetings)
{
  g_array_set_size (self->points, 0);
  for (guint i = 0; i < meetings->len; i++) {
    Point point = {
      (FodDay) fod_record_get_number (meetings->pdata[i], "day", FOD_DAY_NONE),
      fod_meeting_is_held (meetings->pdata[i]),
    };

    if (point.day >= self->start && point.day <= self->end)
      g_array_append_val (self->points, point);
  }
}

/* Themes of months that a shortened mentorship does not have stand in the list alone. */
static void
take_themes (FodMentorLine *self,
             GPtrArray *themes)
{
  g_array_set_size (self->themes, 0);
  for (guint i = 0; i < themes->len; i++) {
    const char *title = fod_record_get_text (themes->pdata[i], "title");
    Theme theme = { NULL, (int) fod_record_get_number (themes->pdata[i], "month", 0) };

    if (theme.month < 1 || theme.month > self->n_months)
      continue;
    theme.title = g_strdup (title ? title : "");
    g_array_append_val (self->themes, theme);
  }
}

/**
 * fod_mentor_line_show:
 * @self: a line
 * @mentorship: a mentorship
 * @meetings: (element-type FodRecord): its meetings
 * @themes: (element-type FodRecord): its themes, in the order of the months
 * @today: the day to mark
 *
 * Draws a mentorship; nothing when nobody knows when it is.
 */
void
fod_mentor_line_show (FodMentorLine *self,
                      FodRecord *mentorship,
                      GPtrArray *meetings,
                      GPtrArray *themes,
                      FodDay today)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (FOD_IS_MENTOR_LINE (self));

  g_set_object (&self->mentorship, mentorship);
  self->start = (FodDay) fod_record_get_number (mentorship, "start", FOD_DAY_NONE);
  self->end = (FodDay) fod_record_get_number (mentorship, "end", FOD_DAY_NONE);
  self->today = today;
  self->current = fod_mentorship_month_of_day (mentorship, today);
  self->n_months = self->start == FOD_DAY_NONE || self->end == FOD_DAY_NONE
                     ? 0
                     : fod_mentorship_count_months (mentorship);
  take_points (self, meetings);
  take_themes (self, themes);
  summary = fod_mentor_line_describe (mentorship, meetings, themes, today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), summary);
  /* Other words may need another height. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static char *
describe_place (FodRecord *mentorship,
                FodDay today)
{
  int n_months = fod_mentorship_count_months (mentorship);
  int month = fod_mentorship_month_of_day (mentorship, today);
  FodDay start = (FodDay) fod_record_get_number (mentorship, "start", FOD_DAY_NONE);
  g_autofree char *first = start == FOD_DAY_NONE ? NULL : fod_day_text_medium (start);

  if (month > n_months)
    return g_strdup (_ ("The mentorship is over."));
  if (month > 0)
    return g_strdup_printf (_ ("Month %1$d of %2$d."), month, n_months);
  return first ? g_strdup_printf (_ ("The mentorship starts on %s."), first) : g_strdup ("");
}

/**
 * fod_mentor_line_describe_meetings:
 * @meetings: (element-type FodRecord): the meetings of a mentorship
 *
 * Returns: (transfer full): how many of them are held, without a full stop
 */
char *
fod_mentor_line_describe_meetings (GPtrArray *meetings)
{
  guint held = 0;

  for (guint i = 0; i < meetings->len; i++)
    held += fod_meeting_is_held (meetings->pdata[i]);
  return g_strdup_printf (
    ngettext ("%1$u of %2$u meeting held", "%1$u of %2$u meetings held", meetings->len), held,
    meetings->len);
}

/* The themes of @month, one after the other. */
static char *
list_themes (GPtrArray *themes,
             int month)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < themes->len; i++) {
    const char *title = fod_record_get_text (themes->pdata[i], "title");

    if (title && fod_record_get_number (themes->pdata[i], "month", 0) == month)
      g_ptr_array_add (titles, (gpointer) title);
  }
  if (titles->len == 0)
    return NULL;
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **) titles->pdata);
}

/**
 * fod_mentor_line_describe:
 * @mentorship: a mentorship
 * @meetings: (element-type FodRecord): its meetings
 * @themes: (element-type FodRecord): its themes
 * @today: the day
 *
 * Says what the picture shows.
 *
 * Returns: (transfer full): sentences for the user
 */
char *
fod_mentor_line_describe (FodRecord *mentorship,
                          GPtrArray *meetings,
                          GPtrArray *themes,
                          FodDay today)
{
  int month = fod_mentorship_month_of_day (mentorship, today);
  g_autofree char *place = describe_place (mentorship, today);
  g_autofree char *met = fod_mentor_line_describe_meetings (meetings);
  g_autofree char *titles = month > 0 ? list_themes (themes, month) : NULL;
  g_autofree char *now = titles ? g_strdup_printf (_ ("Theme this month: %s."), titles) : NULL;
  GString *text = g_string_new (place);

  if (text->len)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s.", met);
  if (now)
    g_string_append_printf (text, " %s", now);
  return g_string_free (text, FALSE);
}
