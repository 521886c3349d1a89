/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-compat.h"

#include "fod-banner.h"
#include "fod-spin-row.h"
#include "fod-split-view.h"
#include "fod-switch-row.h"

/**
 * fod_compat_start_gtk:
 *
 * Starts GTK, as a #GtkApplication would, without the style sheet of its own that it reads and that
 * libadwaita then puts an empty one in the place of: a tenth of the time to the first window. GTK
 * takes the name of a style from the environment alone, and libadwaita none at all when there is
 * one; a style that somebody has chosen that way is left alone.
 *
 * Called before there are threads. The variable is the last one and goes as the last one, so that
 * none of the others moves while a thread of GTK's reads them.
 */
void
fod_compat_start_gtk (void)
{
  if (g_getenv ("GTK_THEME")) {
    gtk_init ();
    return;
  }
  g_setenv ("GTK_THEME", "Adwaita-empty", TRUE);
  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv ("GTK_THEME");
}

/**
 * fod_compat_ensure_types:
 *
 * Registers the widgets of this folder, so that `.ui` files can name them.
 */
void
fod_compat_ensure_types (void)
{
  g_type_ensure (FOD_TYPE_BANNER);
  g_type_ensure (FOD_TYPE_SPIN_ROW);
  g_type_ensure (FOD_TYPE_SPLIT_VIEW);
  g_type_ensure (FOD_TYPE_SWITCH_ROW);
}

/**
 * fod_compat_keep_place:
 * @list: a #GtkListView
 *
 * Lets Tab lead back to the row that had the focus last, as it does in GTK 4.8. Later versions go
 * to the first or the last row unless they are told not to, by a property that 4.8 does not have.
 */
void
fod_compat_keep_place (GtkWidget *list)
{
  GParamSpec *behavior =
    g_object_class_find_property (G_OBJECT_GET_CLASS (list), "tab-behavior");
  GEnumValue *item;

  if (!behavior)
    return;
  item = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (behavior)->enum_class, "item");
  g_object_set (list, "tab-behavior", item->value, NULL);
}

static void
collect_tabs (GtkWidget *widget,
              GPtrArray *tabs)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    if (ADW_IS_VIEW_SWITCHER (widget))
      g_ptr_array_add (tabs, g_object_ref (child));
    else
      collect_tabs (child, tabs);
  }
}

static gboolean
let_go_cb (gpointer tabs)
{
  return G_SOURCE_REMOVE;
}

/**
 * fod_compat_outlive_tabs:
 * @window: a window with an #AdwViewSwitcher that is about to close
 *
 * When the pointer is on a tab after a click, GTK 4.8 warns of a binding of the tab that it cannot
 * find any more while the window goes. A tab that goes after its window does so in silence.
 */
void
fod_compat_outlive_tabs (GtkWindow *window)
{
  GPtrArray *tabs = g_ptr_array_new_with_free_func (g_object_unref);

  collect_tabs (GTK_WIDGET (window), tabs);
  g_idle_add_full (G_PRIORITY_LOW, let_go_cb, tabs, (GDestroyNotify) g_ptr_array_unref);
}

/* Where a controller of GTK's listens when it may; 0 is GTK_PHASE_NONE. */
#define PHASE "fod-compat-phase"

static void
let_listen (GtkEventController *controller,
            gboolean listens)
{
  GtkPropagationPhase phase = gtk_event_controller_get_propagation_phase (controller);

  if (phase != GTK_PHASE_NONE)
    g_object_set_data (G_OBJECT (controller), PHASE, GINT_TO_POINTER (phase));
  phase = (GtkPropagationPhase) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (controller), PHASE));
  gtk_event_controller_set_propagation_phase (controller, listens ? phase : GTK_PHASE_NONE);
}

/**
 * fod_compat_keep_wheel:
 * @scroller: a scrolled window that stands in another one
 * @keeps: whether there is anything to scroll in it
 *
 * Lets the wheel pass on to the outer window where @scroller has no use for it. GTK keeps every
 * turn for the inner one, also when all that is in it can be seen.
 */
void
fod_compat_keep_wheel (GtkScrolledWindow *scroller,
                       gboolean keeps)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scroller));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      let_listen (controller, keeps);
  }
}
