/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-window.h"

#include "fod-banner.h"
#include "fod-course-switcher.h"
#include "fod-daily-backup.h"
#include "fod-held-key.h"
#include "fod-message.h"
#include "fod-navigation.h"
#include "fod-owner.h"
#include "fod-sample-banner.h"
#include "fod-split-view.h"
#include "fod-toaster.h"
#include "fod-undo.h"
#include "fod-weak.h"
#include "fod-window-actions.h"
#include "fod-window-saving.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodWindow {
  AdwApplicationWindow parent_instance;

  FodSession *session;
  GSettings *settings;

  AdwToastOverlay *toasts;
  FodToaster *toaster;
  GtkStack *stage;
  FodSplitView *split_view;
  FodCourseSwitcher *course_switcher;
  GtkMenuButton *menu_button;
  GtkListBox *navigation;
  GtkButton *start_button;
  AdwWindowTitle *page_title;
  GtkStack *header_suffixes;
  GtkStack *pages;
  FodBanner *backup_warning;
  FodSampleBanner *sample_banner;

  const FodPageInfo *current;
  FodDailyBackup *daily_backup;
  gboolean menu_covers_page; /* it was opened from a page that has no room beside it */
  gboolean asks_nothing;     /* it goes, whatever cannot be saved */
  gboolean is_closing;       /* what cannot be saved is said in one question */
};

/* What stands in place of a page that shows one course. */
#define NO_COURSE "no-course"

enum {
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodWindow, fod_window, ADW_TYPE_APPLICATION_WINDOW)

/* Pages */

static FodPage *
get_current_page (FodWindow *self)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (gtk_stack_get_visible_child (self->pages)));

  return FOD_IS_PAGE (page) ? FOD_PAGE (page) : NULL;
}

static void
update_title (FodWindow *self)
{
  FodRecord *course = fod_session_get_course (self->session);
  g_autoptr (FodRecord) newcomer = course ? fod_record_get_reference (course, "newcomer") : NULL;
  const char *name = newcomer ? fod_record_get_text (newcomer, "name") : NULL;
  const char *title = self->current ? _ (self->current->title) : "";

  adw_window_title_set_title (self->page_title, title);
  adw_window_title_set_subtitle (self->page_title,
                                 self->current && self->current->needs_course && name ? name : "");
  /* The window's own title is seen in lists of windows: no person's name there. */
  gtk_window_set_title (GTK_WINDOW (self), *title ? title : _ ("Fodfæste"));
}

/* What a page undoes of its own, it knows. */
static void
update_actions (FodWindow *self)
{
  FodStore *store = fod_session_get_store (self->session);
  FodPage *page = get_current_page (self);
  gboolean has_own = page && fod_page_has_undo (page);
  g_autofree char *undo = fod_undo_get_label (store, FOD_ACTION_UNDO);
  g_autofree char *redo = fod_undo_get_label (store, FOD_ACTION_REDO);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add", page && fod_page_can_add (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", has_own || undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", !has_own && redo);
}

/* Where each page will be. The place is always visible: GTK 4.8 tells a screen reader of widgets
 * that are put somewhere, but not of those that become visible. */
static void
add_places (FodWindow *self)
{
  gtk_stack_add_named (self->pages, adw_bin_new (), NO_COURSE);
  for (guint i = 0; i < fod_page_registry_get_count (); i++)
    gtk_stack_add_named (self->pages, adw_bin_new (), fod_page_registry_get (i)->name);
}

static AdwBin *
get_place (FodWindow *self,
           const char *name)
{
  return ADW_BIN (gtk_stack_get_child_by_name (self->pages, name));
}

/* What is not shown is hidden: whenever the keyboard goes to another widget, GTK looks up the style
 * of all that is visible in the window, seen or not. */
static void
show_place (FodWindow *self,
            const char *name)
{
  AdwBin *before = ADW_BIN (gtk_stack_get_visible_child (self->pages));
  AdwBin *place = get_place (self, name);

  gtk_widget_set_visible (adw_bin_get_child (place), TRUE);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (place));
  if (before != place && adw_bin_get_child (before))
    gtk_widget_set_visible (adw_bin_get_child (before), FALSE);
}

