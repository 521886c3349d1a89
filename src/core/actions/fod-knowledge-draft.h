/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"
#include "fod-programme.h"

G_BEGIN_DECLS

char *fod_knowledge_write_origin (FodProgramme *programme, const char *key);
FodRecord *fod_knowledge_find_item (FodProgramme *programme, FodRecord *topic);
gboolean fod_knowledge_is_wanted (FodProgramme *programme,
                                  FodRecord *topic,
                                  const char *variant);
GPtrArray *fod_knowledge_list_topics (FodStore *store);
GPtrArray *fod_knowledge_list_links (FodEdit *edit, FodStore *store, const char *topic);
FodRecord *fod_knowledge_draft_link (FodEdit *edit,
                                     FodStore *store,
                                     FodRecord *course,
                                     FodRecord *topic,
                                     FodRecord *item);

G_END_DECLS
