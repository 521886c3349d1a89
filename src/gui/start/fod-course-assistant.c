/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-assistant.h"

#include "fod-course-plan.h"
#include "fod-course-preview-view.h"
#include "fod-danish.h"
#include "fod-day-row.h"
#include "fod-day-text.h"
#include "fod-dialog-size.h"
#include "fod-message.h"
#include "fod-people.h"
#include "fod-person-row.h"
#include "fod-programmes.h"
#include "fod-text-row.h"
#include "fod-unfinished.h"
#include "fod-weekdays-row.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>

typedef enum {
  STEP_NEWCOMER,
  STEP_PEOPLE,
  STEP_PREVIEW,
  N_STEPS,
} Step;

static const char *const step_names[N_STEPS] = { "newcomer", "people", "preview" };

struct _FodCourseAssistant {
  AdwWindow parent_instance;

  FodSession *session;
  FodCoursePlan *plan;
  GPtrArray *programmes;
  Step step;
  guint32 pressed; /* when a button was, in milliseconds of the display */

  AdwWindowTitle *title;
  GtkButton *back;
  GtkButton *next;
  GtkStack *steps;
  FodTextRow *newcomer;
  FodDayRow *start;
  GtkLabel *start_hint;
  FodTextRow *unit;
  FodWeekdaysRow *weekdays;
  FodPersonRow *contact;
  FodPersonRow *leader;
  FodPersonRow *mentor;
  AdwComboRow *programme;
  AdwComboRow *area;
  GtkLabel *problem;
  FodCoursePreviewView *preview;
};

G_DEFINE_FINAL_TYPE (FodCourseAssistant, fod_course_assistant, ADW_TYPE_WINDOW)

/* What stands in the rows */

