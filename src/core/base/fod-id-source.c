/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-id-source.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define COUNTER_MAX 0xfffu
#define ID_LENGTH 36

/**
 * FodIdSource:
 *
 * Makes UUIDs of version 7 (RFC 9562, section 5.7) that only ever grow within one source:
 * rand_a is a counter (section 6.2, method 1), which starts at random in its lower half in
 * each new millisecond and carries into the millisecond when it runs full.
 */
struct _FodIdSource {
  GObject parent_instance;

  FodClock *clock;
  GRand *seeded;
  guint64 last_ms;
  guint counter;
};

G_DEFINE_FINAL_TYPE (FodIdSource, fod_id_source, G_TYPE_OBJECT)

static void
step_time (FodIdSource *self)
{
  gint64 now_ms = fod_clock_now (self->clock) / 1000;
  guint8 random[2];

  if (now_ms > 0 && (guint64) now_ms > self->last_ms) {
    fod_id_source_fill (self, random, sizeof random);
    self->last_ms = (guint64) now_ms;
    self->counter = ((random[0] << 8) | random[1]) & (COUNTER_MAX >> 1);
  } else if (self->counter < COUNTER_MAX) {
    self->counter++;
  } else {
    self->last_ms++;
    self->counter = 0;
  }
}

static void
fod_id_source_finalize (GObject *object)
{
  FodIdSource *self = FOD_ID_SOURCE (object);

  g_clear_object (&self->clock);
  g_clear_pointer (&self->seeded, g_rand_free);

  G_OBJECT_CLASS (fod_id_source_parent_class)->finalize (object);
}

static void
fod_id_source_class_init (FodIdSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_id_source_finalize;
}

static void
fod_id_source_init (FodIdSource *self)
{
}

/**
 * fod_id_source_new:
 * @clock: (transfer none): gives the milliseconds in the ids
 *
 * Returns: (transfer full): a source of ids nobody can guess, random from getrandom(2)
 */
FodIdSource *
fod_id_source_new (FodClock *clock)
{
  FodIdSource *self;

  g_return_val_if_fail (FOD_IS_CLOCK (clock), NULL);

  self = g_object_new (FOD_TYPE_ID_SOURCE, NULL);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * fod_id_source_new_seeded:
 * @clock: (transfer none): gives the milliseconds in the ids
 * @seed: the same seed and the same times give the same ids
 *
 * For tests alone.
 *
 * Returns: (transfer full): a source of reproducible ids
 */
FodIdSource *
fod_id_source_new_seeded (FodClock *clock,
                          guint32 seed)
{
  FodIdSource *self = fod_id_source_new (clock);

  self->seeded = g_rand_new_with_seed (seed);

  return self;
}

/**
 * fod_id_source_fill:
 * @self: a source
 * @bytes: (out caller-allocates) (array length=n_bytes): where they go
 * @n_bytes: how many
 *
 * For what is to be random without being an id.
 */
void
fod_id_source_fill (FodIdSource *self,
                    guint8 *bytes,
                    gsize n_bytes)
{
  gsize filled = 0;

  g_return_if_fail (FOD_IS_ID_SOURCE (self));

  if (self->seeded != NULL) {
    for (gsize i = 0; i < n_bytes; i++)
      bytes[i] = (guint8) g_rand_int_range (self->seeded, 0, 256);
    return;
  }

  while (filled < n_bytes) {
    gssize n = getrandom (bytes + filled, n_bytes - filled, 0);

    if (n > 0)
      filled += (gsize) n;
    else if (n < 0 && errno != EINTR)
      g_error ("The system gives no random numbers: %s", g_strerror (errno));
  }
}

/**
 * fod_id_source_next:
 * @self: a source
 *
 * Returns: (transfer full): a UUIDv7 in its canonical form, 36 characters in lower case; it
 *   sorts after every id this source gave before, also when the clock goes back
 */
char *
fod_id_source_next (FodIdSource *self)
{
  guint8 random[8];
  guint64 tail = 0;

  g_return_val_if_fail (FOD_IS_ID_SOURCE (self), NULL);

  step_time (self);
  fod_id_source_fill (self, random, sizeof random);
  random[0] = (random[0] & 0x3f) | 0x80;
  for (gsize i = 0; i < sizeof random; i++)
    tail = (tail << 8) | random[i];

  return g_strdup_printf ("%08" G_GINT64_MODIFIER "x-%04x-7%03x-%04x-%012" G_GINT64_MODIFIER "x",
                          (self->last_ms >> 16) & 0xffffffffu,
                          (guint) (self->last_ms & 0xffff),
                          self->counter,
                          (guint) (tail >> 48),
                          tail & G_GUINT64_CONSTANT (0xffffffffffff));
}

/**
 * fod_id_is_valid:
 * @id: (nullable): text
 *
 * Returns: whether @id is a UUID of RFC 9562, any version, in canonical lower case
 */
gboolean
fod_id_is_valid (const char *id)
{
  if (id == NULL || strlen (id) != ID_LENGTH)
    return FALSE;

  for (gsize i = 0; i < ID_LENGTH; i++) {
    gboolean is_dash = i == 8 || i == 13 || i == 18 || i == 23;

    if (is_dash ? id[i] != '-' : !g_ascii_isxdigit (id[i]) || g_ascii_isupper (id[i]))
      return FALSE;
  }

  return id[14] >= '1' && id[14] <= '8' && strchr ("89ab", id[19]) != NULL;
}
