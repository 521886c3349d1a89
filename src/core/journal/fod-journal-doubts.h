/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FOD_JOURNAL_DOUBTS_SIZE: the size of doubts in the list, in bytes. */
#define FOD_JOURNAL_DOUBTS_SIZE 13

/**
 * FodJournalDoubts:
 * @is_older: the file is older than the one this computer has seen
 * @has_no_list: the list of all entries cannot be read
 * @damaged: entries that cannot be opened
 * @missing: entries that are gone without having been removed
 * @older: entries of which an older edition has been put back
 * @returned: entries that had been removed, and are there again
 * @twice: entries that were changed elsewhere while their latest words waited here
 *
 * What is not as it was left.
 */
typedef struct {
  gboolean is_older;
  gboolean has_no_list;
  guint damaged;
  guint missing;
  guint older;
  guint returned;
  guint twice;
} FodJournalDoubts;

gboolean fod_journal_doubts_are_any (const FodJournalDoubts *doubts);
GPtrArray *fod_journal_doubts_describe (const FodJournalDoubts *doubts);
void fod_journal_doubts_write (const FodJournalDoubts *doubts, GByteArray *list);
void fod_journal_doubts_read (FodJournalDoubts *doubts, const guint8 *bytes, gsize size);

G_END_DECLS