static FodPage *
ensure_page (FodWindow *self,
             const FodPageInfo *info)
{
  AdwBin *place = get_place (self, info->name);
  GtkWidget *page = adw_bin_get_child (place);

  if (!page) {
    page = g_object_new (info->get_type (), "session", self->session, NULL);
    adw_bin_set_child (place, page);
    /* Each stays where it is: GTK 4.8 cannot put a widget that a screen reader knows elsewhere. */
    if (fod_page_get_header_suffix (FOD_PAGE (page)))
      gtk_stack_add_child (self->header_suffixes, fod_page_get_header_suffix (FOD_PAGE (page)));
  }
  return FOD_PAGE (page);
}

static void
ensure_no_course (FodWindow *self)
{
  AdwBin *place = get_place (self, NO_COURSE);
  g_autoptr (GtkBuilder) builder = NULL;

  if (adw_bin_get_child (place))
    return;
  builder =
    gtk_builder_new_from_resource ("/dk/fodfaeste/Fodfaeste/gui/window/fod-no-course.ui");
  adw_bin_set_child (place, GTK_WIDGET (gtk_builder_get_object (builder, "no_course")));
}

static void
show_current (FodWindow *self)
{
  gboolean missing = self->current->needs_course && !fod_session_get_course (self->session);
  GtkWidget *suffix = NULL;

  if (missing) {
    ensure_no_course (self);
    show_place (self, NO_COURSE);
  } else {
    FodPage *page = ensure_page (self, self->current);

    show_place (self, self->current->name);
    suffix = fod_page_get_header_suffix (page);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->header_suffixes), suffix != NULL);
  if (suffix)
    gtk_stack_set_visible_child (self->header_suffixes, suffix);
  fod_navigation_select (self->navigation, self->current);
  gtk_widget_set_visible (GTK_WIDGET (self->sample_banner), self->current->needs_course);
  update_title (self);
  update_actions (self);
}

/* What is hidden would keep the keyboard. */
static gboolean
is_keyboard_lost (FodWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && (!focus || !gtk_widget_get_mapped (focus));
}

static void
enter_current (FodWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stage);
  FodPage *page = get_current_page (self);

  if (shown != GTK_WIDGET (self->split_view)) {
    gtk_widget_grab_focus (shown);
    return;
  }
  if (page)
    fod_page_enter (page);
  /* An empty page may have nothing of its own to enter. */
  if (!page || is_keyboard_lost (self))
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

static void
go_to (FodWindow *self,
       const char *name)
{
  fod_window_show_page (self, name);
  fod_split_view_set_show_content (self->split_view, TRUE);
  enter_current (self);
}

static void
navigation_activated_cb (FodWindow *self,
                         GtkListBoxRow *row)
{
  go_to (self, fod_navigation_get_info (row)->name);
}

/* Session */

/* What the window opens with is where it was left: that is not written again. */
static void
remember (FodWindow *self,
          const char *key,
          const char *value)
{
  g_autofree char *before = g_settings_get_string (self->settings, key);

  if (strcmp (before, value) != 0)
    g_settings_set_string (self->settings, key, value);
}

static void
course_changed_cb (FodWindow *self)
{
  FodRecord *course = fod_session_get_course (self->session);

  if (course)
    remember (self, "last-course", fod_record_get_id (course));
  if (self->current)
    show_current (self);
  if (is_keyboard_lost (self))
    enter_current (self);
}

static void
failed_cb (FodWindow *self,
           const char *message)
{
  if (!self->is_closing)
    fod_message_tell (GTK_WIDGET (self), _ ("That Was Not Done"), message);
}

/* What is undone on the page that is shown needs no way there. */
static void
undone_cb (FodWindow *self,
           const char *message,
           FodRecord *record)
{
  const FodPageInfo *info = record ? fod_page_registry_find_record (record) : NULL;
  g_autoptr (FodRecord) course = info ? fod_owner_find_course (record) : NULL;

  if (!info || (info == self->current && course == fod_session_get_course (self->session)))
    fod_toaster_say (self->toaster, message, FALSE);
  else
    fod_toaster_offer (self->toaster, message, _ ("Show"), "win.show-record",
                       g_variant_new ("(us)", fod_record_get_record_type (record),
                                      fod_record_get_id (record)));
}

