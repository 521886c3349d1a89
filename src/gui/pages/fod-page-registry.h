/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodPageInfo:
 * @name: name in the settings and in the action win.page
 * @title: msgid of its title
 * @icon: symbolic icon
 * @group: msgid of its group in the navigation
 * @needs_course: whether it shows one course
 * @get_type: its class
 * @shows: the record types that have their place on it, ended by %FOD_N_RECORD_TYPES
 * @within: (nullable): name of a record type: it shows only what is a part of such a record
 *
 * One page of the window. A new page is one line here and a folder beside this file.
 */
typedef struct {
  const char *name;
  const char *title;
  const char *icon;
  const char *group;
  gboolean needs_course;
  GType (*get_type) (void);
  FodRecordType shows[6];
  const char *within;
} FodPageInfo;

guint fod_page_registry_get_count (void);
const FodPageInfo *fod_page_registry_get (guint index);
int fod_page_registry_compare (const FodPageInfo *a, const FodPageInfo *b, const char *role);
const FodPageInfo *fod_page_registry_find (const char *name);
const FodPageInfo *fod_page_registry_find_for (FodRecordType type);
const FodPageInfo *fod_page_registry_find_record (FodRecord *record);

G_END_DECLS
