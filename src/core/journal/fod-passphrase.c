/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-passphrase.h"

#include "fod-guess.h"
#include "fod-journal-error.h"
#include "fod-process-guard.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Three words that have nothing to do with each other, and four; two of them may be short. At two
 * guesses a second, which is what a key of 256 MiB allows on one machine, 2^35 takes near three
 * hundred years, and 2^48 a thousand machines two thousand. */
#define FAIR_BITS (FOD_GUESS_WORD_BITS + 2 * FOD_GUESS_SHORT_WORD_BITS)
#define STRONG_BITS (2 * FOD_GUESS_WORD_BITS + 2 * FOD_GUESS_SHORT_WORD_BITS)

/**
 * fod_passphrase_read:
 * @text: what somebody typed, UTF-8
 *
 * The same letters give the same bytes, on whatever keyboard they were put together (Unicode NFC).
 *
 * Returns: (transfer full): the passphrase; wiping @text is the caller's business
 */
FodSecret *
fod_passphrase_read (const char *text)
{
  char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  const char *used = normal ? normal : text;
  FodSecret *self = fod_secret_new_copy (used, strlen (used));

  fod_wipe_text (normal);
  return self;
}

/**
 * fod_passphrase_measure:
 * @text: what somebody has typed so far, UTF-8
 * @spelling: (nullable): the dictionary; without it less is good enough
 * @names: (nullable) (array zero-terminated=1): what everybody knows of its owner
 *
 * Estimates by words and patterns, see fod_guess_measure(), not by counting kinds of characters.
 *
 * Returns: how hard it is to guess
 */
FodPassphraseStrength
fod_passphrase_measure (const char *text,
                        FodSpelling *spelling,
                        const char *const *names)
{
  double bits;

  if (g_utf8_strlen (text, -1) < FOD_PASSPHRASE_MIN_LENGTH)
    return FOD_PASSPHRASE_SHORT;
  bits = fod_guess_measure (text, spelling, names);
  fod_process_guard_wipe_leftovers ();
  if (bits < FAIR_BITS)
    return FOD_PASSPHRASE_WEAK;
  return bits < STRONG_BITS ? FOD_PASSPHRASE_FAIR : FOD_PASSPHRASE_STRONG;
}

/**
 * fod_passphrase_describe:
 * @strength: how hard a passphrase is to guess
 *
 * Returns: a sentence about it, and what to do
 */
const char *
fod_passphrase_describe (FodPassphraseStrength strength)
{
  switch (strength) {
  case FOD_PASSPHRASE_SHORT:
    return _ ("Too short. Four words that have nothing to do with each other are easy to remember "
              "and hard to guess.");
  case FOD_PASSPHRASE_WEAK:
    return _ ("Too easy to guess. Add a word or two that nobody would expect.");
  case FOD_PASSPHRASE_FAIR:
    return _ ("Good enough. One word more makes it strong.");
  case FOD_PASSPHRASE_STRONG:
    return _ ("Strong.");
  default:
    g_return_val_if_reached ("");
  }
}

/**
 * fod_passphrase_check:
 * @text: a passphrase somebody wants to use from now on
 * @spelling: (nullable): as for fod_passphrase_measure()
 * @names: (nullable) (array zero-terminated=1): as for fod_passphrase_measure()
 * @error: return location
 *
 * Returns: whether it is good enough
 */
gboolean
fod_passphrase_check (const char *text,
                      FodSpelling *spelling,
                      const char *const *names,
                      GError **error)
{
  FodPassphraseStrength strength = fod_passphrase_measure (text, spelling, names);

  if (strength >= FOD_PASSPHRASE_FAIR)
    return TRUE;
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_TOO_WEAK,
                       fod_passphrase_describe (strength));
  return FALSE;
}

/**
 * fod_passphrase_check_changed:
 * @old: the passphrase until now
 * @passphrase: the one to use from now on
 * @error: return location
 *
 * Whoever changes it because somebody else may know it is not to believe that it is changed.
 *
 * Returns: whether they differ
 */
gboolean
fod_passphrase_check_changed (FodSecret *old,
                              FodSecret *passphrase,
                              GError **error)
{
  if (!fod_secret_equal (old, passphrase))
    return TRUE;
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_TOO_WEAK,
                       _ ("This is the passphrase you have already. Choose another one."));
  return FALSE;
}
