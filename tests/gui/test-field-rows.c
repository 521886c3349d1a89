/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-choice-row.h"
#include "fod-day-row.h"
#include "fod-day-text.h"
#include "fod-flag-row.h"
#include "fod-history.h"
#include "fod-long-text-row.h"
#include "fod-minutes-row.h"
#include "fod-number-row.h"
#include "fod-person-row.h"
#include "fod-text-row.h"
#include "fod-time-row.h"
#include "fod-undo.h"
#include "fod-weekdays-row.h"

#define OTHER "Hent nøglen"
#define TYPED "Find bordet og stolen"

static void
assert_row (GtkWidget *row,
            const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text);
}

static void
type (GtkWidget *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
enter (GtkWidget *row)
{
  g_signal_emit_by_name (row, "entry-activated");
}

static guint
count_actions (FodGuiFixture *f,
               const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    fod_history_read (f->store, fod_record_get_id (f->task), field, &error);

  g_assert_no_error (error);
  return entries->len - 1;
}

static void
test_follow (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), !=, "");
  assert_row (row, FOD_GUI_TEST_TASK);
  fod_test_set (f->store, f->task, "title", FOD_TEXT (OTHER));
  assert_row (row, OTHER);
  fod_field_row_bind (FOD_FIELD_ROW (row), NULL, NULL, NULL);
  assert_row (row, "");
  fod_test_set (f->store, f->task, "title", FOD_TEXT (TYPED));
  assert_row (row, "");
}

static void
test_own_title (FodGuiFixture *f,
                gconstpointer data)
{
  GtkWidget *row = fod_text_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Opgaven");
  fod_gui_fixture_add_row (f, row, f->task, "title");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Opgaven");
}

static void
test_enter (FodGuiFixture *f,
            gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");
  g_autofree char *label = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (f->task, "notify::title",
                            G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  type (row, "  " TYPED " ");
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, FOD_GUI_TEST_TASK);
  enter (row);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, TYPED);
  assert_row (row, TYPED);
  enter (row);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (count_actions (f, "title"), ==, 1);
  label = fod_undo_get_label (f->store, FOD_ACTION_UNDO);
  g_assert_nonnull (strstr (label, "»"));
}

/* Somebody has copied two lines from a letter, or nothing that can be seen. */
static void
test_pasted (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");

  type (row, "Linje1\nLinje2\tTab");
  enter (row);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Linje1 Linje2 Tab");
  assert_row (row, "Linje1 Linje2 Tab");
  type (row, "\342\200\213");
  enter (row);
  g_assert_nonnull (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "Linje1 Linje2 Tab");
  fod_field_row_revert (FOD_FIELD_ROW (row));
}

static void
test_leave (FodGuiFixture *f,
            gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");
  GtkWidget *next = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "reason");

  gtk_widget_grab_focus (row);
  fod_gui_test_wait ();
  type (row, TYPED);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, FOD_GUI_TEST_TASK);
  gtk_widget_grab_focus (next);
  fod_gui_test_wait ();
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, TYPED);
}

static void
test_nothing_lost (FodGuiFixture *f,
                   gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");

  type (row, "afmonteret");
  gtk_widget_set_visible (row, FALSE);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "afmonteret");

  gtk_widget_set_visible (row, TRUE);
  type (row, "frakoblet");
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "reason");
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, "frakoblet");
  assert_row (row, "");

  type (row, "kasseret");
  gtk_list_box_remove (f->list, row);
  g_assert_cmpstr (fod_record_get_text (f->task, "reason"), ==, "kasseret");
}

/* A row that was never on the screen is not unmapped either. */
static void
test_dispose (FodGuiFixture *f,
              gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (fod_text_row_new ());

  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "title");
  type (row, TYPED);
  g_assert_finalize_object (row);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, TYPED);
}

