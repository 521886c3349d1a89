/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-checklist-page.h"

#include "fod-closures.h"
#include "fod-course-facts.h"
#include "fod-guarded-question.h"
#include "fod-list-focus.h"
#include "fod-list-selection.h"
#include "fod-people.h"
#include "fod-query.h"
#include "fod-record-actions.h"
#include "fod-section-model.h"
#include "fod-task-actions.h"
#include "fod-task-dialog.h"

#include <glib/gi18n-lib.h>

struct _FodChecklistPage {
  FodPage parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GtkDropDown *filter;
  GtkWidget *bar;
  GtkLabel *progress;

  FodQuery *tasks;
  FodSectionModel *sections;
  GtkSingleSelection *selection;
};

typedef enum {
  SHOW_ALL,
  SHOW_OPEN,
  SHOW_OVERDUE,
  SHOW_MINE,
} Filter;

G_DEFINE_FINAL_TYPE (FodChecklistPage, fod_checklist_page, FOD_TYPE_PAGE)

static char *
get_horizon (FodRecord *task,
             gpointer data)
{
  return g_strdup (
    fod_choice_set_label (&fod_choices_horizon, fod_record_get_text (task, "horizon")));
}

static void
where_overdue (FodChecklistPage *self,
               FodQuery *tasks)
{
  fod_query_where (tasks, "due", FOD_LESS,
                   FOD_NUMBER (fod_session_get_today (fod_page_get_session (FOD_PAGE (self)))));
}

/* Of the whole list, whatever the filter lets through. */
static void
update_progress (FodChecklistPage *self)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));
  FodProgress progress = { 0 };
  g_autofree char *text = NULL;

  if (course)
    progress = fod_course_facts_count_tasks (
      fod_page_get_store (FOD_PAGE (self)), course,
      fod_session_get_today (fod_page_get_session (FOD_PAGE (self))));
  text = fod_text_progress (progress.done, progress.relevant, progress.overdue);
  gtk_label_set_label (self->progress, text);
  gtk_widget_set_visible (self->bar, progress.relevant > 0);
}

static void
committed_cb (FodChecklistPage *self,
              FodCommit *commit)
{
  if (fod_commit_touches (commit, FOD_RECORD_TASK))
    update_progress (self);
}

static void
update_stack (FodChecklistPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->tasks)) > 0;

  gtk_stack_set_visible_child_name (
    self->stack, any                                                     ? "list"
                 : gtk_drop_down_get_selected (self->filter) == SHOW_ALL ? "empty"
                                                                         : "none");
}

static void
add_filter (FodChecklistPage *self)
{
  Filter filter = (Filter) gtk_drop_down_get_selected (self->filter);

  if (filter == SHOW_ALL)
    return;
  fod_query_where (self->tasks, "state", FOD_EQUAL, FOD_TEXT ("open"));
  if (filter == SHOW_OVERDUE) {
    where_overdue (self, self->tasks);
  } else if (filter == SHOW_MINE) {
    g_autoptr (FodRecord) me = fod_people_me (fod_page_get_store (FOD_PAGE (self)));

    fod_query_where_record (self->tasks, "responsible", me);
  }
}

static void
refresh (FodChecklistPage *self)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));

  fod_query_clear_where (self->tasks);
  fod_query_where_record (self->tasks, "course", course);
  add_filter (self);
  fod_query_refresh (self->tasks);
  update_stack (self);
  update_progress (self);
}

static void
filter_changed_cb (FodChecklistPage *self)
{
  if (self->tasks)
    refresh (self);
}

static void
today_changed_cb (FodChecklistPage *self)
{
  fod_section_model_set_today (self->sections,
                               fod_session_get_today (fod_page_get_session (FOD_PAGE (self))));
  refresh (self);
}

static FodRecord *
get_task (FodChecklistPage *self,
          guint position)
{
  g_autoptr (FodSectionRow) row = g_list_model_get_item (G_LIST_MODEL (self->sections), position);

  return row ? g_object_ref (fod_section_row_get_record (row)) : NULL;
}

static FodRecord *
find_task (FodChecklistPage *self,
           const char *id)
{
  return fod_store_find (fod_page_get_store (FOD_PAGE (self)), FOD_RECORD_TASK, id);
}

/* Actions */

static void
activate_cb (FodChecklistPage *self,
             guint position)
{
  g_autoptr (FodRecord) task = get_task (self, position);

  if (task)
    fod_task_dialog_present (GTK_WIDGET (self), fod_page_get_session (FOD_PAGE (self)), task);
}

