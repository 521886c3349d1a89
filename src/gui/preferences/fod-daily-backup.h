/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

G_BEGIN_DECLS

/**
 * FodDailyBackup:
 *
 * Makes the backup of the day by itself, some time after the window has come up, and again when
 * a new day begins. What could not be made is tried again by itself, and as soon as somebody has
 * made a backup by hand. It goes beside the file, where it is looked for when the file is damaged,
 * and to the folder a person has chosen.
 *
 * Property: problem, a sentence when the last one could not be made, else %NULL.
 */
#define FOD_TYPE_DAILY_BACKUP (fod_daily_backup_get_type ())
G_DECLARE_FINAL_TYPE (FodDailyBackup, fod_daily_backup, FOD, DAILY_BACKUP, GObject)

FodDailyBackup *fod_daily_backup_new (FodSession *session);

void fod_daily_backup_run (FodDailyBackup *self);
void fod_daily_backup_set_retry (FodDailyBackup *self, guint seconds);
void fod_daily_backup_stop (FodDailyBackup *self);
const char *fod_daily_backup_get_problem (FodDailyBackup *self);

G_END_DECLS
