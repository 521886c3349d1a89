/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of what is written in a window that asks for something new. */

#include "fod-gui-fixture.h"

#include "fod-activity-prompt.h"
#include "fod-guarded-question.h"
#include "fod-people.h"
#include "fod-spin-row.h"
#include "fod-unfinished.h"
#include "fod-window.h"

#define QUESTION "Vil du kassere det, du har skrevet?"
#define KEPT "Det, du skrev, er gemt"

static AdwMessageDialog *
find_message (const char *heading)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next) {
    if (ADW_IS_MESSAGE_DIALOG (at->data) && gtk_widget_get_visible (at->data) &&
        g_str_equal (adw_message_dialog_get_heading (at->data), heading))
      return at->data;
  }
  return NULL;
}

static GtkWindow *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next) {
    if (FOD_IS_GUARDED_QUESTION (at->data) && gtk_widget_get_visible (at->data))
      return at->data;
  }
  return NULL;
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

/* What a question is answered with. */
typedef struct {
  char *text;
  guint n_answers;
} Answer;

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Answer *answer = data;

  g_assert_null (answer->text);
  answer->text = fod_guarded_question_finish (result);
  answer->n_answers++;
}

static GtkEditable *
get_entry (GtkWindow *dialog)
{
  return GTK_EDITABLE (fod_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL));
}

static GtkWindow *
ask (FodGuiFixture *f,
     FodRecord *about,
     Answer *answer)
{
  GtkWindow *dialog;

  fod_guarded_question_ask (GTK_WIDGET (f->window), f->session, about, "Ny opgave", "", "_Tilføj",
                            "Opgave", answered_cb, answer);
  dialog = find_question ();
  g_assert_nonnull (dialog);
  fod_test_settle (GTK_WIDGET (dialog));
  return dialog;
}

/* As when the program ends. */
static void
end (gpointer window)
{
  gtk_window_destroy (window);
  fod_gui_test_wait ();
}

/* The ways out of a window */

static void
press_escape (GtkWindow *dialog)
{
  g_assert_true (fod_gui_test_shortcut (GTK_WIDGET (dialog), GDK_KEY_Escape, 0));
}

static void
press_cancel (GtkWindow *dialog)
{
  GtkWidget *button = fod_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Annullér");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
close_window (GtkWindow *dialog)
{
  gtk_window_close (dialog);
}

static void (*const ways_out[]) (GtkWindow *) = { press_escape, press_cancel, close_window };

/* One rule, whichever way is taken. */
static void
test_asks (FodGuiFixture *f,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways_out); i++) {
    Answer given = { 0 };
    GtkWindow *dialog = ask (f, f->course, &given);

    gtk_editable_set_text (get_entry (dialog), "Find bordet");
    ways_out[i](dialog);
    fod_gui_test_wait ();
    answer ("cancel");
    g_assert_true (find_question () == dialog);
    g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog)), ==, "Find bordet");
    g_assert_cmpuint (given.n_answers, ==, 0);

    ways_out[i](dialog);
    fod_gui_test_wait ();
    answer ("accept");
    g_assert_null (find_question ());
    g_assert_cmpuint (given.n_answers, ==, 1);
    g_assert_null (given.text);

    /* What is given up does not come back. */
    dialog = ask (f, f->course, &given);
    g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog)), ==, "");
    end (dialog);
  }
}

/* Spaces are nothing to ask about. */
static void
test_empty (FodGuiFixture *f,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways_out); i++) {
    Answer given = { 0 };
    GtkWindow *dialog = ask (f, f->course, &given);

    gtk_editable_set_text (get_entry (dialog), "  ");
    ways_out[i](dialog);
    fod_gui_test_wait ();
    g_assert_null (find_message (QUESTION));
    g_assert_null (find_question ());
    g_assert_cmpuint (given.n_answers, ==, 1);
    g_assert_null (given.text);
  }
}

