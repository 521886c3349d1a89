/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  const char *line; /* words with one space between them */
  const char *fragment;
} Case;

static const Case MISUSES[] = {
  { "", "Say what you want done." },
  { "dance", "no command “dance”" },
  { "course", "“course” needs one of the words below" },
  { "course dance", "“course” needs one of the words below" },
  { "programme", "“programme” needs one" },
  { "programme show", "Something is missing" },
  { "programme import", "Something is missing" },
  { "programme export", "Something is missing" },
  { "programme list standard", "takes nothing after" },
  { "course new", "needs --name or --person, and --start" },
  { "course new --name Nanna", "needs --name or --person, and --start" },
  { "course new --start 2026-08-03", "needs --name or --person, and --start" },
  { "course new --name", "An option lacks" },
  { "course new --name A --start 2026-08-03 --size 4", "no option “--size”" },
  { "course new --name A --start 2026-08-03 --start=2026-09-01", "“--start” is there more than" },
  { "course list --open", "no option “--open”" },
  { "tasks a b", "“b” is more" },
  { "tasks done", "Something is missing after “done”" },
  { "tasks done a b", "“b” is more" },
  { "tasks a not-relevant b", "Something is missing after “not-relevant”" },
  { "tasks --horizon later", "“later” is not one of: before-start" },
  { "schedule a b", "“b” is more" },
  { "knowledge --all", "no option “--all”" },
  { "meetings a b", "“b” is more" },
  { "holidays", "Something is missing" },
  { "holidays 2026 2027", "“2027” is more" },
  { "history", "Something is missing" },
  { "history a b c", "“c” is more" },
  { "undo 2", "takes nothing after" },
  { "redo 2", "takes nothing after" },
  { "check it", "takes nothing after" },
  { "backup a b", "“b” is more" },
  { "journal change-passphrase hemmelig", "takes nothing after" },
  { "restore", "Something is missing" },
  { "search", "Something is missing" },
  { "help dance", "no command “dance”" },
  { "undo --database", "An option lacks" },
};

static CliAnswer *
run_line (CliFixture *self,
          const char *line,
          const char *more)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, CLI_PIPES);
  g_autofree char *whole = g_strconcat (self->program, *line ? " " : "", line, more, NULL);
  g_auto (GStrv) words = g_strsplit (whole, " ", -1);

  return cli_spawn (self, launcher, (const char *const *) words);
}

/* The sentence must not scroll away. */
static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines);
}

static void
test_misuse (CliFixture *self,
             gconstpointer data)
{
  g_autofree char *before = cli_digest (self->folder);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (MISUSES); i++) {
    g_autoptr (CliAnswer) answer = run_line (self, MISUSES[i].line, "");

    g_test_message ("%s", MISUSES[i].line);
    cli_assert_failed (answer, 2, MISUSES[i].fragment);
    cli_assert_has (answer->errors, "Usage: fodctl");
    g_assert_cmpuint (count_lines (answer->errors), <=, 13);
  }
  after = cli_digest (self->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_misuse_json (CliFixture *self,
                  gconstpointer data)
{
  g_autoptr (CliAnswer) answer = run_line (self, "--json course dance", "");
  g_autoptr (JsonNode) node = json_from_string (answer->errors, NULL);

  cli_assert_failed (answer, 2, "“course” needs");
  g_assert_nonnull (node);
  cli_assert_keys (json_node_get_object (node), "error usage");
}

static void
test_broken_utf8 (CliFixture *self,
                  gconstpointer data)
{
  g_autoptr (CliAnswer) word = cli_run (self, "search", "\xff", NULL);
  g_autoptr (CliAnswer) option = cli_run (self, "course", "new", "--name", "Br\xf8nd", "--start",
                                          "2026-08-03", NULL);

  cli_assert_failed (word, 1, "Word number 4");
  cli_assert_failed (option, 1, "Write it in UTF-8");
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
}

static const char *const COMMANDS[] = {
  "programme list",
  "programme show",
  "programme import",
  "programme export",
  "course new",
  "course list",
  "course show",
  "tasks",
  "schedule",
  "knowledge",
  "meetings",
  "mentorship begin",
  "mentorship",
  "search",
  "history",
  "undo",
  "redo",
  "holidays",
  "backup",
  "restore",
  "check",
  "sample",
  "help",
};

/* Every command tells how it is used, in both languages, and does nothing meanwhile. */
static void
test_help (CliFixture *self,
           gconstpointer data)
{
  g_autoptr (CliAnswer) overview = run_line (self, "help", "");

  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++) {
    g_autofree char *start = g_strconcat ("Usage: fodctl ", COMMANDS[i], NULL);
    g_autofree char *line = g_strconcat ("help ", COMMANDS[i], NULL);
    g_autoptr (CliAnswer) option = run_line (self, COMMANDS[i], " --help");
    g_autoptr (CliAnswer) letter = run_line (self, COMMANDS[i], " -h");
    g_autoptr (CliAnswer) verb = run_line (self, line, "");

    cli_assert_done (option);
    cli_assert_done (letter);
    cli_assert_done (verb);
    g_assert_true (g_str_has_prefix (option->output, start));
    g_assert_cmpstr (letter->output, ==, option->output);
    g_assert_cmpstr (verb->output, ==, option->output);
    cli_assert_has (overview->output, COMMANDS[i]);
  }
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
}

