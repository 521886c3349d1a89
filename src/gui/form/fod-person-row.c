/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-person-row.h"

#include "fod-danish.h"
#include "fod-people.h"
#include "fod-person-dialog.h"
#include "fod-query.h"
#include "fod-value-text.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Stands for a person who is made, or whose name is corrected, by write_person() when everything
 * else is in order. */
#define SOMEBODY_NEW "00000000-0000-7000-8000-000000000000"

/* The buttons are for the pointer: Tab leads from one name to the next, Alt+Enter opens the person,
 * and a name that is deleted is nobody. */
struct _FodPersonRow {
  FodTextRow parent_instance;

  GtkWidget *person_button;
  GtkWidget *clear_button;
  GtkPopover *popover;
  GtkListView *list;
  GtkWidget *scroller;
  GtkLabel *new_label;

  FodQuery *persons; /* everybody, in Danish order; made when somebody types */
  GtkFilter *filter;
  GtkSingleSelection *matches;
  char *typed;      /* folded; what the list is narrowed down by */
  FodRecord *pick;  /* who was taken from the list */
  FodRecord *shown; /* whose name the row shows, when it is stored */
  gulong follower;
};

static void init_field_row (FodFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodPersonRow,
                               fod_person_row,
                               FOD_TYPE_TEXT_ROW,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_FIELD_ROW, init_field_row))

static FodFieldBinding *
get_binding (FodPersonRow *self)
{
  return fod_text_row_get_binding (FOD_TEXT_ROW (self));
}

static FodStore *
get_store (FodPersonRow *self)
{
  FodSession *session = fod_field_binding_get_session (get_binding (self));

  return session ? fod_session_get_store (session) : NULL;
}

static gboolean
match_cb (gpointer person,
          gpointer data)
{
  FodPersonRow *self = data;
  g_autofree char *name = fod_danish_fold (fod_record_get_text (person, "name"));

  return !self->typed || strstr (name, self->typed) != NULL;
}

static void
ensure_persons (FodPersonRow *self)
{
  FodStore *store = get_store (self);
  GtkFilterListModel *filtered;

  if (self->persons || !store)
    return;
  self->persons = fod_query_new (store, FOD_RECORD_PERSON);
  fod_query_order_by (self->persons, "name", FALSE);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->persons)),
                                        g_object_ref (self->filter));
  self->matches = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_single_selection_set_autoselect (self->matches, FALSE);
  gtk_single_selection_set_can_unselect (self->matches, TRUE);
  gtk_single_selection_set_selected (self->matches, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->matches));
}

static char *
format_person (FodTextRow *row,
               const FodField *field,
               const FodValue *value,
               gboolean editing)
{
  return fod_value_text (field, value, FOD_RECORD_SOURCE (get_store (FOD_PERSON_ROW (row))));
}

static void
follow (FodPersonRow *self,
        FodRecord *person)
{
  if (self->shown == person)
    return;
  g_clear_signal_handler (&self->follower, self->shown);
  g_set_object (&self->shown, person);
  if (person)
    self->follower = g_signal_connect_swapped (person, "notify::name",
                                               G_CALLBACK (fod_field_binding_refresh),
                                               get_binding (self));
}

/* A name can be corrected wherever it stands. */
static void
show_person (FodFieldRow *row,
             const FodField *field,
             const FodValue *value)
{
  FodPersonRow *self = FOD_PERSON_ROW (row);
  FodFieldRowInterface *parent = g_type_interface_peek_parent (FOD_FIELD_ROW_GET_IFACE (row));
  FodStore *store = get_store (self);
  g_autoptr (FodRecord) person =
    store ? fod_store_find (store, FOD_RECORD_PERSON, value->text) : NULL;

  follow (self, person);
  gtk_widget_set_visible (self->person_button, person != NULL);
  parent->show (row, field, value);
}

static gboolean
begins_with_words (const char *name,
                   const char *words)
{
  return g_str_has_prefix (name, words) && name[strlen (words)] == ' ';
}

static gboolean
is_first_name (const char *name,
               FodRecord *person)
{
  g_autofree char *folded = fod_danish_fold (name);
  g_autofree char *whole = fod_danish_fold (fod_record_get_text (person, "name"));

  return begins_with_words (whole, folded);
}

