/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-day-text.h"
#include "fod-listing.h"
#include "fod-query.h"
#include "fod-record-finder.h"
#include "fod-record-output.h"
#include "fod-task-actions.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

const FodOption fod_command_tasks_options[] = {
  { "horizon", 0, N_ ("TIME"), N_ ("before-start, first-day, first-week, first-month, "
                                   "first-three-months or first-year alone") },
  { "open", 0, NULL, N_ ("open tasks alone") },
  { NULL },
};

/* What can be done to a task: the word for it and how many words come after the task. */
static const struct {
  const char *word;
  guint n_more;
} changes[] = {
  { "done", 0 },
  { "undone", 0 },
  { "not-relevant", 1 },
};

static gboolean
is_change (const char *word)
{
  for (guint i = 0; word && i < G_N_ELEMENTS (changes); i++) {
    if (g_str_equal (changes[i].word, word))
      return TRUE;
  }
  return FALSE;
}

static guint
count_change_words (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    if (g_str_equal (changes[i].word, word))
      return 2 + changes[i].n_more;
  }
  return 0;
}

static gboolean
check_words (FodArguments *arguments,
             guint first,
             GError **error)
{
  guint left = fod_arguments_count (arguments) - MIN (first, fod_arguments_count (arguments));
  const char *word = fod_arguments_nth (arguments, first);

  if (left == 0 || (is_change (word) && left == count_change_words (word)))
    return TRUE;
  if (!is_change (word))
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("“%s” is more than the command takes."), word);
  else if (left < count_change_words (word))
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("Something is missing after “%s”."), word);
  else
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("“%s” is more than the command takes."),
                 fod_arguments_nth (arguments, first + count_change_words (word)));
  return FALSE;
}

static gboolean
change_task (FodStore *store,
             FodRecord *task,
             const char *change,
             const char *reason,
             GError **error)
{
  if (g_str_equal (change, "not-relevant"))
    return fod_task_set_not_relevant (store, task, reason, error);
  return fod_task_set_done (store, task, g_str_equal (change, "done"), error);
}

static JsonObject *
describe_task (FodRecord *task,
               FodDay today)
{
  JsonObject *object = fod_record_output_object (task);

  json_object_set_boolean_member (object, "overdue", fod_task_is_overdue (task, today));
  return object;
}

static char *
write_due (FodRecord *task,
           FodDay today)
{
  FodDay due = (FodDay) fod_record_get_number (task, "due", FOD_DAY_NONE);
  g_autofree char *day = fod_record_output_day (task, "due", today);
  g_autofree char *overdue = NULL;

  if (!fod_task_is_overdue (task, today))
    return g_steal_pointer (&day);
  overdue = fod_day_text_overdue (due, today);
  return g_strdup_printf ("%s (%s)", day, overdue);
}

static void
add_task (FodTextTable *table,
          FodRecord *task,
          FodDay today)
{
  const char *mark = fod_task_is_done (task) ? "[x]" : fod_task_is_open (task) ? "[ ]"
                                                                               : "[–]";
  const char *reason = fod_task_is_open (task) ? NULL : fod_record_get_text (task, "reason");
  g_autofree char *who = fod_record_output_host (task, "responsible");
  g_autofree char *due = write_due (task, today);
  g_autofree char *title = fod_record_get_title (task);
  g_autofree char *words = g_strconcat (title, reason ? " – " : "", reason ? reason : "", NULL);

  fod_text_table_add_row (table, mark, fod_record_output_ending (task), due, who, words, NULL);
}

static void
print_task (FodCommandContext *context,
            FodRecord *task)
{
  FodDay today = fod_command_context_get_today (context);
  g_autoptr (FodTextTable) table = NULL;

  if (fod_command_context_is_json (context)) {
    fod_command_context_print_object (context, describe_task (task, today));
    return;
  }
  table = fod_text_table_new (5);
  add_task (table, task, today);
  fod_command_context_print_table (context, table);
}

