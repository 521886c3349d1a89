/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-list.h"

#include "fod-test-store.h"

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  FodRecord *course;
  FodQuery *activities;
  FodQuery *meetings;
  FodDayList *list;
  GPtrArray *seen; /* FodRecord: what one sees who follows the changes alone */
} Fixture;

static FodRecord *
add (Fixture *f,
     FodRecordType type,
     const char *title,
     int day,
     int time)
{
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *record = g_object_ref (fod_edit_create (edit, type));

  fod_edit_set (edit, record, "course", FOD_TEXT (fod_record_get_id (f->course)));
  fod_edit_set (edit, record, "title", FOD_TEXT (title));
  if (type == FOD_RECORD_MEETING)
    fod_edit_set (edit, record, "kind", FOD_TEXT ("status"));
  if (day >= 0)
    fod_edit_set (edit, record, "day", FOD_NUMBER (day));
  if (time >= 0)
    fod_edit_set (edit, record, "time", FOD_NUMBER (time));
  fod_test_commit (f->store, edit);
  return record;
}

static void
follow_cb (GListModel *list,
           guint position,
           guint removed,
           guint added,
           Fixture *f)
{
  if (removed)
    g_ptr_array_remove_range (f->seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (f->seen, (int) (position + i), g_list_model_get_item (list, position + i));
}

static gboolean
is_wanted (FodDay day,
           const char *title,
           gpointer data)
{
  return g_strcmp0 (title, "skjult") != 0;
}

static void
set_up (Fixture *f,
        gconstpointer untimed)
{
  f->folder = fod_test_folder_new ();
  f->store = fod_test_store_new (f->folder);
  f->course = fod_test_add_course (f->store, "Anna");
  f->activities = fod_query_new (f->store, FOD_RECORD_ACTIVITY);
  f->meetings = fod_query_new (f->store, FOD_RECORD_MEETING);
  f->list = fod_day_list_new (f->store, untimed ? G_MAXINT : -1);
  f->seen = g_ptr_array_new_with_free_func (g_object_unref);
  fod_day_list_add (f->list, f->activities, "day", "time", NULL, NULL);
  fod_day_list_add (f->list, f->meetings, "day", "time", is_wanted, NULL);
  g_signal_connect (f->list, "items-changed", G_CALLBACK (follow_cb), f);
  fod_day_list_refresh (f->list);
}

static void
tear_down (Fixture *f,
           gconstpointer untimed)
{
  g_ptr_array_unref (f->seen);
  g_assert_finalize_object (f->list);
  g_assert_finalize_object (f->activities);
  g_assert_finalize_object (f->meetings);
  g_object_unref (f->course);
  fod_test_store_close (f->store);
  fod_test_folder_free (f->folder);
}

static void
assert_shows (Fixture *f,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (f->seen->len, ==, g_list_model_get_n_items (G_LIST_MODEL (f->list)));
  for (guint i = 0; i < f->seen->len; i++) {
    g_autoptr (FodRecord) record = g_list_model_get_item (G_LIST_MODEL (f->list), i);

    g_assert_true (f->seen->pdata[i] == record);
    g_assert_cmpint (fod_day_list_find (f->list, fod_record_get_id (record)), ==, i);
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", fod_record_get_text (record, "title"));
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_order (Fixture *f,
            gconstpointer untimed)
{
  g_autoptr (FodRecord) c = add (f, FOD_RECORD_MEETING, "c", 5, 600);
  g_autoptr (FodRecord) b = add (f, FOD_RECORD_ACTIVITY, "b", 5, 540);
  g_autoptr (FodRecord) u = add (f, FOD_RECORD_ACTIVITY, "u", 5, -1);
  g_autoptr (FodRecord) z = add (f, FOD_RECORD_ACTIVITY, "z", -1, -1);
  g_autoptr (FodRecord) d = add (f, FOD_RECORD_ACTIVITY, "d", 6, 480);
  g_autoptr (FodRecord) a = add (f, FOD_RECORD_MEETING, "a", 4, 900);
  g_autoptr (FodRecord) hidden = add (f, FOD_RECORD_MEETING, "skjult", 4, 900);

  assert_shows (f, untimed ? "a b c u d z" : "a u b c d z");
}

static void
test_follows (Fixture *f,
              gconstpointer untimed)
{
  g_autoptr (FodRecord) a = add (f, FOD_RECORD_ACTIVITY, "a", 1, 1);
  g_autoptr (FodRecord) b = add (f, FOD_RECORD_MEETING, "b", 2, 1);
  g_autoptr (FodRecord) c = add (f, FOD_RECORD_ACTIVITY, "c", 3, 1);

  assert_shows (f, "a b c");
  fod_test_set (f->store, a, "day", FOD_NUMBER (9));
  assert_shows (f, "b c a");
  fod_test_set (f->store, b, "title", FOD_TEXT ("skjult"));
  assert_shows (f, "c a");
  fod_test_set (f->store, b, "title", FOD_TEXT ("b"));
  assert_shows (f, "b c a");
  fod_test_delete (f->store, c);
  assert_shows (f, "b a");
  fod_query_where (f->activities, "course", FOD_EQUAL, FOD_TEXT ("-"));
  fod_day_list_refresh (f->list);
  assert_shows (f, "b");
}

static void
test_find_day (Fixture *f,
               gconstpointer untimed)
{
  static const struct {
    int day;
    int place;
  } cases[] = { { 0, 0 }, { 3, 0 }, { 4, 1 }, { 5, 1 }, { 6, 3 }, { 8, 3 }, { 9, 4 } };

  g_assert_cmpint (fod_day_list_find_day (f->list, 3), ==, -1);
  g_assert_cmpint (fod_day_list_get_day (f->list, 0), ==, FOD_DAY_NONE);
  g_object_unref (add (f, FOD_RECORD_ACTIVITY, "a", 3, -1));
  g_object_unref (add (f, FOD_RECORD_ACTIVITY, "b", 5, -1));
  g_object_unref (add (f, FOD_RECORD_ACTIVITY, "c", 5, -1));
  g_object_unref (add (f, FOD_RECORD_ACTIVITY, "d", 8, -1));
  g_object_unref (add (f, FOD_RECORD_ACTIVITY, "z", -1, -1));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (fod_day_list_find_day (f->list, cases[i].day), ==, cases[i].place);
  g_assert_cmpint (fod_day_list_get_day (f->list, 3), ==, 8);
  g_assert_cmpint (fod_day_list_get_day (f->list, 4), ==, FOD_DAY_NONE);
}

/* Past the last day: the last row. */
static void
test_find_past_the_end (Fixture *f,
                        gconstpointer untimed)
{
  g_object_unref (add (f, FOD_RECORD_ACTIVITY, "a", 3, -1));
  g_object_unref (add (f, FOD_RECORD_ACTIVITY, "b", 5, -1));
  g_assert_cmpint (fod_day_list_find_day (f->list, 6), ==, 1);
}

#define ADD(name, untimed, function) \
  g_test_add ("/day-list/" name, Fixture, untimed, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fod_record_ensure_classes ();
  ADD ("order", NULL, test_order);
  ADD ("untimed-last", "last", test_order);
  ADD ("follows", NULL, test_follows);
  ADD ("find-day", NULL, test_find_day);
  ADD ("find-past-the-end", NULL, test_find_past_the_end);
  return g_test_run ();
}
