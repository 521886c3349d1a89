/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of what is typed in a field and cannot be saved. */

#include "fod-window.h"

#include "fod-agenda-point-row.h"
#include "fod-day-row.h"
#include "fod-field-row.h"
#include "fod-long-text-row.h"
#include "fod-meeting-actions.h"
#include "fod-meeting-list.h"
#include "fod-meeting-view.h"
#include "fod-people.h"
#include "fod-record-dialog.h"
#include "fod-test-page.h"
#include "fod-test-vfs.h"
#include "fod-test-watch.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#define NOTE "Vi talte om frister i dag."

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  FodSession *session;
  GtkWidget *window;
  FodRecord *course;
  FodRecord *meeting;
  FodRecord *other;
  FodRecord *point;
} Fixture;

static GtkWidget *
find (Fixture *f,
      GType type)
{
  return fod_test_find (f->window, type, NULL);
}

static FodRecord *
plan (Fixture *f,
      int days)
{
  g_autoptr (GError) error = NULL;
  FodRecord *meeting = fod_meeting_add (f->store, f->course, "status",
                                        fod_session_get_today (f->session) + days, 540, &error);

  g_assert_no_error (error);
  return meeting;
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GPtrArray) points = NULL;

  fod_record_ensure_classes ();
  f->folder = fod_test_folder_new ();
  f->store = fod_test_store_new (f->folder);
  g_assert_true (fod_people_set_me (f->store, "Kirsten Kontakt", "contact", NULL));
  f->window = GTK_WIDGET (fod_window_new (NULL, f->store));
  f->session = fod_window_get_session (FOD_WINDOW (f->window));
  f->course = fod_test_add_course (f->store, "Nanna Nyansat");
  fod_session_set_course (f->session, f->course);
  f->meeting = plan (f, 3);
  f->other = plan (f, 30);
  points = fod_meeting_list_points (f->store, f->meeting);
  f->point = g_object_ref (points->pdata[0]);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (f->window));
  fod_window_show_pages (FOD_WINDOW (f->window));
  fod_window_show_page (FOD_WINDOW (f->window), "meetings");
  fod_test_settle (f->window);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_assert_whole (f->store);
  g_clear_object (&f->point);
  g_clear_object (&f->meeting);
  g_clear_object (&f->other);
  g_clear_object (&f->course);
  fod_test_store_close (f->store);
  fod_test_folder_free (f->folder);
}

static void
fill_disk (void)
{
  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
}

static GtkTextBuffer *
get_note (Fixture *f)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (f, GTK_TYPE_TEXT_VIEW)));
}

static void
write_note (Fixture *f)
{
  GtkWidget *row = find (f, FOD_TYPE_AGENDA_POINT_ROW);

  g_assert_true (fod_agenda_point_row_get_point (FOD_AGENDA_POINT_ROW (row)) == f->point);
  fod_agenda_point_row_focus_notes (FOD_AGENDA_POINT_ROW (row));
  fod_test_settle (f->window);
  gtk_text_buffer_set_text (get_note (f), NOTE, -1);
  fill_disk ();
}

static void
assert_note (Fixture *f)
{
  g_autofree char *text = NULL;
  FodFieldRow *row;

  fod_test_settle (f->window);
  g_object_get (get_note (f), "text", &text, NULL);
  g_assert_cmpstr (text, ==, NOTE);
  row = FOD_FIELD_ROW (find (f, FOD_TYPE_LONG_TEXT_ROW));
  g_assert_true (fod_field_row_get_record (row) == f->point);
  g_assert_nonnull (fod_field_row_get_error (row));
}

static void
show_meeting (Fixture *f,
              FodRecord *meeting)
{
  FodMeetingList *list = FOD_MEETING_LIST (find (f, FOD_TYPE_MEETING_LIST));

  g_assert_true (fod_meeting_list_set_meeting (list, meeting));
  fod_test_settle (f->window);
}

/* Returns: the only dialog there is */
static GtkWidget *
get_dialog (Fixture *f)
{
  GListModel *all = gtk_window_get_toplevels ();
  GtkWidget *dialog = NULL;

  fod_test_settle (f->window);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

    if (!ADW_IS_MESSAGE_DIALOG (window))
      continue;
    g_assert_null (dialog);
    dialog = window;
  }
  g_assert_nonnull (dialog);
  return dialog;
}

static void
close_dialog (Fixture *f)
{
  gtk_window_close (GTK_WINDOW (get_dialog (f)));
  fod_test_settle (f->window);
}

