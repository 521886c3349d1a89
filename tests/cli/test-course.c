/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

#define COURSE_KEYS                                                       \
  "id newcomer unit start end weekdays contact leader mentor coordinator" \
  " state programme variant note"
#define TASK_KEYS                                                          \
  "id course title horizon due when role responsible state reason done-on" \
  " need note agreement"

static const char *
title_of (JsonObject *object,
          const char *key)
{
  return cli_text (json_object_get_object_member (object, key), "title");
}

static void
test_new (CliFixture *self,
          gconstpointer data)
{
  g_autoptr (CliAnswer) text = cli_run (self, "course", "new", "--name", "Åse Ægidius", "--start",
                                        "2026-09-07", "--programme", "standard", "--variant",
                                        "family", "--workdays", "mon,tue,wed,thu", "--contact",
                                        "Kirsten Kontakt", "--leader", "Lone Leder", "--mentor",
                                        "Mads Mentor", "--coordinator", "Torben Tovholder",
                                        "--unit", "Familie", NULL);
  g_autoptr (CliAnswer) json = NULL;
  JsonObject *course;

  cli_assert_done (text);
  g_assert_cmpuint (strlen (text->output), ==, 37);
  json = cli_run_json (self, "course", "show", g_strchomp (text->output), NULL);
  course = cli_object (json);
  cli_assert_keys (course, COURSE_KEYS " phase progress next-day horizons topics next-meeting"
                                       " next-activity hints");
  g_assert_cmpstr (cli_text (course, "id"), ==, text->output);
  g_assert_cmpstr (title_of (course, "newcomer"), ==, "Åse Ægidius");
  g_assert_cmpstr (title_of (course, "contact"), ==, "Kirsten Kontakt");
  g_assert_cmpstr (title_of (course, "leader"), ==, "Lone Leder");
  g_assert_cmpstr (title_of (course, "mentor"), ==, "Mads Mentor");
  g_assert_cmpstr (title_of (course, "coordinator"), ==, "Torben Tovholder");
  g_assert_cmpstr (cli_text (course, "start"), ==, "2026-09-07");
  g_assert_cmpstr (cli_text (course, "unit"), ==, "Familie");
  g_assert_cmpstr (cli_text (course, "variant"), ==, "family");
  g_assert_cmpstr (cli_text (course, "state"), ==, "active");
  g_assert_cmpstr (cli_text (course, "phase"), ==, "preparation");
  g_assert_cmpstr (cli_text (course, "weekdays"), ==, "mon,tue,wed,thu");
  cli_assert_keys (json_object_get_object_member (course, "progress"), "relevant done overdue");
  cli_assert_keys (json_object_get_object_member (course, "horizons"),
                   "before-start first-day first-week first-month first-three-months first-year");
}

