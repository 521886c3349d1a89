/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodJournalKeysDialog:
 *
 * Another passphrase, or another recovery code, for a journal that is unlocked.
 * Properties: working.
 */
#define FOD_TYPE_JOURNAL_KEYS_DIALOG (fod_journal_keys_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalKeysDialog,
                      fod_journal_keys_dialog,
                      FOD,
                      JOURNAL_KEYS_DIALOG,
                      AdwWindow)

GtkWidget *fod_journal_keys_dialog_new_for_passphrase (GtkWidget *parent, FodSession *session);
GtkWidget *fod_journal_keys_dialog_new_for_code (GtkWidget *parent, FodSession *session);

G_END_DECLS