static char *
get_text (gpointer row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static FodDay
read_start (FodCourseAssistant *self,
            GError **error)
{
  g_autofree char *text = get_text (self->start);

  return fod_day_parse_human (text, fod_session_get_today (self->session), error);
}

static FodWeekdays
read_weekdays (FodCourseAssistant *self)
{
  g_auto (FodValue) value = { 0 };

  FOD_FIELD_ROW_GET_IFACE (self->weekdays)->read (FOD_FIELD_ROW (self->weekdays), &value, NULL);
  return (FodWeekdays) value.number;
}

static FodProgramme *
get_programme (FodCourseAssistant *self)
{
  guint position = adw_combo_row_get_selected (self->programme);

  return self->programmes && position < self->programmes->len ? self->programmes->pdata[position]
                                                              : NULL;
}

/* The first choice is no area of work in particular. */
static const char *
get_area (FodCourseAssistant *self)
{
  FodProgramme *programme = get_programme (self);
  guint position = adw_combo_row_get_selected (self->area);
  GPtrArray *variants = programme ? fod_programme_get_variants (programme) : NULL;

  if (!variants || position == 0 || position > variants->len)
    return NULL;
  return ((const FodProgrammeVariant *) variants->pdata[position - 1])->key;
}

static void
fill_plan (FodCourseAssistant *self)
{
  FodProgramme *programme = get_programme (self);
  g_autofree char *newcomer = get_text (self->newcomer);
  g_autofree char *unit = get_text (self->unit);
  g_autofree char *contact = get_text (self->contact);
  g_autofree char *leader = get_text (self->leader);
  g_autofree char *mentor = get_text (self->mentor);

  fod_course_plan_set_newcomer (self->plan, newcomer);
  fod_course_plan_set_start (self->plan, read_start (self, NULL));
  fod_course_plan_set_unit (self->plan, unit);
  fod_course_plan_set_weekdays (self->plan, read_weekdays (self));
  fod_course_plan_set_contact (self->plan, contact);
  fod_course_plan_set_leader (self->plan, leader);
  fod_course_plan_set_mentor (self->plan, mentor);
  fod_course_plan_set_programme (self->plan, programme ? fod_programme_get_id (programme) : NULL);
  fod_course_plan_set_variant (self->plan, get_area (self));
}

/* Hints */

static char *
describe_start (FodCourseAssistant *self,
                FodDay day)
{
  g_autoptr (FodWorkCalendar) calendar = fod_workplace_get_calendar_for (
    fod_session_get_store (self->session), read_weekdays (self));
  g_autofree char *text = fod_day_text_long (day);
  g_autofree char *date = fod_danish_capitalize (text);
  g_autofree char *week = fod_day_text_week (day);
  g_autofree char *reason = fod_work_calendar_reason (calendar, day);
  const char *name = fod_danish_weekday_name (fod_day_weekday (day));
  g_autofree char *weekday = fod_danish_capitalize (name);

  /* The date says already that it is a Saturday. */
  if (reason && g_str_equal (reason, weekday))
    return g_strdup_printf (_ ("%s is no workday. The programme begins on the next one."), date);
  if (reason) {
    /* TRANSLATORS: A date, and why it is no workday: “Good Friday”. */
    return g_strdup_printf (_ ("%s is no workday (%s). The programme begins on the next one."),
                            date, reason);
  }
  if (day < fod_session_get_today (self->session)) {
    return g_strdup_printf (_ ("%s is past. What should be done by now will show as overdue."),
                            date);
  }
  return g_strdup_printf ("%s, %s", date, week);
}

static void
update_hint (FodCourseAssistant *self)
{
  FodDay day = read_start (self, NULL);
  g_autofree char *hint = NULL;
  g_autoptr (GError) error = NULL;

  if (day == FOD_DAY_NONE)
    hint = g_strdup (_ ("Write for instance “1 March”, “Monday week 9” or “tomorrow”."));
  else if (!fod_course_plan_check_start (day, &error))
    hint = g_strdup (error->message);
  else
    hint = describe_start (self, day);
  gtk_label_set_label (self->start_hint, hint);
}

/* What is wrong stands in the row: a hint below it would be a second opinion. */
static void
show_start_error (FodCourseAssistant *self,
                  const char *message)
{
  fod_field_row_show_error (FOD_FIELD_ROW (self->start), message);
  gtk_widget_set_visible (GTK_WIDGET (self->start_hint), message == NULL);
}

static void
start_changed_cb (FodCourseAssistant *self)
{
  show_start_error (self, NULL);
  update_hint (self);
}

static void
weekdays_changed_cb (FodCourseAssistant *self)
{
  fod_field_row_show_error (FOD_FIELD_ROW (self->weekdays), NULL);
  update_hint (self);
}

static void
newcomer_changed_cb (FodCourseAssistant *self)
{
  fod_field_row_show_error (FOD_FIELD_ROW (self->newcomer), NULL);
}

static void
programme_changed_cb (FodCourseAssistant *self)
{
  FodProgramme *programme = get_programme (self);
  GPtrArray *variants = programme ? fod_programme_get_variants (programme) : NULL;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("No area in particular"));
  for (guint i = 0; variants && i < variants->len; i++)
    gtk_string_list_append (titles, ((const FodProgrammeVariant *) variants->pdata[i])->title);
  adw_combo_row_set_model (self->area, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->area), variants && variants->len > 0);
}

/* Steps */

