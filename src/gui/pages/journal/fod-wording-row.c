/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-wording-row.h"

#include "fod-day-text.h"
#include "fod-row-layout.h"
#include "fod-text-pieces.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>

struct _FodWordingRow {
  GtkListBoxRow parent_instance;

  GtkLabel *until_label;
  GtkLabel *title_label;
  GtkLabel *text_label;
  GtkActionable *bring_back_button;
  GtkActionable *remove_button;
};

G_DEFINE_FINAL_TYPE (FodWordingRow, fod_wording_row, GTK_TYPE_LIST_BOX_ROW)

static void
fod_wording_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_WORDING_ROW);

  G_OBJECT_CLASS (fod_wording_row_parent_class)->dispose (object);
}

static void
fod_wording_row_class_init (FodWordingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_wording_row_dispose;

  g_type_ensure (FOD_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-wording-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodWordingRow, until_label);
  gtk_widget_class_bind_template_child (widget_class, FodWordingRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, FodWordingRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, FodWordingRow, bring_back_button);
  gtk_widget_class_bind_template_child (widget_class, FodWordingRow, remove_button);
}

static void
fod_wording_row_init (FodWordingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_change (GtkLabel *label,
             const char *before,
             const char *after)
{
  g_auto (FodWipedText) markup = fod_text_pieces_mark_up (before, after);

  gtk_label_set_markup (label, markup);
  gtk_widget_set_visible (GTK_WIDGET (label), *markup);
}

/**
 * fod_wording_row_new:
 * @version: an earlier wording
 * @title: (nullable): the title that replaced its own
 * @text: (nullable): the words that replaced its own
 * @number: which of the entry's, from 0
 *
 * Its buttons activate history.bring-back and history.remove with @number.
 *
 * Returns: (transfer floating): a row that shows it, and what became of it
 */
GtkWidget *
fod_wording_row_new (const FodJournalVersion *version,
                     const char *title,
                     const char *text,
                     guint number)
{
  FodWordingRow *self = g_object_new (FOD_TYPE_WORDING_ROW, NULL);
  g_autofree char *time = fod_day_text_instant (version->wall);
  g_autofree char *until = g_strdup_printf (_ ("Until %s"), time);

  gtk_label_set_label (self->until_label, until);
  show_change (self->title_label, version->title, title);
  show_change (self->text_label, version->text, text);
  gtk_actionable_set_action_target (self->bring_back_button, "i", (gint32) number);
  gtk_actionable_set_action_target (self->remove_button, "i", (gint32) number);
  return GTK_WIDGET (self);
}
