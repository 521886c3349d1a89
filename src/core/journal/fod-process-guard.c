/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-process-guard.h"

#include "fod-wipe.h"

#include <malloc.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* What glibc's malloc keeps at hand for each thread: so many pieces of each size (7 until 2.41),
 * up to the largest, bytes. */
#define N_PIECES 16
#define SMALLEST_PIECE 24
#define LARGEST_PIECE 1032
#define STEP 16

/* What GLib itself keeps at hand, until 2.76: some hundred pieces of each size, up to the largest,
 * bytes. So many more than were freed are asked for, but at most so many. */
#define N_SLICES 1024
#define MOST_SLICES 4096
#define LARGEST_SLICE 512

/* How far down the stack words get at most, bytes. */
#define STACK_SIZE 65536

/**
 * fod_process_guard_begin:
 *
 * From now on the system writes no core dump of this process, and no other program of the same
 * person looks into its memory (prctl(2), core(5)). What is freed is overwritten, whoever frees it:
 * json-glib and GTK hold words too (mallopt(3), M_PERTURB); except for small pieces, see
 * fod_process_guard_wipe_leftovers(). There is no way back while it runs: what was once in memory
 * may still lie there. Where the system does not do it, it is only noted.
 */
void
fod_process_guard_begin (void)
{
  const struct rlimit none = { 0, 0 };
  gboolean is_limited = setrlimit (RLIMIT_CORE, &none) == 0;
  gboolean is_wiping = mallopt (M_PERTURB, 0xff) == 1;

  if (prctl (PR_SET_DUMPABLE, 0) != 0 || !is_limited || !is_wiping)
    g_debug ("What lies in memory cannot all be guarded here");
}

/**
 * fod_process_guard_wipe_leftovers:
 *
 * Overwrites what this thread has left behind on its stack, and in the small pieces of memory that
 * it has freed and the C library keeps for it: by asking for all of them.
 */
void
fod_process_guard_wipe_leftovers (void)
{
  gpointer pieces[N_PIECES];

  for (gsize size = SMALLEST_PIECE; size <= LARGEST_PIECE; size += STEP) {
    for (guint i = 0; i < N_PIECES; i++) {
      pieces[i] = g_malloc (size);
      fod_wipe (pieces[i], size);
    }
    for (guint i = 0; i < N_PIECES; i++)
      g_free (pieces[i]);
  }
  sodium_stackzero (STACK_SIZE);
}

/**
 * fod_process_guard_wipe_slices:
 * @n_freed: how many pieces of the same size have been freed just now
 *
 * GLib has memory of its own for small pieces (GSlice, until 2.76), which nothing overwrites when
 * it is freed; a text view holds its lines in it. Who asks for more pieces than were freed is given
 * those that were, as long as nobody else is in between. A text of some thousand lines would take
 * too long; of its first ones something may stay.
 */
void
fod_process_guard_wipe_slices (guint n_freed)
{
  guint n_pieces = MIN (n_freed + N_SLICES, MOST_SLICES);
  g_autofree gpointer *pieces = g_new (gpointer, n_pieces);

  for (gsize size = STEP; size <= LARGEST_SLICE; size += STEP) {
    for (guint i = 0; i < n_pieces; i++) {
      pieces[i] = g_slice_alloc (size);
      fod_wipe (pieces[i], size);
    }
    for (guint i = 0; i < n_pieces; i++)
      g_slice_free1 (size, pieces[i]);
  }
}
