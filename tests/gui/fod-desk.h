/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-editor.h"
#include "fod-test-page.h"

G_BEGIN_DECLS

#define FOD_DESK_PASSPHRASE "gummistøvle regnbue tromme"

/* A page to be shown, with no journal yet; passphrases cost the least that they may. */
FodTestPage *fod_desk_new (void);
/* Makes the journal, unlocked; gives its recovery code (transfer full). */
FodSecret *fod_desk_create (FodTestPage *self);
/* The page of a journal that is unlocked. */
FodTestPage *fod_desk_new_open (void);

/* What shows on the page; fails the test when it is not there. */
GtkWidget *fod_desk_find (FodTestPage *self, GType type, const char *text);
/* Presses a button; the other one waits for a frame. */
void fod_desk_press (FodTestPage *self, const char *label);
void fod_desk_click (FodTestPage *self, const char *label);
void fod_desk_type (FodTestPage *self, const char *row, const char *text);

/* Of a journal that is unlocked. */
FodJournalEditor *fod_desk_get_editor (FodTestPage *self);
GtkTextBuffer *fod_desk_get_buffer (FodTestPage *self);
void fod_desk_write (FodTestPage *self, const char *title, const char *text);

G_END_DECLS
