/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-field.h"

#include "fod-day.h"
#include "fod-id-source.h"
#include "fod-model-error.h"
#include "fod-offset.h"
#include "fod-plain-text.h"
#include "fod-position.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer than any title a person would write. */
#define MAX_TEXT_BYTES 2000

/**
 * fod_field_is_text:
 * @self: a field
 *
 * Returns: whether its values are text, not numbers
 */
gboolean
fod_field_is_text (const FodField *self)
{
  return self->kind <= FOD_KIND_POSITION;
}

static gboolean
refuse (const FodField *field,
        const char *why,
        GError **error)
{
  const char *label = _ (field->label);

  /* TRANSLATORS: The label of a field, and what is wrong with what it holds. */
  g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE, _ ("“%s”: %s"), label, why);
  return FALSE;
}

/* Nothing but spaces is nothing to a person who reads it. */
static gboolean
is_blank (const FodValue *value)
{
  const char *p = value->text;

  if (!p || !g_utf8_validate (p, -1, NULL))
    return value->form == FOD_VALUE_NONE;
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return !*p;
}

/* Returns: how many characters have to go at the end so that the rest has @most bytes */
static int
count_beyond (const char *text,
              gsize most)
{
  const char *end = text + most;

  while (end > text && (*end & 0xc0) == 0x80)
    end--;
  return (int) g_utf8_strlen (end, -1);
}

static gboolean
check_text (const FodField *field,
            const char *text,
            GError **error)
{
  gsize length = strlen (text);
  gsize most = field->kind == FOD_KIND_LONG_TEXT ? FOD_FIELD_LONG_TEXT_MOST : MAX_TEXT_BYTES;

  if (!g_utf8_validate (text, length, NULL))
    return refuse (field, _ ("The text has characters that cannot be read."), error);
  if (length > most) {
    int excess = count_beyond (text, most);
    g_autofree char *why =
      g_strdup_printf (ngettext ("The text is too long. Shorten it by %d character.",
                                 "The text is too long. Shorten it by %d characters.", excess),
                       excess);

    return refuse (field, why, error);
  }
  if (field->kind == FOD_KIND_CHOICE && !fod_choice_set_find (field->choices, text))
    return refuse (field, _ ("This choice does not exist."), error);
  if (field->kind == FOD_KIND_OFFSET) {
    g_autoptr (FodOffset) offset = fod_offset_parse (text, error);

    return offset != NULL;
  }
  if ((field->kind == FOD_KIND_REFERENCE && !fod_id_is_valid (text)) ||
      (field->kind == FOD_KIND_POSITION && !fod_position_is_valid (text)))
    return refuse (field, _ ("The value has the wrong form."), error);
  return TRUE;
}

static gboolean
check_number (const FodField *field,
              gint64 number,
              GError **error)
{
  gint64 lowest = field->most ? field->least : G_MININT32 + 1;
  gint64 highest = field->most ? field->most : G_MAXINT32;

  if (field->kind == FOD_KIND_DAY) {
    lowest = fod_day_from_ymd (1900, 1, 1);
    highest = fod_day_from_ymd (2200, 12, 31);
  } else if (field->kind == FOD_KIND_TIME) {
    lowest = 0;
    highest = 24 * 60 - 1;
  } else if (field->kind == FOD_KIND_MINUTES) {
    lowest = 0;
    highest = 7 * 24 * 60;
  } else if (field->kind == FOD_KIND_WEEKDAYS) {
    lowest = 1;
    highest = 127;
  } else if (field->kind == FOD_KIND_FLAG) {
    lowest = 0;
    highest = 1;
  } else if (field->kind == FOD_KIND_INSTANT) {
    lowest = 0;
    highest = G_MAXINT64;
  }
  if (number >= lowest && number <= highest)
    return TRUE;
  if (field->kind == FOD_KIND_DAY)
    return refuse (field, _ ("The date must be between 1900 and 2200."), error);
  if (field->most) {
    g_autofree char *why = g_strdup_printf (_ ("Write a number from %d to %d."),
                                            (int) field->least, (int) field->most);

    return refuse (field, why, error);
  }
  return refuse (field, _ ("The number is outside what is possible."), error);
}

/**
 * fod_field_clean:
 * @self: a field
 * @value: what somebody wants to write into it
 * @clean: an initialised value, overwritten when @value has to be cleaned
 *
 * Takes out of a text what cannot be seen and, where there is one line, what would break it: see
 * fod_plain_text_clean(). What is in the file already is left as it is.
 *
 * Returns: whether there was something to take out
 */
gboolean
fod_field_clean (const FodField *self,
                 const FodValue *value,
                 FodValue *clean)
{
  FodPlainTextShape shape =
    self->kind == FOD_KIND_LONG_TEXT ? FOD_PLAIN_TEXT_BLOCK : FOD_PLAIN_TEXT_LINE;
  char *text;

  if ((self->kind != FOD_KIND_TEXT && self->kind != FOD_KIND_LONG_TEXT) ||
      value->form != FOD_VALUE_TEXT || !g_utf8_validate (value->text, -1, NULL))
    return FALSE;
  text = fod_plain_text_clean (value->text, shape);
  if (text)
    fod_value_take_text (clean, text);
  return text != NULL;
}

/**
 * fod_field_check:
 * @self: a field
 * @value: what somebody wants to write into it
 * @error: return location
 *
 * Checks one value against its field: form, length, range, choice. The sentence in
 * @error names the field.
 *
 * Returns: whether @value fits
 */
gboolean
fod_field_check (const FodField *self,
                 const FodValue *value,
                 GError **error)
{
  if ((self->flags & FOD_FIELD_REQUIRED) && is_blank (value)) {
    g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE,
                 _ ("“%s” must be filled in."), _ (self->label));
    return FALSE;
  }
  if (value->form == FOD_VALUE_NONE)
    return TRUE;
  if ((value->form == FOD_VALUE_TEXT) != fod_field_is_text (self))
    return refuse (self, _ ("The value has the wrong form."), error);
  if (value->form == FOD_VALUE_TEXT)
    return check_text (self, value->text, error);
  return check_number (self, value->number, error);
}
