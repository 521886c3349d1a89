/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-action.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodHistoryEntry:
 * @wall: when, microseconds since 1970 UTC by the writer's clock
 * @author: (nullable): person id
 * @label: what the person did
 * @kind: whether they took it back, or wanted it after all
 * @field: the field, "" for the creation, "deleted" for hiding and bringing back
 * @before: what was shown to the writer
 * @after: what was written
 *
 * One change of one cell.
 */
typedef struct {
  gint64 wall;
  char *author;
  char *label;
  FodActionKind kind;
  char *field;
  FodValue before;
  FodValue after;
} FodHistoryEntry;

void fod_history_entry_free (FodHistoryEntry *self);

GPtrArray *fod_history_read (FodStore *store, const char *id, const char *field, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodHistoryEntry, fod_history_entry_free)

G_END_DECLS