/* A first name is enough for the only one who has it: colleagues write no more. */
static FodRecord *
find_by_name (FodPersonRow *self,
              const char *name)
{
  g_autofree char *folded = fod_danish_fold (name);
  g_autoptr (FodRecord) only = NULL;
  guint n_persons, n_begun = 0;

  ensure_persons (self);
  n_persons = self->persons ? g_list_model_get_n_items (G_LIST_MODEL (self->persons)) : 0;
  for (guint i = 0; i < n_persons; i++) {
    g_autoptr (FodRecord) person = g_list_model_get_item (G_LIST_MODEL (self->persons), i);
    g_autofree char *other = fod_danish_fold (fod_record_get_text (person, "name"));

    if (g_str_equal (folded, other))
      return g_steal_pointer (&person);
    if (begins_with_words (other, folded) && n_begun++ == 0)
      only = g_steal_pointer (&person);
  }
  return n_begun == 1 ? g_steal_pointer (&only) : NULL;
}

static gboolean
has_name (FodRecord *person,
          const char *name)
{
  return g_strcmp0 (fod_record_get_text (person, "name"), name) == 0;
}

/* Two persons may have one name: who was picked, and who is there already, come first. */
static FodRecord *
find_meant (FodPersonRow *self,
            const char *name)
{
  if (self->pick)
    return g_object_ref (self->pick);
  if (self->shown && has_name (self->shown, name))
    return g_object_ref (self->shown);
  return find_by_name (self, name);
}

/* Whoever writes the name that stands there with other capitals corrects it. */
static gboolean
is_correction (FodPersonRow *self,
               FodRecord *person,
               const char *name)
{
  g_autofree char *folded = fod_danish_fold (name);
  g_autofree char *other = person ? fod_danish_fold (fod_record_get_text (person, "name")) : NULL;

  return person && person == self->shown && !has_name (person, name) &&
         g_str_equal (folded, other);
}

static gboolean
parse_person (FodTextRow *row,
              const char *text,
              FodValue *value,
              GError **error)
{
  FodPersonRow *self = FOD_PERSON_ROW (row);
  g_autofree char *name = fod_words_read (text);
  g_autoptr (FodRecord) person = name ? find_meant (self, name) : NULL;
  gboolean is_known = person && !is_correction (self, person, name);

  fod_value_assign (value, FOD_TEXT (is_known ? fod_record_get_id (person) : SOMEBODY_NEW));
  return TRUE;
}

static void
write_person (FodFieldRow *row,
              FodEdit *edit,
              FodValue *value)
{
  FodPersonRow *self = FOD_PERSON_ROW (row);
  g_autofree char *name = fod_words_read (gtk_editable_get_text (GTK_EDITABLE (self)));
  g_autoptr (FodRecord) person = name ? find_meant (self, name) : NULL;

  if (!name)
    return;
  if (!person)
    person = fod_people_add_to_edit (edit, get_store (self), name);
  else if (is_correction (self, person, name))
    fod_edit_set (edit, person, "name", FOD_TEXT (name));
  fod_value_assign (value, FOD_TEXT (fod_record_get_id (person)));
}

static void
init_field_row (FodFieldRowInterface *iface)
{
  iface->show = show_person;
  iface->write = write_person;
}

static void
close_list (FodPersonRow *self)
{
  gtk_popover_popdown (self->popover);
  if (self->matches)
    gtk_single_selection_set_selected (self->matches, GTK_INVALID_LIST_POSITION);
}

static void
open_list (FodPersonRow *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->popover),
                               gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (self->popover);
}

/* Returns: (nullable): what becomes of @name, if anything but who is called so */
static char *
describe_outcome (FodPersonRow *self,
                  const char *name)
{
  g_autoptr (FodRecord) known = find_meant (self, name);

  if (!known)
    return g_strdup_printf (_ ("“%s” is new and will be added."), name);
  if (is_correction (self, known, name))
    return g_strdup_printf (_ ("The name is corrected to “%s”."), name);
  if (!is_first_name (name, known))
    return NULL;
  return g_strdup_printf (_ ("This is %s. Write the whole name if you mean somebody else."),
                          fod_record_get_text (known, "name"));
}

