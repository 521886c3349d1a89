/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What may lie in journal.db: a key slot, a sealed row, and what is in it once it is opened. The
 * first byte says which. */

#include "fod-key-slot.h"
#include "fod-seal.h"
#include "fod-sealed-entry.h"

#include <sodium.h>
#include <string.h>

#define ID "00112233445566778899aabbccddeeff"
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

static void
try_row (const guint8 *data,
         gsize size)
{
  g_autoptr (FodSecret) key = fod_secret_new (32);
  g_autoptr (GBytes) sealed = g_bytes_new (data, size);
  g_autoptr (GBytes) words = fod_seal_open (key, ID, 1, sealed, NULL);

  g_assert (words == NULL);
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
  static void (*const tries[]) (const guint8 *, gsize) = { try_slot, try_row, try_words };

  if (size > 0)
    tries[data[0] % G_N_ELEMENTS (tries)](data + 1, size - 1);
  return 0;
}
