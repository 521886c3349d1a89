/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"
#include "fod-store.h"
#include "fod-test-folder.h"

G_BEGIN_DECLS

/* Monday 24 August 2026, 7:00 UTC. */
#define FOD_TEST_NOW G_GINT64_CONSTANT (1787554800000000)

/* A path for the store in a test's folder. */
#define FOD_TEST_FILE "fodfaeste.db"

FodStore *fod_test_store_open (FodTestFolder *folder, FodClock *clock);
FodStore *fod_test_store_new (FodTestFolder *folder);
void fod_test_store_close (FodStore *self);

void fod_test_commit (FodStore *store, FodEdit *edit);
FodRecord *fod_test_add_person (FodStore *store, const char *name);
FodRecord *fod_test_add_course (FodStore *store, const char *newcomer);
FodRecord *fod_test_add_task (FodStore *store, FodRecord *course, const char *title);
void fod_test_set (FodStore *store, FodRecord *record, const char *field, const FodValue *value);
guint fod_test_count (FodStore *store, FodRecordType type);
void fod_test_delete (FodStore *store, FodRecord *record);
void fod_test_write_elsewhere (FodStore *store,
                               FodRecord *record,
                               const char *field,
                               const FodValue *value);
void fod_test_assert_whole (FodStore *store);
void fod_test_spoil_person (FodTestFolder *folder, const char *id, const char *name);

G_END_DECLS