static void
test_base (FodGuiFixture *f,
           gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  FodHistoryEntry *mine;

  type (row, TYPED);
  fod_test_set (f->store, f->task, "title", FOD_TEXT (OTHER));
  assert_row (row, TYPED);
  enter (row);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, TYPED);

  entries = fod_history_read (f->store, fod_record_get_id (f->task), "title", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  mine = entries->pdata[0];
  g_assert_cmpstr (mine->after.text, ==, TYPED);
  /* What the row showed, not what the file held: the other change is nobody's base. */
  g_assert_cmpstr (mine->before.text, ==, FOD_GUI_TEST_TASK);
}

/* Typing something and taking it back is no change, also when others were there meanwhile. */
static void
test_taken_back (FodGuiFixture *f,
                 gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");

  type (row, TYPED);
  fod_test_set (f->store, f->task, "title", FOD_TEXT (OTHER));
  type (row, FOD_GUI_TEST_TASK);
  enter (row);
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, OTHER);
  assert_row (row, OTHER);
}

static void
assert_refused (GtkWidget *row,
                const char *text)
{
  assert_row (row, text);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_nonnull (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==,
                   fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   fod_field_row_get_error (FOD_FIELD_ROW (row)));
}

/* The label says which field it is, whatever is wrong with it. */
static void
assert_spoken (GtkWidget *row,
               const char *name,
               const char *problem)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem);
}

static void
test_error (FodGuiFixture *f,
            gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_day_row_new (), f->task, "due");
  GtkWidget *next = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "reason");
  g_autofree char *title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  gtk_widget_grab_focus (row);
  type (row, "32/8");
  gtk_widget_grab_focus (next);
  fod_gui_test_wait ();
  assert_refused (row, "32/8");
  assert_spoken (row, title, fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_cmpint (fod_record_get_number (f->task, "due", -1), ==, -1);

  type (row, "31/8");
  g_assert_null (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  assert_spoken (row, title, "");
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  g_assert_cmpint (fod_record_get_number (f->task, "due", -1), ==, fod_day_from_ymd (2026, 8, 31));

  type (row, "snart");
  g_assert_false (fod_field_row_commit (FOD_FIELD_ROW (row)));
  fod_field_row_revert (FOD_FIELD_ROW (row));
  g_assert_null (fod_field_row_get_error (FOD_FIELD_ROW (row)));
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  g_assert_cmpint (fod_record_get_number (f->task, "due", -1), ==, fod_day_from_ymd (2026, 8, 31));
}

static void
test_required (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "title");

  type (row, "  ");
  enter (row);
  assert_refused (row, "  ");
  g_assert_cmpstr (fod_record_get_text (f->task, "title"), ==, FOD_GUI_TEST_TASK);
  fod_field_row_revert (FOD_FIELD_ROW (row));
  assert_row (row, FOD_GUI_TEST_TASK);
}

/* No field can see alone that an end is before its start. */
static void
test_rule_of_record (FodGuiFixture *f,
                     gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_day_row_new (), f->course, "end");

  type (row, "1.1.2020");
  enter (row);
  assert_refused (row, "1.1.2020");
  type (row, "1.12.2026");
  enter (row);
  g_assert_cmpint (fod_record_get_number (f->course, "end", 0), ==, fod_day_from_ymd (2026, 12, 1));
}

/* A start that is put off by more than the course is long: the last day follows it. */
static void
test_late_start (FodGuiFixture *f,
                 gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_day_row_new (), f->course, "start");
  FodDay end = fod_day_from_ymd (2026, 11, 30);

  fod_test_set (f->store, f->course, "end", FOD_NUMBER (end));
  type (row, "4.1.2028");
  enter (row);
  g_assert_cmpstr (fod_field_row_get_error (FOD_FIELD_ROW (row)), ==, NULL);
  g_assert_cmpint (fod_record_get_number (f->course, "start", 0), ==,
                   fod_day_from_ymd (2028, 1, 4));
  g_assert_cmpint (fod_record_get_number (f->course, "end", 0), >,
                   fod_day_from_ymd (2028, 1, 4));
}

