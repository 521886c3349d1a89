/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-rebuild.h"
#include "fod-store-private.h"
#include "fod-test-store.h"

static gint64
ask (FodStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = fod_database_number (store->database, sql, -1, &error);

  g_assert_no_error (error);
  return number;
}

static void
test_dots (void)
{
  static const struct {
    const char *text;
    guint n_dots;
    const char *back;
  } cases[] = {
    { NULL, 0, "" },
    { "", 0, "" },
    { "1:17", 1, "1:17" },
    { "1:17 2:4", 2, "1:17 2:4" },
    { "9223372036854775807:9223372036854775807", 1, "9223372036854775807:9223372036854775807" },
    { "x", 0, "" },
    { "1", 0, "" },
    { "1:2x3:4", 1, "1:2" },
    { "1:2 x", 1, "1:2" },
    { ":", 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) dots = fod_dots_decode (cases[i].text);
    g_autofree char *back = fod_dots_encode (dots);

    g_assert_cmpuint (dots->len, ==, cases[i].n_dots);
    g_assert_cmpstr (back, ==, cases[i].back);
  }
}

static void
test_contains (void)
{
  g_autoptr (GArray) dots = fod_dots_decode ("1:17 2:4");

  g_assert_true (fod_dots_contains (dots, (FodDot){ 1, 17 }));
  g_assert_true (fod_dots_contains (dots, (FodDot){ 2, 4 }));
  g_assert_false (fod_dots_contains (dots, (FodDot){ 1, 4 }));
  g_assert_false (fod_dots_contains (dots, (FodDot){ 2, 17 }));
}