static void
toggle_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (widget);
  g_autoptr (FodRecord) task = find_task (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (task && !fod_task_set_done (fod_page_get_store (FOD_PAGE (self)), task,
                                  fod_task_is_open (task), &error))
    fod_session_report (fod_page_get_session (FOD_PAGE (self)), error);
}

static gboolean
is_in_horizon (FodRecord *task,
               const char *horizon)
{
  return task && g_strcmp0 (fod_record_get_text (task, "horizon"), horizon) == 0;
}

/* Puts @task between the row at @place and the one above it, in the horizon of @target. */
static void
move_to (FodChecklistPage *self,
         FodRecord *task,
         FodRecord *target,
         guint place)
{
  const char *horizon = fod_record_get_text (target, "horizon");
  g_autoptr (FodRecord) above = place > 0 ? get_task (self, place - 1) : NULL;
  g_autoptr (FodRecord) below = get_task (self, place);
  g_autoptr (GError) error = NULL;

  if (!fod_task_move (fod_page_get_store (FOD_PAGE (self)), task, horizon,
                      is_in_horizon (above, horizon) ? above : NULL,
                      is_in_horizon (below, horizon) ? below : NULL, &error))
    fod_session_report (fod_page_get_session (FOD_PAGE (self)), error);
}

static void
drop_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (widget);
  const char *dragged, *onto;
  gboolean below;
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (FodRecord) target = NULL;
  int place;

  g_variant_get (parameter, "(&s&sb)", &dragged, &onto, &below);
  task = find_task (self, dragged);
  target = find_task (self, onto);
  place = target ? fod_section_model_find (self->sections, onto) : -1;
  if (task && place >= 0)
    move_to (self, task, target, (guint) place + (below ? 1 : 0));
}

/* Over the edge of a horizon the task goes into the next one. */
static void
move_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (widget);
  int step = g_variant_get_int32 (parameter);
  guint position = gtk_single_selection_get_selected (self->selection);
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->sections));
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (FodRecord) neighbour = NULL;
  guint other;

  if (position == GTK_INVALID_LIST_POSITION || (step < 0 && position == 0) ||
      (step > 0 && position + 1 >= count))
    return;
  other = step < 0 ? position - 1 : position + 1;
  task = get_task (self, position);
  neighbour = get_task (self, other);
  if (is_in_horizon (neighbour, fod_record_get_text (task, "horizon")))
    move_to (self, task, neighbour, step < 0 ? other : other + 1);
  else
    move_to (self, task, neighbour, step < 0 ? other + 1 : other);
}

static void
delete_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (widget);
  FodSession *session = fod_page_get_session (FOD_PAGE (self));
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (FodRecord) task =
    position == GTK_INVALID_LIST_POSITION ? NULL : get_task (self, position);
  g_autoptr (GError) error = NULL;

  if (!task)
    return;
  if (fod_record_remove (fod_page_get_store (FOD_PAGE (self)), task, &error))
    fod_session_tell (session, _ ("Task deleted"), TRUE);
  else
    fod_session_fail (session, error);
}

static void
show_all_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  gtk_drop_down_set_selected (FOD_CHECKLIST_PAGE (widget)->filter, SHOW_ALL);
}

static const char *
get_selected_horizon (FodChecklistPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (FodRecord) task =
    position == GTK_INVALID_LIST_POSITION ? NULL : get_task (self, position);
  const FodChoice *choice =
    task ? fod_choice_set_find (&fod_choices_horizon, fod_record_get_text (task, "horizon")) : NULL;

  if (choice)
    return choice->nick;
  return fod_task_horizon_of_day (fod_page_get_course (FOD_PAGE (self)),
                                  fod_session_get_today (fod_page_get_session (FOD_PAGE (self))));
}

static void
titled_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (FodChecklistPage) self = data;
  g_autofree char *title = fod_guarded_question_finish (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) task = NULL;
  /* Nobody has answered when the page goes. */
  FodRecord *course = title ? fod_page_get_course (FOD_PAGE (self)) : NULL;

  if (!course)
    return;
  task = fod_task_add (fod_page_get_store (FOD_PAGE (self)), course, get_selected_horizon (self),
                       title, &error);
  if (!task) {
    fod_session_report (fod_page_get_session (FOD_PAGE (self)), error);
    return;
  }
  fod_page_show_record (FOD_PAGE (self), task);
  fod_task_dialog_present (GTK_WIDGET (self), fod_page_get_session (FOD_PAGE (self)), task);
}

