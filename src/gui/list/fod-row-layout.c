/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-row-layout.h"

#include "fod-row-layout-child.h"

/* What a label that wraps keeps of its width, as in the templates. */
#define LEAST_CHARS 8

/* How many times that words have to themselves before others may stand beside them: Danish has
 * words of more than twenty letters, and they are not to be broken. */
#define ROOM_FOR_WORDS 3

/* Between words and what has gone below them, in pixels. */
#define BELOW_SPACING 3

struct _FodRowLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

enum {
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodRowLayout, fod_row_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The visible children of a row, each with the widths it asks for (#GtkRequestedSize). */
typedef struct {
  GArray *beside;
  GArray *below; /* the words */
  int words;     /* the place of the first child that expands among those beside, or -1 */
} Parts;

static void
clear_parts (Parts *parts)
{
  g_array_unref (parts->beside);
  g_array_unref (parts->below);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

static GtkSizeRequestMode
fod_row_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkRequestedSize *
get_size (GArray *children,
          int place)
{
  return &g_array_index (children, GtkRequestedSize, place);
}

static void
list_parts (Parts *parts,
            GtkWidget *widget)
{
  parts->beside = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));
  parts->below = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));
  parts->words = -1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequestedSize size = { .data = child };

    if (!gtk_widget_should_layout (child))
      continue;
    if (parts->words < 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
      parts->words = (int) parts->beside->len;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                        &size.natural_size, NULL, NULL);
    g_array_append_val (parts->beside, size);
  }
}

static gboolean
is_folding (FodRowLayout *self,
            Parts *parts,
            int place)
{
  GtkLayoutChild *child;

  if (parts->words < 0 || place <= parts->words)
    return FALSE;
  child = gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self),
                                               get_size (parts->beside, place)->data);
  return fod_row_layout_child_get_folds (FOD_ROW_LAYOUT_CHILD (child));
}

static void
fold (FodRowLayout *self,
      Parts *parts)
{
  for (int i = 0; i < (int) parts->beside->len;) {
    if (is_folding (self, parts, i)) {
      g_array_append_vals (parts->below, get_size (parts->beside, i), 1);
      g_array_remove_index (parts->beside, (guint) i);
    } else {
      i++;
    }
  }
}

/* What is small, as the text below words mostly is, stands closer together. */
static int
get_spacing_below (FodRowLayout *self)
{
  return self->spacing / 2;
}

static int
sum_spacing (GArray *children,
             int spacing)
{
  return children->len > 0 ? spacing * ((int) children->len - 1) : 0;
}

static void
sum_widths (GArray *children,
            int spacing,
            int *minimum,
            int *natural)
{
  *minimum = *natural = sum_spacing (children, spacing);
  for (guint i = 0; i < children->len; i++) {
    *minimum += g_array_index (children, GtkRequestedSize, i).minimum_size;
    *natural += g_array_index (children, GtkRequestedSize, i).natural_size;
  }
}

/* Whether the words have too little room in a row of @width. It does not matter how many they
 * are: what stands beside them is in the same place in all rows of a list. */
static gboolean
is_short_of_room (FodRowLayout *self,
                  Parts *parts,
                  int width)
{
  int minimum, natural;

  sum_widths (parts->beside, self->spacing, &minimum, &natural);
  return parts->words >= 0 &&
         width - minimum <
           get_size (parts->beside, parts->words)->minimum_size * (ROOM_FOR_WORDS - 1);
}

static guint
count_expanding (GArray *children)
{
  guint count = 0;

  for (guint i = 0; i < children->len; i++)
    count += gtk_widget_compute_expand (g_array_index (children, GtkRequestedSize, i).data,
                                        GTK_ORIENTATION_HORIZONTAL);
  return count;
}

