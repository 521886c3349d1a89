/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-view.h"

#include "fod-agenda-point-row.h"
#include "fod-agenda.h"
#include "fod-agreement-actions.h"
#include "fod-agreement-dialog.h"
#include "fod-agreement-row.h"
#include "fod-carry.h"
#include "fod-day-text.h"
#include "fod-earlier-notes.h"
#include "fod-guarded-question.h"
#include "fod-meeting-actions.h"
#include "fod-part-header.h"
#include "fod-query.h"
#include "fod-record-dialog.h"
#include "fod-schedule-closures.h"
#include "fod-slot.h"

#include <glib/gi18n-lib.h>

struct _FodMeetingView {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *clash;
  GtkScrolledWindow *scroller;
  GtkListBox *points;
  GtkListBox *agreements;
  FodEarlierNotes *earlier_notes;
  GtkWidget *earlier_group;
  GtkListBox *earlier;
  GtkLabel *outlook;

  FodSession *session;
  FodRecord *meeting;
  FodQuery *point_query;
  FodQuery *agreement_query;
  GListStore *open;
};

enum {
  PROP_0,
  PROP_SESSION,
  PROP_MEETING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodMeetingView, fod_meeting_view, ADW_TYPE_BIN)

/* What will happen to the points */

static guint
count_moved (GPtrArray *points)
{
  guint count = 0;

  for (guint i = 0; i < points->len; i++)
    count += g_strcmp0 (fod_record_get_text (points->pdata[i], "state"), "moved") == 0;
  return count;
}

static guint
count_due (FodStore *store,
           GPtrArray *points,
           FodRecord *next)
{
  g_autoptr (GPtrArray) present = fod_meeting_list_points (store, next);
  guint count = 0;

  for (guint i = 0; i < points->len; i++)
    count += fod_carry_is_due (points->pdata[i], present);
  return count;
}

static gboolean
is_with_mentor (FodRecord *meeting)
{
  return g_strcmp0 (fod_record_get_text (meeting, "kind"), "mentor") == 0;
}

static const char *
describe_rule (FodRecord *meeting)
{
  return is_with_mentor (meeting)
           ? _ ("When the meeting has been held, open points of your own and what is marked to be "
                "followed up go on to the next.")
           : _ ("When the meeting has been held, open points of your own and what is marked to be "
                "followed up go on to the next status meeting.");
}

static char *
describe_going (FodRecord *meeting,
                guint count,
                const char *when)
{
  return g_strdup_printf (
    is_with_mentor (meeting)
      ? ngettext ("%u point goes on to the next meeting, %s",
                  "%u points go on to the next meeting, %s", count)
      : ngettext ("%u point goes on to the next status meeting, %s",
                  "%u points go on to the next status meeting, %s", count),
    count, when);
}

static char *
describe_gone (FodRecord *meeting,
               guint count)
{
  return g_strdup_printf (is_with_mentor (meeting)
                            ? ngettext ("%u point went on to the next meeting.",
                                        "%u points went on to the next meeting.", count)
                            : ngettext ("%u point went on to the next status meeting.",
                                        "%u points went on to the next status meeting.", count),
                          count);
}

static char *
describe_planned (FodStore *store,
                  FodRecord *meeting,
                  GPtrArray *points)
{
  g_autoptr (FodRecord) next = fod_meeting_find_successor (store, meeting);
  FodDay day = next ? (FodDay) fod_record_get_number (next, "day", FOD_DAY_NONE) : FOD_DAY_NONE;
  g_autofree char *when = day == FOD_DAY_NONE ? NULL : fod_day_text_medium (day);
  guint count = when ? count_due (store, points, next) : 0;
  g_autofree char *going = count > 0 ? describe_going (meeting, count, when) : NULL;

  return g_strdup_printf ("%s\n%s", going ? going : describe_rule (meeting),
                          _ ("The fixed points are there anyway. What you write under them stays "
                             "here, and you can read it at the next meeting."));
}

/**
 * fod_meeting_view_describe_outlook:
 * @store: a store
 * @meeting: a meeting
 *
 * Says what becomes of the points of @meeting when it is held, or what became of them.
 *
 * Returns: (transfer full): a sentence for the user; "" when there is nothing to say
 */