static void
test_new_json (CliFixture *self,
               gconstpointer data)
{
  g_autoptr (CliAnswer) json = cli_run_json (self, "course", "new", "--name", "Nanna", "--start",
                                             "2026-04-03", NULL);

  cli_assert_keys (cli_object (json), "id notes");
  /* Good Friday is worth a note. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (cli_object (json),
                                                                         "notes")),
                    >, 0);
}

static char *
find_newcomer (CliFixture *self,
               const char *course)
{
  g_autoptr (CliAnswer) json = cli_run_json (self, "course", "show", course, NULL);

  return g_strdup (cli_text (json_object_get_object_member (cli_object (json), "newcomer"), "id"));
}

/* Two newcomers of one name are two; one who comes back is told by the id. */
static void
test_same_name (CliFixture *self,
                gconstpointer data)
{
  g_autofree char *first = cli_make_course (self, "Nanna Ny");
  g_autofree char *nanna = find_newcomer (self, first);
  g_autoptr (CliAnswer) other = cli_run (self, "course", "new", "--name", "Nanna Ny", "--start",
                                         "2026-09-07", NULL);
  g_autoptr (CliAnswer) again = cli_run (self, "course", "new", "--person", nanna, "--start",
                                         "2026-09-14", NULL);
  g_autoptr (CliAnswer) nobody = cli_run (self, "course", "new", "--person", "0123abcd", "--start",
                                          "2026-09-14", NULL);
  g_autoptr (CliAnswer) both = cli_run (self, "course", "new", "--person", nanna, "--name", "Nanna",
                                        "--start", "2026-09-14", NULL);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  cli_assert_done (other);
  cli_assert_has (other->errors, "another person of the same name");
  second = find_newcomer (self, g_strchomp (other->output));
  g_assert_cmpstr (second, !=, nanna);
  cli_assert_done (again);
  cli_assert_has (again->errors, "a course for this newcomer already");
  third = find_newcomer (self, g_strchomp (again->output));
  g_assert_cmpstr (third, ==, nanna);
  cli_assert_failed (nobody, 1, "Nobody has the id “0123abcd”");
  cli_assert_failed (both, 2, "--name or --person");
}

/* Somebody who is known as a colleague becomes a newcomer. */
static void
test_known (CliFixture *self,
            gconstpointer data)
{
  g_autoptr (CliAnswer) first = cli_run (self, "course", "new", "--name", "Nanna Ny", "--start",
                                         "2026-09-07", "--contact", "Karl Kontakt", NULL);
  g_autoptr (CliAnswer) second = cli_run (self, "course", "new", "--name", "Karl Kontakt",
                                          "--start", "2026-09-07", NULL);
  g_autoptr (CliAnswer) json = NULL;
  g_autofree char *newcomer = NULL;

  cli_assert_done (first);
  cli_assert_done (second);
  cli_assert_has (second->errors, "Karl Kontakt is known here already");
  newcomer = find_newcomer (self, g_strchomp (second->output));
  json = cli_run_json (self, "course", "show", g_strchomp (first->output), NULL);
  g_assert_cmpstr (
    cli_text (json_object_get_object_member (cli_object (json), "contact"), "id"), ==, newcomer);
}

typedef struct {
  const char *words[8];
  const char *fragment;
} Case;

static const Case BAD_COURSES[] = {
  { { "--name", "A", "--start", "2026-02-30" }, "2026-02-30" },
  { { "--name", "A", "--start", "2026-13-01" }, "2026-13-01" },
  { { "--name", "A", "--start", "" }, "" },
  { { "--name", "A", "--start", "soonish" }, "soonish" },
  { { "--name", "A", "--start", "1850-01-01" }, "1850" },
  { { "--name", "A", "--start", "2200-12-31" }, "too far away" },
  { { "--name", "A", "--start", "9999-01-01" }, "9999" },
  { { "--name", "", "--start", "2026-08-03" }, "name" },
  { { "--name", "  ", "--start", "2026-08-03" }, "name" },
  { { "--name", "A", "--start", "2026-08-03", "--workdays", "mon,xyz" }, "xyz" },
  { { "--name", "A", "--start", "2026-08-03", "--workdays", "" }, "" },
  { { "--name", "A", "--start", "2026-08-03", "--programme", "nothing" }, "“nothing”" },
  { { "--name", "A", "--start", "2026-08-03", "--variant", "nothing" }, "“nothing”" },
  { { "--name", "A", "--start", "2026-08-03", "--leader", "A" }, "others" },
};

static void
test_new_refused (CliFixture *self,
                  gconstpointer data)
{
  g_autofree char *before = cli_digest (self->folder);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (BAD_COURSES); i++) {
    const char *const *words = BAD_COURSES[i].words;
    g_autoptr (CliAnswer) answer = cli_run (self, "course", "new", words[0], words[1], words[2],
                                            words[3], words[4], words[5], NULL);

    g_test_message ("%s %s", words[3], words[5] ? words[5] : "");
    cli_assert_failed (answer, 1, BAD_COURSES[i].fragment);
    g_assert_cmpstr (answer->errors, !=, "");
  }
  after = cli_digest (self->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_long_name (CliFixture *self,
                gconstpointer data)
{
  g_autofree char *name = g_strnfill (100 * 1000, 'a');
  g_autoptr (CliAnswer) answer = cli_run (self, "course", "new", "--name", name, "--start",
                                          "2026-08-03", NULL);

  cli_assert_failed (answer, 1, "too long");
}

static void
test_list (CliFixture *self,
           gconstpointer data)
{
  g_autoptr (CliAnswer) none = cli_run (self, "course", "list", NULL);
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) text = cli_run (self, "course", "list", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "course", "list", "--all", NULL);

  cli_assert_done (none);
  g_assert_cmpstr (none->output, ==, "");
  cli_assert_has (none->errors, "no courses yet");
  cli_assert_done (text);
  cli_assert_has (text->output, "Nanna Nyansat  03.08.2026  ");
  cli_assert_has (text->output, id + 28);
  g_assert_cmpuint (json_array_get_length (cli_array (json)), ==, 1);
  cli_assert_keys (cli_element (cli_array (json), 0), COURSE_KEYS " phase progress next-day");
}

static void
test_names_for_a_course (CliFixture *self,
                         gconstpointer data)
{
  g_autoptr (CliAnswer) none = cli_run (self, "tasks", NULL);
  g_autofree char *nanna = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) only = cli_run_json (self, "course", "show", NULL);
  g_autofree char *nikolaj = cli_make_course (self, "Åse Nyansat");
  const char *const names[] = { nanna, nanna + 28, "nanna", "NANNA NY", NULL };
  g_autoptr (CliAnswer) left_out = cli_run (self, "tasks", NULL);
  g_autoptr (CliAnswer) unknown = cli_run (self, "course", "show", "Bente", NULL);
  g_autoptr (CliAnswer) danish = cli_run_json (self, "course", "show", "åse", NULL);
  g_autofree char *twice = NULL;
  g_autofree char *shorter = NULL;
  g_autoptr (CliAnswer) several = NULL;
  g_autoptr (CliAnswer) whole = NULL;

  cli_assert_failed (none, 1, "no active course");
  g_assert_cmpstr (cli_text (cli_object (only), "id"), ==, nanna);
  cli_assert_failed (left_out, 1, "more than one active course");
  cli_assert_failed (unknown, 1, "no course “Bente”");
  g_assert_cmpstr (cli_text (cli_object (danish), "id"), ==, nikolaj);
  for (guint i = 0; names[i]; i++) {
    g_autoptr (CliAnswer) answer = cli_run_json (self, "course", "show", names[i], NULL);

    g_assert_cmpstr (cli_text (cli_object (answer), "id"), ==, nanna);
  }
  twice = cli_make_course (self, "Nanna Nyansat");
  several = cli_run (self, "course", "show", "nanna", NULL);
  cli_assert_failed (several, 1, "“nanna” fits 2");
  shorter = cli_make_course (self, "Nanna Ny");
  whole = cli_run_json (self, "course", "show", "nanna ny", NULL);
  g_assert_cmpstr (cli_text (cli_object (whole), "id"), ==, shorter);
}

