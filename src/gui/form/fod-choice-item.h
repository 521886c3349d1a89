/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-choices.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FodChoiceItem:
 *
 * A choice as a list shows it. Properties: nick, label, icon-name, has-icon and is-chosen.
 */
#define FOD_TYPE_CHOICE_ITEM (fod_choice_item_get_type ())
G_DECLARE_FINAL_TYPE (FodChoiceItem, fod_choice_item, FOD, CHOICE_ITEM, GObject)

FodChoiceItem *fod_choice_item_new (const FodChoice *choice);
FodChoiceItem *fod_choice_item_new_named (const char *nick, const char *label);

const char *fod_choice_item_get_nick (FodChoiceItem *self);

void fod_choice_item_follow (gpointer chooser);

G_END_DECLS
