/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-plan-private.h"

#include "fod-course-notes.h"
#include "fod-model-error.h"
#include "fod-offset.h"
#include "fod-people.h"
#include "fod-programmes.h"
#include "fod-words.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>

/* So far from the ends of the calendar that nothing planned falls out of it. */
#define SPARE_YEARS 3

enum {
  PROP_0,
  PROP_NEWCOMER,
  PROP_CONTACT,
  PROP_LEADER,
  PROP_MENTOR,
  PROP_COORDINATOR,
  PROP_UNIT,
  PROP_PROGRAMME,
  PROP_VARIANT,
  PROP_PERSON,
  PROP_START,
  PROP_WEEKDAYS,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

struct _FodCoursePlan {
  GObject parent_instance;

  FodStore *store;
  char *texts[PROP_START]; /* by property */
  FodDay start;
  FodWeekdays weekdays;
  FodWorkCalendar *calendar; /* NULL for the workplace's */
};

G_DEFINE_FINAL_TYPE (FodCoursePlan, fod_course_plan, G_TYPE_OBJECT)

static void
set_text (FodCoursePlan *self,
          guint property,
          const char *text)
{
  if (g_strcmp0 (self->texts[property], text) == 0)
    return;
  g_free (self->texts[property]);
  self->texts[property] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
fod_course_plan_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FodCoursePlan *self = FOD_COURSE_PLAN (object);

  if (prop_id >= PROP_NEWCOMER && prop_id < PROP_START)
    g_value_set_string (value, self->texts[prop_id]);
  else if (prop_id == PROP_START)
    g_value_set_int (value, self->start);
  else if (prop_id == PROP_WEEKDAYS)
    g_value_set_uint (value, self->weekdays);
  else if (prop_id == PROP_STORE)
    g_value_set_object (value, self->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_course_plan_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  FodCoursePlan *self = FOD_COURSE_PLAN (object);

  if (prop_id >= PROP_NEWCOMER && prop_id < PROP_START)
    set_text (self, prop_id, g_value_get_string (value));
  else if (prop_id == PROP_START)
    fod_course_plan_set_start (self, g_value_get_int (value));
  else if (prop_id == PROP_WEEKDAYS)
    fod_course_plan_set_weekdays (self, (FodWeekdays) g_value_get_uint (value));
  else if (prop_id == PROP_STORE)
    self->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_course_plan_finalize (GObject *object)
{
  FodCoursePlan *self = FOD_COURSE_PLAN (object);

  for (guint i = PROP_NEWCOMER; i < PROP_START; i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_clear_pointer (&self->calendar, fod_work_calendar_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_course_plan_parent_class)->finalize (object);
}

static void
fod_course_plan_class_init (FodCoursePlanClass *klass)
{
  static const char *const texts[] = {
    [PROP_NEWCOMER] = "newcomer",
    [PROP_CONTACT] = "contact",
    [PROP_LEADER] = "leader",
    [PROP_MENTOR] = "mentor",
    [PROP_COORDINATOR] = "coordinator",
    [PROP_UNIT] = "unit",
    [PROP_PROGRAMME] = "programme",
    [PROP_VARIANT] = "variant",
    [PROP_PERSON] = "person",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fod_course_plan_get_property;
  object_class->set_property = fod_course_plan_set_property;
  object_class->finalize = fod_course_plan_finalize;

  for (guint i = PROP_NEWCOMER; i < PROP_START; i++)
    properties[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);
  properties[PROP_START] =
    g_param_spec_int ("start", NULL, NULL, G_MININT, G_MAXINT, FOD_DAY_NONE, flags);
  properties[PROP_WEEKDAYS] =
    g_param_spec_uint ("weekdays", NULL, NULL, 0, FOD_WEEKDAYS_ALL, 0, flags);
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, FOD_TYPE_STORE, flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_course_plan_init (FodCoursePlan *self)
{
  self->start = FOD_DAY_NONE;
  self->texts[PROP_PROGRAMME] = g_strdup (FOD_PROGRAMMES_STANDARD);
}

/**
 * fod_course_plan_new:
 * @store: where the course will be created
 *
 * Returns: (transfer full): a plan by the standard programme, without a newcomer and a start
 */
FodCoursePlan *
fod_course_plan_new (FodStore *store)
{
  return g_object_new (FOD_TYPE_COURSE_PLAN, "store", store, NULL);
}

/**
 * fod_course_plan_set_newcomer:
 * @self: a plan
 * @name: (nullable): who the course is for, as typed
 */
void
fod_course_plan_set_newcomer (FodCoursePlan *self,
                              const char *name)
{
  set_text (self, PROP_NEWCOMER, name);
}

/**
 * fod_course_plan_set_person:
 * @self: a plan
 * @id: (nullable): the id of the newcomer, who is known already; %NULL to go by the name, which
 *   takes nobody who has a course already
 */
void
fod_course_plan_set_person (FodCoursePlan *self,
                            const char *id)
{
  set_text (self, PROP_PERSON, id);
}

/**
 * fod_course_plan_set_contact:
 * @self: a plan
 * @name: (nullable): the contact person, as typed
 */
void
fod_course_plan_set_contact (FodCoursePlan *self,
                             const char *name)
{
  set_text (self, PROP_CONTACT, name);
}

/**
 * fod_course_plan_set_leader:
 * @self: a plan
 * @name: (nullable): the leader, as typed
 */
void
fod_course_plan_set_leader (FodCoursePlan *self,
                            const char *name)
{
  set_text (self, PROP_LEADER, name);
}

/**
 * fod_course_plan_set_mentor:
 * @self: a plan
 * @name: (nullable): the mentor, as typed
 */
void
fod_course_plan_set_mentor (FodCoursePlan *self,
                            const char *name)
{
  set_text (self, PROP_MENTOR, name);
}

/**
 * fod_course_plan_set_coordinator:
 * @self: a plan
 * @name: (nullable): the coordinator, as typed
 */
void
fod_course_plan_set_coordinator (FodCoursePlan *self,
                                 const char *name)
{
  set_text (self, PROP_COORDINATOR, name);
}

/**
 * fod_course_plan_set_unit:
 * @self: a plan
 * @unit: (nullable): where in the workplace the newcomer works
 */
void
fod_course_plan_set_unit (FodCoursePlan *self,
                          const char *unit)
{
  set_text (self, PROP_UNIT, unit);
}

/**
 * fod_course_plan_set_programme:
 * @self: a plan
 * @id: (nullable): the key of a programme; %NULL for the standard programme
 */
void
fod_course_plan_set_programme (FodCoursePlan *self,
                               const char *id)
{
  set_text (self, PROP_PROGRAMME, id);
}

/**
 * fod_course_plan_set_variant:
 * @self: a plan
 * @key: (nullable): the key of a variant of the programme
 */
void
fod_course_plan_set_variant (FodCoursePlan *self,
                             const char *key)
{
  set_text (self, PROP_VARIANT, key);
}

/**
 * fod_course_plan_set_start:
 * @self: a plan
 * @start: the first day of the course, or %FOD_DAY_NONE
 */
void
fod_course_plan_set_start (FodCoursePlan *self,
                           FodDay start)
{
  if (self->start == start)
    return;
  self->start = start;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START]);
}

/**
 * fod_course_plan_set_weekdays:
 * @self: a plan
 * @weekdays: the newcomer's weekdays; 0 for those of the workplace
 */
void
fod_course_plan_set_weekdays (FodCoursePlan *self,
                              FodWeekdays weekdays)
{
  if (self->weekdays == weekdays)
    return;
  self->weekdays = weekdays;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEKDAYS]);
}

static gboolean
is_same_person (FodCoursePlan *self,
                guint property)
{
  g_autofree char *newcomer = fod_words_read (self->texts[PROP_NEWCOMER]);
  g_autofree char *other = fod_words_read (self->texts[property]);

  return newcomer && other && g_str_equal (newcomer, other);
}

/**
 * fod_course_plan_check_start:
 * @start: a day, or %FOD_DAY_NONE
 * @error: return location for a sentence
 *
 * Returns: whether a course can start then
 */
gboolean
fod_course_plan_check_start (FodDay start,
                             GError **error)
{
  int year = 0;

  if (start == FOD_DAY_NONE)
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("Choose the day the newcomer starts."), error);
  if (start >= FOD_DAY_FIRST && start <= FOD_DAY_LAST)
    fod_day_get_ymd (start, &year, NULL, NULL);
  if (year >= FOD_DAY_FIRST_YEAR + SPARE_YEARS && year <= FOD_DAY_LAST_YEAR - SPARE_YEARS)
    return TRUE;
  g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE,
               _ ("The start date is too far away. Choose one in the years %d to %d."),
               FOD_DAY_FIRST_YEAR + SPARE_YEARS, FOD_DAY_LAST_YEAR - SPARE_YEARS);
  return FALSE;
}

