/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person sees when something is wrong with the file: a sentence, a way on, and never a
 * changed byte. */

#include "fod-story.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define SAMPLE_NEWCOMER "Nanna Nyansat"
#define TITLE "Dine forløb kan ikke åbnes"

/* The window says so, and is closed again; the file is what it was. */
static void
assert_refused (FodRobot *robot,
                const char *sentence)
{
  const char *path = fod_robot_get_database (robot);
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (GBytes) before = exists ? fod_test_read (path) : NULL;
  g_autoptr (GBytes) after = NULL;

  fod_robot_start (robot);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, TITLE);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, sentence);
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Prøv igen*");
  fod_robot_quit (robot);
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, exists);
  after = exists ? fod_test_read (path) : NULL;
  g_assert_true (!exists || g_bytes_equal (before, after));
}

/* Overwrites a part of the file. */
static void
overwrite (const char *path,
           gsize offset,
           gsize length,
           char value)
{
  g_autoptr (GBytes) bytes = fod_test_read (path);
  gsize size;
  char *data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

  g_assert_cmpuint (offset + length, <=, size);
  memset (data + offset, value, length);
  bytes = g_bytes_new_take (data, size);
  fod_test_write (path, bytes);
}

/* Whoever opens the program twice learns where the first one is. */
static void
test_second_window (void)
{
  FodRobot *first = fod_story_begin_with_sample ();
  FodRobot *second = fod_robot_new ();

  fod_robot_set_database (second, fod_robot_get_database (first));
  fod_robot_start (second);
  fod_robot_find (second, ATSPI_ROLE_LABEL, "Fodfæste er allerede åbent med denne fil.*");

  fod_robot_visit (first, 3, "Huskeliste");
  fod_robot_quit (first);
  fod_robot_act (second, fod_robot_find (second, ATSPI_ROLE_PUSH_BUTTON, "Prøv igen*"));
  fod_robot_find (second, ATSPI_ROLE_LABEL, SAMPLE_NEWCOMER);
  fod_story_end (second);
  fod_robot_free (first);
}

static gboolean
is_kept (FodRobot *robot,
         GBytes *content)
{
  g_autoptr (GPtrArray) names = fod_test_folder_list (fod_robot_get_folder (robot));

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = fod_test_folder_name (fod_robot_get_folder (robot), names->pdata[i]);
    g_autoptr (GBytes) bytes = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? fod_test_read (path)
                                                                          : NULL;

    if (bytes && g_bytes_equal (bytes, content))
      return TRUE;
  }
  return FALSE;
}

/* The backup of the day brings everything back; what was damaged is kept. */
static void
test_damaged (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();
  const char *path = fod_robot_get_database (robot);
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autoptr (CliAnswer) backup = NULL;
  g_autoptr (CliAnswer) whole = NULL;
  g_autoptr (GBytes) damaged = NULL;

  fod_robot_quit (robot);
  backup = cli_run (&fodctl, "backup", NULL);
  cli_assert_done (backup);
  overwrite (path, 8192, 65536, '\x5a');
  damaged = fod_test_read (path);

  assert_refused (robot, "*beskadiget*");
  fod_robot_start (robot);
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON,
                                          "Gå tilbage til kopien fra mandag den 24. august 2026*"));
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*er gemt som »*-before-restore-*");
  fod_robot_press (robot, "Escape");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, SAMPLE_NEWCOMER);
  fod_robot_quit (robot);
  g_assert_true (is_kept (robot, damaged));
  whole = cli_run (&fodctl, "check", NULL);
  cli_assert_done (whole);
  fod_robot_free (robot);
}

/* SQLite keeps the version of a file in these bytes. */
static void
test_newer (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();

  fod_robot_quit (robot);
  overwrite (fod_robot_get_database (robot), 60, 4, '\x11');
  assert_refused (robot, "En nyere udgave af Fodfæste har brugt filen.*");
  fod_robot_free (robot);
}

