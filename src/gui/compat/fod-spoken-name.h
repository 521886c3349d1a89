/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void fod_spoken_name_watch (void);
void fod_spoken_name_set (GtkWidget *control, const char *name);
void fod_spoken_name_set_problem (AdwEntryRow *row, const char *name, const char *problem);

void fod_spoken_name_follow (GtkWidget *control, AdwPreferencesRow *row);

G_END_DECLS
