/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record.h"

#include "fod-clock-time.h"
#include "fod-day.h"
#include "fod-model-error.h"

#include <glib/gi18n-lib.h>

typedef struct {
  FodRecordSource *source; /* weak */
  char *id;
  FodValue *values;
  gboolean deleted;
} FodRecordPrivate;

enum {
  PROP_0,
  PROP_ID,
  PROP_DELETED,
  PROP_FIRST_FIELD,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FodRecord, fod_record, G_TYPE_OBJECT)
G_DEFINE_INTERFACE (FodRecordSource, fod_record_source, G_TYPE_OBJECT)

static void
fod_record_source_default_init (FodRecordSourceInterface *iface)
{
}

static FodRecordPrivate *
get_private (FodRecord *self)
{
  return fod_record_get_instance_private (self);
}

/* What a property says when nothing is filled in; the value no real one can have. */
static int
empty_number (FodKind kind)
{
  if (kind == FOD_KIND_DAY)
    return FOD_DAY_NONE;
  if (kind == FOD_KIND_TIME || kind == FOD_KIND_MINUTES)
    return -1;
  return 0;
}

static void
get_field_property (FodRecord *self,
                    guint index,
                    GValue *out)
{
  const FodField *field = &FOD_RECORD_GET_CLASS (self)->descriptor->fields[index];
  const FodValue *value = fod_record_get_value (self, index);

  if (fod_field_is_text (field))
    g_value_set_string (out, value->text);
  else if (field->kind == FOD_KIND_FLAG)
    g_value_set_boolean (out, value->number != 0);
  else if (field->kind == FOD_KIND_INSTANT)
    g_value_set_int64 (out, value->number);
  else
    g_value_set_int (out, value->form == FOD_VALUE_NONE ? empty_number (field->kind)
                                                        : (int) value->number);
}

static void
fod_record_get_property (GObject *object,
                         guint prop_id,
                         GValue *out,
                         GParamSpec *pspec)
{
  FodRecord *self = FOD_RECORD (object);
  const FodDescriptor *descriptor = FOD_RECORD_GET_CLASS (self)->descriptor;
  guint first_reference = PROP_FIRST_FIELD + descriptor->n_fields;
  const FodField *reference;

  if (prop_id == PROP_ID)
    g_value_set_string (out, fod_record_get_id (self));
  else if (prop_id == PROP_DELETED)
    g_value_set_boolean (out, fod_record_is_deleted (self));
  else if (prop_id < first_reference)
    get_field_property (self, prop_id - PROP_FIRST_FIELD, out);
  else if (prop_id < first_reference + descriptor->n_fields) {
    reference = &descriptor->fields[prop_id - first_reference];
    g_value_take_object (out, fod_record_get_reference (self, reference->name));
  } else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_record_finalize (GObject *object)
{
  FodRecord *self = FOD_RECORD (object);
  FodRecordPrivate *priv = get_private (self);
  guint n_fields = FOD_RECORD_GET_CLASS (self)->descriptor->n_fields;

  for (guint i = 0; priv->values && i < n_fields; i++)
    fod_value_clear (&priv->values[i]);
  g_free (priv->values);
  g_free (priv->id);
  g_clear_weak_pointer (&priv->source);

  G_OBJECT_CLASS (fod_record_parent_class)->finalize (object);
}

static void
fod_record_class_init (FodRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fod_record_get_property;
  object_class->finalize = fod_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_DELETED,
                                   g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags));
}

static void
fod_record_init (FodRecord *self)
{
}

static GParamSpec *
make_property (const FodField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (fod_field_is_text (field))
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  if (field->kind == FOD_KIND_FLAG)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
  if (field->kind == FOD_KIND_INSTANT)
    return g_param_spec_int64 (field->name, NULL, NULL, 0, G_MAXINT64, 0, flags);
  return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, empty_number (field->kind),
                           flags);
}

