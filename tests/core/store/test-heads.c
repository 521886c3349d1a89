/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-heads.h"
#include "fod-history.h"
#include "fod-rebuild.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

#define CLOCK ((FOD_TEST_NOW / 1000) << 16)

/* What is the same everywhere. Another file gives other numbers to the same three. */
#define N_REPLICAS 3

static const char *const replica_ids[N_REPLICAS] = {
  "0192f0c1-2345-7abc-8def-00000000000a",
  "0192f0c1-2345-7abc-8def-00000000000b",
  "0192f0c1-2345-7abc-8def-00000000000c",
};

static void
run (FodStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  fod_database_run (store->database, sql, &error);
  g_assert_no_error (error);
}

static void
add_replicas (FodStore *store,
              const gint64 *numbers)
{
  for (guint i = 0; i < N_REPLICAS; i++) {
    g_autofree char *sql = g_strdup_printf (
      "INSERT INTO replica (number, id) VALUES (%" G_GINT64_FORMAT ", '%s')", numbers[i],
      replica_ids[i]);

    run (store, sql);
  }
}

/* What another computer has written, as it lies in the log. */
static void
add_op (FodStore *store,
        FodDot dot,
        gint64 clock,
        const char *row,
        const char *field,
        const char *value,
        const char *base)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    store->database,
    "INSERT INTO op (replica, number, clock, action, type, row, field, value, base)"
    " VALUES (?, ?, ?, ?, 'person', ?, ?, ?, ?)");
  g_autoptr (GError) error = NULL;

  fod_cursor_bind_int (cursor, 1, dot.replica);
  fod_cursor_bind_int (cursor, 2, dot.number);
  fod_cursor_bind_int (cursor, 3, clock);
  fod_cursor_bind_int (cursor, 4, dot.number);
  fod_cursor_bind_text (cursor, 5, row);
  fod_cursor_bind_text (cursor, 6, field);
  fod_cursor_bind_text (cursor, 7, value);
  fod_cursor_bind_text (cursor, 8, base);
  fod_cursor_run (cursor, &error);
  g_assert_no_error (error);
}

static void
add_actions (FodStore *store)
{
  run (store, "INSERT OR IGNORE INTO action (replica, number, label, kind, wall, first, last)"
              " SELECT replica, number, 'Test', 0, 0, number, number FROM op");
}

static void
rebuild (FodStore *store)
{
  g_autoptr (GError) error = NULL;

  fod_rebuild_run (store->database, &error);
  g_assert_no_error (error);
}

static char *
read_note (FodStore *store,
           const char *row)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    store->database, "SELECT note FROM person WHERE id = ?");

  fod_cursor_bind_text (cursor, 1, row);
  g_assert_true (fod_cursor_step (cursor, NULL));
  return g_strdup (fod_cursor_text (cursor, 0));
}

static char *
read_heads (FodStore *store,
            const char *row)
{
  g_autoptr (GArray) heads = fod_heads_read (store->database, row, "note", NULL);

  return fod_dots_encode (heads);
}

static void
assert_cell (FodStore *store,
             const char *row,
             const char *expected_heads,
             const char *expected_note)
{
  g_autofree char *heads = read_heads (store, row);
  g_autofree char *note = read_note (store, row);

  g_assert_cmpstr (heads, ==, expected_heads);
  g_assert_cmpstr (note, ==, expected_note);
}

/* Two computers know three replicas by other numbers; both show what the highest id wrote. */
static void
test_equal_clocks (void)
{
  static const gint64 numbers[][N_REPLICAS] = { { 2, 3, 4 }, { 4, 3, 2 } };
  static const char *const heads[] = { "4:1 3:1 2:1", "2:1 3:1 4:1" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    FodStore *store = fod_test_store_new (folder);
    g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
    const char *row = fod_record_get_id (person);
    g_autoptr (GPtrArray) history = NULL;

    add_replicas (store, numbers[i]);
    add_op (store, (FodDot){ numbers[i][0], 1 }, CLOCK + 1, row, "note", "a", "1:1");
    add_op (store, (FodDot){ numbers[i][1], 1 }, CLOCK + 1, row, "note", "b", "1:1");
    add_op (store, (FodDot){ numbers[i][2], 1 }, CLOCK + 1, row, "note", "c", "1:1");
    add_actions (store);
    rebuild (store);
    assert_cell (store, row, heads[i], "c");
    fod_test_assert_whole (store);
    history = fod_history_read (store, row, "note", NULL);
    g_assert_cmpstr (((FodHistoryEntry *) history->pdata[0])->after.text, ==, "c");
    g_assert_cmpstr (((FodHistoryEntry *) history->pdata[2])->after.text, ==, "a");
    g_clear_object (&person);
    fod_test_store_close (store);
  }
}

