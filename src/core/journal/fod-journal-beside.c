/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of what lies beside a journal. */

#include "fod-journal-beside.h"

#include "fod-temporary.h"

#include <string.h>

/* What a restore puts aside has this behind its name. */
#define ASIDE ".before-restore"

/* What SQLite keeps beside a file has these behind its name. */
static const char *const rests[] = { "-wal", "-journal", "-shm" };

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

/**
 * fod_journal_beside_is_rest:
 * @path: a name
 *
 * Returns: whether a file of that name is taken for what SQLite keeps beside another one, which it
 *   removes without asking
 */
gboolean
fod_journal_beside_is_rest (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (rests); i++) {
    if (g_str_has_suffix (path, rests[i]))
      return TRUE;
  }
  return FALSE;
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
  char *name = g_strconcat (path, ASIDE, NULL);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++) {
    g_free (name);
    name = g_strdup_printf ("%s" ASIDE "-%u", path, i);
  }
  return name;
}

/* Whatever stands behind the name of what was put aside: it may have a rest of its own. */
static gboolean
belongs_to (const char *name,
            const char *journal)
{
  g_autofree char *aside = g_strconcat (journal, ASIDE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++) {
    g_autofree char *rest = g_strconcat (journal, rests[i], NULL);

    if (strcmp (name, rest) == 0)
      return TRUE;
  }
  return strcmp (name, journal) == 0 || g_str_has_prefix (name, aside) ||
         fod_temporary_is_left (name, journal);
}

/**
 * fod_journal_beside_list:
 * @path: a journal
 *
 * Returns: (transfer full) (element-type filename): the journal, what lies beside it, what restores
 *   have put aside, and what was left when this computer stopped in the middle; all that is there
 */
GPtrArray *
fod_journal_beside_list (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *journal = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    if (belongs_to (name, journal))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  }
  return names;
}

/**
 * fod_journal_beside_sweep:
 * @path: a journal
 *
 * Removes what was left when this computer stopped in the middle.
 */
void
fod_journal_beside_sweep (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *journal = g_path_get_basename (path);

  fod_temporary_sweep (folder, journal);
}
