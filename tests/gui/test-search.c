/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-view.h"

#include "fod-day-text.h"
#include "fod-meeting-actions.h"
#include "fod-meetings-closures.h"
#include "fod-page-registry.h"
#include "fod-search-item.h"
#include "fod-search-results.h"
#include "fod-test-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
test_mark_up (void)
{
  static const struct {
    const char *excerpt;
    const char *markup;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "\002Kaffe\003 med teamet", "<b>Kaffe</b> med teamet" },
    { "a < b & \002<c>\003", "a &lt; b &amp; <b>&lt;c&gt;</b>" },
    { "one\ntwo\tthree", "one two three" },
    { "\002one", "<b>one</b>" },
    { "one\003", "one" },
    { "\002\002one\003\003", "<b>one</b>" },
    { "…\002æ\003 ø", "…<b>æ</b> ø" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *markup = fod_search_item_mark_up (cases[i].excerpt);

    g_assert_cmpstr (markup, ==, cases[i].markup);
    g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, NULL));
  }
}

/* "heading: title|title heading: title" */
static char *
describe (GListModel *results)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (results); i++) {
    g_autoptr (FodSearchItem) item = g_list_model_get_item (results, i);
    g_autofree char *heading = NULL;

    g_object_get (item, "heading", &heading, NULL);
    if (heading)
      g_string_append_printf (text, "%s%s: ", i ? " " : "", heading);
    else
      g_string_append_c (text, '|');
    g_string_append (text, fod_search_item_get_title (item));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_found (FodTestPage *test,
              const char *words,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) results = fod_search_results_read (test->session, words, NULL, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = describe (results);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_groups (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) first = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) second = fod_test_add_course (test->store, "Sofie Startklar");
  g_autoptr (FodRecord) a = fod_test_add_task (test->store, first, "Køb kaffe & kage");
  g_autoptr (FodRecord) b = fod_test_add_task (test->store, second, "Kaffe på kontoret");
  g_autoptr (FodRecord) c = fod_test_add_task (test->store, first, "Kaffe igen");

  fod_test_set (test->store, second, "unit", FOD_TEXT ("Børn"));
  assert_found (test, "kaffe",
                "Nanna Nyansat: <b>Kaffe</b> igen|Køb <b>kaffe</b> &amp; kage "
                "Sofie Startklar · Børn: <b>Kaffe</b> på kontoret");
  assert_found (test, "kaffe ko", "Sofie Startklar · Børn: <b>Kaffe</b> på <b>kontoret</b>");
  assert_found (test, "te", "");
  /* Who looks for a newcomer finds the course. */
  assert_found (test, "sofie", "Sofie Startklar · Børn: <b>Sofie</b> Startklar");

  fod_test_delete (test->store, c);
  fod_test_delete (test->store, second);
  assert_found (test, "kaffe", "Nanna Nyansat: Køb <b>kaffe</b> &amp; kage");
}

static void
test_excerpt (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = fod_test_add_task (test->store, course, "Blomster");
  g_autoptr (GListModel) results = NULL;
  g_autoptr (FodSearchItem) item = NULL;

  fod_test_set (test->store, task, "note", FOD_TEXT ("Spørg <Jytte> om vasen"));
  results = fod_search_results_read (test->session, "vasen", NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 1);
  item = g_list_model_get_item (results, 0);
  g_assert_cmpstr (fod_search_item_get_title (item), ==, "Blomster");
  g_assert_cmpstr (fod_search_item_get_excerpt (item), ==, "Spørg &lt;Jytte&gt; om <b>vasen</b>");
}

static void
assert_kind (FodTestPage *test,
             guint position,
             const char *label,
             const char *which)
{
  g_autofree char *expected = g_strdup_printf ("%s\n%s", label, which);
  g_autoptr (GListModel) results = fod_search_results_read (test->session, "frist", NULL, NULL);
  g_autoptr (FodSearchItem) item = g_list_model_get_item (results, position);
  g_autofree char *kind = NULL;

  g_object_get (item, "kind", &kind, NULL);
  g_assert_cmpstr (kind, ==, expected);
}

