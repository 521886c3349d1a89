/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-session.h"

#include "fod-model-error.h"
#include "fod-owner.h"
#include "fod-people.h"
#include "fod-query.h"
#include "fod-store-error.h"
#include "fod-undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodSession {
  GObject parent_instance;

  FodStore *store;
  FodRecord *course;
  FodRecord *undone; /* what is being undone or done again is about it */
  FodUnsaved *unsaved;
  FodJournalKeeper *keeper; /* made when it is first asked for, as the settings are */
  GSettings *settings;
  FodDay today;
  guint midnight;
  guint telling;
};

enum {
  PROP_0,
  PROP_STORE,
  PROP_COURSE,
  PROP_TODAY,
  PROP_ROLE,
  N_PROPS,
};

enum {
  FAILED,
  TOLD,
  UNDONE,
  SHOWN,
  BACKED_UP,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodSession, fod_session, G_TYPE_OBJECT)

/* How often the date is looked at. A computer that wakes up next morning shows the new day
 * within this many seconds. */
#define DATE_CHECK_SECONDS 60

static gboolean
check_date_cb (gpointer data)
{
  FodSession *self = data;
  FodDay today = fod_day_today (fod_store_get_clock (self->store));

  if (today != self->today) {
    self->today = today;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
  }
  return G_SOURCE_CONTINUE;
}

static void
committed_cb (FodSession *self,
              FodCommit *commit)
{
  gboolean is_gone = !self->course || fod_record_is_deleted (self->course);

  /* Undo may bring the only one back. */
  if (is_gone && fod_commit_touches (commit, FOD_RECORD_COURSE))
    fod_session_choose_course (self);
  g_clear_object (&self->undone);
  if (fod_commit_get_kind (commit) == FOD_ACTION_UNDO ||
      fod_commit_get_kind (commit) == FOD_ACTION_REDO)
    self->undone = fod_owner_find_touched (self->store, commit);
}

static gboolean
tell_failure_cb (gpointer data)
{
  FodSession *self = data;
  g_autoptr (GError) error = NULL;

  self->telling = 0;
  if (!fod_store_check_read (self->store, &error))
    fod_session_fail (self, error);
  return G_SOURCE_REMOVE;
}

/* It comes in the middle of filling a list, which is no moment for a dialog. */
static void
store_failed_cb (FodSession *self)
{
  if (!self->telling)
    self->telling = g_idle_add (tell_failure_cb, self);
}

static void
fod_session_constructed (GObject *object)
{
  FodSession *self = FOD_SESSION (object);

  G_OBJECT_CLASS (fod_session_parent_class)->constructed (object);

  self->today = fod_day_today (fod_store_get_clock (self->store));
  self->unsaved = fod_unsaved_new (self->store);
  self->midnight = g_timeout_add_seconds (DATE_CHECK_SECONDS, check_date_cb, self);
  g_signal_connect_object (self->store, "committed", G_CALLBACK (committed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "failed", G_CALLBACK (store_failed_cb), self,
                           G_CONNECT_SWAPPED);
  if (!fod_store_check_read (self->store, NULL))
    store_failed_cb (self);
}

static void
fod_session_dispose (GObject *object)
{
  FodSession *self = FOD_SESSION (object);

  g_clear_handle_id (&self->midnight, g_source_remove);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_object (&self->unsaved);
  g_clear_object (&self->keeper);
  g_clear_object (&self->settings);
  g_clear_object (&self->undone);
  g_clear_object (&self->course);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_session_parent_class)->dispose (object);
}

