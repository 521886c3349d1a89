/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-id-source.h"

#include <glib.h>
#include <string.h>

#define MANY 20000

static void
test_shape (void)
{
  FodClock *clock = fod_clock_new_fixed (G_GINT64_CONSTANT (0x017f22e279b0) * 1000);
  FodIdSource *source = fod_id_source_new (clock);
  g_autofree char *id = fod_id_source_next (source);

  /* The milliseconds of the example in RFC 9562, appendix A.6. */
  g_assert_true (g_str_has_prefix (id, "017f22e2-79b0-7"));
  g_assert_true (fod_id_is_valid (id));

  g_assert_finalize_object (source);
  g_assert_finalize_object (clock);
}

static void
assert_grows (FodIdSource *source,
              guint n)
{
  g_autofree char *last = fod_id_source_next (source);

  for (guint i = 0; i < n; i++) {
    g_autofree char *id = fod_id_source_next (source);

    g_assert_cmpstr (last, <, id);
    g_assert_true (fod_id_is_valid (id));
    g_free (last);
    last = g_steal_pointer (&id);
  }
}

static void
test_fill (void)
{
  g_autoptr (FodClock) clock = fod_clock_new_fixed (G_GINT64_CONSTANT (1787554800000000));
  g_autoptr (FodIdSource) source = fod_id_source_new (clock);
  g_autoptr (FodIdSource) seeded = fod_id_source_new_seeded (clock, 7);
  g_autoptr (FodIdSource) same = fod_id_source_new_seeded (clock, 7);
  guint8 bytes[32] = { 0 }, others[32] = { 0 };

  fod_id_source_fill (source, bytes, sizeof bytes);
  fod_id_source_fill (source, others, sizeof others);
  g_assert_true (memcmp (bytes, others, sizeof bytes) != 0);
  fod_id_source_fill (seeded, bytes, sizeof bytes);
  fod_id_source_fill (same, others, sizeof others);
  g_assert_cmpmem (bytes, sizeof bytes, others, sizeof others);
}

static void
test_grows_while_time_stands (void)
{
  g_autoptr (FodClock) clock = fod_clock_new_fixed (G_GINT64_CONSTANT (1787554800000000));
  g_autoptr (FodIdSource) source = fod_id_source_new (clock);

  /* More than the counter holds, so that it carries several times. */
  assert_grows (source, MANY);
}

static void
test_grows_when_time_goes_back (void)
{
  g_autoptr (FodClock) clock = fod_clock_new_fixed (G_GINT64_CONSTANT (1787554800000000));
  g_autoptr (FodIdSource) source = fod_id_source_new (clock);
  g_autofree char *before = fod_id_source_next (source);
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;

  fod_clock_advance (clock, -G_USEC_PER_SEC);
  after = fod_id_source_next (source);
  g_assert_cmpstr (before, <, after);
  fod_clock_advance (clock, 3 * G_USEC_PER_SEC);
  later = fod_id_source_next (source);
  g_assert_cmpstr (after, <, later);
}

static void
test_grows_with_system_time (void)
{
  g_autoptr (FodClock) clock = fod_clock_new_system ();
  g_autoptr (FodIdSource) source = fod_id_source_new (clock);

  assert_grows (source, MANY);
}

static void
test_seed (void)
{
  g_autoptr (FodClock) clock = fod_clock_new_fixed (G_GINT64_CONSTANT (1787554800000000));
  g_autoptr (FodIdSource) one = fod_id_source_new_seeded (clock, 7);
  g_autoptr (FodIdSource) same = fod_id_source_new_seeded (clock, 7);
  g_autoptr (FodIdSource) other = fod_id_source_new_seeded (clock, 8);
  g_autoptr (FodIdSource) random = fod_id_source_new (clock);

  for (int i = 0; i < 100; i++) {
    g_autofree char *a = fod_id_source_next (one);
    g_autofree char *b = fod_id_source_next (same);
    g_autofree char *c = fod_id_source_next (other);
    g_autofree char *d = fod_id_source_next (random);

    g_assert_cmpstr (a, ==, b);
    g_assert_cmpstr (a, !=, c);
    g_assert_cmpstr (a, !=, d);
  }
}

static void
test_valid (void)
{
  static const struct {
    const char *id;
    gboolean valid;
  } cases[] = {
    { "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", TRUE },
    { "919108f7-52d1-4320-9bac-f847db4148a8", TRUE },
    { "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", FALSE },
    { "017f22e2-79b0-7cc3-98c4-dc0c0c07398", FALSE },
    { "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", FALSE },
    { "017f22e2-79b0-0cc3-98c4-dc0c0c07398f", FALSE },
    { "017f22e2-79b0-9cc3-98c4-dc0c0c07398f", FALSE },
    { "017f22e2-79b0-7cc3-c8c4-dc0c0c07398f", FALSE },
    { "017f22e2079b0-7cc3-98c4-dc0c0c07398f", FALSE },
    { "017f22e2-79b0-7cc3-98c4-dc0c0c0739æ", FALSE },
    { "00000000-0000-0000-0000-000000000000", FALSE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].id);
    g_assert_cmpint (fod_id_is_valid (cases[i].id), ==, cases[i].valid);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-source/fill", test_fill);
  g_test_add_func ("/id-source/shape", test_shape);
  g_test_add_func ("/id-source/grows-while-time-stands", test_grows_while_time_stands);
  g_test_add_func ("/id-source/grows-when-time-goes-back", test_grows_when_time_goes_back);
  g_test_add_func ("/id-source/grows-with-system-time", test_grows_with_system_time);
  g_test_add_func ("/id-source/seed", test_seed);
  g_test_add_func ("/id-source/valid", test_valid);

  return g_test_run ();
}
