/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-link-row.h"

#include "fod-clock-time.h"
#include "fod-closures.h"
#include "fod-meeting-actions.h"
#include "fod-meetings-closures.h"
#include "fod-mentorship-actions.h"

#include <glib/gi18n-lib.h>

struct _FodLinkRow {
  AdwComboRow parent_instance;

  GPtrArray *ids; /* NULL for "not chosen" */
  gboolean showing;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodLinkRow, fod_link_row, ADW_TYPE_COMBO_ROW)

static void
selected_cb (FodLinkRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
fod_link_row_dispose (GObject *object)
{
  FodLinkRow *self = FOD_LINK_ROW (object);

  self->showing = TRUE;
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (fod_link_row_parent_class)->dispose (object);
}

static void
fod_link_row_class_init (FodLinkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_link_row_dispose;

  /**
   * FodLinkRow::chosen:
   * @self: the row
   *
   * A person has chosen something else.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
fod_link_row_init (FodLinkRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  /* Beside the title there is no room for the day, which tells meetings apart. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * fod_link_row_describe_meeting:
 * @meeting: a meeting
 *
 * Returns: (transfer full): what it is, and when
 */
char *
fod_link_row_describe_meeting (FodRecord *meeting)
{
  g_autofree char *title = fod_text_meeting_title (NULL, fod_record_get_text (meeting, "title"),
                                                   fod_record_get_text (meeting, "kind"));
  g_autofree char *when =
    fod_text_meeting_when (NULL, (int) fod_record_get_number (meeting, "day", FOD_DAY_NONE),
                           (int) fod_record_get_number (meeting, "time", FOD_CLOCK_TIME_NONE));

  return fod_join_facts (NULL, title, when, NULL);
}

/**
 * fod_link_row_describe_agenda:
 * @meeting: a meeting
 *
 * Returns: (transfer full): whose introduction it belongs to, what it is, and when
 */
char *
fod_link_row_describe_agenda (FodRecord *meeting)
{
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);
  g_autoptr (FodRecord) course = owner ? fod_meeting_get_course (owner) : NULL;
  g_autoptr (FodRecord) newcomer = course ? fod_record_get_reference (course, "newcomer") : NULL;
  g_autofree char *what = fod_link_row_describe_meeting (meeting);

  return fod_join_facts (NULL, newcomer ? fod_record_get_text (newcomer, "name") : NULL, what,
                         NULL);
}

static char *
describe_goal (FodRecord *goal)
{
  return g_strdup (fod_record_get_text (goal, "title"));
}

/* Fills the row with @records and shows the one of @id, which may be in another course. */
static void
show (FodLinkRow *self,
      GPtrArray *records,
      FodRecord *linked,
      char *(*describe) (FodRecord *) )
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  if (linked && !g_ptr_array_find (records, linked, NULL))
    g_ptr_array_add (records, g_object_ref (linked));
  self->showing = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, NULL);
  gtk_string_list_append (titles, _ ("Not chosen"));
  for (guint i = 0; i < records->len; i++) {
    g_autofree char *title = describe (records->pdata[i]);

    gtk_string_list_append (titles, title ? title : "");
    g_ptr_array_add (self->ids, g_strdup (fod_record_get_id (records->pdata[i])));
    if (records->pdata[i] == linked)
      selected = i + 1;
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  gtk_widget_set_visible (GTK_WIDGET (self), records->len > 0);
  self->showing = FALSE;
}

static void
add_all (GPtrArray *to,
         FodStore *store,
         FodRecordType type,
         const char *field,
         FodRecord *owner)
{
  g_autoptr (GPtrArray) found =
    fod_store_list_by (store, type, field, FOD_TEXT (fod_record_get_id (owner)));

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (to, g_object_ref (found->pdata[i]));
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint64 day = fod_record_get_number (*(FodRecord *const *) a, "day", FOD_DAY_NONE);
  gint64 other = fod_record_get_number (*(FodRecord *const *) b, "day", FOD_DAY_NONE);

  return (day > other) - (day < other);
}

/**
 * fod_link_row_show_meetings:
 * @self: a row
 * @session: what the pages share
 * @id: (nullable): the meeting that is linked
 *
 * Offers the meetings of the course looked at, and those with its mentors.
 */
void
fod_link_row_show_meetings (FodLinkRow *self,
                            FodSession *session,
                            const char *id)
{
  FodStore *store = fod_session_get_store (session);
  FodRecord *course = fod_session_get_course (session);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FodRecord) linked = id ? fod_store_find (store, FOD_RECORD_MEETING, id) : NULL;

  g_return_if_fail (FOD_IS_LINK_ROW (self));

  if (course) {
    g_autoptr (GPtrArray) mentorships = g_ptr_array_new_with_free_func (g_object_unref);

    add_all (records, store, FOD_RECORD_MEETING, "course", course);
    add_all (mentorships, store, FOD_RECORD_MENTORSHIP, "course", course);
    for (guint i = 0; i < mentorships->len; i++)
      add_all (records, store, FOD_RECORD_MEETING, "mentorship", mentorships->pdata[i]);
  }
  g_ptr_array_sort (records, compare_days);
  show (self, records, linked, fod_link_row_describe_meeting);
}

/**
 * fod_link_row_show_agendas:
 * @self: a row
 * @meetings: (element-type FodRecord): meetings, of one newcomer or several
 * @meeting: (nullable): the one that is chosen to begin with
 *
 * Offers @meetings, and says whose each of them is.
 */
void
fod_link_row_show_agendas (FodLinkRow *self,
                           GPtrArray *meetings,
                           FodRecord *meeting)
{
  g_return_if_fail (FOD_IS_LINK_ROW (self));

  show (self, meetings, meeting, fod_link_row_describe_agenda);
}

/**
 * fod_link_row_show_goals:
 * @self: a row
 * @session: what the pages share
 * @id: (nullable): the learning goal that is linked
 *
 * Offers the learning goals of the course looked at and the development goals of its mentorship.
 */
void
fod_link_row_show_goals (FodLinkRow *self,
                         FodSession *session,
                         const char *id)
{
  FodStore *store = fod_session_get_store (session);
  FodRecord *course = fod_session_get_course (session);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FodRecord) linked = id ? fod_store_find (store, FOD_RECORD_GOAL, id) : NULL;
  g_autoptr (FodRecord) mentorship = NULL;

  g_return_if_fail (FOD_IS_LINK_ROW (self));

  if (course)
    add_all (records, store, FOD_RECORD_GOAL, "course", course);
  mentorship = course ? fod_mentorship_find (store, course) : NULL;
  if (mentorship)
    add_all (records, store, FOD_RECORD_GOAL, "mentorship", mentorship);
  show (self, records, linked, describe_goal);
}

/**
 * fod_link_row_get_id:
 * @self: a row
 *
 * Returns: (nullable): the id of what is chosen
 */
const char *
fod_link_row_get_id (FodLinkRow *self)
{
  guint selected;

  g_return_val_if_fail (FOD_IS_LINK_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < self->ids->len ? self->ids->pdata[selected] : NULL;
}
