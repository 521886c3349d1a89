/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-row-layout.h"

/* What a label that wraps keeps of its width, as in the templates. */
#define LEAST_CHARS 8

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

static GtkSizeRequestMode
fod_row_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Returns: (element-type GtkRequestedSize): the visible children and the widths they ask for */
static GArray *
list_children (GtkWidget *widget)
{
  GArray *children = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequestedSize size = { .data = child };

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                        &size.natural_size, NULL, NULL);
    g_array_append_val (children, size);
  }
  return children;
}

static int
sum_spacing (FodRowLayout *self,
             GArray *children)
{
  return children->len > 0 ? self->spacing * ((int) children->len - 1) : 0;
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
share_width (FodRowLayout *self,
             GArray *children,
             int width)
{
  int left = width - sum_spacing (self, children);
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

static void
measure_width (FodRowLayout *self,
               GArray *children,
               int *minimum,
               int *natural)
{
  *minimum = *natural = sum_spacing (self, children);
  for (guint i = 0; i < children->len; i++) {
    *minimum += g_array_index (children, GtkRequestedSize, i).minimum_size;
    *natural += g_array_index (children, GtkRequestedSize, i).natural_size;
  }
}

static void
measure_height (FodRowLayout *self,
                GArray *children,
                int width,
                int *minimum,
                int *natural)
{
  if (width >= 0)
    share_width (self, children, width);
  *minimum = *natural = 0;
  for (guint i = 0; i < children->len; i++) {
    const GtkRequestedSize *size = &g_array_index (children, GtkRequestedSize, i);
    int child_minimum, child_natural;

    gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, width >= 0 ? size->minimum_size : -1,
                        &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
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
  g_autoptr (GArray) children = list_children (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, children, minimum, natural);
  else
    measure_height (self, children, for_size, minimum, natural);
}

static void
place_child (GtkWidget *child,
             int x,
             int width,
             int height)
{
  int minimum, natural;
  int own = height;

  if (gtk_widget_get_valign (child) == GTK_ALIGN_FILL) {
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
    own = CLAMP (height, minimum, natural);
  }
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, (height - own) / 2, width, own }, -1);
}

static void
fod_row_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  FodRowLayout *self = FOD_ROW_LAYOUT (manager);
  g_autoptr (GArray) children = list_children (widget);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  share_width (self, children, width);
  for (guint i = 0; i < children->len; i++) {
    const GtkRequestedSize *size = &g_array_index (children, GtkRequestedSize, i);

    place_child (size->data, from_right ? width - x - size->minimum_size : x, size->minimum_size,
                 height);
    x += size->minimum_size + self->spacing;
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
