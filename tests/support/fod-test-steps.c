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
  guint until_failed;      /* 0: never */
  gboolean refuse_links;
  GString *notes; /* NULL: not wanted */
} plan;

/* Returns whether the call is to fail. */
static gboolean
is_failing (void)
{
  if (plan.until_failed == 0 || --plan.until_failed > 0)
    return FALSE;
  errno = EIO;
  return TRUE;
}

/* Returns whether it is to fail. */
static gboolean
take_step (void)
{
  if (plan.until_killed > 0 && --plan.until_killed == 0)
    kill (getpid (), SIGKILL);
  return is_failing ();
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
note (const char *what,
      const struct stat *facts)
{
  if (plan.notes)
    g_string_append_printf (plan.notes, "%s%s %lu", plan.notes->len ? ", " : "", what,
                            (unsigned long) facts->st_ino);
}

/* What is about to get a name. */
static void
note_name (int folder,
           const char *path)
{
  struct stat facts;

  if (fstatat (folder, path, &facts, 0) == 0)
    note ("name", &facts);
}

static gboolean
take_step_in (int descriptor)
{
  return (plan.until_killed > 0 || plan.until_failed > 0) && !is_hidden (descriptor) &&
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
 * fod_test_steps_fail:
 * @n: which step from now on, from 1; 0 for none. Closing a file is one too here
 *
 * Lets the disk fail there, once.
 */
void
fod_test_steps_fail (guint n)
{
  plan.until_failed = n;
}

/**
 * fod_test_steps_has_failed:
 *
 * Returns: whether the step of fod_test_steps_fail() has come
 */
gboolean
fod_test_steps_has_failed (void)
{
  return plan.until_failed == 0;
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

/**
 * fod_test_steps_note:
 * @note: whether to write down from now on what is synced and what gets a name
 *
 * See fod_test_steps_take_notes().
 */
void
fod_test_steps_note (gboolean note)
{
  if (plan.notes)
    g_string_free (g_steal_pointer (&plan.notes), TRUE);
  if (note)
    plan.notes = g_string_new (NULL);
}

/**
 * fod_test_steps_take_notes:
 *
 * Returns: (transfer full): "sync 12, name 12, folder 7": the number is that of the file or the
 *   folder on its disk, whatever it is called
 */
char *
fod_test_steps_take_notes (void)
{
  char *notes = g_strdup (plan.notes->str);

  g_string_truncate (plan.notes, 0);
  return notes;
}

ssize_t
write (int descriptor,
       const void *data,
       size_t length)
{
  if (take_step_in (descriptor))
    return -1;
  return syscall (SYS_write, descriptor, data, length);
}

ssize_t
pwrite (int descriptor,
        const void *data,
        size_t length,
        off_t offset)
{
  if (take_step_in (descriptor))
    return -1;
  return syscall (SYS_pwrite64, descriptor, data, length, offset);
}

int
ftruncate (int descriptor,
           off_t length)
{
  if (take_step_in (descriptor))
    return -1;
  return (int) syscall (SYS_ftruncate, descriptor, length);
}

int
unlink (const char *path)
{
  if (take_step ())
    return -1;
  return (int) syscall (SYS_unlinkat, AT_FDCWD, path, 0);
}

int
rename (const char *from,
        const char *to)
{
  if (take_step ())
    return -1;
  note_name (AT_FDCWD, from);
  return (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
renameat2 (int from_folder,
           const char *from,
           int to_folder,
           const char *to,
           unsigned int flags)
{
  if (take_step ())
    return -1;
  note_name (from_folder, from);
  return (int) syscall (SYS_renameat2, from_folder, from, to_folder, to, flags);
}

int
link (const char *from,
      const char *to)
{
  if (take_step ())
    return -1;
  note_name (AT_FDCWD, from);
  if (!plan.refuse_links)
    return (int) syscall (SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
  errno = EPERM;
  return -1;
}

int
fsync (int descriptor)
{
  struct stat facts = { 0 };
  gboolean is_folder = fstat (descriptor, &facts) == 0 && S_ISDIR (facts.st_mode);

  if (take_step ())
    return -1;
  note (is_folder ? "folder" : "sync", &facts);
  if (plan.until_sync_failed > 0 && is_folder && --plan.until_sync_failed == 0) {
    errno = EIO;
    return -1;
  }
  return (int) syscall (SYS_fsync, descriptor);
}

/* What a disk could not write it may tell only then; the file is closed all the same. */
int
close (int descriptor)
{
  int result = (int) syscall (SYS_close, descriptor);

  return is_failing () ? -1 : result;
}
