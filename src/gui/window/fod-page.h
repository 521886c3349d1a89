/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodPage:
 *
 * One page of the window: a small subclass with a template. The window knows this class alone.
 *
 * It follows #FodPage:session; `course_changed` is called when the session is there and
 * whenever another course is looked at. It is built when somebody first goes to it.
 */
#define FOD_TYPE_PAGE (fod_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodPage, fod_page, FOD, PAGE, AdwBin)

/**
 * FodPageClass:
 * @course_changed: shows fod_session_get_course(), which may be %NULL
 * @show_record: brings @record into view and gives it the focus; %FALSE if it is not here
 * @enter: puts the focus where there is something to do; %NULL for the first thing on the page
 * @add: makes a new thing of the page's kind (Ctrl+N); %NULL where there is none
 * @undo: takes back what was done last on a page that shows nothing of the courses; %NULL on
 *   others, where Undo is that of the file
 */
struct _FodPageClass {
  AdwBinClass parent_class;

  void (*course_changed) (FodPage *self);
  gboolean (*show_record) (FodPage *self, FodRecord *record);
  void (*enter) (FodPage *self);
  void (*add) (FodPage *self);
  void (*undo) (FodPage *self);
};

FodSession *fod_page_get_session (FodPage *self);
FodStore *fod_page_get_store (FodPage *self);
FodRecord *fod_page_get_course (FodPage *self);
GtkWidget *fod_page_get_header_suffix (FodPage *self);

gboolean fod_page_show_record (FodPage *self, FodRecord *record);
void fod_page_enter (FodPage *self);
gboolean fod_page_can_add (FodPage *self);
void fod_page_add (FodPage *self);
gboolean fod_page_has_undo (FodPage *self);
void fod_page_undo (FodPage *self);

G_END_DECLS
