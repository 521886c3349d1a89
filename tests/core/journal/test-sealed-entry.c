/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sealed-entry.h"

#include "fod-citizen-excuses.h"
#include "fod-citizen-guard.h"
#include "fod-earlier-wordings.h"
#include "fod-seal.h"
#include "fod-journal-error.h"

#include <string.h>

#define ID "00112233445566778899aabbccddeeff"
#define DAY ((FodDay) 20690)
#define SECOND ((gint64) G_USEC_PER_SEC)
#define BEGUN (DAY * 24 * 3600 * SECOND)

static void
fill_in (FodSealedEntry *entry,
         const char *field,
         const char *text,
         gint64 seconds)
{
  g_autoptr (GError) error = NULL;

  fod_sealed_entry_set (entry, field, FOD_TEXT (text), BEGUN + seconds * SECOND, &error);
  g_assert_no_error (error);
}

static FodSealedEntry *
reread (FodSealedEntry *entry)
{
  g_autoptr (GBytes) words = fod_sealed_entry_write (entry);
  g_autoptr (GError) error = NULL;
  FodSealedEntry *read = fod_sealed_entry_read (ID, words, &error);

  g_assert_no_error (error);
  return read;
}

static void
assert_says (FodSealedEntry *entry,
             const char *field,
             const char *text)
{
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (entry), field), ==, text);
}

static void
test_round_trip (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  g_autoptr (FodSealedEntry) read = NULL;

  g_assert_true (fod_sealed_entry_is_empty (entry));
  fill_in (entry, "title", "Første møde", 1);
  fill_in (entry, "text", "Linje et\nLinje to \"citat\" 😀", 2);
  fill_in (entry, "tags", "møde, tvivl", 3);
  fill_in (entry, "mood", "heavy", 4);
  read = reread (entry);
  g_assert_false (fod_sealed_entry_is_empty (read));
  g_assert_cmpint (fod_sealed_entry_get_day (read), ==, DAY);
  assert_says (read, "title", "Første møde");
  assert_says (read, "text", "Linje et\nLinje to \"citat\" 😀");
  assert_says (read, "mood", "heavy");
  fill_in (read, "mood", NULL, 5);
  g_clear_object (&entry);
  entry = reread (read);
  assert_says (entry, "mood", NULL);
  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, 0);
}

static guint
count_open (FodSealedEntry *entry,
            const char *text)
{
  g_autoptr (GArray) traces = fod_citizen_guard_find (text);

  fod_citizen_excuses_drop (FOD_CITIZEN_EXCUSES (entry), text, traces);
  return traces->len;
}

/* Why a number may stand there is sealed with it, and excuses that number alone. */
static void
test_excuse (void)
{
  static const struct {
    const char *text;
    guint n_open;
  } cases[] = {
    { "Ring til vagten", 0 },
    { "Vagten har 20 30 40 50", 0 },
    { "Vagten har +4520304050, og igen 20304050", 0 },
    { "Vagten har 20 30 40 51", 1 },
    { "Borgeren 010190-1234", 0 },
    { "Borgeren 020290-1234", 1 },
    { "20304050, 010190-1234 og a@b.dk", 1 },
  };
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  g_autoptr (FodSealedEntry) read = NULL;
  FodCitizenExcuses *excuses = FOD_CITIZEN_EXCUSES (entry);

  g_assert_cmpuint (count_open (entry, cases[1].text), ==, 1);
  g_assert_true (fod_citizen_excuses_add (excuses, "20304050", "Vagten", NULL));
  g_assert_true (fod_citizen_excuses_add (excuses, "0101901234", "Opdigtet", NULL));
  read = reread (entry);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (count_open (read, cases[i].text), ==, cases[i].n_open);
  g_assert_cmpstr (fod_sealed_entry_get_excuse (read, "20304050"), ==, "Vagten");
  g_assert_cmpstr (fod_sealed_entry_get_excuse (read, "0101901234"), ==, "Opdigtet");
  g_assert_null (fod_sealed_entry_get_excuse (read, "20304051"));
}

/* An earlier program only counted: nobody knows which number it was about. */
static void
test_counted_excuse (void)
{
  static const char older[] =
    "{\"fields\":{\"day\":20690,\"text\":\"20304050\"},\"versions\":[],"
    "\"excuse\":{\"reason\":\"Vagten\",\"traces\":1}}";
  g_autoptr (GBytes) words = g_bytes_new_static (older, strlen (older));
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_read (ID, words, NULL);
  g_autoptr (FodSealedEntry) read = NULL;

  g_assert_nonnull (entry);
  g_assert_cmpuint (count_open (entry, "20304050"), ==, 1);
  read = reread (entry);
  g_assert_cmpuint (count_open (read, "20304050"), ==, 1);
  g_assert_cmpstr (fod_sealed_entry_get_excuse (read, ""), ==, "Vagten");
}