/* Makes the least sizes of @children their widths in a row of @width. */
static void
share_width (GArray *children,
             int spacing,
             int width)
{
  int left = width - sum_spacing (children, spacing);
  guint expanding = count_expanding (children);

  for (guint i = 0; i < children->len; i++)
    left -= g_array_index (children, GtkRequestedSize, i).minimum_size;
  left = gtk_distribute_natural_allocation (MAX (left, 0), children->len,
                                            (GtkRequestedSize *) (gpointer) children->data);
  for (guint i = 0; i < children->len && expanding > 0; i++) {
    GtkRequestedSize *size = &g_array_index (children, GtkRequestedSize, i);
    int share = left / (int) expanding;

    if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
      continue;
    size->minimum_size += share;
    left -= share;
    expanding--;
  }
}

/* Finds out what stands where in a row of @width. */
static void
arrange (FodRowLayout *self,
         Parts *parts,
         GtkWidget *widget,
         int width)
{
  list_parts (parts, widget);
  if (width < 0)
    return;
  if (is_short_of_room (self, parts, width))
    fold (self, parts);
  share_width (parts->beside, self->spacing, width);
  if (parts->below->len > 0)
    share_width (parts->below, get_spacing_below (self),
                 get_size (parts->beside, parts->words)->minimum_size);
}

static int
measure_child (const GtkRequestedSize *size,
               gboolean has_width,
               int *minimum)
{
  int natural;

  gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, has_width ? size->minimum_size : -1,
                      minimum, &natural, NULL, NULL);
  return natural;
}

/* Returns: the natural height of what has gone below the words, with the space above it */
static int
measure_below (Parts *parts,
               int *minimum)
{
  int natural = 0;

  *minimum = 0;
  for (guint i = 0; i < parts->below->len; i++) {
    int child_minimum;

    natural = MAX (natural, measure_child (get_size (parts->below, (int) i), TRUE, &child_minimum));
    *minimum = MAX (*minimum, child_minimum);
  }
  *minimum += natural > 0 ? BELOW_SPACING : 0;
  return natural > 0 ? natural + BELOW_SPACING : 0;
}

static void
measure_height (FodRowLayout *self,
                GtkWidget *widget,
                int width,
                int *minimum,
                int *natural)
{
  g_auto (Parts) parts = { NULL };

  arrange (self, &parts, widget, width);
  *minimum = *natural = 0;
  for (int i = 0; i < (int) parts.beside->len; i++) {
    int child_minimum, below_minimum;
    int child_natural = measure_child (get_size (parts.beside, i), width >= 0, &child_minimum);

    if (i == parts.words) {
      child_natural += measure_below (&parts, &below_minimum);
      child_minimum += below_minimum;
    }
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
}

/* What can go below the words asks for room there, not for room beside them. */
static void
measure_width (FodRowLayout *self,
               GtkWidget *widget,
               int *minimum,
               int *natural)
{
  g_auto (Parts) parts = { NULL };
  int below, unused;

  list_parts (&parts, widget);
  sum_widths (parts.beside, self->spacing, minimum, natural);
  fold (self, &parts);
  if (parts.below->len == 0)
    return;
  sum_widths (parts.beside, self->spacing, minimum, &unused);
  sum_widths (parts.below, get_spacing_below (self), &below, &unused);
  *minimum += MAX (below - get_size (parts.beside, parts.words)->minimum_size, 0);
}

static void
fod_row_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  FodRowLayout *self = FOD_ROW_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

/* A strip of the row, in its coordinates. */
typedef struct {
  int x;
  int y;
  int height;
  int mirror; /* the width of a row that goes from the right, or 0 */
} Strip;

static void
place_child (const GtkRequestedSize *size,
             const Strip *strip)
{
  GtkWidget *child = size->data;
  int width = size->minimum_size;
  int x = strip->mirror > 0 ? strip->mirror - strip->x - width : strip->x;
  int own = strip->height;
  int minimum;

  if (gtk_widget_get_valign (child) == GTK_ALIGN_FILL) {
    int natural = measure_child (size, TRUE, &minimum);

    own = CLAMP (strip->height, minimum, natural);
  }
  gtk_widget_size_allocate (
    child, &(GtkAllocation){ x, strip->y + (strip->height - own) / 2, width, own }, -1);
}

/* Words and what has gone below them stand in the middle together. */
static void
place_words (FodRowLayout *self,
             Parts *parts,
             Strip strip)
{
  const GtkRequestedSize *words = get_size (parts->beside, parts->words);
  int minimum, unused;
  int below = measure_below (parts, &unused);
  int natural = measure_child (words, TRUE, &minimum);
  int own = CLAMP (strip.height - below, minimum, natural);

  strip.y = (strip.height - own - below) / 2;
  strip.height = own;
  place_child (words, &strip);
  strip.y += own + BELOW_SPACING;
  strip.height = below - BELOW_SPACING;
  for (guint i = 0; i < parts->below->len; i++) {
    const GtkRequestedSize *size = get_size (parts->below, (int) i);

    place_child (size, &strip);
    strip.x += size->minimum_size + get_spacing_below (self);
  }
}

static void
fod_row_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  FodRowLayout *self = FOD_ROW_LAYOUT (manager);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Strip strip = { .height = height, .mirror = from_right ? width : 0 };
  g_auto (Parts) parts = { NULL };

  arrange (self, &parts, widget, width);
  for (int i = 0; i < (int) parts.beside->len; i++) {
    const GtkRequestedSize *size = get_size (parts.beside, i);

    if (i == parts.words && parts.below->len > 0)
      place_words (self, &parts, strip);
    else
      place_child (size, &strip);
    strip.x += size->minimum_size + self->spacing;
  }
}

