/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/*
 * The topics belong to the workplace. A link "knows" joins a topic and a person, for every
 * course; a link "introduces" joins a topic and a course: who introduces it, and whether that
 * has happened.
 */

FodRecord *fod_knowledge_add_topic (FodStore *store,
                                    FodRecord *course,
                                    const char *title,
                                    const char *group,
                                    const char *need,
                                    GError **error);

GPtrArray *fod_knowledge_list_people (FodStore *store, FodRecord *topic);

gboolean fod_knowledge_set_people (FodStore *store,
                                   FodRecord *topic,
                                   const char *const *names,
                                   GError **error);

gboolean fod_knowledge_set_done (FodStore *store, FodRecord *link, gboolean done, GError **error);

FodRecord *fod_knowledge_find_link (FodStore *store, FodRecord *course, FodRecord *topic);

GPtrArray *fod_knowledge_list_missing (FodStore *store, FodRecord *course);

gboolean fod_knowledge_add_missing (FodStore *store,
                                    FodRecord *course,
                                    guint *added,
                                    GError **error);

G_END_DECLS