/* There is nobody who may write in /proc, not even an administrator. */
static void
test_read_only_folder (void)
{
  FodRobot *robot = fod_robot_new ();

  fod_robot_set_database (robot, "/proc/forløb.db");
  assert_refused (robot, "Filen til dine forløb kan ikke oprettes.*");
  if (geteuid () != 0) {
    g_autofree char *folder = fod_test_folder_name (fod_robot_get_folder (robot), "låst");
    g_autofree char *path = g_build_filename (folder, "forløb.db", NULL);

    g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
    fod_robot_set_database (robot, path);
    assert_refused (robot, "Filen til dine forløb kan ikke oprettes.*");
  }
  fod_robot_free (robot);
}

static void
test_not_a_file (void)
{
  FodRobot *robot = fod_robot_new ();
  g_autoptr (GBytes) letter = g_bytes_new_static ("Kære Nanna\n", 12);

  fod_test_write (fod_robot_get_database (robot), letter);
  assert_refused (robot, "Filen er ikke en Fodfæste-fil*");
  fod_robot_free (robot);
}

/* What has been saved is there after a power cut, however short the moment. */
static void
test_power_cut (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autoptr (CliAnswer) whole = NULL;

  fod_robot_visit (robot, 3, "Huskeliste");
  fod_robot_press (robot, "Return");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Opgave"), "Find stolen frem");
  fod_robot_press (robot, "Return");
  fod_robot_kill (robot);

  whole = cli_run (&fodctl, "check", NULL);
  cli_assert_done (whole);
  fod_robot_start (robot);
  fod_robot_hear (robot, ATSPI_ROLE_CHECK_BOX, "Find stolen frem");
  fod_story_end (robot);
}

/* Whoever logs out, or stops the program, in the middle of a sentence finds it again. */
static void
test_told_to_end (void)
{
  static const int signal_numbers[] = { SIGTERM, SIGHUP, SIGINT };
  static const char *const words[] = { "blyanter", "viskelædere", "linealer" };
  FodRobot *robot = fod_story_begin_with_sample ();
  CliFixture fodctl = fod_story_get_fodctl (robot);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (CliAnswer) found = NULL;

    fod_robot_visit (robot, 3, "Huskeliste");
    fod_robot_press (robot, "Return");
    fod_robot_wait_windows (robot, 2);
    fod_story_walk_to (robot, "Tab", "Note");
    fod_robot_press (robot, "Ctrl+a");
    fod_robot_type (robot, words[i]);
    fod_story_wait_text (robot, fod_robot_get_focus (robot), words[i]);
    fod_story_tell_to_end (robot, signal_numbers[i]);
    found = cli_run_json (&fodctl, "search", words[i], NULL);
    g_assert_cmpuint (json_array_get_length (cli_array (found)), ==, 1);
    fod_robot_start (robot);
  }
  fod_story_end (robot);
}

/* Nobody is there to say what is to become of a course that is not made yet. */
static void
test_told_to_end_unasked (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();

  fod_robot_press (robot, "Ctrl+Shift+n");
  fod_robot_wait_windows (robot, 2);
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Nyansat"), "Nanna");
  fod_story_tell_to_end (robot, SIGTERM);
  fod_robot_free (robot);
}

int
main (int argc,
      char **argv)
{
  fod_story_init (&argc, &argv);
  g_test_add_func ("/e2e/failures/second-window", test_second_window);
  g_test_add_func ("/e2e/failures/damaged", test_damaged);
  g_test_add_func ("/e2e/failures/newer", test_newer);
  g_test_add_func ("/e2e/failures/read-only-folder", test_read_only_folder);
  g_test_add_func ("/e2e/failures/not-a-file", test_not_a_file);
  g_test_add_func ("/e2e/failures/power-cut", test_power_cut);
  g_test_add_func ("/e2e/failures/told-to-end", test_told_to_end);
  g_test_add_func ("/e2e/failures/told-to-end-unasked", test_told_to_end_unasked);
  return g_test_run ();
}
