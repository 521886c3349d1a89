/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodLinkRow:
 *
 * Something in the courses that an entry of the journal is about: its id is kept in the entry,
 * its title is only shown. Signal: chosen.
 */
#define FOD_TYPE_LINK_ROW (fod_link_row_get_type ())
G_DECLARE_FINAL_TYPE (FodLinkRow, fod_link_row, FOD, LINK_ROW, AdwComboRow)

void fod_link_row_show_meetings (FodLinkRow *self, FodSession *session, const char *id);
void fod_link_row_show_agendas (FodLinkRow *self,
                                FodDay today,
                                GPtrArray *meetings,
                                FodRecord *meeting);
void fod_link_row_show_goals (FodLinkRow *self, FodSession *session, const char *id);
const char *fod_link_row_get_id (FodLinkRow *self);

gboolean fod_link_row_is_about_several (FodStore *store);
char *fod_link_row_describe_agenda (FodRecord *meeting, FodDay today);

G_END_DECLS