static void
shown_cb (FodWindow *self,
          FodRecord *record)
{
  const FodPageInfo *info = fod_page_registry_find_record (record);
  g_autoptr (FodRecord) course = fod_owner_find_course (record);
  FodPage *page;

  if (!info)
    return;
  if (course)
    fod_session_set_course (self->session, course);
  fod_window_show_pages (self);
  fod_window_show_page (self, info->name);
  fod_split_view_set_show_content (self->split_view, TRUE);
  page = get_current_page (self);
  if (page && !fod_page_show_record (page, record)) {
    g_autoptr (FodRecord) owner = fod_owner_of (record);

    /* An agenda point is seen in its meeting. */
    if (owner)
      fod_page_show_record (page, owner);
  }
}

static void
committed_cb (FodWindow *self)
{
  update_actions (self);
  fod_toaster_withdraw_undo (self->toaster);
  update_title (self);
  fod_window_actions_greet (self);
}

static void
backup_problem_cb (FodWindow *self)
{
  const char *problem = fod_daily_backup_get_problem (self->daily_backup);
  g_autofree char *title = problem ? g_strdup_printf (_ ("Today’s backup: %s"), problem) : NULL;

  if (title)
    fod_banner_set_title (self->backup_warning, title);
  fod_banner_set_revealed (self->backup_warning, problem != NULL);
}

/* A narrow header bar has no room for two buttons before a title that is to be read whole; Undo is
 * in the menu too, and on its key. */
static void
collapsed_cb (FodWindow *self)
{
  gboolean collapsed = fod_split_view_get_collapsed (self->split_view);
  GtkButton *button = self->start_button;

  gtk_button_set_icon_name (button, collapsed ? "go-previous-symbolic" : "edit-undo-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), collapsed ? _ ("Back") : _ ("Undo"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), collapsed ? "win.back" : "win.undo");
}

static void
warning_clicked_cb (FodWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.preferences", NULL);
}

/* Actions */

static void
page_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  go_to (FOD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* In the order of the navigation. */
static void
place_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodWindow *self = FOD_WINDOW (widget);
  int place = (int) g_variant_get_uint32 (parameter);

  navigation_activated_cb (self, gtk_list_box_get_row_at_index (self->navigation, place));
}

static void
back_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  fod_split_view_set_show_content (FOD_WINDOW (widget)->split_view, FALSE);
}

/* The button that the menu hangs on is in the navigation, which a narrow window shows in place of
 * the page; when the menu goes, the page comes back. */
static void
menu_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodWindow *self = FOD_WINDOW (widget);

  if (gtk_stack_get_visible_child (self->stage) != GTK_WIDGET (self->split_view))
    return;
  self->menu_covers_page = fod_split_view_get_collapsed (self->split_view) &&
                           fod_split_view_get_show_content (self->split_view);
  if (self->menu_covers_page)
    fod_split_view_set_show_content (self->split_view, FALSE);
  gtk_menu_button_popup (self->menu_button);
}

static void
menu_closed_cb (FodWindow *self)
{
  if (self->menu_covers_page)
    fod_split_view_set_show_content (self->split_view, TRUE);
  self->menu_covers_page = FALSE;
}

static void
undo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodWindow *self = FOD_WINDOW (widget);
  FodPage *page = get_current_page (self);
  gboolean is_offered = fod_toaster_offers_undo (self->toaster);

  if (!fod_window_saving_commit_focused (self))
    return;
  /* What a toast offers is in sight on every page. */
  if (page && fod_page_has_undo (page) && !is_offered) {
    if (strcmp (name, "win.undo") == 0)
      fod_page_undo (page);
    return;
  }
  if (strcmp (name, "win.redo") == 0)
    fod_session_undo (self->session, FOD_ACTION_REDO);
  else if (is_offered)
    fod_session_take_back (self->session);
  else
    fod_session_undo (self->session, FOD_ACTION_UNDO);
}

static void
lock_journal_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  fod_window_saving_lock_journal (FOD_WINDOW (widget));
}

