/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A contact person's first day with the program, with the keyboard wherever it is handy. */

#include "fod-story.h"

#define NEWCOMER "Åse Nygård"
#define CONTACT "Kirsten Kontakt"
#define LEADER "Lone Leder"

/* Of the standard programme: the first three tasks. */
#define FIRST_TASK "Aftal, hvem der er kontaktperson"
#define SECOND_TASK "Hold forberedelsesmødet"
#define THIRD_TASK "Bestil adgang til mail, fagsystem og journal"

#define OWN_TASK "Vis kaffemaskinen frem"
#define OWN_ACTIVITY "Besøg hos Ungeenheden"
#define OWN_TOPIC "Tolke og oversættelse"
#define SECOND_POINT "Spørgsmål siden sidst"
#define AGREEMENT "Lån en bil til hjemmebesøg"

static const char *
get_title (JsonObject *object,
           const char *key)
{
  g_assert_false (json_object_get_null_member (object, key));
  return cli_text (json_object_get_object_member (object, key), "title");
}

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
  g_assert_cmpstr (get_title (course, "contact"), ==, CONTACT);
  g_assert_cmpstr (get_title (course, "leader"), ==, LEADER);
}

/* --- The checklist ------------------------------------------------------------------------- */

/* Alt+3 puts the keyboard on a row; its tick is the next stop. */
static void
tick (FodRobot *robot)
{
  fod_story_chapter ("Checklist: tick");
  fod_robot_visit (robot, 3, "Huskeliste");
  fod_story_walk_to (robot, "Up", FIRST_TASK);
  fod_robot_tab_to (robot, ATSPI_ROLE_CHECK_BOX, FIRST_TASK);
  fod_robot_press (robot, "space");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, LEADER " · Klaret ons. 26. aug.");
}

static void
give_to_somebody_else (FodRobot *robot)
{
  fod_story_chapter ("Checklist: who and when");
  fod_story_walk_to (robot, "Down", SECOND_TASK);
  fod_robot_press (robot, "Return");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Ansvarlig"), "Ida Indtast");
  fod_robot_press (robot, "Return");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Frist"), "fredag");
  fod_robot_press (robot, "Return");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Ida Indtast");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "om 2 dage");
}

static void
leave_out (FodRobot *robot)
{
  fod_story_chapter ("Checklist: not relevant");
  fod_story_walk_to (robot, "Down", THIRD_TASK);
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Ansvarlig");
  fod_story_walk_to (robot, "Tab", "Ikke relevant*");
  fod_robot_press (robot, "space");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Begrundelse");
  fod_robot_type (robot, "Åse har allerede adgang");
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Åbn igen*");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, CONTACT " · Ikke relevant: Åse har allerede adgang");
}

/* It comes last among those of its time, and moves up two places. */
static void
add_task (FodRobot *robot)
{
  fod_story_chapter ("Checklist: one of our own");
  fod_robot_press (robot, "Ctrl+n");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Opgave");
  fod_robot_type (robot, OWN_TASK);
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Ansvarlig");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
  fod_story_walk_to (robot, "Down", OWN_TASK);
  fod_robot_press (robot, "Alt+Up");
  fod_robot_press (robot, "Alt+Up");
}

static void
undo_and_redo (FodRobot *robot)
{
  fod_story_chapter ("Undo, redo");
  for (guint i = 0; i < 3; i++)
    fod_robot_press (robot, "Ctrl+z");
  fod_robot_wait_gone (robot, ATSPI_ROLE_CHECK_BOX, OWN_TASK);
  for (guint i = 0; i < 3; i++)
    fod_robot_press (robot, "Ctrl+Shift+z");
  fod_robot_hear (robot, ATSPI_ROLE_CHECK_BOX, OWN_TASK);
}

static void
check_place (JsonArray *tasks)
{
  guint last = 0;
  guint place = 0;

  for (guint i = 0; i < json_array_get_length (tasks); i++) {
    JsonObject *task = cli_element (tasks, i);

    if (g_strcmp0 (cli_text (task, "horizon"), "before-start") == 0)
      last = i;
    if (g_strcmp0 (cli_text (task, "title"), OWN_TASK) == 0)
      place = i;
  }
  /* Two places up; what was agreed at the meeting came last after that. */
  g_assert_cmpuint (place, ==, last - 3);
}

