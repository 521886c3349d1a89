/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodTestFrame:
 *
 * Watches the display for what a program draws, from outside: the X server tells when something
 * has reached a window. The program under test needs no code for it, and what the server does
 * to show a frame counts too.
 */
typedef struct _FodTestFrame FodTestFrame;

FodTestFrame *fod_test_frame_new (void);
void fod_test_frame_free (FodTestFrame *self);

gboolean fod_test_frame_wait_first (FodTestFrame *self, double *when);
gboolean fod_test_frame_wait_settled (FodTestFrame *self);
GBytes *fod_test_frame_take_picture (FodTestFrame *self);
double fod_test_frame_compare (GBytes *one, GBytes *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTestFrame, fod_test_frame_free)

G_END_DECLS
