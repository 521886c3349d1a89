/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-keeper.h"

#include "fod-journal-backup.h"
#include "fod-journal-clipboard.h"
#include "fod-journal-seen.h"
#include "fod-journal-watch.h"

#include <stdlib.h>

/* How often it is asked whether anybody is there, and whether the disk takes what it refused. */
#define CHECK_SECONDS 5

/* A setting of the file: it belongs to the desk, not to the desktop. */
#define SETTING_MINUTES "journal-minutes"

struct _FodJournalKeeper {
  GObject parent_instance;

  FodStore *store;
  FodJournal *journal;
  FodJournalWatch *watch;
  guint checking;
  gint64 attended; /* when somebody last did something, microseconds since 1970 */
  FodJournalClipboard *clipboard;
};

enum {
  LOCKING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodJournalKeeper, fod_journal_keeper, G_TYPE_OBJECT)

static gint64
get_now (FodJournalKeeper *self)
{
  return fod_clock_now (fod_store_get_clock (self->store));
}

/* Without it an older file would go unnoticed, which is no reason to keep anybody out. */
static void
keep_edition (FodJournalKeeper *self,
              guint64 edition)
{
  g_autoptr (GError) error = NULL;

  if (!fod_journal_seen_keep (self->store, edition, &error))
    g_debug ("The edition of the journal is not kept: %s", error->message);
}

/* A file that is older than it should be stays in doubt until its owner accepts it. */
static void
keep_latest_edition (FodJournalKeeper *self)
{
  guint64 edition = fod_journal_get_edition (self->journal);

  if (edition > fod_journal_keeper_get_seen (self))
    keep_edition (self, edition);
}

static gboolean
check_cb (gpointer data)
{
  if (fod_journal_keeper_is_unlocked (data)) {
    /* A computer that stops in the middle of an afternoon knows what it has seen of it. */
    keep_latest_edition (data);
    fod_journal_keeper_check_idle (data);
  }
  fod_journal_keeper_write_unsaved (data, NULL);
  return G_SOURCE_CONTINUE;
}

static void
update_checking (FodJournalKeeper *self)
{
  if (!fod_journal_keeper_is_unlocked (self) && !fod_journal_has_unsaved (self->journal))
    g_clear_handle_id (&self->checking, g_source_remove);
  else if (!self->checking)
    self->checking = g_timeout_add_seconds (CHECK_SECONDS, check_cb, self);
}

static void
state_changed_cb (FodJournalKeeper *self)
{
  fod_journal_watch_set_guarding (self->watch, fod_journal_keeper_is_unlocked (self));
  update_checking (self);
  if (!fod_journal_keeper_is_unlocked (self))
    return;
  keep_latest_edition (self);
  fod_journal_keeper_attend (self);
  fod_journal_keeper_listen (self);
}

static void
fod_journal_keeper_dispose (GObject *object)
{
  FodJournalKeeper *self = FOD_JOURNAL_KEEPER (object);

  g_clear_handle_id (&self->checking, g_source_remove);
  g_clear_object (&self->clipboard);
  g_clear_object (&self->watch);
  g_clear_object (&self->journal);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_journal_keeper_parent_class)->dispose (object);
}

static void
fod_journal_keeper_class_init (FodJournalKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_journal_keeper_dispose;

  /**
   * FodJournalKeeper::locking:
   * @self: the keeper
   *
   * The journal is about to be locked: save what has been written. What the disk refuses is then
   * held by the journal.
   */
  signals[LOCKING] = g_signal_new ("locking", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fod_journal_keeper_init (FodJournalKeeper *self)
{
  self->clipboard = fod_journal_clipboard_new ();
  self->watch = fod_journal_watch_new ();
  g_signal_connect_object (self->watch, "left", G_CALLBACK (fod_journal_keeper_lock), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fod_journal_keeper_new:
 * @store: the open file
 * @journal: the journal of the same desk
 *
 * Returns: (transfer full): a keeper
 */
FodJournalKeeper *
fod_journal_keeper_new (FodStore *store,
                        FodJournal *journal)
{
  FodJournalKeeper *self = g_object_new (FOD_TYPE_JOURNAL_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::has-unsaved", G_CALLBACK (update_checking), self,
                           G_CONNECT_SWAPPED);
  state_changed_cb (self);
  return self;
}

/**
 * fod_journal_keeper_get_journal:
 * @self: a keeper
 *
 * Returns: (transfer none): the journal
 */
FodJournal *
fod_journal_keeper_get_journal (FodJournalKeeper *self)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), NULL);

  return self->journal;
}

/**
 * fod_journal_keeper_is_unlocked:
 * @self: a keeper
 *
 * Returns: whether the journal is open
 */
gboolean
fod_journal_keeper_is_unlocked (FodJournalKeeper *self)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), FALSE);

  return fod_journal_get_state (self->journal) == FOD_JOURNAL_UNLOCKED;
}