static gboolean
check_inputs (FodCoursePlan *self,
              GError **error)
{
  g_autofree char *newcomer = fod_words_require (self->texts[PROP_NEWCOMER],
                                                 _ ("Write the newcomer’s name."), error);

  if (!newcomer || !fod_course_plan_check_start (self->start, error))
    return FALSE;
  if (is_same_person (self, PROP_CONTACT) || is_same_person (self, PROP_LEADER) ||
      is_same_person (self, PROP_MENTOR))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("The newcomer needs others as contact person, leader and mentor."),
                             error);
  return TRUE;
}

static FodProgramme *
load_programme (FodCoursePlan *self,
                GError **error)
{
  g_autoptr (FodProgramme) programme = fod_programmes_load (self->store,
                                                            self->texts[PROP_PROGRAMME], error);
  const char *variant = self->texts[PROP_VARIANT];

  if (programme && variant && *variant && !fod_programme_find_variant (programme, variant)) {
    g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE,
                 _ ("“%s” has no area called “%s”. Choose another."),
                 fod_programme_get_title (programme), variant);
    return NULL;
  }
  return g_steal_pointer (&programme);
}

/* People are often employed from the first of a month, a Saturday too. Everything is counted from
 * the first day at work; else what belongs to the second day would fall on the first. */