/* What is typed within ten minutes is one wording. */
static void
test_versions (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  g_autoptr (FodSealedEntry) read = NULL;
  const FodJournalVersion *version;

  fill_in (entry, "text", "a", 1);
  fill_in (entry, "text", "ab", 300);
  fill_in (entry, "text", "abc", 599);
  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, 0);
  fill_in (entry, "text", "noget andet", 1400);
  fill_in (entry, "title", "Titel", 1401);
  read = reread (entry);
  g_assert_cmpuint (fod_sealed_entry_get_versions (read)->len, ==, 1);
  version = fod_sealed_entry_get_versions (read)->pdata[0];
  g_assert_cmpstr (version->text, ==, "abc");
  g_assert_null (version->title);
  g_assert_cmpint (version->wall, ==, BEGUN + 1400 * SECOND);
  /* The same words again are no change. */
  fill_in (read, "text", "noget andet", 9000);
  g_assert_cmpuint (fod_sealed_entry_get_versions (read)->len, ==, 1);
  fill_in (read, "text", NULL, 9000);
  g_assert_cmpuint (fod_sealed_entry_get_versions (read)->len, ==, 2);
  g_assert_false (fod_sealed_entry_is_empty (read));
}

static void
assert_version (FodSealedEntry *entry,
                guint number,
                const char *text)
{
  const FodJournalVersion *version;

  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, >, number);
  version = fod_sealed_entry_get_versions (entry)->pdata[number];
  g_assert_cmpstr (version->text, ==, text);
}

static gboolean
has_earlier_traces (FodSealedEntry *entry,
                    const char *wording)
{
  g_autoptr (GArray) traces = NULL;
  g_autofree char *words = fod_earlier_wordings_find_traces (entry, &traces);

  g_assert_cmpstr (words, ==, wording);
  g_assert_true ((traces && traces->len > 0) == (words != NULL));
  return words != NULL;
}

/* Everything is marked and a key is hit; or the key that takes away is held. */
static void
test_slip (void)
{
  static const char words[] = "Jeg vil gerne have det her tilbage, hvis jeg kommer til at slette.";
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  g_autoptr (FodSealedEntry) other = fod_sealed_entry_new (ID, DAY, BEGUN);

  fill_in (entry, "text", words, 1);
  fill_in (entry, "text", "x", 2);
  assert_version (entry, 0, words);
  fill_in (entry, "text", "xyz", 3);
  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, 1);

  fill_in (other, "text", "Jeg vil gerne hvad", 1);
  fill_in (other, "text", "Jeg vil gerne", 2);
  fill_in (other, "text", words, 3);
  for (gsize left = strlen (words) - 5; left > 5; left -= 5) {
    g_autofree char *rest = g_strndup (words, left);

    fill_in (other, "text", rest, 3);
  }
  assert_version (other, 0, words);
}

/* Somebody who writes for two hours can go back to any ten minutes of them. */
static void
test_no_break (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 120 * 2; i++) {
    g_string_append (text, "og så videre ");
    fill_in (entry, "text", text->str, i * 30);
  }
  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, 11);
}

/* However often somebody comes back to a long text, it can be sealed; the latest wordings stay. */
static void
test_many_versions (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  const FodJournalVersion *version;
  g_autoptr (GBytes) words = NULL;
  GPtrArray *versions;
  guint n_wordings = 40;

  for (guint i = 0; i < n_wordings; i++) {
    g_autofree char *text = g_strnfill (900 * 1000, (char) ('a' + i % 26));

    fill_in (entry, "text", text, 1 + i * 1000);
  }
  words = fod_sealed_entry_write (entry);
  g_assert_cmpuint (g_bytes_get_size (words), <, FOD_SEAL_MAX);
  versions = fod_sealed_entry_get_versions (entry);
  g_assert_cmpuint (versions->len, >, 3);
  g_assert_cmpuint (versions->len, <, n_wordings - 1);
  version = versions->pdata[versions->len - 1];
  g_assert_cmpint (version->text[0], ==, 'a' + (n_wordings - 2) % 26);
  fod_sealed_entry_bring_back (entry, 0, BEGUN + (gint64) n_wordings * 1000 * SECOND);
}

/* What stood there is kept, also when it was there for a moment only. */
static void
test_bring_back (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  g_autoptr (FodSealedEntry) read = NULL;
  const FodJournalVersion *version;

  fill_in (entry, "text", "først", 1);
  fill_in (entry, "text", "så", 1000);
  fill_in (entry, "title", "Titel", 1001);
  fod_sealed_entry_bring_back (entry, 0, BEGUN + 1002 * SECOND);
  read = reread (entry);
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (read), "text"), ==, "først");
  g_assert_null (fod_record_get_text (fod_sealed_entry_get_record (read), "title"));
  g_assert_cmpuint (fod_sealed_entry_get_versions (read)->len, ==, 2);
  version = fod_sealed_entry_get_versions (read)->pdata[1];
  g_assert_cmpstr (version->text, ==, "så");
  g_assert_cmpstr (version->title, ==, "Titel");
  fod_sealed_entry_bring_back (read, 1, BEGUN + 1003 * SECOND);
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (read), "text"), ==, "så");
  g_assert_cmpuint (fod_sealed_entry_get_versions (read)->len, ==, 3);
}

