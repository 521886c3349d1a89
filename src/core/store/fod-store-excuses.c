/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is excused is a fact of this very file, wherever in it the number is written. */

#include "fod-store-private.h"

#include <string.h>

/* Before it the name of a setting says what it is about. */
#define SETTING "excused-citizen "
#define SALT "excused-citizen-salt"
#define SALT_BYTES 32

/* Earlier checksums were the same in every file; what they excuse is asked about once more. */
#define FORGET_UNSALTED "DELETE FROM setting WHERE key GLOB 'citizen-excuse *'"

/* Only a keyed checksum is kept, so that the number does not stand in the file when the text with
 * it is gone. The key lies beside it: no table of all numbers fits two files, but whoever has this
 * one can make the table for it. */
static char *
name_setting (const char *salt,
              const char *key)
{
  g_autofree char *sum =
    g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) salt, strlen (salt), key, -1);

  return g_strconcat (SETTING, sum, NULL);
}

static char *
make_salt (FodStore *self,
           GError **error)
{
  guint8 bytes[SALT_BYTES];
  g_autoptr (GString) salt = g_string_new (NULL);

  fod_id_source_fill (self->ids, bytes, sizeof bytes);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (salt, "%02x", bytes[i]);
  if (!fod_database_run (self->database, FORGET_UNSALTED, error) ||
      !fod_store_set_setting (self, SALT, salt->str, error))
    return NULL;
  return g_strdup (salt->str);
}

static gboolean
has (FodCitizenExcuses *excuses,
     const char *key)
{
  FodStore *self = FOD_STORE (excuses);
  g_autofree char *salt = fod_store_get_setting (self, SALT);
  g_autofree char *name = salt ? name_setting (salt, key) : NULL;
  g_autofree char *reason = name ? fod_store_get_setting (self, name) : NULL;

  return reason != NULL;
}

static gboolean
add (FodCitizenExcuses *excuses,
     const char *key,
     const char *reason,
     GError **error)
{
  FodStore *self = FOD_STORE (excuses);
  g_autofree char *salt = fod_store_get_setting (self, SALT);
  g_autofree char *name = NULL;

  if (!salt)
    salt = make_salt (self, error);
  if (!salt)
    return FALSE;
  name = name_setting (salt, key);
  return fod_store_set_setting (self, name, reason, error);
}

/* Shared with fod-store.c. */
void
fod_store_init_excuses (FodCitizenExcusesInterface *iface)
{
  iface->has = has;
  iface->add = add;
}
