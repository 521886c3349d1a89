/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody keeps a journal: begins it, writes, locks it, forgets the passphrase. Nothing of it is
 * in any file but the sealed one. At the cost that it really has. */

#include "fod-story.h"

#include <string.h>

#define PASSPHRASE "gummistøvle regnbue tromme"
#define NEW_PASSPHRASE "skovsnegl lanterne vindue"
#define LAST_PASSPHRASE "havregryn kompas tagrende"
#define CANARY "kanariefugl-i-minen"
#define SHARED "Hvornår holder vi pause"

static void
act (FodRobot *robot,
     const char *button)
{
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, button));
}

/* Every folder that the program may write in is one of the story's own. */
static FodRobot *
open_the_window (void)
{
  FodRobot *robot = fod_robot_new ();
  g_autofree char *tmp = fod_test_folder_name (fod_robot_get_folder (robot), "tmp");

  g_assert_cmpint (g_mkdir_with_parents (tmp, 0700), ==, 0);
  fod_robot_set_variable (robot, "TMPDIR", tmp);
  fod_robot_set_variable (robot, "HOME", fod_test_folder_get_path (fod_robot_get_folder (robot)));
  fod_robot_start (robot);
  fod_robot_resize (robot, 1280, 800);
  fod_story_introduce (robot, "Mette Mentor");
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Se et eksempel*"));
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Overblik");
  return robot;
}

/* Undo belongs to the text while somebody writes in it, and takes nothing back elsewhere. */
static void
undo_and_redo (FodRobot *robot)
{
  AtspiAccessible *text = fod_robot_find (robot, ATSPI_ROLE_TEXT, "Notat");
  g_autofree char *undone = NULL;

  fod_story_wait_text (robot, text, CANARY "\n" SHARED);
  fod_robot_press (robot, "Ctrl+z");
  undone = fod_robot_read (text);
  g_assert_cmpstr (undone, !=, CANARY "\n" SHARED);
  fod_robot_press (robot, "Ctrl+Shift+z");
  fod_story_wait_text (robot, text, CANARY "\n" SHARED);
}

static void
write_entry (FodRobot *robot)
{
  fod_story_chapter ("Write");
  fod_robot_press (robot, "Ctrl+n");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Logbog");
  fod_story_wait_at (robot, "Notat");
  fod_robot_type (robot, CANARY);
  fod_robot_press (robot, "Return");
  fod_robot_type (robot, SHARED);
  undo_and_redo (robot);
  fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "*" CANARY "*");
}

static void
lock (FodRobot *robot)
{
  fod_robot_press (robot, "Ctrl+l");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Journalen er låst");
  fod_robot_wait_gone (robot, ATSPI_ROLE_LIST_ITEM, "*" CANARY "*");
}

static void
try_passphrase (FodRobot *robot,
                const char *passphrase)
{
  fod_story_wait_at (robot, "Adgangskode");
  fod_robot_type (robot, passphrase);
  fod_robot_press (robot, "Return");
}

static void
unlock (FodRobot *robot,
        const char *passphrase)
{
  gint64 begun = g_get_monotonic_time ();

  try_passphrase (robot, passphrase);
  fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "*" CANARY "*");
  g_test_message ("unlocked and seen after %.1f s",
                  (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);
}

static void
lock_and_unlock (FodRobot *robot)
{
  fod_story_chapter ("Lock, mistype, unlock");
  fod_robot_visit (robot, 3, "Huskeliste");
  fod_robot_press (robot, "Ctrl+l"); /* from anywhere */
  fod_robot_visit (robot, FOD_STORY_JOURNAL_PLACE, "Procesjournal");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Journalen er låst");
  try_passphrase (robot, NEW_PASSPHRASE);
  fod_robot_find (robot, ATSPI_ROLE_INVALID, "Det er ikke adgangskoden*");
  unlock (robot, PASSPHRASE);
}

