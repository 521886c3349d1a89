/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void fod_test_leaks_ignore (void);
void fod_test_leaks_count (void);

G_END_DECLS
