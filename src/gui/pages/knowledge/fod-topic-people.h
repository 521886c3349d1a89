/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodTopicPeople:
 *
 * Everybody who knows about a topic, to add to and take from. It saves by itself.
 */
#define FOD_TYPE_TOPIC_PEOPLE (fod_topic_people_get_type ())
G_DECLARE_FINAL_TYPE (FodTopicPeople, fod_topic_people, FOD, TOPIC_PEOPLE, AdwPreferencesGroup)

GtkWidget *fod_topic_people_new (FodSession *session, FodRecord *topic);
void fod_topic_people_ask (FodTopicPeople *self);

G_END_DECLS
