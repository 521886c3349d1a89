/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-print.h"

#include "fod-day-text.h"
#include "fod-message.h"
#include "fod-wipe.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define FONT "Cantarell, Sans 11"
#define HEADING_SCALE 1.2

#define PRINT "fod-print"

/* Margins of the text, points. */
#define MARGIN 54.0
#define POINTS_PER_INCH 72.0

/* The mode of a file that nobody else reads. */
#define PRIVATE 0600

typedef struct {
  GPtrArray *entries;
  PangoLayout *layout;
  GArray *first_lines; /* of every page, and the one after the last line */
} Print;

static void
free_print (gpointer data)
{
  Print *self = data;

  g_ptr_array_unref (self->entries);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->first_lines, g_array_unref);
  g_free (self);
}

static void
add_heading (GString *text,
             PangoAttrList *attributes,
             const char *words)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  PangoAttribute *large = pango_attr_scale_new (HEADING_SCALE);

  bold->start_index = large->start_index = (guint) text->len;
  g_string_append (text, words);
  bold->end_index = large->end_index = (guint) text->len;
  pango_attr_list_insert (attributes, bold);
  pango_attr_list_insert (attributes, large);
  g_string_append_c (text, '\n');
}

static void
add_entry (GString *text,
           PangoAttrList *attributes,
           FodSealedEntry *entry)
{
  FodRecord *record = fod_sealed_entry_get_record (entry);
  g_autofree char *day = fod_day_text_long (fod_sealed_entry_get_day (entry));
  const char *title = fod_record_get_text (record, "title");
  const char *words = fod_record_get_text (record, "text");

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append_printf (text, "%s\n", day);
  if (title)
    add_heading (text, attributes, title);
  if (words)
    g_string_append (text, words);
  g_string_append_c (text, '\n');
}

static PangoLayout *
make_layout (Print *self,
             GtkPrintContext *context)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  PangoAttrList *attributes = pango_attr_list_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->entries->len; i++)
    add_entry (text, attributes, self->entries->pdata[i]);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout,
                          (int) ((gtk_print_context_get_width (context) - 2 * MARGIN) *
                                 PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, attributes);
  fod_wipe_text (g_string_free (text, FALSE));
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  return layout;
}

static int
get_height (PangoLayout *layout,
            int line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);
  return extents.height;
}

/* GTK would let everybody read the file that its owner prints to, a new one or one that is
 * there. */
static void
keep_private (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char *uri =
    settings ? gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI) : NULL;
  g_autofree char *path = uri ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  int file = path ? g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, PRIVATE) : -1;

  /* Where it cannot be, GTK says so; where modes are not kept, the place decides who reads. */
  if (file < 0)
    return;
  if (fchmod (file, PRIVATE) != 0)
    g_debug ("The modes of files are not kept here");
  close (file);
}

/* Breaks the text into pages, between lines. */
static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext *context,
          Print *self)
{
  int room = (int) ((gtk_print_context_get_height (context) - 2 * MARGIN) * PANGO_SCALE);
  int used = 0;
  int line = 0;

  keep_private (operation);
  g_clear_object (&self->layout);
  self->layout = make_layout (self, context);
  g_array_set_size (self->first_lines, 0);
  g_array_append_val (self->first_lines, line);
  for (; line < pango_layout_get_line_count (self->layout); line++) {
    int height = get_height (self->layout, line);

    if (used + height > room && used > 0) {
      g_array_append_val (self->first_lines, line);
      used = 0;
    }
    used += height;
  }
  g_array_append_val (self->first_lines, line);
  gtk_print_operation_set_n_pages (operation, (int) self->first_lines->len - 1);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext *context,
         int page,
         Print *self)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double y = MARGIN;
  int first, end;

  if ((guint) page + 1 >= self->first_lines->len)
    return;
  first = g_array_index (self->first_lines, int, page);
  end = g_array_index (self->first_lines, int, page + 1);
  for (int line = first; line < end; line++) {
    PangoLayoutLine *words = pango_layout_get_line_readonly (self->layout, line);
    PangoRectangle extents;

    pango_layout_line_get_extents (words, NULL, &extents);
    cairo_move_to (cairo, MARGIN, y - extents.y / (double) PANGO_SCALE);
    pango_cairo_show_layout_line (cairo, words);
    y += extents.height / (double) PANGO_SCALE;
  }
}

/* The dialog may stay open; there is nothing behind it any more. */
static void
cancel_cb (GtkPrintOperation *operation)
{
  Print *self = g_object_get_data (G_OBJECT (operation), PRINT);

  g_ptr_array_set_size (self->entries, 0);
  g_clear_object (&self->layout);
  g_array_set_size (self->first_lines, 0);
  gtk_print_operation_cancel (operation);
}

static void
end_preview_cb (gpointer data)
{
  gtk_print_operation_preview_end_preview (data);
}

/* GTK would write the entries to a file that others can read, and leave it there. */
static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent,
            Print *self)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cairo = cairo_create (nowhere);

  /* GTK measures the pages all the same. */
  gtk_print_context_set_cairo_context (context, cairo, POINTS_PER_INCH, POINTS_PER_INCH);
  cairo_destroy (cairo);
  cairo_surface_destroy (nowhere);
  g_idle_add_once (end_preview_cb, preview);
  if (parent)
    fod_message_tell (GTK_WIDGET (parent), _ ("There Is No Preview of the Journal"),
                      _ ("It would lie unlocked on this computer for others to read. Print "
                         "without it, or print to a file in a place that only you can see."));
  return TRUE;
}

/**
 * fod_journal_print_new:
 * @keeper: who looks after the journal
 * @entries: (element-type FodSealedEntry): entries of it, in the order to print them
 *
 * Straight to the printer, or to the file that its owner names in the dialog and nobody else can
 * read; the job is not called by anything that stands in the journal. It is cancelled when the
 * journal is locked.
 *
 * Returns: (transfer full): the printing, not yet begun
 */
GtkPrintOperation *
fod_journal_print_new (FodJournalKeeper *keeper,
                       GPtrArray *entries)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Print *self = g_new0 (Print, 1);

  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, g_object_ref (entries->pdata[i]));
  self->first_lines = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_print_operation_set_job_name (operation, _ ("Fodfæste"));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), PRINT, self, free_print);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), self);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect_object (keeper, "locking", G_CALLBACK (cancel_cb), operation,
                           G_CONNECT_SWAPPED);
  return operation;
}
