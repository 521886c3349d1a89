/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sample-banner.h"

#include "fod-banner.h"
#include "fod-sample.h"

#include <glib/gi18n-lib.h>

struct _FodSampleBanner {
  AdwBin parent_instance;

  FodBanner *banner;
  FodSession *session;
};

G_DEFINE_FINAL_TYPE (FodSampleBanner, fod_sample_banner, ADW_TYPE_BIN)

static void
course_changed_cb (FodSampleBanner *self)
{
  fod_banner_set_revealed (self->banner,
                           fod_sample_has_course (fod_session_get_store (self->session),
                                                  fod_session_get_course (self->session)));
}

static void
remove_cb (FodSampleBanner *self)
{
  g_autoptr (GError) error = NULL;

  if (fod_sample_remove (fod_session_get_store (self->session), &error))
    fod_session_tell (self->session, _ ("The example is removed"), TRUE);
  else
    fod_session_fail (self->session, error);
}

static void
fod_sample_banner_dispose (GObject *object)
{
  g_clear_object (&FOD_SAMPLE_BANNER (object)->session);

  G_OBJECT_CLASS (fod_sample_banner_parent_class)->dispose (object);
}

static void
fod_sample_banner_class_init (FodSampleBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_sample_banner_dispose;
}

static void
fod_sample_banner_init (FodSampleBanner *self)
{
  self->banner = FOD_BANNER (fod_banner_new (_ ("An example with invented people")));
  fod_banner_set_button_label (self->banner, _ ("Remove the Example"));
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}

/**
 * fod_sample_banner_set_session:
 * @self: a banner without a session
 * @session: whose course it is about
 *
 * Follows the course that is looked at.
 */
void
fod_sample_banner_set_session (FodSampleBanner *self,
                               FodSession *session)
{
  g_return_if_fail (FOD_IS_SAMPLE_BANNER (self));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::course", G_CALLBACK (course_changed_cb), self,
                           G_CONNECT_SWAPPED);
  course_changed_cb (self);
}