/* What was shown comes first among the base dots: Undo goes back to it. */
static void
test_base_order (void)
{
  static const gint64 numbers[N_REPLICAS] = { 4, 3, 2 };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *row = g_strdup (fod_record_get_id (person));
  g_autofree char *label = NULL;
  guint skipped;

  g_clear_object (&person);
  add_replicas (store, numbers);
  add_op (store, (FodDot){ 4, 1 }, CLOCK + 1, row, "note", "a", "1:1");
  add_op (store, (FodDot){ 2, 1 }, CLOCK + 1, row, "note", "c", "1:1");
  add_actions (store);
  rebuild (store);
  person = fod_store_find (store, FOD_RECORD_PERSON, row);
  fod_test_set (store, person, "note", FOD_TEXT ("begge"));
  assert_cell (store, row, "1:2", "begge");
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  assert_cell (store, row, "1:3", "c");
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
}

/* At the end of all clocks a new op is not the latest by itself. */
static void
test_write_at_equal_clock (void)
{
  static const gint64 numbers[N_REPLICAS] = { 2, 3, 4 };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *row = g_strdup (fod_record_get_id (person));
  g_autoptr (FodEdit) form = fod_edit_new (store);

  run (store, "UPDATE replica SET id = '0192f0c1-2345-7abc-8def-000000000001'");
  add_replicas (store, numbers);
  fod_edit_open (form, person);
  add_op (store, (FodDot){ 2, 1 }, G_MAXINT64, row, "note", "a", "1:1");
  add_op (store, (FodDot){ 3, 1 }, G_MAXINT64, row, "note", "b", "1:1");
  add_actions (store);
  rebuild (store);
  store->log.clock = G_MAXINT64;
  g_clear_object (&person);

  /* Written on top of nothing but the creation. */
  person = fod_store_find (store, FOD_RECORD_PERSON, row);
  fod_edit_set (form, person, "note", FOD_TEXT ("mit"));
  fod_test_commit (store, form);
  assert_cell (store, row, "3:1 2:1 1:2", "b");
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "b");
  fod_test_assert_whole (store);

  /* Whoever has seen all of them decides all the same. */
  fod_test_set (store, person, "note", FOD_TEXT ("alles"));
  assert_cell (store, row, "1:3", "alles");
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "alles");
  fod_test_assert_whole (store);
  g_clear_object (&form);
  g_clear_object (&person);
  fod_test_store_close (store);
}

/* An op that names one with a later clock replaces it: a clock may be wrong, the name is not. */
static void
test_named_later (void)
{
  static const gint64 numbers[N_REPLICAS] = { 2, 3, 4 };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  const char *row = fod_record_get_id (person);

  add_replicas (store, numbers);
  add_op (store, (FodDot){ 2, 1 }, CLOCK + 9, row, "note", "før", "1:1");
  add_op (store, (FodDot){ 3, 1 }, CLOCK + 1, row, "note", "efter", "2:1");
  add_actions (store);
  rebuild (store);
  assert_cell (store, row, "3:1", "efter");
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
}

/* --- Any history, in any order ---------------------------------------------------------------- */

#define N_CELLS 60
#define N_OPS 7

typedef struct {
  guint replica;
  gint64 number;
  gint64 clock;
  guint named; /* bit n = op n, bit N_OPS = the creation */
} Op;

typedef struct {
  char *row;
  FodDot creation;
  Op ops[N_OPS];
} Cell;

/* Clocks that are often equal, and names that do not keep to their order. */
static void
make_cell (Cell *cell,
           gint64 *next)
{
  for (guint i = 0; i < N_OPS; i++) {
    Op *op = &cell->ops[i];

    op->replica = (guint) g_test_rand_int_range (0, N_REPLICAS);
    op->number = next[op->replica]++;
    op->clock = CLOCK + g_test_rand_int_range (1, 4);
    op->named = 0;
    for (guint n = g_test_rand_int_range (0, 4); n > 0; n--)
      op->named |= 1u << g_test_rand_int_range (0, N_OPS + 1);
    op->named &= ~(1u << i);
  }
}

