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

/**
 * fod_knowledge_add_topic:
 * @store: a store
 * @course: (nullable): the course it is wanted for
 * @title: the topic
 * @group: (nullable): the heading it stands under
 * @need: (nullable): a nick of %fod_choices_need
 * @error: return location
 *
 * Adds a topic to the workplace's list, and to @course.
 *
 * Returns: (transfer full) (nullable): the topic
 */
FodRecord *fod_knowledge_add_topic (FodStore *store,
                                    FodRecord *course,
                                    const char *title,
                                    const char *group,
                                    const char *need,
                                    GError **error);

/**
 * fod_knowledge_list_people:
 * @store: a store
 * @topic: a topic
 *
 * Returns: (transfer full) (element-type FodRecord): who knows about @topic
 */
GPtrArray *fod_knowledge_list_people (FodStore *store, FodRecord *topic);

/**
 * fod_knowledge_set_people:
 * @store: a store
 * @topic: a topic
 * @names: (nullable) (array zero-terminated=1): everybody who knows about it, as typed
 * @error: return location
 *
 * Says who knows about @topic, and that nobody else does.
 *
 * Returns: whether it is saved
 */
gboolean fod_knowledge_set_people (FodStore *store,
                                   FodRecord *topic,
                                   const char *const *names,
                                   GError **error);

/**
 * fod_knowledge_set_introducer:
 * @store: a store
 * @link: a link of kind "introduces"
 * @name: (nullable): who introduces the topic, as typed; blank for nobody
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean fod_knowledge_set_introducer (FodStore *store,
                                       FodRecord *link,
                                       const char *name,
                                       GError **error);

/* Ticks a link of kind "introduces", today, or takes the tick away. */
gboolean fod_knowledge_set_done (FodStore *store, FodRecord *link, gboolean done, GError **error);

/* (transfer full) (nullable): the link "introduces" of a topic in a course. */
FodRecord *fod_knowledge_find_link (FodStore *store, FodRecord *course, FodRecord *topic);

/**
 * fod_knowledge_list_missing:
 * @store: a store
 * @course: a course
 *
 * Returns: (transfer full) (element-type FodRecord): topics of the workplace that @course lacks,
 *   without those that its programme keeps for another variant
 */
GPtrArray *fod_knowledge_list_missing (FodStore *store, FodRecord *course);

/* Adds all of fod_knowledge_list_missing() in one action; @added (out) (optional) says how many. */
gboolean fod_knowledge_add_missing (FodStore *store,
                                    FodRecord *course,
                                    guint *added,
                                    GError **error);

G_END_DECLS
