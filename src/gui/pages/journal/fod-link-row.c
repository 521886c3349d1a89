/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-link-row.h"

#include "fod-choice-item.h"
#include "fod-closures.h"
#include "fod-meeting-actions.h"
#include "fod-meetings-closures.h"
#include "fod-mentorship-actions.h"
#include "fod-query.h"

#include <glib/gi18n-lib.h>

struct _FodLinkRow {
  AdwComboRow parent_instance;

  GListStore *items;
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
  g_clear_object (&self->items);

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
  g_autoptr (GtkListItemFactory) popup_factory = gtk_builder_list_item_factory_new_from_resource (
    NULL, "/dk/fodfaeste/Fodfaeste/gui/form/fod-choice-popup-item.ui");
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (FOD_TYPE_CHOICE_ITEM, NULL, "label");

  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), popup_factory);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), label);
  self->items = g_list_store_new (FOD_TYPE_CHOICE_ITEM);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->items));
  fod_choice_item_follow (self);
  /* Beside the title there is no room for the day, which tells meetings apart. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * fod_link_row_describe_agenda:
 * @meeting: a meeting
 * @today: the day it is
 *
 * Returns: (transfer full): whose introduction it belongs to, what it is, and when
 */
char *
fod_link_row_describe_agenda (FodRecord *meeting,
                              FodDay today)
{
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);
  g_autoptr (FodRecord) course = owner ? fod_meeting_get_course (owner) : NULL;
  g_autoptr (FodRecord) newcomer = course ? fod_record_get_reference (course, "newcomer") : NULL;
  g_autofree char *what = fod_meeting_describe (meeting, today);

  return fod_join_facts (NULL, newcomer ? fod_record_get_text (newcomer, "name") : NULL, what,
                         NULL);
}

static char *
describe_goal (FodRecord *goal,
               FodDay today)
{
  return g_strdup (fod_record_get_text (goal, "title"));
}

static void
add_item (FodLinkRow *self,
          const char *id,
          const char *label)
{
  g_autoptr (FodChoiceItem) item = fod_choice_item_new_named (id, label);

  g_list_store_append (self->items, item);
}

/* Fills the row with @records and shows @linked, which may be in another course. */
static void
show (FodLinkRow *self,
      FodDay today,
      GPtrArray *records,
      FodRecord *linked,
      char *(*describe) (FodRecord *, FodDay))
{
  guint selected = 0;

  if (linked && !g_ptr_array_find (records, linked, NULL))
    g_ptr_array_add (records, g_object_ref (linked));
  self->showing = TRUE;
  g_list_store_remove_all (self->items);
  add_item (self, NULL, NULL);
  for (guint i = 0; i < records->len; i++) {
    g_autofree char *title = describe (records->pdata[i], today);

    add_item (self, fod_record_get_id (records->pdata[i]), title ? title : "");
    if (records->pdata[i] == linked)
      selected = i + 1;
  }
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

/* One writes about the meetings there have been, the latest first; then come those ahead. */
static int
compare_days_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer data)
{
  FodDay today = *(FodDay *) data;
  gint64 day = fod_record_get_number (*(FodRecord *const *) a, "day", FOD_DAY_NONE);
  gint64 other = fod_record_get_number (*(FodRecord *const *) b, "day", FOD_DAY_NONE);
  int order = (day > other) - (day < other);

  if ((day <= today) != (other <= today))
    return order;
  return day <= today ? -order : order;
}

/**
 * fod_link_row_is_about_several:
 * @store: a store
 *
 * Returns: whether there are several newcomers; with one it need not be said whose a meeting is
 */
gboolean
fod_link_row_is_about_several (FodStore *store)
{
  g_autoptr (FodQuery) courses = fod_query_new (store, FOD_RECORD_COURSE);

  return g_list_model_get_n_items (G_LIST_MODEL (courses)) > 1;
}

/**
 * fod_link_row_show_meetings:
 * @self: a row
 * @session: what the pages share
 * @id: (nullable): the meeting that is linked
 *
 * Offers the meetings of the course looked at, and those with its mentors; says whose they are
 * where there are several courses.
 */
void
fod_link_row_show_meetings (FodLinkRow *self,
                            FodSession *session,
                            const char *id)
{
  FodStore *store = fod_session_get_store (session);
  FodRecord *course = fod_session_get_course (session);
  FodDay today = fod_session_get_today (session);
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
  g_ptr_array_sort_with_data (records, compare_days_cb, &today);
  show (self, today, records, linked,
        fod_link_row_is_about_several (store) ? fod_link_row_describe_agenda
                                              : fod_meeting_describe);
}

/**
 * fod_link_row_show_agendas:
 * @self: a row
 * @today: the day it is
 * @meetings: (element-type FodRecord): meetings, of one newcomer or several
 * @meeting: (nullable): the one that is chosen to begin with
 *
 * Offers @meetings, and says whose each of them is.
 */
void
fod_link_row_show_agendas (FodLinkRow *self,
                           FodDay today,
                           GPtrArray *meetings,
                           FodRecord *meeting)
{
  g_return_if_fail (FOD_IS_LINK_ROW (self));

  show (self, today, meetings, meeting, fod_link_row_describe_agenda);
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
  show (self, fod_session_get_today (session), records, linked, describe_goal);
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
  FodChoiceItem *item;

  g_return_val_if_fail (FOD_IS_LINK_ROW (self), NULL);

  item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  return item ? fod_choice_item_get_nick (item) : NULL;
}
