/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-banner.h"
#include "fod-message.h"
#include "fod-spin-row.h"
#include "fod-split-view.h"
#include "fod-switch-row.h"

/* libadwaita gives no style while the environment names another. */
static void
test_style (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  GtkStyleContext *style = gtk_widget_get_style_context (label);
  GdkRGBA color;

  g_assert_null (g_getenv ("GTK_THEME"));
  g_assert_true (gtk_style_context_lookup_color (style, "accent_bg_color", &color));
  g_assert_true (gtk_style_context_lookup_color (style, "card_bg_color", &color));
}

/* A banner that is not shown takes no part in the layout. */
static void
test_banner_hidden (FodGuiFixture *f,
                    gconstpointer data)
{
  GtkWidget *banner = fod_banner_new ("En sætning");

  gtk_window_set_child (f->window, banner);
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_null (fod_test_find (banner, GTK_TYPE_LABEL, NULL));
  fod_banner_set_revealed (FOD_BANNER (banner), TRUE);
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (fod_test_find (banner, GTK_TYPE_LABEL, "En sætning"));
  fod_banner_set_revealed (FOD_BANNER (banner), FALSE);
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_null (fod_test_find (banner, GTK_TYPE_LABEL, NULL));
}

static void
test_split_view (void)
{
  GtkWidget *view = g_object_ref_sink (fod_split_view_new ());
  FodSplitView *self = FOD_SPLIT_VIEW (view);
  GtkWidget *sidebar = gtk_label_new ("sidebar");
  GtkWidget *content = gtk_label_new ("content");
  guint n_notified = 0;

  g_signal_connect_swapped (view, "notify", G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  g_object_set (view, "sidebar", sidebar, "content", content, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  fod_split_view_set_sidebar (self, sidebar);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_true (fod_split_view_get_sidebar (self) == sidebar);
  g_assert_true (fod_split_view_get_content (self) == content);
  g_assert_false (fod_split_view_get_show_content (self));
  fod_split_view_set_show_content (self, TRUE);
  g_assert_cmpuint (n_notified, ==, 3);
  g_assert_true (fod_split_view_get_show_content (self));
  g_assert_finalize_object (view);
}

static void
test_split_view_collapses (FodGuiFixture *f,
                           gconstpointer data)
{
  GtkWidget *view = fod_split_view_new ();
  GtkWidget *content = gtk_label_new ("content");
  guint n_notified = 0;
  int width;

  gtk_widget_set_size_request (content, 340, -1);
  g_object_set (view, "sidebar", gtk_label_new ("sidebar"), "content", content, NULL);
  gtk_widget_set_size_request (view, 800, 300);
  gtk_window_set_child (f->window, view);
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_false (fod_split_view_get_collapsed (FOD_SPLIT_VIEW (view)));
  width = gtk_widget_get_width (fod_split_view_get_sidebar (FOD_SPLIT_VIEW (view)));
  g_assert_cmpint (width, >=, 240);
  g_assert_cmpint (width, <=, 300);

  g_signal_connect_swapped (view, "notify::collapsed", G_CALLBACK (fod_gui_test_count_cb),
                            &n_notified);
  for (int i = 0; i < 2; i++)
    gtk_widget_size_allocate (view, &(GtkAllocation){ 0, 0, 360, 300 }, -1);
  g_assert_true (fod_split_view_get_collapsed (FOD_SPLIT_VIEW (view)));
  g_assert_cmpuint (n_notified, ==, 1);
  g_signal_handlers_disconnect_by_data (view, &n_notified);
}

static void
test_switch_row (void)
{
  GtkWidget *row = g_object_ref_sink (fod_switch_row_new ());
  guint n_notified = 0;

  g_signal_connect_swapped (row, "notify::active", G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Fri 5. juni");
  g_object_set (row, "active", TRUE, NULL);
  g_object_set (row, "active", TRUE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (fod_switch_row_get_active (FOD_SWITCH_ROW (row)));
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Fri 5. juni");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_false (fod_switch_row_get_active (FOD_SWITCH_ROW (row)));
  g_assert_finalize_object (row);
}

static void
test_spin_row (void)
{
  GtkWidget *row = g_object_ref_sink (fod_spin_row_new (1, 12, 1));
  guint n_notified = 0;

  g_signal_connect_swapped (row, "notify::value", G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  fod_spin_row_set_value (FOD_SPIN_ROW (row), 8);
  fod_spin_row_set_value (FOD_SPIN_ROW (row), 8);
  g_assert_cmpuint (n_notified, ==, 1);
  fod_spin_row_set_value (FOD_SPIN_ROW (row), 20);
  g_assert_cmpfloat (fod_spin_row_get_value (FOD_SPIN_ROW (row)), ==, 12);
  g_assert_finalize_object (row);
}

static void
test_banner (void)
{
  GtkWidget *banner = g_object_ref_sink (fod_banner_new ("Sikkerhedskopien er gammel"));
  FodBanner *self = FOD_BANNER (banner);
  guint n_notified = 0;
  guint n_labelled = 0;
  guint n_clicked = 0;

  g_signal_connect_swapped (banner, "notify::button-label",
                            G_CALLBACK (fod_gui_test_count_cb), &n_labelled);
  g_signal_connect_swapped (banner, "notify::revealed",
                            G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  g_signal_connect_swapped (banner, "button-clicked",
                            G_CALLBACK (fod_gui_test_count_cb), &n_clicked);
  g_assert_cmpstr (fod_banner_get_title (self), ==, "Sikkerhedskopien er gammel");
  g_assert_cmpstr (fod_banner_get_button_label (self), ==, "");
  fod_banner_set_button_label (self, "_Kopiér nu");
  fod_banner_set_button_label (self, "_Kopiér nu");
  g_assert_cmpuint (n_labelled, ==, 1);
  g_assert_false (fod_banner_get_revealed (self));
  fod_banner_set_revealed (self, TRUE);
  fod_banner_set_revealed (self, TRUE);
  g_assert_cmpuint (n_notified, ==, 1);
  for (GtkWidget *child = gtk_widget_get_first_child (banner); child;) {
    if (GTK_IS_BUTTON (child))
      g_signal_emit_by_name (child, "clicked");
    child = gtk_widget_get_first_child (child) ? gtk_widget_get_first_child (child)
                                               : gtk_widget_get_next_sibling (child);
  }
  g_assert_cmpuint (n_clicked, ==, 1);
  g_assert_finalize_object (banner);
}

typedef struct {
  gboolean answered;
  gboolean accepted;
  char *text;
} Answer;

static void
asked_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Answer *answer = data;

  answer->answered = TRUE;
  answer->accepted = fod_message_ask_finish (result);
}

static void
text_asked_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  Answer *answer = data;

  answer->answered = TRUE;
  answer->text = fod_message_ask_text_finish (result);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return ADW_MESSAGE_DIALOG (window);
  }
  return NULL;
}

/* Waits for the dialog and clicks one of its buttons. */
static void
click (const char *label)
{
  AdwMessageDialog *dialog = find_dialog ();

  fod_test_settle (GTK_WIDGET (dialog));
  g_signal_emit_by_name (fod_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, label), "clicked");
  fod_gui_test_wait ();
}

static void
test_ask (FodGuiFixture *f,
          gconstpointer data)
{
  static const char *const labels[] = { "_Slet", "_Annullér" };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++) {
    Answer answer = { FALSE, i != 0, NULL };
    AdwMessageDialog *dialog;

    /* A heading of more than a line: libadwaita 1.7 alone would make GTK warn. */
    fod_message_ask (GTK_WIDGET (f->list), "Slet emnet i alle forløb, også andres?",
                     "Det kan fortrydes.",
                     "_Annullér", "_Slet", TRUE,
                     asked_cb, &answer);
    dialog = find_dialog ();
    /* Enter must not delete. */
    g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, "cancel");
    g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == f->window);
    click (labels[i]);
    g_assert_true (answer.answered);
    g_assert_cmpint (answer.accepted, ==, i == 0);
    g_assert_null (find_dialog ());
  }
}

