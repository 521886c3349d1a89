/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of the dashes. */
#define XK_PUBLISHING

#include "fod-test-screen.h"

#include "fod-test-program.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <cairo.h>
#include <string.h>

struct _FodTestScreen {
  Display *display;
  Window root;
  Atom pid_atom;
  Atom protocols_atom;
  Atom ping_atom;
  guint n_pings;
};

/* Letters that the keyboard of a bare X server lacks, as pairs without and with Shift. */
static const KeySym EXTRA_KEYS[][2] = {
  { XK_ae, XK_AE },
  { XK_oslash, XK_Ooblique },
  { XK_aring, XK_Aring },
  { XK_eacute, XK_Eacute },
  { XK_endash, XK_emdash },
};

/* Windows come and go while we look; a window that has gone is no error. */
static int
ignore_error_cb (Display *display,
                 XErrorEvent *event)
{
  return 0;
}

/* Before a program starts, so that it never sees the keyboard change. */
static void
add_keys (FodTestScreen *self)
{
  int first, last, per_key;
  guint next = 0;
  KeySym *map;

  XDisplayKeycodes (self->display, &first, &last);
  map = XGetKeyboardMapping (self->display, (KeyCode) first, last - first + 1, &per_key);
  for (int code = last; code >= first && next < G_N_ELEMENTS (EXTRA_KEYS); code--) {
    gboolean used = FALSE;

    if (XKeysymToKeycode (self->display, EXTRA_KEYS[next][0])) {
      next++;
      code++;
      continue;
    }
    for (int i = 0; i < per_key; i++)
      used = used || map[(code - first) * per_key + i] != NoSymbol;
    if (!used)
      XChangeKeyboardMapping (self->display, code, 2, (KeySym *) EXTRA_KEYS[next++], 1);
  }
  XFree (map);
  XSync (self->display, False);
}

/**
 * fod_test_screen_new:
 *
 * Returns: (transfer full): the display of this session
 */
FodTestScreen *
fod_test_screen_new (void)
{
  FodTestScreen *self = g_new0 (FodTestScreen, 1);

  self->display = XOpenDisplay (NULL);
  if (!self->display)
    g_error ("There is no display: run this through build-aux/check --suite e2e");
  XSetErrorHandler (ignore_error_cb);
  self->root = DefaultRootWindow (self->display);
  self->pid_atom = XInternAtom (self->display, "_NET_WM_PID", False);
  self->protocols_atom = XInternAtom (self->display, "WM_PROTOCOLS", False);
  self->ping_atom = XInternAtom (self->display, "_NET_WM_PING", False);
  /* Answers to pings come to the root window. */
  XSelectInput (self->display, self->root, SubstructureNotifyMask);
  add_keys (self);
  return self;
}

/**
 * fod_test_screen_free:
 * @self: (transfer full): a screen
 */
void
fod_test_screen_free (FodTestScreen *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

/**
 * fod_test_screen_set_text_size:
 * @self: a screen
 * @factor: size of all text in programs that start from now on, 1 is the usual
 *
 * Sets the display's resources, where programs look when there is no desktop to ask.
 */
void
fod_test_screen_set_text_size (FodTestScreen *self,
                               double factor)
{
  g_autofree char *text =
    g_strdup_printf ("Xft.dpi:\t%d\nXft.antialias:\t1\nXft.hinting:\t1\n"
                     "Xft.hintstyle:\thintslight\nXft.rgba:\tnone\n",
                     (int) (96 * factor));

  XChangeProperty (self->display, self->root, XA_RESOURCE_MANAGER, XA_STRING, 8, PropModeReplace,
                   (const unsigned char *) text, (int) strlen (text));
  XSync (self->display, False);
}

/* Windows */

static GPid
read_pid (FodTestScreen *self,
          Window window)
{
  unsigned char *data = NULL;
  unsigned long n_items, rest;
  GPid pid = 0;
  Atom type;
  int format;

  if (XGetWindowProperty (self->display, window, self->pid_atom, 0, 1, False, XA_CARDINAL, &type,
                          &format, &n_items, &rest, &data) == Success &&
      data) {
    if (n_items == 1 && format == 32)
      memcpy (&pid, data, sizeof pid);
    XFree (data);
  }
  return pid;
}

/**
 * fod_test_screen_list_windows:
 * @self: a screen
 * @pid: a process
 *
 * Returns: (transfer full) (element-type Window): its windows that are shown, menus aside, the
 *   lowest first
 */
GArray *
fod_test_screen_list_windows (FodTestScreen *self,
                              GPid pid)
{
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (Window));
  Window root, parent, *children = NULL;
  unsigned int n_children = 0;

  XSync (self->display, False);
  XQueryTree (self->display, self->root, &root, &parent, &children, &n_children);
  for (unsigned int i = 0; i < n_children; i++) {
    XWindowAttributes attributes;

    if (XGetWindowAttributes (self->display, children[i], &attributes) &&
        attributes.map_state == IsViewable && attributes.class == InputOutput &&
        !attributes.override_redirect && attributes.width > 10 &&
        read_pid (self, children[i]) == pid)
      g_array_append_val (windows, children[i]);
  }
  if (children)
    XFree (children);
  return windows;
}

