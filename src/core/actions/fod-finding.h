/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-search-hit.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodFinding:
 * @record: a record that has the words, or the course of somebody who has them
 * @course: (nullable): the course @record belongs to
 * @excerpt: text around the words, as in #FodSearchHit; of a colleague with the role in the course
 *
 * One record found, for a person to go to.
 */
typedef struct {
  FodRecord *record;
  FodRecord *course;
  char *excerpt;
} FodFinding;

GPtrArray *fod_finding_search (FodStore *store,
                               const char *words,
                               FodRecord *course,
                               guint limit,
                               gboolean *more,
                               GError **error);

G_END_DECLS
