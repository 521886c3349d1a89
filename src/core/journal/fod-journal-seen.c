/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which edition of the journal this computer has seen. It is kept beside the courses, so that
 * whoever puts back an older journal would have to put back both. */

#include "fod-journal-seen.h"

/* A setting of the file: it belongs to the desk. */
#define SETTING "journal-edition"

/**
 * fod_journal_seen_get:
 * @store: the file with the courses of the same desk
 *
 * Returns: the latest edition that was seen, for fod_journal_unlock(); 0 for none
 */
guint64
fod_journal_seen_get (FodStore *store)
{
  g_autofree char *text = fod_store_get_setting (store, SETTING);

  return text ? g_ascii_strtoull (text, NULL, 10) : 0;
}

/**
 * fod_journal_seen_keep:
 * @store: the file with the courses of the same desk
 * @edition: see fod_journal_get_edition(); 0 when the next one that is seen is to be the latest
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
fod_journal_seen_keep (FodStore *store,
                       guint64 edition,
                       GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, edition);

  return fod_store_set_setting (store, SETTING, text, error);
}
