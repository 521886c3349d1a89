/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 160 random bits as 32 letters and digits, and two more that tell a slip of the pen. Written in
 * groups of four: "7KQM-02ZD-…-XE". The alphabet is Crockford's base 32, without I, L, O and U. */

#include "fod-recovery-code.h"

#include "fod-journal-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define CODE_BYTES 20
#define CODE_LETTERS 32
#define CHECK_LETTERS 2
#define ALL_LETTERS (CODE_LETTERS + CHECK_LETTERS)
#define GROUP 4

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * fod_recovery_code_new:
 *
 * Returns: (transfer full): a new code, 20 random bytes
 */
FodSecret *
fod_recovery_code_new (void)
{
  return fod_secret_new_random (CODE_BYTES);
}

/* Letter @index of the code, five bits each, the first byte's highest bits first. */
static guint
get_letter (const guint8 *bytes,
            guint index)
{
  guint bit = index * 5;
  guint window = (guint) bytes[bit / 8] << 8;

  if (bit / 8 + 1 < CODE_BYTES)
    window |= bytes[bit / 8 + 1];
  return (window >> (11 - bit % 8)) & 31;
}

static void
put_letter (guint8 *bytes,
            guint index,
            guint letter)
{
  guint bit = index * 5;
  guint window = letter << (11 - bit % 8);

  bytes[bit / 8] |= (guint8) (window >> 8);
  if (bit / 8 + 1 < CODE_BYTES)
    bytes[bit / 8 + 1] |= (guint8) window;
}

static void
write_check (const guint8 *bytes,
             guint letters[CHECK_LETTERS])
{
  guint8 digest[crypto_generichash_BYTES_MIN];

  fod_secret_require (crypto_generichash (digest, sizeof digest, bytes, CODE_BYTES, NULL, 0));
  letters[0] = digest[0] & 31;
  letters[1] = digest[1] & 31;
  sodium_memzero (digest, sizeof digest);
}

/**
 * fod_recovery_code_write:
 * @code: a code
 *
 * Returns: (transfer full): the code as it is shown; to be wiped by the caller
 */
char *
fod_recovery_code_write (FodSecret *code)
{
  const guint8 *bytes = fod_secret_get_bytes (code);
  char *text = g_malloc0 (ALL_LETTERS + ALL_LETTERS / GROUP + 1);
  guint check[CHECK_LETTERS];
  char *end = text;

  write_check (bytes, check);
  for (guint i = 0; i < ALL_LETTERS; i++) {
    if (i > 0 && i % GROUP == 0)
      *end++ = '-';
    *end++ = alphabet[i < CODE_LETTERS ? get_letter (bytes, i) : check[i - CODE_LETTERS]];
  }
  return text;
}

/* What people write for what they read. */
static int
find_letter (char c)
{
  const char *place;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';
  place = c ? strchr (alphabet, c) : NULL;
  return place ? (int) (place - alphabet) : -1;
}

static gboolean
read_letters (const char *text,
              FodSecret *code,
              guint check[CHECK_LETTERS])
{
  guint n_letters = 0;

  for (; *text; text++) {
    int letter;

    if (g_ascii_isspace (*text) || *text == '-')
      continue;
    letter = find_letter (*text);
    if (letter < 0 || n_letters >= ALL_LETTERS)
      return FALSE;
    if (n_letters < CODE_LETTERS)
      put_letter (fod_secret_get_bytes (code), n_letters, (guint) letter);
    else
      check[n_letters - CODE_LETTERS] = (guint) letter;
    n_letters++;
  }
  return n_letters == ALL_LETTERS;
}

/**
 * fod_recovery_code_read:
 * @text: a code as somebody typed it: small letters, spaces, O for 0 and I for 1 do no harm
 * @error: return location
 *
 * Tells a slip of the pen, without knowing the right code.
 *
 * Returns: (transfer full) (nullable): the code
 */
FodSecret *
fod_recovery_code_read (const char *text,
                        GError **error)
{
  g_autoptr (FodSecret) code = fod_secret_new (CODE_BYTES);
  guint typed[CHECK_LETTERS] = { 0 };
  guint check[CHECK_LETTERS];

  if (read_letters (text, code, typed)) {
    write_check (fod_secret_get_bytes (code), check);
    if (memcmp (typed, check, sizeof check) == 0)
      return g_steal_pointer (&code);
  }
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_MISTYPED,
                       _ ("The recovery code is not written right. Compare it with your paper, "
                          "group by group."));
  return NULL;
}
