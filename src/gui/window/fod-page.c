/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-page.h"

#include "fod-action-row.h"
#include "fod-group.h"
#include "fod-list-row.h"
#include "fod-row-layout.h"
#include "fod-status-page.h"

typedef struct {
  FodSession *session;
  GtkWidget *header_suffix;
  gboolean entered;
} FodPagePrivate;

enum {
  PROP_0,
  PROP_SESSION,
  PROP_HEADER_SUFFIX,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FodPage, fod_page, ADW_TYPE_BIN)

static void
course_changed_cb (FodPage *self)
{
  if (FOD_PAGE_GET_CLASS (self)->course_changed)
    FOD_PAGE_GET_CLASS (self)->course_changed (self);
}

static void
set_header_suffix (FodPage *self,
                   GtkWidget *suffix)
{
  FodPagePrivate *priv = fod_page_get_instance_private (self);

  if (priv->header_suffix == suffix)
    return;
  g_clear_object (&priv->header_suffix);
  if (suffix)
    priv->header_suffix = g_object_ref_sink (suffix);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADER_SUFFIX]);
}

static void
fod_page_constructed (GObject *object)
{
  FodPage *self = FOD_PAGE (object);
  FodPagePrivate *priv = fod_page_get_instance_private (self);

  G_OBJECT_CLASS (fod_page_parent_class)->constructed (object);

  g_signal_connect_object (priv->session, "notify::course", G_CALLBACK (course_changed_cb), self,
                           G_CONNECT_SWAPPED);
  course_changed_cb (self);
}

static void
fod_page_dispose (GObject *object)
{
  FodPage *self = FOD_PAGE (object);
  FodPagePrivate *priv = fod_page_get_instance_private (self);

  g_clear_object (&priv->header_suffix);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (fod_page_parent_class)->dispose (object);
}

static void
fod_page_get_property (GObject *object,
                       guint prop_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  FodPagePrivate *priv = fod_page_get_instance_private (FOD_PAGE (object));

  switch (prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, priv->session);
    break;
  case PROP_HEADER_SUFFIX:
    g_value_set_object (value, priv->header_suffix);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_page_set_property (GObject *object,
                       guint prop_id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  FodPagePrivate *priv = fod_page_get_instance_private (FOD_PAGE (object));

  switch (prop_id) {
  case PROP_SESSION:
    priv->session = g_value_dup_object (value);
    break;
  case PROP_HEADER_SUFFIX:
    set_header_suffix (FOD_PAGE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_page_class_init (FodPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* Any page may have them in its templates. */
  g_type_ensure (FOD_TYPE_ACTION_ROW);
  g_type_ensure (FOD_TYPE_GROUP);
  g_type_ensure (FOD_TYPE_LIST_ROW);
  g_type_ensure (FOD_TYPE_ROW_LAYOUT);
  g_type_ensure (FOD_TYPE_STATUS_PAGE);

  object_class->constructed = fod_page_constructed;
  object_class->dispose = fod_page_dispose;
  object_class->get_property = fod_page_get_property;
  object_class->set_property = fod_page_set_property;

  /**
   * FodPage:session:
   *
   * What the pages share.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * FodPage:header-suffix:
   *
   * The page's own controls, shown at the end of the header bar while the page is visible.
   */
  properties[PROP_HEADER_SUFFIX] =
    g_param_spec_object ("header-suffix", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_page_init (FodPage *self)
{
}

/**
 * fod_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none): what the pages share
 */
FodSession *
fod_page_get_session (FodPage *self)
{
  FodPagePrivate *priv = fod_page_get_instance_private (self);

  g_return_val_if_fail (FOD_IS_PAGE (self), NULL);

  return priv->session;
}

/**
 * fod_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none): the open file
 */
FodStore *
fod_page_get_store (FodPage *self)
{
  return fod_session_get_store (fod_page_get_session (self));
}

/**
 * fod_page_get_course:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the course looked at
 */
FodRecord *
fod_page_get_course (FodPage *self)
{
  return fod_session_get_course (fod_page_get_session (self));
}

/**
 * fod_page_get_header_suffix:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the page's own controls for the header bar
 */
GtkWidget *
fod_page_get_header_suffix (FodPage *self)
{
  FodPagePrivate *priv = fod_page_get_instance_private (self);

  g_return_val_if_fail (FOD_IS_PAGE (self), NULL);

  return priv->header_suffix;
}

/**
 * fod_page_show_record:
 * @self: a page
 * @record: a record of the course looked at
 *
 * Brings @record into view.
 *
 * Returns: whether it is on this page
 */
gboolean
fod_page_show_record (FodPage *self,
                      FodRecord *record)
{
  g_return_val_if_fail (FOD_IS_PAGE (self), FALSE);

  return FOD_PAGE_GET_CLASS (self)->show_record &&
         FOD_PAGE_GET_CLASS (self)->show_record (self, record);
}

static GtkWidget *
find_last_focus (GtkWidget *widget)
{
  while (gtk_widget_get_focus_child (widget))
    widget = gtk_widget_get_focus_child (widget);
  return widget;
}

/**
 * fod_page_enter:
 * @self: a page that is shown
 *
 * Gives the page the focus, so that the keyboard goes on in it: where it was when somebody has
 * been here before.
 */
void
fod_page_enter (FodPage *self)
{
  FodPagePrivate *priv = fod_page_get_instance_private (self);
  GtkWidget *last;

  g_return_if_fail (FOD_IS_PAGE (self));

  last = find_last_focus (GTK_WIDGET (self));
  if (priv->entered && last != GTK_WIDGET (self) && gtk_widget_get_mapped (last))
    gtk_widget_grab_focus (last);
  else if (FOD_PAGE_GET_CLASS (self)->enter)
    FOD_PAGE_GET_CLASS (self)->enter (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  priv->entered = TRUE;
}

/**
 * fod_page_can_add:
 * @self: a page
 *
 * Returns: whether Ctrl+N makes something here
 */
gboolean
fod_page_can_add (FodPage *self)
{
  g_return_val_if_fail (FOD_IS_PAGE (self), FALSE);

  return FOD_PAGE_GET_CLASS (self)->add != NULL;
}

/**
 * fod_page_add:
 * @self: a page
 *
 * Makes a new thing of the page's kind.
 */
void
fod_page_add (FodPage *self)
{
  g_return_if_fail (FOD_IS_PAGE (self));

  if (fod_page_can_add (self))
    FOD_PAGE_GET_CLASS (self)->add (self);
}

/**
 * fod_page_has_undo:
 * @self: a page
 *
 * Returns: whether Undo on it is about something else than the courses
 */
gboolean
fod_page_has_undo (FodPage *self)
{
  g_return_val_if_fail (FOD_IS_PAGE (self), FALSE);

  return FOD_PAGE_GET_CLASS (self)->undo != NULL;
}

/**
 * fod_page_undo:
 * @self: a page of which fod_page_has_undo() is true
 *
 * Takes back what was done last there, if anything was.
 */
void
fod_page_undo (FodPage *self)
{
  g_return_if_fail (FOD_IS_PAGE (self));

  FOD_PAGE_GET_CLASS (self)->undo (self);
}
