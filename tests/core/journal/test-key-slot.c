/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-error.h"
#include "fod-key-slot.h"
#include "fod-passphrase.h"

#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

/* The least that Argon2id does: the rules are the same. */
static const FodKeySlotCost cheap = { 1, 8 };

static FodSecret *
make_key (void)
{
  FodSecret *key = fod_secret_new (FOD_KEY_SLOT_KEY_SIZE);

  for (guint i = 0; i < FOD_KEY_SLOT_KEY_SIZE; i++)
    fod_secret_get_bytes (key)[i] = (guint8) i;
  return key;
}

static GBytes *
seal (FodKeySlotKind kind,
      const char *words,
      const FodKeySlotCost *cost)
{
  g_autoptr (FodSecret) key = make_key ();
  g_autoptr (FodSecret) unlocker = fod_passphrase_read (words);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) lock = fod_key_lock_make (kind, unlocker, cost, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (lock), ==, FOD_KEY_LOCK_SIZE);
  return fod_key_lock_close (lock, key);
}

static void
assert_opens (FodKeySlotKind kind,
              GBytes *slot,
              const char *words)
{
  g_autoptr (FodSecret) key = make_key ();
  g_autoptr (FodSecret) unlocker = fod_passphrase_read (words);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodSecret) opened = fod_key_slot_open (kind, slot, unlocker, &error);

  g_assert_no_error (error);
  g_assert_true (fod_secret_equal (opened, key));
}

static void
assert_fails (FodKeySlotKind kind,
              GBytes *slot,
              const char *words,
              FodJournalError code)
{
  g_autoptr (FodSecret) unlocker = fod_passphrase_read (words);
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_key_slot_open (kind, slot, unlocker, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, (int) code);
}

static void
test_round_trip (void)
{
  for (FodKeySlotKind kind = FOD_KEY_SLOT_PASSPHRASE; kind <= FOD_KEY_SLOT_RECOVERY; kind++) {
    g_autoptr (GBytes) slot = seal (kind, "blå gummistøvle", &cheap);
    g_autoptr (GBytes) again = seal (kind, "blå gummistøvle", &cheap);

    g_assert_cmpuint (g_bytes_get_size (slot), ==, FOD_KEY_SLOT_SIZE);
    g_assert_false (g_bytes_equal (slot, again));
    assert_opens (kind, slot, "blå gummistøvle");
    assert_fails (kind, slot, "blå Gummistøvle", FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
    assert_fails (kind, slot, "", FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
    assert_fails (FOD_KEY_SLOT_PASSPHRASE + FOD_KEY_SLOT_RECOVERY - kind, slot, "blå gummistøvle",
                  FOD_JOURNAL_ERROR_DAMAGED);
  }
}

/* Sealed by another program (Python's hashlib and PyNaCl): it must open for ever. */
static const struct {
  FodKeySlotKind kind;
  const char *slot;
} known[] = {
  { FOD_KEY_SLOT_PASSPHRASE,
    "464f444b020100000100000008000000000102030405060708090a0b0c0d0e0f9ecc23d805e06f31"
    "0a8f7ba7f5ec710d3433a6aa8350a42ae2608562b5aa4c3a3f5bf6d34d6226a667dc1d4652ea453b"
    "f4150bd60e681b0924702147a75f907b04b856589adae7439f71f80f373a93ca715cc963954d1d26"
    "bb86e7b76608efb2d2296d6f7580a6d7ffb62b8dfc6a2082" },
  { FOD_KEY_SLOT_RECOVERY,
    "464f444b020200000000000000000000000102030405060708090a0b0c0d0e0fc261f0038b208728"
    "cb7cfda61c856821e6bd580118e022a90c53d1b70f39ae273b1840871b52190c46dba6d873826141"
    "37183e104c3562ab552275deb65ff7f0ace1b1cd01110a47d4aad48378e2a3d55dfb301d00d243ba"
    "df864779509d2f903fd4279f513c7be12ad78f10d6780c4e" },
};

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    guint8 bytes[FOD_KEY_SLOT_SIZE];
    g_autoptr (GBytes) slot = NULL;

    g_assert_cmpint (sodium_hex2bin (bytes, sizeof bytes, known[i].slot, strlen (known[i].slot),
                                     NULL, NULL, NULL),
                     ==, 0);
    slot = g_bytes_new (bytes, sizeof bytes);
    assert_opens (known[i].kind, slot, "blå gummistøvle");
  }
}

