/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-excuse.h"

#include "fod-citizen-guard.h"

/* Before it the name of a setting says what it is about. */
#define SETTING "citizen-excuse "

/* Spaces and dashes are written one way here and another way there. Only a checksum is kept, so
 * that the number does not stand in the file when the text with it is gone. That hides it from
 * whoever reads the file, not from whoever tries all numbers there are. */
static char *
name_setting (const char *place,
              gsize length)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *sum = NULL;

  for (gsize i = 0; i < length; i++) {
    if (g_ascii_isspace (place[i]) || place[i] == '-')
      continue;
    g_string_append_c (letters, g_ascii_tolower (place[i]));
  }
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, letters->str, (gssize) letters->len);
  return g_strconcat (SETTING, sum, NULL);
}

/**
 * fod_citizen_excuse_drop:
 * @store: a store
 * @text: (nullable): UTF-8
 * @traces: (element-type FodCitizenTrace): what fod_citizen_guard_find() found in @text
 *
 * Removes from @traces what somebody at this desk has given a reason for, in whatever text; of more
 * than %FOD_CITIZEN_EXCUSE_MOST none.
 */
void
fod_citizen_excuse_drop (FodStore *store,
                         const char *text,
                         GArray *traces)
{
  if (traces->len > FOD_CITIZEN_EXCUSE_MOST)
    return;
  for (guint i = traces->len; i > 0; i--) {
    FodCitizenTrace *trace = &g_array_index (traces, FodCitizenTrace, i - 1);
    g_autofree char *name = name_setting (text + trace->start, trace->length);
    g_autofree char *reason = fod_store_get_setting (store, name);

    if (reason)
      g_array_remove_index (traces, i - 1);
  }
}

/**
 * fod_citizen_excuse_add:
 * @store: a store
 * @place: what looked as if it pointed out a citizen
 * @reason: why it is all right
 * @error: return location
 *
 * Says no more about @place, wherever it is written. That is a fact of this very file.
 *
 * Returns: whether it is saved
 */
gboolean
fod_citizen_excuse_add (FodStore *store,
                        const char *place,
                        const char *reason,
                        GError **error)
{
  g_autofree char *name = name_setting (place, strlen (place));

  return fod_store_set_setting (store, name, reason, error);
}
