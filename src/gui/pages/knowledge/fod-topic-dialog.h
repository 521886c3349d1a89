/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *fod_topic_dialog_new (GtkWidget *parent, FodSession *session, FodRecord *link);
void fod_topic_dialog_ask_for_people (GtkWidget *dialog);

G_END_DECLS