char *
fod_meeting_view_describe_outlook (FodStore *store,
                                   FodRecord *meeting)
{
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);
  guint moved = count_moved (points);

  if (!fod_meeting_is_held (meeting))
    return describe_planned (store, meeting, points);
  return moved > 0 ? describe_gone (meeting, moved) : g_strdup ("");
}

static void
update_outlook (FodMeetingView *self)
{
  g_autofree char *text = NULL;

  if (!self->meeting)
    return;
  text = fod_meeting_view_describe_outlook (fod_session_get_store (self->session), self->meeting);
  gtk_label_set_label (self->outlook, text);
  gtk_widget_set_visible (GTK_WIDGET (self->outlook), *text != '\0');
}

/* A course that begins another day takes its meetings along, to where something else may be. */
static void
update_clash (FodMeetingView *self)
{
  FodStore *store = fod_session_get_store (self->session);
  g_autoptr (FodRecord) other =
    self->meeting ? fod_slot_find_taken_by_other (store, self->meeting) : NULL;
  g_autofree char *sentence = fod_schedule_describe_clash (other);

  gtk_label_set_label (self->clash, sentence);
}

/* What to follow up: after the meeting there is nothing more */

static gboolean
is_to_come (FodMeetingView *self)
{
  return self->meeting && !fod_meeting_is_held (self->meeting);
}

static void
update_earlier_notes (FodMeetingView *self)
{
  fod_earlier_notes_look_before (self->earlier_notes, fod_session_get_store (self->session),
                                 is_to_come (self) ? self->meeting : NULL);
}

/* What was open when the meeting came into view stays when it is ticked, so that one sees the tick
 * and keeps the place; only what is deleted goes. */
static void
drop_deleted (GListStore *open)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (open)); i > 0; i--) {
    g_autoptr (FodRecord) agreement = g_list_model_get_item (G_LIST_MODEL (open), i - 1);
    g_autoptr (FodRecord) meeting = fod_record_get_reference (agreement, "meeting");

    if (fod_record_is_deleted (agreement) || !meeting || fod_record_is_deleted (meeting))
      g_list_store_remove (open, i - 1);
  }
}

static void
update_earlier (FodMeetingView *self)
{
  gboolean is_wanted = is_to_come (self);
  g_autoptr (GPtrArray) open = NULL;

  drop_deleted (self->open);
  if (is_wanted)
    open = fod_agreement_list_open_before (fod_session_get_store (self->session), self->meeting);
  for (guint i = 0; open && i < open->len; i++) {
    if (!g_list_store_find (self->open, open->pdata[i], NULL))
      g_list_store_append (self->open, open->pdata[i]);
  }
  gtk_widget_set_visible (self->earlier_group,
                          is_wanted && g_list_model_get_n_items (G_LIST_MODEL (self->open)) > 0);
}

static void
committed_cb (FodMeetingView *self,
              FodCommit *commit)
{
  if (fod_commit_touches (commit, FOD_RECORD_AGREEMENT) ||
      fod_commit_touches (commit, FOD_RECORD_TASK) ||
      fod_commit_touches (commit, FOD_RECORD_MEETING))
    update_earlier (self);
  if (fod_commit_touches (commit, FOD_RECORD_ACTIVITY) ||
      fod_commit_touches (commit, FOD_RECORD_MEETING))
    update_clash (self);
  if (fod_commit_touches (commit, FOD_RECORD_AGENDA_POINT) ||
      fod_commit_touches (commit, FOD_RECORD_MEETING)) {
    update_earlier_notes (self);
    update_outlook (self);
  }
}

/* Points */

static int
get_part (FodRecord *point)
{
  return (int) fod_record_get_number (point, "part", 0);
}

static gboolean
is_one_part (FodMeetingView *self)
{
  GListModel *points = G_LIST_MODEL (self->point_query);
  guint count = g_list_model_get_n_items (points);
  g_autoptr (FodRecord) first = g_list_model_get_item (points, 0);
  g_autoptr (FodRecord) last = g_list_model_get_item (points, MAX (count, 1) - 1);

  return first && last && get_part (first) == get_part (last);
}

