/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-page.h"

#include "fod-language.h"
#include "fod-mentorship-actions.h"
#include "fod-test-watch.h"

#define TIMEOUT_US (10 * G_USEC_PER_SEC)

void
fod_test_page_init (int *argc,
                    char ***argv)
{
  gtk_disable_setlocale ();
  fod_language_init ("");
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/**
 * fod_test_page_new:
 *
 * Returns: (transfer full): a window without a page, on an empty store
 */
FodTestPage *
fod_test_page_new (void)
{
  FodTestPage *self = g_new0 (FodTestPage, 1);

  fod_record_ensure_classes ();
  self->folder = fod_test_folder_new ();
  self->store = fod_test_store_new (self->folder);
  self->session = fod_session_new (self->store);
  self->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 700);
  return self;
}

/**
 * fod_test_page_show:
 * @self: a test page
 * @type: class of a page
 *
 * Shows a page as the window would.
 */
void
fod_test_page_show (FodTestPage *self,
                    GType type)
{
  self->page = g_object_new (type, "session", self->session, NULL);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_present (GTK_WINDOW (self->window));
  fod_test_settle (self->window);
}

FodRecord *
fod_test_page_begin_mentorship (FodTestPage *self,
                                FodRecord *course)
{
  FodMentorshipTerms terms = { "Mette Mentor", fod_session_get_today (self->session), 12, 3 };
  g_autoptr (GError) error = NULL;
  FodRecord *mentorship = fod_mentorship_begin (self->store, course, &terms, &error);

  g_assert_no_error (error);
  return mentorship;
}

/**
 * fod_test_page_free:
 * @self: (transfer full): a test page
 *
 * Closes everything; a widget of ours, a session or a store that somebody still holds fails the
 * test.
 */
void
fod_test_page_free (FodTestPage *self)
{
  FodTestWatch *watch = fod_test_watch_new ();

  fod_test_watch_tree (watch, self->window);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
  fod_test_watch_assert_gone (watch);
  g_assert_finalize_object (self->session);
  fod_test_store_close (self->store);
  fod_test_folder_free (self->folder);
  g_free (self);
}

static gboolean
note_timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
fod_test_wait (gboolean (*done) (gpointer data),
               gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add (TIMEOUT_US / 1000, note_timeout_cb, &late);

  while (!done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

static void
note_frame_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

void
fod_test_settle (GtkWidget *window)
{
  gboolean drawn = FALSE;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong handler =
    g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (note_frame_cb), &drawn);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  fod_test_wait (is_set, &drawn);
  g_signal_handler_disconnect (clock, handler);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
has_text (GtkWidget *widget,
          const char *text)
{
  g_autofree char *found = NULL;
  const char *const names[] = { "label", "title", "text", "tooltip-text", NULL };

  if (!text)
    return TRUE;
  for (guint i = 0; names[i]; i++) {
    GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), names[i]);

    g_clear_pointer (&found, g_free);
    if (!pspec || pspec->value_type != G_TYPE_STRING)
      continue;
    g_object_get (widget, names[i], &found, NULL);
    if (g_strcmp0 (found, text) == 0)
      return TRUE;
  }
  return FALSE;
}

GtkWidget *
fod_test_find (GtkWidget *root,
               GType type,
               const char *text)
{
  if (gtk_widget_get_mapped (root) && g_type_is_a (G_OBJECT_TYPE (root), type) &&
      has_text (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = fod_test_find (child, type, text);

    if (found)
      return found;
  }
  return NULL;
}

GtkWidget *
fod_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (g_type_is_a (G_OBJECT_TYPE (window), type))
      return window;
  }
  return NULL;
}

void
fod_test_close_window (GtkWidget *window)
{
  FodTestWatch *watch = fod_test_watch_new ();

  fod_test_watch_tree (watch, window);
  gtk_window_close (GTK_WINDOW (window));
  fod_test_watch_assert_gone (watch);
}
