/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-phase-line.h"

#include "fod-axis.h"
#include "fod-day-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How much of the axis a phase takes. */
static const float weights[FOD_N_PHASES] = { 2.4f, 1.8f, 4.0f, 2.0f, 3.4f };

typedef struct {
  FodPhaseSpan span;
  float filled; /* 0 to 1 */
  char *caption;
} Segment;

struct _FodPhaseLine {
  GtkWidget parent_instance;

  Segment segments[FOD_N_PHASES];
  FodPhase current;
  FodDay today;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (FodPhaseLine, fod_phase_line, GTK_TYPE_WIDGET)

/* Which tasks a phase is about. */
static const char *const horizons_of_phase[FOD_N_PHASES][3] = {
  [FOD_PHASE_PREPARATION] = { "before-start", NULL },
  [FOD_PHASE_START_UP] = { "first-day", "first-week", NULL },
  [FOD_PHASE_LEARNING] = { "first-month", "first-three-months", NULL },
  [FOD_PHASE_CLOSING] = { NULL },
  [FOD_PHASE_MENTOR] = { "first-year", NULL },
};

/* Geometry */

static float
get_width_of (guint phase,
              int width)
{
  float total = 0;

  for (guint i = 0; i < FOD_N_PHASES; i++)
    total += weights[i];
  return (float) (width - FOD_AXIS_GAP * (FOD_N_PHASES - 1)) * weights[phase] / total;
}

/* Drawn from the right where people read from the right. */
static graphene_rect_t
get_bar (FodPhaseLine *self,
         guint phase)
{
  int all = gtk_widget_get_width (GTK_WIDGET (self));
  float x = 0;
  float width = get_width_of (phase, all);

  for (guint i = 0; i < phase; i++)
    x += get_width_of (i, all) + FOD_AXIS_GAP;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = (float) all - x - width;
  return GRAPHENE_RECT_INIT (x, (float) fod_axis_get_mark_height (GTK_WIDGET (self)), width,
                             FOD_AXIS_BAR_HEIGHT);
}

static float
get_share_passed (const FodPhaseSpan *span,
                  FodDay day)
{
  int length = span->last - span->first + 1;

  if (length <= 0)
    return day > span->last ? 1 : 0;
  return CLAMP ((float) (day - span->first) / (float) length, 0, 1);
}

/* Drawing */

static PangoLayout *
make_name (FodPhaseLine *self,
           guint phase)
{
  return fod_axis_make_label (GTK_WIDGET (self), fod_phase_label ((FodPhase) phase),
                              phase == self->current);
}

static PangoLayout *
make_caption (FodPhaseLine *self,
              guint phase)
{
  const char *caption = self->segments[phase].caption;

  return fod_axis_make_label (GTK_WIDGET (self), caption ? caption : "", FALSE);
}

static int
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Whether every phase has room for its words below its part of the axis. Where one has not, they
 * stand below each other, a line a phase. */
static gboolean
has_room (FodPhaseLine *self,
          int width)
{
  for (guint i = 0; i < FOD_N_PHASES; i++) {
    g_autoptr (PangoLayout) name = make_name (self, i);
    g_autoptr (PangoLayout) caption = make_caption (self, i);

    if ((float) MAX (get_width (name), get_width (caption)) > get_width_of (i, width))
      return FALSE;
  }
  return TRUE;
}

static void
draw_bar (FodPhaseLine *self,
          GtkSnapshot *snapshot,
          guint phase)
{
  graphene_rect_t bar = get_bar (self, phase);
  GdkRGBA fill = fod_axis_get_color (GTK_WIDGET (self), "accent_bg_color",
                                     phase == self->current ? 1 : 0.75f);

  fod_axis_draw_bar (GTK_WIDGET (self), snapshot, &bar, self->segments[phase].filled, &fill);
}

static GdkRGBA
get_text_color (FodPhaseLine *self,
                guint phase)
{
  return fod_axis_get_color (GTK_WIDGET (self), "window_fg_color",
                             phase == self->current ? 1 : 0.75f);
}

/* Below the phase's part of the axis. */
static void
draw_labels (FodPhaseLine *self,
             GtkSnapshot *snapshot,
             guint phase)
{
  graphene_rect_t bar = get_bar (self, phase);
  GdkRGBA color = get_text_color (self, phase);
  g_autoptr (PangoLayout) name = make_name (self, phase);
  g_autoptr (PangoLayout) caption = make_caption (self, phase);
  float middle = bar.origin.x + bar.size.width / 2;
  float y = bar.origin.y + bar.size.height + FOD_AXIS_LABEL_GAP;

  fod_axis_draw_text (snapshot, name, middle - (float) get_width (name) / 2, y, &color);
  fod_axis_draw_text (snapshot, caption, middle - (float) get_width (caption) / 2,
                      y + (float) fod_axis_get_line_height (GTK_WIDGET (self)), &color);
}

/* A line of its own: the name, and at the end how far it is. */
static void
draw_line (FodPhaseLine *self,
           GtkSnapshot *snapshot,
           guint phase)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int line = fod_axis_get_line_height (GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA color = get_text_color (self, phase);
  g_autoptr (PangoLayout) name = make_name (self, phase);
  g_autoptr (PangoLayout) caption = make_caption (self, phase);
  int top = fod_axis_get_mark_height (GTK_WIDGET (self)) + FOD_AXIS_BAR_HEIGHT +
            2 * FOD_AXIS_LABEL_GAP;
  float y = (float) (top + (int) phase * (line + FOD_AXIS_LINE_GAP));
  float end = (float) (width - get_width (caption));

  fod_axis_draw_text (snapshot, name, rtl ? (float) (width - get_width (name)) : 0, y, &color);
  fod_axis_draw_text (snapshot, caption, rtl ? 0 : end, y, &color);
}

static void
draw_today (FodPhaseLine *self,
            GtkSnapshot *snapshot)
{
  FodPhase phase = MIN (self->current, FOD_PHASE_MENTOR);
  graphene_rect_t bar = get_bar (self, phase);
  float share = get_share_passed (&self->segments[phase].span, self->today);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;
  fod_axis_draw_today (GTK_WIDGET (self), snapshot, bar.origin.x + bar.size.width * share);
}

static void
fod_phase_line_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  FodPhaseLine *self = FOD_PHASE_LINE (widget);
  gboolean room = has_room (self, gtk_widget_get_width (widget));

