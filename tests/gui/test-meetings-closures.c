/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meetings-closures.h"

#include "fod-clock-time.h"
#include "fod-day.h"
#include "fod-test-page.h"

#include <glib/gi18n-lib.h>

static FodDay
get_today (void)
{
  return fod_day_from_ymd (2026, 8, 24);
}

static void
test_when (void)
{
  const struct {
    FodDay day;
    int time;
    const char *text;
  } cases[] = {
    { get_today (), 9 * 60, "man.\u00a024.\u00a0aug. · kl.\u00a09.00" },
    { get_today (), FOD_CLOCK_TIME_NONE, "man.\u00a024.\u00a0aug." },
    { get_today (), 0, "man.\u00a024.\u00a0aug. · kl.\u00a00.00" },
  };
  g_autofree char *none = fod_text_meeting_when (NULL, FOD_DAY_NONE, 9 * 60);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = fod_text_meeting_when (NULL, cases[i].day, cases[i].time);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
  g_assert_cmpstr (none, ==, _ ("No day yet"));
}

static void
test_facts (void)
{
  const struct {
    int minutes;
    const char *place;
    const char *text;
  } cases[] = {
    { 30, "Lokale 2", "30\u00a0min · Lokale 2" },
    { 0, "Lokale 2", "Lokale 2" },
    { 45, NULL, "45\u00a0min" },
    { -1, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = fod_text_meeting_facts (NULL, cases[i].minutes, cases[i].place);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

static void
test_title (void)
{
  g_autofree char *own = fod_text_meeting_title (NULL, "Kaffe", "status");
  g_autofree char *kind = fod_text_meeting_title (NULL, NULL, "status");
  g_autofree char *empty = fod_text_meeting_title (NULL, "", "status");

  g_assert_cmpstr (own, ==, "Kaffe");
  g_assert_cmpstr (kind, ==, _ ("Status meeting"));
  g_assert_cmpstr (empty, ==, kind);
}

/* A planned meeting is late from the day after; a held one never is. */
static void
test_state (void)
{
  const struct {
    const char *state;
    int days;
    const char *icon;
    const char *css_class;
  } cases[] = {
    { "planned", 0, "fod-point-open-symbolic", "dim-label" },
    { "planned", 3, "fod-point-open-symbolic", "dim-label" },
    { "planned", -1, "dialog-warning-symbolic", "warning" },
    { NULL, -1, "dialog-warning-symbolic", "warning" },
    { NULL, 1, "fod-point-open-symbolic", "dim-label" },
    { "held", -9, "fod-point-done-symbolic", "success" },
    { "held", 1, "fod-point-done-symbolic", "success" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int day = get_today () + cases[i].days;
    g_autofree char *icon = fod_icon_meeting_state (NULL, cases[i].state, day, get_today ());
    g_auto (GStrv) classes = fod_classes_meeting_state (NULL, cases[i].state, day, get_today ());

    g_assert_cmpstr (icon, ==, cases[i].icon);
    g_assert_true (g_strv_contains ((const char *const *) classes, cases[i].css_class));
    g_assert_true (fod_meeting_looks_held (NULL, cases[i].state) !=
                   fod_meeting_looks_planned (NULL, cases[i].state));
  }
}

static void
test_state_words (void)
{
  g_autofree char *planned = fod_text_meeting_state (NULL, "planned", get_today (), get_today ());
  g_autofree char *held = fod_text_meeting_state (NULL, "held", get_today () - 4, get_today ());
  g_autofree char *late = fod_text_meeting_state (NULL, "planned", get_today () - 2, get_today ());
  g_autofree char *undated = fod_text_meeting_state (NULL, "planned", FOD_DAY_NONE, get_today ());

  g_assert_cmpstr (planned, ==, _ ("Planned"));
  g_assert_cmpstr (held, ==, _ ("Held"));
  g_assert_nonnull (strchr (late, '2'));
  g_assert_cmpstr (undated, ==, planned);
}

static void
test_point_state (void)
{
  g_autofree char *done = fod_text_point_state (NULL, "done");
  g_autofree char *follow_up = fod_text_point_state (NULL, "follow-up");
  g_autofree char *moved = fod_text_point_state (NULL, "moved");
  g_autofree char *open = fod_text_point_state (NULL, "open");
  g_autofree char *unset = fod_text_point_state (NULL, NULL);

  g_assert_cmpstr (done, ==, _ ("Dealt with"));
  g_assert_cmpstr (follow_up, ==, _ ("Next meeting"));
  g_assert_cmpstr (moved, ==, follow_up);
  g_assert_cmpstr (open, ==, C_ ("agenda point", "Open"));
  g_assert_cmpstr (unset, ==, open);
}

static void
test_agreement (void)
{
  g_autofree char *due = g_strdup_printf (_ ("by %s"), "man.\u00a024.\u00a0aug.");
  g_autofree char *both = g_strconcat ("Kirsten · ", due, NULL);
  g_autofree char *all = fod_text_agreement_facts (NULL, "Kirsten", get_today ());
  g_autofree char *who = fod_text_agreement_facts (NULL, "Kirsten", FOD_DAY_NONE);
  g_autofree char *when = fod_text_agreement_facts (NULL, NULL, get_today ());

  g_assert_cmpstr (all, ==, both);
  g_assert_cmpstr (who, ==, "Kirsten");
  g_assert_cmpstr (when, ==, due);
}

static void
test_shorten (void)
{
  g_autofree char *exact = g_strnfill (1000, 'a');
  g_autofree char *long_text = g_strconcat (exact, "å", NULL);
  g_autofree char *cut = g_strconcat (exact, "…", NULL);
  const struct {
    const char *text;
    const char *shown;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "Kort", "Kort" },
    { exact, exact },
    { long_text, cut },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shown = fod_meeting_shorten (NULL, cases[i].text);

    g_assert_cmpstr (shown, ==, cases[i].shown);
  }
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/meetings-closures/when", test_when);
  g_test_add_func ("/meetings-closures/facts", test_facts);
  g_test_add_func ("/meetings-closures/title", test_title);
  g_test_add_func ("/meetings-closures/state", test_state);
  g_test_add_func ("/meetings-closures/state-words", test_state_words);
  g_test_add_func ("/meetings-closures/point-state", test_point_state);
  g_test_add_func ("/meetings-closures/agreement", test_agreement);
  g_test_add_func ("/meetings-closures/shorten", test_shorten);
  return g_test_run ();
}
