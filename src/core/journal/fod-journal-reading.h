/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-opening.h"

G_BEGIN_DECLS

/* The list begins with what only the journal key is to lead to: both locks, zeros for one that is
 * not known, and the journal key before this one, zeros for none. */
#define FOD_JOURNAL_LIST_FORMER_PLACE (FOD_KEY_SLOT_N_KINDS * FOD_KEY_LOCK_SIZE)
#define FOD_JOURNAL_LIST_HEAD_SIZE (FOD_JOURNAL_LIST_FORMER_PLACE + FOD_KEY_SLOT_KEY_SIZE)

/* Then for each entry its id, 32 letters, and its generation, little-endian. At last the doubts. */
#define FOD_JOURNAL_LIST_ID_SIZE 32
#define FOD_JOURNAL_LIST_LINE_SIZE (FOD_JOURNAL_LIST_ID_SIZE + sizeof (guint64))

/* What is asked of the list itself is put under this name. */
#define FOD_JOURNAL_LIST_ID "list"

/**
 * FodJournalReading:
 * @opening: what is read into
 * @listed: (element-type utf8 guint64): the edition that the list names, by id; taken out as rows
 *   are met
 * @has_list: whether there is a list whose seal holds
 * @list_edition: its edition
 * @newest: the latest edition of an entry whose seal holds
 *
 * Rows held against the list, whoever they come from.
 */
typedef struct {
  FodJournalOpening *opening;
  GHashTable *listed;
  gboolean has_list;
  guint64 list_edition;
  guint64 newest;
} FodJournalReading;

void fod_journal_reading_begin (FodJournalReading *self, FodJournalOpening *opening);
gboolean fod_journal_reading_take_list (const FodJournalRow *row, gpointer data, GError **error);
gboolean fod_journal_reading_take_row (const FodJournalRow *row, gpointer data, GError **error);
void fod_journal_reading_end (FodJournalReading *self, guint64 seen);

void fod_journal_reading_read_lines (GHashTable *generations,
                                     FodJournalDoubts *doubts,
                                     GBytes *words);

G_END_DECLS