static gboolean
is_saved (gpointer data)
{
  Fixture *f = data;

  return g_strcmp0 (fod_record_get_text (f->point, "notes"), NOTE) == 0;
}

/* Whoever stays in the field and writes no more does not have to leave it. */
static void
test_staying (Fixture *f,
              gconstpointer data)
{
  write_note (f);
  g_assert_false (
    fod_field_row_commit (FOD_FIELD_ROW (find (f, FOD_TYPE_LONG_TEXT_ROW))));
  close_dialog (f);
  assert_note (f);
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_wait (is_saved, f);
  g_assert_null (fod_field_row_get_error (FOD_FIELD_ROW (find (f, FOD_TYPE_LONG_TEXT_ROW))));
  fod_test_close_window (f->window);
}

static void
test_meeting (Fixture *f,
              gconstpointer data)
{
  write_note (f);
  show_meeting (f, f->other);
  close_dialog (f);
  show_meeting (f, f->meeting);
  assert_note (f);

  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  show_meeting (f, f->other);
  fod_test_wait (is_saved, f);
  fod_test_close_window (f->window);
}

/* Nobody is there any more to try it again. */
static void
test_course (Fixture *f,
             gconstpointer data)
{
  g_autoptr (FodRecord) second = fod_test_add_course (f->store, "Bo Begynder");

  write_note (f);
  fod_session_set_course (f->session, second);
  close_dialog (f);
  fod_session_set_course (f->session, f->course);
  assert_note (f);

  fod_session_set_course (f->session, second);
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_wait (is_saved, f);
  fod_test_close_window (f->window);
}

static void
test_page (Fixture *f,
           gconstpointer data)
{
  write_note (f);
  fod_window_show_page (FOD_WINDOW (f->window), "today");
  close_dialog (f);
  fod_window_show_page (FOD_WINDOW (f->window), "meetings");
  assert_note (f);

  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_window_show_page (FOD_WINDOW (f->window), "today");
  g_assert_true (is_saved (f));
  fod_test_close_window (f->window);
}

/* Wherever the note is, closing asks once, and shows what it is about. */
static void
test_close (Fixture *f,
            gconstpointer data)
{
  write_note (f);
  gtk_window_close (GTK_WINDOW (f->window));
  g_assert_nonnull (fod_test_find (get_dialog (f), GTK_TYPE_BUTTON, _ ("_Keep Open")));
  close_dialog (f);
  assert_note (f);

  fod_window_show_page (FOD_WINDOW (f->window), "today");
  gtk_window_close (GTK_WINDOW (f->window));
  close_dialog (f);
  assert_note (f);

  show_meeting (f, f->other);
  gtk_window_close (GTK_WINDOW (f->window));
  close_dialog (f);
  assert_note (f);

  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_close_window (f->window);
  g_assert_true (is_saved (f));
}

static void
test_give_up (Fixture *f,
              gconstpointer data)
{
  FodTestWatch *watch = fod_test_watch_new ();
  GtkWidget *question;

  write_note (f);
  gtk_window_close (GTK_WINDOW (f->window));
  question = get_dialog (f);
  fod_test_watch_tree (watch, f->window);
  g_signal_emit_by_name (fod_test_find (question, GTK_TYPE_BUTTON, _ ("_Close and Lose It")),
                         "clicked");
  fod_test_watch_assert_gone (watch);
  g_assert_null (fod_record_get_text (f->point, "notes"));
}

/* Where nobody can answer, what can be saved is saved, and the window goes in any case. */
static void
test_unasked (Fixture *f,
              gconstpointer data)
{
  FodTestWatch *watch = fod_test_watch_new ();

  write_note (f);
  show_meeting (f, f->other);
  close_dialog (f);
  if (data)
    fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_watch_tree (watch, f->window);
  fod_window_close_unasked (FOD_WINDOW (f->window));
  fod_test_watch_assert_gone (watch);
  g_assert_cmpint (is_saved (f), ==, data != NULL);
}

static gboolean
press_escape (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 0, 0, &handled);
  }
  return handled;
}

static void
test_escape (Fixture *f,
             gconstpointer data)
{
  GtkWidget *row;

  write_note (f);
  row = find (f, FOD_TYPE_LONG_TEXT_ROW);
  g_assert_false (fod_field_row_commit (FOD_FIELD_ROW (row)));
  close_dialog (f);
  g_assert_false (press_escape (row));
  assert_note (f);
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_close_window (f->window);
  g_assert_true (is_saved (f));
}