static void
test_day (FodGuiFixture *f,
          gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_day_row_new (), f->task, "due");
  GtkWidget *next = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "reason");
  FodDay day = fod_day_from_ymd (2026, 9, 1);
  g_autofree char *text = fod_day_text_long (day);

  gtk_widget_grab_focus (row);
  fod_gui_test_wait ();
  type (row, "tirsdag uge 36");
  enter (row);
  g_assert_cmpint (fod_record_get_number (f->task, "due", -1), ==, day);
  assert_row (row, "01.09.2026");
  gtk_widget_grab_focus (next);
  fod_gui_test_wait ();
  assert_row (row, text);
  gtk_widget_grab_focus (row);
  fod_gui_test_wait ();
  assert_row (row, "01.09.2026");
  type (row, "");
  enter (row);
  g_assert_cmpint (fod_record_get_number (f->task, "due", -1), ==, -1);
}

/* Where nothing is saved by itself, the row tells how it has read what was typed. */
static void
test_day_without_record (FodGuiFixture *f,
                         gconstpointer data)
{
  GtkWidget *row = fod_day_row_new ();
  GtkWidget *next = fod_gui_fixture_add_row (f, fod_text_row_new (), f->task, "reason");
  g_autofree char *text = fod_day_text_long (fod_day_from_ymd (2026, 2, 1));

  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, NULL, NULL);
  for (int i = 0; i < 2; i++) {
    gtk_widget_grab_focus (row);
    fod_gui_test_wait ();
    if (i == 0)
      type (row, "1/2/26");
    gtk_widget_grab_focus (next);
    fod_gui_test_wait ();
    assert_row (row, text);
  }
  gtk_widget_grab_focus (row);
  type (row, "26-01-01");
  gtk_widget_grab_focus (next);
  fod_gui_test_wait ();
  assert_row (row, "26-01-01");
}

typedef struct {
  const char *typed;
  int minutes; /* -1 when it is refused */
} NumberCase;

static void
try_numbers (FodGuiFixture *f,
             GtkWidget *row,
             FodRecord *record,
             const char *field,
             const NumberCase *cases,
             gsize n_cases)
{
  fod_gui_fixture_add_row (f, row, record, field);
  for (gsize i = 0; i < n_cases; i++) {
    type (row, cases[i].typed);
    g_test_message ("%s", cases[i].typed);
    g_assert_cmpint (fod_field_row_commit (FOD_FIELD_ROW (row)), ==, cases[i].minutes >= 0);
    if (cases[i].minutes >= 0)
      g_assert_cmpint (fod_record_get_number (record, field, -2), ==, cases[i].minutes);
    fod_field_row_revert (FOD_FIELD_ROW (row));
  }
}

static FodRecord *
add_activity (FodGuiFixture *f)
{
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *activity = g_object_ref (fod_edit_create (edit, FOD_RECORD_ACTIVITY));

  fod_edit_set (edit, activity, "course", FOD_TEXT (fod_record_get_id (f->course)));
  fod_edit_set (edit, activity, "title", FOD_TEXT ("Rundvisning"));
  fod_test_commit (f->store, edit);
  return activity;
}

static void
test_time (FodGuiFixture *f,
           gconstpointer data)
{
  static const NumberCase cases[] = {
    { "9", 540 },
    { "9.00", 540 },
    { "14:15", 855 },
    { "kl. 8.30", 510 },
    { "25", -1 },
    { "tidligt", -1 },
  };
  g_autoptr (FodRecord) activity = add_activity (f);

  try_numbers (f, fod_time_row_new (), activity, "time", cases, G_N_ELEMENTS (cases));
}

