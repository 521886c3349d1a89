/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-frame.h"

#include "fod-bench.h"

#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <errno.h>
#include <poll.h>
#include <string.h>

#define PATIENCE_MS 20000
/* So long without drawing, and the window is finished. */
#define QUIET_MS 500
/* Windows that nobody sees are smaller. */
#define LEAST_SIZE 200

struct _FodTestFrame {
  Display *display;
  int damage_event;
  Window window; /* None until one is on the display */
  int width;
  int height;
};

/* Windows come and go while we look; a window that has gone is no error. */
static int
ignore_error_cb (Display *display,
                 XErrorEvent *event)
{
  return 0;
}

/**
 * fod_test_frame_new:
 *
 * To be called before the program is started.
 *
 * Returns: (transfer full): a watch on the display of this session
 */
FodTestFrame *
fod_test_frame_new (void)
{
  FodTestFrame *self = g_new0 (FodTestFrame, 1);
  int error;

  self->display = XOpenDisplay (NULL);
  if (!self->display)
    g_error ("There is no display: run this through build-aux/check --bench");
  if (!XDamageQueryExtension (self->display, &self->damage_event, &error))
    g_error ("The display cannot tell what is drawn");
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);
  return self;
}

/**
 * fod_test_frame_free:
 * @self: (transfer full): a watch
 */
void
fod_test_frame_free (FodTestFrame *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

static gboolean
wait_for_event (FodTestFrame *self,
                double until,
                XEvent *event)
{
  struct pollfd wire = { ConnectionNumber (self->display), POLLIN, 0 };

  while (XPending (self->display) == 0) {
    double left = until - fod_bench_now ();

    if (left <= 0 || (poll (&wire, 1, (int) left + 1) < 0 && errno != EINTR))
      return FALSE;
  }
  XNextEvent (self->display, event);
  return TRUE;
}

/* From its making on, so that nothing drawn into it is missed. */
static void
watch_window (FodTestFrame *self,
              const XCreateWindowEvent *made)
{
  XDamageCreate (self->display, made->window, XDamageReportRawRectangles);
  XFlush (self->display);
}

static void
note_size (FodTestFrame *self,
           const XConfigureEvent *configured)
{
  if (configured->window != self->window)
    return;
  self->width = configured->width;
  self->height = configured->height;
}

static void
note_map (FodTestFrame *self,
          Window window)
{
  XWindowAttributes facts;

  if (self->window != None || !XGetWindowAttributes (self->display, window, &facts) ||
      facts.width < LEAST_SIZE || facts.height < LEAST_SIZE)
    return;
  self->window = window;
  self->width = facts.width;
  self->height = facts.height;
}

/* The damage in @event, or NULL when it is something else. */
static const XDamageNotifyEvent *
look_at (FodTestFrame *self,
         const XEvent *event)
{
  if (event->type == CreateNotify)
    watch_window (self, &event->xcreatewindow);
  else if (event->type == ConfigureNotify)
    note_size (self, &event->xconfigure);
  else if (event->type == MapNotify)
    note_map (self, event->xmap.window);
  else if (event->type == self->damage_event + XDamageNotify)
    return (const XDamageNotifyEvent *) event;
  return NULL;
}

/* The server itself makes a new window black; no style of libadwaita does. */
static gboolean
is_filled (FodTestFrame *self)
{
  XImage *image = XGetImage (self->display, self->window, self->width / 2, self->height / 2, 1, 1,
                             0xffffff, ZPixmap);
  gboolean filled = image && XGetPixel (image, 0, 0) != 0;

  if (image)
    XDestroyImage (image);
  return filled;
}

/**
 * fod_test_frame_wait_first:
 * @self: a watch
 * @when: (out): when it was, on the clock of fod_bench_now()
 *
 * Waits until a program has drawn most of a window that is on the display.
 *
 * Returns: whether that came
 */
gboolean
fod_test_frame_wait_first (FodTestFrame *self,
                           double *when)
{
  double until = fod_bench_now () + PATIENCE_MS;
  XEvent event;

  while (wait_for_event (self, until, &event)) {
    const XDamageNotifyEvent *damage = look_at (self, &event);

    if (!damage || self->window == None || damage->drawable != self->window ||
        damage->area.width * damage->area.height < self->width * self->height / 2)
      continue;
    *when = fod_bench_now ();
    if (is_filled (self))
      return TRUE;
  }
  return FALSE;
}

/**
 * fod_test_frame_wait_settled:
 * @self: a watch that has seen a first frame
 *
 * Waits until the program draws no more.
 *
 * Returns: whether it came to rest
 */
gboolean
fod_test_frame_wait_settled (FodTestFrame *self)
{
  double until = fod_bench_now () + PATIENCE_MS;
  XEvent event;

  while (fod_bench_now () < until) {
    if (!wait_for_event (self, fod_bench_now () + QUIET_MS, &event))
      return TRUE;
    look_at (self, &event);
  }
  return FALSE;
}

/**
 * fod_test_frame_take_picture:
 * @self: a watch that has seen a first frame
 *
 * Returns: (transfer full): the pixels of the window as they are on the display
 */
GBytes *
fod_test_frame_take_picture (FodTestFrame *self)
{
  XImage *image = XGetImage (self->display, self->window, 0, 0, (unsigned) self->width,
                             (unsigned) self->height, AllPlanes, ZPixmap);
  GBytes *pixels;

  g_assert_nonnull (image);
  g_assert_cmpint (image->bits_per_pixel, ==, 32);
  pixels = g_bytes_new (image->data, (gsize) image->bytes_per_line * (gsize) image->height);
  XDestroyImage (image);
  return pixels;
}

/**
 * fod_test_frame_compare:
 * @one: a picture
 * @other: a picture of the same window
 *
 * Returns: how much of it differs, from 0 to 1
 */
double
fod_test_frame_compare (GBytes *one,
                        GBytes *other)
{
  gsize length, other_length;
  const guint32 *a = g_bytes_get_data (one, &length);
  const guint32 *b = g_bytes_get_data (other, &other_length);
  gsize n_pixels = length / sizeof *a;
  gsize different = 0;

  if (length != other_length)
    return 1;
  for (gsize i = 0; i < n_pixels; i++)
    different += (a[i] & 0xffffff) != (b[i] & 0xffffff);
  return (double) different / (double) MAX (n_pixels, 1);
}
