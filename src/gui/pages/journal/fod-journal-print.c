/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-print.h"

#include "fod-day-text.h"
#include "fod-meetings-closures.h"
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

/* Above an entry that does not begin a page. */
#define GAP (24 * PANGO_SCALE)

/* How many entries are broken into lines before others get their turn: printing may be stopped, and
 * the journal locked, meanwhile. */
#define N_AT_ONCE 20

/* Where a page begins. */
typedef struct {
  guint entry;
  int line;
} Place;

typedef struct {
  FodJournalKeeper *keeper; /* for as long as it runs: the operation does not keep it alive */
  FodStore *store;
  GPtrArray *questions; /* of GTK, while it runs: GTK uses them after the program has ended them */
  GPtrArray *entries;
  GArray *pages;       /* the place of each page, and the one behind the last */
  guint n_broken;      /* entries that are broken into lines */
  gboolean is_refused; /* a preview was asked for */
  int used;            /* how much of the page is taken, in Pango's units */
  PangoLayout *layout; /* of the entry that was laid out last: a long one fills many pages */
  guint laid_out;
} Print;

static void
free_print (gpointer data)
{
  Print *self = data;

  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->entries);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_object (&self->layout);
  g_object_unref (self->store);
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

/* What has been deleted meanwhile is not there any more. */
static void
add_links (GString *text,
           FodStore *store,
           FodSealedEntry *entry)
{
  FodRecord *record = fod_sealed_entry_get_record (entry);
  const char *meeting_id = fod_record_get_text (record, "meeting");
  const char *goal_id = fod_record_get_text (record, "goal");
  g_autoptr (FodRecord) meeting =
    meeting_id ? fod_store_find (store, FOD_RECORD_MEETING, meeting_id) : NULL;
  g_autoptr (FodRecord) goal = goal_id ? fod_store_find (store, FOD_RECORD_GOAL, goal_id) : NULL;
  const char *title = goal ? fod_record_get_text (goal, "title") : NULL;

  if (meeting) {
    /* With the year, where it is not that of the entry. */
    g_autofree char *what =
      fod_meeting_describe (meeting, fod_sealed_entry_get_day (entry));

    g_string_append_printf (text, _ ("Meeting: %s"), what);
    g_string_append_c (text, '\n');
  }
  if (title) {
    g_string_append_printf (text, _ ("Goal: %s"), title);
    g_string_append_c (text, '\n');
  }
}

/* What else its author has said about the entry. */
static void
add_facts (GString *text,
           FodRecord *record)
{
  const char *tags = fod_record_get_text (record, "tags");
  const FodChoice *mood =
    fod_choice_set_find (&fod_choices_mood, fod_record_get_text (record, "mood"));

  if (tags)
    g_string_append_printf (text, _ ("Tags: %s"), tags);
  if (tags && mood)
    g_string_append (text, " · ");
  if (mood)
    g_string_append_printf (text, _ ("Mood: %s"), _ (mood->label));
  if (tags || mood)
    g_string_append_c (text, '\n');
}

static void
add_entry (GString *text,
           PangoAttrList *attributes,
           FodStore *store,
           FodSealedEntry *entry)
{
  FodRecord *record = fod_sealed_entry_get_record (entry);
  g_autofree char *day = fod_day_text_long (fod_sealed_entry_get_day (entry));
  const char *title = fod_record_get_text (record, "title");
  const char *words = fod_record_get_text (record, "text");

  g_string_append_printf (text, "%s\n", day);
  if (title)
    add_heading (text, attributes, title);
  add_facts (text, record);
  add_links (text, store, entry);
  if (words)
    g_string_append (text, words);
}

static PangoLayout *
make_layout (FodStore *store,
             FodSealedEntry *entry,
             GtkPrintContext *context)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  PangoAttrList *attributes = pango_attr_list_new ();
  GString *text = g_string_new (NULL);

  add_entry (text, attributes, store, entry);
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

static PangoLayout *
get_layout (Print *self,
            guint entry,
            GtkPrintContext *context)
{
  if (!self->layout || self->laid_out != entry) {
    g_clear_object (&self->layout);
    self->layout = make_layout (self->store, self->entries->pdata[entry], context);
    self->laid_out = entry;
  }
  return self->layout;
}

static int
get_height (PangoLayoutLine *line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (line, NULL, &extents);
  return extents.height;
}

static int
get_gap (int line,
         int used)
{
  return line == 0 && used > 0 ? GAP : 0;
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

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext *context,
          Print *self)
{
  Place first = { 0, 0 };

  keep_private (operation);
  g_array_set_size (self->pages, 0);
  g_clear_object (&self->layout);
  g_array_append_val (self->pages, first);
  self->n_broken = 0;
  self->used = 0;
}

