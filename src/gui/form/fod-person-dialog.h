/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *fod_person_dialog_present (GtkWidget *parent, FodSession *session, FodRecord *person);

G_END_DECLS
