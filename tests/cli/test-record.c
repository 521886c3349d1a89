/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

static char *
find_first_task (CliFixture *self)
{
  g_autoptr (CliAnswer) tasks = cli_run_json (self, "tasks", NULL);

  return g_strdup (cli_text (cli_element (cli_array (tasks), 0), "id"));
}

static void
test_undo (CliFixture *self,
           gconstpointer data)
{
  g_autoptr (CliAnswer) nothing = cli_run (self, "undo", NULL);
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *task = find_first_task (self);
  g_autoptr (CliAnswer) done = cli_run (self, "tasks", "done", task, NULL);
  g_autoptr (CliAnswer) undo = cli_run (self, "undo", NULL);
  g_autoptr (CliAnswer) open = cli_run_json (self, "tasks", "undone", task, NULL);
  g_autoptr (CliAnswer) redo = cli_run_json (self, "redo", NULL);
  g_autoptr (CliAnswer) no_redo = cli_run (self, "redo", NULL);
  g_autoptr (CliAnswer) second = cli_run_json (self, "undo", NULL);
  g_autoptr (CliAnswer) third = cli_run_json (self, "undo", NULL);
  g_autoptr (CliAnswer) list = cli_run_json (self, "course", "list", NULL);

  cli_assert_failed (nothing, 1, "nothing to undo");
  cli_assert_done (done);
  cli_assert_done (undo);
  cli_assert_has (undo->output, "Undone: Tick task\n");
  g_assert_cmpstr (cli_text (cli_object (open), "state"), ==, "open");
  cli_assert_keys (cli_object (redo), "label skipped");
  g_assert_cmpstr (cli_text (cli_object (redo), "label"), ==, "Tick task");
  cli_assert_failed (no_redo, 1, "nothing to do again");
  g_assert_cmpstr (cli_text (cli_object (second), "label"), ==, "Tick task");
  g_assert_cmpstr (cli_text (cli_object (third), "label"), ==, "Create course");
  g_assert_cmpuint (json_array_get_length (cli_array (list)), ==, 0);
}

static void
test_history (CliFixture *self,
              gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *task = find_first_task (self);
  g_autoptr (CliAnswer) done = cli_run (self, "tasks", "done", task, NULL);
  g_autoptr (CliAnswer) text = cli_run (self, "history", task, NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "history", task + 28, "state", NULL);
  JsonObject *change = cli_element (cli_array (json), 0);
  JsonObject *creation = cli_element (cli_array (json), 1);

  cli_assert_done (done);
  cli_assert_done (text);
  cli_assert_has (text->output, "2026-08-24 09:00  Tick task");
  cli_assert_has (text->output, "State: Open → Done\n");
  cli_assert_keys (change, "when author label kind field before after");
  g_assert_cmpstr (cli_text (change, "kind"), ==, "edit");
  g_assert_cmpstr (cli_text (change, "when"), ==, "2026-08-24T07:00:00Z");
  g_assert_cmpstr (cli_text (change, "field"), ==, "state");
  g_assert_cmpstr (cli_text (change, "before"), ==, "open");
  g_assert_cmpstr (cli_text (change, "after"), ==, "done");
  g_assert_cmpstr (cli_text (creation, "field"), ==, "");
  g_assert_cmpstr (cli_text (creation, "after"), ==, "open");
  g_assert_cmpuint (json_array_get_length (cli_array (json)), ==, 2);
}

/* What is taken back is not told as if it were done. */
static void
test_history_of_undo (CliFixture *self,
                      gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *task = find_first_task (self);
  g_autoptr (CliAnswer) done = cli_run (self, "tasks", "done", task, NULL);
  g_autoptr (CliAnswer) undo = cli_run (self, "undo", NULL);
  g_autoptr (CliAnswer) text = cli_run (self, "history", task, "state", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "history", task, "state", NULL);

  cli_assert_done (done);
  cli_assert_done (undo);
  cli_assert_has (text->output, "Undone: Tick task  State: Done → Open\n");
  g_assert_cmpstr (cli_text (cli_element (cli_array (json), 0), "kind"), ==, "undo");
  g_assert_cmpstr (cli_text (cli_element (cli_array (json), 1), "kind"), ==, "edit");
}

/* The field is called what the history itself calls it, in small letters too. */
static void
test_history_by_label (CliFixture *self,
                       gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *task = find_first_task (self);
  g_autoptr (CliAnswer) done = cli_run (self, "tasks", "done", task, NULL);
  g_autoptr (CliAnswer) english = cli_run (self, "history", task, "state", NULL);
  g_autoptr (CliAnswer) danish = NULL;
  g_autoptr (CliAnswer) label = NULL;

  cli_assert_done (done);
  cli_assert_has (english->output, "State: Open → Done\n");
  self->language = "da";
  danish = cli_run (self, "history", task, "state", NULL);
  label = cli_run (self, "history", task, "status", NULL);
  cli_assert_done (label);
  g_assert_cmpstr (label->output, ==, danish->output);
  cli_assert_has (label->output, "Status: ");
}

/* What has been taken back is still remembered. */
static void
test_history_of_the_hidden (CliFixture *self,
                            gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) undo = cli_run (self, "undo", NULL);
  g_autoptr (CliAnswer) text = cli_run (self, "history", id, NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "history", id, NULL);
  JsonObject *latest = cli_element (cli_array (json), 0);

  cli_assert_done (undo);
  cli_assert_done (text);
  cli_assert_has (text->output, "removed");
  g_assert_cmpstr (cli_text (latest, "field"), ==, "deleted");
  g_assert_true (json_object_get_boolean_member (latest, "after"));
}

