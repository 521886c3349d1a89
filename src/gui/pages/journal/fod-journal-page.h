/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodJournalPage:
 *
 * Procesjournal: the way to a journal, the way into it, and the journal.
 */
#define FOD_TYPE_JOURNAL_PAGE (fod_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalPage, fod_journal_page, FOD, JOURNAL_PAGE, FodPage)

G_END_DECLS