static GPtrArray *
list_tasks (FodStore *store,
            FodRecord *course,
            const char *horizon,
            gboolean open)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_TASK);
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);

  fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  if (horizon)
    fod_query_where (query, "horizon", FOD_EQUAL, FOD_TEXT (horizon));
  fod_query_order_by (query, "horizon", FALSE);
  fod_query_order_by (query, "position", FALSE);
  all = fod_listing_read (query);
  for (guint i = 0; i < all->len; i++) {
    if (!open || fod_task_is_open (all->pdata[i]))
      g_ptr_array_add (tasks, g_object_ref (all->pdata[i]));
  }
  return tasks;
}

static void
print_json (FodCommandContext *context,
            GPtrArray *tasks)
{
  JsonArray *array = json_array_new ();
  FodDay today = fod_command_context_get_today (context);

  for (guint i = 0; i < tasks->len; i++)
    json_array_add_object_element (array, describe_task (tasks->pdata[i], today));
  fod_command_context_print_array (context, array);
}

static void
print_text (FodCommandContext *context,
            GPtrArray *tasks)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (5);
  FodDay today = fod_command_context_get_today (context);
  const char *shown = NULL;

  for (guint i = 0; i < tasks->len; i++) {
    const char *horizon = fod_record_get_text (tasks->pdata[i], "horizon");

    if (i == 0 || g_strcmp0 (horizon, shown) != 0)
      fod_text_table_add_heading (table, fod_choice_set_label (&fod_choices_horizon, horizon));
    shown = horizon;
    add_task (table, tasks->pdata[i], today);
  }
  fod_command_context_print_table (context, table);
}

static gboolean
check_horizon (const char *horizon,
               GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  if (!horizon || fod_choice_set_find (&fod_choices_horizon, horizon))
    return TRUE;
  for (guint i = 0; i < fod_choices_horizon.n_choices; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", fod_choices_horizon.choices[i].nick);
  g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
               _ ("“%s” is not one of: %s."), horizon, known->str);
  return FALSE;
}

static gboolean
run_change (FodCommandContext *context,
            FodStore *store,
            FodRecord *course,
            FodArguments *arguments,
            guint first,
            GError **error)
{
  const char *word = fod_arguments_nth (arguments, first + 1);
  g_autoptr (FodRecord) task = fod_record_finder_task (store, course, word, error);

  if (!task || !change_task (store, task, fod_arguments_nth (arguments, first),
                             fod_arguments_nth (arguments, first + 2), error))
    return FALSE;
  print_task (context, task);
  return TRUE;
}

/**
 * fod_command_tasks:
 * @context: a context
 * @arguments: maybe a course, and maybe what is done to one of its tasks
 * @error: return location
 *
 * Shows the checklist by horizon, or changes a task and shows it.
 *
 * Returns: whether the course and the task are there, and the change is saved
 */
gboolean
fod_command_tasks (FodCommandContext *context,
                   FodArguments *arguments,
                   GError **error)
{
  const char *horizon = fod_arguments_get (arguments, "horizon");
  const char *first = fod_arguments_nth (arguments, 0);
  const char *word = is_change (first) ? NULL : first;
  guint change = word ? 1 : 0;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  FodStore *store;

  if (!check_words (arguments, change, error) || !check_horizon (horizon, error))
    return FALSE;
  store = fod_command_context_open (context, error);
  if (!store)
    return FALSE;
  /* A task can be named without its course, a checklist cannot. */
  if (word || !first)
    course = fod_record_finder_course (store, word, error);
  if (!course && (word || !first))
    return FALSE;
  if (fod_arguments_nth (arguments, change))
    return run_change (context, store, course, arguments, change, error);
  tasks = list_tasks (store, course, horizon, fod_arguments_has (arguments, "open"));
  if (fod_command_context_is_json (context))
    print_json (context, tasks);
  else if (tasks->len > 0)
    print_text (context, tasks);
  else
    fod_command_context_tell (context, _ ("There are no such tasks."));
  return TRUE;
}
