/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command.h"

#include "fod-commands.h"
#include "fod-text-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const FodOption fod_command_no_options[] = { { NULL } };

const FodOption fod_command_common_options[] = {
  { "database", 0, N_ ("FILE"), N_ ("use this file, not the one the window uses") },
  { "json", 0, NULL, N_ ("answer in JSON") },
  { "help", 0, NULL, N_ ("show how the command is used") },
  { "version", 0, NULL, N_ ("show which version this is") },
  { NULL },
};

#define NONE fod_command_no_options
#define ANY_NUMBER G_MAXUINT

static const FodCommand commands[] = {
  { "programme list", "", N_ ("Lists the programmes"), NONE, 0, 0, fod_command_programme_list },
  { "programme show", N_ ("PROGRAMME"), N_ ("Shows what is in a programme"), NONE, 1, 1,
    fod_command_programme_show },
  { "programme import", N_ ("FILE"), N_ ("Takes in a programme from a file"), NONE, 1, 1,
    fod_command_programme_import },
  { "programme export", N_ ("PROGRAMME"), N_ ("Writes a programme as a file"),
    fod_command_programme_export_options, 1, 1, fod_command_programme_export },
  { "course new", N_ ("--name NAME --start DATE"),
    N_ ("Makes a course from a programme and gives its id"), fod_command_course_new_options, 0, 0,
    fod_command_course_new },
  { "course list", "", N_ ("Lists the courses"), fod_command_course_list_options, 0, 0,
    fod_command_course_list },
  { "course show", N_ ("[COURSE]"), N_ ("Shows how a course stands"), NONE, 0, 1,
    fod_command_course_show },
  { "tasks", N_ ("[COURSE] [done TASK | undone TASK | not-relevant TASK REASON]"),
    N_ ("Shows the checklist, or ticks a task"), fod_command_tasks_options, 0, 4,
    fod_command_tasks },
  { "schedule", N_ ("[COURSE]"), N_ ("Shows the schedule, week by week"), NONE, 0, 1,
    fod_command_schedule },
  { "knowledge", N_ ("[COURSE]"), N_ ("Shows whom to ask about what"), NONE, 0, 1,
    fod_command_knowledge },
  { "meetings", N_ ("[COURSE]"), N_ ("Shows the meetings"), fod_command_meetings_options, 0, 1,
    fod_command_meetings },
  { "mentorship begin", N_ ("[COURSE] --mentor NAME --start DATE"),
    N_ ("Begins a mentorship and gives its id"), fod_command_mentorship_begin_options, 0, 1,
    fod_command_mentorship_begin },
  { "mentorship", N_ ("[COURSE]"), N_ ("Shows the mentorship"), NONE, 0, 1,
    fod_command_mentorship },
  { "journal status", "", N_ ("Tells whether there is a journal, and whether it is whole"), NONE, 0,
    0, fod_command_journal_status },
  { "journal backup", N_ ("FILE"), N_ ("Copies the journal, sealed as it is"), NONE, 1, 1,
    fod_command_journal_backup },
  { "journal restore", N_ ("FILE"), N_ ("Puts a backup of the journal back"), NONE, 1, 1,
    fod_command_journal_restore },
  { "journal change-passphrase", "", N_ ("Changes the passphrase of the journal"),
    fod_command_journal_change_options, 0, 0, fod_command_journal_change },
  { "search", N_ ("WORD…"), N_ ("Searches all texts of all courses"), fod_command_search_options, 1,
    ANY_NUMBER, fod_command_search },
  { "history", N_ ("ID [FIELD]"), N_ ("Shows who changed what, and when"), NONE, 1, 2,
    fod_command_history },
  { "undo", "", N_ ("Takes back the latest change"), NONE, 0, 0, fod_command_undo },
  { "redo", "", N_ ("Brings back what was undone"), NONE, 0, 0, fod_command_redo },
  { "holidays", N_ ("YEAR"), N_ ("Lists the public holidays of a year"), NONE, 1, 1,
    fod_command_holidays },
  { "backup", N_ ("[FOLDER]"), N_ ("Makes the backup of the day"), NONE, 0, 1, fod_command_backup },
  { "restore", N_ ("FILE"), N_ ("Puts a backup back; the file in use is kept beside it"), NONE, 1,
    1, fod_command_restore },
  { "check", "", N_ ("Checks that the file is whole"), NONE, 0, 0, fod_command_check },
  { "sample", "", N_ ("Makes two sample courses"), fod_command_sample_options, 0, 0,
    fod_command_sample },
  { "help", N_ ("[COMMAND]"), N_ ("Shows how a command is used"), NONE, 0, 2, fod_command_help },
};

