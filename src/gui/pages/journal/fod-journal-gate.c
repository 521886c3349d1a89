/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-gate.h"

#include "fod-error-label.h"
#include "fod-journal-error.h"
#include "fod-new-passphrase.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-secret-field.h"

#include <glib/gi18n-lib.h>

struct _FodJournalGate {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *unsaved_note;
  GtkEditable *passphrase_row;
  GtkLabel *passphrase_error;
  GtkEditable *code_row;
  GtkLabel *code_error;
  FodNewPassphrase *new_view;
  GtkLabel *new_error;

  FodSession *session;
  gboolean working;
};

enum {
  PROP_0,
  PROP_WORKING,
  N_PROPS,
};

enum {
  ENTERED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodJournalGate, fod_journal_gate, ADW_TYPE_BIN)

static void
set_working (FodJournalGate *self,
             gboolean working)
{
  if (self->working == working)
    return;
  /* A field that cannot be used any more must not go on believing that it has the focus. */
  if (working && gtk_widget_get_root (GTK_WIDGET (self)))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  self->working = working;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKING]);
}

static void
typed_cb (FodJournalGate *self)
{
  fod_error_label_show (self->passphrase_error, NULL);
  fod_error_label_show (self->code_error, NULL);
}

/* Whoever has locked the journal meanwhile is where they wanted to be. */
static void
show_refusal (FodJournalGate *self,
              GtkLabel *label,
              gpointer focus,
              const GError *error)
{
  if (g_error_matches (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED)) {
    fod_journal_gate_reset (self);
    focus = self;
  } else {
    fod_error_label_show (label, error->message);
  }
  gtk_widget_grab_focus (focus);
}

/* Says in @label what the journal refuses, unless the gate is gone. */
static gboolean
end_work (FodJournalGate *self,
          GObject *journal,
          GAsyncResult *result,
          GtkLabel *label,
          gpointer focus)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done = fod_journal_finish (FOD_JOURNAL (journal), result, &error);

  set_working (self, FALSE);
  if (!is_done && self->session)
    show_refusal (self, label, focus, error);
  return is_done;
}

/* --- Passphrase ---------------------------------------------------------------------------- */

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (FodJournalGate) self = data;

  if (self->session)
    fod_secret_field_empty (self->passphrase_row);
  if (end_work (self, source, result, self->passphrase_error, self->passphrase_row))
    g_signal_emit (self, signals[ENTERED], 0, FALSE);
}

static void
unlock (FodJournalGate *self,
        FodKeySlotKind kind,
        FodSecret *unlocker,
        GAsyncReadyCallback callback)
{
  FodJournalKeeper *keeper = fod_session_get_journal_keeper (self->session);

  set_working (self, TRUE);
  fod_journal_keeper_listen (keeper);
  fod_journal_unlock_async (fod_session_get_journal (self->session), kind, unlocker,
                            fod_journal_keeper_get_seen (keeper), callback, g_object_ref (self));
}

static void
unlock_cb (FodJournalGate *self)
{
  const char *text = gtk_editable_get_text (self->passphrase_row);
  g_autoptr (FodSecret) passphrase = NULL;

  if (self->working || !*text)
    return;
  passphrase = fod_passphrase_read (text);
  unlock (self, FOD_KEY_SLOT_PASSPHRASE, passphrase, unlocked_cb);
}

static void
forgotten_cb (FodJournalGate *self)
{
  fod_secret_field_empty (self->passphrase_row);
  gtk_stack_set_visible_child_name (self->stack, "code");
  gtk_widget_grab_focus (GTK_WIDGET (self->code_row));
}

static void
back_cb (FodJournalGate *self)
{
  fod_journal_gate_reset (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* --- Recovery code ------------------------------------------------------------------------- */

static void
recovered_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (FodJournalGate) self = data;

  if (!end_work (self, source, result, self->code_error, self->code_row) || !self->session)
    return;
  fod_secret_field_empty (self->code_row);
  gtk_stack_set_visible_child_name (self->stack, "new");
  gtk_widget_grab_focus (GTK_WIDGET (self->new_view));
}

static void
recover_cb (FodJournalGate *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodSecret) code = NULL;

  if (self->working)
    return;
  code = fod_recovery_code_read (gtk_editable_get_text (self->code_row), &error);
  if (code)
    unlock (self, FOD_KEY_SLOT_RECOVERY, code, recovered_cb);
  else
    fod_error_label_show (self->code_error, error->message);
}

