/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-long-text-row.h"

#include "fod-citizen-hint.h"
#include "fod-compat.h"
#include "fod-error-label.h"
#include "fod-paragraphs.h"
#include "fod-plain-text.h"
#include "fod-spoken-name.h"

#include <string.h>

struct _FodLongTextRow {
  AdwPreferencesRow parent_instance;

  FodFieldBinding *binding;
  GtkWidget *title_label;
  GtkScrolledWindow *scroller;
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkTextTag *hidden; /* owned by the buffer */
  GtkLabel *error_label;
  FodCitizenHint *hint;
  gboolean is_parting; /* while a text is inserted in place of another */
  guint fitting;
};

/* Pixels: three lines of usual size, and where a text begins to scroll. */
#define LEAST_HEIGHT 60
#define MOST_HEIGHT 320

static void init_field_row (FodFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodLongTextRow,
                               fod_long_text_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_FIELD_ROW, init_field_row))

static FodFieldBinding *
get_binding (FodFieldRow *row)
{
  return FOD_LONG_TEXT_ROW (row)->binding;
}

static char *
get_text (FodLongTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return fod_paragraphs_join (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

/* A text that is there already is left alone, and with it the place of the cursor. */
static void
show_value (FodFieldRow *row,
            const FodField *field,
            const FodValue *value)
{
  FodLongTextRow *self = FOD_LONG_TEXT_ROW (row);
  g_autofree char *text = get_text (self);

  if (g_strcmp0 (text, value->text ? value->text : "") != 0)
    gtk_text_buffer_set_text (self->buffer, value->text ? value->text : "", -1);
}

static gboolean
read_value (FodFieldRow *row,
            FodValue *value,
            GError **error)
{
  g_autofree char *text = get_text (FOD_LONG_TEXT_ROW (row));
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  fod_value_assign (value, *stripped ? FOD_TEXT (text) : FOD_NONE);
  return TRUE;
}

static char *
get_typed (FodFieldRow *row)
{
  return get_text (FOD_LONG_TEXT_ROW (row));
}

static void
set_typed (FodFieldRow *row,
           const char *text)
{
  gtk_text_buffer_set_text (FOD_LONG_TEXT_ROW (row)->buffer, text, -1);
}

static void
show_error (FodFieldRow *row,
            const char *message)
{
  FodLongTextRow *self = FOD_LONG_TEXT_ROW (row);

  fod_error_label_show (self->error_label, message);
}

static void
init_field_row (FodFieldRowInterface *iface)
{
  iface->get_binding = get_binding;
  iface->show = show_value;
  iface->read = read_value;
  iface->get_typed = get_typed;
  iface->set_typed = set_typed;
  iface->show_error = show_error;
}

/* As it is going to be saved: what changed only then would be shown anew under the cursor. What
 * is in the file is shown as it is. */
static char *
clean (FodLongTextRow *self,
       const char *text)
{
  g_autofree char *inserted = NULL;
  g_autofree char *cleaned = NULL;

  if (fod_field_binding_is_showing (self->binding))
    return NULL;
  /* It is a part of a text: behind a letter, an accent that comes alone is not nothing. */
  inserted = g_strconcat ("x", text, NULL);
  cleaned = fod_plain_text_clean (inserted, FOD_PLAIN_TEXT_BLOCK);
  return cleaned ? g_strdup (cleaned + 1) : NULL;
}

/* What is copied, cut, dragged or selected is what can be seen: without the breaks it is the text
 * that was written. The cursor goes over them too. */
static void
hide_breaks (FodLongTextRow *self,
             int offset,
             const GtkTextIter *end)
{
  GtkTextIter place, start, after;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &place, offset);
  while (gtk_text_iter_forward_search (&place, FOD_PARAGRAPHS_BREAK, 0, &start, &after, end)) {
    gtk_text_buffer_apply_tag (self->buffer, self->hidden, &start, &after);
    place = after;
  }
}

/* What is shown, typed, pasted or dropped. */
static void
insert_cb (FodLongTextRow *self,
           GtkTextIter *place,
           const char *text,
           int length)
{
  g_autofree char *whole = NULL;
  g_autofree char *cleaned = NULL;
  g_autofree char *parted = NULL;
  int offset = gtk_text_iter_get_offset (place);

  if (self->is_parting)
    return;
  /* Undo, and what is moved within the text, come as they were. */
  whole = fod_paragraphs_join (length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length));
  cleaned = clean (self, whole);
  parted = fod_paragraphs_part (cleaned ? cleaned : whole, -1);
  if (!cleaned && !parted && (length < 0 || strlen (whole) == (gsize) length))
    return;
  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  self->is_parting = TRUE;
  gtk_text_buffer_insert (self->buffer, place, parted ? parted : cleaned ? cleaned
                                                                         : whole,
                          -1);
  if (parted)
    hide_breaks (self, offset, place);
  self->is_parting = FALSE;
}

