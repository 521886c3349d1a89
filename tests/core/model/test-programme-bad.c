/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programme.h"

#include "fod-model-error.h"

#include <string.h>

/* A programme with one of everything; ' stands for ". */
static const char GOOD[] =
  "{'format': 'fodfaeste-programme', 'version': 1, 'id': 'tiny', 'title': 'Tiny', "
  "'description': 'D', 'variants': [{'key': 'a', 'title': 'A'}], "
  "'tasks': [{'key': 'task-1', 'title': 'T', 'horizon': 'first-day', "
  "'when': 'start - 5 workdays', 'role': 'contact', 'need': 'practical', 'note': 'N1'}, "
  "{'key': 'task-2', 'title': 'T', 'variant': 'a', 'horizon': 'first-year', "
  "'when': 'start + 3 months', 'role': 'leader'}], "
  "'activities': [{'key': 'activity-1', 'title': 'T', 'when': 'start week 2 tue', "
  "'time': '09:00', 'minutes': 60, 'kind': 'activity', 'method': 'sparring', "
  "'need': 'social', 'role': 'partner', 'place': 'P'}], "
  "'topics': [{'key': 'topic-1', 'title': 'T', 'group': 'G', 'need': 'social'}], "
  "'goals': [{'key': 'goal-1', 'title': 'T', 'need': 'professional', 'task': 'X', "
  "'steps': [{'key': 'step-1', 'title': 'S', 'method': 'shadowing'}]}], "
  "'resources': [{'key': 'resource-1', 'title': 'T', 'need': 'social', 'kind': 'manual', "
  "'note': 'N2'}], "
  "'agendas': [{'key': 'agenda-1', 'title': 'T', 'kind': 'status', 'when': ['start'], "
  "'points': [{'key': 'point-1', 'title': 'T', 'part': 1}]}], "
  "'questions': [{'key': 'question-1', 'title': 'T', 'box': 'work'}], "
  "'clauses': [{'key': 'clause-1', 'title': 'T', 'point': 'purpose', 'note': 'N3', "
  "'proposal': 'P3'}], "
  "'themes': [{'key': 'theme-1', 'title': 'T', 'month': 12}]}";

/* What is put in place of what in GOOD, and what the message says: the place, where the place
 * says enough, else what is wrong there too. */
typedef struct {
  const char *find;
  const char *replace;
  const char *message;
} Case;