/* One, or all of them; and what was typed away since the last of them is not kept later. */
static void
test_remove_versions (void)
{
  static const char words[] = "Jeg vil gerne have det her væk, og det skal ikke komme igen.";
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  g_autoptr (FodSealedEntry) read = NULL;

  fill_in (entry, "text", "først", 1);
  fill_in (entry, "text", "så", 1000);
  fill_in (entry, "text", "til sidst", 2000);
  fod_sealed_entry_remove_version (entry, 0);
  read = reread (entry);
  g_assert_cmpuint (fod_sealed_entry_get_versions (read)->len, ==, 1);
  assert_version (read, 0, "så");
  assert_says (read, "text", "til sidst");

  fill_in (read, "text", words, 2001);
  fill_in (read, "text", "Jeg vil gerne have det her væk, og det skal ikke", 2002);
  fod_sealed_entry_remove_versions (read);
  fill_in (read, "text", "Jeg vil", 2003);
  fod_sealed_entry_remove_version (read, 0);
  g_assert_cmpuint (fod_sealed_entry_get_versions (read)->len, ==, 0);
  assert_says (read, "text", "Jeg vil");
}

/* Of a number that is removed nothing stays, also not why it might stand there. */
static void
test_remove_excuse (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  FodCitizenExcuses *excuses = FOD_CITIZEN_EXCUSES (entry);

  fill_in (entry, "text", "Borgeren 010190-1234 ringede til 20304050", 1);
  g_assert_true (fod_citizen_excuses_add (excuses, "0101901234", "Opdigtet", NULL));
  g_assert_true (fod_citizen_excuses_add (excuses, "20304050", "Vagten", NULL));
  fill_in (entry, "text", "Borgeren ringede til +45 20 30 40 50", 1000);
  fill_in (entry, "text", "Borgeren ringede til vagten på 20304050", 2000);
  fod_sealed_entry_remove_version (entry, 1);
  g_assert_nonnull (fod_sealed_entry_get_excuse (entry, "0101901234"));
  fod_sealed_entry_remove_versions (entry);
  g_assert_null (fod_sealed_entry_get_excuse (entry, "0101901234"));
  g_assert_nonnull (fod_sealed_entry_get_excuse (entry, "20304050"));
}

/* What is said about is the latest wording that has something nobody has given a reason for. */
static void
test_earlier_traces (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);
  FodCitizenExcuses *excuses = FOD_CITIZEN_EXCUSES (entry);

  fill_in (entry, "text", "Borgeren 010190-1234", 1);
  g_assert_false (has_earlier_traces (entry, NULL));
  fill_in (entry, "text", "Borgeren", 1000);
  g_assert_true (has_earlier_traces (entry, "\nBorgeren 010190-1234"));
  fill_in (entry, "title", "Ring 20304050", 2000);
  fill_in (entry, "title", "Ring", 3000);
  fill_in (entry, "title", NULL, 4000);
  g_assert_true (has_earlier_traces (entry, "Ring 20304050\nBorgeren"));
  g_assert_true (fod_citizen_excuses_add (excuses, "20304050", "Vagten", NULL));
  g_assert_true (has_earlier_traces (entry, "\nBorgeren 010190-1234"));
  fod_sealed_entry_remove_version (entry, 0);
  g_assert_false (has_earlier_traces (entry, NULL));
}

/* Whole days by the author's calendar, also when it is yesterday elsewhere, and when summer time
 * begins (29 March 2026) or ends (25 October) in between. */
static void
test_settled (void)
{
  static const struct {
    const char *begun;
    const char *last_open;
  } CASES[] = {
    { "2026-08-24T12:00:00+02:00", "2026-09-07" },
    { "2026-08-24T00:00:00+02:00", "2026-09-07" },
    { "2026-08-24T01:59:59+02:00", "2026-09-07" },
    { "2026-08-24T23:59:59+02:00", "2026-09-07" },
    { "2026-03-20T00:30:00+01:00", "2026-04-03" },
    { "2026-03-20T23:30:00+01:00", "2026-04-03" },
    { "2026-03-29T00:00:00+01:00", "2026-04-12" },
    { "2026-10-20T00:30:00+02:00", "2026-11-03" },
    { "2026-10-20T23:59:59+02:00", "2026-11-03" },
    { "2026-10-25T23:59:59+01:00", "2026-11-08" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GDateTime) begun = g_date_time_new_from_iso8601 (CASES[i].begun, NULL);
    FodDay last = fod_day_parse (CASES[i].last_open, NULL);
    g_autoptr (FodSealedEntry) entry =
      fod_sealed_entry_new (ID, DAY - 300, g_date_time_to_unix (begun) * SECOND);

    g_test_message ("%s", CASES[i].begun);
    g_assert_false (fod_sealed_entry_is_settled (entry, last - FOD_JOURNAL_SETTLED_DAYS));
    g_assert_false (fod_sealed_entry_is_settled (entry, last));
    g_assert_true (fod_sealed_entry_is_settled (entry, last + 1));
  }
}

