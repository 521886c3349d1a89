/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal.h"
#include "fod-test-folder.h"

G_BEGIN_DECLS

#define FOD_TEST_PASSPHRASE "gummistøvle regnbue tromme"
#define FOD_TEST_DAY ((FodDay) 20690)

/* The least that Argon2id does: the rules are the same. */
extern const FodKeySlotCost fod_test_journal_cost;

/**
 * FodTestJournal:
 * @folder: where it lies
 * @clock: the time there
 * @path: its file
 * @recovery: its recovery code
 * @journal: the journal
 *
 * A desk with a journal that costs next to nothing to open.
 */
typedef struct {
  FodTestFolder *folder;
  FodClock *clock;
  char *path;
  FodSecret *recovery;
  FodJournal *journal;
} FodTestJournal;

void fod_test_journal_set_up (FodTestJournal *self, gconstpointer data);
void fod_test_journal_tear_down (FodTestJournal *self, gconstpointer data);

gboolean fod_test_journal_unlock (FodTestJournal *self,
                                  const char *words,
                                  guint64 seen,
                                  GError **error);
void fod_test_journal_reopen (FodTestJournal *self, guint64 seen);
void fod_test_journal_write (FodTestJournal *self, FodSealedEntry *entry, const char *text);
FodSealedEntry *fod_test_journal_add (FodTestJournal *self, FodDay day, const char *text);
void fod_test_journal_meddle (FodTestJournal *self, const char *sql);
void fod_test_journal_mix (FodTestJournal *self, const char *old, const char *sql);

void fod_test_journal_assert_list (FodTestJournal *self, const char *expected);
void fod_test_journal_assert_doubts (FodTestJournal *self, const char *expected);
void fod_test_journal_assert_doubts_last (FodTestJournal *self, const char *expected);

G_END_DECLS
