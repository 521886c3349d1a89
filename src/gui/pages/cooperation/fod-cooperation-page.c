/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-cooperation-page.h"

#include "fod-clause-group.h"
#include "fod-compare-window.h"
#include "fod-cooperation-actions.h"
#include "fod-day-text.h"
#include "fod-form.h"
#include "fod-query.h"
#include "fod-sign-dialog.h"
#include "fod-version-row.h"
#include "fod-version-text.h"

#include <glib/gi18n-lib.h>

struct _FodCooperationPage {
  FodMentorPage parent_instance;

  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkWidget *revise_button;
  GtkBox *clauses;
  FodForm *review_form;
  GtkWidget *review_fixed;
  AdwActionRow *half_way_row;
  AdwActionRow *final_row;
  AdwActionRow *sign_rows[FOD_COOPERATION_N_PARTIES];
  GtkWidget *sign_buttons[FOD_COOPERATION_N_PARTIES];
  GtkWidget *withdraw_buttons[FOD_COOPERATION_N_PARTIES];
  GtkListBox *versions;

  FodRecord *agreement;     /* the current version */
  FodQuery *versions_query; /* all of them, the current one first */
};

static const char *const review_fields[] = { "half-way", "final-review", NULL };

G_DEFINE_FINAL_TYPE (FodCooperationPage, fod_cooperation_page, FOD_TYPE_MENTOR_PAGE)

static FodStore *
get_store (FodCooperationPage *self)
{
  return fod_page_get_store (FOD_PAGE (self));
}

static FodSession *
get_session (FodCooperationPage *self)
{
  return fod_page_get_session (FOD_PAGE (self));
}

static FodClauseGroup *
get_clause (FodCooperationPage *self,
            guint place)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->clauses));

  while (child && place-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return (FodClauseGroup *) child;
}

/* The head */

static const char *
write_facts (FodRecord *agreement)
{
  if (fod_record_is_frozen (agreement))
    return _ ("Both have signed, so this version stays as it is. When you agree on something new, "
              "make a new version.");
  if (fod_cooperation_is_locked (agreement))
    return _ ("One of you has signed, so the text is locked. It can be changed when the signature "
              "is taken back.");
  return _ ("Talk through the points one by one and make the text your own. It saves itself.");
}

static void
show_head (FodCooperationPage *self)
{
  g_autofree char *title = fod_version_text_write_title (self->agreement);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->facts_label, write_facts (self->agreement));
  gtk_widget_set_visible (self->revise_button, fod_record_is_frozen (self->agreement));
}

/* Reviews */

static void
show_day (AdwActionRow *row,
          FodRecord *agreement,
          const char *field)
{
  FodDay day = (FodDay) fod_record_get_number (agreement, field, FOD_DAY_NONE);
  g_autofree char *text = day == FOD_DAY_NONE ? NULL : fod_day_text_long (day);

  adw_action_row_set_subtitle (row, text ? text : _ ("No day chosen"));
}

static void
show_reviews (FodCooperationPage *self)
{
  gboolean locked = fod_cooperation_is_locked (self->agreement);

  fod_form_set_record (self->review_form, locked ? NULL : self->agreement);
  gtk_widget_set_visible (GTK_WIDGET (self->review_form), !locked);
  gtk_widget_set_visible (self->review_fixed, locked);
  show_day (self->half_way_row, self->agreement, "half-way");
  show_day (self->final_row, self->agreement, "final-review");
}

/* Signatures */

static void
show_signatures (FodCooperationPage *self)
{
  gboolean frozen = fod_record_is_frozen (self->agreement);

  for (guint i = 0; i < FOD_COOPERATION_N_PARTIES; i++) {
    gboolean signed_it = fod_cooperation_has_signed (self->agreement, i);
    g_autofree char *name = fod_cooperation_get_signer (self->agreement, i);
    const char *role = i == FOD_COOPERATION_MENTOR ? _ ("Mentor") : _ ("Newcomer");
    g_autofree char *facts = fod_version_text_write_signature (self->agreement, i, role);

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sign_rows[i]), name);
    adw_action_row_set_subtitle (self->sign_rows[i], facts);
    adw_action_row_set_activatable_widget (self->sign_rows[i],
                                           signed_it ? NULL : self->sign_buttons[i]);
    gtk_widget_set_visible (self->sign_buttons[i], !signed_it && !frozen);
    gtk_widget_set_visible (self->withdraw_buttons[i], signed_it && !frozen);
  }
}

/* Versions */

