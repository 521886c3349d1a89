/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-meeting-list.h"
#include "fod-meeting-view.h"

G_BEGIN_DECLS

/**
 * FodMeetingBrowser:
 *
 * Meetings and the agenda of the one chosen: beside each other, or one at a time where there is
 * no room for both. A page of meetings is little more than this and a #FodMeetingScope.
 */
#define FOD_TYPE_MEETING_BROWSER (fod_meeting_browser_get_type ())
G_DECLARE_FINAL_TYPE (FodMeetingBrowser, fod_meeting_browser, FOD, MEETING_BROWSER, AdwBin)

void fod_meeting_browser_show (FodMeetingBrowser *self,
                               FodSession *session,
                               const FodMeetingScope *scope,
                               FodRecord *owner);
void fod_meeting_browser_add (FodMeetingBrowser *self);
void fod_meeting_browser_enter (FodMeetingBrowser *self);
gboolean fod_meeting_browser_show_record (FodMeetingBrowser *self, FodRecord *record);

FodMeetingList *fod_meeting_browser_get_list (FodMeetingBrowser *self);
FodMeetingView *fod_meeting_browser_get_view (FodMeetingBrowser *self);

G_END_DECLS
