/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-value-text.h"

#include "fod-clock-time.h"
#include "fod-day-text.h"
#include "fod-offset.h"
#include "fod-weekdays.h"

#include <glib/gi18n-lib.h>

static char *
write_reference (const FodField *field,
                 const char *id,
                 FodRecordSource *source)
{
  g_autoptr (FodRecord) record = NULL;

  if (source)
    record = FOD_RECORD_SOURCE_GET_IFACE (source)->find (source, field->target, id);
  return record ? fod_record_get_title (record) : g_strdup (_ ("(unknown)"));
}

static char *
write_offset (const char *text)
{
  g_autoptr (FodOffset) offset = fod_offset_parse (text, NULL);

  return offset ? fod_offset_text (offset) : g_strdup (text);
}

static char *
write_text (const FodField *field,
            const char *text,
            FodRecordSource *source)
{
  if (field->kind == FOD_KIND_CHOICE)
    return g_strdup (fod_choice_set_label (field->choices, text));
  if (field->kind == FOD_KIND_REFERENCE)
    return write_reference (field, text, source);
  if (field->kind == FOD_KIND_OFFSET)
    return write_offset (text);
  return g_strdup (text);
}

static char *
write_number (FodKind kind,
              gint64 number)
{
  if (kind == FOD_KIND_FLAG)
    return g_strdup (number ? _ ("Yes") : _ ("No"));
  if (kind == FOD_KIND_DAY)
    return fod_day_text_long ((FodDay) number);
  if (kind == FOD_KIND_TIME)
    return fod_clock_time_to_text ((int) number);
  if (kind == FOD_KIND_MINUTES)
    return fod_day_text_duration ((int) number);
  if (kind == FOD_KIND_INSTANT)
    return fod_day_text_instant (number);
  if (kind == FOD_KIND_WEEKDAYS)
    return fod_weekdays_text ((FodWeekdays) number);
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/**
 * fod_value_text:
 * @field: the field that holds @value
 * @value: a value
 * @source: (nullable): where the records referred to are found
 *
 * Writes a value as people read it: "mandag den 3. august 2026", "Sparring", "1 time 30 min",
 * the name of a person.
 *
 * Returns: (transfer full): UTF-8 text in the user's language, "" when nothing is filled in, and
 *   for a number that @field cannot hold
 */
char *
fod_value_text (const FodField *field,
                const FodValue *value,
                FodRecordSource *source)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);

  switch (value->form) {
  case FOD_VALUE_TEXT:
    return write_text (field, value->text, source);
  case FOD_VALUE_NUMBER:
    return fod_field_check (field, value, NULL) ? write_number (field->kind, value->number)
                                                : g_strdup ("");
  case FOD_VALUE_NONE:
  default:
    return g_strdup ("");
  }
}

static char *
get_referred_title (FodRecord *self,
                    const FodField *field)
{
  g_autoptr (FodRecord) record = fod_record_get_reference (self, field->name);

  return record ? fod_record_get_title (record) : NULL;
}

/* A course and a mentorship are spoken of by the name of the newcomer. */
static char *
find_newcomer_name (FodRecord *self,
                    const FodDescriptor *descriptor)
{
  int index = fod_schema_find_field (descriptor, "newcomer");

  return index < 0 ? NULL : get_referred_title (self, &descriptor->fields[index]);
}

static char *
find_title (FodRecord *self,
            const FodDescriptor *descriptor)
{
  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodValue *value = fod_record_get_value (self, i);

    if ((descriptor->fields[i].flags & FOD_FIELD_TITLE) && !fod_value_is_none (value))
      return g_strdup (value->text);
  }
  for (guint i = 0; i < descriptor->n_fields; i++) {
    char *title = NULL;

    if (descriptor->fields[i].kind == FOD_KIND_REFERENCE)
      title = get_referred_title (self, &descriptor->fields[i]);
    if (title)
      return title;
  }
  return NULL;
}

/**
 * fod_record_get_title:
 * @self: a record
 *
 * Says which record it is, in the words people use for it: its title, for a course the
 * newcomer's name, and for a record without words of its own what it is a part of.
 *
 * Returns: (transfer full): UTF-8 text, never empty
 */
char *
fod_record_get_title (FodRecord *self)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (self);
  char *title;

  g_return_val_if_fail (descriptor != NULL, NULL);

  title = find_newcomer_name (self, descriptor);
  if (!title)
    title = find_title (self, descriptor);
  return title ? title : g_strdup (_ (descriptor->label));
}
