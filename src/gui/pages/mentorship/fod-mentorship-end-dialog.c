/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-end-dialog.h"

#include "fod-cooperation-actions.h"
#include "fod-day-entry.h"
#include "fod-dialog-size.h"
#include "fod-error-label.h"
#include "fod-mentorship-actions.h"
#include "fod-mentorship-end.h"
#include "fod-mentorship-plan.h"
#include "fod-unfinished.h"

#include <glib/gi18n-lib.h>

struct _FodMentorshipEndDialog {
  AdwWindow parent_instance;

  FodDayEntry *day_row;
  GtkLabel *going_label;
  GtkLabel *short_label;
  GtkLabel *error_label;

  FodSession *session;
  FodRecord *mentorship;
};

G_DEFINE_FINAL_TYPE (FodMentorshipEndDialog, fod_mentorship_end_dialog, ADW_TYPE_WINDOW)

/* Before it is done. */
static void
show_going (FodMentorshipEndDialog *self,
            FodDay end)
{
  g_autofree char *going =
    end == FOD_DAY_NONE
      ? NULL
      : fod_mentorship_end_describe (fod_session_get_store (self->session), self->mentorship, end);

  gtk_label_set_label (self->going_label, going ? going : "");
  gtk_widget_set_visible (GTK_WIDGET (self->going_label), going != NULL);
}

static void
changed_cb (FodMentorshipEndDialog *self)
{
  FodDay start, end;

  /* The template sets the row before there is a mentorship. */
  if (!self->mentorship)
    return;
  start = (FodDay) fod_record_get_number (self->mentorship, "start", FOD_DAY_NONE);
  end = fod_day_entry_get_day (self->day_row);
  fod_error_label_show (self->error_label, NULL);
  show_going (self, end >= start ? end : FOD_DAY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->short_label),
                          start != FOD_DAY_NONE && end >= start &&
                            end < fod_mentorship_plan_end (start, FOD_MENTORSHIP_LEAST_MONTHS));
}

static const char *
describe_outcome (FodMentorshipEndDialog *self)
{
  FodStore *store = fod_session_get_store (self->session);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (store, self->mentorship);

  return agreement && fod_cooperation_is_locked (agreement)
           ? _ ("The meetings follow the new last day. The days in the signed agreement stay; make "
                "a new version of it if they are to be others.")
           : _ ("The meetings follow the new last day");
}

static void
confirm_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  FodMentorshipEndDialog *self = FOD_MENTORSHIP_END_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  FodDay end;

  if (!fod_day_entry_read (self->day_row, &end, &error) ||
      !fod_mentorship_set_end (fod_session_get_store (self->session), self->mentorship, end,
                               &error)) {
    fod_error_label_show (self->error_label, error->message);
    gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
    return;
  }
  fod_unfinished_settle (GTK_WINDOW (self));
  fod_session_tell (self->session, describe_outcome (self), TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
entered_cb (FodMentorshipEndDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "end.confirm", NULL);
}

static void
fod_mentorship_end_dialog_dispose (GObject *object)
{
  FodMentorshipEndDialog *self = FOD_MENTORSHIP_END_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_MENTORSHIP_END_DIALOG);
  g_clear_object (&self->mentorship);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_mentorship_end_dialog_parent_class)->dispose (object);
}

static void
fod_mentorship_end_dialog_class_init (FodMentorshipEndDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_mentorship_end_dialog_dispose;

  g_type_ensure (FOD_TYPE_DAY_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/mentorship/fod-mentorship-end-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipEndDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipEndDialog, going_label);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipEndDialog, short_label);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipEndDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);

  gtk_widget_class_install_action (widget_class, "end.confirm", NULL, confirm_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_mentorship_end_dialog_init (FodMentorshipEndDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/**
 * fod_mentorship_end_dialog_new:
 * @parent: (nullable): a widget in the window
 * @session: what the pages share
 * @mentorship: a mentorship
 *
 * Returns: (transfer none): a window that shows its last day, to be changed
 */
GtkWidget *
fod_mentorship_end_dialog_new (GtkWidget *parent,
                               FodSession *session,
                               FodRecord *mentorship)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodMentorshipEndDialog *self = g_object_new (FOD_TYPE_MENTORSHIP_END_DIALOG, NULL);
  const gpointer rows[] = { self->day_row, NULL };

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->mentorship = g_object_ref (mentorship);
  fod_day_entry_set_today (self->day_row, fod_session_get_today (session));
  fod_day_entry_set_day (self->day_row,
                         (FodDay) fod_record_get_number (mentorship, "end", FOD_DAY_NONE));
  fod_unfinished_watch (GTK_WINDOW (self), session, mentorship, rows);
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
  return GTK_WIDGET (self);
}
