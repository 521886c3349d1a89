/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-hit.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

#include <string.h>

static guint
count_hits (FodStore *store,
            const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = fod_store_search (store, words, NULL, 50, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hits);
  for (guint i = 0; i < hits->len; i++) {
    FodSearchHit *hit = hits->pdata[i];
    g_autoptr (FodRecord) record = fod_store_find (store, hit->type, hit->id);

    g_assert_nonnull (record);
    g_assert_false (fod_record_is_deleted (record));
    g_assert_nonnull (strchr (hit->excerpt, FOD_SEARCH_MARK_BEGIN));
    g_assert_nonnull (strchr (hit->excerpt, FOD_SEARCH_MARK_END));
  }
  return hits->len;
}

static void
test_words (void)
{
  static const struct {
    const char *words;
    guint n_hits;
  } cases[] = {
    { "", 0 },
    { "   ", 0 },
    { "rundvisning", 1 },
    { "RUNDVIS", 1 },
    { "r", 1 },
    { "visning", 0 },
    { "r rundvisning r", 1 },
    { "r visning r", 0 },
    { "Åse", 1 },
    { "åse", 1 },
    { "ase", 0 },
    { "a\314\212se", 1 }, /* å as a and a ring */
    { "ærø", 1 },
    { "ÆRØ", 1 },
    { "aero", 0 },
    { "smørrebrød", 1 },
    { "smorrebrod", 0 },
    { "åse ærø", 1 },
    { "ærø åse", 1 },
    { "åse rundvisning", 1 }, /* in the course of Åse */
    { "e-mail", 1 },
    { "kl. 9", 1 },
    { "stue 1.14", 1 },
    { "it's", 1 },
    { "blåbær", 1 },
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse Ærø");
  g_autoptr (FodRecord) task = fod_test_add_task (store, course, "Rundvisning på stue 1.14");

  fod_test_set (store, task, "note",
                FOD_TEXT ("Smørrebrød kl. 9, skriv en e-mail. It's bla\314\212bær"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint n_hits = count_hits (store, cases[i].words);

    if (n_hits != cases[i].n_hits)
      g_test_message ("“%s”: %u", cases[i].words, n_hits);
    g_assert_cmpuint (n_hits, ==, cases[i].n_hits);
  }
  g_clear_object (&course);
  g_clear_object (&task);
  fod_test_store_close (store);
}

/* Nothing a person types is a command to the index. */
static void
test_harmless (void)
{
  static const char *const texts[] = {
    "\"", "\"\"", "\"a", "'", "a'b", "*", "a*", "**", "AND", "OR", "NOT", "NOT a", "a AND",
    "a OR b", "NEAR(a b)", "NEAR (a, 2)", "title:a", "{title body}:a", "^a", "a + b", "-a", "(",
    ")", "(a", "%", "_", ";", "--", "/* */", "\\", "§", "…", "🙂", "a 🙂", "\302\240",
    "\342\200\213", "\377", "a\377b", "\303", "ﷺ", "\001"
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);

  g_object_unref (fod_test_add_person (store, "a b AND OR NOT NEAR title 🙂"));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) hits = fod_store_search (store, texts[i], NULL, 50, &error);

    g_assert_no_error (error);
    g_assert_nonnull (hits);
  }
  g_assert_cmpuint (count_hits (store, "NOT a"), ==, 1);
  g_assert_cmpuint (count_hits (store, "b OR a"), ==, 1);
  g_assert_cmpuint (count_hits (store, "a 🙂 b"), ==, 1);
  fod_test_store_close (store);
}

/* A whole page pasted in. */
static void
test_long (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *long_word = g_strnfill (100000, 'a');
  g_autofree char *many = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_object_unref (fod_test_add_person (store, "a b"));
  g_assert_cmpuint (count_hits (store, long_word), ==, 0);
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (words, "a b %u ", i);
  many = g_string_free (g_steal_pointer (&words), FALSE);
  count_hits (store, many);
  fod_test_store_close (store);
}

static void
test_follows (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) task = fod_test_add_task (store, course, "Nøgler");
  g_autofree char *label = NULL;
  guint skipped;

  g_assert_cmpuint (count_hits (store, "nøgle"), ==, 1);
  fod_test_set (store, task, "title", FOD_TEXT ("Telefon"));
  g_assert_cmpuint (count_hits (store, "nøgle"), ==, 0);
  g_assert_cmpuint (count_hits (store, "telefon"), ==, 1);
  fod_test_delete (store, course);
  g_assert_cmpuint (count_hits (store, "telefon"), ==, 0);
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  g_assert_cmpuint (count_hits (store, "telefon"), ==, 1);
  g_clear_object (&course);
  g_clear_object (&task);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  g_assert_cmpuint (count_hits (store, "telefon"), ==, 1);
  fod_test_store_close (store);
}

static void
test_order_and_limit (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) body = fod_test_add_person (store, "Bo");
  g_autoptr (FodRecord) title = fod_test_add_person (store, "Telefon");
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) none = NULL;

  fod_test_set (store, body, "note", FOD_TEXT ("Ring på telefon"));
  hits = fod_store_search (store, "telefon", NULL, 50, NULL);
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpstr (((FodSearchHit *) hits->pdata[0])->id, ==, fod_record_get_id (title));
  g_assert_cmpstr (((FodSearchHit *) hits->pdata[0])->excerpt, ==, "\002Telefon\003");
  g_assert_cmpstr (((FodSearchHit *) hits->pdata[1])->id, ==, fod_record_get_id (body));
  g_assert_cmpstr (((FodSearchHit *) hits->pdata[1])->excerpt, ==, "Ring på \002telefon\003");
  one = fod_store_search (store, "telefon", NULL, 1, NULL);
  g_assert_cmpuint (one->len, ==, 1);
  none = fod_store_search (store, "telefon", NULL, 0, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_clear_object (&body);
  g_clear_object (&title);
  fod_test_store_close (store);
}

