/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-memory.h"

#include "fod-wipe.h"

#include <fcntl.h>
#include <malloc.h>
#include <string.h>
#include <unistd.h>

#define MASK 0x55
#define PIECE ((gsize) 1 << 20)

/* “nissefars kaffe”, which is the same when folded; masked, so that this copy does not count. */
static const guint8 masked[] = { 'n' ^ MASK, 'i' ^ MASK, 's' ^ MASK, 's' ^ MASK, 'e' ^ MASK,
                                 'f' ^ MASK, 'a' ^ MASK, 'r' ^ MASK, 's' ^ MASK, ' ' ^ MASK,
                                 'k' ^ MASK, 'a' ^ MASK, 'f' ^ MASK, 'f' ^ MASK, 'e' ^ MASK };

G_STATIC_ASSERT (sizeof masked == FOD_TEST_MEMORY_ALL);

/**
 * fod_test_memory_init:
 * @argv: the arguments of the program
 *
 * To be called first; starts the program again if it has to.
 */
void
fod_test_memory_init (char **argv)
{
  /* Whoever binds late puts the registers on the stack first, with the words that are in them. */
  if (!g_getenv ("LD_BIND_NOW")) {
    g_setenv ("LD_BIND_NOW", "1", TRUE);
    /* Nor does anybody ask GLib to wipe what it frees (gc-friendly). */
    g_setenv ("G_DEBUG", "fatal-warnings", TRUE);
    execv ("/proc/self/exe", argv);
    g_error ("This program cannot be started again");
  }
  /* What is asked of the C library for tests (MALLOC_PERTURB_) nobody asks at a desk. */
  mallopt (M_PERTURB, 0);
}

/**
 * fod_test_memory_make_words:
 * @times: how often
 *
 * Returns: (transfer full): the words one after the other, to be wiped by the caller
 */
char *
fod_test_memory_make_words (guint times)
{
  char *words = g_malloc (times * sizeof masked + 1);

  for (guint i = 0; i < times * sizeof masked; i++)
    words[i] = (char) (masked[i % sizeof masked] ^ MASK);
  words[times * sizeof masked] = '\0';
  return words;
}

static guint
count_in (const guint8 *bytes,
          gsize n_bytes,
          gsize size)
{
  guint count = 0;

  for (gsize at = 0; at + size <= n_bytes; at++) {
    gsize i = 0;

    while (i < size && (bytes[at + i] ^ MASK) == masked[i])
      i++;
    count += i == size;
  }
  return count;
}

/* By way of a file: other threads may let go of memory meanwhile. What was read is wiped before the
 * next piece is, so that it does not count. */
static guint
count_between (int memory,
               gsize start,
               gsize end,
               gsize size)
{
  guint8 *piece = g_malloc0 (PIECE);
  guint count = 0;

  while (start < end) {
    gssize n_read = pread (memory, piece, MIN (PIECE, end - start), (off_t) start);

    if (n_read <= 0)
      break;
    count += count_in (piece, (gsize) n_read, size);
    fod_wipe (piece, PIECE);
    /* Words may lie across the end of a piece. */
    start += start + (gsize) n_read < end ? (gsize) n_read - (size - 1) : (gsize) n_read;
  }
  g_free (piece);
  return count;
}

/**
 * fod_test_memory_count:
 * @size: how many of the letters, from the first
 *
 * Returns: how often they lie in memory that this process has asked for
 */
guint
fod_test_memory_count (gsize size)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  guint count = 0;

  g_assert_cmpint (memory, >=, 0);
  g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL);
  g_assert_nonnull (maps);
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    gsize start, end;
    char access[5];
    char name[32] = "";

    if (sscanf (lines[i], "%zx-%zx %4s %*s %*s %*s %31s", &start, &end, access, name) < 3)
      continue;
    if (g_str_has_prefix (access, "rw") && (!*name || strcmp (name, "[heap]") == 0 ||
                                            strcmp (name, "[stack]") == 0))
      count += count_between (memory, start, end, size);
  }
  close (memory);
  return count;
}
