/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"
#include "fod-programme.h"

G_BEGIN_DECLS

FodRecord *fod_meeting_get_owner (FodRecord *meeting);
FodRecord *fod_meeting_get_course (FodRecord *owner);

FodRecord *fod_meeting_draft (FodEdit *edit,
                              FodRecord *owner,
                              const char *kind,
                              FodProgramme *programme,
                              const char *variant,
                              FodDay day,
                              int time,
                              GPtrArray **points);

FodRecord *fod_meeting_add (FodStore *store,
                            FodRecord *owner,
                            const char *kind,
                            FodDay day,
                            int time,
                            GError **error);

gboolean fod_meeting_move (FodStore *store,
                           FodRecord *meeting,
                           FodDay day,
                           int time,
                           GError **error);

gboolean fod_meeting_hold (FodStore *store, FodRecord *meeting, GError **error);

gboolean fod_meeting_unhold (FodStore *store, FodRecord *meeting, GError **error);
gboolean fod_meeting_state_is_held (const char *state);
gboolean fod_meeting_is_held (FodRecord *meeting);
gboolean fod_meeting_has_own_words (FodStore *store, FodRecord *meeting);

gboolean fod_meeting_remove (FodStore *store, FodRecord *meeting, GError **error);

FodRecord *fod_meeting_add_point (FodStore *store,
                                  FodRecord *meeting,
                                  const char *title,
                                  int part,
                                  GError **error);
FodRecord *fod_meeting_bring_point (FodStore *store,
                                    FodRecord *meeting,
                                    const char *title,
                                    const char *words,
                                    GError **error);

gboolean fod_meeting_set_point_state (FodStore *store,
                                      FodRecord *point,
                                      const char *state,
                                      GError **error);

GPtrArray *fod_meeting_list_points (FodStore *store, FodRecord *meeting);

FodRecord *fod_meeting_find_next (FodStore *store,
                                  FodRecord *owner,
                                  const char *kind,
                                  FodDay day,
                                  FodRecord *except);
gboolean fod_meeting_leads_to (FodRecord *meeting, FodRecord *other);
gboolean fod_meeting_is_before (FodRecord *meeting, FodRecord *other);
FodRecord *fod_meeting_find_successor (FodStore *store, FodRecord *meeting);
FodRecord *fod_meeting_find_predecessor (FodStore *store, FodRecord *meeting);
FodRecord *fod_meeting_find_to_bring_to (FodStore *store, FodRecord *course, FodDay day);
GPtrArray *fod_meeting_list_to_bring_to (FodStore *store, FodRecord *course, FodDay day);

G_END_DECLS
