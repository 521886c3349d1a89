/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-error.h"

/**
 * FOD_JOURNAL_ERROR:
 *
 * Domain of #FodJournalError.
 */
G_DEFINE_QUARK (fod - journal - error - quark, fod_journal_error)