/* A name is no place for the number of a citizen; it is said, and the course is made. */
static void
test_new_warns (CliFixture *self,
                gconstpointer data)
{
  g_autoptr (CliAnswer) answer = cli_run (self, "course", "new", "--name", "Nanna 010190-1234",
                                          "--start", "2026-08-03", NULL);

  cli_assert_done (answer);
  cli_assert_has (answer->errors, "--name: “010190-1234” looks like a CPR number.");
}

static void
test_show_in_two_languages (CliFixture *self,
                            gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) english = cli_run (self, "course", "show", NULL);
  g_autoptr (CliAnswer) danish = NULL;

  self->language = "da";
  danish = cli_run (self, "course", "show", NULL);
  cli_assert_done (english);
  cli_assert_done (danish);
  cli_assert_has (english->output, "Nanna Nyansat\n");
  cli_assert_has (english->output, "Start date  ");
  cli_assert_has (english->output, "Monday 3 August 2026");
  cli_assert_has (danish->output, "Startdato  ");
  cli_assert_has (danish->output, "mandag den 3. august 2026");
  cli_assert_has (danish->output, "Kirsten Kontakt");
  cli_assert_has (danish->output, "Standardprogram for nyuddannede");
  cli_assert_has (danish->output, id);
}

static void
test_tasks (CliFixture *self,
            gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) text = cli_run (self, "tasks", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "tasks", id, NULL);
  g_autoptr (CliAnswer) first_day = cli_run_json (self, "tasks", "--horizon", "first-day", NULL);
  JsonObject *task = cli_element (cli_array (json), 0);
  JsonArray *some = cli_array (first_day);

  cli_assert_done (text);
  g_assert_true (g_str_has_prefix (text->output, "Before the start\n  [ ]  "));
  cli_assert_has (text->output, "days overdue)");
  cli_assert_keys (task, TASK_KEYS " overdue");
  g_assert_cmpstr (cli_text (task, "horizon"), ==, "before-start");
  g_assert_cmpstr (cli_text (task, "state"), ==, "open");
  g_assert_true (json_object_get_boolean_member (task, "overdue"));
  g_assert_cmpuint (json_array_get_length (some), >, 3);
  g_assert_cmpuint (json_array_get_length (some), <, json_array_get_length (cli_array (json)));
  for (guint i = 0; i < json_array_get_length (some); i++)
    g_assert_cmpstr (cli_text (cli_element (some, i), "horizon"), ==, "first-day");
}

