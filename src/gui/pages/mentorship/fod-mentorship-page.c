/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-page.h"

#include "fod-closures.h"
#include "fod-cooperation-actions.h"
#include "fod-day-text.h"
#include "fod-guarded-question.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentor-line.h"
#include "fod-mentor-row.h"
#include "fod-mentorship-actions.h"
#include "fod-mentorship-end-dialog.h"

#include <glib/gi18n-lib.h>

struct _FodMentorshipPage {
  FodMentorPage parent_instance;

  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkWidget *warning;
  GtkLabel *warning_label;
  FodMentorLine *line;
  AdwActionRow *next_row;
  AdwActionRow *meetings_row;
  AdwActionRow *agreement_row;
  GtkListBox *roles;
  GtkListBox *themes;
  GtkListBox *goals;

  FodQuery *role_query;
  FodQuery *theme_query;
  FodQuery *goal_query;
  FodRecord *next;
};

G_DEFINE_FINAL_TYPE (FodMentorshipPage, fod_mentorship_page, FOD_TYPE_MENTOR_PAGE)

static FodRecord *
get_mentorship (FodMentorshipPage *self)
{
  return fod_mentor_page_get_mentorship (FOD_MENTOR_PAGE (self));
}

static FodStore *
get_store (FodMentorshipPage *self)
{
  return fod_page_get_store (FOD_PAGE (self));
}

static FodSession *
get_session (FodMentorshipPage *self)
{
  return fod_page_get_session (FOD_PAGE (self));
}

static FodDay
get_today (FodMentorshipPage *self)
{
  return fod_session_get_today (get_session (self));
}

/* What stands at the top */

static char *
get_name (FodRecord *mentorship,
          const char *field)
{
  g_autoptr (FodRecord) person = fod_record_get_reference (mentorship, field);
  const char *name = person ? fod_record_get_text (person, "name") : NULL;

  return g_strdup (name ? name : "");
}

static char *
describe_rhythm (FodRecord *mentorship)
{
  gint64 weeks = fod_record_get_number (mentorship, "weeks", 0);

  if (weeks <= 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("Every week", "Every %d weeks", (gulong) weeks), (int) weeks);
}

static void
show_head (FodMentorshipPage *self,
           FodRecord *mentorship)
{
  g_autofree char *newcomer = get_name (mentorship, "newcomer");
  g_autofree char *mentor = get_name (mentorship, "mentor");
  /* TRANSLATORS: The newcomer and the mentor. */
  g_autofree char *both = g_strdup_printf (_ ("%1$s and %2$s"), newcomer, mentor);
  FodDay start = (FodDay) fod_record_get_number (mentorship, "start", FOD_DAY_NONE);
  FodDay end = (FodDay) fod_record_get_number (mentorship, "end", FOD_DAY_NONE);
  g_autofree char *range = start == FOD_DAY_NONE || end == FOD_DAY_NONE
                             ? NULL
                             : fod_day_text_range_with_year (start, end);
  g_autofree char *rhythm = describe_rhythm (mentorship);
  g_autofree char *facts = fod_join_facts (NULL, range, rhythm, NULL);

  gtk_label_set_label (self->name_label, both);
  gtk_label_set_label (self->facts_label, facts);
}

static void
show_warning (FodMentorshipPage *self,
              FodRecord *mentorship)
{
  g_autofree char *text = fod_mentorship_warn (get_store (self), mentorship);

  gtk_widget_set_visible (self->warning, text != NULL);
  if (text)
    gtk_label_set_label (self->warning_label, text);
}

static void
show_line (FodMentorshipPage *self,
           FodRecord *mentorship)
{
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (get_store (self), FOD_RECORD_MEETING, mentorship);
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (get_store (self), mentorship);

  fod_mentor_line_show (self->line, mentorship, meetings, themes, get_today (self));
}

/* What comes next */

static void
show_next (FodMentorshipPage *self,
           FodRecord *mentorship)
{
  g_autofree char *when = NULL;

  g_clear_object (&self->next);
  self->next =
    fod_meeting_find_next (get_store (self), mentorship, NULL, get_today (self), NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->next_row), self->next != NULL);
  if (self->next)
    when = fod_day_text_long_with_time (
      (FodDay) fod_record_get_number (self->next, "day", FOD_DAY_NONE),
      (int) fod_record_get_number (self->next, "time", -1));
  adw_action_row_set_subtitle (self->next_row, when ? when : _ ("No meeting is planned"));
}

