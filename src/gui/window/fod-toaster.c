/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-toaster.h"

#include <glib/gi18n-lib.h>

/* Longer than a toast takes to come up. */
#define COMES_MS 1000

#define UNDO "win.undo"

/**
 * FodToaster:
 *
 * Says what was done at the foot of a window, the latest only.
 *
 * libadwaita 1.2 crashes when a toast is dismissed while it is still coming up. Until it stands,
 * what is said next is said in its place, and what is withdrawn goes a little later.
 */
struct _FodToaster {
  GObject parent_instance;

  AdwToastOverlay *overlay; /* owns the widget that owns us */
  AdwToast *toast;          /* the last one, while it shows */
  guint coming;             /* while it comes up */
  guint news;               /* while what it says is so new that nobody can have read it */
  gboolean unwanted;
};

G_DEFINE_FINAL_TYPE (FodToaster, fod_toaster, G_TYPE_OBJECT)

static void
dismiss (FodToaster *self)
{
  self->unwanted = self->coming != 0;
  if (!self->unwanted && self->toast)
    adw_toast_dismiss (self->toast);
}

static gboolean
came_cb (gpointer data)
{
  FodToaster *self = data;

  self->coming = 0;
  if (self->unwanted)
    dismiss (self);
  return G_SOURCE_REMOVE;
}

static gboolean
news_told_cb (gpointer data)
{
  FodToaster *self = data;

  self->news = 0;
  return G_SOURCE_REMOVE;
}

static void show (FodToaster *self, AdwToast *toast);

static AdwToast *
copy_toast (AdwToast *toast)
{
  AdwToast *copy = adw_toast_new (adw_toast_get_title (toast));

  adw_toast_set_button_label (copy, adw_toast_get_button_label (toast));
  adw_toast_set_action_target_value (copy, adw_toast_get_action_target_value (toast));
  adw_toast_set_action_name (copy, adw_toast_get_action_name (toast));
  return copy;
}

/* The button of a toast undoes, and then dismisses the toast that says so. */
static void
dismissed_cb (FodToaster *self,
              AdwToast *toast)
{
  g_autoptr (AdwToast) again = NULL;

  if (toast != self->toast)
    return;
  g_clear_handle_id (&self->coming, g_source_remove);
  if (self->news)
    again = copy_toast (toast);
  g_clear_object (&self->toast);
  if (again)
    show (self, again);
}

static void
show (FodToaster *self,
      AdwToast *toast)
{
  self->toast = g_object_ref (toast);
  self->unwanted = FALSE;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  self->coming = g_timeout_add (COMES_MS, came_cb, self);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (toast));
}

static void
begin (FodToaster *self)
{
  g_autoptr (AdwToast) toast = adw_toast_new ("");

  /* What was said before would be in the way for some seconds. */
  dismiss (self);
  show (self, toast);
}

static void
fod_toaster_dispose (GObject *object)
{
  FodToaster *self = FOD_TOASTER (object);

  g_clear_handle_id (&self->coming, g_source_remove);
  g_clear_handle_id (&self->news, g_source_remove);
  g_clear_object (&self->toast);

  G_OBJECT_CLASS (fod_toaster_parent_class)->dispose (object);
}

static void
fod_toaster_class_init (FodToasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_toaster_dispose;
}

static void
fod_toaster_init (FodToaster *self)
{
}

/**
 * fod_toaster_new:
 * @overlay: where toasts are shown; it must live as long as the toaster
 *
 * Returns: (transfer full): a toaster
 */
FodToaster *
fod_toaster_new (AdwToastOverlay *overlay)
{
  FodToaster *self = g_object_new (FOD_TYPE_TOASTER, NULL);

  self->overlay = overlay;
  return self;
}

/**
 * fod_toaster_say:
 * @self: a toaster
 * @message: a sentence for the user, not markup
 * @undoable: whether to offer Undo beside it
 *
 * Says @message in place of what was said before.
 */
void
fod_toaster_say (FodToaster *self,
                 const char *message,
                 gboolean undoable)
{
  fod_toaster_offer (self, message, undoable ? _ ("Undo") : NULL, undoable ? UNDO : NULL, NULL);
}

/**
 * fod_toaster_offer:
 * @self: a toaster
 * @message: a sentence for the user, not markup
 * @label: (nullable): what stands on the button beside it
 * @action: (nullable): what the button does
 * @target: (nullable): what it does that with; taken when floating
 *
 * Says @message in place of what was said before, where the button is not the window's Undo.
 */
void
fod_toaster_offer (FodToaster *self,
                   const char *message,
                   const char *label,
                   const char *action,
                   GVariant *target)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  g_return_if_fail (FOD_IS_TOASTER (self));

  if (!self->coming)
    begin (self);
  self->unwanted = FALSE;
  adw_toast_set_title (self->toast, escaped);
  adw_toast_set_button_label (self->toast, label);
  /* An action and a target that do not fit are a programmer's error, for however short a time. */
  adw_toast_set_action_name (self->toast, NULL);
  adw_toast_set_action_target_value (self->toast, target);
  adw_toast_set_action_name (self->toast, action);
  if (!self->news)
    self->news = g_idle_add (news_told_cb, self);
}

/**
 * fod_toaster_withdraw_undo:
 * @self: a toaster
 *
 * To be called when something else is done: the button of what was said before would undo that.
 */
void
fod_toaster_withdraw_undo (FodToaster *self)
{
  g_return_if_fail (FOD_IS_TOASTER (self));

  if (self->toast && adw_toast_get_action_name (self->toast))
    dismiss (self);
}

/**
 * fod_toaster_offers_undo:
 * @self: a toaster
 *
 * Returns: whether the window's Undo stands beside what was said last, and is not withdrawn
 */
gboolean
fod_toaster_offers_undo (FodToaster *self)
{
  g_return_val_if_fail (FOD_IS_TOASTER (self), FALSE);

  return self->toast && !self->unwanted &&
         g_strcmp0 (adw_toast_get_action_name (self->toast), UNDO) == 0;
}
