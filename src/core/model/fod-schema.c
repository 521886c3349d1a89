/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REQUIRED FOD_FIELD_REQUIRED
#define OWNER (FOD_FIELD_OWNER | FOD_FIELD_INDEXED)
#define INDEXED FOD_FIELD_INDEXED
#define TITLE FOD_FIELD_TITLE
#define SEARCHED FOD_FIELD_SEARCHED

#define FIELD(name, KIND, label, flags)                                 \
  {                                                                     \
    name, FOD_KIND_##KIND, label, flags, NULL, FOD_N_RECORD_TYPES, 0, 0 \
  }
#define NUMBER(name, label, least, most, flags)                                 \
  {                                                                             \
    name, FOD_KIND_INTEGER, label, flags, NULL, FOD_N_RECORD_TYPES, least, most \
  }
#define CHOICE(name, set, label, flags)                                               \
  {                                                                                   \
    name, FOD_KIND_CHOICE, label, flags, &fod_choices_##set, FOD_N_RECORD_TYPES, 0, 0 \
  }
#define REFER(name, TYPE, label, flags)                                   \
  {                                                                       \
    name, FOD_KIND_REFERENCE, label, flags, NULL, FOD_RECORD_##TYPE, 0, 0 \
  }

static const FodField person_fields[] = {
  FIELD ("name", TEXT, N_ ("Name"), TITLE | SEARCHED | REQUIRED),
  FIELD ("title", TEXT, N_ ("Title"), SEARCHED),
  FIELD ("email", TEXT, N_ ("E-mail"), SEARCHED),
  FIELD ("phone", TEXT, N_ ("Phone"), SEARCHED),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
};

static const FodField workplace_fields[] = {
  FIELD ("name", TEXT, N_ ("Workplace"), TITLE),
  FIELD ("weekdays", WEEKDAYS, N_ ("Workdays"), 0),
  FIELD ("free-days", INTEGER, N_ ("Local days off"), 0),
  FIELD ("closings", LONG_TEXT, N_ ("Closing periods"), 0),
};