/**
 * fod_test_screen_list_popups:
 * @self: a screen
 *
 * Returns: (transfer full) (element-type FodTestRectangle): where menus and the like are shown
 */
GArray *
fod_test_screen_list_popups (FodTestScreen *self)
{
  GArray *popups = g_array_new (FALSE, FALSE, sizeof (FodTestRectangle));
  Window root, parent, *children = NULL;
  unsigned int n_children = 0;

  XSync (self->display, False);
  XQueryTree (self->display, self->root, &root, &parent, &children, &n_children);
  for (unsigned int i = 0; i < n_children; i++) {
    XWindowAttributes a;

    if (XGetWindowAttributes (self->display, children[i], &a) && a.map_state == IsViewable &&
        a.override_redirect && a.width > 10) {
      FodTestRectangle rectangle = { a.x, a.y, a.width, a.height };

      g_array_append_val (popups, rectangle);
    }
  }
  if (children)
    XFree (children);
  return popups;
}

/**
 * fod_test_screen_get_main:
 * @self: a screen
 * @pid: a process
 *
 * Returns: its lowest window, or 0
 */
Window
fod_test_screen_get_main (FodTestScreen *self,
                          GPid pid)
{
  g_autoptr (GArray) windows = fod_test_screen_list_windows (self, pid);

  return windows->len > 0 ? g_array_index (windows, Window, 0) : 0;
}

/**
 * fod_test_screen_get_top:
 * @self: a screen
 * @pid: a process
 *
 * Returns: its topmost window, a dialog if there is one, or 0
 */
Window
fod_test_screen_get_top (FodTestScreen *self,
                         GPid pid)
{
  g_autoptr (GArray) windows = fod_test_screen_list_windows (self, pid);

  return windows->len > 0 ? g_array_index (windows, Window, windows->len - 1) : 0;
}

/**
 * fod_test_screen_get_rectangle:
 * @self: a screen
 * @window: a window
 * @x: (out): left edge on the screen, in pixels
 * @y: (out): upper edge
 * @width: (out): width
 * @height: (out): height
 *
 * Returns: whether the window is there
 */
gboolean
fod_test_screen_get_rectangle (FodTestScreen *self,
                               Window window,
                               int *x,
                               int *y,
                               int *width,
                               int *height)
{
  unsigned int border, depth, w, h;
  Window root, child;

  if (!XGetGeometry (self->display, window, &root, x, y, &w, &h, &border, &depth))
    return FALSE;
  XTranslateCoordinates (self->display, window, root, 0, 0, x, y, &child);
  *width = w;
  *height = h;
  return TRUE;
}

/**
 * fod_test_screen_place:
 * @self: a screen
 * @pid: a process
 *
 * Puts each dialog in the middle of the window below it, as a desktop does.
 */