static char *
describe_part (FodMeetingView *self,
               int part)
{
  g_autofree char *name = self->meeting ? fod_agenda_name_part (self->meeting, part) : NULL;

  if (name)
    return g_steal_pointer (&name);
  if (is_one_part (self))
    return g_strdup (_ ("Agenda"));
  if (part <= 0)
    return g_strdup (_ ("Other Points"));
  return g_strdup_printf (_ ("Part %d"), part);
}

static GtkWidget *
make_part_header (FodMeetingView *self,
                  int part)
{
  g_autofree char *title = describe_part (self, part);

  return fod_part_header_new (title, MAX (part, 0));
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer data)
{
  FodRecord *point = fod_agenda_point_row_get_point (FOD_AGENDA_POINT_ROW (row));
  FodRecord *above = before ? fod_agenda_point_row_get_point (FOD_AGENDA_POINT_ROW (before)) : NULL;
  gboolean begins = !above || get_part (above) != get_part (point);

  gtk_list_box_row_set_header (row, begins ? make_part_header (data, get_part (point)) : NULL);
}

static GtkWidget *
make_point_cb (gpointer point,
               gpointer data)
{
  FodMeetingView *self = data;

  return fod_agenda_point_row_new (self->session, point);
}

static GtkWidget *
make_agreement_cb (gpointer agreement,
                   gpointer data)
{
  FodMeetingView *self = data;

  return fod_agreement_row_new (self->session, agreement);
}

static FodAgendaPointRow *
get_point_row (FodMeetingView *self,
               guint index)
{
  return (FodAgendaPointRow *) gtk_list_box_get_row_at_index (self->points, (int) index);
}

/* Notes under way are saved before their rows go: they must not be saved while the list of points
 * is changing. */
static gboolean
commit_notes (FodMeetingView *self)
{
  FodAgendaPointRow *row;
  gboolean saved = TRUE;

  for (guint i = 0; (row = get_point_row (self, i)); i++)
    saved &= fod_agenda_point_row_commit (row);
  return saved;
}

/* A row that has just come has no place before the next frame. The scrolling to the focus has begun
 * by then, to where the row was not yet: setting the value ends it, clamping would not. */
static gboolean
bring_into_view_cb (GtkWidget *row,
                    GdkFrameClock *frame_clock,
                    gpointer data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  int height = gtk_widget_get_height (row);
  GtkAdjustment *adjustment;
  double value;
  double y;

  if (!scroller)
    return G_SOURCE_REMOVE;
  if (height == 0 || !gtk_widget_translate_coordinates (row, scroller, 0, 0, NULL, &y))
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  value = gtk_adjustment_get_value (adjustment);
  y += value;
  value = MAX (value, y + height - gtk_adjustment_get_page_size (adjustment));
  gtk_adjustment_set_value (adjustment, MIN (value, y));
  return G_SOURCE_REMOVE;
}

/* Actions */

static void
edit_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  static const char *const fields[] = { "title", "day", "time", "minutes", "place", NULL };
  FodMeetingView *self = FOD_MEETING_VIEW (widget);
  GtkWidget *dialog;

  if (!self->meeting)
    return;
  dialog = fod_record_dialog_new (widget, self->session, self->meeting, _ ("Meeting"));
  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, fields);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
hold_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodMeetingView *self = FOD_MEETING_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (!self->meeting || !commit_notes (self))
    return;
  if (fod_meeting_hold (fod_session_get_store (self->session), self->meeting, &error))
    fod_session_tell (self->session, _ ("The meeting is held"), TRUE);
  else
    fod_session_fail (self->session, error);
}

static void
unhold_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodMeetingView *self = FOD_MEETING_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (!self->meeting || !commit_notes (self))
    return;
  if (!fod_meeting_unhold (fod_session_get_store (self->session), self->meeting, &error))
    fod_session_fail (self->session, error);
}

typedef struct {
  FodMeetingView *view;
  FodRecord *meeting;
  int part;
} PointRequest;

static void
free_point_request (PointRequest *request)
{
  g_object_unref (request->view);
  g_object_unref (request->meeting);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PointRequest, free_point_request)

