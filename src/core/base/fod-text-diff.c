/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The shortest way from one text to the other, word by word: E. W. Myers, “An O(ND) Difference
 * Algorithm and Its Variations”, Algorithmica 1 (1986). What differs by more than MOST_CHANGES
 * words is not a change but another text, and is shown as one. */

#include "fod-text-diff.h"

#include <string.h>

/* Bounds time and memory: 1 MB of text takes well below a second. */
#define MOST_CHANGES 400

/* A word, or the white space between two; the same number for the same words. */
typedef struct {
  const char *start;
  gsize length;
  guint number;
} Token;

typedef struct {
  const Token *before;
  const Token *after;
  int n_before;
  int n_after;
} Texts;

static void
free_piece (gpointer data)
{
  FodTextPiece *piece = data;

  g_free (piece->text);
  g_free (piece);
}

static guint
get_number (GHashTable *numbers,
            const char *start,
            gsize length)
{
  g_autofree char *word = g_strndup (start, length);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, word));

  if (number == 0) {
    number = g_hash_table_size (numbers) + 1;
    g_hash_table_insert (numbers, g_steal_pointer (&word), GUINT_TO_POINTER (number));
  }
  return number;
}

static gboolean
is_space (const char *text)
{
  return g_unichar_isspace (g_utf8_get_char (text));
}

static GArray *
split (const char *text,
       GHashTable *numbers)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  while (*text) {
    gboolean space = is_space (text);
    const char *end = text;
    Token token;

    while (*end && is_space (end) == space)
      end = g_utf8_next_char (end);
    token = (Token){ text, end - text, get_number (numbers, text, end - text) };
    g_array_append_val (tokens, token);
    text = end;
  }
  return tokens;
}

/* The pieces as they come. Blanks between two changed words belong to the change: “old words” gave
 * way to “new ones”, not “old” to “new” and “words” to “ones”. */
typedef struct {
  GPtrArray *pieces;
  GString *same;
  GString *removed;
  GString *added;
  GString *gap;
} Writer;

static void
flush (GPtrArray *pieces,
       FodTextChange change,
       GString *text)
{
  FodTextPiece *piece;

  if (text->len == 0)
    return;
  piece = g_new0 (FodTextPiece, 1);
  piece->change = change;
  piece->text = g_strndup (text->str, text->len);
  g_ptr_array_add (pieces, piece);
  g_string_truncate (text, 0);
}

static void
flush_change (Writer *self)
{
  flush (self->pieces, FOD_TEXT_REMOVED, self->removed);
  flush (self->pieces, FOD_TEXT_ADDED, self->added);
  g_string_append_len (self->same, self->gap->str, self->gap->len);
  g_string_truncate (self->gap, 0);
}

static void
write_same (Writer *self,
            const Token *token)
{
  gboolean in_change = self->removed->len > 0 && self->added->len > 0;
  gboolean blank = is_space (token->start) && !memchr (token->start, '\n', token->length);

  if (in_change && blank && self->gap->len == 0) {
    g_string_append_len (self->gap, token->start, token->length);
    return;
  }
  flush_change (self);
  g_string_append_len (self->same, token->start, token->length);
}

static void
write_changed (Writer *self,
               const Token *token,
               GString *side)
{
  flush (self->pieces, FOD_TEXT_SAME, self->same);
  g_string_append_len (self->removed, self->gap->str, self->gap->len);
  g_string_append_len (self->added, self->gap->str, self->gap->len);
  g_string_truncate (self->gap, 0);
  g_string_append_len (side, token->start, token->length);
}

/* Which words stay */

static gboolean
is_same (const Texts *texts,
         int x,
         int y)
{
  return texts->before[x].number == texts->after[y].number;
}

/* Whether the best way to diagonal @k in @d changes comes from the one above. */
static gboolean
comes_from_above (const int *furthest,
                  int k,
                  int d)
{
  return k == -d || (k != d && furthest[k - 1] < furthest[k + 1]);
}