static gboolean
fit_cb (gpointer data)
{
  FodLongTextRow *self = data;
  int height;

  self->fitting = 0;
  if (gtk_widget_get_width (GTK_WIDGET (self->text_view)) <= 0)
    return G_SOURCE_REMOVE;
  gtk_widget_measure (GTK_WIDGET (self->text_view), GTK_ORIENTATION_VERTICAL, -1, NULL, &height,
                      NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->scroller,
                                              CLAMP (height, LEAST_HEIGHT, MOST_HEIGHT));
  fod_compat_keep_wheel (self->scroller, height > MOST_HEIGHT);
  /* A line came when there was no room for it yet, and the view has scrolled to it. */
  if (height <= MOST_HEIGHT)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  return G_SOURCE_REMOVE;
}

/* A list gives its rows the least height they ask for, and how high a text is, the view knows when
 * it has its width and has wrapped the lines, which is later than the first time it is asked. */
static void
fit_height (FodLongTextRow *self)
{
  if (!self->fitting && self->text_view)
    self->fitting = g_idle_add (fit_cb, self);
}

static void
changed_cb (FodLongTextRow *self)
{
  fod_citizen_hint_touch (self->hint, FOD_FIELD_ROW (self));
  fit_height (self);
  fod_field_binding_changed_slowly (self->binding);
}

static gboolean
fod_long_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOD_LONG_TEXT_ROW (widget)->text_view));
}

static void
fod_long_text_row_dispose (GObject *object)
{
  FodLongTextRow *self = FOD_LONG_TEXT_ROW (object);

  fod_field_binding_bind (self->binding, NULL, NULL, NULL);
  g_clear_object (&self->binding);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_LONG_TEXT_ROW);
  /* The parts may have moved once more on their way out. */
  g_clear_handle_id (&self->fitting, g_source_remove);

  G_OBJECT_CLASS (fod_long_text_row_parent_class)->dispose (object);
}

static void
fod_long_text_row_class_init (FodLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_long_text_row_dispose;
  widget_class->grab_focus = fod_long_text_row_grab_focus;

  g_type_ensure (FOD_TYPE_CITIZEN_HINT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodLongTextRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, FodLongTextRow, scroller);
  gtk_widget_class_bind_template_child (widget_class, FodLongTextRow, text_view);
  gtk_widget_class_bind_template_child (widget_class, FodLongTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, FodLongTextRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_child (widget_class, FodLongTextRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
fod_long_text_row_init (FodLongTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_compat_keep_wheel (self->scroller, FALSE);
  self->hidden = gtk_text_buffer_create_tag (self->buffer, NULL, "invisible", TRUE, NULL);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::upper",
                           G_CALLBACK (fit_height), self, G_CONNECT_SWAPPED);
  /* Of a view that is wider now the lines are fewer, but its room is as high as before. */
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (fit_height), self, G_CONNECT_SWAPPED);
  fod_spoken_name_follow (GTK_WIDGET (self->text_view), ADW_PREFERENCES_ROW (self));
  self->binding = fod_field_binding_new (FOD_FIELD_ROW (self));
}

/**
 * fod_long_text_row_new:
 *
 * Returns: (transfer floating): a row for several lines of text
 */
GtkWidget *
fod_long_text_row_new (void)
{
  return g_object_new (FOD_TYPE_LONG_TEXT_ROW, NULL);
}

/**
 * fod_long_text_row_hide_title:
 * @self: a row
 *
 * For a row below a heading that says the same. The title is still its spoken name.
 */
void
fod_long_text_row_hide_title (FodLongTextRow *self)
{
  g_return_if_fail (FOD_IS_LONG_TEXT_ROW (self));

  gtk_widget_set_visible (self->title_label, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}
