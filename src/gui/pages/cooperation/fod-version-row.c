/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-version-row.h"

#include "fod-version-text.h"

#include <glib/gi18n-lib.h>

struct _FodVersionRow {
  FodActionRow parent_instance;

  FodRecord *agreement;
};

G_DEFINE_FINAL_TYPE (FodVersionRow, fod_version_row, FOD_TYPE_ACTION_ROW)

/* Who has signed a version that another one has followed is told nowhere else. */
static char *
write_facts (FodRecord *agreement)
{
  gboolean first = fod_record_get_number (agreement, "version", 1) <= 1;
  const char *offer = first ? _ ("Read it") : _ ("See what is changed");
  g_autofree char *signatures = fod_version_text_write_signatures (agreement);

  return fod_cooperation_is_locked (agreement) ? g_strdup_printf ("%s\n%s", signatures, offer)
                                               : g_strdup (offer);
}

static void
show (FodVersionRow *self)
{
  g_autofree char *title = fod_version_text_write_title (self->agreement);
  g_autofree char *facts = write_facts (self->agreement);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), facts);
}

static void
fod_version_row_dispose (GObject *object)
{
  FodVersionRow *self = FOD_VERSION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_VERSION_ROW);
  g_clear_object (&self->agreement);

  G_OBJECT_CLASS (fod_version_row_parent_class)->dispose (object);
}

static void
fod_version_row_class_init (FodVersionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_version_row_dispose;

  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/dk/fodfaeste/Fodfaeste/gui/pages/cooperation/fod-version-row.ui");
}

static void
fod_version_row_init (FodVersionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_version_row_new:
 * @store: where @agreement is
 * @agreement: a version of an agreement
 *
 * Returns: (transfer floating): a row that follows @agreement
 */
GtkWidget *
fod_version_row_new (FodStore *store,
                     FodRecord *agreement)
{
  FodVersionRow *self = g_object_new (FOD_TYPE_VERSION_ROW, NULL);

  self->agreement = g_object_ref (agreement);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", fod_record_get_id (agreement));
  g_signal_connect_object (store, "committed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
