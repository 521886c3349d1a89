/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-people.h"
#include "fod-person-dialog.h"
#include "fod-person-row.h"
#include "fod-record-dialog.h"

#define TOOLTIP "Navn og kontaktoplysninger"

/* The window on top of all others. */
static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next) {
    if (FOD_IS_RECORD_DIALOG (at->data) && gtk_widget_get_visible (at->data))
      return at->data;
  }
  return NULL;
}

static GtkWidget *
open_person (FodGuiFixture *f,
             FodRecord *person)
{
  GtkWidget *dialog = fod_person_dialog_present (GTK_WIDGET (f->window), f->session, person);

  fod_test_settle (dialog);
  return dialog;
}

static void
set_field (GtkWidget *dialog,
           const char *field,
           const char *text)
{
  FodFieldRow *row = fod_record_dialog_get_row (FOD_RECORD_DIALOG (dialog), field);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_assert_true (fod_field_row_commit (row));
}

static void
test_correct (FodGuiFixture *f,
              gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (f->store, "lonr leder");
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_person_row_new (), f->course, "leader");
  GtkWidget *dialog;

  g_assert_null (fod_test_find (row, GTK_TYPE_BUTTON, TOOLTIP));
  fod_test_set (f->store, f->course, "leader", FOD_TEXT (fod_record_get_id (person)));
  fod_test_settle (GTK_WIDGET (f->window));
  g_signal_emit_by_name (fod_test_find (row, GTK_TYPE_BUTTON, TOOLTIP), "clicked");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  set_field (dialog, "name", "Lone Leder");
  set_field (dialog, "email", "lone@example.org");
  set_field (dialog, "phone", "12 34 56 78");
  g_assert_cmpstr (fod_record_get_text (person, "email"), ==, "lone@example.org");
  g_assert_cmpstr (fod_record_get_text (person, "phone"), ==, "12 34 56 78");
  /* Wherever the name stands it is corrected, and Undo takes it back there. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Lone Leder");
  gtk_window_destroy (GTK_WINDOW (dialog));
  for (guint i = 0; i < 3; i++)
    g_assert_true (fod_session_undo (f->session, FOD_ACTION_UNDO));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "lonr leder");
}

static void
test_used (FodGuiFixture *f,
           gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (f->store, "Lone & Leder");
  GtkWidget *dialog;

  fod_test_set (f->store, f->course, "leader", FOD_TEXT (fod_record_get_id (person)));
  dialog = open_person (f, person);
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "Forløb · Leder"));
  g_assert_null (fod_test_find (dialog, GTK_TYPE_BUTTON, "_Fjern person"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  for (guint i = 0; i < 6; i++) {
    g_autoptr (FodRecord) task = fod_test_add_task (f->store, f->course, "<Opgave>");

    fod_test_set (f->store, task, "responsible", FOD_TEXT (fod_record_get_id (person)));
  }
  dialog = open_person (f, person);
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "<Opgave>"));
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "Og 2 steder mere"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_me (FodGuiFixture *f,
         gconstpointer data)
{
  g_autoptr (FodRecord) me = NULL;
  GtkWidget *dialog;

  g_assert_true (fod_people_set_me (f->store, "Bo", "leader", NULL));
  me = fod_people_me (f->store);
  dialog = open_person (f, me);
  g_assert_null (fod_test_find (dialog, GTK_TYPE_BUTTON, "_Fjern person"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Somebody who stands nowhere any more is found in the list of persons, and goes from there. */
static void
test_remove (FodGuiFixture *f,
             gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (f->store, "lonr leder");
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_person_row_new (), f->task, "responsible");
  GtkWidget *dialog;

  gtk_widget_grab_focus (row);
  fod_gui_test_wait ();
  gtk_editable_set_text (GTK_EDITABLE (row), "lonr");
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (fod_test_find (row, GTK_TYPE_BUTTON, TOOLTIP));
  g_assert_true (fod_gui_test_press (row, GDK_KEY_Down, 0));
  g_assert_true (fod_gui_test_press (row, GDK_KEY_Return, GDK_ALT_MASK));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  fod_test_settle (dialog);
  /* What was typed only looked for somebody. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  g_assert_null (fod_record_get_text (f->task, "responsible"));
  g_signal_emit_by_name (fod_test_find (dialog, GTK_TYPE_BUTTON, "_Fjern person"), "clicked");
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_null (find_dialog ());
  g_assert_true (fod_record_is_deleted (person));
  g_assert_true (fod_session_undo (f->session, FOD_ACTION_UNDO));
  g_assert_false (fod_record_is_deleted (person));
}

#define ADD(name, function)                                                            \
  g_test_add ("/gui/person-dialog/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("correct", test_correct);
  ADD ("used", test_used);
  ADD ("me", test_me);
  ADD ("remove", test_remove);
  return g_test_run ();
}
