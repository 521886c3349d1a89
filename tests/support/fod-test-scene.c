/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-scene.h"

#include <atspi/atspi.h>
#include <string.h>

/* libatspi asks for one property of one thing at a time, some thousand times a look. The cache
 * interface of AT-SPI tells all at once. */

struct _FodTestScene {
  GDBusConnection *bus;
  char *program;
  GHashTable *sights; /* path → FodTestSight */
  FodTestSight *root;
  GPtrArray *order; /* what is not hidden, in reading order; NULL until asked for */
  gboolean hits_hidden;
};

#define ROOT_PATH "/org/a11y/atspi/accessible/root"
#define CACHE_PATH "/org/a11y/atspi/cache"
#define CALL_MS 20000

static void
free_sight (gpointer data)
{
  FodTestSight *sight = data;

  g_ptr_array_unref (sight->children);
  g_free (sight->path);
  g_free (sight->name);
  g_free (sight);
}

/**
 * fod_test_scene_connect:
 *
 * Returns: (transfer full): the accessibility bus of this session
 */
GDBusConnection *
fod_test_scene_connect (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  const GDBusConnectionFlags flags = G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                     G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION;
  g_autoptr (GVariant) reply = NULL;
  GDBusConnection *bus;
  const char *address;

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                       "GetAddress", NULL, G_VARIANT_TYPE ("(s)"), 0, CALL_MS,
                                       NULL, &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (address, flags, NULL, NULL, &error);
  g_assert_no_error (error);
  return bus;
}

/* Returns NULL when the thing has gone meanwhile. */
static GVariant *
call (FodTestScene *self,
      const char *path,
      const char *interface,
      const char *method,
      GVariant *parameters,
      const char *type)
{
  return g_dbus_connection_call_sync (self->bus, self->program, path, interface, method, parameters,
                                      G_VARIANT_TYPE (type), 0, CALL_MS, NULL, NULL);
}

/* --- Taking it in -------------------------------------------------------------------------- */

/* As eyes and ears take it: a space that no line breaks at is a space. */
static char *
read_name (const char *name)
{
  GString *words = g_string_new (name);

  g_string_replace (words, "\u00a0", " ", 0);
  return g_string_free (words, FALSE);
}

static void
read_items (FodTestScene *self,
            GVariant *items,
            GHashTable *parents)
{
  GVariantIter iter;
  const char *path, *parent, *name;
  int index, n_children;
  guint role;
  GVariant *states;

  g_variant_iter_init (&iter, items);
  while (g_variant_iter_next (&iter, "((&s&o)(&s&o)(&s&o)iias&su&s@au)", NULL, &path, NULL, NULL,
                              NULL, &parent, &index, &n_children, NULL, &name, &role, NULL,
                              &states)) {
    g_autoptr (GVariant) keeper = states;
    gsize n_words = 0;
    const guint32 *words = g_variant_get_fixed_array (states, &n_words, sizeof *words);
    FodTestSight *sight;

    if (g_hash_table_contains (self->sights, path))
      continue;
    sight = g_new0 (FodTestSight, 1);
    sight->path = g_strdup (path);
    sight->index = index;
    sight->n_children = n_children;
    sight->role = role;
    sight->name = read_name (name);
    sight->children = g_ptr_array_new ();
    if (n_words == 2)
      sight->states = words[0] | ((guint64) words[1] << 32);
    g_hash_table_insert (self->sights, sight->path, sight);
    g_hash_table_insert (parents, sight, g_strdup (parent));
  }
}

static int
compare_index_cb (gconstpointer a,
                  gconstpointer b)
{
  const FodTestSight *one = *(FodTestSight *const *) a;
  const FodTestSight *two = *(FodTestSight *const *) b;

  return one->index - two->index;
}

static void
join_family (FodTestScene *self,
             GHashTable *parents)
{
  GHashTableIter iter;
  FodTestSight *sight;
  const char *parent;

  g_hash_table_iter_init (&iter, parents);
  while (g_hash_table_iter_next (&iter, (gpointer *) &sight, (gpointer *) &parent)) {
    sight->parent = g_hash_table_lookup (self->sights, parent);
    if (!sight->parent && strcmp (parent, ROOT_PATH) == 0)
      sight->parent = self->root;
    if (sight->parent && sight != self->root)
      g_ptr_array_add (sight->parent->children, sight);
  }
  g_hash_table_iter_init (&iter, self->sights);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &sight))
    g_ptr_array_sort (sight->children, compare_index_cb);
}

