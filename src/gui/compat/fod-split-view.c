/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-split-view.h"

#include <adwaita.h>

/* As wide as a navigation may get beside its page. */
#define SIDEBAR_MAX 300

/* Wider than any screen; G_MAXINT would overflow where widths are added up. */
#define UNLIMITED 100000

struct _FodSplitView {
  GtkWidget parent_instance;

  AdwLeaflet *leaflet;
  AdwClamp *sidebar_clamp;
  AdwBin *content_bin;
};

enum {
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_COLLAPSED,
  PROP_SHOW_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodSplitView, fod_split_view, GTK_TYPE_WIDGET)

static void
folded_cb (FodSplitView *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  adw_clamp_set_maximum_size (self->sidebar_clamp, folded ? UNLIMITED : SIDEBAR_MAX);
  adw_clamp_set_tightening_threshold (self->sidebar_clamp, folded ? UNLIMITED : SIDEBAR_MAX);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
visible_child_cb (FodSplitView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

static void
fod_split_view_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  FodSplitView *self = FOD_SPLIT_VIEW (object);

  switch (prop_id) {
  case PROP_SIDEBAR:
    g_value_set_object (value, fod_split_view_get_sidebar (self));
    break;
  case PROP_CONTENT:
    g_value_set_object (value, fod_split_view_get_content (self));
    break;
  case PROP_COLLAPSED:
    g_value_set_boolean (value, fod_split_view_get_collapsed (self));
    break;
  case PROP_SHOW_CONTENT:
    g_value_set_boolean (value, fod_split_view_get_show_content (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_split_view_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  FodSplitView *self = FOD_SPLIT_VIEW (object);

  switch (prop_id) {
  case PROP_SIDEBAR:
    fod_split_view_set_sidebar (self, g_value_get_object (value));
    break;
  case PROP_CONTENT:
    fod_split_view_set_content (self, g_value_get_object (value));
    break;
  case PROP_SHOW_CONTENT:
    fod_split_view_set_show_content (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_split_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_SPLIT_VIEW);

  G_OBJECT_CLASS (fod_split_view_parent_class)->dispose (object);
}

static void
fod_split_view_class_init (FodSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_split_view_dispose;
  object_class->get_property = fod_split_view_get_property;
  object_class->set_property = fod_split_view_set_property;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/compat/fod-split-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FodSplitView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FodSplitView, sidebar_clamp);
  gtk_widget_class_bind_template_child (widget_class, FodSplitView, content_bin);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);
}

static void
fod_split_view_init (FodSplitView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_split_view_new:
 *
 * Returns: (transfer floating): a split view with nothing in it
 */
GtkWidget *
fod_split_view_new (void)
{
  return g_object_new (FOD_TYPE_SPLIT_VIEW, NULL);
}

/**
 * fod_split_view_get_sidebar:
 * @self: a split view
 *
 * Returns: (transfer none) (nullable): the navigation
 */
GtkWidget *
fod_split_view_get_sidebar (FodSplitView *self)
{
  g_return_val_if_fail (FOD_IS_SPLIT_VIEW (self), NULL);

  return self->sidebar_clamp ? adw_clamp_get_child (self->sidebar_clamp) : NULL;
}

/**
 * fod_split_view_set_sidebar:
 * @self: a split view
 * @sidebar: (nullable): the navigation
 *
 * Sets what is at the start.
 */
void
fod_split_view_set_sidebar (FodSplitView *self,
                            GtkWidget *sidebar)
{
  g_return_if_fail (FOD_IS_SPLIT_VIEW (self));

  if (sidebar == fod_split_view_get_sidebar (self))
    return;
  adw_clamp_set_child (self->sidebar_clamp, sidebar);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR]);
}

/**
 * fod_split_view_get_content:
 * @self: a split view
 *
 * Returns: (transfer none) (nullable): the page
 */
GtkWidget *
fod_split_view_get_content (FodSplitView *self)
{
  g_return_val_if_fail (FOD_IS_SPLIT_VIEW (self), NULL);

  return self->content_bin ? adw_bin_get_child (self->content_bin) : NULL;
}

/**
 * fod_split_view_set_content:
 * @self: a split view
 * @content: (nullable): the page
 *
 * Sets what is at the end.
 */
void
fod_split_view_set_content (FodSplitView *self,
                            GtkWidget *content)
{
  g_return_if_fail (FOD_IS_SPLIT_VIEW (self));

  if (content == fod_split_view_get_content (self))
    return;
  adw_bin_set_child (self->content_bin, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

/**
 * fod_split_view_get_collapsed:
 * @self: a split view
 *
 * Returns: whether there is room for one of them only
 */
gboolean
fod_split_view_get_collapsed (FodSplitView *self)
{
  g_return_val_if_fail (FOD_IS_SPLIT_VIEW (self), FALSE);

  return self->leaflet && adw_leaflet_get_folded (self->leaflet);
}

/**
 * fod_split_view_get_show_content:
 * @self: a split view
 *
 * Returns: whether the page is the one to see when there is room for one only
 */
gboolean
fod_split_view_get_show_content (FodSplitView *self)
{
  g_return_val_if_fail (FOD_IS_SPLIT_VIEW (self), FALSE);

  return self->leaflet &&
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->content_bin);
}

/**
 * fod_split_view_set_show_content:
 * @self: a split view
 * @show_content: %TRUE for the page, %FALSE for the navigation
 *
 * Chooses the one to see when there is room for one only.
 */
void
fod_split_view_set_show_content (FodSplitView *self,
                                 gboolean show_content)
{
  g_return_if_fail (FOD_IS_SPLIT_VIEW (self));

  adw_leaflet_set_visible_child (self->leaflet, show_content ? GTK_WIDGET (self->content_bin)
                                                             : GTK_WIDGET (self->sidebar_clamp));
}
