/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodSleepDelay:
 *
 * Lets the computer wait with going to sleep until the journal is locked. Where there is no
 * logind, nothing waits.
 */
#define FOD_TYPE_SLEEP_DELAY (fod_sleep_delay_get_type ())
G_DECLARE_FINAL_TYPE (FodSleepDelay, fod_sleep_delay, FOD, SLEEP_DELAY, GObject)

FodSleepDelay *fod_sleep_delay_new (GDBusConnection *connection);

void fod_sleep_delay_take (FodSleepDelay *self);
void fod_sleep_delay_release (FodSleepDelay *self);

G_END_DECLS
