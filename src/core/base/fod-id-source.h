/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "fod-clock.h"

G_BEGIN_DECLS

#define FOD_TYPE_ID_SOURCE (fod_id_source_get_type ())

G_DECLARE_FINAL_TYPE (FodIdSource, fod_id_source, FOD, ID_SOURCE, GObject)

FodIdSource *fod_id_source_new (FodClock *clock);
FodIdSource *fod_id_source_new_seeded (FodClock *clock, guint32 seed);

char *fod_id_source_next (FodIdSource *self);
void fod_id_source_fill (FodIdSource *self, guint8 *bytes, gsize n_bytes);

gboolean fod_id_is_valid (const char *id);

G_END_DECLS
