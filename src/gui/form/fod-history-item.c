/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-history-item.h"

#include "fod-danish.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

/* Of longer texts the list shows so much, from shortly before the place where they differ. */
#define MAX_CHARACTERS 300
#define CHARACTERS_BEFORE 40

struct _FodHistoryItem {
  GObject parent_instance;

  char *title;
  char *subtitle;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodHistoryItem, fod_history_item, G_TYPE_OBJECT)

static void
fod_history_item_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  FodHistoryItem *self = FOD_HISTORY_ITEM (object);

  switch (prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_SUBTITLE:
    g_value_set_string (value, self->subtitle);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_history_item_finalize (GObject *object)
{
  FodHistoryItem *self = FOD_HISTORY_ITEM (object);

  g_free (self->title);
  g_free (self->subtitle);

  G_OBJECT_CLASS (fod_history_item_parent_class)->finalize (object);
}

static void
fod_history_item_class_init (FodHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fod_history_item_get_property;
  object_class->finalize = fod_history_item_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_history_item_init (FodHistoryItem *self)
{
}

/* How many characters @text and @other begin with alike. */
static glong
count_alike (const char *text,
             const char *other)
{
  glong count = 0;

  while (*text && g_utf8_get_char (text) == g_utf8_get_char (other)) {
    text = g_utf8_next_char (text);
    other = g_utf8_next_char (other);
    count++;
  }
  return count;
}

static char *
make_excerpt (const char *text,
              glong from)
{
  glong length = g_utf8_strlen (text, -1);
  glong first = length > MAX_CHARACTERS ? MAX (MIN (from, length) - CHARACTERS_BEFORE, 0) : 0;
  glong last = MIN (first + MAX_CHARACTERS, length);
  g_autofree char *part = g_utf8_substring (text, first, last);

  if (!*text)
    return g_strdup (_ ("(nothing)"));
  return g_strconcat (first > 0 ? "…" : "", part, last < length ? "…" : "", NULL);
}

static char *
write_title (FodStore *store,
             FodRecord *record,
             FodHistoryEntry *entry)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  int index = fod_schema_find_field (descriptor, entry->field);
  const FodField *field;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;
  glong alike;

  if (!*entry->field)
    return g_strdup (_ ("Created"));
  if (g_str_equal (entry->field, "deleted"))
    return g_strdup (entry->after.number ? _ ("Deleted") : _ ("Brought back"));
  if (index < 0)
    return g_strdup (entry->label ? entry->label : entry->field);
  field = &descriptor->fields[index];
  before = fod_value_text (field, &entry->before, FOD_RECORD_SOURCE (store));
  after = fod_value_text (field, &entry->after, FOD_RECORD_SOURCE (store));
  alike = count_alike (before, after);
  is = make_excerpt (after, alike);
  if (fod_value_is_none (&entry->before))
    /* TRANSLATORS: A change: name of the field, what it is now. */
    return g_strdup_printf (_ ("%s: %s"), _ (field->label), is);
  was = make_excerpt (before, alike);
  /* TRANSLATORS: A change: name of the field, what it was, what it is now. */
  return g_strdup_printf (_ ("%s: %s → %s"), _ (field->label), was, is);
}

static char *
write_subtitle (FodStore *store,
                FodHistoryEntry *entry)
{
  static const FodField instant = { .kind = FOD_KIND_INSTANT };
  g_autofree char *when = fod_value_text (&instant, FOD_NUMBER (entry->wall), NULL);
  g_autofree char *capital = fod_danish_capitalize (when);
  g_autoptr (FodRecord) author = fod_store_find (store, FOD_RECORD_PERSON, entry->author);

  if (!author)
    return g_steal_pointer (&capital);
  return g_strdup_printf ("%s · %s", fod_record_get_text (author, "name"), when);
}

/**
 * fod_history_item_new:
 * @store: where the persons and records named are found
 * @record: whose history it is
 * @entry: one change, used here and not kept
 *
 * Returns: (transfer full): the change in words
 */
FodHistoryItem *
fod_history_item_new (FodStore *store,
                      FodRecord *record,
                      FodHistoryEntry *entry)
{
  FodHistoryItem *self = g_object_new (FOD_TYPE_HISTORY_ITEM, NULL);

  self->title = write_title (store, record, entry);
  self->subtitle = write_subtitle (store, entry);
  return self;
}

/**
 * fod_history_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): what was changed
 */
const char *
fod_history_item_get_title (FodHistoryItem *self)
{
  g_return_val_if_fail (FOD_IS_HISTORY_ITEM (self), NULL);

  return self->title;
}

/**
 * fod_history_item_get_subtitle:
 * @self: an item
 *
 * Returns: (transfer none): who did it, and when
 */
const char *
fod_history_item_get_subtitle (FodHistoryItem *self)
{
  g_return_val_if_fail (FOD_IS_HISTORY_ITEM (self), NULL);

  return self->subtitle;
}
