/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-cooperation-page.h"

#include "fod-clause-group.h"
#include "fod-compare-window.h"
#include "fod-cooperation-actions.h"
#include "fod-guard-note.h"
#include "fod-sign-dialog.h"
#include "fod-test-page.h"
#include "fod-version-row.h"

#include <glib/gi18n-lib.h>

#define SIGNATURES                                                \
  "Mette Mentor · skrev under mandag den 24.\u00a0august 2026\n" \
  "Anna Prøve · skrev under mandag den 24.\u00a0august 2026"
#define TEXT "Vi mødes, når der er brug for det."

static FodRecord *
begin (FodTestPage *test)
{
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  FodRecord *mentorship = fod_test_page_begin_mentorship (test, course);

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_COOPERATION_PAGE);
  return mentorship;
}

/* Signs through the dialog, as the page opens it. */
static void
sign (FodTestPage *test,
      FodCooperationParty party)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.sign", "i", party);
  dialog = fod_test_find_window (FOD_TYPE_SIGN_DIALOG);
  g_assert_nonnull (dialog);
  gtk_widget_activate_action (dialog, "signature.confirm", NULL);
  g_assert_null (fod_test_find_window (FOD_TYPE_SIGN_DIALOG));
  fod_test_settle (test->window);
}

static FodClauseGroup *
get_first (FodTestPage *test)
{
  GtkWidget *group = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_CLAUSE_GROUP, NULL);

  g_assert_nonnull (group);
  return FOD_CLAUSE_GROUP (group);
}

static void
type (FodTestPage *test,
      const char *text)
{
  GtkWidget *view = fod_test_find (GTK_WIDGET (get_first (test)), GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* What is typed when somebody signs is what they sign. */
static void
test_sign (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) mentorship = begin (test);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (test->store, mentorship);

  type (test, TEXT);
  sign (test, FOD_COOPERATION_MENTOR);
  g_assert_cmpstr (fod_record_get_text (agreement, "purpose"), ==, TEXT);
  g_assert_true (fod_cooperation_is_locked (agreement));
  g_assert_null (fod_test_find (GTK_WIDGET (get_first (test)), GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_nonnull (fod_test_find (GTK_WIDGET (get_first (test)), GTK_TYPE_LABEL, TEXT));

  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.withdraw", "i",
                              FOD_COOPERATION_MENTOR);
  fod_test_settle (test->window);
  g_assert_false (fod_cooperation_is_locked (agreement));
  g_assert_nonnull (fod_test_find (GTK_WIDGET (get_first (test)), GTK_TYPE_TEXT_VIEW, NULL));

  sign (test, FOD_COOPERATION_MENTOR);
  sign (test, FOD_COOPERATION_NEWCOMER);
  g_assert_true (fod_record_is_frozen (agreement));
  g_assert_cmpstr (fod_record_get_text (agreement, "newcomer-name"), ==, "Anna Prøve");
}

/* The last time that something can be done about it. */
static void
test_warned (void)
{
  static const char *const texts[] = { TEXT, "Vi talte om 010190-1234." };
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) mentorship = begin (test);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    GtkWidget *dialog;

    type (test, texts[i]);
    gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.sign", "i",
                                FOD_COOPERATION_MENTOR);
    dialog = fod_test_find_window (FOD_TYPE_SIGN_DIALOG);
    fod_test_settle (dialog);
    g_assert_true ((fod_test_find (dialog, FOD_TYPE_GUARD_NOTE, NULL) != NULL) == (i == 1));
    gtk_window_close (GTK_WINDOW (dialog));
    fod_test_settle (test->window);
  }
}

static GtkEditable *
open_name (FodTestPage *test,
           FodCooperationParty party)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.sign", "i", party);
  dialog = fod_test_find_window (FOD_TYPE_SIGN_DIALOG);
  fod_test_settle (dialog);
  return GTK_EDITABLE (fod_test_find (dialog, ADW_TYPE_ENTRY_ROW, _ ("Your name")));
}

static void
end (FodTestPage *test,
     GtkEditable *name)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (name))));
  fod_test_settle (test->window);
}

/* What stands there when the program ends is kept for the one who was to sign. */
static void
test_name_is_kept (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) mentorship = begin (test);
  GtkEditable *name = open_name (test, FOD_COOPERATION_MENTOR);

  gtk_editable_set_text (name, "Mette M. Mentor");
  end (test, name);
  name = open_name (test, FOD_COOPERATION_NEWCOMER);
  g_assert_cmpstr (gtk_editable_get_text (name), !=, "Mette M. Mentor");
  end (test, name);
  name = open_name (test, FOD_COOPERATION_MENTOR);
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Mette M. Mentor");
  end (test, name);
}

