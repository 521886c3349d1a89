/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-form.h"

#include "fod-choice-row.h"
#include "fod-citizen-hint.h"
#include "fod-day-row.h"
#include "fod-flag-row.h"
#include "fod-long-text-row.h"
#include "fod-minutes-row.h"
#include "fod-month-grid.h"
#include "fod-number-row.h"
#include "fod-person-row.h"
#include "fod-text-row.h"
#include "fod-time-row.h"
#include "fod-weekdays-row.h"

struct _FodForm {
  FodGroup parent_instance;

  FodSession *session;
  FodRecord *record;
  const FodDescriptor *descriptor; /* of the records the rows were made for */
  GStrv fields;
  GPtrArray *rows;  /* FodFieldRow, in the order of @fields; owned by the group */
  GPtrArray *hints; /* FodCitizenHint, owned by the group */
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_RECORD,
  PROP_FIELDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodForm, fod_form, FOD_TYPE_GROUP)

static GtkWidget *
make_row (const FodField *field)
{
  switch (field->kind) {
  case FOD_KIND_TEXT:
    return fod_text_row_new ();
  case FOD_KIND_LONG_TEXT:
    return fod_long_text_row_new ();
  case FOD_KIND_CHOICE:
    return fod_choice_row_new ();
  case FOD_KIND_REFERENCE:
    return field->target == FOD_RECORD_PERSON ? fod_person_row_new () : NULL;
  case FOD_KIND_INTEGER:
    return fod_number_row_new ();
  case FOD_KIND_FLAG:
    return fod_flag_row_new ();
  case FOD_KIND_DAY:
    return fod_day_row_new ();
  case FOD_KIND_TIME:
    return fod_time_row_new ();
  case FOD_KIND_MINUTES:
    return fod_minutes_row_new ();
  case FOD_KIND_WEEKDAYS:
    return fod_weekdays_row_new ();
  case FOD_KIND_OFFSET:
  case FOD_KIND_POSITION:
  case FOD_KIND_INSTANT:
  default:
    return NULL;
  }
}

static void
remove_rows (FodForm *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    fod_field_row_bind (self->rows->pdata[i], NULL, NULL, NULL);
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  }
  for (guint i = 0; i < self->hints->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->hints->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->hints, 0);
}

static void
typed_cb (FodTextRow *row,
          FodCitizenHint *hint)
{
  fod_citizen_hint_touch (hint, FOD_FIELD_ROW (row));
}

/* An entry row has no room for a sentence, so its hint comes below the rows. Names of things are
 * looked through, not the mail address of a person. */
static void
add_hint (FodForm *self,
          GtkWidget *row,
          const FodField *field)
{
  GtkWidget *hint;

  if (field->kind != FOD_KIND_TEXT || !(field->flags & FOD_FIELD_TITLE) ||
      !fod_citizen_hint_is_wanted (self->descriptor))
    return;
  hint = fod_citizen_hint_new ();
  gtk_widget_set_margin_start (hint, 12);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), hint);
  g_ptr_array_add (self->hints, hint);
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), hint, 0);
}

static void
add_row (FodForm *self,
         const char *name)
{
  int index = fod_schema_find_field (self->descriptor, name);
  GtkWidget *row = index < 0 ? NULL : make_row (&self->descriptor->fields[index]);

  if (!row) {
    g_critical ("A form has no row for “%s” of a %s", name, self->descriptor->name);
    return;
  }
  gtk_widget_set_name (row, name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  add_hint (self, row, &self->descriptor->fields[index]);
}

static void
build_rows (FodForm *self)
{
  remove_rows (self);
  if (!self->record || !self->fields)
    return;
  self->descriptor = fod_record_get_descriptor (self->record);
  for (guint i = 0; self->fields[i]; i++)
    add_row (self, self->fields[i]);
}

static void
bind_rows (FodForm *self)
{
  if (self->record && self->descriptor != fod_record_get_descriptor (self->record))
    build_rows (self);
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = self->rows->pdata[i];

    fod_field_row_bind (FOD_FIELD_ROW (row), self->session,
                        self->session ? self->record : NULL, gtk_widget_get_name (row));
    gtk_widget_set_sensitive (row, self->session && self->record);
  }
}

static void
fod_form_dispose (GObject *object)
{
  FodForm *self = FOD_FORM (object);

  for (guint i = 0; i < self->rows->len; i++)
    fod_field_row_bind (self->rows->pdata[i], NULL, NULL, NULL);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->hints, 0);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_form_parent_class)->dispose (object);
}

static void
fod_form_finalize (GObject *object)
{
  FodForm *self = FOD_FORM (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->hints);
  g_strfreev (self->fields);

  G_OBJECT_CLASS (fod_form_parent_class)->finalize (object);
}

