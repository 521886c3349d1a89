/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-spoken-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* GTK before 4.10 calls a control by its tooltip never, by its mnemonic twice, a row of a list
 * nothing, and what has no name by the name of its class. Here that is mended for every widget when
 * it is realized, so that pages and dialogs need not think of it. It asks for nothing that later
 * releases do not do by themselves, and does no harm there. */

#define MENDED "fod-spoken-name-mended"
#define PENDING "fod-spoken-name-pending"
#define PROBLEM "fod-spoken-name-problem"

/* --- What can be read ------------------------------------------------------------------------ */

/* What a screen reader comes to by itself, under a name of its own. */
static gboolean
speaks_for_itself (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_PROGRESS_BAR (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_POPOVER (widget);
}

static GtkAccessibleRole
get_role (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
}

/* What an icon says is often written beside it. */
static const char *
read_part (GtkWidget *part,
           GString *text)
{
  const char *words;

  if (GTK_IS_LABEL (part))
    return gtk_label_get_text (GTK_LABEL (part));
  if (!GTK_IS_IMAGE (part) || get_role (part) == GTK_ACCESSIBLE_ROLE_PRESENTATION)
    return NULL;
  words = gtk_widget_get_tooltip_text (part);
  return words && strstr (text->str, words) ? NULL : words;
}

/* The title of an action row is its name already. */
static gboolean
is_title (GtkWidget *widget,
          GtkWidget *whole)
{
  return ADW_IS_ACTION_ROW (whole) && GTK_IS_LABEL (widget) &&
         gtk_widget_has_css_class (widget, "title");
}

static gboolean
is_part (GtkWidget *widget,
         GtkWidget *whole)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget) ||
      is_title (widget, whole))
    return FALSE;
  /* The button of a drop-down shows what is chosen. */
  return !speaks_for_itself (widget) ||
         (GTK_IS_DROP_DOWN (whole) && gtk_widget_get_parent (widget) == whole &&
          GTK_IS_TOGGLE_BUTTON (widget));
}

static void
read_parts (GtkWidget *widget,
            GtkWidget *whole,
            GType kind,
            GString *text)
{
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part;
       part = gtk_widget_get_next_sibling (part)) {
    const char *words = NULL;

    if (!is_part (part, whole))
      continue;
    if (G_TYPE_CHECK_INSTANCE_TYPE (part, kind))
      words = read_part (part, text);
    if (words && *words)
      g_string_append_printf (text, "%s%s", text->len ? ", " : "", words);
    read_parts (part, whole, kind, text);
  }
}

static char *
read_all (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  read_parts (widget, widget, GTK_TYPE_LABEL, text);
  read_parts (widget, widget, GTK_TYPE_IMAGE, text);
  return g_string_free (text, FALSE);
}

static void
set_text (GtkWidget *widget,
          GtkAccessibleProperty property,
          const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), property, text, -1);
}

/* Outside its tests GTK says nowhere whether somebody has given a name. */
static gboolean
has_label (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
has_name (GtkWidget *widget)
{
  return has_label (widget) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* --- Names and descriptions from content ----------------------------------------------------- */

typedef enum {
  CONTENT_IS_NOTHING,
  CONTENT_IS_NAME,
  CONTENT_IS_DESCRIPTION,
} Content;

static Content
get_content (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget) || GTK_IS_DROP_DOWN (widget))
    return CONTENT_IS_DESCRIPTION;
  if (ADW_IS_ENTRY_ROW (widget))
    return CONTENT_IS_NOTHING;
  switch ((int) get_role (widget)) {
  case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
  case GTK_ACCESSIBLE_ROLE_OPTION:
  case GTK_ACCESSIBLE_ROLE_ROW:
    return CONTENT_IS_NAME;
  default:
    return CONTENT_IS_NOTHING;
  }
}

static gboolean
read_content_cb (gpointer data)
{
  GtkWidget *widget = data;
  g_autofree char *text = read_all (widget);

  g_object_steal_data (G_OBJECT (widget), PENDING);
  if (get_content (widget) == CONTENT_IS_NAME) {
    /* A row that holds rows of its own is called what somebody has called it. */
    if (*text || !has_name (widget))
      set_text (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, text);
  } else {
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget),
                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    set_text (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  }
  return G_SOURCE_REMOVE;
}

static void
forget (gpointer source)
{
  g_source_remove (GPOINTER_TO_UINT (source));
}

/* All labels of a row change one after another when it shows another record; it is read once.
 *
 * Returns: whether that was not known yet */
