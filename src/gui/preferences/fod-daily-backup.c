/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-daily-backup.h"

#include "fod-backup-folder.h"

/* The window comes first. */
#define DELAY_SECONDS 20

/* How soon what could not be made is tried again: the disk may have room, the folder be there. */
#define RETRY_SECONDS (5 * 60)

struct _FodDailyBackup {
  GObject parent_instance;

  FodSession *session;
  GCancellable *cancellable;
  GQueue folders; /* char *: still to be written to */
  char *problem;
  guint timer;
  guint retry; /* seconds */
  gboolean running;
  gboolean failed;
};

enum {
  PROP_0,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodDailyBackup, fod_daily_backup, G_TYPE_OBJECT)

static void run_next (FodDailyBackup *self);
static void schedule (FodDailyBackup *self, guint seconds);

static void
set_problem (FodDailyBackup *self,
             const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (FodDailyBackup) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fod_backup_run_finish (FOD_STORE (source), result, &error);

  self->running = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!path) {
    self->failed = TRUE;
    set_problem (self, error->message);
  }
  run_next (self);
}

static void
run_next (FodDailyBackup *self)
{
  FodDay today = fod_session_get_today (self->session);
  FodStore *store = fod_session_get_store (self->session);
  g_autofree char *folder = NULL;

  while ((folder = g_queue_pop_head (&self->folders)) && !fod_backup_is_due (store, folder, today))
    g_clear_pointer (&folder, g_free);
  if (!folder) {
    if (self->failed)
      schedule (self, self->retry);
    else
      set_problem (self, NULL);
    return;
  }
  self->running = TRUE;
  fod_backup_run_async (store, folder, today, self->cancellable, backed_up_cb,
                        g_object_ref (self));
}

/**
 * fod_daily_backup_run:
 * @self: a daily backup
 *
 * Makes the backups of the day that are not there yet, now.
 */
void
fod_daily_backup_run (FodDailyBackup *self)
{
  FodStore *store;

  g_return_if_fail (FOD_IS_DAILY_BACKUP (self));

  if (self->running || !self->session)
    return;
  store = fod_session_get_store (self->session);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->failed = FALSE;
  g_queue_push_tail (&self->folders, fod_backup_default_folder (store));
  if (!fod_backup_folder_is_default (store))
    g_queue_push_tail (&self->folders, fod_backup_folder_get (store));
  run_next (self);
}

static gboolean
timer_cb (gpointer data)
{
  FodDailyBackup *self = data;

  self->timer = 0;
  fod_daily_backup_run (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (FodDailyBackup *self,
          guint seconds)
{
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds_full (G_PRIORITY_LOW, seconds, timer_cb, self, NULL);
}

static void
today_cb (FodDailyBackup *self)
{
  schedule (self, DELAY_SECONDS);
}

/**
 * fod_daily_backup_stop:
 * @self: a daily backup
 *
 * Gives up what is under way and does nothing more. What was begun leaves nothing behind.
 */
void
fod_daily_backup_stop (FodDailyBackup *self)
{
  g_return_if_fail (FOD_IS_DAILY_BACKUP (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_queue_clear_full (&self->folders, g_free);
  g_cancellable_cancel (self->cancellable);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
fod_daily_backup_dispose (GObject *object)
{
  FodDailyBackup *self = FOD_DAILY_BACKUP (object);

  fod_daily_backup_stop (self);

  G_OBJECT_CLASS (fod_daily_backup_parent_class)->dispose (object);
}

static void
fod_daily_backup_finalize (GObject *object)
{
  FodDailyBackup *self = FOD_DAILY_BACKUP (object);

  g_clear_object (&self->cancellable);
  g_free (self->problem);

  G_OBJECT_CLASS (fod_daily_backup_parent_class)->finalize (object);
}

static void
fod_daily_backup_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, FOD_DAILY_BACKUP (object)->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_daily_backup_class_init (FodDailyBackupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fod_daily_backup_dispose;
  object_class->finalize = fod_daily_backup_finalize;
  object_class->get_property = fod_daily_backup_get_property;

  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_daily_backup_init (FodDailyBackup *self)
{
  self->cancellable = g_cancellable_new ();
  self->retry = RETRY_SECONDS;
  g_queue_init (&self->folders);
}

/**
 * fod_daily_backup_new:
 * @session: what the pages share
 *
 * Returns: (transfer full): a daily backup that begins in a while
 */
FodDailyBackup *
fod_daily_backup_new (FodSession *session)
{
  FodDailyBackup *self = g_object_new (FOD_TYPE_DAILY_BACKUP, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "notify::today", G_CALLBACK (today_cb), self);
  g_signal_connect_swapped (session, "backed-up", G_CALLBACK (fod_daily_backup_run), self);
  schedule (self, DELAY_SECONDS);
  return self;
}

/**
 * fod_daily_backup_set_retry:
 * @self: a daily backup
 * @seconds: how soon to try again what could not be made
 */
void
fod_daily_backup_set_retry (FodDailyBackup *self,
                            guint seconds)
{
  g_return_if_fail (FOD_IS_DAILY_BACKUP (self));

  self->retry = seconds;
}

/**
 * fod_daily_backup_get_problem:
 * @self: a daily backup
 *
 * Returns: (nullable): why the last one could not be made, and what to do
 */
const char *
fod_daily_backup_get_problem (FodDailyBackup *self)
{
  g_return_val_if_fail (FOD_IS_DAILY_BACKUP (self), NULL);

  return self->problem;
}