static void
fod_form_get_property (GObject *object,
                       guint prop_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  FodForm *self = FOD_FORM (object);

  switch (prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_RECORD:
    g_value_set_object (value, self->record);
    break;
  case PROP_FIELDS:
    g_value_set_boxed (value, self->fields);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_form_set_property (GObject *object,
                       guint prop_id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  FodForm *self = FOD_FORM (object);

  switch (prop_id) {
  case PROP_SESSION:
    fod_form_set_session (self, g_value_get_object (value));
    break;
  case PROP_RECORD:
    fod_form_set_record (self, g_value_get_object (value));
    break;
  case PROP_FIELDS:
    fod_form_set_fields (self, g_value_get_boxed (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_form_class_init (FodFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_form_dispose;
  object_class->finalize = fod_form_finalize;
  object_class->get_property = fod_form_get_property;
  object_class->set_property = fod_form_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, FOD_TYPE_RECORD, flags);
  properties[PROP_FIELDS] = g_param_spec_boxed ("fields", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_form_init (FodForm *self)
{
  self->rows = g_ptr_array_new ();
  self->hints = g_ptr_array_new ();
}

/**
 * fod_form_ensure_types:
 *
 * Registers the widgets of this folder, so that `.ui` files can name them.
 */
void
fod_form_ensure_types (void)
{
  g_type_ensure (FOD_TYPE_CHOICE_ROW);
  g_type_ensure (FOD_TYPE_DAY_ROW);
  g_type_ensure (FOD_TYPE_FLAG_ROW);
  g_type_ensure (FOD_TYPE_FORM);
  g_type_ensure (FOD_TYPE_LONG_TEXT_ROW);
  g_type_ensure (FOD_TYPE_MINUTES_ROW);
  g_type_ensure (FOD_TYPE_MONTH_GRID);
  g_type_ensure (FOD_TYPE_NUMBER_ROW);
  g_type_ensure (FOD_TYPE_PERSON_ROW);
  g_type_ensure (FOD_TYPE_TEXT_ROW);
  g_type_ensure (FOD_TYPE_TIME_ROW);
  g_type_ensure (FOD_TYPE_WEEKDAYS_ROW);
}

/**
 * fod_form_new:
 * @session: whose store to save to
 * @record: (nullable): the record to show
 * @fields: names of the fields, in the order they are shown
 *
 * Returns: (transfer floating): a form
 */
GtkWidget *
fod_form_new (FodSession *session,
              FodRecord *record,
              const char *const *fields)
{
  return g_object_new (FOD_TYPE_FORM, "session", session, "fields", fields, "record", record, NULL);
}

/**
 * fod_form_set_session:
 * @self: a form
 * @session: (nullable): whose store to save to
 *
 * To be set before there is anything to show.
 */
void
fod_form_set_session (FodForm *self,
                      FodSession *session)
{
  g_return_if_fail (FOD_IS_FORM (self));

  if (!g_set_object (&self->session, session))
    return;
  bind_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * fod_form_set_record:
 * @self: a form
 * @record: (nullable): the record to show
 *
 * Shows another record; what was typed for the last one is saved first.
 */
void
fod_form_set_record (FodForm *self,
                     FodRecord *record)
{
  g_return_if_fail (FOD_IS_FORM (self));

  if (!g_set_object (&self->record, record))
    return;
  bind_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * fod_form_set_fields:
 * @self: a form
 * @fields: (nullable): names of fields, in the order they are shown
 *
 * Makes a row for each field.
 */
void
fod_form_set_fields (FodForm *self,
                     const char *const *fields)
{
  g_return_if_fail (FOD_IS_FORM (self));

  if (self->fields && fields && g_strv_equal ((const char *const *) self->fields, fields))
    return;
  g_strfreev (self->fields);
  self->fields = g_strdupv ((GStrv) fields);
  build_rows (self);
  bind_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIELDS]);
}

/**
 * fod_form_get_row:
 * @self: a form
 * @field: name of a field
 *
 * Returns: (transfer none) (nullable): its row, once there is a record
 */
FodFieldRow *
fod_form_get_row (FodForm *self,
                  const char *field)
{
  g_return_val_if_fail (FOD_IS_FORM (self), NULL);

  for (guint i = 0; i < self->rows->len; i++) {
    if (g_strcmp0 (gtk_widget_get_name (self->rows->pdata[i]), field) == 0)
      return self->rows->pdata[i];
  }
  return NULL;
}

/**
 * fod_form_commit:
 * @self: a form
 *
 * Saves what is typed in any row. The first row that is refused gets the focus.
 *
 * Returns: whether everything is saved
 */
gboolean
fod_form_commit (FodForm *self)
{
  FodFieldRow *refused = NULL;

  g_return_val_if_fail (FOD_IS_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++) {
    if (!fod_field_row_commit (self->rows->pdata[i]) && !refused)
      refused = self->rows->pdata[i];
  }
  if (refused)
    gtk_widget_grab_focus (GTK_WIDGET (refused));
  return refused == NULL;
}

/**
 * fod_form_can_leave:
 * @self: a form that has been committed
 *
 * Returns: whether nobody needs to mend anything: what is not saved waits for the disk alone, and
 *   is kept when the form goes
 */
gboolean
fod_form_can_leave (FodForm *self)
{
  g_return_val_if_fail (FOD_IS_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++) {
    if (fod_field_row_get_error (self->rows->pdata[i]) &&
        !fod_field_row_get_refusal (self->rows->pdata[i]))
      return FALSE;
  }
  return TRUE;
}
