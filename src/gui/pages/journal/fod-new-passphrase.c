/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-new-passphrase.h"

#include "fod-error-label.h"
#include "fod-passphrase.h"
#include "fod-people.h"
#include "fod-secret-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodNewPassphrase {
  AdwBin parent_instance;

  FodSession *session;
  FodSpelling *spelling; /* NULL until it is there, or when there is none */
  GCancellable *loading; /* NULL until somebody types */
  GtkEditable *first_row;
  GtkEditable *second_row;
  GtkLevelBar *strength_bar;
  GtkLabel *strength_label;
  GtkLabel *error_label;
};

enum {
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodNewPassphrase, fod_new_passphrase, ADW_TYPE_BIN)

static GStrv
list_names (FodNewPassphrase *self)
{
  return self->session ? fod_people_list_names (fod_session_get_store (self->session)) : NULL;
}

static void
show_strength (FodNewPassphrase *self)
{
  const char *text = gtk_editable_get_text (self->first_row);
  g_auto (GStrv) names = list_names (self);
  FodPassphraseStrength strength =
    fod_passphrase_measure (text, self->spelling, (const char *const *) names);

  gtk_level_bar_set_value (self->strength_bar, *text ? (double) strength + 1 : 0);
  gtk_label_set_label (self->strength_label, *text ? fod_passphrase_describe (strength) : "");
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  FodNewPassphrase *self;
  g_autoptr (GError) error = NULL;
  g_autoptr (FodSpelling) spelling = fod_spelling_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = data;
  if (error)
    g_info ("Every word of a passphrase counts as one that is known: %s", error->message);
  g_set_object (&self->spelling, spelling);
  show_strength (self);
}

static void
load (FodNewPassphrase *self)
{
  if (self->loading)
    return;
  self->loading = g_cancellable_new ();
  fod_spelling_load_async (self->loading, loaded_cb, self);
}

static void
unload (FodNewPassphrase *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->spelling);
}

static void
typed_cb (FodNewPassphrase *self)
{
  if (*gtk_editable_get_text (self->first_row))
    load (self);
  fod_error_label_show (self->error_label, NULL);
  show_strength (self);
}

static void
first_entered_cb (FodNewPassphrase *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->second_row));
}

static void
second_entered_cb (FodNewPassphrase *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
fod_new_passphrase_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOD_NEW_PASSPHRASE (widget)->first_row));
}

static void
fod_new_passphrase_dispose (GObject *object)
{
  FodNewPassphrase *self = FOD_NEW_PASSPHRASE (object);

  unload (self);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_NEW_PASSPHRASE);

  G_OBJECT_CLASS (fod_new_passphrase_parent_class)->dispose (object);
}

static void
fod_new_passphrase_class_init (FodNewPassphraseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_new_passphrase_dispose;
  widget_class->grab_focus = fod_new_passphrase_grab_focus;

  /**
   * FodNewPassphrase::entered:
   * @self: the passphrase
   *
   * Somebody pressed Enter after typing it for the second time.
   */
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-new-passphrase.ui");
  gtk_widget_class_bind_template_child (widget_class, FodNewPassphrase, first_row);
  gtk_widget_class_bind_template_child (widget_class, FodNewPassphrase, second_row);
  gtk_widget_class_bind_template_child (widget_class, FodNewPassphrase, strength_bar);
  gtk_widget_class_bind_template_child (widget_class, FodNewPassphrase, strength_label);
  gtk_widget_class_bind_template_child (widget_class, FodNewPassphrase, error_label);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_entered_cb);
}

static void
fod_new_passphrase_init (FodNewPassphrase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_secret_field_empty (self->first_row);
  fod_secret_field_empty (self->second_row);
}

/**
 * fod_new_passphrase_set_session:
 * @self: a passphrase
 * @session: what the pages share
 *
 * The names of those who have to do with its owner are no good as a passphrase.
 */
void
fod_new_passphrase_set_session (FodNewPassphrase *self,
                                FodSession *session)
{
  g_return_if_fail (FOD_IS_NEW_PASSPHRASE (self));

  g_set_object (&self->session, session);
}

/**
 * fod_new_passphrase_take:
 * @self: a passphrase
 * @old: (nullable): the passphrase until now, which is not a new one
 *
 * Reads what is typed. What is wrong with it is said beside it.
 *
 * Returns: (transfer full) (nullable): the passphrase, good enough and typed the same way twice
 */
FodSecret *
fod_new_passphrase_take (FodNewPassphrase *self,
                         FodSecret *old)
{
  const char *text;
  g_autoptr (FodSecret) passphrase = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOD_IS_NEW_PASSPHRASE (self), NULL);

  text = gtk_editable_get_text (self->first_row);
  names = list_names (self);
  passphrase = fod_passphrase_read (text);
  if (!fod_passphrase_check (text, self->spelling, (const char *const *) names, &error) ||
      (old && !fod_passphrase_check_changed (old, passphrase, &error))) {
    fod_error_label_show (self->error_label, error->message);
    gtk_widget_grab_focus (GTK_WIDGET (self->first_row));
    return NULL;
  }
  if (strcmp (text, gtk_editable_get_text (self->second_row)) != 0) {
    fod_secret_field_empty (self->second_row);
    gtk_widget_grab_focus (GTK_WIDGET (self->second_row));
    fod_error_label_show (self->error_label,
                          _ ("The two are not the same. Type the passphrase once more."));
    return NULL;
  }
  return g_steal_pointer (&passphrase);
}

/**
 * fod_new_passphrase_clear:
 * @self: a passphrase
 *
 * Empties it, and lets go of the dictionary.
 */
void
fod_new_passphrase_clear (FodNewPassphrase *self)
{
  g_return_if_fail (FOD_IS_NEW_PASSPHRASE (self));

  fod_secret_field_empty (self->first_row);
  fod_secret_field_empty (self->second_row);
  fod_error_label_show (self->error_label, NULL);
  unload (self);
}
