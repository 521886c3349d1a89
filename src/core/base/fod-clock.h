/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FOD_TYPE_CLOCK (fod_clock_get_type ())

G_DECLARE_FINAL_TYPE (FodClock, fod_clock, FOD, CLOCK, GObject)

FodClock *fod_clock_new_system (void);
FodClock *fod_clock_new_fixed (gint64 unix_us);
FodClock *fod_clock_new_from_environment (void);

gint64 fod_clock_now (FodClock *self);
GDateTime *fod_clock_local (FodClock *self);
void fod_clock_advance (FodClock *self, gint64 us);

G_END_DECLS
