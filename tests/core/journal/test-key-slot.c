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
  GBytes *slot = fod_key_slot_seal (kind, unlocker, key, cost, &error);

  g_assert_no_error (error);
  return slot;
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
    "464f444b010100000100000008000000000102030405060708090a0b0c0d0e0f6465666768696a6b"
    "6c6d6e6f707172737475767778797a7bae9a326e3c8dd680bbbb6a0a7e5c351fdd14aa6159e52208"
    "5fd717c32b9cea8b3f806e3447375104aa1e13867fac7dc9fefe5dac2f00a752345ac150c1029a07"
    "b45243d677301035ce13c1af636a802c" },
  { FOD_KEY_SLOT_RECOVERY,
    "464f444b010200000000000000000000000102030405060708090a0b0c0d0e0f6465666768696a6b"
    "6c6d6e6f707172737475767778797a7b854d4e8e8367744ddabce9a9da498199e3cf030a957ba455"
    "e8fdf6a0d0d72cc52d42d0cf5eef0d64562da226758597f0d5c771fd60d58324c4a6c63107cb2759"
    "4228a1ba7a4d7af96ec971ed365c98a1" },
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
    { 4, 2, FOD_JOURNAL_ERROR_NEWER },
    { 4, 0, FOD_JOURNAL_ERROR_DAMAGED },
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
    crypto_generichash (bytes + 104, 32, bytes, 104, NULL, 0);
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
