/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal.h"

#include "fod-journal-erase.h"
#include "fod-journal-error.h"
#include "fod-journal-private.h"
#include "fod-process-guard.h"

#include <glib/gi18n-lib.h>

#define FILE_NAME "journal.db"

enum {
  PROP_0,
  PROP_STATE,
  PROP_HAS_UNSAVED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void init_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodJournal,
                               fod_journal,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static GType
get_item_type (GListModel *model)
{
  return FOD_TYPE_SEALED_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  FodJournal *self = FOD_JOURNAL (model);

  return self->opening ? self->opening->entries->len : 0;
}

static gpointer
get_item (GListModel *model,
          guint position)
{
  FodJournal *self = FOD_JOURNAL (model);

  if (!self->opening || position >= self->opening->entries->len)
    return NULL;
  return g_object_ref (self->opening->entries->pdata[position]);
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
fod_journal_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_STATE:
    g_value_set_int (value, (int) fod_journal_get_state (FOD_JOURNAL (object)));
    break;
  case PROP_HAS_UNSAVED:
    g_value_set_boolean (value, FOD_JOURNAL (object)->has_unsaved);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_journal_finalize (GObject *object)
{
  FodJournal *self = FOD_JOURNAL (object);

  g_clear_pointer (&self->opening, fod_journal_opening_free);
  g_clear_pointer (&self->held, fod_journal_held_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (fod_journal_parent_class)->finalize (object);
}

static void
fod_journal_class_init (FodJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fod_journal_get_property;
  object_class->finalize = fod_journal_finalize;

  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL, FOD_JOURNAL_ABSENT, FOD_JOURNAL_UNLOCKED,
                      FOD_JOURNAL_ABSENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_UNSAVED] = g_param_spec_boolean (
    "has-unsaved", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_journal_init (FodJournal *self)
{
}

/**
 * fod_journal_new:
 * @path: the journal's file; there may be none yet
 * @clock: where the time comes from
 *
 * Returns: (transfer full): a journal, locked
 */
FodJournal *
fod_journal_new (const char *path,
                 FodClock *clock)
{
  return fod_journal_new_at_cost (path, clock, &fod_key_slot_usual_cost);
}

/**
 * fod_journal_new_at_cost:
 * @path: the journal's file; there may be none yet
 * @clock: where the time comes from
 * @cost: what a try at a new passphrase is to cost
 *
 * Returns: (transfer full): a journal, locked
 */
FodJournal *
fod_journal_new_at_cost (const char *path,
                         FodClock *clock,
                         const FodKeySlotCost *cost)
{
  FodJournal *self = g_object_new (FOD_TYPE_JOURNAL, NULL);

  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);
  self->cost = *cost;
  return self;
}

/**
 * fod_journal_place_beside:
 * @store_path: the file with the courses
 *
 * Returns: (transfer full): where the journal of the same desk lies
 */
char *
fod_journal_place_beside (const char *store_path)
{
  g_autofree char *folder = g_path_get_dirname (store_path);

  return g_build_filename (folder, FILE_NAME, NULL);
}

/**
 * fod_journal_get_path:
 * @self: a journal
 *
 * Returns: its file
 */
const char *
fod_journal_get_path (FodJournal *self)
{
  return self->path;
}

/**
 * fod_journal_get_state:
 * @self: a journal
 *
 * Returns: how it is now
 */
FodJournalState
fod_journal_get_state (FodJournal *self)
{
  if (self->opening)
    return FOD_JOURNAL_UNLOCKED;
  /* Nobody is to begin another one while words of it are held. */
  return self->held || g_file_test (self->path, G_FILE_TEST_EXISTS) ? FOD_JOURNAL_LOCKED
                                                                    : FOD_JOURNAL_ABSENT;
}

/**
 * fod_journal_get_edition:
 * @self: a journal
 *
 * Counts every change. Whoever keeps it elsewhere and gives it to fod_journal_unlock() notices
 * that an older file has been put back.
 *
 * Returns: the latest edition that is on the disk; 0 for a journal that has not been unlocked yet
 */
guint64
fod_journal_get_edition (FodJournal *self)
{
  return self->opening ? self->opening->edition : self->edition;
}

/**
 * fod_journal_has_unsaved:
 * @self: a journal
 *
 * Returns: whether something that was written is not on the disk; it is kept, sealed when the
 *   journal is locked, for as long as the program runs
 */
gboolean
fod_journal_has_unsaved (FodJournal *self)
{
  return self->has_unsaved;
}

/**
 * fod_journal_update_unsaved:
 * @self: a journal of which something has been written, given up or kept
 *
 * Sees to it that #FodJournal:has-unsaved is right.
 */
void
fod_journal_update_unsaved (FodJournal *self)
{
  gboolean has_unsaved = self->held || (self->opening && self->opening->unsaved->len > 0);

  if (self->has_unsaved == has_unsaved)
    return;
  self->has_unsaved = has_unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_UNSAVED]);
}

/**
 * fod_journal_list_doubts:
 * @self: a journal
 *
 * Returns: (transfer full) (element-type utf8): a sentence about everything that is not as it
 *   was left
 */
GPtrArray *
fod_journal_list_doubts (FodJournal *self)
{
  static const FodJournalDoubts none = { 0 };

  return fod_journal_doubts_describe (self->opening ? &self->opening->doubts : &none);
}

/* --- Unlocking and locking ----------------------------------------------------------------- */

/* The one place where the journal changes between open and closed. */
static void
adopt (FodJournal *self,
       FodJournalOpening *opening,
       FodKeySlotKind opened_by)
{
  FodJournalOpening *before = self->opening;
  guint n_before = get_n_items (G_LIST_MODEL (self));

  self->opening = opening;
  self->opened_by = opened_by;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before,
                              get_n_items (G_LIST_MODEL (self)));
  g_clear_pointer (&before, fod_journal_opening_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * fod_journal_make_work:
 * @self: a journal
 * @first: (nullable): see #FodJournalWork
 * @second: (nullable): see #FodJournalWork
 *
 * Before the first key is in memory. Where the system does not keep it out of dumps, its owner
 * still gets in.
 *
 * Returns: (transfer full): work to be done
 */
FodJournalWork *
fod_journal_make_work (FodJournal *self,
                       FodSecret *first,
                       FodSecret *second)
{
  FodJournalWork *work = fod_journal_work_new (self->path, &self->cost, first, second);

  fod_process_guard_begin ();
  work->n_locked = self->n_locked;
  return work;
}

/**
 * fod_journal_start_work:
 * @self: a journal
 * @work: (transfer full): what is to be done
 * @function: which work
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * Does @function in a thread; ends with fod_journal_finish().
 */
void
fod_journal_start_work (FodJournal *self,
                        FodJournalWork *work,
                        FodJournalWorkFunc function,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  self->n_working++;
  fod_journal_work_start (work, function, self, callback, data);
}

static gboolean
adopt_work (FodJournal *self,
            FodJournalWork *work,
            GError **error)
{
  FodJournalOpening *opening;

  if (self->held && !fod_journal_held_give_back (self->held, work->opening, error))
    return FALSE;
  g_clear_pointer (&self->held, fod_journal_held_free);
  opening = g_steal_pointer (&work->opening);
  adopt (self, opening, work->kind);
  fod_journal_write_unsaved (self, NULL);
  return TRUE;
}

/**
 * fod_journal_create:
 * @self: a journal that is not there yet
 * @passphrase: its passphrase
 * @recovery: its recovery code
 * @error: return location
 *
 * Begins the journal. Takes about half a second.
 *
 * Returns: whether it is there, and unlocked
 */
gboolean
fod_journal_create (FodJournal *self,
                    FodSecret *passphrase,
                    FodSecret *recovery,
                    GError **error)
{
  g_autoptr (FodJournalWork) work = fod_journal_make_work (self, passphrase, recovery);

  return fod_journal_work_create (work, error) && adopt_work (self, work, error);
}

/**
 * fod_journal_create_async:
 * @self: a journal that is not there yet
 * @passphrase: its passphrase
 * @recovery: its recovery code
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * fod_journal_create() in a thread; ends with fod_journal_finish().
 */
void
fod_journal_create_async (FodJournal *self,
                          FodSecret *passphrase,
                          FodSecret *recovery,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  fod_journal_start_work (self, fod_journal_make_work (self, passphrase, recovery),
                          fod_journal_work_create, callback, data);
}

static FodJournalWork *
make_unlocking (FodJournal *self,
                FodKeySlotKind kind,
                FodSecret *unlocker,
                guint64 seen)
{
  FodJournalWork *work = fod_journal_make_work (self, unlocker, NULL);

  fod_journal_write_unsaved (self, NULL);
  work->kind = kind;
  work->seen = seen;
  return work;
}

/**
 * fod_journal_unlock:
 * @self: a locked journal
 * @kind: what it is opened by
 * @unlocker: the passphrase or the recovery code
 * @seen: the latest edition seen on this computer; 0 for none
 * @error: return location
 *
 * Opens the journal and all that is in it. Takes about half a second.
 *
 * Returns: whether it is unlocked
 */
gboolean
fod_journal_unlock (FodJournal *self,
                    FodKeySlotKind kind,
                    FodSecret *unlocker,
                    guint64 seen,
                    GError **error)
{
  g_autoptr (FodJournalWork) work = make_unlocking (self, kind, unlocker, seen);

  g_return_val_if_fail (!self->opening, FALSE);

  return fod_journal_work_unlock (work, error) && adopt_work (self, work, error);
}

/**
 * fod_journal_unlock_async:
 * @self: a locked journal
 * @kind: what it is opened by
 * @unlocker: the passphrase or the recovery code
 * @seen: the latest edition seen on this computer; 0 for none
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * fod_journal_unlock() in a thread; ends with fod_journal_finish().
 */
void
fod_journal_unlock_async (FodJournal *self,
                          FodKeySlotKind kind,
                          FodSecret *unlocker,
                          guint64 seen,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_return_if_fail (!self->opening);

  fod_journal_start_work (self, make_unlocking (self, kind, unlocker, seen),
                          fod_journal_work_unlock, callback, data);
}

/**
 * fod_journal_lock:
 * @self: a journal
 *
 * Closes the file and wipes the keys, the entries and what is left of them in memory. What could
 * not be saved is kept sealed; see fod_journal_write_unsaved(). What is being unlocked in a thread
 * stays locked. A change of keys in a thread is given up, or waited for where it is being written.
 */
void
fod_journal_lock (FodJournal *self)
{
  self->n_locked++;
  if (self->rekey)
    fod_journal_end_rekey (self);
  if (self->opening) {
    if (self->opening->unsaved->len > 0)
      self->held = fod_journal_held_seal (self->opening, self->path);
    self->edition = self->opening->edition;
    adopt (self, NULL, FOD_KEY_SLOT_PASSPHRASE);
  }
  fod_process_guard_wipe_leftovers ();
}

/* It may be another journal by now. */
static gboolean
finish_opening (FodJournal *self,
                FodJournalWork *work,
                GError **error)
{
  if (work->n_locked == self->n_locked)
    return adopt_work (self, work, error);
  g_clear_pointer (&work->opening, fod_journal_opening_free);
  /* It may be there only now. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  return fod_journal_error_fail_as_locked (error);
}

/**
 * fod_journal_finish:
 * @self: a journal
 * @result: what the callback was given
 * @error: return location
 *
 * Ends creating, unlocking, backing up, or changing or verifying what opens it.
 *
 * Returns: whether it succeeded
 */
gboolean
fod_journal_finish (FodJournal *self,
                    GAsyncResult *result,
                    GError **error)
{
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), error);
  FodJournalWork *work = g_task_get_task_data (G_TASK (result));

  /* It was refused before it began. */
  if (!work)
    return FALSE;
  self->n_working--;
  if (work->rekey)
    fod_journal_finish_rekey (self, work, is_done);
  return is_done && work->opening ? finish_opening (self, work, error) : is_done;
}

/* --- Backup and the end -------------------------------------------------------------------- */

/* What is open is read at once: what is saved later is not in the backup, and waits for nothing. */
static FodJournalWork *
make_backup (FodJournal *self,
             const char *path,
             GError **error)
{
  g_autoptr (FodJournalWork) work = fod_journal_make_work (self, NULL, NULL);

  work->target = g_strdup (path);
  if (!self->opening)
    return g_steal_pointer (&work);
  if (self->rekey)
    fod_journal_error_fail_as_rekeying (error);
  else
    work->copy = fod_journal_copy_take (self->opening->file, error);
  return work->copy ? g_steal_pointer (&work) : NULL;
}

/**
 * fod_journal_back_up:
 * @self: a journal that is there, locked or not
 * @path: the name of the backup, in a folder that is there; a backup of that name is replaced
 * @error: return location
 *
 * Makes a backup that is as sealed as the journal, and opens by the passphrase of today.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_back_up (FodJournal *self,
                     const char *path,
                     GError **error)
{
  g_autoptr (FodJournalWork) work = make_backup (self, path, error);

  return work && fod_journal_work_back_up (work, error);
}

/**
 * fod_journal_back_up_async:
 * @self: a journal that is there, locked or not
 * @path: the name of the backup, in a folder that is there; a backup of that name is replaced
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * fod_journal_back_up() in a thread; ends with fod_journal_finish().
 */
void
fod_journal_back_up_async (FodJournal *self,
                           const char *path,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  GError *error = NULL;
  FodJournalWork *work = make_backup (self, path, &error);

  if (work)
    fod_journal_start_work (self, work, fod_journal_work_back_up, callback, data);
  else
    g_task_report_error (self, callback, data, fod_journal_back_up_async, error);
}

/**
 * fod_journal_restore:
 * @self: a journal, which is locked by this unless @backup is refused
 * @backup: a backup, which may be anything
 * @kept: (out) (optional) (nullable): where the journal that was there is now
 * @error: return location
 *
 * Puts the backup in the journal's place; what was there is kept beside it. Not while something
 * is unsaved that belongs into the journal that is there.
 *
 * Returns: whether the journal is that of the backup; otherwise nothing has changed
 */
gboolean
fod_journal_restore (FodJournal *self,
                     const char *backup,
                     char **kept,
                     GError **error)
{
  gboolean is_restored;

  /* Before anything is locked: a wrong file that was chosen is no reason to. */
  if (!fod_journal_backup_check (self->path, backup, error))
    return FALSE;
  fod_journal_lock (self);
  if (g_file_test (self->path, G_FILE_TEST_EXISTS) && !fod_journal_write_unsaved (self, NULL)) {
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                         _ ("What you have written last is not saved yet."));
    return FALSE;
  }
  is_restored = fod_journal_backup_restore (self->path, backup, kept, error);
  if (is_restored)
    self->edition = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  return is_restored;
}

/**
 * fod_journal_forget:
 * @self: a journal
 * @error: return location
 *
 * Destroys the keys and the file, and what is unsaved. There is no way back.
 *
 * Returns: whether both are gone; the file may be, although @error tells of the keys
 */
gboolean
fod_journal_forget (FodJournal *self,
                    GError **error)
{
  gboolean is_gone;

  fod_journal_lock (self);
  is_gone = fod_journal_erase (self->path, error);
  if (is_gone) {
    self->edition = 0;
    g_clear_pointer (&self->held, fod_journal_held_free);
    fod_journal_update_unsaved (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  return is_gone;
}