static void
init_record_class (gpointer klass,
                   gpointer class_data)
{
  FodRecordClass *record_class = klass;
  const FodDescriptor *descriptor = class_data;
  GParamFlags flags =
    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;

  /* GObject does not inherit it: every class answers for the properties it installs. */
  G_OBJECT_CLASS (klass)->get_property = fod_record_get_property;
  record_class->descriptor = descriptor;
  record_class->properties = g_new0 (GParamSpec *, 2 * descriptor->n_fields);
  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    g_autofree char *name = NULL;

    record_class->properties[i] = make_property (field);
    g_object_class_install_property (klass, PROP_FIRST_FIELD + i, record_class->properties[i]);
    if (field->kind != FOD_KIND_REFERENCE)
      continue;
    name = g_strconcat (field->name, "-record", NULL);
    record_class->properties[descriptor->n_fields + i] =
      g_param_spec_object (name, NULL, NULL, FOD_TYPE_RECORD, flags);
    g_object_class_install_property (klass, PROP_FIRST_FIELD + descriptor->n_fields + i,
                                     record_class->properties[descriptor->n_fields + i]);
  }
}

/**
 * fod_record_type_get_class:
 * @type: a record type
 *
 * Returns: the GType of its records, registered on first use
 */
GType
fod_record_type_get_class (FodRecordType type)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);
  GType class_type = g_type_from_name (descriptor->class_name);
  GTypeInfo info = { 0 };

  if (class_type != G_TYPE_INVALID)
    return class_type;

  info.class_size = sizeof (FodRecordClass);
  info.class_init = init_record_class;
  info.class_data = descriptor;
  info.instance_size = sizeof (FodRecord);
  return g_type_register_static (FOD_TYPE_RECORD, descriptor->class_name, &info, G_TYPE_FLAG_FINAL);
}

/**
 * fod_record_ensure_classes:
 *
 * Registers every record class, so that `.ui` files can name them.
 */
void
fod_record_ensure_classes (void)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++)
    fod_record_type_get_class ((FodRecordType) i);
}

/**
 * fod_record_new:
 * @type: a record type
 * @id: a UUIDv7
 *
 * Makes an empty draft.
 *
 * Returns: (transfer full): a draft of the class for @type
 */
FodRecord *
fod_record_new (FodRecordType type,
                const char *id)
{
  return fod_record_new_bound (type, id, NULL);
}

/**
 * fod_record_new_copy:
 * @self: a record
 *
 * Makes a draft to try out on what nobody else is to see yet.
 *
 * Returns: (transfer full): a draft of the same class, with the id and the values of @self
 */
FodRecord *
fod_record_new_copy (FodRecord *self)
{
  FodRecord *copy = fod_record_new (fod_record_get_record_type (self), fod_record_get_id (self));

  for (guint i = 0; i < fod_record_get_descriptor (self)->n_fields; i++)
    fod_record_assign (copy, i, fod_record_get_value (self, i));
  return copy;
}

/**
 * fod_record_new_bound:
 * @type: a record type
 * @id: a UUIDv7
 * @source: (nullable): where the records it refers to are found; not kept alive
 *
 * Makes an empty record that can follow its references.
 *
 * Returns: (transfer full): a record of the class for @type
 */
FodRecord *
fod_record_new_bound (FodRecordType type,
                      const char *id,
                      FodRecordSource *source)
{
  FodRecord *self = g_object_new (fod_record_type_get_class (type), NULL);
  FodRecordPrivate *priv = get_private (self);

  priv->id = g_strdup (id);
  priv->values = g_new0 (FodValue, FOD_RECORD_GET_CLASS (self)->descriptor->n_fields);
  g_set_weak_pointer (&priv->source, source);
  return self;
}

/**
 * fod_record_set_source:
 * @self: a draft
 * @source: the store that has taken it in; not kept alive
 *
 * Lets @self follow its references.
 */
void
fod_record_set_source (FodRecord *self,
                       FodRecordSource *source)
{
  FodRecordPrivate *priv = get_private (self);
  FodRecordClass *klass = FOD_RECORD_GET_CLASS (self);
  guint n_fields = klass->descriptor->n_fields;

  if (!g_set_weak_pointer (&priv->source, source))
    return;
  for (guint i = 0; i < n_fields; i++) {
    if (klass->properties[n_fields + i] && priv->values[i].text)
      g_object_notify_by_pspec (G_OBJECT (self), klass->properties[n_fields + i]);
  }
}