static void
fod_session_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  FodSession *self = FOD_SESSION (object);

  switch (prop_id) {
  case PROP_STORE:
    g_value_set_object (value, self->store);
    break;
  case PROP_COURSE:
    g_value_set_object (value, self->course);
    break;
  case PROP_TODAY:
    g_value_set_int (value, self->today);
    break;
  case PROP_ROLE:
    g_value_set_static_string (value, fod_people_my_role (self->store));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_session_set_property (GObject *object,
                          guint prop_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  FodSession *self = FOD_SESSION (object);

  switch (prop_id) {
  case PROP_STORE:
    self->store = g_value_dup_object (value);
    break;
  case PROP_COURSE:
    fod_session_set_course (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_session_class_init (FodSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = fod_session_constructed;
  object_class->dispose = fod_session_dispose;
  object_class->get_property = fod_session_get_property;
  object_class->set_property = fod_session_set_property;

  /**
   * FodSession:store:
   *
   * The open file.
   */
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, FOD_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * FodSession:course:
   *
   * The course looked at, %NULL when there is none.
   */
  properties[PROP_COURSE] =
    g_param_spec_object ("course", NULL, NULL, FOD_TYPE_RECORD,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * FodSession:today:
   *
   * The day it is, as a #FodDay; notifies after midnight.
   */
  properties[PROP_TODAY] =
    g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * FodSession:role:
   *
   * The role of the person whose desk this is, as fod_people_my_role() has it.
   */
  properties[PROP_ROLE] =
    g_param_spec_string ("role", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FodSession::failed:
   * @self: the session
   * @message: a sentence for the user
   *
   * Something was not done.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * FodSession::told:
   * @self: the session
   * @message: a sentence for the user
   * @undoable: whether to offer Undo beside it
   *
   * Something was done that the user does not see on the page.
   */
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * FodSession::undone:
   * @self: the session
   * @message: a sentence for the user
   * @record: (nullable): what it is about, if that can be gone to
   *
   * Something was undone or done again.
   */
  signals[UNDONE] = g_signal_new ("undone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, FOD_TYPE_RECORD);
  /**
   * FodSession::shown:
   * @self: the session
   * @record: the record to go to
   *
   * Somebody wants to see @record on its own page.
   */
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, FOD_TYPE_RECORD);
  /**
   * FodSession::backed-up:
   * @self: the session
   *
   * Somebody has made a backup.
   */
  signals[BACKED_UP] = g_signal_new ("backed-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fod_session_init (FodSession *self)
{
}

/**
 * fod_session_new:
 * @store: the open file
 *
 * Returns: (transfer full): a session without a course
 */
FodSession *
fod_session_new (FodStore *store)
{
  return g_object_new (FOD_TYPE_SESSION, "store", store, NULL);
}

/**
 * fod_session_get_store:
 * @self: a session
 *
 * Returns: (transfer none): the open file
 */
FodStore *
fod_session_get_store (FodSession *self)
{
  g_return_val_if_fail (FOD_IS_SESSION (self), NULL);

  return self->store;
}

/**
 * fod_session_get_course:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the course looked at
 */
FodRecord *
fod_session_get_course (FodSession *self)
{
  g_return_val_if_fail (FOD_IS_SESSION (self), NULL);

  return self->course;
}

/**
 * fod_session_set_course:
 * @self: a session
 * @course: (nullable): a course
 *
 * Looks at another course; every page follows.
 */
void
fod_session_set_course (FodSession *self,
                        FodRecord *course)
{
  g_return_if_fail (FOD_IS_SESSION (self));
  g_return_if_fail (!course || fod_record_get_record_type (course) == FOD_RECORD_COURSE);

  if (g_set_object (&self->course, course))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COURSE]);
}

/**
 * fod_session_choose_course:
 * @self: a session
 *
 * Looks at an active course when nobody has said at which; at none when there is none.
 */
void
fod_session_choose_course (FodSession *self)
{
  g_autoptr (FodQuery) courses = NULL;
  g_autoptr (FodRecord) first = NULL;

  g_return_if_fail (FOD_IS_SESSION (self));

  courses = fod_query_new (self->store, FOD_RECORD_COURSE);
  fod_query_where (courses, "state", FOD_NOT_EQUAL, FOD_TEXT ("closed"));
  first = g_list_model_get_item (G_LIST_MODEL (courses), 0);
  fod_session_set_course (self, first);
}

/**
 * fod_session_restore_course:
 * @self: a session
 *
 * Looks at the course that was looked at last.
 */
void
fod_session_restore_course (FodSession *self)
{
  g_autofree char *id = NULL;
  g_autoptr (FodRecord) course = NULL;

  g_return_if_fail (FOD_IS_SESSION (self));

  id = g_settings_get_string (fod_session_get_settings (self), "last-course");
  course = *id ? fod_store_find (self->store, FOD_RECORD_COURSE, id) : NULL;
  if (course && !fod_record_is_deleted (course))
    fod_session_set_course (self, course);
  else
    fod_session_choose_course (self);
}

/**
 * fod_session_get_today:
 * @self: a session
 *
 * Returns: the day it is
 */
FodDay
fod_session_get_today (FodSession *self)
{
  g_return_val_if_fail (FOD_IS_SESSION (self), FOD_DAY_NONE);

  return self->today;
}

/**
 * fod_session_set_me:
 * @self: a session
 * @name: the person's name
 * @role: a role, as for fod_people_set_me()
 * @error: return location
 *
 * Says whose desk this is; the window follows.
 *
 * Returns: whether it is saved
 */
gboolean
fod_session_set_me (FodSession *self,
                    const char *name,
                    const char *role,
                    GError **error)
{
  g_return_val_if_fail (FOD_IS_SESSION (self), FALSE);

  if (!fod_people_set_me (self->store, name, role, error))
    return FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
  return TRUE;
}

/**
 * fod_session_get_settings:
 * @self: a session
 *
 * Returns: (transfer none): what belongs to the desktop, not to the file
 */
GSettings *
fod_session_get_settings (FodSession *self)
{
  g_return_val_if_fail (FOD_IS_SESSION (self), NULL);

  if (!self->settings)
    self->settings = g_settings_new ("dk.fodfaeste.Fodfaeste");
  return self->settings;
}

/**
 * fod_session_get_journal_keeper:
 * @self: a session
 *
 * Returns: (transfer none): who looks after the journal of this desk
 */
FodJournalKeeper *
fod_session_get_journal_keeper (FodSession *self)
{
  g_return_val_if_fail (FOD_IS_SESSION (self), NULL);

  if (!self->keeper) {
    g_autofree char *path = fod_journal_place_beside (fod_store_get_path (self->store));
    g_autoptr (FodJournal) journal = fod_journal_new (path, fod_store_get_clock (self->store));

    fod_session_set_journal (self, journal);
  }
  return self->keeper;
}

/**
 * fod_session_get_journal:
 * @self: a session
 *
 * Returns: (transfer none): the journal of this desk
 */
FodJournal *
fod_session_get_journal (FodSession *self)
{
  return fod_journal_keeper_get_journal (fod_session_get_journal_keeper (self));
}

/**
 * fod_session_set_journal:
 * @self: a session that has not been asked for its journal yet
 * @journal: the journal to use
 *
 * For a journal that costs less to unlock, in tests.
 */
void
fod_session_set_journal (FodSession *self,
                         FodJournal *journal)
{
  g_return_if_fail (FOD_IS_SESSION (self));
  g_return_if_fail (!self->keeper);

  self->keeper = fod_journal_keeper_new (self->store, journal);
}

/**
 * fod_session_get_unsaved:
 * @self: a session
 *
 * Returns: (transfer none): what was typed and could not be saved
 */
FodUnsaved *
fod_session_get_unsaved (FodSession *self)
{
  g_return_val_if_fail (FOD_IS_SESSION (self), NULL);

  return self->unsaved;
}

/**
 * fod_session_commit:
 * @self: a session
 * @edit: what a person has changed
 * @label: what that is called, in the user's language
 *
 * fod_store_commit() for pages: a failure is shown in the window.
 *
 * Returns: whether everything is saved
 */
gboolean
fod_session_commit (FodSession *self,
                    FodEdit *edit,
                    const char *label)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOD_IS_SESSION (self), FALSE);

  if (fod_store_commit (self->store, edit, label, &error))
    return TRUE;
  fod_session_fail (self, error);
  return FALSE;
}

/* What is done in another course than the one looked at is not seen. */
static char *
name_undone (FodSession *self,
             FodRecord *course,
             const char *label)
{
  g_autoptr (FodRecord) newcomer = NULL;
  const char *name;

  if (!course || course == self->course)
    return g_strdup (label);
  newcomer = fod_record_get_reference (course, "newcomer");
  name = newcomer ? fod_record_get_text (newcomer, "name") : NULL;
  if (!name || strstr (label, name))
    return g_strdup (label);
  /* TRANSLATORS: what was undone, and the newcomer in whose course. */
  return g_strdup_printf (_ ("%1$s (%2$s)"), label, name);
}

static gboolean
tell_undone (FodSession *self,
             FodActionKind kind,
             const char *label,
             guint skipped)
{
  g_autoptr (FodRecord) record = g_steal_pointer (&self->undone);
  g_autoptr (FodRecord) course = record ? fod_owner_find_course (record) : NULL;
  g_autofree char *name = name_undone (self, course, label);
  g_autofree char *message = NULL;

  if (skipped && kind == FOD_ACTION_UNDO)
    message =
      g_strdup_printf (_ ("Undone: %s. What others have changed since is left as it is."), name);
  else if (skipped)
    message =
      g_strdup_printf (_ ("Done again: %s. What others have changed since is left as it is."),
                       name);
  else if (kind == FOD_ACTION_UNDO)
    message = g_strdup_printf (_ ("Undone: %s"), name);
  else
    message = g_strdup_printf (_ ("Done again: %s"), name);
  g_signal_emit (self, signals[UNDONE], 0, message,
                 course && !fod_record_is_deleted (course) ? record : NULL);
  return TRUE;
}

/* That there is nothing to undo is no failure. */
static gboolean
tell_not_undone (FodSession *self,
                 GError *error)
{
  if (g_error_matches (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND) ||
      g_error_matches (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_FROZEN))
    fod_session_tell (self, error->message, FALSE);
  else
    fod_session_fail (self, error);
  return FALSE;
}

/**
 * fod_session_undo:
 * @self: a session
 * @kind: %FOD_ACTION_UNDO or %FOD_ACTION_REDO
 *
 * Undoes or does again, and says what.
 *
 * Returns: whether anything was undone
 */
gboolean
fod_session_undo (FodSession *self,
                  FodActionKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint skipped = 0;

  g_return_val_if_fail (FOD_IS_SESSION (self), FALSE);

  if (fod_undo_run (self->store, kind, &label, &skipped, &error))
    return tell_undone (self, kind, label, skipped);
  return tell_not_undone (self, error);
}

/**
 * fod_session_take_back:
 * @self: a session
 *
 * Undoes what fod_session_tell() is still offering to undo: a signature too.
 *
 * Returns: whether anything was undone
 */
gboolean
fod_session_take_back (FodSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint skipped = 0;

  g_return_val_if_fail (FOD_IS_SESSION (self), FALSE);

  if (fod_undo_take_back (self->store, &label, &skipped, &error))
    return tell_undone (self, FOD_ACTION_UNDO, label, skipped);
  return tell_not_undone (self, error);
}

/**
 * fod_session_fail:
 * @self: a session
 * @error: what went wrong
 *
 * Shows the user a sentence about something that was not done.
 */
void
fod_session_fail (FodSession *self,
                  GError *error)
{
  g_return_if_fail (FOD_IS_SESSION (self));
  g_return_if_fail (error != NULL);

  g_signal_emit (self, signals[FAILED], 0, error->message);
}

/**
 * fod_session_report:
 * @self: a session
 * @error: (nullable): what went wrong, if anything did
 *
 * fod_session_fail() after something that may have gone well.
 */
void
fod_session_report (FodSession *self,
                    GError *error)
{
  if (error)
    fod_session_fail (self, error);
}

/**
 * fod_session_tell:
 * @self: a session
 * @message: a sentence for the user
 * @undoable: whether to offer Undo beside it
 *
 * Says that something was done.
 */
void
fod_session_tell (FodSession *self,
                  const char *message,
                  gboolean undoable)
{
  g_return_if_fail (FOD_IS_SESSION (self));

  g_signal_emit (self, signals[TOLD], 0, message, undoable);
}

/**
 * fod_session_show:
 * @self: a session
 * @record: a record
 *
 * Goes to the page where @record is, in its course.
 */
void
fod_session_show (FodSession *self,
                  FodRecord *record)
{
  g_return_if_fail (FOD_IS_SESSION (self));
  g_return_if_fail (FOD_IS_RECORD (record));

  g_signal_emit (self, signals[SHOWN], 0, record);
}

/**
 * fod_session_note_backup:
 * @self: a session
 *
 * Says that somebody has made a backup by hand.
 */
void
fod_session_note_backup (FodSession *self)
{
  g_return_if_fail (FOD_IS_SESSION (self));

  g_signal_emit (self, signals[BACKED_UP], 0);
}
