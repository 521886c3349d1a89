/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-browser.h"

#include "fod-desk.h"
#include "fod-entry-templates.h"
#include "fod-gui-fixture.h"
#include "fod-journal-closures.h"
#include "fod-journal-page.h"
#include "fod-month-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_focus (FodTestPage *test,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window));

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
pick (FodTestPage *test,
      FodDay day)
{
  g_signal_emit_by_name (fod_desk_find (test, FOD_TYPE_MONTH_GRID, NULL), "day-picked", day);
  fod_test_settle (test->window);
}

/* Where nothing is written, it is said, and nothing of another day is shown beside it. */
static void
test_empty_day (void)
{
  FodTestPage *test = fod_desk_new_open ();
  FodDay today = fod_session_get_today (test->session);
  FodSealedEntry *entry;

  fod_desk_write (test, "Æblerne", "Frokost med de andre");
  pick (test, today + 1);
  fod_desk_find (test, GTK_TYPE_LABEL, _ ("Nothing is written on this day."));
  fod_desk_find (test, GTK_TYPE_BUTTON, _ ("Write an Entry"));
  fod_desk_find (test, GTK_TYPE_LABEL, _ ("What you write saves itself."));
  g_assert_null (fod_journal_editor_get_entry (fod_desk_get_editor (test)));

  pick (test, today);
  entry = fod_journal_editor_get_entry (fod_desk_get_editor (test));
  g_assert_cmpint (fod_sealed_entry_get_day (entry), ==, today);
  pick (test, today - 1);
  fod_page_add (test->page);
  entry = fod_journal_editor_get_entry (fod_desk_get_editor (test));
  g_assert_cmpint (fod_sealed_entry_get_day (entry), ==, today - 1);
  fod_test_page_free (test);
}

/* The search that lies nearest; the one over all courses finds nothing of the journal. */
static void
test_search_keys (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GtkWidget *editor = GTK_WIDGET (fod_desk_get_editor (test));
  GtkEditable *search = GTK_EDITABLE (fod_desk_find (test, GTK_TYPE_SEARCH_ENTRY, NULL));
  GListModel *shown;

  fod_desk_write (test, "Æblerne", "Frokost med de andre");
  shown =
    fod_journal_browser_get_shown (FOD_JOURNAL_BROWSER (
      fod_desk_find (test, FOD_TYPE_JOURNAL_BROWSER, NULL)));
  gtk_widget_grab_focus (editor);
  g_assert_true (fod_gui_test_shortcut (fod_desk_find (test, FOD_TYPE_JOURNAL_BROWSER, NULL),
                                        GDK_KEY_f, GDK_CONTROL_MASK));
  g_assert_true (has_focus (test, GTK_WIDGET (search)));

  gtk_editable_set_text (search, "ananas");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 0);
  fod_desk_find (test, GTK_TYPE_LABEL, _ ("There is no such entry."));
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1);
  fod_test_page_free (test);
}

static gboolean
is_open (gpointer data)
{
  FodTestPage *test = data;

  return fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_JOURNAL_BROWSER, NULL) != NULL;
}

/* What is still being typed then must not end up in the latest entry. Whoever comes back from
 * another page goes on where they wrote. */
static void
test_focus (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GtkWidget *editor;

  g_assert_true (has_focus (test, fod_desk_find (test, GTK_TYPE_SEARCH_ENTRY, NULL)));
  fod_desk_write (test, "Æblerne", "Frokost med de andre");
  fod_journal_keeper_lock (fod_session_get_journal_keeper (test->session));
  fod_test_settle (test->window);
  fod_desk_type (test, _ ("Passphrase"), FOD_DESK_PASSPHRASE);
  fod_desk_click (test, _ ("_Unlock"));
  fod_test_wait (is_open, test);
  fod_test_settle (test->window);
  editor = GTK_WIDGET (fod_desk_get_editor (test));
  g_assert_nonnull (fod_journal_editor_get_entry (FOD_JOURNAL_EDITOR (editor)));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)),
                                             GTK_TYPE_LIST_VIEW));

  gtk_widget_grab_focus (editor);
  g_assert_true (has_focus (test, editor));
  gtk_root_set_focus (GTK_ROOT (test->window), NULL);
  fod_page_enter (test->page);
  g_assert_true (has_focus (test, editor));
  fod_test_page_free (test);
}

static char *
fill_in (const char *answer)
{
  const char *text = _ (fod_entry_templates_get (0)->text);
  const char *end = strchr (text, '\n');

  return g_strdup_printf ("%.*s\n%s%s", (int) (end - text), text, answer, end);
}

/* What a template asks tells no entry from another. */
static void
test_rows (void)
{
  const char *empty = _ (fod_entry_templates_get (0)->text);
  g_autofree char *filled = fill_in ("Jeg ringede");
  g_autofree char *most = g_strnfill (120, 'x');
  g_autofree char *paragraph = g_strconcat (most, "x", NULL);
  g_autofree char *shortened = g_strconcat (most, "…", NULL);
  const struct {
    const char *title;
    const char *text;
    const char *shown_title;
    const char *shown_start;
  } cases[] = {
    { NULL, NULL, _ ("Without a title"), "" },
    { "Dag 1", " \nAlt var nyt\nog stort", "Dag 1", "Alt var nyt" },
    { NULL, "Alt var nyt\nog stort", "Alt var nyt", "og stort" },
    { "Dag 1", empty, "Dag 1", "" },
    { NULL, empty, _ ("Without a title"), "" },
    { "Dag 1", filled, "Dag 1", "Jeg ringede" },
    { NULL, filled, "Jeg ringede", "" },
    { NULL, most, most, "" },
    { NULL, paragraph, shortened, "" },
    { "Dag 1", paragraph, "Dag 1", shortened },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *title = fod_text_entry_title (NULL, cases[i].title, cases[i].text);
    g_autofree char *start = fod_text_entry_start (NULL, cases[i].title, cases[i].text);

    g_assert_cmpstr (title, ==, cases[i].shown_title);
    g_assert_cmpstr (start, ==, cases[i].shown_start);
  }
}

int
main (int argc,
      char *argv[])
{
  fod_gui_test_init (&argc, &argv);

  g_test_add_func ("/journal-browser/empty-day", test_empty_day);
  g_test_add_func ("/journal-browser/search-keys", test_search_keys);
  g_test_add_func ("/journal-browser/focus", test_focus);
  g_test_add_func ("/journal-browser/rows", test_rows);

  return g_test_run ();
}
