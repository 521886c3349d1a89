/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-query.h"
#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodMeetingScope:
 * @owner: the field of a meeting that says whose it is: "course" or "mentorship"
 * @comparison: whether only meetings of @kind, or all but them
 * @kind: a nick of %fod_choices_agenda_kind
 * @planned_kinds: (array zero-terminated=1): the kinds people plan, the usual one first
 * @invitation: msgid of what is said when there are none
 *
 * Which meetings a list shows.
 */
typedef struct {
  const char *owner;
  FodComparison comparison;
  const char *kind;
  const char *const *planned_kinds;
  const char *invitation;
} FodMeetingScope;

/* The meetings of an introduction: all but those with the mentor. */
extern const FodMeetingScope fod_meeting_scope_course;

/* The meetings of mentor and newcomer. */
extern const FodMeetingScope fod_meeting_scope_mentorship;

/**
 * FodMeetingList:
 *
 * Meetings, the coming ones first: those whose day is past and that nobody has held, those to
 * come, and those held, the latest first.
 *
 * Properties: "meeting", the one chosen, and "next", the first one to come (read only).
 * Signal: "opened" when somebody wants to see the one chosen.
 */
#define FOD_TYPE_MEETING_LIST (fod_meeting_list_get_type ())
G_DECLARE_FINAL_TYPE (FodMeetingList, fod_meeting_list, FOD, MEETING_LIST, AdwBin)

void fod_meeting_list_show (FodMeetingList *self,
                            FodSession *session,
                            const FodMeetingScope *scope,
                            FodRecord *owner);

FodRecord *fod_meeting_list_get_meeting (FodMeetingList *self);
gboolean fod_meeting_list_set_meeting (FodMeetingList *self, FodRecord *meeting);
gboolean fod_meeting_list_focus_meeting (FodMeetingList *self);
FodRecord *fod_meeting_list_get_next (FodMeetingList *self);

G_END_DECLS
