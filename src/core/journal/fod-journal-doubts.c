/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-doubts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is written: flags, then three counts, little-endian. */
#define DOUBT_OLDER 1
#define DOUBT_NO_LIST 2

/* What damage there is, every opening sees for itself; two wordings stand in the list for all to
 * see. */
static gboolean
is_to_be_kept (const FodJournalDoubts *doubts)
{
  FodJournalDoubts kept = *doubts;

  kept.damaged = kept.twice = 0;
  return fod_journal_doubts_are_any (&kept);
}

/**
 * fod_journal_doubts_write:
 * @doubts: doubts
 * @list: bytes to append to; nothing when there is nothing to keep
 *
 * Writes what is in doubt and nobody has accepted, %FOD_JOURNAL_DOUBTS_SIZE bytes.
 */
void
fod_journal_doubts_write (const FodJournalDoubts *doubts,
                          GByteArray *list)
{
  const guint32 counts[] = { doubts->missing, doubts->older, doubts->returned };
  guint8 flags = 0;

  if (!is_to_be_kept (doubts))
    return;
  flags |= doubts->is_older ? DOUBT_OLDER : 0;
  flags |= doubts->has_no_list ? DOUBT_NO_LIST : 0;
  g_byte_array_append (list, &flags, sizeof flags);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    guint32 count = GUINT32_TO_LE (counts[i]);

    g_byte_array_append (list, (const guint8 *) &count, sizeof count);
  }
}

/**
 * fod_journal_doubts_read:
 * @doubts: doubts
 * @bytes: (array length=size): what fod_journal_doubts_write() wrote
 * @size: how many
 *
 * Adds what was in doubt.
 */
void
fod_journal_doubts_read (FodJournalDoubts *doubts,
                         const guint8 *bytes,
                         gsize size)
{
  guint32 counts[3];

  if (size != FOD_JOURNAL_DOUBTS_SIZE)
    return;
  memcpy (counts, bytes + 1, sizeof counts);
  doubts->is_older = (*bytes & DOUBT_OLDER) != 0;
  doubts->has_no_list = (*bytes & DOUBT_NO_LIST) != 0;
  doubts->missing = GUINT32_FROM_LE (counts[0]);
  doubts->older = GUINT32_FROM_LE (counts[1]);
  doubts->returned = GUINT32_FROM_LE (counts[2]);
}

/**
 * fod_journal_doubts_are_any:
 * @doubts: doubts
 *
 * Returns: whether something is not as it was left
 */
gboolean
fod_journal_doubts_are_any (const FodJournalDoubts *doubts)
{
  return doubts->is_older || doubts->has_no_list || doubts->damaged > 0 || doubts->missing > 0 ||
         doubts->older > 0 || doubts->returned > 0 || doubts->twice > 0;
}

/**
 * fod_journal_doubts_describe:
 * @doubts: doubts
 *
 * Returns: (transfer full) (element-type utf8): a sentence about each
 */
GPtrArray *
fod_journal_doubts_describe (const FodJournalDoubts *doubts)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  if (doubts->is_older)
    g_ptr_array_add (sentences,
                     g_strdup (_ ("The journal is older than when it was last open here. Perhaps a "
                                  "backup or another program has put it back.")));
  if (doubts->has_no_list)
    g_ptr_array_add (sentences, g_strdup (_ ("The list of entries is damaged, so nobody can tell "
                                             "whether one is missing.")));
  if (doubts->damaged > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u entry is damaged and cannot be opened.",
                                            "%u entries are damaged and cannot be opened.",
                                            doubts->damaged),
                                  doubts->damaged));
  if (doubts->missing > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u entry is gone without having been deleted here.",
                                            "%u entries are gone without having been deleted here.",
                                            doubts->missing),
                                  doubts->missing));
  if (doubts->older > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u entry has been put back to an older wording.",
                                            "%u entries have been put back to older wordings.",
                                            doubts->older),
                                  doubts->older));
  if (doubts->returned > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u deleted entry is there again.",
                                            "%u deleted entries are there again.",
                                            doubts->returned),
                                  doubts->returned));
  if (doubts->twice > 0)
    g_ptr_array_add (
      sentences,
      g_strdup_printf (ngettext ("%u entry was changed elsewhere before what you wrote last could "
                                 "be saved. Both wordings are in the list.",
                                 "%u entries were changed elsewhere before what you wrote last "
                                 "could be saved. Both wordings of each are in the list.",
                                 doubts->twice),
                       doubts->twice));
  return sentences;
}
