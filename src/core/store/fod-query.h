/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodComparison:
 *
 * How a field is compared. Nothing filled in is equal to nothing filled in, and neither
 * more nor less than anything.
 */
typedef enum {
  FOD_EQUAL,
  FOD_NOT_EQUAL,
  FOD_LESS,
  FOD_AT_MOST,
  FOD_MORE,
  FOD_AT_LEAST,
} FodComparison;

/**
 * FodQueryVisitFunc:
 * @id: id of a record
 * @values: the fields asked for, in that order
 * @data: the caller's
 *
 * Looks at one record.
 */
typedef void (*FodQueryVisitFunc) (const char *id, const FodValue *values, gpointer data);

#define FOD_TYPE_QUERY (fod_query_get_type ())
G_DECLARE_FINAL_TYPE (FodQuery, fod_query, FOD, QUERY, GObject)

FodQuery *fod_query_new (FodStore *store, FodRecordType type);

void fod_query_where (FodQuery *self,
                      const char *path,
                      FodComparison comparison,
                      const FodValue *value);
void fod_query_where_record (FodQuery *self, const char *path, FodRecord *record);
void fod_query_clear_where (FodQuery *self);
void fod_query_order_by (FodQuery *self, const char *path, gboolean descending);
void fod_query_refresh (FodQuery *self);

FodRecordType fod_query_get_record_type (FodQuery *self);
gboolean fod_query_depends_on (FodQuery *self, FodCommit *commit);
const char *fod_query_get_id (FodQuery *self, guint position);
int fod_query_find (FodQuery *self, const char *id);
void fod_query_visit (FodQuery *self,
                      const char *const *paths,
                      FodQueryVisitFunc visit,
                      gpointer data);

G_END_DECLS