static gboolean
queue_content (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), PENDING))
    return FALSE;
  g_object_set_data_full (G_OBJECT (widget), PENDING,
                          GUINT_TO_POINTER (g_idle_add (read_content_cb, widget)), forget);
  return TRUE;
}

/* What is chosen in a combo row stands in a list within the row, so there can be two. Nothing has
 * parts beyond where it scrolls. */
static void
part_changed_cb (GtkWidget *part)
{
  for (GtkWidget *at = part; at && !GTK_IS_SCROLLED_WINDOW (at) && !GTK_IS_NATIVE (at);
       at = gtk_widget_get_parent (at)) {
    if (get_content (at) != CONTENT_IS_NOTHING && !queue_content (at))
      break;
  }
}

static void
watch_part (GtkWidget *part,
            const char *words)
{
  g_autofree char *signal = g_strconcat ("notify::", words, NULL);

  g_signal_connect (part, signal, G_CALLBACK (part_changed_cb), NULL);
  g_signal_connect (part, "notify::visible", G_CALLBACK (part_changed_cb), NULL);
  part_changed_cb (part);
}

/* --- Each kind of control -------------------------------------------------------------------- */

/* Buttons that GTK's window of shortcuts and libadwaita's toasts leave without a tooltip. */
static const struct {
  const char *icon;
  const char *name;
} usual_icons[] = {
  { "edit-find-symbolic", N_ ("Search") },
  { "window-close-symbolic", N_ ("Close") },
};

static const char *
get_icon_words (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  const char *icon = GTK_IS_BUTTON (widget) ? gtk_button_get_icon_name (GTK_BUTTON (widget)) : NULL;

  for (guint i = 0; !tooltip && icon && i < G_N_ELEMENTS (usual_icons); i++) {
    if (strcmp (icon, usual_icons[i].icon) == 0)
      tooltip = _ (usual_icons[i].name);
  }
  return tooltip;
}

static void
tooltip_changed_cb (GtkWidget *widget)
{
  const char *tooltip = get_icon_words (widget);

  if (tooltip)
    fod_spoken_name_set (widget, tooltip);
}

static void
follow_tooltip (GtkWidget *widget)
{
  g_signal_connect (widget, "notify::tooltip-text", G_CALLBACK (tooltip_changed_cb), NULL);
  tooltip_changed_cb (widget);
}

/* What is written on a button is its name, not also the title of the row it is in; and the label
 * inside says it without the underscore. */
static void
label_set_cb (GtkButton *button)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);
  const char *label = gtk_button_get_label (button);
  g_autofree char *other =
    label && has_label (GTK_WIDGET (button))
      ? gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label)
      : NULL;

  if (!label || other)
    return;
  gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  gtk_button_get_child (button), NULL, -1);
}

static void
mend_button (GtkWidget *button)
{
  GtkWidget *parent = gtk_widget_get_parent (button);
  g_autofree char *content = has_name (button) ? NULL : read_all (button);

  if (GTK_IS_DROP_DOWN (parent))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    parent, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, parent,
                                    NULL, -1);
  else if (gtk_button_get_icon_name (GTK_BUTTON (button)))
    follow_tooltip (button);
  else if (content)
    set_text (button, GTK_ACCESSIBLE_PROPERTY_LABEL, content);
  g_signal_connect (button, "notify::label", G_CALLBACK (label_set_cb), NULL);
  label_set_cb (GTK_BUTTON (button));
}

static void
entered_cb (GtkEditable *text)
{
  const char *problem = g_object_get_data (G_OBJECT (text), PROBLEM);
  g_autofree char *spoken =
    problem ? g_strdup_printf ("%s, %s", gtk_editable_get_text (text), problem) : NULL;

  if (gtk_widget_has_focus (GTK_WIDGET (text)))
    set_text (GTK_WIDGET (text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
              spoken ? spoken : gtk_editable_get_text (text));
}

/* The text inside has the focus, but libadwaita 1.2 hides it: an entry row would be silent. */
static void
mend_entry_row (GtkWidget *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  if (get_role (GTK_WIDGET (text)) != GTK_ACCESSIBLE_ROLE_TEXT_BOX)
    g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_connect (text, "notify::has-focus", G_CALLBACK (entered_cb), NULL);
  fod_spoken_name_follow (GTK_WIDGET (text), ADW_PREFERENCES_ROW (row));
  /* It has two labels, the large one and the small one. */
  fod_spoken_name_follow (row, ADW_PREFERENCES_ROW (row));
}

/* A group without a title would call its list by the class of the title's label. */
static void
mend_list_box (GtkWidget *list)
{
  GtkWidget *group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);
  const char *title =
    group ? adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) : NULL;

  if (title && !*title && !has_label (list))
    fod_spoken_name_set (list, "");
}

