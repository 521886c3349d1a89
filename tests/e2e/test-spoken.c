/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who goes through all of the program and hears what each control is called. All that has
 * no proper name is told at the end, not the first alone. */

#include "fod-story.h"
#include "fod-tour.h"

#include "fod-language.h"

#include <libintl.h>
#include <string.h>

typedef struct {
  GHashTable *told; /* what was told already */
  GString *list;
  guint n_heard;
} Listener;

static const AtspiRole control_roles[] = {
  ATSPI_ROLE_PUSH_BUTTON,
  ATSPI_ROLE_TOGGLE_BUTTON,
  ATSPI_ROLE_CHECK_BOX,
  ATSPI_ROLE_RADIO_BUTTON,
  ATSPI_ROLE_ENTRY,
  ATSPI_ROLE_TEXT,
  ATSPI_ROLE_COMBO_BOX,
  ATSPI_ROLE_LIST_ITEM,
  ATSPI_ROLE_SLIDER,
  ATSPI_ROLE_SPIN_BUTTON,
  ATSPI_ROLE_MENU_ITEM,
  ATSPI_ROLE_CHECK_MENU_ITEM,
  ATSPI_ROLE_PAGE_TAB,
  ATSPI_ROLE_RADIO_MENU_ITEM,
  ATSPI_ROLE_LINK,
  ATSPI_ROLE_FRAME,
  ATSPI_ROLE_DIALOG,
  ATSPI_ROLE_ALERT,
  ATSPI_ROLE_WINDOW,
};

static gboolean
is_control (FodTestSight *sight)
{
  for (guint i = 0; i < G_N_ELEMENTS (control_roles); i++) {
    if (sight->role == control_roles[i])
      return TRUE;
  }
  /* A window has a name, whatever it calls itself. */
  return sight->parent && !sight->parent->parent;
}

/* The program's own name begins like the name of one of its classes. */
static gboolean
is_class_name (const char *name)
{
  static const char *const prefixes[] = { "Gtk", "Adw", "Fod" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    if (g_str_has_prefix (name, prefixes[i]) && g_ascii_isupper (name[strlen (prefixes[i])]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_translatable (const char *domain,
                 const char *name)
{
  g_autofree char *with_mnemonic = g_strconcat ("_", name, NULL);

  return strcmp (dgettext (domain, name), name) != 0 ||
         strcmp (dgettext (domain, with_mnemonic), with_mnemonic) != 0;
}

/* What GTK and libadwaita say themselves, and messages that were not translated. */
static gboolean
is_english (const char *name)
{
  static const char *const words[] = {
    "About",
    "Apply",
    "Back",
    "Cancel",
    "Clear",
    "Close",
    "Credits",
    "Delete",
    "Details",
    "Edit",
    "Legal",
    "Maximize",
    "Menu",
    "Minimize",
    "Next",
    "Open",
    "Previous",
    "Redo",
    "Save",
    "Search",
    "Select",
    "Undo",
    "Untitled",
    "Website",
  };
  static const char *const domains[] = { GETTEXT_PACKAGE, "gtk40", "libadwaita" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strcmp (name, words[i]) == 0)
      return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++) {
    if (is_translatable (domains[i], name))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_said_twice (const char *name)
{
  gsize length = strlen (name);

  return length % 2 == 1 && name[length / 2] == ' ' &&
         strncmp (name, name + length / 2 + 1, length / 2) == 0;
}

/* Returns what is wrong with it, or NULL. */
static const char *
find_fault (FodTestSight *sight)
{
  const char *name = sight->name;

  if (is_class_name (name))
    return "a class";
  if (!is_control (sight))
    return NULL;
  if (strspn (name, " ") == strlen (name))
    return "no name";
  if (strchr (name, '_'))
    return "a mnemonic";
  if (is_said_twice (name))
    return "said twice";
  return is_english (name) ? "English" : NULL;
}

/* A page of a stack is no widget, and nothing that a person comes to. */
static gboolean
is_excused (FodTestSight *sight)
{
  return strcmp (sight->name, "GtkStackPage") == 0;
}

/* The nearest thing around it that has a name, so that one finds it. */
static const char *
find_context (FodTestSight *sight)
{
  for (FodTestSight *at = sight->parent; at; at = at->parent) {
    if (*at->name && !is_class_name (at->name))
      return at->name;
  }
  return "";
}

static void
complain (Listener *self,
          const char *stop,
          FodTestSight *sight,
          const char *fault)
{
  g_autofree char *role = atspi_role_get_name (sight->role);
  g_autofree char *line = g_strdup_printf ("%s \"%s\" in \"%s\": %s", role, sight->name,
                                           find_context (sight), fault);

  if (g_hash_table_contains (self->told, line))
    return;
  /* At once as well, in case the tour itself ends before the end. */
  g_test_message ("%s: %s", stop, line);
  g_string_append_printf (self->list, "  %s: %s\n", stop, line);
  g_hash_table_add (self->told, g_steal_pointer (&line));
}

static void
listen_cb (FodRobot *robot,
           const char *name,
           gpointer data)
{
  Listener *self = data;
  g_autoptr (FodTestScene) scene = fod_robot_take_scene (robot);
  GPtrArray *sights;

  fod_story_chapter (name);
  g_assert_nonnull (scene);
  sights = fod_test_scene_list (scene);
  for (guint i = 0; i < sights->len; i++) {
    FodTestSight *sight = sights->pdata[i];
    const char *fault = find_fault (sight);

    self->n_heard += is_control (sight);
    if (fault && !is_excused (sight) && fod_test_scene_is_showing (scene, sight))
      complain (self, name, sight, fault);
  }
}

static void
tell (void)
{
  FodRobot *robot = fod_story_begin ();
  Listener listener = {
    .told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .list = g_string_new (NULL),
  };

  fod_tour_greet (robot, listen_cb, &listener);
  fod_tour_pages (robot, listen_cb, &listener);
  fod_tour_windows (robot, listen_cb, &listener);
  fod_story_end (robot);

  g_test_message ("%u names heard", listener.n_heard);
  if (listener.list->len > 0)
    g_error ("Without a proper spoken name:\n%s", listener.list->str);
  g_hash_table_unref (listener.told);
  g_string_free (listener.list, TRUE);
}

int
main (int argc,
      char **argv)
{
  fod_language_init (FOD_TEST_LOCALEDIR);
  return fod_story_main (argc, argv, "/e2e/spoken", tell);
}
