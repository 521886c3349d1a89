/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-section-row.h"

#include "fod-record.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static FodSectionRow *
make_row (FodRecord **record)
{
  fod_record_ensure_classes ();
  *record = fod_record_new (FOD_RECORD_TASK, "0198d5f0-0000-7000-8000-000000000001");
  return fod_section_row_new (*record);
}

static void
finish (FodSectionRow *row,
        FodRecord *record)
{
  g_assert_finalize_object (row);
  g_assert_finalize_object (record);
}

static void
test_place (void)
{
  FodRecord *record;
  FodSectionRow *row = make_row (&record);
  g_autofree char *heading = NULL;
  guint n_heading = 0, n_first = 0, n_last = 0;

  g_signal_connect_swapped (row, "notify::heading", G_CALLBACK (count_cb), &n_heading);
  g_signal_connect_swapped (row, "notify::first", G_CALLBACK (count_cb), &n_first);
  g_signal_connect_swapped (row, "notify::last", G_CALLBACK (count_cb), &n_last);

  for (int i = 0; i < 2; i++)
    fod_section_row_place (row, "Første dag", TRUE, FALSE);
  g_object_get (row, "heading", &heading, NULL);
  g_assert_cmpstr (heading, ==, "Første dag");
  g_assert_cmpuint (n_heading, ==, 1);
  g_assert_cmpuint (n_first, ==, 1);
  g_assert_cmpuint (n_last, ==, 0);

  fod_section_row_place (row, NULL, TRUE, TRUE);
  g_assert_cmpuint (n_heading, ==, 2);
  g_assert_cmpuint (n_first, ==, 1);
  g_assert_cmpuint (n_last, ==, 1);
  finish (row, record);
}

static void
test_today (void)
{
  FodRecord *record;
  FodSectionRow *row = make_row (&record);
  guint n_today = 0;

  g_signal_connect_swapped (row, "notify::today", G_CALLBACK (count_cb), &n_today);
  fod_section_row_set_today (row, 20689);
  fod_section_row_set_today (row, 20689);
  g_assert_cmpuint (n_today, ==, 1);
  g_assert_cmpint (fod_section_row_get_today (row), ==, 20689);
  finish (row, record);
}

/* Whatever changes in the record, closures that take all of it are asked again. */
static void
test_record (void)
{
  FodRecord *record;
  FodSectionRow *row = make_row (&record);
  guint n_record = 0;

  g_assert_true (fod_section_row_get_record (row) == record);
  g_signal_connect_swapped (row, "notify::record", G_CALLBACK (count_cb), &n_record);
  g_object_notify (G_OBJECT (record), "title");
  g_assert_cmpuint (n_record, ==, 1);
  finish (row, record);
}

/* The record goes on without the row, and does not call it any more. */
static void
test_record_stays (void)
{
  FodRecord *record;
  FodSectionRow *row = make_row (&record);

  g_assert_finalize_object (row);
  g_object_notify (G_OBJECT (record), "title");
  g_assert_finalize_object (record);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/section-row/place", test_place);
  g_test_add_func ("/section-row/today", test_today);
  g_test_add_func ("/section-row/record", test_record);
  g_test_add_func ("/section-row/record-stays", test_record_stays);
  return g_test_run ();
}
