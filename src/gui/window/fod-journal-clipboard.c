/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-clipboard.h"

#include "fod-wipe.h"

#include <string.h>

/* Clipboard managers that know it, KDE's and those that keep passwords, keep no copy. */
#define HINT "x-kde-passwordManagerHint"
#define HINT_WORDS "secret"

#define TEXT "text/plain;charset=utf-8"

struct _FodJournalClipboard {
  GObject parent_instance;

  GdkClipboard *clipboard;
  GdkContentProvider *copied; /* what was last copied from the journal; not kept alive */
};

G_DEFINE_FINAL_TYPE (FodJournalClipboard, fod_journal_clipboard, G_TYPE_OBJECT)

/* What is selected, for the caller to wipe; %NULL for nothing. */
static char *
get_selected (GtkWidget *text)
{
  GtkTextIter start, end;
  int first, last;

  if (GTK_IS_TEXT_VIEW (text)) {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

    return gtk_text_buffer_get_selection_bounds (buffer, &start, &end)
             ? gtk_text_buffer_get_text (buffer, &start, &end, FALSE)
             : NULL;
  }
  return gtk_editable_get_selection_bounds (GTK_EDITABLE (text), &first, &last)
           ? gtk_editable_get_chars (GTK_EDITABLE (text), first, last)
           : NULL;
}

static void
delete_selected (GtkWidget *text)
{
  if (GTK_IS_TEXT_VIEW (text))
    gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), TRUE,
                                      gtk_text_view_get_editable (GTK_TEXT_VIEW (text)));
  else if (gtk_editable_get_editable (GTK_EDITABLE (text)))
    gtk_editable_delete_selection (GTK_EDITABLE (text));
}

/* The words are wiped when nobody can ask for them any more. */
static GdkContentProvider *
make_content (char *words)
{
  g_autoptr (GBytes) text =
    g_bytes_new_with_free_func (words, strlen (words), (GDestroyNotify) fod_wipe_text, words);
  g_autoptr (GBytes) hint = g_bytes_new_static (HINT_WORDS, strlen (HINT_WORDS));
  GdkContentProvider *both[] = { gdk_content_provider_new_for_bytes (TEXT, text),
                                 gdk_content_provider_new_for_bytes (HINT, hint) };

  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}

static void
copy (FodJournalClipboard *self,
      GtkWidget *text)
{
  char *words = get_selected (text);
  g_autoptr (GdkContentProvider) content = words ? make_content (words) : NULL;

  if (!content)
    return;
  g_set_object (&self->clipboard, gtk_widget_get_clipboard (text));
  gdk_clipboard_set_content (self->clipboard, content);
  g_set_weak_pointer (&self->copied, content);
}

/* A copy of GTK's own is a whole text buffer, which is never wiped. */
static void
copy_cb (FodJournalClipboard *self,
         GtkWidget *text)
{
  g_signal_stop_emission_by_name (text, "copy-clipboard");
  copy (self, text);
}

static void
cut_cb (FodJournalClipboard *self,
        GtkWidget *text)
{
  g_signal_stop_emission_by_name (text, "cut-clipboard");
  copy (self, text);
  delete_selected (text);
}

static GtkTextBuffer *
get_buffer (GtkWidget *view,
            GdkClipboard **selection)
{
  *selection = gtk_widget_get_primary_clipboard (view);
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
realized_cb (GtkWidget *view)
{
  GdkClipboard *selection;
  GtkTextBuffer *buffer = get_buffer (view, &selection);

  gtk_text_buffer_remove_selection_clipboard (buffer, selection);
}

/* The view takes away what it has added. */
static void
unrealizing_cb (GtkWidget *view)
{
  GdkClipboard *selection;
  GtkTextBuffer *buffer = get_buffer (view, &selection);

  gtk_text_buffer_add_selection_clipboard (buffer, selection);
}

/* Marking words is not to offer them to every program. A GtkText does it by itself. */
static void
keep_selection (GtkWidget *view)
{
  g_signal_connect_after (view, "realize", G_CALLBACK (realized_cb), NULL);
  g_signal_connect (view, "unrealize", G_CALLBACK (unrealizing_cb), NULL);
  if (gtk_widget_get_realized (view))
    realized_cb (view);
}

static void
fod_journal_clipboard_dispose (GObject *object)
{
  FodJournalClipboard *self = FOD_JOURNAL_CLIPBOARD (object);

  g_clear_weak_pointer (&self->copied);
  g_clear_object (&self->clipboard);

  G_OBJECT_CLASS (fod_journal_clipboard_parent_class)->dispose (object);
}

static void
fod_journal_clipboard_class_init (FodJournalClipboardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_journal_clipboard_dispose;
}

static void
fod_journal_clipboard_init (FodJournalClipboard *self)
{
}

/**
 * fod_journal_clipboard_new:
 *
 * Returns: (transfer full): a guard of nothing yet
 */
FodJournalClipboard *
fod_journal_clipboard_new (void)
{
  return g_object_new (FOD_TYPE_JOURNAL_CLIPBOARD, NULL);
}

/**
 * fod_journal_clipboard_guard:
 * @self: a guard
 * @text: a #GtkTextView or #GtkText with words of the journal
 *
 * Copies from @text in place of GTK. What is only marked in a long text goes on no clipboard.
 */
void
fod_journal_clipboard_guard (FodJournalClipboard *self,
                             GtkWidget *text)
{
  g_return_if_fail (FOD_IS_JOURNAL_CLIPBOARD (self));
  g_return_if_fail (GTK_IS_TEXT_VIEW (text) || GTK_IS_TEXT (text));

  if (GTK_IS_TEXT_VIEW (text))
    keep_selection (text);
  g_signal_connect_object (text, "copy-clipboard", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "cut-clipboard", G_CALLBACK (cut_cb), self, G_CONNECT_SWAPPED);
}

/* What is marked in one of our windows, which the middle mouse button pastes. */
static void
clear_selection (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GdkClipboard *selection = display ? gdk_display_get_primary_clipboard (display) : NULL;

  if (selection && gdk_clipboard_is_local (selection))
    gdk_clipboard_set_content (selection, NULL);
}

/**
 * fod_journal_clipboard_clear:
 * @self: a guard
 *
 * Other programs have what was copied no longer, unless they have taken it already.
 */
void
fod_journal_clipboard_clear (FodJournalClipboard *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_CLIPBOARD (self));

  clear_selection ();
  if (self->clipboard && self->copied && gdk_clipboard_is_local (self->clipboard) &&
      gdk_clipboard_get_content (self->clipboard) == self->copied)
    gdk_clipboard_set_content (self->clipboard, NULL);
  g_clear_weak_pointer (&self->copied);
}
