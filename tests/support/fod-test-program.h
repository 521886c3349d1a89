/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** FOD_TEST_PATIENCE_MS: how long a test waits for something before it fails. */
#define FOD_TEST_PATIENCE_MS 40000

/**
 * FodTestProgram:
 *
 * A program under test, as a process of its own. What it writes goes to a log; it ends with the
 * test that started it.
 */
typedef struct _FodTestProgram FodTestProgram;

/**
 * FodTestCondition:
 * @data: what to look at
 *
 * Returns: whether what is waited for has come true
 */
typedef gboolean (*FodTestCondition) (gpointer data);

FodTestProgram *fod_test_program_start (const char *const *argv,
                                        const char *const *environment,
                                        const char *log);
void fod_test_program_free (FodTestProgram *self);

GPid fod_test_program_get_pid (FodTestProgram *self);
gboolean fod_test_program_is_running (FodTestProgram *self);
void fod_test_program_kill (FodTestProgram *self);
int fod_test_program_wait (FodTestProgram *self);
char *fod_test_program_read_log (FodTestProgram *self);
void fod_test_program_assert_quiet (FodTestProgram *self);

gboolean fod_test_wait (FodTestCondition condition, gpointer data, guint ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTestProgram, fod_test_program_free)

G_END_DECLS