static void
test_minutes (FodGuiFixture *f,
              gconstpointer data)
{
  static const NumberCase cases[] = {
    { "90", 90 },
    { "45 min", 45 },
    { "45 minutter", 45 },
    { "1 time 30 min", 90 },
    { "2 timer", 120 },
    { "1,5 t", 90 },
    { "1,5", 90 },
    { "1.5 timer", 90 },
    { "1:30", 90 },
    { "1 h 15", 75 },
    { "1 time og 20 min", 80 },
    { "længe", -1 },
    { "1:75", -1 },
    { "99999", -1 },
  };
  g_autoptr (FodRecord) activity = add_activity (f);
  GtkWidget *row = fod_minutes_row_new ();

  try_numbers (f, row, activity, "minutes", cases, G_N_ELEMENTS (cases));
  type (row, "50");
  gtk_widget_activate_action (row, "minutes.more", NULL);
  fod_field_row_commit (FOD_FIELD_ROW (row));
  g_assert_cmpint (fod_record_get_number (activity, "minutes", -1), ==, 60);
  for (int i = 0; i < 6; i++)
    gtk_widget_activate_action (row, "minutes.less", NULL);
  fod_field_row_commit (FOD_FIELD_ROW (row));
  g_assert_cmpint (fod_record_get_number (activity, "minutes", -1), ==, 0);

  /* Tab goes to the buttons of the row, once they have a place, and what was typed is saved by
   * then. */
  fod_test_settle (GTK_WIDGET (gtk_widget_get_root (row)));
  gtk_widget_grab_focus (row);
  type (row, "2 timer");
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (gtk_widget_get_root (row))));
  g_assert_cmpint (fod_record_get_number (activity, "minutes", -1), ==, 120);
}

static void
test_number (FodGuiFixture *f,
             gconstpointer data)
{
  static const NumberCase cases[] = { { "7", 7 }, { " 12 ", 12 }, { "tre", -1 }, { "1,5", -1 } };
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  g_autoptr (FodRecord) step = g_object_ref (fod_edit_create (edit, FOD_RECORD_LOAD_STEP));

  fod_edit_set (edit, step, "course", FOD_TEXT (fod_record_get_id (f->course)));
  fod_edit_set (edit, step, "week", FOD_NUMBER (1));
  fod_test_commit (f->store, edit);
  g_clear_object (&edit);
  try_numbers (f, fod_number_row_new (), step, "cases", cases, G_N_ELEMENTS (cases));
}

/* The popup has a check mark at one item. */
static void
assert_marked (GListModel *items,
               guint place)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (items, i);
    gboolean is_chosen;

    g_object_get (item, "is-chosen", &is_chosen, NULL);
    g_assert_true (is_chosen == (i == place));
  }
}

static void
test_choice (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *need = fod_gui_fixture_add_row (f, fod_choice_row_new (), f->task, "need");
  GtkWidget *horizon = fod_gui_fixture_add_row (f, fod_choice_row_new (), f->task, "horizon");
  GListModel *needs = adw_combo_row_get_model (ADW_COMBO_ROW (need));
  GListModel *horizons = adw_combo_row_get_model (ADW_COMBO_ROW (horizon));

  /* Only what may be left out has a choice for it. */
  g_assert_cmpuint (g_list_model_get_n_items (needs), ==, fod_choices_need.n_choices + 1);
  g_assert_cmpuint (g_list_model_get_n_items (horizons), ==, fod_choices_horizon.n_choices);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (need)), ==, 0);
  g_assert_cmpuint (count_actions (f, "need"), ==, 0);
  assert_marked (needs, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (need), 2);
  assert_marked (needs, 2);
  g_assert_cmpstr (fod_record_get_text (f->task, "need"), ==, fod_choices_need.choices[1].nick);
  fod_test_set (f->store, f->task, "need", FOD_TEXT (fod_choices_need.choices[0].nick));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (need)), ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (need), 0);
  g_assert_null (fod_record_get_text (f->task, "need"));
  g_assert_cmpuint (count_actions (f, "need"), ==, 3);
}

static void
test_flag (FodGuiFixture *f,
           gconstpointer data)
{
  g_autoptr (FodEdit) edit = fod_edit_new (f->store);
  FodRecord *topic = fod_edit_create (edit, FOD_RECORD_TOPIC);
  g_autoptr (FodRecord) link = g_object_ref (fod_edit_create (edit, FOD_RECORD_KNOWLEDGE_LINK));
  GtkWidget *row;

  fod_edit_set (edit, topic, "title", FOD_TEXT ("Journal"));
  fod_edit_set (edit, link, "topic", FOD_TEXT (fod_record_get_id (topic)));
  fod_edit_set (edit, link, "kind", FOD_TEXT (fod_choices_knowledge_kind.choices[0].nick));
  fod_test_commit (f->store, edit);
  g_clear_object (&edit);

  row = fod_gui_fixture_add_row (f, fod_flag_row_new (), link, "done");
  g_assert_false (fod_switch_row_get_active (FOD_SWITCH_ROW (row)));
  fod_switch_row_set_active (FOD_SWITCH_ROW (row), TRUE);
  g_assert_true (fod_record_get_flag (link, "done"));
  fod_test_set (f->store, link, "done", FOD_NUMBER (0));
  g_assert_false (fod_switch_row_get_active (FOD_SWITCH_ROW (row)));
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType type,
            int *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_child (child, type, nth);

    if (found)
      return found;
  }
  return NULL;
}

