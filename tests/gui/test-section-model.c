/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-section-model.h"

#include "fod-query.h"
#include "fod-test-store.h"

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  FodRecord *course;
  FodQuery *tasks;
  FodSectionModel *model;
} Fixture;

static char *
get_horizon (FodRecord *task,
             gpointer data)
{
  return g_strdup (fod_record_get_text (task, "horizon"));
}

static FodRecord *
add_task (Fixture *fixture,
          const char *title,
          const char *horizon)
{
  FodRecord *task = fod_test_add_task (fixture->store, fixture->course, title);

  fod_test_set (fixture->store, task, "horizon", FOD_TEXT (horizon));
  return task;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = fod_test_folder_new ();
  fixture->store = fod_test_store_new (fixture->folder);
  fixture->course = fod_test_add_course (fixture->store, "Nanna Nyansat");
  fixture->tasks = fod_query_new (fixture->store, FOD_RECORD_TASK);
  fod_query_order_by (fixture->tasks, "horizon", FALSE);
  fod_query_order_by (fixture->tasks, "title", FALSE);
  fixture->model = fod_section_model_new (G_LIST_MODEL (fixture->tasks), get_horizon, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->tasks);
  g_object_unref (fixture->course);
  fod_test_store_close (fixture->store);
  fod_test_folder_free (fixture->folder);
}

/* "first-day[Ankomst Blomster] first-week[Rundtur]" */
static char *
describe (FodSectionModel *model)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (FodSectionRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
    g_autofree char *heading = NULL;
    gboolean first, last;

    g_object_get (row, "heading", &heading, "first", &first, "last", &last, NULL);
    g_assert_cmpint (first, ==, heading != NULL);
    if (first)
      g_string_append_printf (text, "%s%s[", i ? " " : "", heading);
    else
      g_string_append_c (text, ' ');
    g_string_append (text, fod_record_get_text (fod_section_row_get_record (row), "title"));
    if (last)
      g_string_append_c (text, ']');
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_shows (Fixture *fixture,
              const char *expected)
{
  g_autofree char *shown = describe (fixture->model);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_headings (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (FodRecord) tour = NULL;
  g_autoptr (FodRecord) arrival = NULL;
  g_autoptr (FodRecord) flowers = NULL;

  assert_shows (fixture, "");
  tour = add_task (fixture, "Rundtur", "first-week");
  assert_shows (fixture, "first-week[Rundtur]");
  flowers = add_task (fixture, "Blomster", "first-day");
  assert_shows (fixture, "first-day[Blomster] first-week[Rundtur]");
  arrival = add_task (fixture, "Ankomst", "first-day");
  assert_shows (fixture, "first-day[Ankomst Blomster] first-week[Rundtur]");
  fod_test_delete (fixture->store, arrival);
  assert_shows (fixture, "first-day[Blomster] first-week[Rundtur]");
}

/* The order does not change, so no items-changed is emitted: the headings must follow still. */
static void
test_section_changes_in_place (Fixture *fixture,
                               gconstpointer data)
{
  g_autoptr (FodRecord) flowers = add_task (fixture, "Blomster", "first-day");
  g_autoptr (FodRecord) tour = add_task (fixture, "Rundtur", "first-week");

  assert_shows (fixture, "first-day[Blomster] first-week[Rundtur]");
  fod_test_set (fixture->store, flowers, "horizon", FOD_TEXT ("first-week"));
  assert_shows (fixture, "first-week[Blomster Rundtur]");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_rows_follow (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (FodRecord) task = add_task (fixture, "Rundtur", "first-week");
  g_autoptr (FodSectionRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  guint records = 0;
  guint todays = 0;

  g_signal_connect_swapped (row, "notify::record", G_CALLBACK (count_cb), &records);
  g_signal_connect_swapped (row, "notify::today", G_CALLBACK (count_cb), &todays);
  fod_section_model_set_today (fixture->model, 20000);
  fod_section_model_set_today (fixture->model, 20000);
  g_assert_cmpuint (todays, ==, 1);
  fod_test_set (fixture->store, task, "title", FOD_TEXT ("Rundvisning"));
  g_assert_cmpuint (records, ==, 1);
  g_assert_cmpint (fod_section_model_find (fixture->model, fod_record_get_id (task)), ==, 0);
  g_assert_cmpint (fod_section_model_find (fixture->model, "nobody"), ==, -1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fod_record_ensure_classes ();

#define CASE(name, function) \
  g_test_add ("/section-model/" name, Fixture, NULL, set_up, function, tear_down)
  CASE ("headings", test_headings);
  CASE ("section-changes-in-place", test_section_changes_in_place);
  CASE ("rows-follow", test_rows_follow);
#undef CASE

  return g_test_run ();
}
