/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-closing-form.h"

#include "fod-day-row.h"
#include "fod-unfinished.h"

#include <glib/gi18n-lib.h>

struct _FodClosingForm {
  AdwExpanderRow parent_instance;

  FodSession *session;
  FodDayRow *first;
  FodDayRow *last;
  AdwEntryRow *name;
};

enum {
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodClosingForm, fod_closing_form, ADW_TYPE_EXPANDER_ROW)

static void
refuse (FodDayRow *row,
        GError *error)
{
  fod_field_row_show_error (FOD_FIELD_ROW (row), error->message);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static FodDay
read_day (FodClosingForm *self,
          FodDayRow *row,
          FodDay fallback,
          GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (!*text && fallback != FOD_DAY_NONE)
    return fallback;
  return fod_day_parse_human (text, fod_session_get_today (self->session), error);
}

static void
changed_cb (FodDayRow *row)
{
  fod_field_row_show_error (FOD_FIELD_ROW (row), NULL);
}

static void
clear (FodClosingForm *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->first), "");
  gtk_editable_set_text (GTK_EDITABLE (self->last), "");
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
add_cb (FodClosingForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodClosing) closing = NULL;
  FodDay first = read_day (self, self->first, FOD_DAY_NONE, &error);
  FodDay last;

  if (first == FOD_DAY_NONE) {
    refuse (self->first, error);
    return;
  }
  /* Nothing there: it is one day. */
  last = read_day (self, self->last, first, &error);
  if (last != FOD_DAY_NONE)
    closing = fod_closing_new (first, last, gtk_editable_get_text (GTK_EDITABLE (self->name)),
                               &error);
  if (!closing) {
    refuse (self->last, error);
    return;
  }
  g_signal_emit (self, signals[ADDED], 0, closing);
  clear (self);
}

static void
fod_closing_form_dispose (GObject *object)
{
  FodClosingForm *self = FOD_CLOSING_FORM (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_CLOSING_FORM);

  G_OBJECT_CLASS (fod_closing_form_parent_class)->dispose (object);
}

static void
fod_closing_form_class_init (FodClosingFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_closing_form_dispose;

  /**
   * FodClosingForm::added:
   * @self: the form
   * @closing: a closing period
   *
   * Somebody wants one more.
   */
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, FOD_TYPE_CLOSING);

  g_type_ensure (FOD_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/preferences/fod-closing-form.ui");
  gtk_widget_class_bind_template_child (widget_class, FodClosingForm, first);
  gtk_widget_class_bind_template_child (widget_class, FodClosingForm, last);
  gtk_widget_class_bind_template_child (widget_class, FodClosingForm, name);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
fod_closing_form_init (FodClosingForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_closing_form_set_session:
 * @self: a form
 * @session: (nullable): tells which day it is; %NULL when the form is no longer needed
 *
 * To be called before the form is used.
 */
void
fod_closing_form_set_session (FodClosingForm *self,
                              FodSession *session)
{
  g_return_if_fail (FOD_IS_CLOSING_FORM (self));

  g_set_object (&self->session, session);
  fod_field_row_bind (FOD_FIELD_ROW (self->first), session, NULL, NULL);
  fod_field_row_bind (FOD_FIELD_ROW (self->last), session, NULL, NULL);
}

/**
 * fod_closing_form_watch:
 * @self: a form in a window that is about to show
 *
 * Looks after what is written and not added, see #FodUnfinished.
 *
 * Returns: whether something stands there from the last time
 */
gboolean
fod_closing_form_watch (FodClosingForm *self)
{
  const gpointer rows[] = { self->first, self->last, self->name, NULL };
  gboolean is_begun = FALSE;

  g_return_val_if_fail (FOD_IS_CLOSING_FORM (self), FALSE);

  fod_unfinished_watch (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session, NULL,
                        rows);
  for (guint i = 0; rows[i]; i++)
    is_begun |= *gtk_editable_get_text (GTK_EDITABLE (rows[i])) != '\0';
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), is_begun);
  return is_begun;
}
