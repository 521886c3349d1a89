/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-json-check.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "fod-base-error.h"

/* What may come next. */
typedef enum {
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_NEXT,
} Expect;

typedef struct {
  const char *at;
  const char *end;
  guint line;
  guint depth;
  guint max_depth;
  char *closers;      /* the bracket that ends each open array or object */
  GHashTable **names; /* those seen in each open object, by depth; made when first needed */
  Expect expect;
} Check;

static gboolean
refuse (Check *check,
        const char *reason,
        GError **error)
{
  g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON,
               /* TRANSLATORS: %u is a line number, %s says what is wrong there. */
               _ ("Line %u: %s"), check->line, reason);
  return FALSE;
}

static char
peek (const Check *check)
{
  return check->at < check->end ? *check->at : '\0';
}

static void
skip_space (Check *check)
{
  for (; check->at < check->end && strchr (" \t\r\n", *check->at) != NULL; check->at++) {
    if (*check->at == '\n')
      check->line++;
  }
}

static gboolean
open_bracket (Check *check,
              char closer,
              GError **error)
{
  if (check->depth == check->max_depth) {
    g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_TOO_DEEP,
                 _ ("Line %u: more than %u levels inside each other are not read."),
                 check->line, check->max_depth);
    return FALSE;
  }

  if (closer == '}' && check->names[check->depth] != NULL)
    g_hash_table_remove_all (check->names[check->depth]);
  check->closers[check->depth++] = closer;
  check->expect = closer == '}' ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
  check->at++;
  return TRUE;
}

static void
close_bracket (Check *check)
{
  check->depth--;
  check->expect = EXPECT_NEXT;
  check->at++;
}

/* Reads the four hexadecimal digits after "\u"; -1 when they are not there. */
static int
read_code_unit (Check *check)
{
  int unit = 0;

  if (check->end - check->at < 6 || check->at[0] != '\\' || check->at[1] != 'u')
    return -1;
  for (int i = 2; i < 6; i++) {
    int digit = g_ascii_xdigit_value (check->at[i]);

    if (digit < 0)
      return -1;
    unit = unit * 16 + digit;
  }
  check->at += 6;

  return unit;
}

static gboolean
check_escape (Check *check,
              GError **error)
{
  int unit, low;

  if (check->end - check->at >= 2 && check->at[1] != '\0' &&
      strchr ("\"\\/bfnrt", check->at[1]) != NULL) {
    check->at += 2;
    return TRUE;
  }

  unit = read_code_unit (check);
  if (unit == 0) {
    g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_TEXT,
                 _ ("Line %u: texts cannot hold the character zero."), check->line);
    return FALSE;
  }
  if (unit < 0 || (unit >= 0xdc00 && unit <= 0xdfff))
    return refuse (check, _ ("the character after “\\” is not known."), error);
  if (unit >= 0xd800 && unit <= 0xdbff) {
    /* json-glib aborts on half a surrogate pair. */
    low = read_code_unit (check);
    if (low < 0xdc00 || low > 0xdfff)
      return refuse (check, _ ("the character after “\\” is not known."), error);
  }

  return TRUE;
}

static gboolean
check_string (Check *check,
              GError **error)
{
  check->at++;
  while (check->at < check->end && *check->at != '"') {
    if ((guchar) *check->at < 0x20)
      break;
    if (*check->at != '\\')
      check->at++;
    else if (!check_escape (check, error))
      return FALSE;
  }

  /* Where a line ends in a text, it is the mark that was forgotten. */
  if (check->at < check->end && (guchar) *check->at < 0x20 && strchr ("\r\n", *check->at) == NULL)
    return refuse (check, _ ("a text holds a control character; write a tab as “\\t”."),
                   error);
  if (peek (check) != '"')
    return refuse (check, _ ("a text has no closing quotation mark."), error);
  check->at++;
  return TRUE;
}

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;
  return at;
}

/* The number grammar of RFC 8259, section 6. */
static gboolean
is_number (const char *token,
           gboolean *is_integer)
{
  const char *at = token + (*token == '-');
  const char *digits = at;

  *is_integer = TRUE;
  at = skip_digits (digits);
  if (at == digits || (*digits == '0' && at - digits > 1))
    return FALSE;
  if (*at == '.') {
    *is_integer = FALSE;
    digits = at + 1;
    at = skip_digits (digits);
    if (at == digits)
      return FALSE;
  }
  if (*at == 'e' || *at == 'E') {
    *is_integer = FALSE;
    digits = at + 1 + (at[1] == '-' || at[1] == '+');
    at = skip_digits (digits);
    if (at == digits)
      return FALSE;
  }

  return *at == '\0';
}

static gboolean
check_number (Check *check,
              GError **error)
{
  g_autofree char *token = NULL;
  const char *start = check->at;
  gboolean is_integer;

  while (check->at < check->end && (g_ascii_isalnum (*check->at) || strchr ("+-.", *check->at)))
    check->at++;
  token = g_strndup (start, (gsize) (check->at - start));

  if (!is_number (token, &is_integer))
    return refuse (check, _ ("a number is not written as JSON wants it."), error);

  if (is_integer) {
    errno = 0;
    (void) g_ascii_strtoll (token, NULL, 10);
  }
  if (is_integer ? errno == ERANGE : !isfinite (g_ascii_strtod (token, NULL)))
    return refuse (check, _ ("a number is too large."), error);

  return TRUE;
}

