/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-dialog.h"

#include "fod-day-entry.h"
#include "fod-day-text.h"
#include "fod-dialog-size.h"
#include "fod-error-label.h"
#include "fod-mentorship-actions.h"
#include "fod-mentorship-plan.h"
#include "fod-person-row.h"
#include "fod-spin-row.h"
#include "fod-unfinished.h"

#include <glib/gi18n-lib.h>

struct _FodMentorshipDialog {
  AdwWindow parent_instance;

  FodPersonRow *mentor_row;
  FodDayEntry *start_row;
  FodSpinRow *months_row;
  FodSpinRow *weeks_row;
  GtkLabel *preview_label;
  GtkLabel *error_label;

  FodSession *session;
  FodRecord *course;
};

G_DEFINE_FINAL_TYPE (FodMentorshipDialog, fod_mentorship_dialog, ADW_TYPE_WINDOW)

static FodMentorshipTerms
get_terms (FodMentorshipDialog *self)
{
  return (FodMentorshipTerms){
    gtk_editable_get_text (GTK_EDITABLE (self->mentor_row)),
    fod_day_entry_get_day (self->start_row),
    (int) fod_spin_row_get_value (self->months_row),
    (int) fod_spin_row_get_value (self->weeks_row),
  };
}

static char *
describe (GArray *days)
{
  g_autofree char *last = NULL;

  if (days->len == 0)
    return g_strdup ("");
  last = fod_day_text_long (g_array_index (days, FodDay, days->len - 1));
  return g_strdup_printf (ngettext ("%u meeting, on %s. Holidays and days off are gone around.",
                                    "%u meetings, the last one on %s. Holidays and days off are "
                                    "gone around.",
                                    days->len),
                          days->len, last);
}

static void
update_preview (FodMentorshipDialog *self)
{
  FodMentorshipTerms terms;
  g_autoptr (GArray) days = NULL;
  g_autofree char *preview = NULL;

  /* The template sets the numbers before there is a course. */
  if (!self->course)
    return;
  terms = get_terms (self);
  if (terms.start != FOD_DAY_NONE)
    days = fod_mentorship_propose_days (fod_session_get_store (self->session), self->course,
                                        &terms);
  preview = days ? describe (days) : g_strdup ("");
  gtk_label_set_label (self->preview_label, preview);
  gtk_widget_set_visible (GTK_WIDGET (self->preview_label), *preview != '\0');
}

static void
changed_cb (FodMentorshipDialog *self)
{
  fod_error_label_show (self->error_label, NULL);
  update_preview (self);
}

static FodRecord *
begin (FodMentorshipDialog *self,
       GError **error)
{
  FodMentorshipTerms terms;

  fod_person_row_complete (self->mentor_row);
  terms = get_terms (self);
  if (!fod_day_entry_read (self->start_row, &terms.start, error))
    return NULL;
  return fod_mentorship_begin (fod_session_get_store (self->session), self->course, &terms, error);
}

static void
begin_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodMentorshipDialog *self = FOD_MENTORSHIP_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) mentorship = begin (self, &error);

  if (!mentorship) {
    fod_error_label_show (self->error_label, error->message);
    return;
  }
  fod_unfinished_settle (GTK_WINDOW (self));
  fod_session_tell (self->session, _ ("The mentorship has begun"), TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
entered_cb (FodMentorshipDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "mentorship.confirm", NULL);
}

static void
fod_mentorship_dialog_dispose (GObject *object)
{
  FodMentorshipDialog *self = FOD_MENTORSHIP_DIALOG (object);

  g_clear_object (&self->course);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_MENTORSHIP_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_mentorship_dialog_parent_class)->dispose (object);
}

static void
fod_mentorship_dialog_class_init (FodMentorshipDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_mentorship_dialog_dispose;

  g_type_ensure (FOD_TYPE_DAY_ENTRY);
  g_type_ensure (FOD_TYPE_PERSON_ROW);
  g_type_ensure (FOD_TYPE_SPIN_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/mentorship/fod-mentorship-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipDialog, mentor_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipDialog, months_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipDialog, weeks_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipDialog, preview_label);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);

  gtk_widget_class_install_action (widget_class, "mentorship.confirm", NULL, begin_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_mentorship_dialog_init (FodMentorshipDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/**
 * fod_mentorship_dialog_new:
 * @parent: (nullable): a widget in the window
 * @session: what the pages share
 * @course: the newcomer's course
 *
 * Returns: (transfer none): a window that proposes the mentor of the course, a start and 12 months
 */
GtkWidget *
fod_mentorship_dialog_new (GtkWidget *parent,
                           FodSession *session,
                           FodRecord *course)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodMentorshipDialog *self = g_object_new (FOD_TYPE_MENTORSHIP_DIALOG, NULL);
  const gpointer rows[] = { self->mentor_row, self->start_row, self->months_row, self->weeks_row,
                            NULL };
  g_autoptr (FodRecord) mentor = fod_record_get_reference (course, "mentor");
  const char *name = mentor ? fod_record_get_text (mentor, "name") : NULL;

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  fod_field_row_bind (FOD_FIELD_ROW (self->mentor_row), session, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->mentor_row), name ? name : "");
  fod_day_entry_set_today (self->start_row, fod_session_get_today (session));
  fod_day_entry_set_day (self->start_row,
                         fod_mentorship_propose_start (fod_session_get_store (session), course));
  fod_spin_row_set_value (self->months_row, FOD_MENTORSHIP_MONTHS);
  fod_spin_row_set_value (self->weeks_row, FOD_MENTORSHIP_WEEKS);
  self->course = g_object_ref (course);
  fod_unfinished_watch (GTK_WINDOW (self), session, course, rows);
  update_preview (self);
  gtk_widget_grab_focus (GTK_WIDGET (name ? (gpointer) self->start_row : self->mentor_row));
  return GTK_WIDGET (self);
}
