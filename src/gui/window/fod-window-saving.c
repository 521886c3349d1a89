/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-window-saving.h"

#include "fod-backup.h"
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
 * fod_window_saving_commit_focused:
 * @window: a window
 *
 * What is typed and not saved yet is the latest that was done.
 *
 * Returns: whether it is saved
 */
gboolean
fod_window_saving_commit_focused (FodWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, FOD_TYPE_FIELD_ROW) : NULL;

  return !row || fod_field_row_commit (FOD_FIELD_ROW (row));
}

/**
 * fod_window_saving_close_above:
 * @window: a window that is about to close
 * @unasked: whether nobody may be there to answer
 *
 * What is open above the window saves what is typed, or asks, before the window goes.
 *
 * Returns: whether all of it is closed
 */
gboolean
fod_window_saving_close_above (FodWindow *window,
                               gboolean unasked)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = gtk_window_get_toplevels ();
  gboolean closed = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);

    if (gtk_window_get_transient_for (one) == GTK_WINDOW (window))
      g_ptr_array_add (above, g_steal_pointer (&one));
  }
  for (guint i = 0; i < above->len; i++) {
    gtk_window_close (above->pdata[i]);
    if (unasked)
      gtk_window_destroy (above->pdata[i]);
    closed = closed && !gtk_widget_get_visible (above->pdata[i]);
  }
  return closed;
}

/**
 * fod_window_saving_rescue_file:
 * @window: a window that is about to close
 *
 * A file that was moved or deleted meanwhile is gone as soon as it is closed. All that is in it
 * goes to the backup of the day.
 *
 * Returns: (transfer full) (nullable): sentences for the user about it; %NULL when the file is
 *   where it was
 */
char *
fod_window_saving_rescue_file (FodWindow *window)
{
  FodStore *store = fod_session_get_store (fod_window_get_session (window));
  g_autofree char *folder = fod_backup_default_folder (store);
  FodDay today = fod_day_today (fod_store_get_clock (store));
  g_autofree char *backup = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;

  if (!fod_store_is_lost (store))
    return NULL;
  backup = fod_backup_run (store, folder, today, &error);
  if (!backup)
    return g_strjoin ("\n\n", error->message,
                      _ ("The file has been moved or deleted while it was open. If it is deleted, "
                         "everything in it is lost when you close Fodfæste."),
                      NULL);
  shown = g_filename_display_name (backup);
  return g_strdup_printf (_ ("It has been moved or deleted while it was open. Everything that was "
                             "saved is in the backup “%s” now. You can go back to it the next time "
                             "you open Fodfæste."),
                          shown);
}

/**
 * fod_window_saving_ask:
 * @window: a window that is about to close
 * @unsaved: (nullable): of fod_window_saving_save_all()
 * @rescued: (nullable): of fod_window_saving_rescue_file()
 * @callback: answered with fod_message_ask_finish()
 * @data: for @callback
 *
 * Asks whether to close all the same.
 */
void
fod_window_saving_ask (FodWindow *window,
                       const char *unsaved,
                       const char *rescued,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_autofree char *body =
    rescued && unsaved ? g_strjoin ("\n\n", rescued, unsaved, NULL)
                       : g_strdup (rescued ? rescued : unsaved);

  fod_message_ask (GTK_WIDGET (window),
                   rescued ? _ ("The File With Your Courses Is Gone")
                           : _ ("Lose What You Wrote Last?"),
                   body, _ ("_Keep Open"), unsaved ? _ ("_Close and Lose It") : _ ("_Close"),
                   unsaved != NULL, callback, data);
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