/* The answer itself asks nothing, and leaves nothing behind. */
static void
test_accepted (FodGuiFixture *f,
               gconstpointer data)
{
  Answer given = { 0 };
  GtkWindow *dialog = ask (f, f->course, &given);

  gtk_editable_set_text (get_entry (dialog), "Find bordet");
  g_signal_emit_by_name (fod_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Tilføj"),
                         "clicked");
  fod_gui_test_wait ();
  g_assert_null (find_message (QUESTION));
  g_assert_null (find_question ());
  g_assert_cmpuint (given.n_answers, ==, 1);
  g_assert_cmpstr (given.text, ==, "Find bordet");
  g_clear_pointer (&given.text, g_free);

  dialog = ask (f, f->course, &given);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog)), ==, "");
  end (dialog);
}

/* The window may go while the question stands. */
static void
test_gone (FodGuiFixture *f,
           gconstpointer data)
{
  Answer given = { 0 };
  GtkWindow *dialog = ask (f, f->course, &given);

  gtk_editable_set_text (get_entry (dialog), "Find bordet");
  press_escape (dialog);
  fod_gui_test_wait ();
  end (dialog);
  g_assert_null (find_message (QUESTION));
  g_assert_cmpuint (given.n_answers, ==, 1);
}

/* What stood in a window that went without an answer stands there again, for the same record. */
static void
test_kept (FodGuiFixture *f,
           gconstpointer data)
{
  Answer given = { 0 };
  GtkWindow *dialog = ask (f, f->course, &given);

  gtk_editable_set_text (get_entry (dialog), "Bestil »nøgler« i 'A'");
  end (dialog);

  dialog = ask (f, f->task, &given);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog)), ==, "");
  end (dialog);

  dialog = ask (f, f->course, &given);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog)), ==, "Bestil »nøgler« i 'A'");
  gtk_editable_set_text (get_entry (dialog), "");
  gtk_window_close (dialog);
  fod_gui_test_wait ();

  dialog = ask (f, f->course, &given);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog)), ==, "");
  end (dialog);
}

static FodActivityPrompt *
ask_activity (FodGuiFixture *f)
{
  FodActivityPrompt *prompt =
    fod_activity_prompt_new (GTK_WIDGET (f->window), f->session, f->course,
                             fod_session_get_today (f->session));

  gtk_window_present (GTK_WINDOW (prompt));
  fod_test_settle (GTK_WIDGET (prompt));
  return prompt;
}

/* Words that are understood by nobody are kept as well. */
static void
test_kept_rows (FodGuiFixture *f,
                gconstpointer data)
{
  FodActivityPrompt *prompt = ask_activity (f);
  GtkWidget *title = fod_test_find (GTK_WIDGET (prompt), ADW_TYPE_ENTRY_ROW, "Hvad skal der ske?");
  GtkWidget *day = fod_test_find (GTK_WIDGET (prompt), ADW_TYPE_ENTRY_ROW, "Hvilken dag?");

  gtk_editable_set_text (GTK_EDITABLE (title), "Besøg Børnehuset");
  gtk_editable_set_text (GTK_EDITABLE (day), "en dag i maj");
  end (prompt);

  prompt = ask_activity (f);
  title = fod_test_find (GTK_WIDGET (prompt), ADW_TYPE_ENTRY_ROW, "Hvad skal der ske?");
  day = fod_test_find (GTK_WIDGET (prompt), ADW_TYPE_ENTRY_ROW, "Hvilken dag?");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Besøg Børnehuset");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (day)), ==, "en dag i maj");
  gtk_editable_set_text (GTK_EDITABLE (day), "i morgen");
  gtk_widget_activate_action (GTK_WIDGET (prompt), "prompt.accept", NULL);

  prompt = ask_activity (f);
  title = fod_test_find (GTK_WIDGET (prompt), ADW_TYPE_ENTRY_ROW, "Hvad skal der ske?");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "");
  gtk_window_close (GTK_WINDOW (prompt));
}

/* A window with a choice and a number. */
typedef struct {
  GtkWindow *window;
  AdwComboRow *choice;
  FodSpinRow *number;
} Form;

