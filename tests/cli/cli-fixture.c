/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include "fod-clock.h"
#include "fod-store.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/**
 * cli_test_init:
 * @argc: (inout): of main()
 * @argv: (inout): of main(); the first argument names the fodctl to test
 *
 * To be called first in main().
 */
void
cli_test_init (int *argc,
               char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (*argc < 2)
    g_error ("Usage: %s FODCTL", (*argv)[0]);
  g_setenv ("FODCTL", (*argv)[1], TRUE);
}

static void
set_up (CliFixture *self,
        gconstpointer data)
{
  self->program = g_strdup (g_getenv ("FODCTL"));
  self->folder = g_dir_make_tmp ("fodctl-XXXXXX", NULL);
  self->database = g_build_filename (self->folder, "courses.db", NULL);
  self->language = "en";
  g_assert_nonnull (self->folder);
}

static int
remove_cb (const char *path,
           const struct stat *facts,
           int kind,
           struct FTW *where)
{
  return g_remove (path);
}

static void
tear_down (CliFixture *self,
           gconstpointer data)
{
  g_assert_cmpint (nftw (self->folder, remove_cb, 8, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (self->program);
  g_free (self->folder);
  g_free (self->database);
}

/**
 * cli_test_add:
 * @path: name of the test
 * @test: the test
 *
 * Adds a test with a folder of its own.
 */
void
cli_test_add (const char *path,
              void (*test) (CliFixture *fixture, gconstpointer data))
{
  g_test_add (path, CliFixture, NULL, set_up, test, tear_down);
}

/* As the window does at its first start. */
static void
set_up_with_file (CliFixture *self,
                  gconstpointer data)
{
  g_autoptr (FodClock) clock = fod_clock_new_system ();
  g_autoptr (GError) error = NULL;
  FodStore *store;

  set_up (self, data);
  store = fod_store_open (self->database, clock, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (store);
}

/**
 * cli_test_add_with_file:
 * @path: name of the test
 * @test: the test
 *
 * Adds a test with a folder of its own, in which there is an empty file.
 */
void
cli_test_add_with_file (const char *path,
                        void (*test) (CliFixture *fixture, gconstpointer data))
{
  g_test_add (path, CliFixture, NULL, set_up_with_file, test, tear_down);
}

/**
 * cli_launcher:
 * @self: a fixture
 * @flags: where the streams go
 *
 * Returns: (transfer full): starts programs in the fixture's language, at its time
 */
GSubprocessLauncher *
cli_launcher (CliFixture *self,
              GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_setenv (launcher, "LANGUAGE", self->language, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "Europe/Copenhagen", TRUE);
  g_subprocess_launcher_setenv (launcher, "FODFAESTE_CLOCK", "2026-08-24T09:00", TRUE);
  return launcher;
}

/* Always ends with NUL, also when there is one in it. */
static char *
take_text (GBytes *bytes)
{
  gsize length = 0;
  const char *data = bytes ? g_bytes_get_data (bytes, &length) : NULL;

  return data ? g_strndup (data, length) : g_strdup ("");
}

/**
 * cli_spawn:
 * @self: a fixture
 * @launcher: starts it
 * @words: the whole command, the program first
 *
 * Returns: (transfer full): what it gave
 */
CliAnswer *
cli_spawn (CliFixture *self,
           GSubprocessLauncher *launcher,
           const char *const *words)
{
  CliAnswer *answer = g_new0 (CliAnswer, 1);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_launcher_spawnv (launcher, words, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  answer->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process)
                                                        : -1;
  answer->output = take_text (output);
  answer->errors = take_text (errors);
  g_assert_true (g_utf8_validate (answer->output, -1, NULL));
  g_assert_true (g_utf8_validate (answer->errors, -1, NULL));
  if (answer->output[0] == '{' || answer->output[0] == '[')
    answer->json = json_from_string (answer->output, NULL);
  return answer;
}

static CliAnswer *
run (CliFixture *self,
     GPtrArray *words)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, CLI_PIPES);

  g_ptr_array_insert (words, 0, self->program);
  g_ptr_array_insert (words, 1, (gpointer) "--database");
  g_ptr_array_insert (words, 2, self->database);
  g_ptr_array_add (words, NULL);
  return cli_spawn (self, launcher, (const char *const *) words->pdata);
}

static void
add_words (GPtrArray *words,
           va_list arguments)
{
  const char *word;

  while ((word = va_arg (arguments, const char *)))
    g_ptr_array_add (words, (gpointer) word);
}

/**
 * cli_run:
 * @self: a fixture
 * @...: the words after "fodctl --database FILE", then %NULL
 *
 * Returns: (transfer full): what it gave
 */
CliAnswer *
cli_run (CliFixture *self,
         ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, self);
  add_words (words, arguments);
  va_end (arguments);
  return run (self, words);
}

/**
 * cli_run_json:
 * @self: a fixture
 * @...: the words of a command that will succeed, then %NULL
 *
 * Returns: (transfer full): its answer in JSON
 */
