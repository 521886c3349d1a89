/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-robot.h"

#include <locale.h>
#include <string.h>

/* Under names of our own: newer releases of libatspi bring these themselves. */
typedef AtspiAccessible Thing;
typedef AtspiStateSet States;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Thing, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (States, g_object_unref)

struct _FodRobot {
  FodTestFolder *folder;
  FodTestScreen *screen;
  FodTestProgram *program;
  char *database;
  char **environment;
  GDBusConnection *bus; /* of the screen readers */
  GPtrArray *found;     /* keeps what was handed out */
};

/* A Wednesday in the first week of a course that began on the Monday. */
#define USUAL_CLOCK "2026-08-26T09:00"

/* --- Starting and ending ------------------------------------------------------------------- */

static void
prepare_environment (FodRobot *self)
{
  const char *root = fod_test_folder_get_path (self->folder);
  g_autofree char *config = g_build_filename (root, "config", NULL);
  g_autofree char *data = g_build_filename (root, "data", NULL);
  g_autofree char *cache = g_build_filename (root, "cache", NULL);
  char **environment = g_get_environ ();

  environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", config, TRUE);
  environment = g_environ_setenv (environment, "XDG_DATA_HOME", data, TRUE);
  environment = g_environ_setenv (environment, "XDG_CACHE_HOME", cache, TRUE);
  /* The settings must outlive the program, as they do for a person. */
  environment = g_environ_setenv (environment, "GSETTINGS_BACKEND", "keyfile", TRUE);
  environment = g_environ_setenv (environment, "G_DEBUG", "fatal-warnings", TRUE);
  environment = g_environ_setenv (environment, "GDK_BACKEND", "x11", TRUE);
  environment = g_environ_setenv (environment, "GSK_RENDERER", "cairo", TRUE);
  environment = g_environ_setenv (environment, "FODFAESTE_CLOCK", USUAL_CLOCK, TRUE);
  environment = g_environ_setenv (environment, "FODFAESTE_LOCALEDIR", FOD_TEST_LOCALEDIR, FALSE);
  environment = g_environ_setenv (environment, "GSETTINGS_SCHEMA_DIR", FOD_TEST_SCHEMAS, FALSE);
  environment = g_environ_unsetenv (environment, "GTK_A11Y");
  environment = g_environ_unsetenv (environment, "GTK_THEME");
  self->environment = environment;
}

