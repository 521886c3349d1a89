/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-query.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

#include <string.h>

/* Somebody who follows a list by its signal alone. */
typedef struct {
  GPtrArray *items;
  guint changes;
  guint removed;
  guint added;
} Follower;

static void
follow_cb (GListModel *model,
           guint position,
           guint removed,
           guint added,
           Follower *follower)
{
  g_assert_cmpuint (position + removed, <=, follower->items->len);
  if (removed)
    g_ptr_array_remove_range (follower->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (follower->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  follower->changes++;
  follower->removed += removed;
  follower->added += added;
  /* What is seen between two changes is right as well. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, follower->items->len);
  for (guint i = 0; i < follower->items->len; i++) {
    g_autoptr (FodRecord) record = g_list_model_get_item (model, i);

    g_assert_true (record == follower->items->pdata[i]);
    g_assert_cmpstr (fod_record_get_id (record), ==, fod_query_get_id (FOD_QUERY (model), i));
  }
}

static Follower *
start_following (FodQuery *query)
{
  Follower *follower = g_new0 (Follower, 1);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

  follower->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (follower->items, g_list_model_get_item (G_LIST_MODEL (query), i));
  g_signal_connect (query, "items-changed", G_CALLBACK (follow_cb), follower);
  return follower;
}

static void
stop_following (FodQuery *query,
                Follower *follower)
{
  g_signal_handlers_disconnect_by_data (query, follower);
  g_ptr_array_unref (follower->items);
  g_free (follower);
}

static void
assert_changes (Follower *follower,
                guint changes,
                guint removed,
                guint added)
{
  g_assert_cmpuint (follower->changes, ==, changes);
  g_assert_cmpuint (follower->removed, ==, removed);
  g_assert_cmpuint (follower->added, ==, added);
  follower->changes = follower->removed = follower->added = 0;
}

static void
assert_texts (FodQuery *query,
              const char *field,
              const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

  for (guint i = 0; i < n; i++) {
    g_autoptr (FodRecord) record = g_list_model_get_item (G_LIST_MODEL (query), i);
    const char *text = fod_record_get_text (record, field);

    g_string_append_printf (found, "%s%s", i ? " " : "", text ? text : "-");
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static FodStore *
make_people (FodTestFolder *folder,
             const char *const *names)
{
  FodStore *store = fod_test_store_new (folder);
  FodEdit *edit = fod_edit_new (store);

  for (guint i = 0; names[i]; i++) {
    FodRecord *person = fod_edit_create (edit, FOD_RECORD_PERSON);

    fod_edit_set (edit, person, "name", FOD_TEXT (names[i]));
  }
  fod_test_commit (store, edit);
  g_assert_finalize_object (edit);
  return store;
}

static void
test_order (void)
{
  static const char *const names[] = { "Åse", "Bo", "Ærø", "anna", "Zoe",
                                       "Østen", "Aase", "Anna2", NULL };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_people (folder, names);
  FodQuery *made = fod_query_new (store, FOD_RECORD_PERSON);
  FodQuery *up = fod_query_new (store, FOD_RECORD_PERSON);
  FodQuery *down = fod_query_new (store, FOD_RECORD_PERSON);

  assert_texts (made, "name", "Åse Bo Ærø anna Zoe Østen Aase Anna2");
  fod_query_order_by (up, "name", FALSE);
  assert_texts (up, "name", "anna Anna2 Bo Zoe Ærø Østen Åse Aase");
  fod_query_order_by (down, "name", TRUE);
  assert_texts (down, "name", "Aase Åse Østen Ærø Zoe Bo Anna2 anna");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (up)) ==
                 fod_record_type_get_class (FOD_RECORD_PERSON));
  g_assert_finalize_object (made);
  g_assert_finalize_object (up);
  g_assert_finalize_object (down);
  fod_test_store_close (store);
}

static void
test_nulls_last (void)
{
  static const char *const names[] = { "a", "b", "c", NULL };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_people (folder, names);
  FodQuery *up = fod_query_new (store, FOD_RECORD_PERSON);
  FodQuery *down = fod_query_new (store, FOD_RECORD_PERSON);
  g_autoptr (FodRecord) a = g_list_model_get_item (G_LIST_MODEL (up), 0);
  g_autoptr (FodRecord) c = g_list_model_get_item (G_LIST_MODEL (up), 2);

  fod_test_set (store, a, "title", FOD_TEXT ("1"));
  fod_test_set (store, c, "title", FOD_TEXT ("2"));
  fod_query_order_by (up, "title", FALSE);
  fod_query_refresh (up);
  assert_texts (up, "name", "a c b");
  fod_query_order_by (down, "title", TRUE);
  assert_texts (down, "name", "c a b");
  g_assert_finalize_object (up);
  g_assert_finalize_object (down);
  fod_test_store_close (store);
}

static void
test_choice_order (void)
{
  static const char *const horizons[] = { "first-year", "first-day", "before-start",
                                          "first-week", NULL };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);

  for (guint i = 0; horizons[i]; i++) {
    g_autoptr (FodRecord) task = fod_test_add_task (store, course, "a");

    fod_test_set (store, task, "horizon", FOD_TEXT (horizons[i]));
  }
  fod_query_order_by (query, "horizon", FALSE);
  assert_texts (query, "horizon", "before-start first-day first-week first-year");
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

static void
test_where (void)
{
  static const struct {
    FodComparison comparison;
    gint64 value; /* G_MININT64: nothing filled in */
    const char *expected;
  } cases[] = {
    { FOD_EQUAL, 2, "b" },
    { FOD_NOT_EQUAL, 2, "a c none" },
    { FOD_LESS, 2, "a" },
    { FOD_AT_MOST, 2, "a b" },
    { FOD_MORE, 2, "c" },
    { FOD_AT_LEAST, 2, "b c" },
    { FOD_EQUAL, G_MININT64, "none" },
    { FOD_NOT_EQUAL, G_MININT64, "a b c" },
    { FOD_LESS, G_MININT64, "" },
    { FOD_AT_LEAST, G_MININT64, "" },
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  const char *titles[] = { "a", "b", "c", "none" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autoptr (FodRecord) task = fod_test_add_task (store, course, titles[i]);

    if (i < 3)
      fod_test_set (store, task, "due", FOD_NUMBER (i + 1));
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);

    fod_query_where (query, "due", cases[i].comparison,
                     cases[i].value == G_MININT64 ? FOD_NONE : FOD_NUMBER (cases[i].value));
    fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
    assert_texts (query, "title", cases[i].expected);
    fod_query_clear_where (query);
    fod_query_refresh (query);
    assert_texts (query, "title", "a b c none");
    g_assert_finalize_object (query);
  }
  fod_test_store_close (store);
}

static void
test_where_record (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Nanna");
  g_autoptr (FodRecord) other = fod_test_add_course (store, "Sofie");
  g_autoptr (FodRecord) a = fod_test_add_task (store, course, "a");
  g_autoptr (FodRecord) b = fod_test_add_task (store, other, "b");
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);

  fod_query_where_record (query, "course", course);
  assert_texts (query, "title", "a");
  fod_query_clear_where (query);
  fod_query_where_record (query, "course", NULL);
  fod_query_refresh (query);
  assert_texts (query, "title", "");
  /* Not those whose field is empty either. */
  fod_query_clear_where (query);
  fod_query_where_record (query, "responsible", NULL);
  fod_query_refresh (query);
  assert_texts (query, "title", "");
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

/* What people type is a value, never SQL. */
static void
test_hostile_value (void)
{
  static const char *const names[] = { "a", "' OR 1=1 --", NULL };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_people (folder, names);
  FodQuery *query = fod_query_new (store, FOD_RECORD_PERSON);

  fod_query_where (query, "name", FOD_EQUAL, FOD_TEXT ("' OR 1=1 --"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 1);
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

static void
test_path (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) anna = fod_test_add_person (store, "Anna");
  g_autoptr (FodRecord) bo = fod_test_add_person (store, "Bo");
  g_autoptr (FodRecord) first = fod_test_add_task (store, course, "1");
  g_autoptr (FodRecord) second = fod_test_add_task (store, course, "2");
  g_autoptr (FodRecord) third = fod_test_add_task (store, course, "3");
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);
  Follower *follower;

  fod_test_set (store, first, "responsible", FOD_TEXT (fod_record_get_id (bo)));
  fod_test_set (store, second, "responsible", FOD_TEXT (fod_record_get_id (anna)));
  fod_query_order_by (query, "responsible.name", FALSE);
  fod_query_where (query, "course.state", FOD_EQUAL, FOD_NONE);
  assert_texts (query, "title", "2 1 3");

  /* A change of what is referred to moves rows too. */
  follower = start_following (query);
  fod_test_set (store, anna, "name", FOD_TEXT ("Ørsted"));
  assert_texts (query, "title", "1 2 3");
  assert_changes (follower, 2, 1, 1);
  fod_test_set (store, course, "state", FOD_TEXT ("closed"));
  assert_changes (follower, 1, 3, 0);
  stop_following (query, follower);
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

static void
test_changes (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) a = fod_test_add_task (store, course, "a");
  g_autoptr (FodRecord) b = fod_test_add_task (store, course, "b");
  g_autoptr (FodRecord) d = fod_test_add_task (store, course, "d");
  g_autoptr (FodRecord) c = NULL;
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);
  Follower *follower;

  fod_query_order_by (query, "title", FALSE);
  follower = start_following (query);

  c = fod_test_add_task (store, course, "c");
  assert_changes (follower, 1, 0, 1);
  fod_test_set (store, c, "note", FOD_TEXT ("Ny"));
  assert_changes (follower, 0, 0, 0);
  fod_test_set (store, a, "title", FOD_TEXT ("z"));
  assert_changes (follower, 2, 1, 1);
  assert_texts (query, "title", "b c d z");
  fod_test_delete (store, c);
  assert_changes (follower, 1, 1, 0);
  assert_texts (query, "title", "b d z");
  fod_test_set (store, course, "note", FOD_TEXT ("Ny"));
  assert_changes (follower, 0, 0, 0);
  g_assert_cmpint (fod_query_find (query, fod_record_get_id (d)), ==, 1);
  g_assert_cmpint (fod_query_find (query, fod_record_get_id (c)), ==, -1);
  g_assert_null (fod_query_get_id (query, 3));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (query), 3));

  stop_following (query, follower);
  g_assert_finalize_object (query);
  g_assert_false (fod_record_is_deleted (b));
  fod_test_store_close (store);
}

