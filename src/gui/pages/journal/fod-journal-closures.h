/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What `<closure>`s on the page of the journal call: see fod-closures.h. */

char *fod_text_entry_title (gpointer object, const char *title, const char *text);
char *fod_text_entry_start (gpointer object, const char *title, const char *text);
char *fod_text_entry_day (gpointer object, int day);

G_END_DECLS