static void
titled_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (PointRequest) request = data;
  g_autofree char *title = fod_guarded_question_finish (result);
  FodMeetingView *self = request->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) point = NULL;

  if (!title || !self->session)
    return;
  point = fod_meeting_add_point (fod_session_get_store (self->session), request->meeting, title,
                                 request->part, &error);
  if (!point)
    fod_session_fail (self->session, error);
  else
    fod_meeting_view_focus_part (self, point);
}

/* Returns: the part where somebody is writing; 0 when that is in none */
static int
find_part_in_use (FodMeetingView *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->points));
  FodRecord *point =
    FOD_IS_AGENDA_POINT_ROW (row) ? fod_agenda_point_row_get_point (FOD_AGENDA_POINT_ROW (row))
                                  : NULL;

  return point ? (int) fod_record_get_number (point, "part", 0) : 0;
}

static void
add_point_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  FodMeetingView *self = FOD_MEETING_VIEW (widget);
  const char *heading = _ ("New Point");
  const char *question = _ ("What will you talk about?");
  const char *entry = _ ("Agenda point");
  PointRequest *request;

  if (!self->meeting)
    return;
  request = g_new0 (PointRequest, 1);
  request->view = g_object_ref (self);
  request->meeting = g_object_ref (self->meeting);
  request->part = g_variant_get_int32 (parameter);
  if (request->part == 0)
    request->part = find_part_in_use (self);
  fod_guarded_question_ask (widget, self->session, self->meeting, heading, question, _ ("_Add"),
                            entry, titled_cb, request);
}

static void
add_agreement_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  FodMeetingView *self = FOD_MEETING_VIEW (widget);

  if (self->meeting)
    fod_agreement_dialog_add (widget, self->session, self->meeting);
}

/* Widget */

static void
fod_meeting_view_dispose (GObject *object)
{
  FodMeetingView *self = FOD_MEETING_VIEW (object);

  if (self->session)
    g_signal_handlers_disconnect_by_data (fod_session_get_store (self->session), self);
  if (self->points)
    commit_notes (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_MEETING_VIEW);
  g_clear_object (&self->point_query);
  g_clear_object (&self->agreement_query);
  g_clear_object (&self->open);
  g_clear_object (&self->meeting);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_meeting_view_parent_class)->dispose (object);
}

static void
fod_meeting_view_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  FodMeetingView *self = FOD_MEETING_VIEW (object);

  switch (prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_MEETING:
    g_value_set_object (value, self->meeting);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_meeting_view_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  FodMeetingView *self = FOD_MEETING_VIEW (object);

  switch (prop_id) {
  case PROP_SESSION:
    fod_meeting_view_set_session (self, g_value_get_object (value));
    break;
  case PROP_MEETING:
    fod_meeting_view_set_meeting (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "meeting.hold", NULL, hold_cb);
  gtk_widget_class_install_action (widget_class, "meeting.unhold", NULL, unhold_cb);
  gtk_widget_class_install_action (widget_class, "meeting.add-point", "i", add_point_cb);
  gtk_widget_class_install_action (widget_class, "meeting.add-agreement", NULL, add_agreement_cb);
}

static void
fod_meeting_view_class_init (FodMeetingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fod_meeting_view_dispose;
  object_class->get_property = fod_meeting_view_get_property;
  object_class->set_property = fod_meeting_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION, flags);
  properties[PROP_MEETING] =
    g_param_spec_object ("meeting", NULL, NULL, FOD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FOD_TYPE_EARLIER_NOTES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, stack);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, clash);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, scroller);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, points);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, agreements);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, earlier_notes);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, earlier_group);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, earlier);
  gtk_widget_class_bind_template_child (widget_class, FodMeetingView, outlook);
  install_actions (widget_class);
}

static void
fod_meeting_view_init (FodMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->open = g_list_store_new (FOD_TYPE_RECORD);
  gtk_list_box_set_header_func (self->points, update_header_cb, self, NULL);
}