static GtkWidget *
make_version_row_cb (gpointer agreement,
                     gpointer data)
{
  return fod_version_row_new (get_store (data), agreement);
}

static void
show_versions (FodCooperationPage *self,
               FodRecord *mentorship)
{
  fod_query_clear_where (self->versions_query);
  fod_query_where_record (self->versions_query, "mentorship", mentorship);
  fod_query_refresh (self->versions_query);
}

static void
set_up_versions (FodCooperationPage *self)
{
  self->versions_query = fod_query_new (get_store (self), FOD_RECORD_COOPERATION_AGREEMENT);
  fod_query_order_by (self->versions_query, "version", TRUE);
  gtk_list_box_bind_model (self->versions, G_LIST_MODEL (self->versions_query),
                           make_version_row_cb, self, NULL);
}

/* All of it */

static void
show_agreement (FodCooperationPage *self,
                FodRecord *agreement)
{
  g_set_object (&self->agreement, agreement);
  for (guint i = 0; i < fod_choices_clause.n_choices; i++)
    fod_clause_group_show (get_clause (self, i), agreement);
  if (!agreement) {
    fod_form_set_record (self->review_form, NULL);
    return;
  }
  show_head (self);
  show_reviews (self);
  show_signatures (self);
}

static void
fod_cooperation_page_refresh (FodMentorPage *page)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (page);
  g_autoptr (FodRecord) current =
    fod_cooperation_find_current (get_store (self), fod_mentor_page_get_mentorship (page));

  show_agreement (self, current);
}

static void
set_up (FodCooperationPage *self)
{
  if (get_clause (self, 0))
    return;
  for (guint i = 0; i < fod_choices_clause.n_choices; i++)
    gtk_box_append (self->clauses, fod_clause_group_new (get_session (self),
                                                         fod_choices_clause.choices[i].nick));
  fod_form_set_session (self->review_form, get_session (self));
  fod_form_set_fields (self->review_form, review_fields);
  set_up_versions (self);
}

/* The programme may call a point something else, and knows what to ask. */
static void
show_words (FodCooperationPage *self,
            FodRecord *mentorship)
{
  g_autoptr (GPtrArray) clauses =
    fod_cooperation_list_clauses (get_store (self), mentorship, NULL);

  for (guint i = 0; clauses && i < clauses->len; i++) {
    if (clauses->pdata[i])
      fod_clause_group_set_words (get_clause (self, i),
                                  fod_record_get_text (clauses->pdata[i], "title"),
                                  fod_record_get_text (clauses->pdata[i], "note"));
  }
}

static void
fod_cooperation_page_mentorship_changed (FodMentorPage *page)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (page);
  FodRecord *mentorship = fod_mentor_page_get_mentorship (page);

  set_up (self);
  show_versions (self, mentorship);
  if (!mentorship) {
    show_agreement (self, NULL);
    return;
  }
  show_words (self, mentorship);
  fod_cooperation_page_refresh (page);
}

static gboolean
commit (FodCooperationPage *self)
{
  gboolean saved = fod_form_commit (self->review_form);

  for (guint i = 0; i < fod_choices_clause.n_choices; i++)
    saved &= fod_clause_group_commit (get_clause (self, i));
  return saved;
}

static void
compare (FodCooperationPage *self,
         FodRecord *agreement)
{
  FodRecord *mentorship = fod_mentor_page_get_mentorship (FOD_MENTOR_PAGE (self));
  g_autoptr (GPtrArray) versions = fod_cooperation_list (get_store (self), mentorship);
  FodRecord *before = NULL;

  for (guint i = 0; i < versions->len && versions->pdata[i] != agreement; i++)
    before = versions->pdata[i];
  gtk_window_present (
    GTK_WINDOW (fod_compare_window_new (GTK_WIDGET (self), agreement, before)));
}

static gboolean
fod_cooperation_page_show_record (FodPage *page,
                                  FodRecord *record)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (page);

  if (record == self->agreement)
    return TRUE;
  if (fod_record_get_record_type (record) != FOD_RECORD_COOPERATION_AGREEMENT ||
      !fod_mentor_page_get_mentorship (FOD_MENTOR_PAGE (page)))
    return FALSE;
  compare (self, record);
  return TRUE;
}

/* To the first text that can be written on, or to what can be done with a signed one. */
static void
fod_cooperation_page_enter (FodPage *page)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (page);
  FodClauseGroup *first = get_clause (self, 0);
  FodFieldRow *row = first ? fod_clause_group_get_row (first) : NULL;

  if (!self->agreement)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  else if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (!gtk_widget_grab_focus (self->revise_button))
    gtk_widget_child_focus (GTK_WIDGET (self->versions), GTK_DIR_TAB_FORWARD);
}

