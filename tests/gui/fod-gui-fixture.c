/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-compat.h"
#include "fod-field-row.h"
#include "fod-language.h"
#include "fod-spoken-name.h"
#include "fod-test-watch.h"

/**
 * fod_gui_test_init:
 * @argc: of main()
 * @argv: of main()
 *
 * To be called first.
 */
void
fod_gui_test_init (int *argc,
                   char ***argv)
{
  gtk_disable_setlocale ();
  fod_language_init (g_getenv ("FODFAESTE_LOCALEDIR"));
  g_test_init (argc, argv, NULL);
  fod_compat_start_gtk ();
  adw_init ();
  fod_spoken_name_watch ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/**
 * fod_gui_test_wait:
 *
 * Lets GTK do what it has put off.
 */
void
fod_gui_test_wait (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/**
 * fod_gui_test_count_cb:
 * @count: counted up
 *
 * Handler for signals that only need counting; connect it swapped.
 */
void
fod_gui_test_count_cb (guint *count)
{
  (*count)++;
}

/**
 * fod_gui_test_press:
 * @widget: what has controllers for keys
 * @keyval: a key
 * @state: what is held with it
 *
 * Returns: whether the controllers of @widget keep the key for themselves
 */
gboolean
fod_gui_test_press (GtkWidget *widget,
                    guint keyval,
                    GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
  }
  return handled;
}

/**
 * fod_gui_test_shortcut:
 * @widget: what has shortcuts, of its own or of its class
 * @keyval: a key
 * @state: what is held with it
 *
 * Returns: whether @widget has the shortcut and does what it is for
 */
gboolean
fod_gui_test_shortcut (GtkWidget *widget,
                       guint keyval,
                       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

    for (guint j = 0;
         GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }
  }
  return FALSE;
}

/**
 * fod_gui_fixture_add_row:
 * @self: a fixture
 * @row: (transfer floating): a row of a form
 * @record: what it is to show
 * @field: the field of @record
 *
 * Returns: (transfer none): @row, in the window
 */
GtkWidget *
fod_gui_fixture_add_row (FodGuiFixture *self,
                         GtkWidget *row,
                         FodRecord *record,
                         const char *field)
{
  gtk_list_box_append (self->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), self->session, record, field);
  fod_gui_test_wait ();
  return row;
}

/**
 * fod_gui_fixture_set_up:
 * @self: a fixture
 * @data: not used
 *
 * Makes a store with a course and a task, and a window.
 */
void
fod_gui_fixture_set_up (FodGuiFixture *self,
                        gconstpointer data)
{
  self->folder = fod_test_folder_new ();
  self->store = fod_test_store_new (self->folder);
  self->session = fod_session_new (self->store);
  self->course = fod_test_add_course (self->store, "Anna Prøve");
  self->task = fod_test_add_task (self->store, self->course, FOD_GUI_TEST_TASK);
  fod_session_set_course (self->session, self->course);

  self->window = GTK_WINDOW (gtk_window_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_window_set_child (self->window, GTK_WIDGET (self->list));
  gtk_window_present (self->window);
  fod_gui_test_wait ();
}

/**
 * fod_gui_fixture_tear_down:
 * @self: a fixture
 * @data: not used
 *
 * Puts everything away, and proves that nobody keeps anything.
 */
void
fod_gui_fixture_tear_down (FodGuiFixture *self,
                           gconstpointer data)
{
  FodTestWatch *watch = fod_test_watch_new ();

  fod_test_watch_object (watch, self->window);
  fod_test_watch_tree (watch, GTK_WIDGET (self->window));
  gtk_window_destroy (self->window);
  fod_test_watch_assert_gone (watch);

  fod_test_assert_whole (self->store);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->task);
  g_assert_finalize_object (self->course);
  fod_test_store_close (self->store);
  fod_test_folder_free (self->folder);
}
