/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-excuses.h"

#include "fod-citizen-guard.h"
#include "fod-wipe.h"

G_DEFINE_INTERFACE (FodCitizenExcuses, fod_citizen_excuses, G_TYPE_OBJECT)

static void
fod_citizen_excuses_default_init (FodCitizenExcusesInterface *iface)
{
}

/**
 * fod_citizen_excuses_drop:
 * @self: who knows what is excused
 * @text: (nullable): UTF-8
 * @traces: (element-type FodCitizenTrace): what fod_citizen_guard_find() found in @text
 *
 * Removes from @traces what somebody has given a reason for; of more than
 * %FOD_CITIZEN_EXCUSES_MOST none.
 */
void
fod_citizen_excuses_drop (FodCitizenExcuses *self,
                          const char *text,
                          GArray *traces)
{
  g_return_if_fail (FOD_IS_CITIZEN_EXCUSES (self));

  if (traces->len > FOD_CITIZEN_EXCUSES_MOST)
    return;
  for (guint i = traces->len; i > 0; i--) {
    const FodCitizenTrace *trace = &g_array_index (traces, FodCitizenTrace, i - 1);
    g_auto (FodWipedText) key = fod_citizen_trace_make_key (trace, text);

    if (FOD_CITIZEN_EXCUSES_GET_IFACE (self)->has (self, key))
      g_array_remove_index (traces, i - 1);
  }
}

/**
 * fod_citizen_excuses_add:
 * @self: who is to know
 * @key: the number or address
 * @reason: why it is all right
 * @error: return location
 *
 * Returns: whether it is known from now on
 */
gboolean
fod_citizen_excuses_add (FodCitizenExcuses *self,
                         const char *key,
                         const char *reason,
                         GError **error)
{
  g_return_val_if_fail (FOD_IS_CITIZEN_EXCUSES (self), FALSE);

  return FOD_CITIZEN_EXCUSES_GET_IFACE (self)->add (self, key, reason, error);
}
