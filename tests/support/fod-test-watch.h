/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodTestWatch:
 *
 * Proves that objects are finalised, and says by name which are not. A weak reference tells only
 * that an object was disposed, which its parent or its window does to it also when it leaks.
 */
typedef struct _FodTestWatch FodTestWatch;

FodTestWatch *fod_test_watch_new (void);
void fod_test_watch_object (FodTestWatch *self, gpointer object);
void fod_test_watch_tree (FodTestWatch *self, GtkWidget *root);
gboolean fod_test_watch_has_seen (FodTestWatch *self, GType type);
void fod_test_watch_assert_gone (FodTestWatch *self);

G_END_DECLS