static void
set_up_lists (FodMeetingView *self)
{
  FodStore *store = fod_session_get_store (self->session);

  self->point_query = fod_query_new (store, FOD_RECORD_AGENDA_POINT);
  fod_query_where_record (self->point_query, "meeting", NULL);
  fod_query_order_by (self->point_query, "part", FALSE);
  fod_query_order_by (self->point_query, "position", FALSE);
  self->agreement_query = fod_query_new (store, FOD_RECORD_AGREEMENT);
  fod_query_where_record (self->agreement_query, "meeting", NULL);
  fod_query_order_by (self->agreement_query, "position", FALSE);
  gtk_list_box_bind_model (self->points, G_LIST_MODEL (self->point_query),
                           make_point_cb, self, NULL);
  gtk_list_box_bind_model (self->agreements, G_LIST_MODEL (self->agreement_query),
                           make_agreement_cb, self, NULL);
  gtk_list_box_bind_model (self->earlier, G_LIST_MODEL (self->open), make_agreement_cb, self, NULL);
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fod_meeting_view_set_session:
 * @self: a view
 * @session: what the pages share; set once
 *
 * Says where the meetings are.
 */
void
fod_meeting_view_set_session (FodMeetingView *self,
                              FodSession *session)
{
  g_return_if_fail (FOD_IS_MEETING_VIEW (self));
  g_return_if_fail (!self->session || self->session == session);

  if (!g_set_object (&self->session, session))
    return;
  set_up_lists (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * fod_meeting_view_get_meeting:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the meeting shown
 */
FodRecord *
fod_meeting_view_get_meeting (FodMeetingView *self)
{
  g_return_val_if_fail (FOD_IS_MEETING_VIEW (self), NULL);

  return self->meeting;
}

static void
limit (FodQuery *query,
       FodRecord *meeting)
{
  fod_query_clear_where (query);
  fod_query_where_record (query, "meeting", meeting);
  fod_query_refresh (query);
}

/**
 * fod_meeting_view_set_meeting:
 * @self: a view that has its session
 * @meeting: (nullable): a meeting
 *
 * Shows a meeting from the top. What is being written about the one before is saved.
 */
void
fod_meeting_view_set_meeting (FodMeetingView *self,
                              FodRecord *meeting)
{
  g_return_if_fail (FOD_IS_MEETING_VIEW (self));
  g_return_if_fail (!meeting || self->session);

  if (self->meeting == meeting)
    return;
  commit_notes (self);
  g_set_object (&self->meeting, meeting);
  limit (self->point_query, meeting);
  limit (self->agreement_query, meeting);
  g_list_store_remove_all (self->open);
  update_earlier_notes (self);
  update_earlier (self);
  gtk_stack_set_visible_child_name (self->stack, meeting ? "agenda" : "none");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update_clash (self);
  update_outlook (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEETING]);
}

/**
 * fod_meeting_view_focus_part:
 * @self: a view
 * @part: an agenda point or an agreement
 *
 * Brings a part of the meeting into view.
 *
 * Returns: whether it is there
 */
gboolean
fod_meeting_view_focus_part (FodMeetingView *self,
                             FodRecord *part)
{
  GtkWidget *row;
  int place;

  g_return_val_if_fail (FOD_IS_MEETING_VIEW (self), FALSE);
  g_return_val_if_fail (FOD_IS_RECORD (part), FALSE);

  if (!self->meeting)
    return FALSE;
  place = fod_query_find (self->point_query, fod_record_get_id (part));
  if (place >= 0) {
    row = GTK_WIDGET (get_point_row (self, (guint) place));
    fod_agenda_point_row_focus_notes (FOD_AGENDA_POINT_ROW (row));
  } else {
    place = fod_query_find (self->agreement_query, fod_record_get_id (part));
    if (place < 0)
      return FALSE;
    row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->agreements, place));
    gtk_widget_grab_focus (row);
  }
  gtk_widget_add_tick_callback (row, bring_into_view_cb, NULL, NULL);
  return TRUE;
}

/**
 * fod_meeting_view_focus_first:
 * @self: a view
 *
 * Puts the cursor where the first notes are written.
 */
void
fod_meeting_view_focus_first (FodMeetingView *self)
{
  FodAgendaPointRow *row;

  g_return_if_fail (FOD_IS_MEETING_VIEW (self));

  row = get_point_row (self, 0);
  if (row)
    fod_agenda_point_row_focus_notes (row);
}
