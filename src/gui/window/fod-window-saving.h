/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-window.h"

G_BEGIN_DECLS

/* What the window saves before it goes, and what it tells of that when it comes again. */
void fod_window_saving_lock_journal (FodWindow *window);
gboolean fod_window_saving_commit_focused (FodWindow *window);
gboolean fod_window_saving_close_above (FodWindow *window, gboolean unasked);
char *fod_window_saving_save_all (FodWindow *window);
char *fod_window_saving_rescue_file (FodWindow *window);
void fod_window_saving_ask (FodWindow *window,
                            const char *unsaved,
                            const char *rescued,
                            GAsyncReadyCallback callback,
                            gpointer data);
void fod_window_saving_tell_kept (FodWindow *window);

G_END_DECLS
