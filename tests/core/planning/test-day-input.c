/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day.h"

#include <glib.h>
#include <string.h>

#include "fod-planning-error.h"

/* A Monday. */
#define REFERENCE "2026-08-24"

typedef struct {
  const char *reference;
  const char *text;
  const char *expected;
} Case;

static const Case CASES[] = {
  { REFERENCE, "3/8", "2026-08-03" },
  { REFERENCE, "3.8", "2026-08-03" },
  { REFERENCE, "3.8.2026", "2026-08-03" },
  { REFERENCE, "03.08.26", "2026-08-03" },
  { REFERENCE, "03-08-2026", "2026-08-03" },
  { REFERENCE, "3 8 2026", "2026-08-03" },
  { REFERENCE, "3. august", "2026-08-03" },
  { REFERENCE, "3. aug 2026", "2026-08-03" },
  { REFERENCE, "3. AUG. 2027", "2027-08-03" },
  { REFERENCE, "den 3. august 2026", "2026-08-03" },
  { REFERENCE, "mandag den 3. august 2026", "2026-08-03" },
  { REFERENCE, "mandag den 3.\u00a0august 2026", "2026-08-03" },
  { REFERENCE, "3 May 2027", "2027-05-03" },
  { REFERENCE, "1. okt", "2026-10-01" },
  { REFERENCE, "  2026-08-03 ", "2026-08-03" },
  { REFERENCE, "2026-8-3", "2026-08-03" },
  { REFERENCE, "2026/08/03", "2026-08-03" },
  { REFERENCE, "mandag 2026.8.3", "2026-08-03" },
  { REFERENCE, "i dag", "2026-08-24" },
  { REFERENCE, "I dag", "2026-08-24" },
  { REFERENCE, "i morgen", "2026-08-25" },
  { REFERENCE, "i overmorgen", "2026-08-26" },
  { REFERENCE, "i går", "2026-08-23" },
  { REFERENCE, "tomorrow", "2026-08-25" },
  { REFERENCE, "om 3 dage", "2026-08-27" },
  { REFERENCE, "Om en dag", "2026-08-25" },
  { REFERENCE, "om 2 uger", "2026-09-07" },
  { REFERENCE, "om en uge", "2026-08-31" },
  { REFERENCE, "om 14 dage", "2026-09-07" },
  { REFERENCE, "om fjorten dage", "2026-09-07" },
  { REFERENCE, "Om to uger", "2026-09-07" },
  { REFERENCE, "in three weeks", "2026-09-14" },
  { REFERENCE, "om et par dage", "2026-08-26" },
  { REFERENCE, "om 6 måneder", "2027-02-24" },
  { "2026-08-31", "om en måned", "2026-09-30" },
  { REFERENCE, "in a week", "2026-08-31" },
  { REFERENCE, "mandag", "2026-08-24" },
  { REFERENCE, "på tirsdag", "2026-08-25" },
  { "2026-08-26", "på fredag", "2026-08-28" },
  /* The next week's, as people mean it from the first day of this one to the last. */
  { REFERENCE, "næste mandag", "2026-08-31" },
  { "2026-08-30", "næste mandag", "2026-08-31" },
  { "2026-08-26", "Næste fredag", "2026-09-04" },
  { "2026-08-26", "fredag i næste uge", "2026-09-04" },
  { "2026-08-26", "næste uge", "2026-08-31" },
  { "2026-08-26", "next Friday", "2026-09-04" },
  { REFERENCE, "søndag", "2026-08-30" },
  { REFERENCE, "SØN", "2026-08-30" },
  { REFERENCE, "uge 36", "2026-08-31" },
  { REFERENCE, "Uge 2", "2027-01-11" },
  { REFERENCE, "uge 36 2027", "2027-09-06" },
  { REFERENCE, "tirsdag uge 36", "2026-09-01" },
  { REFERENCE, "uge 36, fredag", "2026-09-04" },
  /* Without a year: 90 days back, nine months ahead. */
  { REFERENCE, "26/5", "2026-05-26" },
  { REFERENCE, "25/5", "2027-05-25" },
  { "2026-12-20", "5/1", "2027-01-05" },
  { "2027-01-05", "20/12", "2026-12-20" },
  { "2027-09-01", "29/2", "2028-02-29" },
  { "2028-01-01", "31.12.99", "1999-12-31" },
  { "2028-01-01", "1.1.70", "2070-01-01" },
};