/**
 * fod_journal_keeper_listen:
 * @self: a keeper
 *
 * From now on the keeper hears when nobody sits at the desk any more. For whoever is about to
 * unlock the journal: the screen may be locked before the key is there.
 */
void
fod_journal_keeper_listen (FodJournalKeeper *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  fod_journal_watch_start (self->watch);
}

/**
 * fod_journal_keeper_lock:
 * @self: a keeper
 *
 * Saves what has been written and locks the journal, whether the disk takes it or not; see
 * fod_journal_lock().
 */
void
fod_journal_keeper_lock (FodJournalKeeper *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  if (fod_journal_keeper_is_unlocked (self)) {
    g_signal_emit (self, signals[LOCKING], 0);
    keep_latest_edition (self);
    fod_journal_clipboard_clear (self->clipboard);
  }
  /* Also when it is just being unlocked. */
  fod_journal_lock (self->journal);
}

/**
 * fod_journal_keeper_write_unsaved:
 * @self: a keeper
 * @error: return location
 *
 * fod_journal_write_unsaved(), as happens every few seconds.
 *
 * Returns: whether everything is on the disk
 */
gboolean
fod_journal_keeper_write_unsaved (FodJournalKeeper *self,
                                  GError **error)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), FALSE);

  if (!fod_journal_has_unsaved (self->journal))
    return TRUE;
  if (!fod_journal_write_unsaved (self->journal, error))
    return FALSE;
  keep_latest_edition (self);
  return TRUE;
}

/* --- Idle minutes -------------------------------------------------------------------------- */

/**
 * fod_journal_keeper_attend:
 * @self: a keeper
 *
 * Somebody did something: the idle minutes begin anew.
 */
void
fod_journal_keeper_attend (FodJournalKeeper *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  self->attended = get_now (self);
}

/**
 * fod_journal_keeper_check_idle:
 * @self: a keeper
 *
 * Locks when nobody has done anything for long enough. Also after a sleep that nobody told of.
 */
void
fod_journal_keeper_check_idle (FodJournalKeeper *self)
{
  gint64 now, patience;

  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  now = get_now (self);
  patience = fod_journal_keeper_get_minutes (self) * (60 * (gint64) G_USEC_PER_SEC);
  /* The clock was put back. */
  if (now < self->attended)
    self->attended = now;
  if (now - self->attended >= patience)
    fod_journal_keeper_lock (self);
}

/**
 * fod_journal_keeper_get_minutes:
 * @self: a keeper
 *
 * Returns: after how many idle minutes it locks
 */
int
fod_journal_keeper_get_minutes (FodJournalKeeper *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), FOD_JOURNAL_IDLE_MINUTES);

  text = fod_store_get_setting (self->store, SETTING_MINUTES);
  return text ? CLAMP (atoi (text), 1, FOD_JOURNAL_IDLE_MOST) : FOD_JOURNAL_IDLE_MINUTES;
}

/**
 * fod_journal_keeper_set_minutes:
 * @self: a keeper
 * @minutes: 1 to %FOD_JOURNAL_IDLE_MOST
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
fod_journal_keeper_set_minutes (FodJournalKeeper *self,
                                int minutes,
                                GError **error)
{
  g_autofree char *text = g_strdup_printf ("%d", CLAMP (minutes, 1, FOD_JOURNAL_IDLE_MOST));

  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), FALSE);

  return fod_store_set_setting (self->store, SETTING_MINUTES, text, error);
}

/* --- Editions ------------------------------------------------------------------------------ */

/**
 * fod_journal_keeper_get_seen:
 * @self: a keeper
 *
 * Returns: the latest edition that this computer has seen, for fod_journal_unlock()
 */
guint64
fod_journal_keeper_get_seen (FodJournalKeeper *self)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), 0);

  return fod_journal_seen_get (self->store);
}

/**
 * fod_journal_keeper_accept_doubts:
 * @self: a keeper
 * @error: return location
 *
 * fod_journal_accept_doubts(), and takes the journal's edition for the latest.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_keeper_accept_doubts (FodJournalKeeper *self,
                                  GError **error)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), FALSE);

  if (!fod_journal_accept_doubts (self->journal, error))
    return FALSE;
  keep_edition (self, fod_journal_get_edition (self->journal));
  return TRUE;
}

/**
 * fod_journal_keeper_restore:
 * @self: a keeper
 * @backup: a backup
 * @kept: (out) (optional) (nullable): where the journal that was there is now
 * @error: return location
 *
 * fod_journal_restore(). That it is older than the latest is known, and nothing to warn of.
 *
 * Returns: whether the journal is that of the backup
 */