static FodRecordDialog *
open_dialog (Fixture *f)
{
  static const char *const fields[] = { "day", "place", NULL };
  GtkWidget *dialog = fod_record_dialog_new (f->window, f->session, f->meeting, "Møde");

  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, fields);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  return FOD_RECORD_DIALOG (dialog);
}

static GtkEditable *
get_row (FodRecordDialog *dialog,
         const char *field)
{
  return GTK_EDITABLE (fod_record_dialog_get_row (dialog, field));
}

/* A dialog can be left: what it could not save is there when it is opened again. But what
 * somebody can mend is to be mended. */
static void
test_dialog (Fixture *f,
             gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);

  gtk_editable_set_text (get_row (dialog, "place"), "Kantinen");
  fill_disk ();
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  close_dialog (f);
  g_assert_null (dialog);

  dialog = open_dialog (f);
  g_assert_cmpstr (gtk_editable_get_text (get_row (dialog, "place")), ==, "Kantinen");
  gtk_editable_set_text (get_row (dialog, "day"), "engang");
  gtk_window_close (GTK_WINDOW (f->window));
  fod_test_settle (f->window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  fod_field_row_revert (FOD_FIELD_ROW (get_row (dialog, "day")));
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_close_window (f->window);
  g_assert_cmpstr (fod_record_get_text (f->meeting, "place"), ==, "Kantinen");
}

/* What could not even be understood is kept as it was typed, and asked about. */
static void
test_not_understood (Fixture *f,
                     gconstpointer data)
{
  GtkWidget *box = gtk_list_box_new ();
  GtkWidget *row = fod_day_row_new ();
  GtkWidget *question;

  gtk_list_box_append (GTK_LIST_BOX (box), row);
  g_object_ref_sink (box);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->meeting, "day");
  gtk_editable_set_text (GTK_EDITABLE (row), "engang");
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->other, "day");
  g_assert_null (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  gtk_window_close (GTK_WINDOW (f->window));
  question = get_dialog (f);
  gtk_window_close (GTK_WINDOW (question));
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->meeting, "day");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "engang");
  g_assert_nonnull (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  fod_field_row_revert (FOD_FIELD_ROW (row));
  g_object_unref (box);
  fod_test_close_window (f->window);
}

/* When the program ends it is asked about by nobody, and waits for the next start. */
static void
test_not_understood_unasked (Fixture *f,
                             gconstpointer data)
{
  FodRecordDialog *dialog = open_dialog (f);
  FodTestWatch *watch = fod_test_watch_new ();

  gtk_editable_set_text (get_row (dialog, "day"), "engang");
  fod_test_watch_tree (watch, f->window);
  fod_window_close_unasked (FOD_WINDOW (f->window));
  fod_test_watch_assert_gone (watch);

  f->window = GTK_WIDGET (fod_window_new (NULL, f->store));
  f->session = fod_window_get_session (FOD_WINDOW (f->window));
  gtk_window_present (GTK_WINDOW (f->window));
  close_dialog (f);
  dialog = open_dialog (f);
  g_assert_cmpstr (gtk_editable_get_text (get_row (dialog, "day")), ==, "engang");
  fod_field_row_revert (FOD_FIELD_ROW (get_row (dialog, "day")));
  gtk_window_close (GTK_WINDOW (dialog));
  dialog = open_dialog (f);
  g_assert_cmpstr (gtk_editable_get_text (get_row (dialog, "day")), !=, "engang");
  fod_test_close_window (f->window);
}

#define ADD_WITH(name, data, function) \
  g_test_add ("/gui/unsaved/" name, Fixture, data, set_up, function, tear_down)
#define ADD(name, function) ADD_WITH (name, NULL, function)

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  fod_test_vfs_install ();
  ADD ("staying", test_staying);
  ADD ("meeting", test_meeting);
  ADD ("course", test_course);
  ADD ("page", test_page);
  ADD ("close", test_close);
  ADD ("give-up", test_give_up);
  ADD ("unasked", test_unasked);
  ADD_WITH ("unasked-in-time", "saved", test_unasked);
  ADD ("escape", test_escape);
  ADD ("dialog", test_dialog);
  ADD ("not-understood", test_not_understood);
  ADD ("not-understood-unasked", test_not_understood_unasked);
  return g_test_run ();
}
