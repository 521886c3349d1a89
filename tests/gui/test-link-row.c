/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-link-row.h"
#include "fod-test-store.h"

static FodRecord *
add_goal (FodGuiFixture *f,
          const char *field,
          FodRecord *owner,
          const char *title)
{
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *goal = g_object_ref (fod_edit_create (edit, FOD_RECORD_GOAL));

  fod_edit_set (edit, goal, field, FOD_TEXT (fod_record_get_id (owner)));
  fod_edit_set (edit, goal, "title", FOD_TEXT (title));
  fod_test_commit (f->store, edit);
  return goal;
}

static FodRecord *
add_mentorship (FodGuiFixture *f,
                FodRecord *course)
{
  g_autoptr (FodRecord) mentor = fod_test_add_person (f->store, "Mona Mentor");
  g_autoptr (FodRecord) newcomer = fod_record_get_reference (course, "newcomer");
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *mentorship = g_object_ref (fod_edit_create (edit, FOD_RECORD_MENTORSHIP));

  fod_edit_set (edit, mentorship, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, mentorship, "mentor", FOD_TEXT (fod_record_get_id (mentor)));
  fod_edit_set (edit, mentorship, "newcomer", FOD_TEXT (fod_record_get_id (newcomer)));
  fod_test_commit (f->store, edit);
  return mentorship;
}

static FodLinkRow *
add_row (FodGuiFixture *f)
{
  GtkWidget *row = g_object_new (FOD_TYPE_LINK_ROW, NULL);

  gtk_list_box_append (f->list, row);
  return FOD_LINK_ROW (row);
}

/* What the row offers, joined by commas. */
static void
assert_offers (FodLinkRow *row,
               const char *titles)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  g_autoptr (GString) offered = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (model, i);
    g_autofree char *label = NULL;

    g_object_get (item, "label", &label, NULL);
    if (i > 0)
      g_string_append (offered, ", ");
    g_string_append (offered, label);
  }
  g_string_replace (offered, "\u00a0", " ", 0);
  g_assert_cmpstr (offered->str, ==, titles);
}

/* Those of the introduction and those of the mentorship, and nobody else's. */
static void
test_goals (FodGuiFixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->store, "En anden");
  g_autoptr (FodRecord) mentorship = NULL;
  g_autoptr (FodRecord) other_mentorship = NULL;
  g_autoptr (FodRecord) learning = NULL;
  g_autoptr (FodRecord) development = NULL;
  g_autoptr (FodRecord) gone = NULL;
  g_autoptr (FodRecord) of_other = NULL;
  g_autoptr (FodRecord) of_other_pair = NULL;
  FodLinkRow *row = add_row (f);

  fod_link_row_show_goals (row, f->session, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));

  mentorship = add_mentorship (f, f->course);
  other_mentorship = add_mentorship (f, other);
  development = add_goal (f, "mentorship", mentorship, "Sige fra");
  learning = add_goal (f, "course", f->course, "Kende systemet");
  gone = add_goal (f, "course", f->course, "Opgivet");
  of_other = add_goal (f, "course", other, "Fremmed");
  of_other_pair = add_goal (f, "mentorship", other_mentorship, "Også fremmed");
  fod_test_delete (f->store, gone);
  fod_link_row_show_goals (row, f->session, NULL);
  assert_offers (row, "Ikke valgt, Kende systemet, Sige fra");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_null (fod_link_row_get_id (row));

  /* What an entry is about already stays chosen, whichever course is looked at. */
  fod_link_row_show_goals (row, f->session, fod_record_get_id (of_other));
  assert_offers (row, "Ikke valgt, Kende systemet, Sige fra, Fremmed");
  g_assert_cmpstr (fod_link_row_get_id (row), ==, fod_record_get_id (of_other));
  fod_session_set_course (f->session, NULL);
  fod_link_row_show_goals (row, f->session, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
}

static void
add_meeting (FodGuiFixture *f,
             const char *field,
             FodRecord *owner,
             const char *kind,
             const char *day)
{
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *meeting = fod_edit_create (edit, FOD_RECORD_MEETING);

  fod_edit_set (edit, meeting, field, FOD_TEXT (fod_record_get_id (owner)));
  fod_edit_set (edit, meeting, "kind", FOD_TEXT (kind));
  fod_edit_set (edit, meeting, "title", FOD_TEXT (kind));
  fod_edit_set (edit, meeting, "day", FOD_NUMBER (fod_day_parse (day, NULL)));
  fod_test_commit (f->store, edit);
}

/* What has been comes first, the latest at the top. A year of its own is said. */
static void
test_meetings (FodGuiFixture *f,
               gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = add_mentorship (f, f->course);
  g_autoptr (FodRecord) other = NULL;
  FodLinkRow *row = add_row (f);

  add_meeting (f, "course", f->course, "status", "2025-11-03");
  add_meeting (f, "course", f->course, "status", "2026-08-03");
  add_meeting (f, "mentorship", mentorship, "mentor", "2026-08-10");
  add_meeting (f, "mentorship", mentorship, "mentor", "2027-02-19");
  add_meeting (f, "mentorship", mentorship, "mentor", "2026-12-19");
  fod_link_row_show_meetings (row, f->session, NULL);
  assert_offers (row, "Ikke valgt, mentor · man. 10. aug., status · man. 3. aug., "
                      "status · man. 3. nov. 2025, mentor · lør. 19. dec., "
                      "mentor · fre. 19. feb. 2027");

  /* Of several newcomers it is said whose they are. */
  other = fod_test_add_course (f->store, "En anden");
  fod_session_set_course (f->session, other);
  add_meeting (f, "course", other, "status", "2026-08-03");
  fod_link_row_show_meetings (row, f->session, NULL);
  assert_offers (row, "Ikke valgt, En anden · status · man. 3. aug.");
}

/* Only what a person chooses is told. */
static void
test_choose (FodGuiFixture *f,
             gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = add_mentorship (f, f->course);
  g_autoptr (FodRecord) learning = add_goal (f, "course", f->course, "Kende systemet");
  g_autoptr (FodRecord) development = add_goal (f, "mentorship", mentorship, "Sige fra");
  FodLinkRow *row = add_row (f);
  guint chosen = 0;

  g_signal_connect_swapped (row, "chosen", G_CALLBACK (fod_gui_test_count_cb), &chosen);
  fod_link_row_show_goals (row, f->session, fod_record_get_id (learning));
  g_assert_cmpuint (chosen, ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpuint (chosen, ==, 1);
  g_assert_cmpstr (fod_link_row_get_id (row), ==, fod_record_get_id (development));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_cmpuint (chosen, ==, 2);
  g_assert_null (fod_link_row_get_id (row));
}

#define ADD(name, function)                                                   \
  g_test_add ("/link-row/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("goals", test_goals);
  ADD ("meetings", test_meetings);
  ADD ("choose", test_choose);
  return g_test_run ();
}
