/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodMeetingView:
 *
 * One meeting with its agenda: the points part by part, and what is agreed. What is written is
 * saved by itself. It is the same for every kind of meeting; the agenda makes the difference.
 *
 * Properties: "session" and "meeting" (%NULL for none). It expects an action "meetings.delete"
 * around it.
 */
#define FOD_TYPE_MEETING_VIEW (fod_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (FodMeetingView, fod_meeting_view, FOD, MEETING_VIEW, AdwBin)

void fod_meeting_view_set_session (FodMeetingView *self, FodSession *session);
FodRecord *fod_meeting_view_get_meeting (FodMeetingView *self);
void fod_meeting_view_set_meeting (FodMeetingView *self, FodRecord *meeting);

gboolean fod_meeting_view_focus_part (FodMeetingView *self, FodRecord *part);
void fod_meeting_view_focus_first (FodMeetingView *self);

char *fod_meeting_view_describe_outlook (FodStore *store, FodRecord *meeting);

G_END_DECLS
