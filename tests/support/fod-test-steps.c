/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-steps.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What changes a file goes through the C library, also from GLib and SQLite. A program that is
 * linked with this has these functions of its own in front of it: each call is a step, and the
 * process can be killed before any of them, or be told that one has failed. */

static struct {
  guint until_killed;      /* 0: never */
  guint until_sync_failed; /* 0: never */
  gboolean refuse_links;
} plan;

static void
take_step (void)
{
  if (plan.until_killed > 0 && --plan.until_killed == 0)
    kill (getpid (), SIGKILL);
}

/* A hidden file is on its way to something: how much of it is there is nothing to anybody. */
static gboolean
is_hidden (int descriptor)
{
  char place[64];
  char path[PATH_MAX];
  ssize_t length;

  (void) g_snprintf (place, sizeof place, "/proc/self/fd/%d", descriptor);
  length = readlink (place, path, sizeof path - 1);
  if (length < 0)
    return FALSE;
  path[length] = '\0';
  return strstr (path, "/.") != NULL;
}

static void
take_step_in (int descriptor)
{
  if (plan.until_killed > 0 && !is_hidden (descriptor))
    take_step ();
}

/**
 * fod_test_steps_kill_before:
 * @n: which step from now on, from 1; 0 for none
 *
 * Lets this process end there as by "kill -9".
 */
void
fod_test_steps_kill_before (guint n)
{
  plan.until_killed = n;
}

/**
 * fod_test_steps_fail_folder_sync:
 * @n: which sync of a folder from now on, from 1; 0 for none
 *
 * Lets the disk fail there.
 */
void
fod_test_steps_fail_folder_sync (guint n)
{
  plan.until_sync_failed = n;
}

/**
 * fod_test_steps_refuse_links:
 * @refuse: whether a file can have only one name, as on a memory stick
 *
 * Stands for another file system.
 */
void
fod_test_steps_refuse_links (gboolean refuse)
{
  plan.refuse_links = refuse;
}

ssize_t
write (int descriptor,
       const void *data,
       size_t length)
{
  take_step_in (descriptor);
  return syscall (SYS_write, descriptor, data, length);
}

ssize_t
pwrite (int descriptor,
        const void *data,
        size_t length,
        off_t offset)
{
  take_step_in (descriptor);
  return syscall (SYS_pwrite64, descriptor, data, length, offset);
}

int
ftruncate (int descriptor,
           off_t length)
{
  take_step_in (descriptor);
  return (int) syscall (SYS_ftruncate, descriptor, length);
}

int
unlink (const char *path)
{
  take_step ();
  return (int) syscall (SYS_unlinkat, AT_FDCWD, path, 0);
}

int
rename (const char *from,
        const char *to)
{
  take_step ();
  return (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
renameat2 (int from_folder,
           const char *from,
           int to_folder,
           const char *to,
           unsigned int flags)
{
  take_step ();
  return (int) syscall (SYS_renameat2, from_folder, from, to_folder, to, flags);
}

int
link (const char *from,
      const char *to)
{
  take_step ();
  if (!plan.refuse_links)
    return (int) syscall (SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
  errno = EPERM;
  return -1;
}

int
fsync (int descriptor)
{
  struct stat facts;

  take_step ();
  if (plan.until_sync_failed > 0 && fstat (descriptor, &facts) == 0 && S_ISDIR (facts.st_mode) &&
      --plan.until_sync_failed == 0) {
    errno = EIO;
    return -1;
  }
  return (int) syscall (SYS_fsync, descriptor);
}