CliAnswer *
cli_run_json (CliFixture *self,
              ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  CliAnswer *answer;
  va_list arguments;

  va_start (arguments, self);
  add_words (words, arguments);
  va_end (arguments);
  g_ptr_array_add (words, (gpointer) "--json");
  answer = run (self, words);
  cli_assert_done (answer);
  g_assert_cmpstr (answer->errors, ==, "");
  g_assert_nonnull (answer->json);
  return answer;
}

/**
 * cli_make_course:
 * @self: a fixture
 * @name: the newcomer
 *
 * Makes a course that began three weeks ago.
 *
 * Returns: (transfer full): its id
 */
char *
cli_make_course (CliFixture *self,
                 const char *name)
{
  g_autoptr (CliAnswer) answer = cli_run (self, "course", "new", "--name", name, "--start",
                                          "2026-08-03", "--contact", "Kirsten Kontakt", NULL);

  cli_assert_done (answer);
  return g_strdup (g_strchomp (answer->output));
}

/**
 * cli_answer_free:
 * @self: (transfer full): an answer
 *
 * Frees an answer.
 */
void
cli_answer_free (CliAnswer *self)
{
  g_free (self->output);
  g_free (self->errors);
  g_clear_pointer (&self->json, json_node_unref);
  g_free (self);
}

/**
 * cli_path:
 * @self: a fixture
 * @name: name of a file
 *
 * Returns: (transfer full): its path in the fixture's folder
 */
char *
cli_path (CliFixture *self,
          const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/**
 * cli_write:
 * @path: a file
 * @data: its content
 * @length: in bytes, -1 up to NUL
 *
 * Writes a file.
 */
void
cli_write (const char *path,
           const char *data,
           gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cli_digest:
 * @folder: a folder
 *
 * Returns: (transfer full): the names of all files in it, each with a sum of its content
 */
char *
cli_digest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) digest = g_string_new (NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
    g_autofree char *data = NULL;
    g_autofree char *sum = NULL;
    gsize length;

    if (g_file_get_contents (path, &data, &length, NULL))
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
    g_string_append_printf (digest, "%s %s\n", (char *) names->pdata[i], sum ? sum : "folder");
  }
  return g_string_free (g_steal_pointer (&digest), FALSE);
}

/**
 * cli_object:
 * @self: an answer
 *
 * Returns: (transfer none): the answer, which must be an object
 */
JsonObject *
cli_object (CliAnswer *self)
{
  g_assert_true (self->json && JSON_NODE_HOLDS_OBJECT (self->json));
  return json_node_get_object (self->json);
}

/**
 * cli_array:
 * @self: an answer
 *
 * Returns: (transfer none): the answer, which must be an array
 */
JsonArray *
cli_array (CliAnswer *self)
{
  g_assert_true (self->json && JSON_NODE_HOLDS_ARRAY (self->json));
  return json_node_get_array (self->json);
}

/**
 * cli_element:
 * @array: an array of objects
 * @index: from 0
 *
 * Returns: (transfer none): one of them, which must be there
 */
JsonObject *
cli_element (JsonArray *array,
             guint index)
{
  g_assert_cmpuint (json_array_get_length (array), >, index);
  return json_array_get_object_element (array, index);
}

/**
 * cli_text:
 * @object: an object
 * @key: a key it must have
 *
 * Returns: (nullable): the text, %NULL for null
 */
const char *
cli_text (JsonObject *object,
          const char *key)
{
  g_assert_true (json_object_has_member (object, key));
  return json_object_get_null_member (object, key) ? NULL
                                                   : json_object_get_string_member (object, key);
}

/**
 * cli_assert_done:
 * @self: an answer
 *
 * The command must have succeeded.
 */
void
cli_assert_done (CliAnswer *self)
{
  if (self->status != 0)
    g_test_message ("%s%s", self->output, self->errors);
  g_assert_cmpint (self->status, ==, 0);
}

/**
 * cli_assert_failed:
 * @self: an answer
 * @status: the exit status it must have
 * @fragment: what standard error must have in it
 *
 * The command must have failed, and given no answer.
 */
void
cli_assert_failed (CliAnswer *self,
                   int status,
                   const char *fragment)
{
  if (self->status != status)
    g_test_message ("%s%s", self->output, self->errors);
  g_assert_cmpint (self->status, ==, status);
  g_assert_cmpstr (self->output, ==, "");
  cli_assert_has (self->errors, fragment);
  /* One sentence, or two; never a page. */
  if (status == 1)
    g_assert_cmpuint (strlen (self->errors), <, 400);
}

/**
 * cli_assert_has:
 * @text: a text
 * @fragment: what must be in it
 */
void
cli_assert_has (const char *text,
                const char *fragment)
{
  if (!strstr (text, fragment))
    g_test_message ("“%s” is not in: %s", fragment, text);
  g_assert_true (strstr (text, fragment) != NULL);
}

/**
 * cli_assert_keys:
 * @object: an object
 * @keys: keys with spaces between them
 *
 * These keys, and no others, in this order: others read them.
 */
void
cli_assert_keys (JsonObject *object,
                 const char *keys)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *member = members; member; member = member->next)
    g_string_append_printf (found, "%s%s", found->len ? " " : "", (char *) member->data);
  g_assert_cmpstr (found->str, ==, keys);
}