/* What a point is called is read once, and heard where it is written. */
static void
test_title (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) mentorship = begin (test);
  GtkWidget *group = GTK_WIDGET (get_first (test));
  FodFieldRow *row = fod_clause_group_get_row (FOD_CLAUSE_GROUP (group));
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  g_assert_nonnull (fod_test_find (group, GTK_TYPE_LABEL, title));
  g_assert_null (fod_test_find (GTK_WIDGET (row), GTK_TYPE_LABEL, title));
}

/* Also when another version has followed. */
static void
test_who_has_signed (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) mentorship = begin (test);
  g_autoptr (FodRecord) first = fod_cooperation_find_current (test->store, mentorship);
  GtkWidget *window;

  sign (test, FOD_COOPERATION_MENTOR);
  sign (test, FOD_COOPERATION_NEWCOMER);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.revise", NULL);
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL,
                                   SIGNATURES "\nLæs den"));

  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.compare", "s",
                              fod_record_get_id (first));
  window = fod_test_find_window (FOD_TYPE_COMPARE_WINDOW);
  fod_test_settle (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Version 1 – Underskrevet");
  g_assert_nonnull (fod_test_find (window, GTK_TYPE_LABEL, SIGNATURES));
  /* Nothing is selected, and the arrows scroll. */
  g_assert_true (GTK_IS_SCROLLED_WINDOW (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_versions (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) mentorship = begin (test);
  g_autoptr (FodRecord) first = fod_cooperation_find_current (test->store, mentorship);
  g_autoptr (FodRecord) second = NULL;
  GtkWidget *window;

  type (test, "Vi mødes hver uge.");
  sign (test, FOD_COOPERATION_MENTOR);
  sign (test, FOD_COOPERATION_NEWCOMER);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.revise", NULL);
  fod_test_settle (test->window);
  second = fod_cooperation_find_current (test->store, mentorship);
  g_assert_true (second != first);
  type (test, "Vi mødes hver måned.");

  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.compare", "s",
                              fod_record_get_id (second));
  window = fod_test_find_window (FOD_TYPE_COMPARE_WINDOW);
  g_assert_nonnull (window);
  fod_test_settle (window);
  g_assert_nonnull (fod_test_find (
    window, GTK_TYPE_LABEL,
    "Vi mødes hver <s>[fjernet: uge.]</s> <b><u>[tilføjet: måned.]</u></b>"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpstr (fod_record_get_text (second, "purpose"), ==, "Vi mødes hver måned.");
  g_assert_cmpstr (fod_record_get_text (first, "purpose"), ==, "Vi mødes hver uge.");

  g_assert_true (fod_page_show_record (test->page, second));
  g_assert_true (fod_page_show_record (test->page, first));
  gtk_window_destroy (GTK_WINDOW (fod_test_find_window (FOD_TYPE_COMPARE_WINDOW)));
}

/* The newest first; each row follows its version, and keeps the keyboard meanwhile. */
static void
test_version_rows (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) mentorship = begin (test);
  GtkWidget *row = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_VERSION_ROW, NULL);
  GtkWidget *second;

  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Læs den");
  sign (test, FOD_COOPERATION_MENTOR);
  sign (test, FOD_COOPERATION_NEWCOMER);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Version 1 – Underskrevet");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   SIGNATURES "\nLæs den");

  gtk_widget_activate_action (GTK_WIDGET (test->page), "cooperation.revise", NULL);
  fod_test_settle (test->window);
  second = gtk_widget_get_prev_sibling (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (second)), ==,
                   "Se, hvad der er ændret");
  g_signal_emit_by_name (second, "activate");
  g_assert_nonnull (fod_test_find_window (FOD_TYPE_COMPARE_WINDOW));
  gtk_window_destroy (GTK_WINDOW (fod_test_find_window (FOD_TYPE_COMPARE_WINDOW)));
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/cooperation-page/sign", test_sign);
  g_test_add_func ("/cooperation-page/warned", test_warned);
  g_test_add_func ("/cooperation-page/title", test_title);
  g_test_add_func ("/cooperation-page/name-is-kept", test_name_is_kept);
  g_test_add_func ("/cooperation-page/who-has-signed", test_who_has_signed);
  g_test_add_func ("/cooperation-page/versions", test_versions);
  g_test_add_func ("/cooperation-page/version-rows", test_version_rows);
  return g_test_run ();
}