  if (!self->shown)
    return;
  for (guint i = 0; i < FOD_N_PHASES; i++) {
    draw_bar (self, snapshot, i);
    if (room)
      draw_labels (self, snapshot, i);
    else
      draw_line (self, snapshot, i);
  }
  draw_today (self, snapshot);
}

static GtkSizeRequestMode
fod_phase_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fod_phase_line_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  FodPhaseLine *self = FOD_PHASE_LINE (widget);
  int axis = fod_axis_get_mark_height (widget) + FOD_AXIS_BAR_HEIGHT + FOD_AXIS_LABEL_GAP;
  int line = fod_axis_get_line_height (GTK_WIDGET (self));

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = FOD_AXIS_MIN_WIDTH;
    *natural = FOD_AXIS_NATURAL_WIDTH;
  } else if (has_room (self, for_size < 0 ? FOD_AXIS_NATURAL_WIDTH : for_size)) {
    *minimum = *natural = axis + 2 * line;
  } else {
    *minimum = *natural = axis + FOD_AXIS_LABEL_GAP + FOD_N_PHASES * (line + FOD_AXIS_LINE_GAP) -
                          FOD_AXIS_LINE_GAP;
  }
}

/* What it shows */

static float
get_filled (FodPhaseLine *self,
            guint phase,
            FodCourseFacts *facts,
            FodProgress *sum)
{
  *sum = (FodProgress){ 0 };
  for (guint i = 0; horizons_of_phase[phase][i]; i++) {
    FodProgress progress = fod_course_facts_get_progress (facts, horizons_of_phase[phase][i]);

    sum->relevant += progress.relevant;
    sum->done += progress.done;
    sum->overdue += progress.overdue;
  }
  if (sum->relevant > 0)
    return (float) sum->done / (float) sum->relevant;
  return get_share_passed (&self->segments[phase].span, self->today);
}

/* A phase without tasks of its own says nothing among others that count theirs. */
static char *
write_caption (const FodPhaseSpan *span,
               const FodProgress *progress,
               gboolean others_count)
{
  if (progress->relevant > 0)
    return g_strdup_printf (_ ("%u of %u"), progress->done, progress->relevant);
  if (others_count)
    return g_strdup ("");
  return span->last < span->first ? g_strdup ("") : fod_day_text_short (span->first);
}

static void
update_spoken_summary (FodPhaseLine *self,
                       FodCourseFacts *facts)
{
  FodProgress all = fod_course_facts_get_progress (facts, NULL);
  const char *phase =
    self->current < FOD_N_PHASES ? fod_phase_label (self->current) : _ ("The course is over");
  g_autofree char *summary =
    g_strdup_printf (_ ("Phase now: %s. %u of %u tasks are done, %u are overdue."), phase, all.done,
                     all.relevant, all.overdue);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), summary);
}

static void
fod_phase_line_finalize (GObject *object)
{
  FodPhaseLine *self = FOD_PHASE_LINE (object);

  for (guint i = 0; i < FOD_N_PHASES; i++)
    g_free (self->segments[i].caption);

  G_OBJECT_CLASS (fod_phase_line_parent_class)->finalize (object);
}

static void
fod_phase_line_class_init (FodPhaseLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fod_phase_line_finalize;
  widget_class->snapshot = fod_phase_line_snapshot;
  widget_class->measure = fod_phase_line_measure;
  widget_class->get_request_mode = fod_phase_line_get_request_mode;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "phase-line");
}

static void
fod_phase_line_init (FodPhaseLine *self)
{
}

/**
 * fod_phase_line_show:
 * @self: a phase line
 * @course: a course
 * @facts: how it stands
 * @today: the day to mark
 *
 * Draws a course.
 */
void
fod_phase_line_show (FodPhaseLine *self,
                     FodRecord *course,
                     FodCourseFacts *facts,
                     FodDay today)
{
  FodPhaseSpan spans[FOD_N_PHASES];
  guint n_tasks;

  g_return_if_fail (FOD_IS_PHASE_LINE (self));

  n_tasks = fod_course_facts_get_progress (facts, NULL).relevant;
  self->shown = TRUE;
  self->today = today;
  self->current = fod_phase_on_day (course, today);
  fod_phase_get_spans (course, spans);
  for (guint i = 0; i < FOD_N_PHASES; i++) {
    FodProgress progress;

    self->segments[i].span = spans[i];
    self->segments[i].filled = get_filled (self, i, facts, &progress);
    g_free (self->segments[i].caption);
    self->segments[i].caption = write_caption (&spans[i], &progress, n_tasks > 0);
  }
  update_spoken_summary (self, facts);
  /* Other words may need another height. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
