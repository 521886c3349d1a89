/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-wipe.h"

#include <string.h>

/**
 * fod_wipe:
 * @bytes: (nullable): ordinary memory
 * @size: in bytes
 *
 * Overwrites what was there; the compiler cannot leave it out.
 */
void
fod_wipe (gpointer bytes,
          gsize size)
{
  if (bytes)
    explicit_bzero (bytes, size);
}

/**
 * fod_wipe_text:
 * @text: (nullable) (transfer full): text from the heap
 *
 * Overwrites and frees @text.
 */
void
fod_wipe_text (char *text)
{
  if (text)
    fod_wipe (text, strlen (text));
  g_free (text);
}

/**
 * fod_wipe_texts:
 * @texts: (nullable) (transfer full): texts from the heap
 *
 * Overwrites and frees all of @texts.
 */
void
fod_wipe_texts (GStrv texts)
{
  for (guint i = 0; texts && texts[i]; i++)
    fod_wipe_text (texts[i]);
  g_free (texts);
}