static void
change_anything (FodStore *store,
                 FodRecord *course,
                 FodQuery *query)
{
  g_autofree char *title = g_strdup_printf ("%d", g_test_rand_int_range (0, 40));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (query));
  g_autoptr (FodRecord) record = NULL;
  g_autofree char *label = NULL;
  guint skipped;

  if (n > 0)
    record = g_list_model_get_item (G_LIST_MODEL (query),
                                    (guint) g_test_rand_int_range (0, (gint32) n));
  switch (g_test_rand_int_range (0, 5)) {
  case 0:
  case 1:
    g_object_unref (fod_test_add_task (store, course, title));
    return;
  case 2:
    if (record)
      fod_test_set (store, record, "title", FOD_TEXT (title));
    return;
  case 3:
    if (record)
      fod_test_delete (store, record);
    return;
  default:
    fod_undo_run (store, g_test_rand_bit () ? FOD_ACTION_UNDO : FOD_ACTION_REDO, &label,
                  &skipped, NULL);
  }
}

/* Whatever happens, whoever follows the signal has what a new list would have. */
static void
test_random (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);
  Follower *follower;

  fod_query_order_by (query, "title", FALSE);
  follower = start_following (query);
  for (guint i = 0; i < 150; i++) {
    FodQuery *fresh;

    change_anything (store, course, query);
    fresh = fod_query_new (store, FOD_RECORD_TASK);
    fod_query_order_by (fresh, "title", FALSE);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fresh)), ==, follower->items->len);
    for (guint j = 0; j < follower->items->len; j++)
      g_assert_cmpstr (fod_query_get_id (fresh, j), ==,
                       fod_record_get_id (follower->items->pdata[j]));
    g_assert_finalize_object (fresh);
  }
  stop_following (query, follower);
  g_assert_finalize_object (query);
  fod_test_assert_whole (store);
  g_clear_object (&course);
  fod_test_store_close (store);
}