static void
take_to_meeting (FodRobot *robot)
{
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autoptr (CliAnswer) found = NULL;

  fod_story_chapter ("Take a line to the meeting");
  act (robot, "Tag med til næste møde*");
  fod_robot_wait_windows (robot, 2);
  /* There are two newcomers, and nothing says which of them it is about. */
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_COMBO_BOX, "Til dagsordenen for"));
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "Nanna Nyansat · *"));
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_CHECK_BOX, SHARED));
  act (robot, "*Næste");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Dette bliver delt*");
  act (robot, "*Del dette");
  fod_robot_wait_windows (robot, 1);
  fod_robot_quit (robot);
  found = cli_run_json (&fodctl, "search", "pause", NULL);
  cli_assert_done (found);
  cli_assert_has (found->output, SHARED);
  fod_robot_start (robot);
  fod_robot_visit (robot, FOD_STORY_JOURNAL_PLACE, "Procesjournal");
  unlock (robot, PASSPHRASE);
}

static void
change_passphrase (FodRobot *robot)
{
  fod_story_chapter ("Another passphrase");
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Journalens menu"));
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_MENU_ITEM, "Skift adgangskode*"));
  fod_robot_wait_windows (robot, 2);
  fod_story_wait_at (robot, "Adgangskoden indtil nu");
  fod_robot_type (robot, PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_type (robot, NEW_PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_type (robot, NEW_PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 1);
  lock (robot);
  try_passphrase (robot, PASSPHRASE);
  fod_robot_find (robot, ATSPI_ROLE_INVALID, "Det er ikke adgangskoden*");
  unlock (robot, NEW_PASSPHRASE);
}

static void
recover (FodRobot *robot,
         const char *code)
{
  fod_story_chapter ("Forgotten the passphrase");
  lock (robot);
  act (robot, "Glemt adgangskoden?");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Gendannelseskode"), code);
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Vælg en ny adgangskode");
  fod_story_wait_at (robot, "Ny adgangskode");
  fod_robot_type (robot, LAST_PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_type (robot, LAST_PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 2);
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
  lock (robot);
  unlock (robot, LAST_PASSPHRASE);
}

/* In no file below @folder, whatever it is called. */
static guint
assert_nowhere (const char *folder)
{
  static const char *const secrets[] = { CANARY, PASSPHRASE, NEW_PASSPHRASE, LAST_PASSPHRASE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (GBytes) bytes = NULL;
    const char *data;
    gsize size;

    if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      continue;
    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      n_files += assert_nowhere (path);
      continue;
    }
    if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
      continue;
    bytes = fod_test_read (path);
    data = g_bytes_get_data (bytes, &size);
    for (guint i = 0; i < G_N_ELEMENTS (secrets); i++) {
      if (data && memmem (data, size, secrets[i], strlen (secrets[i])))
        g_error ("\"%s\" stands in %s", secrets[i], path);
    }
    n_files++;
  }
  return n_files;
}

static void
look_everywhere (FodRobot *robot)
{
  const char *root = fod_test_folder_get_path (fod_robot_get_folder (robot));
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autofree char *sealed = g_build_filename (root, "sealed.db", NULL);
  g_autoptr (CliAnswer) backup = NULL;
  g_autoptr (CliAnswer) copy = NULL;
  g_autoptr (CliAnswer) found = NULL;

  fod_story_chapter ("Nothing of it anywhere");
  /* While it is open, and what the program leaves behind. */
  g_assert_cmpuint (assert_nowhere (root), >, 2);
  fod_robot_quit (robot);
  backup = cli_run (&fodctl, "backup", NULL);
  cli_assert_done (backup);
  copy = cli_run (&fodctl, "journal", "backup", sealed, NULL);
  cli_assert_done (copy);
  found = cli_run (&fodctl, "search", "kanariefugl", NULL);
  g_assert_null (strstr (found->output, CANARY));
  g_assert_cmpuint (assert_nowhere (root), >, 3);
}

static void
tell (void)
{
  FodRobot *robot = open_the_window ();
  g_autofree char *code = fod_story_begin_journal (robot, PASSPHRASE);

  write_entry (robot);
  lock_and_unlock (robot);
  take_to_meeting (robot);
  change_passphrase (robot);
  recover (robot, code);
  look_everywhere (robot);
  fod_robot_free (robot);
}

int
main (int argc,
      char **argv)
{
  return fod_story_main (argc, argv, "/e2e/journal", tell);
}
