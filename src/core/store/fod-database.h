/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-value.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * FodDatabase:
 *
 * One SQLite connection with statements kept prepared and errors said in words.
 */
typedef struct _FodDatabase FodDatabase;

/**
 * FodCursor:
 *
 * A prepared statement in use. Bind, then step; parameters and columns count from 1 and 0
 * as in SQLite. Failures are kept and come out of the next fod_cursor_step().
 */
typedef struct _FodCursor FodCursor;

FodDatabase *fod_database_open (const char *path, int flags, GError **error);
void fod_database_close (FodDatabase *self);
sqlite3 *fod_database_get_raw (FodDatabase *self);
const char *fod_database_get_path (FodDatabase *self);
gboolean fod_database_read_header (FodDatabase *self,
                                   guint8 *header,
                                   int size,
                                   gint64 *file_size,
                                   GError **error);
gboolean fod_database_ends_with_page (FodDatabase *self, const guint8 *header, gint64 size);

gboolean fod_database_run (FodDatabase *self, const char *sql, GError **error);
gint64 fod_database_number (FodDatabase *self, const char *sql, gint64 fallback, GError **error);
gboolean fod_database_has_moved (FodDatabase *self);
gboolean fod_database_begin (FodDatabase *self, GError **error);
gboolean fod_database_commit (FodDatabase *self, GError **error);
void fod_database_rollback (FodDatabase *self);
gboolean fod_database_fail (FodDatabase *self, int code, GError **error);

FodCursor *fod_database_prepare (FodDatabase *self, const char *sql);
void fod_cursor_free (FodCursor *self);
void fod_cursor_bind_text (FodCursor *self, int index, const char *text);
void fod_cursor_bind_int (FodCursor *self, int index, gint64 number);
void fod_cursor_bind_bytes (FodCursor *self, int index, GBytes *bytes);
void fod_cursor_bind (FodCursor *self, int index, const FodValue *value);
gboolean fod_cursor_step (FodCursor *self, GError **error);
gboolean fod_cursor_ended (FodCursor *self);
gboolean fod_cursor_run (FodCursor *self, GError **error);
const char *fod_cursor_text (FodCursor *self, int column);
const char *fod_cursor_name (FodCursor *self, int column);
gint64 fod_cursor_int (FodCursor *self, int column);
GBytes *fod_cursor_bytes (FodCursor *self, int column);
gboolean fod_cursor_is_empty_text (FodCursor *self, int column);
gboolean fod_cursor_value (FodCursor *self, int column, FodValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodDatabase, fod_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodCursor, fod_cursor_free)

G_END_DECLS