void
fod_test_screen_place (FodTestScreen *self,
                       GPid pid)
{
  g_autoptr (GArray) windows = fod_test_screen_list_windows (self, pid);

  for (guint i = 1; i < windows->len; i++) {
    int x, y, width, height, own_x, own_y, own_width, own_height, to_x, to_y;
    Window window = g_array_index (windows, Window, i);

    if (!fod_test_screen_get_rectangle (self, g_array_index (windows, Window, 0), &x, &y, &width,
                                        &height) ||
        !fod_test_screen_get_rectangle (self, window, &own_x, &own_y, &own_width, &own_height))
      continue;
    to_x = MAX (0, x + (width - own_width) / 2);
    to_y = MAX (0, y + (height - own_height) / 2);
    if (to_x != own_x || to_y != own_y)
      XMoveWindow (self->display, window, to_x, to_y);
  }
  XSync (self->display, False);
}

/**
 * fod_test_screen_focus:
 * @self: a screen
 * @pid: a process
 *
 * Gives its topmost window the keyboard.
 */
void
fod_test_screen_focus (FodTestScreen *self,
                       GPid pid)
{
  Window window = fod_test_screen_get_top (self, pid);
  Window focused;
  int revert;

  XGetInputFocus (self->display, &focused, &revert);
  if (window && window != focused)
    XSetInputFocus (self->display, window, RevertToPointerRoot, CurrentTime);
  XSync (self->display, False);
}

/**
 * fod_test_screen_resize:
 * @self: a screen
 * @window: a window
 * @width: new width in pixels
 * @height: new height in pixels
 */
void
fod_test_screen_resize (FodTestScreen *self,
                        Window window,
                        int width,
                        int height)
{
  XResizeWindow (self->display, window, width, height);
  XSync (self->display, False);
}

/**
 * fod_test_screen_get_least_width:
 * @self: a screen
 * @window: a window
 *
 * Returns: what the window says it needs, in pixels
 */
int
fod_test_screen_get_least_width (FodTestScreen *self,
                                 Window window)
{
  XSizeHints hints;
  long supplied;

  if (!XGetWMNormalHints (self->display, window, &hints, &supplied) || !(hints.flags & PMinSize))
    return 0;
  return hints.min_width;
}

/* Waiting */

typedef struct {
  FodTestScreen *screen;
  Window window;
  long serial;
} Ping;

static void
send_ping (Ping *ping)
{
  XEvent event = { 0 };

  event.xclient.type = ClientMessage;
  event.xclient.window = ping->window;
  event.xclient.message_type = ping->screen->protocols_atom;
  event.xclient.format = 32;
  event.xclient.data.l[0] = (long) ping->screen->ping_atom;
  event.xclient.data.l[1] = ping->serial;
  event.xclient.data.l[2] = (long) ping->window;
  XSendEvent (ping->screen->display, ping->window, False, NoEventMask, &event);
  XSync (ping->screen->display, False);
}

static gboolean
is_answered (gpointer data)
{
  Ping *ping = data;
  FodTestScreen *self = ping->screen;
  XWindowAttributes attributes;
  gboolean answered = FALSE;

  while (XPending (self->display) > 0) {
    XEvent event;

    XNextEvent (self->display, &event);
    answered = answered ||
               (event.type == ClientMessage && event.xclient.message_type == self->protocols_atom &&
                event.xclient.data.l[1] == ping->serial);
  }
  return answered || !XGetWindowAttributes (self->display, ping->window, &attributes);
}

/**
 * fod_test_screen_ping:
 * @self: a screen
 * @window: a window
 *
 * Waits until its program has dealt with every key and every movement that came before, or the
 * window is gone. Desktops ask in the same way whether a program is still there.
 */
void
fod_test_screen_ping (FodTestScreen *self,
                      Window window)
{
  Ping ping = { self, window, (long) ++self->n_pings };

  if (!window)
    return;
  send_ping (&ping);
  if (!fod_test_wait (is_answered, &ping, FOD_TEST_PATIENCE_MS))
    g_error ("the program does not answer any more");
}

/* Keyboard */

