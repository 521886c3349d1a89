/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-journal-file.h"
#include "fod-journal-seen.h"
#include "fod-journal.h"
#include "fod-json.h"
#include "fod-passphrase-prompt.h"
#include "fod-passphrase.h"
#include "fod-people.h"
#include "fod-process-guard.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const FodOption fod_command_journal_change_options[] = {
  { "passphrase-fd", 0, N_ ("DESCRIPTOR"),
    N_ ("read the old and the new passphrase from this open file, a line each") },
  { NULL },
};

static FodJournal *
find_journal (FodCommandContext *context,
              gboolean must_be_there,
              GError **error)
{
  g_autofree char *path = fod_journal_place_beside (fod_command_context_get_path (context));
  g_autoptr (FodJournal) journal =
    fod_journal_new (path, fod_command_context_get_clock (context));

  if (!must_be_there || fod_journal_get_state (journal) != FOD_JOURNAL_ABSENT)
    return g_steal_pointer (&journal);
  g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_NOT_FOUND,
                       _ ("Nobody has begun a journal here."));
  return NULL;
}

static gboolean
count_row_cb (const FodJournalRow *row,
              gpointer count,
              GError **error)
{
  (*(guint *) count)++;
  return TRUE;
}

static gboolean
count_entries (const char *path,
               guint *n_entries,
               GError **error)
{
  g_autoptr (FodJournalFile) file = fod_journal_file_open_to_read (path, error);

  *n_entries = 0;
  return file && fod_journal_file_check (file, error) &&
         fod_journal_file_check_slots (file, error) &&
         fod_journal_file_read_rows (file, count_row_cb, n_entries, error);
}

/**
 * fod_command_journal_status:
 * @context: a context
 * @arguments: none
 * @error: return location
 *
 * Tells what can be told of a journal without its passphrase.
 *
 * Returns: whether there is none, or one that is whole
 */
gboolean
fod_command_journal_status (FodCommandContext *context,
                            FodArguments *arguments,
                            GError **error)
{
  g_autoptr (FodJournal) journal = find_journal (context, FALSE, error);
  const char *path = fod_journal_get_path (journal);
  gboolean is_there = fod_journal_get_state (journal) != FOD_JOURNAL_ABSENT;
  guint n_entries = 0;

  if (is_there && !count_entries (path, &n_entries, error))
    return FALSE;
  if (fod_command_context_is_json (context)) {
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "path", path);
    json_object_set_boolean_member (object, "exists", is_there);
    json_object_set_int_member (object, "entries", n_entries);
    fod_command_context_print_object (context, object);
  } else if (is_there) {
    fod_command_context_print (context, "%s\n", path);
    fod_command_context_print (context,
                               ngettext ("The file is whole and locked, %u entry\n",
                                         "The file is whole and locked, %u entries\n", n_entries),
                               n_entries);
    fod_command_context_tell (context, _ ("Whether each entry can be read is told when the journal "
                                          "is unlocked."));
  } else {
    fod_command_context_print (context, "%s\n", _ ("Nobody has begun a journal here."));
  }
  return TRUE;
}

static void
print_path (FodCommandContext *context,
            const char *path)
{
  g_autoptr (GPtrArray) warnings = NULL;
  JsonObject *object;

  if (!fod_command_context_is_json (context)) {
    fod_command_context_print (context, "%s\n", path);
    return;
  }
  object = json_object_new ();
  warnings = fod_command_context_take_warnings (context);
  json_object_set_string_member (object, "path", path);
  json_object_set_array_member (object, "warnings", fod_json_make_strings (warnings));
  fod_command_context_print_object (context, object);
}

/**
 * fod_command_journal_backup:
 * @context: a context
 * @arguments: the name of the backup
 * @error: return location
 *
 * Copies the journal, as sealed as it is.
 *
 * Returns: whether the backup is made
 */
gboolean
fod_command_journal_backup (FodCommandContext *context,
                            FodArguments *arguments,
                            GError **error)
{
  g_autoptr (FodJournal) journal = find_journal (context, TRUE, error);
  const char *path = fod_arguments_nth (arguments, 0);

  if (!journal)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                 _ ("“%s” is there already. Choose another name."), path);
    return FALSE;
  }
  if (!fod_journal_back_up (journal, path, error))
    return FALSE;
  print_path (context, path);
  return TRUE;
}

static gboolean
has_store (FodCommandContext *context)
{
  return g_file_test (fod_command_context_get_path (context), G_FILE_TEST_EXISTS);
}

/* (nullable): the file with the courses, which knows the latest edition of the journal. */
static FodStore *
find_store (FodCommandContext *context)
{
  g_autoptr (GError) error = NULL;
  FodStore *store = NULL;

  if (has_store (context))
    store = fod_command_context_open (context, &error);
  if (error)
    g_info ("%s", error->message);
  return store;
}

/* An older journal that was put back on purpose is nothing for the window to warn of. Where the
 * file with the courses cannot be used now, it warns. */
static void
expect_restored (FodCommandContext *context)
{
  FodStore *store = find_store (context);

  if (!has_store (context) || (store && fod_journal_seen_keep (store, 0, NULL)))
    return;
  fod_command_context_warn (context, _ ("Fodfæste will say that the journal is older than when it "
                                        "was last open. That is right, and you can accept it "
                                        "there."));
}

