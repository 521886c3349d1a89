/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is taken out of an entry still stands in its earlier wordings. */

#include "fod-earlier-wordings.h"

#include "fod-citizen-excuses.h"
#include "fod-citizen-guard.h"
#include "fod-wipe.h"

static char *
join (const FodJournalVersion *version)
{
  return g_strjoin ("\n", version->title ? version->title : "",
                    version->text ? version->text : "", NULL);
}

/**
 * fod_earlier_wordings_find_traces:
 * @entry: an entry
 * @traces: (out) (transfer full) (element-type FodCitizenTrace): what may point out a citizen in
 *   what is returned, and nobody has given a reason for
 *
 * Each wording without traces is looked through once.
 *
 * Returns: (transfer full) (nullable): the latest earlier wording with such traces, to be wiped;
 *   %NULL, and no @traces, when there is none
 */
char *
fod_earlier_wordings_find_traces (FodSealedEntry *entry,
                                  GArray **traces)
{
  GPtrArray *versions = fod_sealed_entry_get_versions (entry);

  *traces = NULL;
  for (guint i = versions->len; i > 0; i--) {
    FodJournalVersion *version = versions->pdata[i - 1];
    g_auto (FodWipedText) words = version->is_harmless ? NULL : join (version);
    g_autoptr (GArray) found = words ? fod_citizen_guard_find (words) : NULL;

    if (!found)
      continue;
    version->is_harmless = found->len == 0;
    fod_citizen_excuses_drop (FOD_CITIZEN_EXCUSES (entry), words, found);
    if (found->len > 0) {
      *traces = g_steal_pointer (&found);
      return g_steal_pointer (&words);
    }
  }
  return NULL;
}

static void
add_keys (GHashTable *keys,
          const char *text)
{
  g_autoptr (GArray) traces = fod_citizen_guard_find (text);

  for (guint i = 0; i < traces->len; i++) {
    const FodCitizenTrace *trace = &g_array_index (traces, FodCitizenTrace, i);

    g_hash_table_add (keys, fod_citizen_trace_make_key (trace, text));
  }
}

/**
 * fod_earlier_wordings_list_keys:
 * @entry: an entry
 *
 * Returns: (transfer full) (element-type utf8 utf8): a set of the numbers and addresses that stand
 *   in it, now or earlier, as fod_citizen_trace_make_key() has them
 */
GHashTable *
fod_earlier_wordings_list_keys (FodSealedEntry *entry)
{
  static const char *const fields[] = { "title", "text", "tags" };
  GHashTable *keys =
    g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) fod_wipe_text, NULL);
  GPtrArray *versions = fod_sealed_entry_get_versions (entry);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_keys (keys, fod_record_get_text (fod_sealed_entry_get_record (entry), fields[i]));
  for (guint i = 0; i < versions->len; i++) {
    const FodJournalVersion *version = versions->pdata[i];

    add_keys (keys, version->title);
    add_keys (keys, version->text);
  }
  return keys;
}