/**
 * fod_command_find:
 * @words: (array zero-terminated=1): what was typed
 * @n_words: (out): how many of @words name the command
 *
 * Returns: (nullable): the command
 */
const FodCommand *
fod_command_find (const char *const *words,
                  guint *n_words)
{
  g_autofree char *two = NULL;

  *n_words = 0;
  if (!words[0])
    return NULL;
  two = g_strjoin (" ", words[0], words[1], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    gboolean has_two = strchr (commands[i].words, ' ') != NULL;

    if (g_str_equal (commands[i].words, has_two ? two : words[0])) {
      *n_words = has_two ? 2 : 1;
      return &commands[i];
    }
  }
  return NULL;
}

static void
append_option (FodTextTable *table,
               const FodOption *option)
{
  const char letter[] = { '-', option->letter, ',', ' ', '\0' };
  g_autofree char *name = g_strconcat (option->letter ? letter : "", "--", option->name,
                                       option->value ? " " : "",
                                       option->value ? _ (option->value) : "", NULL);

  fod_text_table_add_row (table, name, _ (option->help), NULL);
}

/* A msgid "" is the header of the catalogue. */
static const char *
translate_arguments (const FodCommand *self)
{
  return *self->arguments ? _ (self->arguments) : "";
}

static char *
write_line (const FodCommand *self)
{
  return g_strconcat ("fodctl ", self->words, *self->arguments ? " " : "",
                      translate_arguments (self), self->options[0].name ? _ (" [OPTIONS]") : "",
                      NULL);
}

/**
 * fod_command_hint:
 * @self: (nullable): a command; %NULL when it is not known which one was meant
 *
 * Returns: (transfer full): how it is used in a line, and who says more: what may stand below a
 *   sentence without hiding it
 */
char *
fod_command_hint (const FodCommand *self)
{
  g_autofree char *line = self ? write_line (self) : NULL;

  if (!self || self->run == fod_command_help)
    return g_strdup (_ ("Usage: fodctl [--database FILE] [--json] COMMAND …\n"
                        "“fodctl help” lists the commands.\n"));
  return g_strdup_printf (_ ("Usage: %s\n“fodctl help %s” says more.\n"), line, self->words);
}

/**
 * fod_command_usage:
 * @self: a command
 *
 * Returns: (transfer full): how it is used, several lines
 */
char *
fod_command_usage (const FodCommand *self)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (2);
  g_autofree char *options = NULL;
  g_autofree char *line = write_line (self);

  if (self->options[0].name)
    fod_text_table_add_heading (table, _ ("Options:"));
  for (const FodOption *option = self->options; option->name; option++)
    append_option (table, option);
  fod_text_table_add_heading (table, _ ("With every command:"));
  for (const FodOption *option = fod_command_common_options; option->name; option++)
    append_option (table, option);
  options = fod_text_table_format (table);
  return g_strdup_printf (_ ("Usage: %s\n\n%s.\n\n%s"), line, _ (self->help), options);
}

static gboolean
begins_with (const FodCommand *self,
             const char *word)
{
  return g_str_has_prefix (self->words, word) && self->words[strlen (word)] == ' ';
}

/**
 * fod_command_is_prefix:
 * @word: a word
 *
 * Returns: whether commands of two words begin with it
 */
gboolean
fod_command_is_prefix (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (begins_with (&commands[i], word))
      return TRUE;
  }
  return FALSE;
}

/**
 * fod_command_overview:
 * @word: (nullable): the first word of the commands wanted; all of them when none has it
 *
 * Returns: (transfer full): the commands, a line each
 */
char *
fod_command_overview (const char *word)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (2);
  g_autofree char *list = NULL;
  gboolean all = !word || !fod_command_is_prefix (word);

  fod_text_table_add_heading (table, _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (all || begins_with (&commands[i], word))
      fod_text_table_add_row (table, commands[i].words, _ (commands[i].help), NULL);
  }
  list = fod_text_table_format (table);
  return g_strdup_printf (_ ("Usage: fodctl [--database FILE] [--json] COMMAND …\n\n%s\n"
                             "“fodctl help COMMAND” says more about one of them.\n"),
                          list);
}
