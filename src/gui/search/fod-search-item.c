/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-item.h"

#include "fod-search-hit.h"
#include "fod-value-text.h"

#include <string.h>

struct _FodSearchItem {
  FodSectionRow parent_instance;

  char *title;
  char *excerpt;
  char *kind;
  char *icon_name;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_EXCERPT,
  PROP_KIND,
  PROP_ICON_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodSearchItem, fod_search_item, FOD_TYPE_SECTION_ROW)

static void
fod_search_item_finalize (GObject *object)
{
  FodSearchItem *self = FOD_SEARCH_ITEM (object);

  g_free (self->title);
  g_free (self->excerpt);
  g_free (self->kind);
  g_free (self->icon_name);

  G_OBJECT_CLASS (fod_search_item_parent_class)->finalize (object);
}

static void
fod_search_item_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FodSearchItem *self = FOD_SEARCH_ITEM (object);

  switch (prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_EXCERPT:
    g_value_set_string (value, self->excerpt);
    break;
  case PROP_KIND:
    g_value_set_string (value, self->kind);
    break;
  case PROP_ICON_NAME:
    g_value_set_string (value, self->icon_name);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_search_item_class_init (FodSearchItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fod_search_item_finalize;
  object_class->get_property = fod_search_item_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EXCERPT] = g_param_spec_string ("excerpt", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_search_item_init (FodSearchItem *self)
{
}

static gboolean
is_mark (char byte)
{
  return byte == FOD_SEARCH_MARK_BEGIN || byte == FOD_SEARCH_MARK_END;
}

/**
 * fod_search_item_mark_up:
 * @excerpt: text of a #FodSearchHit
 *
 * Writes an excerpt for a label: the words found in bold, everything else as it stands, in one
 * line.
 *
 * Returns: (transfer full): Pango markup
 */
char *
fod_search_item_mark_up (const char *excerpt)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  gboolean bold = FALSE;

  while (*excerpt) {
    gsize length = strcspn (excerpt, "\002\003");
    g_autofree char *part = g_strdelimit (g_strndup (excerpt, length), "\n\r\t", ' ');
    g_autofree char *escaped = g_markup_escape_text (part, -1);

    g_string_append (markup, escaped);
    excerpt += length;
    if (!is_mark (*excerpt))
      continue;
    /* The text itself may hold these characters: only pairs count. */
    if ((*excerpt == FOD_SEARCH_MARK_BEGIN) != bold) {
      bold = !bold;
      g_string_append (markup, bold ? "<b>" : "</b>");
    }
    excerpt++;
  }
  if (bold)
    g_string_append (markup, "</b>");
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/**
 * fod_search_item_new:
 * @record: the record found
 * @excerpt: text around the words, as in #FodSearchHit
 * @kind: what @record is, in the user's language
 * @icon_name: the icon of the page where it is
 *
 * Returns: (transfer full): the hit as it is shown
 */
FodSearchItem *
fod_search_item_new (FodRecord *record,
                     const char *excerpt,
                     const char *kind,
                     const char *icon_name)
{
  FodSearchItem *self = g_object_new (FOD_TYPE_SEARCH_ITEM, "record", record, NULL);
  g_autofree char *title = fod_record_get_title (record);
  g_autofree char *plain = fod_search_hit_remove_marks (excerpt);

  self->kind = g_strdup (kind);
  self->icon_name = g_strdup (icon_name);
  if (g_strcmp0 (title, plain) == 0) {
    self->title = fod_search_item_mark_up (excerpt);
    self->excerpt = g_strdup ("");
  } else {
    self->title = fod_search_item_mark_up (title ? title : "");
    self->excerpt = fod_search_item_mark_up (excerpt);
  }
  return self;
}

/**
 * fod_search_item_get_title:
 * @self: a hit
 *
 * Returns: Pango markup
 */
const char *
fod_search_item_get_title (FodSearchItem *self)
{
  g_return_val_if_fail (FOD_IS_SEARCH_ITEM (self), NULL);

  return self->title;
}

/**
 * fod_search_item_get_excerpt:
 * @self: a hit
 *
 * Returns: Pango markup, "" when the title says it all
 */
const char *
fod_search_item_get_excerpt (FodSearchItem *self)
{
  g_return_val_if_fail (FOD_IS_SEARCH_ITEM (self), NULL);

  return self->excerpt;
}
