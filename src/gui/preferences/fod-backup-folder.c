/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup-folder.h"

#include "fod-clock-time.h"
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

/* A copy of a backup is younger than what is in it. */
static char *
describe_time (const char *path,
               FodDay day)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) utc = info ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) made = utc ? g_date_time_to_local (utc) : NULL;

  if (!made || fod_day_from_ymd (g_date_time_get_year (made), g_date_time_get_month (made),
                                 g_date_time_get_day_of_month (made)) != day)
    return NULL;
  return fod_clock_time_to_text (g_date_time_get_hour (made) * 60 + g_date_time_get_minute (made));
}

/**
 * fod_backup_folder_describe:
 * @path: a daily backup
 *
 * Returns: (transfer full): when it was made: "mandag den 3. august 2026 kl. 9.00"
 */
char *
fod_backup_folder_describe (const char *path)
{
  FodDay day = fod_backup_get_day (path);
  g_autofree char *date = fod_day_text_long (day);
  g_autofree char *time = describe_time (path, day);

  return time ? g_strdup_printf ("%s %s", date, time) : g_steal_pointer (&date);
}

/**
 * fod_backup_folder_describe_courses:
 * @path: a backup
 *
 * Returns: (transfer full): what is in it: "3 forløb"
 */
char *
fod_backup_folder_describe_courses (const char *path)
{
  guint n_courses = fod_backup_count_courses (path);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u course", "%u courses", n_courses),
                          n_courses);
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
  g_autofree char *date = NULL;
  g_autofree char *ago = NULL;

  if (paths->len == 0)
    return g_strdup (_ ("None yet"));
  date = fod_backup_folder_describe (paths->pdata[0]);
  ago = fod_day_text_relative (fod_backup_get_day (paths->pdata[0]), today);
  return g_strdup_printf ("%s (%s)", date, ago);
}
