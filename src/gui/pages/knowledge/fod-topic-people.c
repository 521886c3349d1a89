/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-topic-people.h"

#include "fod-knowledge-actions.h"
#include "fod-person-dialog.h"
#include "fod-person-row.h"
#include "fod-query.h"
#include "fod-record-actions.h"

#include <glib/gi18n-lib.h>

struct _FodTopicPeople {
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;
  FodPersonRow *entry;

  FodSession *session;
  FodRecord *topic;
  FodQuery *links;
};

G_DEFINE_FINAL_TYPE (FodTopicPeople, fod_topic_people, ADW_TYPE_PREFERENCES_GROUP)

static void
remove_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodTopicPeople *self = FOD_TOPIC_PEOPLE (widget);
  FodStore *store = fod_session_get_store (self->session);
  g_autoptr (FodRecord) link = fod_store_find (store, FOD_RECORD_KNOWLEDGE_LINK,
                                               g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (link)
    fod_record_remove (store, link, &error);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  fod_session_report (self->session, error);
}

static void
open_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodTopicPeople *self = FOD_TOPIC_PEOPLE (widget);
  g_autoptr (FodRecord) person = fod_store_find (fod_session_get_store (self->session),
                                                 FOD_RECORD_PERSON,
                                                 g_variant_get_string (parameter, NULL));

  if (person)
    fod_person_dialog_present (widget, self->session, person);
}

static GtkWidget *
make_button (const char *icon_name,
             const char *label,
             const char *action,
             FodRecord *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", fod_record_get_id (target));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  g_autoptr (FodRecord) person = fod_record_get_reference (item, "person");
  const char *name = person ? fod_record_get_text (person, "name") : "";
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), name);
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  if (person) {
    GtkWidget *button = make_button ("avatar-default-symbolic", _ ("Name and Contact Details"),
                                     "people.open", person);

    /* Both can be corrected there. */
    g_object_bind_property (person, "name", row, "title", G_BINDING_SYNC_CREATE);
    g_object_bind_property (person, "title", row, "subtitle", G_BINDING_SYNC_CREATE);
    adw_action_row_add_suffix (row, button);
    adw_action_row_set_activatable_widget (row, button);
  }
  adw_action_row_add_suffix (row, make_button ("list-remove-symbolic", remove, "people.remove",
                                               item));
  return GTK_WIDGET (row);
}

static void
update_list (FodTopicPeople *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          g_list_model_get_n_items (G_LIST_MODEL (self->links)) > 0);
}

/* Adding */

static GStrv
list_names (FodTopicPeople *self,
            const char *added)
{
  g_autoptr (GPtrArray) people =
    fod_knowledge_list_people (fod_session_get_store (self->session), self->topic);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < people->len; i++)
    g_strv_builder_add (names, fod_record_get_text (people->pdata[i], "name"));
  g_strv_builder_add (names, added);
  return g_strv_builder_end (names);
}

static void
add_typed (FodTopicPeople *self)
{
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_auto (GStrv) names = NULL;
  g_autofree char *news = NULL;
  g_autoptr (GError) error = NULL;

  if (!*name)
    return;
  names = list_names (self, name);
  news = fod_person_row_describe_new (self->entry);
  if (!fod_knowledge_set_people (fod_session_get_store (self->session), self->topic,
                                 (const char *const *) names, &error)) {
    fod_session_fail (self->session, error);
    return;
  }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (news)
    fod_session_tell (self->session, news, TRUE);
}

/* Whatever stands in the entry when it is left has been meant. */
static void
left_cb (FodTopicPeople *self)
{
  if (self->session)
    add_typed (self);
}

static void
fod_topic_people_dispose (GObject *object)
{
  FodTopicPeople *self = FOD_TOPIC_PEOPLE (object);

  g_clear_object (&self->links);
  g_clear_object (&self->topic);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_TOPIC_PEOPLE);

  G_OBJECT_CLASS (fod_topic_people_parent_class)->dispose (object);
}

static void
fod_topic_people_class_init (FodTopicPeopleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_topic_people_dispose;

  g_type_ensure (FOD_TYPE_PERSON_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/knowledge/fod-topic-people.ui");
  gtk_widget_class_bind_template_child (widget_class, FodTopicPeople, list);
  gtk_widget_class_bind_template_child (widget_class, FodTopicPeople, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_typed);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_install_action (widget_class, "people.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "people.remove", "s", remove_cb);
}

static void
fod_topic_people_init (FodTopicPeople *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_topic_people_new:
 * @session: what the pages share
 * @topic: a topic
 *
 * Returns: (transfer floating): the group for a dialog
 */
GtkWidget *
fod_topic_people_new (FodSession *session,
                      FodRecord *topic)
{
  FodTopicPeople *self = g_object_new (FOD_TYPE_TOPIC_PEOPLE, NULL);

  self->session = g_object_ref (session);
  self->topic = g_object_ref (topic);
  self->links = fod_query_new (fod_session_get_store (session), FOD_RECORD_KNOWLEDGE_LINK);
  fod_query_where (self->links, "topic", FOD_EQUAL, FOD_TEXT (fod_record_get_id (topic)));
  fod_query_where (self->links, "kind", FOD_EQUAL, FOD_TEXT ("knows"));
  fod_query_order_by (self->links, "person.name", FALSE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->links), make_row, NULL, NULL);
  g_signal_connect_object (self->links, "items-changed", G_CALLBACK (update_list), self,
                           G_CONNECT_SWAPPED);
  fod_field_row_bind (FOD_FIELD_ROW (self->entry), session, NULL, NULL);
  update_list (self);
  return GTK_WIDGET (self);
}

/**
 * fod_topic_people_ask:
 * @self: a group in a window that shows
 *
 * Waits for a name to be typed.
 */
void
fod_topic_people_ask (FodTopicPeople *self)
{
  g_return_if_fail (FOD_IS_TOPIC_PEOPLE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
