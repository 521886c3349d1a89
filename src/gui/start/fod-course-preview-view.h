/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodCoursePreviewView:
 *
 * What a plan will create: how much of what, what is worth knowing, and week by week.
 */
#define FOD_TYPE_COURSE_PREVIEW_VIEW (fod_course_preview_view_get_type ())
G_DECLARE_FINAL_TYPE (
  FodCoursePreviewView, fod_course_preview_view, FOD, COURSE_PREVIEW_VIEW, AdwBin)

void fod_course_preview_view_show (FodCoursePreviewView *self,
                                   FodCoursePreview *preview,
                                   const char *newcomer);

G_END_DECLS
