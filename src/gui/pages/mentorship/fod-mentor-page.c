/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentor-page.h"

#include "fod-mentorship-actions.h"
#include "fod-mentorship-dialog.h"
#include "fod-status-page.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkStack *stack;
  AdwBin *content;

  FodRecord *mentorship;
  gboolean following;
} FodMentorPagePrivate;

enum {
  PROP_0,
  PROP_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FodMentorPage, fod_mentor_page, FOD_TYPE_PAGE)

static FodRecord *
find_mentorship (FodMentorPage *self)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));

  return course ? fod_mentorship_find (fod_page_get_store (FOD_PAGE (self)), course) : NULL;
}

static void
show (FodMentorPage *self,
      FodRecord *mentorship)
{
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);

  g_set_object (&priv->mentorship, mentorship);
  gtk_stack_set_visible_child_name (priv->stack, mentorship ? "content" : "invite");
  FOD_MENTOR_PAGE_GET_CLASS (self)->mentorship_changed (self);
}

/* Another desk, or undo, may have begun the mentorship or taken it away. */
static void
refresh (FodMentorPage *self)
{
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);
  FodMentorPageClass *class = FOD_MENTOR_PAGE_GET_CLASS (self);
  g_autoptr (FodRecord) mentorship = find_mentorship (self);

  if (mentorship != priv->mentorship)
    show (self, mentorship);
  else if (mentorship && class->refresh)
    class->refresh (self);
}

static void
fod_mentor_page_course_changed (FodPage *page)
{
  FodMentorPage *self = FOD_MENTOR_PAGE (page);
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);
  g_autoptr (FodRecord) mentorship = find_mentorship (self);

  if (!priv->following) {
    g_signal_connect_object (fod_page_get_store (page), "committed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (fod_page_get_session (page), "notify::today", G_CALLBACK (refresh),
                             self, G_CONNECT_SWAPPED);
    priv->following = TRUE;
  }
  show (self, mentorship);
}

static void
begin_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodPage *page = FOD_PAGE (widget);

  if (fod_page_get_course (page))
    gtk_window_present (GTK_WINDOW (fod_mentorship_dialog_new (
      widget, fod_page_get_session (page), fod_page_get_course (page))));
}

/* Ctrl+N begins the mentorship; then it adds what the page is about. */
static void
fod_mentor_page_add (FodPage *page)
{
  FodMentorPage *self = FOD_MENTOR_PAGE (page);
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);
  FodMentorPageClass *class = FOD_MENTOR_PAGE_GET_CLASS (self);

  if (!priv->mentorship)
    begin_cb (GTK_WIDGET (self), NULL, NULL);
  else if (class->add)
    class->add (self);
}

static void
fod_mentor_page_dispose (GObject *object)
{
  FodMentorPage *self = FOD_MENTOR_PAGE (object);
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);

  adw_bin_set_child (ADW_BIN (self), NULL);
  priv->stack = NULL;
  priv->content = NULL;
  g_clear_object (&priv->mentorship);

  G_OBJECT_CLASS (fod_mentor_page_parent_class)->dispose (object);
}

static void
fod_mentor_page_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (FOD_MENTOR_PAGE (object));

  switch (prop_id) {
  case PROP_CONTENT:
    g_value_set_object (value, priv->content ? adw_bin_get_child (priv->content) : NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
set_content (FodMentorPage *self,
             GtkWidget *content)
{
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);

  if (!priv->content || adw_bin_get_child (priv->content) == content)
    return;
  adw_bin_set_child (priv->content, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

static void
fod_mentor_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_CONTENT:
    set_content (FOD_MENTOR_PAGE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_mentor_page_class_init (FodMentorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  object_class->dispose = fod_mentor_page_dispose;
  object_class->get_property = fod_mentor_page_get_property;
  object_class->set_property = fod_mentor_page_set_property;
  page_class->course_changed = fod_mentor_page_course_changed;
  page_class->add = fod_mentor_page_add;

  /**
   * FodMentorPage:content:
   *
   * What is shown when there is a mentorship.
   */
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "mentorship.begin", NULL, begin_cb);
}

static GtkWidget *
make_invitation (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Begin Mentorship…"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "mentorship.begin");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  return g_object_new (
    FOD_TYPE_STATUS_PAGE, "icon-name", "fod-page-mentorship-symbolic", "title",
    _ ("No Mentorship Yet"), "description",
    _ ("A mentor gives the newcomer somebody to think aloud with for 9–12 months. Choose a mentor "
       "and a start date; then meetings, themes and a draft of the agreement are there."),
    "child", button, NULL);
}

/* Not by a template: GTK 4.8 cannot take two apart, one of a class and one of its parent. */
static void
fod_mentor_page_init (FodMentorPage *self)
{
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);

  priv->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (priv->stack, FALSE);
  gtk_stack_set_vhomogeneous (priv->stack, FALSE);
  priv->content = ADW_BIN (adw_bin_new ());
  gtk_stack_add_named (priv->stack, make_invitation (), "invite");
  gtk_stack_add_named (priv->stack, GTK_WIDGET (priv->content), "content");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->stack));
}

/**
 * fod_mentor_page_get_mentorship:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the mentorship of the course looked at
 */
FodRecord *
fod_mentor_page_get_mentorship (FodMentorPage *self)
{
  FodMentorPagePrivate *priv = fod_mentor_page_get_instance_private (self);

  g_return_val_if_fail (FOD_IS_MENTOR_PAGE (self), NULL);

  return priv->mentorship;
}
