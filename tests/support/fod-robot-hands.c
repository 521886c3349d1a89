/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-robot.h"

#include <string.h>

/* What the robot does with what it has found; how it finds is in fod-robot.c. */

static GPid
get_pid (FodRobot *self)
{
  return fod_test_program_get_pid (fod_robot_get_program (self));
}

static void
take_the_window (FodRobot *self)
{
  fod_test_screen_place (fod_robot_get_screen (self), get_pid (self));
  fod_test_screen_focus (fod_robot_get_screen (self), get_pid (self));
}

/* What was done has been taken in before anything else is done. */
static void
let_it_happen (FodRobot *self)
{
  fod_test_screen_ping (fod_robot_get_screen (self), fod_robot_get_window (self));
}

/**
 * fod_robot_act:
 * @self: a robot
 * @thing: something it found that offers an action
 *
 * Does its first action, as a screen reader would.
 */
void
fod_robot_act (FodRobot *self,
               AtspiAccessible *thing)
{
  AtspiAction *action = atspi_accessible_get_action_iface (thing);
  g_autoptr (GObject) keeper = (GObject *) action;
  g_autoptr (GError) error = NULL;

  take_the_window (self);
  g_assert_nonnull (action);
  atspi_action_do_action (action, 0, &error);
  g_assert_no_error (error);
}

typedef struct {
  FodRobot *robot;
  AtspiAccessible *thing;
  AtspiRect last;
  int x;
  int y;
} Place;

/* The middle of a thing, on the screen, once it lies still. */
static gboolean
has_place (gpointer data)
{
  Place *place = data;
  FodTestScreen *screen = fod_robot_get_screen (place->robot);
  Window window = fod_test_screen_get_top (screen, get_pid (place->robot));
  AtspiComponent *component = atspi_accessible_get_component_iface (place->thing);
  g_autoptr (GObject) keeper = (GObject *) component;
  g_autofree AtspiRect *rectangle =
    component ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  int x, y, width, height, shift_x, shift_y;
  gboolean still;

  if (!rectangle || rectangle->width <= 0 ||
      !fod_test_screen_get_rectangle (screen, window, &x, &y, &width, &height))
    return FALSE;
  still = memcmp (rectangle, &place->last, sizeof (AtspiRect)) == 0;
  place->last = *rectangle;
  if (fod_robot_find_popup (place->robot, place->thing, &shift_x, &shift_y)) {
    place->x = shift_x + rectangle->x + rectangle->width / 2;
    place->y = shift_y + rectangle->y + rectangle->height / 2;
    return still;
  }
  place->x = x + rectangle->x + rectangle->width / 2;
  place->y = y + rectangle->y + rectangle->height / 2;
  return still && place->x >= x && place->x < x + width && place->y >= y && place->y < y + height;
}

static Place
find_place (FodRobot *self,
            AtspiAccessible *thing)
{
  Place place = { .robot = self, .thing = thing };
  g_autofree char *text = NULL;

  take_the_window (self);
  if (fod_test_wait (has_place, &place, FOD_TEST_PATIENCE_MS))
    return place;
  text = fod_robot_read (thing);
  fod_robot_give_up (self, "\"%s\" cannot be reached: %d,%d %d×%d", text, place.last.x,
                     place.last.y, place.last.width, place.last.height);
}

/**
 * fod_robot_click:
 * @self: a robot
 * @thing: something it found, on the topmost window
 *
 * Clicks in its middle with the pointer.
 */
void
fod_robot_click (FodRobot *self,
                 AtspiAccessible *thing)
{
  Place place = find_place (self, thing);

  fod_test_screen_click (fod_robot_get_screen (self), place.x, place.y);
  let_it_happen (self);
}

/**
 * fod_robot_double_click:
 * @self: a robot
 * @thing: something it found, on the topmost window
 *
 * Clicks in its middle twice, as somebody does who is used to it.
 */
void
fod_robot_double_click (FodRobot *self,
                        AtspiAccessible *thing)
{
  Place place = find_place (self, thing);

  fod_test_screen_click (fod_robot_get_screen (self), place.x, place.y);
  fod_test_screen_click (fod_robot_get_screen (self), place.x, place.y);
  let_it_happen (self);
}

/**
 * fod_robot_drag:
 * @self: a robot
 * @thing: something it found
 * @onto: where to drop it
 *
 * Drags with the pointer from middle to middle.
 */
void
fod_robot_drag (FodRobot *self,
                AtspiAccessible *thing,
                AtspiAccessible *onto)
{
  Place from = find_place (self, thing);
  Place to = find_place (self, onto);

  fod_test_screen_drag (fod_robot_get_screen (self), from.x, from.y, to.x, to.y);
  let_it_happen (self);
}

/**
 * fod_robot_scroll_to:
 * @self: a robot
 * @over: where to have the pointer
 * @role: a role
 * @name: (nullable): a name
 *
 * Turns the wheel downwards until something shows.
 *
 * Returns: (transfer none): the thing
 */
AtspiAccessible *
fod_robot_scroll_to (FodRobot *self,
                     AtspiAccessible *over,
                     AtspiRole role,
                     const char *name)
{
  Place place = find_place (self, over);
  const guint most = 60;

  for (guint i = 0; i < most; i++) {
    AtspiAccessible *thing = fod_robot_look (self, NULL, role, name);

    if (thing)
      return thing;
    fod_test_screen_scroll (fod_robot_get_screen (self), place.x, place.y, TRUE);
    let_it_happen (self);
    fod_test_screen_settle (fod_robot_get_screen (self), fod_robot_get_window (self));
  }
  fod_robot_give_up (self, "the wheel does not lead to \"%s\"", name);
}

/**
 * fod_robot_press:
 * @self: a robot
 * @keys: keys held together, like `Ctrl+Shift+z`
 *
 * Presses them in the topmost window.
 */