static const Case BAD[] = {
  { REFERENCE, NULL, "is not a date" },
  { REFERENCE, "", "is not a date" },
  { REFERENCE, "   ", "is not a date" },
  { REFERENCE, "snart", "is not a date" },
  { REFERENCE, "36", "is not a date" },
  { REFERENCE, "uge", "is not a date" },
  { REFERENCE, "august", "is not a date" },
  { REFERENCE, "mandag tirsdag", "is not a date" },
  { REFERENCE, "3. august september", "is not a date" },
  { REFERENCE, "i dag 3/8", "is not a date" },
  { REFERENCE, "uge 36 august", "is not a date" },
  { REFERENCE, "3/8/2026/1", "is not a date" },
  { REFERENCE, "3/8/20260", "is not a date" },
  { REFERENCE, "3;8", "is not a date" },
  { REFERENCE, "\xff", "is not a date" },
  { REFERENCE, "om uger", "is not a date" },
  { REFERENCE, "næste", "is not a date" },
  { REFERENCE, "næste august", "is not a date" },
  { REFERENCE, "næste uge 36", "is not a date" },
  { REFERENCE, "næste mandag 3/8", "is not a date" },
  { REFERENCE, "i næste morgen", "is not a date" },
  { REFERENCE, "om 2 uger 3/8", "is not a date" },
  { REFERENCE, "om 9999 måneder", "is outside the years" },
  { REFERENCE, "31/4", "is not a day that exists" },
  { REFERENCE, "29/2", "is not a day that exists" },
  { REFERENCE, "3/13", "is not a day that exists" },
  { REFERENCE, "0/8", "is not a day that exists" },
  { REFERENCE, "2026-02-30", "is not a day that exists" },
  { REFERENCE, "uge 54", "is not a day that exists" },
  { REFERENCE, "uge 53 2027", "is not a day that exists" },
  { REFERENCE, "3/8/202", "is not a day that exists" },
  { REFERENCE, "2026-2-30", "is not a day that exists" },
  { REFERENCE, "2026-8-2026", "is not a day that exists" },
  { REFERENCE, "26-01-01", "can be several days" },
  { REFERENCE, "03-08-26", "can be several days" },
  { REFERENCE, "1-2-3", "can be several days" },
  { REFERENCE, "3/8/1899", "is outside the years" },
  { REFERENCE, "1899-12-31", "is outside the years" },
  { REFERENCE, "2201-01-01", "is outside the years" },
  { REFERENCE, "29/2/2201", "is outside the years" },
  { REFERENCE, "tirsdag den 3. august 2026", "does not fall on that weekday" },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *iso = NULL;
    FodDay day;

    g_test_message ("%s: %s", CASES[i].reference, CASES[i].text);
    day = fod_day_parse_human (CASES[i].text, fod_day_parse (CASES[i].reference, NULL), &error);
    g_assert_no_error (error);
    iso = fod_day_to_iso (day);
    g_assert_cmpstr (iso, ==, CASES[i].expected);
  }
}

static void
test_bad (void)
{
  FodDay reference = fod_day_parse (REFERENCE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (fod_day_parse_human (BAD[i].text, reference, &error), ==, FOD_DAY_NONE);
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY);
    g_assert_nonnull (strstr (error->message, BAD[i].expected));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

/* Every day of the coming months can be typed without its year. */
static void
test_without_year (void)
{
  FodDay reference = fod_day_parse (REFERENCE, NULL);

  for (FodDay day = reference - 89; day <= reference + 274; day++) {
    g_autofree char *text = NULL;
    int month, month_day;

    fod_day_get_ymd (day, NULL, &month, &month_day);
    text = g_strdup_printf ("%d/%d", month_day, month);
    g_assert_cmpint (fod_day_parse_human (text, reference, NULL), ==, day);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-input/good", test_good);
  g_test_add_func ("/day-input/bad", test_bad);
  g_test_add_func ("/day-input/without-year", test_without_year);

  return g_test_run ();
}
