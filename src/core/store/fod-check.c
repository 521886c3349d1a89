/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-check.h"

#include "fod-rebuild.h"
#include "fod-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
check_file (FodStore *store,
            GPtrArray *problems,
            GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (store->database, "PRAGMA integrity_check");

  while (fod_cursor_step (cursor, error)) {
    g_autofree char *answer = g_strdup (fod_cursor_name (cursor, 0));

    /* One line a problem. */
    g_strdelimit (answer, "\n", ' ');
    if (strcmp (answer, "ok") != 0)
      g_ptr_array_add (problems, g_strdup_printf (_ ("The file is damaged: %s"), answer));
  }
  return fod_cursor_ended (cursor);
}

static gboolean
count_problem (FodStore *store,
               const char *sql,
               const char *problem,
               GPtrArray *problems,
               GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 count = fod_database_number (store->database, sql, 0, &failure);

  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (count > 0)
    g_ptr_array_add (problems, g_strdup (problem));
  return TRUE;
}

static gboolean
check_log (FodStore *store,
           GPtrArray *problems,
           GError **error)
{
  static const struct {
    const char *sql;
    const char *problem;
  } questions[] = {
    { "SELECT count (*) FROM (SELECT replica FROM op GROUP BY replica"
      " HAVING max (number) <> count (*))",
      N_ ("Changes are missing from the log.") },
    { "SELECT count (*) FROM op LEFT JOIN action"
      "    ON action.replica = op.replica AND action.number = op.action"
      " WHERE action.number IS NULL",
      N_ ("A change in the log belongs to no action.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    if (!count_problem (store, questions[i].sql, _ (questions[i].problem), problems, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_check_run:
 * @store: a store
 * @problems: (element-type utf8): gets a sentence for each problem found
 * @error: return location
 *
 * Checks the file itself, the log, and that the tables in use say what the log says.
 *
 * Returns: whether the check could be made
 */
gboolean
fod_check_run (FodStore *store,
               GPtrArray *problems,
               GError **error)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func (g_free);
  guint misfits;

  if (!check_file (store, problems, error) || !check_log (store, problems, error) ||
      !fod_rebuild_compare (store->database, differences, &misfits, error))
    return FALSE;
  if (misfits > 0)
    g_ptr_array_add (problems, g_strdup_printf (ngettext ("%u change in the log does not fit its "
                                                          "field. It is kept, but not shown.",
                                                          "%u changes in the log do not fit their "
                                                          "fields. They are kept, but not shown.",
                                                          misfits),
                                                misfits));
  for (guint i = 0; i < differences->len; i++)
    g_ptr_array_add (problems,
                     g_strdup_printf (_ ("The table “%s” does not say what the log says."),
                                      (char *) differences->pdata[i]));
  return TRUE;
}