static void
show_meetings (FodMentorshipPage *self,
               FodRecord *mentorship)
{
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (get_store (self), FOD_RECORD_MEETING, mentorship);
  g_autofree char *text = fod_mentor_line_describe_meetings (meetings);

  adw_action_row_set_subtitle (self->meetings_row, text);
}

static const char *
describe_agreement (FodRecord *agreement)
{
  gboolean mentor = fod_cooperation_has_signed (agreement, FOD_COOPERATION_MENTOR);
  gboolean newcomer = fod_cooperation_has_signed (agreement, FOD_COOPERATION_NEWCOMER);

  if (fod_record_is_frozen (agreement))
    return _ ("Signed by both");
  if (mentor)
    return _ ("The newcomer has not signed yet");
  if (newcomer)
    return _ ("The mentor has not signed yet");
  return _ ("Draft: talk it through and sign it");
}

static void
show_agreement (FodMentorshipPage *self,
                FodRecord *mentorship)
{
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (get_store (self), mentorship);

  adw_action_row_set_subtitle (self->agreement_row,
                               agreement ? describe_agreement (agreement) : "");
}

static void
fod_mentorship_page_refresh (FodMentorPage *page)
{
  FodMentorshipPage *self = FOD_MENTORSHIP_PAGE (page);
  FodRecord *mentorship = get_mentorship (self);

  show_head (self, mentorship);
  show_warning (self, mentorship);
  show_line (self, mentorship);
  show_next (self, mentorship);
  show_meetings (self, mentorship);
  show_agreement (self, mentorship);
}

/* Lists */

static GtkWidget *
make_row_cb (gpointer record,
             gpointer data)
{
  return fod_mentor_row_new (get_session (data), record);
}

static FodQuery *
bind_list (FodMentorshipPage *self,
           GtkListBox *list,
           FodRecordType type,
           const char *first,
           const char *second)
{
  FodQuery *query = fod_query_new (get_store (self), type);

  fod_query_where_record (query, "mentorship", NULL);
  fod_query_order_by (query, first, FALSE);
  if (second)
    fod_query_order_by (query, second, FALSE);
  gtk_list_box_bind_model (list, G_LIST_MODEL (query), make_row_cb, self, NULL);
  return query;
}

static void
limit (FodQuery *query,
       FodRecord *mentorship)
{
  fod_query_clear_where (query);
  fod_query_where_record (query, "mentorship", mentorship);
  fod_query_refresh (query);
}

static void
fod_mentorship_page_mentorship_changed (FodMentorPage *page)
{
  FodMentorshipPage *self = FOD_MENTORSHIP_PAGE (page);
  FodRecord *mentorship = get_mentorship (self);

  if (!self->role_query) {
    self->role_query = bind_list (self, self->roles, FOD_RECORD_MENTOR_ROLE, "role", NULL);
    self->theme_query =
      bind_list (self, self->themes, FOD_RECORD_MENTOR_THEME, "month", "position");
    self->goal_query = bind_list (self, self->goals, FOD_RECORD_GOAL, "position", NULL);
  }
  limit (self->role_query, mentorship);
  limit (self->theme_query, mentorship);
  limit (self->goal_query, mentorship);
  if (mentorship)
    fod_mentorship_page_refresh (page);
}

static gboolean
focus_in (GtkListBox *list,
          FodRecord *record)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++) {
    if (FOD_IS_MENTOR_ROW (row) && fod_mentor_row_get_record (FOD_MENTOR_ROW (row)) == record)
      return gtk_widget_grab_focus (GTK_WIDGET (row));
  }
  return FALSE;
}

static gboolean
fod_mentorship_page_show_record (FodPage *page,
                                 FodRecord *record)
{
  FodMentorshipPage *self = FOD_MENTORSHIP_PAGE (page);

  return record == get_mentorship (self) || focus_in (self->roles, record) ||
         focus_in (self->themes, record) || focus_in (self->goals, record);
}

/* Actions */

static void
next_cb (FodMentorshipPage *self)
{
  if (self->next)
    fod_session_show (get_session (self), self->next);
}

