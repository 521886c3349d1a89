/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-knowledge-page.h"

#include "fod-banner.h"
#include "fod-closures.h"
#include "fod-guarded-question.h"
#include "fod-knowledge-actions.h"
#include "fod-knowledge-closures.h"
#include "fod-list-focus.h"
#include "fod-list-selection.h"
#include "fod-query.h"
#include "fod-record-actions.h"
#include "fod-section-model.h"
#include "fod-topic-dialog.h"
#include "fod-topic-row.h"

#include <glib/gi18n-lib.h>

struct _FodKnowledgePage {
  FodPage parent_instance;

  FodBanner *banner;
  GtkWidget *bar;
  GtkStack *stack;
  GtkListView *list;
  GtkDropDown *filter;
  GtkLabel *progress;

  FodQuery *links;      /* "introduces": the topics of the course */
  FodQuery *introduced; /* those that are ticked, to be counted */
  GtkFilter *wanted;
  GtkFilterListModel *shown;
  FodSectionModel *sections;
  GtkSingleSelection *selection;
  GHashTable *known; /* ids of topics somebody knows about; NULL when nobody asks */
};

/* Each has three lines. */
#define ROWS_SEEN 9

typedef enum {
  SHOW_ALL,
  SHOW_NOT_INTRODUCED,
  SHOW_UNKNOWN,
} Filter;

G_DEFINE_FINAL_TYPE (FodKnowledgePage, fod_knowledge_page, FOD_TYPE_PAGE)

static FodStore *
get_store (FodKnowledgePage *self)
{
  return fod_page_get_store (FOD_PAGE (self));
}

static FodSession *
get_session (FodKnowledgePage *self)
{
  return fod_page_get_session (FOD_PAGE (self));
}

static char *
get_group (FodRecord *link,
           gpointer data)
{
  g_autoptr (FodRecord) topic = fod_record_get_reference (link, "topic");
  const char *group = topic ? fod_record_get_text (topic, "group") : NULL;

  return g_strdup (group ? group : _ ("Other Topics"));
}

static FodSectionRow *
make_row (FodRecord *link,
          gpointer data)
{
  return FOD_SECTION_ROW (fod_topic_row_new (link, get_store (data)));
}

/* What is shown */

static GHashTable *
read_known (FodKnowledgePage *self)
{
  g_autoptr (GPtrArray) links = fod_store_list_by (get_store (self), FOD_RECORD_KNOWLEDGE_LINK,
                                                   "kind", FOD_TEXT ("knows"));
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < links->len; i++) {
    const char *topic = fod_record_get_text (links->pdata[i], "topic");
    g_autoptr (FodRecord) person = fod_record_get_reference (links->pdata[i], "person");

    if (topic && person && !fod_record_is_deleted (person))
      g_hash_table_add (known, g_strdup (topic));
  }
  return known;
}

static gboolean
is_wanted (gpointer link,
           gpointer data)
{
  FodKnowledgePage *self = data;

  switch ((Filter) gtk_drop_down_get_selected (self->filter)) {
  case SHOW_NOT_INTRODUCED:
    return !fod_record_get_flag (link, "done");
  case SHOW_UNKNOWN:
    return !g_hash_table_contains (self->known, fod_record_get_text (link, "topic"));
  case SHOW_ALL:
  default:
    return TRUE;
  }
}

static void
update_filter (FodKnowledgePage *self)
{
  Filter filter = (Filter) gtk_drop_down_get_selected (self->filter);

  g_clear_pointer (&self->known, g_hash_table_unref);
  if (filter == SHOW_UNKNOWN)
    self->known = read_known (self);
  /* Without a filter nothing needs to be read before it is looked at. */
  if (filter == SHOW_ALL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  else if (gtk_filter_list_model_get_filter (self->shown))
    gtk_filter_changed (self->wanted, GTK_FILTER_CHANGE_DIFFERENT);
  else
    gtk_filter_list_model_set_filter (self->shown, self->wanted);
}

static void
update_banner (FodKnowledgePage *self)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));
  g_autoptr (GPtrArray) missing =
    course ? fod_knowledge_list_missing (get_store (self), course) : NULL;
  guint count = missing ? missing->len : 0;
  g_autofree char *text = fod_knowledge_missing (count);

  if (count > 0)
    fod_banner_set_title (self->banner, text);
  fod_banner_set_revealed (self->banner, count > 0);
}