static void
test_version (CliFixture *self,
              gconstpointer data)
{
  g_autoptr (CliAnswer) text = run_line (self, "--version", "");
  g_autoptr (CliAnswer) json = run_line (self, "--version --json", "");

  cli_assert_done (text);
  g_assert_true (g_str_has_prefix (text->output, "Fodfæste "));
  cli_assert_keys (cli_object (json), "version");
}

/* Before the command, in the middle of it and after it. */
static void
test_common_options (CliFixture *self,
                     gconstpointer data)
{
  const char *const lines[] = {
    "--json --database %s course list",
    "course --json --database %s list",
    "course list --database=%s --json",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], "%s", 2);
    g_autofree char *line = g_strconcat (parts[0], self->database, parts[1], NULL);
    g_autoptr (CliAnswer) answer = run_line (self, line, "");

    cli_assert_done (answer);
    g_assert_cmpuint (json_array_get_length (cli_array (answer)), ==, 0);
  }
}

/* Without --database: the file that the window uses. */
static void
test_default_file (CliFixture *self,
                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "fodfaeste", "fodfaeste.db", NULL);
  g_autoptr (CliAnswer) list = run_line (self, "programme list", "");

  cli_assert_done (list);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Who only looks, or has mistyped a folder, leaves nothing behind. */
static void
test_no_file (CliFixture *self,
              gconstpointer data)
{
  static const char *const lines[] = {
    "programme list",
    "programme show standard",
    "programme export standard",
    "course list",
    "course show",
    "tasks",
    "schedule",
    "knowledge",
    "meetings",
    "search a",
    "undo",
    "redo",
    "backup",
    "check",
    "history 01234567",
    "sample --remove",
  };
  g_autofree char *before = cli_digest (self->folder);
  g_autofree char *after = NULL;
  g_autoptr (CliAnswer) course = NULL;
  g_autoptr (CliAnswer) sample = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *line = g_strdup_printf ("--database %s %s", self->database, lines[i]);
    g_autoptr (CliAnswer) answer = run_line (self, line, "");

    cli_assert_failed (answer, 1, "There is no file");
  }
  g_free (self->database);
  self->database = cli_path (self, "x/y/z.db");
  course = cli_run (self, "course", "new", "--name", "N", "--start", "2026-08-31", NULL);
  cli_assert_failed (course, 1, "There is no folder");
  sample = cli_run (self, "sample", NULL);
  cli_assert_failed (sample, 1, "There is no folder");
  after = cli_digest (self->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_danish (CliFixture *self,
             gconstpointer data)
{
  g_autoptr (CliAnswer) failed = NULL;
  g_autoptr (CliAnswer) holidays = NULL;

  /* A language that is neither Danish nor English gets Danish. */
  self->language = "fr";
  holidays = cli_run (self, "holidays", "2026", NULL);
  cli_assert_done (holidays);
  cli_assert_has (holidays->output, "2026-04-02\tskærtorsdag\n");
  self->language = "da";
  failed = cli_run (self, "undo", NULL);
  cli_assert_failed (failed, 1, "at fortryde");
}

static void
test_full_output (CliFixture *self,
                  gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, G_SUBPROCESS_FLAGS_STDERR_PIPE);
  const char *const words[] = { self->program, "holidays", "2026", NULL };
  g_autoptr (CliAnswer) answer = NULL;

  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  answer = cli_spawn (self, launcher, words);
  cli_assert_failed (answer, 1, "could not be written out");
}

/* The reader of a pipe has gone away: no reason to complain. */
static void
test_reader_gone (CliFixture *self,
                  gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, G_SUBPROCESS_FLAGS_STDERR_PIPE);
  const char *const words[] = { self->program, "--database", self->database, "programme", "export",
                                "standard", NULL };
  g_autoptr (CliAnswer) answer = NULL;
  int ends[2];

  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  close (ends[0]);
  g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
  answer = cli_spawn (self, launcher, words);
  cli_assert_done (answer);
  g_assert_cmpstr (answer->errors, ==, "");
}

/* Closed standard files: the answer must not end up in the file with the courses. */
static void
test_closed_output (CliFixture *self,
                    gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, G_SUBPROCESS_FLAGS_STDERR_PIPE);
  const char *script = "exec \"$0\" --database \"$1\" programme show standard >&- <&-";
  const char *const words[] = { "/bin/sh", "-c", script, self->program, self->database, NULL };
  g_autoptr (CliAnswer) answer = cli_spawn (self, launcher, words);
  g_autoptr (CliAnswer) check = cli_run (self, "check", NULL);

  cli_assert_failed (answer, 1, "could not be written out");
  cli_assert_done (check);
}

int
main (int argc,
      char **argv)
{
  cli_test_init (&argc, &argv);
  cli_test_add ("/usage/misuse", test_misuse);
  cli_test_add ("/usage/misuse-json", test_misuse_json);
  cli_test_add ("/usage/broken-utf8", test_broken_utf8);
  cli_test_add ("/usage/help", test_help);
  cli_test_add ("/usage/version", test_version);
  cli_test_add_with_file ("/usage/common-options", test_common_options);
  cli_test_add ("/usage/default-file", test_default_file);
  cli_test_add ("/usage/no-file", test_no_file);
  cli_test_add_with_file ("/usage/danish", test_danish);
  cli_test_add ("/usage/full-output", test_full_output);
  cli_test_add_with_file ("/usage/reader-gone", test_reader_gone);
  cli_test_add_with_file ("/usage/closed-output", test_closed_output);
  return g_test_run ();
}