static gboolean
check_word (Check *check,
            GError **error)
{
  static const char *const words[] = { "true", "false", "null" };
  gsize left = (gsize) (check->end - check->at);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);

    if (left >= length && memcmp (check->at, words[i], length) == 0 &&
        (left == length || !g_ascii_isalnum (check->at[length]))) {
      check->at += length;
      return TRUE;
    }
  }

  return refuse (check, _ ("a value is expected."), error);
}

static gboolean
check_value (Check *check,
             GError **error)
{
  char c = peek (check);

  if (c == ']' && check->expect == EXPECT_VALUE_OR_END) {
    close_bracket (check);
    return TRUE;
  }
  if (c == '{')
    return open_bracket (check, '}', error);
  if (c == '[')
    return open_bracket (check, ']', error);

  check->expect = EXPECT_NEXT;
  if (c == '"')
    return check_string (check, error);
  if (c == '-' || g_ascii_isdigit (c))
    return check_number (check, error);

  return check_word (check, error);
}

/* The name between two quotation marks, which check_string() has passed. */
static char *
read_name (const char *first,
           const char *last)
{
  g_autofree char *quoted = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (memchr (first, '\\', (gsize) (last - first)) == NULL)
    return g_strndup (first + 1, (gsize) (last - first - 1));
  quoted = g_strndup (first, (gsize) (last - first + 1));
  node = json_from_string (quoted, NULL);

  return g_strdup (node != NULL ? json_node_get_string (node) : quoted);
}

/* json-glib would keep the last of them, and nobody would know that there was another. */
static gboolean
note_name (Check *check,
           const char *first,
           GError **error)
{
  GHashTable **names = &check->names[check->depth - 1];
  char *name = read_name (first, check->at - 1);
  g_autofree char *why = NULL;

  if (*names == NULL)
    *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_contains (*names, name)) {
    /* TRANSLATORS: %s is a name in a file, such as “title”. */
    why = g_strdup_printf (_ ("“%s” is there twice; remove one of them."), name);
    g_free (name);
    return refuse (check, why, error);
  }
  g_hash_table_add (*names, name);

  return TRUE;
}

static gboolean
check_name (Check *check,
            GError **error)
{
  const char *first = check->at;

  if (peek (check) == '}' && check->expect == EXPECT_NAME_OR_END) {
    close_bracket (check);
    return TRUE;
  }
  if (peek (check) != '"')
    return refuse (check, _ ("a name in quotation marks is expected."), error);
  if (!check_string (check, error) || !note_name (check, first, error))
    return FALSE;

  skip_space (check);
  if (peek (check) != ':')
    return refuse (check, _ ("a colon is expected."), error);
  check->at++;
  check->expect = EXPECT_VALUE;
  return TRUE;
}

static gboolean
check_next (Check *check,
            GError **error)
{
  char closer;

  if (check->depth == 0)
    return refuse (check, _ ("there is something left over after the end."), error);

  closer = check->closers[check->depth - 1];
  if (peek (check) == closer) {
    close_bracket (check);
    return TRUE;
  }
  if (peek (check) != ',')
    return refuse (check, _ ("a comma or a closing bracket is expected."), error);

  check->at++;
  check->expect = closer == '}' ? EXPECT_NAME : EXPECT_VALUE;
  return TRUE;
}

static gboolean
check_token (Check *check,
             GError **error)
{
  switch (check->expect) {
  case EXPECT_NAME:
  case EXPECT_NAME_OR_END:
    return check_name (check, error);
  case EXPECT_NEXT:
    return check_next (check, error);
  case EXPECT_VALUE:
  case EXPECT_VALUE_OR_END:
  default:
    return check_value (check, error);
  }
}

static gboolean
check_tokens (Check *check,
              GError **error)
{
  for (skip_space (check); check->at < check->end; skip_space (check)) {
    if (!check_token (check, error))
      return FALSE;
  }
  if (check->depth > 0 || check->expect != EXPECT_NEXT)
    return refuse (check, _ ("the text ends too soon."), error);

  return TRUE;
}

/**
 * fod_json_check_text:
 * @data: UTF-8 without NUL
 * @length: bytes in @data
 * @max_depth: most arrays and objects inside each other
 * @error: return location for a #GError
 *
 * Whether @data is one JSON value by RFC 8259. json-glib alone will not do for files from
 * elsewhere: it accepts comments and assignments, of a name that occurs twice it keeps one,
 * it recurses without bound and aborts on half a surrogate pair.
 *
 * Returns: %TRUE when it is; otherwise @error names the line
 */
gboolean
fod_json_check_text (const char *data,
                     gsize length,
                     guint max_depth,
                     GError **error)
{
  Check check = {
    .at = data,
    .end = data + length,
    .line = 1,
    .max_depth = max_depth,
    .closers = g_malloc0 ((gsize) max_depth + 1),
    .names = g_new0 (GHashTable *, (gsize) max_depth + 1),
    .expect = EXPECT_VALUE,
  };
  gboolean valid = check_tokens (&check, error);

  for (guint i = 0; i <= max_depth; i++)
    g_clear_pointer (&check.names[i], g_hash_table_unref);
  g_free (check.names);
  g_free (check.closers);

  return valid;
}
