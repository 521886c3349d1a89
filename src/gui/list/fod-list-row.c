/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-list-row.h"

#include "fod-list-keys.h"

#include <adwaita.h>

struct _FodListRow {
  GtkWidget parent_instance;

  GtkLabel *heading;
  AdwBin *card;

  FodSectionRow *row;
  GtkDragSource *drag_source;
  GtkDropTarget *drop_target;
  gboolean movable;
  gboolean dragged;
  GtkListItem *list_item; /* not owned; NULL where nobody drags */
};

enum {
  PROP_0,
  PROP_ROW,
  PROP_CHILD,
  PROP_MOVABLE,
  PROP_LIST_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodListRow, fod_list_row, GTK_TYPE_WIDGET)

static void
set_css_class (GtkWidget *widget,
               const char *name,
               gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
place_changed_cb (FodListRow *self)
{
  g_autofree char *heading = NULL;
  gboolean first = TRUE;
  gboolean last = TRUE;

  if (!self->row)
    return;
  g_object_get (self->row, "heading", &heading, "first", &first, "last", &last, NULL);
  gtk_label_set_label (self->heading, heading ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading && *heading);
  set_css_class (GTK_WIDGET (self->card), "first", first);
  set_css_class (GTK_WIDGET (self->card), "last", last);
}

static void
set_row (FodListRow *self,
         FodSectionRow *row)
{
  if (self->row == row)
    return;
  if (self->row)
    g_signal_handlers_disconnect_by_func (self->row, place_changed_cb, self);
  g_set_object (&self->row, row);
  if (row) {
    g_signal_connect_object (row, "notify::heading", G_CALLBACK (place_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "notify::first", G_CALLBACK (place_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "notify::last", G_CALLBACK (place_changed_cb), self,
                             G_CONNECT_SWAPPED);
  }
  place_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

/* Clicking */

static void
released_cb (FodListRow *self,
             int n_press,
             double x,
             double y)
{
  if (n_press == 1 && gtk_widget_contains (GTK_WIDGET (self->card), x, y))
    gtk_widget_activate (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
make_clickable (FodListRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->card), GTK_EVENT_CONTROLLER (click));
}

/* Dragging */

static GdkContentProvider *
prepare_cb (FodListRow *self,
            double x,
            double y)
{
  if (!self->row)
    return NULL;
  return gdk_content_provider_new_typed (FOD_TYPE_RECORD, fod_section_row_get_record (self->row));
}

/* GTK 4.8 never lets go of the label that a row was dragged by. Bindings that are left when a list
 * item goes are freed in the middle of being told so: it must not go. What it holds may. */
static gboolean
empty_list_item_cb (gpointer list_item)
{
  gtk_list_item_set_child (list_item, NULL);
  return G_SOURCE_REMOVE;
}

static void
keep_list_item (FodListRow *self)
{
  if (self->list_item && !self->dragged)
    g_object_ref (self->list_item);
  self->dragged = TRUE;
}

static void
fod_list_row_unroot (GtkWidget *widget)
{
  FodListRow *self = FOD_LIST_ROW (widget);

  GTK_WIDGET_CLASS (fod_list_row_parent_class)->unroot (widget);

  if (self->dragged && self->list_item)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, empty_list_item_cb, g_object_ref (self->list_item),
                     g_object_unref);
  self->dragged = FALSE;
}

static void
drag_begin_cb (FodListRow *self,
               GdkDrag *drag)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->card));

  gtk_drag_source_set_icon (self->drag_source, picture, 24, 24);
  keep_list_item (self);
}

static gboolean
is_lower_half (FodListRow *self,
               double y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self->card)) / 2.0;
}

static GdkDragAction
motion_cb (FodListRow *self,
           double x,
           double y)
{
  gboolean below = is_lower_half (self, y);

  set_css_class (GTK_WIDGET (self->card), "drop-below", below);
  set_css_class (GTK_WIDGET (self->card), "drop-above", !below);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (FodListRow *self)
{
  set_css_class (GTK_WIDGET (self->card), "drop-below", FALSE);
  set_css_class (GTK_WIDGET (self->card), "drop-above", FALSE);
}

/* Near the edge of the list it scrolls, and GTK 4.8 does not stop when something is dropped
 * there. */
static void
stop_scrolling (FodListRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  g_autoptr (GListModel) controllers = list ? gtk_widget_observe_controllers (list) : NULL;

  for (guint i = 0; controllers && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_CONTROLLER_MOTION (controller))
      g_signal_emit_by_name (controller, "leave");
  }
}

