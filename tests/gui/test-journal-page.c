/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-page.h"

#include "fod-day-entry.h"
#include "fod-desk.h"
#include "fod-entry-templates.h"
#include "fod-guard-note.h"
#include "fod-gui-fixture.h"
#include "fod-journal-browser.h"
#include "fod-month-grid.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-recovery-view.h"
#include "fod-split-view.h"
#include "fod-test-watch.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PASSPHRASE FOD_DESK_PASSPHRASE
#define NEW_PASSPHRASE "skovsnegl lanterne vindue"
#define DAYS (24 * 3600 * (gint64) G_USEC_PER_SEC)

static FodJournal *
get_journal (FodTestPage *test)
{
  return fod_session_get_journal (test->session);
}

static FodJournalBrowser *
get_browser (FodTestPage *test)
{
  return FOD_JOURNAL_BROWSER (fod_desk_find (test, FOD_TYPE_JOURNAL_BROWSER, NULL));
}

static guint
count (FodTestPage *test)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_journal (test)));
}

static gboolean
is_unlocked (gpointer test)
{
  return fod_journal_get_state (get_journal (test)) == FOD_JOURNAL_UNLOCKED;
}

static gboolean
is_shown (gpointer data)
{
  FodTestPage *test = data;

  return fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_JOURNAL_BROWSER, NULL) != NULL;
}

static gboolean
has_refused (gpointer data)
{
  FodTestPage *test = data;
  const char *refusal =
    _ ("That is not the passphrase. Try again; large and small letters matter.");

  return fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, refusal) != NULL;
}

static void
lock (FodTestPage *test)
{
  fod_journal_keeper_lock (fod_session_get_journal_keeper (test->session));
  fod_test_settle (test->window);
}

static void
test_begin (void)
{
  FodTestPage *test = fod_desk_new ();
  FodRecoveryView *view;
  char *code;

  fod_test_page_show (test, FOD_TYPE_JOURNAL_PAGE);
  fod_desk_find (test, GTK_TYPE_LABEL, _ ("It Is Not Outside the Law"));
  fod_desk_click (test, _ ("Begin a Journal"));
  fod_desk_type (test, _ ("New passphrase"), "kort");
  fod_desk_click (test, _ ("_Next"));
  fod_desk_find (test, GTK_TYPE_LABEL, fod_passphrase_describe (FOD_PASSPHRASE_SHORT));
  fod_desk_type (test, _ ("New passphrase"), "rødgrød med fløde");
  fod_desk_click (test, _ ("_Next"));
  fod_desk_find (test, GTK_TYPE_LABEL, fod_passphrase_describe (FOD_PASSPHRASE_WEAK));
  fod_desk_type (test, _ ("New passphrase"), PASSPHRASE);
  fod_desk_type (test, _ ("The new passphrase once more"), NEW_PASSPHRASE);
  fod_desk_click (test, _ ("_Next"));
  fod_desk_find (test, GTK_TYPE_LABEL,
                 _ ("The two are not the same. Type the passphrase once more."));
  fod_desk_type (test, _ ("The new passphrase once more"), PASSPHRASE);
  fod_desk_click (test, _ ("_Next"));

  view = FOD_RECOVERY_VIEW (fod_desk_find (test, FOD_TYPE_RECOVERY_VIEW, NULL));
  code = fod_recovery_code_write (fod_recovery_view_get_code (view));
  fod_desk_click (test, _ ("I Have Written It Down"));
  fod_desk_type (test, _ ("Recovery code"), "AAAA-BBBB");
  fod_desk_click (test, _ ("The Code Is Right"));
  g_assert_cmpint (fod_journal_get_state (get_journal (test)), ==, FOD_JOURNAL_ABSENT);
  fod_desk_type (test, _ ("Recovery code"), code);
  fod_desk_click (test, _ ("The Code Is Right"));
  fod_test_wait (is_unlocked, test);
  fod_test_settle (test->window);
  fod_desk_find (test, FOD_TYPE_JOURNAL_BROWSER, NULL);
  fod_wipe_text (code);
  fod_test_page_free (test);
}