static void
show_step (FodCourseAssistant *self,
           Step step)
{
  g_autofree char *place = g_strdup_printf (_ ("Step %d of %d"), (int) step + 1, N_STEPS);

  self->step = step;
  adw_window_title_set_subtitle (self->title, place);
  gtk_button_set_label (self->back, step == STEP_NEWCOMER ? _ ("_Cancel") : _ ("_Back"));
  gtk_button_set_label (self->next, step == STEP_PREVIEW ? _ ("C_reate") : _ ("_Next"));
  gtk_stack_set_visible_child_name (self->steps, step_names[step]);
  if (step == STEP_NEWCOMER)
    gtk_widget_grab_focus (GTK_WIDGET (self->newcomer));
  else if (step == STEP_PEOPLE)
    gtk_widget_grab_focus (GTK_WIDGET (self->contact));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

static void
show_problem (FodCourseAssistant *self,
              const char *message)
{
  gtk_label_set_label (self->problem, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

static gboolean
check_start (FodCourseAssistant *self,
             GError **error)
{
  FodDay start = read_start (self, error);

  return start != FOD_DAY_NONE && fod_course_plan_check_start (start, error);
}

/* The first thing that is missing gets the focus; all of them are marked. */
static gboolean
check_newcomer (FodCourseAssistant *self)
{
  g_autofree char *newcomer = get_text (self->newcomer);
  g_autofree char *start = get_text (self->start);
  g_autoptr (GError) error = NULL;
  gpointer wrong = NULL;

  fod_field_row_show_error (FOD_FIELD_ROW (self->weekdays),
                            read_weekdays (self) ? NULL : _ ("Choose at least one weekday."));
  if (!read_weekdays (self))
    wrong = self->weekdays;
  show_start_error (self, NULL);
  if (!*start) {
    show_start_error (self, _ ("Start date: when is the first day?"));
    wrong = self->start;
  } else if (!check_start (self, &error)) {
    show_start_error (self, error->message);
    wrong = self->start;
  }
  fod_field_row_show_error (FOD_FIELD_ROW (self->newcomer),
                            *newcomer ? NULL : _ ("Newcomer: what is the name?"));
  if (!*newcomer)
    wrong = self->newcomer;
  if (wrong)
    gtk_widget_grab_focus (GTK_WIDGET (wrong));
  return wrong == NULL;
}

static void
go_to_preview (FodCourseAssistant *self)
{
  g_autoptr (FodCoursePreview) preview = NULL;
  g_autofree char *newcomer = get_text (self->newcomer);
  g_autoptr (GError) error = NULL;

  fill_plan (self);
  preview = fod_course_plan_preview (self->plan, &error);
  show_problem (self, preview ? NULL : error->message);
  if (!preview)
    return;
  fod_course_preview_view_show (self->preview, preview, newcomer);
  show_step (self, STEP_PREVIEW);
}

static void
create (FodCourseAssistant *self)
{
  g_autofree char *id = NULL;
  g_autofree char *newcomer = get_text (self->newcomer);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodSession) session = g_object_ref (self->session);

  if (!fod_course_plan_create (self->plan, &id, &error)) {
    fod_message_tell (GTK_WIDGET (self), _ ("The Course Was Not Created"), error->message);
    return;
  }
  fod_unfinished_settle (GTK_WINDOW (self));
  gtk_window_destroy (GTK_WINDOW (self));
  course = fod_store_find (fod_session_get_store (session), FOD_RECORD_COURSE, id);
  fod_session_set_course (session, course);
  fod_session_show (session, course);
  message = g_strdup_printf (_ ("The course for %s is ready"), newcomer);
  fod_session_tell (session, message, TRUE);
}

static void
next_cb (FodCourseAssistant *self)
{
  if (self->step == STEP_PREVIEW)
    create (self);
  else if (self->step == STEP_PEOPLE)
    go_to_preview (self);
  else if (check_newcomer (self))
    show_step (self, STEP_PEOPLE);
}

static void
back_cb (FodCourseAssistant *self)
{
  if (self->step == STEP_NEWCOMER)
    gtk_window_close (GTK_WINDOW (self));
  else
    show_step (self, (Step) (self->step - 1));
}

/* The buttons of all steps stand on the same spot: the second press of a double click is not meant
 * for the step that has come meanwhile. */
static void
pressed_cb (FodCourseAssistant *self,
            int n_press,
            double x,
            double y,
            GtkGesture *gesture)
{
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *header = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *target = gtk_widget_pick (header, x, y, GTK_PICK_DEFAULT);
  guint32 since = time - self->pressed;
  int double_click;

  if (!target || !gtk_widget_get_ancestor (target, GTK_TYPE_BUTTON))
    return;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time",
                &double_click, NULL);
  self->pressed = time;
  if (since < (guint32) double_click)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
next_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  next_cb (FOD_COURSE_ASSISTANT (widget));
}

static void
back_action_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  FodCourseAssistant *self = FOD_COURSE_ASSISTANT (widget);

  /* From the first step, only the button says goodbye. */
  if (self->step != STEP_NEWCOMER)
    back_cb (self);
}

static void
close_action_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* Beginning */

static void
set_name (gpointer row,
          FodRecord *person)
{
  if (person)
    gtk_editable_set_text (GTK_EDITABLE (row), fod_record_get_text (person, "name"));
}

static void
propose_people (FodCourseAssistant *self)
{
  FodStore *store = fod_session_get_store (self->session);
  g_autoptr (FodRecord) me = fod_people_me (store);
  const char *role = fod_people_my_role (store);

  if (g_strcmp0 (role, "contact") == 0)
    set_name (self->contact, me);
  else if (g_strcmp0 (role, "leader") == 0)
    set_name (self->leader, me);
  else if (g_strcmp0 (role, "mentor") == 0)
    set_name (self->mentor, me);
  else if (g_strcmp0 (role, "coordinator") == 0 && me)
    fod_course_plan_set_coordinator (self->plan, fod_record_get_text (me, "name"));
}

