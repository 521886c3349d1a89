/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agreement-row.h"

#include "fod-agreement-actions.h"
#include "fod-agreement-dialog.h"
#include "fod-day.h"
#include "fod-meetings-closures.h"

#include <glib/gi18n-lib.h>

struct _FodAgreementRow {
  AdwActionRow parent_instance;

  GtkCheckButton *check;
  GtkWidget *show_button;

  FodSession *session;
  FodRecord *agreement;
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_AGREEMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodAgreementRow, fod_agreement_row, ADW_TYPE_ACTION_ROW)

static void
show_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodAgreementRow *self = FOD_AGREEMENT_ROW (widget);
  g_autoptr (FodRecord) task = fod_agreement_find_task (self->agreement);

  if (task)
    fod_session_show (self->session, task);
}

static void
fod_agreement_row_activate (AdwActionRow *row)
{
  FodAgreementRow *self = FOD_AGREEMENT_ROW (row);

  fod_agreement_dialog_change (GTK_WIDGET (self), self->session, self->agreement);
}

/* Not by bindings: what is bound to a row itself, GTK 4.8 lets go of in an order that depends on
 * who else has held the row. */
static void
show (FodAgreementRow *self)
{
  g_autoptr (FodRecord) who = fod_record_get_reference (self->agreement, "responsible");
  FodDay due = (FodDay) fod_record_get_number (self->agreement, "due", FOD_DAY_NONE);
  const char *name = who ? fod_record_get_text (who, "name") : NULL;
  const char *title = fod_record_get_text (self->agreement, "title");
  g_autofree char *facts = fod_text_agreement_facts (NULL, name, due);
  g_autoptr (FodRecord) task = fod_agreement_find_task (self->agreement);

  gtk_check_button_set_active (self->check, fod_agreement_is_done (self->agreement));
  gtk_widget_set_visible (self->show_button, task != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), facts);
}

static void
toggle_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodAgreementRow *self = FOD_AGREEMENT_ROW (widget);
  g_autoptr (GError) error = NULL;

  if (!fod_agreement_set_done (fod_session_get_store (self->session), self->agreement,
                               !fod_agreement_is_done (self->agreement), &error))
    fod_session_fail (self->session, error);
  show (self);
}

/* Widget */

static void
fod_agreement_row_constructed (GObject *object)
{
  FodAgreementRow *self = FOD_AGREEMENT_ROW (object);

  G_OBJECT_CLASS (fod_agreement_row_parent_class)->constructed (object);

  g_signal_connect_object (fod_session_get_store (self->session), "committed", G_CALLBACK (show),
                           self, G_CONNECT_SWAPPED);
  show (self);
}

static void
fod_agreement_row_dispose (GObject *object)
{
  FodAgreementRow *self = FOD_AGREEMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_AGREEMENT_ROW);
  g_clear_object (&self->agreement);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_agreement_row_parent_class)->dispose (object);
}

static void
fod_agreement_row_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  FodAgreementRow *self = FOD_AGREEMENT_ROW (object);

  switch (prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_AGREEMENT:
    g_value_set_object (value, self->agreement);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_agreement_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  FodAgreementRow *self = FOD_AGREEMENT_ROW (object);

  switch (prop_id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  case PROP_AGREEMENT:
    self->agreement = g_value_dup_object (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_agreement_row_class_init (FodAgreementRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fod_agreement_row_constructed;
  object_class->dispose = fod_agreement_row_dispose;
  object_class->get_property = fod_agreement_row_get_property;
  object_class->set_property = fod_agreement_row_set_property;
  ADW_ACTION_ROW_CLASS (klass)->activate = fod_agreement_row_activate;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION, flags);
  properties[PROP_AGREEMENT] =
    g_param_spec_object ("agreement", NULL, NULL, FOD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-agreement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodAgreementRow, check);
  gtk_widget_class_bind_template_child (widget_class, FodAgreementRow, show_button);
  gtk_widget_class_install_action (widget_class, "agreement.toggle", NULL, toggle_cb);
  gtk_widget_class_install_action (widget_class, "agreement.show", NULL, show_cb);
}

static void
fod_agreement_row_init (FodAgreementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_agreement_row_new:
 * @session: what the pages share
 * @agreement: an agreement
 *
 * Returns: (transfer floating): a row for @agreement
 */
GtkWidget *
fod_agreement_row_new (FodSession *session,
                       FodRecord *agreement)
{
  return g_object_new (FOD_TYPE_AGREEMENT_ROW, "session", session, "agreement", agreement, NULL);
}