/* Back goes all the way, and nothing has been made. */
static void
test_back (void)
{
  FodTestPage *test = fod_desk_new ();

  fod_test_page_show (test, FOD_TYPE_JOURNAL_PAGE);
  fod_desk_click (test, _ ("Begin a Journal"));
  fod_desk_type (test, _ ("New passphrase"), PASSPHRASE);
  fod_desk_type (test, _ ("The new passphrase once more"), PASSPHRASE);
  fod_desk_click (test, _ ("_Next"));
  fod_desk_click (test, _ ("_Back"));
  fod_desk_click (test, _ ("_Back"));
  fod_desk_find (test, GTK_TYPE_BUTTON, _ ("Begin a Journal"));
  g_assert_cmpint (fod_journal_get_state (get_journal (test)), ==, FOD_JOURNAL_ABSENT);
  fod_test_page_free (test);
}

static gboolean
is_saved (gpointer test)
{
  return count (test) > 0;
}

static void
test_write_and_lock (void)
{
  FodTestPage *test = fod_desk_new_open ();
  FodTestWatch *watch = fod_test_watch_new ();
  FodSealedEntry *entry;

  fod_page_add (test->page);
  fod_test_settle (test->window);
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Jeg var nervøs", -1);
  g_assert_cmpuint (count (test), ==, 0);
  fod_test_wait (is_saved, test); /* by itself */
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Jeg var nervøs, og det gik", -1);
  fod_test_watch_tree (watch, GTK_WIDGET (get_browser (test)));
  lock (test);
  fod_test_watch_assert_gone (watch);

  fod_desk_type (test, _ ("Passphrase"), NEW_PASSPHRASE);
  fod_desk_click (test, _ ("_Unlock"));
  fod_test_wait (has_refused, test);
  fod_desk_type (test, _ ("Passphrase"), PASSPHRASE);
  fod_desk_click (test, _ ("_Unlock"));
  fod_test_wait (is_shown, test);
  entry = fod_journal_editor_get_entry (fod_desk_get_editor (test));
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (entry), "text"), ==,
                   "Jeg var nervøs, og det gik");
  fod_test_page_free (test);
}

/* Words that are taken out of an entry do not come back; a new one without words is none. */
static void
test_empty (void)
{
  FodTestPage *test = fod_desk_new_open ();
  guint64 edition;

  fod_journal_browser_add (get_browser (test));
  fod_test_settle (test->window);
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), " ", -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  g_assert_cmpuint (count (test), ==, 0);

  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Det skulle jeg ikke have skrevet", -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  g_assert_cmpuint (count (test), ==, 1);
  edition = fod_journal_get_edition (get_journal (test));
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "", -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  g_assert_cmpuint (fod_journal_get_edition (get_journal (test)), >, edition);
  fod_test_page_free (test);
}

/* A text that could never be saved does not come to be; what was there stays. */
static void
test_long_text (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autofree char *much = g_strnfill (FOD_FIELD_LONG_TEXT_MOST, 'x');
  const char *refusal =
    _ ("That is too long: one entry holds about a million characters. Nothing was inserted.");
  FodSealedEntry *entry;

  fod_desk_write (test, "Samtale", "Ord");
  gtk_text_buffer_insert_interactive_at_cursor (fod_desk_get_buffer (test), much, -1, TRUE);
  fod_test_settle (test->window);
  fod_desk_find (test, GTK_TYPE_LABEL, refusal);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  entry = fod_journal_editor_get_entry (fod_desk_get_editor (test));
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (entry), "text"), ==, "Ord");
  gtk_text_buffer_insert_interactive_at_cursor (fod_desk_get_buffer (test), "!", -1, TRUE);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  g_assert_null (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, refusal));
  fod_test_page_free (test);
}

/* What could never be saved cannot be typed: it would be lost when the journal is locked. */
static void
test_long_title (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (title, "å");
  fod_desk_write (test, title->str, "Ord");
  g_assert_cmpuint (count (test), ==, 1);
  fod_test_page_free (test);
}