static void
break_entry (Print *self,
             GtkPrintContext *context,
             guint entry)
{
  PangoLayout *layout = get_layout (self, entry, context);
  int room = (int) ((gtk_print_context_get_height (context) - 2 * MARGIN) * PANGO_SCALE);
  int line = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l; l = l->next, line++) {
    int height = get_height (l->data);

    if (self->used > 0 && self->used + get_gap (line, self->used) + height > room) {
      g_array_append_val (self->pages, ((Place){ entry, line }));
      self->used = 0;
    }
    self->used += get_gap (line, self->used) + height;
  }
}

/* Breaks the entries into pages, between lines. Called until there is no more to break. */
static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext *context,
             Print *self)
{
  guint end = MIN (self->n_broken + N_AT_ONCE, self->entries->len);

  while (self->n_broken < end)
    break_entry (self, context, self->n_broken++);
  if (end < self->entries->len)
    return FALSE;
  g_array_append_val (self->pages, ((Place){ end, 0 }));
  /* None at all is what GTK cannot do; a page behind the last is left empty. */
  gtk_print_operation_set_n_pages (operation, MAX ((int) self->pages->len - 1, 1));
  return TRUE;
}

/* Those lines of the entry that stand on the page. */
static void
draw_entry (PangoLayout *layout,
            cairo_t *cairo,
            int first,
            int end,
            int *used)
{
  int line = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l && line < end;
       l = l->next, line++) {
    PangoRectangle extents;

    if (line < first)
      continue;
    *used += get_gap (line, *used);
    pango_layout_line_get_extents (l->data, NULL, &extents);
    cairo_move_to (cairo, MARGIN, MARGIN + (*used - extents.y) / (double) PANGO_SCALE);
    pango_cairo_show_layout_line (cairo, l->data);
    *used += extents.height;
  }
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext *context,
         int page,
         Print *self)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  const Place *first, *end;
  int used = 0;

  if ((guint) page + 1 >= self->pages->len)
    return;
  first = &g_array_index (self->pages, Place, page);
  end = &g_array_index (self->pages, Place, page + 1);
  for (guint i = first->entry; i < self->entries->len && i <= end->entry; i++) {
    draw_entry (get_layout (self, i, context), cairo, i == first->entry ? first->line : 0,
                i == end->entry ? end->line : G_MAXINT, &used);
  }
}

/* What GTK asks goes too, see show_cb(). */
static void
cancel_cb (GtkPrintOperation *operation)
{
  Print *self = g_object_get_data (G_OBJECT (operation), PRINT);

  g_ptr_array_set_size (self->entries, 0);
  g_array_set_size (self->pages, 0);
  g_clear_object (&self->layout);
  self->n_broken = 0;
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

  self->is_refused = TRUE;
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
 * @store: where the meetings and goals are that entries are linked to
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
                       FodStore *store,
                       GPtrArray *entries)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  Print *self = g_new0 (Print, 1);

  self->keeper = keeper;
  self->store = g_object_ref (store);
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, g_object_ref (entries->pdata[i]));
  self->pages = g_array_new (FALSE, FALSE, sizeof (Place));
  gtk_print_operation_set_job_name (operation, _ ("Fodfæste"));
  /* Of a file that is printed to; GTK puts the ending behind it. */
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, _ ("Notes"));
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), PRINT, self, free_print);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), self);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect_object (keeper, "locking", G_CALLBACK (cancel_cb), operation,
                           G_CONNECT_SWAPPED);
  return operation;
}

/* The windows of GTK that come while it runs: what is asked there, whether a file may go, and how
 * far it has come. Each of them is in front of the window that would lock the journal. */
static void
show_cb (GListModel *windows,
         guint position,
         guint n_removed,
         guint n_added,
         Print *self)
{
  for (guint i = position; i < position + n_added; i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (!GTK_IS_DIALOG (window))
      continue;
    fod_journal_keeper_guard_question (self->keeper, GTK_DIALOG (window));
    g_ptr_array_add (self->questions, g_steal_pointer (&window));
  }
}

/**
 * fod_journal_print_run:
 * @operation: of fod_journal_print_new()
 * @parent: the window that asks for it
 * @error: return location
 *
 * Asks where to print, and prints. Locking the journal ends both.
 *
 * Returns: what has been done, a sentence for the user; %NULL when nothing has
 */
const char *
fod_journal_print_run (GtkPrintOperation *operation,
                       GtkWindow *parent,
                       GError **error)
{
  Print *self = g_object_get_data (G_OBJECT (operation), PRINT);
  GListModel *windows = gtk_window_get_toplevels ();
  gulong watching = g_signal_connect (windows, "items-changed", G_CALLBACK (show_cb), self);
  GtkPrintOperationResult result;
  GtkPrintSettings *settings;

  g_object_ref (self->keeper);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                                    error);
  g_signal_handler_disconnect (windows, watching);
  /* The one in front first: it knows of the one behind it. */
  while (self->questions->len > 0)
    g_ptr_array_remove_index (self->questions, self->questions->len - 1);
  g_object_unref (self->keeper);
  settings = gtk_print_operation_get_print_settings (operation);
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY || self->is_refused)
    return NULL;
  return gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI)
           ? _ ("The entries are in the file you named")
           : _ ("The entries are on their way to the printer");
}
