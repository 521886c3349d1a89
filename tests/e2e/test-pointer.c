/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who looks around in the sample course with the pointer, and then makes the program
 * their workplace's own. */

#include "fod-story.h"

#include <glib/gstdio.h>

#define NEWCOMER "Nanna Nyansat"
#define OTHER_NEWCOMER "Sofie Startklar"

/* Of the sample. */
#define TICKED_TASK "Find et netværk med andre nyansatte"
#define MOVED_TASK "Justér programmet efter den første måned"
#define TASK_BELOW "Tag en uformel snak om trivsel"
#define DONE_TASK "Hold forberedelsesmødet"
#define FOUND_TASK "Bestil adgang til mail, fagsystem og journal"
#define FOUND_NOTE "Adgangen til ydelsessystemet manglede*"
#define MOVED_ACTIVITY "Enkeltudgifter: hvad der kan søges om, og hvordan"
#define ACTIVITY_ON_FRIDAY "Opfølgningssamtale"

#define MY_NAME "Kirsten K. Kontakt"
#define CLOSING "Sommerlukket"

static void
click (FodRobot *robot,
       AtspiRole role,
       const char *name)
{
  fod_robot_click (robot, fod_robot_find (robot, role, name));
}

/* --- The sample course --------------------------------------------------------------------- */

static void
tick_and_move (FodRobot *robot)
{
  fod_story_chapter ("Tick, and drag a task");
  click (robot, ATSPI_ROLE_LIST_ITEM, "Huskeliste");
  click (robot, ATSPI_ROLE_CHECK_BOX, TICKED_TASK);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, NEWCOMER " · Klaret ons. 26. aug.");
  fod_robot_drag (robot, fod_robot_find (robot, ATSPI_ROLE_LABEL, MOVED_TASK),
                  fod_robot_find (robot, ATSPI_ROLE_LABEL, TASK_BELOW));
  fod_story_wait_at (robot, MOVED_TASK);
}

static void
choose (FodRobot *robot,
        const char *filter)
{
  click (robot, ATSPI_ROLE_COMBO_BOX, "Vis");
  click (robot, ATSPI_ROLE_LIST_ITEM, filter);
}

static void
filter (FodRobot *robot)
{
  fod_story_chapter ("Filter");
  choose (robot, "Over tid");
  fod_robot_wait_gone (robot, ATSPI_ROLE_CHECK_BOX, TICKED_TASK);
  fod_robot_find (robot, ATSPI_ROLE_CHECK_BOX, TASK_BELOW);
  choose (robot, "Alle");
  fod_robot_hear (robot, ATSPI_ROLE_CHECK_BOX, DONE_TASK);
}

/* In the toast, which has a button of the same name as the window. */
static void
undo_in_toast (FodRobot *robot,
               const char *toast)
{
  AtspiAccessible *around = fod_robot_find_with (robot, ATSPI_ROLE_FILLER, ATSPI_ROLE_LABEL, toast);

  fod_robot_click (robot,
                   fod_robot_find_in (robot, around, ATSPI_ROLE_PUSH_BUTTON, "Fortryd"));
  fod_robot_wait_gone (robot, ATSPI_ROLE_LABEL, toast);
}

static void
think_better_of_it (FodRobot *robot)
{
  AtspiAccessible *tick;

  fod_story_chapter ("Undo in the toast, and in the menu");
  click (robot, ATSPI_ROLE_LABEL, MOVED_TASK);
  fod_robot_wait_windows (robot, 2);
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Slet opgave");
  fod_robot_wait_windows (robot, 1);
  fod_robot_wait_gone (robot, ATSPI_ROLE_CHECK_BOX, MOVED_TASK);
  undo_in_toast (robot, "Opgaven er slettet");
  fod_robot_hear (robot, ATSPI_ROLE_CHECK_BOX, MOVED_TASK);

  tick = fod_robot_find (robot, ATSPI_ROLE_CHECK_BOX, TICKED_TASK);
  fod_robot_click (robot, tick);
  fod_robot_wait_state (robot, tick, ATSPI_STATE_CHECKED, FALSE);
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Hovedmenu");
  click (robot, ATSPI_ROLE_MENU_ITEM, "Fortryd");
  fod_robot_wait_state (robot, tick, ATSPI_STATE_CHECKED, TRUE);
}