/* The same point comes back in each meeting; what is alike stands in the order of time. */
static void
test_which_one (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = fod_test_add_task (test->store, course, "Hold fristen");
  FodDay today = fod_session_get_today (test->session);
  const int days[] = { -365, 7, 14 };
  g_autofree char *due = fod_day_text_medium_from (today + 10, today);
  char *meetings[G_N_ELEMENTS (days)];

  /* The latest first, so that the order is not that of their making. */
  for (guint i = G_N_ELEMENTS (days); i-- > 0;) {
    g_autoptr (FodRecord) meeting =
      fod_meeting_add (test->store, course, "status", today + days[i], 9 * 60, NULL);
    g_autoptr (FodRecord) point =
      fod_meeting_add_point (test->store, meeting, "Frister", 1, NULL);

    g_assert_nonnull (point);
    meetings[i] = fod_meeting_describe (meeting, today);
  }
  g_assert_nonnull (strstr (meetings[0], "2025"));
  fod_test_set (test->store, task, "due", FOD_NUMBER (today + 10));
  assert_kind (test, 0, _ ("Agenda point"), meetings[0]);
  assert_kind (test, 1, _ ("Agenda point"), meetings[1]);
  assert_kind (test, 2, _ ("Task"), due);
  assert_kind (test, 3, _ ("Agenda point"), meetings[2]);
  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    g_free (meetings[i]);
}

static void
test_more (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListModel) some = NULL;
  gboolean more = FALSE;

  for (guint i = 0; i <= FOD_SEARCH_SHOWN; i++) {
    g_autofree char *title = g_strdup_printf ("Opgave %s", i ? "mange" : "få");
    g_autoptr (FodRecord) task = fod_test_add_task (test->store, course, title);
  }
  all = fod_search_results_read (test->session, "opgave", &more, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, FOD_SEARCH_SHOWN);
  g_assert_true (more);
  some = fod_search_results_read (test->session, "mange", &more, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (some), ==, FOD_SEARCH_SHOWN);
  g_assert_false (more);
}

static void
add_goal_steps (FodStore *store,
                FodRecord *course)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *goal = fod_edit_create (edit, FOD_RECORD_GOAL);

  fod_edit_set (edit, goal, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, goal, "title", FOD_TEXT ("Overblik over frister"));
  for (guint i = 0; i < 2; i++) {
    FodRecord *step = fod_edit_create (edit, FOD_RECORD_GOAL_STEP);

    fod_edit_set (edit, step, "goal", FOD_TEXT (fod_record_get_id (goal)));
    fod_edit_set (edit, step, "title", FOD_TEXT ("Sæt frister og påmindelser"));
  }
  fod_test_commit (store, edit);
}

/* What cannot be shown is not in the way of what can, however much of it there is. */
static void
test_many_courses (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (GListModel) results = NULL;
  gboolean more = TRUE;

  for (guint i = 0; i < 60; i++) {
    g_autofree char *name = g_strdup_printf ("Nyansat %u", i);
    g_autoptr (FodRecord) course = fod_test_add_course (test->store, name);
    g_autoptr (FodRecord) task = NULL;

    if (i < 2) {
      task = fod_test_add_task (test->store, course, "Opgave");
      fod_test_set (test->store, task, "note", FOD_TEXT ("Husk alle frister."));
    }
    add_goal_steps (test->store, course);
  }
  results = fod_search_results_read (test->session, "frister", &more, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 2);
  g_assert_false (more);
}

