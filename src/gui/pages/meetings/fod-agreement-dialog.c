/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agreement-dialog.h"

#include "fod-agreement-actions.h"
#include "fod-day-entry.h"
#include "fod-dialog-size.h"
#include "fod-error-label.h"
#include "fod-guard-note.h"
#include "fod-people.h"
#include "fod-person-row.h"
#include "fod-unfinished.h"

#include <glib/gi18n-lib.h>

struct _FodAgreementDialog {
  AdwWindow parent_instance;

  GtkWidget *cancel_button;
  GtkWidget *add_button;
  GtkWidget *delete_button;
  AdwPreferencesGroup *group;
  AdwEntryRow *title_row;
  AdwEntryRow *who_row;
  GtkMenuButton *people_button;
  FodDayEntry *due_row;
  FodGuardNote *guard_note;
  GtkLabel *error_label;

  FodSession *session;
  FodRecord *meeting;
  FodRecord *agreement; /* NULL for a new one */
};

G_DEFINE_FINAL_TYPE (FodAgreementDialog, fod_agreement_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
typed_cb (FodAgreementDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (get_text (self->title_row)));

  fod_error_label_show (self->error_label, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.add", *title != '\0');
}

/* Saving */

static char *
get_name (FodRecord *agreement)
{
  g_autoptr (FodRecord) person = fod_record_get_reference (agreement, "responsible");
  const char *name = person ? fod_record_get_text (person, "name") : NULL;

  return g_strdup (name ? name : "");
}

static gboolean
is_unchanged (FodAgreementDialog *self,
              FodDay due)
{
  const char *title = fod_record_get_text (self->agreement, "title");
  g_autofree char *name = get_name (self->agreement);

  return g_strcmp0 (get_text (self->title_row), title) == 0 &&
         g_strcmp0 (get_text (self->who_row), name) == 0 &&
         due == fod_record_get_number (self->agreement, "due", FOD_DAY_NONE);
}

static gboolean
save (FodAgreementDialog *self,
      FodDay due,
      GError **error)
{
  FodStore *store = fod_session_get_store (self->session);
  const char *title = get_text (self->title_row);
  const char *who = get_text (self->who_row);
  g_autoptr (FodRecord) added = NULL;

  if (self->agreement)
    return is_unchanged (self, due) ||
           fod_agreement_change (store, self->agreement, title, who, due, error);
  added = fod_agreement_add (store, self->meeting, title, who, due, error);
  return added != NULL;
}

static gboolean
read_and_save (FodAgreementDialog *self)
{
  FodPersonRow *who = FOD_PERSON_ROW (self->who_row);
  g_autofree char *news = NULL;
  g_autoptr (GError) error = NULL;
  FodDay due;

  fod_person_row_complete (who);
  news = fod_person_row_describe_new (who);
  if (fod_day_entry_read (self->due_row, &due, &error) && save (self, due, &error)) {
    if (news)
      fod_session_tell (self->session, news, TRUE);
    return TRUE;
  }
  fod_error_label_show (self->error_label, error->message);
  return FALSE;
}

static void
add_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  FodAgreementDialog *self = FOD_AGREEMENT_DIALOG (widget);

  if (self->agreement || !read_and_save (self))
    return;
  fod_unfinished_settle (GTK_WINDOW (self));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Enter in the last line is enough to add, and to be done. */
static void
entered_cb (FodAgreementDialog *self)
{
  if (self->agreement)
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "agreement.add", NULL);
}

static void
delete_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodAgreementDialog *self = FOD_AGREEMENT_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!fod_agreement_remove (fod_session_get_store (self->session), self->agreement, &error)) {
    fod_error_label_show (self->error_label, error->message);
    return;
  }
  fod_session_tell (self->session, _ ("Agreement deleted"), TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
fod_agreement_dialog_close_request (GtkWindow *window)
{
  FodAgreementDialog *self = FOD_AGREEMENT_DIALOG (window);

  if (self->agreement && !fod_record_is_deleted (self->agreement) && !read_and_save (self))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (fod_agreement_dialog_parent_class)->close_request (window);
}

/* People */

static void
who_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  FodAgreementDialog *self = FOD_AGREEMENT_DIALOG (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->who_row), g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->due_row));
}

/* Those around the meeting are a press away; anybody else can be typed. As with all buttons of a
 * name, this one is for the pointer: Tab leads on, Down lists everybody. */
