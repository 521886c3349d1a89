/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-clause-group.h"

#include "fod-cooperation-actions.h"
#include "fod-form.h"
#include "fod-long-text-row.h"

#include <glib/gi18n-lib.h>

struct _FodClauseGroup {
  AdwBin parent_instance;

  const char *clause; /* a nick of fod_choices_clause, and so static */
  GtkLabel *title;
  GtkLabel *questions;
  FodForm *form;
  GtkLabel *fixed; /* the text once somebody has signed */
};

G_DEFINE_FINAL_TYPE (FodClauseGroup, fod_clause_group, ADW_TYPE_BIN)

static void
fod_clause_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_CLAUSE_GROUP);

  G_OBJECT_CLASS (fod_clause_group_parent_class)->dispose (object);
}

static void
fod_clause_group_class_init (FodClauseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_clause_group_dispose;

  g_type_ensure (FOD_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/cooperation/fod-clause-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FodClauseGroup, title);
  gtk_widget_class_bind_template_child (widget_class, FodClauseGroup, questions);
  gtk_widget_class_bind_template_child (widget_class, FodClauseGroup, form);
  gtk_widget_class_bind_template_child (widget_class, FodClauseGroup, fixed);
}

static void
fod_clause_group_init (FodClauseGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_clause_group_new:
 * @session: whose store to save to
 * @clause: a nick of %fod_choices_clause
 *
 * Returns: (transfer floating): a group that shows nothing yet
 */
GtkWidget *
fod_clause_group_new (FodSession *session,
                      const char *clause)
{
  FodClauseGroup *self = g_object_new (FOD_TYPE_CLAUSE_GROUP, NULL);
  const FodChoice *choice = fod_choice_set_find (&fod_choices_clause, clause);
  const char *fields[] = { choice->nick, NULL };

  self->clause = choice->nick;
  fod_form_set_session (self->form, session);
  fod_form_set_fields (self->form, fields);
  fod_clause_group_set_words (self, _ (choice->label), NULL);
  return GTK_WIDGET (self);
}

/* What the point is called stands above the row already. */
static void
name_row (FodClauseGroup *self)
{
  FodFieldRow *row = fod_form_get_row (self->form, self->clause);

  if (!row)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gtk_label_get_label (self->title));
  fod_long_text_row_hide_title (FOD_LONG_TEXT_ROW (row));
}

/**
 * fod_clause_group_set_words:
 * @self: a group
 * @title: what the point is called
 * @questions: (nullable): questions to begin with
 *
 * Says what the point is about.
 */
void
fod_clause_group_set_words (FodClauseGroup *self,
                            const char *title,
                            const char *questions)
{
  g_return_if_fail (FOD_IS_CLAUSE_GROUP (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->questions, questions ? questions : "");
  gtk_widget_set_visible (GTK_WIDGET (self->questions), questions != NULL);
  name_row (self);
}

/**
 * fod_clause_group_show:
 * @self: a group
 * @agreement: (nullable): a version of an agreement
 *
 * Shows the text of @agreement: to be written on, or fixed when somebody has signed it. What was
 * typed before is saved first.
 */
void
fod_clause_group_show (FodClauseGroup *self,
                       FodRecord *agreement)
{
  gboolean locked;
  const char *text;

  g_return_if_fail (FOD_IS_CLAUSE_GROUP (self));

  locked = agreement && fod_cooperation_is_locked (agreement);
  text = agreement ? fod_record_get_text (agreement, self->clause) : NULL;
  fod_form_set_record (self->form, locked ? NULL : agreement);
  name_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self->form), !locked);
  gtk_widget_set_visible (GTK_WIDGET (self->fixed), locked);
  gtk_label_set_label (self->fixed, text ? text : _ ("Nothing is written here."));
}

/**
 * fod_clause_group_commit:
 * @self: a group
 *
 * Saves the text as it stands.
 *
 * Returns: whether it is saved
 */
gboolean
fod_clause_group_commit (FodClauseGroup *self)
{
  g_return_val_if_fail (FOD_IS_CLAUSE_GROUP (self), FALSE);

  return fod_form_commit (self->form);
}

/**
 * fod_clause_group_get_row:
 * @self: a group
 *
 * Returns: (transfer none) (nullable): the row of the text, while it can be written on
 */
FodFieldRow *
fod_clause_group_get_row (FodClauseGroup *self)
{
  g_return_val_if_fail (FOD_IS_CLAUSE_GROUP (self), NULL);

  return fod_form_get_row (self->form, self->clause);
}