static const Case CASES[] = {
  { "'format': 'fodfaeste-programme'", "'format': 'other'", "“format”" },
  { "'format': 'fodfaeste-programme'", "'format': 7", "“format”" },
  { "'format': 'fodfaeste-programme', ", "", "“format” is missing" },
  { "'version': 1", "'version': 2", "“version”" },
  { "'version': 1", "'version': 0", "“version”" },
  { "'version': 1", "'version': '1'", "“version”" },
  { "'version': 1", "'version': 1.5", "“version”" },
  { "'id': 'tiny'", "'id': 'Tiny'", "“id”" },
  { "'id': 'tiny'", "'id': ''", "“id”" },
  { "'id': 'tiny'", "'id': null", "“id” is missing" },
  { "'title': 'Tiny'", "'title': '   '", "“title”" },
  { "'title': 'Tiny', ", "", "“title” is missing" },
  { "'description': 'D'", "'description': 3", "“description”" },
  { "'description': 'D'", "'description': 'D', 'desription': 'D'", "“desription” is not known" },
  { "'variants': [{'key': 'a', 'title': 'A'}]", "'variants': {}", "“variants” must be a list" },
  { "'variants': [{'key': 'a', 'title': 'A'}]", "'variants': ['a']", "“variants[0]”" },
  { "'variants': [{'key': 'a', 'title': 'A'}]",
    "'variants': [{'key': 'a'}]",
    "“variants[0].title” is missing" },
  { "'variants': [{'key': 'a', 'title': 'A'}]",
    "'variants': [{'key': 'a', 'title': 'A', 'note': 'N'}]",
    "“variants[0].note” is not known" },
  { "'variants': [{'key': 'a', 'title': 'A'}]",
    "'variants': [{'key': 'a', 'title': 'A'}, {'key': 'a', 'title': 'B'}]",
    "“variants[1].key”" },
  { "'variants': [{'key': 'a', 'title': 'A'}]",
    "'variants': [{'key': 'A b', 'title': 'A'}]",
    "“variants[0].key”" },
  { "'key': 'task-1'", "'key': 'task_1'", "“tasks[0].key”" },
  { "'key': 'task-1', ", "", "“tasks[0].key” is missing" },
  { "'key': 'task-2'", "'key': 'task-1'", "“tasks[1].key”" },
  { "'horizon': 'first-day'", "'horizon': 'someday'", "“tasks[0].horizon”" },
  { "'horizon': 'first-day'", "'horizon': 1", "“tasks[0].horizon”" },
  { "'horizon': 'first-day', ", "", "“tasks[0].horizon” is missing" },
  { "'when': 'start - 5 workdays'", "'when': 'five days before'", "“tasks[0].when”" },
  { "'when': 'start - 5 workdays'", "'when': 'start - 5 days'", "“tasks[0].when”" },
  { "'when': 'start - 5 workdays'", "'when': 'start - 1001 workdays'", "“tasks[0].when”" },
  { "'when': 'start - 5 workdays'", "'when': ['start']", "“tasks[0].when”" },
  { "'when': 'start - 5 workdays'", "'when': ''", "“tasks[0].when”" },
  { "'role': 'contact'", "'role': 'colleague'", "“tasks[0].role”" },
  { "'role': 'contact'", "'role': 'boss'", "“tasks[0].role”" },
  { "'role': 'contact', ", "", "“tasks[0].role” is missing" },
  { "'need': 'practical'", "'need': 'Practical'", "“tasks[0].need”" },
  { "'need': 'practical'", "'need': null", "“tasks[0].need”" },
  { "'note': 'N1'", "'note': 'N1', 'minutes': 5", "“tasks[0].minutes” is not known" },
  { "'note': 'N1'", "'note': 'N1', 'variant': 'b'", "“tasks[0].variant”" },
  { "'note': 'N1'", "'note': ''", "“tasks[0].note”" },
  { "'note': 'N1'", "'note': true", "“tasks[0].note”" },
  { "'tasks': [", "'tasks': [7, ", "“tasks[0]”" },
  { "'tasks': [", "'tasks': [[], ", "“tasks[0]”" },
  { "'time': '09:00'", "'time': '25:00'", "“activities[0].time”" },
  { "'time': '09:00'", "'time': 540", "“activities[0].time”" },
  { "'time': '09:00'", "'time': 'morning'", "“activities[0].time”" },
  { "'minutes': 60", "'minutes': 0", "“activities[0].minutes”" },
  { "'minutes': 60", "'minutes': -30", "“activities[0].minutes”" },
  { "'minutes': 60", "'minutes': 1441", "“activities[0].minutes”" },
  { "'minutes': 60", "'minutes': 901", "“activities[0].minutes”" },
  { "'minutes': 60", "'minutes': '60'", "“activities[0].minutes”" },
  { "'minutes': 60", "'minutes': 60.5", "“activities[0].minutes”" },
  { "'kind': 'activity'", "'kind': 'party'", "“activities[0].kind”" },
  { "'method': 'sparring', ", "", "“activities[0].method”" },
  { "'method': 'sparring'", "'method': 'lecture'", "“activities[0].method”" },
  { "'group': 'G', ", "", "“topics[0].group” is missing" },
  { "'group': 'G'", "'group': 'G', 'when': 'start'", "“topics[0].when” is not known" },
  { "'steps': [{'key': 'step-1', 'title': 'S', 'method': 'shadowing'}]",
    "'steps': []",
    "“goals[0].steps”" },
  { "'steps': [{'key': 'step-1', 'title': 'S', 'method': 'shadowing'}]",
    "'steps': {}",
    "“goals[0].steps”" },
  { ", 'steps': [{'key': 'step-1', 'title': 'S', 'method': 'shadowing'}]",
    "",
    "“goals[0].steps” is missing" },
  { "'key': 'step-1'", "'key': 'goal-1'", "“goals[0].steps[0].key”" },
  { "'key': 'step-1'",
    "'key': 'step-1', 'variant': 'a'",
    "“goals[0].steps[0].variant” is not known" },
  { "'method': 'shadowing'", "'when': 'start'", "“goals[0].steps[0].method” is missing" },
  { "'method': 'shadowing'", "'method': 'shadowing', 'when': 'later'", "“goals[0].steps[0].when”" },
  { "'kind': 'manual'", "'kind': 'book'", "“resources[0].kind”" },
  { ", 'note': 'N2'", "", "“resources[0].note” is missing" },
  { "'kind': 'status'", "'kind': 'evaluation'", "“agendas[0].kind”" },
  { "'kind': 'status'", "'kind': 'mentor'", "“agendas[0].when”" },
  { "'when': ['start']", "'when': 'start'", "“agendas[0].when”" },
  { "'when': ['start']", "'when': ['start', 'soon']", "“agendas[0].when[1]”" },
  { "'when': ['start']", "'when': ['start', 3]", "“agendas[0].when[1]”" },
  { "'when': ['start'], ", "", "“agendas[0].when” is missing" },
  { "'part': 1", "'part': 0", "“agendas[0].points[0].part”" },
  { "'part': 1", "'part': '1'", "“agendas[0].points[0].part”" },
  { ", 'part': 1", "", "“agendas[0].points[0].part” is missing" },
  { "'when': ['start'], ", "'when': ['start'], 'parts': 'A', ", "“agendas[0].parts”" },
  { "'when': ['start'], ", "'when': ['start'], 'parts': [3], ", "“agendas[0].parts[0]”" },
  { "'when': ['start'], ", "'when': ['start'], 'parts': ['A', ' '], ", "“agendas[0].parts[1]”" },
  { "'when': ['start'], ", "'when': ['start'], 'parts': ['A\\nB'], ", "“agendas[0].parts[0]”" },
  { "'points': [{'key': 'point-1', 'title': 'T', 'part': 1}",
    "'parts': ['A'], 'points': [{'key': 'point-1', 'title': 'T', 'part': 2}",
    "“agendas[0].points[0].part”: The agenda has no such part." },
  { "'when': ['start'], ", "'when': ['start'], 'own-part': 0, ", "“agendas[0].own-part”" },
  { "'when': ['start'], ", "'when': ['start'], 'parts': ['A'], 'own-part': 2, ",
    "“agendas[0].own-part”: The agenda has no such part." },
  { "'box': 'work'", "'box': 'home'", "“questions[0].box”" },
  { "'questions': [", "'question': [", "“question” is not known" },
  { "'point': 'purpose'", "'point': 'fun'", "“clauses[0].point”" },
  { "'point': 'purpose', ", "", "“clauses[0].point” is missing" },
  { "'note': 'N3', ", "", "“clauses[0].note” is missing" },
  { "'proposal': 'P3'", "'proposal': ''", "“clauses[0].proposal”" },
  { ", 'proposal': 'P3'", "", "“clauses[0].proposal” is missing" },
  { "'proposal': 'P3'}",
    "'proposal': 'P3'}, {'key': 'clause-2', 'title': 'T', 'point': 'purpose', 'note': 'N', "
    "'proposal': 'P'}",
    "“clauses[1].point”" },
  { "'clauses': [", "'clauses': 7, 'more': [", "“more” is not known" },
  { "'month': 12", "'month': 13", "“themes[0].month”" },
  { "'month': 12", "'month': 0", "“themes[0].month”" },
  { "'month': 12", "'month': 'may'", "“themes[0].month”" },
  { ", 'month': 12", "", "“themes[0].month” is missing" },
  { "'month': 12", "'month': 12, 'when': 'start'", "“themes[0].when” is not known" },
  { "'themes': [", "'themes': {}, 'theme': [", "“theme” is not known" },
  { "'resources': [", "'goals': [", "“goals” is there twice" },
  { "'title': 'Tiny'", "'title': 'Tiny', 'title': 'Other'", "“title” is there twice" },
  { "'title': 'Tiny'", "'title': 'Ti\\u001bny'", "“title”: Write one line" },
  { "'title': 'Tiny'", "'title': 'Ti\\nny'", "“title”: Write one line" },
  { "'description': 'D'", "'description': 'D\\u0007'", "“description”: Leave out" },
  { "'title': 'A'", "'title': '\\u202eA'", "“variants[0].title”: Write one line" },
  { "'title': 'T', 'horizon'", "'title': 'T\\tT', 'horizon'", "“tasks[0].title”: Write one line" },
  { "'note': 'N1'", "'note': 'N\\u200b1'", "“tasks[0].note”: Leave out" },
  { "'place': 'P'", "'place': 'P\\u2028P'", "“activities[0].place”: Write one line" },
  { "'group': 'G'", "'group': 'G\\u2066'", "“topics[0].group”: Write one line" },
  { "'title': 'S'", "'title': '\\u009bS'", "“goals[0].steps[0].title”: Write one line" },
  { "'when': ['start'], ",
    "'when': ['start'], 'parts': ['A\\u001b'], ",
    "“agendas[0].parts[0]”: Write one line" },
  { "'note': 'N1'", "'note': null", "“tasks[0].note”: “null”" },
};

