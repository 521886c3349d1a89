/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-actions.h"

#include "fod-edit.h"

#include <glib/gi18n-lib.h>

/**
 * fod_record_change:
 * @store: a store
 * @record: one of its records
 * @field: name of a field
 * @value: the new value
 * @error: return location
 *
 * Changes one field in an action of its own, for what needs no rule: a note, a due day, a title.
 * A form that stays open keeps a #FodEdit instead, so that the base is what it showed.
 *
 * Returns: whether it is saved
 */
gboolean
fod_record_change (FodStore *store,
                   FodRecord *record,
                   const char *field,
                   const FodValue *value,
                   GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  int index = fod_schema_find_field (descriptor, field);
  g_autoptr (FodEdit) edit = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (index >= 0, FALSE);

  edit = fod_edit_new (store);
  fod_edit_set (edit, record, field, value);
  /* TRANSLATORS: What an action is called in the Undo menu; %s is a field, such as “Note”. */
  label = g_strdup_printf (_ ("Change: %s"), _ (descriptor->fields[index].label));
  return fod_store_commit (store, edit, label, error);
}

/**
 * fod_record_remove:
 * @store: a store
 * @record: one of its records
 * @error: return location
 *
 * Hides a record and its parts; Undo brings them back. For agreements there is
 * fod_agreement_remove().
 *
 * Returns: whether it is saved
 */
gboolean
fod_record_remove (FodStore *store,
                   FodRecord *record,
                   GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autofree char *label = NULL;

  fod_edit_delete (edit, record);
  /* TRANSLATORS: What an action is called in the Undo menu; %s is a thing, such as “Task”. */
  label = g_strdup_printf (_ ("Remove “%s”"), _ (fod_record_get_descriptor (record)->label));
  return fod_store_commit (store, edit, label, error);
}