static void
update_stack (FodKnowledgePage *self)
{
  guint topics = g_list_model_get_n_items (G_LIST_MODEL (self->links));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *progress =
    fod_text_introduced (g_list_model_get_n_items (G_LIST_MODEL (self->introduced)), topics);

  gtk_label_set_label (self->progress, progress);
  gtk_widget_set_visible (self->bar, topics > 0);
  gtk_stack_set_visible_child_name (self->stack, topics == 0  ? "empty"
                                                 : shown == 0 ? "none"
                                                              : "list");
}

static void
update_row_cb (gpointer row,
               gpointer data)
{
  fod_topic_row_refresh (row);
}

/* Topics, names and who knows what are not in the links shown. */
static void
committed_cb (FodKnowledgePage *self,
              FodCommit *commit)
{
  gboolean links = fod_commit_touches (commit, FOD_RECORD_KNOWLEDGE_LINK);
  gboolean topics = fod_commit_touches (commit, FOD_RECORD_TOPIC);

  if (!links && !topics && !fod_commit_touches (commit, FOD_RECORD_PERSON))
    return;
  update_filter (self);
  fod_section_model_foreach_made (self->sections, update_row_cb, NULL);
  update_stack (self);
  if (links || topics)
    update_banner (self);
}

static void
filter_changed_cb (FodKnowledgePage *self)
{
  if (!self->shown)
    return;
  update_filter (self);
  update_stack (self);
}

static void
show_all_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  gtk_drop_down_set_selected (FOD_KNOWLEDGE_PAGE (widget)->filter, SHOW_ALL);
}

/* Rows */

static void
present (FodKnowledgePage *self,
         FodRecord *link,
         gboolean ask_for_people)
{
  GtkWidget *dialog = fod_topic_dialog_new (GTK_WIDGET (self), get_session (self), link);

  if (!dialog)
    return;
  gtk_window_present (GTK_WINDOW (dialog));
  if (ask_for_people)
    fod_topic_dialog_ask_for_people (dialog);
}

static void
activate_cb (FodKnowledgePage *self,
             guint position)
{
  g_autoptr (FodSectionRow) row = g_list_model_get_item (G_LIST_MODEL (self->sections), position);

  if (row)
    present (self, fod_section_row_get_record (row), FALSE);
}

static FodRecord *
find_link (FodKnowledgePage *self,
           GVariant *parameter)
{
  return fod_store_find (get_store (self), FOD_RECORD_KNOWLEDGE_LINK,
                         g_variant_get_string (parameter, NULL));
}

static void
ask_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  FodKnowledgePage *self = FOD_KNOWLEDGE_PAGE (widget);
  g_autoptr (FodRecord) link = find_link (self, parameter);

  if (link)
    present (self, link, TRUE);
}

static void
toggle_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodKnowledgePage *self = FOD_KNOWLEDGE_PAGE (widget);
  g_autoptr (FodRecord) link = find_link (self, parameter);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!link)
    return;
  done = !fod_record_get_flag (link, "done");
  /* Where the row goes away with the tick, say what happened. */
  if (fod_knowledge_set_done (get_store (self), link, done, &error) && done &&
      gtk_drop_down_get_selected (self->filter) == SHOW_NOT_INTRODUCED)
    fod_session_tell (get_session (self), _ ("Topic introduced"), TRUE);
  fod_session_report (get_session (self), error);
}

static void
delete_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodKnowledgePage *self = FOD_KNOWLEDGE_PAGE (widget);
  g_autoptr (FodRecord) link = fod_section_row_get_selected (self->selection);
  g_autoptr (GError) error = NULL;

  if (link && fod_record_remove (get_store (self), link, &error))
    fod_session_tell (get_session (self), _ ("Topic removed from the course"), TRUE);
  fod_session_report (get_session (self), error);
}