static void
test_ticking (CliFixture *self,
              gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) before = cli_run_json (self, "tasks", "--open", NULL);
  guint n_open = json_array_get_length (cli_array (before));
  const char *task = cli_text (cli_element (cli_array (before), 0), "id");
  g_autoptr (CliAnswer) done = cli_run (self, "tasks", "done", task, NULL);
  g_autoptr (CliAnswer) after = cli_run_json (self, "tasks", id, "--open", NULL);
  g_autoptr (CliAnswer) undone = cli_run_json (self, "tasks", id, "undone", task + 28, NULL);
  g_autoptr (CliAnswer) blank = cli_run (self, "tasks", "not-relevant", task, " ", NULL);
  g_autoptr (CliAnswer) away = cli_run_json (self, "tasks", "nanna", "not-relevant", task,
                                             "Ikke hos os", NULL);
  g_autoptr (CliAnswer) text = cli_run (self, "tasks", NULL);
  g_autoptr (CliAnswer) unknown = cli_run (self, "tasks", "done", "ffffffff", NULL);

  cli_assert_done (done);
  g_assert_true (g_str_has_prefix (done->output, "[x]  "));
  g_assert_cmpuint (json_array_get_length (cli_array (after)), ==, n_open - 1);
  g_assert_cmpstr (cli_text (cli_object (undone), "state"), ==, "open");
  g_assert_null (cli_text (cli_object (undone), "done-on"));
  cli_assert_failed (blank, 1, "Write why");
  g_assert_cmpstr (cli_text (cli_object (away), "state"), ==, "not-relevant");
  g_assert_cmpstr (cli_text (cli_object (away), "reason"), ==, "Ikke hos os");
  cli_assert_has (text->output, "[–]  ");
  cli_assert_has (text->output, " – Ikke hos os\n");
  cli_assert_failed (unknown, 1, "no task “ffffffff”");
}

/* The heading of a week names the Saturday that stands below it. */
static void
test_schedule_weekend (CliFixture *self,
                       gconstpointer data)
{
  g_autoptr (CliAnswer) made = cli_run (self, "course", "new", "--name", "Nanna Nyansat", "--start",
                                        "2026-08-29", "--workdays", "sat,sun", NULL);
  g_autoptr (CliAnswer) text = cli_run (self, "schedule", NULL);

  cli_assert_done (made);
  g_assert_true (g_str_has_prefix (text->output, "Week 35 · 24–30 August\n  Sat 29 Aug  "));
}

static void
test_schedule (CliFixture *self,
               gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) text = cli_run (self, "schedule", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "schedule", id, NULL);
  g_autoptr (CliAnswer) danish = NULL;
  JsonObject *activity = cli_element (cli_array (json), 0);

  self->language = "da";
  danish = cli_run (self, "schedule", NULL);
  cli_assert_done (text);
  g_assert_true (g_str_has_prefix (text->output, "Week 32 · 3–7 August\n  Mon 3 Aug    9:00–"));
  cli_assert_has (danish->output, "Uge 32 · 3.–7. august\n  man. 3. aug.  ");
  cli_assert_has (danish->output, "  9.00–10.00  ");
  cli_assert_has (danish->output, "Følordning");
  cli_assert_has (danish->output, "ons. 5. aug.    9.00–10.00   Opstartsmøde");
  cli_assert_has (danish->output, "Statusmøde");
  g_assert_null (strstr (danish->output, "Forberedelsesmøde"));
  cli_assert_keys (activity, "id course title kind day when time minutes role host method need"
                             " place note");
  g_assert_cmpstr (cli_text (activity, "day"), ==, "2026-08-03");
  g_assert_cmpstr (cli_text (activity, "time"), ==, "09:00");
  g_assert_cmpint (json_object_get_int_member (activity, "minutes"), >, 0);
  g_assert_cmpuint (json_array_get_length (cli_array (json)), >=, 25);
}

static void
test_knowledge (CliFixture *self,
                gconstpointer data)
{
  g_autoptr (CliAnswer) sample = cli_run (self, "sample", NULL);
  g_autoptr (CliAnswer) text = cli_run (self, "knowledge", "Nanna", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "knowledge", "Nanna", NULL);
  JsonObject *link = cli_element (cli_array (json), 0);
  JsonArray *people = json_object_get_array_member (link, "people");

  cli_assert_done (sample);
  cli_assert_done (text);
  cli_assert_has (text->output, "Knows about");
  cli_assert_has (text->output, "  [x]  ");
  cli_assert_keys (link, "id topic kind course person role done done-on note group need people");
  g_assert_cmpstr (cli_text (link, "kind"), ==, "introduces");
  g_assert_nonnull (title_of (link, "topic"));
  cli_assert_keys (cli_element (people, 0), "id title");
  g_assert_cmpuint (json_array_get_length (cli_array (json)), >=, 30);
}

