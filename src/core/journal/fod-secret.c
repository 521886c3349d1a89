/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-secret.h"

#include <sodium.h>
#include <string.h>

struct _FodSecret {
  gatomicrefcount references;
  gsize size;
  guint8 *bytes;
};

G_DEFINE_BOXED_TYPE (FodSecret, fod_secret, fod_secret_ref, fod_secret_unref)

/**
 * fod_secret_new:
 * @size: in bytes
 *
 * Returns: (transfer full): zeros, to be filled by the caller
 */
FodSecret *
fod_secret_new (gsize size)
{
  FodSecret *self = g_new0 (FodSecret, 1);

  /* Without its random numbers nothing here is safe. */
  if (sodium_init () < 0)
    g_error ("libsodium cannot be used on this system");
  g_atomic_ref_count_init (&self->references);
  self->size = size;
  self->bytes = sodium_malloc (size);
  if (!self->bytes)
    g_error ("There is no memory for %" G_GSIZE_FORMAT " guarded bytes", size);
  sodium_memzero (self->bytes, size);
  return self;
}

/**
 * fod_secret_new_random:
 * @size: in bytes
 *
 * Returns: (transfer full): bytes that nobody can guess
 */
FodSecret *
fod_secret_new_random (gsize size)
{
  FodSecret *self = fod_secret_new (size);

  randombytes_buf (self->bytes, size);
  return self;
}

/**
 * fod_secret_new_copy:
 * @bytes: (array length=size): what to keep
 * @size: in bytes
 *
 * Returns: (transfer full): a copy; wiping @bytes is the caller's business
 */
FodSecret *
fod_secret_new_copy (gconstpointer bytes,
                     gsize size)
{
  FodSecret *self = fod_secret_new (size);

  if (size > 0)
    memcpy (self->bytes, bytes, size);
  return self;
}

/**
 * fod_secret_ref:
 * @self: a secret
 *
 * Returns: (transfer full): @self
 */
FodSecret *
fod_secret_ref (FodSecret *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * fod_secret_unref:
 * @self: (transfer full): a secret
 *
 * Lets go of it; the last one to do so wipes it.
 */
void
fod_secret_unref (FodSecret *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sodium_free (self->bytes);
  g_free (self);
}

/**
 * fod_secret_get_bytes:
 * @self: a secret
 *
 * Returns: (transfer none) (array): its bytes
 */
guint8 *
fod_secret_get_bytes (FodSecret *self)
{
  return self->bytes;
}

/**
 * fod_secret_get_size:
 * @self: a secret
 *
 * Returns: its length in bytes
 */
gsize
fod_secret_get_size (FodSecret *self)
{
  return self->size;
}

/**
 * fod_secret_equal:
 * @self: a secret
 * @other: another one
 *
 * Takes the same time wherever they differ.
 *
 * Returns: whether they hold the same bytes
 */
gboolean
fod_secret_equal (FodSecret *self,
                  FodSecret *other)
{
  return self->size == other->size && sodium_memcmp (self->bytes, other->bytes, self->size) == 0;
}

/**
 * fod_secret_require:
 * @result: of a function of libsodium that fails only when it is called wrongly
 *
 * Ends the program when it has failed: what it should have filled is neither a key nor sealed.
 */
void
fod_secret_require (int result)
{
  if (result != 0)
    g_error ("libsodium refused what should never fail");
}
