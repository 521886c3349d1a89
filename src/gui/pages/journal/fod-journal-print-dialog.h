/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodJournalPrintDialog:
 *
 * Says what paper does to a private note, and lets the owner tick what is printed all the same.
 */
#define FOD_TYPE_JOURNAL_PRINT_DIALOG (fod_journal_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  FodJournalPrintDialog, fod_journal_print_dialog, FOD, JOURNAL_PRINT_DIALOG, AdwWindow)

GtkWidget *fod_journal_print_dialog_new (GtkWidget *parent,
                                         FodSession *session,
                                         GListModel *entries,
                                         FodSealedEntry *chosen);
GPtrArray *fod_journal_print_dialog_list_chosen (FodJournalPrintDialog *self);

G_END_DECLS