static void
fod_row_layout_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    g_value_set_int (value, FOD_ROW_LAYOUT (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_row_layout_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    FOD_ROW_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_row_layout_class_init (FodRowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = fod_row_layout_get_property;
  object_class->set_property = fod_row_layout_set_property;
  manager_class->get_request_mode = fod_row_layout_get_request_mode;
  manager_class->layout_child_type = FOD_TYPE_ROW_LAYOUT_CHILD;
  manager_class->measure = fod_row_layout_measure;
  manager_class->allocate = fod_row_layout_allocate;

  /**
   * FodRowLayout:spacing:
   *
   * The space between children, in pixels.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_row_layout_init (FodRowLayout *self)
{
}

/**
 * fod_row_layout_new:
 * @spacing: the space between children, in pixels
 *
 * Returns: (transfer full): a layout for one row
 */
GtkLayoutManager *
fod_row_layout_new (int spacing)
{
  return g_object_new (FOD_TYPE_ROW_LAYOUT, "spacing", spacing, NULL);
}

/* The words of a label that wraps may be broken anywhere: to know its least width, GTK lays them
 * out letter below letter. */
static void
narrow_labels (GtkWidget *box)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box); child;
       child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_LABEL (child) && gtk_label_get_wrap (GTK_LABEL (child)))
      gtk_label_set_width_chars (GTK_LABEL (child), LEAST_CHARS);
  }
}

/**
 * fod_row_layout_take_over:
 * @widget: (nullable): a widget made by libadwaita
 * @spacing: what libadwaita's style puts between the children of the row
 *
 * Lays @widget out as a row, if it is a horizontal box of another library's; otherwise does
 * nothing, and it looks the same.
 */
void
fod_row_layout_take_over (GtkWidget *widget,
                          int spacing)
{
  if (!GTK_IS_BOX (widget) ||
      gtk_orientable_get_orientation (GTK_ORIENTABLE (widget)) != GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_set_layout_manager (widget, fod_row_layout_new (spacing));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    /* The layout puts it in the middle; by itself it would measure its words again for that. */
    if (!GTK_IS_BOX (child) || !gtk_widget_get_hexpand (child))
      continue;
    gtk_widget_set_valign (child, GTK_ALIGN_FILL);
    narrow_labels (child);
  }
}
