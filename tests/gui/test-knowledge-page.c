/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-knowledge-page.h"

#include "fod-banner.h"
#include "fod-day-text.h"
#include "fod-knowledge-actions.h"
#include "fod-knowledge-closures.h"
#include "fod-people.h"
#include "fod-person-row.h"
#include "fod-test-page.h"
#include "fod-topic-dialog.h"
#include "fod-topic-people.h"
#include "fod-topic-row.h"

static FodRecord *
add (FodTestPage *test,
     FodRecord *course,
     const char *title,
     const char *group)
{
  g_autoptr (GError) error = NULL;
  FodRecord *topic = fod_knowledge_add_topic (test->store, course, title, group, NULL, &error);

  g_assert_no_error (error);
  return topic;
}

static void
set_people (FodTestPage *test,
            FodRecord *topic,
            const char *name)
{
  const char *const names[] = { name, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_knowledge_set_people (test->store, topic, names, &error));
  g_assert_no_error (error);
}

static void
show (FodTestPage *test,
      FodRecord *course)
{
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_KNOWLEDGE_PAGE);
}

/* "title|people" of each row, "[group]" before the first of a group. */
static char *
describe (FodTestPage *test)
{
  GtkWidget *list = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL);
  GListModel *rows = list ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (FodSectionRow) row = g_list_model_get_item (rows, i);
    g_autofree char *title = fod_knowledge_title (NULL, fod_section_row_get_record (row));
    g_autofree char *heading = NULL;

    g_object_get (row, "heading", &heading, NULL);
    if (heading)
      g_string_append_printf (text, "[%s]", heading);
    g_string_append_printf (text, "%s|%s ", title, fod_topic_row_get_people (FOD_TOPIC_ROW (row)));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_shows (FodTestPage *test,
              const char *expected)
{
  g_autofree char *shown = NULL;

  fod_test_settle (test->window);
  shown = describe (test);
  g_assert_cmpstr (shown, ==, expected);
}

static FodBanner *
get_banner (FodTestPage *test)
{
  GtkWidget *child = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (test->page)));

  g_assert_true (FOD_IS_BANNER (child));
  return FOD_BANNER (child);
}

static void
test_empty (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");

  show (test, course);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_true (fod_page_can_add (test->page));
  g_assert_false (fod_banner_get_revealed (get_banner (test)));
}

static void
test_rows (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) systems = add (test, course, "Fagsystemet", "IT");
  g_autoptr (FodRecord) flex = add (test, course, "Flekstid", NULL);
  g_autoptr (FodRecord) archive = add (test, course, "Arkivet", "IT");

  show (test, course);
  assert_shows (test, "[IT]Fagsystemet| Arkivet| [Other Topics]Flekstid| ");
  set_people (test, systems, "Ida Indtast");
  assert_shows (test, "[IT]Fagsystemet|Ida Indtast Arkivet| [Other Topics]Flekstid| ");
  fod_test_set (test->store, archive, "group", FOD_TEXT ("Arkiv"));
  assert_shows (test, "[Arkiv]Arkivet| [IT]Fagsystemet|Ida Indtast [Other Topics]Flekstid| ");
}

static void
test_tick (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) topic = add (test, course, "Fagsystemet", "IT");
  g_autoptr (FodRecord) link = fod_knowledge_find_link (test->store, course, topic);
  GtkWidget *check;

  show (test, course);
  check = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  g_assert_nonnull (
    fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, "0 of 1 topic introduced"));
  gtk_widget_activate (check);
  g_assert_true (fod_record_get_flag (link, "done"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_nonnull (
    fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, "1 of 1 topic introduced"));
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
choose (FodTestPage *test,
        guint filter)
{
  GtkWidget *widget = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_DROP_DOWN, NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), filter);
}

