/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-closures.h"

#include "fod-choices.h"
#include "fod-day-text.h"
#include "fod-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_open (const char *state)
{
  return !state || strcmp (state, "open") == 0;
}

/**
 * fod_text_course_start:
 * @object: (nullable): what the expression is watched on; not looked at
 * @start: a #FodDay, or %FOD_DAY_NONE
 *
 * Returns: (transfer full): “Start 24.08.2026”; "" without a day
 */
char *
fod_text_course_start (gpointer object,
                       int start)
{
  g_autofree char *day = NULL;

  if (start == FOD_DAY_NONE)
    return g_strdup ("");
  day = fod_day_text_short (start);
  return g_strdup_printf (_ ("Start %s"), day);
}

/**
 * fod_task_looks_late:
 * @object: (nullable): what the expression is watched on; not looked at
 * @due: a #FodDay, or %FOD_DAY_NONE
 * @state: (nullable): a nick of %fod_choices_task_state
 * @today: a #FodDay
 *
 * Returns: whether the task is open and was due before @today
 */
gboolean
fod_task_looks_late (gpointer object,
                     int due,
                     const char *state,
                     int today)
{
  return due != FOD_DAY_NONE && is_open (state) && due < today;
}

/**
 * fod_text_task_due:
 * @object: (nullable): what the expression is watched on; not looked at
 * @due: a #FodDay, or %FOD_DAY_NONE
 * @state: (nullable): a nick of %fod_choices_task_state
 * @today: a #FodDay
 *
 * Returns: (transfer full): “in 3 days” or “3 days overdue”; "" without a day and for a task
 *   that is not open
 */
char *
fod_text_task_due (gpointer object,
                   int due,
                   const char *state,
                   int today)
{
  if (due == FOD_DAY_NONE || !is_open (state))
    return g_strdup ("");
  if (due < today)
    return fod_day_text_overdue (due, today);
  return fod_day_text_relative (due, today);
}

/**
 * fod_task_due_classes:
 * @object: (nullable): what the expression is watched on; not looked at
 * @due: a #FodDay, or %FOD_DAY_NONE
 * @state: (nullable): a nick of %fod_choices_task_state
 * @today: a #FodDay
 *
 * Returns: (transfer full): the CSS classes of the day it is due
 */
GStrv
fod_task_due_classes (gpointer object,
                      int due,
                      const char *state,
                      int today)
{
  static const char *const soon[] = { "caption", "numeric", "dim-label", NULL };
  static const char *const late[] = { "caption", "numeric", "warning", NULL };

  return g_strdupv ((char **) (fod_task_looks_late (object, due, state, today) ? late : soon));
}

/**
 * fod_text_task_facts:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_task_state
 * @name: (nullable): of a person
 * @role: (nullable): a nick of %fod_choices_role
 * @reason: (nullable): why it is not relevant
 * @done_on: a #FodDay, or %FOD_DAY_NONE
 *
 * Returns: (transfer full): who, and what became of it: “Kirsten Kontakt · Done Mon 3 Aug”
 */
char *
fod_text_task_facts (gpointer object,
                     const char *state,
                     const char *name,
                     const char *role,
                     const char *reason,
                     int done_on)
{
  g_autofree char *who = fod_text_who (object, name, role);
  g_autofree char *fate = NULL;

  if (g_strcmp0 (state, "not-relevant") == 0) {
    fate = g_strdup_printf (_ ("Not relevant: %s"), reason ? reason : "");
  } else if (g_strcmp0 (state, "done") == 0 && done_on != FOD_DAY_NONE) {
    g_autofree char *day = fod_day_text_medium (done_on);

    fate = g_strdup_printf (_ ("Done %s"), day);
  }
  return fod_join_facts (object, who, fate, NULL);
}

/**
 * fod_task_looks_done:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_task_state
 *
 * Returns: whether its mark is a tick
 */
gboolean
fod_task_looks_done (gpointer object,
                     const char *state)
{
  return g_strcmp0 (state, "done") == 0;
}

/**
 * fod_task_looks_left_out:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_task_state
 *
 * Returns: whether it is neither open nor done: its mark is a dash
 */
gboolean
fod_task_looks_left_out (gpointer object,
                         const char *state)
{
  return g_strcmp0 (state, "not-relevant") == 0;
}

/**
 * fod_task_title_classes:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_task_state
 *
 * Returns: (transfer full): the CSS classes of its title
 */
GStrv
fod_task_title_classes (gpointer object,
                        const char *state)
{
  static const char *const open[] = { "title", NULL };
  static const char *const closed[] = { "title", "dim-label", NULL };

  return g_strdupv ((char **) (is_open (state) ? open : closed));
}

/**
 * fod_is_filled:
 * @object: (nullable): what the expression is watched on; not looked at
 * @text: (nullable): UTF-8
 *
 * Returns: whether there is something to read
 */
gboolean
fod_is_filled (gpointer object,
               const char *text)
{
  return text && *text;
}

/**
 * fod_variant_of_text:
 * @object: (nullable): what the expression is watched on; not looked at
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @text as the target of an action; %NULL is ""
 */
