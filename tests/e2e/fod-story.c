/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-story.h"

#include <locale.h>
#include <signal.h>

/* The size of a small laptop's screen, less a panel. */
#define USUAL_WIDTH 1280
#define USUAL_HEIGHT 800

/**
 * fod_story_init:
 * @argc: (inout): of main()
 * @argv: (inout): of main()
 *
 * To be called first in main().
 */
void
fod_story_init (int *argc,
                char ***argv)
{
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
}

/**
 * fod_story_main:
 * @argc: of main()
 * @argv: of main()
 * @path: name of the test
 * @story: the story
 *
 * What main() does in a program with one story.
 *
 * Returns: what main() returns
 */
int
fod_story_main (int argc,
                char **argv,
                const char *path,
                void (*story) (void))
{
  fod_story_init (&argc, &argv);
  g_test_add_func (path, story);
  return g_test_run ();
}

/**
 * fod_story_chapter:
 * @title: what comes now
 *
 * Tells in the log where the story is.
 */
void
fod_story_chapter (const char *title)
{
  static gint64 begun;
  gint64 now = g_get_monotonic_time ();

  if (!begun)
    begun = now;
  g_test_message ("%5.1f s  %s", (double) (now - begun) / G_USEC_PER_SEC, title);
}

/**
 * fod_story_begin:
 *
 * Returns: (transfer full): a person whose window is open for the first time
 */
FodRobot *
fod_story_begin (void)
{
  FodRobot *robot = fod_robot_new ();

  fod_robot_start (robot);
  fod_robot_resize (robot, USUAL_WIDTH, USUAL_HEIGHT);
  return robot;
}

/**
 * fod_story_introduce:
 * @robot: a person whose window is open for the first time
 * @name: the person's name
 *
 * Says who sits here: a contact person, as the window proposes. The cursor is in the right place.
 */
void
fod_story_introduce (FodRobot *robot,
                     const char *name)
{
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dit navn");
  fod_robot_type (robot, name);
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Nyt forløb*");
}

/**
 * fod_story_begin_with_sample:
 *
 * Returns: (transfer full): a person who looks at the sample course
 */
FodRobot *
fod_story_begin_with_sample (void)
{
  FodRobot *robot = fod_story_begin ();

  fod_story_introduce (robot, "Kirsten Kontakt");
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Se et eksempel*"));
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Overblik");
  return robot;
}

/**
 * fod_story_tell_to_end:
 * @robot: a robot whose program runs
 * @signal_number: SIGTERM, SIGHUP or SIGINT
 *
 * As logging out does. The program ends by itself, without a warning.
 */
void
fod_story_tell_to_end (FodRobot *robot,
                       int signal_number)
{
  FodTestProgram *program = fod_robot_get_program (robot);

  g_assert_cmpint (kill (fod_test_program_get_pid (program), signal_number), ==, 0);
  g_assert_cmpint (fod_test_program_wait (program), ==, 0);
  fod_test_program_assert_quiet (program);
}

/**
 * fod_story_end:
 * @robot: (transfer full): a person whose window is open
 *
 * Closes the window, which must not have complained.
 */
void
fod_story_end (FodRobot *robot)
{
  fod_robot_quit (robot);
  fod_robot_free (robot);
}

/**
 * fod_story_walk_to:
 * @robot: a person
 * @keys: what to press, like `Down` or `Tab`
 * @text: name of the thing to go to, or a text in it
 *
 * Presses the keys until the keyboard is at the right place.
 */
void
fod_story_walk_to (FodRobot *robot,
                   const char *keys,
                   const char *text)
{
  const guint most = 100;

  for (guint i = 0; i < most; i++) {
    if (fod_robot_is_at (robot, text))
      return;
    fod_robot_press (robot, keys);
  }
  fod_robot_give_up (robot, "%s does not lead to \"%s\"", keys, text);
}

typedef struct {
  FodRobot *robot;
  AtspiAccessible *thing;
  const char *text;
} Wish;

static gboolean
is_there (gpointer data)
{
  Wish *wish = data;

  return fod_robot_is_at (wish->robot, wish->text);
}

/**
 * fod_story_wait_at:
 * @robot: a person
 * @text: name of a thing, or a text in it
 *
 * Waits until the keyboard is there.
 */
void
fod_story_wait_at (FodRobot *robot,
                   const char *text)
{
  Wish wish = { robot, NULL, text };

  if (!fod_test_wait (is_there, &wish, FOD_TEST_PATIENCE_MS))
    fod_robot_give_up (robot, "the keyboard is not at \"%s\"", text);
}

static gboolean
says_it (gpointer data)
{
  Wish *wish = data;
  g_autofree char *text = fod_robot_read (wish->thing);

  return g_strcmp0 (text, wish->text) == 0;
}

/**
 * fod_story_wait_text:
 * @robot: a person
 * @thing: a text field
 * @text: what should stand in it
 *
 * Waits until it stands there.
 */
void
fod_story_wait_text (FodRobot *robot,
                     AtspiAccessible *thing,
                     const char *text)
{
  Wish wish = { robot, thing, text };

  if (!fod_test_wait (says_it, &wish, FOD_TEST_PATIENCE_MS)) {
    g_autofree char *is = fod_robot_read (thing);

    fod_robot_give_up (robot, "there stands \"%s\", not \"%s\"", is, text);
  }
}

/**
 * fod_story_get_fodctl:
 * @robot: a person whose window is closed
 *
 * Returns: fodctl on the same file, in the same language; what is in it belongs to @robot
 */
CliFixture
fod_story_get_fodctl (FodRobot *robot)
{
  CliFixture fodctl = {
    .program = (char *) FOD_TEST_FODCTL,
    .folder = (char *) fod_test_folder_get_path (fod_robot_get_folder (robot)),
    .database = (char *) fod_robot_get_database (robot),
    .language = "da",
  };

  return fodctl;
}

/**
 * fod_story_find_in:
 * @array: objects
 * @key: a key of theirs
 * @text: what it must say
 *
 * Returns: (transfer none): the first object that says so; there must be one
 */
JsonObject *
fod_story_find_in (JsonArray *array,
                   const char *key,
                   const char *text)
{
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = json_array_get_object_element (array, i);

    if (g_strcmp0 (cli_text (object, key), text) == 0)
      return object;
  }
  g_error ("there is nothing with %s \"%s\"", key, text);
}

/**
 * fod_story_begin_journal:
 * @robot: a robot at a window with courses
 * @passphrase: what to open it with
 *
 * Begins a journal as somebody does who reads what the pages say.
 *
 * Returns: (transfer full): the recovery code that is written down on paper
 */
char *
fod_story_begin_journal (FodRobot *robot,
                         const char *passphrase)
{
  char *code;

  fod_story_chapter ("Begin a journal");
  fod_robot_visit (robot, FOD_STORY_JOURNAL_PLACE, "Procesjournal");
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Begynd en journal"));
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Vælg en adgangskode");
  fod_robot_type (robot, passphrase);
  fod_robot_press (robot, "Return");
  fod_robot_type (robot, passphrase);
  fod_robot_press (robot, "Return");
  code = fod_robot_read (fod_robot_find (robot, ATSPI_ROLE_LABEL, "*-*-*-*-*-*-*-*-*"));
  g_strdelimit (code, "\n", ' ');
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Jeg har skrevet den ned"));
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Gendannelseskode"), code);
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Skriv til dig selv");
  return code;
}
