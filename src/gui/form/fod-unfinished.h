/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodUnfinished:
 *
 * What is written in a window that asks for something new, while it is not answered. However the
 * window is left, it asks before that is given up; when the program ends first, the words are kept
 * and stand there again the next time the same is asked.
 */
#define FOD_TYPE_UNFINISHED (fod_unfinished_get_type ())
G_DECLARE_FINAL_TYPE (FodUnfinished, fod_unfinished, FOD, UNFINISHED, GObject)

void fod_unfinished_watch (GtkWindow *window,
                           FodSession *session,
                           FodRecord *about,
                           const gpointer *rows);
void fod_unfinished_settle (GtkWindow *window);

G_END_DECLS
