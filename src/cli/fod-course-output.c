/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-output.h"

#include "fod-course-facts.h"
#include "fod-day-text.h"
#include "fod-programmes.h"
#include "fod-record-output.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

/* What phases are called in JSON. */
static const char *const phase_nicks[] = {
  "preparation",
  "start-up",
  "learning",
  "closing",
  "mentor",
  "over",
};

G_STATIC_ASSERT (G_N_ELEMENTS (phase_nicks) == FOD_N_PHASES + 1);

static JsonObject *
describe_progress (FodProgress progress)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "relevant", progress.relevant);
  json_object_set_int_member (object, "done", progress.done);
  json_object_set_int_member (object, "overdue", progress.overdue);
  return object;
}

static JsonObject *
summarise (FodRecord *course,
           FodCourseFacts *facts)
{
  FodDay next = fod_course_facts_get_next_day (facts);
  g_autofree char *day = next == FOD_DAY_NONE ? NULL : fod_day_to_iso (next);
  JsonObject *object = fod_record_output_object (course);

  json_object_set_string_member (object, "phase", phase_nicks[fod_course_facts_get_phase (facts)]);
  json_object_set_object_member (object, "progress",
                                 describe_progress (fod_course_facts_get_progress (facts, NULL)));
  json_object_set_member (object, "next-day", fod_record_output_text (day));
  return object;
}

/**
 * fod_course_output_summary:
 * @store: a store
 * @course: a course
 * @today: the day it is
 *
 * Returns: (transfer full): the course as the list of courses has it in JSON
 */
JsonObject *
fod_course_output_summary (FodStore *store,
                           FodRecord *course,
                           FodDay today)
{
  g_autoptr (FodCourseFacts) facts = fod_course_facts_read (store, course, today);

  return summarise (course, facts);
}

static JsonNode *
describe_next (FodRecord *record)
{
  JsonNode *node;

  if (!record)
    return json_node_new (JSON_NODE_NULL);
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, fod_record_output_object (record));
  return node;
}

/**
 * fod_course_output_details:
 * @store: a store
 * @course: a course
 * @today: the day it is
 *
 * Returns: (transfer full): all that is known about how the course stands
 */
JsonObject *
fod_course_output_details (FodStore *store,
                           FodRecord *course,
                           FodDay today)
{
  g_autoptr (FodCourseFacts) facts = fod_course_facts_read (store, course, today);
  GPtrArray *hints = fod_course_facts_get_hints (facts);
  JsonObject *object = summarise (course, facts);
  JsonObject *horizons = json_object_new ();
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < fod_choices_horizon.n_choices; i++) {
    const char *nick = fod_choices_horizon.choices[i].nick;

    json_object_set_object_member (horizons, nick,
                                   describe_progress (fod_course_facts_get_progress (facts, nick)));
  }
  for (guint i = 0; i < hints->len; i++) {
    const FodHint *hint = hints->pdata[i];
    JsonObject *described = json_object_new ();

    json_object_set_string_member (described, "kind", hint->kind);
    json_object_set_string_member (described, "text", hint->text);
    json_array_add_object_element (array, described);
  }
  json_object_set_object_member (object, "horizons", horizons);
  json_object_set_object_member (object, "topics",
                                 describe_progress (fod_course_facts_get_topics (facts)));
  json_object_set_member (object, "next-meeting",
                          describe_next (fod_course_facts_get_next_meeting (facts)));
  json_object_set_member (object, "next-activity",
                          describe_next (fod_course_facts_get_next_activity (facts)));
  json_object_set_array_member (object, "hints", array);
  return object;
}

static char *
write_progress (FodProgress progress)
{
  g_autofree char *overdue = NULL;

  /* TRANSLATORS: How many tasks are done, of how many. */
  if (progress.overdue == 0)
    return g_strdup_printf (_ ("%u of %u"), progress.done, progress.relevant);
  overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", progress.overdue),
                             progress.overdue);
  return g_strdup_printf (_ ("%u of %u, %s"), progress.done, progress.relevant, overdue);
}

/**
 * fod_course_output_add_row:
 * @table: a table with %FOD_COURSE_OUTPUT_COLUMNS columns
 * @store: a store
 * @course: a course
 * @today: the day it is
 *
 * Adds a course to a list of courses.
 */