/* Actions */

static void
sign_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (widget);

  if (self->agreement && commit (self))
    gtk_window_present (GTK_WINDOW (fod_sign_dialog_new (
      widget, get_session (self), self->agreement,
      (FodCooperationParty) g_variant_get_int32 (parameter))));
}

static void
withdraw_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (widget);
  FodCooperationParty party = (FodCooperationParty) g_variant_get_int32 (parameter);
  g_autoptr (GError) error = NULL;

  if (!self->agreement)
    return;
  if (fod_cooperation_withdraw (get_store (self), self->agreement, party, &error))
    fod_session_tell (get_session (self), _ ("Signature taken back"), TRUE);
  else
    fod_session_fail (get_session (self), error);
}

static void
revise_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (widget);
  FodRecord *mentorship = fod_mentor_page_get_mentorship (FOD_MENTOR_PAGE (widget));
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) agreement = NULL;
  FodFieldRow *row;

  if (!mentorship)
    return;
  agreement = fod_cooperation_revise (get_store (self), mentorship, &error);
  if (!agreement) {
    fod_session_fail (get_session (self), error);
    return;
  }
  fod_session_tell (get_session (self), _ ("A new version begins with the text of the old one"),
                    TRUE);
  row = fod_clause_group_get_row (get_clause (self, 0));
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
compare_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (widget);
  g_autoptr (FodRecord) agreement =
    fod_store_find (get_store (self), FOD_RECORD_COOPERATION_AGREEMENT,
                    g_variant_get_string (parameter, NULL));

  if (agreement && commit (self))
    compare (self, agreement);
}

/* Widget */

static void
fod_cooperation_page_dispose (GObject *object)
{
  FodCooperationPage *self = FOD_COOPERATION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_COOPERATION_PAGE);
  g_clear_object (&self->agreement);
  g_clear_object (&self->versions_query);

  G_OBJECT_CLASS (fod_cooperation_page_parent_class)->dispose (object);
}

static void
bind_signatures (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *row;
    const char *sign;
    const char *withdraw;
  } names[FOD_COOPERATION_N_PARTIES] = {
    { "mentor_row", "mentor_sign", "mentor_withdraw" },
    { "newcomer_row", "newcomer_sign", "newcomer_withdraw" },
  };

  for (guint i = 0; i < FOD_COOPERATION_N_PARTIES; i++) {
    gssize row = G_STRUCT_OFFSET (FodCooperationPage, sign_rows) + i * sizeof (gpointer);
    gssize sign = G_STRUCT_OFFSET (FodCooperationPage, sign_buttons) + i * sizeof (gpointer);
    gssize back = G_STRUCT_OFFSET (FodCooperationPage, withdraw_buttons) + i * sizeof (gpointer);

    gtk_widget_class_bind_template_child_full (widget_class, names[i].row, FALSE, row);
    gtk_widget_class_bind_template_child_full (widget_class, names[i].sign, FALSE, sign);
    gtk_widget_class_bind_template_child_full (widget_class, names[i].withdraw, FALSE, back);
  }
}

static void
fod_cooperation_page_class_init (FodCooperationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodMentorPageClass *mentor_class = FOD_MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_cooperation_page_dispose;
  FOD_PAGE_CLASS (klass)->show_record = fod_cooperation_page_show_record;
  FOD_PAGE_CLASS (klass)->enter = fod_cooperation_page_enter;
  mentor_class->mentorship_changed = fod_cooperation_page_mentorship_changed;
  mentor_class->refresh = fod_cooperation_page_refresh;

  g_type_ensure (FOD_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/cooperation/fod-cooperation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, revise_button);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, clauses);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, review_form);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, review_fixed);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, half_way_row);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, final_row);
  gtk_widget_class_bind_template_child (widget_class, FodCooperationPage, versions);
  bind_signatures (widget_class);
  gtk_widget_class_install_action (widget_class, "cooperation.sign", "i", sign_cb);
  gtk_widget_class_install_action (widget_class, "cooperation.withdraw", "i", withdraw_cb);
  gtk_widget_class_install_action (widget_class, "cooperation.revise", NULL, revise_cb);
  gtk_widget_class_install_action (widget_class, "cooperation.compare", "s", compare_cb);
}

static void
fod_cooperation_page_init (FodCooperationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