static void
test_meetings (CliFixture *self,
               gconstpointer data)
{
  g_autoptr (CliAnswer) sample = cli_run (self, "sample", NULL);
  g_autoptr (CliAnswer) text = cli_run (self, "meetings", "Nanna", NULL);
  g_autoptr (CliAnswer) agenda = cli_run (self, "meetings", "Nanna", "--agenda", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "meetings", "Nanna", NULL);
  JsonObject *meeting = cli_element (cli_array (json), 0);
  JsonArray *points = json_object_get_array_member (meeting, "points");
  JsonArray *agreements = json_object_get_array_member (meeting, "agreements");

  cli_assert_done (sample);
  cli_assert_done (text);
  cli_assert_has (text->output, "[x]  ");
  cli_assert_has (text->output, "[ ]  ");
  cli_assert_has (agenda->output, "\n  Agreements\n    [x] ");
  g_assert_cmpuint (strlen (agenda->output), >, strlen (text->output));
  cli_assert_keys (meeting, "id course mentorship kind title day when time minutes place parts"
                            " state points agreements");
  g_assert_cmpstr (cli_text (meeting, "state"), ==, "held");
  cli_assert_keys (cli_element (points, 0), "id meeting title part guidance notes state origin");
  cli_assert_keys (cli_element (agreements, 0),
                   "id meeting title responsible due task done-on done");
}

static void
test_sample (CliFixture *self,
             gconstpointer data)
{
  g_autoptr (CliAnswer) json = cli_run_json (self, "sample", NULL);
  g_autoptr (CliAnswer) again = cli_run (self, "sample", NULL);
  g_autoptr (CliAnswer) show = cli_run_json (self, "course", "show",
                                             cli_text (cli_object (json), "id"), NULL);
  g_autoptr (CliAnswer) list = cli_run_json (self, "course", "list", NULL);
  g_autoptr (CliAnswer) removed = NULL;
  g_autoptr (CliAnswer) gone = NULL;

  cli_assert_keys (cli_object (json), "id");
  cli_assert_failed (again, 1, "already");
  g_assert_cmpstr (cli_text (cli_object (show), "phase"), ==, "learning");
  g_assert_cmpuint (json_array_get_length (cli_array (list)), ==, 2);
  removed = cli_run (self, "sample", "--remove", NULL);
  cli_assert_done (removed);
  gone = cli_run (self, "sample", "--remove", NULL);
  cli_assert_failed (gone, 1, "no sample");
}

/* What a name has in it is shown, not obeyed. */
static void
test_terminal (CliFixture *self,
               gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Na\033[2Jnna\r\n");
  g_autoptr (CliAnswer) list = cli_run (self, "course", "list", NULL);
  g_autoptr (CliAnswer) show = cli_run (self, "course", "show", id, NULL);
  g_autoptr (CliAnswer) unknown = cli_run (self, "course", "show", "\033[2J", NULL);

  cli_assert_has (list->output, "Na[2Jnna");
  g_assert_null (strchr (list->output, '\033'));
  g_assert_null (strchr (show->output, '\033'));
  g_assert_null (strchr (unknown->errors, '\033'));
}

int
main (int argc,
      char **argv)
{
  cli_test_init (&argc, &argv);
  cli_test_add ("/course/new", test_new);
  cli_test_add ("/course/new-json", test_new_json);
  cli_test_add ("/course/new-warns", test_new_warns);
  cli_test_add ("/course/same-name", test_same_name);
  cli_test_add ("/course/known", test_known);
  cli_test_add_with_file ("/course/new-refused", test_new_refused);
  cli_test_add ("/course/long-name", test_long_name);
  cli_test_add_with_file ("/course/list", test_list);
  cli_test_add_with_file ("/course/names", test_names_for_a_course);
  cli_test_add ("/course/two-languages", test_show_in_two_languages);
  cli_test_add ("/course/tasks", test_tasks);
  cli_test_add ("/course/ticking", test_ticking);
  cli_test_add ("/course/schedule", test_schedule);
  cli_test_add ("/course/schedule-weekend", test_schedule_weekend);
  cli_test_add ("/course/knowledge", test_knowledge);
  cli_test_add ("/course/meetings", test_meetings);
  cli_test_add ("/course/sample", test_sample);
  cli_test_add ("/course/terminal", test_terminal);
  return g_test_run ();
}
