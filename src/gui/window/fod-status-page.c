/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-status-page.h"

#include <adwaita.h>

/**
 * FodStatusPage:
 *
 * What a page shows in place of a list without rows: an #AdwStatusPage that is made when it is
 * seen. GTK styles what is hidden in a stack too, and loads its large icon, for which it needs an
 * SVG library.
 */
struct _FodStatusPage {
  GtkWidget parent_instance;

  char *icon_name;
  char *title;
  char *description;
  GtkWidget *child; /* what there is to do */
  GtkWidget *page;  /* NULL until it is seen */
};

enum {
  PROP_0,
  PROP_ICON_NAME,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodStatusPage, fod_status_page, GTK_TYPE_WIDGET)

static void
take_child (FodStatusPage *self,
            GtkWidget *child)
{
  if (child)
    self->child = g_object_ref_sink (child);
}

static void
fod_status_page_map (GtkWidget *widget)
{
  FodStatusPage *self = FOD_STATUS_PAGE (widget);

  if (!self->page) {
    self->page = g_object_new (ADW_TYPE_STATUS_PAGE,
                               "icon-name", self->icon_name,
                               "title", self->title,
                               "description", self->description,
                               "child", self->child,
                               NULL);
    gtk_widget_set_parent (self->page, widget);
  }
  GTK_WIDGET_CLASS (fod_status_page_parent_class)->map (widget);
}

static void
fod_status_page_dispose (GObject *object)
{
  FodStatusPage *self = FOD_STATUS_PAGE (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_object (&self->child);

  G_OBJECT_CLASS (fod_status_page_parent_class)->dispose (object);
}

static void
fod_status_page_finalize (GObject *object)
{
  FodStatusPage *self = FOD_STATUS_PAGE (object);

  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (fod_status_page_parent_class)->finalize (object);
}

static void
fod_status_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  FodStatusPage *self = FOD_STATUS_PAGE (object);

  switch (prop_id) {
  case PROP_ICON_NAME:
    self->icon_name = g_value_dup_string (value);
    break;
  case PROP_TITLE:
    self->title = g_value_dup_string (value);
    break;
  case PROP_DESCRIPTION:
    self->description = g_value_dup_string (value);
    break;
  case PROP_CHILD:
    take_child (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_status_page_class_init (FodStatusPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_status_page_dispose;
  object_class->finalize = fod_status_page_finalize;
  object_class->set_property = fod_status_page_set_property;
  widget_class->map = fod_status_page_map;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "", flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fod_status_page_init (FodStatusPage *self)
{
}