static void
fod_checklist_page_add (FodPage *page)
{
  fod_guarded_question_ask (GTK_WIDGET (page), fod_page_get_session (page),
                            fod_page_get_course (page), _ ("New Task"),
                            _ ("What must be remembered?"), _ ("_Add"), _ ("Task"), titled_cb,
                            g_object_ref (page));
}

static gboolean
fod_checklist_page_show_record (FodPage *page,
                                FodRecord *record)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (page);
  int position = fod_section_model_find (self->sections, fod_record_get_id (record));

  if (position < 0) {
    gtk_drop_down_set_selected (self->filter, SHOW_ALL);
    position = fod_section_model_find (self->sections, fod_record_get_id (record));
  }
  if (position < 0)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, (guint) position);
  fod_list_focus_record (self->list, (guint) position, fod_record_get_id (record));
  return TRUE;
}

static void
note_open_cb (const char *id,
              const FodValue *values,
              gpointer open)
{
  if (fod_task_state_is_open (values[0].text))
    g_hash_table_add (open, g_strdup (id));
}

/* Half-way through a course the first rows are long done: begin where there is something to do.
 * Returns: the place among the tasks that are shown, or -1 */
static int
find_first_open (FodChecklistPage *self)
{
  static const char *const paths[] = { "state", NULL };
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  fod_query_visit (self->tasks, paths, note_open_cb, open);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tasks)); i++) {
    if (g_hash_table_contains (open, fod_query_get_id (self->tasks, i)))
      return (int) i;
  }
  return -1;
}

static void
begin_at_first_open (FodChecklistPage *self)
{
  int place = find_first_open (self);

  if (place >= 0)
    fod_section_model_begin_at (self->sections, (guint) place);
}

static void
fod_checklist_page_enter (FodPage *page)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (page);
  int place = MAX (find_first_open (self), 0);
  const char *id = fod_query_get_id (self->tasks, (guint) place);
  int position = id ? fod_section_model_find (self->sections, id) : -1;

  if (position >= 0)
    fod_list_focus_record (self->list, (guint) position, id);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
set_up_lists (FodChecklistPage *self)
{
  FodSession *session = fod_page_get_session (FOD_PAGE (self));

  self->tasks = fod_query_new (fod_page_get_store (FOD_PAGE (self)), FOD_RECORD_TASK);
  fod_query_order_by (self->tasks, "horizon", FALSE);
  fod_query_order_by (self->tasks, "position", FALSE);
  refresh (self);
  self->sections = fod_section_model_new (G_LIST_MODEL (self->tasks), get_horizon, NULL);
  fod_section_model_set_today (self->sections, fod_session_get_today (session));
  begin_at_first_open (self);
  self->selection = fod_list_selection_new (self->list, self->sections);
  g_signal_connect_object (self->tasks, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (fod_page_get_store (FOD_PAGE (self)), "committed",
                           G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (today_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
fod_checklist_page_course_changed (FodPage *page)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (page);

  if (self->tasks)
    refresh (self);
  else
    set_up_lists (self);
}

static void
fod_checklist_page_dispose (GObject *object)
{
  FodChecklistPage *self = FOD_CHECKLIST_PAGE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->sections);
  g_clear_object (&self->tasks);

  G_OBJECT_CLASS (fod_checklist_page_parent_class)->dispose (object);
}

static void
fod_checklist_page_class_init (FodChecklistPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_checklist_page_dispose;
  page_class->course_changed = fod_checklist_page_course_changed;
  page_class->show_record = fod_checklist_page_show_record;
  page_class->enter = fod_checklist_page_enter;
  page_class->add = fod_checklist_page_add;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/checklist/fod-checklist-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodChecklistPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FodChecklistPage, list);
  gtk_widget_class_bind_template_child (widget_class, FodChecklistPage, filter);
  gtk_widget_class_bind_template_child (widget_class, FodChecklistPage, bar);
  gtk_widget_class_bind_template_child (widget_class, FodChecklistPage, progress);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);

  gtk_widget_class_install_action (widget_class, "task.toggle", "s", toggle_cb);
  gtk_widget_class_install_action (widget_class, "row.drop", "(ssb)", drop_cb);
  gtk_widget_class_install_action (widget_class, "checklist.move", "i", move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "checklist.move",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "checklist.move",
                                       "i", 1);
  gtk_widget_class_install_action (widget_class, "checklist.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "checklist.delete", NULL);
  gtk_widget_class_install_action (widget_class, "checklist.show-all", NULL, show_all_cb);
}

static void
fod_checklist_page_init (FodChecklistPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