static char *
write_json (const char *find,
            const char *replace)
{
  const char *place = strstr (GOOD, find);
  g_autoptr (GString) json = g_string_new (NULL);

  g_assert_nonnull (place);
  g_string_append_len (json, GOOD, place - GOOD);
  g_string_append (json, replace);
  g_string_append (json, place + strlen (find));
  g_string_replace (json, "'", "\"", 0);
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static void
assert_refused (const char *json,
                gsize length,
                const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_programme_parse (json, length, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_PROGRAMME);
  if (!strstr (error->message, message))
    g_test_message ("“%s” does not say “%s”", error->message, message);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_good (void)
{
  g_autofree char *json = write_json ("'D'", "'D,\\n\\tin two lines'");
  g_autoptr (GError) error = NULL;
  g_autoptr (FodProgramme) programme = fod_programme_parse (json, strlen (json), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (fod_programme_get_items (programme)->len, ==, 12);
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *json = write_json (CASES[i].find, CASES[i].replace);

    g_test_message ("%s → %s", CASES[i].find, CASES[i].replace);
    assert_refused (json, strlen (json), CASES[i].message);
  }
}

/* Texts that are longer than any field. */
static void
test_long (void)
{
  static const struct {
    const char *find;
    const char *message;
  } heads[] = { { "'title': 'Tiny'", "“title”" }, { "'title': 'A'", "“variants[0].title”" } };
  g_autofree char *text = g_strnfill (3000, 'x');
  g_autofree char *title = g_strdup_printf ("'title': '%s'", text);
  g_autofree char *key = g_strdup_printf ("'key': '%s'", text);
  g_autofree char *long_title = write_json ("'title': 'T'", title);
  g_autofree char *long_key = write_json ("'key': 'task-1'", key);

  assert_refused (long_title, strlen (long_title), "“tasks[0].title”");
  assert_refused (long_key, strlen (long_key), "“tasks[0].key”");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    g_autofree char *replace = g_strdup_printf ("'title': '%s'", text);
    g_autofree char *json = write_json (heads[i].find, replace);

    assert_refused (json, strlen (json), heads[i].message);
  }
}

/* A file that ends anywhere is refused, and nothing else happens. */
static void
test_truncated (void)
{
  g_autofree char *json = write_json ("'D'", "'D'");

  for (gsize length = 0; length < strlen (json); length++)
    assert_refused (json, length, "");
}

/* What is no text at all names the line. */
static void
test_no_text (void)
{
  static const char nul[] = "{\n\"format\": \"a\0b\"}";
  static const char broken[] = "{\n\n\"format\": \"\xff\"}";
  gsize size = 10 * 1024 * 1024;
  g_autofree char *nested = g_strnfill (size, '[');
  g_autofree char *deep = g_strnfill (1000, '[');

  assert_refused (nul, sizeof nul - 1, "Line 2");
  assert_refused (broken, sizeof broken - 1, "Line 3");
  assert_refused (nested, size, "");
  assert_refused (deep, 1000, "Line 1");
  assert_refused ("[]", 2, "");
  assert_refused ("{}", 2, "“format” is missing");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/programme-bad/good", test_good);
  g_test_add_func ("/programme-bad/bad", test_bad);
  g_test_add_func ("/programme-bad/long", test_long);
  g_test_add_func ("/programme-bad/truncated", test_truncated);
  g_test_add_func ("/programme-bad/no-text", test_no_text);

  return g_test_run ();
}
