/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-line.h"

#include "fod-command-error.h"
#include "fod-command.h"
#include "fod-json.h"

#include <glib/gi18n-lib.h>

enum {
  STATUS_DONE = 0,
  STATUS_FAILED = 1,
  STATUS_MISUSED = 2,
};

static void
report_json (const char *message,
             const char *usage,
             const char *backup,
             GPtrArray *warnings)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = NULL;

  json_object_set_string_member (object, "error", message);
  if (usage)
    json_object_set_string_member (object, "usage", usage);
  if (backup)
    json_object_set_string_member (object, "backup", backup);
  if (warnings && warnings->len > 0)
    json_object_set_array_member (object, "warnings", fod_json_make_strings (warnings));
  text = fod_json_write (node, FALSE);
  g_printerr ("%s\n", text);
}

/* The command that puts @backup back, to be copied as it stands. */
static void
report_backup (FodCommandContext *context,
               const char *backup)
{
  const char *path = fod_command_context_get_path (context);
  g_autofree char *usual = fod_store_default_path ();
  g_autofree char *file = g_shell_quote (path);
  g_autofree char *from = g_shell_quote (backup);
  g_autofree char *command = g_str_equal (path, usual)
                               ? g_strdup_printf ("fodctl restore %s", from)
                               : g_strdup_printf ("fodctl --database %s restore %s", file, from);
  /* TRANSLATORS: %s is a command. */
  g_autofree char *text = g_strdup_printf (_ ("This puts the latest backup back: %s"), command);
  g_autofree char *clean = fod_text_clean (text, FALSE);

  g_printerr ("%s\n", clean);
}

static int
report (const GError *failure,
        const char *usage,
        gboolean json,
        GPtrArray *warnings)
{
  gboolean misused = g_error_matches (failure, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE);
  g_autofree char *valid = g_utf8_make_valid (failure->message, -1);
  g_autofree char *message = fod_text_clean (valid, TRUE);

  if (json)
    report_json (message, misused ? usage : NULL, NULL, warnings);
  else if (misused)
    g_printerr ("%s\n\n%s", message, usage);
  else
    g_printerr ("%s\n", message);
  return misused ? STATUS_MISUSED : STATUS_FAILED;
}

/* A file that is not in order, and a backup of it. */
static int
report_with_backup (FodCommandContext *context,
                    const GError *failure,
                    const char *backup,
                    GPtrArray *warnings)
{
  g_autofree char *message = fod_text_clean (failure->message, TRUE);

  if (fod_command_context_is_json (context)) {
    report_json (message, NULL, backup, warnings);
  } else {
    g_printerr ("%s\n", message);
    report_backup (context, backup);
  }
  return STATUS_FAILED;
}

static gboolean
check_words (const char *const *words,
             GError **error)
{
  for (guint i = 0; words[i]; i++) {
    if (!g_utf8_validate (words[i], -1, NULL)) {
      g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                   _ ("Word number %u of the command has characters that cannot be read. Write it "
                      "in UTF-8."),
                   i + 1);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
check_count (const FodCommand *command,
             FodArguments *arguments,
             GError **error)
{
  guint count = fod_arguments_count (arguments);

  if (count < command->fewest)
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                         _ ("Something is missing after the command."));
  else if (count > 0 && command->most == 0)
    /* The word is not repeated: it may be a passphrase. */
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                         _ ("The command takes nothing after its name."));
  else if (count > command->most)
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("“%s” is more than the command takes."),
                 fod_arguments_nth (arguments, command->most));
  return count >= command->fewest && count <= command->most;
}

static void
refuse_command (const char *word,
                GError **error)
{
  if (word && fod_command_is_prefix (word))
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("“%s” needs one of the words below after it."), word);
  else if (word)
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("There is no command “%s”."), word);
  else
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                         _ ("Say what you want done."));
}

