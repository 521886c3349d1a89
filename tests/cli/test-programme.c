/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A small programme whose pieces the cases change. */
static const char BASE[] =
  "{\n"
  "  \"format\": \"fodfaeste-programme\", \"version\": 1, \"id\": \"vikar\",\n"
  "  \"title\": \"Kort program\", \"description\": \"To dage.\", \"variants\": [],\n"
  "  \"tasks\": [{\"key\": \"task-login\", \"title\": \"Bestil adgang\",\n"
  "    \"horizon\": \"before-start\", \"when\": \"start - 5 workdays\", \"role\": \"contact\"}],\n"
  "  \"activities\": [], \"topics\": [], \"goals\": [], \"resources\": [], \"agendas\": [],\n"
  "  \"questions\": []\n"
  "}\n";

typedef struct {
  const char *from; /* what is replaced in BASE */
  const char *to;
  const char *fragment; /* what the sentence must name */
} Case;

static const Case BAD[] = {
  { "\"id\"", "\"idd\"", "idd" },
  { "\"role\": \"contact\"", "\"role\": \"contact\", \"colour\": 1", "tasks[0].colour" },
  { "\"role\": \"contact\"", "\"role\": 7", "tasks[0].role" },
  { "\"role\": \"contact\"", "\"role\": \"boss\"", "tasks[0].role" },
  { ", \"role\": \"contact\"", "", "tasks[0].role" },
  { "start - 5 workdays", "five days before", "tasks[0].when" },
  { "\"tasks\": [{", "\"tasks\": {\"a\": [{", "Line" },
  { "\"topics\": []", "\"topics\": {}", "topics" },
  { "\"topics\": []", "\"topics\": [[]]", "topics[0]" },
  { "\"version\": 1", "\"version\": \"1\"", "version" },
  { "\"version\": 1", "\"version\": 2", "version" },
  { "fodfaeste-programme", "something-else", "format" },
  { "\"Kort program\"", "null", "title" },
  { "Kort program", "Kort \\u0000 program", "Line 3" },
  { "Kort program", "Kort\\nprogram", "“title”" },
  { "Kort program", "Kort \xf8 program", "Line 3" },
  { "\"questions\": []\n}", "\"questions\": []", "Line" },
  { "{\n", "[\n", "Line" },
};

static char *
change_base (const Case *c)
{
  const char *at = strstr (BASE, c->from);
  g_autofree char *head = NULL;

  g_assert_nonnull (at);
  head = g_strndup (BASE, (gsize) (at - BASE));
  return g_strconcat (head, c->to, at + strlen (c->from), NULL);
}

static void
expect_refused (CliFixture *self,
                const char *path,
                const char *fragment)
{
  g_autofree char *before = cli_digest (self->folder);
  g_autoptr (CliAnswer) answer = cli_run (self, "programme", "import", path, NULL);
  g_autoptr (CliAnswer) list = NULL;
  g_autofree char *after = cli_digest (self->folder);

  cli_assert_failed (answer, 1, fragment);
  g_assert_cmpstr (after, ==, before);
  list = cli_run_json (self, "programme", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_array (list)), ==, 1);
}

static void
test_bad_files (CliFixture *self,
                gconstpointer data)
{
  g_autofree char *path = cli_path (self, "bad.json");

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autofree char *text = change_base (&BAD[i]);

    g_test_message ("%u", i);
    cli_write (path, text, -1);
    expect_refused (self, path, BAD[i].fragment);
  }
}

static void
test_hostile_files (CliFixture *self,
                    gconstpointer data)
{
  g_autofree char *path = cli_path (self, "hostile.json");
  gsize huge = 10 * 1024 * 1024;
  g_autofree char *nested = g_malloc (huge);

  memset (nested, '[', huge);
  cli_write (path, nested, (gssize) huge);
  expect_refused (self, path, "4.0");
  self->language = "da";
  expect_refused (self, path, "4,0");
  self->language = "en";
  cli_write (path, nested, 1000 * 1000);
  expect_refused (self, path, "levels");
  cli_write (path, "", 0);
  expect_refused (self, path, "empty");
  cli_write (path, "{\"format\": \"a\0b\"}", 17);
  expect_refused (self, path, "zero");
  cli_write (path, "\0\0\0\0", 4);
  expect_refused (self, path, "zero");
  expect_refused (self, self->folder, "folder");
  g_assert_cmpint (g_remove (path), ==, 0);
  expect_refused (self, path, "not found");
}

/* The wrong file is found before any file with courses is made. */
static void
test_bad_file_first (CliFixture *self,
                     gconstpointer data)
{
  g_autofree char *path = cli_path (self, "bad.json");
  g_autoptr (CliAnswer) answer = NULL;

  cli_write (path, "{}", -1);
  answer = cli_run (self, "programme", "import", path, NULL);
  cli_assert_failed (answer, 1, "is missing");
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
}

static void
test_list (CliFixture *self,
           gconstpointer data)
{
  g_autoptr (CliAnswer) text = cli_run (self, "programme", "list", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "programme", "list", NULL);
  JsonObject *standard = cli_element (cli_array (json), 0);
  JsonArray *variants = json_object_get_array_member (standard, "variants");

  cli_assert_done (text);
  cli_assert_has (text->output, "standard  ");
  cli_assert_keys (standard, "id title description imported variants");
  g_assert_cmpstr (cli_text (standard, "id"), ==, "standard");
  g_assert_false (json_object_get_boolean_member (standard, "imported"));
  cli_assert_keys (cli_element (variants, 0), "key title");
}

