/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-value.h"

#include "fod-wipe.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (FodValue, fod_value, fod_value_copy, fod_value_free)

/**
 * fod_value_form_of_text:
 * @text: (nullable): UTF-8 text
 *
 * Empty text and no text are the same thing to a person who fills in a form.
 *
 * Returns: %FOD_VALUE_TEXT, or %FOD_VALUE_NONE for %NULL and ""
 */
FodValueForm
fod_value_form_of_text (const char *text)
{
  return text && *text ? FOD_VALUE_TEXT : FOD_VALUE_NONE;
}

/**
 * fod_value_copy:
 * @self: a value
 *
 * Returns: (transfer full): a copy of @self
 */
FodValue *
fod_value_copy (const FodValue *self)
{
  FodValue *copy = g_new0 (FodValue, 1);

  fod_value_assign (copy, self);
  return copy;
}

/**
 * fod_value_free:
 * @self: (transfer full): a value from fod_value_copy()
 *
 * Frees @self and its text.
 */
void
fod_value_free (FodValue *self)
{
  fod_value_clear (self);
  g_free (self);
}

/**
 * fod_value_assign:
 * @self: an initialised value, overwritten
 * @other: the value to copy into it
 *
 * Copies @other into @self.
 */
void
fod_value_assign (FodValue *self,
                  const FodValue *other)
{
  g_auto (FodWipedText) old = self->text;

  self->form = other->form;
  self->number = other->form == FOD_VALUE_NUMBER ? other->number : 0;
  self->text = other->form == FOD_VALUE_TEXT ? g_strdup (other->text) : NULL;
}

/**
 * fod_value_take_text:
 * @self: an initialised value, overwritten
 * @text: (transfer full) (nullable): UTF-8 text
 *
 * Makes @self hold @text.
 */
void
fod_value_take_text (FodValue *self,
                     char *text)
{
  fod_value_clear (self);
  self->form = fod_value_form_of_text (text);
  if (self->form == FOD_VALUE_TEXT)
    self->text = text;
  else
    g_free (text);
}

/**
 * fod_value_clear:
 * @self: a value
 *
 * Makes @self %FOD_VALUE_NONE.
 */
void
fod_value_clear (FodValue *self)
{
  g_clear_pointer (&self->text, fod_wipe_text);
  self->form = FOD_VALUE_NONE;
  self->number = 0;
}

/**
 * fod_value_equal:
 * @a: a value
 * @b: another
 *
 * Returns: whether both hold the same
 */
gboolean
fod_value_equal (const FodValue *a,
                 const FodValue *b)
{
  if (a->form != b->form)
    return FALSE;
  if (a->form == FOD_VALUE_TEXT)
    return strcmp (a->text, b->text) == 0;
  return a->form == FOD_VALUE_NONE || a->number == b->number;
}

/**
 * fod_value_is_none:
 * @self: a value
 *
 * Returns: whether nothing is filled in
 */
gboolean
fod_value_is_none (const FodValue *self)
{
  return self->form == FOD_VALUE_NONE;
}