static gboolean
find_span (FodCoursePlan *self,
           FodWorkCalendar *calendar,
           FodDay *first,
           FodDay *end,
           GError **error)
{
  g_autoptr (FodOffset) length = fod_offset_parse (FOD_COURSE_LENGTH, error);

  if (!length)
    return FALSE;
  *first = fod_work_calendar_next (calendar, self->start);
  if (*first != FOD_DAY_NONE && !fod_course_plan_check_start (*first, error))
    return FALSE;
  *end = *first == FOD_DAY_NONE ? FOD_DAY_NONE : fod_offset_resolve (length, *first, calendar);
  return *end != FOD_DAY_NONE ||
         fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                           _ ("There are no workdays after the start date. Look at the closing "
                              "periods."),
                           error);
}

static void
set_person (FodCoursePlan *self,
            FodEdit *edit,
            FodRecord *course,
            guint property)
{
  g_autoptr (FodRecord) person = fod_people_add_to_edit (edit, self->store, self->texts[property]);

  if (person)
    fod_edit_set (edit, course, properties[property]->name, FOD_TEXT (fod_record_get_id (person)));
}

static void
set_newcomer (FodCoursePlan *self,
              FodEdit *edit,
              FodRecord *course)
{
  g_autoptr (FodRecord) person = NULL;
  const char *id = self->texts[PROP_PERSON];

  if (!id) {
    person = fod_people_add_newcomer_to_edit (edit, self->store, self->texts[PROP_NEWCOMER]);
    id = fod_record_get_id (person);
  }
  fod_edit_set (edit, course, "newcomer", FOD_TEXT (id));
}

static FodRecord *
draft_course (FodCoursePlan *self,
              FodEdit *edit,
              FodProgramme *programme,
              FodDay first,
              FodDay end)
{
  FodRecord *course = fod_edit_create (edit, FOD_RECORD_COURSE);
  g_autofree char *unit = fod_words_read (self->texts[PROP_UNIT]);

  set_newcomer (self, edit, course);
  for (guint i = PROP_CONTACT; i <= PROP_COORDINATOR; i++)
    set_person (self, edit, course, i);
  fod_edit_set (edit, course, "unit", FOD_TEXT (unit));
  fod_edit_set (edit, course, "start", FOD_NUMBER (first));
  fod_edit_set (edit, course, "end", FOD_NUMBER (end));
  if (self->weekdays)
    fod_edit_set (edit, course, "weekdays", FOD_NUMBER (self->weekdays));
  fod_edit_set (edit, course, "state", FOD_TEXT ("active"));
  fod_edit_set (edit, course, "programme", FOD_TEXT (fod_programme_get_id (programme)));
  fod_edit_set (edit, course, "variant", FOD_TEXT (self->texts[PROP_VARIANT]));
  return course;
}