static gboolean
read_all (FodTestScene *self)
{
  g_autoptr (GHashTable) parents = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GVariant) reply =
    call (self, CACHE_PATH, "org.a11y.atspi.Cache", "GetItems", NULL,
          "(a((so)(so)(so)iiassusau))");
  g_autoptr (GVariant) items = NULL;

  if (!reply)
    return FALSE;
  g_hash_table_remove_all (self->sights);
  self->root = g_new0 (FodTestSight, 1);
  self->root->path = g_strdup (ROOT_PATH);
  self->root->name = g_strdup ("");
  self->root->role = ATSPI_ROLE_APPLICATION;
  self->root->children = g_ptr_array_new ();
  g_hash_table_insert (self->sights, self->root->path, self->root);
  items = g_variant_get_child_value (reply, 0);
  read_items (self, items, parents);
  join_family (self, parents);
  return TRUE;
}

/* GTK makes what it tells about a widget when somebody first comes to it from above. So we come to
 * all that is missing, and to what is below. */
typedef struct {
  FodTestScene *scene;
  GHashTable *asked; /* paths */
  guint pending;
  gboolean missing;
} Visit;

static void ask_children (Visit *visit, const char *path);

static void
told_children_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariantIter) children = NULL;
  Visit *visit = data;
  const char *path;

  visit->pending--;
  if (!reply)
    return;
  g_variant_get (reply, "(a(so))", &children);
  while (g_variant_iter_next (children, "(&s&o)", NULL, &path)) {
    if (g_hash_table_contains (visit->scene->sights, path))
      continue;
    visit->missing = TRUE;
    ask_children (visit, path);
  }
}

static void
ask_children (Visit *visit,
              const char *path)
{
  if (!g_hash_table_add (visit->asked, g_strdup (path)))
    return;
  visit->pending++;
  g_dbus_connection_call (visit->scene->bus, visit->scene->program, path,
                          "org.a11y.atspi.Accessible", "GetChildren", NULL,
                          G_VARIANT_TYPE ("(a(so))"), 0, CALL_MS, NULL, told_children_cb, visit);
}

/* A window need not count all that calls it its parent, so it is always asked. Returns whether
 * anything was missing. */
static gboolean
visit_missing (FodTestScene *self)
{
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Visit visit = { self, asked, 0, FALSE };
  GHashTableIter iter;
  FodTestSight *sight;

  g_hash_table_iter_init (&iter, self->sights);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &sight)) {
    if ((int) sight->children->len < sight->n_children || sight->parent == self->root)
      ask_children (&visit, sight->path);
  }
  while (visit.pending > 0)
    g_main_context_iteration (NULL, TRUE);
  return visit.missing;
}

static void
name_surfaces (FodTestSight *sight,
               FodTestSight *surface)
{
  static const AtspiRole roles[] = { ATSPI_ROLE_FRAME, ATSPI_ROLE_DIALOG, ATSPI_ROLE_ALERT,
                                     ATSPI_ROLE_WINDOW, ATSPI_ROLE_MENU, ATSPI_ROLE_POPUP_MENU };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    if (sight->role == roles[i])
      surface = sight;
  }
  /* Windows of libadwaita 1.2 have no role of their own. */
  if (sight->parent && !sight->parent->parent)
    surface = sight;
  sight->surface = surface;
  for (guint i = 0; i < sight->children->len; i++)
    name_surfaces (sight->children->pdata[i], surface);
}

static void
count_windows (FodTestScene *self)
{
  g_autoptr (GVariant) reply =
    call (self, ROOT_PATH, "org.freedesktop.DBus.Properties", "Get",
          g_variant_new ("(ss)", "org.a11y.atspi.Accessible", "ChildCount"), "(v)");
  g_autoptr (GVariant) count = NULL;

  if (!reply)
    return;
  g_variant_get (reply, "(v)", &count);
  self->root->n_children = g_variant_get_int32 (count);
}

/* GTK 4.8 finds at a place what a click would reach. Later versions also find what is hidden there,
 * but tell no name of it. */
static gboolean
read_hits_hidden (FodTestScene *self)
{
  g_autoptr (GVariant) reply =
    call (self, ROOT_PATH, "org.freedesktop.DBus.Properties", "Get",
          g_variant_new ("(ss)", "org.a11y.atspi.Application", "Version"), "(v)");
  g_autoptr (GVariant) version = NULL;

  if (!reply)
    return FALSE;
  g_variant_get (reply, "(v)", &version);
  return !g_str_has_prefix (g_variant_get_string (version, NULL), "4.8.");
}

/**
 * fod_test_scene_take:
 * @bus: the accessibility bus
 * @program: the program's name on @bus
 *
 * Returns: (transfer full) (nullable): what it shows now; %NULL when it does not answer yet
 */
