/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-record.h"

G_BEGIN_DECLS

/** FOD_JOURNAL_SETTLED_DAYS: after so many days an entry is read, not written. */
#define FOD_JOURNAL_SETTLED_DAYS 14

/**
 * FodJournalVersion:
 * @wall: when it was replaced, microseconds since 1970
 * @title: (nullable): the title until then
 * @text: (nullable): the words until then
 * @is_harmless: whether it has been looked through and has nothing that may point out a citizen
 *
 * An earlier wording of an entry.
 */
typedef struct {
  gint64 wall;
  char *title;
  char *text;
  gboolean is_harmless;
} FodJournalVersion;

/**
 * FodSealedEntry:
 *
 * One entry, open. What it says is a record of the type journal-entry; the earlier wordings are
 * part of what is sealed, and so is what the author has excused (#FodCitizenExcuses). Properties:
 * record.
 */
#define FOD_TYPE_SEALED_ENTRY (fod_sealed_entry_get_type ())
G_DECLARE_FINAL_TYPE (FodSealedEntry, fod_sealed_entry, FOD, SEALED_ENTRY, GObject)

FodSealedEntry *fod_sealed_entry_new (const char *id, FodDay day, gint64 wall);
FodSealedEntry *fod_sealed_entry_read (const char *id, GBytes *words, GError **error);
GBytes *fod_sealed_entry_write (FodSealedEntry *self);

const char *fod_sealed_entry_get_id (FodSealedEntry *self);
FodRecord *fod_sealed_entry_get_record (FodSealedEntry *self);
FodDay fod_sealed_entry_get_day (FodSealedEntry *self);
GPtrArray *fod_sealed_entry_get_versions (FodSealedEntry *self);
gboolean fod_sealed_entry_is_settled (FodSealedEntry *self, FodDay today);
gboolean fod_sealed_entry_is_empty (FodSealedEntry *self);
void fod_sealed_entry_fold (FodSealedEntry *self);
gboolean fod_sealed_entry_matches (FodSealedEntry *self, const char *const *folded_words);

gboolean fod_sealed_entry_set (FodSealedEntry *self,
                               const char *field,
                               const FodValue *value,
                               gint64 wall,
                               GError **error);

void fod_sealed_entry_bring_back (FodSealedEntry *self, guint number, gint64 wall);
void fod_sealed_entry_remove_version (FodSealedEntry *self, guint number);
void fod_sealed_entry_remove_versions (FodSealedEntry *self);

const char *fod_sealed_entry_get_excuse (FodSealedEntry *self, const char *key);

int fod_sealed_entry_compare (FodSealedEntry *self, FodSealedEntry *other);

G_END_DECLS