static void
move_activity (FodRobot *robot)
{
  fod_story_chapter ("Drag an activity to Friday");
  click (robot, ATSPI_ROLE_LIST_ITEM, "Skema");
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Næste uge");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Uge 36");
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "I dag");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Uge 35");
  fod_robot_drag (robot, fod_robot_find (robot, ATSPI_ROLE_LABEL, MOVED_ACTIVITY),
                  fod_robot_find (robot, ATSPI_ROLE_LABEL, ACTIVITY_ON_FRIDAY));
  fod_story_wait_at (robot, MOVED_ACTIVITY);
}

/* From another course to a task of the first one. */
static void
switch_and_search (FodRobot *robot)
{
  fod_story_chapter ("Another course, and search");
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Forløb: " NEWCOMER);
  click (robot, ATSPI_ROLE_LIST_ITEM, OTHER_NEWCOMER "*");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Forløb: " OTHER_NEWCOMER);
  fod_robot_press (robot, "Ctrl+f");
  fod_robot_find (robot, ATSPI_ROLE_ENTRY, "Søg i alle forløb");
  fod_robot_type (robot, "ydelsessystemet");
  click (robot, ATSPI_ROLE_LABEL, FOUND_NOTE);
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Huskeliste");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Forløb: " NEWCOMER);
  fod_story_wait_at (robot, FOUND_TASK);
}

/* --- The workplace's own ------------------------------------------------------------------- */

static void
open_preferences (FodRobot *robot)
{
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Hovedmenu");
  click (robot, ATSPI_ROLE_MENU_ITEM, "Indstillinger");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dit navn");
}

static void
change_me (FodRobot *robot)
{
  fod_story_chapter ("Preferences: name and role");
  open_preferences (robot);
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dit navn"), MY_NAME);
  fod_robot_press (robot, "Return");
  click (robot, ATSPI_ROLE_LIST_ITEM, "Tovholder");
  fod_robot_wait_state (robot, fod_robot_find (robot, ATSPI_ROLE_RADIO_BUTTON, "Tovholder"),
                        ATSPI_STATE_CHECKED, TRUE);
}

static void
change_workplace (FodRobot *robot)
{
  AtspiAccessible *local_day;

  fod_story_chapter ("Preferences: days off");
  click (robot, ATSPI_ROLE_PAGE_TAB, "Arbejdsplads");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Arbejdspladsens navn"),
                   "Børn og Familie");
  fod_robot_press (robot, "Return");
  local_day = fod_robot_find (robot, ATSPI_ROLE_CHECK_BOX, "5. juni, grundlovsdag");
  fod_robot_click (robot, local_day);
  fod_robot_wait_state (robot, local_day, ATSPI_STATE_CHECKED, TRUE);
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "fredag");

  fod_robot_click (robot, fod_robot_scroll_to (robot, local_day, ATSPI_ROLE_LIST_ITEM,
                                               "Tilføj en lukkeperiode"));
  fod_robot_write (robot,
                   fod_robot_scroll_to (robot, local_day, ATSPI_ROLE_TEXT, "Første dag"),
                   "mandag uge 29");
  fod_robot_write (robot, fod_robot_scroll_to (robot, local_day, ATSPI_ROLE_TEXT, "Sidste dag"),
                   "fredag uge 30");
  fod_robot_write (robot, fod_robot_scroll_to (robot, local_day, ATSPI_ROLE_TEXT, "Navn*"),
                   CLOSING);
  fod_robot_click (robot,
                   fod_robot_scroll_to (robot, local_day, ATSPI_ROLE_PUSH_BUTTON, "Tilføj"));
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, CLOSING);
}

/* Whoever knows the folder types it. */
static void
change_backup_folder (FodRobot *robot)
{
  g_autofree char *folder = fod_test_folder_name (fod_robot_get_folder (robot), "kopier");
  g_autoptr (GDir) copies = NULL;

  fod_story_chapter ("Preferences: backup folder");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  click (robot, ATSPI_ROLE_PAGE_TAB, "Sikkerhedskopi");
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Vælg*");
  fod_robot_wait_windows (robot, 3);
  fod_robot_type (robot, folder);
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 2);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, folder);
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Kopiér nu*");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Sikkerhedskopien er taget og kontrolleret");
  copies = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (g_dir_read_name (copies));
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
}

