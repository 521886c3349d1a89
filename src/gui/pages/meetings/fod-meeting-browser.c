/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-browser.h"

#include "fod-meeting-actions.h"
#include "fod-meeting-dialog.h"
#include "fod-split-view.h"
#include "fod-status-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodMeetingBrowser {
  AdwBin parent_instance;

  GtkStack *stack;
  AdwBin *invitation;
  FodSplitView *split_view;
  FodMeetingList *list;
  FodMeetingView *view;

  FodSession *session;
  FodRecord *owner;
  const FodMeetingScope *scope;
};

G_DEFINE_FINAL_TYPE (FodMeetingBrowser, fod_meeting_browser, ADW_TYPE_BIN)

/* The one chosen in the list is shown; without any there is something to do. */
static void
chosen_cb (FodMeetingBrowser *self)
{
  FodRecord *meeting = fod_meeting_list_get_meeting (self->list);

  fod_meeting_view_set_meeting (self->view, meeting);
  gtk_stack_set_visible_child_name (self->stack, meeting ? "meetings" : "empty");
  if (!meeting)
    fod_split_view_set_show_content (self->split_view, FALSE);
}

static void
open_chosen (FodMeetingBrowser *self)
{
  fod_split_view_set_show_content (self->split_view, TRUE);
}

/* In a narrow window the keyboard would be on the way back, out of reach of the meeting's keys. */
static void
opened_cb (FodMeetingBrowser *self)
{
  open_chosen (self);
  if (fod_split_view_get_collapsed (self->split_view))
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* Undo brings back the only meeting: nothing is chosen then. */
static void
next_changed_cb (FodMeetingBrowser *self)
{
  FodRecord *next = fod_meeting_list_get_next (self->list);

  if (next && !fod_meeting_list_get_meeting (self->list))
    fod_meeting_list_set_meeting (self->list, next);
}

/* Actions */

static void
prepare_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  FodMeetingBrowser *self = FOD_MEETING_BROWSER (widget);
  FodRecord *next = fod_meeting_list_get_next (self->list);

  if (!next || !fod_meeting_list_set_meeting (self->list, next))
    return;
  open_chosen (self);
  fod_meeting_view_focus_first (self->view);
}

static void
delete_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodMeetingBrowser *self = FOD_MEETING_BROWSER (widget);
  FodRecord *meeting = fod_meeting_list_get_meeting (self->list);
  g_autoptr (GError) error = NULL;

  if (!meeting)
    return;
  if (fod_meeting_remove (fod_session_get_store (self->session), meeting, &error))
    fod_session_tell (self->session, _ ("Meeting deleted"), TRUE);
  else
    fod_session_fail (self->session, error);
}

static void
back_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodMeetingBrowser *self = FOD_MEETING_BROWSER (widget);

  fod_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* The keys of a meeting are for the one shown, also while the list has the keyboard. */
static void
add_to_meeting_cb (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  FodMeetingBrowser *self = FOD_MEETING_BROWSER (widget);

  if (!fod_meeting_list_get_meeting (self->list))
    return;
  open_chosen (self);
  if (strcmp (name, "meetings.add-point") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "meeting.add-point", "i", 0);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->view), "meeting.add-agreement", NULL);
}

static void
planned_cb (FodMeetingBrowser *self,
            FodRecord *meeting)
{
  fod_meeting_browser_show_record (self, meeting);
}

/* Widget */

static void
fod_meeting_browser_dispose (GObject *object)
{
  FodMeetingBrowser *self = FOD_MEETING_BROWSER (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_MEETING_BROWSER);
  g_clear_object (&self->owner);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_meeting_browser_parent_class)->dispose (object);
}

/* Lists and notes take Ctrl+Shift+A for themselves: the template catches the keys before. */
static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meetings.prepare", NULL, prepare_cb);
  gtk_widget_class_install_action (widget_class, "meetings.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "meetings.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "meetings.add-point", NULL, add_to_meeting_cb);
  gtk_widget_class_install_action (widget_class, "meetings.add-agreement", NULL, add_to_meeting_cb);
}

static void
fod_meeting_browser_class_init (FodMeetingBrowserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_meeting_browser_dispose;

  g_type_ensure (FOD_TYPE_MEETING_LIST);
  g_type_ensure (FOD_TYPE_MEETING_VIEW);
  g_type_ensure (FOD_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-meeting-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMeetingBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingBrowser, invitation);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingBrowser, split_view);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingBrowser, view);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_changed_cb);

  install_actions (widget_class);
}

