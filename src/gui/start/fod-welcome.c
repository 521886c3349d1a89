/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-welcome.h"

#include "fod-backup-folder.h"
#include "fod-backup.h"
#include "fod-file-picker.h"
#include "fod-people.h"
#include "fod-query.h"
#include "fod-role-group.h"
#include "fod-weak.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodWelcome {
  AdwBin parent_instance;

  FodSession *session;
  char *lost; /* the backup of courses that are no longer in the file */

  GtkStack *steps;
  AdwEntryRow *name;
  FodRoleGroup *role;
  GtkWidget *go_on;
  GtkWidget *go_back;
  GtkLabel *go_back_text;
  GtkWidget *choose_backup;
  GtkLabel *problem;
  GtkLabel *greeting;
  GtkWidget *new_course;
};

enum {
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodWelcome, fod_welcome, ADW_TYPE_BIN)

static gboolean
has_courses (FodWelcome *self)
{
  g_autoptr (FodQuery) courses =
    fod_query_new (fod_session_get_store (self->session), FOD_RECORD_COURSE);

  return g_list_model_get_n_items (G_LIST_MODEL (courses)) > 0;
}

static void
show_problem (FodWelcome *self,
              const char *message)
{
  gtk_label_set_label (self->problem, message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

static void
show_choices (FodWelcome *self)
{
  g_autoptr (FodRecord) me = fod_people_me (fod_session_get_store (self->session));
  g_auto (GStrv) names = g_strsplit (fod_record_get_text (me, "name"), " ", 2);
  g_autofree char *greeting = NULL;

  /* TRANSLATORS: %s is the first name of the person who has just written it. */
  greeting = g_strdup_printf (_ ("Good to Have You, %s"), names[0]);
  gtk_label_set_label (self->greeting, greeting);
  gtk_stack_set_visible_child_name (self->steps, "begin");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "welcome.new-course", TRUE);
  gtk_widget_grab_focus (self->new_course);
}

static void
show_question (FodWelcome *self)
{
  gtk_stack_set_visible_child_name (self->steps, "who");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "welcome.new-course", FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* Who opens a colleague's file has something to look at already. */
static void
go_on (FodWelcome *self)
{
  if (has_courses (self))
    g_signal_emit (self, signals[FINISHED], 0, NULL);
  else
    show_choices (self);
}

/* Undo takes the answer back, and Redo gives it again. */
static void
committed_cb (FodWelcome *self)
{
  g_autoptr (FodRecord) me = fod_people_me (fod_session_get_store (self->session));
  gboolean answered = strcmp (gtk_stack_get_visible_child_name (self->steps), "begin") == 0;

  if (me && !answered)
    go_on (self);
  else if (!me && answered)
    show_question (self);
}

static void
go_on_cb (FodWelcome *self)
{
  g_autoptr (GError) error = NULL;

  if (!fod_session_set_me (self->session, gtk_editable_get_text (GTK_EDITABLE (self->name)),
                           fod_role_group_get_role (self->role), &error)) {
    show_problem (self, error->message);
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
    return;
  }
  go_on (self);
}

static void
name_changed_cb (FodWelcome *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  show_problem (self, NULL);
  gtk_widget_set_sensitive (self->go_on, *g_strstrip (name) != '\0');
}

static void
new_course_cb (FodWelcome *self)
{
  g_signal_emit (self, signals[FINISHED], 0, "win.new-course");
}

static void
new_course_action_cb (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  new_course_cb (FOD_WELCOME (widget));
}

/* --- Backups ------------------------------------------------------------------------------- */

static void
restore (FodWelcome *self,
         const char *backup)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.restore", "s", backup);
}

static void
go_back_cb (FodWelcome *self)
{
  restore (self, self->lost);
}

static void
picked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (FodWelcome) self = fod_weak_take (data);
  g_autoptr (GFile) file = fod_file_picker_finish (result);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!file || !self)
    return;
  if (path)
    restore (self, path);
  else
    show_problem (self, _ ("The file must lie on this computer or a mounted drive."));
}

static void
choose_backup_cb (FodWelcome *self)
{
  fod_file_picker_open (GTK_WIDGET (self), _ ("Go Back to a Backup"), NULL, picked_cb,
                        fod_weak_new (self));
}

/* Nothing may be asked for in a file that somebody has courses in: they would go. */
static void
offer_backups (FodWelcome *self)
{
  g_autofree char *when = NULL;
  g_autofree char *courses = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->choose_backup, !has_courses (self));
  self->lost = fod_backup_find_lost (fod_session_get_store (self->session));
  if (!self->lost)
    return;
  when = fod_backup_folder_describe (self->lost);
  courses = fod_backup_folder_describe_courses (self->lost);
  /* TRANSLATORS: %1$s is how many courses: “3 courses”, %2$s when the backup was made. */
  text = g_strdup_printf (_ ("The file with your courses is gone, but there is a backup with %1$s "
                             "from %2$s."),
                          courses, when);
  gtk_label_set_label (self->go_back_text, text);
  gtk_widget_set_visible (self->go_back, TRUE);
}

static void
sample_cb (FodWelcome *self)
{
  g_signal_emit (self, signals[FINISHED], 0, "win.sample");
}

static gboolean
fod_welcome_grab_focus (GtkWidget *widget)
{
  FodWelcome *self = FOD_WELCOME (widget);

  return gtk_widget_grab_focus (self->lost ? self->go_back : GTK_WIDGET (self->name));
}

static void
fod_welcome_dispose (GObject *object)
{
  FodWelcome *self = FOD_WELCOME (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_WELCOME);

  G_OBJECT_CLASS (fod_welcome_parent_class)->dispose (object);
}

static void
fod_welcome_finalize (GObject *object)
{
  g_free (FOD_WELCOME (object)->lost);

  G_OBJECT_CLASS (fod_welcome_parent_class)->finalize (object);
}

static void
fod_welcome_class_init (FodWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_welcome_dispose;
  G_OBJECT_CLASS (klass)->finalize = fod_welcome_finalize;
  widget_class->grab_focus = fod_welcome_grab_focus;

  /**
   * FodWelcome::finished:
   * @self: the welcome
   * @action: (nullable): the window's action to begin with
   *
   * The person is known.
   */
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (FOD_TYPE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/start/fod-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, steps);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, name);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, role);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, go_on);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, go_back);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, go_back_text);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, choose_backup);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, problem);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, greeting);
  gtk_widget_class_bind_template_child (widget_class, FodWelcome, new_course);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_backup_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_course_cb);
  gtk_widget_class_bind_template_callback (widget_class, sample_cb);

  gtk_widget_class_install_action (widget_class, "welcome.new-course", NULL, new_course_action_cb);
  /* The key of the window, whose own action waits until the welcome is over. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "welcome.new-course", NULL);
}

static void
fod_welcome_init (FodWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "welcome.new-course", FALSE);
}

/**
 * fod_welcome_new:
 * @session: what the pages share
 *
 * Returns: (transfer floating): the first start, at its question
 */
GtkWidget *
fod_welcome_new (FodSession *session)
{
  FodWelcome *self = g_object_new (FOD_TYPE_WELCOME, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (fod_session_get_store (session), "committed",
                           G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  offer_backups (self);
  return GTK_WIDGET (self);
}
