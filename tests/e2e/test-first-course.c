/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A contact person's first days with the program, with the keyboard wherever it is handy. */

#include "fod-story.h"

#define NEWCOMER "Åse Nygård"
#define CONTACT "Kirsten Kontakt"
#define LEADER "Lone Leder"

/* --- A new course -------------------------------------------------------------------------- */

/* Each field has the cursor when its turn comes. */
static void
make_course (FodRobot *robot)
{
  fod_story_chapter ("New course");
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Trin 1 af 3");
  fod_robot_type (robot, NEWCOMER);
  fod_robot_press (robot, "Tab");
  fod_robot_type (robot, "1. sept");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Tirsdag den 1. september 2026, uge 36");
  fod_story_walk_to (robot, "Tab", "fredag");
  fod_robot_press (robot, "space");
  fod_robot_press (robot, "Alt+Right");

  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Trin 2 af 3");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Leder"), LEADER);
  fod_robot_press (robot, "Alt+Right");

  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Trin 3 af 3");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "opgaver på huskelisten");
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 1);
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Overblik");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Start tirsdag den 1. september 2026");
}

static void
check_course (CliFixture *fodctl)
{
  g_autoptr (CliAnswer) answer = cli_run_json (fodctl, "course", "show", NEWCOMER, NULL);
  JsonObject *course = cli_object (answer);

  g_assert_cmpstr (cli_text (course, "start"), ==, "2026-09-01");
  g_assert_cmpstr (cli_text (json_object_get_object_member (course, "contact"), "title"), ==,
                   CONTACT);
  g_assert_cmpstr (cli_text (json_object_get_object_member (course, "leader"), "title"), ==,
                   LEADER);
}

/* --- The checklist ------------------------------------------------------------------------- */

/* Alt+3 puts the keyboard on a row; its tick is the next stop. */
static void
tick (FodRobot *robot)
{
  fod_story_chapter ("Checklist: tick");
  fod_robot_visit (robot, 3, "Huskeliste");
  fod_story_walk_to (robot, "Up", "Aftal, hvem der er kontaktperson");
  fod_robot_tab_to (robot, ATSPI_ROLE_CHECK_BOX, "Aftal, hvem der er kontaktperson");
  fod_robot_press (robot, "space");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, LEADER " · Klaret ons. 26. aug.");
}

static void
check_checklist (CliFixture *fodctl)
{
  g_autoptr (CliAnswer) answer = cli_run_json (fodctl, "tasks", NEWCOMER, NULL);
  JsonArray *tasks = cli_array (answer);
  JsonObject *ticked = fod_story_find (tasks, "title", "Aftal, hvem der er kontaktperson");

  g_assert_cmpstr (cli_text (ticked, "state"), ==, "done");
  g_assert_cmpstr (cli_text (ticked, "done-on"), ==, "2026-08-26");
}

/* --- The next morning ---------------------------------------------------------------------- */

static void
check_with_fodctl (FodRobot *robot)
{
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autoptr (CliAnswer) whole = cli_run (&fodctl, "check", NULL);

  fod_story_chapter ("Second pair of eyes");
  cli_assert_done (whole);
  check_course (&fodctl);
  check_checklist (&fodctl);
}

/* The window opens where it was left. */
static void
return_to_it (FodRobot *robot)
{
  fod_story_chapter ("The next morning");
  fod_robot_set_variable (robot, "FODFAESTE_CLOCK", "2026-08-27T08:30");
  fod_robot_start (robot);
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Huskeliste");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, NEWCOMER);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, LEADER " · Klaret ons. 26. aug.");
}

static void
tell (void)
{
  FodRobot *robot = fod_story_begin ();

  fod_story_chapter ("First start");
  fod_story_introduce (robot, CONTACT);
  make_course (robot);
  tick (robot);
  fod_robot_quit (robot);
  check_with_fodctl (robot);
  return_to_it (robot);
  fod_story_end (robot);
}

int
main (int argc,
      char **argv)
{
  return fod_story_main (argc, argv, "/e2e/first-course", tell);
}