static char *
write_base (const Cell *cell,
            guint index,
            const gint64 *numbers)
{
  g_autoptr (GArray) dots = fod_dots_new ();

  for (guint i = 0; i <= N_OPS; i++) {
    FodDot dot = cell->creation;

    if (!(cell->ops[index].named & (1u << i)))
      continue;
    if (i < N_OPS)
      dot = (FodDot){ numbers[cell->ops[i].replica], cell->ops[i].number };
    g_array_append_val (dots, dot);
  }
  return fod_dots_encode (dots);
}

static gboolean
comes_before (const Op *a,
              const Op *b)
{
  if (a->clock != b->clock)
    return a->clock > b->clock;
  if (a->replica != b->replica)
    return a->replica > b->replica;
  return a->number > b->number;
}

static gboolean
has (guint heads,
     guint index)
{
  return (heads & (1u << index)) != 0;
}

/* The rule itself. Returns bits as in Op, and what is shown: N_OPS for the creation. */
static guint
find_heads (const Cell *cell,
            guint *shown)
{
  guint heads = (1u << (N_OPS + 1)) - 1;

  *shown = N_OPS;
  for (guint i = 0; i < N_OPS; i++)
    heads &= ~cell->ops[i].named;
  for (guint i = 0; i < N_OPS; i++) {
    if (has (heads, i) &&
        (*shown == N_OPS || comes_before (&cell->ops[i], &cell->ops[*shown])))
      *shown = i;
  }
  return heads;
}

static void
assert_model (FodStore *store,
              const Cell *cell,
              const gint64 *numbers,
              gboolean projected)
{
  g_autoptr (GArray) dots = fod_heads_read (store->database, cell->row, "note", NULL);
  g_autofree char *note = read_note (store, cell->row);
  g_autofree char *expected = NULL;
  guint shown, n_heads = 0;
  guint heads = find_heads (cell, &shown);

  for (guint i = 0; i < N_OPS; i++) {
    FodDot dot = { numbers[cell->ops[i].replica], cell->ops[i].number };

    n_heads += has (heads, i);
    g_assert_cmpint (fod_dots_contains (dots, dot), ==, has (heads, i));
  }
  /* Where all ops name each other in a circle, only the creation is left to show. */
  g_assert_cmpint (fod_dots_contains (dots, cell->creation), ==,
                   n_heads == 0 || has (heads, N_OPS));
  g_assert_cmpuint (dots->len, ==, n_heads == 0 ? 1 : n_heads + has (heads, N_OPS));
  if (shown < N_OPS)
    expected = g_strdup_printf ("%u", shown);
  if (projected)
    g_assert_cmpstr (note, ==, expected);
}

static void
add_history (FodStore *store,
             Cell *cells,
             const gint64 *numbers)
{
  add_replicas (store, numbers);
  for (guint i = 0; i < N_CELLS; i++) {
    g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");

    g_free (cells[i].row);
    cells[i].row = g_strdup (fod_record_get_id (person));
    cells[i].creation = (FodDot){ 1, i + 1 };
  }
}

static void
add_cell_op (FodStore *store,
             const Cell *cell,
             guint index,
             const gint64 *numbers)
{
  const Op *op = &cell->ops[index];
  g_autofree char *base = write_base (cell, index, numbers);
  g_autofree char *value = g_strdup_printf ("%u", index);

  add_op (store, (FodDot){ numbers[op->replica], op->number }, op->clock, cell->row, "note", value,
          base);
}

static void
test_random (void)
{
  static const gint64 numbers[][N_REPLICAS] = { { 2, 3, 4 }, { 4, 3, 2 }, { 3, 2, 4 } };
  gint64 next[N_REPLICAS] = { 1, 1, 1 };
  Cell cells[N_CELLS] = { 0 };

  for (guint i = 0; i < N_CELLS; i++)
    make_cell (&cells[i], next);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    FodStore *store = fod_test_store_new (folder);

    add_history (store, cells, numbers[i]);
    for (guint j = 0; j < N_CELLS * N_OPS; j++)
      add_cell_op (store, &cells[j / N_OPS], j % N_OPS, numbers[i]);
    add_actions (store);
    rebuild (store);
    for (guint j = 0; j < N_CELLS; j++)
      assert_model (store, &cells[j], numbers[i], TRUE);
    fod_test_assert_whole (store);
    fod_test_store_close (store);
  }
  for (guint i = 0; i < N_CELLS; i++)
    g_free (cells[i].row);
}

