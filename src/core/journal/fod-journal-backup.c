/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-backup.h"

#include "fod-journal-beside.h"
#include "fod-journal-error.h"
#include "fod-store-file.h"
#include "fod-temporary.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _FodJournalCopy {
  GBytes *slots[FOD_KEY_SLOT_N_KINDS]; /* NULL for one that is missing */
  GPtrArray *rows;                     /* of FodJournalRow, their ids ours */
  FodJournalRow *list;                 /* NULL when there is none */
};

/* --- Copies -------------------------------------------------------------------------------- */

static FodJournalRow *
copy_row (const FodJournalRow *row)
{
  FodJournalRow *copy = g_new (FodJournalRow, 1);

  copy->id = g_strdup (row->id);
  copy->generation = row->generation;
  copy->sealed = g_bytes_ref (row->sealed);
  return copy;
}

static void
free_row (FodJournalRow *row)
{
  g_free ((char *) row->id);
  g_bytes_unref (row->sealed);
  g_free (row);
}

static gboolean
take_row_cb (const FodJournalRow *row,
             gpointer data,
             GError **error)
{
  FodJournalCopy *self = data;

  g_ptr_array_add (self->rows, copy_row (row));
  return TRUE;
}

static gboolean
take_list_cb (const FodJournalRow *row,
              gpointer data,
              GError **error)
{
  FodJournalCopy *self = data;

  g_clear_pointer (&self->list, free_row);
  self->list = copy_row (row);
  return TRUE;
}

/* One slot is enough to open the journal. */
static gboolean
take_slots (FodJournalCopy *self,
            FodJournalFile *file,
            GError **error)
{
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++) {
    g_autoptr (GError) failure = NULL;

    self->slots[i] = fod_journal_file_get_slot (file, (FodKeySlotKind) (i + 1), &failure);
    if (failure && !g_error_matches (failure, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * fod_journal_copy_take:
 * @file: a file
 * @error: return location
 *
 * Row by row: what else a file may hold does not come along.
 *
 * Returns: (transfer full) (nullable): what is in it now
 */
FodJournalCopy *
fod_journal_copy_take (FodJournalFile *file,
                       GError **error)
{
  g_autoptr (FodJournalCopy) self = g_new0 (FodJournalCopy, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  return take_slots (self, file, error) &&
             fod_journal_file_read_list (file, take_list_cb, self, error) &&
             fod_journal_file_read_rows (file, take_row_cb, self, error)
           ? g_steal_pointer (&self)
           : NULL;
}

static FodJournalFile *
open_whole (const char *path,
            GError **error)
{
  g_autoptr (FodJournalFile) file = fod_journal_file_open_to_read (path, error);

  return file && fod_journal_file_check (file, error) && fod_journal_file_check_keys (file, error)
           ? g_steal_pointer (&file)
           : NULL;
}

/**
 * fod_journal_copy_take_closed:
 * @path: a journal that is open nowhere
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what is in it now, when it is whole and somebody can open it
 */
FodJournalCopy *
fod_journal_copy_take_closed (const char *path,
                              GError **error)
{
  g_autoptr (FodJournalFile) file = open_whole (path, error);

  return file ? fod_journal_copy_take (file, error) : NULL;
}

/**
 * fod_journal_copy_free:
 * @self: (transfer full): a copy
 *
 * Lets go of it.
 */
void
fod_journal_copy_free (FodJournalCopy *self)
{
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++)
    g_clear_pointer (&self->slots[i], g_bytes_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->list, free_row);
  g_free (self);
}

static FodTemporary *
write_beside (FodJournalCopy *self,
              const char *path,
              const char *purpose,
              GError **error)
{
  g_autoptr (FodTemporary) fresh = fod_temporary_new (path, purpose, error);

  return fresh && fod_journal_file_fill (fod_temporary_get_path (fresh), self->slots,
                                         (const FodJournalRow *const *) self->rows->pdata,
                                         self->rows->len, self->list, error)
           ? g_steal_pointer (&fresh)
           : NULL;
}

/* --- Backups ------------------------------------------------------------------------------- */

static gboolean
check_other (const char *path,
             const char *journal,
             GError **error)
{
  if (!fod_store_file_is_same (path, journal))
    return TRUE;
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                       _ ("This is the journal itself, not a backup of it. Choose another file."));
  return FALSE;
}

/* A backup takes the place of an older one, and of nothing else: the file with the courses lies in
 * the same folder. */
static gboolean
check_replaced (const char *path,
                GError **error)
{
  g_autoptr (FodJournalFile) backup = NULL;
  GStatBuf facts;

  if (g_stat (path, &facts) != 0 || facts.st_size == 0)
    return TRUE;
  backup = fod_journal_file_open_to_read (path, NULL);
  if (backup)
    return TRUE;
  g_set_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
               _ ("“%s” is there already and is no backup of a journal. Choose another name."),
               path);
  return FALSE;
}

static gboolean
check_name (const char *path,
            GError **error)
{
  g_autofree char *name = NULL;

  if (!fod_journal_beside_is_rest (path))
    return TRUE;
  name = g_path_get_basename (path);
  g_set_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
               _ ("A file called “%s” may be removed by mistake. Choose a name that ends in "
                  "“.db”."),
               name);
  return FALSE;
}