static FodStore *
make_tasks (FodTestFolder *folder,
            guint n)
{
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  FodEdit *edit = fod_edit_new (store);

  for (guint i = 0; i < n; i++) {
    FodRecord *task = fod_edit_create (edit, FOD_RECORD_TASK);
    g_autofree char *title = g_strdup_printf ("%04u", i);

    fod_edit_set (edit, task, "course", FOD_TEXT (fod_record_get_id (course)));
    fod_edit_set (edit, task, "title", FOD_TEXT (title));
    fod_edit_set (edit, task, "horizon", FOD_TEXT ("first-day"));
  }
  fod_test_commit (store, edit);
  g_assert_finalize_object (edit);
  return store;
}

static void
test_paging (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_tasks (folder, 2000);
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);

  fod_query_order_by (query, "title", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 2000);
  for (guint i = 0; i < 500; i++) {
    guint place = i < 10 ? 1999 - i : (guint) g_test_rand_int_range (0, 2000);
    g_autoptr (FodRecord) record = g_list_model_get_item (G_LIST_MODEL (query), place);
    g_autoptr (FodRecord) again = g_list_model_get_item (G_LIST_MODEL (query), place);
    g_autofree char *title = g_strdup_printf ("%04u", 1999 - place);

    g_assert_true (record == again);
    g_assert_cmpstr (fod_record_get_text (record, "title"), ==, title);
  }
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

