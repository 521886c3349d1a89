/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FOD_PROGRAMME_FORMAT "fodfaeste-programme"
#define FOD_PROGRAMME_VERSION 1

/**
 * FodProgrammeKeyFlags:
 * @FOD_PROGRAMME_KEY_REQUIRED: an item without it is refused
 * @FOD_PROGRAMME_KEY_OFFSETS: a list of offsets in the file, one a line in the field
 * @FOD_PROGRAMME_KEY_NAMES: a list of names in the file, one a line in the field
 */
typedef enum {
  FOD_PROGRAMME_KEY_OPTIONAL = 0,
  FOD_PROGRAMME_KEY_REQUIRED = 1 << 0,
  FOD_PROGRAMME_KEY_OFFSETS = 1 << 1,
  FOD_PROGRAMME_KEY_NAMES = 1 << 2,
} FodProgrammeKeyFlags;

/**
 * FodProgrammeKey:
 * @key: the key in the file
 * @field: the field of the item; what it may hold is the descriptor's to say
 * @flags: see #FodProgrammeKeyFlags
 * @only: (nullable) (array zero-terminated=1): the choices allowed here, when not all are
 */
typedef struct {
  const char *key;
  const char *field;
  FodProgrammeKeyFlags flags;
  const char *const *only;
} FodProgrammeKey;

/**
 * FodProgrammeSection:
 * @array: the list in the file
 * @item: nick of the kind of its items
 * @keys: what an item may hold
 * @n_keys: how many
 * @parts: (nullable): what every item has a list of: steps or points
 * @optional: whether a file may do without the list
 *
 * One list of the file.
 */
typedef struct FodProgrammeSection FodProgrammeSection;
struct FodProgrammeSection {
  const char *array;
  const char *item;
  const FodProgrammeKey *keys;
  guint n_keys;
  const FodProgrammeSection *parts;
  gboolean optional;
};

#define FOD_PROGRAMME_N_SECTIONS 9

extern const FodProgrammeSection fod_programme_sections[FOD_PROGRAMME_N_SECTIONS];

G_END_DECLS
