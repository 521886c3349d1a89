/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-preferences-window.h"

#include "fod-backup-folder.h"
#include "fod-closing-form.h"
#include "fod-compat.h"
#include "fod-dialog-size.h"
#include "fod-file-picker.h"
#include "fod-people.h"
#include "fod-restore-row.h"
#include "fod-role-group.h"
#include "fod-switch-row.h"
#include "fod-text-row.h"
#include "fod-weak.h"
#include "fod-weekdays-row.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>

#define N_FREE_DAYS 5

struct _FodPreferencesWindow {
  AdwPreferencesWindow parent_instance;

  FodSession *session;
  FodRecord *workplace; /* %NULL until something is set */
  gboolean showing;

  FodTextRow *my_name;
  FodRoleGroup *role;
  FodTextRow *name;
  FodWeekdaysRow *weekdays;
  FodSwitchRow *free_days[N_FREE_DAYS]; /* bit i of #FodFreeDays */
  GtkListBox *closings;
  FodClosingForm *closing_form;
  AdwActionRow *folder;
  GtkWidget *usual_folder;
  AdwActionRow *last_backup;
  GtkWidget *back_up;
  FodRestoreRow *restore;
};

/* In the order of the bits of #FodFreeDays. */
static const char *const free_day_names[N_FREE_DAYS] = {
  "constitution_day",
  "christmas_eve",
  "new_years_eve",
  "may_day",
  "day_after_ascension",
};

G_DEFINE_FINAL_TYPE (FodPreferencesWindow, fod_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static FodStore *
get_store (FodPreferencesWindow *self)
{
  return fod_session_get_store (self->session);
}

/* Said here: the main window is behind. */
static void
tell (FodPreferencesWindow *self,
      const char *message,
      const char *button,
      const char *action)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (button) {
    adw_toast_set_button_label (toast, button);
    adw_toast_set_action_name (toast, action);
  }
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

static void
report (FodPreferencesWindow *self,
        GError *error)
{
  if (error)
    tell (self, error->message, NULL, NULL);
}

/* Shows what is stored */

static FodFreeDays
get_free_days (FodPreferencesWindow *self)
{
  return self->workplace ? (FodFreeDays) fod_record_get_number (self->workplace, "free-days", 0)
                         : FOD_FREE_DAYS_NONE;
}

static const char *
get_closings (FodPreferencesWindow *self)
{
  return self->workplace ? fod_record_get_text (self->workplace, "closings") : NULL;
}

static GtkWidget *
make_closing_cb (gpointer item,
                 gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *spoken =
    g_strdup_printf (_ ("Remove “%s”"), fod_closing_get_title (item));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fod_closing_get_title (item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fod_closing_get_days (item));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "preferences.remove-closing");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", fod_closing_get_line (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_workplace (FodPreferencesWindow *self)
{
  FodFreeDays free_days = get_free_days (self);
  g_autoptr (GListModel) closings = fod_closing_read_lines (get_closings (self));

  self->showing = TRUE;
  for (guint i = 0; i < N_FREE_DAYS; i++)
    fod_switch_row_set_active (self->free_days[i], (free_days & (1u << i)) != 0);
  self->showing = FALSE;
  gtk_list_box_bind_model (self->closings, closings, make_closing_cb, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->closings), g_list_model_get_n_items (closings) > 0);
}

static void
show_weekdays (FodPreferencesWindow *self,
               FodWeekdays weekdays)
{
  FOD_FIELD_ROW_GET_IFACE (self->weekdays)
    ->show (FOD_FIELD_ROW (self->weekdays), NULL, FOD_NUMBER (weekdays));
}

/* Until there is a record of the workplace its rows are bound to nothing. */
static void
follow_workplace (FodPreferencesWindow *self)
{
  g_autoptr (FodRecord) workplace = fod_workplace_find (get_store (self));

  if (workplace == self->workplace)
    return;
  g_set_object (&self->workplace, workplace);
  fod_field_row_bind (FOD_FIELD_ROW (self->name), self->session, workplace, "name");
  fod_field_row_bind (FOD_FIELD_ROW (self->weekdays), self->session, workplace, "weekdays");
  if (!workplace || !fod_record_get_number (workplace, "weekdays", 0))
    show_weekdays (self, FOD_WEEKDAYS_DEFAULT);
}

static void
show_backup (FodPreferencesWindow *self)
{
  FodStore *store = get_store (self);
  g_autofree char *folder = fod_backup_folder_get (store);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *last =
    fod_backup_folder_describe_last (store, fod_session_get_today (self->session));

  adw_action_row_set_subtitle (self->folder, shown);
  gtk_widget_set_visible (self->usual_folder, !fod_backup_folder_is_default (store));
  adw_action_row_set_subtitle (self->last_backup, last);
  fod_restore_row_show (self->restore, self->session);
}