static void
test_filter (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) known = add (test, course, "a", "IT");
  g_autoptr (FodRecord) done = add (test, course, "b", "IT");
  g_autoptr (FodRecord) link = fod_knowledge_find_link (test->store, course, done);

  set_people (test, known, "Ida");
  show (test, course);
  fod_test_set (test->store, link, "done", FOD_NUMBER (1));
  choose (test, 1);
  assert_shows (test, "[IT]a|Ida ");
  choose (test, 2);
  assert_shows (test, "[IT]b| ");
  set_people (test, done, "Ida");
  assert_shows (test, "");
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
  /* Whoever is looked for is shown. */
  g_assert_true (fod_page_show_record (test->page, done));
  assert_shows (test, "[IT]a|Ida b|Ida ");
}

static void
test_shared_list (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) other = fod_test_add_course (test->store, "Sofie Nyansat");
  g_autoptr (FodRecord) topic = add (test, other, "a", "IT");

  set_people (test, topic, "Ida");
  show (test, course);
  g_assert_true (fod_banner_get_revealed (get_banner (test)));
  g_assert_false (fod_page_show_record (test->page, topic));
  g_signal_emit_by_name (get_banner (test), "button-clicked");
  assert_shows (test, "[IT]a|Ida ");
  g_assert_false (fod_banner_get_revealed (get_banner (test)));

  g_assert_true (fod_page_show_record (test->page, topic));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "knowledge.delete", NULL);
  assert_shows (test, "");
  g_assert_true (fod_banner_get_revealed (get_banner (test)));
  fod_session_set_course (test->session, other);
  assert_shows (test, "[IT]a|Ida ");
}

static GtkWidget *
open_dialog (FodTestPage *test,
             FodRecord *link)
{
  GtkWidget *dialog = fod_topic_dialog_new (GTK_WIDGET (test->page), test->session, link);

  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  return dialog;
}

static GtkWindow *
find_window (const char *title)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next) {
    if (g_strcmp0 (gtk_window_get_title (at->data), title) == 0)
      return at->data;
  }
  return NULL;
}

