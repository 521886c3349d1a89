/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-keys-dialog.h"

#include "fod-dialog-size.h"
#include "fod-error-label.h"
#include "fod-message.h"
#include "fod-new-passphrase.h"
#include "fod-passphrase.h"
#include "fod-recovery-view.h"
#include "fod-secret-field.h"
#include "fod-weak.h"

#include <glib/gi18n-lib.h>

struct _FodJournalKeysDialog {
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkEditable *old_row;
  FodNewPassphrase *new_view;
  FodRecoveryView *recovery_view;
  GtkLabel *error_label;
  GtkWidget *spinner;
  GtkWidget *code_spinner;
  GtkButton *go_button;

  FodSession *session;
  gboolean is_for_code; /* a new recovery code instead of a new passphrase */
  gboolean working;
};

enum {
  PROP_0,
  PROP_WORKING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodJournalKeysDialog, fod_journal_keys_dialog, ADW_TYPE_WINDOW)

static void
set_working (FodJournalKeysDialog *self,
             gboolean working)
{
  /* A field that cannot be used any more must not go on believing that it has the focus. */
  if (working)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  self->working = working;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKING]);
}

static void
typed_cb (FodJournalKeysDialog *self)
{
  fod_error_label_show (self->error_label, NULL);
}

static void change_cb (FodJournalKeysDialog *self);

static void
old_entered_cb (FodJournalKeysDialog *self)
{
  if (self->is_for_code)
    change_cb (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->new_view));
}

/* Locking the journal has taken it away. */
static gboolean
is_gone (FodJournalKeysDialog *self)
{
  return !self->stack;
}

static void
end (FodJournalKeysDialog *self,
     const char *message)
{
  g_autoptr (FodSession) session = g_object_ref (self->session);

  if (!is_gone (self))
    gtk_window_destroy (GTK_WINDOW (self));
  fod_session_tell (session, message, FALSE);
}

static void
show_code (FodJournalKeysDialog *self)
{
  fod_secret_field_empty (self->old_row);
  gtk_stack_set_visible_child_name (self->stack, "code");
  fod_recovery_view_begin (self->recovery_view);
  fod_dialog_size_fit_height (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->recovery_view));
}

/* What has been written when the journal is locked meanwhile is told all the same. */
static void
changed_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (FodJournalKeysDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_changed = fod_journal_finish (FOD_JOURNAL (source), result, &error);

  set_working (self, FALSE);
  if (is_changed && !self->is_for_code) {
    end (self, _ ("The journal has a new passphrase"));
  } else if (is_gone (self)) {
    if (!self->is_for_code)
      fod_session_tell (self->session, _ ("The passphrase is the one it was"), FALSE);
  } else if (is_changed) {
    show_code (self);
  } else {
    fod_secret_field_empty (self->old_row);
    fod_error_label_show (self->error_label, error->message);
    gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
  }
}

static void
verify (FodJournalKeysDialog *self,
        FodSecret *old)
{
  set_working (self, TRUE);
  fod_journal_verify_passphrase_async (fod_session_get_journal (self->session), old, changed_cb,
                                       g_object_ref (self));
}

static void
change (FodJournalKeysDialog *self,
        FodSecret *old)
{
  g_autoptr (FodSecret) passphrase = fod_new_passphrase_take (self->new_view, old);

  if (!passphrase)
    return;
  set_working (self, TRUE);
  fod_journal_change_passphrase_async (fod_session_get_journal (self->session), old, passphrase,
                                       changed_cb, g_object_ref (self));
}

static void
renewed_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (FodJournalKeysDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (fod_journal_finish (FOD_JOURNAL (source), result, &error)) {
    end (self, _ ("The journal has a new recovery code. The old one opens nothing any more."));
    return;
  }
  set_working (self, FALSE);
  if (!is_gone (self))
    fod_session_fail (self->session, error);
}

/* Whoever finds an unlocked screen is not to make a key of their own: the passphrase is asked for,
 * except of somebody who has come in without it. */
static void
change_cb (FodJournalKeysDialog *self)
{
  gboolean is_asked = gtk_widget_get_visible (GTK_WIDGET (self->old_row));
  const char *typed = gtk_editable_get_text (self->old_row);
  g_autoptr (FodSecret) old = NULL;

  if (self->working)
    return;
  if (is_asked && !*typed) {
    gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
    return;
  }
  old = is_asked ? fod_passphrase_read (typed) : NULL;
  if (self->is_for_code)
    verify (self, old);
  else
    change (self, old);
}

static void
confirmed_cb (FodJournalKeysDialog *self)
{
  if (self->working)
    return;
  set_working (self, TRUE);
  fod_journal_renew_recovery_async (fod_session_get_journal (self->session),
                                    fod_recovery_view_get_code (self->recovery_view), renewed_cb,
                                    g_object_ref (self));
}

