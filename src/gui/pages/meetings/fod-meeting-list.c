/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-list.h"

#include "fod-list-focus.h"
#include "fod-list-growth.h"
#include "fod-list-row.h"
#include "fod-meeting-actions.h"
#include "fod-meeting-row.h"
#include "fod-section-model.h"

#include <glib/gi18n-lib.h>

struct _FodMeetingList {
  AdwBin parent_instance;

  GtkListView *list;

  FodSession *session;
  FodQuery *planned;
  FodQuery *held;
  FodSectionModel *sections;
  GtkSingleSelection *selection;

  FodRecord *meeting;
  gulong meeting_deleted;
  FodRecord *next;
};

enum {
  PROP_0,
  PROP_MEETING,
  PROP_NEXT,
  N_PROPS,
};

enum {
  OPENED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Each has three lines. */
#define ROWS_SEEN 9

static const char *const course_kinds[] = { "status", "start-up", "preparation", NULL };

static const char *const mentor_kinds[] = { "mentor", NULL };

const FodMeetingScope fod_meeting_scope_course = {
  "course", FOD_NOT_EQUAL, "mentor", course_kinds,
  N_ ("Plan the first status meeting. The agenda is there already, and what you agree on becomes "
      "tasks.")
};

const FodMeetingScope fod_meeting_scope_mentorship = {
  "mentorship", FOD_EQUAL, "mentor", mentor_kinds,
  N_ ("Plan a meeting. The agenda is there already; what you agree on stays between the two of "
      "you.")
};

G_DEFINE_FINAL_TYPE (FodMeetingList, fod_meeting_list, ADW_TYPE_BIN)

static FodDay
get_day (FodRecord *meeting)
{
  return (FodDay) fod_record_get_number (meeting, "day", FOD_DAY_NONE);
}

static char *
get_section (FodRecord *meeting,
             gpointer data)
{
  FodMeetingList *self = data;
  FodDay day = get_day (meeting);

  if (fod_meeting_is_held (meeting))
    return g_strdup (C_ ("meetings", "Held"));
  if (day != FOD_DAY_NONE && day < fod_session_get_today (self->session))
    return g_strdup (C_ ("meetings", "Past Their Day"));
  return g_strdup (C_ ("meetings", "Coming"));
}

static FodSectionRow *
make_row (FodRecord *meeting,
          gpointer data)
{
  FodMeetingList *self = data;

  return FOD_SECTION_ROW (fod_meeting_row_new (meeting, fod_session_get_store (self->session)));
}

static void
count_cb (gpointer row,
          gpointer store)
{
  fod_meeting_row_count (row, store);
}

static void
committed_cb (FodMeetingList *self,
              FodCommit *commit,
              FodStore *store)
{
  if (fod_commit_touches (commit, FOD_RECORD_AGENDA_POINT) ||
      fod_commit_touches (commit, FOD_RECORD_AGREEMENT) ||
      fod_commit_touches (commit, FOD_RECORD_TASK) ||
      fod_commit_touches (commit, FOD_RECORD_MEETING))
    fod_section_model_foreach_made (self->sections, count_cb, store);
}

/* Choosing */

/* The first planned meeting from today on. */
static FodRecord *
find_next (FodMeetingList *self)
{
  FodDay today = fod_session_get_today (self->session);
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->planned));

  for (guint i = 0; i < count; i++) {
    g_autoptr (FodRecord) meeting = g_list_model_get_item (G_LIST_MODEL (self->planned), i);
    FodDay day = get_day (meeting);

    if (!fod_record_is_deleted (meeting) && !fod_meeting_is_held (meeting) &&
        (day == FOD_DAY_NONE || day >= today))
      return g_steal_pointer (&meeting);
  }
  return NULL;
}

/* What to show when nobody has chosen: the next meeting, else the latest one. */
static FodRecord *
find_default (FodMeetingList *self)
{
  GListModel *models[] = { G_LIST_MODEL (self->planned), G_LIST_MODEL (self->held) };
  FodRecord *next = find_next (self);

  if (next)
    return next;
  for (guint m = 0; m < G_N_ELEMENTS (models); m++) {
    for (guint i = 0; i < g_list_model_get_n_items (models[m]); i++) {
      g_autoptr (FodRecord) meeting = g_list_model_get_item (models[m], i);

      if (!fod_record_is_deleted (meeting))
        return g_steal_pointer (&meeting);
    }
  }
  return NULL;
}

