/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-arguments.h"
#include "fod-command-context.h"

G_BEGIN_DECLS

/* What the table in fod-command.c refers to: options and functions, one file a verb. */
#define FOD_DECLARE_COMMAND(name)                          \
  gboolean fod_command_##name (FodCommandContext *context, \
                               FodArguments *arguments,    \
                               GError **error)

extern const FodOption fod_command_no_options[];
extern const FodOption fod_command_course_new_options[];
extern const FodOption fod_command_course_list_options[];
extern const FodOption fod_command_journal_change_options[];
extern const FodOption fod_command_meetings_options[];
extern const FodOption fod_command_mentorship_begin_options[];
extern const FodOption fod_command_programme_export_options[];
extern const FodOption fod_command_sample_options[];
extern const FodOption fod_command_search_options[];
extern const FodOption fod_command_tasks_options[];

FOD_DECLARE_COMMAND (backup);
FOD_DECLARE_COMMAND (check);
FOD_DECLARE_COMMAND (course_list);
FOD_DECLARE_COMMAND (course_new);
FOD_DECLARE_COMMAND (course_show);
FOD_DECLARE_COMMAND (help);
FOD_DECLARE_COMMAND (history);
FOD_DECLARE_COMMAND (holidays);
FOD_DECLARE_COMMAND (journal_backup);
FOD_DECLARE_COMMAND (journal_change);
FOD_DECLARE_COMMAND (journal_restore);
FOD_DECLARE_COMMAND (journal_status);
FOD_DECLARE_COMMAND (knowledge);
FOD_DECLARE_COMMAND (meetings);
FOD_DECLARE_COMMAND (mentorship);
FOD_DECLARE_COMMAND (mentorship_begin);
FOD_DECLARE_COMMAND (programme_export);
FOD_DECLARE_COMMAND (programme_import);
FOD_DECLARE_COMMAND (programme_list);
FOD_DECLARE_COMMAND (programme_show);
FOD_DECLARE_COMMAND (redo);
FOD_DECLARE_COMMAND (restore);
FOD_DECLARE_COMMAND (sample);
FOD_DECLARE_COMMAND (schedule);
FOD_DECLARE_COMMAND (search);
FOD_DECLARE_COMMAND (tasks);
FOD_DECLARE_COMMAND (undo);

G_END_DECLS