static void
propose_workplace (FodCourseAssistant *self)
{
  FodStore *store = fod_session_get_store (self->session);
  g_autoptr (FodRecord) workplace = fod_workplace_find (store);
  g_autoptr (FodWorkCalendar) calendar = fod_workplace_get_calendar (store);
  FodWeekdays weekdays = fod_work_calendar_get_weekdays (calendar);

  FOD_FIELD_ROW_GET_IFACE (self->weekdays)
    ->show (FOD_FIELD_ROW (self->weekdays), NULL, FOD_NUMBER (weekdays));
  if (workplace && fod_record_get_text (workplace, "name"))
    gtk_editable_set_text (GTK_EDITABLE (self->unit), fod_record_get_text (workplace, "name"));
}

static void
list_programmes (FodCourseAssistant *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GError) error = NULL;

  self->programmes = fod_programmes_list (fod_session_get_store (self->session), &error);
  if (!self->programmes)
    show_problem (self, error->message);
  for (guint i = 0; self->programmes && i < self->programmes->len; i++)
    gtk_string_list_append (titles, fod_programme_get_title (self->programmes->pdata[i]));
  adw_combo_row_set_model (self->programme, G_LIST_MODEL (titles));
  programme_changed_cb (self);
}

static void
bind_rows (FodCourseAssistant *self)
{
  FodFieldRow *rows[] = {
    FOD_FIELD_ROW (self->newcomer),
    FOD_FIELD_ROW (self->start),
    FOD_FIELD_ROW (self->unit),
    FOD_FIELD_ROW (self->weekdays),
    FOD_FIELD_ROW (self->contact),
    FOD_FIELD_ROW (self->leader),
    FOD_FIELD_ROW (self->mentor),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    fod_field_row_bind (rows[i], self->session, NULL, NULL);
}

static void
fod_course_assistant_dispose (GObject *object)
{
  FodCourseAssistant *self = FOD_COURSE_ASSISTANT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_COURSE_ASSISTANT);
  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_course_assistant_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/start/fod-course-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, title);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, back);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, next);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, steps);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, newcomer);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, start);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, start_hint);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, unit);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, weekdays);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, contact);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, leader);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, mentor);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, programme);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, area);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, problem);
  gtk_widget_class_bind_template_child (widget_class, FodCourseAssistant, preview);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, newcomer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, weekdays_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, programme_changed_cb);
}

static void
fod_course_assistant_class_init (FodCourseAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_course_assistant_dispose;

  g_type_ensure (FOD_TYPE_TEXT_ROW);
  g_type_ensure (FOD_TYPE_DAY_ROW);
  g_type_ensure (FOD_TYPE_PERSON_ROW);
  g_type_ensure (FOD_TYPE_WEEKDAYS_ROW);
  g_type_ensure (FOD_TYPE_COURSE_PREVIEW_VIEW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "assistant.next", NULL, next_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK,
                                       "assistant.next", NULL);
  gtk_widget_class_install_action (widget_class, "assistant.back", NULL, back_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "assistant.back", NULL);
  gtk_widget_class_install_action (widget_class, "assistant.close", NULL, close_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "assistant.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "assistant.close", NULL);
}

static void
fod_course_assistant_init (FodCourseAssistant *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/**
 * fod_course_assistant_new:
 * @parent: (nullable): the window it belongs to
 * @session: what the pages share
 *
 * Returns: (transfer none): the assistant at its first step, not shown yet
 */
GtkWidget *
fod_course_assistant_new (GtkWindow *parent,
                          FodSession *session)
{
  FodCourseAssistant *self =
    g_object_new (FOD_TYPE_COURSE_ASSISTANT, "transient-for", parent, NULL);
  /* The areas are those of the programme. */
  const gpointer rows[] = { self->newcomer, self->start, self->unit, self->contact, self->leader,
                            self->mentor, self->programme, self->area, self->weekdays, NULL };

  self->session = g_object_ref (session);
  self->plan = fod_course_plan_new (fod_session_get_store (session));
  bind_rows (self);
  list_programmes (self);
  propose_workplace (self);
  propose_people (self);
  fod_unfinished_watch (GTK_WINDOW (self), session, NULL, rows);
  update_hint (self);
  show_step (self, STEP_NEWCOMER);
  return GTK_WIDGET (self);
}
