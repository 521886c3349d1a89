/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-activity-prompt.h"

#include "fod-day-text.h"
#include "fod-dialog-size.h"
#include "fod-unfinished.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>

struct _FodActivityPrompt {
  AdwWindow parent_instance;

  AdwEntryRow *title_row;
  AdwEntryRow *day_row;
  GtkLabel *day_label;

  FodWorkCalendar *calendar;
  FodDay today;
};

enum {
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodActivityPrompt, fod_activity_prompt, ADW_TYPE_WINDOW)

static char *
get_title (FodActivityPrompt *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));
}

static FodDay
get_day (FodActivityPrompt *self,
         GError **error)
{
  return fod_day_parse_human (gtk_editable_get_text (GTK_EDITABLE (self->day_row)), self->today,
                              error);
}

static char *
describe_day (FodActivityPrompt *self,
              FodDay day)
{
  g_autofree char *text = fod_day_text_long (day);
  g_autofree char *reason = fod_work_calendar_reason (self->calendar, day);

  return reason ? g_strdup_printf ("%s · %s", text, reason) : g_steal_pointer (&text);
}

static void
set_error (GtkWidget *widget,
           gboolean error)
{
  if (error)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
}

/* Says back what has been understood, while it is typed. */
static void
changed_cb (FodActivityPrompt *self)
{
  g_autoptr (GError) error = NULL;
  FodDay day = get_day (self, &error);
  g_autofree char *title = get_title (self);
  g_autofree char *described = error ? NULL : describe_day (self, day);

  gtk_label_set_label (self->day_label, error ? error->message : described);
  set_error (GTK_WIDGET (self->day_row), error != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prompt.accept", *title && !error);
}

static void
accept_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodActivityPrompt *self = FOD_ACTIVITY_PROMPT (widget);
  g_autofree char *title = get_title (self);
  FodDay day = get_day (self, NULL);

  if (!*title || day == FOD_DAY_NONE)
    return;
  g_object_ref (self);
  fod_unfinished_settle (GTK_WINDOW (self));
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[ANSWERED], 0, title, day);
  g_object_unref (self);
}

static void
activated_cb (FodActivityPrompt *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "prompt.accept", NULL);
}

static void
fod_activity_prompt_finalize (GObject *object)
{
  g_clear_pointer (&FOD_ACTIVITY_PROMPT (object)->calendar, fod_work_calendar_unref);

  G_OBJECT_CLASS (fod_activity_prompt_parent_class)->finalize (object);
}

static void
fod_activity_prompt_class_init (FodActivityPromptClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fod_activity_prompt_finalize;

  /**
   * FodActivityPrompt::answered:
   * @self: the prompt, which is closing
   * @title: what the activity is, without white space around it
   * @day: which day, as a #FodDay
   *
   * Both questions are answered.
   */
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/schedule/fod-activity-prompt.ui");
  gtk_widget_class_bind_template_child (widget_class, FodActivityPrompt, title_row);
  gtk_widget_class_bind_template_child (widget_class, FodActivityPrompt, day_row);
  gtk_widget_class_bind_template_child (widget_class, FodActivityPrompt, day_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "prompt.accept", NULL, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fod_activity_prompt_init (FodActivityPrompt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/**
 * fod_activity_prompt_new:
 * @parent: a widget in the window
 * @session: what the pages share
 * @course: the course the activity is for
 * @proposed: the day to begin with
 *
 * Returns: (transfer none): a window to present
 */
FodActivityPrompt *
fod_activity_prompt_new (GtkWidget *parent,
                         FodSession *session,
                         FodRecord *course,
                         FodDay proposed)
{
  FodActivityPrompt *self =
    g_object_new (FOD_TYPE_ACTIVITY_PROMPT, "transient-for", gtk_widget_get_root (parent), NULL);
  const gpointer rows[] = { self->title_row, self->day_row, NULL };
  g_autofree char *day = fod_day_text_short (proposed);

  self->calendar = fod_workplace_calendar_for (fod_session_get_store (session), course);
  self->today = fod_session_get_today (session);
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), day);
  fod_unfinished_watch (GTK_WINDOW (self), session, course, rows);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return self;
}
