/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentor-meetings-page.h"

#include "fod-meeting-browser.h"

struct _FodMentorMeetingsPage {
  FodMentorPage parent_instance;

  FodMeetingBrowser *browser;
};

G_DEFINE_FINAL_TYPE (FodMentorMeetingsPage, fod_mentor_meetings_page, FOD_TYPE_MENTOR_PAGE)

static void
fod_mentor_meetings_page_mentorship_changed (FodMentorPage *page)
{
  fod_meeting_browser_show (FOD_MENTOR_MEETINGS_PAGE (page)->browser,
                            fod_page_get_session (FOD_PAGE (page)), &fod_meeting_scope_mentorship,
                            fod_mentor_page_get_mentorship (page));
}

static gboolean
fod_mentor_meetings_page_show_record (FodPage *page,
                                      FodRecord *record)
{
  return fod_meeting_browser_show_record (FOD_MENTOR_MEETINGS_PAGE (page)->browser, record);
}

static void
fod_mentor_meetings_page_enter (FodPage *page)
{
  if (fod_mentor_page_get_mentorship (FOD_MENTOR_PAGE (page)))
    fod_meeting_browser_enter (FOD_MENTOR_MEETINGS_PAGE (page)->browser);
  else
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
fod_mentor_meetings_page_add (FodMentorPage *page)
{
  fod_meeting_browser_add (FOD_MENTOR_MEETINGS_PAGE (page)->browser);
}

static void
fod_mentor_meetings_page_dispose (GObject *object)
{
  g_object_set (object, "content", NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_MENTOR_MEETINGS_PAGE);

  G_OBJECT_CLASS (fod_mentor_meetings_page_parent_class)->dispose (object);
}

static void
fod_mentor_meetings_page_class_init (FodMentorMeetingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodMentorPageClass *mentor_class = FOD_MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_mentor_meetings_page_dispose;
  FOD_PAGE_CLASS (klass)->show_record = fod_mentor_meetings_page_show_record;
  FOD_PAGE_CLASS (klass)->enter = fod_mentor_meetings_page_enter;
  mentor_class->mentorship_changed = fod_mentor_meetings_page_mentorship_changed;
  mentor_class->add = fod_mentor_meetings_page_add;

  g_type_ensure (FOD_TYPE_MEETING_BROWSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/mentor-meetings/fod-mentor-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMentorMeetingsPage, browser);
}

static void
fod_mentor_meetings_page_init (FodMentorMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