static void
test_matches (void)
{
  static const struct {
    const char *words[3];
    gboolean is_found;
  } CASES[] = {
    { { NULL }, TRUE },
    { { "møde", NULL }, TRUE },
    { { "mode", NULL }, FALSE },
    { { "blåbær", "møde", NULL }, TRUE },
    { { "blåbær", "hindbær", NULL }, FALSE },
    { { "tvivl", NULL }, TRUE },
  };
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);

  fill_in (entry, "title", "MØDE", 1);
  fill_in (entry, "text", "Om Blåbær", 1);
  fill_in (entry, "tags", "Tvivl", 1);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_true (fod_sealed_entry_matches (entry, CASES[i].words) == CASES[i].is_found);
}

static void
test_refused (void)
{
  static const char *const CASES[] = {
    "",
    "{",
    "[]",
    "null",
    "{}",
    "{\"fields\":{}}",
    "{\"fields\":[],\"versions\":[]}",
    "{\"fields\":{},\"versions\":{}}",
    "{\"fields\":null,\"versions\":[]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) words = g_bytes_new_static (CASES[i], strlen (CASES[i]));
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_sealed_entry_read (ID, words, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
  }
}

/* What a newer program has put in is there after this one has saved. */
static void
test_newer (void)
{
  static const char newer[] =
    "{\"fields\":{\"day\":20690,\"weather\":\"sol\",\"title\":7},\"versions\":[1,{}],"
    "\"created\":\"x\",\"excuses\":{\"1\":\"a\",\"2\":[]},\"picture\":[1]}";
  g_autoptr (GBytes) words = g_bytes_new_static (newer, strlen (newer));
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_read (ID, words, NULL);
  g_autoptr (GBytes) again = NULL;
  const char *text;

  g_assert_nonnull (entry);
  assert_says (entry, "title", NULL);
  g_assert_true (fod_citizen_excuses_add (FOD_CITIZEN_EXCUSES (entry), "1", "b", NULL));
  again = fod_sealed_entry_write (entry);
  text = g_bytes_get_data (again, NULL);
  g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (again), "\"weather\":\"sol\""));
  g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (again), "\"picture\":[1]"));
  g_assert_nonnull (g_strstr_len (text, (gssize) g_bytes_get_size (again),
                                  "\"excuses\":{\"2\":[],\"1\":\"b\"}"));
}

/* What nobody can have typed takes six times its room in the file. */
static void
test_control_characters (void)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, DAY, BEGUN);

  fill_in (entry, "title", "Første\amøde", 1);
  fill_in (entry, "text", "Linje\x01 et\nLinje to", 2);
  assert_says (entry, "title", "Førstemøde");
  assert_says (entry, "text", "Linje et\nLinje to");
}

int
main (int argc,
      char *argv[])
{
  /* As in Denmark, on whatever machine. */
  g_setenv ("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sealed-entry/round-trip", test_round_trip);
  g_test_add_func ("/sealed-entry/control-characters", test_control_characters);
  g_test_add_func ("/sealed-entry/excuse", test_excuse);
  g_test_add_func ("/sealed-entry/counted-excuse", test_counted_excuse);
  g_test_add_func ("/sealed-entry/versions", test_versions);
  g_test_add_func ("/sealed-entry/slip", test_slip);
  g_test_add_func ("/sealed-entry/no-break", test_no_break);
  g_test_add_func ("/sealed-entry/many-versions", test_many_versions);
  g_test_add_func ("/sealed-entry/bring-back", test_bring_back);
  g_test_add_func ("/sealed-entry/remove-versions", test_remove_versions);
  g_test_add_func ("/sealed-entry/remove-excuse", test_remove_excuse);
  g_test_add_func ("/sealed-entry/earlier-traces", test_earlier_traces);
  g_test_add_func ("/sealed-entry/settled", test_settled);
  g_test_add_func ("/sealed-entry/matches", test_matches);
  g_test_add_func ("/sealed-entry/refused", test_refused);
  g_test_add_func ("/sealed-entry/newer", test_newer);

  return g_test_run ();
}
