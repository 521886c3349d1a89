/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who hears where the keyboard is, and has no pointer. */

#include "fod-story.h"

typedef struct {
  FodRobot *robot;
  AtspiRole role;
  const char *name;
} Stop;

static gboolean
is_heard (gpointer data)
{
  Stop *stop = data;
  AtspiAccessible *focus = fod_robot_get_focus (stop->robot);
  g_autofree char *name = focus ? atspi_accessible_get_name (focus, NULL) : NULL;

  return focus &&
         (stop->role == ATSPI_ROLE_INVALID ||
          atspi_accessible_get_role (focus, NULL) == stop->role) &&
         g_pattern_match_simple (stop->name, name ? name : "");
}

static void
hear (FodRobot *robot,
      const char *keys,
      AtspiRole role,
      const char *name)
{
  Stop stop = { robot, role, name };
  g_autofree char *scene = NULL;

  fod_robot_press (robot, keys);
  if (fod_test_wait (is_heard, &stop, FOD_TEST_PATIENCE_MS))
    return;
  scene = fod_robot_describe (robot);
  g_error ("%s does not lead to \"%s\":\n%s", keys, name, scene);
}

/* The arrows go from row to row; Tab into the row, through it, and out of the list. */
static void
walk_the_checklist (FodRobot *robot)
{
  fod_story_chapter ("Through a list and out of it");
  fod_robot_visit (robot, 3, "Huskeliste");
  fod_robot_find (robot, ATSPI_ROLE_LIST, "Huskeliste");
  fod_story_walk_to (robot, "Home", "Før start, Aftal, hvem der er kontaktperson, *");
  hear (robot, "Down", ATSPI_ROLE_LIST_ITEM, "Hold forberedelsesmødet, Lone Leder · Klaret *");
  hear (robot, "Tab", ATSPI_ROLE_CHECK_BOX, "Hold forberedelsesmødet");
  hear (robot, "Tab", ATSPI_ROLE_PUSH_BUTTON, "Nyt forløb");
  hear (robot, "Shift+Tab", ATSPI_ROLE_LIST_ITEM, "Hold forberedelsesmødet, *");
  /* Later versions of GTK call the button of a drop-down something else. */
  hear (robot, "Shift+Tab", ATSPI_ROLE_INVALID, "Vis");
  hear (robot, "Tab", ATSPI_ROLE_LIST_ITEM, "Hold forberedelsesmødet, *");
}

static void
hear_a_dialog (FodRobot *robot)
{
  fod_story_chapter ("What a dialog says");
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 2);
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Opgave");
  fod_story_walk_to (robot, "Tab", "Historik");
  hear (robot, "Tab", ATSPI_ROLE_TEXT, "Opgave");
  hear (robot, "Tab", ATSPI_ROLE_TEXT, "Ansvarlig");
  /* The buttons of a person have keys instead. */
  hear (robot, "Tab", ATSPI_ROLE_TEXT, "Frist");
  hear (robot, "Shift+Tab", ATSPI_ROLE_TEXT, "Ansvarlig");
  fod_robot_press (robot, "Alt+Return");
  fod_robot_wait_windows (robot, 3);
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Person");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 2);
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
}

static void
tell (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();

  /* It would be the next stop after the list. */
  fod_robot_wait_gone (robot, ATSPI_ROLE_LABEL, "Alle i eksemplet er opdigtede");
  walk_the_checklist (robot);
  hear_a_dialog (robot);
  fod_story_end (robot);
}

int
main (int argc,
      char **argv)
{
  return fod_story_main (argc, argv, "/e2e/keyboard", tell);
}
