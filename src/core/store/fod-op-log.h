/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-action.h"
#include "fod-database.h"
#include "fod-dot.h"
#include "fod-id-source.h"

G_BEGIN_DECLS

/* Names of the two cells that no descriptor has: the creation of a row, and its being hidden. */
#define FOD_CELL_CREATION ""
#define FOD_CELL_DELETED "deleted"

/* Why an op is in "pending" although its cell is known: the value does not fit the field. */
#define FOD_PENDING_VALUE "value"

/**
 * FodOpLog:
 * @database: the connection
 * @replica: the replica that writes here
 * @next_op: number of its next op
 * @next_action: number of its next action
 * @clock: the highest hybrid logical clock seen: 48 bit milliseconds << 16 | counter
 *
 * The end of the log, where this computer writes.
 */
typedef struct {
  FodDatabase *database;
  gint64 replica;
  gint64 next_op;
  gint64 next_action;
  gint64 clock;
} FodOpLog;

gboolean fod_op_log_load (FodOpLog *self, FodDatabase *database, FodIdSource *ids, GError **error);
gboolean fod_op_log_new_replica (FodOpLog *self, FodIdSource *ids, GError **error);

gboolean fod_op_log_append (FodOpLog *self,
                            gint64 now_us,
                            const char *type,
                            const char *row,
                            const char *field,
                            const FodValue *value,
                            GArray *base,
                            GError **error);
gboolean fod_op_log_close_action (FodOpLog *self,
                                  gint64 first_op,
                                  const char *label,
                                  FodActionKind kind,
                                  gint64 target,
                                  const char *author,
                                  gint64 now_us,
                                  GError **error);

gboolean fod_op_find_creation (FodDatabase *database, const char *row, FodDot *dot, GError **error);
gboolean fod_op_read_value (FodDatabase *database,
                            FodDot dot,
                            const char *field,
                            FodValue *value,
                            GError **error);

G_END_DECLS