/* Looks like a desktop, but holds still: nothing fades and no cursor blinks. */
static void
write_desktop_settings (FodRobot *self)
{
  const char *root = fod_test_folder_get_path (self->folder);
  g_autofree char *folder = g_build_filename (root, "config", "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);
  const char *text = "[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n"
                     "gtk-font-name=Cantarell 11\n";
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* libatspi warns when it comes before the program is ready; that is no fault of the program, and
 * nothing for those who wait for pictures. */
static void
ignore_cb (const char *domain,
           GLogLevelFlags level,
           const char *message,
           gpointer data)
{
}

/**
 * fod_robot_new:
 *
 * Returns: (transfer full): a person with home folders of their own and no program open yet
 */
FodRobot *
fod_robot_new (void)
{
  FodRobot *self = g_new0 (FodRobot, 1);

  setlocale (LC_CTYPE, "C.UTF-8"); /* for the letters in what it prints */
  atspi_init ();
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_log_set_handler ("dbind", G_LOG_LEVEL_WARNING, ignore_cb, NULL);
  self->folder = fod_test_folder_new ();
  self->screen = fod_test_screen_new ();
  self->bus = fod_test_scene_connect ();
  self->database = fod_test_folder_name (self->folder, "forløb.db");
  fod_robot_set_text_size (self, 1);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  prepare_environment (self);
  return self;
}

/**
 * fod_robot_free:
 * @self: (transfer full): a robot; its program is killed if it still runs
 */
void
fod_robot_free (FodRobot *self)
{
  g_clear_pointer (&self->program, fod_test_program_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->environment, g_strfreev);
  g_clear_pointer (&self->database, g_free);
  g_clear_pointer (&self->screen, fod_test_screen_free);
  g_clear_pointer (&self->folder, fod_test_folder_free);
  g_free (self);
}

/**
 * fod_robot_get_database:
 * @self: a robot
 *
 * Returns: (transfer none) (type filename): the file its program opens
 */
const char *
fod_robot_get_database (FodRobot *self)
{
  return self->database;
}

/**
 * fod_robot_get_folder:
 * @self: a robot
 *
 * Returns: (transfer none): where its files are
 */
FodTestFolder *
fod_robot_get_folder (FodRobot *self)
{
  return self->folder;
}

/**
 * fod_robot_get_program:
 * @self: a robot
 *
 * Returns: (transfer none) (nullable): the program that was started last
 */
FodTestProgram *
fod_robot_get_program (FodRobot *self)
{
  return self->program;
}

/**
 * fod_robot_get_screen:
 * @self: a robot
 *
 * Returns: (transfer none): its screen, keyboard and pointer
 */
FodTestScreen *
fod_robot_get_screen (FodRobot *self)
{
  return self->screen;
}

/**
 * fod_robot_get_window:
 * @self: a robot
 *
 * Returns: the program's main window, or 0
 */
Window
fod_robot_get_window (FodRobot *self)
{
  return fod_test_screen_get_main (self->screen, fod_test_program_get_pid (self->program));
}

/**
 * fod_robot_set_database:
 * @self: a robot whose program does not run
 * @path: (type filename): the file to open from now on
 */
void
fod_robot_set_database (FodRobot *self,
                        const char *path)
{
  char *copy = g_strdup (path);

  g_free (self->database);
  self->database = copy;
}

/**
 * fod_robot_set_variable:
 * @self: a robot
 * @name: name of an environment variable
 * @value: what programs see in it from the next start on
 */
void
fod_robot_set_variable (FodRobot *self,
                        const char *name,
                        const char *value)
{
  self->environment = g_environ_setenv (self->environment, name, value, TRUE);
}

/**
 * fod_robot_set_text_size:
 * @self: a robot
 * @factor: size of all text from the next start on, 1 is the usual
 */
void
fod_robot_set_text_size (FodRobot *self,
                         double factor)
{
  fod_test_screen_set_text_size (self->screen, factor);
}

static void
assert_runs (FodRobot *self)
{
  g_autofree char *log = NULL;

  if (fod_test_program_is_running (self->program))
    return;
  log = fod_test_program_read_log (self->program);
  g_error ("the program has ended: %s", log);
}

static const char *
get_path (AtspiAccessible *thing)
{
  return ATSPI_OBJECT (thing)->path;
}

static const char *
get_bus_name (AtspiAccessible *thing)
{
  return ATSPI_OBJECT (thing)->app->bus_name;
}

static AtspiAccessible *
find_application (FodRobot *self)
{
  g_autoptr (Thing) desktop = atspi_get_desktop (0);
  int n_applications = atspi_accessible_get_child_count (desktop, NULL);
  GPid pid = fod_test_program_get_pid (self->program);

  for (int i = 0; i < n_applications; i++) {
    g_autoptr (Thing) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

    if (child && (GPid) atspi_accessible_get_process_id (child, NULL) == pid) {
      /* What is on the screen now, not what was heard about it before. */
      atspi_accessible_set_cache_mask (child, ATSPI_CACHE_ROLE | ATSPI_CACHE_INTERFACES);
      return g_steal_pointer (&child);
    }
  }
  return NULL;
}

static gboolean
has_window (gpointer data)
{
  FodRobot *self = data;
  g_autoptr (Thing) application = NULL;

  assert_runs (self);
  if (!fod_robot_get_window (self))
    return FALSE;
  application = find_application (self);
  return application && atspi_accessible_get_child_count (application, NULL) > 0;
}

/**
 * fod_robot_start:
 * @self: a robot whose program does not run
 *
 * Starts the program on its file and waits for a window.
 */
void
fod_robot_start (FodRobot *self)
{
  const char *argv[] = { FOD_TEST_PROGRAM, "--database", self->database, NULL };
  g_autofree char *log = fod_test_folder_name (self->folder, "program.log");

  g_clear_pointer (&self->program, fod_test_program_free);
  g_ptr_array_set_size (self->found, 0);
  write_desktop_settings (self);
  self->program = fod_test_program_start (argv, (const char *const *) self->environment, log);
  if (!fod_test_wait (has_window, self, FOD_TEST_PATIENCE_MS))
    g_error ("no window has come");
  fod_test_screen_focus (self->screen, fod_test_program_get_pid (self->program));
}

/**
 * fod_robot_quit:
 * @self: a robot whose program runs
 *
 * Presses Ctrl+Q; the program must end well and must not have complained.
 */
void
fod_robot_quit (FodRobot *self)
{
  fod_robot_press (self, "Ctrl+q");
  g_assert_cmpint (fod_test_program_wait (self->program), ==, 0);
  fod_test_program_assert_quiet (self->program);
}

/**
 * fod_robot_kill:
 * @self: a robot whose program runs
 *
 * Ends the program as a power cut would.
 */
void
fod_robot_kill (FodRobot *self)
{
  fod_test_program_assert_quiet (self->program);
  fod_test_program_kill (self->program);
}

/**
 * fod_robot_give_up:
 * @self: a robot
 * @format: what has gone wrong
 * @...: its arguments
 *
 * Ends the test. What is on the screen is told first, so that the last line says what was missing;
 * with `FODFAESTE_PICTURE` set to a file there is a picture as well.
 */
void
fod_robot_give_up (FodRobot *self,
                   const char *format,
                   ...)
{
  g_autofree char *scene = fod_robot_describe (self);
  const char *picture = g_getenv ("FODFAESTE_PICTURE");
  g_autofree char *log = fod_test_program_read_log (self->program);
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("On the screen:\n%sThe program wrote:\n%s", scene, log);
  if (picture && fod_robot_get_window (self))
    fod_robot_save_picture (self, picture);
  g_error ("%s", reason);
}

/* --- Looking ------------------------------------------------------------------------------- */

/**
 * fod_robot_has_state:
 * @thing: something the robot found
 * @state: a state
 *
 * Returns: whether @thing is in it
 */
gboolean
fod_robot_has_state (AtspiAccessible *thing,
                     AtspiStateType state)
{
  g_autoptr (States) states = atspi_accessible_get_state_set (thing);

  return states && atspi_state_set_contains (states, state);
}

/**
 * fod_robot_read:
 * @thing: something the robot found
 *
 * Returns: (transfer full): the text in it, or its name when it holds none
 */
char *
fod_robot_read (AtspiAccessible *thing)
{
  AtspiText *text = atspi_accessible_get_text_iface (thing);
  g_autoptr (GObject) keeper = (GObject *) text;
  char *name;

  if (text) {
    int length = atspi_text_get_character_count (text, NULL);

    return atspi_text_get_text (text, 0, length, NULL);
  }
  name = atspi_accessible_get_name (thing, NULL);
  return name ? name : g_strdup ("");
}

/**
 * fod_robot_take_scene:
 * @self: a robot
 *
 * Returns: (transfer full) (nullable): all that its program shows now; %NULL when it does not
 *   answer yet
 */
FodTestScene *
fod_robot_take_scene (FodRobot *self)
{
  g_autoptr (Thing) application = find_application (self);
  g_autoptr (GArray) popups = NULL;
  FodTestScene *scene;

  assert_runs (self);
  scene = application ? fod_test_scene_take (self->bus, get_bus_name (application)) : NULL;
  popups = scene ? fod_test_screen_list_popups (self->screen) : NULL;
  if (popups)
    fod_test_scene_use_popups (scene, popups);
  return scene;
}

/**
 * fod_robot_find_popup:
 * @self: a robot
 * @thing: something it found
 * @shift_x: (out): how far to the right of where it says it is, in pixels
 * @shift_y: (out): how far below
 *
 * Returns: whether @thing lies in a menu or the like, which says wrongly where it is
 */
gboolean
fod_robot_find_popup (FodRobot *self,
                      AtspiAccessible *thing,
                      int *shift_x,
                      int *shift_y)
{
  g_autoptr (GArray) popups = fod_test_screen_list_popups (self->screen);
  g_autoptr (FodTestScene) scene = popups->len > 0 ? fod_robot_take_scene (self) : NULL;
  FodTestSight *sight = scene ? fod_test_scene_get (scene, get_path (thing)) : NULL;

  if (!sight || !sight->surface || !sight->surface->is_popup)
    return FALSE;
  *shift_x = sight->surface->shift_x;
  *shift_y = sight->surface->shift_y;
  return TRUE;
}

/* Down to a thing of the scene through what it lies in. GTK's index of a page's child is that in
 * the stack, so the path decides. */
static AtspiAccessible *
reach (FodRobot *self,
       FodTestSight *sight)
{
  g_autoptr (Thing) parent = NULL;

  if (!sight->parent)
    return find_application (self);
  parent = reach (self, sight->parent);
  for (int i = -1; parent && i < sight->parent->n_children; i++) {
    int index = i < 0 ? sight->index : i;
    g_autoptr (Thing) thing = atspi_accessible_get_child_at_index (parent, index, NULL);

    if (thing && g_strcmp0 (get_path (thing), sight->path) == 0)
      return g_steal_pointer (&thing);
  }
  return NULL;
}

typedef struct {
  FodRobot *robot;
  AtspiAccessible *within;
  AtspiRole role;
  const char *name;
  AtspiRole part_role;
  const char *part;
  gboolean anywhere; /* also where one must scroll to */
  AtspiAccessible *found;
} Quest;

static gboolean
fits (FodTestSight *sight,
      AtspiRole role,
      const char *name)
{
  return (role == ATSPI_ROLE_INVALID || role == (AtspiRole) sight->role) &&
         (!name || g_pattern_match_simple (name, sight->name));
}

static gboolean
has_part (FodTestScene *scene,
          FodTestSight *whole,
          AtspiRole role,
          const char *name)
{
  GPtrArray *sights = fod_test_scene_list (scene);

  for (guint i = 0; i < sights->len; i++) {
    FodTestSight *sight = sights->pdata[i];

    if (sight != whole && fits (sight, role, name) && fod_test_sight_is_inside (sight, whole) &&
        fod_test_scene_is_showing (scene, sight))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_found (gpointer data)
{
  Quest *quest = data;
  g_autoptr (FodTestScene) scene = fod_robot_take_scene (quest->robot);
  FodTestSight *within = NULL;
  GPtrArray *sights;

  if (!scene)
    return FALSE;
  if (quest->within && !(within = fod_test_scene_get (scene, get_path (quest->within))))
    return FALSE;
  sights = fod_test_scene_list (scene);
  for (guint i = 0; i < sights->len && !quest->found; i++) {
    FodTestSight *sight = sights->pdata[i];

    if (fits (sight, quest->role, quest->name) &&
        (!within || (sight != within && fod_test_sight_is_inside (sight, within))) &&
        (!quest->part || has_part (scene, sight, quest->part_role, quest->part)) &&
        (quest->anywhere || fod_test_scene_is_showing (scene, sight)))
      quest->found = reach (quest->robot, sight);
  }
  if (quest->found)
    g_ptr_array_add (quest->robot->found, quest->found);
  return quest->found != NULL;
}

static gboolean
is_not_found (gpointer data)
{
  Quest *quest = data;

  quest->found = NULL;
  return !is_found (quest);
}

/**
 * fod_robot_look:
 * @self: a robot
 * @within: (nullable): look in this alone
 * @role: a role
 * @name: (nullable): a name
 *
 * Returns: (transfer none) (nullable): the first of that role and name that is showing now
 */
AtspiAccessible *
fod_robot_look (FodRobot *self,
                AtspiAccessible *within,
                AtspiRole role,
                const char *name)
{
  Quest quest = { .robot = self, .within = within, .role = role, .name = name };

  is_found (&quest);
  return quest.found;
}

static AtspiAccessible *
wait_for (Quest *quest)
{
  g_autofree char *role = NULL;

  if (fod_test_wait (is_found, quest, FOD_TEST_PATIENCE_MS))
    return quest->found;
  role = atspi_role_get_name (quest->role);
  fod_robot_give_up (quest->robot, "there is no %s \"%s\" (with \"%s\")", role,
                     quest->name ? quest->name : "*", quest->part ? quest->part : "*");
}

/**
 * fod_robot_find:
 * @self: a robot
 * @role: a role
 * @name: (nullable): a name
 *
 * Waits for something to show.
 *
 * Returns: (transfer none): the first one
 */
AtspiAccessible *
fod_robot_find (FodRobot *self,
                AtspiRole role,
                const char *name)
{
  return fod_robot_find_in (self, NULL, role, name);
}

/**
 * fod_robot_find_in:
 * @self: a robot
 * @within: (nullable): look in this alone
 * @role: a role
 * @name: (nullable): a name
 *
 * Waits for something to show inside something else.
 *
 * Returns: (transfer none): the first one
 */
AtspiAccessible *
fod_robot_find_in (FodRobot *self,
                   AtspiAccessible *within,
                   AtspiRole role,
                   const char *name)
{
  Quest quest = { .robot = self, .within = within, .role = role, .name = name };

  return wait_for (&quest);
}

/**
 * fod_robot_find_with:
 * @self: a robot
 * @role: a role
 * @part_role: role of something in it
 * @part: name of that
 *
 * Waits for something that has a certain part, like the row with a certain word.
 *
 * Returns: (transfer none): the first one
 */
AtspiAccessible *
fod_robot_find_with (FodRobot *self,
                     AtspiRole role,
                     AtspiRole part_role,
                     const char *part)
{
  Quest quest = { .robot = self, .role = role, .part_role = part_role, .part = part };

  return wait_for (&quest);
}

/**
 * fod_robot_hear:
 * @self: a robot
 * @role: a role
 * @name: (nullable): a name
 *
 * Waits for something that need not be seen without scrolling.
 *
 * Returns: (transfer none): the first one
 */
AtspiAccessible *
fod_robot_hear (FodRobot *self,
                AtspiRole role,
                const char *name)
{
  Quest quest = { .robot = self, .role = role, .name = name, .anywhere = TRUE };

  return wait_for (&quest);
}

/**
 * fod_robot_wait_gone:
 * @self: a robot
 * @role: a role
 * @name: (nullable): a name
 *
 * Waits until nothing of that role and name is showing.
 */
void
fod_robot_wait_gone (FodRobot *self,
                     AtspiRole role,
                     const char *name)
{
  Quest quest = { .robot = self, .role = role, .name = name };

  if (!fod_test_wait (is_not_found, &quest, FOD_TEST_PATIENCE_MS))
    fod_robot_give_up (self, "\"%s\" is still there", name);
}

typedef struct {
  AtspiAccessible *thing;
  AtspiStateType state;
  gboolean on;
} Wish;

static gboolean
is_in_state (gpointer data)
{
  Wish *wish = data;

  return fod_robot_has_state (wish->thing, wish->state) == wish->on;
}

/**
 * fod_robot_wait_state:
 * @self: a robot
 * @thing: something it found
 * @state: a state
 * @on: whether @thing should get into @state or out of it
 */
void
fod_robot_wait_state (FodRobot *self,
                      AtspiAccessible *thing,
                      AtspiStateType state,
                      gboolean on)
{
  Wish wish = { thing, state, on };

  if (!fod_test_wait (is_in_state, &wish, FOD_TEST_PATIENCE_MS)) {
    g_autofree char *text = fod_robot_read (thing);

    fod_robot_give_up (self, "\"%s\" is not in the state %d = %d", text, state, on);
  }
}

/**
 * fod_robot_describe:
 * @self: a robot
 *
 * Returns: (transfer full): all that is on the screen, a line each
 */
char *
fod_robot_describe (FodRobot *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (FodTestScene) scene = fod_robot_take_scene (self);
  GPtrArray *sights = scene ? fod_test_scene_list (scene) : NULL;

  for (guint i = 0; sights && i < sights->len; i++) {
    FodTestSight *sight = sights->pdata[i];
    g_autofree char *role = atspi_role_get_name (sight->role);
    int depth = 0;

    for (FodTestSight *at = sight->parent; at; at = at->parent)
      depth++;
    g_string_append_printf (text, "%*s%s \"%s\"%s%s\n", depth, "", role,
                            sight->name ? sight->name : "",
                            (sight->states >> ATSPI_STATE_FOCUSED) & 1 ? " (focused)" : "",
                            (sight->states >> ATSPI_STATE_SENSITIVE) & 1 ? "" : " (insensitive)");
  }
  return g_string_free (text, FALSE);
}

/* The innermost one of the topmost window: a focused entry is inside a focused row. */
static FodTestSight *
find_focus (FodTestScene *scene)
{
  GPtrArray *sights = fod_test_scene_list (scene);
  FodTestSight *focus = NULL;

  for (guint i = 0; i < sights->len; i++) {
    FodTestSight *sight = sights->pdata[i];

    if ((sight->states >> ATSPI_STATE_FOCUSED) & 1)
      focus = sight;
  }
  return focus;
}

/**
 * fod_robot_get_focus:
 * @self: a robot
 *
 * Returns: (transfer none) (nullable): what has the keyboard
 */
AtspiAccessible *
fod_robot_get_focus (FodRobot *self)
{
  g_autoptr (FodTestScene) scene = fod_robot_take_scene (self);
  FodTestSight *focus = scene ? find_focus (scene) : NULL;
  AtspiAccessible *thing = focus ? reach (self, focus) : NULL;

  if (thing)
    g_ptr_array_add (self->found, thing);
  return thing;
}

/**
 * fod_robot_is_at:
 * @self: a robot
 * @name: a name
 *
 * Returns: whether what has the keyboard, or something in it, has that name
 */
gboolean
fod_robot_is_at (FodRobot *self,
                 const char *name)
{
  g_autoptr (FodTestScene) scene = fod_robot_take_scene (self);
  FodTestSight *focus = scene ? find_focus (scene) : NULL;
  GPtrArray *sights = focus ? fod_test_scene_list (scene) : NULL;

  for (guint i = 0; sights && i < sights->len; i++) {
    FodTestSight *sight = sights->pdata[i];

    if (fits (sight, ATSPI_ROLE_INVALID, name) && fod_test_sight_is_inside (sight, focus))
      return TRUE;
  }
  return FALSE;
}