/**
 * fod_record_get_record_type:
 * @self: a record
 *
 * Returns: its type
 */
FodRecordType
fod_record_get_record_type (FodRecord *self)
{
  g_return_val_if_fail (FOD_IS_RECORD (self), FOD_N_RECORD_TYPES);

  return FOD_RECORD_GET_CLASS (self)->descriptor->type;
}

/**
 * fod_record_get_descriptor:
 * @self: a record
 *
 * Returns: what it holds
 */
const FodDescriptor *
fod_record_get_descriptor (FodRecord *self)
{
  g_return_val_if_fail (FOD_IS_RECORD (self), NULL);

  return FOD_RECORD_GET_CLASS (self)->descriptor;
}

/**
 * fod_record_get_id:
 * @self: a record
 *
 * Returns: its UUIDv7
 */
const char *
fod_record_get_id (FodRecord *self)
{
  g_return_val_if_fail (FOD_IS_RECORD (self), NULL);

  return get_private (self)->id;
}

/**
 * fod_record_get_value:
 * @self: a record
 * @field: place of the field in the descriptor
 *
 * Returns: (transfer none): the value
 */
const FodValue *
fod_record_get_value (FodRecord *self,
                      guint field)
{
  g_return_val_if_fail (FOD_IS_RECORD (self), NULL);
  g_return_val_if_fail (field < FOD_RECORD_GET_CLASS (self)->descriptor->n_fields, NULL);

  return &get_private (self)->values[field];
}

static const FodValue *
find_value (FodRecord *self,
            const char *field)
{
  int index = fod_schema_find_field (FOD_RECORD_GET_CLASS (self)->descriptor, field);

  g_return_val_if_fail (index >= 0, NULL);
  return &get_private (self)->values[index];
}

/**
 * fod_record_get_text:
 * @self: a record
 * @field: name of a text field
 *
 * Returns: (nullable): UTF-8 text, %NULL when nothing is filled in
 */
const char *
fod_record_get_text (FodRecord *self,
                     const char *field)
{
  const FodValue *value = find_value (self, field);

  return value ? value->text : NULL;
}

/**
 * fod_record_get_number:
 * @self: a record
 * @field: name of a number field
 * @fallback: what to say when nothing is filled in
 *
 * Returns: the number, in the unit of the field's kind
 */
gint64
fod_record_get_number (FodRecord *self,
                       const char *field,
                       gint64 fallback)
{
  const FodValue *value = find_value (self, field);

  return value && value->form == FOD_VALUE_NUMBER ? value->number : fallback;
}

/**
 * fod_record_get_flag:
 * @self: a record
 * @field: name of a flag field
 *
 * Returns: whether the flag is set
 */
gboolean
fod_record_get_flag (FodRecord *self,
                     const char *field)
{
  return fod_record_get_number (self, field, 0) != 0;
}

/**
 * fod_record_get_reference:
 * @self: a record
 * @field: name of a reference field
 *
 * Returns: (transfer full) (nullable): the record referred to; %NULL when none is, when
 *   it is not here (yet), or when @self is a draft
 */
FodRecord *
fod_record_get_reference (FodRecord *self,
                          const char *field)
{
  FodRecordPrivate *priv = get_private (self);
  const FodDescriptor *descriptor = FOD_RECORD_GET_CLASS (self)->descriptor;
  int index = fod_schema_find_field (descriptor, field);

  FodRecordSourceInterface *iface;

  g_return_val_if_fail (index >= 0 && descriptor->fields[index].kind == FOD_KIND_REFERENCE, NULL);

  if (!priv->source || !priv->values[index].text)
    return NULL;
  iface = FOD_RECORD_SOURCE_GET_IFACE (priv->source);
  return iface->find (priv->source, descriptor->fields[index].target, priv->values[index].text);
}

/**
 * fod_record_is_frozen:
 * @self: a record
 *
 * Returns: whether it has come to the state in which it stays as it is: a signed agreement
 */
gboolean
fod_record_is_frozen (FodRecord *self)
{
  const char *frozen;

  g_return_val_if_fail (FOD_IS_RECORD (self), FALSE);

  frozen = FOD_RECORD_GET_CLASS (self)->descriptor->frozen;
  return frozen && g_strcmp0 (fod_record_get_text (self, "state"), frozen) == 0;
}

