/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What `<closure>`s in `.ui` files call: pure functions from values to what is shown. The first
 * argument is the object the expression is watched on; none of them looks at it. */

/* "Start 24.08.2026", "" without one: @start is a #FodDay. */
char *fod_text_course_start (gpointer object, int start);

/* "om 3 dage" or "3 dage over tid"; "" without a due day or for a task not open. */
char *fod_text_task_due (gpointer object, int due, const char *state, int today);

/* Who and what became of it: "Kirsten Kontakt", "Klaret 3. aug.", "Ikke relevant: …". */
char *fod_text_task_facts (gpointer object,
                           const char *state,
                           const char *name,
                           const char *role,
                           const char *reason,
                           int done_on);

/* How a task looks: @due and @today are #FodDay, @state a nick of %fod_choices_task_state. */
GStrv fod_task_due_classes (gpointer object, int due, const char *state, int today);
gboolean fod_task_looks_done (gpointer object, const char *state);
gboolean fod_task_looks_left_out (gpointer object, const char *state);
gboolean fod_task_looks_late (gpointer object, int due, const char *state, int today);
GStrv fod_task_title_classes (gpointer object, const char *state);

/* Whether there is something to read. */
gboolean fod_is_filled (gpointer object, const char *text);

/* @text as the target of an action. */
GVariant *fod_variant_of_text (gpointer object, const char *text);

/* How far the tasks and the topics of a course have come, in words. */
char *fod_text_progress (guint done, guint relevant, guint overdue);
char *fod_text_introduced (guint introduced, guint topics);

/* What is filled in of the three, with dots between: "30 min · Mødelokale 2". */
char *fod_join_facts (gpointer object, const char *a, const char *b, const char *c);

/* Need kinds, methods and roles by their nicks: "" where none is chosen. */
char *fod_text_need (gpointer object, const char *nick);
char *fod_icon_need (gpointer object, const char *nick);
GStrv fod_classes_need (gpointer object, const char *nick);
char *fod_text_method (gpointer object, const char *nick);
char *fod_text_role (gpointer object, const char *nick);

/* The name of @person, "" for nobody: a lookup through nobody has no value, and what hangs on it
 * would stay as it was. */
char *fod_name_of (gpointer object, FodRecord *person);

/* The person's name, or the role where nobody is chosen. */
char *fod_text_who (gpointer object, const char *name, const char *role);

G_END_DECLS