static void
test_weekdays (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_weekdays_row_new (), f->course, "weekdays");
  int second = 1;
  GtkWidget *tuesday = find_child (row, GTK_TYPE_TOGGLE_BUTTON, &second);

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (tuesday)), ==, "T");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (tuesday),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "tirsdag");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tuesday), TRUE);
  g_assert_cmpint (fod_record_get_number (f->course, "weekdays", 0), ==, 2);
  fod_test_set (f->store, f->course, "weekdays", FOD_NUMBER (1));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tuesday)));
}

static gboolean
has_note (gpointer task)
{
  return fod_record_get_text (task, "note") != NULL;
}

static void
test_long_text (FodGuiFixture *f,
                gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_long_text_row_new (), f->task, "note");
  int first = 0;
  GtkWidget *view = find_child (row, GTK_TYPE_TEXT_VIEW, &first);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter cursor;

  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (view)));
  gtk_text_buffer_set_text (buffer, "Første linje\nAnden", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, 3);
  gtk_text_buffer_place_cursor (buffer, &cursor);
  g_assert_false (has_note (f->task));

  /* Saved by itself a moment after the last key press, with the cursor where it was. */
  fod_test_wait (has_note, f->task);
  g_assert_cmpstr (fod_record_get_text (f->task, "note"), ==, "Første linje\nAnden");
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 3);

  gtk_text_buffer_set_text (buffer, " \n", -1);
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  g_assert_false (has_note (f->task));
}

static void
test_person (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_person_row_new (), f->task, "responsible");
  g_autoptr (FodRecord) known = fod_test_add_person (f->store, "Bodil Øst");
  g_autoptr (FodRecord) made = NULL;
  g_autoptr (GPtrArray) persons = NULL;

  type (row, "bodil øst");
  enter (row);
  g_assert_cmpstr (fod_record_get_text (f->task, "responsible"), ==, fod_record_get_id (known));
  assert_row (row, "Bodil Øst");
  type (row, "Bodil   Øst ");
  enter (row);
  g_assert_cmpstr (fod_record_get_text (f->task, "responsible"), ==, fod_record_get_id (known));
  assert_row (row, "Bodil Øst");

  /* The first name is enough, and corrects nothing. */
  type (row, "bodil");
  enter (row);
  assert_row (row, "Bodil Øst");
  g_assert_cmpstr (fod_record_get_text (f->task, "responsible"), ==, fod_record_get_id (known));
  g_assert_cmpstr (fod_record_get_text (known, "name"), ==, "Bodil Øst");

  /* Somebody new is made in the same action, and goes with it. */
  type (row, "Carl Ny");
  enter (row);
  g_assert_cmpstr (fod_field_row_get_error (FOD_FIELD_ROW (row)), ==, NULL);
  made = fod_record_get_reference (f->task, "responsible");
  g_assert_cmpstr (fod_record_get_text (made, "name"), ==, "Carl Ny");
  assert_row (row, "Carl Ny");
  g_assert_true (fod_session_undo (f->session, FOD_ACTION_UNDO));
  assert_row (row, "Bodil Øst");
  persons = fod_store_list_by (f->store, FOD_RECORD_PERSON, "name", FOD_TEXT ("Carl Ny"));
  g_assert_cmpuint (persons->len, ==, 0);

  type (row, "");
  enter (row);
  g_assert_null (fod_record_get_text (f->task, "responsible"));
}

