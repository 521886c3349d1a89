/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-watch.h"

#include "fod-test-bus.h"
#include "fod-test-page.h"

typedef struct {
  FodTestBus *bus;
  FodJournalWatch *watch;
  guint left;
  guint delays_when_left; /* how many programs sleep waited for when it told last */
} Desk;

static void
left_cb (Desk *self)
{
  self->left++;
  fod_journal_watch_set_guarding (self->watch, FALSE);
  self->delays_when_left = fod_test_bus_get_n_delays (self->bus);
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

  self->bus = fod_test_bus_new ();
  self->watch = fod_journal_watch_new ();
  heard = fod_test_bus_connect (self->bus);
  fod_journal_watch_hear_system (self->watch, heard);
  fod_journal_watch_hear_session (self->watch, heard);
  wait_for_bus (heard);
  g_signal_connect_swapped (self->watch, "left", G_CALLBACK (left_cb), self);
}

static void
tear_down (Desk *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->watch);
  fod_test_bus_free (self->bus);
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

  fod_test_bus_emit (self->bus, interface, name, parameters);
  fod_test_bus_emit (self->bus, "org.freedesktop.login1.Session", "Lock", NULL);
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

static gboolean
is_delayed_cb (gpointer bus)
{
  return fod_test_bus_get_n_delays (bus) == 1;
}

static gboolean
is_released_cb (gpointer bus)
{
  return fod_test_bus_get_n_delays (bus) == 0;
}

static void
prepare_for_sleep (Desk *self,
                   gboolean is_leaving)
{
  assert_hears (self, "org.freedesktop.login1.Manager", "PrepareForSleep",
                g_variant_new ("(b)", is_leaving), is_leaving);
}

/* Sleep waits until everybody has been told, and no longer; what is locked is not waited for. */
static void
test_sleep (Desk *self,
            gconstpointer data)
{
  guint left;

  fod_journal_watch_set_guarding (self->watch, TRUE);
  fod_test_wait (is_delayed_cb, self->bus);
  prepare_for_sleep (self, TRUE);
  fod_test_wait (is_released_cb, self->bus);
  g_assert_cmpuint (fod_test_bus_get_n_asked (self->bus), ==, 1);

  /* Unlocked again before the computer sleeps: there is no time left to ask for. */
  fod_journal_watch_set_guarding (self->watch, TRUE);
  left = self->left;
  fod_test_bus_emit (self->bus, "org.freedesktop.login1.Manager", "PrepareForSleep",
                     g_variant_new ("(b)", FALSE));
  fod_test_wait (is_delayed_cb, self->bus);
  g_assert_cmpuint (self->left, ==, left);
  g_assert_cmpuint (fod_test_bus_get_n_asked (self->bus), ==, 2);
  fod_journal_watch_set_guarding (self->watch, FALSE);
  fod_test_wait (is_released_cb, self->bus);
  prepare_for_sleep (self, TRUE);
  prepare_for_sleep (self, FALSE);
  g_assert_cmpuint (fod_test_bus_get_n_asked (self->bus), ==, 2);
}

static gboolean
has_left_cb (gpointer data)
{
  Desk *self = data;

  return self->left > 0;
}

/* Also when those who are told have nothing left to guard in the middle of it. */
static void
test_sleep_waits (Desk *self,
                  gconstpointer data)
{
  fod_journal_watch_set_guarding (self->watch, TRUE);
  fod_test_wait (is_delayed_cb, self->bus);
  fod_test_bus_emit (self->bus, "org.freedesktop.login1.Manager", "PrepareForSleep",
                     g_variant_new ("(b)", TRUE));
  fod_test_wait (has_left_cb, self);
  g_assert_cmpuint (self->delays_when_left, ==, 1);
  fod_test_wait (is_released_cb, self->bus);
}

static gboolean
is_asked_twice_cb (gpointer bus)
{
  return fod_test_bus_get_n_asked (bus) == 2;
}

/* Before logind has answered: what it gives then is not kept. */
static void
test_sleep_taken_back (Desk *self,
                       gconstpointer data)
{
  fod_journal_watch_set_guarding (self->watch, TRUE);
  fod_journal_watch_set_guarding (self->watch, FALSE);
  fod_journal_watch_set_guarding (self->watch, TRUE);
  fod_journal_watch_set_guarding (self->watch, FALSE);
  fod_test_wait (is_asked_twice_cb, self->bus);
  fod_test_wait (is_released_cb, self->bus);
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
  g_test_add ("/journal-watch/sleep", Desk, NULL, set_up, test_sleep, tear_down);
  g_test_add ("/journal-watch/sleep-waits", Desk, NULL, set_up, test_sleep_waits, tear_down);
  g_test_add ("/journal-watch/sleep-taken-back", Desk, NULL, set_up, test_sleep_taken_back,
              tear_down);
  g_test_add_func ("/journal-watch/start", test_start);
  return g_test_run ();
}
