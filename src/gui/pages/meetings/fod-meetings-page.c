/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meetings-page.h"

#include "fod-meeting-browser.h"

struct _FodMeetingsPage {
  FodPage parent_instance;

  FodMeetingBrowser *browser;
};

G_DEFINE_FINAL_TYPE (FodMeetingsPage, fod_meetings_page, FOD_TYPE_PAGE)

static void
fod_meetings_page_course_changed (FodPage *page)
{
  fod_meeting_browser_show (FOD_MEETINGS_PAGE (page)->browser, fod_page_get_session (page),
                            &fod_meeting_scope_course, fod_page_get_course (page));
}

static gboolean
fod_meetings_page_show_record (FodPage *page,
                               FodRecord *record)
{
  return fod_meeting_browser_show_record (FOD_MEETINGS_PAGE (page)->browser, record);
}

static void
fod_meetings_page_enter (FodPage *page)
{
  fod_meeting_browser_enter (FOD_MEETINGS_PAGE (page)->browser);
}

static void
fod_meetings_page_add (FodPage *page)
{
  fod_meeting_browser_add (FOD_MEETINGS_PAGE (page)->browser);
}

static void
fod_meetings_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_MEETINGS_PAGE);

  G_OBJECT_CLASS (fod_meetings_page_parent_class)->dispose (object);
}

static void
fod_meetings_page_class_init (FodMeetingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_meetings_page_dispose;
  page_class->course_changed = fod_meetings_page_course_changed;
  page_class->show_record = fod_meetings_page_show_record;
  page_class->enter = fod_meetings_page_enter;
  page_class->add = fod_meetings_page_add;

  g_type_ensure (FOD_TYPE_MEETING_BROWSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMeetingsPage, browser);
}

static void
fod_meetings_page_init (FodMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