gboolean
fod_journal_keeper_restore (FodJournalKeeper *self,
                            const char *backup,
                            char **kept,
                            GError **error)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), FALSE);

  if (!fod_journal_backup_check (fod_journal_get_path (self->journal), backup, error))
    return FALSE;
  fod_journal_keeper_lock (self);
  if (!fod_journal_restore (self->journal, backup, kept, error))
    return FALSE;
  keep_edition (self, 0);
  return TRUE;
}

/**
 * fod_journal_keeper_forget:
 * @self: a keeper
 * @error: return location
 *
 * fod_journal_forget().
 *
 * Returns: whether it is gone
 */
gboolean
fod_journal_keeper_forget (FodJournalKeeper *self,
                           GError **error)
{
  gboolean is_gone;

  g_return_val_if_fail (FOD_IS_JOURNAL_KEEPER (self), FALSE);

  fod_journal_keeper_lock (self);
  is_gone = fod_journal_forget (self->journal, error);
  if (fod_journal_get_state (self->journal) == FOD_JOURNAL_ABSENT)
    keep_edition (self, 0);
  return is_gone;
}

/* --- Windows ------------------------------------------------------------------------------- */

/* What a person does; windows also come and go by themselves. */
static gboolean
is_deed (GdkEventType type)
{
  static const GdkEventType deeds[] = { GDK_MOTION_NOTIFY, GDK_BUTTON_PRESS, GDK_KEY_PRESS,
                                        GDK_TOUCH_BEGIN, GDK_TOUCH_UPDATE, GDK_SCROLL };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++) {
    if (deeds[i] == type)
      return TRUE;
  }
  return FALSE;
}

static gboolean
event_cb (FodJournalKeeper *self,
          GdkEvent *event)
{
  if (is_deed (gdk_event_get_event_type (event)))
    fod_journal_keeper_attend (self);
  return GDK_EVENT_PROPAGATE;
}

/**
 * fod_journal_keeper_watch_window:
 * @self: a keeper
 * @window: a window
 *
 * Whoever uses @window sits at the desk.
 */
void
fod_journal_keeper_watch_window (FodJournalKeeper *self,
                                 GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
}

static gboolean
lock_cb (GtkWidget *dialog,
         GVariant *parameters,
         gpointer self)
{
  fod_journal_keeper_lock (self);
  return GDK_EVENT_STOP;
}

static void
guard_window (FodJournalKeeper *self,
              GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, GDK_CONTROL_MASK),
                      gtk_callback_action_new (lock_cb, g_object_ref (self), g_object_unref)));
  gtk_widget_add_controller (window, keys);
  fod_journal_keeper_watch_window (self, window);
}

/**
 * fod_journal_keeper_guard_dialog:
 * @self: a keeper
 * @dialog: a window that shows something of the journal
 *
 * It is gone when the journal is locked, and Ctrl+L locks in it too.
 */
void
fod_journal_keeper_guard_dialog (FodJournalKeeper *self,
                                 GtkWindow *dialog)
{
  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  guard_window (self, GTK_WIDGET (dialog));
  g_signal_connect_object (self, "locking", G_CALLBACK (gtk_window_destroy), dialog,
                           G_CONNECT_SWAPPED);
}

/* One that has been answered is not shown any more. */
static void
cancel_cb (GtkDialog *question)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (question)))
    gtk_dialog_response (question, GTK_RESPONSE_CANCEL);
}

/**
 * fod_journal_keeper_guard_question:
 * @self: a keeper
 * @question: a dialog of GTK, whose answer somebody waits for
 *
 * It is answered with “Cancel” when the journal is locked, and Ctrl+L locks in it too.
 */
void
fod_journal_keeper_guard_question (FodJournalKeeper *self,
                                   GtkDialog *question)
{
  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  guard_window (self, GTK_WIDGET (question));
  g_signal_connect_object (self, "locking", G_CALLBACK (cancel_cb), question, G_CONNECT_SWAPPED);
}

/**
 * fod_journal_keeper_guard_clipboard:
 * @self: a keeper
 * @text: a #GtkTextView or #GtkText with words of the journal
 *
 * What is copied from @text leaves the clipboard when the journal is locked. Programs that keep
 * what has been on the clipboard are asked not to. What is only marked in a long text goes on none.
 */
void
fod_journal_keeper_guard_clipboard (FodJournalKeeper *self,
                                    GtkWidget *text)
{
  g_return_if_fail (FOD_IS_JOURNAL_KEEPER (self));

  fod_journal_clipboard_guard (self->clipboard, text);
}
