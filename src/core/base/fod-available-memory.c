/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-available-memory.h"

#include <string.h>

#define UNKNOWN G_MAXUINT64

/* The two ways in which Linux lets a group of processes have so much memory and no more. */
typedef struct {
  const char *folder;
  const char *limit;
  const char *used;
  const char *swap_limit; /* of swap alone; NULL where that cannot be told */
  const char *swap_used;
  const char *reclaimed[3]; /* lines of memory.stat: used, but given back when it is needed */
} Hierarchy;

static const Hierarchy unified = {
  "sys/fs/cgroup",
  "memory.max",
  "memory.current",
  "memory.swap.max",
  "memory.swap.current",
  { "inactive_file", "active_file", "slab_reclaimable" },
};

static const Hierarchy legacy = {
  "sys/fs/cgroup/memory",
  "memory.limit_in_bytes",
  "memory.usage_in_bytes",
  NULL,
  NULL,
  { "total_inactive_file", "total_active_file", NULL },
};

static guint64
add (guint64 a,
     guint64 b)
{
  return a > G_MAXUINT64 - b ? G_MAXUINT64 : a + b;
}

static guint64
subtract (guint64 a,
          guint64 b)
{
  return a > b ? a - b : 0;
}

/* Returns: the number at the beginning of @text; UNKNOWN when there is none, such as “max” */
static guint64
read_number (const char *text)
{
  text += strspn (text, " \t");
  return g_ascii_isdigit (*text) ? g_ascii_strtoull (text, NULL, 10) : UNKNOWN;
}

static char *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  /* Most of them need not be there. */
  (void) g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static guint64
read_number_file (const char *folder,
                  const char *name)
{
  g_autofree char *text = name ? read_file (folder, name) : NULL;

  return text ? read_number (text) : UNKNOWN;
}

/* Returns: the number behind @name at the beginning of a line of @text */
static guint64
find_number (const char *text,
             const char *name)
{
  gsize length = strlen (name);

  for (const char *line = text; line; line = strchr (line, '\n')) {
    line += *line == '\n';
    if (strncmp (line, name, length) == 0 && strchr (" :", line[length]) && line[length])
      return read_number (line + length + 1);
  }
  return UNKNOWN;
}

static guint64
find_reclaimed (const Hierarchy *hierarchy,
                const char *folder)
{
  g_autofree char *statistics = read_file (folder, "memory.stat");
  guint64 reclaimed = 0;

  for (guint i = 0; statistics && i < G_N_ELEMENTS (hierarchy->reclaimed); i++) {
    guint64 number =
      hierarchy->reclaimed[i] ? find_number (statistics, hierarchy->reclaimed[i]) : UNKNOWN;

    reclaimed = add (reclaimed, number == UNKNOWN ? 0 : number);
  }
  return reclaimed;
}

/* Returns: what one group still lets its processes have; UNKNOWN when it sets no limit */
static guint64
find_room (const Hierarchy *hierarchy,
           const char *folder,
           guint64 free_swap)
{
  guint64 limit = read_number_file (folder, hierarchy->limit);
  guint64 used = read_number_file (folder, hierarchy->used);
  guint64 swap_limit = read_number_file (folder, hierarchy->swap_limit);
  guint64 swap_used = read_number_file (folder, hierarchy->swap_used);
  guint64 swap = free_swap;

  if (limit == UNKNOWN || used == UNKNOWN)
    return UNKNOWN;
  if (swap_limit != UNKNOWN && swap_used != UNKNOWN)
    swap = MIN (swap, subtract (swap_limit, swap_used));
  return add (subtract (add (limit, find_reclaimed (hierarchy, folder)), used), swap);
}

/* Every group lies in another one, which may set a limit too. */
static guint64
find_room_upwards (const char *root,
                   const Hierarchy *hierarchy,
                   const char *group,
                   guint64 free_swap)
{
  g_autofree char *inner = g_strdup (group);
  guint64 room = UNKNOWN;

  while (TRUE) {
    g_autofree char *folder = g_build_filename (root, hierarchy->folder, inner, NULL);
    char *outer = g_path_get_dirname (inner);
    gboolean is_outermost = strcmp (outer, inner) == 0;

    room = MIN (room, find_room (hierarchy, folder, free_swap));
    g_free (inner);
    inner = outer;
    if (is_outermost)
      return room;
  }
}

static gboolean
is_for_memory (const char *controllers)
{
  g_auto (GStrv) names = g_strsplit (controllers, ",", -1);

  return g_strv_contains ((const char *const *) names, "memory");
}

/* Lines of /proc/self/cgroup: number, controllers, group; none are named for the unified one. */
static guint64
find_room_of_groups (const char *root,
                     guint64 free_swap)
{
  g_autofree char *text = read_file (root, "proc/self/cgroup");
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);
  guint64 room = UNKNOWN;

  for (guint i = 0; lines[i]; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], ":", 3);

    if (g_strv_length (parts) < 3 || *parts[2] != '/')
      continue;
    if (!*parts[1])
      room = MIN (room, find_room_upwards (root, &unified, parts[2], free_swap));
    else if (is_for_memory (parts[1]))
      room = MIN (room, find_room_upwards (root, &legacy, parts[2], free_swap));
  }
  return room;
}

/**
 * fod_available_memory_find:
 * @root: where the file system begins: “/”, but in tests
 *
 * What may be asked for and really be used. Linux promises more than that, and ends the process
 * that takes it at its word (proc(5), meminfo; cgroups(7); memory.max in the kernel's
 * cgroup-v2.rst). What could be given back is counted as being there.
 *
 * Returns: bytes; %G_MAXUINT64 when it cannot be told
 */
guint64
fod_available_memory_find (const char *root)
{
  g_autofree char *text = read_file (root, "proc/meminfo");
  guint64 available = text ? find_number (text, "MemAvailable") : UNKNOWN;
  guint64 swap = text ? find_number (text, "SwapFree") : UNKNOWN;

  if (available == UNKNOWN || swap == UNKNOWN)
    return UNKNOWN;
  swap *= 1024;
  return MIN (add (available * 1024, swap), find_room_of_groups (root, swap));
}