static void
shuffle (guint *order)
{
  for (guint i = 0; i < N_OPS; i++)
    order[i] = i;
  for (guint i = N_OPS - 1; i > 0; i--) {
    guint j = (guint) g_test_rand_int_range (0, (int) i + 1);
    guint kept = order[i];

    order[i] = order[j];
    order[j] = kept;
  }
}

static void
receive (FodStore *store,
         const Cell *cell,
         guint index,
         const gint64 *numbers)
{
  const Op *op = &cell->ops[index];
  FodDot dot = { numbers[op->replica], op->number };
  g_autofree char *text = write_base (cell, index, numbers);
  g_autoptr (GArray) base = fod_dots_decode (text);
  g_autoptr (GError) error = NULL;

  add_cell_op (store, cell, index, numbers);
  fod_heads_replace (store->database, cell->row, "note", dot, op->clock, base, &error);
  g_assert_no_error (error);
}

/* One op at a time, in any order: after each the heads are what the rule says of those that
 * are there, and at the end what a rebuild makes of all of them. */
static void
test_arrival (void)
{
  static const gint64 numbers[N_REPLICAS] = { 3, 4, 2 };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  gint64 next[N_REPLICAS] = { 1, 1, 1 };
  Cell cells[N_CELLS] = { 0 };

  add_history (store, cells, numbers);
  for (guint i = 0; i < N_CELLS; i++) {
    guint order[N_OPS];

    make_cell (&cells[i], next);
    shuffle (order);
    for (guint j = 0; j < N_OPS; j++)
      receive (store, &cells[i], order[j], numbers);
    assert_model (store, &cells[i], numbers, FALSE);
  }
  add_actions (store);
  run (store, "CREATE TEMP TABLE arrived AS SELECT * FROM head");
  rebuild (store);
  g_assert_cmpint (fod_database_number (store->database,
                                        "SELECT count (*) FROM (SELECT * FROM arrived EXCEPT"
                                        "                       SELECT * FROM head)",
                                        -1, NULL),
                   ==, 0);
  fod_test_assert_whole (store);
  for (guint i = 0; i < N_CELLS; i++)
    g_free (cells[i].row);
  fod_test_store_close (store);
}

/* The row is changed before it is there. */
static void
test_creation_arrives_last (void)
{
  static const gint64 numbers[N_REPLICAS] = { 2, 3, 4 };
  static const char *const bases[] = { "", "2:9", "2:9 3:9" };
  static const char *const expected[] = { "3:1 2:9", "3:1", "3:1" };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    FodStore *store = fod_test_store_new (folder);
    g_autoptr (GArray) base = fod_dots_decode (bases[i]);
    const char *row = "0192f0c1-2345-7abc-8def-000000000009";
    g_autofree char *heads = NULL;

    add_replicas (store, numbers);
    add_op (store, (FodDot){ 3, 1 }, CLOCK + 1, row, "note", "a", bases[i]);
    g_assert_true (fod_heads_replace (store->database, row, "note", (FodDot){ 3, 1 }, CLOCK + 1,
                                      base, NULL));
    add_op (store, (FodDot){ 2, 9 }, CLOCK, row, FOD_CELL_CREATION, "{\"name\":\"Åse\"}", "");
    g_assert_true (fod_heads_replace (store->database, row, FOD_CELL_CREATION, (FodDot){ 2, 9 },
                                      CLOCK, NULL, NULL));
    heads = read_heads (store, row);
    g_assert_cmpstr (heads, ==, expected[i]);
    rebuild (store);
    assert_cell (store, row, expected[i], "a");
    fod_test_store_close (store);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/heads/equal-clocks", test_equal_clocks);
  g_test_add_func ("/store/heads/base-order", test_base_order);
  g_test_add_func ("/store/heads/write-at-equal-clock", test_write_at_equal_clock);
  g_test_add_func ("/store/heads/named-later", test_named_later);
  g_test_add_func ("/store/heads/random", test_random);
  g_test_add_func ("/store/heads/arrival", test_arrival);
  g_test_add_func ("/store/heads/creation-arrives-last", test_creation_arrives_last);
  return g_test_run ();
}
