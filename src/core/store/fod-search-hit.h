/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-schema.h"

G_BEGIN_DECLS

/**
 * FodSearchHit:
 * @type: the type of the record found
 * @id: its id
 * @excerpt: text around the words, which stand between U+0002 and U+0003
 *
 * One record that has the words looked for.
 */
typedef struct {
  FodRecordType type;
  char *id;
  char *excerpt;
} FodSearchHit;

#define FOD_SEARCH_MARK_BEGIN '\002'
#define FOD_SEARCH_MARK_END '\003'

void fod_search_hit_free (FodSearchHit *self);
char *fod_search_hit_remove_marks (const char *excerpt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodSearchHit, fod_search_hit_free)

G_END_DECLS
