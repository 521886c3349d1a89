/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodOption:
 * @name: what stands after "--"
 * @letter: what stands after "-", or 0
 * @value: (nullable): msgid of what its value is called in the usage; %NULL when it takes none
 * @help: msgid of one line that says what it does
 *
 * One option of a command. An array of them ends with a %NULL name.
 */
typedef struct {
  const char *name;
  char letter;
  const char *value;
  const char *help;
} FodOption;

/**
 * FodArguments:
 *
 * The words after a command, told apart: options and the rest. Immutable.
 */
typedef struct _FodArguments FodArguments;

FodArguments *fod_arguments_parse (const FodOption *options,
                                   const char *const *words,
                                   gboolean strict,
                                   GError **error);
void fod_arguments_free (FodArguments *self);

gboolean fod_arguments_has (FodArguments *self, const char *option);
const char *fod_arguments_get (FodArguments *self, const char *option);
guint fod_arguments_count (FodArguments *self);
const char *fod_arguments_nth (FodArguments *self, guint n);
const char *const *fod_arguments_words (FodArguments *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodArguments, fod_arguments_free)

G_END_DECLS