static void
fill_people (FodAgreementDialog *self)
{
  static const char *const roles[] = { "newcomer", "contact", "leader", "mentor", "coordinator" };
  g_autoptr (FodRecord) course = fod_record_get_reference (self->meeting, "course");
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; course && i < G_N_ELEMENTS (roles); i++) {
    g_autoptr (FodRecord) person = fod_people_of_role (course, roles[i]);
    const char *name = person ? fod_record_get_text (person, "name") : NULL;
    g_autoptr (GMenuItem) item = name ? g_menu_item_new (name, NULL) : NULL;

    if (!item)
      continue;
    g_menu_item_set_action_and_target (item, "agreement.who", "s", name);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (self->people_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->people_button),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

/* Widget */

static void
fod_agreement_dialog_dispose (GObject *object)
{
  FodAgreementDialog *self = FOD_AGREEMENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_AGREEMENT_DIALOG);
  g_clear_object (&self->agreement);
  g_clear_object (&self->meeting);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_agreement_dialog_parent_class)->dispose (object);
}

static void
fod_agreement_dialog_class_init (FodAgreementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_agreement_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fod_agreement_dialog_close_request;

  g_type_ensure (FOD_TYPE_DAY_ENTRY);
  g_type_ensure (FOD_TYPE_GUARD_NOTE);
  g_type_ensure (FOD_TYPE_PERSON_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, group);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, who_row);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, people_button);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, due_row);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, guard_note);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);

  gtk_widget_class_install_action (widget_class, "agreement.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "agreement.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "agreement.who", "s", who_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_agreement_dialog_init (FodAgreementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_make_room (GTK_WINDOW (self), GTK_WIDGET (self->error_label));
  fod_guard_note_watch (self->guard_note, GTK_EDITABLE (self->title_row));
}

static FodAgreementDialog *
make_dialog (GtkWidget *parent,
             FodSession *session,
             FodRecord *meeting,
             const char *title)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodAgreementDialog *self = g_object_new (FOD_TYPE_AGREEMENT_DIALOG, "title", title, NULL);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->meeting = g_object_ref (meeting);
  fod_guard_note_set_excuses (self->guard_note,
                              FOD_CITIZEN_EXCUSES (fod_session_get_store (session)));
  adw_preferences_group_set_description (
    self->group, fod_record_get_text (meeting, "mentorship")
                   ? _ ("The agreement stays between the two of you.")
                   : _ ("The agreement becomes a task on the checklist."));
  fod_field_row_bind (FOD_FIELD_ROW (self->who_row), session, NULL, NULL);
  fod_day_entry_set_today (self->due_row, fod_session_get_today (session));
  fill_people (self);
  return self;
}

/**
 * fod_agreement_dialog_add:
 * @parent: (nullable): a widget in the window
 * @session: what the pages share
 * @meeting: a meeting
 *
 * Asks for a new agreement.
 *
 * Returns: (transfer none): the window, shown
 */
GtkWidget *
fod_agreement_dialog_add (GtkWidget *parent,
                          FodSession *session,
                          FodRecord *meeting)
{
  FodAgreementDialog *self = make_dialog (parent, session, meeting, _ ("New Agreement"));
  const gpointer rows[] = { self->title_row, self->who_row, self->due_row, NULL };

  gtk_widget_set_visible (self->delete_button, FALSE);
  fod_unfinished_watch (GTK_WINDOW (self), session, meeting, rows);
  typed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

/**
 * fod_agreement_dialog_change:
 * @parent: (nullable): a widget in the window
 * @session: what the pages share
 * @agreement: an agreement
 *
 * Opens an agreement to change it.
 *
 * Returns: (transfer none): the window, shown
 */
GtkWidget *
fod_agreement_dialog_change (GtkWidget *parent,
                             FodSession *session,
                             FodRecord *agreement)
{
  g_autoptr (FodRecord) meeting = fod_record_get_reference (agreement, "meeting");
  FodAgreementDialog *self = make_dialog (parent, session, meeting, _ ("Agreement"));
  const char *title = fod_record_get_text (agreement, "title");
  FodDay due = (FodDay) fod_record_get_number (agreement, "due", FOD_DAY_NONE);
  g_autofree char *name = get_name (agreement);

  self->agreement = g_object_ref (agreement);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title ? title : "");
  gtk_editable_set_text (GTK_EDITABLE (self->who_row), name);
  fod_day_entry_set_day (self->due_row, due);
  gtk_widget_set_visible (self->cancel_button, FALSE);
  gtk_widget_set_visible (self->add_button, FALSE);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
