/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaves a picture of every page: e2e-screenshots FOLDER [light] [dark] [narrow] [large] */

#include "fod-robot.h"

#include "fod-language.h"
#include "fod-page-registry.h"

#include <glib/gi18n-lib.h>
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
  fod_robot_wait_gone (robot, ATSPI_ROLE_LABEL, "Alle i eksemplet er opdigtede");
}

static void
visit (Photographer *self,
       guint index)
{
  const FodPageInfo *page = fod_page_registry_get (index);

  fod_robot_visit (self->robot, index + 1, _ (page->title));
  take (self, page->name);
}

/* Opens a window of its own with keys, takes it, and leaves it again. */
static void
peek (Photographer *self,
      const char *keys,
      const char *name)
{
  fod_robot_press (self->robot, keys);
  fod_robot_wait_windows (self->robot, 2);
  take (self, name);
  fod_robot_press (self->robot, "Escape");
  fod_robot_wait_windows (self->robot, 1);
}

/* A row that is selected is opened with Return, as by a click. */
static void
peek_into_task (Photographer *self)
{
  FodRobot *robot = self->robot;

  fod_robot_visit (robot, 3, "Huskeliste");
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_LABEL, "*dage over tid"));
  fod_robot_wait_windows (robot, 2);
  take (self, "task");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
}

static void
peek_into_search (Photographer *self)
{
  FodRobot *robot = self->robot;

  fod_robot_press (robot, "Ctrl+f");
  fod_robot_find (robot, ATSPI_ROLE_ENTRY, "Søg*");
  fod_robot_type (robot, "sager");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*sager*");
  take (self, "search");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_gone (robot, ATSPI_ROLE_ENTRY, "Søg*");
}

/* Opens the window of the thing that has the focus. */
static void
open_focused (Photographer *self,
              const char *name)
{
  fod_robot_press (self->robot, "Return");
  fod_robot_wait_windows (self->robot, 2);
  take (self, name);
  fod_robot_press (self->robot, "Escape");
  fod_robot_wait_windows (self->robot, 1);
}

/* What has been written is not thrown away unasked. */
static void
leave_assistant (Photographer *self)
{
  FodRobot *robot = self->robot;

  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 3);
  take (self, "assistant-leave");
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Forlad"));
  fod_robot_wait_windows (robot, 1);
}

/* Plans a course to the last step, and does not make it. */
static void
peek_into_assistant (Photographer *self)
{
  FodRobot *robot = self->robot;

  fod_robot_press (robot, "Ctrl+Shift+n");
  fod_robot_wait_windows (robot, 2);
  take (self, "assistant");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Nyansat"), "Nikolaj Nyuddannet");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Startdato"), "1. oktober");
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "*Næste*"));
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*Trin 2*");
  take (self, "assistant-people");
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "*Næste*"));
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*Trin 3*");
  take (self, "assistant-preview");
  leave_assistant (self);
}

static void
peek_into_preferences (Photographer *self)
{
  static const char *const pages[][2] = {
    { "Arbejdsplads", "preferences-workplace" },
    { "Sikkerhedskopi", "preferences-backup" },
  };
  FodRobot *robot = self->robot;

  fod_robot_press (robot, "Ctrl+comma");
  fod_robot_wait_windows (robot, 2);
  take (self, "preferences");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_LABEL, pages[i][0]));
    take (self, pages[i][1]);
  }
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
}

/* A topic with its persons, and the history of a meeting's point. */
static void
peek_into_people_and_meetings (Photographer *self)
{
  FodRobot *robot = self->robot;

  fod_robot_visit (robot, 5, "Videnspersoner");
  open_focused (self, "topic");
  fod_robot_visit (robot, 6, "Statusmøder");
  peek (self, "Ctrl+n", "new-meeting");
}

/* The window and its dialogs: all that has a picture of its own. */
static void
peek_around (Photographer *self)
{
  FodRobot *robot = self->robot;

  peek_into_task (self);
  peek (self, "Ctrl+n", "new-task");
  fod_robot_visit (robot, 4, "Skema");
  peek (self, "Ctrl+n", "new-activity");
  open_focused (self, "activity");
  peek_into_people_and_meetings (self);
  peek_into_search (self);
  peek_into_preferences (self);
  peek (self, "F1", "shortcuts");
  peek_into_assistant (self);
  fod_robot_press (robot, "F10");
  fod_robot_find (robot, ATSPI_ROLE_MENU_ITEM, "Om Fodfæste");
  take (self, "menu");
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
  fod_language_init (FOD_TEST_LOCALEDIR);
  g_assert_cmpint (g_mkdir_with_parents (argv[1], 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++) {
    if (is_wanted (&looks[i], argc, argv))
      photograph (&looks[i], argv[1]);
  }
  return 0;
}