static const FodField course_fields[] = {
  REFER ("newcomer", PERSON, N_ ("Newcomer"), REQUIRED | INDEXED),
  FIELD ("unit", TEXT, N_ ("Unit"), TITLE | SEARCHED),
  FIELD ("start", DAY, N_ ("Start date"), REQUIRED),
  FIELD ("end", DAY, N_ ("Closing date"), 0),
  FIELD ("weekdays", WEEKDAYS, N_ ("Workdays"), 0),
  REFER ("contact", PERSON, N_ ("Contact person"), INDEXED),
  REFER ("leader", PERSON, N_ ("Leader"), INDEXED),
  REFER ("mentor", PERSON, N_ ("Mentor"), INDEXED),
  REFER ("coordinator", PERSON, N_ ("Coordinator"), 0),
  CHOICE ("state", course_state, N_ ("State"), 0),
  FIELD ("programme", TEXT, N_ ("Programme"), 0),
  FIELD ("variant", TEXT, N_ ("Area"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
};

static const FodField programme_fields[] = {
  FIELD ("key", TEXT, N_ ("Key"), REQUIRED | INDEXED),
  FIELD ("title", TEXT, N_ ("Title"), TITLE | REQUIRED),
  FIELD ("description", LONG_TEXT, N_ ("Description"), 0),
  FIELD ("variants", LONG_TEXT, N_ ("Areas"), 0),
};

static const FodField programme_item_fields[] = {
  REFER ("programme", PROGRAMME, N_ ("Programme"), OWNER),
  CHOICE ("item", item_kind, N_ ("Kind"), REQUIRED),
  FIELD ("key", TEXT, N_ ("Key"), REQUIRED),
  FIELD ("parent", TEXT, N_ ("Belongs to"), 0),
  FIELD ("title", TEXT, N_ ("Title"), TITLE | REQUIRED),
  FIELD ("variant", TEXT, N_ ("Area"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), 0),
  CHOICE ("horizon", horizon, N_ ("Time"), 0),
  CHOICE ("need", need, N_ ("Need"), 0),
  CHOICE ("method", method, N_ ("Learning method"), 0),
  CHOICE ("role", role, N_ ("Role"), 0),
  FIELD ("when", OFFSET, N_ ("When"), 0),
  FIELD ("days", LONG_TEXT, N_ ("Proposed days"), 0),
  FIELD ("parts", LONG_TEXT, N_ ("Parts of the meeting"), 0),
  FIELD ("time", TIME, N_ ("Time of day"), 0),
  FIELD ("minutes", MINUTES, N_ ("Length"), 0),
  FIELD ("place", TEXT, N_ ("Place"), 0),
  FIELD ("group", TEXT, N_ ("Group"), 0),
  FIELD ("task", TEXT, N_ ("Concrete task"), 0),
  FIELD ("assessment", TEXT, N_ ("Assessed how"), 0),
  CHOICE ("activity-kind", activity_kind, N_ ("Kind of activity"), 0),
  CHOICE ("resource-kind", resource_kind, N_ ("Kind of resource"), 0),
  CHOICE ("agenda-kind", agenda_kind, N_ ("Kind of meeting"), 0),
  CHOICE ("clause", clause, N_ ("Point of the agreement"), 0),
  FIELD ("proposal", LONG_TEXT, N_ ("Proposal"), 0),
  NUMBER ("month", N_ ("Month"), 1, 12, 0),
  CHOICE ("box", box, N_ ("Box"), 0),
  NUMBER ("part", N_ ("Part"), 1, 99, 0),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField task_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER | REQUIRED),
  FIELD ("title", TEXT, N_ ("Task"), TITLE | SEARCHED | REQUIRED),
  CHOICE ("horizon", horizon, N_ ("Time"), REQUIRED),
  FIELD ("due", DAY, N_ ("Due"), INDEXED),
  FIELD ("when", OFFSET, N_ ("Due by the programme"), 0),
  CHOICE ("role", role, N_ ("Role"), 0),
  REFER ("responsible", PERSON, N_ ("Responsible"), INDEXED),
  CHOICE ("state", task_state, N_ ("State"), INDEXED),
  FIELD ("reason", TEXT, N_ ("Reason"), SEARCHED),
  FIELD ("done-on", DAY, N_ ("Done on"), 0),
  CHOICE ("need", need, N_ ("Need"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
  REFER ("agreement", AGREEMENT, N_ ("Agreement"), INDEXED),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField activity_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER | REQUIRED),
  FIELD ("title", TEXT, N_ ("Activity"), TITLE | SEARCHED | REQUIRED),
  CHOICE ("kind", activity_kind, N_ ("Kind"), 0),
  FIELD ("day", DAY, N_ ("Day"), INDEXED),
  FIELD ("when", OFFSET, N_ ("Day by the programme"), 0),
  FIELD ("time", TIME, N_ ("Time of day"), 0),
  FIELD ("minutes", MINUTES, N_ ("Length"), 0),
  CHOICE ("role", role, N_ ("Role"), 0),
  REFER ("host", PERSON, N_ ("With"), INDEXED),
  CHOICE ("method", method, N_ ("Learning method"), 0),
  CHOICE ("need", need, N_ ("Need"), 0),
  FIELD ("place", TEXT, N_ ("Place"), SEARCHED),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
};

static const FodField topic_fields[] = {
  FIELD ("title", TEXT, N_ ("Topic"), TITLE | SEARCHED | REQUIRED),
  FIELD ("group", TEXT, N_ ("Group"), SEARCHED),
  CHOICE ("need", need, N_ ("Need"), 0),
  FIELD ("origin", TEXT, N_ ("From the programme"), INDEXED),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField knowledge_link_fields[] = {
  REFER ("topic", TOPIC, N_ ("Topic"), OWNER | REQUIRED),
  CHOICE ("kind", knowledge_kind, N_ ("Kind"), REQUIRED),
  REFER ("course", COURSE, N_ ("Course"), OWNER),
  REFER ("person", PERSON, N_ ("Person"), INDEXED),
  CHOICE ("role", role, N_ ("Role"), 0),
  FIELD ("done", FLAG, N_ ("Introduced"), 0),
  FIELD ("done-on", DAY, N_ ("Introduced on"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
};

static const FodField resource_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER),
  FIELD ("title", TEXT, N_ ("Resource"), TITLE | REQUIRED),
  CHOICE ("kind", resource_kind, N_ ("Kind"), 0),
  CHOICE ("need", need, N_ ("Need"), 0),
  FIELD ("link", TEXT, N_ ("Link"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), 0),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

/* A goal belongs to the introduction, or to what newcomer and mentor work on together. */
static const FodField goal_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER),
  REFER ("mentorship", MENTORSHIP, N_ ("Mentorship"), OWNER),
  FIELD ("title", TEXT, N_ ("Learning goal"), TITLE | SEARCHED | REQUIRED),
  FIELD ("task", TEXT, N_ ("Concrete task"), SEARCHED),
  CHOICE ("need", need, N_ ("Need"), 0),
  FIELD ("due", DAY, N_ ("By when"), 0),
  FIELD ("when", OFFSET, N_ ("By the programme"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField goal_step_fields[] = {
  REFER ("goal", GOAL, N_ ("Learning goal"), OWNER | REQUIRED),
  FIELD ("title", TEXT, N_ ("Step"), TITLE | REQUIRED),
  CHOICE ("method", method, N_ ("Learning method"), 0),
  CHOICE ("role", role, N_ ("Role"), 0),
  REFER ("host", PERSON, N_ ("With"), INDEXED),
  FIELD ("due", DAY, N_ ("When"), 0),
  FIELD ("when", OFFSET, N_ ("By the programme"), 0),
  FIELD ("assessment", TEXT, N_ ("Assessed how"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), 0),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField assessment_fields[] = {
  REFER ("step", GOAL_STEP, N_ ("Step"), OWNER | REQUIRED),
  CHOICE ("assessor", assessor, N_ ("Assessed by"), REQUIRED),
  CHOICE ("level", level, N_ ("Level"), 0),
  FIELD ("day", DAY, N_ ("Day"), 0),
  FIELD ("comment", LONG_TEXT, N_ ("Comment"), 0),
};

static const FodField meeting_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER),
  REFER ("mentorship", MENTORSHIP, N_ ("Mentorship"), OWNER),
  CHOICE ("kind", agenda_kind, N_ ("Kind of meeting"), REQUIRED),
  FIELD ("title", TEXT, N_ ("Meeting"), TITLE | SEARCHED),
  FIELD ("day", DAY, N_ ("Day"), INDEXED),
  FIELD ("when", OFFSET, N_ ("Day by the programme"), 0),
  FIELD ("time", TIME, N_ ("Time of day"), 0),
  FIELD ("minutes", MINUTES, N_ ("Length"), 0),
  FIELD ("place", TEXT, N_ ("Place"), SEARCHED),
  FIELD ("parts", LONG_TEXT, N_ ("Parts of the meeting"), 0),
  CHOICE ("state", meeting_state, N_ ("State"), INDEXED),
};

static const FodField agenda_point_fields[] = {
  REFER ("meeting", MEETING, N_ ("Meeting"), OWNER | REQUIRED),
  FIELD ("title", TEXT, N_ ("Agenda point"), TITLE | SEARCHED | REQUIRED),
  FIELD ("part", INTEGER, N_ ("Part"), 0),
  FIELD ("guidance", LONG_TEXT, N_ ("Guiding questions"), 0),
  FIELD ("notes", LONG_TEXT, N_ ("Notes"), SEARCHED),
  CHOICE ("state", point_state, N_ ("State"), 0),
  REFER ("origin", AGENDA_POINT, N_ ("From the last meeting"), INDEXED),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField agreement_fields[] = {
  REFER ("meeting", MEETING, N_ ("Meeting"), OWNER | REQUIRED),
  FIELD ("title", TEXT, N_ ("Agreement"), TITLE | SEARCHED | REQUIRED),
  REFER ("responsible", PERSON, N_ ("Who"), INDEXED),
  FIELD ("due", DAY, N_ ("When"), 0),
  REFER ("task", TASK, N_ ("Task"), INDEXED),
  FIELD ("done-on", DAY, N_ ("Done on"), 0),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField expectation_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER | REQUIRED),
  CHOICE ("element", expectation_element, N_ ("Element"), REQUIRED),
  CHOICE ("role", role, N_ ("Role"), 0),
  FIELD ("text", LONG_TEXT, N_ ("Expectation"), TITLE),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

static const FodField evaluation_answer_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER | REQUIRED),
  FIELD ("question", TEXT, N_ ("Question"), TITLE | REQUIRED),
  CHOICE ("role", role, N_ ("Role"), 0),
  FIELD ("score", INTEGER, N_ ("Score"), 0),
  FIELD ("answer", LONG_TEXT, N_ ("Answer"), 0),
};

static const FodField mentorship_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER),
  REFER ("mentor", PERSON, N_ ("Mentor"), REQUIRED | INDEXED),
  REFER ("newcomer", PERSON, N_ ("Newcomer"), REQUIRED | INDEXED),
  FIELD ("start", DAY, N_ ("Start date"), 0),
  FIELD ("end", DAY, N_ ("Closing date"), 0),
  NUMBER ("weeks", N_ ("Weeks between meetings"), 1, 8, 0),
  FIELD ("purpose", LONG_TEXT, N_ ("Purpose"), TITLE | SEARCHED),
};

static const FodField mentor_role_fields[] = {
  REFER ("mentorship", MENTORSHIP, N_ ("Mentorship"), OWNER | REQUIRED),
  CHOICE ("role", mentor_role, N_ ("Role of the mentor"), REQUIRED),
  REFER ("person", PERSON, N_ ("Person"), INDEXED),
  FIELD ("minutes", MINUTES, N_ ("Agreed time a month"), 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
};

static const FodField mentor_theme_fields[] = {
  REFER ("mentorship", MENTORSHIP, N_ ("Mentorship"), OWNER | REQUIRED),
  FIELD ("title", TEXT, N_ ("Theme"), TITLE | SEARCHED | REQUIRED),
  NUMBER ("month", N_ ("Month"), 1, 24, 0),
  FIELD ("note", LONG_TEXT, N_ ("Note"), SEARCHED),
  FIELD ("position", POSITION, N_ ("Order"), 0),
};

/* One version of what mentor and newcomer agree on; the texts are its points, as the
 * union's guide has them. */
static const FodField cooperation_agreement_fields[] = {
  REFER ("mentorship", MENTORSHIP, N_ ("Mentorship"), OWNER | REQUIRED),
  FIELD ("version", INTEGER, N_ ("Version"), REQUIRED),
  CHOICE ("state", cooperation_state, N_ ("State"), 0),
  FIELD ("purpose", LONG_TEXT, N_ ("Purpose"), TITLE | SEARCHED),
  FIELD ("expectations", LONG_TEXT, N_ ("Expectations"), SEARCHED),
  FIELD ("confidentiality", LONG_TEXT, N_ ("Confidentiality"), SEARCHED),
  FIELD ("frequency", LONG_TEXT, N_ ("How often and where"), SEARCHED),
  FIELD ("roles", LONG_TEXT, N_ ("Roles"), SEARCHED),
  FIELD ("preparation", LONG_TEXT, N_ ("Preparation"), SEARCHED),
  FIELD ("evaluation", LONG_TEXT, N_ ("Evaluation"), SEARCHED),
  FIELD ("half-way", DAY, N_ ("Half-way review"), 0),
  FIELD ("final-review", DAY, N_ ("Final review"), 0),
  FIELD ("mentor-name", TEXT, N_ ("The mentor signs"), 0),
  FIELD ("mentor-signed", DAY, N_ ("Signed by the mentor"), 0),
  FIELD ("newcomer-name", TEXT, N_ ("The newcomer signs"), 0),
  FIELD ("newcomer-signed", DAY, N_ ("Signed by the newcomer"), 0),
};

static const FodField load_step_fields[] = {
  REFER ("course", COURSE, N_ ("Course"), OWNER | REQUIRED),
  FIELD ("week", INTEGER, N_ ("Week"), REQUIRED),
  FIELD ("cases", INTEGER, N_ ("Agreed cases"), 0),
  FIELD ("note", TEXT, N_ ("Note"), TITLE),
};

/* Sealed in a file of its own: here only so that the type has one description. */
static const FodField journal_entry_fields[] = {
  FIELD ("day", DAY, N_ ("Day"), REQUIRED),
  FIELD ("title", TEXT, N_ ("Title"), 0),
  FIELD ("text", LONG_TEXT, N_ ("Entry"), 0),
  FIELD ("tags", TEXT, N_ ("Tags"), 0),
  CHOICE ("mood", mood, N_ ("Mood"), 0),
  REFER ("meeting", MEETING, N_ ("Meeting"), 0),
  REFER ("goal", GOAL, N_ ("Learning goal"), 0),
};

#define DESCRIBE(TYPE, array, name, class_name, label, circle)       \
  [FOD_RECORD_##TYPE] = {                                            \
    FOD_RECORD_##TYPE, name, class_name, label, FOD_CIRCLE_##circle, \
    array, G_N_ELEMENTS (array), NULL                                \
  }

/* clang-format would join what is broken here. */
/* clang-format off */
static const FodDescriptor descriptors[] = {
  DESCRIBE (PERSON, person_fields, "person", "FodPerson", N_ ("Person"), TEAM),
  DESCRIBE (WORKPLACE, workplace_fields, "workplace", "FodWorkplace", N_ ("Workplace"), TEAM),
  DESCRIBE (COURSE, course_fields, "course", "FodCourse", N_ ("Course"), TEAM),
  DESCRIBE (PROGRAMME, programme_fields, "programme", "FodProgrammeRecord",
            N_ ("Programme"), TEAM),
  DESCRIBE (PROGRAMME_ITEM, programme_item_fields, "programme-item", "FodProgrammeItem",
            N_ ("Programme item"), TEAM),
  DESCRIBE (TASK, task_fields, "task", "FodTask", N_ ("Task"), TEAM),
  DESCRIBE (ACTIVITY, activity_fields, "activity", "FodActivity", N_ ("Activity"), TEAM),
  DESCRIBE (TOPIC, topic_fields, "topic", "FodTopic", N_ ("Topic"), TEAM),
  DESCRIBE (KNOWLEDGE_LINK, knowledge_link_fields, "knowledge-link", "FodKnowledgeLink",
            N_ ("Knowledge person"), TEAM),
  DESCRIBE (RESOURCE, resource_fields, "resource", "FodResource", N_ ("Resource"), TEAM),
  DESCRIBE (GOAL, goal_fields, "goal", "FodGoal", N_ ("Learning goal"), TEAM),
  DESCRIBE (GOAL_STEP, goal_step_fields, "goal-step", "FodGoalStep", N_ ("Step"), TEAM),
  DESCRIBE (ASSESSMENT, assessment_fields, "assessment", "FodAssessment", N_ ("Assessment"), TEAM),
  DESCRIBE (MEETING, meeting_fields, "meeting", "FodMeeting", N_ ("Meeting"), TEAM),
  DESCRIBE (AGENDA_POINT, agenda_point_fields, "agenda-point", "FodAgendaPoint",
            N_ ("Agenda point"), TEAM),
  DESCRIBE (AGREEMENT, agreement_fields, "agreement", "FodAgreement", N_ ("Agreement"), TEAM),
  DESCRIBE (EXPECTATION, expectation_fields, "expectation", "FodExpectation",
            N_ ("Expectation"), TEAM),
  DESCRIBE (EVALUATION_ANSWER, evaluation_answer_fields, "evaluation-answer", "FodEvaluationAnswer",
            N_ ("Evaluation answer"), TEAM),
  DESCRIBE (MENTORSHIP, mentorship_fields, "mentorship", "FodMentorship", N_ ("Mentorship"), PAIR),
  DESCRIBE (MENTOR_ROLE, mentor_role_fields, "mentor-role", "FodMentorRole",
            N_ ("Role of the mentor"), PAIR),
  DESCRIBE (MENTOR_THEME, mentor_theme_fields, "mentor-theme", "FodMentorTheme",
            N_ ("Theme"), PAIR),
  [FOD_RECORD_COOPERATION_AGREEMENT] = {
    FOD_RECORD_COOPERATION_AGREEMENT, "cooperation-agreement", "FodCooperationAgreement",
    N_ ("Cooperation agreement"), FOD_CIRCLE_PAIR,
    cooperation_agreement_fields, G_N_ELEMENTS (cooperation_agreement_fields), "signed"
  },
  DESCRIBE (LOAD_STEP, load_step_fields, "load-step", "FodLoadStep", N_ ("Load"), TEAM),
  DESCRIBE (JOURNAL_ENTRY, journal_entry_fields, "journal-entry", "FodJournalEntry",
            N_ ("Journal entry"), PRIVATE),
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (descriptors) == FOD_N_RECORD_TYPES);

/**
 * fod_schema_describe:
 * @type: a record type
 *
 * Returns: what records of @type hold
 */
const FodDescriptor *
fod_schema_describe (FodRecordType type)
{
  g_return_val_if_fail (type < FOD_N_RECORD_TYPES, NULL);

  return &descriptors[type];
}

/**
 * fod_schema_find:
 * @name: the name of a record type, as in ops and JSON
 *
 * Returns: (nullable): its descriptor
 */
const FodDescriptor *
fod_schema_find (const char *name)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    if (g_strcmp0 (descriptors[i].name, name) == 0)
      return &descriptors[i];
  }
  return NULL;
}