static void
update_next (FodMeetingList *self)
{
  g_autoptr (FodRecord) next = find_next (self);

  if (g_set_object (&self->next, next))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT]);
}

static void choose (FodMeetingList *self, FodRecord *meeting);

static void
deleted_cb (FodMeetingList *self)
{
  g_autoptr (FodRecord) other = NULL;

  if (!fod_record_is_deleted (self->meeting))
    return;
  other = find_default (self);
  choose (self, other);
}

/* In the list are the planned meetings, then those that are held. */
static int
find_meeting (const char *id,
              gpointer data)
{
  FodMeetingList *self = data;
  int place = fod_query_find (self->planned, id);
  int held = place < 0 ? fod_query_find (self->held, id) : -1;

  if (held < 0)
    return place;
  return held + (int) g_list_model_get_n_items (G_LIST_MODEL (self->planned));
}

static gboolean
is_selected (FodMeetingList *self,
             FodRecord *meeting)
{
  FodSectionRow *row = gtk_single_selection_get_selected_item (self->selection);

  return row && fod_section_row_get_record (row) == meeting;
}

static void
select_row (FodMeetingList *self)
{
  int position = self->meeting
                   ? fod_section_model_find (self->sections, fod_record_get_id (self->meeting))
                   : -1;

  gtk_single_selection_set_selected (self->selection, position < 0 ? GTK_INVALID_LIST_POSITION
                                                                   : (guint) position);
}

static void
choose (FodMeetingList *self,
        FodRecord *meeting)
{
  if (self->meeting == meeting)
    return;
  g_clear_signal_handler (&self->meeting_deleted, self->meeting);
  g_set_object (&self->meeting, meeting);
  if (meeting)
    self->meeting_deleted = g_signal_connect_swapped (meeting, "notify::deleted",
                                                      G_CALLBACK (deleted_cb), self);
  select_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEETING]);
}

/* A meeting that is held now, or on another day, has another place in the list. */
static void
items_changed_cb (FodMeetingList *self)
{
  if (!is_selected (self, self->meeting))
    select_row (self);
  update_next (self);
}

static void
selected_cb (FodMeetingList *self)
{
  FodSectionRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row)
    choose (self, fod_section_row_get_record (row));
}

static void
activate_cb (FodMeetingList *self,
             guint position)
{
  g_autoptr (FodSectionRow) row =
    g_list_model_get_item (G_LIST_MODEL (self->sections), position);

  if (!row)
    return;
  choose (self, fod_section_row_get_record (row));
  g_signal_emit (self, signals[OPENED], 0);
}

/* Lists */

static void
today_changed_cb (FodMeetingList *self)
{
  fod_section_model_set_today (self->sections, fod_session_get_today (self->session));
  update_next (self);
}

static FodQuery *
make_query (FodMeetingList *self,
            gboolean latest_first)
{
  FodQuery *query = fod_query_new (fod_session_get_store (self->session), FOD_RECORD_MEETING);

  fod_query_order_by (query, "day", latest_first);
  fod_query_order_by (query, "time", latest_first);
  return query;
}

static void
set_up_queries (FodMeetingList *self)
{
  self->planned = make_query (self, FALSE);
  self->held = make_query (self, TRUE);
}

/* The queries have their limits by now: nobody reads the meetings of all courses. */
static void
set_up_list (FodMeetingList *self)
{
  g_autoptr (GListStore) both = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) all = NULL;

  g_list_store_append (both, self->planned);
  g_list_store_append (both, self->held);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&both)));
  self->sections = fod_section_model_new (G_LIST_MODEL (all), get_section, self);
  fod_section_model_set_make (self->sections, make_row);
  fod_section_model_set_find (self->sections, find_meeting);
  fod_section_model_set_today (self->sections, fod_session_get_today (self->session));
  fod_section_model_set_seen (self->sections, ROWS_SEEN);
  fod_list_growth_attach (self->list, self->sections);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->sections));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (fod_session_get_store (self->session), "committed",
                           G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::today", G_CALLBACK (today_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
limit (FodQuery *query,
       const FodMeetingScope *scope,
       FodRecord *owner,
       gboolean held)
{
  fod_query_clear_where (query);
  fod_query_where_record (query, scope->owner, owner);
  fod_query_where (query, "kind", scope->comparison, FOD_TEXT (scope->kind));
  fod_query_where (query, "state", held ? FOD_EQUAL : FOD_NOT_EQUAL, FOD_TEXT ("held"));
  fod_query_refresh (query);
}

/* Widget */

static void
fod_meeting_list_dispose (GObject *object)
{
  FodMeetingList *self = FOD_MEETING_LIST (object);

  if (self->session) {
    g_signal_handlers_disconnect_by_data (self->selection, self);
    g_signal_handlers_disconnect_by_data (self->session, self);
    g_signal_handlers_disconnect_by_data (fod_session_get_store (self->session), self);
  }
  g_clear_signal_handler (&self->meeting_deleted, self->meeting);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_MEETING_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->sections);
  g_clear_object (&self->planned);
  g_clear_object (&self->held);
  g_clear_object (&self->meeting);
  g_clear_object (&self->next);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_meeting_list_parent_class)->dispose (object);
}

