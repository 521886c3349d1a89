/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A delay of systemd-logind, https://systemd.io/INHIBITOR_LOCKS: a file descriptor that logind
 * waits for, a few seconds at most, until it is closed. */

#include "fod-sleep-delay.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

struct _FodSleepDelay {
  GObject parent_instance;

  GDBusConnection *connection;
  GCancellable *asking; /* not NULL while logind has not answered */
  int fd;               /* -1 while nothing waits */
};

G_DEFINE_FINAL_TYPE (FodSleepDelay, fod_sleep_delay, G_TYPE_OBJECT)

static void
fod_sleep_delay_dispose (GObject *object)
{
  FodSleepDelay *self = FOD_SLEEP_DELAY (object);

  fod_sleep_delay_release (self);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (fod_sleep_delay_parent_class)->dispose (object);
}

static void
fod_sleep_delay_class_init (FodSleepDelayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_sleep_delay_dispose;
}

static void
fod_sleep_delay_init (FodSleepDelay *self)
{
  self->fd = -1;
}

/**
 * fod_sleep_delay_new:
 * @connection: the system bus
 *
 * Returns: (transfer full): a delay that nothing waits for yet
 */
FodSleepDelay *
fod_sleep_delay_new (GDBusConnection *connection)
{
  FodSleepDelay *self = g_object_new (FOD_TYPE_SLEEP_DELAY, NULL);

  self->connection = g_object_ref (connection);
  return self;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (FodSleepDelay) self = data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
    G_DBUS_CONNECTION (source), &fds, result, &error);

  /* Released meanwhile: what logind has given is closed with the answer. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->asking);
  /* It gives a single one, whatever number the answer has for it. */
  if (answer && fds && g_unix_fd_list_get_length (fds) == 1)
    self->fd = g_unix_fd_list_get (fds, 0, &error);
  if (error)
    g_debug ("The computer does not wait with going to sleep: %s", error->message);
}

/**
 * fod_sleep_delay_take:
 * @self: a delay
 *
 * From logind's answer on the computer waits.
 */
void
fod_sleep_delay_take (FodSleepDelay *self)
{
  g_return_if_fail (FOD_IS_SLEEP_DELAY (self));

  if (self->asking || self->fd >= 0)
    return;
  self->asking = g_cancellable_new ();
  g_dbus_connection_call_with_unix_fd_list (
    self->connection, "org.freedesktop.login1", "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager", "Inhibit",
    g_variant_new ("(ssss)", "sleep", _ ("Fodfæste"), _ ("The journal is being locked"), "delay"),
    G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->asking, answered_cb,
    g_object_ref (self));
}

/**
 * fod_sleep_delay_release:
 * @self: a delay
 *
 * The computer may sleep.
 */
void
fod_sleep_delay_release (FodSleepDelay *self)
{
  g_return_if_fail (FOD_IS_SLEEP_DELAY (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}
