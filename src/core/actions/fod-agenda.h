/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"
#include "fod-programme.h"

G_BEGIN_DECLS

/** FOD_AGENDA_MINUTES: how long a meeting takes when nobody has said it. */
#define FOD_AGENDA_MINUTES 30

FodRecord *fod_agenda_find (FodProgramme *programme, const char *kind, const char *variant);
int fod_agenda_usual_time (FodDay day);
int fod_agenda_get_minutes (FodRecord *agenda);
int fod_agenda_get_own_part (FodRecord *agenda);

char *fod_agenda_name_part (FodRecord *meeting, int part);

FodRecord *fod_agenda_draft_meeting (FodEdit *edit,
                                     FodRecord *owner,
                                     const char *kind,
                                     FodRecord *agenda);
gboolean fod_agenda_is_open (FodRecord *point);
gboolean fod_agenda_is_waiting (FodRecord *point);
GPtrArray *fod_agenda_list_items (FodProgramme *programme, const char *kind, const char *variant);
GPtrArray *fod_agenda_draft_points (FodEdit *edit,
                                    FodRecord *meeting,
                                    FodProgramme *programme,
                                    FodRecord *agenda);
FodRecord *fod_agenda_draft_point (FodEdit *edit,
                                   FodRecord *meeting,
                                   const char *title,
                                   int part,
                                   const char *position);

G_END_DECLS
