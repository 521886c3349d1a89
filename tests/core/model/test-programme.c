/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programme.h"

#include "fod-base-error.h"
#include "fod-model-error.h"

#include <string.h>

/* What the shipped programme holds at the least. */
typedef struct {
  const char *kind;
  guint least;
} Least;

static const Least LEAST[] = {
  { "task", 30 },
  { "activity", 25 },
  { "topic", 30 },
  { "goal", 8 },
  { "resource", 12 },
  { "question", 40 },
  { "agenda", 4 },
  { "clause", 7 },
  { "theme", 10 },
};

static FodProgramme *
load_shipped (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "programmes",
                                                 "standard.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  FodProgramme *programme = fod_programme_load (file, &error);

  g_assert_no_error (error);
  g_assert_true (FOD_IS_PROGRAMME (programme));
  return programme;
}

static FodProgramme *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  FodProgramme *programme = fod_programme_parse (json, strlen (json), &error);

  g_assert_no_error (error);
  return programme;
}

static guint
count_items (FodProgramme *programme,
             const char *kind)
{
  GPtrArray *items = fod_programme_get_items (programme);
  guint n_items = 0;

  for (guint i = 0; i < items->len; i++)
    n_items += g_strcmp0 (fod_record_get_text (items->pdata[i], "item"), kind) == 0;
  return n_items;
}

static void
test_shipped_counts (void)
{
  FodProgramme *programme = load_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (LEAST); i++) {
    g_test_message ("%s", LEAST[i].kind);
    g_assert_cmpuint (count_items (programme, LEAST[i].kind), >=, LEAST[i].least);
  }
  g_assert_cmpstr (fod_programme_get_id (programme), ==, "standard");
  g_assert_cmpuint (fod_programme_get_variants (programme)->len, ==, 2);
  g_assert_finalize_object (programme);
}

/* Every need, method, horizon, kind of meeting and box of questions is used. */
static void
test_shipped_covers_choices (void)
{
  static const struct {
    const char *field;
    const FodChoiceSet *choices;
    guint used;
  } CASES[] = {
    { "need", &fod_choices_need, 4 },
    { "method", &fod_choices_method, 4 },
    { "horizon", &fod_choices_horizon, 6 },
    { "box", &fod_choices_box, 4 },
    { "agenda-kind", &fod_choices_agenda_kind, 3 },
    { "activity-kind", &fod_choices_activity_kind, 3 },
  };
  g_autoptr (FodProgramme) programme = load_shipped ();
  GPtrArray *items = fod_programme_get_items (programme);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    guint used = 0;

    for (guint j = 0; j < CASES[i].choices->n_choices; j++) {
      for (guint k = 0; k < items->len; k++) {
        if (g_strcmp0 (fod_record_get_text (items->pdata[k], CASES[i].field),
                       CASES[i].choices->choices[j].nick) == 0) {
          used++;
          break;
        }
      }
    }
    g_assert_cmpuint (used, >=, CASES[i].used);
  }
}

static void
test_round_trip (void)
{
  g_autoptr (FodProgramme) programme = load_shipped ();
  g_autofree char *json = fod_programme_write (programme);
  g_autoptr (FodProgramme) again = parse (json);
  g_autofree char *json_again = fod_programme_write (again);

  g_assert_true (fod_programme_equal (programme, again));
  g_assert_cmpstr (json, ==, json_again);
}

/* The page that explains the format has an example, and the example is right. */
static void
test_documented_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "programmes", "FORMAT.md",
                                                 NULL);
  g_autofree char *text = NULL;
  g_autoptr (FodProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;
  char *start, *end;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  start = strstr (text, "```json\n");
  g_assert_nonnull (start);
  start += strlen ("```json\n");
  end = strstr (start, "```");
  g_assert_nonnull (end);
  programme = fod_programme_parse (start, end - start, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fod_programme_get_items (programme)->len, ==, 2);
}

#define HEAD                                                                        \
  "{\"format\":\"fodfaeste-programme\",\"version\":1,\"id\":\"p\",\"title\":\"P\"," \
  "\"description\":\"D\",\"variants\":[{\"key\":\"a\",\"title\":\"A\"},"            \
  "{\"key\":\"b\",\"title\":\"B\"}],\"tasks\":[],\"activities\":[],\"topics\":[],"
#define TAIL "\"resources\":[],\"agendas\":[],\"questions\":[]}"
#define GOAL(key, variant)                                                              \
  "{\"key\":\"" key "\",\"title\":\"T\"," variant "\"need\":\"social\",\"task\":\"X\"," \
  "\"steps\":[{\"key\":\"" key "-s\",\"title\":\"S\",\"method\":\"sparring\"}]}"

static void
test_select (void)
{
  static const struct {
    const char *variant;
    guint goals;
  } CASES[] = { { NULL, 1 }, { "a", 2 }, { "b", 1 }, { "c", 1 } };
  static const char json[] =
    HEAD "\"goals\":[" GOAL ("g1", "") "," GOAL ("g2", "\"variant\":\"a\",") "]," TAIL;
  g_autoptr (FodProgramme) programme = parse (json);
  g_autoptr (GPtrArray) parts = fod_programme_select_parts (programme, "g2");

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) goals = fod_programme_select (programme, "goal", CASES[i].variant);
    g_autoptr (GPtrArray) steps = fod_programme_select (programme, "step", CASES[i].variant);

    g_assert_cmpuint (goals->len, ==, CASES[i].goals);
    /* A step goes where its goal goes. */
    g_assert_cmpuint (steps->len, ==, CASES[i].goals);
  }
  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_cmpstr (fod_record_get_text (parts->pdata[0], "parent"), ==, "g2");
  g_assert_true (fod_programme_find_item (programme, "g2-s") == parts->pdata[0]);
  g_assert_null (fod_programme_find_item (programme, "g3"));
  g_assert_null (fod_programme_find_item (programme, NULL));
}

static void
test_equal (void)
{
  g_autoptr (FodProgramme) one = parse (HEAD "\"goals\":[" GOAL ("g1", "") "]," TAIL);
  g_autoptr (FodProgramme) same = parse (HEAD "\"goals\":[" GOAL ("g1", "") "]," TAIL);
  g_autoptr (FodProgramme) key = parse (HEAD "\"goals\":[" GOAL ("g2", "") "]," TAIL);
  g_autoptr (FodProgramme) fewer = parse (HEAD "\"goals\":[]," TAIL);

  g_assert_true (fod_programme_equal (one, same));
  g_assert_false (fod_programme_equal (one, key));
  g_assert_false (fod_programme_equal (one, fewer));
  fod_programme_add_variant (same, "c", "C");
  g_assert_false (fod_programme_equal (one, same));
}

static void
test_load_failures (void)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/programme.json");
  g_autoptr (GFile) folder = g_file_new_for_path ("/");
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_programme_load (nowhere, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (fod_programme_load (folder, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_FAILED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/programme/shipped-counts", test_shipped_counts);
  g_test_add_func ("/programme/shipped-covers-choices", test_shipped_covers_choices);
  g_test_add_func ("/programme/round-trip", test_round_trip);
  g_test_add_func ("/programme/documented-example", test_documented_example);
  g_test_add_func ("/programme/select", test_select);
  g_test_add_func ("/programme/equal", test_equal);
  g_test_add_func ("/programme/load-failures", test_load_failures);

  return g_test_run ();
}
