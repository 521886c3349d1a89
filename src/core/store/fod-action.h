/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodActionKind:
 * @FOD_ACTION_EDIT: a person changed something
 * @FOD_ACTION_UNDO: and took it back
 * @FOD_ACTION_REDO: and wanted it after all
 * @FOD_ACTION_LASTING: a person changed something that Undo passes by
 *
 * What an action is to Undo.
 */
typedef enum {
  FOD_ACTION_EDIT,
  FOD_ACTION_UNDO,
  FOD_ACTION_REDO,
  FOD_ACTION_LASTING,
} FodActionKind;

G_END_DECLS
