/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-table.h"

typedef struct {
  const char *text;
  int width;
} WidthCase;

static const WidthCase WIDTHS[] = {
  { "", 0 },
  { "abc", 3 },
  { "æøå", 3 },
  { "e\xcc\x81", 1 },
  { "日本", 4 },
  { "a–b…", 4 },
};

static void
test_width (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
    g_assert_cmpint (fod_text_width (WIDTHS[i].text), ==, WIDTHS[i].width);
}

typedef struct {
  const char *text;
  gboolean one_line;
  const char *clean;
} CleanCase;

static const CleanCase CLEANS[] = {
  { "plain æøå", TRUE, "plain æøå" },
  { "two\nlines\tand", TRUE, "two lines and" },
  { "two\nlines\tand", FALSE, "two\nlines\tand" },
  { "\033[31mred\033[0m", FALSE, " [31mred [0m" },
  { "bell\a back\b \r", FALSE, "bell  back   " },
  { "\xc2\x9b"
    "1m",
    TRUE, " 1m" },
  { "a\xe2\x80\xae"
    "b",
    TRUE, "a b" },
};

static void
test_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CLEANS); i++) {
    g_autofree char *clean = fod_text_clean (CLEANS[i].text, CLEANS[i].one_line);

    g_assert_cmpstr (clean, ==, CLEANS[i].clean);
  }
}

static void
test_columns (void)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (4);
  g_autofree char *text = NULL;

  fod_text_table_add_row (table, "1", "ø", "", "end", NULL);
  fod_text_table_add_row (table, "200", "to ord", "", "", NULL);
  fod_text_table_add_row (table, "", "日本", "", "a\nb", NULL);
  text = fod_text_table_format (table);
  g_assert_cmpstr (text, ==,
                   "1    ø       end\n"
                   "200  to ord\n"
                   "     日本    a b\n");
}

static void
test_headings (void)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (2);
  g_autofree char *text = NULL;

  fod_text_table_add_heading (table, "A heading wider than all");
  fod_text_table_add_row (table, "a", "b", NULL);
  fod_text_table_add_heading (table, "C");
  fod_text_table_add_row (table, "cc", "d", NULL);
  text = fod_text_table_format (table);
  g_assert_cmpstr (text, ==,
                   "A heading wider than all\n"
                   "  a   b\n"
                   "\n"
                   "C\n"
                   "  cc  d\n");
}

static void
test_empty (void)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (2);
  g_autofree char *text = fod_text_table_format (table);

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/width", test_width);
  g_test_add_func ("/text-table/clean", test_clean);
  g_test_add_func ("/text-table/columns", test_columns);
  g_test_add_func ("/text-table/headings", test_headings);
  g_test_add_func ("/text-table/empty", test_empty);
  return g_test_run ();
}
