/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-keys-dialog.h"

#include "fod-gui-fixture.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-recovery-view.h"
#include "fod-test-page.h"

#include <glib/gi18n-lib.h>

#define PASSPHRASE "gummistøvle regnbue tromme"
#define WRONG "skovsnegl lanterne vindue"

/* The least that Argon2id does: the rules are the same. */
static const FodKeySlotCost cheap = { 1, 8 };

static FodSecret *
begin_journal (FodGuiFixture *f)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  FodSecret *recovery = fod_recovery_code_new ();
  g_autofree char *path = fod_journal_place_beside (fod_store_get_path (f->store));
  g_autoptr (FodJournal) journal =
    fod_journal_new_at_cost (path, fod_store_get_clock (f->store), &cheap);
  g_autoptr (GError) error = NULL;

  fod_session_set_journal (f->session, journal);
  g_assert_true (fod_journal_create (journal, passphrase, recovery, &error));
  g_assert_no_error (error);
  return recovery;
}

static gboolean
has_code (gpointer dialog)
{
  GtkWidget *view = fod_test_find (dialog, FOD_TYPE_RECOVERY_VIEW, NULL);

  return view && gtk_widget_get_mapped (view);
}

static gboolean
has_problem (gpointer dialog)
{
  const char *problem =
    _ ("That is not the passphrase. Try again; large and small letters matter.");

  return fod_test_find (dialog, GTK_TYPE_LABEL, problem) != NULL;
}

/* The page with the code is higher than the one with the question. */
static gboolean
has_room (gpointer dialog)
{
  GtkWidget *button = fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("I Have Written It Down"));
  graphene_rect_t place;

  return gtk_widget_compute_bounds (button, dialog, &place) &&
         place.origin.y + place.size.height <= gtk_widget_get_height (dialog);
}

static void
answer (GtkWidget *dialog,
        const char *passphrase)
{
  GtkWidget *row = fod_test_find (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), passphrase);
  g_signal_emit_by_name (row, "entry-activated");
}

