/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void fod_test_steps_kill_before (guint n);
void fod_test_steps_fail (guint n);
gboolean fod_test_steps_has_failed (void);
void fod_test_steps_fail_folder_sync (guint n);
void fod_test_steps_refuse_links (gboolean refuse);
void fod_test_steps_note (gboolean note);
char *fod_test_steps_take_notes (void);

G_END_DECLS
