/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-weak.h"

/* A window above another must not be kept by who waits for an answer: GTK 4.8 touches the window
 * below when it disposes of the one above, and that may be long gone by then. */

/**
 * fod_weak_new:
 * @object: an object
 *
 * Returns: (transfer full): what to pass to a callback in place of a reference to @object
 */
gpointer
fod_weak_new (gpointer object)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, object);
  return weak;
}

/**
 * fod_weak_take:
 * @weak: (transfer full): from fod_weak_new()
 *
 * To be called once, in the callback.
 *
 * Returns: (transfer full) (nullable): the object, %NULL when it has gone meanwhile
 */
gpointer
fod_weak_take (gpointer weak)
{
  gpointer object = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);
  return object;
}
