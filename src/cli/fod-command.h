/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-arguments.h"
#include "fod-command-context.h"

G_BEGIN_DECLS

/*
 * fodctl [--database FILE] [--json] COMMAND …
 *
 * The answer goes to standard output, everything else to standard error. Exit status: 0 done,
 * 1 failed (one sentence says why), 2 wrongly used (a line says how it is used). A command that
 * fails has changed nothing.
 *
 * With --json the answer is one JSON document, and a failure is one object on standard error:
 * {"error": "a sentence"}, with "usage" beside it when the status is 2. Keys never change their
 * meaning. Where a whole record is given, its keys are "id" and the names of its fields in
 * core/model/fod-schema.c, all of them, null when there is nothing: days as 2026-08-03, times
 * as 09:00, lengths in minutes, choices as their nicks, workdays as "mon,tue", references as
 * {"id", "title"}. Beside that:
 *
 * programme list       [{"id", "title", "description", "imported", "variants"}], where variants
 *                      is [{"key", "title"}]
 * programme show       the same with "items": records
 * programme import     {"id", "title"}
 * programme export     the programme file itself (data/programmes/FORMAT.md); with -o {"path"}
 * course new, sample   {"id"}, course new with "notes": sentences
 * course list          [record with "newcomer", "phase", "progress": {"relevant", "done",
 *                      "overdue"}, "next-day"]; "phase" is preparation, start-up, learning,
 *                      closing, mentor or over
 * course show          the same with "horizons": {HORIZON: progress}, "topics": progress,
 *                      "next-meeting", "next-activity", "hints": [{"kind", "text"}]
 * tasks                [record with "overdue": true or false]; after a change that record alone
 * schedule             [record]
 * knowledge            [record with "group", "need", "people"]
 * meetings             [record with "points": [record], "agreements": [record with "done"]]
 * holidays             [{"day", "name"}]
 * history              [{"when", "author", "label", "field", "before", "after"}], "when" in
 *                      UTC, "field" "" for the creation, "deleted" for hiding
 * undo, redo           {"label", "skipped"}
 * check                {"problems": sentences}
 * backup               {"path"}
 * restore              {"path", "kept"}
 * search               [{"id", "type", "title", "excerpt", "course"}]
 */

/**
 * FodCommand:
 * @words: one or two words that name it
 * @arguments: msgid of what comes after them, "" for nothing
 * @help: msgid of one line that says what it does
 * @options: the options it has beside those that all have
 * @fewest: how many arguments it needs
 * @most: how many it takes
 * @run: does it; prints the answer into the context
 */
typedef struct {
  const char *words;
  const char *arguments;
  const char *help;
  const FodOption *options;
  guint fewest;
  guint most;
  gboolean (*run) (FodCommandContext *context, FodArguments *arguments, GError **error);
} FodCommand;

extern const FodOption fod_command_common_options[];

const FodCommand *fod_command_find (const char *const *words, guint *n_words);
char *fod_command_hint (const FodCommand *self);
char *fod_command_usage (const FodCommand *self);
gboolean fod_command_is_prefix (const char *word);
char *fod_command_overview (const char *word);

G_END_DECLS