FodTestScene *
fod_test_scene_take (GDBusConnection *bus,
                     const char *program)
{
  g_autoptr (FodTestScene) self = g_new0 (FodTestScene, 1);
  const guint most = 10; /* things may come while we look */

  self->bus = g_object_ref (bus);
  self->program = g_strdup (program);
  self->sights = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_sight);
  for (guint i = 0; i < most; i++) {
    if (!read_all (self))
      return NULL;
    count_windows (self);
    if (!visit_missing (self))
      break;
  }
  name_surfaces (self->root, NULL);
  self->hits_hidden = read_hits_hidden (self);
  return g_steal_pointer (&self);
}

/**
 * fod_test_scene_free:
 * @self: (transfer full): a scene
 */
void
fod_test_scene_free (FodTestScene *self)
{
  g_clear_object (&self->bus);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->sights, g_hash_table_unref);
  g_free (self->program);
  g_free (self);
}

/* --- What can be seen ---------------------------------------------------------------------- */

/**
 * fod_test_scene_get:
 * @self: a scene
 * @path: a path on the accessibility bus
 *
 * Returns: (transfer none) (nullable): what has that path
 */
FodTestSight *
fod_test_scene_get (FodTestScene *self,
                    const char *path)
{
  return g_hash_table_lookup (self->sights, path);
}

/**
 * fod_test_sight_is_inside:
 * @self: a thing
 * @outer: a thing of the same scene
 *
 * Returns: whether @self is @outer or a part of it
 */
gboolean
fod_test_sight_is_inside (FodTestSight *self,
                          FodTestSight *outer)
{
  while (self && self != outer)
    self = self->parent;
  return self != NULL;
}

static gboolean
is_stack_page (FodTestSight *sight)
{
  return g_strcmp0 (sight->name, "GtkStackPage") == 0;
}

/**
 * fod_test_scene_get_place:
 * @self: a scene
 * @sight: something in it
 * @place: (out): where it is, in pixels from the upper left corner of its window
 *
 * Returns: whether it has a place
 */
gboolean
fod_test_scene_get_place (FodTestScene *self,
                          FodTestSight *sight,
                          FodTestRectangle *place)
{
  g_autoptr (GVariant) reply =
    call (self, sight->path, "org.a11y.atspi.Component", "GetExtents",
          g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW), "((iiii))");

  if (!reply)
    return FALSE;
  g_variant_get (reply, "((iiii))", &place->x, &place->y, &place->width, &place->height);
  return place->width > 0 && place->height > 0;
}

static gboolean
is_inside (const FodTestRectangle *place,
           int x,
           int y)
{
  return x >= place->x && y >= place->y && x < place->x + place->width &&
         y < place->y + place->height;
}

/* Whether its middle is in all that it lies in: what is scrolled away is not. */
static gboolean
is_in_view (FodTestScene *self,
            FodTestSight *sight)
{
  FodTestRectangle place, outer;

  if (!sight->surface || !fod_test_scene_get_place (self, sight, &place))
    return FALSE;
  for (FodTestSight *at = sight; at != sight->surface; at = at->parent) {
    if (fod_test_scene_get_place (self, at->parent, &outer) &&
        !is_inside (&outer, place.x + place.width / 2, place.y + place.height / 2))
      return FALSE;
  }
  return TRUE;
}

typedef enum {
  HIT_NOTHING, /* it has no place in the window */
  HIT_UNKNOWN, /* something that is not told about, like the inside of an entry */
  HIT_THING,
} Hit;

/* What a person would hit in @sight, at a part of its size from its upper left corner. */
static Hit
try_to_hit (FodTestScene *self,
            FodTestSight *sight,
            double part,
            FodTestSight **picked)
{
  g_autoptr (GVariant) reply = NULL;
  const char *path;
  FodTestRectangle all, place;
  int x, y;

  if (!fod_test_scene_get_place (self, sight->surface, &all) ||
      !fod_test_scene_get_place (self, sight, &place))
    return HIT_NOTHING;
  x = place.x + (int) (place.width * part);
  y = place.y + (int) (place.height * part);
  if (!is_inside (&all, x, y))
    return HIT_NOTHING;
  reply = call (self, sight->surface->path, "org.a11y.atspi.Component", "GetAccessibleAtPoint",
                g_variant_new ("(iiu)", x, y, ATSPI_COORD_TYPE_WINDOW), "((so))");
  if (!reply)
    return HIT_NOTHING;
  g_variant_get (reply, "((&s&o))", NULL, &path);
  *picked = fod_test_scene_get (self, path);
  return *picked ? HIT_THING : HIT_UNKNOWN;
}

