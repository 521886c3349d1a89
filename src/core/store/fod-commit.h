/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-action.h"
#include "fod-record.h"

G_BEGIN_DECLS

/**
 * FodCommit:
 *
 * What one action has changed: passed with FodStore::committed. Immutable once passed on.
 */
#define FOD_TYPE_COMMIT (fod_commit_get_type ())
typedef struct _FodCommit FodCommit;

GType fod_commit_get_type (void) G_GNUC_CONST;

FodCommit *fod_commit_new (const char *label, FodActionKind kind);
FodCommit *fod_commit_ref (FodCommit *self);
void fod_commit_unref (FodCommit *self);
void fod_commit_add (FodCommit *self, FodRecordType type, const char *id);
gboolean fod_commit_touches (FodCommit *self, FodRecordType type);
void fod_commit_foreach (FodCommit *self, GHFunc function, gpointer data);
const char *fod_commit_get_label (FodCommit *self);
FodActionKind fod_commit_get_kind (FodCommit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodCommit, fod_commit_unref)

G_END_DECLS
