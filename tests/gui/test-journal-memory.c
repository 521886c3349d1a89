/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks through the memory of this very process for words that its window has shown. */

#include "fod-journal-page.h"

#include "fod-desk.h"
#include "fod-gui-fixture.h"
#include "fod-secret-field.h"
#include "fod-test-memory.h"
#include "fod-wipe.h"

#include <string.h>

/* Lines of different lengths, the words once in each; to be wiped by the caller. */
static char *
make_text (guint n_lines)
{
  g_auto (FodWipedText) words = fod_test_memory_make_words (1);
  gsize room = n_lines * (FOD_TEST_MEMORY_ALL + 16);
  char *text = g_malloc0 (room + 1);
  char *end = text;

  for (guint i = 0; i < n_lines; i++)
    end += g_snprintf (end, (gulong) (text + room - end), "%.*s%s\n", (int) (i % 13),
                       "Linje for linje", words);
  return text;
}

/* One letter at a time, as a keyboard does. */
static void
type (GtkTextBuffer *buffer,
      const char *text)
{
  for (const char *at = text; *at; at++) {
    const char letter[] = { *at, '\0' };

    gtk_text_buffer_insert_interactive_at_cursor (buffer, letter, 1, TRUE);
  }
}

static void
write_entries (FodTestPage *test)
{
  g_auto (FodWipedText) typed = make_text (7);
  g_auto (FodWipedText) pasted = make_text (300);

  fod_desk_write (test, "Skrevet", "");
  type (fod_desk_get_buffer (test), typed);
  fod_test_settle (test->window);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  fod_desk_write (test, "Sat ind", pasted);
  fod_test_settle (test->window);
}

/* What was written is compared with what it became. */
static void
show_history (FodTestPage *test)
{
  fod_clock_advance (fod_store_get_clock (test->store), G_TIME_SPAN_HOUR);
  gtk_text_buffer_insert_at_cursor (fod_desk_get_buffer (test), "Nyt", -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "entry.history", NULL);
  fod_test_settle (fod_test_find_window (ADW_TYPE_WINDOW));
}

/* All of it, by a key, for another program. */
static void
copy_text (FodTestPage *test)
{
  GtkTextBuffer *buffer = fod_desk_get_buffer (test);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_signal_emit_by_name (fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL), "copy-clipboard");
}

/* How much more there is of it after the lock than before. */
static guint
count_left (void)
{
  guint before = fod_test_memory_count (FOD_TEST_MEMORY_ALL);
  FodTestPage *test = fod_desk_new_open ();
  guint after;

  write_entries (test);
  copy_text (test);
  show_history (test);
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_ALL), >, before + 300);
  fod_journal_keeper_lock (fod_session_get_journal_keeper (test->session));
  fod_test_settle (test->window);
  after = fod_test_memory_count (FOD_TEST_MEMORY_ALL);
  fod_test_page_free (test);
  return after > before ? after - before : 0;
}

/* Also of an entry that was on the screen before the last one. On a busy machine a piece that a
 * library has freed is sometimes used again before the lock, with the end of words still in it (the
 * threats say so): what is ours to wipe would be left every time. */
static void
test_locked (void)
{
  guint left = G_MAXUINT;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the address sanitizer keeps what is freed");
  return;
#endif
  for (int i = 0; i < 3 && left > 0; i++) {
    left = count_left ();
    g_test_message ("%u left", left);
  }
  g_assert_cmpuint (left, ==, 0);
}

/* A field that is emptied holds nothing any more: not all but the first letter either. */
static void
test_passphrase (void)
{
  GtkWidget *row;
  g_auto (FodWipedText) words = NULL;
  g_auto (FodWipedText) typed = NULL;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the address sanitizer keeps what is freed");
  return;
#endif
  row = g_object_ref_sink (adw_password_entry_row_new ());
  fod_secret_field_empty (GTK_EDITABLE (row));
  words = fod_test_memory_make_words (1);
  typed = g_strconcat ("x", words, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  g_clear_pointer (&words, fod_wipe_text);
  g_clear_pointer (&typed, fod_wipe_text);
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_ALL), >, 0);
  fod_secret_field_empty (GTK_EDITABLE (row));
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_ALL), ==, 0);
  g_assert_finalize_object (row);
}

int
main (int argc,
      char *argv[])
{
  fod_test_memory_init (argv);
  fod_gui_test_init (&argc, &argv);

  g_test_add_func ("/journal-memory/locked", test_locked);
  g_test_add_func ("/journal-memory/passphrase", test_passphrase);

  return g_test_run ();
}
