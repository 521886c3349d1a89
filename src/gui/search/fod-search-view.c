/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-view.h"

#include "fod-list-row.h"
#include "fod-row-layout.h"
#include "fod-search-item.h"
#include "fod-search-results.h"

#include <glib/gi18n-lib.h>

struct _FodSearchView {
  AdwBin parent_instance;

  FodSession *session;

  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwStatusPage *none;
  GtkListView *list;
  GtkWidget *more;

  GtkSingleSelection *selection;
  GtkWidget *came_from; /* not kept alive; had the focus before */
};

enum {
  CLOSED,
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodSearchView, fod_search_view, ADW_TYPE_BIN)

static void
show_results (FodSearchView *self,
              GListModel *results,
              gboolean more)
{
  gtk_single_selection_set_model (self->selection, results);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->more, more);
  gtk_stack_set_visible_child_name (self->stack,
                                    results && g_list_model_get_n_items (results) > 0 ? "results"
                                                                                      : "none");
}

static void
show_none (FodSearchView *self,
           const char *title,
           const char *description)
{
  show_results (self, NULL, FALSE);
  adw_status_page_set_title (self->none, title);
  adw_status_page_set_description (self->none, description);
}

/**
 * fod_search_view_look_for:
 * @self: a search
 * @words: what to look for; nothing for what is blank
 *
 * Shows what is found at once. Typing does it a moment after the last key.
 */
void
fod_search_view_look_for (FodSearchView *self,
                          const char *words)
{
  g_autofree char *typed = g_strstrip (g_strdup (words));
  g_autoptr (GListModel) results = NULL;
  g_autoptr (GError) error = NULL;
  gboolean more = FALSE;

  g_return_if_fail (FOD_IS_SEARCH_VIEW (self));

  if (!*typed) {
    show_none (self, _ ("Search All Courses"),
               _ ("Find tasks, activities, topics and meetings by any word in them."));
    return;
  }
  results = fod_search_results_read (self->session, typed, &more, &error);
  if (results && g_list_model_get_n_items (results) > 0)
    show_results (self, results, more);
  else if (results)
    show_none (self, _ ("Nothing Found"), _ ("Try another word, or only the beginning of it."));
  else
    show_none (self, _ ("The Search Did Not Work"), error->message);
}

static void
search_changed_cb (FodSearchView *self)
{
  fod_search_view_look_for (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* While somebody looks at the hits, others may go on working. */
static void
committed_cb (FodSearchView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    search_changed_cb (self);
}

static void
activate_cb (FodSearchView *self,
             guint position)
{
  g_autoptr (FodSectionRow) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item)
    g_signal_emit (self, signals[FOUND], 0, fod_section_row_get_record (item));
}

static void
first_cb (FodSearchView *self)
{
  /* Enter may come before the moment after the last key is over. */
  search_changed_cb (self);
  activate_cb (self, 0);
}

static void
close_cb (FodSearchView *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
  if (self->came_from && gtk_widget_get_mapped (self->came_from))
    gtk_widget_grab_focus (self->came_from);
  g_clear_weak_pointer (&self->came_from);
}

static void
close_action_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  close_cb (FOD_SEARCH_VIEW (widget));
}

static gboolean
entry_key_cb (FodSearchView *self,
              guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return GDK_EVENT_STOP;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0u);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static gboolean
list_key_cb (FodSearchView *self,
             guint keyval)
{
  if ((keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up) ||
      gtk_single_selection_get_selected (self->selection) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return GDK_EVENT_STOP;
}

static gboolean
fod_search_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOD_SEARCH_VIEW (widget)->entry));
}

static void
fod_search_view_dispose (GObject *object)
{
  FodSearchView *self = FOD_SEARCH_VIEW (object);

  g_clear_weak_pointer (&self->came_from);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_SEARCH_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_search_view_parent_class)->dispose (object);
}

static void
fod_search_view_class_init (FodSearchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_search_view_dispose;
  widget_class->grab_focus = fod_search_view_grab_focus;

  /**
   * FodSearchView::closed:
   * @self: the search
   *
   * Somebody wants to go back to where they were.
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  /**
   * FodSearchView::found:
   * @self: the search
   * @record: the record
   *
   * Somebody wants to see @record.
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, FOD_TYPE_RECORD);

  g_type_ensure (FOD_TYPE_LIST_ROW);
  g_type_ensure (FOD_TYPE_ROW_LAYOUT);
  g_type_ensure (FOD_TYPE_SEARCH_ITEM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/search/fod-search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FodSearchView, entry);
  gtk_widget_class_bind_template_child (widget_class, FodSearchView, stack);
  gtk_widget_class_bind_template_child (widget_class, FodSearchView, none);
  gtk_widget_class_bind_template_child (widget_class, FodSearchView, list);
  gtk_widget_class_bind_template_child (widget_class, FodSearchView, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);

  gtk_widget_class_install_action (widget_class, "search.close", NULL, close_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "search.close", NULL);
}

static void
fod_search_view_init (FodSearchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search All Courses"), -1);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

/**
 * fod_search_view_new:
 * @session: what the pages share
 *
 * Returns: (transfer floating): a search for nothing yet
 */
GtkWidget *
fod_search_view_new (FodSession *session)
{
  FodSearchView *self = g_object_new (FOD_TYPE_SEARCH_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (fod_session_get_store (session), "committed",
                           G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  fod_search_view_look_for (self, "");
  return GTK_WIDGET (self);
}

/**
 * fod_search_view_begin:
 * @self: a search that is shown
 * @came_from: (nullable): who had the focus, and gets it back
 *
 * Is ready for typing; what was looked for last is there to be used again or typed over.
 */
void
fod_search_view_begin (FodSearchView *self,
                       GtkWidget *came_from)
{
  g_return_if_fail (FOD_IS_SEARCH_VIEW (self));

  if (came_from && !gtk_widget_is_ancestor (came_from, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->came_from, came_from);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  search_changed_cb (self);
}
