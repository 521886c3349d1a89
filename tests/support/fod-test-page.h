/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"
#include "fod-test-store.h"

G_BEGIN_DECLS

/**
 * FodTestPage:
 * @folder: a folder of the test's own
 * @store: a store in it
 * @session: a session on the store
 * @window: a window on the display
 * @page: the page in the window
 *
 * A page of the window, shown for real, with a store of its own.
 */
typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  FodSession *session;
  GtkWidget *window;
  FodPage *page;
} FodTestPage;

/* In Danish, as the window is; to be called first. */
void fod_test_page_init (int *argc, char ***argv);

FodTestPage *fod_test_page_new (void);
void fod_test_page_show (FodTestPage *self, GType type);
/* A year with Mette Mentor from today (transfer full). */
FodRecord *fod_test_page_begin_mentorship (FodTestPage *self, FodRecord *course);
void fod_test_page_free (FodTestPage *self);

/* Runs the main loop until @done says so; fails the test after ten seconds. */
void fod_test_wait (gboolean (*done) (gpointer data), gpointer data);
/* Runs the main loop until nothing is left to do and a frame has been drawn. */
void fod_test_settle (GtkWidget *window);

/* The first showing descendant of @root of class @type whose text is @text (NULL: any). */
GtkWidget *fod_test_find (GtkWidget *root, GType type, const char *text);
/* The first window of class @type, if there is one. */
GtkWidget *fod_test_find_window (GType type);
/* Closes @window; one of ours that somebody still holds fails the test. */
void fod_test_close_window (GtkWidget *window);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTestPage, fod_test_page_free)

G_END_DECLS
