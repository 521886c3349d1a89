/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodTestBus:
 *
 * Session bus and system bus of the test alone, for as long as it lives. The test itself is
 * logind and the screen savers on it.
 */
typedef struct _FodTestBus FodTestBus;

FodTestBus *fod_test_bus_new (void);
void fod_test_bus_free (FodTestBus *self);

GDBusConnection *fod_test_bus_connect (FodTestBus *self);
void fod_test_bus_emit (FodTestBus *self,
                        const char *interface,
                        const char *name,
                        GVariant *parameters);

/* Runs the main loop until somebody has asked the bus for signals called @name. */
void fod_test_bus_wait_for_listener (FodTestBus *self, const char *name);

/* How many programs sleep waits for now, and how often logind has been asked for that. */
guint fod_test_bus_get_n_delays (FodTestBus *self);
guint fod_test_bus_get_n_asked (FodTestBus *self);

G_END_DECLS