static void
show_me (FodPreferencesWindow *self)
{
  g_autoptr (FodRecord) me = fod_people_me (get_store (self));

  fod_field_row_bind (FOD_FIELD_ROW (self->my_name), self->session, me, "name");
  self->showing = TRUE;
  fod_role_group_set_role (self->role, fod_people_my_role (get_store (self)));
  self->showing = FALSE;
}

static void
committed_cb (FodPreferencesWindow *self)
{
  follow_workplace (self);
  show_workplace (self);
}

/* Saves */

static void
save_first_workplace (FodPreferencesWindow *self)
{
  FodStore *store = get_store (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_auto (FodValue) weekdays = { 0 };
  g_autoptr (GError) error = NULL;

  if (self->workplace)
    return;
  FOD_FIELD_ROW_GET_IFACE (self->weekdays)->read (FOD_FIELD_ROW (self->weekdays), &weekdays, NULL);
  if (*name && !fod_workplace_set_name (store, name, &error)) {
    report (self, error);
    return;
  }
  if (weekdays.number != FOD_WEEKDAYS_DEFAULT &&
      !fod_workplace_set_weekdays (store, (FodWeekdays) weekdays.number, &error)) {
    report (self, error);
    show_weekdays (self, FOD_WEEKDAYS_DEFAULT);
  }
}

static void
role_changed_cb (FodPreferencesWindow *self)
{
  g_autoptr (FodRecord) me = NULL;
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  me = fod_people_me (get_store (self));
  if (me && !fod_session_set_me (self->session, fod_record_get_text (me, "name"),
                                 fod_role_group_get_role (self->role), &error))
    report (self, error);
}

static void
free_day_changed_cb (FodPreferencesWindow *self)
{
  guint free_days = get_free_days (self) & ~((1u << N_FREE_DAYS) - 1);
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  for (guint i = 0; i < N_FREE_DAYS; i++) {
    if (fod_switch_row_get_active (self->free_days[i]))
      free_days |= 1u << i;
  }
  if (!fod_workplace_set_free_days (get_store (self), (FodFreeDays) free_days, &error))
    report (self, error);
}

static void
closing_added_cb (FodPreferencesWindow *self,
                  FodClosing *closing)
{
  g_autofree char *lines = fod_closing_add_line (get_closings (self), closing);
  g_autoptr (GError) error = NULL;

  if (!fod_workplace_set_closings (get_store (self), lines, &error))
    report (self, error);
}

static FodClosing *
find_closing (FodPreferencesWindow *self,
              const char *line)
{
  g_autoptr (GListModel) closings = fod_closing_read_lines (get_closings (self));

  for (guint i = 0; i < g_list_model_get_n_items (closings); i++) {
    g_autoptr (FodClosing) closing = g_list_model_get_item (closings, i);

    if (g_str_equal (fod_closing_get_line (closing), line))
      return g_steal_pointer (&closing);
  }
  return NULL;
}

static void
remove_closing_cb (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  FodPreferencesWindow *self = FOD_PREFERENCES_WINDOW (widget);
  g_autoptr (FodClosing) closing = find_closing (self, g_variant_get_string (parameter, NULL));
  g_autofree char *lines = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!closing)
    return;
  lines = fod_closing_remove_line (get_closings (self), closing);
  if (!fod_workplace_set_closings (get_store (self), lines, &error)) {
    report (self, error);
    return;
  }
  message = g_strdup_printf (_ ("“%s” removed"), fod_closing_get_title (closing));
  tell (self, message, _ ("Undo"), "preferences.undo");
}

static void
undo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  fod_session_undo (FOD_PREFERENCES_WINDOW (widget)->session, FOD_ACTION_UNDO);
}

/* Backup */

static void
set_folder (FodPreferencesWindow *self,
            const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!fod_backup_folder_set (get_store (self), path, &error))
    report (self, error);
  show_backup (self);
}

static void
folder_picked_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (FodPreferencesWindow) self = fod_weak_take (data);
  g_autoptr (GFile) file = fod_file_picker_finish (result);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!file || !self)
    return;
  if (path)
    set_folder (self, path);
  else
    tell (self, _ ("Backups need a folder on this computer or a mounted drive."), NULL, NULL);
}

static void
choose_folder_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  fod_file_picker_folder (widget, _ ("Folder for Backups"), folder_picked_cb,
                          fod_weak_new (widget));
}

static void
usual_folder_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  set_folder (FOD_PREFERENCES_WINDOW (widget), NULL);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (FodPreferencesWindow) self = fod_weak_take (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fod_backup_run_finish (FOD_STORE (source), result, &error);

  /* The window may have been closed meanwhile. */
  if (!self)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.back-up", TRUE);
  if (path) {
    tell (self, _ ("Backed up and checked"), NULL, NULL);
    fod_session_note_backup (self->session);
  } else {
    report (self, error);
  }
  show_backup (self);
}