static void
leave (FodJournalGate *self,
       gboolean is_renewed)
{
  fod_journal_gate_reset (self);
  g_signal_emit (self, signals[ENTERED], 0, is_renewed);
}

static void
renewed_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (FodJournalGate) self = data;

  if (end_work (self, source, result, self->new_error, self->new_view) && self->session)
    leave (self, TRUE);
}

static void
renew_cb (FodJournalGate *self)
{
  g_autoptr (FodSecret) passphrase = NULL;

  if (self->working)
    return;
  fod_error_label_show (self->new_error, NULL);
  passphrase = fod_new_passphrase_take (self->new_view, NULL);
  if (!passphrase)
    return;
  set_working (self, TRUE);
  fod_journal_change_passphrase_async (fod_session_get_journal (self->session), NULL, passphrase,
                                       renewed_cb, g_object_ref (self));
}

static void
skip_cb (FodJournalGate *self)
{
  leave (self, FALSE);
}

/* --- Widget -------------------------------------------------------------------------------- */

static gboolean
fod_journal_gate_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOD_JOURNAL_GATE (widget)->passphrase_row));
}

static void
fod_journal_gate_dispose (GObject *object)
{
  FodJournalGate *self = FOD_JOURNAL_GATE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_GATE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_journal_gate_parent_class)->dispose (object);
}

static void
fod_journal_gate_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_WORKING)
    g_value_set_boolean (value, FOD_JOURNAL_GATE (object)->working);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-gate.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, stack);
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, unsaved_note);
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, passphrase_error);
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, code_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, code_error);
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, new_view);
  gtk_widget_class_bind_template_child (widget_class, FodJournalGate, new_error);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
  gtk_widget_class_bind_template_callback (widget_class, forgotten_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, recover_cb);
  gtk_widget_class_bind_template_callback (widget_class, renew_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
}

static void
fod_journal_gate_class_init (FodJournalGateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fod_journal_gate_dispose;
  object_class->get_property = fod_journal_gate_get_property;
  widget_class->grab_focus = fod_journal_gate_grab_focus;

  /**
   * FodJournalGate:working:
   *
   * Whether a passphrase is being tried.
   */
  properties[PROP_WORKING] = g_param_spec_boolean (
    "working", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FodJournalGate::entered:
   * @self: the gate
   * @by_code: whether the recovery code was used, and a new passphrase chosen
   *
   * The journal is unlocked, and nothing more is to be asked.
   */
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (FOD_TYPE_NEW_PASSPHRASE);
  bind_template (widget_class);
}

static void
fod_journal_gate_init (FodJournalGate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_secret_field_empty (self->passphrase_row);
}

/**
 * fod_journal_gate_set_session:
 * @self: the gate
 * @session: what the pages share
 *
 * To be called once.
 */
void
fod_journal_gate_set_session (FodJournalGate *self,
                              FodSession *session)
{
  g_return_if_fail (FOD_IS_JOURNAL_GATE (self));

  g_set_object (&self->session, session);
  fod_new_passphrase_set_session (self->new_view, session);
  g_object_bind_property (fod_session_get_journal (session), "has-unsaved", self->unsaved_note,
                          "visible", G_BINDING_SYNC_CREATE);
}

/**
 * fod_journal_gate_reset:
 * @self: the gate
 *
 * Empties everything and asks for the passphrase.
 */
void
fod_journal_gate_reset (FodJournalGate *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_GATE (self));

  fod_secret_field_empty (self->passphrase_row);
  fod_secret_field_empty (self->code_row);
  fod_new_passphrase_clear (self->new_view);
  typed_cb (self);
  fod_error_label_show (self->new_error, NULL);
  gtk_stack_set_visible_child_name (self->stack, "passphrase");
}