static void
close_answered_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (FodJournalKeysDialog) self = fod_weak_take (data);

  if (fod_message_ask_finish (result) && self && !is_gone (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* While something is being changed it stays to say how that ended. Whoever has written the new code
 * down believes that it opens the journal. */
static gboolean
fod_journal_keys_dialog_close_request (GtkWindow *window)
{
  FodJournalKeysDialog *self = FOD_JOURNAL_KEYS_DIALOG (window);

  if (self->working)
    return GDK_EVENT_STOP;
  if (!fod_recovery_view_get_code (self->recovery_view))
    return GTK_WINDOW_CLASS (fod_journal_keys_dialog_parent_class)->close_request (window);
  fod_message_ask (GTK_WIDGET (self), _ ("Close without the New Code?"),
                   _ ("The new code opens nothing before you have typed it here. The one you had "
                      "goes on being the right one."),
                   _ ("_Back to the Code"), _ ("_Close"), TRUE, close_answered_cb,
                   fod_weak_new (self));
  return GDK_EVENT_STOP;
}

static void
fod_journal_keys_dialog_dispose (GObject *object)
{
  FodJournalKeysDialog *self = FOD_JOURNAL_KEYS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_KEYS_DIALOG);

  G_OBJECT_CLASS (fod_journal_keys_dialog_parent_class)->dispose (object);
}

static void
fod_journal_keys_dialog_finalize (GObject *object)
{
  g_clear_object (&FOD_JOURNAL_KEYS_DIALOG (object)->session);

  G_OBJECT_CLASS (fod_journal_keys_dialog_parent_class)->finalize (object);
}

static void
fod_journal_keys_dialog_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  if (prop_id == PROP_WORKING)
    g_value_set_boolean (value, FOD_JOURNAL_KEYS_DIALOG (object)->working);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_journal_keys_dialog_class_init (FodJournalKeysDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fod_journal_keys_dialog_dispose;
  object_class->finalize = fod_journal_keys_dialog_finalize;
  object_class->get_property = fod_journal_keys_dialog_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = fod_journal_keys_dialog_close_request;

  /**
   * FodJournalKeysDialog:working:
   *
   * Whether the keys are being changed, or the passphrase tried.
   */
  properties[PROP_WORKING] = g_param_spec_boolean (
    "working", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FOD_TYPE_NEW_PASSPHRASE);
  g_type_ensure (FOD_TYPE_RECOVERY_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-keys-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, old_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, new_view);
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, recovery_view);
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, code_spinner);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, old_entered_cb);
  gtk_widget_class_bind_template_child (widget_class, FodJournalKeysDialog, go_button);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_journal_keys_dialog_init (FodJournalKeysDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_secret_field_empty (self->old_row);
  fod_dialog_size_fit_text (GTK_WINDOW (self));
  fod_dialog_size_make_room (GTK_WINDOW (self), GTK_WIDGET (self->error_label));
  fod_dialog_size_make_room (GTK_WINDOW (self), self->spinner);
  fod_dialog_size_make_room (GTK_WINDOW (self), self->code_spinner);
}

static FodJournalKeysDialog *
make_dialog (GtkWidget *parent,
             FodSession *session,
             const char *page,
             const char *title)
{
  FodJournalKeysDialog *self = g_object_new (FOD_TYPE_JOURNAL_KEYS_DIALOG, "title", title, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  fod_new_passphrase_set_session (self->new_view, session);
  gtk_stack_set_visible_child_name (self->stack, page);
  fod_journal_keeper_guard_dialog (fod_session_get_journal_keeper (session), GTK_WINDOW (self));
  return self;
}

/**
 * fod_journal_keys_dialog_new_for_passphrase:
 * @parent: a widget in the window
 * @session: what the pages share
 *
 * Returns: (transfer none): a window that asks for the old and a new passphrase; for the new one
 *   alone where the recovery code has opened the journal
 */
GtkWidget *
fod_journal_keys_dialog_new_for_passphrase (GtkWidget *parent,
                                            FodSession *session)
{
  FodJournalKeysDialog *self =
    make_dialog (parent, session, "passphrase", _ ("Change Passphrase"));

  if (fod_journal_is_open_by_code (fod_session_get_journal (session))) {
    gtk_widget_set_visible (GTK_WIDGET (self->old_row), FALSE);
    gtk_widget_grab_focus (GTK_WIDGET (self->new_view));
  } else {
    gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
  }
  return GTK_WIDGET (self);
}

/**
 * fod_journal_keys_dialog_new_for_code:
 * @parent: a widget in the window
 * @session: what the pages share
 *
 * Returns: (transfer none): a window that asks for the passphrase, and then has a new recovery
 *   code; at once where the old one has opened the journal
 */
GtkWidget *
fod_journal_keys_dialog_new_for_code (GtkWidget *parent,
                                      FodSession *session)
{
  FodJournalKeysDialog *self =
    make_dialog (parent, session, "passphrase", _ ("New Recovery Code"));

  self->is_for_code = TRUE;
  if (fod_journal_is_open_by_code (fod_session_get_journal (session))) {
    show_code (self);
    return GTK_WIDGET (self);
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->old_row), _ ("Passphrase"));
  gtk_widget_set_visible (GTK_WIDGET (self->new_view), FALSE);
  gtk_button_set_label (self->go_button, _ ("Next"));
  gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
  return GTK_WIDGET (self);
}
