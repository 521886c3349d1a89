/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaves a picture of every page: e2e-screenshots FOLDER [light] [dark] [narrow] [large] */

#include "fod-robot.h"

#include "fod-page-registry.h"

#include <string.h>

typedef struct {
  const char *name;
  int width;
  int height;
  double text_size;
  const char *scheme;
} Look;

static const Look looks[] = {
  { "light", 1280, 800, 1, "prefer-light" },
  { "dark", 1280, 800, 1, "prefer-dark" },
  { "narrow", 360, 720, 1, "prefer-light" },
  { "large", 1280, 800, 2, "prefer-light" },
};

typedef struct {
  FodRobot *robot;
  const Look *look;
  const char *folder;
} Photographer;

static void
take (Photographer *self,
      const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, self->look->name);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);

  fod_robot_save_picture (self->robot, path);
}

/* Through the first start, as somebody who has just installed the program. */
static void
greet (Photographer *self)
{
  FodRobot *robot = self->robot;

  take (self, "welcome");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dit navn"), "Kirsten Kontakt");
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Se et eksempel*");
  take (self, "choice");
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Se et eksempel*"));
  fod_robot_wait_gone (robot, ATSPI_ROLE_LABEL, "Hvad vil du begynde med?");
}

static void
visit (Photographer *self,
       guint index)
{
  g_autofree char *keys = g_strdup_printf ("Alt+%u", index + 1);

  fod_robot_press (self->robot, keys);
  take (self, fod_page_registry_get (index)->name);
}

/* Opens something with keys, takes it, and leaves it again. */
static void
peek (Photographer *self,
      const char *keys,
      const char *name)
{
  fod_robot_press (self->robot, keys);
  take (self, name);
  fod_robot_press (self->robot, "Escape");
}

static void
peek_into_task (Photographer *self)
{
  FodRobot *robot = self->robot;

  fod_robot_press (robot, "Alt+3");
  fod_test_screen_settle (fod_robot_get_screen (robot), fod_robot_get_window (robot));
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_LABEL, "Lone Leder*"));
  take (self, "task");
  fod_robot_press (robot, "Escape");
}

/* The window and its dialogs: all that has a picture of its own. */
static void
peek_around (Photographer *self)
{
  FodRobot *robot = self->robot;

  peek_into_task (self);
  peek (self, "Ctrl+n", "new-task");
  fod_robot_press (robot, "Alt+4");
  peek (self, "Ctrl+n", "new-activity");
  fod_robot_press (robot, "Ctrl+f");
  fod_robot_type (robot, "sager");
  take (self, "search");
  fod_robot_press (robot, "Escape");
  peek (self, "Ctrl+comma", "preferences");
  peek (self, "F1", "shortcuts");
  peek (self, "F10", "menu");
  fod_robot_press (robot, "Ctrl+Shift+n");
  take (self, "assistant");
}

static void
photograph (const Look *look,
            const char *folder)
{
  g_autoptr (FodRobot) robot = fod_robot_new ();
  Photographer self = { robot, look, folder };

  fod_robot_set_variable (robot, "ADW_DEBUG_COLOR_SCHEME", look->scheme);
  fod_robot_set_text_size (robot, look->text_size);
  fod_robot_start (robot);
  fod_robot_resize (robot, look->width, look->height);
  greet (&self);
  for (guint i = 0; i < fod_page_registry_get_count (); i++)
    visit (&self, i);
  peek_around (&self);
  fod_test_program_assert_quiet (fod_robot_get_program (robot));
}

static gboolean
is_wanted (const Look *look,
           int argc,
           char **argv)
{
  for (int i = 2; i < argc; i++) {
    if (strcmp (argv[i], look->name) == 0)
      return TRUE;
  }
  return argc < 3;
}

int
main (int argc,
      char **argv)
{
  if (argc < 2) {
    g_printerr ("Usage: e2e-screenshots FOLDER [light] [dark] [narrow] [large]\n");
    return 2;
  }
  g_assert_cmpint (g_mkdir_with_parents (argv[1], 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++) {
    if (is_wanted (&looks[i], argc, argv))
      photograph (&looks[i], argv[1]);
  }
  return 0;
}
