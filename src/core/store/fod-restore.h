/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-clock.h"

G_BEGIN_DECLS

gboolean fod_restore_run (const char *backup,
                          const char *path,
                          FodClock *clock,
                          char **kept,
                          GError **error);

G_END_DECLS
