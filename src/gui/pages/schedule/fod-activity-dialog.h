/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_activity_dialog_present (GtkWidget *parent, FodSession *session, FodRecord *activity);

G_END_DECLS