/* Each is offered by its name, on a button that goes when something is written. */
static void
test_template (void)
{
  FodTestPage *test = fod_desk_new_open ();
  const FodEntryTemplate *template;

  for (guint i = 0; (template = fod_entry_templates_get (i)); i++) {
    FodSealedEntry *entry;
    FodRecord *record;

    fod_page_add (test->page);
    fod_test_settle (test->window);
    fod_desk_click (test, _ (template->title));
    g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
    entry = fod_journal_editor_get_entry (fod_desk_get_editor (test));
    record = fod_sealed_entry_get_record (entry);
    g_assert_cmpstr (fod_record_get_text (record, "title"), ==, _ (template->title));
    g_assert_cmpstr (fod_record_get_text (record, "text"), ==, _ (template->text));
    g_assert_null (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_BUTTON, _ (template->title)));
  }
  fod_test_page_free (test);
}

static gboolean
is_warned (gpointer data)
{
  FodTestPage *test = data;

  return fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_GUARD_NOTE, NULL) != NULL;
}

/* A word of warning while typing; with a reason it is gone, and the reason is sealed too. */
static void
test_guard (void)
{
  FodTestPage *test = fod_desk_new_open ();
  FodSealedEntry *entry;

  fod_desk_write (test, "Samtale", "Ingenting her");
  g_assert_false (is_warned (test));
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Ring til 20 30 40 50", -1);
  fod_test_wait (is_warned, test);
  fod_desk_click (test, _ ("It Is All Right, Because…"));
  gtk_editable_set_text (GTK_EDITABLE (fod_desk_find (test, GTK_TYPE_ENTRY, NULL)),
                         "Vores eget nummer");
  fod_desk_click (test, _ ("Keep It"));
  g_assert_false (is_warned (test));
  entry = fod_journal_editor_get_entry (fod_desk_get_editor (test));
  g_assert_cmpstr (fod_sealed_entry_get_excuse (entry, "20304050"), ==, "Vores eget nummer");
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (entry), "text"), ==,
                   "Ring til 20 30 40 50");
  /* Another number in its place is another matter. */
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Ring til 20 30 40 51", -1);
  fod_test_wait (is_warned, test);
  fod_test_page_free (test);
}

static gboolean
is_in_view (FodTestPage *test,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, test->window, &bounds));
  return bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (test->window);
}

/* However long the entry is, and wherever one is in it. */
static void
test_guard_in_view (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (GString) text = g_string_new ("Borger 010190-1234\n");

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "Linje %u\n", i);
  fod_desk_write (test, "Lang", text->str);
  fod_test_wait (is_warned, test);
  fod_test_settle (test->window);
  g_assert_true (is_in_view (test, fod_desk_find (test, FOD_TYPE_GUARD_NOTE, NULL)));
  fod_test_page_free (test);
}

static double
get_scroll (FodTestPage *test)
{
  GtkWidget *view = fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL);
  GtkWidget *viewport = gtk_widget_get_ancestor (view, GTK_TYPE_VIEWPORT);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
}

static gboolean
is_caret_in_view (FodTestPage *test)
{
  GtkTextView *view = GTK_TEXT_VIEW (fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL));
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_VIEWPORT);
  GdkRectangle caret;
  GtkTextIter place;
  double x, top;
  int y;

  gtk_text_buffer_get_iter_at_mark (fod_desk_get_buffer (test), &place,
                                    gtk_text_buffer_get_insert (fod_desk_get_buffer (test)));
  gtk_text_view_get_iter_location (view, &place, &caret);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, caret.y, NULL, &y);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), viewport, 0, y, &x, &top);
  return top >= 0 && top + caret.height <= gtk_widget_get_height (viewport);
}

/* How high a long text is takes some frames. */
static void
settle (FodTestPage *test)
{
  for (guint i = 0; i < 5; i++)
    fod_test_settle (test->window);
}

/* The page goes along with what is typed, also where one goes back to in a long entry. */
static void
test_follows_caret (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GtkTextBuffer *buffer;
  GtkTextIter place;

  fod_desk_write (test, "Lang", "");
  gtk_widget_grab_focus (fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL));
  buffer = fod_desk_get_buffer (test);
  for (guint i = 0; i < 80; i++)
    gtk_text_buffer_insert_at_cursor (buffer, "Endnu en linje\n", -1);
  settle (test);
  g_assert_true (is_caret_in_view (test));
  g_assert_cmpfloat (get_scroll (test), >, 0);

  gtk_text_buffer_get_start_iter (buffer, &place);
  gtk_text_buffer_place_cursor (buffer, &place);
  settle (test);
  g_assert_true (is_caret_in_view (test));

  /* What comes into the text comes to the caret, not to the end of it. */
  gtk_widget_grab_focus (fod_desk_find (test, GTK_TYPE_SEARCH_ENTRY, NULL));
  fod_test_settle (test->window);
  gtk_widget_grab_focus (fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL));
  settle (test);
  g_assert_true (is_caret_in_view (test));
  fod_test_page_free (test);
}

