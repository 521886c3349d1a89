/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-clock.h"
#include "fod-commit.h"
#include "fod-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FodEdit FodEdit;

/**
 * FodStore:
 *
 * The one file, open. Everything that changes goes in through fod_store_commit() and comes
 * out through FodStore::committed; records are shared, so whoever shows one follows it.
 *
 * Single-threaded: all calls come from the thread that opened the store.
 */
#define FOD_TYPE_STORE (fod_store_get_type ())
G_DECLARE_FINAL_TYPE (FodStore, fod_store, FOD, STORE, GObject)

char *fod_store_default_path (void);

FodStore *fod_store_open (const char *path, FodClock *clock, GError **error);
FodStore *fod_store_open_at_once (const char *path,
                                  FodClock *clock,
                                  gboolean *is_ready,
                                  GError **error);
void fod_store_prepare_async (FodStore *self, GAsyncReadyCallback callback, gpointer data);
gboolean fod_store_prepare_finish (FodStore *self, GAsyncResult *result, GError **error);

const char *fod_store_get_path (FodStore *self);
gboolean fod_store_is_lost (FodStore *self);
FodClock *fod_store_get_clock (FodStore *self);
gboolean fod_store_check_read (FodStore *self, GError **error);

gboolean fod_store_commit (FodStore *self, FodEdit *edit, const char *label, GError **error);
gboolean fod_store_commit_lasting (FodStore *self,
                                   FodEdit *edit,
                                   const char *label,
                                   GError **error);

FodRecord *fod_store_find (FodStore *self, FodRecordType type, const char *id);
GPtrArray *fod_store_list_by (FodStore *self,
                              FodRecordType type,
                              const char *field,
                              const FodValue *value);
GPtrArray *fod_store_search (FodStore *self,
                             const char *words,
                             const char *course,
                             guint limit,
                             GError **error);

char *fod_store_get_setting (FodStore *self, const char *key);
gboolean fod_store_set_setting (FodStore *self, const char *key, const char *value, GError **error);

G_END_DECLS