/* What was asked for, once it is answered; the mentorship may be gone by then. */
static void
add_goal_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (FodMentorshipPage) self = data;
  g_autofree char *title = fod_guarded_question_finish (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) goal = NULL;

  if (!title || !get_mentorship (self))
    return;
  goal = fod_mentorship_add_goal (get_store (self), get_mentorship (self), title, &error);
  if (goal)
    focus_in (self->goals, goal);
  else
    fod_session_fail (get_session (self), error);
}

static void
add_goal (FodMentorPage *page)
{
  fod_guarded_question_ask (GTK_WIDGET (page), fod_page_get_session (FOD_PAGE (page)),
                            get_mentorship (FOD_MENTORSHIP_PAGE (page)), _ ("New Development Goal"),
                            _ ("What do you want to become better at?"), _ ("_Add"),
                            _ ("Development goal"), add_goal_cb, g_object_ref (page));
}

static void
add_goal_action_cb (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  add_goal (FOD_MENTOR_PAGE (widget));
}

static void
add_theme_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (FodMentorshipPage) self = data;
  g_autofree char *title = fod_guarded_question_finish (result);
  FodRecord *mentorship = get_mentorship (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) theme = NULL;
  int month;

  if (!title || !mentorship)
    return;
  month = CLAMP (fod_mentorship_month_of_day (mentorship, get_today (self)), 1,
                 fod_mentorship_count_months (mentorship));
  theme = fod_mentorship_add_theme (get_store (self), mentorship, title, month, &error);
  if (theme)
    focus_in (self->themes, theme);
  else
    fod_session_fail (get_session (self), error);
}

static void
add_theme_action_cb (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  fod_guarded_question_ask (widget, fod_page_get_session (FOD_PAGE (widget)),
                            get_mentorship (FOD_MENTORSHIP_PAGE (widget)), _ ("New Theme"),
                            _ ("What will you talk about? It is put in this month; open it to "
                               "move it."),
                            _ ("_Add"), _ ("Theme"), add_theme_cb, g_object_ref (widget));
}

static void
end_action_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  FodMentorshipPage *self = FOD_MENTORSHIP_PAGE (widget);

  if (get_mentorship (self))
    gtk_window_present (GTK_WINDOW (
      fod_mentorship_end_dialog_new (widget, get_session (self), get_mentorship (self))));
}

static void
remove_action_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  FodMentorshipPage *self = FOD_MENTORSHIP_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!get_mentorship (self))
    return;
  if (fod_mentorship_remove (get_store (self), get_mentorship (self), &error))
    fod_session_tell (get_session (self), _ ("Mentorship deleted"), TRUE);
  else
    fod_session_fail (get_session (self), error);
}

/* Widget */

static void
fod_mentorship_page_dispose (GObject *object)
{
  FodMentorshipPage *self = FOD_MENTORSHIP_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_MENTORSHIP_PAGE);
  g_clear_object (&self->role_query);
  g_clear_object (&self->theme_query);
  g_clear_object (&self->goal_query);
  g_clear_object (&self->next);

  G_OBJECT_CLASS (fod_mentorship_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, warning);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, warning_label);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, line);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, next_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, meetings_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, agreement_row);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, roles);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, themes);
  gtk_widget_class_bind_template_child (widget_class, FodMentorshipPage, goals);
}

static void
fod_mentorship_page_class_init (FodMentorshipPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodMentorPageClass *mentor_class = FOD_MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_mentorship_page_dispose;
  FOD_PAGE_CLASS (klass)->show_record = fod_mentorship_page_show_record;
  mentor_class->mentorship_changed = fod_mentorship_page_mentorship_changed;
  mentor_class->refresh = fod_mentorship_page_refresh;
  mentor_class->add = add_goal;

  g_type_ensure (FOD_TYPE_MENTOR_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/mentorship/fod-mentorship-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_install_action (widget_class, "mentorship.add-goal", NULL, add_goal_action_cb);
  gtk_widget_class_install_action (widget_class, "mentorship.add-theme", NULL,
                                   add_theme_action_cb);
  gtk_widget_class_install_action (widget_class, "mentorship.move-end", NULL, end_action_cb);
  gtk_widget_class_install_action (widget_class, "mentorship.remove", NULL, remove_action_cb);
}

static void
fod_mentorship_page_init (FodMentorshipPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
