/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-guarded-question.h"
#include "fod-message.h"

#define QUESTION "Vil du kassere det, du har skrevet?"

static AdwMessageDialog *
find_message (const char *heading)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next) {
    if (ADW_IS_MESSAGE_DIALOG (at->data) &&
        g_str_equal (adw_message_dialog_get_heading (at->data), heading))
      return at->data;
  }
  return NULL;
}

static gboolean
press_escape (gpointer window)
{
  return fod_gui_test_press (GTK_WIDGET (window), GDK_KEY_Escape, 0);
}

static void
answer (const char *response)
{
  AdwMessageDialog *question = find_message (QUESTION);

  g_assert_nonnull (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
  fod_gui_test_wait ();
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autofree char *text = fod_message_ask_text_finish (result);

  g_assert_null (text);
  (*(guint *) data)++;
}

static void
test_question (FodGuiFixture *f,
               gconstpointer data)
{
  guint n_answers = 0;
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  fod_guarded_question_ask (GTK_WIDGET (f->window), f->session, "Ny opgave", "", "_Tilføj",
                            "Opgave", answered_cb, &n_answers);
  dialog = find_message ("Ny opgave");
  fod_test_settle (GTK_WIDGET (dialog));
  entry = fod_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (press_escape (dialog));

  gtk_editable_set_text (GTK_EDITABLE (entry), "Find bordet");
  g_assert_true (press_escape (dialog));
  answer ("cancel");
  g_assert_true (find_message ("Ny opgave") == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Find bordet");
  g_assert_cmpuint (n_answers, ==, 0);

  g_assert_true (press_escape (dialog));
  answer ("accept");
  g_assert_null (find_message ("Ny opgave"));
  g_assert_cmpuint (n_answers, ==, 1);
}

/* The window may go while the question stands. */
static void
test_gone (FodGuiFixture *f,
           gconstpointer data)
{
  guint n_answers = 0;
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  fod_guarded_question_ask (GTK_WIDGET (f->window), f->session, "Ny opgave", "", "_Tilføj",
                            "Opgave", answered_cb, &n_answers);
  dialog = find_message ("Ny opgave");
  fod_test_settle (GTK_WIDGET (dialog));
  entry = fod_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Find bordet");
  g_assert_true (press_escape (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fod_gui_test_wait ();
  g_assert_null (find_message (QUESTION));
  g_assert_cmpuint (n_answers, ==, 1);
}

#define ADD(name, function)                                                             \
  g_test_add ("/gui/leave-question/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("question", test_question);
  ADD ("gone", test_gone);
  return g_test_run ();
}
