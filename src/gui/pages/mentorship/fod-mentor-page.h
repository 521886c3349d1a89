/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodMentorPage:
 *
 * A page about the mentorship of the course: it finds the mentorship and follows it, and offers to
 * begin one while there is none.
 *
 * Property: content, what is shown when there is a mentorship.
 */
#define FOD_TYPE_MENTOR_PAGE (fod_mentor_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodMentorPage, fod_mentor_page, FOD, MENTOR_PAGE, FodPage)

/**
 * FodMentorPageClass:
 * @mentorship_changed: shows fod_mentor_page_get_mentorship(), which may be %NULL
 * @refresh: (nullable): something in the store or the day has changed while there is a mentorship
 * @add: (nullable): as for #FodPageClass, while there is a mentorship
 */
struct _FodMentorPageClass {
  FodPageClass parent_class;

  void (*mentorship_changed) (FodMentorPage *self);
  void (*refresh) (FodMentorPage *self);
  void (*add) (FodMentorPage *self);
};

FodRecord *fod_mentor_page_get_mentorship (FodMentorPage *self);

G_END_DECLS
