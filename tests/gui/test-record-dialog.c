/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-history-item.h"
#include "fod-record-dialog.h"
#include "fod-task-actions.h"

static const char *const fields[] = { "title", "due", NULL };

static FodRecordDialog *
open_dialog (FodGuiFixture *f)
{
  GtkWidget *dialog = fod_record_dialog_new (GTK_WIDGET (f->window), f->session, f->task, "Opgave");

  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, fields);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == f->window);
  return FOD_RECORD_DIALOG (dialog);
}

static GtkEditable *
get_row (FodRecordDialog *dialog,
         const char *field)
{
  return GTK_EDITABLE (fod_record_dialog_get_row (dialog, field));
}

static void
test_close (FodGuiFixture *f,
            gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_editable_set_text (get_row (dialog, "title"), "Find stolen");
  gtk_editable_set_text (get_row (dialog, "due"), "i morgen");
  gtk_window_close (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  g_assert_null (dialog);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Find stolen");
  g_assert_cmpint (fod_record_get_number (f->task, "due", 0), ==,
                   fod_session_get_today (f->session) + 1);
}

static void
test_destroy (FodGuiFixture *f,
              gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);

  gtk_editable_set_text (get_row (dialog, "title"), "Find stolen");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Find stolen");
}

/* Closing would lose what cannot be saved, so the window stays until it is mended or given up. */
static void
test_refused (FodGuiFixture *f,
              gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_editable_set_text (get_row (dialog, "due"), "engang");
  gtk_window_close (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_editable_get_text (get_row (dialog, "due")), ==, "engang");
  fod_field_row_revert (fod_record_dialog_get_row (dialog, "due"));
  gtk_window_close (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  g_assert_null (dialog);
}

static GtkWidget *
find_child (GtkWidget *widget,
            gboolean (*wanted) (GtkWidget *))
{
  if (wanted (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_child (child, wanted);

    if (found)
      return found;
  }
  return NULL;
}

static gboolean
is_delete_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "destructive-action");
}

static gboolean
is_history_button (GtkWidget *widget)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_visible (widget);
}

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_VIEW (widget);
}

static void
told_cb (FodSession *session,
         const char *message,
         gboolean undoable,
         guint *count)
{
  g_assert_cmpstr (message, ==, "Opgaven er slettet");
  g_assert_true (undoable);
  (*count)++;
}

static void
test_delete (FodGuiFixture *f,
             gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);
  GtkWidget *button = find_child (GTK_WIDGET (dialog), is_delete_button);
  guint n_told = 0;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_false (gtk_widget_get_visible (button));
  fod_record_dialog_allow_delete (dialog, "_Slet opgave", "Opgaven er slettet");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_connect (f->session, "told", G_CALLBACK (told_cb), &n_told);
  g_signal_emit_by_name (button, "clicked");
  fod_gui_test_wait ();
  g_assert_null (dialog);
  g_assert_true (fod_record_is_deleted (f->task));
  g_assert_cmpuint (n_told, ==, 1);
  g_signal_handlers_disconnect_by_data (f->session, &n_told);
  g_assert_true (fod_session_undo (f->session, FOD_ACTION_UNDO));
  g_assert_false (fod_record_is_deleted (f->task));
}

static void
test_deleted_elsewhere (FodGuiFixture *f,
                        gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  fod_test_delete (f->store, f->task);
  fod_gui_test_wait ();
  g_assert_null (dialog);
}

static void
test_history (FodGuiFixture *f,
              gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);
  GtkWidget *button = find_child (GTK_WIDGET (dialog), is_history_button);
  GtkListView *list = GTK_LIST_VIEW (find_child (GTK_WIDGET (dialog), is_list));
  GListModel *changes = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (FodHistoryItem) latest = NULL;

  gtk_editable_set_text (get_row (dialog, "due"), "3.9.2026");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (changes), ==, 2);
  latest = g_list_model_get_item (changes, 0);
  g_assert_nonnull (strstr (fod_history_item_get_title (latest), "september 2026"));
  g_assert_nonnull (strstr (fod_history_item_get_subtitle (latest), "24"));
  /* Escape leads one step back. */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.leave", NULL);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Where a long text was changed is seen, also near its end. */
static void
test_long_history (FodGuiFixture *f,
                   gconstpointer data)
{
  g_autofree char *start = g_strnfill (2000, 'x');
  g_autofree char *before = g_strconcat (start, " uden tolk", NULL);
  g_autofree char *after = g_strconcat (start, " med tolk", NULL);
  FodRecordDialog *dialog;
  GtkListView *list;
  GListModel *changes;
  g_autoptr (FodHistoryItem) latest = NULL;

  fod_test_set (f->store, f->task, "note", FOD_TEXT (before));
  fod_test_set (f->store, f->task, "note", FOD_TEXT (after));
  dialog = open_dialog (f);
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_child (GTK_WIDGET (dialog), is_history_button)), TRUE);
  list = GTK_LIST_VIEW (find_child (GTK_WIDGET (dialog), is_list));
  changes = G_LIST_MODEL (gtk_list_view_get_model (list));
  latest = g_list_model_get_item (changes, 0);
  g_assert_nonnull (strstr (fod_history_item_get_title (latest), "x uden tolk → "));
  g_assert_true (g_str_has_suffix (fod_history_item_get_title (latest), "x med tolk"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Wherever in the dialog the keyboard is; and no further back than the dialog. */
static void
test_undo (FodGuiFixture *f,
           gconstpointer data)
{
  FodDay due = (FodDay) fod_record_get_number (f->task, "due", FOD_DAY_NONE);
  FodRecordDialog *dialog;
  GtkWidget *window;

  g_assert_true (fod_task_set_done (f->store, f->task, TRUE, NULL));
  dialog = open_dialog (f);
  window = GTK_WIDGET (dialog);
  gtk_editable_set_text (get_row (dialog, "due"), "3.9.2026");
  fod_field_row_commit (fod_record_dialog_get_row (dialog, "due"));
  /* Not saved yet, and the latest that was done. */
  gtk_editable_set_text (get_row (dialog, "title"), "Find stolen");

  g_assert_true (fod_gui_test_shortcut (window, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpstr (gtk_editable_get_text (get_row (dialog, "title")), ==, FOD_GUI_TEST_TASK);
  /* A row where nothing is typed passes the key on. */
  g_assert_true (fod_gui_test_press (GTK_WIDGET (get_row (dialog, "due")), GDK_KEY_z,
                                     GDK_CONTROL_MASK));
  g_assert_cmpint (fod_record_get_number (f->task, "due", FOD_DAY_NONE), ==, due);
  g_assert_true (fod_gui_test_shortcut (window, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpstr (fod_record_get_text (f->task, "state"), ==, "done");

  for (guint i = 0; i < 3; i++)
    fod_gui_test_shortcut (window, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Find stolen");
  g_assert_cmpint (fod_record_get_number (f->task, "due", FOD_DAY_NONE), !=, due);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(name, function)                                                            \
  g_test_add ("/gui/record-dialog/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("close", test_close);
  ADD ("destroy", test_destroy);
  ADD ("refused", test_refused);
  ADD ("delete", test_delete);
  ADD ("deleted-elsewhere", test_deleted_elsewhere);
  ADD ("history", test_history);
  ADD ("long-history", test_long_history);
  ADD ("undo", test_undo);
  return g_test_run ();
}
