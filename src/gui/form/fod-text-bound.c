/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-bound.h"

#define KEY "fod-text-bound"

struct _FodTextBound {
  GObject parent_instance;

  GtkTextBuffer *buffer; /* not owned: the buffer owns this */
  gsize most;
  gboolean acting;  /* somebody is typing, pasting or dropping */
  gboolean changed; /* something else has come of that already, such as a selection that is gone */
  gboolean refused;
  guint undoing;
};

enum {
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodTextBound, fod_text_bound, G_TYPE_OBJECT)

/* Without a copy of the text. */
static gsize
measure (FodTextBound *self)
{
  gsize size = 0;
  GtkTextIter line;

  gtk_text_buffer_get_start_iter (self->buffer, &line);
  do
    size += (gsize) gtk_text_iter_get_bytes_in_line (&line);
  while (gtk_text_iter_forward_line (&line));
  return size;
}

/* A character takes at most four bytes: most texts need not be measured. */
static gboolean
has_room (FodTextBound *self,
          gsize size)
{
  gsize n_characters = (gsize) gtk_text_buffer_get_char_count (self->buffer);

  return 4 * n_characters + size <= self->most || measure (self) + size <= self->most;
}

static void
insert_cb (FodTextBound *self,
           GtkTextIter *at,
           const char *text,
           int size)
{
  /* What the program itself puts in has been stored before. Once something is refused, so is what
   * comes with it: a text with marks is inserted in pieces. */
  if (!self->acting || (!self->refused && has_room (self, (gsize) size)))
    return;
  self->refused = TRUE;
  g_signal_stop_emission_by_name (self->buffer, "insert-text");
}

static void
changed_cb (FodTextBound *self)
{
  self->changed = TRUE;
}

static void
begun_cb (FodTextBound *self)
{
  self->acting = TRUE;
  self->changed = FALSE;
  self->refused = FALSE;
}

static gboolean
undo_cb (gpointer data)
{
  FodTextBound *self = data;

  self->undoing = 0;
  if (self->changed)
    gtk_text_buffer_undo (self->buffer);
  g_signal_emit (self, signals[REFUSED], 0);
  return G_SOURCE_REMOVE;
}

/* The buffer can undo it as soon as it is done with it, and before anything else is done. */
static void
ended_cb (FodTextBound *self)
{
  self->acting = FALSE;
  if (self->refused && !self->undoing)
    self->undoing = g_idle_add_full (G_PRIORITY_HIGH, undo_cb, self, NULL);
}

static void
fod_text_bound_finalize (GObject *object)
{
  g_clear_handle_id (&FOD_TEXT_BOUND (object)->undoing, g_source_remove);

  G_OBJECT_CLASS (fod_text_bound_parent_class)->finalize (object);
}

static void
fod_text_bound_class_init (FodTextBoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_text_bound_finalize;

  /**
   * FodTextBound::refused:
   * @self: the bound
   *
   * Something would have been too long; the text is what it was before.
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fod_text_bound_init (FodTextBound *self)
{
}

/**
 * fod_text_bound_attach:
 * @buffer: a buffer that can undo
 * @most: how long its text may become, bytes of UTF-8
 *
 * Returns: (transfer none): the bound, which @buffer owns
 */
FodTextBound *
fod_text_bound_attach (GtkTextBuffer *buffer,
                       gsize most)
{
  FodTextBound *self = g_object_new (FOD_TYPE_TEXT_BOUND, NULL);

  g_object_set_data_full (G_OBJECT (buffer), KEY, self, g_object_unref);
  self->buffer = buffer;
  self->most = most;
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "begin-user-action", G_CALLBACK (begun_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (ended_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