/* Who looks for a colleague sees what they are in which course. */
static void
test_colleague (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Mette Ny");
  g_autoptr (FodRecord) bente = fod_test_add_person (test->store, "Bente Prøve");
  g_autoptr (FodRecord) lars = fod_test_add_person (test->store, "Lars Prøve");
  g_autoptr (GListModel) results = NULL;
  g_autoptr (FodSearchItem) first = NULL;
  g_autoptr (FodSearchItem) second = NULL;

  fod_test_set (test->store, course, "contact", FOD_TEXT (fod_record_get_id (bente)));
  results = fod_search_results_read (test->session, "prøve", NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 2);
  first = g_list_model_get_item (results, 0);
  second = g_list_model_get_item (results, 1);
  g_assert_true (fod_section_row_get_record (FOD_SECTION_ROW (first)) == lars);
  g_assert_cmpstr (fod_search_item_get_title (first), ==, "Lars <b>Prøve</b>");
  g_assert_true (fod_section_row_get_record (FOD_SECTION_ROW (second)) == course);
  g_assert_cmpstr (fod_search_item_get_excerpt (second), ==,
                   "Bente <b>Prøve</b> – Kontaktperson for Mette Ny");
}

static gboolean
is_searched (FodRecordType type)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    if (descriptor->fields[i].flags & FOD_FIELD_SEARCHED)
      return TRUE;
  }
  return FALSE;
}

static void
test_types (void)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    /* Who looks for a person finds the course. */
    gboolean has_place = i == FOD_RECORD_PERSON || fod_page_registry_find_for ((FodRecordType) i);

    if (is_searched ((FodRecordType) i) != has_place)
      g_test_message ("%s", fod_schema_describe ((FodRecordType) i)->name);
    g_assert_true (is_searched ((FodRecordType) i) == has_place);
  }
}

static void
note_found_cb (FodSearchView *view,
               FodRecord *record,
               char **noted)
{
  g_free (*noted);
  *noted = g_strdup (fod_record_get_text (record, "title"));
}

static GtkWidget *
show_view (FodTestPage *test)
{
  GtkWidget *view = fod_search_view_new (test->session);

  gtk_window_set_child (GTK_WINDOW (test->window), view);
  gtk_window_present (GTK_WINDOW (test->window));
  fod_search_view_begin (FOD_SEARCH_VIEW (view), NULL);
  fod_test_settle (test->window);
  return view;
}

static void
test_view (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = fod_test_add_task (test->store, course, "Blomster");
  g_autofree char *noted = NULL;
  int closed = 0;
  GtkWidget *view = show_view (test);
  GtkWidget *entry = fod_test_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);

  g_signal_connect (view, "found", G_CALLBACK (note_found_cb), &noted);
  g_signal_connect_swapped (view, "closed", G_CALLBACK (g_atomic_int_inc), &closed);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), entry));
  g_assert_nonnull (fod_test_find (view, ADW_TYPE_STATUS_PAGE, _ ("Search All Courses")));

  gtk_editable_set_text (GTK_EDITABLE (entry), "noget andet");
  fod_search_view_look_for (FOD_SEARCH_VIEW (view), "noget andet");
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (view, ADW_TYPE_STATUS_PAGE, _ ("Nothing Found")));

  /* Enter goes to the first hit, also before the results of the last key are shown. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "blom");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (noted, ==, "Blomster");
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (view, GTK_TYPE_LABEL, "<b>Blomster</b>"));

  fod_test_delete (test->store, task);
  fod_test_settle (test->window);
  g_assert_null (fod_test_find (view, GTK_TYPE_LABEL, "<b>Blomster</b>"));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpint (closed, ==, 1);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/search/mark-up", test_mark_up);
  g_test_add_func ("/search/groups", test_groups);
  g_test_add_func ("/search/excerpt", test_excerpt);
  g_test_add_func ("/search/more", test_more);
  g_test_add_func ("/search/which-one", test_which_one);
  g_test_add_func ("/search/many-courses", test_many_courses);
  g_test_add_func ("/search/colleague", test_colleague);
  g_test_add_func ("/search/types", test_types);
  g_test_add_func ("/search/view", test_view);

  return g_test_run ();
}
