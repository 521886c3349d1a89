/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-citizen-hint.h"
#include "fod-form.h"
#include "fod-guard-note.h"
#include "fod-guarded-question.h"
#include "fod-long-text-row.h"
#include "fod-test-page.h"

#define CPR "Ring til 010190-1234 i morgen"
#define HARMLESS "Ring til teamet i morgen"

static gboolean
warns_cb (gpointer hint)
{
  return fod_citizen_hint_get_warning (hint) != NULL;
}

static gboolean
is_quiet_cb (gpointer hint)
{
  return fod_citizen_hint_get_warning (hint) == NULL;
}

/* The hint is there before it is shown, so it is not found by looking. */
static FodCitizenHint *
find_hint (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child)) {
    FodCitizenHint *hint = FOD_IS_CITIZEN_HINT (child) ? (gpointer) child : find_hint (child);

    if (hint)
      return hint;
  }
  return NULL;
}

static GtkTextBuffer *
get_buffer (GtkWidget *row)
{
  GtkWidget *view = fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static GtkWidget *
add_note (FodGuiFixture *f)
{
  GtkWidget *row = fod_long_text_row_new ();

  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
  fod_gui_test_wait ();
  return row;
}

/* The text stays as it is typed, and is saved all the same. */
static void
test_typing (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = add_note (f);
  FodCitizenHint *hint = find_hint (row);

  gtk_text_buffer_set_text (get_buffer (row), CPR, -1);
  g_assert_null (fod_citizen_hint_get_warning (hint));
  fod_test_wait (warns_cb, hint);
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  g_assert_cmpstr (fod_record_get_text (f->task, "note"), ==, CPR);
  gtk_text_buffer_set_text (get_buffer (row), HARMLESS, -1);
  fod_test_wait (is_quiet_cb, hint);
  gtk_text_buffer_set_text (get_buffer (row), CPR, -1);
  fod_test_wait (warns_cb, hint);
  gtk_text_buffer_set_text (get_buffer (row), "", -1);
  fod_test_wait (is_quiet_cb, hint);
}

/* What is ignored once is ignored wherever it is written; something else is not. */
static void
test_ignore (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = add_note (f);
  FodCitizenHint *hint = find_hint (row);
  FodCitizenHint *other;

  gtk_text_buffer_set_text (get_buffer (row), CPR, -1);
  fod_test_wait (warns_cb, hint);
  fod_citizen_hint_ignore (hint, "An example");
  g_assert_null (fod_citizen_hint_get_warning (hint));
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  other = find_hint (add_note (f));
  fod_citizen_hint_check (other, f->session, f->task, CPR " og 020290-1234");
  fod_test_wait (warns_cb, other);
  fod_citizen_hint_check (other, f->session, f->course, CPR);
  fod_test_wait (is_quiet_cb, other);
}

/* The title of a task is looked through; the mail address of a person is what it is. */
static void
test_forms (FodGuiFixture *f,
            gconstpointer data)
{
  static const char *const title[] = { "title", NULL };
  static const char *const name[] = { "name", NULL };
  g_autoptr (FodRecord) person = fod_test_add_person (f->store, "Anna");
  GtkWidget *task_form = fod_form_new (f->session, f->task, title);
  GtkWidget *person_form = fod_form_new (f->session, person, name);
  FodCitizenHint *hint = find_hint (task_form);

  gtk_list_box_append (f->list, task_form);
  gtk_list_box_append (f->list, person_form);
  g_assert_null (find_hint (person_form));
  gtk_editable_set_text (GTK_EDITABLE (fod_form_get_row (FOD_FORM (task_form), "title")), CPR);
  fod_test_wait (warns_cb, hint);
  fod_field_row_revert (fod_form_get_row (FOD_FORM (task_form), "title"));
}

static void
asked_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  *(char **) data = fod_guarded_question_finish (result);
}

static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (FOD_IS_GUARDED_QUESTION (window))
      return window;
  }
  return NULL;
}

static FodGuardNote *
find_note (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child)) {
    FodGuardNote *note = FOD_IS_GUARD_NOTE (child) ? (gpointer) child : find_note (child);

    if (note)
      return note;
  }
  return NULL;
}

static gboolean
note_warns_cb (gpointer note)
{
  return fod_guard_note_get_warning (note) != NULL;
}

static gboolean
note_is_quiet_cb (gpointer note)
{
  return fod_guard_note_get_warning (note) == NULL;
}

static GtkWidget *
find_accept (GtkWindow *dialog)
{
  return fod_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Tilføj");
}

static void
accept (GtkWindow *dialog)
{
  g_signal_emit_by_name (find_accept (dialog), "clicked");
}

static gboolean
is_gone_cb (gpointer object)
{
  return *(gpointer *) object == NULL;
}

static void
ask (FodGuiFixture *f,
     char **answer)
{
  fod_guarded_question_ask (GTK_WIDGET (f->list), f->session, f->course, "Nyt punkt",
                            "Hvad vil I tale om?", "_Tilføj", "Punkt", asked_cb, answer);
  fod_test_settle (GTK_WIDGET (find_question ()));
}

/* A question for one line warns too, and takes the answer all the same. */
static void
test_question (FodGuiFixture *f,
               gconstpointer data)
{
  g_autofree char *answer = NULL;
  g_autoptr (FodCitizenHint) hint = NULL;
  GtkWindow *dialog;
  GtkWidget *entry;
  FodGuardNote *note;

  ask (f, &answer);
  dialog = find_question ();
  entry = fod_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL);
  note = find_note (GTK_WIDGET (dialog));
  g_assert_null (fod_guard_note_get_warning (note));
  gtk_editable_set_text (GTK_EDITABLE (entry), CPR);
  fod_test_wait (note_warns_cb, note);
  g_assert_true (gtk_widget_is_sensitive (find_accept (dialog)));
  gtk_editable_set_text (GTK_EDITABLE (entry), HARMLESS);
  fod_test_wait (note_is_quiet_cb, note);
  gtk_editable_set_text (GTK_EDITABLE (entry), CPR);
  fod_test_wait (note_warns_cb, note);

  /* With a reason it is quiet, and the keyboard is back in the text. */
  fod_guard_note_excuse (note, "Opdigtet");
  g_assert_null (fod_guard_note_get_warning (note));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), entry));
  accept (dialog);
  fod_gui_test_wait ();
  g_assert_cmpstr (answer, ==, CPR);

  /* What comes of the answer is not asked about again. */
  hint = FOD_CITIZEN_HINT (g_object_ref_sink (fod_citizen_hint_new ()));
  fod_citizen_hint_check (hint, f->session, f->task, answer);
  g_assert_null (fod_citizen_hint_get_warning (hint));
}

/* It may close before the text has been looked through. */
static void
test_question_gone (FodGuiFixture *f,
                    gconstpointer data)
{
  g_autofree char *answer = NULL;
  GtkWindow *dialog;

  ask (f, &answer);
  dialog = find_question ();
  gtk_editable_set_text (
    GTK_EDITABLE (fod_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL)), CPR);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  accept (dialog);
  fod_test_wait (is_gone_cb, &dialog);
  fod_gui_test_wait ();
  g_assert_cmpstr (answer, ==, CPR);
}

#define ADD(name, function)                                                       \
  g_test_add ("/citizen-hint/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("typing", test_typing);
  ADD ("ignore", test_ignore);
  ADD ("forms", test_forms);
  ADD ("question", test_question);
  ADD ("question-gone", test_question_gone);
  return g_test_run ();
}