static void
send_key (FodTestScreen *self,
          KeySym keysym,
          gboolean down)
{
  KeyCode code = XKeysymToKeycode (self->display, keysym);

  if (!code)
    g_error ("the keyboard has no key %s", XKeysymToString (keysym));
  XTestFakeKeyEvent (self->display, code, down, CurrentTime);
}

static void
send_press (FodTestScreen *self,
            KeySym keysym)
{
  KeyCode code = XKeysymToKeycode (self->display, keysym);
  gboolean shifted = XkbKeycodeToKeysym (self->display, code, 0, 0) != keysym &&
                     XkbKeycodeToKeysym (self->display, code, 0, 1) == keysym;

  if (shifted)
    send_key (self, XK_Shift_L, TRUE);
  send_key (self, keysym, TRUE);
  send_key (self, keysym, FALSE);
  if (shifted)
    send_key (self, XK_Shift_L, FALSE);
  XSync (self->display, False);
}

static KeySym
parse_key (const char *name)
{
  static const struct {
    const char *name;
    KeySym keysym;
  } modifiers[] = {
    { "Ctrl", XK_Control_L },
    { "Shift", XK_Shift_L },
    { "Alt", XK_Alt_L },
  };
  KeySym keysym;

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++) {
    if (strcmp (name, modifiers[i].name) == 0)
      return modifiers[i].keysym;
  }
  keysym = XStringToKeysym (name);
  if (keysym == NoSymbol)
    g_error ("there is no key called %s", name);
  return keysym;
}

/**
 * fod_test_screen_press:
 * @self: a screen
 * @keys: keys that are held together, like `Ctrl+Shift+z`; X11's names, like `Return`
 */
void
fod_test_screen_press (FodTestScreen *self,
                       const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint last = g_strv_length (names) - 1;

  for (guint i = 0; i < last; i++)
    send_key (self, parse_key (names[i]), TRUE);
  send_press (self, parse_key (names[last]));
  for (guint i = last; i > 0; i--)
    send_key (self, parse_key (names[i - 1]), FALSE);
  XSync (self->display, False);
}

/* The keysym that stands for a character: Latin-1 as it is, all others with a mark. */
static KeySym
find_keysym (gunichar character)
{
  if (character == 0x2013)
    return XK_endash;
  if (character == 0x2014)
    return XK_emdash;
  if (character == '\n')
    return XK_Return;
  return character < 0x100 ? character : (character | 0x01000000);
}

/**
 * fod_test_screen_type:
 * @self: a screen
 * @text: characters that are on a Danish keyboard
 *
 * Types them, key by key.
 */
void
fod_test_screen_type (FodTestScreen *self,
                      const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    send_press (self, find_keysym (g_utf8_get_char (at)));
}

/* Pointer */

/**
 * fod_test_screen_point:
 * @self: a screen
 * @x: pixels from the left edge of the screen
 * @y: pixels from its upper edge
 *
 * Moves the pointer there.
 */
void
fod_test_screen_point (FodTestScreen *self,
                       int x,
                       int y)
{
  XTestFakeMotionEvent (self->display, -1, x, y, CurrentTime);
  XSync (self->display, False);
}

/**
 * fod_test_screen_click:
 * @self: a screen
 * @x: pixels from the left edge of the screen
 * @y: pixels from its upper edge
 *
 * Clicks there with the first button.
 */
void
fod_test_screen_click (FodTestScreen *self,
                       int x,
                       int y)
{
  fod_test_screen_point (self, x, y);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XSync (self->display, False);
}

/**
 * fod_test_screen_scroll:
 * @self: a screen
 * @x: pixels from the left edge of the screen
 * @y: pixels from its upper edge
 * @down: whether to scroll down
 *
 * Turns the wheel one notch there.
 */
void
fod_test_screen_scroll (FodTestScreen *self,
                        int x,
                        int y,
                        gboolean down)
{
  unsigned int button = down ? 5 : 4;

  fod_test_screen_point (self, x, y);
  XTestFakeButtonEvent (self->display, button, True, CurrentTime);
  XTestFakeButtonEvent (self->display, button, False, CurrentTime);
  XSync (self->display, False);
}

