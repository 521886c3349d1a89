/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-watch.h"

/* Both buses are one bus of the test's own; the names on it belong to the test. */
typedef struct {
  GTestDBus *bus;
  GDBusConnection *connection;
  FodJournalWatch *watch;
  guint left;
} Desk;

static void
count_cb (guint *count)
{
  (*count)++;
}

static GDBusConnection *
connect (GTestDBus *bus)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
      G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

static void
own (Desk *self,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
    self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
    "RequestName", g_variant_new ("(su)", name, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
    &error);

  g_assert_no_error (error);
}

/* The bus answers in order: what was asked for before is in force then. */
static void
wait_for_bus (GDBusConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
    connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
    NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

static void
set_up (Desk *self,
        gconstpointer data)
{
  g_autoptr (GDBusConnection) heard = NULL;

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->connection = connect (self->bus);
  own (self, "org.freedesktop.login1");
  own (self, "org.freedesktop.ScreenSaver");
  own (self, "org.gnome.ScreenSaver");
  self->watch = fod_journal_watch_new ();
  heard = connect (self->bus);
  fod_journal_watch_hear_system (self->watch, heard);
  fod_journal_watch_hear_session (self->watch, heard);
  wait_for_bus (heard);
  g_signal_connect_swapped (self->watch, "left", G_CALLBACK (count_cb), &self->left);
}

static void
tear_down (Desk *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->watch);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_clear_object (&self->connection);
  g_test_dbus_stop (self->bus);
  g_clear_object (&self->bus);
}

static gboolean
note_late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Sends a signal, and after it one that is always heard: then the first has been dealt with. */
static void
assert_hears (Desk *self,
              const char *interface,
              const char *name,
              GVariant *parameters,
              gboolean leaves)
{
  guint before = self->left;
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (10, note_late_cb, &late);

  g_assert_true (g_dbus_connection_emit_signal (self->connection, NULL, "/a/b", interface, name,
                                                parameters, NULL));
  g_assert_true (g_dbus_connection_emit_signal (self->connection, NULL, "/a/b",
                                                "org.freedesktop.login1.Session", "Lock", NULL,
                                                NULL));
  while (self->left < before + 1 + leaves && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
  g_assert_cmpuint (self->left, ==, before + 1 + leaves);
}

static void
test_hears (Desk *self,
            gconstpointer data)
{
  static const struct {
    const char *interface;
    const char *name;
  } signals[] = {
    { "org.freedesktop.login1.Manager", "PrepareForSleep" },
    { "org.freedesktop.ScreenSaver", "ActiveChanged" },
    { "org.gnome.ScreenSaver", "ActiveChanged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++) {
    assert_hears (self, signals[i].interface, signals[i].name, g_variant_new ("(b)", TRUE), TRUE);
    assert_hears (self, signals[i].interface, signals[i].name, g_variant_new ("(b)", FALSE),
                  FALSE);
  }
  assert_hears (self, "org.freedesktop.login1.Session", "Lock", NULL, TRUE);
  assert_hears (self, "org.freedesktop.login1.Session", "Unlock", NULL, FALSE);
  assert_hears (self, "org.freedesktop.login1.Manager", "SessionNew", NULL, FALSE);
}

/* A computer without the buses is silent about it. */
static void
test_start (void)
{
  FodJournalWatch *watch = fod_journal_watch_new ();

  fod_journal_watch_start (watch);
  fod_journal_watch_start (watch);
  g_object_run_dispose (G_OBJECT (watch));
  g_object_add_weak_pointer (G_OBJECT (watch), (gpointer *) &watch);
  g_object_unref (watch);
  while (watch)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/journal-watch/hears", Desk, NULL, set_up, test_hears, tear_down);
  g_test_add_func ("/journal-watch/start", test_start);
  return g_test_run ();
}
