/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-bench.h"
#include "fod-finding.h"
#include "fod-people.h"
#include "fod-search-hit.h"
#include "fod-test-workload.h"

#define N_RECORDS 100000
#define N_ROUNDS 25
#define N_COURSES 200
#define COURSE_ROWS 100
#define HITS 50
#define BUDGET_MS 10

/* What people type, from the first letter of a word that is everywhere to what nobody wrote. */
static const char *const typed[] = {
  "s",
  "sa",
  "sag",
  "sagsbehandler",
  "vejl",
  "møde plan",
  "mø pl sa",
  "borger budget frist",
  "99999",
  "å",
  "b b b b",
  "opgave zzz",
  "zzz",
};

static double
search_once (FodStore *store,
             const char *words,
             FodRecord *course)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  const char *own = course ? fod_record_get_id (course) : NULL;
  double before = fod_bench_now ();

  hits = fod_store_search (store, words, own, HITS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, <=, HITS);
  return fod_bench_now () - before;
}

static double
search (FodStore *store,
        const char *words,
        FodRecord *course)
{
  g_autoptr (FodSamples) samples = fod_samples_new ();

  for (guint i = 0; i < N_ROUNDS; i++)
    fod_samples_add (samples, search_once (store, words, course));
  return fod_samples_median (samples);
}

/* A course as long as they are, beside the one with nearly everything. */
static void
find_in_course (FodBench *bench,
                FodStore *store)
{
  g_autoptr (FodRecord) course = fod_test_workload_add_long_course (store, COURSE_ROWS);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *what = g_strdup_printf ("search own course first for “%s”", typed[i]);

    fod_bench_judge (bench, what, search (store, typed[i], course), BUDGET_MS, "ms");
  }
}

/* Who types a name and a word looks for the word in that course. */
static void
find_by_name (FodBench *bench,
              FodStore *store)
{
  static const char *const named[] = { "nyansat sag", "nyansat 17 b", "n s", "sag nyansat" };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++) {
    g_autofree char *what = g_strdup_printf ("search in %u courses for “%s”", N_COURSES, named[i]);

    fod_bench_judge (bench, what, search (store, named[i], NULL), BUDGET_MS, "ms");
  }
}

/* As many colleagues as courses, each with a role in some. */
static void
add_colleagues (FodStore *store)
{
  static const char *const roles[] = { "contact", "leader", "mentor", "coordinator" };

  for (guint i = 0; i < N_COURSES; i++) {
    g_autofree char *newcomer = g_strdup_printf ("Nyansat %u", i);
    g_autoptr (FodRecord) course = fod_test_add_course (store, newcomer);

    for (guint j = 0; j < G_N_ELEMENTS (roles); j++) {
      g_autofree char *name = g_strdup_printf ("Kollega %u", (i + j) % N_COURSES);
      g_autoptr (FodEdit) edit = fod_edit_new (store);
      g_autoptr (FodRecord) person = fod_people_add_to_edit (edit, store, name);

      fod_edit_set (edit, course, roles[j], FOD_TEXT (fod_record_get_id (person)));
      fod_test_commit (store, edit);
    }
  }
}

static double
find_colleagues (FodStore *store)
{
  g_autoptr (FodSamples) samples = fod_samples_new ();

  for (guint i = 0; i < N_ROUNDS; i++) {
    double before = fod_bench_now ();
    g_autoptr (GPtrArray) findings = fod_finding_search (store, "k", NULL, HITS, NULL, NULL);

    g_assert_cmpuint (findings->len, ==, HITS);
    fod_samples_add (samples, fod_bench_now () - before);
  }
  return fod_samples_median (samples);
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  FodTestFolder *folder = fod_test_folder_new_on_disk ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *last = fod_test_workload_add_tasks (store, N_RECORDS);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *what = g_strdup_printf ("search %u records for “%s”", N_RECORDS, typed[i]);

    fod_bench_judge (bench, what, search (store, typed[i], NULL), BUDGET_MS, "ms");
  }
  add_colleagues (store);
  fod_bench_judge (bench, "find colleagues in 200 courses for “k”", find_colleagues (store),
                   BUDGET_MS, "ms");
  find_by_name (bench, store);
  find_in_course (bench, store);
  g_object_unref (last);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
  return fod_bench_finish (bench);
}