/**
 * fod_test_scene_is_showing:
 * @self: a scene
 * @sight: something in it
 *
 * GTK 4.8 calls everything "visible", also what lies on another page of a stack or is scrolled
 * away. So we look: is it, or something in it, what is seen in its place? What takes no clicks is
 * seen through to what it lies on, but never through to another page.
 *
 * Returns: whether a person sees it
 */
gboolean
fod_test_scene_is_showing (FodTestScene *self,
                           FodTestSight *sight)
{
  FodTestSight *seen = NULL;
  FodTestSight *at = sight;
  Hit hit = HIT_UNKNOWN;

  if (self->hits_hidden)
    return is_in_view (self, sight);
  /* Of what is not told about, we know that it shows when that does in which it lies. */
  for (; at && at->surface && at->surface != at && hit == HIT_UNKNOWN; at = at->parent) {
    if (is_stack_page (at))
      continue;
    hit = try_to_hit (self, at, 0.5, &seen);
    if (hit == HIT_NOTHING)
      return FALSE;
    if (hit == HIT_THING && fod_test_sight_is_inside (seen, at))
      return TRUE;
  }
  if (hit == HIT_UNKNOWN)
    return at && at->surface;
  for (at = sight; at && !is_stack_page (at); at = at->parent) {
    if (at == seen)
      return TRUE;
  }
  return FALSE;
}

/* A page of a stack is no widget and has no place; its child has. */
static gboolean
is_page_showing (FodTestScene *self,
                 FodTestSight *page)
{
  static const double parts[] = { 0.5, 0.05, 0.95, 0.2, 0.8 };
  FodTestSight *child = page->children->len > 0 ? page->children->pdata[0] : NULL;

  for (guint i = 0; child && child->surface && i < G_N_ELEMENTS (parts); i++) {
    FodTestSight *seen = NULL;
    Hit hit = try_to_hit (self, child, parts[i], &seen);

    if (hit == HIT_NOTHING)
      return FALSE;
    if (hit == HIT_THING)
      return fod_test_sight_is_inside (seen, child);
  }
  return child != NULL;
}

static void
list_from (FodTestScene *self,
           FodTestSight *sight)
{
  gboolean visible = (sight->states >> ATSPI_STATE_VISIBLE) & 1;

  if (sight != self->root && !visible && !is_stack_page (sight))
    return;
  if (is_stack_page (sight) && !is_page_showing (self, sight))
    return;
  g_ptr_array_add (self->order, sight);
  for (guint i = 0; i < sight->children->len; i++)
    list_from (self, sight->children->pdata[i]);
}

/* --- Menus --------------------------------------------------------------------------------- */

/* A menu and its shadow are a window of their own, with an arrow above or below. */
#define MOST_ARROW 12

static gboolean
fits_popup (const FodTestRectangle *place,
            const FodTestRectangle *popup)
{
  return place->width == popup->width && ABS (place->height - popup->height) <= MOST_ARROW;
}

static void
use_popup (FodTestScene *self,
           const FodTestRectangle *popup)
{
  GPtrArray *sights = fod_test_scene_list (self);

  for (guint i = 0; i < sights->len; i++) {
    FodTestSight *sight = sights->pdata[i];
    FodTestRectangle place;

    if (sight->role != ATSPI_ROLE_FILLER && sight->role != ATSPI_ROLE_PANEL &&
        sight->role != ATSPI_ROLE_MENU && sight->role != ATSPI_ROLE_POPUP_MENU)
      continue;
    if (!fod_test_scene_get_place (self, sight, &place) || !fits_popup (&place, popup))
      continue;
    sight->is_popup = TRUE;
    sight->shift_x = popup->x - place.x;
    sight->shift_y = popup->y + (popup->height - place.height) / 2 - place.y;
    name_surfaces (sight, sight);
    return;
  }
}

/**
 * fod_test_scene_use_popups:
 * @self: a scene
 * @popups: (element-type FodTestRectangle): where menus and the like are on the screen
 *
 * Finds out which things are menus: GTK 4.8 says neither that nor where they are. To be called
 * before anything else is asked.
 */
void
fod_test_scene_use_popups (FodTestScene *self,
                           GArray *popups)
{
  for (guint i = 0; i < popups->len; i++)
    use_popup (self, &g_array_index (popups, FodTestRectangle, i));
  /* What lies in them counts as seen now. */
  g_clear_pointer (&self->order, g_ptr_array_unref);
}

/**
 * fod_test_scene_list:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type FodTestSight): all but what is hidden or on another page
 *   of a stack, in reading order
 */
GPtrArray *
fod_test_scene_list (FodTestScene *self)
{
  if (!self->order) {
    self->order = g_ptr_array_new ();
    list_from (self, self->root);
  }
  return self->order;
}
