/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-begin.h"

#include "fod-journal-error.h"
#include "fod-new-passphrase.h"
#include "fod-recovery-view.h"

#include <glib/gi18n-lib.h>

struct _FodJournalBegin {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *begin_button;
  FodNewPassphrase *passphrase_view;
  FodRecoveryView *recovery_view;

  FodSession *session;
  FodSecret *passphrase;
};

G_DEFINE_FINAL_TYPE (FodJournalBegin, fod_journal_begin, ADW_TYPE_BIN)

static void
begin_cb (FodJournalBegin *self)
{
  gtk_stack_set_visible_child_name (self->stack, "passphrase");
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_view));
}

static void
passphrase_entered_cb (FodJournalBegin *self)
{
  g_autoptr (FodSecret) passphrase = fod_new_passphrase_take (self->passphrase_view, NULL);

  if (!passphrase)
    return;
  g_clear_pointer (&self->passphrase, fod_secret_unref);
  self->passphrase = g_steal_pointer (&passphrase);
  fod_recovery_view_begin (self->recovery_view);
  gtk_stack_set_visible_child_name (self->stack, "code");
  gtk_widget_grab_focus (GTK_WIDGET (self->recovery_view));
}

static void
back_cb (FodJournalBegin *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "code")) {
    fod_recovery_view_clear (self->recovery_view);
    begin_cb (self);
  } else {
    fod_journal_begin_reset (self);
    gtk_widget_grab_focus (self->begin_button);
  }
}

static void
created_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  FodJournalBegin *self = data;
  g_autoptr (GError) error = NULL;

  if (self->session)
    fod_new_passphrase_clear (self->passphrase_view);
  /* Locked meanwhile, the journal is there, and its page asks for the passphrase. */
  if (!fod_journal_finish (FOD_JOURNAL (source), result, &error) && self->session &&
      !g_error_matches (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED)) {
    gtk_stack_set_visible_child_name (self->stack, "passphrase");
    fod_session_fail (self->session, error);
  }
  g_object_unref (self);
}

static void
confirmed_cb (FodJournalBegin *self)
{
  gtk_stack_set_visible_child_name (self->stack, "working");
  fod_journal_keeper_listen (fod_session_get_journal_keeper (self->session));
  fod_journal_create_async (fod_session_get_journal (self->session), self->passphrase,
                            fod_recovery_view_get_code (self->recovery_view), created_cb,
                            g_object_ref (self));
}

static gboolean
fod_journal_begin_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOD_JOURNAL_BEGIN (widget)->begin_button);
}

static void
fod_journal_begin_dispose (GObject *object)
{
  FodJournalBegin *self = FOD_JOURNAL_BEGIN (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_BEGIN);
  g_clear_pointer (&self->passphrase, fod_secret_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_journal_begin_parent_class)->dispose (object);
}

static void
fod_journal_begin_class_init (FodJournalBeginClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_journal_begin_dispose;
  widget_class->grab_focus = fod_journal_begin_grab_focus;

  g_type_ensure (FOD_TYPE_NEW_PASSPHRASE);
  g_type_ensure (FOD_TYPE_RECOVERY_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-begin.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalBegin, stack);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBegin, begin_button);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBegin, passphrase_view);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBegin, recovery_view);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
}

static void
fod_journal_begin_init (FodJournalBegin *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_journal_begin_set_session:
 * @self: the way to a journal
 * @session: what the pages share
 *
 * To be called once.
 */
void
fod_journal_begin_set_session (FodJournalBegin *self,
                               FodSession *session)
{
  g_return_if_fail (FOD_IS_JOURNAL_BEGIN (self));

  g_set_object (&self->session, session);
  fod_new_passphrase_set_session (self->passphrase_view, session);
}

/**
 * fod_journal_begin_reset:
 * @self: the way to a journal
 *
 * Goes back to the words, and forgets passphrase and code.
 */
void
fod_journal_begin_reset (FodJournalBegin *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_BEGIN (self));

  g_clear_pointer (&self->passphrase, fod_secret_unref);
  fod_new_passphrase_clear (self->passphrase_view);
  fod_recovery_view_clear (self->recovery_view);
  gtk_stack_set_visible_child_name (self->stack, "words");
}
