/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"
#include "fod-test-store.h"

G_BEGIN_DECLS

/* Monday 24 August 2026: the day of FOD_TEST_NOW, and the first of the course. */
#define FOD_TEST_TODAY ((FodDay) 20689)

/**
 * FodTestCourse:
 * @folder: where the store is
 * @clock: stands at %FOD_TEST_NOW
 * @store: the store
 * @course: a course from the standard programme that starts today: Nora Ny in the job centre,
 *   with Karl Kontakt and Lea Leder
 *
 * A fixture for g_test_add().
 */
typedef struct {
  FodTestFolder *folder;
  FodClock *clock;
  FodStore *store;
  FodRecord *course;
} FodTestCourse;

/* A test with the course, and one with an empty store. */
#define FOD_TEST_ADD(path, test)                                       \
  g_test_add (path, FodTestCourse, NULL, fod_test_course_set_up, test, \
              fod_test_course_tear_down)
#define FOD_TEST_ADD_EMPTY(path, test)                                       \
  g_test_add (path, FodTestCourse, NULL, fod_test_course_set_up_empty, test, \
              fod_test_course_tear_down)

void fod_test_course_set_up (FodTestCourse *self, gconstpointer data);
void fod_test_course_set_up_empty (FodTestCourse *self, gconstpointer data);
void fod_test_course_tear_down (FodTestCourse *self, gconstpointer data);

GPtrArray *fod_test_course_list (FodTestCourse *self, FodRecordType type);
FodRecord *fod_test_course_find (FodTestCourse *self, FodRecordType type, const char *title);
void fod_test_undo (FodStore *store, const char *label);

G_END_DECLS
