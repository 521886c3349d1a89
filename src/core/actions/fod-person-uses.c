/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-person-uses.h"

#include "fod-query.h"
#include "fod-schema.h"

static void
free_use (gpointer data)
{
  FodPersonUse *use = data;

  g_object_unref (use->record);
  g_free (use);
}

/* Of thousands only those that are wanted become records. */
static guint
add_uses (GPtrArray *uses,
          FodStore *store,
          const FodDescriptor *descriptor,
          const FodField *field,
          FodRecord *person,
          guint most)
{
  g_autoptr (FodQuery) query = fod_query_new (store, descriptor->type);
  guint n_found;

  fod_query_where (query, field->name, FOD_EQUAL, FOD_TEXT (fod_record_get_id (person)));
  n_found = g_list_model_get_n_items (G_LIST_MODEL (query));
  for (guint i = 0; i < n_found && uses->len < most; i++) {
    FodPersonUse *use = g_new0 (FodPersonUse, 1);

    use->record = g_list_model_get_item (G_LIST_MODEL (query), i);
    use->field = field;
    g_ptr_array_add (uses, use);
  }
  return n_found;
}

/**
 * fod_person_uses_list:
 * @store: a store
 * @person: a person
 * @most: how many are wanted
 * @n_uses: (out): how many there are
 *
 * Says where a person is named, in whatever type of record. Whose desk it is does not count, see
 * fod_people_me().
 *
 * Returns: (transfer full) (element-type FodPersonUse): the first @most of them
 */
GPtrArray *
fod_person_uses_list (FodStore *store,
                      FodRecord *person,
                      guint most,
                      guint *n_uses)
{
  GPtrArray *uses = g_ptr_array_new_with_free_func (free_use);

  *n_uses = 0;
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    for (guint j = 0; j < descriptor->n_fields; j++) {
      const FodField *field = &descriptor->fields[j];

      if (field->kind == FOD_KIND_REFERENCE && field->target == FOD_RECORD_PERSON)
        *n_uses += add_uses (uses, store, descriptor, field, person, most);
    }
  }
  return uses;
}