/* Ops of one replica count from 1 without a gap, whatever is refused or taken back between. */
static void
test_numbers (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");

  for (guint i = 0; i < 5; i++) {
    g_autoptr (FodEdit) bad = fod_edit_new (store);
    g_autofree char *note = g_strdup_printf ("%u", i);

    fod_edit_set (bad, person, "name", FOD_NONE);
    g_assert_false (fod_store_commit (store, bad, "Test", NULL));
    fod_test_set (store, person, "note", FOD_TEXT (note));
  }
  g_assert_cmpint (ask (store, "SELECT count (*) FROM op"), ==, 6);
  g_assert_cmpint (ask (store, "SELECT max (number) FROM op"), ==, 6);
  g_assert_cmpint (
    ask (store, "SELECT count (*) FROM action WHERE first = last AND first = number"), ==, 6);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM replica"), ==, 1);
  g_clear_object (&person);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  g_object_unref (fod_test_add_person (store, "Bo"));
  g_assert_cmpint (ask (store, "SELECT max (number) FROM op"), ==, 7);
  g_assert_cmpint (ask (store, "SELECT max (number) FROM action"), ==, 7);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM replica"), ==, 1);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static gint64
write_note (FodStore *store,
            FodRecord *person)
{
  g_autofree char *note = g_strdup_printf ("%" G_GINT64_FORMAT, store->log.next_op);

  fod_test_set (store, person, "note", FOD_TEXT (note));
  return ask (store, "SELECT clock FROM op ORDER BY number DESC LIMIT 1");
}

/* The clock is the wall's while that goes forward, and goes on by itself when it does not. */
static void
test_clock (void)
{
  static const gint64 jumps[] = {
    0,
    0,
    1000,
    -G_TIME_SPAN_SECOND,
    -G_TIME_SPAN_HOUR,
    G_TIME_SPAN_SECOND,
    G_TIME_SPAN_HOUR,
    3650 * G_TIME_SPAN_DAY,
    -7300 * G_TIME_SPAN_DAY,
    0,
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  FodStore *store = fod_test_store_open (folder, clock);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  gint64 last = ask (store, "SELECT clock FROM op");

  g_assert_cmpint (last, ==, (FOD_TEST_NOW / 1000) << 16);
  for (guint i = 0; i < G_N_ELEMENTS (jumps); i++) {
    gint64 next, wall;

    fod_clock_advance (clock, jumps[i]);
    wall = (fod_clock_now (clock) / 1000) << 16;
    next = write_note (store, person);
    g_assert_cmpint (next, ==, MAX (last + 1, wall));
    last = next;

    /* Nor does it go back over a restart. */
    g_clear_object (&person);
    fod_test_store_close (store);
    store = fod_test_store_open (folder, clock);
    g_assert_cmpint (store->log.clock, ==, last);
    person = fod_store_find (store, FOD_RECORD_PERSON, id);
  }
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
}

static void
test_clock_carries (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  gint64 wall = FOD_TEST_NOW / 1000;

  store->log.clock = (wall << 16) | 0xfffe;
  g_assert_cmpint (write_note (store, person), ==, (wall << 16) | 0xffff);
  g_assert_cmpint (write_note (store, person), ==, (wall + 1) << 16);
  g_assert_cmpint (write_note (store, person), ==, ((wall + 1) << 16) | 1);
  g_clear_object (&person);
  fod_test_store_close (store);
}

/* A wall clock that cannot be right is no reason to refuse, or to overflow. */
static void
test_clock_nonsense (void)
{
  static const gint64 times[] = { G_MININT64, -1, 0, G_MAXINT64 };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    FodStore *store = fod_test_store_new (folder);
    g_autoptr (GError) error = NULL;
    gint64 before = store->log.clock;

    g_assert_true (fod_op_log_append (&store->log, times[i], "person", "x", FOD_CELL_CREATION,
                                      FOD_TEXT ("{}"), NULL, &error));
    g_assert_no_error (error);
    g_assert_cmpint (store->log.clock, >, before);
    fod_test_store_close (store);
  }
}

/* A file from outside may hold any clock. What is written after it is later all the same,
 * and the log still says what is shown. */
static void
test_clock_end (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *id = g_strdup (fod_record_get_id (person));

  write_note (store, person);
  g_assert_true (fod_database_run (store->database,
                                   "UPDATE op SET clock = 9223372036854775807 WHERE number = 2;"
                                   "UPDATE head SET clock = 9223372036854775807",
                                   NULL));
  g_clear_object (&person);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  person = fod_store_find (store, FOD_RECORD_PERSON, id);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (write_note (store, person), ==, G_MAXINT64);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "5");
  fod_test_assert_whole (store);
  g_assert_true (fod_rebuild_run (store->database, NULL));
  g_assert_cmpint (ask (store, "SELECT note = '5' FROM person"), ==, 1);
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
}

static void
test_read_value (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_auto (FodValue) value = { 0 };
  FodDot dot;

  g_assert_true (fod_op_find_creation (store->database, fod_record_get_id (person), &dot, NULL));
  g_assert_true (fod_op_read_value (store->database, dot, "name", &value, NULL));
  g_assert_cmpstr (value.text, ==, "Åse");
  g_assert_true (fod_op_read_value (store->database, dot, "note", &value, NULL));
  g_assert_true (fod_value_is_none (&value));
  g_assert_true (fod_op_read_value (store->database, dot, FOD_CELL_DELETED, &value, NULL));
  g_assert_cmpint (value.number, ==, 0);
  g_assert_false (fod_op_read_value (store->database, (FodDot){ 9, 9 }, "name", &value, NULL));
  g_assert_false (fod_op_find_creation (store->database, "nobody", &dot, NULL));
  g_clear_object (&person);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/op-log/dots", test_dots);
  g_test_add_func ("/store/op-log/contains", test_contains);
  g_test_add_func ("/store/op-log/numbers", test_numbers);
  g_test_add_func ("/store/op-log/clock", test_clock);
  g_test_add_func ("/store/op-log/clock-carries", test_clock_carries);
  g_test_add_func ("/store/op-log/clock-nonsense", test_clock_nonsense);
  g_test_add_func ("/store/op-log/read-value", test_read_value);
  g_test_add_func ("/store/op-log/clock-end", test_clock_end);
  return g_test_run ();
}
