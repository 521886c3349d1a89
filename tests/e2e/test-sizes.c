/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody with a narrow window and somebody who needs large text go through all of the program.
 * Nothing asks for more room than there is, and no control is cut off. */

#include "fod-story.h"
#include "fod-tour.h"

#include "fod-language.h"
#include "fod-page-registry.h"

#include <glib/gi18n-lib.h>

/* The width of a phone, and of half a small screen. */
#define NARROW 360

typedef struct {
  int width;
  int height;
  double text_size;
} Size;

typedef struct {
  const Size *size;
  GString *list; /* what is wrong */
} Surveyor;

/* What one comes to a page for. */
static const struct {
  const char *page;
  AtspiRole role;
  const char *name;
} main_controls[] = {
  { "today", ATSPI_ROLE_LIST, "*" },
  { "overview", ATSPI_ROLE_PUSH_BUTTON, "Ret forløb" },
  { "checklist", ATSPI_ROLE_PUSH_BUTTON, "Ny opgave" },
  { "schedule", ATSPI_ROLE_PUSH_BUTTON, "Ny aktivitet" },
  { "knowledge", ATSPI_ROLE_PUSH_BUTTON, "Nyt emne" },
  { "meetings", ATSPI_ROLE_PUSH_BUTTON, "Nyt møde" },
};

