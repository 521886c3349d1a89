/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-binding.h"

G_BEGIN_DECLS

/**
 * FodFieldRowInterface:
 * @get_binding: (transfer none): the binding the row has made for itself
 * @show: puts a stored value on the screen
 * @read: says what a person has put there, without changing anything; %FALSE with @error when
 *   it cannot be understood
 * @write: (nullable): called before a commit, for a row whose value needs other records
 *   changed in the same edit; may replace @value
 * @get_typed: (nullable): the text that stands in the row, where a person types one
 * @set_typed: (nullable): puts such a text back
 * @show_error: shows a sentence about what was refused; %NULL takes it away
 *
 * What a kind of row adds to what all rows have in common.
 */
struct _FodFieldRowInterface {
  GTypeInterface parent;

  FodFieldBinding *(*get_binding) (FodFieldRow *self);
  void (*show) (FodFieldRow *self, const FodField *field, const FodValue *value);
  gboolean (*read) (FodFieldRow *self, FodValue *value, GError **error);
  void (*write) (FodFieldRow *self, FodEdit *edit, FodValue *value);
  char *(*get_typed) (FodFieldRow *self);
  void (*set_typed) (FodFieldRow *self, const char *text);
  void (*show_error) (FodFieldRow *self, const char *message);
};

void fod_field_row_bind (FodFieldRow *self,
                         FodSession *session,
                         FodRecord *record,
                         const char *field);
gboolean fod_field_row_commit (FodFieldRow *self);
FodFieldRow *fod_field_row_commit_below (GtkWidget *root);
void fod_field_row_revert (FodFieldRow *self);
void fod_field_row_show_error (FodFieldRow *self, const char *message);
const char *fod_field_row_get_error (FodFieldRow *self);
const char *fod_field_row_get_refusal (FodFieldRow *self);
FodRecord *fod_field_row_get_record (FodFieldRow *self);

G_END_DECLS
