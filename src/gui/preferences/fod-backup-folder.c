/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup-folder.h"

#include "fod-day-text.h"

#include <glib/gi18n-lib.h>

#define SETTING "backup-folder"

/**
 * fod_backup_folder_get:
 * @store: a store
 *
 * Returns: (transfer full): the folder a person has chosen for backups, or the one beside the file
 */
char *
fod_backup_folder_get (FodStore *store)
{
  g_autofree char *chosen = fod_store_get_setting (store, SETTING);

  return chosen && *chosen ? g_steal_pointer (&chosen) : fod_backup_default_folder (store);
}

/**
 * fod_backup_folder_set:
 * @store: a store
 * @folder: (nullable): a folder, %NULL for the one beside the file
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean
fod_backup_folder_set (FodStore *store,
                       const char *folder,
                       GError **error)
{
  return fod_store_set_setting (store, SETTING, folder ? folder : "", error);
}

/**
 * fod_backup_folder_is_default:
 * @store: a store
 *
 * Returns: whether nobody has chosen another folder than the one beside the file
 */
gboolean
fod_backup_folder_is_default (FodStore *store)
{
  g_autofree char *folder = fod_backup_folder_get (store);
  g_autofree char *usual = fod_backup_default_folder (store);

  return g_strcmp0 (folder, usual) == 0;
}

/**
 * fod_backup_folder_describe_last:
 * @store: a store
 * @today: the day it is
 *
 * Returns: (transfer full): when the latest backup was made: "i dag", a date, or that there is
 *   none
 */
char *
fod_backup_folder_describe_last (FodStore *store,
                                 FodDay today)
{
  g_autofree char *folder = fod_backup_folder_get (store);
  g_autoptr (GPtrArray) paths = fod_backup_list (folder, fod_store_get_path (store));
  FodDay day = paths->len ? fod_backup_get_day (paths->pdata[0]) : FOD_DAY_NONE;
  g_autofree char *date = NULL;
  g_autofree char *ago = NULL;

  if (day == FOD_DAY_NONE)
    return g_strdup (_ ("None yet"));
  date = fod_day_text_long (day);
  ago = fod_day_text_relative (day, today);
  return g_strdup_printf ("%s (%s)", date, ago);
}
