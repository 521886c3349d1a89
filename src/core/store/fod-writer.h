/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-commit.h"
#include "fod-op-log.h"
#include "fod-record.h"

G_BEGIN_DECLS

/**
 * FodWriter:
 *
 * One action being written: ops, projection and search index in one transaction. The only
 * code that changes data; FodEdit, undo and merge all come through here.
 */
typedef struct {
  FodOpLog *log;
  FodOpLog before; /* the log's ends, put back when the action is abandoned */
  FodCommit *commit;
  GHashTable *reindex; /* ids whose words have changed */
  gint64 now;
} FodWriter;

gboolean fod_writer_begin (FodWriter *self,
                           FodOpLog *log,
                           gint64 now_us,
                           const char *label,
                           FodActionKind kind,
                           GError **error);
gboolean fod_writer_create (FodWriter *self, FodRecord *record, GError **error);
gboolean fod_writer_set (FodWriter *self,
                         const FodDescriptor *descriptor,
                         const char *row,
                         const char *field,
                         const FodValue *value,
                         GArray *base,
                         GError **error);
gboolean fod_writer_finish (FodWriter *self, gint64 target, const char *author, GError **error);
void fod_writer_abandon (FodWriter *self);
void fod_writer_clear (FodWriter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FodWriter, fod_writer_clear)

G_END_DECLS