/* Every bit of it, and none is taken for a wrong passphrase. */
static void
test_flipped (void)
{
  g_autoptr (GBytes) slot = seal (FOD_KEY_SLOT_PASSPHRASE, "ord", &cheap);

  for (guint bit = 0; bit < FOD_KEY_SLOT_SIZE * 8; bit++) {
    guint8 bytes[FOD_KEY_SLOT_SIZE];
    g_autoptr (GBytes) flipped = NULL;

    memcpy (bytes, g_bytes_get_data (slot, NULL), sizeof bytes);
    bytes[bit / 8] ^= (guint8) (1 << (bit % 8));
    flipped = g_bytes_new (bytes, sizeof bytes);
    assert_fails (FOD_KEY_SLOT_PASSPHRASE, flipped, "ord", FOD_JOURNAL_ERROR_DAMAGED);
  }
}

static void
test_cut (void)
{
  g_autoptr (GBytes) slot = seal (FOD_KEY_SLOT_PASSPHRASE, "ord", &cheap);

  for (gsize size = 0; size < FOD_KEY_SLOT_SIZE; size++) {
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (slot, 0, size);

    assert_fails (FOD_KEY_SLOT_PASSPHRASE, cut, "ord", FOD_JOURNAL_ERROR_DAMAGED);
  }
}

/* With a right digest, as somebody would write it who wants the program to eat all memory. */
static void
test_hostile (void)
{
  static const struct {
    gsize place;
    guint8 value;
    FodJournalError code;
  } CASES[] = {
    { 4, 3, FOD_JOURNAL_ERROR_NEWER },
    { 4, 1, FOD_JOURNAL_ERROR_DAMAGED },
    { 5, 3, FOD_JOURNAL_ERROR_DAMAGED },
    { 6, 1, FOD_JOURNAL_ERROR_DAMAGED },
    { 8, 0, FOD_JOURNAL_ERROR_DAMAGED },
    { 9, 1, FOD_JOURNAL_ERROR_DAMAGED },
    { 12, 0, FOD_JOURNAL_ERROR_DAMAGED },
    { 15, 1, FOD_JOURNAL_ERROR_DAMAGED },
    { 15, 255, FOD_JOURNAL_ERROR_DAMAGED },
  };
  g_autoptr (GBytes) slot = seal (FOD_KEY_SLOT_PASSPHRASE, "ord", &cheap);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    guint8 bytes[FOD_KEY_SLOT_SIZE];
    g_autoptr (GBytes) changed = NULL;

    memcpy (bytes, g_bytes_get_data (slot, NULL), sizeof bytes);
    bytes[CASES[i].place] = CASES[i].value;
    crypto_generichash (bytes + 112, 32, bytes, 112, NULL, 0);
    changed = g_bytes_new (bytes, sizeof bytes);
    assert_fails (FOD_KEY_SLOT_PASSPHRASE, changed, "ord", CASES[i].code);
  }
}

/* The usual cost, and what happens on a machine that does not have it. */
static void
test_no_memory (void)
{
  g_autoptr (GBytes) slot = NULL;
  struct rlimit limit;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the address sanitizer itself needs the memory that is taken away here");
  return;
#endif
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
    return;
  }
  slot = seal (FOD_KEY_SLOT_PASSPHRASE, "ord", &fod_key_slot_usual_cost);
  assert_opens (FOD_KEY_SLOT_PASSPHRASE, slot, "ord");
  g_assert_cmpint (getrlimit (RLIMIT_AS, &limit), ==, 0);
  limit.rlim_cur = 200 * 1024 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
  assert_fails (FOD_KEY_SLOT_PASSPHRASE, slot, "ord", FOD_JOURNAL_ERROR_NO_MEMORY);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-slot/round-trip", test_round_trip);
  g_test_add_func ("/key-slot/known", test_known);
  g_test_add_func ("/key-slot/flipped", test_flipped);
  g_test_add_func ("/key-slot/cut", test_cut);
  g_test_add_func ("/key-slot/hostile", test_hostile);
  g_test_add_func ("/key-slot/no-memory", test_no_memory);

  return g_test_run ();
}