static void
check_checklist (CliFixture *fodctl)
{
  g_autoptr (CliAnswer) answer = cli_run_json (fodctl, "tasks", NEWCOMER, NULL);
  JsonArray *tasks = cli_array (answer);
  JsonObject *first = fod_story_find_in (tasks, "title", FIRST_TASK);
  JsonObject *second = fod_story_find_in (tasks, "title", SECOND_TASK);
  JsonObject *third = fod_story_find_in (tasks, "title", THIRD_TASK);
  JsonObject *agreed = fod_story_find_in (tasks, "title", AGREEMENT);

  g_assert_cmpstr (cli_text (first, "state"), ==, "done");
  g_assert_cmpstr (cli_text (first, "done-on"), ==, "2026-08-26");
  g_assert_cmpstr (get_title (second, "responsible"), ==, "Ida Indtast");
  g_assert_cmpstr (cli_text (second, "due"), ==, "2026-08-28");
  g_assert_cmpstr (cli_text (third, "state"), ==, "not-relevant");
  g_assert_cmpstr (cli_text (third, "reason"), ==, "Åse har allerede adgang");
  g_assert_cmpstr (get_title (agreed, "responsible"), ==, LEADER);
  g_assert_cmpstr (cli_text (agreed, "due"), ==, "2026-08-28");
  check_place (tasks);
}

/* --- The schedule -------------------------------------------------------------------------- */

static void
add_activity (FodRobot *robot)
{
  fod_story_chapter ("Schedule: one of our own");
  fod_robot_visit (robot, 4, "Skema");
  fod_robot_press (robot, "Ctrl+n");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Hvad skal der ske?");
  fod_robot_type (robot, OWN_ACTIVITY);
  fod_robot_press (robot, "Tab");
  fod_robot_type (robot, "torsdag uge 37");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "torsdag den 10. september 2026");
  fod_robot_press (robot, "Return");

  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Klokkeslæt"), "kl. 10.30");
  fod_robot_press (robot, "Return");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Sammen med"), "Ulla Unge");
  fod_robot_press (robot, "Return");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Sted"), "Ungehuset");
  fod_robot_press (robot, "Return");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "1 time · Ulla Unge · Ungehuset");
}

/* A day later is Monday, because Åse does not work on Fridays. */
static void
move_activity (FodRobot *robot)
{
  fod_story_chapter ("Schedule: move, duplicate, delete");
  fod_robot_press (robot, "Alt+Down");
  fod_robot_press (robot, "Ctrl+d");
  fod_robot_press (robot, "Delete");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Aktiviteten er slettet");
}

static void
check_schedule (CliFixture *fodctl)
{
  g_autoptr (CliAnswer) answer = cli_run_json (fodctl, "schedule", NEWCOMER, NULL);
  JsonArray *schedule = cli_array (answer);
  JsonObject *own = fod_story_find_in (schedule, "title", OWN_ACTIVITY);
  guint n_own = 0;

  g_assert_cmpstr (cli_text (own, "day"), ==, "2026-09-14");
  g_assert_cmpstr (cli_text (own, "time"), ==, "10:30");
  g_assert_cmpstr (cli_text (own, "place"), ==, "Ungehuset");
  g_assert_cmpstr (get_title (own, "host"), ==, "Ulla Unge");
  for (guint i = 0; i < json_array_get_length (schedule); i++)
    n_own += g_strcmp0 (cli_text (cli_element (schedule, i), "title"), OWN_ACTIVITY) == 0;
  g_assert_cmpuint (n_own, ==, 1);
}

/* --- Knowledge persons --------------------------------------------------------------------- */

/* The new topic opens with the cursor where its persons are written. */
static void
add_topic (FodRobot *robot)
{
  fod_story_chapter ("Knowledge persons");
  fod_robot_visit (robot, 5, "Videnspersoner");
  fod_robot_press (robot, "Ctrl+n");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Emne");
  fod_robot_type (robot, OWN_TOPIC);
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Tilføj en person");
  fod_robot_type (robot, "Tina Tolk");
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Tina Tolk");

  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Introduceres af"), CONTACT);
  fod_robot_press (robot, "Return");
  fod_story_walk_to (robot, "Tab", "Introduceret*");
  fod_robot_press (robot, "space");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Tina Tolk");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Introduceret ons. 26. aug. · " CONTACT);
}

static void
check_topics (CliFixture *fodctl)
{
  g_autoptr (CliAnswer) answer = cli_run_json (fodctl, "knowledge", NEWCOMER, NULL);
  JsonArray *links = cli_array (answer);
  JsonObject *own = NULL;

  for (guint i = 0; i < json_array_get_length (links) && !own; i++) {
    JsonObject *link = cli_element (links, i);

    if (g_strcmp0 (get_title (link, "topic"), OWN_TOPIC) == 0)
      own = link;
  }
  g_assert_nonnull (own);
  g_assert_true (json_object_get_boolean_member (own, "done"));
  g_assert_cmpstr (get_title (own, "person"), ==, CONTACT);
}

/* --- A status meeting ---------------------------------------------------------------------- */

