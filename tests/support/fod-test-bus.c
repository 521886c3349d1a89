/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-bus.h"

#include "fod-test-page.h"

#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

#define BUS_NAME "org.freedesktop.DBus"
#define BUS_PATH "/org/freedesktop/DBus"
#define LOGIN_NAME "org.freedesktop.login1"

static const char *const variables[] = { "DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS" };

struct _FodTestBus {
  GTestDBus *bus;
  char *before[G_N_ELEMENTS (variables)];
  GDBusConnection *connection; /* of logind and the screen savers */
  guint manager;               /* what logind is asked at */
  GDBusConnection *monitor;
  GArray *delays; /* of int: our ends of the pipes that logind has given the others of */
  GMutex mutex;
  GPtrArray *rules; /* what somebody has asked to be told of; under the mutex */
};

static const char manager_xml[] =
  "<node><interface name='org.freedesktop.login1.Manager'><method name='Inhibit'>"
  "<arg name='what' type='s' direction='in'/><arg name='who' type='s' direction='in'/>"
  "<arg name='why' type='s' direction='in'/><arg name='mode' type='s' direction='in'/>"
  "<arg name='fd' type='h' direction='out'/></method></interface></node>";

/* There is nothing to do, but the main loop has turned. */
static gboolean
closed_cb (int fd,
           GIOCondition condition,
           gpointer data)
{
  return G_SOURCE_REMOVE;
}

static void
inhibit_cb (GDBusConnection *connection,
            const char *sender,
            const char *path,
            const char *interface,
            const char *method,
            GVariant *parameters,
            GDBusMethodInvocation *invocation,
            gpointer data)
{
  FodTestBus *self = data;
  g_autoptr (GUnixFDList) fds = NULL;
  const char *what, *who, *why, *mode;
  int ends[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, &who, &why, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");
  g_assert_cmpint (*who, !=, 0);
  g_assert_cmpint (*why, !=, 0);
  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_array_append_val (self->delays, ends[0]);
  g_unix_fd_add (ends[0], G_IO_HUP, closed_cb, NULL);
  fds = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           fds);
}

GDBusConnection *
fod_test_bus_connect (FodTestBus *self)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (self->bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
      G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

static void
call_bus (GDBusConnection *connection,
          const char *interface,
          const char *method,
          GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (connection, BUS_NAME, BUS_PATH, interface, method, parameters,
                                 NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

/* In a thread of GDBus. A monitor must not answer, so it takes in every call. */
static GDBusMessage *
note_rule_cb (GDBusConnection *connection,
              GDBusMessage *message,
              gboolean incoming,
              gpointer data)
{
  FodTestBus *self = data;

  if (!incoming)
    return message;
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->rules, g_strdup (g_dbus_message_get_arg0 (message)));
  g_mutex_unlock (&self->mutex);
  g_main_context_wakeup (NULL);
  g_object_unref (message);
  return NULL;
}

static void
start_monitor (FodTestBus *self)
{
  static const char *const rules[] = { "type='method_call',member='AddMatch'", NULL };

  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->monitor = fod_test_bus_connect (self);
  call_bus (self->monitor, BUS_NAME ".Monitoring", "BecomeMonitor",
            g_variant_new ("(^asu)", rules, 0));
  g_dbus_connection_add_filter (self->monitor, note_rule_cb, self, NULL);
}

static void
start_logind (FodTestBus *self)
{
  static const char *const names[] = { LOGIN_NAME, "org.freedesktop.ScreenSaver",
                                       "org.gnome.ScreenSaver" };
  static const GDBusInterfaceVTable table = { inhibit_cb, NULL, NULL, { 0 } };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (manager_xml, NULL);

  self->connection = fod_test_bus_connect (self);
  self->manager =
    g_dbus_connection_register_object (self->connection, "/org/freedesktop/login1",
                                       info->interfaces[0], &table, self, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    call_bus (self->connection, BUS_NAME, "RequestName", g_variant_new ("(su)", names[i], 0));
}

FodTestBus *
fod_test_bus_new (void)
{
  FodTestBus *self = g_new0 (FodTestBus, 1);

  g_mutex_init (&self->mutex);
  self->delays = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    self->before[i] = g_strdup (g_getenv (variables[i]));
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], g_test_dbus_get_bus_address (self->bus), TRUE);
  start_monitor (self);
  start_logind (self);
  return self;
}

/* A program of the desktop ends with its bus; the test goes on. Whoever still looks for the bus
 * holds the connection to it, and the next test is to have one of its own. */
static void
forget_shared (GBusType type)
{
  GDBusConnection *shared = g_bus_get_sync (type, NULL, NULL);
  gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  g_dbus_connection_set_exit_on_close (shared, FALSE);
  g_object_add_weak_pointer (G_OBJECT (shared), (gpointer *) &shared);
  g_object_unref (shared);
  while (shared) {
    g_assert_cmpint (g_get_monotonic_time (), <, deadline);
    g_main_context_iteration (NULL, FALSE);
    g_thread_yield ();
  }
}

static void
disconnect (GDBusConnection *connection)
{
  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_object_unref (connection);
}

void
fod_test_bus_free (FodTestBus *self)
{
  forget_shared (G_BUS_TYPE_SESSION);
  forget_shared (G_BUS_TYPE_SYSTEM);
  /* What has been asked and is not answered yet must not be asked of the next test. */
  g_dbus_connection_unregister_object (self->connection, self->manager);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  for (guint i = 0; i < self->delays->len; i++)
    close (g_array_index (self->delays, int, i));
  g_array_unref (self->delays);
  disconnect (self->monitor);
  disconnect (self->connection);
  g_test_dbus_stop (self->bus);
  g_object_unref (self->bus);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++) {
    if (self->before[i])
      g_setenv (variables[i], self->before[i], TRUE);
    else
      g_unsetenv (variables[i]);
    g_free (self->before[i]);
  }
  g_ptr_array_unref (self->rules);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
fod_test_bus_emit (FodTestBus *self,
                   const char *interface,
                   const char *name,
                   GVariant *parameters)
{
  g_assert_true (g_dbus_connection_emit_signal (self->connection, NULL, "/a/b", interface, name,
                                                parameters, NULL));
}

typedef struct {
  FodTestBus *bus;
  char *member;
} Wanted;

static gboolean
has_listener_cb (gpointer data)
{
  Wanted *wanted = data;
  FodTestBus *self = wanted->bus;
  gboolean is_found = FALSE;

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->rules->len && !is_found; i++)
    is_found = self->rules->pdata[i] && strstr (self->rules->pdata[i], wanted->member);
  g_mutex_unlock (&self->mutex);
  return is_found;
}

void
fod_test_bus_wait_for_listener (FodTestBus *self,
                                const char *name)
{
  g_autofree char *member = g_strdup_printf ("member='%s'", name);

  fod_test_wait (has_listener_cb, &(Wanted){ self, member });
}

guint
fod_test_bus_get_n_delays (FodTestBus *self)
{
  guint n_delays = 0;

  for (guint i = 0; i < self->delays->len; i++) {
    GPollFD end = { g_array_index (self->delays, int, i), G_IO_IN, 0 };

    n_delays += g_poll (&end, 1, 0) == 0;
  }
  return n_delays;
}

guint
fod_test_bus_get_n_asked (FodTestBus *self)
{
  return self->delays->len;
}
