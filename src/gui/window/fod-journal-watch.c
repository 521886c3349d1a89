/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-watch.h"

#include "fod-sleep-delay.h"

#define LOGIN_NAME "org.freedesktop.login1"
#define SLEEP_SIGNAL "PrepareForSleep"

typedef struct {
  GDBusConnection *connection;
  guint id;
} Subscription;

struct _FodJournalWatch {
  GObject parent_instance;

  GArray *subscriptions;
  GCancellable *cancellable; /* not NULL once it has been started */

  FodSleepDelay *delay; /* NULL before there is a system bus */
  gboolean is_guarding;
  gboolean is_telling;
  gboolean is_asleep; /* or about to be */
};

enum {
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodJournalWatch, fod_journal_watch, G_TYPE_OBJECT)

/* Not before everybody has been told does the computer go to sleep. */
static void
update_delay (FodJournalWatch *self)
{
  if (!self->delay || self->is_telling)
    return;
  if (self->is_guarding && !self->is_asleep)
    fod_sleep_delay_take (self->delay);
  else
    fod_sleep_delay_release (self->delay);
}

static void
tell (FodJournalWatch *self)
{
  self->is_telling = TRUE;
  g_signal_emit (self, signals[LEFT], 0);
  self->is_telling = FALSE;
}

/* A signal with a boolean tells of both ends: of going away and of coming back. */
static void
heard_cb (GDBusConnection *connection,
          const char *sender,
          const char *path,
          const char *interface,
          const char *name,
          GVariant *parameters,
          gpointer data)
{
  FodJournalWatch *self = data;
  gboolean is_leaving = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &is_leaving);
  if (g_str_equal (name, SLEEP_SIGNAL))
    self->is_asleep = is_leaving;
  if (is_leaving)
    tell (self);
  update_delay (self);
}

static void
hear (FodJournalWatch *self,
      GDBusConnection *connection,
      const char *sender,
      const char *interface,
      const char *name)
{
  Subscription subscription = { g_object_ref (connection), 0 };

  subscription.id =
    g_dbus_connection_signal_subscribe (connection, sender, interface, name, NULL, NULL,
                                        G_DBUS_SIGNAL_FLAGS_NONE, heard_cb, self, NULL);
  g_array_append_val (self->subscriptions, subscription);
}

static void
unsubscribe (gpointer data)
{
  Subscription *subscription = data;

  g_dbus_connection_signal_unsubscribe (subscription->connection, subscription->id);
  g_object_unref (subscription->connection);
}

static void
fod_journal_watch_dispose (GObject *object)
{
  FodJournalWatch *self = FOD_JOURNAL_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->subscriptions, g_array_unref);
  if (self->delay)
    fod_sleep_delay_release (self->delay);
  g_clear_object (&self->delay);

  G_OBJECT_CLASS (fod_journal_watch_parent_class)->dispose (object);
}

static void
fod_journal_watch_class_init (FodJournalWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_journal_watch_dispose;

  /**
   * FodJournalWatch::left:
   * @self: the watch
   *
   * Nobody sits at the desk.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
fod_journal_watch_init (FodJournalWatch *self)
{
  self->subscriptions = g_array_new (FALSE, FALSE, sizeof (Subscription));
  g_array_set_clear_func (self->subscriptions, unsubscribe);
}

/**
 * fod_journal_watch_new:
 *
 * Returns: (transfer full): a watch that hears nothing yet
 */
FodJournalWatch *
fod_journal_watch_new (void)
{
  return g_object_new (FOD_TYPE_JOURNAL_WATCH, NULL);
}

/**
 * fod_journal_watch_hear_system:
 * @self: a watch
 * @connection: the system bus
 *
 * Listens to logind: a session that is locked, and sleep. Any session of the computer counts;
 * locking once too often does no harm.
 */
void
fod_journal_watch_hear_system (FodJournalWatch *self,
                               GDBusConnection *connection)
{
  g_return_if_fail (FOD_IS_JOURNAL_WATCH (self));

  hear (self, connection, LOGIN_NAME, LOGIN_NAME ".Session", "Lock");
  hear (self, connection, LOGIN_NAME, LOGIN_NAME ".Manager", SLEEP_SIGNAL);
  g_clear_object (&self->delay);
  self->delay = fod_sleep_delay_new (connection);
  update_delay (self);
}

/**
 * fod_journal_watch_hear_session:
 * @self: a watch
 * @connection: the session bus
 *
 * Listens to the screen saver, by the name the desktops agreed on and by GNOME's.
 */
void
fod_journal_watch_hear_session (FodJournalWatch *self,
                                GDBusConnection *connection)
{
  static const char *const names[] = { "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver" };

  g_return_if_fail (FOD_IS_JOURNAL_WATCH (self));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    hear (self, connection, names[i], names[i], "ActiveChanged");
}

/**
 * fod_journal_watch_set_guarding:
 * @self: a watch
 * @is_guarding: whether there is something to lock
 *
 * While there is, the computer does not sleep before whoever hears #FodJournalWatch::left has
 * done what is to be done.
 */
void
fod_journal_watch_set_guarding (FodJournalWatch *self,
                                gboolean is_guarding)
{
  g_return_if_fail (FOD_IS_JOURNAL_WATCH (self));

  self->is_guarding = is_guarding;
  update_delay (self);
}

static void
system_found_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection && FOD_JOURNAL_WATCH (data)->cancellable)
    fod_journal_watch_hear_system (data, connection);
  g_object_unref (data);
}

static void
session_found_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection && FOD_JOURNAL_WATCH (data)->cancellable)
    fod_journal_watch_hear_session (data, connection);
  g_object_unref (data);
}

/**
 * fod_journal_watch_start:
 * @self: a watch
 *
 * Looks for the buses of the computer; does so once. A computer without them is not watched,
 * and there the idle minutes are what locks.
 */
void
fod_journal_watch_start (FodJournalWatch *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_WATCH (self));

  if (self->cancellable)
    return;
  self->cancellable = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_found_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_found_cb, g_object_ref (self));
}