static Form
open_form (FodGuiFixture *f,
           const char *const *choices)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = adw_entry_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);
  Form form = { GTK_WINDOW (gtk_window_new ()), ADW_COMBO_ROW (adw_combo_row_new ()),
                FOD_SPIN_ROW (fod_spin_row_new (0, 12, 1)) };
  const gpointer rows[] = { entry, form.choice, form.number, NULL };

  adw_combo_row_set_model (form.choice, G_LIST_MODEL (model));
  fod_spin_row_set_value (form.number, 3);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (form.choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (form.number));
  gtk_window_set_title (form.window, "Nyt forløb");
  gtk_window_set_child (form.window, box);
  fod_unfinished_watch (form.window, f->session, NULL, rows);
  gtk_window_present (form.window);
  fod_test_settle (GTK_WIDGET (form.window));
  return form;
}

/* So are choices and numbers; a choice that there is no longer is left to whoever asks. */
static void
test_kept_choices (FodGuiFixture *f,
                   gconstpointer data)
{
  static const char *const choices[] = { "Ydelse", "Børn", NULL };
  static const char *const fewer[] = { "Ydelse", NULL };
  Form form = open_form (f, choices);

  adw_combo_row_set_selected (form.choice, 1);
  fod_spin_row_set_value (form.number, 9);
  end (form.window);

  form = open_form (f, choices);
  g_assert_cmpuint (adw_combo_row_get_selected (form.choice), ==, 1);
  g_assert_cmpfloat (fod_spin_row_get_value (form.number), ==, 9);
  end (form.window);

  form = open_form (f, fewer);
  g_assert_cmpuint (adw_combo_row_get_selected (form.choice), ==, 0);
  fod_unfinished_settle (form.window);
  end (form.window);
}

/* The program ends */

static GtkWidget *
open_window (FodGuiFixture *f)
{
  GtkWidget *window = GTK_WIDGET (fod_window_new (NULL, f->store));

  gtk_window_present (GTK_WINDOW (window));
  fod_window_show_page (FOD_WINDOW (window), "checklist");
  fod_test_settle (window);
  return window;
}

static void
test_program_ends (FodGuiFixture *f,
                   gconstpointer data)
{
  GtkWidget *window;
  GtkWindow *dialog;

  g_assert_true (fod_people_set_me (f->store, "Karin Kontakt", "contact", NULL));
  window = open_window (f);
  gtk_widget_activate_action (window, "win.add", NULL);
  dialog = find_question ();
  gtk_editable_set_text (get_entry (dialog), "Bestil nøgler");

  /* Whoever is there is asked. */
  gtk_window_close (GTK_WINDOW (window));
  fod_gui_test_wait ();
  g_assert_true (gtk_widget_get_visible (window));
  answer ("cancel");
  fod_window_close_unasked (FOD_WINDOW (window));
  fod_gui_test_wait ();
  g_assert_null (find_question ());

  window = open_window (f);
  g_assert_nonnull (find_message (KEPT));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_message (KEPT)), "»Ny opgave«"));
  gtk_window_close (GTK_WINDOW (find_message (KEPT)));
  gtk_widget_activate_action (window, "win.add", NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (find_question ())), ==,
                   "Bestil nøgler");
  fod_window_close_unasked (FOD_WINDOW (window));
  fod_gui_test_wait ();

  /* It is kept anew, and told once more; then no more. */
  for (guint i = 0; i < 2; i++) {
    window = open_window (f);
    g_assert_true ((find_message (KEPT) != NULL) == (i == 0));
    fod_window_close_unasked (FOD_WINDOW (window));
    fod_gui_test_wait ();
  }
}

#define ADD(name, function)                                                         \
  g_test_add ("/gui/unfinished/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("asks", test_asks);
  ADD ("empty", test_empty);
  ADD ("accepted", test_accepted);
  ADD ("gone", test_gone);
  ADD ("kept", test_kept);
  ADD ("kept-rows", test_kept_rows);
  ADD ("kept-choices", test_kept_choices);
  ADD ("program-ends", test_program_ends);
  return g_test_run ();
}
