/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of what lies beside a journal. */

#include "fod-journal-beside.h"

/* What a restore puts aside has this behind its name. */
#define ASIDE ".before-restore"

/* What SQLite keeps beside a file has these behind its name. */
static const char *const rests[] = { "-wal", "-journal" };

/**
 * fod_journal_beside_has_rest:
 * @path: a journal
 *
 * Returns: whether there is what a program leaves beside the file while it has it open, and when it
 *   was killed
 */
gboolean
fod_journal_beside_has_rest (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (rests); i++) {
    g_autofree char *name = g_strconcat (path, rests[i], NULL);

    if (g_file_test (name, G_FILE_TEST_EXISTS))
      return TRUE;
  }
  return FALSE;
}

/* What a restore puts aside: the journal, then the one that was restored before, and so on. */
static char *
name_aside (const char *path,
            guint number)
{
  return number == 0 ? g_strconcat (path, ASIDE, NULL)
                     : g_strdup_printf ("%s" ASIDE "-%u", path, number + 1);
}

/* All that there are; the next one would have the number that is returned. */
static guint
list_aside (const char *path,
            GPtrArray *names)
{
  for (guint i = 0;; i++) {
    g_autofree char *name = name_aside (path, i);

    if (!g_file_test (name, G_FILE_TEST_EXISTS))
      return i;
    g_ptr_array_add (names, g_steal_pointer (&name));
  }
}

/**
 * fod_journal_beside_find_aside:
 * @path: a journal
 *
 * Returns: (transfer full): a free name for what a restore puts aside
 */
char *
fod_journal_beside_find_aside (const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  return name_aside (path, list_aside (path, names));
}

/**
 * fod_journal_beside_list:
 * @path: a journal
 *
 * Returns: (transfer full) (element-type filename): the journal, what lies beside it and what
 *   restores have put aside
 */
GPtrArray *
fod_journal_beside_list (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (path));
  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    g_ptr_array_add (names, g_strconcat (path, rests[i], NULL));
  list_aside (path, names);
  return names;
}
