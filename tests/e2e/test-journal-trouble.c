/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody is interrupted: locks in the middle of a word, mistypes the passphrase again and again,
 * closes the window while the journal opens, loses power. No word is lost, and none is seen. */

#include "fod-story.h"

#include <signal.h>
#include <string.h>

#define PASSPHRASE "gummistøvle regnbue tromme"
#define WRONG "regnbue"
#define FIRST "Jeg var i tvivl hele formiddagen"
#define SECOND "og spurgte Kirsten til sidst"
#define CITIZEN "010190-1234"

static void
assert_locked (FodRobot *robot)
{
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Journalen er låst");
  fod_robot_wait_gone (robot, ATSPI_ROLE_LIST_ITEM, "*" FIRST "*");
}

static void
unlock (FodRobot *robot)
{
  fod_story_wait_at (robot, "Adgangskode");
  fod_robot_type (robot, PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "*" FIRST "*");
}

static void
lock_while_typing (FodRobot *robot)
{
  fod_story_chapter ("Lock in the middle of a word");
  fod_robot_press (robot, "Ctrl+n");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Logbog");
  fod_story_wait_at (robot, "Notat");
  fod_robot_type (robot, FIRST);
  fod_robot_press (robot, "Ctrl+l");
  assert_locked (robot);
  unlock (robot);
}

static void
mistype (FodRobot *robot)
{
  fod_story_chapter ("Mistype");
  fod_robot_press (robot, "Ctrl+l");
  assert_locked (robot);
  for (guint i = 0; i < 3; i++) {
    fod_story_wait_at (robot, "Adgangskode");
    fod_robot_type (robot, WRONG);
    /* Impatient: the second Return comes while the first is worked on. */
    fod_robot_press (robot, "Return");
    fod_robot_press (robot, "Return");
    fod_robot_find (robot, ATSPI_ROLE_INVALID, "Det er ikke adgangskoden*");
  }
  unlock (robot);
}

static void
return_to_it (FodRobot *robot)
{
  fod_robot_start (robot);
  fod_robot_visit (robot, FOD_STORY_JOURNAL_PLACE, "Procesjournal");
  assert_locked (robot);
}

static void
close_while_unlocking (FodRobot *robot)
{
  fod_story_chapter ("Close while it opens");
  fod_robot_press (robot, "Ctrl+l");
  assert_locked (robot);
  fod_story_wait_at (robot, "Adgangskode");
  fod_robot_type (robot, PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_quit (robot);
  return_to_it (robot);
  unlock (robot);
}

/* What is written is saved a moment later, without anybody asking for it. */
static void
lose_power (FodRobot *robot)
{
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autoptr (CliAnswer) status = NULL;

  fod_story_chapter ("Lose power");
  fod_robot_press (robot, "Ctrl+n");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Logbog");
  fod_story_wait_at (robot, "Notat");
  fod_robot_type (robot, SECOND " " CITIZEN);
  fod_robot_find (robot, ATSPI_ROLE_INVALID, "*cpr-nummer*");
  fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "*" SECOND "*");
  fod_robot_kill (robot);
  status = cli_run (&fodctl, "journal", "status", NULL);
  cli_assert_done (status);
  g_assert_null (strstr (status->output, SECOND));
  return_to_it (robot);
  unlock (robot);
  fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "*" SECOND "*");
}

/* GTK's own dialog is in front of the window; behind it is what was written a moment ago. */
static void
print (FodRobot *robot)
{
  fod_robot_press (robot, "Ctrl+p");
  fod_robot_wait_windows (robot, 2);
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Udskriv …"));
  fod_robot_wait_windows (robot, 3);
}

static void
end_while_printing (FodRobot *robot)
{
  fod_story_chapter ("Lock, and be told to end, while GTK asks about the printer");
  print (robot);
  fod_robot_press (robot, "Ctrl+l");
  fod_robot_wait_windows (robot, 1);
  assert_locked (robot);
  unlock (robot);
  print (robot);
  fod_story_tell_to_end (robot, SIGTERM);
  return_to_it (robot);
  unlock (robot);
}

static void
tell (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();
  g_autofree char *code = fod_story_begin_journal (robot, PASSPHRASE);

  lock_while_typing (robot);
  mistype (robot);
  close_while_unlocking (robot);
  lose_power (robot);
  end_while_printing (robot);
  fod_story_end (robot);
}

int
main (int argc,
      char **argv)
{
  return fod_story_main (argc, argv, "/e2e/journal-trouble", tell);
}