/* What is switched in a row has the name of the row. */
static void
mend_switch (GtkWidget *control)
{
  GtkWidget *row = gtk_widget_get_ancestor (control, ADW_TYPE_ACTION_ROW);

  if (row && !has_name (control))
    fod_spoken_name_follow (control, ADW_PREFERENCES_ROW (row));
}

static void
mend_search_entry (GtkWidget *entry)
{
  g_autofree char *placeholder = NULL;

  g_object_get (entry, "placeholder-text", &placeholder, NULL);
  if (placeholder && !has_name (entry))
    set_text (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder);
}

static void
mend (GtkWidget *widget)
{
  /* A widget can be realized again in another place. */
  if (g_object_get_data (G_OBJECT (widget), MENDED))
    return;
  g_object_set_data (G_OBJECT (widget), MENDED, GINT_TO_POINTER (TRUE));
  if (GTK_IS_BUTTON (widget))
    mend_button (widget);
  else if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)))
    follow_tooltip (widget);
  else if (ADW_IS_ENTRY_ROW (widget))
    mend_entry_row (widget);
  else if (ADW_IS_EXPANDER_ROW (widget))
    fod_spoken_name_follow (widget, ADW_PREFERENCES_ROW (widget));
  else if (GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SPIN_BUTTON (widget))
    mend_switch (widget);
  else if (GTK_IS_DROP_DOWN (widget) && has_label (widget))
    /* GTK 4.18 would say what is chosen instead. */
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  else if (GTK_IS_LIST_BOX (widget))
    mend_list_box (widget);
  else if (GTK_IS_SEARCH_ENTRY (widget))
    mend_search_entry (widget);
  else if (GTK_IS_LABEL (widget))
    watch_part (widget, "label");
  else if (GTK_IS_IMAGE (widget)) {
    follow_tooltip (widget);
    watch_part (widget, "tooltip-text");
  }
  if (!has_name (widget))
    set_text (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

static gboolean
realize_cb (GSignalInvocationHint *hint,
            guint n_values,
            const GValue *values,
            gpointer data)
{
  mend (g_value_get_object (values));
  return TRUE;
}

/**
 * fod_spoken_name_watch:
 *
 * From now on every widget of the program has a spoken name: an icon its tooltip, a row of a list
 * all that can be read in it, a drop-down what is chosen as its description.
 */
void
fod_spoken_name_watch (void)
{
  /* The signal exists from when the class does. */
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realize_cb, NULL,
                              NULL);
}

/* --- Names from elsewhere -------------------------------------------------------------------- */

/**
 * fod_spoken_name_set:
 * @control: a control
 * @name: what it is called
 *
 * Gives @control a spoken name that is not what is written on it.
 */
void
fod_spoken_name_set (GtkWidget *control,
                     const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (control));

  /* GTK 4.8 says both, later releases only the relation. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  set_text (control, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/**
 * fod_spoken_name_set_problem:
 * @row: an entry row, whose title may be the problem for a while
 * @name: what the row is called all the same
 * @problem: (nullable): a sentence on what is wrong with the text
 *
 * Gives the row and the text inside their name, and @problem as their description.
 */
void
fod_spoken_name_set_problem (AdwEntryRow *row,
                             const char *name,
                             const char *problem)
{
  GtkWidget *text;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  g_object_set_data_full (G_OBJECT (text), PROBLEM, g_strdup (problem), g_free);
  fod_spoken_name_set (GTK_WIDGET (row), name);
  fod_spoken_name_set (text, name);
  set_text (GTK_WIDGET (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem ? problem : "");
  set_text (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem ? problem : "");
}

static void
title_changed_cb (AdwPreferencesRow *row,
                  GParamSpec *pspec,
                  GtkWidget *control)
{
  fod_spoken_name_set (control, adw_preferences_row_get_title (row));
}

/**
 * fod_spoken_name_follow:
 * @control: what a person operates in a row
 * @row: the row
 *
 * Gives @control the row's title as its spoken name, now and when the title changes.
 */
void
fod_spoken_name_follow (GtkWidget *control,
                        AdwPreferencesRow *row)
{
  g_return_if_fail (GTK_IS_WIDGET (control));
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  g_signal_connect_object (row, "notify::title", G_CALLBACK (title_changed_cb), control, 0);
  title_changed_cb (row, NULL, control);
}
