/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-toaster.h"

#include "fod-gui-fixture.h"
#include "fod-test-page.h"

#include <glib/gi18n-lib.h>

/* As fast as a held key, for longer than any toast takes to come and go. */
#define KEY_GAP_MS 40
#define N_KEYS 60

/* How a label has “5 < 7”. */
#define AS_MARKUP "5 &lt; 7"

typedef struct {
  GtkWidget *window;
  FodToaster *toaster;
  guint n_keys;
} Fixture;

static void
undo_cb (Fixture *f)
{
  fod_toaster_withdraw_undo (f->toaster);
  fod_toaster_say (f->toaster, "Fortrudt: Klar", FALSE);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);

  g_signal_connect_swapped (undo, "activate", G_CALLBACK (undo_cb), f);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  f->window = gtk_window_new ();
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (f->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 500, 300);
  f->toaster = fod_toaster_new (ADW_TOAST_OVERLAY (overlay));
  gtk_window_present (GTK_WINDOW (f->window));
  fod_test_settle (f->window);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->toaster);
  gtk_window_destroy (GTK_WINDOW (f->window));
}

static GtkWidget *
find_words (Fixture *f,
            const char *words)
{
  return fod_test_find (f->window, GTK_TYPE_LABEL, words);
}

static gboolean
key_cb (gpointer data)
{
  Fixture *f = data;

  fod_toaster_withdraw_undo (f->toaster);
  fod_toaster_say (f->toaster, "Opgaven er klaret", f->n_keys % 3 == 0);
  return ++f->n_keys < N_KEYS;
}

static gboolean
are_keys_pressed (gpointer data)
{
  Fixture *f = data;

  return f->n_keys == N_KEYS;
}

/* Toasts that are moving must not be dismissed: libadwaita 1.2 frees what still moves. */
static void
test_held_key (Fixture *f,
               gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_timeout_add (KEY_GAP_MS, key_cb, f);
  fod_test_wait (are_keys_pressed, f);
  fod_test_settle (f->window);
  g_assert_nonnull (find_words (f, "Opgaven er klaret"));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static void
test_latest_only (Fixture *f,
                  gconstpointer data)
{
  fod_toaster_say (f->toaster, "5 < 7", TRUE);
  fod_test_settle (f->window);
  g_assert_nonnull (find_words (f, AS_MARKUP));
  fod_toaster_say (f->toaster, "B", FALSE);
  fod_test_settle (f->window);
  g_assert_null (find_words (f, AS_MARKUP));
  g_assert_nonnull (find_words (f, "B"));
}

/* The button takes its own toast away, but not the answer. */
static void
test_own_button (Fixture *f,
                 gconstpointer data)
{
  GtkWidget *words;

  fod_toaster_say (f->toaster, "Mødet er holdt", TRUE);
  fod_test_settle (f->window);
  words = find_words (f, _ ("Undo"));
  g_assert_nonnull (words);
  g_signal_emit_by_name (gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON), "clicked");
  fod_test_settle (f->window);
  g_assert_null (find_words (f, "Mødet er holdt"));
  g_assert_nonnull (find_words (f, "Fortrudt: Klar"));
}

int
main (int argc,
      char *argv[])
{
  fod_gui_test_init (&argc, &argv);

  g_test_add ("/toaster/held-key", Fixture, NULL, set_up, test_held_key, tear_down);
  g_test_add ("/toaster/latest-only", Fixture, NULL, set_up, test_latest_only, tear_down);
  g_test_add ("/toaster/own-button", Fixture, NULL, set_up, test_own_button, tear_down);

  return g_test_run ();
}