/* The cursor goes to the first notes when the meeting is planned. */
static void
write_notes (FodRobot *robot)
{
  fod_story_chapter ("Meeting: notes");
  fod_robot_visit (robot, 6, "Statusmøder");
  fod_robot_press (robot, "Ctrl+n");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dag");
  fod_robot_type (robot, "i dag");
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "onsdag den 26. august kl. 14.30 · 30 min");
  fod_robot_type (robot, "Glad for modtagelsen");

  fod_robot_press (robot, "Tab");
  fod_story_walk_to (robot, "Tab", "Åbent");
  fod_robot_press (robot, "space");
  fod_robot_press (robot, "Down");
  fod_robot_press (robot, "Down");
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Næste møde");
  fod_story_walk_to (robot, "Tab", "Noter");
  fod_robot_type (robot, "Hvem tager telefonen om torsdagen?");
}

static void
agree (FodRobot *robot)
{
  fod_story_chapter ("Meeting: agreement");
  fod_robot_press (robot, "Ctrl+Shift+a");
  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Hvad aftaler I?");
  fod_robot_type (robot, AGREEMENT);
  fod_robot_press (robot, "Tab");
  fod_robot_type (robot, LEADER);
  /* The names that are proposed lie over the next row. */
  fod_robot_press (robot, "Tab");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Senest"), "fredag");
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 1);
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, LEADER " · senest fre. 28. aug.");
}

/* The open point goes on to the next meeting, and back again when that was a mistake. */
static void
hold (FodRobot *robot)
{
  fod_story_chapter ("Meeting: held");
  fod_story_walk_to (robot, "Tab", "Markér som holdt");
  fod_robot_press (robot, "space");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Mødet er holdt");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Planlagt · 4 punkter · 1 fra sidst");
  fod_robot_press (robot, "Ctrl+z");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Planlagt · 3 punkter · 1 åben aftale");
  fod_robot_press (robot, "Ctrl+Shift+z");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Planlagt · 4 punkter · 1 fra sidst");

  fod_robot_visit (robot, 3, "Huskeliste");
  fod_robot_hear (robot, ATSPI_ROLE_CHECK_BOX, AGREEMENT);
}

static JsonObject *
find_point (JsonObject *meeting,
            const char *title)
{
  return fod_story_find_in (json_object_get_array_member (meeting, "points"), "title", title);
}

static void
check_meetings (CliFixture *fodctl)
{
  g_autoptr (CliAnswer) answer = cli_run_json (fodctl, "meetings", NEWCOMER, NULL);
  JsonArray *meetings = cli_array (answer);
  JsonObject *held = fod_story_find_in (meetings, "day", "2026-08-26");
  JsonObject *next = fod_story_find_in (meetings, "day", "2026-09-01");
  JsonArray *points = json_object_get_array_member (held, "points");
  JsonObject *moved = find_point (held, SECOND_POINT);
  guint n_carried = 0;

  g_assert_cmpstr (cli_text (held, "state"), ==, "held");
  g_assert_cmpstr (cli_text (cli_element (points, 0), "notes"), ==, "Glad for modtagelsen");
  g_assert_cmpstr (cli_text (moved, "state"), ==, "moved");
  g_assert_cmpstr (cli_text (moved, "notes"), ==, "Hvem tager telefonen om torsdagen?");
  points = json_object_get_array_member (next, "points");
  for (guint i = 0; i < json_array_get_length (points); i++)
    n_carried += !json_object_get_null_member (cli_element (points, i), "origin");
  g_assert_cmpuint (n_carried, ==, 1);
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
  check_schedule (&fodctl);
  check_topics (&fodctl);
  check_meetings (&fodctl);
}

/* The window opens where it was left; what was done yesterday can still be undone. */
static void
return_to_it (FodRobot *robot)
{
  fod_story_chapter ("The next morning");
  fod_robot_set_variable (robot, "FODFAESTE_CLOCK", "2026-08-27T08:30");
  fod_robot_start (robot);
  fod_robot_find (robot, ATSPI_ROLE_FRAME, "Huskeliste");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, NEWCOMER);
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, LEADER " · Klaret ons. 26. aug.");
  fod_robot_visit (robot, 5, "Videnspersoner");
  fod_robot_hear (robot, ATSPI_ROLE_CHECK_BOX, OWN_TOPIC);
  fod_robot_visit (robot, 6, "Statusmøder");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Planlagt · 4 punkter · 1 fra sidst");
  fod_robot_press (robot, "Ctrl+z");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "*3 punkter · 1 åben aftale");
  fod_robot_press (robot, "Ctrl+Shift+z");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Planlagt · 4 punkter · 1 fra sidst");
}

static void
tell (void)
{
  FodRobot *robot = fod_story_begin ();

  fod_story_chapter ("First start");
  fod_story_introduce (robot, CONTACT);
  make_course (robot);
  tick (robot);
  give_to_somebody_else (robot);
  leave_out (robot);
  add_task (robot);
  undo_and_redo (robot);
  add_activity (robot);
  move_activity (robot);
  add_topic (robot);
  write_notes (robot);
  agree (robot);
  hold (robot);
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
