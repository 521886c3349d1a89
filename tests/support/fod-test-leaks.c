/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-leaks.h"

/* What libraries below us leak and `lsan.supp` cannot name, because their calls leave no trace the
 * sanitizer could follow in reasonable time. */

#ifdef __SANITIZE_ADDRESS__

#include <sanitizer/lsan_interface.h>

/**
 * fod_test_leaks_ignore:
 *
 * From here on nothing counts as a leak of ours, until fod_test_leaks_count().
 */
void
fod_test_leaks_ignore (void)
{
  __lsan_disable ();
}

/**
 * fod_test_leaks_count:
 *
 * Ends what fod_test_leaks_ignore() began.
 */
void
fod_test_leaks_count (void)
{
  __lsan_enable ();
}

/* GLib makes its table of quarks when it is loaded, and keeps the old one for ever when it needs a
 * larger one: with enough classes in use that looks like a leak. */
__attribute__ ((section (".preinit_array"), used)) static void (*before_libraries) (void) =
  fod_test_leaks_ignore;

__attribute__ ((constructor)) static void
after_libraries (void)
{
  fod_test_leaks_count ();
}

#else

void
fod_test_leaks_ignore (void)
{
}

void
fod_test_leaks_count (void)
{
}

#endif
