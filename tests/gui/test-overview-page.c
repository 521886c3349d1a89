/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-overview-page.h"

#include "fod-phase-line.h"
#include "fod-sample.h"
#include "fod-test-page.h"

static FodTestPage *
open_sample (void)
{
  FodTestPage *test = fod_test_page_new ();
  g_autofree char *id = NULL;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_sample_create (test->store, &id, &error));
  g_assert_no_error (error);
  course = fod_store_find (test->store, FOD_RECORD_COURSE, id);
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_OVERVIEW_PAGE);
  return test;
}

static char *
get_subtitle (FodTestPage *test,
              const char *title)
{
  GtkWidget *row = fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  return g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
}

static void
test_shows_the_course (void)
{
  g_autoptr (FodTestPage) test = open_sample ();
  GtkWidget *line = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_PHASE_LINE, NULL);
  g_autofree char *spoken = NULL;

  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, "Nanna Nyansat"));
  g_assert_nonnull (line);
  spoken = gtk_test_accessible_check_property (GTK_ACCESSIBLE (line),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL,
                                               gtk_widget_get_tooltip_text (line));
  g_assert_null (spoken);
  gtk_test_accessible_assert_role (line, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
test_follows_the_checklist (void)
{
  g_autoptr (FodTestPage) test = open_sample ();
  g_autofree char *before = get_subtitle (test, "Huskeliste");
  g_autoptr (GPtrArray) open =
    fod_store_list_by (test->store, FOD_RECORD_TASK, "state", FOD_TEXT ("open"));
  g_autofree char *after = NULL;

  for (guint i = 0; i < open->len; i++)
    fod_test_set (test->store, open->pdata[i], "state", FOD_TEXT ("done"));
  after = get_subtitle (test, "Huskeliste");
  g_assert_cmpstr (before, !=, after);
  g_assert_null (strstr (after, "over tid"));
}

static void
test_other_course (void)
{
  g_autoptr (FodTestPage) test = open_sample ();
  g_autoptr (FodRecord) other = fod_test_add_course (test->store, "Anna Anden");

  fod_session_set_course (test->session, other);
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, "Anna Anden"));

  /* Where a course goes away, another one is shown. */
  fod_test_delete (test->store, other);
  g_assert_null (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, "Anna Anden"));
  g_assert_nonnull (fod_session_get_course (test->session));
}

/* What is said to be late is a press away. */
static void
test_hints_lead_on (void)
{
  g_autoptr (FodTestPage) test = open_sample ();
  GtkWidget *list = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

  g_assert_true (gtk_list_box_row_get_activatable (row));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.page");
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "checklist");
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/overview-page/shows-the-course", test_shows_the_course);
  g_test_add_func ("/overview-page/follows-the-checklist", test_follows_the_checklist);
  g_test_add_func ("/overview-page/other-course", test_other_course);
  g_test_add_func ("/overview-page/hints-lead-on", test_hints_lead_on);

  return g_test_run ();
}