/* Another way of writing the name that stands there is no other person. */
static void
test_person_capitals (FodGuiFixture *f,
                      gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_person_row_new (), f->task, "responsible");
  g_autoptr (FodRecord) person = fod_test_add_person (f->store, "åse Testø");

  type (row, "åse testø");
  enter (row);
  assert_row (row, "åse Testø");
  type (row, "Åse Testø");
  enter (row);
  assert_row (row, "Åse Testø");
  g_assert_cmpstr (fod_record_get_text (f->task, "responsible"), ==, fod_record_get_id (person));
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Åse Testø");
  g_assert_true (fod_session_undo (f->session, FOD_ACTION_UNDO));
  assert_row (row, "åse Testø");
}

static void
press (GtkWidget *row,
       guint keyval)
{
  g_assert_true (fod_gui_test_press (row, keyval, 0));
}

static void
test_person_list (FodGuiFixture *f,
                  gconstpointer data)
{
  GtkWidget *row = fod_gui_fixture_add_row (f, fod_person_row_new (), f->task, "responsible");
  g_autoptr (FodRecord) first = fod_test_add_person (f->store, "Bo Vest");
  g_autoptr (FodRecord) namesake = fod_test_add_person (f->store, "Bo Vest");
  g_autoptr (FodRecord) last = fod_test_add_person (f->store, "Bodil Øst");

  gtk_widget_grab_focus (row);
  fod_gui_test_wait ();
  type (row, "bo");
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (fod_test_find (row, GTK_TYPE_LABEL, "Bodil Øst"));
  /* Narrowed down to three: the second of them is another person of the same name. */
  press (row, GDK_KEY_Down);
  press (row, GDK_KEY_Down);
  press (row, GDK_KEY_Return);
  g_assert_cmpstr (fod_record_get_text (f->task, "responsible"), ==, fod_record_get_id (namesake));
  assert_row (row, "Bo Vest");

  /* Down shows everybody, Up goes back, Escape closes the list and changes nothing. */
  press (row, GDK_KEY_Down);
  press (row, GDK_KEY_Up);
  press (row, GDK_KEY_Escape);
  type (row, "bod");
  press (row, GDK_KEY_Escape);
  assert_row (row, "bod");
  g_assert_cmpstr (fod_record_get_text (f->task, "responsible"), ==, fod_record_get_id (namesake));
}

static void
test_finalize (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *(*const makers[]) (void) = {
    fod_choice_row_new,
    fod_day_row_new,
    fod_flag_row_new,
    fod_long_text_row_new,
    fod_minutes_row_new,
    fod_number_row_new,
    fod_person_row_new,
    fod_text_row_new,
    fod_time_row_new,
    fod_weekdays_row_new,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++) {
    GtkWidget *row = g_object_ref_sink (makers[i]());

    g_assert_true (FOD_IS_FIELD_ROW (row));
    g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
    g_assert_null (fod_field_row_get_error (FOD_FIELD_ROW (row)));
    g_assert_finalize_object (row);
  }
}

#define ADD(name, function)                                                         \
  g_test_add ("/gui/field-rows/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("follow", test_follow);
  ADD ("own-title", test_own_title);
  ADD ("enter", test_enter);
  ADD ("pasted", test_pasted);
  ADD ("leave", test_leave);
  ADD ("nothing-lost", test_nothing_lost);
  ADD ("dispose", test_dispose);
  ADD ("base", test_base);
  ADD ("taken-back", test_taken_back);
  ADD ("error", test_error);
  ADD ("required", test_required);
  ADD ("rule-of-record", test_rule_of_record);
  ADD ("late-start", test_late_start);
  ADD ("day", test_day);
  ADD ("day-without-record", test_day_without_record);
  ADD ("time", test_time);
  ADD ("minutes", test_minutes);
  ADD ("number", test_number);
  ADD ("choice", test_choice);
  ADD ("flag", test_flag);
  ADD ("weekdays", test_weekdays);
  ADD ("long-text", test_long_text);
  ADD ("person", test_person);
  ADD ("person-capitals", test_person_capitals);
  ADD ("person-list", test_person_list);
  ADD ("finalize", test_finalize);
  return g_test_run ();
}
