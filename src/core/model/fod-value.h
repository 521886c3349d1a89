/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FodValueForm:
 * @FOD_VALUE_NONE: not filled in
 * @FOD_VALUE_NUMBER: a whole number
 * @FOD_VALUE_TEXT: UTF-8 text
 *
 * The three forms every field value has, in memory, in the op log and in JSON.
 */
typedef enum {
  FOD_VALUE_NONE,
  FOD_VALUE_NUMBER,
  FOD_VALUE_TEXT,
} FodValueForm;

/**
 * FodValue:
 * @form: which of the members holds
 * @number: the number, 0 unless @form is %FOD_VALUE_NUMBER
 * @text: the text, %NULL unless @form is %FOD_VALUE_TEXT
 *
 * One cell of data. A zeroed FodValue is %FOD_VALUE_NONE.
 */
typedef struct {
  FodValueForm form;
  gint64 number;
  char *text;
} FodValue;

#define FOD_TYPE_VALUE (fod_value_get_type ())
GType fod_value_get_type (void) G_GNUC_CONST;

/* Values borrowed for the length of one call. An empty text is no value. */
#define FOD_NONE (&(const FodValue){ FOD_VALUE_NONE, 0, NULL })
#define FOD_NUMBER(n) (&(const FodValue){ FOD_VALUE_NUMBER, (n), NULL })
#define FOD_TEXT(t) (&(const FodValue){ fod_value_form_of_text (t), 0, (char *) (t) })

FodValueForm fod_value_form_of_text (const char *text);

FodValue *fod_value_copy (const FodValue *self);
void fod_value_free (FodValue *self);
void fod_value_assign (FodValue *self, const FodValue *other);
void fod_value_take_text (FodValue *self, char *text);
void fod_value_clear (FodValue *self);
gboolean fod_value_equal (const FodValue *a, const FodValue *b);
gboolean fod_value_is_none (const FodValue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodValue, fod_value_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FodValue, fod_value_clear)

G_END_DECLS
