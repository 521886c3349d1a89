/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <X11/Xlib.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * FodTestRectangle:
 * @x: left edge, in pixels
 * @y: upper edge
 * @width: in pixels
 * @height: in pixels
 *
 * A place on the screen.
 */
typedef struct {
  int x;
  int y;
  int width;
  int height;
} FodTestRectangle;

/**
 * FodTestScreen:
 *
 * The X display as a person has it: a keyboard, a pointer, and eyes. There is no window manager,
 * so it also does what a program may expect of one: it gives the focus and places dialogs.
 */
typedef struct _FodTestScreen FodTestScreen;

FodTestScreen *fod_test_screen_new (void);
void fod_test_screen_free (FodTestScreen *self);

void fod_test_screen_set_text_size (FodTestScreen *self, double factor);

GArray *fod_test_screen_list_windows (FodTestScreen *self, GPid pid);
GArray *fod_test_screen_list_popups (FodTestScreen *self);
Window fod_test_screen_get_main (FodTestScreen *self, GPid pid);
Window fod_test_screen_get_top (FodTestScreen *self, GPid pid);
void fod_test_screen_focus (FodTestScreen *self, GPid pid);
void fod_test_screen_place (FodTestScreen *self, GPid pid);
void fod_test_screen_resize (FodTestScreen *self, Window window, int width, int height);
gboolean fod_test_screen_get_rectangle (FodTestScreen *self,
                                        Window window,
                                        int *x,
                                        int *y,
                                        int *width,
                                        int *height);

int fod_test_screen_get_least_width (FodTestScreen *self, Window window);

void fod_test_screen_ping (FodTestScreen *self, Window window);

void fod_test_screen_press (FodTestScreen *self, const char *keys);
void fod_test_screen_type (FodTestScreen *self, const char *text);
void fod_test_screen_point (FodTestScreen *self, int x, int y);
void fod_test_screen_click (FodTestScreen *self, int x, int y);
void fod_test_screen_scroll (FodTestScreen *self, int x, int y, gboolean down);
void fod_test_screen_drag (FodTestScreen *self, int x, int y, int to_x, int to_y);

void fod_test_screen_settle (FodTestScreen *self, Window window);
void fod_test_screen_save (FodTestScreen *self, Window window, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTestScreen, fod_test_screen_free)

G_END_DECLS