/* Whoever finds an unlocked screen does not get a key of their own. */
static void
test_new_code (FodGuiFixture *f,
               gconstpointer data)
{
  g_autoptr (FodSecret) recovery = begin_journal (f);
  GtkWidget *dialog;

  dialog = fod_journal_keys_dialog_new_for_code (GTK_WIDGET (f->window), f->session);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  g_assert_false (has_code (dialog));
  answer (dialog, WRONG);
  fod_test_wait (has_problem, dialog);
  g_assert_false (has_code (dialog));
  answer (dialog, PASSPHRASE);
  fod_test_wait (has_code, dialog);
  fod_test_wait (has_room, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
}

static void
answer_question (const char *response)
{
  GtkWidget *question = fod_test_find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
  fod_gui_test_wait ();
}

/* A code that is only written down opens nothing; nobody is to find that out when it is needed. */
static void
test_leave_code (FodGuiFixture *f,
                 gconstpointer data)
{
  g_autoptr (FodSecret) recovery = begin_journal (f);
  FodJournal *journal = fod_session_get_journal (f->session);
  GtkWidget *dialog = fod_journal_keys_dialog_new_for_code (GTK_WIDGET (f->window), f->session);

  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  answer (dialog, PASSPHRASE);
  fod_test_wait (has_code, dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  answer_question ("cancel");
  g_assert_true (has_code (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  answer_question ("accept");
  g_assert_null (fod_test_find_window (FOD_TYPE_JOURNAL_KEYS_DIALOG));
  fod_journal_lock (journal);
  g_assert_true (fod_journal_unlock (journal, FOD_KEY_SLOT_RECOVERY, recovery, 0, NULL));
}

static void
type (GtkWidget *dialog,
      const char *row,
      const char *text)
{
  gtk_editable_set_text (
    GTK_EDITABLE (fod_test_find (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, row)), text);
}

/* Whoever thinks that it is changed is not to go on with the old one. */
static void
test_same (FodGuiFixture *f,
           gconstpointer data)
{
  g_autoptr (FodSecret) recovery = begin_journal (f);
  GtkWidget *dialog;

  dialog = fod_journal_keys_dialog_new_for_passphrase (GTK_WIDGET (f->window), f->session);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  type (dialog, _ ("The passphrase until now"), PASSPHRASE);
  type (dialog, _ ("New passphrase"), PASSPHRASE);
  type (dialog, _ ("The new passphrase once more"), PASSPHRASE);
  g_signal_emit_by_name (
    fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("Use the New Passphrase")), "clicked");
  g_assert_nonnull (fod_test_find (
    dialog, GTK_TYPE_LABEL, _ ("This is the passphrase you have already. Choose another one.")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
}

static gboolean
is_unlocked_by (FodJournal *journal,
                FodSecret *code)
{
  fod_journal_lock (journal);
  return fod_journal_unlock (journal, FOD_KEY_SLOT_RECOVERY, code, 0, NULL);
}

static gboolean
is_closed (gpointer dialog)
{
  return *(gpointer *) dialog == NULL;
}

/* Its keys are changed in a thread: the dialog stays until it is known how that ended. */
static void
test_renewed (FodGuiFixture *f,
              gconstpointer data)
{
  g_autoptr (FodSecret) recovery = begin_journal (f);
  FodJournal *journal = fod_session_get_journal (f->session);
  g_autoptr (FodSecret) code = NULL;
  GtkWidget *dialog;
  FodRecoveryView *view;

  g_assert_true (is_unlocked_by (journal, recovery));
  dialog = fod_journal_keys_dialog_new_for_code (GTK_WIDGET (f->window), f->session);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  view = FOD_RECOVERY_VIEW (fod_test_find (dialog, FOD_TYPE_RECOVERY_VIEW, NULL));
  code = fod_secret_ref (fod_recovery_view_get_code (view));
  g_signal_emit_by_name (view, "confirmed");
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_nonnull (dialog);
  fod_test_wait (is_closed, &dialog);
  g_assert_false (is_unlocked_by (journal, recovery));
  g_assert_true (is_unlocked_by (journal, code));
}

static gboolean
has_new_passphrase (gpointer f)
{
  FodGuiFixture *fixture = f;

  return !fod_journal_is_open_by_code (fod_session_get_journal (fixture->session));
}

/* Whoever came in by the code has forgotten the passphrase, and is not asked for it. */
static void
test_by_code (FodGuiFixture *f,
              gconstpointer data)
{
  g_autoptr (FodSecret) recovery = begin_journal (f);
  FodJournal *journal = fod_session_get_journal (f->session);
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (WRONG);
  GtkWidget *dialog, *row;

  fod_journal_lock (journal);
  g_assert_true (fod_journal_unlock (journal, FOD_KEY_SLOT_RECOVERY, recovery, 0, NULL));
  dialog = fod_journal_keys_dialog_new_for_code (GTK_WIDGET (f->window), f->session);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  g_assert_true (has_code (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = fod_journal_keys_dialog_new_for_passphrase (GTK_WIDGET (f->window), f->session);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  type (dialog, _ ("New passphrase"), WRONG);
  row = fod_test_find (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, _ ("The new passphrase once more"));
  gtk_editable_set_text (GTK_EDITABLE (row), WRONG);
  g_signal_emit_by_name (row, "entry-activated");
  fod_test_wait (has_new_passphrase, f);
  fod_gui_test_wait ();
  fod_journal_lock (journal);
  g_assert_true (fod_journal_unlock (journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, NULL));
}

int
main (int argc,
      char *argv[])
{
  fod_gui_test_init (&argc, &argv);

  g_test_add ("/journal-keys/new-code", FodGuiFixture, NULL, fod_gui_fixture_set_up,
              test_new_code, fod_gui_fixture_tear_down);

  g_test_add ("/journal-keys/leave-code", FodGuiFixture, NULL, fod_gui_fixture_set_up,
              test_leave_code, fod_gui_fixture_tear_down);

  g_test_add ("/journal-keys/same", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_same,
              fod_gui_fixture_tear_down);

  g_test_add ("/journal-keys/renewed", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_renewed,
              fod_gui_fixture_tear_down);

  g_test_add ("/journal-keys/by-code", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_by_code,
              fod_gui_fixture_tear_down);

  return g_test_run ();
}
