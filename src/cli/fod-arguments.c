/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-arguments.h"

#include "fod-command-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodArguments {
  const FodOption *options;
  guint n_options;
  char **values;    /* one for each option that takes a value */
  gboolean *flags;  /* one for each that takes none */
  GPtrArray *words; /* what is left, ends with NULL */
};

/**
 * fod_arguments_free:
 * @self: (transfer full): arguments
 *
 * Frees arguments.
 */
void
fod_arguments_free (FodArguments *self)
{
  for (guint i = 0; i < self->n_options; i++)
    g_free (self->values[i]);
  g_free (self->values);
  g_free (self->flags);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static FodArguments *
make_arguments (const FodOption *options)
{
  FodArguments *self = g_new0 (FodArguments, 1);

  self->options = options;
  while (options[self->n_options].name)
    self->n_options++;
  self->values = g_new0 (char *, self->n_options + 1);
  self->flags = g_new0 (gboolean, self->n_options + 1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* File names are the one kind of value that GLib takes as it is: others it would convert from
 * the character set of the locale. */
static GOptionEntry *
make_entries (FodArguments *self)
{
  GOptionEntry *entries = g_new0 (GOptionEntry, self->n_options + 1);

  for (guint i = 0; i < self->n_options; i++) {
    const FodOption *option = &self->options[i];

    entries[i].long_name = option->name;
    entries[i].short_name = option->letter;
    entries[i].arg = option->value ? G_OPTION_ARG_FILENAME : G_OPTION_ARG_NONE;
    entries[i].arg_data = option->value ? (gpointer) &self->values[i] : (gpointer) &self->flags[i];
  }
  return entries;
}

static gboolean
is_option (const char *word)
{
  return word[0] == '-' && word[1] != '\0';
}

static gboolean
take_rest (FodArguments *self,
           char **rest,
           gboolean strict,
           GError **error)
{
  for (guint i = 1; rest[i]; i++) {
    if (strict && is_option (rest[i])) {
      g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                   _ ("There is no option “%s” here."), rest[i]);
      return FALSE;
    }
    g_ptr_array_add (self->words, g_strdup (rest[i]));
  }
  return TRUE;
}

/* GLib would take "--json=no" for "--json". */
static gboolean
check_flags (const FodOption *options,
             const char *const *words,
             GError **error)
{
  for (guint i = 0; words[i] && !g_str_equal (words[i], "--"); i++) {
    for (const FodOption *option = options; option->name; option++) {
      g_autofree char *start = g_strconcat ("--", option->name, "=", NULL);

      if (option->value || !g_str_has_prefix (words[i], start))
        continue;
      g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                   _ ("The option “--%s” takes no value."), option->name);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
is_use (const FodOption *option,
        const char *word)
{
  gsize length = strlen (option->name);

  return g_str_has_prefix (word, "--") && strncmp (word + 2, option->name, length) == 0 &&
         (word[2 + length] == '\0' || word[2 + length] == '=');
}

/* GLib would take the last one. */
static gboolean
check_once (const FodOption *options,
            const char *const *words,
            GError **error)
{
  for (const FodOption *option = options; option->name; option++) {
    guint n_uses = 0;

    for (guint i = 0; words[i] && !g_str_equal (words[i], "--"); i++)
      n_uses += is_use (option, words[i]) ? 1 : 0;
    if (!option->value || n_uses < 2)
      continue;
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("The option “--%s” is there more than once."), option->name);
    return FALSE;
  }
  return TRUE;
}

/**
 * fod_arguments_parse:
 * @options: the options there are; must outlive the arguments
 * @words: (array zero-terminated=1): UTF-8; options stop at "--"
 * @strict: whether other options are refused; else they stay among the words, as does "--"
 * @error: return location; %FOD_COMMAND_ERROR_USAGE
 *
 * Returns: (transfer full) (nullable): the arguments
 */
FodArguments *
fod_arguments_parse (const FodOption *options,
                     const char *const *words,
                     gboolean strict,
                     GError **error)
{
  g_autoptr (FodArguments) self = make_arguments (options);
  g_autofree GOptionEntry *entries = make_entries (self);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;
  g_autoptr (GError) failure = NULL;
  guint n = 0;

  if (!check_flags (options, words, error) || !check_once (options, words, error))
    return NULL;
  g_strv_builder_add (builder, "fodctl");
  for (; words[n] && !g_str_equal (words[n], "--"); n++)
    g_strv_builder_add (builder, words[n]);
  rest = g_strv_builder_end (builder);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &rest, &failure)) {
    g_info ("%s", failure->message);
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                         _ ("An option lacks what should stand after it."));
    return NULL;
  }
  if (!take_rest (self, rest, strict, error))
    return NULL;
  for (n += words[n] && strict ? 1 : 0; words[n]; n++)
    g_ptr_array_add (self->words, g_strdup (words[n]));
  g_ptr_array_add (self->words, NULL);
  return g_steal_pointer (&self);
}

static guint
find_option (FodArguments *self,
             const char *name)
{
  for (guint i = 0; i < self->n_options; i++) {
    if (g_str_equal (self->options[i].name, name))
      return i;
  }
  g_return_val_if_reached (self->n_options);
}

/**
 * fod_arguments_has:
 * @self: arguments
 * @option: name of an option
 *
 * Returns: whether it was given
 */
gboolean
fod_arguments_has (FodArguments *self,
                   const char *option)
{
  guint i = find_option (self, option);

  return self->flags[i] || self->values[i] != NULL;
}

/**
 * fod_arguments_get:
 * @self: arguments
 * @option: name of an option that takes a value
 *
 * Returns: (nullable): its value
 */
const char *
fod_arguments_get (FodArguments *self,
                   const char *option)
{
  return self->values[find_option (self, option)];
}

/**
 * fod_arguments_count:
 * @self: arguments
 *
 * Returns: how many words there are beside the options
 */
guint
fod_arguments_count (FodArguments *self)
{
  return self->words->len - 1;
}

/**
 * fod_arguments_nth:
 * @self: arguments
 * @n: from 0
 *
 * Returns: (nullable): a word that is no option, %NULL when there are fewer
 */
const char *
fod_arguments_nth (FodArguments *self,
                   guint n)
{
  return n < fod_arguments_count (self) ? self->words->pdata[n] : NULL;
}

/**
 * fod_arguments_words:
 * @self: arguments
 *
 * Returns: (array zero-terminated=1): the words that are no options
 */
const char *const *
fod_arguments_words (FodArguments *self)
{
  return (const char *const *) self->words->pdata;
}