static void
narrow_down (FodPersonRow *self,
             const char *text)
{
  g_autofree char *name = fod_words_read (text);
  g_autofree char *words = name ? describe_outcome (self, name) : NULL;

  g_free (self->typed);
  self->typed = fod_danish_fold (name ? name : "");
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_single_selection_set_selected (self->matches, GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->scroller,
                          g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0);
  gtk_label_set_label (self->new_label, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->new_label), words != NULL);
}

static gboolean
has_focus (FodPersonRow *self)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

/* Who must be there can be another, but not nobody. */
static gboolean
is_required (FodPersonRow *self)
{
  const FodField *field = fod_field_binding_get_field (get_binding (self));

  return field && (field->flags & FOD_FIELD_REQUIRED);
}

static void
changed_cb (FodPersonRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  gtk_widget_set_visible (self->clear_button, *text != '\0' && !is_required (self));
  if (fod_field_binding_is_showing (get_binding (self)))
    return;
  g_clear_object (&self->pick);
  ensure_persons (self);
  if (!self->persons || !has_focus (self))
    return;
  narrow_down (self, text);
  if (*text)
    open_list (self);
  else
    close_list (self);
}

static void
take (FodPersonRow *self,
      guint position)
{
  g_autoptr (FodRecord) person = g_list_model_get_item (G_LIST_MODEL (self->matches), position);

  if (!person)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self), fod_record_get_text (person, "name"));
  g_set_object (&self->pick, person);
  close_list (self);
  fod_field_row_commit (FOD_FIELD_ROW (self));
  g_clear_object (&self->pick);
}

static void
activate_cb (FodPersonRow *self,
             guint position)
{
  take (self, position);
}

static void
clear_cb (FodPersonRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self), "");
  close_list (self);
  fod_field_row_commit (FOD_FIELD_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
open_person (FodPersonRow *self,
             FodRecord *person)
{
  FodSession *session = fod_field_binding_get_session (get_binding (self));

  if (person && session)
    fod_person_dialog_present (GTK_WIDGET (self), session, person);
}

static void
person_cb (FodPersonRow *self)
{
  close_list (self);
  if (fod_field_row_commit (FOD_FIELD_ROW (self)))
    open_person (self, self->shown);
}

/* What was typed was to find somebody in the list; it is no name. */
static void
open_listed_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  FodPersonRow *self = FOD_PERSON_ROW (widget);
  g_autoptr (FodRecord) person = fod_store_find (get_store (self), FOD_RECORD_PERSON,
                                                 g_variant_get_string (parameter, NULL));

  close_list (self);
  fod_field_row_revert (FOD_FIELD_ROW (self));
  open_person (self, person);
}

static gboolean
open_selected (FodPersonRow *self)
{
  FodRecord *selected = self->matches ? gtk_single_selection_get_selected_item (self->matches)
                                      : NULL;
  g_autoptr (FodRecord) person = selected ? g_object_ref (selected) : NULL;

  if (person)
    gtk_widget_activate_action (GTK_WIDGET (self), "person.open", "s",
                                fod_record_get_id (person));
  else
    person_cb (self);
  return GDK_EVENT_STOP;
}

static void
move_selection (FodPersonRow *self,
                int step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->matches));
  guint selected = gtk_single_selection_get_selected (self->matches);

  if (!n_items)
    return;
  if (selected == GTK_INVALID_LIST_POSITION)
    selected = step > 0 ? 0 : n_items - 1;
  else
    selected = CLAMP ((int) selected + step, 0, (int) n_items - 1);
  gtk_single_selection_set_selected (self->matches, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);
}

