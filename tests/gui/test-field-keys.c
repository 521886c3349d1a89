/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-day-row.h"
#include "fod-long-text-row.h"
#include "fod-test-page.h"
#include "fod-text-row.h"

#define TYPED "Find bordet og stolen"

static void
assert_row (GtkWidget *row,
            const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text);
}

static void
type (GtkWidget *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
tell_cb (FodSession *session,
         const char *message,
         gboolean undoable,
         char **told)
{
  g_assert_true (undoable);
  g_free (*told);
  *told = g_strdup (message);
}

/* The key goes on to what it closes. Words that were meant to go can be taken back. */
static void
test_escape (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");
  g_autofree char *told = NULL;

  g_signal_connect (f->session, "told", G_CALLBACK (tell_cb), &told);
  type (row, TYPED);
  g_assert_false (fod_gui_test_press (row, GDK_KEY_Escape, 0));
  assert_row (row, TYPED);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, TYPED);
  g_assert_nonnull (told);
  g_signal_handlers_disconnect_by_data (f->session, &told);
  g_assert_true (fod_session_undo (f->session, FOD_ACTION_UNDO));
  assert_row (row, FOD_GUI_TEST_TASK);
}

/* What cannot be saved stays and says why; the next press puts the stored value back. */
static void
test_escape_refused (FodGuiFixture *f,
                     gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_day_row_new (), f->task, "due");
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  type (row, "snart");
  g_assert_true (fod_gui_test_press (row, GDK_KEY_Escape, 0));
  assert_row (row, "snart");
  g_assert_nonnull (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_true (fod_gui_test_press (row, GDK_KEY_Escape, 0));
  assert_row (row, before);
  g_assert_null (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_false (fod_gui_test_press (row, GDK_KEY_Escape, 0));
}

static void
undo_in (GtkWidget *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
}

/* Undo in a field goes back to what was typed there, never to what it showed before. */
static void
test_undo_in_field (FodGuiFixture *f,
                    gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");

  undo_in (row);
  assert_row (row, FOD_GUI_TEST_TASK);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->course, "unit");
  undo_in (row);
  assert_row (row, "");
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  g_assert_null (fod_record_get_text (f->course, "unit"));
}

/* Where nothing is typed, the key is the window's. */
static void
test_undo_key (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);
  guint count = 0;

  g_signal_connect_swapped (undo, "activate", G_CALLBACK (fod_gui_test_count_cb), &count);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  gtk_widget_insert_action_group (GTK_WIDGET (f->window), "win", G_ACTION_GROUP (actions));
  g_assert_true (fod_gui_test_press (row, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (fod_gui_test_press (row, GDK_KEY_z, 0));
  type (row, TYPED);
  g_assert_false (fod_gui_test_press (row, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (count, ==, 1);
}

/* The key goes on to the dialog, which saves as it closes. */
static void
test_escape_long_text (FodGuiFixture *f,
                       gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_long_text_row_new (), f->task, "note");
  GtkWidget *view = fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), TYPED, -1);
  g_assert_false (fod_gui_test_press (row, GDK_KEY_Escape, 0));
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  g_assert_cmpstr (fod_record_get_text (f->task, "note"), ==, TYPED);
}

#define ADD(name, function)                                                     \
  g_test_add ("/field-keys/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char *argv[])
{
  fod_gui_test_init (&argc, &argv);

  ADD ("escape", test_escape);
  ADD ("escape-refused", test_escape_refused);
  ADD ("escape-long-text", test_escape_long_text);
  ADD ("undo-in-field", test_undo_in_field);
  ADD ("undo-key", test_undo_key);

  return g_test_run ();
}