/* The button of the next step stands where the pointer is: it is not pressed too. */
static void
click_twice (FodRobot *robot)
{
  fod_story_chapter ("A double click in the assistant");
  fod_robot_press (robot, "Ctrl+Shift+n");
  fod_robot_wait_windows (robot, 2);
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Nyansat"), "Nikolaj Nyuddannet");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Startdato"), "1. oktober");
  fod_robot_double_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "*Næste*"));
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*Trin 2*");
  /* By its key: a click would be the third of a row. */
  fod_robot_press (robot, "Alt+Right");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*Trin 3*");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 3);
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Kassér");
  fod_robot_wait_windows (robot, 1);
}

static void
look_at_help (FodRobot *robot)
{
  static const char *const items[] = { "Tastaturgenveje", "Om Fodfæste" };

  fod_story_chapter ("Shortcuts, about");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    click (robot, ATSPI_ROLE_PUSH_BUTTON, "Hovedmenu");
    click (robot, ATSPI_ROLE_MENU_ITEM, items[i]);
    fod_robot_wait_windows (robot, 2);
    fod_robot_press (robot, "Escape");
    fod_robot_wait_windows (robot, 1);
  }
}

/* --- Afterwards ---------------------------------------------------------------------------- */

static guint
find_place (JsonArray *tasks,
            const char *title)
{
  for (guint i = 0; i < json_array_get_length (tasks); i++) {
    if (g_strcmp0 (cli_text (cli_element (tasks, i), "title"), title) == 0)
      return i;
  }
  g_error ("there is no task \"%s\"", title);
}

static void
check_with_fodctl (FodRobot *robot)
{
  CliFixture fodctl = fod_story_get_fodctl (robot);
  g_autoptr (CliAnswer) tasks = cli_run_json (&fodctl, "tasks", NEWCOMER, NULL);
  g_autoptr (CliAnswer) schedule = cli_run_json (&fodctl, "schedule", NEWCOMER, NULL);
  g_autoptr (CliAnswer) whole = cli_run (&fodctl, "check", NULL);

  fod_story_chapter ("Second pair of eyes");
  cli_assert_done (whole);
  g_assert_cmpstr (cli_text (fod_story_find_in (cli_array (tasks), "title", TICKED_TASK), "state"),
                   ==, "done");
  g_assert_cmpuint (find_place (cli_array (tasks), MOVED_TASK) + 1, ==,
                    find_place (cli_array (tasks), TASK_BELOW));
  g_assert_cmpstr (
    cli_text (fod_story_find_in (cli_array (schedule), "title", MOVED_ACTIVITY), "day"), ==,
    "2026-08-28");
}

static void
return_to_it (FodRobot *robot)
{
  AtspiAccessible *friday;

  fod_story_chapter ("Preferences, the next day");
  fod_robot_start (robot);
  open_preferences (robot);
  fod_story_wait_text (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dit navn"), MY_NAME);
  click (robot, ATSPI_ROLE_PAGE_TAB, "Arbejdsplads");
  friday = fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "fredag");
  fod_robot_wait_state (robot, friday, ATSPI_STATE_PRESSED, FALSE);
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, CLOSING);
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
}

static void
tell (void)
{
  FodRobot *robot = fod_story_begin_with_sample ();

  tick_and_move (robot);
  think_better_of_it (robot);
  filter (robot);
  move_activity (robot);
  switch_and_search (robot);
  change_me (robot);
  change_workplace (robot);
  change_backup_folder (robot);
  click_twice (robot);
  look_at_help (robot);
  click (robot, ATSPI_ROLE_PUSH_BUTTON, "Luk");
  g_assert_cmpint (fod_test_program_wait (fod_robot_get_program (robot)), ==, 0);
  fod_test_program_assert_quiet (fod_robot_get_program (robot));
  check_with_fodctl (robot);
  return_to_it (robot);
  fod_story_end (robot);
}

int
main (int argc,
      char **argv)
{
  return fod_story_main (argc, argv, "/e2e/pointer", tell);
}
