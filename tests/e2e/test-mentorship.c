/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A mentor and a newcomer: they begin, agree, sign, and think better of it. */

#include "fod-story.h"

#define NEWCOMER "Sofie Startklar"
#define MENTOR "Mette Mentor"
#define NOTES "Vi talte om sagen med 010190-1234"

static void
click (FodRobot *robot,
       AtspiRole role,
       const char *name)
{
  fod_robot_click (robot, fod_robot_find (robot, role, name));
}

/* The mentor of the course is not known yet: the cursor stands where the name goes. */
static void
begin (FodRobot *robot)
{
  fod_story_chapter ("Begin");
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Forløb: *");
  click (robot, ATSPI_ROLE_LIST_ITEM, NEWCOMER "*");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Forløb: " NEWCOMER);
  fod_robot_visit (robot, 7, "Mentorforløb");
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 2);
  fod_robot_find (robot, ATSPI_ROLE_STATUS_BAR, "*møder, det sidste*");
  fod_robot_type (robot, MENTOR);
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 1);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, NEWCOMER " og " MENTOR);
  fod_robot_find (robot, ATSPI_ROLE_STATUS_BAR, MENTOR " har alle tre roller*");
}

static void
sign (FodRobot *robot,
      const char *row)
{
  fod_story_walk_to (robot, "Tab", row);
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 2);
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 1);
}

/* With the keyboard alone; what has just been typed is part of what is signed. */
static void
agree (FodRobot *robot)
{
  fod_story_chapter ("Agree and sign");
  fod_robot_visit (robot, 8, "Samarbejdsaftale");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Version 1 – Udkast");
  fod_robot_press (robot, "Ctrl+a");
  fod_robot_type (robot, "Vi mødes hver uge.");
  sign (robot, "Mentor · har ikke skrevet under endnu");
  sign (robot, "Nyansat · har ikke skrevet under endnu");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Version 1 – Underskrevet");
}

static void
revise (FodRobot *robot)
{
  fod_story_chapter ("A new version");
  fod_story_walk_to (robot, "Shift+Tab", "Ny version");
  fod_robot_press (robot, "Return");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Version 2 – Udkast");
  fod_robot_press (robot, "Ctrl+a");
  fod_robot_type (robot, "Vi mødes hver måned.");
  fod_story_walk_to (robot, "Tab", "Version 2 – Udkast");
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 2);
  fod_robot_find (robot, ATSPI_ROLE_LABEL,
                  "Vi mødes hver ?fjernet: uge.? ?tilføjet: måned.?");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
}

/* A CPR number is warned of and saved all the same. */
static void
meet (FodRobot *robot)
{
  fod_story_chapter ("Meet");
  fod_robot_visit (robot, 9, "Mentormøder");
  fod_story_walk_to (robot, "Tab", "Noter");
  fod_robot_type (robot, NOTES);
  fod_robot_hear (robot, ATSPI_ROLE_STATUS_BAR, "*ligner et cpr-nummer*");
  fod_robot_act (robot, fod_robot_hear (robot, ATSPI_ROLE_PUSH_BUTTON, "Markér som holdt"));
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Mødet er holdt");
}

static void
check_with_fodctl (FodRobot *robot)
{
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autoptr (CliAnswer) answer = cli_run_json (&fodctl, "mentorship", NEWCOMER, NULL);
  g_autoptr (CliAnswer) found = cli_run_json (&fodctl, "search", "sagen", "med", NULL);
  g_autoptr (CliAnswer) whole = cli_run (&fodctl, "check", NULL);
  JsonObject *mentorship = cli_object (answer);
  JsonObject *agreement = json_object_get_object_member (mentorship, "agreement");

  fod_story_chapter ("Second pair of eyes");
  cli_assert_done (whole);
  g_assert_cmpstr (cli_text (agreement, "purpose"), ==, "Vi mødes hver måned.");
  g_assert_cmpint (json_object_get_int_member (agreement, "version"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (mentorship, "held"), ==, 1);
  g_assert_cmpuint (json_array_get_length (cli_array (found)), >=, 1);
}

static void
test_mentorship (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();

  begin (robot);
  agree (robot);
  revise (robot);
  meet (robot);
  fod_robot_quit (robot);
  check_with_fodctl (robot);
  fod_robot_free (robot);
}

int
main (int argc,
      char **argv)
{
  return fod_story_main (argc, argv, "/mentorship", test_mentorship);
}
