/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-section-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_list_growth_attach (GtkListView *list, FodSectionModel *sections);

G_END_DECLS