void
fod_course_output_add_row (FodTextTable *table,
                           FodStore *store,
                           FodRecord *course,
                           FodDay today)
{
  g_autoptr (FodCourseFacts) facts = fod_course_facts_read (store, course, today);
  FodDay start = (FodDay) fod_record_get_number (course, "start", FOD_DAY_NONE);
  g_autofree char *name = fod_record_output_host (course, "newcomer");
  g_autofree char *day = start == FOD_DAY_NONE ? g_strdup ("") : fod_day_text_short (start);
  g_autofree char *progress = write_progress (fod_course_facts_get_progress (facts, NULL));
  const char *unit = fod_record_get_text (course, "unit");
  gboolean is_closed = g_strcmp0 (fod_record_get_text (course, "state"), "closed") == 0;

  fod_text_table_add_row (table, fod_record_output_ending (course), name, day,
                          fod_phase_label (fod_course_facts_get_phase (facts)), progress,
                          unit ? unit : "",
                          is_closed ? fod_record_output_label (course, "state") : "", NULL);
}

/* A course keeps the keys of its programme and area; people know their titles. */
static char *
write_field (FodStore *store,
             FodRecord *course,
             const FodField *field,
             const FodValue *value)
{
  gboolean is_programme = g_str_equal (field->name, "programme");
  const FodProgrammeVariant *variant = NULL;
  g_autoptr (FodProgramme) programme = NULL;

  if (is_programme || g_str_equal (field->name, "variant"))
    programme = fod_programmes_load (store, fod_record_get_text (course, "programme"), NULL);
  if (programme && is_programme)
    return g_strdup (fod_programme_get_title (programme));
  if (programme && value->text)
    variant = fod_programme_find_variant (programme, value->text);
  return variant ? g_strdup (variant->title)
                 : fod_value_text (field, value, FOD_RECORD_SOURCE (store));
}

/* Every field of the course that is filled in, under the name it has on the screen. */
static void
add_fields (FodTextTable *table,
            FodStore *store,
            FodRecord *course)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (course);

  fod_text_table_add_row (table, _ ("Id"), fod_record_get_id (course), NULL);
  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    g_autofree char *text = write_field (store, course, field, fod_record_get_value (course, i));

    if (*text)
      fod_text_table_add_row (table, _ (field->label), text, NULL);
  }
}

static void
add_progress (FodTextTable *table,
              FodCourseFacts *facts)
{
  fod_text_table_add_heading (table, _ ("Checklist"));
  for (guint i = 0; i < fod_choices_horizon.n_choices; i++) {
    const FodChoice *horizon = &fod_choices_horizon.choices[i];
    FodProgress progress = fod_course_facts_get_progress (facts, horizon->nick);
    g_autofree char *text = write_progress (progress);

    if (progress.relevant > 0)
      fod_text_table_add_row (table, _ (horizon->label), text, NULL);
  }
}

static void
add_next (FodTextTable *table,
          const char *label,
          FodRecord *record,
          FodDay today)
{
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (!record)
    return;
  day = fod_record_output_day (record, "day", today);
  title = fod_record_get_title (record);
  text = g_strdup_printf ("%s – %s", day, title);
  fod_text_table_add_row (table, label, text, NULL);
}

/**
 * fod_course_output_text:
 * @store: a store
 * @course: a course
 * @today: the day it is
 *
 * Returns: (transfer full): how the course stands, several lines
 */
char *
fod_course_output_text (FodStore *store,
                        FodRecord *course,
                        FodDay today)
{
  g_autoptr (FodCourseFacts) facts = fod_course_facts_read (store, course, today);
  g_autoptr (FodTextTable) table = fod_text_table_new (2);
  g_autofree char *topics = write_progress (fod_course_facts_get_topics (facts));
  g_autofree char *name = fod_record_get_title (course);
  GPtrArray *hints = fod_course_facts_get_hints (facts);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *lines = NULL;

  fod_text_table_add_heading (table, name);
  add_fields (table, store, course);
  if (fod_course_facts_get_phase (facts) < FOD_N_PHASES)
    fod_text_table_add_row (table, _ ("Phase"),
                            fod_phase_label (fod_course_facts_get_phase (facts)), NULL);
  fod_text_table_add_row (table, _ ("Topics introduced"), topics, NULL);
  add_next (table, _ ("Next meeting"), fod_course_facts_get_next_meeting (facts), today);
  add_next (table, _ ("Next activity"), fod_course_facts_get_next_activity (facts), today);
  add_progress (table, facts);
  lines = fod_text_table_format (table);
  g_string_append (text, lines);
  for (guint i = 0; i < hints->len; i++) {
    g_autofree char *hint = fod_text_clean (((const FodHint *) hints->pdata[i])->text, TRUE);

    g_string_append_printf (text, "%s• %s\n", i == 0 ? "\n" : "", hint);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
