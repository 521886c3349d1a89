/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-language.h"

#include <gio/gio.h>
#include <stdio.h>

#include "fod-danish.h"

#define PRINT "--print-language"

static const char *const VARIABLES[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

typedef struct {
  const char *name;
  const char *values[G_N_ELEMENTS (VARIABLES)];
  const char *expected;
} Case;

#define DANISH "da lørdag august"
#define ENGLISH "en Saturday August"

static const Case CASES[] = {
  { "unset", { NULL, NULL, NULL, NULL }, DANISH },
  { "empty", { "", "", "", "" }, DANISH },
  { "lang-c", { NULL, NULL, NULL, "C" }, DANISH },
  { "all-c", { NULL, "C", NULL, NULL }, DANISH },
  { "all-posix", { NULL, "POSIX", NULL, NULL }, DANISH },
  { "all-c-utf8", { NULL, "C.UTF-8", NULL, NULL }, DANISH },
  { "danish", { NULL, NULL, NULL, "da_DK.UTF-8" }, DANISH },
  { "danish-short", { NULL, NULL, NULL, "da" }, DANISH },
  { "english", { NULL, NULL, NULL, "en_US.UTF-8" }, ENGLISH },
  { "english-gb", { NULL, "en_GB.UTF-8", NULL, "da_DK.UTF-8" }, ENGLISH },
  { "german", { NULL, NULL, NULL, "de_DE.UTF-8" }, DANISH },
  { "taita", { NULL, NULL, NULL, "dav_KE.UTF-8" }, DANISH },
  { "middle-english", { NULL, NULL, NULL, "enm_GB.UTF-8" }, DANISH },
  { "messages-before-lang", { NULL, "", "en_US.UTF-8", "da_DK.UTF-8" }, ENGLISH },
  { "all-before-messages", { NULL, "da_DK.UTF-8", "en_US.UTF-8", "en_US.UTF-8" }, DANISH },
  { "language-first", { "da", "en_US.UTF-8", NULL, "en_US.UTF-8" }, DANISH },
  { "language-english-in-c", { "en", "C.UTF-8", NULL, NULL }, ENGLISH },
  { "language-english-then-danish", { "en_GB:da", NULL, NULL, "da_DK.UTF-8" }, ENGLISH },
  { "language-german-then-english", { "de:en", NULL, NULL, "en_US.UTF-8" }, DANISH },
};

static void
check_case (const Case *item,
            gboolean with_locpath)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", &error);
  g_autofree char *output = NULL;

  g_assert_no_error (error);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  for (gsize i = 0; i < G_N_ELEMENTS (VARIABLES); i++) {
    if (item->values[i] != NULL)
      g_subprocess_launcher_setenv (launcher, VARIABLES[i], item->values[i], TRUE);
    else
      g_subprocess_launcher_unsetenv (launcher, VARIABLES[i]);
  }
  if (!with_locpath)
    g_subprocess_launcher_unsetenv (launcher, "FODFAESTE_LOCPATH");

  process = g_subprocess_launcher_spawn (launcher, &error, self, PRINT, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_cmpstr (output, ==, item->expected);
}

static void
test_case (gconstpointer data)
{
  check_case (data, TRUE);
}

/* As installed on a machine that has no locale but C.UTF-8. */
static void
test_without_locpath (gconstpointer data)
{
  check_case (data, FALSE);
}

/* g_print() converts to the locale's character set, so this also shows whether that is UTF-8. */
static int
print_language (void)
{
  fod_language_init (NULL);
  g_print ("%s %s %s", fod_language_get (), fod_danish_weekday_name (6),
           fod_danish_month_name (8));

  return 0;
}

int
main (int argc,
      char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], PRINT))
    return print_language ();

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path = g_strconcat ("/language/", CASES[i].name, NULL);
    g_autofree char *bare = g_strconcat ("/language/without-locpath/", CASES[i].name, NULL);

    g_test_add_data_func (path, &CASES[i], test_case);
    g_test_add_data_func (bare, &CASES[i], test_without_locpath);
  }

  return g_test_run ();
}
