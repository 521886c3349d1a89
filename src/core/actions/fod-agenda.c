/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agenda.h"

#include "fod-position.h"

#define ISO_FRIDAY 5

/* Late in the day, so that the day can be talked over; Friday ends early. */
#define USUAL_TIME (14 * 60 + 30)
#define USUAL_TIME_FRIDAY (12 * 60 + 30)

/**
 * fod_agenda_find:
 * @programme: a programme
 * @kind: a nick of %fod_choices_agenda_kind
 * @variant: (nullable): the variant of the course
 *
 * Returns: (transfer full) (nullable): the agenda for that kind of meeting
 */
FodRecord *
fod_agenda_find (FodProgramme *programme,
                 const char *kind,
                 const char *variant)
{
  g_autoptr (GPtrArray) agendas = fod_programme_select (programme, "agenda", variant);

  for (guint i = 0; i < agendas->len; i++) {
    if (g_strcmp0 (fod_record_get_text (agendas->pdata[i], "agenda-kind"), kind) == 0)
      return g_object_ref (agendas->pdata[i]);
  }
  return NULL;
}

/**
 * fod_agenda_usual_time:
 * @day: a day
 *
 * Returns: when a meeting begins that day unless somebody says otherwise, minutes since midnight
 */
int
fod_agenda_usual_time (FodDay day)
{
  return fod_day_weekday (day) == ISO_FRIDAY ? USUAL_TIME_FRIDAY : USUAL_TIME;
}

/**
 * fod_agenda_get_minutes:
 * @agenda: (nullable): an agenda
 *
 * Returns: how long its meetings take, in minutes
 */
int
fod_agenda_get_minutes (FodRecord *agenda)
{
  return agenda ? (int) fod_record_get_number (agenda, "minutes", FOD_AGENDA_MINUTES)
                : FOD_AGENDA_MINUTES;
}

/**
 * fod_agenda_get_own_part:
 * @agenda: (nullable): an agenda
 *
 * Returns: the part of its meetings, from 1, where people talk about what they bring themselves;
 *   0 when it does not say
 */
int
fod_agenda_get_own_part (FodRecord *agenda)
{
  return agenda ? (int) fod_record_get_number (agenda, "part", 0) : 0;
}

/**
 * fod_agenda_draft_meeting:
 * @edit: an edit
 * @owner: the course or mentorship
 * @kind: a nick of %fod_choices_agenda_kind
 * @agenda: (nullable): the agenda it follows
 *
 * Returns: (transfer none): the draft of a planned meeting without day and points
 */
FodRecord *
fod_agenda_draft_meeting (FodEdit *edit,
                          FodRecord *owner,
                          const char *kind,
                          FodRecord *agenda)
{
  FodRecord *meeting = fod_edit_create (edit, FOD_RECORD_MEETING);
  const char *title = agenda ? fod_record_get_text (agenda, "title")
                             : fod_choice_set_label (&fod_choices_agenda_kind, kind);

  fod_edit_set (edit, meeting, fod_record_get_descriptor (owner)->name,
                FOD_TEXT (fod_record_get_id (owner)));
  fod_edit_set (edit, meeting, "kind", FOD_TEXT (kind));
  fod_edit_set (edit, meeting, "title", FOD_TEXT (title));
  fod_edit_set (edit, meeting, "minutes", FOD_NUMBER (fod_agenda_get_minutes (agenda)));
  fod_edit_set (edit, meeting, "state", FOD_TEXT ("planned"));
  if (agenda)
    fod_edit_set (edit, meeting, "parts", FOD_TEXT (fod_record_get_text (agenda, "parts")));
  return meeting;
}

/**
 * fod_agenda_name_part:
 * @meeting: a meeting
 * @part: which part of it, from 1
 *
 * Returns: (transfer full) (nullable): what the part is called, if it has a name
 */
char *
fod_agenda_name_part (FodRecord *meeting,
                      int part)
{
  const char *names = fod_record_get_text (meeting, "parts");
  g_auto (GStrv) parts = g_strsplit (names ? names : "", "\n", -1);

  if (part < 1 || part > (int) g_strv_length (parts) || *parts[part - 1] == '\0')
    return NULL;
  return g_strdup (parts[part - 1]);
}

/**
 * fod_agenda_draft_point:
 * @edit: an edit
 * @meeting: the meeting
 * @title: the point
 * @part: which part of the meeting, from 1
 * @position: its place
 *
 * Returns: (transfer none): the draft of an open point
 */
FodRecord *
fod_agenda_draft_point (FodEdit *edit,
                        FodRecord *meeting,
                        const char *title,
                        int part,
                        const char *position)
{
  FodRecord *point = fod_edit_create (edit, FOD_RECORD_AGENDA_POINT);

  fod_edit_set (edit, point, "meeting", FOD_TEXT (fod_record_get_id (meeting)));
  fod_edit_set (edit, point, "title", FOD_TEXT (title));
  fod_edit_set (edit, point, "part", FOD_NUMBER (part));
  fod_edit_set (edit, point, "state", FOD_TEXT ("open"));
  fod_edit_set (edit, point, "position", FOD_TEXT (position));
  return point;
}

/**
 * fod_agenda_is_open:
 * @point: an agenda point
 *
 * Returns: whether nobody has said yet what became of it
 */
gboolean
fod_agenda_is_open (FodRecord *point)
{
  const char *state = fod_record_get_text (point, "state");

  return !state || g_str_equal (state, "open");
}

/**
 * fod_agenda_is_waiting:
 * @point: a point of a held meeting
 *
 * Returns: whether it waits for the next meeting, which is not planned yet
 */
gboolean
fod_agenda_is_waiting (FodRecord *point)
{
  return g_strcmp0 (fod_record_get_text (point, "state"), "follow-up") == 0;
}

/**
 * fod_agenda_list_items:
 * @programme: a programme
 * @kind: a nick of %fod_choices_agenda_kind
 * @variant: (nullable): the variant of the course
 *
 * Returns: (transfer full) (element-type FodRecord): the items of the fixed agenda for that kind
 *   of meeting; their titles are those of the points
 */
GPtrArray *
fod_agenda_list_items (FodProgramme *programme,
                       const char *kind,
                       const char *variant)
{
  g_autoptr (FodRecord) agenda = fod_agenda_find (programme, kind, variant);

  if (!agenda)
    return g_ptr_array_new_with_free_func (g_object_unref);
  return fod_programme_select_parts (programme, fod_record_get_text (agenda, "key"));
}

/**
 * fod_agenda_draft_points:
 * @edit: an edit
 * @meeting: the meeting
 * @programme: a programme
 * @agenda: (nullable): an agenda of @programme
 *
 * Returns: (transfer full) (element-type FodRecord): drafts of the points of @agenda
 */
GPtrArray *
fod_agenda_draft_points (FodEdit *edit,
                         FodRecord *meeting,
                         FodProgramme *programme,
                         FodRecord *agenda)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = NULL;

  if (!agenda)
    return drafts;
  items = fod_programme_select_parts (programme, fod_record_get_text (agenda, "key"));
  for (guint i = 0; i < items->len; i++) {
    FodRecord *item = items->pdata[i];
    g_autofree char *position = fod_position_nth (i);
    FodRecord *point = fod_agenda_draft_point (edit, meeting, fod_record_get_text (item, "title"),
                                               (int) fod_record_get_number (item, "part", 1),
                                               position);

    fod_edit_set (edit, point, "guidance", FOD_TEXT (fod_record_get_text (item, "note")));
    g_ptr_array_add (drafts, g_object_ref (point));
  }
  return drafts;
}