/* What stands below the sentence must not make it scroll away: a few commands at most. */
static char *
write_hint (const FodCommand *command,
            const char *word)
{
  return !command && word && fod_command_is_prefix (word) ? fod_command_overview (word)
                                                          : fod_command_hint (command);
}

static gboolean
run_command (const FodCommand *command,
             const char *const *words,
             FodCommandContext *context,
             GError **error)
{
  g_autoptr (FodArguments) arguments = fod_arguments_parse (command->options, words, TRUE, error);
  g_autoptr (GError) failure = NULL;
  gboolean done;

  if (!arguments || !check_count (command, arguments, error))
    return FALSE;
  done = command->run (context, arguments, &failure);
  /* What is damaged comes before what seems not to be there. */
  if (!fod_command_context_check (context, error))
    return FALSE;
  if (!done)
    fod_command_context_fail (context, g_steal_pointer (&failure), error);
  return done;
}

static void
print_version (FodCommandContext *context)
{
  JsonObject *object;

  if (!fod_command_context_is_json (context)) {
    fod_command_context_print (context, "Fodfæste %s\n", FOD_VERSION);
    return;
  }
  object = json_object_new ();
  json_object_set_string_member (object, "version", FOD_VERSION);
  fod_command_context_print_object (context, object);
}

static gboolean
answer (FodArguments *common,
        FodCommandContext *context,
        char **usage,
        GError **error)
{
  const char *const *words = fod_arguments_words (common);
  const FodCommand *command;
  g_autofree char *help = NULL;
  guint n_words;

  if (fod_arguments_has (common, "version")) {
    print_version (context);
    return TRUE;
  }
  command = fod_command_find (words, &n_words);
  if (fod_arguments_has (common, "help")) {
    help = command ? fod_command_usage (command) : fod_command_overview (words[0]);
    fod_command_context_print (context, "%s", help);
    return TRUE;
  }
  g_clear_pointer (usage, g_free);
  *usage = write_hint (command, words[0]);
  if (command)
    return run_command (command, words + n_words, context, error);
  refuse_command (words[0], error);
  return FALSE;
}

/* "-h" is not among the options: it would be found in "-ohvad.json" too. */
static char **
spell_out_help (const char *const *words)
{
  char **spelled = g_strdupv ((char **) words);

  for (guint i = 0; spelled[i] && !g_str_equal (spelled[i], "--"); i++) {
    if (!g_str_equal (spelled[i], "-h"))
      continue;
    g_free (spelled[i]);
    spelled[i] = g_strdup ("--help");
  }
  return spelled;
}

/**
 * fod_command_line_run:
 * @words: (array zero-terminated=1): what was typed after the name of the program
 *
 * Does one command: reads the words, runs it, writes its answer.
 *
 * Returns: the exit status: 0 done, 1 failed, 2 wrongly used
 */
int
fod_command_line_run (const char *const *words)
{
  g_auto (GStrv) spelled = spell_out_help (words);
  g_autoptr (FodArguments) common = NULL;
  g_autoptr (FodCommandContext) context = NULL;
  g_autofree char *usage = fod_command_hint (NULL);
  g_autofree char *backup = NULL;
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GError) error = NULL;

  if (check_words (words, &error))
    common = fod_arguments_parse (fod_command_common_options, (const char *const *) spelled, FALSE,
                                  &error);
  if (!common)
    return report (error, usage, g_strv_contains (words, "--json"), NULL);
  context = fod_command_context_new (fod_arguments_get (common, "database"),
                                     fod_arguments_has (common, "json"));
  if (answer (common, context, &usage, &error) && fod_command_context_flush (context, &error))
    return STATUS_DONE;
  backup = fod_command_context_get_offer (context);
  fod_command_context_print_warnings (context);
  warnings = fod_command_context_take_warnings (context);
  return backup ? report_with_backup (context, error, backup, warnings)
                : report (error, usage, fod_command_context_is_json (context), warnings);
}