/**
 * fod_command_journal_restore:
 * @context: a context
 * @arguments: a backup of a journal
 * @error: return location
 *
 * Puts a backup in the journal's place. The journal that is there is kept beside it.
 *
 * Returns: whether it is back
 */
gboolean
fod_command_journal_restore (FodCommandContext *context,
                             FodArguments *arguments,
                             GError **error)
{
  g_autoptr (FodJournal) journal = find_journal (context, FALSE, error);
  g_autofree char *kept = NULL;
  g_autofree char *note = NULL;

  if (!fod_journal_restore (journal, fod_arguments_nth (arguments, 0), &kept, error))
    return FALSE;
  if (kept) {
    note = g_strdup_printf (_ ("The journal that was there is kept as “%s”."), kept);
    fod_command_context_warn (context, note);
  }
  expect_restored (context);
  print_path (context, fod_journal_get_path (journal));
  return TRUE;
}

/* Without the courses nobody is known, and without a dictionary every word is. */
static gboolean
is_good_enough (FodCommandContext *context,
                const char *words,
                GError **error)
{
  FodStore *store = find_store (context);
  g_auto (GStrv) names = store ? fod_people_list_names (store) : NULL;
  g_autoptr (FodSpelling) spelling = fod_spelling_load (NULL);

  return fod_passphrase_check (words, spelling, (const char *const *) names, error);
}

/* Somebody who types without seeing it types it twice. */
static char *
ask_for_new (FodCommandContext *context,
             FodPassphrasePrompt *prompt,
             GError **error)
{
  char *words = fod_passphrase_prompt_ask (prompt, _ ("The new passphrase:"), error);
  char *again;

  if (words && is_good_enough (context, words, error)) {
    if (!fod_passphrase_prompt_is_person (prompt))
      return words;
    again = fod_passphrase_prompt_ask (prompt, _ ("The new passphrase once more:"), error);
    if (again && strcmp (words, again) == 0) {
      fod_wipe_text (again);
      return words;
    }
    if (again)
      g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                           _ ("The two are not the same. Nothing has been changed."));
    fod_wipe_text (again);
  }
  fod_wipe_text (words);
  return NULL;
}

static FodSecret *
take_passphrase (char *words)
{
  FodSecret *passphrase = words ? fod_passphrase_read (words) : NULL;

  fod_wipe_text (words);
  return passphrase;
}

static guint64
get_seen (FodCommandContext *context)
{
  FodStore *store = find_store (context);

  return store ? fod_journal_seen_get (store) : 0;
}

/* Or an older file, which the old passphrase opens, could be put back unnoticed. */
static void
keep_seen (FodCommandContext *context,
           FodJournal *journal)
{
  FodStore *store = find_store (context);

  if (!has_store (context) ||
      (store && fod_journal_seen_keep (store, fod_journal_get_edition (journal), NULL)))
    return;
  fod_command_context_warn (context, _ ("The file with the courses is in use, so an older journal "
                                        "that is put back now would go unnoticed. Unlock the "
                                        "journal once in Fodfæste."));
}

/* Also when nothing comes of the rest. */
static void
warn_of_doubts (FodCommandContext *context,
                FodJournal *journal)
{
  g_autoptr (GPtrArray) doubts = fod_journal_list_doubts (journal);

  for (guint i = 0; i < doubts->len; i++)
    fod_command_context_warn (context, doubts->pdata[i]);
}

/**
 * fod_command_journal_change:
 * @context: a context
 * @arguments: none
 * @error: return location
 *
 * Changes the passphrase of the journal. The recovery code stays.
 *
 * Returns: whether the new one is the one
 */
gboolean
fod_command_journal_change (FodCommandContext *context,
                            FodArguments *arguments,
                            GError **error)
{
  g_autoptr (FodJournal) journal = find_journal (context, TRUE, error);
  g_autoptr (FodPassphrasePrompt) prompt = NULL;
  g_autoptr (FodSecret) old = NULL;
  g_autoptr (FodSecret) passphrase = NULL;
  char *words; /* wiped where it is taken */

  if (!journal)
    return FALSE;
  /* Before a passphrase is typed. */
  fod_process_guard_begin ();
  prompt = fod_passphrase_prompt_new (fod_arguments_get (arguments, "passphrase-fd"), error);
  if (!prompt)
    return FALSE;
  words = fod_passphrase_prompt_ask (prompt, _ ("The passphrase until now:"), error);
  old = take_passphrase (words);
  if (!old ||
      !fod_journal_unlock (journal, FOD_KEY_SLOT_PASSPHRASE, old, get_seen (context), error))
    return FALSE;
  warn_of_doubts (context, journal);
  passphrase = take_passphrase (ask_for_new (context, prompt, error));
  if (!passphrase || !fod_passphrase_check_changed (old, passphrase, error) ||
      !fod_journal_change_passphrase (journal, old, passphrase, error))
    return FALSE;
  fod_command_context_tell (context, _ ("The journal has a new passphrase. The recovery code is "
                                        "the same as before."));
  keep_seen (context, journal);
  if (fod_command_context_is_json (context))
    print_path (context, fod_journal_get_path (journal));
  return TRUE;
}