/**
 * fod_record_is_deleted:
 * @self: a record
 *
 * Returns: whether it is hidden; a deleted record can be brought back
 */
gboolean
fod_record_is_deleted (FodRecord *self)
{
  g_return_val_if_fail (FOD_IS_RECORD (self), FALSE);

  return get_private (self)->deleted;
}

/**
 * fod_record_set_deleted:
 * @self: a record
 * @deleted: whether it is hidden
 *
 * For the store alone: shows what a commit has decided.
 */
void
fod_record_set_deleted (FodRecord *self,
                        gboolean deleted)
{
  FodRecordPrivate *priv = get_private (self);

  if (priv->deleted == deleted)
    return;
  priv->deleted = deleted;
  g_object_notify (G_OBJECT (self), "deleted");
}

/**
 * fod_record_assign:
 * @self: a draft, or a record that the store refreshes
 * @field: place of the field in the descriptor
 * @value: the new value
 *
 * Puts a value into a record and notifies. Pages never call it: they commit an edit.
 *
 * Returns: whether anything changed
 */
gboolean
fod_record_assign (FodRecord *self,
                   guint field,
                   const FodValue *value)
{
  FodRecordPrivate *priv = get_private (self);
  FodRecordClass *klass = FOD_RECORD_GET_CLASS (self);
  GParamSpec *reference = klass->properties[klass->descriptor->n_fields + field];

  if (fod_value_equal (&priv->values[field], value))
    return FALSE;
  fod_value_assign (&priv->values[field], value);
  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[field]);
  if (reference)
    g_object_notify_by_pspec (G_OBJECT (self), reference);
  return TRUE;
}

/**
 * fod_record_assign_name:
 * @self: a draft
 * @field: name of a field
 * @value: the new value
 *
 * fod_record_assign() for those who know the field by name.
 */
void
fod_record_assign_name (FodRecord *self,
                        const char *field,
                        const FodValue *value)
{
  int index = fod_schema_find_field (FOD_RECORD_GET_CLASS (self)->descriptor, field);

  g_return_if_fail (index >= 0);
  fod_record_assign (self, index, value);
}

static gboolean
ends_before_start (FodRecord *self)
{
  const FodDescriptor *descriptor = FOD_RECORD_GET_CLASS (self)->descriptor;

  if (fod_schema_find_field (descriptor, "start") < 0 ||
      fod_schema_find_field (descriptor, "end") < 0)
    return FALSE;
  return fod_record_get_number (self, "end", G_MAXINT64) <
         fod_record_get_number (self, "start", G_MININT64);
}

/* A time of day with a length: an activity or a meeting. */
static gboolean
ends_after_midnight (FodRecord *self)
{
  const FodDescriptor *descriptor = FOD_RECORD_GET_CLASS (self)->descriptor;

  if (fod_schema_find_field (descriptor, "time") < 0 ||
      fod_schema_find_field (descriptor, "minutes") < 0)
    return FALSE;
  return fod_record_get_number (self, "time", 0) + fod_record_get_number (self, "minutes", 0) >
         FOD_CLOCK_TIME_DAY;
}

/**
 * fod_record_check:
 * @self: a record
 * @error: return location
 *
 * Checks every field, and what no field can see alone: that an end is not before its start, and
 * that what begins on a day ends on it.
 *
 * Returns: whether the record may be saved
 */
gboolean
fod_record_check (FodRecord *self,
                  GError **error)
{
  const FodDescriptor *descriptor = FOD_RECORD_GET_CLASS (self)->descriptor;

  for (guint i = 0; i < descriptor->n_fields; i++) {
    if (!fod_field_check (&descriptor->fields[i], fod_record_get_value (self, i), error))
      return FALSE;
  }
  if (ends_before_start (self))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("The closing date is before the start date. Choose a later closing "
                                "date."),
                             error);
  if (ends_after_midnight (self))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("That would last past midnight. Choose an earlier time or a "
                                "shorter length."),
                             error);
  return TRUE;
}
