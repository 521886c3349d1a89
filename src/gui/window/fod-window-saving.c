/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-window-saving.h"

#include "fod-field-row.h"
#include "fod-message.h"
#include "fod-unfinished-words.h"

#include <glib/gi18n-lib.h>

static char *
describe_loss (FodFieldRow *refused,
               const GError *error)
{
  const char *reason = error ? error->message : fod_field_row_get_refusal (refused);

  return g_strjoin ("\n\n", reason ? reason : fod_field_row_get_error (refused),
                    _ ("What you wrote last is lost if you close Fodfæste now."), NULL);
}

/* That something is not saved is seen where it was written. */
static char *
save_rows (FodWindow *window)
{
  FodSession *session = fod_window_get_session (window);
  FodUnsaved *unsaved = fod_session_get_unsaved (session);
  g_autoptr (FodFieldRow) refused = NULL;
  g_autoptr (FodRecord) place = NULL;
  g_autofree char *loss = NULL;
  g_autoptr (GError) error = NULL;

  /* What stands in a field is saved when it loses the focus. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  refused = fod_field_row_commit_below (GTK_WIDGET (window));
  if (fod_unsaved_save (unsaved, &error) && !refused)
    return NULL;
  loss = describe_loss (refused, error);
  place = g_object_ref (refused ? fod_field_row_get_record (refused)
                                : fod_unsaved_get_record (unsaved));
  fod_session_show (session, place);
  return g_steal_pointer (&loss);
}

static char *
save_journal (FodWindow *window)
{
  FodSession *session = fod_window_get_session (window);
  g_autoptr (GError) error = NULL;

  fod_window_saving_lock_journal (window);
  if (fod_journal_keeper_write_unsaved (fod_session_get_journal_keeper (session), &error))
    return NULL;
  return g_strjoin ("\n\n", error->message,
                    _ ("What you wrote last in the journal is lost if you close Fodfæste now."),
                    NULL);
}

/**
 * fod_window_saving_lock_journal:
 * @window: the window
 *
 * Locks the journal. That something in it is not saved is seen where it was written.
 */
void
fod_window_saving_lock_journal (FodWindow *window)
{
  FodJournalKeeper *keeper = fod_session_get_journal_keeper (fod_window_get_session (window));

  fod_journal_keeper_lock (keeper);
  if (fod_journal_keeper_write_unsaved (keeper, NULL))
    return;
  fod_window_show_pages (window);
  fod_window_show_page (window, "journal");
}

/**
 * fod_window_saving_save_all:
 * @window: the window
 *
 * Saves what is typed, and locks the journal. What cannot be saved is shown.
 *
 * Returns: (transfer full) (nullable): sentences for the user about what is lost if the window
 *   goes, %NULL when nothing is
 */
char *
fod_window_saving_save_all (FodWindow *window)
{
  g_autofree char *rows = save_rows (window);
  g_autofree char *journal = save_journal (window);

  if (rows && journal)
    return g_strjoin ("\n\n", rows, journal, NULL);
  return rows ? g_steal_pointer (&rows) : g_steal_pointer (&journal);
}

/**
 * fod_window_saving_tell_kept:
 * @window: a window that is about to show
 *
 * Tells of words that are kept because the program ended before they were saved.
 */
void
fod_window_saving_tell_kept (FodWindow *window)
{
  FodStore *store = fod_session_get_store (fod_window_get_session (window));
  g_auto (GStrv) questions = fod_unfinished_words_list_news (store);
  g_autofree char *names = g_strjoinv (_ ("” and “"), questions);
  g_autofree char *body = NULL;

  if (!questions[0])
    return;
  /* TRANSLATORS: What was open, “New Task”; of more than one, the names between “ and ”. */
  body = g_strdup_printf (_ ("You were writing in “%s” when Fodfæste was closed. Open it again, "
                             "and your words stand there."),
                          names);
  fod_message_tell (GTK_WIDGET (window), _ ("What You Were Writing Is Kept"), body);
}
