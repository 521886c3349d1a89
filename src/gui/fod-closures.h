/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What `<closure>`s in `.ui` files call: pure functions from values to what is shown. The first
 * argument is the object the expression is watched on; none of them looks at it. */

char *fod_text_course_start (gpointer object, int start);

char *fod_text_task_due (gpointer object, int due, const char *state, int today);

char *fod_text_task_facts (gpointer object,
                           const char *state,
                           const char *name,
                           const char *role,
                           const char *reason,
                           int done_on);

GStrv fod_task_due_classes (gpointer object, int due, const char *state, int today);
gboolean fod_task_looks_done (gpointer object, const char *state);
gboolean fod_task_looks_left_out (gpointer object, const char *state);
gboolean fod_task_looks_late (gpointer object, int due, const char *state, int today);
GStrv fod_task_title_classes (gpointer object, const char *state);

gboolean fod_is_filled (gpointer object, const char *text);

GVariant *fod_variant_of_text (gpointer object, const char *text);

char *fod_text_progress (guint done, guint relevant, guint overdue);
char *fod_text_introduced (guint introduced, guint topics);

char *fod_join_facts (gpointer object, const char *a, const char *b, const char *c);

char *fod_text_need (gpointer object, const char *nick);
char *fod_icon_need (gpointer object, const char *nick);
GStrv fod_classes_need (gpointer object, const char *nick);
char *fod_text_method (gpointer object, const char *nick);
char *fod_text_role (gpointer object, const char *nick);

char *fod_name_of (gpointer object, FodRecord *person);

char *fod_text_who (gpointer object, const char *name, const char *role);

G_END_DECLS