static void
test_people (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) topic = add (test, course, "a", "IT");
  g_autoptr (FodRecord) link = fod_knowledge_find_link (test->store, course, topic);
  GtkWidget *dialog, *people, *entry, *row;

  show (test, course);
  dialog = open_dialog (test, link);
  people = fod_test_find (dialog, FOD_TYPE_TOPIC_PEOPLE, NULL);
  entry = fod_test_find (people, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ida");
  g_signal_emit_by_name (entry, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  assert_shows (test, "[IT]a|Ida ");

  /* What is typed when the window closes is not lost. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "Jens");
  gtk_window_close (GTK_WINDOW (dialog));
  assert_shows (test, "[IT]a|Ida, Jens ");

  dialog = open_dialog (test, link);
  people = fod_test_find (dialog, FOD_TYPE_TOPIC_PEOPLE, NULL);
  g_assert_nonnull (fod_test_find (people, ADW_TYPE_ACTION_ROW, "Jens"));
  row = fod_test_find (people, ADW_TYPE_ACTION_ROW, "Ida");
  g_signal_emit_by_name (fod_test_find (row, GTK_TYPE_BUTTON, "Remove Ida"), "clicked");
  assert_shows (test, "[IT]a|Jens ");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_correct_name (void)
{
  static const char *const names[] = { "jens holm", NULL };
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) topic = add (test, course, "a", "IT");
  g_autoptr (FodRecord) link = fod_knowledge_find_link (test->store, course, topic);
  g_autoptr (FodRecord) person = NULL;
  GtkWidget *dialog, *row;

  g_assert_true (fod_knowledge_set_people (test->store, topic, names, NULL));
  person = fod_people_find (test->store, "jens holm");
  show (test, course);
  dialog = open_dialog (test, link);
  row = fod_test_find (dialog, ADW_TYPE_ACTION_ROW, "jens holm");
  g_signal_emit_by_name (
    fod_test_find (row, GTK_TYPE_BUTTON, "Name and Contact Details"), "clicked");
  g_assert_nonnull (find_window ("Person"));
  fod_test_set (test->store, person, "name", FOD_TEXT ("Jens Holm"));
  fod_test_set (test->store, person, "title", FOD_TEXT ("Superbruger"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Jens Holm");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Superbruger");
  assert_shows (test, "[IT]a|Jens Holm ");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
note_told_cb (FodSession *session,
              const char *message,
              gboolean undoable,
              char **told)
{
  g_free (*told);
  *told = g_strdup (message);
}

/* Names are found as everywhere, and stay as they are typed; that somebody is new is told. */
static void
test_add_person (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) person = fod_test_add_person (test->store, "Ålborg Åse");
  g_autoptr (FodRecord) topic = add (test, course, "a", "IT");
  g_autoptr (FodRecord) link = fod_knowledge_find_link (test->store, course, topic);
  g_autofree char *told = NULL;
  GtkWidget *dialog, *entry;

  show (test, course);
  dialog = open_dialog (test, link);
  entry =
    fod_test_find (fod_test_find (dialog, FOD_TYPE_TOPIC_PEOPLE, NULL), FOD_TYPE_PERSON_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ål");
  fod_test_settle (dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "ål");
  g_signal_connect (test->session, "told", G_CALLBACK (note_told_cb), &told);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ålborg åse");
  g_signal_emit_by_name (entry, "entry-activated");
  fod_test_settle (dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_null (told);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bent");
  g_signal_emit_by_name (entry, "entry-activated");
  g_assert_nonnull (strstr (told, "Bent"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  assert_shows (test, "[IT]a|Bent, Ålborg Åse ");
}

/* Away from the course, or away for everybody. */
static void
test_delete (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) topic = add (test, course, "a", "IT");
  g_autoptr (FodRecord) link = fod_knowledge_find_link (test->store, course, topic);
  GtkWidget *dialog;

  show (test, course);
  dialog = open_dialog (test, link);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (fod_test_find (dialog, ADW_TYPE_ACTION_ROW, "Remove From This Course"),
                         "activated");
  fod_test_settle (test->window);
  g_assert_null (dialog);
  g_assert_true (fod_record_is_deleted (link));
  g_assert_false (fod_record_is_deleted (topic));
  assert_shows (test, "");

  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  assert_shows (test, "[IT]a| ");
  dialog = open_dialog (test, link);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  fod_test_delete (test->store, topic);
  fod_test_settle (test->window);
  g_assert_null (dialog);
  assert_shows (test, "");
}

static void
test_introduction (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) topic = add (test, course, "a", "IT");
  g_autoptr (FodRecord) link = fod_knowledge_find_link (test->store, course, topic);
  g_autoptr (FodRecord) ida = fod_test_add_person (test->store, "Ida");
  g_autofree char *nobody = fod_knowledge_introduction (NULL, link);
  g_autofree char *role = NULL;
  g_autofree char *person = NULL;
  g_autofree char *done = NULL;
  g_autofree char *day = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (nobody, ==, "");
  fod_test_set (test->store, link, "role", FOD_TEXT ("contact"));
  role = fod_knowledge_introduction (NULL, link);
  g_assert_cmpstr (role, ==, "Introduced by: Contact person");
  fod_test_set (test->store, link, "person", FOD_TEXT (fod_record_get_id (ida)));
  person = fod_knowledge_introduction (NULL, link);
  g_assert_cmpstr (person, ==, "Introduced by: Ida");
  g_assert_true (fod_knowledge_set_done (test->store, link, TRUE, &error));
  done = fod_knowledge_introduction (NULL, link);
  day = fod_day_text_medium (fod_session_get_today (test->session));
  expected = g_strdup_printf ("Introduced %s · Ida", day);
  g_assert_cmpstr (done, ==, expected);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/knowledge-page/empty", test_empty);
  g_test_add_func ("/knowledge-page/rows", test_rows);
  g_test_add_func ("/knowledge-page/tick", test_tick);
  g_test_add_func ("/knowledge-page/filter", test_filter);
  g_test_add_func ("/knowledge-page/shared-list", test_shared_list);
  g_test_add_func ("/knowledge-page/people", test_people);
  g_test_add_func ("/knowledge-page/correct-name", test_correct_name);
  g_test_add_func ("/knowledge-page/add-person", test_add_person);
  g_test_add_func ("/knowledge-page/delete", test_delete);
  g_test_add_func ("/knowledge-page/introduction", test_introduction);

  return g_test_run ();
}
