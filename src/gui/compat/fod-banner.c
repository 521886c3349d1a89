/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-banner.h"

struct _FodBanner {
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkWidget *content;
  GtkLabel *title_label;
  GtkButton *button;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_BUTTON_LABEL,
  PROP_REVEALED,
  N_PROPS,
};

enum {
  BUTTON_CLICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodBanner, fod_banner, GTK_TYPE_WIDGET)

static void
clicked_cb (FodBanner *self)
{
  g_signal_emit (self, signals[BUTTON_CLICKED], 0);
}

/* What a revealer hides it still measures, again and again. */
static void
child_revealed_cb (FodBanner *self)
{
  gtk_widget_set_visible (self->content, gtk_revealer_get_reveal_child (self->revealer) ||
                                           gtk_revealer_get_child_revealed (self->revealer));
}

static void
fod_banner_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  FodBanner *self = FOD_BANNER (object);

  switch (prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, fod_banner_get_title (self));
    break;
  case PROP_BUTTON_LABEL:
    g_value_set_string (value, fod_banner_get_button_label (self));
    break;
  case PROP_REVEALED:
    g_value_set_boolean (value, fod_banner_get_revealed (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_banner_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  FodBanner *self = FOD_BANNER (object);

  switch (prop_id) {
  case PROP_TITLE:
    fod_banner_set_title (self, g_value_get_string (value));
    break;
  case PROP_BUTTON_LABEL:
    fod_banner_set_button_label (self, g_value_get_string (value));
    break;
  case PROP_REVEALED:
    fod_banner_set_revealed (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_BANNER);

  G_OBJECT_CLASS (fod_banner_parent_class)->dispose (object);
}

static void
fod_banner_class_init (FodBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_banner_dispose;
  object_class->get_property = fod_banner_get_property;
  object_class->set_property = fod_banner_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, "", flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FodBanner::button-clicked:
   * @self: the banner
   *
   * The person wants to do something about it.
   */
  signals[BUTTON_CLICKED] =
    g_signal_new ("button-clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/compat/fod-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, FodBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, FodBanner, content);
  gtk_widget_class_bind_template_child (widget_class, FodBanner, title_label);
  gtk_widget_class_bind_template_child (widget_class, FodBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
}

static void
fod_banner_init (FodBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_label (self->button, "");
}

/**
 * fod_banner_new:
 * @title: a sentence for the user
 *
 * Returns: (transfer floating): a banner that is not revealed yet
 */
GtkWidget *
fod_banner_new (const char *title)
{
  return g_object_new (FOD_TYPE_BANNER, "title", title, NULL);
}

/**
 * fod_banner_get_title:
 * @self: a banner
 *
 * Returns: (transfer none): its sentence
 */
const char *
fod_banner_get_title (FodBanner *self)
{
  g_return_val_if_fail (FOD_IS_BANNER (self), NULL);

  return self->title_label ? gtk_label_get_label (self->title_label) : NULL;
}

/**
 * fod_banner_set_title:
 * @self: a banner
 * @title: (nullable): a sentence for the user
 *
 * Says something else.
 */
void
fod_banner_set_title (FodBanner *self,
                      const char *title)
{
  g_return_if_fail (FOD_IS_BANNER (self));

  if (g_strcmp0 (title, gtk_label_get_label (self->title_label)) == 0)
    return;
  gtk_label_set_label (self->title_label, title ? title : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * fod_banner_get_button_label:
 * @self: a banner
 *
 * Returns: (transfer none): what its button does, "" when it has none
 */
const char *
fod_banner_get_button_label (FodBanner *self)
{
  g_return_val_if_fail (FOD_IS_BANNER (self), NULL);

  return self->button ? gtk_button_get_label (self->button) : NULL;
}

/**
 * fod_banner_set_button_label:
 * @self: a banner
 * @button_label: (nullable): what the button does, with a mnemonic; no button when empty
 *
 * Offers something to do.
 */
void
fod_banner_set_button_label (FodBanner *self,
                             const char *button_label)
{
  const char *label = button_label ? button_label : "";

  g_return_if_fail (FOD_IS_BANNER (self));

  if (g_strcmp0 (label, gtk_button_get_label (self->button)) == 0)
    return;
  gtk_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->button), *label != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUTTON_LABEL]);
}

/**
 * fod_banner_get_revealed:
 * @self: a banner
 *
 * Returns: whether it can be seen
 */
gboolean
fod_banner_get_revealed (FodBanner *self)
{
  g_return_val_if_fail (FOD_IS_BANNER (self), FALSE);

  return self->revealer && gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * fod_banner_set_revealed:
 * @self: a banner
 * @revealed: whether it can be seen
 *
 * Shows or hides it.
 */
void
fod_banner_set_revealed (FodBanner *self,
                         gboolean revealed)
{
  g_return_if_fail (FOD_IS_BANNER (self));

  if (revealed == gtk_revealer_get_reveal_child (self->revealer))
    return;
  if (revealed)
    gtk_widget_set_visible (self->content, TRUE);
  gtk_revealer_set_reveal_child (self->revealer, revealed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}
