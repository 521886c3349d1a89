/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-unfinished.h"

#include "fod-message.h"
#include "fod-spin-row.h"
#include "fod-unfinished-words.h"
#include "fod-weak.h"
#include "fod-weekdays-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define KEY "fod-unfinished"

struct _FodUnfinished {
  GObject parent_instance;

  GtkWindow *window; /* owns this */
  FodSession *session;
  char *question;
  char *about;
  GPtrArray *rows; /* in @window, see fod_unfinished_watch() */
  GStrv proposed;  /* what stood in them when nobody had written */
  guint asking;
  gboolean is_asked;
  gboolean is_settled;
};

G_DEFINE_FINAL_TYPE (FodUnfinished, fod_unfinished, G_TYPE_OBJECT)

static guint
read_weekdays (gpointer row)
{
  g_auto (FodValue) value = { 0 };

  FOD_FIELD_ROW_GET_IFACE (row)->read (row, &value, NULL);
  return (guint) value.number;
}

/* What is chosen goes by its place in the list. */
static char *
read_row (gpointer row)
{
  if (ADW_IS_COMBO_ROW (row))
    return g_strdup_printf ("%u", adw_combo_row_get_selected (row));
  if (FOD_IS_WEEKDAYS_ROW (row))
    return g_strdup_printf ("%u", read_weekdays (row));
  if (FOD_IS_SPIN_ROW (row))
    return g_strdup_printf ("%.0f", fod_spin_row_get_value (row));
  return g_strstrip (g_strdup (gtk_editable_get_text (row)));
}

/* A list may have become shorter meanwhile. */
static void
write_row (gpointer row,
           const char *words)
{
  guint n_choices = ADW_IS_COMBO_ROW (row)
                      ? g_list_model_get_n_items (adw_combo_row_get_model (row))
                      : 0;
  guint64 place;

  if (GTK_IS_EDITABLE (row))
    gtk_editable_set_text (row, words);
  else if (FOD_IS_WEEKDAYS_ROW (row))
    FOD_FIELD_ROW_GET_IFACE (row)->show (row, NULL,
                                         FOD_NUMBER (g_ascii_strtoll (words, NULL, 10)));
  else if (FOD_IS_SPIN_ROW (row))
    fod_spin_row_set_value (row, g_ascii_strtod (words, NULL));
  else if (n_choices > 0 && g_ascii_string_to_unsigned (words, 10, 0, n_choices - 1, &place, NULL))
    adw_combo_row_set_selected (row, (guint) place);
}

static GStrv
read_rows (FodUnfinished *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < self->rows->len; i++) {
    g_autofree char *text = read_row (self->rows->pdata[i]);

    g_strv_builder_add (words, text);
  }
  return g_strv_builder_end (words);
}

static gboolean
is_written (FodUnfinished *self)
{
  g_auto (GStrv) words = read_rows (self);

  return !g_strv_equal ((const char *const *) words, (const char *const *) self->proposed);
}

static void
keep (FodUnfinished *self,
      GStrv words)
{
  g_autoptr (GError) error = NULL;

  fod_unfinished_words_keep (fod_session_get_store (self->session), self->question, self->about,
                             (const char *const *) words, &error);
  fod_session_report (self->session, error);
}

static void
take_back (FodUnfinished *self)
{
  g_auto (GStrv) words = fod_unfinished_words_find (fod_session_get_store (self->session),
                                                    self->question, self->about);

  for (guint i = 0; words && words[i] && i < self->rows->len; i++)
    write_row (self->rows->pdata[i], words[i]);
}

/* On one goes where one was; whoever was at a button, where the words are. */
static void
go_on (FodUnfinished *self)
{
  if (GTK_IS_TEXT (gtk_window_get_focus (self->window)))
    return;
  gtk_widget_grab_focus (self->rows->pdata[0]);
  gtk_editable_set_position (self->rows->pdata[0], -1);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (FodUnfinished) self = fod_weak_take (data);
  gboolean is_given_up = fod_message_ask_finish (result);

  /* The window may go while the question stands. */
  if (!self || !gtk_widget_get_visible (GTK_WIDGET (self->window)))
    return;
  self->is_asked = FALSE;
  if (!is_given_up) {
    go_on (self);
    return;
  }
  fod_unfinished_settle (self->window);
  gtk_window_close (self->window);
}

