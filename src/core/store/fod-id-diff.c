/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-id-diff.h"

#include <string.h>

static void
replace (GPtrArray *ids,
         guint position,
         guint removed,
         GPtrArray *fresh,
         guint from,
         guint added,
         FodIdDiffFunc function,
         gpointer data)
{
  if (removed)
    g_ptr_array_remove_range (ids, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (ids, (int) (position + i), g_strdup (fresh->pdata[from + i]));
  if (removed || added)
    function (position, removed, added, data);
}

/* Finds the most rows that come in the same order in both lists: the longest increasing
 * subsequence of their places (Fredman 1975). All others are gone, or have moved. */
static GHashTable *
find_kept (GPtrArray *ids,
           guint first,
           guint last,
           GHashTable *places)
{
  /* By address: a damaged file may repeat ids. */
  GHashTable *kept = g_hash_table_new (NULL, NULL);
  g_autofree guint *ends = g_new (guint, last - first + 1);     /* length - 1 → row it ends at */
  g_autofree guint *previous = g_new (guint, last - first + 1); /* row → the kept one before it */
  guint length = 0;

  for (guint i = first; i < last; i++) {
    gpointer place = g_hash_table_lookup (places, ids->pdata[i]);
    guint low = 0;
    guint high = length;

    while (place && low < high) {
      guint middle = low + (high - low) / 2;

      if (g_hash_table_lookup (places, ids->pdata[ends[middle]]) < place)
        low = middle + 1;
      else
        high = middle;
    }
    if (!place)
      continue;
    previous[i - first] = low > 0 ? ends[low - 1] : last;
    ends[low] = i;
    length = MAX (length, low + 1);
  }
  for (guint i = length > 0 ? ends[length - 1] : last; i < last; i = previous[i - first])
    g_hash_table_add (kept, ids->pdata[i]);
  return kept;
}

static GHashTable *
number_places (GPtrArray *ids,
               guint first,
               guint last)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < last; i++)
    g_hash_table_insert (places, ids->pdata[i], GUINT_TO_POINTER (i + 1));
  return places;
}

static void
remove_others (GPtrArray *ids,
               guint first,
               guint tail,
               GHashTable *kept,
               FodIdDiffFunc function,
               gpointer data)
{
  for (guint end = ids->len - tail; end > first;) {
    guint begin = end;

    while (begin > first && !g_hash_table_contains (kept, ids->pdata[begin - 1]))
      begin--;
    if (begin < end)
      replace (ids, begin, end - begin, NULL, 0, 0, function, data);
    end = begin > first ? begin - 1 : first;
  }
}

static void
insert_new (GPtrArray *ids,
            guint first,
            GPtrArray *fresh,
            FodIdDiffFunc function,
            gpointer data)
{
  for (guint i = first; i < fresh->len;) {
    guint end = i;

    while (end < fresh->len && (i >= ids->len || strcmp (ids->pdata[i], fresh->pdata[end]) != 0))
      end++;
    replace (ids, i, 0, fresh, i, end - i, function, data);
    i = end + 1;
  }
}

/**
 * fod_id_diff_apply:
 * @ids: (element-type utf8): the ids shown, made equal to @fresh
 * @fresh: (element-type utf8): the ids to show
 * @function: (scope call): told every change
 * @data: for @function
 *
 * Turns one list of unique ids into another by few, small changes: rows that are gone, rows
 * that are new. A row that has moved is gone from one place and new in another; the rows it
 * has passed stay.
 */
void
fod_id_diff_apply (GPtrArray *ids,
                   GPtrArray *fresh,
                   FodIdDiffFunc function,
                   gpointer data)
{
  g_autoptr (GHashTable) places = NULL;
  g_autoptr (GHashTable) kept = NULL;
  guint head = 0;
  guint tail = 0;

  while (head < ids->len && head < fresh->len && strcmp (ids->pdata[head], fresh->pdata[head]) == 0)
    head++;
  while (tail < ids->len - head && tail < fresh->len - head &&
         strcmp (ids->pdata[ids->len - 1 - tail], fresh->pdata[fresh->len - 1 - tail]) == 0)
    tail++;

  places = number_places (fresh, head, fresh->len - tail);
  kept = find_kept (ids, head, ids->len - tail, places);
  remove_others (ids, head, tail, kept, function, data);
  insert_new (ids, head, fresh, function, data);
}