void
fod_robot_press (FodRobot *self,
                 const char *keys)
{
  take_the_window (self);
  fod_test_screen_press (fod_robot_get_screen (self), keys);
  let_it_happen (self);
}

/**
 * fod_robot_type:
 * @self: a robot
 * @text: what to type into what has the focus
 */
void
fod_robot_type (FodRobot *self,
                const char *text)
{
  take_the_window (self);
  fod_test_screen_type (fod_robot_get_screen (self), text);
  let_it_happen (self);
}

typedef struct {
  AtspiAccessible *thing;
  const char *text;
} Content;

static gboolean
contains (gpointer data)
{
  Content *content = data;
  g_autofree char *text = fod_robot_read (content->thing);

  return g_strcmp0 (text, content->text) == 0;
}

/**
 * fod_robot_write:
 * @self: a robot
 * @field: a text field
 * @text: what it shall hold
 *
 * Clicks into the field, types over what is there, and waits until it is there.
 */
void
fod_robot_write (FodRobot *self,
                 AtspiAccessible *field,
                 const char *text)
{
  Content content = { field, text };

  /* That the field is focused cannot be asked: libadwaita 1.2 tells it of the text inside alone,
   * which is not told about. What stands there in the end tells it. */
  fod_robot_click (self, field);
  fod_robot_press (self, "Ctrl+a");
  fod_robot_type (self, text);
  if (!fod_test_wait (contains, &content, FOD_TEST_PATIENCE_MS)) {
    g_autofree char *is = fod_robot_read (field);

    fod_robot_give_up (self, "typed \"%s\", but there stands \"%s\"", text, is);
  }
}

/**
 * fod_robot_tab_to:
 * @self: a robot
 * @role: a role
 * @name: (nullable): a name
 *
 * Goes there with the Tab key, as somebody without a pointer has to.
 */
void
fod_robot_tab_to (FodRobot *self,
                  AtspiRole role,
                  const char *name)
{
  const guint most = 60;

  for (guint i = 0; i < most; i++) {
    AtspiAccessible *thing = fod_robot_find (self, role, name);

    if (fod_robot_has_state (thing, ATSPI_STATE_FOCUSED) ||
        fod_robot_look (self, thing, ATSPI_ROLE_INVALID, NULL) == NULL)
      return;
    fod_robot_press (self, "Tab");
  }
  fod_robot_give_up (self, "the Tab key does not lead to \"%s\"", name);
}

typedef struct {
  FodRobot *robot;
  guint n_windows;
} Windows;

static gboolean
has_windows (gpointer data)
{
  Windows *windows = data;
  g_autoptr (GArray) shown = fod_test_screen_list_windows (fod_robot_get_screen (windows->robot),
                                                           get_pid (windows->robot));

  return shown->len == windows->n_windows;
}

/**
 * fod_robot_wait_windows:
 * @self: a robot
 * @n_windows: how many windows, menus aside; 1 is the main window alone
 *
 * Waits until the program has that many open: a dialog has come, or has gone.
 */
void
fod_robot_wait_windows (FodRobot *self,
                        guint n_windows)
{
  Windows windows = { self, n_windows };

  if (!fod_test_wait (has_windows, &windows, FOD_TEST_PATIENCE_MS))
    fod_robot_give_up (self, "there are not %u windows", n_windows);
  take_the_window (self);
}

/**
 * fod_robot_visit:
 * @self: a robot
 * @place: place of a page in the navigation, from 1
 * @title: its title
 *
 * Goes to a page with the keyboard and waits for it.
 */
void
fod_robot_visit (FodRobot *self,
                 guint place,
                 const char *title)
{
  g_autofree char *keys = g_strdup_printf ("Alt+%u", place % 10);

  fod_robot_press (self, keys);
  fod_robot_find (self, ATSPI_ROLE_FRAME, title);
  fod_test_screen_settle (fod_robot_get_screen (self), fod_robot_get_window (self));
}

/**
 * fod_robot_resize:
 * @self: a robot
 * @width: of the main window, in pixels
 * @height: of the main window, in pixels
 */
void
fod_robot_resize (FodRobot *self,
                  int width,
                  int height)
{
  fod_test_screen_resize (fod_robot_get_screen (self), fod_robot_get_window (self), width, height);
}

/**
 * fod_robot_fit:
 * @self: a robot
 * @width: of the screen, in pixels
 *
 * Makes every window as narrow as the screen: a desktop would not let one be wider.
 */
void
fod_robot_fit (FodRobot *self,
               int width)
{
  FodTestScreen *screen = fod_robot_get_screen (self);
  g_autoptr (GArray) windows = fod_test_screen_list_windows (screen, get_pid (self));

  for (guint i = 0; i < windows->len; i++) {
    Window window = g_array_index (windows, Window, i);
    int x, y, own_width, height;

    if (!fod_test_screen_get_rectangle (screen, window, &x, &y, &own_width, &height) ||
        own_width <= width)
      continue;
    fod_test_screen_resize (screen, window, width, height);
    fod_test_screen_settle (screen, fod_robot_get_window (self));
  }
  fod_test_screen_place (screen, get_pid (self));
}

/**
 * fod_robot_save_picture:
 * @self: a robot
 * @path: (type filename): a PNG file to write
 *
 * Waits until the window lies still and takes a picture of it.
 */
void
fod_robot_save_picture (FodRobot *self,
                        const char *path)
{
  Window window = fod_robot_get_window (self);

  fod_test_screen_settle (fod_robot_get_screen (self), window);
  take_the_window (self);
  fod_test_screen_settle (fod_robot_get_screen (self), window);
  fod_test_screen_save (fod_robot_get_screen (self), window, path);
}