static void
add_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  FodPage *page = get_current_page (FOD_WINDOW (widget));

  if (page)
    fod_page_add (page);
}

/* Its rows are made when somebody opens it. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer data)
{
  FodWindow *self = data;
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_popover (button))
    return;
  builder =
    gtk_builder_new_from_resource ("/dk/fodfaeste/Fodfaeste/gui/window/fod-window-menu.ui");
  gtk_menu_button_set_menu_model (
    button, G_MENU_MODEL (gtk_builder_get_object (builder, "primary_menu")));
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

/* Widget */

static void
give_up_answered_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer data)
{
  g_autoptr (FodWindow) self = fod_weak_take (data);

  if (!fod_message_ask_finish (result) || !self)
    return;
  self->asks_nothing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* What is not saved is gone with the program. */
static gboolean
may_close (FodWindow *self)
{
  g_autofree char *unsaved = fod_window_saving_save_all (self);
  g_autofree char *rescued = fod_window_saving_rescue_file (self);

  if (self->asks_nothing || (!unsaved && !rescued))
    return TRUE;
  fod_window_saving_ask (self, unsaved, rescued, give_up_answered_cb, fod_weak_new (self));
  return FALSE;
}

static gboolean
fod_window_close_request (GtkWindow *window)
{
  FodWindow *self = FOD_WINDOW (window);
  int width, height;

  self->is_closing = TRUE;
  if (!fod_window_saving_close_above (self, self->asks_nothing) || !may_close (self)) {
    self->is_closing = FALSE;
    return GDK_EVENT_STOP;
  }
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_apply (self->settings);
  return GTK_WINDOW_CLASS (fod_window_parent_class)->close_request (window);
}

/* Whoever has gone to another window does not wait for a file that is synced. */
static void
active_changed_cb (FodWindow *self)
{
  if (self->settings && !gtk_window_is_active (GTK_WINDOW (self)))
    g_settings_apply (self->settings);
}

/* Without this the keyboard would begin at the first button of the header bar. */
static void
fod_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fod_window_parent_class)->map (widget);
  enter_current (FOD_WINDOW (widget));
}

