/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-error.h"
#include "fod-seal.h"

#include <sodium.h>
#include <string.h>

#define ID "00112233445566778899aabbccddeeff"
#define OTHER_ID "ffeeddccbbaa99887766554433221100"
#define WORDS "Jeg lærte noget i dag."

static FodSecret *
make_key (void)
{
  g_autoptr (FodSecret) key = fod_secret_new (32);

  for (guint i = 0; i < 32; i++)
    fod_secret_get_bytes (key)[i] = (guint8) i;
  return fod_seal_derive (key, "fodentry");
}

static void
assert_refused (FodSecret *key,
                const char *id,
                guint64 generation,
                GBytes *sealed)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_seal_open (key, id, generation, sealed, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
}

/* Sealed by another program (Python's hashlib and PyNaCl): it must open for ever. */
static const char known[] =
  "6465666768696a6b6c6d6e6f707172737475767778797a7b7f95892c9d2bc08d76f17733775c4a10"
  "4ff4e0cf498976e70b4dcdb0ad6c59bff22b4813b623febcecec2f4fcb845bab4981f3ca095c3491"
  "56cf82d37aca8e28249939b1dd8258f72032c9fd874da9528e5533957fe45d9eaf5fb8da7c047e1f"
  "30d2a3ee76f71dc30590b64e92620da49b1455dcd4947c9199cca6e717c2578b8cc7df9dc26280f0"
  "d65f74008ca2530dfec2d925f7c89f9d33b656347c01c2f3f1a5a066fe5f0030ae74560575e83bb8"
  "c442ba36dc1bd1c2ba55f57b32b71e77759638645e1313a181ef4a897cfa69e956c9195cd2a82f2a"
  "9144e167658a6a65bf8087602aaa7d8bd708e53c80a577e3967d976ac3f91013b65c258d1b117610"
  "1fc9dd7ab84682c73eb36e397919551a";

static void
test_known (void)
{
  g_autoptr (FodSecret) key = make_key ();
  guint8 bytes[sizeof known / 2];
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sodium_hex2bin (bytes, sizeof bytes, known, strlen (known), NULL, NULL, NULL),
                   ==, 0);
  sealed = g_bytes_new (bytes, sizeof bytes);
  words = fod_seal_open (key, ID, 7, sealed, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (words, NULL), g_bytes_get_size (words), WORDS,
                   strlen (WORDS));
}

/* Every length around the size of a block comes back, and does not tell itself. */
static void
test_lengths (void)
{
  g_autoptr (FodSecret) key = make_key ();
  g_autofree char *text = g_strnfill (1000, 'x');

  for (gsize size = 0; size <= 1000; size++) {
    g_autoptr (GBytes) sealed = fod_seal_close (key, ID, 1, text, size);
    g_autoptr (GBytes) words = fod_seal_open (key, ID, 1, sealed, NULL);

    g_assert_cmpuint (g_bytes_get_size (sealed), ==, 24 + (size / 256 + 1) * 256 + 16);
    g_assert_cmpmem (g_bytes_get_data (words, NULL), g_bytes_get_size (words), text, size);
  }
}

/* The same words never look the same, and are found nowhere in what is written. */
static void
test_says_nothing (void)
{
  g_autoptr (FodSecret) key = make_key ();
  g_autoptr (GBytes) sealed = fod_seal_close (key, ID, 1, WORDS, strlen (WORDS));
  g_autoptr (GBytes) again = fod_seal_close (key, ID, 1, WORDS, strlen (WORDS));

  g_assert_false (g_bytes_equal (sealed, again));
  g_assert_null (memmem (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), WORDS,
                         strlen (WORDS)));
}

static void
test_taken_for_another (void)
{
  g_autoptr (FodSecret) key = make_key ();
  g_autoptr (FodSecret) other_key = fod_secret_new_random (32);
  g_autoptr (GBytes) sealed = fod_seal_close (key, ID, 7, WORDS, strlen (WORDS));

  assert_refused (key, OTHER_ID, 7, sealed);
  assert_refused (key, ID, 6, sealed);
  assert_refused (key, ID, 8, sealed);
  assert_refused (other_key, ID, 7, sealed);
}

static void
test_flipped (void)
{
  g_autoptr (FodSecret) key = make_key ();
  g_autoptr (GBytes) sealed = fod_seal_close (key, ID, 7, WORDS, strlen (WORDS));
  gsize size = g_bytes_get_size (sealed);

  for (gsize bit = 0; bit < size * 8; bit++) {
    g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
    g_autoptr (GBytes) flipped = NULL;

    bytes[bit / 8] ^= (guint8) (1 << (bit % 8));
    flipped = g_bytes_new (bytes, size);
    assert_refused (key, ID, 7, flipped);
  }
}

static void
test_cut (void)
{
  g_autoptr (FodSecret) key = make_key ();
  g_autoptr (GBytes) sealed = fod_seal_close (key, ID, 7, WORDS, strlen (WORDS));

  for (gsize size = 0; size < g_bytes_get_size (sealed); size++) {
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, size);

    assert_refused (key, ID, 7, cut);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seal/known", test_known);
  g_test_add_func ("/seal/lengths", test_lengths);
  g_test_add_func ("/seal/says-nothing", test_says_nothing);
  g_test_add_func ("/seal/taken-for-another", test_taken_for_another);
  g_test_add_func ("/seal/flipped", test_flipped);
  g_test_add_func ("/seal/cut", test_cut);

  return g_test_run ();
}
