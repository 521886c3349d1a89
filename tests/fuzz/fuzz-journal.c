/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What may lie in journal.db: a key slot, a sealed row, what is in it once it is opened, and the
 * sealed list with rows to hold against it. The first byte says which. */

#include "fod-journal-reading.h"
#include "fod-key-slot.h"
#include "fod-seal.h"
#include "fod-sealed-entry.h"

#include <sodium.h>
#include <string.h>

#define ID "00112233445566778899aabbccddeeff"
#define ID_SIZE 32
#define BLOCK 256
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_SIZE crypto_aead_xchacha20poly1305_ietf_ABYTES

/* Before the list: the edition seen, that of the list, and rows. */
#define N_ROWS 4
#define LIST_PLACE (2 + N_ROWS)

#define DIGEST_PLACE (FOD_KEY_SLOT_SIZE - 32)

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* With a right digest, or nothing behind it would ever be reached; and cheap. */
static void
try_slot (const guint8 *data,
          gsize size)
{
  guint8 slot[FOD_KEY_SLOT_SIZE] = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FodSecret) words = fod_secret_new_copy ("ord", 3);
  g_autoptr (FodSecret) key = NULL;
  FodKeySlotKind kind = size % 2 ? FOD_KEY_SLOT_PASSPHRASE : FOD_KEY_SLOT_RECOVERY;

  memcpy (slot, data, MIN (size, sizeof slot));
  if (slot[14] || slot[15] || slot[13] > 4)
    return;
  crypto_generichash (slot + DIGEST_PLACE, 32, slot, DIGEST_PLACE, NULL, 0);
  bytes = g_bytes_new (slot, size >= DIGEST_PLACE ? sizeof slot : size);
  key = fod_key_slot_open (kind, bytes, words, NULL);
}

/* With a right tag, whatever the padding is. */
static GBytes *
seal_unpadded (FodSecret *key,
               const guint8 *data,
               gsize size)
{
  static const guint8 name[] = "jrn1" ID "\1\0\0\0\0\0\0"; /* and the last zero of the eight */
  gsize words_size = MAX (size, BLOCK);
  gsize sealed_size = NONCE_SIZE + words_size + TAG_SIZE;
  g_autofree guint8 *words = g_malloc0 (words_size);
  guint8 *sealed = g_malloc0 (sealed_size);

  memcpy (words, data, size);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + NONCE_SIZE, NULL, words, words_size, name,
                                              sizeof name, NULL, sealed,
                                              fod_secret_get_bytes (key));
  return g_bytes_new_take (sealed, sealed_size);
}

static void
try_row (const guint8 *data,
         gsize size)
{
  g_autoptr (FodSecret) key = fod_secret_new (32);
  g_autoptr (GBytes) random = g_bytes_new (data, size);
  g_autoptr (GBytes) nothing = fod_seal_open (key, ID, 1, random, NULL);
  g_autoptr (GBytes) sealed = seal_unpadded (key, data, size);
  g_autoptr (GBytes) words = fod_seal_open (key, ID, 1, sealed, NULL);

  g_assert (nothing == NULL);
  g_assert (!words || g_bytes_get_size (words) < MAX (size, BLOCK));
}

/* A byte for each row: its edition; the highest bits say what is wrong. */
static guint
read_rows (FodJournalReading *reading,
           const guint8 *rows,
           gsize n_rows)
{
  static const char words[] = "{\"fields\":{},\"versions\":[]}";
  guint n_damaged = 0;

  for (gsize i = 0; i < n_rows; i++) {
    g_autofree char *id = g_strnfill (ID_SIZE, "0123456789abcdef"[i]);
    guint64 generation = (rows[i] & 0x3f) + 1u;
    g_autoptr (GBytes) sealed = fod_seal_close (reading->opening->entry_key, id, generation, words,
                                                sizeof words - 1);
    FodJournalRow row = { id, generation, sealed };

    if (rows[i] & 0x80)
      row.generation++;
    if (rows[i] & 0x40)
      *id = 'x';
    n_damaged += (rows[i] & 0xc0) != 0;
    fod_journal_reading_take_row (&row, reading, NULL);
  }
  return n_damaged;
}

static void
check_same (const FodJournalDoubts *a,
            const FodJournalDoubts *b)
{
  g_assert (a->is_older == b->is_older && a->has_no_list == b->has_no_list);
  g_assert (a->missing == b->missing && a->older == b->older && a->returned == b->returned);
  g_assert (a->damaged == b->damaged);
}

/* What is in doubt must be in doubt the next time as well, by the list that is written now. */
static void
read_again (FodJournalOpening *opening,
            const guint8 *rows,
            gsize n_rows)
{
  g_autoptr (FodJournalOpening) again =
    fod_journal_opening_new (NULL, fod_secret_ref (opening->key));
  guint64 edition = opening->edition + 1;
  g_autoptr (GBytes) sealed = fod_journal_opening_seal_list (opening, edition);
  FodJournalRow list = { "", edition, sealed };
  FodJournalReading reading;

  fod_journal_reading_begin (&reading, again);
  fod_journal_reading_take_list (&list, &reading, NULL);
  g_assert (reading.has_list);
  read_rows (&reading, rows, n_rows);
  fod_journal_reading_end (&reading, edition);
  check_same (&opening->doubts, &again->doubts);
}

/* The list, with a right tag: its head, its lines and what was in doubt. */
static void
try_list (const guint8 *data,
          gsize size)
{
  g_autoptr (FodJournalOpening) opening = fod_journal_opening_new (NULL, fod_secret_new (32));
  g_autoptr (GBytes) sealed = NULL;
  FodJournalRow list = { "", 0, NULL };
  FodJournalReading reading;
  guint n_damaged;

  if (size < LIST_PLACE)
    return;
  list.generation = data[1] + 1u;
  list.sealed = sealed = fod_seal_close (opening->list_key, FOD_JOURNAL_LIST_ID, list.generation,
                                         data + LIST_PLACE, size - LIST_PLACE);
  fod_journal_reading_begin (&reading, opening);
  fod_journal_reading_take_list (&list, &reading, NULL);
  n_damaged = read_rows (&reading, data + 2, N_ROWS);
  fod_journal_reading_end (&reading, data[0]);
  g_assert (opening->damaged->len == n_damaged && opening->doubts.damaged == n_damaged);
  g_assert (opening->entries->len == N_ROWS - n_damaged);
  g_assert (reading.has_list == (size - LIST_PLACE >= FOD_JOURNAL_LIST_HEAD_SIZE));
  read_again (opening, data + 2, N_ROWS);
}

static void
try_words (const guint8 *data,
           gsize size)
{
  static const char *const searched[] = { "ord", NULL };
  g_autoptr (GBytes) words = g_bytes_new (data, size);
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_read (ID, words, NULL);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (FodSealedEntry) reread = NULL;

  if (!entry)
    return;
  (void) fod_sealed_entry_matches (entry, searched);
  (void) fod_sealed_entry_set (entry, "text", FOD_TEXT ("ord"), G_USEC_PER_SEC, NULL);
  again = fod_sealed_entry_write (entry);
  reread = fod_sealed_entry_read (ID, again, NULL);
  g_assert (reread);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  static void (*const tries[]) (const guint8 *, gsize) = { try_slot, try_row, try_words,
                                                           try_list };

  if (size > 0)
    tries[data[0] % G_N_ELEMENTS (tries)](data + 1, size - 1);
  return 0;
}
