/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-error.h"

#include <glib/gi18n-lib.h>

/**
 * FOD_JOURNAL_ERROR:
 *
 * Domain of #FodJournalError.
 */
/* clang-format would put blanks into the name. */
/* clang-format off */
G_DEFINE_QUARK (fod-journal-error-quark, fod_journal_error)
/* clang-format on */

static FodJournalError
translate (int code,
           const char **message)
{
  switch ((FodStoreError) code) {
  case FOD_STORE_ERROR_FULL:
    *message = _ ("There is no room left on the disk, so nothing of the journal is changed. Free "
                  "some space and try again.");
    return FOD_JOURNAL_ERROR_FULL;
  case FOD_STORE_ERROR_IN_USE:
    *message = _ ("The journal is already open in another window. Lock it there first.");
    return FOD_JOURNAL_ERROR_IN_USE;
  case FOD_STORE_ERROR_READ_ONLY:
    *message = _ ("The journal cannot be written to. Check that you may change the file and its "
                  "folder.");
    return FOD_JOURNAL_ERROR_FAILED;
  case FOD_STORE_ERROR_NEWER:
    *message = _ ("A newer Fodfæste has used the journal. Nothing is lost: update Fodfæste on this "
                  "computer and open it again.");
    return FOD_JOURNAL_ERROR_NEWER;
  case FOD_STORE_ERROR_NOT_OURS:
    *message = _ ("This is not a journal of Fodfæste. It has not been changed; choose another "
                  "file.");
    return FOD_JOURNAL_ERROR_NOT_OURS;
  case FOD_STORE_ERROR_DAMAGED:
    *message = _ ("The journal's file is damaged. It has not been changed; go back to a backup of "
                  "the journal.");
    return FOD_JOURNAL_ERROR_DAMAGED;
  case FOD_STORE_ERROR_MOVED:
    *message = _ ("The journal's file has been moved, deleted or cut short while it is open. Put "
                  "it back, or a backup of it.");
    return FOD_JOURNAL_ERROR_FAILED;
  case FOD_STORE_ERROR_NOT_FOUND:
    *message = _ ("There is no journal there.");
    return FOD_JOURNAL_ERROR_NOT_FOUND;
  case FOD_STORE_ERROR_FOLDER:
  case FOD_STORE_ERROR_FAILED:
  default:
    *message = _ ("The journal's file could not be used. Nothing saved earlier is changed; check "
                  "the disk and the folder.");
    return FOD_JOURNAL_ERROR_FAILED;
  }
}

/**
 * fod_journal_error_take:
 * @error: return location
 * @failure: (transfer full): what went wrong
 *
 * Hands on @failure in the words of the journal: what the store says is about the file with the
 * courses.
 */
void
fod_journal_error_take (GError **error,
                        GError *failure)
{
  const char *message;
  FodJournalError code;

  if (failure->domain == FOD_STORE_ERROR) {
    code = translate (failure->code, &message);
    g_set_error_literal (error, FOD_JOURNAL_ERROR, code, message);
    g_error_free (failure);
  } else {
    g_propagate_error (error, failure);
  }
}

/**
 * fod_journal_error_take_of_words:
 * @error: return location
 * @failure: (transfer full): why words could not be written
 *
 * The same as fod_journal_error_take(): whoever writes asks what becomes of the words.
 */
void
fod_journal_error_take_of_words (GError **error,
                                 GError *failure)
{
  g_autoptr (GError) taken = failure;

  if (g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_FULL))
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FULL,
                         _ ("There is no room left on the disk, so the journal was not saved. "
                            "Free some space; what you wrote is kept for as long as Fodfæste is "
                            "open."));
  else if (g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_MOVED))
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                         _ ("The journal's file has been moved, deleted or cut short while it is "
                            "open, so this was not saved. Put it back, or a backup of it; what "
                            "you wrote is kept for as long as Fodfæste is open."));
  else
    fod_journal_error_take (error, g_steal_pointer (&taken));
}

/**
 * fod_journal_error_fail:
 * @code: what went wrong
 * @error: return location
 *
 * Says @code in the words of the journal.
 *
 * Returns: %FALSE, for the convenience of the caller
 */
gboolean
fod_journal_error_fail (FodStoreError code,
                        GError **error)
{
  fod_journal_error_take (error, g_error_new_literal (FOD_STORE_ERROR, (int) code, ""));
  return FALSE;
}

/**
 * fod_journal_error_fail_as_locked:
 * @error: return location; %FOD_JOURNAL_ERROR_LOCKED
 *
 * Returns: %FALSE, for the convenience of the caller
 */
gboolean
fod_journal_error_fail_as_locked (GError **error)
{
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED,
                       _ ("The journal is locked. Unlock it first."));
  return FALSE;
}

/**
 * fod_journal_error_fail_as_rekeying:
 * @error: return location; %FOD_JOURNAL_ERROR_IN_USE
 *
 * Returns: %FALSE, for the convenience of the caller
 */
gboolean
fod_journal_error_fail_as_rekeying (GError **error)
{
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_IN_USE,
                       _ ("The keys of the journal are just being changed. What you have written "
                          "is kept, and saved right afterwards."));
  return FALSE;
}

/**
 * fod_journal_error_take_of_backup:
 * @error: return location
 * @failure: (transfer full): what went wrong with a backup
 *
 * The same as fod_journal_error_take(): what is wrong with a backup is nothing that is wrong with
 * the journal.
 */
void
fod_journal_error_take_of_backup (GError **error,
                                  GError *failure)
{
  g_autoptr (GError) said = NULL;

  fod_journal_error_take (&said, failure);
  if (g_error_matches (said, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED))
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
                         _ ("The backup is damaged and cannot be used. Your journal has not been "
                            "changed; choose another backup."));
  else if (g_error_matches (said, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_NEWER))
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_NEWER,
                         _ ("A newer Fodfæste has made the backup. Your journal has not been "
                            "changed; update Fodfæste on this computer and try again."));
  else
    g_propagate_error (error, g_steal_pointer (&said));
}
