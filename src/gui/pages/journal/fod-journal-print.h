/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *fod_journal_print_new (FodJournalKeeper *keeper,
                                          FodStore *store,
                                          GPtrArray *entries);

const char *fod_journal_print_run (GtkPrintOperation *operation, GtkWindow *parent, GError **error);

G_END_DECLS
