/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

static void
test_begin (CliFixture *self,
            gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) none = cli_run (self, "mentorship", NULL);
  g_autoptr (CliAnswer) begun =
    cli_run_json (self, "mentorship", "begin", id, "--mentor", "Mads Mentor", "--start",
                  "2026-09-24", NULL);
  g_autoptr (CliAnswer) again = cli_run (self, "mentorship", "begin", id, "--mentor", "Mads Mentor",
                                         "--start", "2026-09-24", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "mentorship", "Nanna", NULL);
  g_autoptr (CliAnswer) meetings = cli_run_json (self, "meetings", "Nanna", NULL);
  JsonObject *mentorship = cli_object (json);
  JsonArray *roles = json_object_get_array_member (mentorship, "roles");
  JsonArray *themes = json_object_get_array_member (mentorship, "themes");
  JsonArray *all = cli_array (meetings);
  guint n_mentor = 0;

  cli_assert_failed (none, 1, "There is no mentorship yet");
  cli_assert_keys (cli_object (begun), "id meetings");
  g_assert_cmpint (json_object_get_int_member (cli_object (begun), "meetings"), ==, 18);
  cli_assert_failed (again, 1, "begun already");
  cli_assert_keys (mentorship, "id course mentor newcomer start end weeks purpose roles themes"
                               " goals agreement meetings held warning");
  g_assert_cmpstr (cli_text (mentorship, "end"), ==, "2027-09-23");
  g_assert_nonnull (strstr (cli_text (mentorship, "warning"), "Mads Mentor has all three roles"));
  cli_assert_keys (cli_element (roles, 0), "id mentorship role person minutes note");
  cli_assert_keys (cli_element (themes, 0), "id mentorship title month note");
  g_assert_cmpstr (cli_text (json_object_get_object_member (mentorship, "agreement"), "state"), ==,
                   "draft");
  for (guint i = 0; i < json_array_get_length (all); i++) {
    JsonObject *meeting = cli_element (all, i);

    n_mentor += g_strcmp0 (cli_text (meeting, "kind"), "mentor") == 0;
    if (i > 0)
      g_assert_cmpstr (cli_text (meeting, "day"), >=, cli_text (cli_element (all, i - 1), "day"));
  }
  g_assert_cmpuint (n_mentor, ==, 18);
}

static void
test_refused (CliFixture *self,
              gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) usage = cli_run (self, "mentorship", "begin", "--mentor", "Mads", NULL);
  g_autoptr (CliAnswer) day =
    cli_run (self, "mentorship", "begin", id, "--mentor", "Mads", "--start", "soon", NULL);
  g_autoptr (CliAnswer) months = cli_run (self, "mentorship", "begin", id, "--mentor", "Mads",
                                          "--start", "2026-09-24", "--months", "6", NULL);
  g_autoptr (CliAnswer) weeks = cli_run (self, "mentorship", "begin", id, "--mentor", "Mads",
                                         "--start", "2026-09-24", "--weeks", "many", NULL);

  cli_assert_failed (usage, 2, "--mentor and --start");
  g_assert_cmpint (day->status, ==, 1);
  cli_assert_failed (months, 1, "9 to 12 months");
  cli_assert_failed (weeks, 1, "“many” is not a number");
}

static void
test_text (CliFixture *self,
           gconstpointer data)
{
  g_autoptr (CliAnswer) sample = cli_run (self, "sample", NULL);
  g_autoptr (CliAnswer) text = NULL;

  self->language = "da";
  text = cli_run (self, "mentorship", "Nanna", NULL);
  cli_assert_done (text);
  cli_assert_has (text->output, "Nanna Nyansat – Mads Mentor\n");
  cli_assert_has (text->output, "2 af 18 møder holdt\n");
  cli_assert_has (text->output, "Underskrevet");
  cli_assert_has (text->output, "Social mentor");
  cli_assert_has (text->output, "Udviklingsmål");
}

int
main (int argc,
      char **argv)
{
  cli_test_init (&argc, &argv);
  cli_test_add ("/mentorship/begin", test_begin);
  cli_test_add ("/mentorship/refused", test_refused);
  cli_test_add ("/mentorship/text", test_text);
  return g_test_run ();
}
