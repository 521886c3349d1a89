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
