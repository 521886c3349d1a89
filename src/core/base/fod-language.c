/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-language.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

/* In the order they are tried when the session's own locale cannot carry Danish. The last one is
 * C.UTF-8 under another name: glibc looks for <folder of locales>//C.utf8, and gettext, which from
 * glibc 2.39 on translates nothing in a locale called C or C.*, does not know it again. A machine
 * needs no other locale to show Danish, then. */
static const char *const FALLBACK_LOCALES[] = { "da_DK.UTF-8", "C.UTF-8", "en_US.UTF-8",
                                                "/C.UTF-8" };

static gboolean
is_language (const char *locale,
             const char *code)
{
  return g_str_has_prefix (locale, code) && !g_ascii_isalpha (locale[strlen (code)]);
}

static char *
read_session_locale (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  g_auto (GStrv) languages = NULL;
  const char *list = g_getenv ("LANGUAGE");

  languages = g_strsplit (list != NULL ? list : "", ":", -1);
  for (gsize i = 0; languages[i] != NULL; i++) {
    if (languages[i][0] != '\0')
      return g_strdup (languages[i]);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++) {
    const char *value = g_getenv (variables[i]);

    if (value != NULL && value[0] != '\0')
      return g_strdup (value);
  }

  return g_strdup ("");
}

static gboolean
delivers_danish (void)
{
  /* Not C_(): GLib decides once for all whether to translate, and this is before that. */
  const char *id = "language code of the translation\004en";

  return g_str_equal (dgettext (GETTEXT_PACKAGE, id), "da");
}

static void
choose_character_set (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FALLBACK_LOCALES); i++) {
    if (g_str_equal (nl_langinfo (CODESET), "UTF-8"))
      return;
    setlocale (LC_CTYPE, FALLBACK_LOCALES[i]);
  }
}

static void
choose_message_locale (void)
{
  /* gettext does not translate at all in the C locale, nor under C.UTF-8 from glibc 2.39 on;
   * what counts is what it really delivers. */
  for (gsize i = 0; i < G_N_ELEMENTS (FALLBACK_LOCALES); i++) {
    if (delivers_danish ())
      return;
    setlocale (LC_MESSAGES, FALLBACK_LOCALES[i]);
  }
}

/**
 * fod_language_init:
 * @localedir: (type filename): the folder of the installed translations
 *
 * Chooses the language, once, before anything is translated and before threads. A session in
 * Danish or English is followed; every other, also one without a locale, gets Danish.
 *
 * `FODFAESTE_LOCALEDIR` overrides @localedir, `FODFAESTE_LOCPATH` names a folder of locales for
 * machines that have none. A GTK program calls gtk_disable_setlocale() first; otherwise GTK
 * undoes the choice.
 */
void
fod_language_init (const char *localedir)
{
  g_autofree char *session = read_session_locale ();
  const char *build_localedir = g_getenv ("FODFAESTE_LOCALEDIR");
  const char *locpath = g_getenv ("FODFAESTE_LOCPATH");
  gboolean english = is_language (session, "en");

  if (build_localedir != NULL && build_localedir[0] != '\0')
    localedir = build_localedir;

  /* One language alone: with "en:da" gettext would find no English catalogue and go on to the
   * Danish one. */
  g_setenv ("LANGUAGE", english ? "en" : "da", TRUE);
  if (locpath != NULL && locpath[0] != '\0')
    g_setenv ("LOCPATH", locpath, TRUE);

  setlocale (LC_ALL, "");
  choose_character_set ();

  bindtextdomain (GETTEXT_PACKAGE, localedir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!english)
    choose_message_locale ();
}

/**
 * fod_language_get:
 *
 * Returns: "da" or "en", the language gettext really delivers, so that dates follow the words
 */
const char *
fod_language_get (void)
{
  /* TRANSLATORS: Translate with the code of your language; only "da" is known so far. */
  const char *code = C_ ("language code of the translation", "en");

  return g_str_equal (code, "da") ? "da" : "en";
}
