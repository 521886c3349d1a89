/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"
#include "fod-writer.h"

G_BEGIN_DECLS

GPtrArray *fod_edit_get_drafts (FodEdit *self);
gboolean fod_edit_is_empty (FodEdit *self);
gboolean fod_edit_write (FodEdit *self, FodWriter *writer, GError **error);
void fod_edit_settle (FodEdit *self);

G_END_DECLS
