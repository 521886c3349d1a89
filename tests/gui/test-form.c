/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-choice-row.h"
#include "fod-day-row.h"
#include "fod-form.h"
#include "fod-long-text-row.h"
#include "fod-person-row.h"
#include "fod-text-row.h"

static const char *const fields[] = { "title", "responsible", "due", "need", "note", NULL };

static FodForm *
add_form (FodGuiFixture *f,
          FodRecord *record)
{
  GtkWidget *form = fod_form_new (f->session, record, fields);

  gtk_window_set_child (f->window, form);
  fod_gui_test_wait ();
  return FOD_FORM (form);
}

static void
test_rows (FodGuiFixture *f,
           gconstpointer data)
{
  FodForm *form = add_form (f, f->task);

  g_assert_true (FOD_IS_TEXT_ROW (fod_form_get_row (form, "title")));
  g_assert_true (FOD_IS_PERSON_ROW (fod_form_get_row (form, "responsible")));
  g_assert_true (FOD_IS_DAY_ROW (fod_form_get_row (form, "due")));
  g_assert_true (FOD_IS_CHOICE_ROW (fod_form_get_row (form, "need")));
  g_assert_true (FOD_IS_LONG_TEXT_ROW (fod_form_get_row (form, "note")));
  g_assert_null (fod_form_get_row (form, "reason"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fod_form_get_row (form, "title"))), ==,
                   FOD_GUI_TEST_TASK);
}

static void
test_set_up_later (FodGuiFixture *f,
                   gconstpointer data)
{
  static const char *const fewer[] = { "title", NULL };
  GtkWidget *widget = g_object_ref_sink (g_object_new (FOD_TYPE_FORM, NULL));
  FodForm *form = FOD_FORM (widget);
  guint n_sessions = 0;
  guint n_fields = 0;

  g_signal_connect_swapped (form, "notify::session", G_CALLBACK (fod_gui_test_count_cb),
                            &n_sessions);
  g_signal_connect_swapped (form, "notify::fields", G_CALLBACK (fod_gui_test_count_cb), &n_fields);
  fod_form_set_session (form, f->session);
  fod_form_set_session (form, f->session);
  g_assert_cmpuint (n_sessions, ==, 1);
  fod_form_set_record (form, f->task);
  fod_form_set_fields (form, fields);
  g_assert_cmpuint (n_fields, ==, 1);
  g_assert_nonnull (fod_form_get_row (form, "due"));
  fod_form_set_fields (form, fewer);
  g_assert_cmpuint (n_fields, ==, 2);
  g_assert_null (fod_form_get_row (form, "due"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fod_form_get_row (form, "title"))), ==,
                   FOD_GUI_TEST_TASK);
  g_assert_finalize_object (widget);
}

static void
test_other_record (FodGuiFixture *f,
                   gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_task (f->store, f->course, "Hils på alle");
  FodForm *form = add_form (f, NULL);
  guint n_notified = 0;
  FodFieldRow *row;

  g_signal_connect_swapped (form, "notify::record",
                            G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  g_assert_null (fod_form_get_row (form, "title"));
  fod_form_set_record (form, f->task);
  row = fod_form_get_row (form, "title");
  gtk_editable_set_text (GTK_EDITABLE (row), "Find stolen");

  fod_form_set_record (form, other);
  fod_form_set_record (form, other);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_true (fod_form_get_row (form, "title") == row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Hils på alle");
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Find stolen");
  g_assert_cmpstr (fod_record_get_text (other, "title"), ==, "Hils på alle");

  fod_form_set_record (form, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (row)));
}

static void
test_commit (FodGuiFixture *f,
             gconstpointer data)
{
  FodForm *form = add_form (f, f->task);
  FodFieldRow *title = fod_form_get_row (form, "title");
  FodFieldRow *due = fod_form_get_row (form, "due");

  gtk_editable_set_text (GTK_EDITABLE (title), "Find stolen");
  gtk_editable_set_text (GTK_EDITABLE (due), "en dag");
  g_assert_false (fod_form_commit (form));
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Find stolen");
  g_assert_nonnull (fod_field_row_get_error (due));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (f->window), GTK_WIDGET (due)));
  gtk_editable_set_text (GTK_EDITABLE (due), "i morgen");
  g_assert_true (fod_form_commit (form));
  g_assert_cmpint (fod_record_get_number (f->task, "due", -1), ==,
                   fod_session_get_today (f->session) + 1);
}

static void
test_finalize (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *form = g_object_ref_sink (fod_form_new (f->session, f->task, fields));

  gtk_editable_set_text (GTK_EDITABLE (fod_form_get_row (FOD_FORM (form), "title")), "Find stolen");
  g_assert_finalize_object (form);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Find stolen");
}

#define ADD(name, function)                                                   \
  g_test_add ("/gui/form/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("rows", test_rows);
  ADD ("set-up-later", test_set_up_later);
  ADD ("other-record", test_other_record);
  ADD ("commit", test_commit);
  ADD ("finalize", test_finalize);
  return g_test_run ();
}