static void complain (Surveyor *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static GPid
get_pid (FodRobot *robot)
{
  return fod_test_program_get_pid (fod_robot_get_program (robot));
}

/* GTK's window of shortcuts cannot be resized: it is as wide as what stands in it. */
static gboolean
is_fixed (const char *stop)
{
  return g_str_equal (stop, "shortcuts");
}

/* The tour goes on; should it end early, this has been told already. */
static void
complain (Surveyor *self,
          const char *format,
          ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s", line);
  g_string_append_printf (self->list, "  %s\n", line);
}

/* Libadwaita's own windows need 360 px within their frame, ours with it. The frame is there on a
 * display like this one alone, that knows no shadows. */
#define FRAME 10

static int
get_room (Surveyor *self,
          const char *stop)
{
  gboolean is_foreign = g_str_has_prefix (stop, "preferences") || g_str_equal (stop, "about");

  return self->size->width + (is_foreign ? FRAME : 0);
}

/* --- Windows ------------------------------------------------------------------------------- */

/* A window must do with what there is. */
static void
check_windows (Surveyor *self,
               FodRobot *robot,
               const char *stop)
{
  FodTestScreen *screen = fod_robot_get_screen (robot);
  g_autoptr (GArray) windows = fod_test_screen_list_windows (screen, get_pid (robot));

  for (guint i = 0; i < windows->len; i++) {
    Window window = g_array_index (windows, Window, i);
    int least = fod_test_screen_get_least_width (screen, window);

    if (least > (i > 0 ? get_room (self, stop) : self->size->width))
      complain (self, "%s: window %u needs %d", stop, i, least);
  }
  fod_robot_fit (robot, self->size->width);
}

/* --- Controls ------------------------------------------------------------------------------ */

static gboolean
is_control (FodTestSight *sight)
{
  static const AtspiRole roles[] = {
    ATSPI_ROLE_PUSH_BUTTON,
    ATSPI_ROLE_TOGGLE_BUTTON,
    ATSPI_ROLE_CHECK_BOX,
    ATSPI_ROLE_ENTRY,
    ATSPI_ROLE_RADIO_BUTTON,
    ATSPI_ROLE_TEXT,
    ATSPI_ROLE_COMBO_BOX,
    ATSPI_ROLE_LIST_ITEM,
    ATSPI_ROLE_SLIDER,
    ATSPI_ROLE_SPIN_BUTTON,
    ATSPI_ROLE_PAGE_TAB,
    ATSPI_ROLE_LINK,
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    if (sight->role == roles[i])
      return TRUE;
  }
  return FALSE;
}

static void
measure (Surveyor *self,
         FodTestScene *scene,
         FodTestSight *sight,
         const char *stop)
{
  g_autofree char *role = NULL;
  FodTestRectangle place;

  /* A menu is a window of its own, which may reach beyond the one below. */
  if (!sight->surface || sight->surface->is_popup ||
      !fod_test_scene_get_place (scene, sight, &place) ||
      (place.x >= 0 && place.x + place.width <= self->size->width) ||
      !fod_test_scene_is_showing (scene, sight))
    return;
  role = atspi_role_get_name (sight->role);
  complain (self, "%s: %s \"%s\" from %d to %d", stop, role, sight->name,
            place.x, place.x + place.width);
}

static gboolean
is_shown (FodTestScene *scene,
          AtspiRole role,
          const char *name)
{
  GPtrArray *sights = fod_test_scene_list (scene);

  for (guint i = 0; i < sights->len; i++) {
    FodTestSight *sight = sights->pdata[i];

    if (sight->role == role && g_pattern_match_simple (name, sight->name) &&
        fod_test_scene_is_showing (scene, sight))
      return TRUE;
  }
  return FALSE;
}

static void
check_page (Surveyor *self,
            FodTestScene *scene,
            const char *stop)
{
  const FodPageInfo *page = fod_page_registry_find (stop);

  if (!page)
    return;
  if (!is_shown (scene, ATSPI_ROLE_LABEL, _ (page->title)))
    complain (self, "%s: its title does not show", stop);
  for (guint i = 0; i < G_N_ELEMENTS (main_controls); i++) {
    if (g_str_equal (main_controls[i].page, stop) &&
        !is_shown (scene, main_controls[i].role, main_controls[i].name))
      complain (self, "%s: \"%s\" does not show", stop,
                main_controls[i].name);
  }
}

static void
survey_cb (FodRobot *robot,
           const char *stop,
           gpointer data)
{
  Surveyor *self = data;
  g_autoptr (FodTestScene) scene = NULL;
  GPtrArray *sights;

  fod_story_chapter (stop);
  fod_test_program_assert_quiet (fod_robot_get_program (robot));
  if (is_fixed (stop))
    return;
  check_windows (self, robot, stop);
  scene = fod_robot_take_scene (robot);
  g_assert_nonnull (scene);
  sights = fod_test_scene_list (scene);
  for (guint i = 0; i < sights->len; i++) {
    if (is_control (sights->pdata[i]))
      measure (self, scene, sights->pdata[i], stop);
  }
  check_page (self, scene, stop);
}

static void
test_size (gconstpointer data)
{
  const Size *size = data;
  FodRobot *robot = fod_robot_new ();
  Surveyor surveyor = { size, g_string_new (NULL) };
  int x, y, width, height;

  fod_robot_set_text_size (robot, size->text_size);
  fod_robot_start (robot);
  fod_robot_resize (robot, size->width, size->height);
  fod_tour_greet (robot, survey_cb, &surveyor);
  fod_tour_pages (robot, survey_cb, &surveyor);
  fod_tour_windows (robot, survey_cb, &surveyor);
  g_assert_true (fod_test_screen_get_rectangle (fod_robot_get_screen (robot),
                                                fod_robot_get_window (robot), &x, &y, &width,
                                                &height));
  g_assert_cmpint (width, ==, size->width);
  fod_story_end (robot);
  if (surveyor.list->len > 0)
    g_error ("%d × %d, text %g:\n%s", size->width, size->height, size->text_size,
             surveyor.list->str);
  g_string_free (surveyor.list, TRUE);
}

int
main (int argc,
      char **argv)
{
  static const Size narrow = { NARROW, 720, 1 };
  static const Size large = { 1280, 800, 2 };

  fod_language_init (FOD_TEST_LOCALEDIR);
  fod_story_init (&argc, &argv);
  g_test_add_data_func ("/e2e/sizes/narrow", &narrow, test_size);
  g_test_add_data_func ("/e2e/sizes/large", &large, test_size);
  return g_test_run ();
}
