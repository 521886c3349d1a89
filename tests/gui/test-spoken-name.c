/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-spoken-name.h"

static void
show (FodGuiFixture *f,
      GtkWidget *widget)
{
  gtk_window_set_child (f->window, widget);
  fod_test_settle (GTK_WIDGET (f->window));
}

static void
assert_called (GtkWidget *widget,
               const char *name)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  /* GTK 4.8 says both, later releases the relation alone. */
  g_assert_false (
    gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_icon_button (FodGuiFixture *f,
                  gconstpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_set_tooltip_text (button, "Tilbage");
  show (f, button);
  assert_called (button, "Tilbage");
  gtk_widget_set_tooltip_text (button, "Forrige");
  assert_called (button, "Forrige");
}

/* The label inside is what it is called; a name of its own would come on top. */
static void
test_mnemonic (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic ("_Fortsæt");
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);

  show (f, button);
  g_assert_false (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_button_set_label (GTK_BUTTON (button), "_Opret");
  g_assert_false (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (
    gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static GtkWidget *
add_label (GtkWidget *box,
           const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Labels in their order, then icons that say something else, never controls. */
static void
test_list_row (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icons[2];
  GtkWidget *late, *hidden;

  for (guint i = 0; i < 2; i++) {
    icons[i] = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
    gtk_box_append (GTK_BOX (box), icons[i]);
  }
  gtk_widget_set_tooltip_text (icons[0], "Praktisk");
  gtk_widget_set_tooltip_text (icons[1], "Luft");
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Slet"));
  add_label (box, "Luft: Find dig til rette");
  late = add_label (box, "2 dage over tid");
  hidden = add_label (box, "I dag");
  gtk_widget_set_visible (hidden, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (f->list, row);
  fod_test_settle (GTK_WIDGET (f->window));
  fod_gui_test_wait ();
  assert_called (row, "Luft: Find dig til rette, 2 dage over tid, Praktisk");

  gtk_label_set_label (GTK_LABEL (late), "Klaret");
  gtk_widget_set_visible (hidden, TRUE);
  fod_gui_test_wait ();
  assert_called (row, "Luft: Find dig til rette, Klaret, I dag, Praktisk");
}

/* Its content is a list with names of its own, and would leave it without one. */
static void
test_row_of_rows (FodGuiFixture *f,
                  gconstpointer data)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *part = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Uge 36");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part), "Find dig til rette");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), part);
  gtk_list_box_append (f->list, row);
  fod_test_settle (GTK_WIDGET (f->window));
  fod_gui_test_wait ();
  assert_called (row, "Uge 36");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Uge 37");
  fod_gui_test_wait ();
  assert_called (row, "Uge 37");
}

static void
test_action_row (FodGuiFixture *f,
                 gconstpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Huskeliste");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "3 af 8 klaret");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (f->list, row);
  fod_test_settle (GTK_WIDGET (f->window));
  fod_gui_test_wait ();
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "3 af 8 klaret");
  assert_called (check, "Huskeliste");
}

static void
test_entry_row (FodGuiFixture *f,
                gconstpointer data)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Dit navn");
  gtk_editable_set_text (GTK_EDITABLE (row), "Kirsten");
  gtk_list_box_append (f->list, row);
  fod_test_settle (GTK_WIDGET (f->window));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  assert_called (text, "Dit navn");
  gtk_widget_grab_focus (text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Kirsten");
}

static void
test_drop_down (FodGuiFixture *f,
                gconstpointer data)
{
  GtkWidget *drop_down =
    gtk_drop_down_new_from_strings ((const char *[]){ "Alle", "Mine", NULL });
  GtkWidget *button = gtk_widget_get_first_child (drop_down);

  show (f, drop_down);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (button),
                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY, drop_down, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  fod_gui_test_wait ();
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (drop_down),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Mine");
}

static void
test_nameless (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  show (f, image);
  assert_called (image, "");
}

static void
test_set (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new_with_label ("T"));

  fod_spoken_name_set (button, "tirsdag");
  assert_called (button, "tirsdag");
  g_assert_finalize_object (button);
}

#define ADD(path, function)                                                \
  g_test_add (path, FodGuiFixture, NULL, fod_gui_fixture_set_up, function, \
              fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);

  ADD ("/spoken-name/icon-button", test_icon_button);
  ADD ("/spoken-name/mnemonic", test_mnemonic);
  ADD ("/spoken-name/list-row", test_list_row);
  ADD ("/spoken-name/row-of-rows", test_row_of_rows);
  ADD ("/spoken-name/action-row", test_action_row);
  ADD ("/spoken-name/entry-row", test_entry_row);
  ADD ("/spoken-name/drop-down", test_drop_down);
  ADD ("/spoken-name/nameless", test_nameless);
  g_test_add_func ("/spoken-name/set", test_set);

  return g_test_run ();
}