/* A title stands in the list for all to see, and is no place for a number either. */
static void
test_guard_lines (void)
{
  static const char *const ROWS[] = { N_ ("Title"), N_ ("Tags") };
  FodTestPage *test = fod_desk_new_open ();

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++) {
    fod_desk_write (test, "Samtale", "Ingenting her");
    g_assert_false (is_warned (test));
    fod_desk_type (test, _ (ROWS[i]), "Hanne 010190-1234");
    fod_test_wait (is_warned, test);
  }
  fod_test_page_free (test);
}

static void
test_settled (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GtkTextView *view;

  fod_desk_write (test, "Den første dag", "Alt var nyt");
  view = GTK_TEXT_VIEW (fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_true (gtk_text_view_get_editable (view));
  {
    g_autoptr (FodSealedEntry) old = fod_sealed_entry_new (
      "00000000000000000000000000000001", fod_session_get_today (test->session) - 20,
      FOD_TEST_NOW - 20 * DAYS);
    g_autoptr (GError) error = NULL;

    g_assert_true (fod_sealed_entry_set (old, "text", FOD_TEXT ("For længe siden"),
                                         FOD_TEST_NOW - 20 * DAYS, &error));
    g_assert_true (fod_journal_save (get_journal (test), old, &error));
    g_assert_no_error (error);
    g_assert_true (fod_journal_editor_set_entry (fod_desk_get_editor (test), old));
  }
  fod_test_settle (test->window);
  g_assert_false (gtk_text_view_get_editable (view));
  fod_desk_click (test, _ ("Change It Anyway"));
  gtk_widget_activate_action (GTK_WIDGET (view), "entry.edit-anyway", NULL);
  g_assert_true (gtk_text_view_get_editable (view));
  fod_test_page_free (test);
}

static guint
count_shown (FodTestPage *test)
{
  return g_list_model_get_n_items (fod_journal_browser_get_shown (get_browser (test)));
}

static void
test_find (void)
{
  FodTestPage *test = fod_desk_new_open ();
  FodDay today = fod_session_get_today (test->session);
  GtkWidget *grid = fod_desk_find (test, FOD_TYPE_MONTH_GRID, NULL);

  fod_desk_write (test, "Æblerne", "Frokost med de andre");
  fod_desk_write (test, "Pærerne", "Møde med mentor");
  fod_journal_browser_search (get_browser (test), "ÆBLE frokost");
  g_assert_cmpuint (count_shown (test), ==, 1);
  fod_journal_browser_search (get_browser (test), "ananas");
  g_assert_cmpuint (count_shown (test), ==, 0);
  fod_journal_browser_search (get_browser (test), "");
  g_assert_cmpuint (count_shown (test), ==, 2);

  g_assert_true (
    gtk_widget_has_css_class (fod_desk_find (test, GTK_TYPE_BUTTON, "24"), "fod-marked"));
  g_assert_false (
    gtk_widget_has_css_class (fod_desk_find (test, GTK_TYPE_BUTTON, "25"), "fod-marked"));
  g_signal_emit_by_name (grid, "day-picked", today + 1);
  g_assert_cmpuint (count_shown (test), ==, 0);
  fod_page_add (test->page);
  g_assert_cmpint (
    fod_sealed_entry_get_day (fod_journal_editor_get_entry (fod_desk_get_editor (test))), ==,
    today + 1);
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "journal.all-days", NULL);
  g_assert_cmpuint (count_shown (test), ==, 2);
  fod_test_page_free (test);
}

static gboolean
is_guarded (GdkClipboard *clipboard)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                "x-kde-passwordManagerHint");
}

