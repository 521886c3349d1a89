/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-actions.h"

#include "fod-agreement-actions.h"
#include "fod-day-text.h"
#include "fod-handover.h"
#include "fod-meeting-actions.h"
#include "fod-new-start.h"
#include "fod-people.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
describe_handover (guint count)
{
  return g_strdup_printf (ngettext ("%u task, activity or topic goes with the role.",
                                    "%u tasks, activities and topics go with the role.", count),
                          count);
}

/* Takes @first and @second; either may be missing. */
static char *
join_sentences (char *first,
                char *second)
{
  g_autofree char *start = first;
  g_autofree char *end = second;

  if (start && end)
    return g_strconcat (start, " ", end, NULL);
  return start ? g_steal_pointer (&start) : g_steal_pointer (&end);
}

static char *
describe_followers (guint count)
{
  if (count == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u task, activity or meeting follows the new start.",
                                    "%u tasks, activities and meetings follow the new start.",
                                    count),
                          count);
}

/* Whoever wrote a Saturday would look for it in vain. */
static char *
describe_first_day (FodDay first,
                    FodDay wished)
{
  g_autofree char *text = fod_day_text_long (first);

  return first != wished ? g_strdup_printf (_ ("The first day will be %s."), text) : NULL;
}

static gboolean
is_start (FodRecord *record,
          const char *field,
          const FodValue *value)
{
  return fod_record_get_record_type (record) == FOD_RECORD_COURSE &&
         strcmp (field, "start") == 0 && value->form == FOD_VALUE_NUMBER;
}

/* Two people may have one name; who did not know that must see it. */
static char *
describe_namesake (FodStore *store,
                   FodRecord *person,
                   const FodValue *value)
{
  g_autofree char *name = value->form == FOD_VALUE_TEXT ? fod_words_read (value->text) : NULL;
  g_autoptr (GPtrArray) people = NULL;

  if (!name || g_strcmp0 (fod_record_get_text (person, "name"), name) == 0)
    return NULL;
  people = fod_store_list_by (store, FOD_RECORD_PERSON, "name", FOD_TEXT (name));
  g_ptr_array_remove (people, person);
  return people->len > 0 ? g_strdup_printf (_ ("Somebody else is called “%s” too."), name) : NULL;
}

/* A name that nobody has makes a person: whoever left the field half-way must see it. */
static char *
describe_new_person (FodEdit *edit)
{
  g_autoptr (GPtrArray) persons = fod_edit_list_drafts (edit, FOD_RECORD_PERSON);

  if (persons->len == 0)
    return NULL;
  return g_strdup_printf (_ ("“%s” is added as a new person."),
                          fod_record_get_text (persons->pdata[0], "name"));
}

/* What follows from a new @value of a course; to be drafted while it has the old one. */
static char *
change_course (FodEdit *edit,
               FodStore *store,
               FodRecord *course,
               const char *field,
               const FodValue *value)
{
  guint count;

  if (fod_people_is_course_role (field)) {
    if (g_strcmp0 (fod_people_id_of_role (course, field), value->text) == 0)
      return NULL;
    count = fod_handover_draft (edit, store, course, field, value->text);
    return count > 0 ? describe_handover (count) : NULL;
  }
  if (is_start (course, field, value))
    return describe_followers (
      fod_new_start_draft (edit, store, course, (FodDay) value->number));
  return NULL;
}

/**
 * fod_record_change:
 * @edit: an edit
 * @store: its store
 * @record: one of its records
 * @field: name of a field
 * @value: its new value
 *
 * Changes a field as a person does in a form, with all that follows from it: a role in a course
 * takes with it what is ahead, see fod_handover_draft(), and so does the first day, see
 * fod_new_start_draft(), which becomes a workday; an agreement follows its task. The person @value
 * refers to may be a draft in @edit.
 *
 * Returns: (transfer full) (nullable): a sentence about what else the commit will have done, if
 *   anything
 */
char *
fod_record_change (FodEdit *edit,
                   FodStore *store,
                   FodRecord *record,
                   const char *field,
                   const FodValue *value)
{
  g_autofree char *news = describe_new_person (edit);
  FodDay first = FOD_DAY_NONE;

  if (is_start (record, field, value)) {
    first = fod_new_start_find_first (store, record, (FodDay) value->number);
    news = join_sentences (g_steal_pointer (&news),
                           describe_first_day (first, (FodDay) value->number));
  }
  if (fod_record_get_record_type (record) == FOD_RECORD_COURSE)
    news = join_sentences (g_steal_pointer (&news),
                           change_course (edit, store, record, field, value));
  if (fod_record_get_record_type (record) == FOD_RECORD_PERSON && strcmp (field, "name") == 0)
    news = join_sentences (g_steal_pointer (&news), describe_namesake (store, record, value));
  if (fod_record_get_record_type (record) == FOD_RECORD_TASK)
    fod_agreement_follow (edit, record, field, value);
  fod_edit_set (edit, record, field, first != FOD_DAY_NONE ? FOD_NUMBER (first) : value);
  return g_steal_pointer (&news);
}

/**
 * fod_record_remove:
 * @store: a store
 * @record: one of its records
 * @error: return location
 *
 * Hides a record and its parts, with all that follows from it, see fod_meeting_remove() and
 * fod_agreement_remove(); Undo brings them back.
 *
 * Returns: whether it is saved
 */
gboolean
fod_record_remove (FodStore *store,
                   FodRecord *record,
                   GError **error)
{
  FodRecordType type = fod_record_get_record_type (record);
  g_autoptr (FodEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (type == FOD_RECORD_MEETING)
    return fod_meeting_remove (store, record, error);
  if (type == FOD_RECORD_AGREEMENT)
    return fod_agreement_remove (store, record, error);
  edit = fod_edit_new (store);
  fod_edit_delete (edit, record);
  /* TRANSLATORS: What an action is called in the Undo menu; %s is a thing, such as “Task”. */
  label = g_strdup_printf (_ ("Remove “%s”"), _ (fod_record_get_descriptor (record)->label));
  return fod_store_commit (store, edit, label, error);
}
