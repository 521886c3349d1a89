/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-error.h"
#include "fod-passphrase.h"

#include <string.h>

#define SHORT FOD_PASSPHRASE_SHORT
#define WEAK FOD_PASSPHRASE_WEAK
#define FAIR FOD_PASSPHRASE_FAIR
#define STRONG FOD_PASSPHRASE_STRONG

typedef struct {
  const char *text;
  FodPassphraseStrength strength;
} Case;

static const char *const names[] = { "Karin Okapi", "Bjørn Ny-Klinge", NULL };

static void
check_cases (const Case *cases,
             guint n_cases,
             FodSpelling *spelling)
{
  for (guint i = 0; i < n_cases; i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpint (fod_passphrase_measure (cases[i].text, spelling, names), ==,
                     cases[i].strength);
    g_assert_true (fod_passphrase_check (cases[i].text, spelling, names, &error) ==
                   (cases[i].strength >= FAIR));
    if (error)
      g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_TOO_WEAK);
  }
}

/* What is the same with a dictionary and without one. */
static const Case always[] = {
  /* Letters are counted, not bytes. */
  { "", SHORT },
  { "kort", SHORT },
  { "æøåæøåæøå", SHORT },
  /* Patterns. */
  { "1234567890", WEAK },
  { "aaaaaaaaaaaaaaaaaaaa", WEAK },
  { "æøåæøåæøåæøå", WEAK },
  { "qwertyuiop", WEAK },
  { "01-01-1990 31-12-2026", WEAK },
  { "password1234", WEAK },
  { "trustno1 letmein", WEAK },
  /* What everybody says. */
  { "jeg elsker dig", WEAK },
  { "JegElskerDig!", WEAK },
  { "jeg elsker dig jeg elsker dig jeg elsker dig jeg elsker dig", WEAK },
  { "rødgrød med fløde", WEAK },
  { "roedgroed med floede", WEAK },
  { "goddagmandøkseskaft", WEAK },
  { "Goddag mand økseskaft 1", WEAK },
  { "en svale gør ingen sommer", WEAK },
  { "hvad laver du i dag?", WEAK },
  { "hvor er du min skat", WEAK },
  { "correct horse battery staple", WEAK },
  /* Days, months, numbers and years. */
  { "mandag tirsdag onsdag", WEAK },
  { "mandagtirsdagonsdagtorsdagfredag", WEAK },
  { "en to tre fire", WEAK },
  { "Sommer2026!", WEAK },
  { "17 januar 1984", WEAK },
  /* Towns and names, also written in other letters. */
  { "københavn2026", WEAK },
  { "koebenhavn2026", WEAK },
  { "K0benh4vn 2026", WEAK },
  { "Helsingør1234", WEAK },
  { "Mette Mentor 1975", WEAK },
  { "mettes kodeord", WEAK },
  { "Sørensen Rasmussen Christensen", WEAK },
  { "Bjørn Ny-Klinge 1975", WEAK },
  { "Karin Okapis Københavns 1984", WEAK },
  /* Work. */
  { "fodfæstefodfæste", WEAK },
  { "Københavns Kommune 2026", WEAK },
  { "socialforvaltningen", WEAK },
  { "socialrådgiver123", WEAK },
  /* One word and two, with this and that. */
  { "brændehest1234", WEAK },
  { "Gummistøvle-2026!", WEAK },
  { "gummistøvle regnbue", WEAK },
  { "gummistøvle gummistøvle gummistøvle gummistøvle", WEAK },
  /* Three words that have nothing to do with each other, and four. */
  { "gummistøvle regnbue tromme", FAIR },
  { "skovsnegl lanterne vindue", FAIR },
  { "cykelhjelm tordenvejr pandekage", FAIR },
  { "havregryn kompas tagrende", FAIR },
  { "pandekage hest trapez", FAIR },
  { "gummistøvle regnbue tromme onsdag", FAIR },
  { "gummistøvle regnbue tromme skovsnegl", STRONG },
  { "havregryn kompas tagrende skovsnegl", STRONG },
  { "Blæksprutte-Havelåge-Trapez-Vulkan", STRONG },
  /* Made by a machine. */
  { "vQ7#mT2!xR9z", STRONG },
  { "8f3b-c19e-77da-40b6-aa52", STRONG },
};

/* Letters that are no words are worth more than words, where somebody can tell. */
static const Case with_dictionary[] = {
  { "xkqzvjwpbt", FAIR },
  { "gummistøvleregnbuetrommeskovsnegl", FAIR },
  { "gumm1støvle r3gnbue", WEAK },
  { "arbejdsmarkedsuddannelsen", WEAK },
  { "beskæftigelsesforvaltningens", WEAK },
  /* zxcvbn has elephants, tigers and programs among the passwords it knows. */
  { "måne elefant tog", FAIR },
  { "tiger program kompas", FAIR },
  { "elefant2026", WEAK },
  { "tiger dragon", WEAK },
  { "kommunalbestyrelsesmedlemmerne", WEAK },
  { "hundredeogfemogtyve kroner", WEAK },
};

static const Case without_dictionary[] = {
  { "xkqzvjwpbt", WEAK },
  { "xkqzvjwpbt mvbqxrtk", WEAK },
  { "socialforvaltningens", WEAK },
};

static void
test_with_dictionary (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodSpelling) spelling = fod_spelling_load (&error);

  if (!spelling) {
    g_test_skip (error->message);
    return;
  }
  check_cases (always, G_N_ELEMENTS (always), spelling);
  check_cases (with_dictionary, G_N_ELEMENTS (with_dictionary), spelling);
}

/* Then it is rather too careful. */
static void
test_without_dictionary (void)
{
  check_cases (always, G_N_ELEMENTS (always), NULL);
  check_cases (without_dictionary, G_N_ELEMENTS (without_dictionary), NULL);
}

/* Who has no names known is not said to be known by them. */
static void
test_no_names (void)
{
  g_assert_cmpint (fod_passphrase_measure ("okapi lanterne vindue", NULL, names), ==, WEAK);
  g_assert_cmpint (fod_passphrase_measure ("okapi lanterne vindue", NULL, NULL), ==, FAIR);
}

/* A whole book pasted in must not stop the window. */
static void
test_long (void)
{
  g_autofree char *book = g_malloc (100001);
  gint64 start = g_get_monotonic_time ();

  memset (book, 'x', 100000);
  book[100000] = '\0';
  g_assert_cmpint (fod_passphrase_measure (book, NULL, NULL), ==, WEAK);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

/* å as one letter, and as a and a ring, from another keyboard. */
static void
test_one_form (void)
{
  g_autoptr (FodSecret) composed = fod_passphrase_read ("bl\xc3\xa5");
  g_autoptr (FodSecret) decomposed = fod_passphrase_read ("bla\xcc\x8a");
  g_autoptr (FodSecret) other = fod_passphrase_read ("bla");

  g_assert_true (fod_secret_equal (composed, decomposed));
  g_assert_false (fod_secret_equal (composed, other));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase/with-dictionary", test_with_dictionary);
  g_test_add_func ("/passphrase/without-dictionary", test_without_dictionary);
  g_test_add_func ("/passphrase/no-names", test_no_names);
  g_test_add_func ("/passphrase/long", test_long);
  g_test_add_func ("/passphrase/one-form", test_one_form);

  return g_test_run ();
}
