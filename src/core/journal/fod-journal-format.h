/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"

G_BEGIN_DECLS

gboolean fod_journal_format_check (FodDatabase *database, GError **error);
gboolean fod_journal_format_make (FodDatabase *database, GError **error);

G_END_DECLS
