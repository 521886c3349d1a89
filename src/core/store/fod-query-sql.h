/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-commit.h"
#include "fod-database.h"
#include "fod-query.h"

G_BEGIN_DECLS

/**
 * FodQuerySql:
 *
 * "type, where, order" on its way to SQL. Names come from the descriptor table and values
 * are bound.
 */
typedef struct _FodQuerySql FodQuerySql;

FodQuerySql *fod_query_sql_new (FodRecordType type);
void fod_query_sql_free (FodQuerySql *self);
FodRecordType fod_query_sql_get_type (FodQuerySql *self);
void fod_query_sql_where (FodQuerySql *self,
                          const char *path,
                          FodComparison comparison,
                          const FodValue *value);
void fod_query_sql_clear_where (FodQuerySql *self);
void fod_query_sql_order_by (FodQuerySql *self, const char *path, gboolean descending);
gboolean fod_query_sql_depends_on (FodQuerySql *self, FodCommit *commit);
GPtrArray *fod_query_sql_run (FodQuerySql *self, FodDatabase *database, GError **error);
gboolean fod_query_sql_visit (FodQuerySql *self,
                              FodDatabase *database,
                              const char *const *paths,
                              FodQueryVisitFunc visit,
                              gpointer data,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodQuerySql, fod_query_sql_free)

G_END_DECLS