/* Not in the middle of a click, which it would take away from what is below; and once. */
static void
test_tell (FodGuiFixture *f,
           gconstpointer data)
{
  guint n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());

  for (guint i = 0; i < 2; i++)
    fod_message_tell (GTK_WIDGET (f->list), "Det lykkedes ikke", "Der er ikke mere plads.");
  g_assert_null (find_dialog ());
  fod_gui_test_wait ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows + 1);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (find_dialog ())) == f->window);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

/* The window may go without asking, with the one below it. */
static void
test_ask_unanswered (FodGuiFixture *f,
                     gconstpointer data)
{
  Answer answer = { FALSE, TRUE, NULL };
  Answer text_answer = { FALSE, FALSE, NULL };

  fod_message_ask (GTK_WIDGET (f->list), "Slet?", "Det kan fortrydes.", "_Annullér", "_Slet", TRUE,
                   asked_cb, &answer);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  fod_message_ask_text (GTK_WIDGET (f->list), "Ikke relevant?", "Skriv hvorfor.", "_Annullér",
                        "_Gem", "Begrundelse", text_asked_cb, &text_answer);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  fod_gui_test_wait ();
  g_assert_true (answer.answered);
  g_assert_false (answer.accepted);
  g_assert_true (text_answer.answered);
  g_assert_null (text_answer.text);
}

static void
ask_text (FodGuiFixture *f,
          Answer *answer)
{
  fod_message_ask_text (GTK_WIDGET (f->list), "Ikke relevant?", "Skriv hvorfor.",
                        "_Annullér", "_Gem", "Begrundelse", text_asked_cb, answer);
  fod_test_settle (GTK_WIDGET (find_dialog ()));
}

static void
test_ask_text (FodGuiFixture *f,
               gconstpointer data)
{
  Answer answer = { FALSE, FALSE, NULL };
  AdwMessageDialog *dialog;

  /* The entry has the focus, so that a person can write at once. */
  ask_text (f, &answer);
  dialog = find_dialog ();
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (dialog))), "  ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (find_dialog ()))),
                         " Har egen bil ");
  click ("_Gem");
  g_assert_cmpstr (answer.text, ==, "Har egen bil");
  g_clear_pointer (&answer.text, g_free);

  answer.answered = FALSE;
  ask_text (f, &answer);
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  fod_gui_test_wait ();
  g_assert_true (answer.answered);
  g_assert_null (answer.text);
}

#define ADD(name, function)                                                     \
  g_test_add ("/gui/compat/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  g_test_add_func ("/gui/compat/style", test_style);
  ADD ("banner-hidden", test_banner_hidden);
  g_test_add_func ("/gui/compat/split-view", test_split_view);
  ADD ("split-view-collapses", test_split_view_collapses);
  g_test_add_func ("/gui/compat/switch-row", test_switch_row);
  g_test_add_func ("/gui/compat/spin-row", test_spin_row);
  g_test_add_func ("/gui/compat/banner", test_banner);
  ADD ("ask", test_ask);
  ADD ("ask-text", test_ask_text);
  ADD ("ask-unanswered", test_ask_unanswered);
  ADD ("tell", test_tell);
  return g_test_run ();
}