static gboolean
drop_cb (FodListRow *self,
         const GValue *value,
         double x,
         double y)
{
  FodRecord *dragged = g_value_get_object (value);

  leave_cb (self);
  stop_scrolling (self);
  if (!self->row || !dragged || dragged == fod_section_row_get_record (self->row))
    return FALSE;
  return gtk_widget_activate_action (
    GTK_WIDGET (self), "row.drop", "(ssb)", fod_record_get_id (dragged),
    fod_record_get_id (fod_section_row_get_record (self->row)), is_lower_half (self, y));
}

static void
make_movable (FodListRow *self)
{
  self->drag_source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (self->drag_source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (self->drag_source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_swapped (self->drag_source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->card), GTK_EVENT_CONTROLLER (self->drag_source));

  self->drop_target = gtk_drop_target_new (FOD_TYPE_RECORD, GDK_ACTION_MOVE);
  g_signal_connect_swapped (self->drop_target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->drop_target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (self->drop_target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->card), GTK_EVENT_CONTROLLER (self->drop_target));
}

static void
set_child (FodListRow *self,
           GtkWidget *child)
{
  if (adw_bin_get_child (self->card) == child)
    return;
  adw_bin_set_child (self->card, child);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/* A list makes its rows once: what can be moved stays so. */
static void
set_movable (FodListRow *self,
             gboolean movable)
{
  if (self->movable || !movable)
    return;
  make_movable (self);
  self->movable = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVABLE]);
}

/* Widget */

static void
fod_list_row_root (GtkWidget *widget)
{
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);

  GTK_WIDGET_CLASS (fod_list_row_parent_class)->root (widget);

  if (list)
    fod_list_keys_watch (list);
}

/* The row gets the focus before what is in it; GTK would leave the row out. */
static gboolean
fod_list_row_focus (GtkWidget *widget,
                    GtkDirectionType direction)
{
  GtkWidget *item = gtk_widget_get_parent (widget);

  if (!gtk_widget_is_focus (item) && !gtk_widget_get_focus_child (widget))
    return FALSE;
  return GTK_WIDGET_CLASS (fod_list_row_parent_class)->focus (widget, direction);
}

static void
fod_list_row_dispose (GObject *object)
{
  FodListRow *self = FOD_LIST_ROW (object);

  if (self->row)
    g_signal_handlers_disconnect_by_func (self->row, place_changed_cb, self);
  g_clear_object (&self->row);
  g_clear_weak_pointer (&self->list_item);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_LIST_ROW);

  G_OBJECT_CLASS (fod_list_row_parent_class)->dispose (object);
}

static void
fod_list_row_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  FodListRow *self = FOD_LIST_ROW (object);

  switch (prop_id) {
  case PROP_ROW:
    g_value_set_object (value, self->row);
    break;
  case PROP_CHILD:
    g_value_set_object (value, adw_bin_get_child (self->card));
    break;
  case PROP_MOVABLE:
    g_value_set_boolean (value, self->movable);
    break;
  case PROP_LIST_ITEM:
    g_value_set_object (value, self->list_item);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_list_row_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  FodListRow *self = FOD_LIST_ROW (object);

  switch (prop_id) {
  case PROP_ROW:
    set_row (self, g_value_get_object (value));
    break;
  case PROP_CHILD:
    set_child (self, g_value_get_object (value));
    break;
  case PROP_MOVABLE:
    set_movable (self, g_value_get_boolean (value));
    break;
  case PROP_LIST_ITEM:
    g_set_weak_pointer (&self->list_item, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_list_row_class_init (FodListRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_list_row_dispose;
  object_class->get_property = fod_list_row_get_property;
  object_class->set_property = fod_list_row_set_property;
  widget_class->root = fod_list_row_root;
  widget_class->unroot = fod_list_row_unroot;
  widget_class->focus = fod_list_row_focus;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, FOD_TYPE_SECTION_ROW, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MOVABLE] = g_param_spec_boolean ("movable", NULL, NULL, FALSE, flags);
  properties[PROP_LIST_ITEM] =
    g_param_spec_object ("list-item", NULL, NULL, GTK_TYPE_LIST_ITEM, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/dk/fodfaeste/Fodfaeste/gui/list/fod-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodListRow, heading);
  gtk_widget_class_bind_template_child (widget_class, FodListRow, card);
}

static void
fod_list_row_init (FodListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_clickable (self);
}
