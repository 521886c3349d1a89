/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sealed row: nonce 24 ‖ XChaCha20-Poly1305 of the words, padded to whole 256 bytes; what it is
 * (“jrn1” ‖ id ‖ generation, little-endian) is associated data. */

#include "fod-seal.h"

#include "fod-journal-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_SIZE crypto_aead_xchacha20poly1305_ietf_ABYTES
#define BLOCK 256
#define SMALLEST (NONCE_SIZE + BLOCK + TAG_SIZE)

/* Random, 32 letters: an id that begins with the time would tell when an entry was written. */
#define ID_BYTES 16

static const char label[4] = { 'j', 'r', 'n', '1' };

/**
 * fod_seal_make_id:
 *
 * Returns: (transfer full): an id for an entry, which says nothing
 */
char *
fod_seal_make_id (void)
{
  guint8 bytes[ID_BYTES];
  char *id = g_malloc (2 * ID_BYTES + 1);

  randombytes_buf (bytes, sizeof bytes);
  return sodium_bin2hex (id, 2 * ID_BYTES + 1, bytes, sizeof bytes);
}

/**
 * fod_seal_derive:
 * @key: the journal key
 * @purpose: what the key is for, eight letters
 *
 * Returns: (transfer full): a key for that purpose alone
 */
FodSecret *
fod_seal_derive (FodSecret *key,
                 const char *purpose)
{
  FodSecret *derived = fod_secret_new (crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

  g_assert (strlen (purpose) == crypto_kdf_CONTEXTBYTES);
  g_assert (fod_secret_get_size (key) == crypto_kdf_KEYBYTES);
  fod_secret_require (crypto_kdf_derive_from_key (fod_secret_get_bytes (derived),
                                                  fod_secret_get_size (derived), 1, purpose,
                                                  fod_secret_get_bytes (key)));
  return derived;
}

static GByteArray *
write_name (const char *id,
            guint64 generation)
{
  GByteArray *name = g_byte_array_new ();
  guint64 number = GUINT64_TO_LE (generation);

  g_byte_array_append (name, (const guint8 *) label, sizeof label);
  g_byte_array_append (name, (const guint8 *) id, (guint) strlen (id));
  g_byte_array_append (name, (const guint8 *) &number, sizeof number);
  return name;
}

/**
 * fod_seal_close:
 * @key: a key of fod_seal_derive()
 * @id: whose words they are
 * @generation: which edition of them, from 1
 * @words: (array length=size): what to seal, at most %FOD_SEAL_MAX bytes
 * @size: in bytes
 *
 * Returns: (transfer full): the sealed row
 */
GBytes *
fod_seal_close (FodSecret *key,
                const char *id,
                guint64 generation,
                gconstpointer words,
                gsize size)
{
  g_autoptr (GByteArray) name = write_name (id, generation);
  gsize padded_size = (size / BLOCK + 1) * BLOCK;
  gsize sealed_size = NONCE_SIZE + padded_size + TAG_SIZE;
  guint8 *padded = g_malloc0 (padded_size);
  guint8 *sealed = g_malloc (sealed_size);
  gsize used;

  g_assert (size <= FOD_SEAL_MAX);
  if (size > 0)
    memcpy (padded, words, size);
  fod_secret_require (sodium_pad (&used, padded, size, BLOCK, padded_size));
  g_assert (used == padded_size);
  randombytes_buf (sealed, NONCE_SIZE);
  fod_secret_require (crypto_aead_xchacha20poly1305_ietf_encrypt (
    sealed + NONCE_SIZE, NULL, padded, padded_size, name->data, name->len, NULL, sealed,
    fod_secret_get_bytes (key)));
  sodium_memzero (padded, padded_size);
  g_free (padded);
  return g_bytes_new_take (sealed, sealed_size);
}

typedef struct {
  guint8 *bytes;
  gsize size;
} Words;

static void
wipe_words (gpointer data)
{
  Words *words = data;

  sodium_memzero (words->bytes, words->size);
  g_free (words->bytes);
  g_free (words);
}

/**
 * fod_seal_open:
 * @key: a key of fod_seal_derive()
 * @id: whose words they should be
 * @generation: which edition of them
 * @sealed: a sealed row, which may be anything
 * @error: return location; %FOD_JOURNAL_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the words, which are wiped when they are let go of
 */
GBytes *
fod_seal_open (FodSecret *key,
               const char *id,
               guint64 generation,
               GBytes *sealed,
               GError **error)
{
  g_autoptr (GByteArray) name = write_name (id, generation);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);
  Words *words;

  if (size >= SMALLEST && size <= SMALLEST + FOD_SEAL_MAX) {
    words = g_new (Words, 1);
    words->size = size - NONCE_SIZE - TAG_SIZE;
    words->bytes = g_malloc (words->size);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt (words->bytes, NULL, NULL, bytes + NONCE_SIZE,
                                                    size - NONCE_SIZE, name->data, name->len,
                                                    bytes, fod_secret_get_bytes (key)) == 0 &&
        sodium_unpad (&size, words->bytes, words->size, BLOCK) == 0)
      return g_bytes_new_with_free_func (words->bytes, size, wipe_words, words);
    wipe_words (words);
  }
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
                       _ ("An entry of the journal is damaged and cannot be opened. The others "
                          "are whole; go back to a backup of the journal to get it back."));
  return NULL;
}
