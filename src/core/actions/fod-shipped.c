/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-shipped.h"

#include "fod-actions-resources.h"

/**
 * fod_shipped_get_file:
 * @path: where it is below data/, such as `programmes/standard.json`
 *
 * What comes with the program is read as any other file is.
 *
 * Returns: (transfer full): the file
 */
GFile *
fod_shipped_get_file (const char *path)
{
  g_autofree char *uri = g_strconcat ("resource:///dk/fodfaeste/Fodfaeste/", path, NULL);

  /* A resource can be found by its name once it has been asked for. */
  fod_actions_get_resource ();
  return g_file_new_for_uri (uri);
}
