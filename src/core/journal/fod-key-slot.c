/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A lock and a slot, numbers little-endian. Both begin with the same header:
 *
 *   0  magic "FODK"           4
 *   4  version 2              1
 *   5  kind                   1
 *   6  zero                   2
 *   8  passes                 4
 *  12  memory in KiB          4
 *  16  salt                  16
 *
 * What opens the slot and the salt make a seed (Argon2id or BLAKE2b), and the seed a pair of keys
 * (X25519). A lock has the public one behind its header, 32 bytes. A slot has
 *
 *  32  sealed key       48 + 32   crypto_box_seal() of the journal key for the public key
 * 112  digest                32   BLAKE2b-256 of all before it
 *
 * So whoever has a lock can put another journal key into a slot without knowing what opens it.
 * Locks are kept where only the journal key leads: a slot that somebody else has made opens to a
 * key that opens nothing. */

#include "fod-key-slot.h"

#include "fod-available-memory.h"
#include "fod-journal-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define VERSION 2
#define HEADER_SIZE 32
#define SEALED_SIZE (crypto_box_SEALBYTES + FOD_KEY_SLOT_KEY_SIZE)
#define DIGEST_PLACE (HEADER_SIZE + SEALED_SIZE)
#define DIGEST_SIZE 32

G_STATIC_ASSERT (HEADER_SIZE + crypto_box_PUBLICKEYBYTES == FOD_KEY_LOCK_SIZE);
G_STATIC_ASSERT (DIGEST_PLACE + DIGEST_SIZE == FOD_KEY_SLOT_SIZE);
G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == 16);

/* What is asked of the machine at the most, whatever a file says: 1 GiB. */
#define MAX_PASSES 16
#define MAX_MEMORY (1024 * 1024)

static const char magic[4] = { 'F', 'O', 'D', 'K' };

/** fod_key_slot_usual_cost: 256 MiB and 3 passes, half a second on an office computer. */
const FodKeySlotCost fod_key_slot_usual_cost = { 3, 256 * 1024 };

typedef struct {
  guint8 magic[4];
  guint8 version;
  guint8 kind;
  guint8 zero[2];
  guint32 passes;
  guint32 memory;
  guint8 salt[crypto_pwhash_SALTBYTES];
} Header;

G_STATIC_ASSERT (sizeof (Header) == HEADER_SIZE);

