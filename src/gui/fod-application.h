/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FOD_TYPE_APPLICATION (fod_application_get_type ())
G_DECLARE_FINAL_TYPE (FodApplication, fod_application, FOD, APPLICATION, AdwApplication)

FodApplication *fod_application_new (void);

G_END_DECLS
