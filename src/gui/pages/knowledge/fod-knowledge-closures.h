/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

G_BEGIN_DECLS

/* What the rows of the knowledge persons show. A link joins a topic and the course; it is %NULL
 * while a row is being made. */

GVariant *fod_knowledge_target (gpointer object, FodRecord *link);
char *fod_knowledge_title (gpointer object, FodRecord *link);

char *fod_knowledge_introduction (gpointer object, FodRecord *link);

char *fod_knowledge_need (gpointer object, FodRecord *link);
gboolean fod_knowledge_has_note (gpointer object, FodRecord *link);

char *fod_knowledge_toggle_action (gpointer object, FodRecord *link);
char *fod_knowledge_ask_action (gpointer object, FodRecord *link);

gboolean fod_knowledge_is_unknown (gpointer object, const char *people);
char *fod_knowledge_people (gpointer object, const char *people);

char *fod_knowledge_missing (guint missing);

G_END_DECLS