static void
fod_meeting_browser_init (FodMeetingBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_invitation (const FodMeetingScope *scope)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("New Meeting"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  return g_object_new (FOD_TYPE_STATUS_PAGE, "icon-name", "fod-page-meetings-symbolic", "title",
                       _ ("No Meetings Yet"), "description", _ (scope->invitation), "child",
                       button, NULL);
}

/**
 * fod_meeting_browser_show:
 * @self: a browser
 * @session: what the pages share; the same every time
 * @scope: which meetings; static, the same every time
 * @owner: (nullable): the course or mentorship they belong to
 *
 * Shows the meetings of @owner.
 */
void
fod_meeting_browser_show (FodMeetingBrowser *self,
                          FodSession *session,
                          const FodMeetingScope *scope,
                          FodRecord *owner)
{
  g_return_if_fail (FOD_IS_MEETING_BROWSER (self));

  g_set_object (&self->session, session);
  g_set_object (&self->owner, owner);
  self->scope = scope;
  if (!adw_bin_get_child (self->invitation))
    adw_bin_set_child (self->invitation, make_invitation (scope));
  fod_meeting_view_set_session (self->view, session);
  fod_meeting_list_show (self->list, session, scope, owner);
  chosen_cb (self);
  fod_split_view_set_show_content (self->split_view, FALSE);
}

/**
 * fod_meeting_browser_add:
 * @self: a browser
 *
 * Asks for a new meeting and opens its agenda.
 */
void
fod_meeting_browser_add (FodMeetingBrowser *self)
{
  GtkWidget *dialog;

  g_return_if_fail (FOD_IS_MEETING_BROWSER (self));

  if (!self->owner)
    return;
  dialog = fod_meeting_dialog_new (GTK_WIDGET (self), self->session, self->owner,
                                   self->scope->planned_kinds);
  g_signal_connect_object (dialog, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * fod_meeting_browser_enter:
 * @self: a browser
 *
 * Puts the focus on the meeting shown, so that the keyboard goes on from what one sees.
 */
void
fod_meeting_browser_enter (FodMeetingBrowser *self)
{
  g_return_if_fail (FOD_IS_MEETING_BROWSER (self));

  if (!fod_split_view_get_collapsed (self->split_view) ||
      !fod_split_view_get_show_content (self->split_view)) {
    if (fod_meeting_list_focus_meeting (self->list))
      return;
  }
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * fod_meeting_browser_show_record:
 * @self: a browser
 * @record: a meeting, an agenda point or an agreement
 *
 * Opens a meeting, at the part that was asked for.
 *
 * Returns: whether it is here
 */
gboolean
fod_meeting_browser_show_record (FodMeetingBrowser *self,
                                 FodRecord *record)
{
  g_autoptr (FodRecord) meeting = NULL;
  gboolean whole;

  g_return_val_if_fail (FOD_IS_MEETING_BROWSER (self), FALSE);
  g_return_val_if_fail (FOD_IS_RECORD (record), FALSE);

  whole = fod_record_get_record_type (record) == FOD_RECORD_MEETING;
  meeting = whole ? g_object_ref (record) : fod_record_get_reference (record, "meeting");
  if (!meeting || !fod_meeting_list_set_meeting (self->list, meeting))
    return FALSE;
  open_chosen (self);
  if (whole)
    fod_meeting_view_focus_first (self->view);
  else
    fod_meeting_view_focus_part (self->view, record);
  return TRUE;
}

/**
 * fod_meeting_browser_get_list:
 * @self: a browser
 *
 * Returns: (transfer none): the list
 */
FodMeetingList *
fod_meeting_browser_get_list (FodMeetingBrowser *self)
{
  g_return_val_if_fail (FOD_IS_MEETING_BROWSER (self), NULL);

  return self->list;
}

/**
 * fod_meeting_browser_get_view:
 * @self: a browser
 *
 * Returns: (transfer none): the agenda
 */
FodMeetingView *
fod_meeting_browser_get_view (FodMeetingBrowser *self)
{
  g_return_val_if_fail (FOD_IS_MEETING_BROWSER (self), NULL);

  return self->view;
}
