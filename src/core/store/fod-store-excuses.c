/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is excused is a fact of this very file, wherever in it the number is written. */

#include "fod-store-private.h"

/* Before it the name of a setting says what it is about. */
#define SETTING "citizen-excuse "

/* Only a checksum is kept, so that the number does not stand in the file when the text with it is
 * gone. That hides it from whoever reads the file, not from whoever tries all numbers there
 * are. */
static char *
name_setting (const char *key)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  return g_strconcat (SETTING, sum, NULL);
}

static gboolean
has (FodCitizenExcuses *excuses,
     const char *key)
{
  g_autofree char *name = name_setting (key);
  g_autofree char *reason = fod_store_get_setting (FOD_STORE (excuses), name);

  return reason != NULL;
}

static gboolean
add (FodCitizenExcuses *excuses,
     const char *key,
     const char *reason,
     GError **error)
{
  g_autofree char *name = name_setting (key);

  return fod_store_set_setting (FOD_STORE (excuses), name, reason, error);
}

/* Shared with fod-store.c. */
void
fod_store_init_excuses (FodCitizenExcusesInterface *iface)
{
  iface->has = has;
  iface->add = add;
}
