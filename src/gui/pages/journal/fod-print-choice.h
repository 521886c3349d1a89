/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-sealed-entry.h"

G_BEGIN_DECLS

/**
 * FodPrintChoice:
 *
 * An entry that may be printed, and whether somebody has ticked it.
 */
#define FOD_TYPE_PRINT_CHOICE (fod_print_choice_get_type ())
G_DECLARE_FINAL_TYPE (FodPrintChoice, fod_print_choice, FOD, PRINT_CHOICE, GObject)

FodPrintChoice *fod_print_choice_new (FodSealedEntry *entry, gboolean is_chosen);

FodSealedEntry *fod_print_choice_get_entry (FodPrintChoice *self);
gboolean fod_print_choice_get_chosen (FodPrintChoice *self);
void fod_print_choice_set_chosen (FodPrintChoice *self, gboolean is_chosen);

G_END_DECLS