static void
fod_meeting_list_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  FodMeetingList *self = FOD_MEETING_LIST (object);

  switch (prop_id) {
  case PROP_MEETING:
    g_value_set_object (value, self->meeting);
    break;
  case PROP_NEXT:
    g_value_set_object (value, self->next);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_meeting_list_class_init (FodMeetingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_meeting_list_dispose;
  object_class->get_property = fod_meeting_list_get_property;

  properties[PROP_MEETING] =
    g_param_spec_object ("meeting", NULL, NULL, FOD_TYPE_RECORD, flags);
  properties[PROP_NEXT] = g_param_spec_object ("next", NULL, NULL, FOD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOD_TYPE_LIST_ROW);
  g_type_ensure (FOD_TYPE_MEETING_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-meeting-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMeetingList, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "meetings.delete", NULL);
}

static void
fod_meeting_list_init (FodMeetingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_meeting_list_show:
 * @self: a list
 * @session: what the pages share; the same every time
 * @scope: which meetings
 * @owner: (nullable): the course or mentorship they belong to
 *
 * Shows the meetings of @owner and chooses the next one.
 */
void
fod_meeting_list_show (FodMeetingList *self,
                       FodSession *session,
                       const FodMeetingScope *scope,
                       FodRecord *owner)
{
  g_autoptr (FodRecord) first = NULL;

  g_return_if_fail (FOD_IS_MEETING_LIST (self));
  g_return_if_fail (FOD_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    set_up_queries (self);
  limit (self->planned, scope, owner, FALSE);
  limit (self->held, scope, owner, TRUE);
  if (!self->selection)
    set_up_list (self);
  first = find_default (self);
  choose (self, first);
  select_row (self);
  update_next (self);
}

/**
 * fod_meeting_list_get_meeting:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the meeting chosen
 */
FodRecord *
fod_meeting_list_get_meeting (FodMeetingList *self)
{
  g_return_val_if_fail (FOD_IS_MEETING_LIST (self), NULL);

  return self->meeting;
}

/**
 * fod_meeting_list_set_meeting:
 * @self: a list
 * @meeting: a meeting
 *
 * Chooses a meeting and brings it into view.
 *
 * Returns: whether it is in the list
 */
gboolean
fod_meeting_list_set_meeting (FodMeetingList *self,
                              FodRecord *meeting)
{
  int position;

  g_return_val_if_fail (FOD_IS_MEETING_LIST (self), FALSE);
  g_return_val_if_fail (FOD_IS_RECORD (meeting), FALSE);

  if (!self->sections)
    return FALSE;
  position = fod_section_model_find (self->sections, fod_record_get_id (meeting));
  if (position < 0)
    return FALSE;
  choose (self, meeting);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item",
                              "u", (guint) position);
  return TRUE;
}

/**
 * fod_meeting_list_focus_meeting:
 * @self: a list
 *
 * Gives the row of the meeting chosen the focus.
 *
 * Returns: whether there is one
 */
gboolean
fod_meeting_list_focus_meeting (FodMeetingList *self)
{
  const char *id;
  int position;

  g_return_val_if_fail (FOD_IS_MEETING_LIST (self), FALSE);

  if (!self->meeting)
    return FALSE;
  id = fod_record_get_id (self->meeting);
  position = fod_section_model_find (self->sections, id);
  if (position < 0)
    return FALSE;
  fod_list_focus_record (self->list, (guint) position, id);
  return TRUE;
}

/**
 * fod_meeting_list_get_next:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the first planned meeting from today on
 */
FodRecord *
fod_meeting_list_get_next (FodMeetingList *self)
{
  g_return_val_if_fail (FOD_IS_MEETING_LIST (self), NULL);

  return self->next;
}