static void
fod_window_constructed (GObject *object)
{
  FodWindow *self = FOD_WINDOW (object);

  G_OBJECT_CLASS (fod_window_parent_class)->constructed (object);

  self->settings = g_object_ref (fod_session_get_settings (self->session));
  g_settings_delay (self->settings);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (self->session, "notify::course", G_CALLBACK (course_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "told", G_CALLBACK (fod_toaster_say), self->toaster,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "undone", G_CALLBACK (undone_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fod_session_get_store (self->session), "committed",
                           G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);

  fod_session_restore_course (self->session);
  fod_course_switcher_set_session (self->course_switcher, self->session);
  fod_sample_banner_set_session (self->sample_banner, self->session);
  fod_navigation_set_up (self->navigation, self->session);
  {
    g_autofree char *page = g_settings_get_string (self->settings, "last-page");

    fod_window_show_page (self, page);
  }
  committed_cb (self);
  self->daily_backup = fod_daily_backup_new (self->session);
  g_signal_connect_object (self->daily_backup, "notify::problem", G_CALLBACK (backup_problem_cb),
                           self, G_CONNECT_SWAPPED);
  fod_journal_keeper_watch_window (fod_session_get_journal_keeper (self->session),
                                   GTK_WIDGET (self));
  fod_window_actions_greet (self);
  fod_window_saving_tell_kept (self);
}

static void
fod_window_dispose (GObject *object)
{
  FodWindow *self = FOD_WINDOW (object);

  if (self->daily_backup)
    fod_daily_backup_stop (self->daily_backup);
  g_clear_object (&self->daily_backup);
  g_clear_object (&self->toaster);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (fod_window_parent_class)->dispose (object);
}

static void
fod_window_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  FodWindow *self = FOD_WINDOW (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_window_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  FodWindow *self = FOD_WINDOW (object);

  if (prop_id == PROP_SESSION)
    self->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
install_page_keys (GtkWidgetClass *widget_class)
{
  /* As they lie on the keyboard: the tenth is Alt+0. */
  for (guint i = 0; i < MIN (fod_page_registry_get_count (), 10); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (i + 1) % 10, GDK_ALT_MASK,
                                         "win.place", "u", i);
}

static void
fod_window_class_init (FodWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fod_window_constructed;
  object_class->dispose = fod_window_dispose;
  object_class->get_property = fod_window_get_property;
  object_class->set_property = fod_window_set_property;
  widget_class->map = fod_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = fod_window_close_request;

  /**
   * FodWindow:session:
   *
   * What the pages share.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FOD_TYPE_BANNER);
  g_type_ensure (FOD_TYPE_COURSE_SWITCHER);
  g_type_ensure (FOD_TYPE_SAMPLE_BANNER);
  g_type_ensure (FOD_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/dk/fodfaeste/Fodfaeste/gui/window/fod-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FodWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, course_switcher);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, start_button);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, header_suffixes);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, backup_warning);
  gtk_widget_class_bind_template_child (widget_class, FodWindow, sample_banner);
  gtk_widget_class_bind_template_callback (widget_class, collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, navigation_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, warning_clicked_cb);

  gtk_widget_class_install_action (widget_class, "win.page", "s", page_cb);
  gtk_widget_class_install_action (widget_class, "win.place", "u", place_cb);
  install_page_keys (widget_class);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, 0, "win.menu", NULL);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_install_action (widget_class, "win.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.add", NULL);
  gtk_widget_class_install_action (widget_class, "win.lock-journal", NULL, lock_journal_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK,
                                       "win.lock-journal", NULL);
  fod_window_actions_install (widget_class);
}

static void
fod_window_init (FodWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toaster = fod_toaster_new (self->toasts);
  fod_held_key_watch (GTK_WINDOW (self));
  add_places (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  collapsed_cb (self);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

/**
 * fod_window_new:
 * @application: the application
 * @store: the open file
 *
 * Returns: (transfer none): the window, on the last course and page
 */
FodWindow *
fod_window_new (GtkApplication *application,
                FodStore *store)
{
  g_autoptr (FodSession) session = fod_session_new (store);

  return g_object_new (FOD_TYPE_WINDOW, "application", application, "session", session, NULL);
}

/**
 * fod_window_close_unasked:
 * @self: a window that is shown
 *
 * gtk_window_close() when nobody may be there to answer a question: what can be saved is saved, the
 * journal is locked, and the window goes.
 */
void
fod_window_close_unasked (FodWindow *self)
{
  g_return_if_fail (FOD_IS_WINDOW (self));

  self->asks_nothing = TRUE;
  fod_unsaved_outlive (fod_session_get_unsaved (self->session));
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * fod_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): what its pages share
 */
FodSession *
fod_window_get_session (FodWindow *self)
{
  g_return_val_if_fail (FOD_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * fod_window_show_page:
 * @self: a window
 * @name: (nullable): name of a page; the first page if there is none of that name
 *
 * Goes to a page.
 */
void
fod_window_show_page (FodWindow *self,
                      const char *name)
{
  const FodPageInfo *info = fod_page_registry_find (name);

  g_return_if_fail (FOD_IS_WINDOW (self));

  self->current = info ? info : fod_page_registry_get (0);
  remember (self, "last-page", self->current->name);
  show_current (self);
}

/**
 * fod_window_get_stage:
 * @self: a window
 *
 * Returns: (transfer none): what fills the window: the pages, or one thing in their place
 */
GtkStack *
fod_window_get_stage (FodWindow *self)
{
  g_return_val_if_fail (FOD_IS_WINDOW (self), NULL);

  return self->stage;
}

/**
 * fod_window_show_pages:
 * @self: a window
 *
 * Goes back to the pages from what is shown in their place.
 */
void
fod_window_show_pages (FodWindow *self)
{
  g_return_if_fail (FOD_IS_WINDOW (self));

  if (gtk_stack_get_visible_child (self->stage) == GTK_WIDGET (self->split_view))
    return;
  gtk_stack_set_visible_child (self->stage, GTK_WIDGET (self->split_view));
  gtk_widget_grab_focus (GTK_WIDGET (self->navigation));
}