static void
copy_all (GtkEditable *line)
{
  gtk_editable_select_region (line, 0, -1);
  g_signal_emit_by_name (gtk_editable_get_delegate (line), "copy-clipboard");
}

static void
test_clipboard (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GdkClipboard *clipboard = gtk_widget_get_clipboard (test->window);
  GtkEditable *search, *reason;
  GtkTextIter start, end;

  fod_desk_write (test, "Samtale", "Kun for mig: 010190-1234");
  gtk_text_buffer_get_bounds (fod_desk_get_buffer (test), &start, &end);
  gtk_text_buffer_select_range (fod_desk_get_buffer (test), &start, &end);
  g_signal_emit_by_name (fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL), "copy-clipboard");
  g_assert_true (is_guarded (clipboard));

  /* Why a number may stand there is about the same people. */
  fod_test_wait (is_warned, test);
  fod_desk_click (test, _ ("It Is All Right, Because…"));
  reason = GTK_EDITABLE (fod_desk_find (test, GTK_TYPE_ENTRY, NULL));
  gtk_editable_set_text (reason, "Hanne i Vestergade");
  gdk_clipboard_set_content (clipboard, NULL);
  copy_all (reason);
  g_assert_true (is_guarded (clipboard));

  /* What somebody looks for says something too. */
  search = GTK_EDITABLE (fod_desk_find (test, GTK_TYPE_SEARCH_ENTRY, NULL));
  gtk_editable_set_text (search, "mig");
  gdk_clipboard_set_content (clipboard, NULL);
  copy_all (search);
  g_assert_true (is_guarded (clipboard));
  lock (test);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  /* What comes from elsewhere is left alone. */
  gdk_clipboard_set_text (clipboard, "Fra et andet sted");
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
  fod_test_page_free (test);
}

static void
test_recover (void)
{
  FodTestPage *test = fod_desk_new ();
  g_autoptr (FodSecret) recovery = fod_desk_create (test);
  char *code = fod_recovery_code_write (recovery);
  GtkWidget *question;

  fod_journal_lock (get_journal (test));
  fod_test_page_show (test, FOD_TYPE_JOURNAL_PAGE);
  fod_desk_click (test, _ ("Forgotten the Passphrase?"));
  fod_desk_type (test, _ ("Recovery code"), code);
  fod_desk_click (test, _ ("Unlock with the Code"));
  fod_test_wait (is_unlocked, test);
  fod_test_settle (test->window);
  fod_desk_type (test, _ ("New passphrase"), NEW_PASSPHRASE);
  fod_desk_type (test, _ ("The new passphrase once more"), NEW_PASSPHRASE);
  fod_desk_click (test, _ ("Use the New Passphrase"));
  fod_test_wait (is_shown, test);
  question = fod_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  gtk_window_close (GTK_WINDOW (question));
  fod_test_settle (test->window);
  lock (test);
  fod_desk_type (test, _ ("Passphrase"), NEW_PASSPHRASE);
  fod_desk_click (test, _ ("_Unlock"));
  fod_test_wait (is_shown, test);
  fod_wipe_text (code);
  fod_test_page_free (test);
}

static gboolean
is_narrow (gpointer data)
{
  return fod_split_view_get_collapsed (data);
}

static gboolean
is_wide (gpointer data)
{
  return !fod_split_view_get_collapsed (data);
}

/* What a click on the first row does after the row has been selected. */
static void
click_first_row (GtkWidget *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  GtkWidget *row = gtk_widget_get_first_child (list);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_CLICK (controller))
      g_signal_emit_by_name (controller, "released", 1, (double) bounds.origin.x + 5,
                             (double) bounds.origin.y + 5);
  }
}

/* The pointer only passes over the list, in a narrow window too: a row that comes to lie under it
 * must not take what is being written. */