/**
 * fod_schema_find_field:
 * @descriptor: a descriptor
 * @name: the name of a field
 *
 * Returns: the place of the field in @descriptor, or -1
 */
int
fod_schema_find_field (const FodDescriptor *descriptor,
                       const char *name)
{
  for (guint i = 0; i < descriptor->n_fields; i++) {
    if (strcmp (descriptor->fields[i].name, name) == 0)
      return (int) i;
  }
  return -1;
}

static void
add_choices (GChecksum *sum,
             const FodChoiceSet *choices)
{
  for (guint i = 0; choices && i < choices->n_choices; i++) {
    g_checksum_update (sum, (const guchar *) "/", 1);
    g_checksum_update (sum, (const guchar *) choices->choices[i].nick, -1);
  }
}

/**
 * fod_schema_hash:
 *
 * Says whether a projection was built from this very table.
 *
 * Returns: (transfer full): SHA-256 over names, kinds, flags, bounds and choices, as hexadecimal: a
 *   value of a choice that has come since is shown from then on
 */
char *
fod_schema_hash (void)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    g_checksum_update (sum, (const guchar *) descriptors[i].name, -1);
    for (guint j = 0; j < descriptors[i].n_fields; j++) {
      const FodField *field = &descriptors[i].fields[j];
      g_autofree char *line = g_strdup_printf ("|%s:%d:%d:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT,
                                               field->name, field->kind, field->flags,
                                               field->least, field->most);

      g_checksum_update (sum, (const guchar *) line, -1);
      add_choices (sum, field->choices);
    }
  }
  return g_strdup (g_checksum_get_string (sum));
}