static void
get_missing_cb (FodKnowledgePage *self)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  guint added = 0;

  if (!course)
    return;
  if (fod_knowledge_add_missing (get_store (self), course, &added, &error)) {
    told = g_strdup_printf (ngettext ("%u topic added", "%u topics added", added), added);
    fod_session_tell (get_session (self), told, TRUE);
  }
  fod_session_report (get_session (self), error);
}

/* Adding */

static char *
get_selected_group (FodKnowledgePage *self)
{
  g_autoptr (FodRecord) link = fod_section_row_get_selected (self->selection);
  g_autoptr (FodRecord) topic = link ? fod_record_get_reference (link, "topic") : NULL;

  return topic ? g_strdup (fod_record_get_text (topic, "group")) : NULL;
}

static void
titled_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (FodKnowledgePage) self = data;
  g_autofree char *title = fod_guarded_question_finish (result);
  g_autofree char *group = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) topic = NULL;
  g_autoptr (FodRecord) link = NULL;
  /* Nobody has answered when the page goes. */
  FodRecord *course = title ? fod_page_get_course (FOD_PAGE (self)) : NULL;

  if (!course)
    return;
  group = get_selected_group (self);
  topic = fod_knowledge_add_topic (get_store (self), course, title, group, NULL, &error);
  fod_session_report (get_session (self), error);
  if (!topic || !fod_page_show_record (FOD_PAGE (self), topic))
    return;
  link = fod_knowledge_find_link (get_store (self), course, topic);
  present (self, link, TRUE);
}

static void
fod_knowledge_page_add (FodPage *page)
{
  fod_guarded_question_ask (
    GTK_WIDGET (page), fod_page_get_session (page), fod_page_get_course (page),
    _ ("New Topic"), _ ("What must the newcomer know about? "
                        "The topic is added to the list that all courses share."),
    _ ("_Add"), _ ("Topic"), titled_cb, g_object_ref (page));
}

static int
find_position (FodKnowledgePage *self,
               FodRecord *record)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));
  g_autoptr (FodRecord) link = NULL;

  if (fod_record_get_record_type (record) != FOD_RECORD_TOPIC)
    return fod_section_model_find (self->sections, fod_record_get_id (record));
  link = course ? fod_knowledge_find_link (get_store (self), course, record) : NULL;
  return link ? fod_section_model_find (self->sections, fod_record_get_id (link)) : -1;
}

static gboolean
fod_knowledge_page_show_record (FodPage *page,
                                FodRecord *record)
{
  FodKnowledgePage *self = FOD_KNOWLEDGE_PAGE (page);
  int position = find_position (self, record);
  g_autoptr (FodSectionRow) row = NULL;

  if (position < 0) {
    gtk_drop_down_set_selected (self->filter, SHOW_ALL);
    position = find_position (self, record);
  }
  if (position < 0)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, (guint) position);
  row = g_list_model_get_item (G_LIST_MODEL (self->sections), (guint) position);
  fod_list_focus_record (self->list, (guint) position,
                         fod_record_get_id (fod_section_row_get_record (row)));
  return TRUE;
}

/* Course */

static void
order_by_topic (FodQuery *links)
{
  fod_query_order_by (links, "topic.group", FALSE);
  fod_query_order_by (links, "topic.position", FALSE);
}

static void
restrict_to_course (FodQuery *query,
                    FodRecord *course)
{
  fod_query_clear_where (query);
  fod_query_where_record (query, "course", course);
  fod_query_where (query, "kind", FOD_EQUAL, FOD_TEXT ("introduces"));
}

static void
show_course (FodKnowledgePage *self,
             FodRecord *course)
{
  restrict_to_course (self->links, course);
  restrict_to_course (self->introduced, course);
  fod_query_where (self->introduced, "done", FOD_EQUAL, FOD_NUMBER (TRUE));
}

