/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodSampleBanner:
 *
 * Says across the top of a page that the course is the example, and removes it.
 */
#define FOD_TYPE_SAMPLE_BANNER (fod_sample_banner_get_type ())
G_DECLARE_FINAL_TYPE (FodSampleBanner, fod_sample_banner, FOD, SAMPLE_BANNER, AdwBin)

void fod_sample_banner_set_session (FodSampleBanner *self, FodSession *session);

G_END_DECLS