static FodRecord *
add_noted_task (FodStore *store,
                FodRecord *course,
                const char *note)
{
  FodRecord *task = fod_test_add_task (store, course, "Opgave");

  fod_test_set (store, task, "note", FOD_TEXT (note));
  return task;
}

/* A word that is typed to the end is meant, before those that only begin so. */
static void
test_whole_words_first (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) meant = add_noted_task (store, course, "Spørg om budget og fristen");
  g_autoptr (FodRecord) newer = add_noted_task (store, course, "Budgetter og frister");
  g_autoptr (GPtrArray) hits = fod_store_search (store, "budget frist", NULL, 50, NULL);

  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpstr (((FodSearchHit *) hits->pdata[0])->id, ==, fod_record_get_id (meant));
  g_assert_cmpstr (((FodSearchHit *) hits->pdata[1])->id, ==, fod_record_get_id (newer));
  g_clear_object (&course);
  g_clear_object (&meant);
  g_clear_object (&newer);
  fod_test_store_close (store);
}

static void
assert_in (FodStore *store,
           const char *words,
           FodRecord *course,
           guint position,
           FodRecord *record)
{
  const char *own = course ? fod_record_get_id (course) : NULL;
  g_autoptr (GPtrArray) hits = fod_store_search (store, words, own, 50, NULL);

  g_assert_cmpuint (hits->len, >, position);
  g_assert_cmpstr (((FodSearchHit *) hits->pdata[position])->id, ==, fod_record_get_id (record));
}

/* However many newer courses have the words too; and however often the own one has them, others
 * are found. */
static void
test_own_course_first (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *own = fod_test_add_course (store, "Åse");
  FodRecord *noted = add_noted_task (store, own, "Husk skema");
  FodRecord *titled = fod_test_add_task (store, own, "Skema");
  FodRecord *newest = NULL;

  for (guint i = 0; i < 60; i++) {
    g_autoptr (FodRecord) course = fod_test_add_course (store, "Bo");

    g_clear_object (&newest);
    newest = fod_test_add_task (store, course, "Skema");
  }
  assert_in (store, "skema", NULL, 0, newest);
  assert_in (store, "skema", own, 0, titled);
  assert_in (store, "skema", own, 1, noted);
  assert_in (store, "skema", own, 2, newest);
  g_assert_cmpuint (count_hits (store, "skema"), ==, 50);

  g_object_unref (newest);
  newest = fod_test_add_person (store, "Skema");
  for (guint i = 0; i < 60; i++)
    g_object_unref (fod_test_add_task (store, own, "Hent skema"));
  assert_in (store, "skema", own, 25, newest);
  g_clear_object (&own);
  g_clear_object (&noted);
  g_clear_object (&titled);
  g_clear_object (&newest);
  fod_test_store_close (store);
}

/* A course is called by its newcomer and its unit. */
static void
test_course_is_called (void)
{
  static const struct {
    const char *words;
    guint n_hits;
  } cases[] = {
    { "skema", 2 },
    { "maja skema", 1 },
    { "skema MAJ", 1 },
    { "skema maja holm", 1 },
    { "hansen skema", 1 },
    { "børn skema", 1 },
    { "maja hansen skema", 0 },
    { "maja telefon", 0 },
    /* Maja herself: not all that her course has. */
    { "maja", 1 },
    { "maja holm", 1 },
    { "ny maja", 0 },
    { "a skema", 0 },
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *maja = fod_test_add_course (store, "Maja Holm");
  FodRecord *bo = fod_test_add_course (store, "Bo Hansen");
  FodRecord *task = add_noted_task (store, maja, "Læg skemaet");
  FodRecord *other = fod_test_add_task (store, bo, "Skema");
  FodRecord *person;

  fod_test_set (store, bo, "unit", FOD_TEXT ("Børn"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint n_hits = count_hits (store, cases[i].words);

    if (n_hits != cases[i].n_hits)
      g_test_message ("“%s”: %u", cases[i].words, n_hits);
    g_assert_cmpuint (n_hits, ==, cases[i].n_hits);
  }
  assert_in (store, "maja skema", NULL, 0, task);
  person = fod_record_get_reference (maja, "newcomer");
  fod_test_set (store, person, "name", FOD_TEXT ("Marie Holm"));
  g_assert_cmpuint (count_hits (store, "maja skema"), ==, 0);
  assert_in (store, "marie skema", bo, 0, task);
  g_clear_object (&maja);
  g_clear_object (&bo);
  g_clear_object (&task);
  g_clear_object (&other);
  g_clear_object (&person);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search-index/words", test_words);
  g_test_add_func ("/store/search-index/harmless", test_harmless);
  g_test_add_func ("/store/search-index/long", test_long);
  g_test_add_func ("/store/search-index/follows", test_follows);
  g_test_add_func ("/store/search-index/order-and-limit", test_order_and_limit);
  g_test_add_func ("/store/search-index/whole-words-first", test_whole_words_first);
  g_test_add_func ("/store/search-index/own-course-first", test_own_course_first);
  g_test_add_func ("/store/search-index/course-is-called", test_course_is_called);
  return g_test_run ();
}