static void
set_up (FodKnowledgePage *self)
{
  FodStore *store = get_store (self);

  self->links = fod_query_new (store, FOD_RECORD_KNOWLEDGE_LINK);
  order_by_topic (self->links);
  self->introduced = fod_query_new (store, FOD_RECORD_KNOWLEDGE_LINK);
  show_course (self, fod_page_get_course (FOD_PAGE (self)));
  self->wanted = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->links)), NULL);
  self->sections = fod_section_model_new (G_LIST_MODEL (self->shown), get_group, self);
  fod_section_model_set_make (self->sections, make_row);
  fod_section_model_set_seen (self->sections, ROWS_SEEN);
  self->selection = fod_list_selection_new (self->list, self->sections);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  /* After the queries, which were there first. */
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
}

/* At the first topic that waits, else at the first of all; below the filter. */
static void
fod_knowledge_page_enter (FodPage *page)
{
  FodKnowledgePage *self = FOD_KNOWLEDGE_PAGE (page);
  g_autoptr (FodQuery) waiting = fod_query_new (get_store (self), FOD_RECORD_KNOWLEDGE_LINK);
  const char *id;
  int position;

  order_by_topic (waiting);
  restrict_to_course (waiting, fod_page_get_course (page));
  fod_query_where (waiting, "done", FOD_NOT_EQUAL, FOD_NUMBER (TRUE));
  id = fod_query_get_id (waiting, 0);
  if (!id)
    id = fod_query_get_id (self->links, 0);
  position = id ? fod_section_model_find (self->sections, id) : -1;
  if (position >= 0)
    fod_list_focus_record (self->list, (guint) position, id);
}

static void
fod_knowledge_page_course_changed (FodPage *page)
{
  FodKnowledgePage *self = FOD_KNOWLEDGE_PAGE (page);

  if (!self->links)
    set_up (self);
  show_course (self, fod_page_get_course (page));
  fod_query_refresh (self->introduced);
  fod_query_refresh (self->links);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  update_filter (self);
  update_stack (self);
  update_banner (self);
}

static void
fod_knowledge_page_dispose (GObject *object)
{
  FodKnowledgePage *self = FOD_KNOWLEDGE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_KNOWLEDGE_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->sections);
  g_clear_object (&self->shown);
  g_clear_object (&self->wanted);
  g_clear_object (&self->introduced);
  g_clear_object (&self->links);
  g_clear_pointer (&self->known, g_hash_table_unref);

  G_OBJECT_CLASS (fod_knowledge_page_parent_class)->dispose (object);
}

static void
fod_knowledge_page_class_init (FodKnowledgePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_knowledge_page_dispose;
  page_class->course_changed = fod_knowledge_page_course_changed;
  page_class->enter = fod_knowledge_page_enter;
  page_class->show_record = fod_knowledge_page_show_record;
  page_class->add = fod_knowledge_page_add;

  g_type_ensure (FOD_TYPE_BANNER);
  g_type_ensure (FOD_TYPE_TOPIC_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/knowledge/fod-knowledge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodKnowledgePage, banner);
  gtk_widget_class_bind_template_child (widget_class, FodKnowledgePage, bar);
  gtk_widget_class_bind_template_child (widget_class, FodKnowledgePage, stack);
  gtk_widget_class_bind_template_child (widget_class, FodKnowledgePage, list);
  gtk_widget_class_bind_template_child (widget_class, FodKnowledgePage, filter);
  gtk_widget_class_bind_template_child (widget_class, FodKnowledgePage, progress);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_missing_cb);

  gtk_widget_class_install_action (widget_class, "knowledge.toggle", "s", toggle_cb);
  gtk_widget_class_install_action (widget_class, "knowledge.ask", "s", ask_cb);
  gtk_widget_class_install_action (widget_class, "knowledge.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "knowledge.delete", NULL);
  gtk_widget_class_install_action (widget_class, "knowledge.show-all", NULL, show_all_cb);
}

static void
fod_knowledge_page_init (FodKnowledgePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