static void
test_hover (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GtkWidget *list, *editor;
  FodSplitView *split_view;

  editor = GTK_WIDGET (fod_desk_get_editor (test));
  split_view = FOD_SPLIT_VIEW (gtk_widget_get_ancestor (editor, FOD_TYPE_SPLIT_VIEW));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1280, 800);
  fod_test_wait (is_wide, split_view);
  fod_desk_write (test, "Først", "Kaffe");
  fod_test_settle (test->window);
  list = gtk_widget_get_ancestor (fod_desk_find (test, GTK_TYPE_LABEL, "Først"),
                                  GTK_TYPE_LIST_VIEW);
  g_assert_false (gtk_list_view_get_single_click_activate (GTK_LIST_VIEW (list)));
  /* Nor is there anything of the courses to be undone from here. */
  g_assert_true (
    fod_gui_test_press (GTK_WIDGET (get_browser (test)), GDK_KEY_z, GDK_CONTROL_MASK));

  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 720);
  fod_test_wait (is_narrow, split_view);
  g_assert_true (fod_split_view_get_show_content (split_view));
  g_assert_false (gtk_list_view_get_single_click_activate (GTK_LIST_VIEW (list)));
  gtk_widget_activate_action (editor, "journal.back", NULL);
  settle (test);
  g_assert_false (fod_split_view_get_show_content (split_view));
  click_first_row (list);
  g_assert_true (fod_split_view_get_show_content (split_view));
  fod_test_page_free (test);
}

/* Ten years of three entries a day: unlocked and searched without waiting. */
static void
test_many (void)
{
  FodTestPage *test = fod_desk_new_open ();
  guint n_entries = g_test_slow () ? 10000 : 500;
  gint64 begun, slowest = 0;
  static const char *const words[] = { "m", "mø", "møde", "møde kaffe", "ananas", "" };
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (FodSealedEntry) entry =
      fod_journal_begin_entry (get_journal (test), (FodDay) (17000 + i / 3));
    g_autofree char *words_of = g_strdup_printf (
      "Notat %u. I dag var der et møde om %s, og jeg tænkte over, hvordan jeg spørger. "
      "Bagefter talte vi om pauser, frokost og en svær samtale, som jeg gerne vil øve mig på.",
      i, i % 7 ? "sager" : "kaffe");

    g_assert_true (fod_sealed_entry_set (entry, "text", FOD_TEXT (words_of), 0, &error));
    g_assert_true (fod_journal_save (get_journal (test), entry, &error));
  }
  lock (test);
  begun = g_get_monotonic_time ();
  g_assert_true (fod_journal_unlock (get_journal (test), FOD_KEY_SLOT_PASSPHRASE, passphrase, 0,
                                     &error));
  fod_test_page_show (test, FOD_TYPE_JOURNAL_PAGE);
  g_test_message ("%u entries are shown after %.0f ms", n_entries,
                  (double) (g_get_monotonic_time () - begun) / 1000);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gint64 took;

    while (g_main_context_iteration (NULL, FALSE))
      continue;
    begun = g_get_monotonic_time ();
    fod_journal_browser_search (get_browser (test), words[i]);
    took = g_get_monotonic_time () - begun;
    slowest = MAX (slowest, took);
    g_test_message ("\"%s\": %u entries, %.1f ms", words[i], count_shown (test),
                    (double) took / 1000);
    fod_test_settle (test->window);
  }
  g_assert_cmpint (slowest, <, 1000000);
  fod_test_page_free (test);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/journal-page/begin", test_begin);
  g_test_add_func ("/journal-page/back", test_back);
  g_test_add_func ("/journal-page/write-and-lock", test_write_and_lock);
  g_test_add_func ("/journal-page/empty", test_empty);
  g_test_add_func ("/journal-page/long-text", test_long_text);
  g_test_add_func ("/journal-page/long-title", test_long_title);
  g_test_add_func ("/journal-page/template", test_template);
  g_test_add_func ("/journal-page/guard", test_guard);
  g_test_add_func ("/journal-page/guard-in-view", test_guard_in_view);
  g_test_add_func ("/journal-page/follows-caret", test_follows_caret);
  g_test_add_func ("/journal-page/guard-lines", test_guard_lines);
  g_test_add_func ("/journal-page/settled", test_settled);
  g_test_add_func ("/journal-page/find", test_find);
  g_test_add_func ("/journal-page/clipboard", test_clipboard);
  g_test_add_func ("/journal-page/recover", test_recover);
  g_test_add_func ("/journal-page/hover", test_hover);
  g_test_add_func ("/journal-page/many", test_many);
  return g_test_run ();
}