GVariant *
fod_variant_of_text (gpointer object,
                     const char *text)
{
  return g_variant_ref_sink (g_variant_new_string (text ? text : ""));
}

/**
 * fod_join_facts:
 * @object: (nullable): what the expression is watched on; not looked at
 * @a: (nullable): the first
 * @b: (nullable): the second
 * @c: (nullable): the third
 *
 * Returns: (transfer full): what is filled in of the three, with dots between: “30 min · Room 2”
 */
char *
fod_join_facts (gpointer object,
                const char *a,
                const char *b,
                const char *c)
{
  const char *parts[] = { a, b, c };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] && *parts[i])
      g_string_append_printf (text, "%s%s", text->len ? " · " : "", parts[i]);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
get_icon (const FodChoiceSet *choices,
          const char *nick)
{
  const FodChoice *choice = fod_choice_set_find (choices, nick);

  return g_strdup (choice && choice->icon ? choice->icon : "");
}

static GStrv
get_classes (const FodChoiceSet *choices,
             const char *nick)
{
  const FodChoice *choice = fod_choice_set_find (choices, nick);
  const char *const classes[] = { choice && choice->style ? choice->style : NULL, NULL };

  return g_strdupv ((char **) classes);
}

/**
 * fod_text_need:
 * @object: (nullable): what the expression is watched on; not looked at
 * @nick: (nullable): a nick of %fod_choices_need
 *
 * Returns: (transfer full): what the need is called; "" where none is chosen
 */
char *
fod_text_need (gpointer object,
               const char *nick)
{
  return g_strdup (fod_choice_set_label (&fod_choices_need, nick));
}

/**
 * fod_icon_need:
 * @object: (nullable): what the expression is watched on; not looked at
 * @nick: (nullable): a nick of %fod_choices_need
 *
 * Returns: (transfer full): name of its icon; "" where none is chosen
 */
char *
fod_icon_need (gpointer object,
               const char *nick)
{
  return get_icon (&fod_choices_need, nick);
}

/**
 * fod_classes_need:
 * @object: (nullable): what the expression is watched on; not looked at
 * @nick: (nullable): a nick of %fod_choices_need
 *
 * Returns: (transfer full): its CSS class; none where none is chosen
 */
GStrv
fod_classes_need (gpointer object,
                  const char *nick)
{
  return get_classes (&fod_choices_need, nick);
}

/**
 * fod_text_method:
 * @object: (nullable): what the expression is watched on; not looked at
 * @nick: (nullable): a nick of %fod_choices_method
 *
 * Returns: (transfer full): what the method is called; "" where none is chosen
 */
char *
fod_text_method (gpointer object,
                 const char *nick)
{
  return g_strdup (fod_choice_set_label (&fod_choices_method, nick));
}

/**
 * fod_text_role:
 * @object: (nullable): what the expression is watched on; not looked at
 * @nick: (nullable): a nick of %fod_choices_role
 *
 * Returns: (transfer full): what the role is called; "" where none is chosen
 */
char *
fod_text_role (gpointer object,
               const char *nick)
{
  return g_strdup (fod_choice_set_label (&fod_choices_role, nick));
}

/**
 * fod_name_of:
 * @object: (nullable): what the expression is watched on; not looked at
 * @person: (nullable): a person
 *
 * A lookup through nobody has no value, and what hangs on it would stay as it was.
 *
 * Returns: (transfer full): the name of @person; "" for nobody
 */
char *
fod_name_of (gpointer object,
             FodRecord *person)
{
  return g_strdup (person ? fod_record_get_text (person, "name") : "");
}

/**
 * fod_text_who:
 * @object: (nullable): what the expression is watched on; not looked at
 * @name: (nullable): of a person
 * @role: (nullable): a nick of %fod_choices_role
 *
 * Returns: (transfer full): @name, or the role where nobody is chosen
 */
char *
fod_text_who (gpointer object,
              const char *name,
              const char *role)
{
  return name && *name ? g_strdup (name) : fod_text_role (object, role);
}

/**
 * fod_text_progress:
 * @done: how many are done
 * @relevant: of how many
 * @overdue: how many of the others are late
 *
 * Returns: (transfer full): how far a list is, "3 of 12 done · 1 overdue"
 */
char *
fod_text_progress (guint done,
                   guint relevant,
                   guint overdue)
{
  g_autofree char *part = g_strdup_printf (_ ("%u of %u done"), done, relevant);
  g_autofree char *late =
    overdue ? g_strdup_printf (ngettext ("%u overdue", "%u overdue", overdue), overdue) : NULL;

  return fod_join_facts (NULL, part, late, NULL);
}

/**
 * fod_text_introduced:
 * @introduced: topics that are introduced
 * @topics: topics of the course
 *
 * Returns: (transfer full): how far the knowledge persons are
 */
char *
fod_text_introduced (guint introduced,
                     guint topics)
{
  return g_strdup_printf (
    ngettext ("%1$u of %2$u topic introduced", "%1$u of %2$u topics introduced", topics),
    introduced, topics);
}
