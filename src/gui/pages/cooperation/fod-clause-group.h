/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"

G_BEGIN_DECLS

/**
 * FodClauseGroup:
 *
 * One point of a cooperation agreement: what it is about, questions to begin with, and the text,
 * which saves itself until somebody signs.
 */
#define FOD_TYPE_CLAUSE_GROUP (fod_clause_group_get_type ())
G_DECLARE_FINAL_TYPE (FodClauseGroup, fod_clause_group, FOD, CLAUSE_GROUP, AdwBin)

GtkWidget *fod_clause_group_new (FodSession *session, const char *clause);

void fod_clause_group_set_words (FodClauseGroup *self, const char *title, const char *questions);
void fod_clause_group_show (FodClauseGroup *self, FodRecord *agreement);
gboolean fod_clause_group_commit (FodClauseGroup *self);
FodFieldRow *fod_clause_group_get_row (FodClauseGroup *self);

G_END_DECLS
