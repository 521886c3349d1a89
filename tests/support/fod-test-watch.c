/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-watch.h"

#define KEY "fod-test-watch"

struct _FodTestWatch {
  GHashTable *alive; /* object, as a number → name of its class; not owned */
  GHashTable *seen;  /* GType */
};

typedef struct {
  FodTestWatch *watch;
  gpointer object;
} Watched;

static void
free_watch (gpointer data)
{
  FodTestWatch *self = data;

  g_hash_table_unref (self->alive);
  g_hash_table_unref (self->seen);
}

/**
 * fod_test_watch_new:
 *
 * Returns: (transfer full): a watch over nothing yet
 */
FodTestWatch *
fod_test_watch_new (void)
{
  FodTestWatch *self = g_rc_box_new0 (FodTestWatch);

  self->alive = g_hash_table_new (NULL, NULL);
  self->seen = g_hash_table_new (NULL, NULL);
  return self;
}

/* The data of an object goes when it is finalised, not before. */
static void
gone_cb (gpointer data)
{
  Watched *watched = data;

  g_hash_table_remove (watched->watch->alive, watched->object);
  g_rc_box_release_full (watched->watch, free_watch);
  g_free (watched);
}

/**
 * fod_test_watch_object:
 * @self: a watch
 * @object: an object, not kept; once is enough
 *
 * Expects @object to be finalised before fod_test_watch_assert_gone().
 */
void
fod_test_watch_object (FodTestWatch *self,
                       gpointer object)
{
  Watched *watched;

  if (g_object_get_data (object, KEY))
    return;
  watched = g_new0 (Watched, 1);
  watched->watch = g_rc_box_acquire (self);
  watched->object = object;
  g_hash_table_insert (self->alive, object, (gpointer) G_OBJECT_TYPE_NAME (object));
  g_hash_table_add (self->seen, GSIZE_TO_POINTER (G_OBJECT_TYPE (object)));
  g_object_set_data_full (object, KEY, watched, gone_cb);
}

/**
 * fod_test_watch_tree:
 * @self: a watch
 * @root: a widget
 *
 * Watches every widget of a class of ours from @root down, shown or not.
 */
void
fod_test_watch_tree (FodTestWatch *self,
                     GtkWidget *root)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (root), "Fod"))
    fod_test_watch_object (self, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    fod_test_watch_tree (self, child);
}

/**
 * fod_test_watch_has_seen:
 * @self: a watch
 * @type: a class
 *
 * Returns: whether it watches or has watched an object of exactly this class
 */
gboolean
fod_test_watch_has_seen (FodTestWatch *self,
                         GType type)
{
  return g_hash_table_contains (self->seen, GSIZE_TO_POINTER (type));
}

/**
 * fod_test_watch_assert_gone:
 * @self: (transfer full): a watch
 *
 * Lets GTK do what it has put off; then nothing that was watched may be left.
 */
void
fod_test_watch_assert_gone (FodTestWatch *self)
{
  GHashTableIter iter;
  gpointer object, name;

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, &object, &name))
    g_test_message ("%s is still there, with %u references", (char *) name,
                    G_OBJECT (object)->ref_count);
  g_assert_cmpuint (g_hash_table_size (self->alive), ==, 0);
  g_rc_box_release_full (self, free_watch);
}