static gboolean
fail (FodJournalError code,
      const char *message,
      GError **error)
{
  g_set_error_literal (error, FOD_JOURNAL_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_as_damaged (FodKeySlotKind kind,
                 GError **error)
{
  return fail (FOD_JOURNAL_ERROR_DAMAGED,
               kind == FOD_KEY_SLOT_PASSPHRASE
                 ? _ ("The journal's lock is damaged. Your entries are still sealed in the file; "
                      "use the recovery code, or go back to a backup of the journal.")
                 : _ ("The journal's lock for the recovery code is damaged. Your entries are still "
                      "sealed in the file; use the passphrase, or go back to a backup of the "
                      "journal."),
               error);
}

static gboolean
is_there (gsize memory)
{
  guint64 available = fod_available_memory_find ("/");

  if (available >= memory)
    return TRUE;
  g_info ("Argon2id takes %" G_GSIZE_FORMAT " bytes, of which %" G_GUINT64_FORMAT " are there",
          memory, available);
  return FALSE;
}

/* A quarter of a gigabyte may really not be there; making it cheaper in silence would be a lie. The
 * system may promise it all the same, and end the program when it is used. */
static gboolean
stretch (FodSecret *passphrase,
         const Header *header,
         FodSecret *seed,
         GError **error)
{
  gsize memory = (gsize) GUINT32_FROM_LE (header->memory) * 1024;

  if (is_there (memory) &&
      crypto_pwhash (fod_secret_get_bytes (seed), fod_secret_get_size (seed),
                     (const char *) fod_secret_get_bytes (passphrase),
                     fod_secret_get_size (passphrase), header->salt,
                     GUINT32_FROM_LE (header->passes), memory, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;
  return fail (FOD_JOURNAL_ERROR_NO_MEMORY,
               _ ("The computer does not have the memory that unlocking takes just now. Close some "
                  "programs and try again; nothing has been changed."),
               error);
}

/* The recovery code is random enough to need no stretching. */
static void
mix (FodSecret *code,
     const Header *header,
     FodSecret *seed)
{
  fod_secret_require (crypto_generichash (fod_secret_get_bytes (seed), fod_secret_get_size (seed),
                                          fod_secret_get_bytes (code), fod_secret_get_size (code),
                                          header->salt, sizeof header->salt));
}

/* Returns the key that opens, and writes the one that closes. */
static FodSecret *
derive (FodSecret *unlocker,
        const Header *header,
        guint8 public[crypto_box_PUBLICKEYBYTES],
        GError **error)
{
  g_autoptr (FodSecret) seed = fod_secret_new (crypto_box_SEEDBYTES);
  FodSecret *key;

  if (header->kind != FOD_KEY_SLOT_PASSPHRASE)
    mix (unlocker, header, seed);
  else if (!stretch (unlocker, header, seed, error))
    return NULL;
  key = fod_secret_new (crypto_box_SECRETKEYBYTES);
  fod_secret_require (
    crypto_box_seed_keypair (public, fod_secret_get_bytes (key), fod_secret_get_bytes (seed)));
  return key;
}

static void
write_digest (const guint8 *slot,
              guint8 digest[DIGEST_SIZE])
{
  fod_secret_require (crypto_generichash (digest, DIGEST_SIZE, slot, DIGEST_PLACE, NULL, 0));
}

/**
 * fod_key_lock_make:
 * @kind: what opens it
 * @unlocker: the passphrase or the recovery code
 * @cost: what one try at a passphrase costs
 * @error: return location; %FOD_JOURNAL_ERROR_NO_MEMORY
 *
 * Takes about half a second for a passphrase.
 *
 * Returns: (transfer full) (nullable): the lock, %FOD_KEY_LOCK_SIZE bytes, which opens nothing
 */
GBytes *
fod_key_lock_make (FodKeySlotKind kind,
                   FodSecret *unlocker,
                   const FodKeySlotCost *cost,
                   GError **error)
{
  guint8 lock[FOD_KEY_LOCK_SIZE] = { 0 };
  gboolean is_passphrase = kind == FOD_KEY_SLOT_PASSPHRASE;
  Header header = { .version = VERSION, .kind = (guint8) kind };
  g_autoptr (FodSecret) key = NULL;

  memcpy (header.magic, magic, sizeof magic);
  header.passes = GUINT32_TO_LE (is_passphrase ? cost->passes : 0);
  header.memory = GUINT32_TO_LE (is_passphrase ? cost->memory : 0);
  randombytes_buf (header.salt, sizeof header.salt);
  memcpy (lock, &header, sizeof header);
  key = derive (unlocker, &header, lock + HEADER_SIZE, error);
  return key ? g_bytes_new (lock, sizeof lock) : NULL;
}

/**
 * fod_key_lock_close:
 * @lock: a lock
 * @key: the key to put in, %FOD_KEY_SLOT_KEY_SIZE bytes
 *
 * Takes no time, and not what opens it.
 *
 * Returns: (transfer full): a slot, %FOD_KEY_SLOT_SIZE bytes
 */
GBytes *
fod_key_lock_close (GBytes *lock,
                    FodSecret *key)
{
  const guint8 *bytes = g_bytes_get_data (lock, NULL);
  guint8 slot[FOD_KEY_SLOT_SIZE] = { 0 };

  g_return_val_if_fail (g_bytes_get_size (lock) == FOD_KEY_LOCK_SIZE, NULL);
  g_return_val_if_fail (fod_secret_get_size (key) == FOD_KEY_SLOT_KEY_SIZE, NULL);

  memcpy (slot, bytes, HEADER_SIZE);
  fod_secret_require (crypto_box_seal (slot + HEADER_SIZE, fod_secret_get_bytes (key),
                                       FOD_KEY_SLOT_KEY_SIZE, bytes + HEADER_SIZE));
  write_digest (slot, slot + DIGEST_PLACE);
  return g_bytes_new (slot, sizeof slot);
}

static gboolean
check_header (const Header *header,
              FodKeySlotKind kind,
              GError **error)
{
  guint32 passes = GUINT32_FROM_LE (header->passes);
  guint32 memory = GUINT32_FROM_LE (header->memory);

  if (memcmp (header->magic, magic, sizeof magic) != 0)
    return fail_as_damaged (kind, error);
  if (header->version > VERSION)
    return fail (FOD_JOURNAL_ERROR_NEWER,
                 _ ("The journal was locked by a newer version of Fodfæste. Update this computer's "
                    "to open it."),
                 error);
  if (header->version < VERSION || header->kind != kind || header->zero[0] || header->zero[1])
    return fail_as_damaged (kind, error);
  if (kind == FOD_KEY_SLOT_RECOVERY)
    return (passes == 0 && memory == 0) || fail_as_damaged (kind, error);
  if (passes < crypto_pwhash_OPSLIMIT_MIN || passes > MAX_PASSES ||
      memory < crypto_pwhash_MEMLIMIT_MIN / 1024 || memory > MAX_MEMORY)
    return fail_as_damaged (kind, error);
  return TRUE;
}

/* Looked at before the passphrase is: a flipped bit is not the owner's mistake. */
static gboolean
check_slot (const guint8 *slot,
            gsize size,
            FodKeySlotKind kind,
            Header *header,
            GError **error)
{
  guint8 digest[DIGEST_SIZE];

  if (size != FOD_KEY_SLOT_SIZE)
    return fail_as_damaged (kind, error);
  write_digest (slot, digest);
  if (sodium_memcmp (digest, slot + DIGEST_PLACE, sizeof digest) != 0)
    return fail_as_damaged (kind, error);
  memcpy (header, slot, sizeof *header);
  return check_header (header, kind, error);
}

/**
 * fod_key_slot_check:
 * @kind: what opens it
 * @slot: a slot, which may be anything
 * @error: return location; %FOD_JOURNAL_ERROR_DAMAGED or %FOD_JOURNAL_ERROR_NEWER
 *
 * What can be told of a slot without what opens it.
 *
 * Returns: whether it is as it was written
 */
gboolean
fod_key_slot_check (FodKeySlotKind kind,
                    GBytes *slot,
                    GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (slot, &size);
  Header header;

  return check_slot (bytes, size, kind, &header, error);
}

/**
 * fod_key_slot_open:
 * @kind: what opens it
 * @slot: a slot, which may be anything
 * @unlocker: the passphrase or the recovery code
 * @error: return location; %FOD_JOURNAL_ERROR_WRONG_PASSPHRASE, %FOD_JOURNAL_ERROR_DAMAGED,
 *   %FOD_JOURNAL_ERROR_NEWER or %FOD_JOURNAL_ERROR_NO_MEMORY
 *
 * Takes as long as fod_key_lock_make().
 *
 * Returns: (transfer full) (nullable): the key
 */
FodSecret *
fod_key_slot_open (FodKeySlotKind kind,
                   GBytes *slot,
                   FodSecret *unlocker,
                   GError **error)
{
  g_autoptr (FodSecret) key = fod_secret_new (FOD_KEY_SLOT_KEY_SIZE);
  g_autoptr (FodSecret) opener = NULL;
  guint8 public[crypto_box_PUBLICKEYBYTES];
  gsize size;
  const guint8 *bytes = g_bytes_get_data (slot, &size);
  Header header;

  if (!check_slot (bytes, size, kind, &header, error))
    return NULL;
  opener = derive (unlocker, &header, public, error);
  if (!opener)
    return NULL;
  if (crypto_box_seal_open (fod_secret_get_bytes (key), bytes + HEADER_SIZE, SEALED_SIZE, public,
                            fod_secret_get_bytes (opener)) == 0)
    return g_steal_pointer (&key);
  fail (FOD_JOURNAL_ERROR_WRONG_PASSPHRASE,
        kind == FOD_KEY_SLOT_PASSPHRASE
          ? _ ("That is not the passphrase. Try again; large and small letters matter.")
          : _ ("That is not the recovery code of this journal."),
        error);
  return NULL;
}