static void
test_history_refused (CliFixture *self,
                      gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) short_id = cli_run (self, "history", "0", NULL);
  g_autoptr (CliAnswer) word = cli_run (self, "history", "Nanna", NULL);
  g_autoptr (CliAnswer) unknown = cli_run (self, "history", "01a032ff-7f09-7280-9807-ffffffffffff",
                                           NULL);
  g_autoptr (CliAnswer) field = cli_run (self, "history", id, "colour", NULL);
  g_autofree char *beginning = g_strndup (id, 8);
  g_autoptr (CliAnswer) several = cli_run (self, "history", beginning, NULL);

  cli_assert_failed (short_id, 1, "Nothing has the id “0”");
  cli_assert_failed (word, 1, "Nothing has the id “Nanna”");
  cli_assert_failed (unknown, 1, "Nothing has the id");
  cli_assert_failed (field, 1, "newcomer, unit, start");
  cli_assert_failed (several, 1, "records. Write more of it");
}

static void
test_search (CliFixture *self,
             gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Åse Ørsted");
  g_autoptr (CliAnswer) text = cli_run (self, "search", "ørst", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "search", "bestil", "adgang", NULL);
  g_autoptr (CliAnswer) one = cli_run_json (self, "search", "bestil", "-n", "1", NULL);
  g_autoptr (CliAnswer) other_letter = cli_run_json (self, "search", "orst", NULL);
  g_autoptr (CliAnswer) none = cli_run (self, "search", "xyzzy", NULL);
  g_autoptr (CliAnswer) syntax = cli_run (self, "search", "\"NEAR(", "*", "OR", "--", "-x:", NULL);
  g_autoptr (CliAnswer) limit = cli_run (self, "search", "a", "--limit", "0", NULL);
  JsonObject *hit = cli_element (cli_array (json), 0);

  cli_assert_done (text);
  cli_assert_has (text->output, "Course  ");
  cli_assert_has (text->output, "Åse Ørsted\n");
  cli_assert_keys (hit, "id type title excerpt course");
  g_assert_cmpstr (cli_text (hit, "type"), ==, "task");
  g_assert_cmpstr (cli_text (json_object_get_object_member (hit, "course"), "id"), ==, id);
  g_assert_cmpuint (json_array_get_length (cli_array (one)), ==, 1);
  g_assert_cmpuint (json_array_get_length (cli_array (other_letter)), ==, 0);
  cli_assert_done (none);
  g_assert_cmpstr (none->output, ==, "");
  cli_assert_has (none->errors, "Nothing was found");
  cli_assert_done (syntax);
  cli_assert_failed (limit, 1, "“0” is not a number between 1 and 10000");
}

static void
test_holidays (CliFixture *self,
               gconstpointer data)
{
  g_autoptr (CliAnswer) english = cli_run (self, "holidays", "2023", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "holidays", "2024", NULL);
  g_autoptr (CliAnswer) danish = NULL;

  self->language = "da";
  danish = cli_run (self, "holidays", "2023", NULL);
  cli_assert_done (english);
  g_assert_true (g_str_has_prefix (english->output, "2023-01-01\tNew Year’s Day\n"));
  cli_assert_done (danish);
  g_assert_true (g_str_has_prefix (danish->output, "2023-01-01\tnytårsdag\n2023-04-06\tskær"));
  /* Store bededag was a holiday for the last time in 2023. */
  cli_assert_has (danish->output, "2023-05-05\tstore bededag\n");
  g_assert_cmpuint (json_array_get_length (cli_array (json)), ==, 10);
  cli_assert_keys (cli_element (cli_array (json), 0), "day name");
  g_assert_cmpstr (cli_text (cli_element (cli_array (json), 9), "day"), ==, "2024-12-26");
}

static void
test_holidays_refused (CliFixture *self,
                       gconstpointer data)
{
  const char *const years[] = { "1899", "2201", "0", "-1", "20.5", "next", "",
                                "99999999999999999999", NULL };

  for (guint i = 0; years[i]; i++) {
    g_autoptr (CliAnswer) answer = cli_run (self, "holidays", "--", years[i], NULL);

    cli_assert_failed (answer, 1, "is not a year between 1900 and 2200");
  }
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
}

static void
test_errors_in_json (CliFixture *self,
                     gconstpointer data)
{
  g_autoptr (CliAnswer) answer = cli_run (self, "--json", "undo", NULL);
  g_autoptr (JsonNode) node = json_from_string (answer->errors, NULL);

  cli_assert_failed (answer, 1, "nothing to undo");
  g_assert_nonnull (node);
  cli_assert_keys (json_node_get_object (node), "error");
}

int
main (int argc,
      char **argv)
{
  cli_test_init (&argc, &argv);
  cli_test_add_with_file ("/record/undo", test_undo);
  cli_test_add ("/record/history", test_history);
  cli_test_add ("/record/history-of-undo", test_history_of_undo);
  cli_test_add ("/record/history-by-label", test_history_by_label);
  cli_test_add ("/record/history-of-the-hidden", test_history_of_the_hidden);
  cli_test_add ("/record/history-refused", test_history_refused);
  cli_test_add ("/record/search", test_search);
  cli_test_add ("/record/holidays", test_holidays);
  cli_test_add ("/record/holidays-refused", test_holidays_refused);
  cli_test_add_with_file ("/record/errors-in-json", test_errors_in_json);
  return g_test_run ();
}
