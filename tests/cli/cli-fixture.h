/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** CLI_PIPES: both streams are read. */
#define CLI_PIPES (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE)

/**
 * CliFixture:
 * @program: the fodctl that was built
 * @folder: an empty folder of this test's own
 * @database: a file name in it; no file yet
 * @language: "en" or "da"
 *
 * What one test of fodctl works in. Its clock shows Monday 24 August 2026, 9.00.
 */
typedef struct {
  char *program;
  char *folder;
  char *database;
  const char *language;
} CliFixture;

/**
 * CliAnswer:
 * @status: the exit status, -1 when a signal ended it
 * @output: standard output
 * @errors: standard error
 * @json: @output as JSON, %NULL when it is none
 *
 * What one run of fodctl gave.
 */
typedef struct {
  int status;
  char *output;
  char *errors;
  JsonNode *json;
} CliAnswer;

void cli_test_init (int *argc, char ***argv);
void cli_test_add (const char *path, void (*test) (CliFixture *fixture, gconstpointer data));
void cli_test_add_with_file (const char *path,
                             void (*test) (CliFixture *fixture, gconstpointer data));

GSubprocessLauncher *cli_launcher (CliFixture *self, GSubprocessFlags flags);
CliAnswer *cli_spawn (CliFixture *self, GSubprocessLauncher *launcher, const char *const *words);
CliAnswer *cli_run (CliFixture *self, ...) G_GNUC_NULL_TERMINATED;
CliAnswer *cli_run_json (CliFixture *self, ...) G_GNUC_NULL_TERMINATED;
char *cli_make_course (CliFixture *self, const char *name);
void cli_answer_free (CliAnswer *self);

char *cli_path (CliFixture *self, const char *name);
void cli_write (const char *path, const char *data, gssize length);
char *cli_digest (const char *folder);

JsonObject *cli_object (CliAnswer *self);
JsonArray *cli_array (CliAnswer *self);
JsonObject *cli_element (JsonArray *array, guint index);
const char *cli_text (JsonObject *object, const char *key);

void cli_assert_done (CliAnswer *self);
void cli_assert_failed (CliAnswer *self, int status, const char *fragment);
void cli_assert_has (const char *text, const char *fragment);
void cli_assert_keys (JsonObject *object, const char *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliAnswer, cli_answer_free)

G_END_DECLS
