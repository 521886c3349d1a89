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

static GHashTable *
make_set (GPtrArray *ids,
          guint first,
          guint last)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < last; i++)
    g_hash_table_add (set, ids->pdata[i]);
  return set;
}

static void
remove_gone (GPtrArray *ids,
             guint first,
             guint tail,
             GHashTable *wanted,
             FodIdDiffFunc function,
             gpointer data)
{
  for (guint end = ids->len - tail; end > first;) {
    guint begin = end;

    while (begin > first && !g_hash_table_contains (wanted, ids->pdata[begin - 1]))
      begin--;
    if (begin < end)
      replace (ids, begin, end - begin, NULL, 0, 0, function, data);
    end = begin > first ? begin - 1 : first;
  }
}

/* Whether what is left of @ids comes in the same order in @fresh. */
static gboolean
is_in_order (GPtrArray *ids,
             guint first,
             guint last,
             GPtrArray *fresh)
{
  guint place = first;

  for (guint i = first; i < last; i++) {
    while (place < fresh->len && strcmp (ids->pdata[i], fresh->pdata[place]) != 0)
      place++;
    if (place == fresh->len)
      return FALSE;
    place++;
  }
  return TRUE;
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
 * that are new. Only where rows have changed places is the stretch between the first and
 * the last of them replaced as one.
 */
void
fod_id_diff_apply (GPtrArray *ids,
                   GPtrArray *fresh,
                   FodIdDiffFunc function,
                   gpointer data)
{
  g_autoptr (GHashTable) wanted = NULL;
  guint head = 0;
  guint tail = 0;

  while (head < ids->len && head < fresh->len && strcmp (ids->pdata[head], fresh->pdata[head]) == 0)
    head++;
  while (tail < ids->len - head && tail < fresh->len - head &&
         strcmp (ids->pdata[ids->len - 1 - tail], fresh->pdata[fresh->len - 1 - tail]) == 0)
    tail++;

  wanted = make_set (fresh, head, fresh->len - tail);
  remove_gone (ids, head, tail, wanted, function, data);
  if (is_in_order (ids, head, ids->len - tail, fresh))
    insert_new (ids, head, fresh, function, data);
  else
    replace (ids, head, ids->len - tail - head, fresh, head, fresh->len - tail - head, function, data);
}
