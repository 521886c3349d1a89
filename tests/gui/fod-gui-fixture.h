/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"
#include "fod-test-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodGuiFixture:
 * @folder: where the file is
 * @store: an open store
 * @session: a session of @store that looks at @course
 * @course: a course
 * @task: a task of @course, "Find bordet"
 * @window: a window on the screen
 * @list: a list in @window to put rows into
 *
 * What tests of widgets begin with.
 */
typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  FodSession *session;
  FodRecord *course;
  FodRecord *task;
  GtkWindow *window;
  GtkListBox *list;
} FodGuiFixture;

/** FOD_GUI_TEST_TASK: what the fixture's task is called. */
#define FOD_GUI_TEST_TASK "Find bordet"

void fod_gui_test_init (int *argc, char ***argv);
void fod_gui_fixture_set_up (FodGuiFixture *self, gconstpointer data);
void fod_gui_fixture_tear_down (FodGuiFixture *self, gconstpointer data);
GtkWidget *fod_gui_fixture_add_row (FodGuiFixture *self,
                                    GtkWidget *row,
                                    FodRecord *record,
                                    const char *field);

void fod_gui_test_wait (void);
void fod_gui_test_count_cb (guint *count);
gboolean fod_gui_test_press (GtkWidget *widget, guint keyval, GdkModifierType state);
gboolean fod_gui_test_shortcut (GtkWidget *widget, guint keyval, GdkModifierType state);

G_END_DECLS
