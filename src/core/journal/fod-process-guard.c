/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-process-guard.h"

#include <sys/prctl.h>
#include <sys/resource.h>

/**
 * fod_process_guard_forbid_dumps:
 *
 * From now on the system writes no core dump of this process, and no other program of the same
 * person looks into its memory (prctl(2), core(5)). There is no way back while it runs: what was
 * once in memory may still lie there.
 *
 * Returns: whether the system does both
 */
gboolean
fod_process_guard_forbid_dumps (void)
{
  const struct rlimit none = { 0, 0 };
  gboolean is_limited = setrlimit (RLIMIT_CORE, &none) == 0;

  return prctl (PR_SET_DUMPABLE, 0) == 0 && is_limited;
}