/* The journal is as it was; what is wrong is where its backup was to go. */
static void
take_failure (GError **error,
              GError *failure,
              const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (failure->domain != FOD_STORE_ERROR) {
    g_propagate_error (error, failure);
    return;
  }
  if (failure->code == FOD_STORE_ERROR_FULL)
    g_set_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FULL,
                 _ ("There is no room for the backup in “%s”. Free some space there, or choose "
                    "another folder."),
                 folder);
  else
    g_set_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                 _ ("The backup could not be written in “%s”. Check that the folder exists and "
                    "that you may use it, or choose another one."),
                 folder);
  g_error_free (failure);
}

/**
 * fod_journal_backup_write:
 * @copy: a copy of the journal
 * @journal: the journal's file
 * @path: the name of the backup, in a folder that is there; a backup of that name is replaced
 * @error: return location
 *
 * Makes a backup, as sealed as the journal itself.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_backup_write (FodJournalCopy *copy,
                          const char *journal,
                          const char *path,
                          GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodTemporary) backup = NULL;

  if (check_name (path, &failure) && check_other (path, journal, &failure) &&
      check_replaced (path, &failure))
    backup = write_beside (copy, path, "backup", &failure);
  if (backup && fod_store_file_replace (fod_temporary_get_path (backup), path, &failure))
    return TRUE;
  take_failure (error, g_steal_pointer (&failure), path);
  return FALSE;
}

/* --- Going back ---------------------------------------------------------------------------- */

/* Nothing is kept where nothing was: then @kept is not set. */
static gboolean
replace_by (FodJournalCopy *copy,
            const char *path,
            char **kept,
            GError **error)
{
  g_autofree char *aside = fod_journal_beside_find_aside (path);
  g_autoptr (FodTemporary) fresh = NULL;

  if (!fod_journal_file_make_folder (path, error))
    return FALSE;
  fresh = write_beside (copy, path, "restored", error);
  if (!fresh)
    return FALSE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return fod_store_file_settle (fod_temporary_get_path (fresh), path, error);
  if (!fod_store_file_fold (path, error))
    return FALSE;
  if (!fod_store_file_exchange (fod_temporary_get_path (fresh), path, aside, error))
    return FALSE;
  if (kept)
    *kept = g_steal_pointer (&aside);
  return TRUE;
}

static FodJournalFile *
open_backup (const char *backup,
             const char *path,
             GError **error)
{
  g_autoptr (GError) failure = NULL;
  FodJournalFile *file =
    check_other (backup, path, &failure) ? open_whole (backup, &failure) : NULL;

  if (!file)
    fod_journal_error_take_of_backup (error, g_steal_pointer (&failure));
  return file;
}

/**
 * fod_journal_backup_check:
 * @path: the journal, which may be open
 * @backup: a backup, which may be anything
 * @error: return location
 *
 * Returns: whether @backup may take the journal's place
 */
gboolean
fod_journal_backup_check (const char *path,
                          const char *backup,
                          GError **error)
{
  g_autoptr (FodJournalFile) file = open_backup (backup, path, error);

  return file != NULL;
}

/**
 * fod_journal_backup_restore:
 * @path: the journal, open nowhere; there may be none
 * @backup: a backup, which may be anything
 * @kept: (out) (optional) (nullable): where what was there is now
 * @error: return location
 *
 * Puts the backup in the journal's place. What was there is kept beside it, under its name and
 * ".before-restore", or ".before-restore-2" and so on when there is such a file already.
 *
 * Returns: whether the journal is that of the backup; otherwise nothing has changed
 */
gboolean
fod_journal_backup_restore (const char *path,
                            const char *backup,
                            char **kept,
                            GError **error)
{
  g_autoptr (FodJournalFile) file = open_backup (backup, path, error);
  g_autoptr (FodJournalCopy) copy = file ? fod_journal_copy_take (file, error) : NULL;
  g_autoptr (GError) failure = NULL;

  if (!copy || replace_by (copy, path, kept, &failure))
    return copy != NULL;
  fod_journal_error_take (error, g_steal_pointer (&failure));
  return FALSE;
}
