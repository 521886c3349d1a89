/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-closing.h"

#include "fod-day-range.h"
#include "fod-day-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodClosing {
  GObject parent_instance;

  char *line; /* as it stands in the workplace's "closings" */
  char *title;
  char *days;
  FodDay first;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_DAYS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodClosing, fod_closing, G_TYPE_OBJECT)

static void
fod_closing_finalize (GObject *object)
{
  FodClosing *self = FOD_CLOSING (object);

  g_free (self->line);
  g_free (self->title);
  g_free (self->days);

  G_OBJECT_CLASS (fod_closing_parent_class)->finalize (object);
}

static void
fod_closing_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  FodClosing *self = FOD_CLOSING (object);

  switch (prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_DAYS:
    g_value_set_string (value, self->days);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_closing_class_init (FodClosingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fod_closing_finalize;
  object_class->get_property = fod_closing_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DAYS] = g_param_spec_string ("days", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_closing_init (FodClosing *self)
{
}

/* A line that a newer program has written in its own way is shown as it is. */
static FodClosing *
read_line (const char *line)
{
  FodClosing *self = g_object_new (FOD_TYPE_CLOSING, NULL);
  g_auto (GStrv) words = g_strsplit_set (line, " \t", 2);
  g_autoptr (FodDayRange) range = fod_day_range_parse (words[0], NULL);
  const char *name = words[0] && words[1] ? g_strstrip (words[1]) : "";

  self->line = g_strdup (line);
  if (!range) {
    self->first = FOD_DAY_NONE;
    self->title = g_strdup (line);
    self->days = g_strdup ("");
    return self;
  }
  self->first = fod_day_range_get_first (range);
  self->title = g_strdup (*name ? name : _ ("Closed"));
  self->days = self->first == fod_day_range_get_last (range)
                 ? fod_day_text_long (self->first)
                 : fod_day_text_range_with_year (self->first, fod_day_range_get_last (range));
  return self;
}

/**
 * fod_closing_new:
 * @first: its first day
 * @last: its last day
 * @name: (nullable): what people call it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a closing period, or %NULL with a #FodPlanningError
 */
FodClosing *
fod_closing_new (FodDay first,
                 FodDay last,
                 const char *name,
                 GError **error)
{
  g_autoptr (FodDayRange) range = fod_day_range_new (first, last, error);
  g_autofree char *days = range ? fod_day_range_to_string (range) : NULL;
  g_autofree char *words = g_strdelimit (g_strdup (name ? name : ""), "\n\r\t", ' ');
  g_autofree char *line = NULL;

  if (!range)
    return NULL;
  line = g_strconcat (days, " ", words, NULL);
  return read_line (g_strchomp (line));
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer data)
{
  FodDay first = FOD_CLOSING ((gpointer) a)->first;
  FodDay second = FOD_CLOSING ((gpointer) b)->first;

  return first == second ? 0 : first < second ? -1
                                              : 1;
}

/**
 * fod_closing_read_lines:
 * @lines: (nullable): a workplace's "closings"
 *
 * Returns: (transfer full): a #GListModel of #FodClosing, by their days
 */
GListModel *
fod_closing_read_lines (const char *lines)
{
  GListStore *closings = g_list_store_new (FOD_TYPE_CLOSING);
  g_auto (GStrv) split = g_strsplit (lines ? lines : "", "\n", -1);

  for (guint i = 0; split[i]; i++) {
    g_autoptr (FodClosing) closing = *g_strstrip (split[i]) ? read_line (split[i]) : NULL;

    if (closing)
      g_list_store_insert_sorted (closings, closing, compare_days_cb, NULL);
  }
  return G_LIST_MODEL (closings);
}

/**
 * fod_closing_add_line:
 * @lines: (nullable): a workplace's "closings"
 * @closing: a closing period
 *
 * Returns: (transfer full): @lines with @closing in it
 */
char *
fod_closing_add_line (const char *lines,
                      FodClosing *closing)
{
  g_autofree char *before = g_strchomp (g_strdup (lines ? lines : ""));

  return *before ? g_strconcat (before, "\n", closing->line, NULL) : g_strdup (closing->line);
}

/**
 * fod_closing_remove_line:
 * @lines: (nullable): a workplace's "closings"
 * @closing: a closing period
 *
 * Returns: (transfer full): @lines without @closing
 */
char *
fod_closing_remove_line (const char *lines,
                         FodClosing *closing)
{
  g_auto (GStrv) split = g_strsplit (lines ? lines : "", "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;
  gboolean removed = FALSE;

  for (guint i = 0; split[i]; i++) {
    if (!removed && strcmp (g_strstrip (split[i]), closing->line) == 0)
      removed = TRUE;
    else if (*split[i])
      g_strv_builder_add (builder, split[i]);
  }
  kept = g_strv_builder_end (builder);
  return g_strjoinv ("\n", kept);
}

/**
 * fod_closing_get_title:
 * @self: a closing period
 *
 * Returns: what people call it
 */
const char *
fod_closing_get_title (FodClosing *self)
{
  g_return_val_if_fail (FOD_IS_CLOSING (self), NULL);

  return self->title;
}

/**
 * fod_closing_get_days:
 * @self: a closing period
 *
 * Returns: its days, as people read them
 */
const char *
fod_closing_get_days (FodClosing *self)
{
  g_return_val_if_fail (FOD_IS_CLOSING (self), NULL);

  return self->days;
}

/**
 * fod_closing_get_line:
 * @self: a closing period
 *
 * Returns: its line in a workplace's "closings"
 */
const char *
fod_closing_get_line (FodClosing *self)
{
  g_return_val_if_fail (FOD_IS_CLOSING (self), NULL);

  return self->line;
}
