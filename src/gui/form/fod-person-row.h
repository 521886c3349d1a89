/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-text-row.h"

G_BEGIN_DECLS

/**
 * FodPersonRow:
 *
 * A person, found by typing the name, or the first name of the only one who has it. A name that
 * nobody has yet makes a new person when the row is saved, in the same action. The name is
 * corrected in the dialog that a button opens, also from the list of names; other capitals correct
 * it right here.
 */
#define FOD_TYPE_PERSON_ROW (fod_person_row_get_type ())
G_DECLARE_FINAL_TYPE (FodPersonRow, fod_person_row, FOD, PERSON_ROW, FodTextRow)

GtkWidget *fod_person_row_new (void);

void fod_person_row_complete (FodPersonRow *self);
char *fod_person_row_describe_new (FodPersonRow *self);

G_END_DECLS