/* @trace keeps for every number of changes how far the number below came on each diagonal. */
static int
count_changes (const Texts *texts,
               GPtrArray *trace)
{
  int most = MIN (MOST_CHANGES, texts->n_before + texts->n_after);
  g_autofree int *room = g_new0 (int, 2 * most + 3);
  int *furthest = room + most + 1;

  for (int d = 0; d <= most; d++) {
    g_ptr_array_add (trace, g_memdup2 (furthest - d - 1, sizeof (int) * (2 * d + 3)));
    for (int k = -d; k <= d; k += 2) {
      int x = comes_from_above (furthest, k, d) ? furthest[k + 1] : furthest[k - 1] + 1;

      while (x < texts->n_before && x - k < texts->n_after && is_same (texts, x, x - k))
        x++;
      furthest[k] = x;
      if (x >= texts->n_before && x - k >= texts->n_after)
        return d;
    }
  }
  return -1;
}

static void
mark_kept (const Texts *texts,
           GPtrArray *trace,
           int n_changes,
           gboolean *kept_before,
           gboolean *kept_after)
{
  int x = texts->n_before;
  int y = texts->n_after;

  for (int d = n_changes; d >= 0; d--) {
    const int *furthest = (const int *) trace->pdata[d] + d + 1;
    gboolean above = comes_from_above (furthest, x - y, d);
    int from = x - y + (above ? 1 : -1);
    int start = d == 0 ? 0 : furthest[from];

    while (x > start && y > (d == 0 ? 0 : start - from)) {
      kept_before[--x] = TRUE;
      kept_after[--y] = TRUE;
    }
    if (above)
      y--;
    else
      x--;
  }
}

static void
write_pieces (Writer *writer,
              const Texts *texts)
{
  g_autoptr (GPtrArray) trace = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *kept_before = g_new0 (gboolean, texts->n_before + 1);
  g_autofree gboolean *kept_after = g_new0 (gboolean, texts->n_after + 1);
  int n_changes = count_changes (texts, trace);
  int y = 0;

  if (n_changes >= 0)
    mark_kept (texts, trace, n_changes, kept_before, kept_after);
  for (int x = 0; x < texts->n_before; x++) {
    if (!kept_before[x]) {
      write_changed (writer, &texts->before[x], writer->removed);
      continue;
    }
    for (; y < texts->n_after && !kept_after[y]; y++)
      write_changed (writer, &texts->after[y], writer->added);
    write_same (writer, &texts->before[x]);
    y++;
  }
  for (; y < texts->n_after; y++)
    write_changed (writer, &texts->after[y], writer->added);
}

/* Most of a long text is left as it was: only what lies between is compared. */
static void
compare (Writer *writer,
         GArray *before,
         GArray *after)
{
  const Token *old = (const Token *) before->data;
  const Token *new = (const Token *) after->data;
  guint least = MIN (before->len, after->len);
  guint head = 0, tail = 0;
  Texts middle;

  while (head < least && old[head].number == new[head].number)
    write_same (writer, &old[head++]);
  while (tail < least - head &&
         old[before->len - 1 - tail].number == new[after->len - 1 - tail].number)
    tail++;
  middle = (Texts){ old + head, new + head, (int) (before->len - head - tail),
                    (int) (after->len - head - tail) };
  write_pieces (writer, &middle);
  for (; tail > 0; tail--)
    write_same (writer, &old[before->len - tail]);
  flush_change (writer);
  flush (writer->pieces, FOD_TEXT_SAME, writer->same);
}

/**
 * fod_text_diff:
 * @before: (nullable): a text, UTF-8
 * @after: (nullable): what became of it, UTF-8
 *
 * Compares two texts word by word. The pieces that are the same or removed make up @before, those
 * that are the same or added @after. Takes time in proportion to the texts, however they differ.
 *
 * Returns: (transfer full) (element-type FodTextPiece): the pieces in the order of the text, what
 *   is removed before what is added
 */
GPtrArray *
fod_text_diff (const char *before,
               const char *after)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (free_piece);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) old = split (before ? before : "", numbers);
  g_autoptr (GArray) new = split (after ? after : "", numbers);
  g_autoptr (GString) same = g_string_new (NULL);
  g_autoptr (GString) removed = g_string_new (NULL);
  g_autoptr (GString) added = g_string_new (NULL);
  g_autoptr (GString) gap = g_string_new (NULL);
  Writer writer = { pieces, same, removed, added, gap };

  compare (&writer, old, new);
  return pieces;
}