/**
 * fod_course_plan_set_calendar:
 * @self: a plan
 * @calendar: the newcomer's workdays, instead of those of the workplace
 *
 * For a course that nobody has agreed the days off of.
 */
void
fod_course_plan_set_calendar (FodCoursePlan *self,
                              FodWorkCalendar *calendar)
{
  fod_work_calendar_ref (calendar);
  g_clear_pointer (&self->calendar, fod_work_calendar_unref);
  self->calendar = calendar;
}

/**
 * fod_course_plan_build:
 * @self: a plan
 * @edit: an edit of the plan's store
 * @with_meetings: whether to plan the meetings that the programme proposes
 * @error: return location
 *
 * Puts the whole course into @edit.
 *
 * Returns: (transfer full) (nullable): the builder that did it
 */
FodCourseBuilder *
fod_course_plan_build (FodCoursePlan *self,
                       FodEdit *edit,
                       gboolean with_meetings,
                       GError **error)
{
  g_autoptr (FodWorkCalendar) calendar = NULL;
  g_autoptr (FodProgramme) programme = NULL;
  g_autoptr (FodCourseBuilder) builder = NULL;
  FodDay first, end;

  if (!check_inputs (self, error))
    return NULL;
  programme = load_programme (self, error);
  if (!programme)
    return NULL;
  calendar = self->calendar ? fod_work_calendar_ref (self->calendar)
                            : fod_workplace_get_calendar_for (self->store, self->weekdays);
  if (!find_span (self, calendar, &first, &end, error))
    return NULL;
  builder = fod_course_builder_new (self->store, edit, programme, calendar,
                                    draft_course (self, edit, programme, first, end));
  return fod_course_builder_run (builder, with_meetings, error) ? g_steal_pointer (&builder) : NULL;
}

/**
 * fod_course_plan_preview:
 * @self: a plan
 * @error: return location for a sentence that says what is still missing, or impossible
 *
 * Works out the whole course and writes nothing.
 *
 * Returns: (transfer full) (nullable): what fod_course_plan_create() would create
 */
FodCoursePreview *
fod_course_plan_preview (FodCoursePlan *self,
                         GError **error)
{
  g_autoptr (FodEdit) edit = NULL;
  g_autoptr (FodCourseBuilder) builder = NULL;
  g_autofree char *people = NULL;
  g_auto (GStrv) notes = NULL;

  g_return_val_if_fail (FOD_IS_COURSE_PLAN (self), NULL);

  /* The edit is never committed: the preview is the course itself, on paper. */
  edit = fod_edit_new (self->store);
  builder = fod_course_plan_build (self, edit, TRUE, error);
  if (!builder)
    return NULL;
  notes = fod_course_notes_write (builder, self->start,
                                  fod_day_today (fod_store_get_clock (self->store)));
  people = fod_course_notes_name_people (builder);
  return fod_course_preview_new (builder->course, builder->records, people,
                                 (const char *const *) notes);
}

/**
 * fod_course_plan_create:
 * @self: a plan
 * @course_id: (out) (optional) (transfer full): the id of the course
 * @error: return location for a sentence
 *
 * Creates the course with everything in it, in one action. People who are known by exactly
 * their name are used again, topics of the workplace too; only a newcomer who has a course already
 * is somebody else.
 *
 * Returns: whether all of it is saved
 */
gboolean
fod_course_plan_create (FodCoursePlan *self,
                        char **course_id,
                        GError **error)
{
  g_autoptr (FodEdit) edit = NULL;
  g_autoptr (FodCourseBuilder) builder = NULL;

  g_return_val_if_fail (FOD_IS_COURSE_PLAN (self), FALSE);

  edit = fod_edit_new (self->store);
  builder = fod_course_plan_build (self, edit, TRUE, error);
  if (!builder || !fod_store_commit (self->store, edit, _ ("Create course"), error))
    return FALSE;
  if (course_id)
    *course_id = g_strdup (fod_record_get_id (builder->course));
  return TRUE;
}
