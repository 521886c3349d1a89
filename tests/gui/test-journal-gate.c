/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-gate.h"

#include "fod-desk.h"
#include "fod-journal-page.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-recovery-view.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>

#define PASSPHRASE FOD_DESK_PASSPHRASE

static FodJournalKeeper *
get_keeper (FodTestPage *test)
{
  return fod_session_get_journal_keeper (test->session);
}

/* A page on a journal that is locked. */
static FodTestPage *
make_locked (FodSecret *recovery)
{
  FodTestPage *test = fod_desk_new ();
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  fod_journal_create (fod_session_get_journal (test->session), passphrase, recovery, &error);
  g_assert_no_error (error);
  fod_journal_keeper_lock (get_keeper (test));
  fod_test_page_show (test, FOD_TYPE_JOURNAL_PAGE);
  return test;
}

static gboolean
is_idle (gpointer gate)
{
  gboolean working;

  g_object_get (gate, "working", &working, NULL);
  return !working;
}

/* The gate as it is before anybody has typed. */
static void
assert_untouched (FodTestPage *test)
{
  GtkWidget *gate = fod_desk_find (test, FOD_TYPE_JOURNAL_GATE, NULL);
  GtkWidget *row;

  fod_test_wait (is_idle, gate);
  fod_test_settle (test->window);
  g_assert_false (fod_journal_keeper_is_unlocked (get_keeper (test)));
  row = fod_desk_find (test, ADW_TYPE_ENTRY_ROW, _ ("Passphrase"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), row));
  g_assert_null (
    fod_test_find (gate, GTK_TYPE_LABEL, _ ("The journal is locked. Unlock it first.")));
}

/* Ctrl+L while the passphrase is tried: what somebody asked for is no mistake of theirs. */
static void
test_lock_wins (void)
{
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  FodTestPage *test = make_locked (recovery);

  fod_desk_type (test, _ ("Passphrase"), PASSPHRASE);
  fod_desk_press (test, _ ("_Unlock"));
  fod_journal_keeper_lock (get_keeper (test));
  assert_untouched (test);
  fod_test_page_free (test);
}

static void
test_lock_wins_over_code (void)
{
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  FodTestPage *test = make_locked (recovery);
  char *code = fod_recovery_code_write (recovery);

  fod_desk_click (test, _ ("Forgotten the Passphrase?"));
  fod_desk_type (test, _ ("Recovery code"), code);
  fod_desk_press (test, _ ("Unlock with the Code"));
  fod_journal_keeper_lock (get_keeper (test));
  assert_untouched (test);
  fod_wipe_text (code);
  fod_test_page_free (test);
}

static gboolean
is_gate_shown (gpointer data)
{
  FodTestPage *test = data;

  return fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_JOURNAL_GATE, NULL) != NULL;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Also while the journal is made: it is there then, and locked. */
static void
test_lock_wins_over_beginning (void)
{
  FodTestPage *test = fod_desk_new ();
  guint failures = 0;
  FodRecoveryView *view;
  char *code;

  g_signal_connect_swapped (test->session, "failed", G_CALLBACK (count_cb), &failures);
  fod_test_page_show (test, FOD_TYPE_JOURNAL_PAGE);
  fod_desk_click (test, _ ("Begin a Journal"));
  fod_desk_type (test, _ ("New passphrase"), PASSPHRASE);
  fod_desk_type (test, _ ("The new passphrase once more"), PASSPHRASE);
  fod_desk_click (test, _ ("_Next"));
  view = FOD_RECOVERY_VIEW (fod_desk_find (test, FOD_TYPE_RECOVERY_VIEW, NULL));
  code = fod_recovery_code_write (fod_recovery_view_get_code (view));
  fod_desk_click (test, _ ("I Have Written It Down"));
  fod_desk_type (test, _ ("Recovery code"), code);
  fod_wipe_text (code);
  fod_desk_press (test, _ ("The Code Is Right"));
  fod_journal_keeper_lock (get_keeper (test));
  fod_test_wait (is_gate_shown, test);
  assert_untouched (test);
  g_assert_cmpuint (failures, ==, 0);
  fod_test_page_free (test);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/journal-gate/lock-wins", test_lock_wins);
  g_test_add_func ("/journal-gate/lock-wins-over-code", test_lock_wins_over_code);
  g_test_add_func ("/journal-gate/lock-wins-over-beginning", test_lock_wins_over_beginning);
  return g_test_run ();
}