static void
commit_inside_cb (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  FodStore *store)
{
  g_autoptr (FodRecord) record = NULL;

  if (removed == 0)
    return;
  record = g_list_model_get_item (model, 0);
  fod_test_set (store, record, "title", FOD_TEXT ("sidst"));
}

/* A row that goes away saves what was being typed elsewhere. */
static void
test_commit_inside (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_tasks (folder, 4);
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);
  g_autoptr (FodRecord) doomed = g_list_model_get_item (G_LIST_MODEL (query), 2);
  Follower *follower;

  fod_query_order_by (query, "title", FALSE);
  follower = start_following (query);
  g_signal_connect (query, "items-changed", G_CALLBACK (commit_inside_cb), store);
  fod_test_delete (store, doomed);
  assert_texts (query, "title", "sidst sidst sidst");
  g_assert_cmpuint (follower->items->len, ==, 3);
  g_signal_handlers_disconnect_by_data (query, store);
  stop_following (query, follower);
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

/* Reading fails: what was shown is still true, an empty list would frighten. */
static void
test_unreadable (void)
{
  static const char *const names[] = { "Åse", "Bo", NULL };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_people (folder, names);
  FodQuery *query = fod_query_new (store, FOD_RECORD_PERSON);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 2);
  g_assert_true (fod_database_run (store->database, "ALTER TABLE person RENAME TO gone", NULL));
  fod_query_refresh (query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 2);

  g_assert_true (fod_database_run (store->database, "ALTER TABLE gone RENAME TO person;"
                                                    "DELETE FROM person",
                                   NULL));
  fod_query_refresh (query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 0);
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

static void
collect_visit_cb (const char *id,
                  const FodValue *values,
                  gpointer data)
{
  g_autofree char *line = g_strdup_printf ("%s|%s|%" G_GINT64_FORMAT "|%s", id, values[0].text,
                                           values[1].number,
                                           values[2].text ? values[2].text : "-");

  g_ptr_array_add (data, g_steal_pointer (&line));
}

/* Some fields of what the query would list, without a record of it. */
static void
test_visit (void)
{
  static const char *const paths[] = { "title", "due", "responsible.name", NULL };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) bo = fod_test_add_person (store, "Bo");
  g_autoptr (FodRecord) first = fod_test_add_task (store, course, "1");
  g_autoptr (FodRecord) second = fod_test_add_task (store, course, "2");
  g_autoptr (FodRecord) third = fod_test_add_task (store, course, "3");
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expected = NULL;
  FodQuery *query = fod_query_new (store, FOD_RECORD_TASK);

  fod_test_set (store, first, "responsible", FOD_TEXT (fod_record_get_id (bo)));
  fod_test_set (store, first, "due", FOD_NUMBER (7));
  fod_test_delete (store, second);
  fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  fod_query_visit (query, paths, collect_visit_cb, found);
  g_assert_cmpuint (found->len, ==, 2);

  g_ptr_array_set_size (found, 0);
  fod_query_where (query, "title", FOD_EQUAL, FOD_TEXT ("1"));
  fod_query_visit (query, paths, collect_visit_cb, found);
  g_assert_cmpuint (found->len, ==, 1);
  expected = g_strdup_printf ("%s|1|7|Bo", fod_record_get_id (first));
  g_assert_cmpstr (found->pdata[0], ==, expected);

  g_ptr_array_set_size (found, 0);
  fod_query_clear_where (query);
  fod_query_where (query, "title", FOD_EQUAL, FOD_TEXT ("3"));
  fod_query_visit (query, paths, collect_visit_cb, found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_str_has_suffix (found->pdata[0], "|3|0|-"));
  g_assert_finalize_object (query);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/query/order", test_order);
  g_test_add_func ("/store/query/nulls-last", test_nulls_last);
  g_test_add_func ("/store/query/choice-order", test_choice_order);
  g_test_add_func ("/store/query/where", test_where);
  g_test_add_func ("/store/query/where-record", test_where_record);
  g_test_add_func ("/store/query/hostile-value", test_hostile_value);
  g_test_add_func ("/store/query/path", test_path);
  g_test_add_func ("/store/query/changes", test_changes);
  g_test_add_func ("/store/query/random", test_random);
  g_test_add_func ("/store/query/paging", test_paging);
  g_test_add_func ("/store/query/commit-inside", test_commit_inside);
  g_test_add_func ("/store/query/unreadable", test_unreadable);
  g_test_add_func ("/store/query/visit", test_visit);
  return g_test_run ();
}
