/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-available-memory.h"

#include "fod-test-folder.h"

#define KIB G_GUINT64_CONSTANT (1024)
#define MIB (1024 * KIB)
#define UNKNOWN G_MAXUINT64
#define MOST_FILES 16

#define MEMINFO "proc/meminfo", "MemTotal: 4096000 kB\nMemAvailable: 1024000 kB\nSwapFree: 0 kB\n"
#define SWAPPING "proc/meminfo", "MemAvailable: 1024000 kB\nSwapFree:  102400 kB\n"
#define GROUP "proc/self/cgroup", "0::/user.slice/app.scope\n"
#define OLD_GROUP "proc/self/cgroup", "4:cpu,memory:/docker/1a2b\n1:name=systemd:/x\n0::/\n"
#define INNER "sys/fs/cgroup/user.slice/app.scope/"
#define OUTER "sys/fs/cgroup/user.slice/"
#define OLD "sys/fs/cgroup/memory/"

typedef struct {
  const char *name;
  guint64 available;
  const char *files[2 * MOST_FILES]; /* path and content in turn */
} Case;

static const Case cases[] = {
  { "nothing to read", UNKNOWN, { NULL } },
  { "no numbers", UNKNOWN, { "proc/meminfo", "MemAvailable: much\nSwapFree: 0 kB\n" } },
  { "an old kernel", UNKNOWN, { "proc/meminfo", "MemFree: 100 kB\nSwapFree: 0 kB\n" } },
  { "cut off", UNKNOWN, { "proc/meminfo", "MemAvailable" } },
  { "the computer", 1000 * MIB, { MEMINFO } },
  { "and its swap", 1100 * MIB, { SWAPPING } },
  { "a group that is nowhere", 1000 * MIB, { MEMINFO, GROUP } },
  { "a group of nonsense", 1000 * MIB, { MEMINFO, "proc/self/cgroup", "::\n0::x\n\n:memory\n" } },
  { "no limit",
    1000 * MIB,
    { MEMINFO, GROUP, INNER "memory.max", "max\n", INNER "memory.current", "1048576\n" } },
  { "a limit without use", 1000 * MIB, { MEMINFO, GROUP, INNER "memory.max", "1048576\n" } },
  { "a limit",
    150 * MIB,
    { MEMINFO, GROUP, INNER "memory.max", "209715200\n", INNER "memory.current", "52428800\n" } },
  { "a high limit",
    1000 * MIB,
    { MEMINFO, GROUP, INNER "memory.max", "1099511627776", INNER "memory.current", "0" } },
  { "used up",
    0,
    { MEMINFO, GROUP, INNER "memory.max", "209715200", INNER "memory.current", "209719296" } },
  { "files that are given back",
    153 * MIB,
    { MEMINFO, GROUP, INNER "memory.max", "209715200", INNER "memory.current", "52428800",
      INNER "memory.stat",
      "anon 900\nfile 999\nactive_file 1048576\nworkingset_refault_inactive_file 1073741824\n"
      "inactive_file 1048576\nslab_reclaimable 1048576\nslab_unreclaimable 1073741824\n" } },
  { "the limit of an outer group",
    100 * MIB,
    { MEMINFO, GROUP, INNER "memory.max", "max", INNER "memory.current", "1048576",
      OUTER "memory.max", "209715200", OUTER "memory.current", "104857600" } },
  { "the least of both",
    50 * MIB,
    { MEMINFO, GROUP, INNER "memory.max", "104857600", INNER "memory.current", "52428800",
      OUTER "memory.max", "209715200", OUTER "memory.current", "104857600" } },
  { "a container, which sees its group as the outermost",
    100 * MIB,
    { MEMINFO, "proc/self/cgroup", "0::/\n", "sys/fs/cgroup/memory.max", "209715200",
      "sys/fs/cgroup/memory.current", "104857600" } },
  { "a group beside its container",
    1000 * MIB,
    { MEMINFO, "proc/self/cgroup", "0::/../other\n" } },
  { "swap of the group",
    250 * MIB,
    { SWAPPING, GROUP, INNER "memory.max", "209715200", INNER "memory.current", "52428800",
      INNER "memory.swap.max", "max", INNER "memory.swap.current", "0" } },
  { "no swap for the group",
    150 * MIB,
    { SWAPPING, GROUP, INNER "memory.max", "209715200", INNER "memory.current", "52428800",
      INNER "memory.swap.max", "0", INNER "memory.swap.current", "0" } },
  { "some swap for the group",
    160 * MIB,
    { SWAPPING, GROUP, INNER "memory.max", "209715200", INNER "memory.current", "52428800",
      INNER "memory.swap.max", "20971520", INNER "memory.swap.current", "10485760" } },
  { "the older way",
    160 * MIB,
    { MEMINFO, OLD_GROUP, OLD "docker/1a2b/memory.limit_in_bytes", "209715200",
      OLD "docker/1a2b/memory.usage_in_bytes", "52428800", OLD "docker/1a2b/memory.stat",
      "inactive_file 1\ntotal_inactive_file 5242880\ntotal_active_file 5242880\n" } },
  { "the older way, without a limit",
    1000 * MIB,
    { MEMINFO, OLD_GROUP, OLD "docker/1a2b/memory.limit_in_bytes", "9223372036854771712",
      OLD "docker/1a2b/memory.usage_in_bytes", "52428800" } },
  { "the older way, in a container",
    100 * MIB,
    { MEMINFO, OLD_GROUP, OLD "memory.limit_in_bytes", "209715200", OLD "memory.usage_in_bytes",
      "104857600" } },
};

static void
write_files (FodTestFolder *root,
             const char *const *files)
{
  for (guint i = 0; i < 2 * MOST_FILES && files[i]; i += 2) {
    g_autofree char *path = fod_test_folder_name (root, files[i]);
    g_autofree char *folder = g_path_get_dirname (path);
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
    g_file_set_contents (path, files[i + 1], -1, &error);
    g_assert_no_error (error);
  }
}

static void
test_available (gconstpointer data)
{
  const Case *tested = data;
  g_autoptr (FodTestFolder) root = fod_test_folder_new ();

  write_files (root, tested->files);
  g_assert_cmpuint (fod_available_memory_find (fod_test_folder_get_path (root)), ==,
                    tested->available);
}

/* A computer that runs this test has room for it. */
static void
test_here (void)
{
  g_assert_cmpuint (fod_available_memory_find ("/"), >, MIB);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/available-memory/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_available);
  }
  g_test_add_func ("/available-memory/here", test_here);

  return g_test_run ();
}