static gboolean
ask_cb (gpointer data)
{
  FodUnfinished *self = data;

  self->asking = 0;
  self->is_asked = TRUE;
  fod_message_ask (GTK_WIDGET (self->window), _ ("Discard What You Have Written?"),
                   _ ("What you have written so far is not kept."),
                   _ ("_Go On Writing"), _ ("_Discard"), TRUE,
                   answered_cb, fod_weak_new (self));
  return G_SOURCE_REMOVE;
}

static gboolean
close_request_cb (FodUnfinished *self)
{
  if (self->is_settled || !is_written (self))
    return GDK_EVENT_PROPAGATE;
  if (!self->asking && !self->is_asked)
    self->asking = g_idle_add (ask_cb, self);
  return GDK_EVENT_STOP;
}

/* The window goes, and nobody has said what is to become of it. */
static void
unmap_cb (FodUnfinished *self)
{
  g_auto (GStrv) words = NULL;

  g_clear_handle_id (&self->asking, g_source_remove);
  if (self->is_settled)
    return;
  self->is_settled = TRUE;
  words = is_written (self) ? read_rows (self) : NULL;
  keep (self, words);
}

static void
fod_unfinished_dispose (GObject *object)
{
  FodUnfinished *self = FOD_UNFINISHED (object);

  g_clear_handle_id (&self->asking, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_unfinished_parent_class)->dispose (object);
}

static void
fod_unfinished_finalize (GObject *object)
{
  FodUnfinished *self = FOD_UNFINISHED (object);

  g_ptr_array_unref (self->rows);
  g_strfreev (self->proposed);
  g_free (self->question);
  g_free (self->about);

  G_OBJECT_CLASS (fod_unfinished_parent_class)->finalize (object);
}

static void
fod_unfinished_class_init (FodUnfinishedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_unfinished_dispose;
  G_OBJECT_CLASS (klass)->finalize = fod_unfinished_finalize;
}

static void
fod_unfinished_init (FodUnfinished *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * fod_unfinished_watch:
 * @window: a window that asks for something new, with what it proposes
 * @session: what the pages share
 * @about: (nullable): the record it is about; the same words are of no use for another
 * @rows: (array zero-terminated=1): what is written and chosen in: each a #GtkEditable,
 *   #FodSpinRow, #FodWeekdaysRow or #AdwComboRow, and the first one to write in
 *
 * Puts back what stood in @rows when the program ended, and looks after it until
 * fod_unfinished_settle().
 */
void
fod_unfinished_watch (GtkWindow *window,
                      FodSession *session,
                      FodRecord *about,
                      const gpointer *rows)
{
  FodUnfinished *self = g_object_new (FOD_TYPE_UNFINISHED, NULL);

  g_return_if_fail (GTK_IS_WINDOW (window));

  self->window = window;
  self->session = g_object_ref (session);
  self->question = g_strdup (gtk_window_get_title (window));
  self->about = g_strdup (about ? fod_record_get_id (about) : "");
  for (guint i = 0; rows[i]; i++)
    g_ptr_array_add (self->rows, rows[i]);
  self->proposed = read_rows (self);
  take_back (self);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (window), KEY, self, g_object_unref);
}

/**
 * fod_unfinished_settle:
 * @window: a window that is watched
 *
 * To be called when @window is answered or given up: it may go, and nothing is kept.
 */
void
fod_unfinished_settle (GtkWindow *window)
{
  FodUnfinished *self = g_object_get_data (G_OBJECT (window), KEY);

  g_return_if_fail (FOD_IS_UNFINISHED (self));

  g_clear_handle_id (&self->asking, g_source_remove);
  self->is_settled = TRUE;
  keep (self, NULL);
}
