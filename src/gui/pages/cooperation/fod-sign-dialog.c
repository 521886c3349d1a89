/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sign-dialog.h"

#include "fod-day-entry.h"
#include "fod-dialog-size.h"
#include "fod-error-label.h"
#include "fod-guard-note.h"
#include "fod-unfinished.h"

#include <glib/gi18n-lib.h>

struct _FodSignDialog {
  AdwWindow parent_instance;

  GtkWidget *header;
  GtkWidget *body;
  FodGuardNote *guard_note;
  AdwEntryRow *name_row;
  FodDayEntry *day_row;
  GtkLabel *error_label;

  FodSession *session;
  FodRecord *agreement;
  FodCooperationParty party;
};

G_DEFINE_FINAL_TYPE (FodSignDialog, fod_sign_dialog, ADW_TYPE_WINDOW)

static void
changed_cb (FodSignDialog *self)
{
  fod_error_label_show (self->error_label, NULL);
}

/* The field of the reason goes away with the keyboard in it. */
static void
excused_cb (FodSignDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static gboolean
sign (FodSignDialog *self,
      GError **error)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  FodDay day;

  return fod_day_entry_read (self->day_row, &day, error) &&
         fod_cooperation_sign (fod_session_get_store (self->session), self->agreement, self->party,
                               name, day, error);
}

static void
sign_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  FodSignDialog *self = FOD_SIGN_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!sign (self, &error)) {
    fod_error_label_show (self->error_label, error->message);
    return;
  }
  fod_unfinished_settle (GTK_WINDOW (self));
  fod_session_tell (self->session,
                    fod_record_is_frozen (self->agreement)
                      ? _ ("Both have signed: this version stays as it is")
                      : _ ("Signed. The text is locked and ready for the other one to sign"),
                    TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
entered_cb (FodSignDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "signature.confirm", NULL);
}

static void
fod_sign_dialog_dispose (GObject *object)
{
  FodSignDialog *self = FOD_SIGN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_SIGN_DIALOG);
  g_clear_object (&self->agreement);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_sign_dialog_parent_class)->dispose (object);
}

static void
fod_sign_dialog_class_init (FodSignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_sign_dialog_dispose;

  g_type_ensure (FOD_TYPE_DAY_ENTRY);
  g_type_ensure (FOD_TYPE_GUARD_NOTE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/cooperation/fod-sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodSignDialog, header);
  gtk_widget_class_bind_template_child (widget_class, FodSignDialog, body);
  gtk_widget_class_bind_template_child (widget_class, FodSignDialog, guard_note);
  gtk_widget_class_bind_template_child (widget_class, FodSignDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, FodSignDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, FodSignDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, excused_cb);

  gtk_widget_class_install_action (widget_class, "signature.confirm", NULL, sign_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_sign_dialog_init (FodSignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
  fod_dialog_size_make_room (GTK_WINDOW (self), GTK_WIDGET (self->error_label));
}

/* Here it is the last time that something can be done about it. */
static void
look_for_citizens (FodSignDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fod_choices_clause.n_choices; i++) {
    const char *words =
      fod_record_get_text (self->agreement, fod_choices_clause.choices[i].nick);

    g_string_append_printf (text, "%s\n\n", words ? words : "");
  }
  fod_guard_note_set_excuses (self->guard_note,
                              FOD_CITIZEN_EXCUSES (fod_session_get_store (self->session)));
  fod_guard_note_check (self->guard_note, text->str);
}

/* What scrolls asks for the height of lines that are not wrapped. */
static void
fit_height (FodSignDialog *self)
{
  int width, height, header, body;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, width, NULL, &header, NULL, NULL);
  gtk_widget_measure (self->body, GTK_ORIENTATION_VERTICAL, width, NULL, &body, NULL, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width, header + body);
}

/**
 * fod_sign_dialog_new:
 * @parent: (nullable): a widget in the window
 * @session: what the pages share
 * @agreement: a version of an agreement
 * @party: who signs
 *
 * Returns: (transfer none): a window that proposes the name of @party and today
 */
GtkWidget *
fod_sign_dialog_new (GtkWidget *parent,
                     FodSession *session,
                     FodRecord *agreement,
                     FodCooperationParty party)
{
  const char *title =
    party == FOD_COOPERATION_MENTOR ? _ ("Sign as the Mentor") : _ ("Sign as the Newcomer");
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodSignDialog *self = g_object_new (FOD_TYPE_SIGN_DIALOG, "title", title, NULL);
  const gpointer rows[] = { self->name_row, self->day_row, NULL };
  g_autofree char *name = fod_cooperation_get_signer (agreement, party);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->agreement = g_object_ref (agreement);
  self->party = party;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  look_for_citizens (self);
  fod_day_entry_set_today (self->day_row, fod_session_get_today (session));
  fod_day_entry_set_day (self->day_row, fod_session_get_today (session));
  fod_unfinished_watch (GTK_WINDOW (self), session, agreement, rows);
  fit_height (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return GTK_WIDGET (self);
}
