/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodKnowledgePage:
 *
 * Videnspersoner: the topics of the course, who knows about them and who introduces them.
 */
#define FOD_TYPE_KNOWLEDGE_PAGE (fod_knowledge_page_get_type ())
G_DECLARE_FINAL_TYPE (FodKnowledgePage, fod_knowledge_page, FOD, KNOWLEDGE_PAGE, FodPage)

G_END_DECLS
