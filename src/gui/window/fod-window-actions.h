/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-window.h"

G_BEGIN_DECLS

void fod_window_actions_install (GtkWidgetClass *widget_class);
void fod_window_actions_greet (FodWindow *window);

G_END_DECLS