static void
test_show (CliFixture *self,
           gconstpointer data)
{
  g_autoptr (CliAnswer) text = cli_run (self, "programme", "show", "standard", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "programme", "show", "standard", NULL);
  g_autoptr (CliAnswer) unknown = cli_run (self, "programme", "show", "nothing", NULL);
  JsonObject *standard = cli_object (json);
  JsonArray *items = json_object_get_array_member (standard, "items");

  cli_assert_done (text);
  cli_assert_has (text->output, "\nTask\n");
  cli_assert_has (text->output, "\nQuestion\n");
  cli_assert_keys (standard, "id title description imported variants items");
  g_assert_cmpuint (json_array_get_length (items), >, 100);
  g_assert_cmpstr (cli_text (cli_element (items, 0), "item"), ==, "task");
  cli_assert_failed (unknown, 1, "“nothing”");
}

static void
test_import (CliFixture *self,
             gconstpointer data)
{
  g_autofree char *path = cli_path (self, "vikar.json");
  g_autoptr (CliAnswer) text = NULL;
  g_autoptr (CliAnswer) json = NULL;
  g_autoptr (CliAnswer) list = NULL;
  g_autoptr (CliAnswer) course = NULL;
  g_autoptr (CliAnswer) tasks = NULL;

  cli_write (path, BASE, -1);
  text = cli_run (self, "programme", "import", path, NULL);
  cli_assert_done (text);
  g_assert_cmpstr (text->output, ==, "vikar\n");
  cli_assert_has (text->errors, "“Kort program” is ready");
  json = cli_run_json (self, "programme", "import", path, NULL);
  cli_assert_keys (cli_object (json), "id title");
  list = cli_run_json (self, "programme", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_array (list)), ==, 2);
  g_assert_true (json_object_get_boolean_member (cli_element (cli_array (list), 1), "imported"));
  course = cli_run (self, "course", "new", "--name", "Nanna", "--start", "2026-09-07",
                    "--programme", "vikar", NULL);
  cli_assert_done (course);
  tasks = cli_run_json (self, "tasks", NULL);
  g_assert_cmpuint (json_array_get_length (cli_array (tasks)), ==, 1);
}

static void
test_export (CliFixture *self,
             gconstpointer data)
{
  g_autofree char *path = cli_path (self, "out.json");
  g_autofree char *again = cli_path (self, "again.json");
  g_autofree char *saved = NULL;
  g_autofree char *saved_again = NULL;
  g_autoptr (CliAnswer) output = cli_run (self, "programme", "export", "standard", NULL);
  g_autoptr (CliAnswer) file = cli_run (self, "programme", "export", "standard", "-o", path, NULL);
  g_autoptr (CliAnswer) import = cli_run (self, "programme", "import", path, NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "programme", "export", "standard", "--output",
                                             again, NULL);

  cli_assert_done (output);
  cli_assert_done (file);
  cli_assert_done (import);
  g_assert_cmpstr (file->output, ==, "");
  cli_assert_keys (cli_object (json), "path");
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_true (g_file_get_contents (again, &saved_again, NULL, NULL));
  g_assert_cmpstr (saved, ==, output->output);
  /* What was imported gives the same file. */
  g_assert_cmpstr (saved_again, ==, saved);
}

static void
test_export_refused (CliFixture *self,
                     gconstpointer data)
{
  g_autofree char *path = cli_path (self, "no/such/folder.json");
  g_autoptr (CliAnswer) nowhere = cli_run (self, "programme", "export", "standard", "-o", path,
                                           NULL);
  g_autoptr (CliAnswer) folder = cli_run (self, "programme", "export", "standard", "-o",
                                          self->folder, NULL);
  g_autoptr (CliAnswer) unknown = cli_run (self, "programme", "export", "nothing", NULL);

  cli_assert_failed (nowhere, 1, "could not be written");
  cli_assert_failed (folder, 1, "could not be written");
  cli_assert_failed (unknown, 1, "“nothing”");
}

/* A pipe, or a device, is not to be replaced by a file; a link stays one. */
static void
test_export_in_place (CliFixture *self,
                      gconstpointer data)
{
  g_autofree char *pipe = cli_path (self, "pipe");
  g_autofree char *file = cli_path (self, "file.json");
  g_autofree char *link = cli_path (self, "link.json");
  g_autoptr (CliAnswer) to_pipe = NULL;
  g_autoptr (CliAnswer) to_link = NULL;
  g_autofree char *saved = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  to_pipe = cli_run (self, "programme", "export", "standard", "-o", pipe, NULL);
  cli_assert_failed (to_pipe, 1, "not an ordinary file");
  g_assert_false (g_file_test (pipe, G_FILE_TEST_IS_REGULAR));
  cli_write (file, "old", -1);
  g_assert_cmpint (symlink ("file.json", link), ==, 0);
  to_link = cli_run (self, "programme", "export", "standard", "-o", link, NULL);
  cli_assert_done (to_link);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (file, &saved, NULL, NULL));
  g_assert_cmpstr (saved, !=, "old");
}

int
main (int argc,
      char **argv)
{
  cli_test_init (&argc, &argv);
  cli_test_add_with_file ("/programme/bad-files", test_bad_files);
  cli_test_add_with_file ("/programme/hostile-files", test_hostile_files);
  cli_test_add ("/programme/bad-file-first", test_bad_file_first);
  cli_test_add_with_file ("/programme/list", test_list);
  cli_test_add_with_file ("/programme/show", test_show);
  cli_test_add_with_file ("/programme/import", test_import);
  cli_test_add_with_file ("/programme/export", test_export);
  cli_test_add_with_file ("/programme/export-refused", test_export_refused);
  cli_test_add_with_file ("/programme/export-in-place", test_export_in_place);
  return g_test_run ();
}
