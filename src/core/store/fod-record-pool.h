/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

G_BEGIN_DECLS

/**
 * FodRecordPool:
 *
 * The records that somebody is using now, each once, found by id. The pool keeps none of
 * them alive.
 */
typedef struct _FodRecordPool FodRecordPool;

FodRecordPool *fod_record_pool_new (void);
void fod_record_pool_free (FodRecordPool *self);
FodRecord *fod_record_pool_find (FodRecordPool *self, const char *id);
void fod_record_pool_adopt (FodRecordPool *self, FodRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodRecordPool, fod_record_pool_free)

G_END_DECLS
