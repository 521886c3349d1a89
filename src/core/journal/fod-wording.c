/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-wording.h"

#include <string.h>

/* In bytes: what was typed as the first letters of something is no wording yet. */
#define FEW 20
#define MUCH 200

static gsize
count_common_start (const char *one,
                    const char *other)
{
  gsize n = 0;

  while (one[n] && one[n] == other[n])
    n++;
  return n;
}

static gsize
count_common_end (const char *one,
                  gsize one_length,
                  const char *other,
                  gsize other_length)
{
  gsize n = 0;

  while (n < one_length && n < other_length &&
         one[one_length - n - 1] == other[other_length - n - 1])
    n++;
  return n;
}

/**
 * fod_wording_loses_much:
 * @before: (nullable): words
 * @after: (nullable): what became of them
 *
 * Between what both begin with and what both end with something was taken away, or replaced.
 *
 * Returns: whether that is half of @before or more, or some lines of it: whoever did so may have
 *   slipped
 */
gboolean
fod_wording_loses_much (const char *before,
                        const char *after)
{
  gsize length = before ? strlen (before) : 0;
  gsize left = after ? strlen (after) : 0;
  gsize start, end, lost;

  if (length < FEW)
    return FALSE;
  start = after ? count_common_start (before, after) : 0;
  end = after ? count_common_end (before + start, length - start, after + start, left - start) : 0;
  lost = length - start - end;
  return lost >= MUCH || lost * 2 >= length;
}