/**
 * fod_test_screen_drag:
 * @self: a screen
 * @x: where to take hold, in pixels from the left edge of the screen
 * @y: and from its upper edge
 * @to_x: where to let go
 * @to_y: and from the upper edge
 *
 * Drags in small steps, so that what is passed can react.
 */
void
fod_test_screen_drag (FodTestScreen *self,
                      int x,
                      int y,
                      int to_x,
                      int to_y)
{
  const int steps = 12;

  fod_test_screen_point (self, x, y);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  for (int i = 1; i <= steps; i++) {
    XTestFakeMotionEvent (self->display, -1, x + (to_x - x) * i / steps, y + (to_y - y) * i / steps,
                          30);
    XSync (self->display, False);
  }
  XTestFakeButtonEvent (self->display, 1, False, 50);
  XSync (self->display, False);
}

/* Eyes */

static cairo_surface_t *
copy_picture (FodTestScreen *self,
              Window window)
{
  int x, y, width, height;
  cairo_surface_t *surface;
  unsigned char *pixels;
  XImage *image;
  int stride;

  if (!fod_test_screen_get_rectangle (self, window, &x, &y, &width, &height))
    return NULL;
  width = MIN (width, DisplayWidth (self->display, DefaultScreen (self->display)) - x);
  height = MIN (height, DisplayHeight (self->display, DefaultScreen (self->display)) - y);
  /* Of the root, so that menus and dialogs that lie over the window are in it. */
  image = XGetImage (self->display, self->root, x, y, width, height, AllPlanes, ZPixmap);
  if (!image)
    return NULL;
  g_assert_cmpint (image->bits_per_pixel, ==, 32);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int row = 0; row < height; row++)
    memcpy (pixels + row * stride, image->data + row * image->bytes_per_line, 4 * width);
  cairo_surface_mark_dirty (surface);
  XDestroyImage (image);
  return surface;
}

static gboolean
are_same (cairo_surface_t *one,
          cairo_surface_t *two)
{
  gsize size;

  if (!one || !two ||
      cairo_image_surface_get_width (one) != cairo_image_surface_get_width (two) ||
      cairo_image_surface_get_height (one) != cairo_image_surface_get_height (two))
    return FALSE;
  size = (gsize) cairo_image_surface_get_stride (one) * cairo_image_surface_get_height (one);
  return memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (two), size) == 0;
}

typedef struct {
  FodTestScreen *screen;
  Window window;
  cairo_surface_t *picture;
  gint64 since;
} Stillness;

/* A cursor blinks more slowly than this. */
#define STILL_US 250000

static gboolean
is_still (gpointer data)
{
  Stillness *stillness = data;
  cairo_surface_t *picture = copy_picture (stillness->screen, stillness->window);
  gint64 now = g_get_monotonic_time ();

  if (are_same (picture, stillness->picture)) {
    cairo_surface_destroy (picture);
    return now - stillness->since >= STILL_US;
  }
  g_clear_pointer (&stillness->picture, cairo_surface_destroy);
  stillness->picture = picture;
  stillness->since = now;
  return FALSE;
}

/**
 * fod_test_screen_settle:
 * @self: a screen
 * @window: a window
 *
 * Waits until the picture of the window does not change any more.
 */
void
fod_test_screen_settle (FodTestScreen *self,
                        Window window)
{
  Stillness stillness = { self, window, NULL, 0 };

  fod_test_wait (is_still, &stillness, FOD_TEST_PATIENCE_MS);
  g_clear_pointer (&stillness.picture, cairo_surface_destroy);
}

/**
 * fod_test_screen_save:
 * @self: a screen
 * @window: a window
 * @path: (type filename): a PNG file to write
 *
 * Takes a picture of a window and of what lies over it.
 */
void
fod_test_screen_save (FodTestScreen *self,
                      Window window,
                      const char *path)
{
  cairo_surface_t *picture = copy_picture (self, window);

  g_assert_nonnull (picture);
  g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (picture);
}
