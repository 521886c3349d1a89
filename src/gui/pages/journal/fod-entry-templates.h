/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodEntryTemplate:
 * @title: msgid of what it is called
 * @text: msgid of its headings
 *
 * Something to begin an entry with.
 */
typedef struct {
  const char *title;
  const char *text;
} FodEntryTemplate;

const FodEntryTemplate *fod_entry_templates_get (guint index);
gboolean fod_entry_templates_have_line (const char *line);

G_END_DECLS
