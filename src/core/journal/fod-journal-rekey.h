/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-opening.h"

G_BEGIN_DECLS

gboolean fod_journal_rekey (FodJournalOpening *opening,
                            const char *path,
                            FodKeySlotKind kind,
                            GBytes *lock,
                            GError **error);

G_END_DECLS