static gboolean
move_down (FodPersonRow *self)
{
  ensure_persons (self);
  if (!self->persons)
    return GDK_EVENT_PROPAGATE;
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover))) {
    narrow_down (self, fod_field_binding_is_editing (get_binding (self))
                         ? gtk_editable_get_text (GTK_EDITABLE (self))
                         : "");
    open_list (self);
  }
  move_selection (self, 1);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (FodPersonRow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->popover));

  switch (keyval) {
  case GDK_KEY_Down:
    return move_down (self);
  case GDK_KEY_Up:
    if (is_open)
      move_selection (self, -1);
    return is_open;
  case GDK_KEY_Escape:
    close_list (self);
    return is_open;
  case GDK_KEY_Tab:
  case GDK_KEY_ISO_Left_Tab:
    /* An open list would be the next to have the keyboard. */
    close_list (self);
    return GDK_EVENT_PROPAGATE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    if (state & GDK_ALT_MASK)
      return open_selected (self);
    if (is_open && gtk_single_selection_get_selected (self->matches) != GTK_INVALID_LIST_POSITION) {
      take (self, gtk_single_selection_get_selected (self->matches));
      return GDK_EVENT_STOP;
    }
    close_list (self);
    fod_person_row_complete (self);
    return GDK_EVENT_PROPAGATE;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
leave_cb (FodPersonRow *self)
{
  close_list (self);
  /* A window that goes takes the keyboard away too; nobody reads the name then. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fod_person_row_complete (self);
}

static void
fod_person_row_dispose (GObject *object)
{
  FodPersonRow *self = FOD_PERSON_ROW (object);

  fod_field_binding_bind (get_binding (self), NULL, NULL, NULL);
  follow (self, NULL);
  if (self->popover) {
    gtk_list_view_set_model (self->list, NULL);
    gtk_widget_unparent (GTK_WIDGET (self->popover));
    self->popover = NULL;
  }
  g_clear_object (&self->matches);
  g_clear_object (&self->filter);
  g_clear_object (&self->persons);
  g_clear_object (&self->pick);
  g_clear_pointer (&self->typed, g_free);

  G_OBJECT_CLASS (fod_person_row_parent_class)->dispose (object);
}

static void
fod_person_row_class_init (FodPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_person_row_dispose;
  FOD_TEXT_ROW_CLASS (klass)->format = format_person;
  FOD_TEXT_ROW_CLASS (klass)->parse = parse_person;

  fod_record_type_get_class (FOD_RECORD_PERSON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodPersonRow, person_button);
  gtk_widget_class_bind_template_child (widget_class, FodPersonRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, FodPersonRow, popover);
  gtk_widget_class_bind_template_child (widget_class, FodPersonRow, list);
  gtk_widget_class_bind_template_child (widget_class, FodPersonRow, scroller);
  gtk_widget_class_bind_template_child (widget_class, FodPersonRow, new_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_action (widget_class, "person.open", "s", open_listed_cb);
}

static void
fod_person_row_init (FodPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * fod_person_row_new:
 *
 * Returns: (transfer floating): a row for a person
 */
GtkWidget *
fod_person_row_new (void)
{
  return g_object_new (FOD_TYPE_PERSON_ROW, NULL);
}

/**
 * fod_person_row_complete:
 * @self: a row
 *
 * A window that asks for a name reads it as it stands in the row: here somebody who is meant by a
 * first name gets the whole name. It happens when the row is left; a row that shows a field does it
 * when that is saved.
 */
void
fod_person_row_complete (FodPersonRow *self)
{
  g_autofree char *name = NULL;
  g_autoptr (FodRecord) person = NULL;

  g_return_if_fail (FOD_IS_PERSON_ROW (self));

  name = fod_words_read (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (!name || fod_field_binding_get_record (get_binding (self)))
    return;
  person = find_by_name (self, name);
  if (!person || !is_first_name (name, person))
    return;
  /* Nobody typed it: the list stays closed. */
  g_signal_handlers_block_by_func (self, changed_cb, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self), fod_record_get_text (person, "name"));
  g_signal_handlers_unblock_by_func (self, changed_cb, NULL);
}

/**
 * fod_person_row_describe_new:
 * @self: a row
 *
 * For a window that reads the name itself, to be told once that is saved.
 *
 * Returns: (transfer full) (nullable): a sentence about a name that nobody has yet
 */
char *
fod_person_row_describe_new (FodPersonRow *self)
{
  g_autofree char *name = NULL;
  g_autoptr (FodRecord) known = NULL;

  g_return_val_if_fail (FOD_IS_PERSON_ROW (self), NULL);

  name = fod_words_read (gtk_editable_get_text (GTK_EDITABLE (self)));
  known = name ? find_by_name (self, name) : NULL;
  return name && !known ? g_strdup_printf (_ ("“%s” is added as a new person."), name) : NULL;
}