static void
back_up_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  FodPreferencesWindow *self = FOD_PREFERENCES_WINDOW (widget);
  FodStore *store = get_store (self);
  g_autofree char *folder = fod_backup_folder_get (store);

  gtk_widget_action_set_enabled (widget, "preferences.back-up", FALSE);
  fod_backup_run_async (store, folder, fod_session_get_today (self->session), NULL, backed_up_cb,
                        fod_weak_new (self));
}

/* Window */

static gboolean
fod_preferences_window_close_request (GtkWindow *window)
{
  FodPreferencesWindow *self = FOD_PREFERENCES_WINDOW (window);

  /* What stands in a field is saved when it loses the focus. */
  gtk_window_set_focus (window, NULL);
  save_first_workplace (self);
  fod_compat_outlive_tabs (window);
  return GTK_WINDOW_CLASS (fod_preferences_window_parent_class)->close_request (window);
}

static void
close_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* The rows would do this themselves when they go, but libadwaita before 1.3 keeps the groups of a
 * preferences window for ever, and in them the rows: the file must not stay open for that. */
static void
unbind_rows (FodPreferencesWindow *self)
{
  FodFieldRow *rows[] = {
    FOD_FIELD_ROW (self->my_name),
    FOD_FIELD_ROW (self->name),
    FOD_FIELD_ROW (self->weekdays),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    fod_field_row_bind (rows[i], NULL, NULL, NULL);
  fod_closing_form_set_session (self->closing_form, NULL);
}

static void
fod_preferences_window_dispose (GObject *object)
{
  FodPreferencesWindow *self = FOD_PREFERENCES_WINDOW (object);

  if (self->session)
    unbind_rows (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&self->workplace);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_preferences_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/preferences/fod-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, my_name);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, role);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, name);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, weekdays);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, closings);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, closing_form);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, folder);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, usual_folder);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, last_backup);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, back_up);
  gtk_widget_class_bind_template_child (widget_class, FodPreferencesWindow, restore);
  for (guint i = 0; i < N_FREE_DAYS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, free_day_names[i], FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, role_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_first_workplace);
  gtk_widget_class_bind_template_callback (widget_class, free_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closing_added_cb);
}

static void
fod_preferences_window_class_init (FodPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fod_preferences_window_close_request;

  g_type_ensure (FOD_TYPE_TEXT_ROW);
  g_type_ensure (FOD_TYPE_WEEKDAYS_ROW);
  g_type_ensure (FOD_TYPE_SWITCH_ROW);
  g_type_ensure (FOD_TYPE_ROLE_GROUP);
  g_type_ensure (FOD_TYPE_CLOSING_FORM);
  g_type_ensure (FOD_TYPE_RESTORE_ROW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "preferences.remove-closing", "s",
                                   remove_closing_cb);
  gtk_widget_class_install_action (widget_class, "preferences.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "preferences.undo", NULL);
  gtk_widget_class_install_action (widget_class, "preferences.choose-folder", NULL,
                                   choose_folder_cb);
  gtk_widget_class_install_action (widget_class, "preferences.usual-folder", NULL, usual_folder_cb);
  gtk_widget_class_install_action (widget_class, "preferences.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (widget_class, "preferences.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "preferences.close", NULL);
}

static void
fod_preferences_window_init (FodPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
  for (guint i = 0; i < N_FREE_DAYS; i++)
    self->free_days[i] = FOD_SWITCH_ROW (gtk_widget_get_template_child (
      GTK_WIDGET (self), FOD_TYPE_PREFERENCES_WINDOW, free_day_names[i]));
}

/**
 * fod_preferences_window_new:
 * @parent: (nullable): the window it belongs to
 * @session: what the pages share
 *
 * Returns: (transfer none): the preferences, not shown yet
 */
GtkWidget *
fod_preferences_window_new (GtkWindow *parent,
                            FodSession *session)
{
  FodPreferencesWindow *self =
    g_object_new (FOD_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (fod_session_get_store (session), "committed", G_CALLBACK (committed_cb),
                           self, G_CONNECT_SWAPPED);
  fod_closing_form_set_session (self->closing_form, session);
  show_me (self);
  fod_field_row_bind (FOD_FIELD_ROW (self->name), session, NULL, NULL);
  show_weekdays (self, FOD_WEEKDAYS_DEFAULT);
  follow_workplace (self);
  show_workplace (self);
  show_backup (self);
  if (fod_closing_form_watch (self->closing_form))
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (self), "workplace");
  return GTK_WIDGET (self);
}
