/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-recovery-view.h"

#include "fod-error-label.h"
#include "fod-recovery-code.h"
#include "fod-secret-field.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>

struct _FodRecoveryView {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *code_label;
  GtkWidget *written_button;
  GtkEditable *code_row;
  GtkLabel *error_label;

  FodSecret *code;
};

enum {
  CONFIRMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodRecoveryView, fod_recovery_view, ADW_TYPE_BIN)

static void
typed_cb (FodRecoveryView *self)
{
  fod_error_label_show (self->error_label, NULL);
}

static void
written_cb (FodRecoveryView *self)
{
  gtk_stack_set_visible_child_name (self->stack, "type");
  gtk_widget_grab_focus (GTK_WIDGET (self->code_row));
}

static void
again_cb (FodRecoveryView *self)
{
  gtk_stack_set_visible_child_name (self->stack, "show");
  gtk_widget_grab_focus (self->written_button);
}

static void
confirm_cb (FodRecoveryView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodSecret) typed =
    fod_recovery_code_read (gtk_editable_get_text (self->code_row), &error);

  if (!typed)
    fod_error_label_show (self->error_label, error->message);
  else if (!self->code || !fod_secret_equal (typed, self->code))
    fod_error_label_show (
      self->error_label,
      _ ("That is another recovery code. Type the one you have just written down."));
  else
    g_signal_emit (self, signals[CONFIRMED], 0);
}

static gboolean
fod_recovery_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOD_RECOVERY_VIEW (widget)->written_button);
}

static void
fod_recovery_view_dispose (GObject *object)
{
  FodRecoveryView *self = FOD_RECOVERY_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_RECOVERY_VIEW);
  g_clear_pointer (&self->code, fod_secret_unref);

  G_OBJECT_CLASS (fod_recovery_view_parent_class)->dispose (object);
}

static void
fod_recovery_view_class_init (FodRecoveryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_recovery_view_dispose;
  widget_class->grab_focus = fod_recovery_view_grab_focus;

  /**
   * FodRecoveryView::confirmed:
   * @self: the view
   *
   * The code has been typed back.
   */
  signals[CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-recovery-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FodRecoveryView, stack);
  gtk_widget_class_bind_template_child (widget_class, FodRecoveryView, code_label);
  gtk_widget_class_bind_template_child (widget_class, FodRecoveryView, written_button);
  gtk_widget_class_bind_template_child (widget_class, FodRecoveryView, code_row);
  gtk_widget_class_bind_template_child (widget_class, FodRecoveryView, error_label);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
fod_recovery_view_init (FodRecoveryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Three groups a line: that is how far people read ahead when they write by hand. */
static char *
lay_out (const char *code)
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) groups = g_strsplit (code, "-", -1);

  for (guint i = 0; groups[i]; i++) {
    if (i > 0)
      g_string_append (text, i % 3 == 0 ? "-\n" : "-");
    g_string_append (text, groups[i]);
  }
  return g_string_free (text, FALSE);
}

/**
 * fod_recovery_view_begin:
 * @self: a view
 *
 * Makes a new code and shows it.
 */
void
fod_recovery_view_begin (FodRecoveryView *self)
{
  char *code;
  char *text;

  g_return_if_fail (FOD_IS_RECOVERY_VIEW (self));

  fod_recovery_view_clear (self);
  self->code = fod_recovery_code_new ();
  code = fod_recovery_code_write (self->code);
  text = lay_out (code);
  gtk_label_set_label (self->code_label, text);
  fod_wipe_text (text);
  fod_wipe_text (code);
}

/**
 * fod_recovery_view_clear:
 * @self: a view
 *
 * Forgets the code.
 */
void
fod_recovery_view_clear (FodRecoveryView *self)
{
  g_return_if_fail (FOD_IS_RECOVERY_VIEW (self));

  g_clear_pointer (&self->code, fod_secret_unref);
  gtk_label_set_label (self->code_label, "");
  fod_secret_field_empty (self->code_row);
  fod_error_label_show (self->error_label, NULL);
  gtk_stack_set_visible_child_name (self->stack, "show");
}

/**
 * fod_recovery_view_get_code:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the code
 */
FodSecret *
fod_recovery_view_get_code (FodRecoveryView *self)
{
  g_return_val_if_fail (FOD_IS_RECOVERY_VIEW (self), NULL);

  return self->code;
}
