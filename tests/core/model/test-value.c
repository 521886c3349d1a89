/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-value.h"

static void
test_forms (void)
{
  static const struct {
    const char *text;
    FodValueForm form;
  } cases[] = {
    { NULL, FOD_VALUE_NONE },
    { "", FOD_VALUE_NONE },
    { " ", FOD_VALUE_TEXT },
    { "0", FOD_VALUE_TEXT },
    { "æøå", FOD_VALUE_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (FodValue) value = { 0 };

    fod_value_assign (&value, FOD_TEXT (cases[i].text));
    g_assert_cmpint (value.form, ==, cases[i].form);
    g_assert_cmpstr (value.text, ==, cases[i].form == FOD_VALUE_TEXT ? cases[i].text : NULL);
    g_assert_true (fod_value_is_none (&value) == (cases[i].form == FOD_VALUE_NONE));
  }
}

static void
test_equal (void)
{
  const FodValue *values[] = {
    FOD_NONE,
    FOD_NUMBER (0),
    FOD_NUMBER (1),
    FOD_NUMBER (G_MININT64),
    FOD_TEXT ("0"),
    FOD_TEXT ("1"),
    FOD_TEXT ("a"),
    FOD_TEXT ("A"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
      g_assert_true (fod_value_equal (values[i], values[j]) == (i == j));
  }
}

static void
test_empty_is_none (void)
{
  g_assert_true (fod_value_equal (FOD_NONE, FOD_TEXT ("")));
  g_assert_true (fod_value_equal (FOD_TEXT (NULL), FOD_TEXT ("")));
}

static void
test_assign (void)
{
  g_auto (FodValue) value = { 0 };
  g_autoptr (FodValue) copy = NULL;

  fod_value_assign (&value, FOD_TEXT ("Hjem"));
  fod_value_assign (&value, &value);
  g_assert_cmpstr (value.text, ==, "Hjem");

  copy = fod_value_copy (&value);
  g_assert_true (fod_value_equal (copy, &value));
  g_assert_true (copy->text != value.text);

  fod_value_assign (&value, FOD_NUMBER (7));
  g_assert_null (value.text);
  g_assert_cmpint (value.number, ==, 7);
  fod_value_assign (&value, FOD_NONE);
  g_assert_cmpint (value.number, ==, 0);
  g_assert_cmpstr (copy->text, ==, "Hjem");
}

static void
test_take (void)
{
  g_auto (FodValue) value = { 0 };

  fod_value_take_text (&value, g_strdup ("a"));
  g_assert_cmpstr (value.text, ==, "a");
  fod_value_take_text (&value, g_strdup (""));
  g_assert_true (fod_value_is_none (&value));
  g_assert_null (value.text);
  fod_value_take_text (&value, NULL);
  g_assert_true (fod_value_is_none (&value));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/value/forms", test_forms);
  g_test_add_func ("/model/value/equal", test_equal);
  g_test_add_func ("/model/value/empty-is-none", test_empty_is_none);
  g_test_add_func ("/model/value/assign", test_assign);
  g_test_add_func ("/model/value/take", test_take);
  return g_test_run ();
}
