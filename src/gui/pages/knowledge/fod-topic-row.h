/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-section-row.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodTopicRow:
 *
 * A topic of the course, with everybody who knows about it. Its record is the link between the
 * two. Property: "people" (names in Danish order, "" for nobody).
 */
#define FOD_TYPE_TOPIC_ROW (fod_topic_row_get_type ())
G_DECLARE_FINAL_TYPE (FodTopicRow, fod_topic_row, FOD, TOPIC_ROW, FodSectionRow)

FodTopicRow *fod_topic_row_new (FodRecord *link, FodStore *store);

const char *fod_topic_row_get_people (FodTopicRow *self);
void fod_topic_row_refresh (FodTopicRow *self);

G_END_DECLS
