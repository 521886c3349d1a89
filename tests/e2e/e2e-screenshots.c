/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaves a picture of every page and window, and says so in TAP:
 * e2e-screenshots FOLDER [light] [dark] [narrow] [large] */

#include "fod-tour.h"

#include "fod-language.h"

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
  const Look *look;
  const char *folder;
} Photographer;

static void
take_cb (FodRobot *robot,
         const char *name,
         gpointer data)
{
  Photographer *self = data;
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, self->look->name);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);

  fod_robot_fit (robot, self->look->width);
  fod_robot_save_picture (robot, path);
}

static void
photograph (const Look *look,
            const char *folder)
{
  g_autoptr (FodRobot) robot = fod_robot_new ();
  Photographer self = { look, folder };

  fod_robot_set_variable (robot, "ADW_DEBUG_COLOR_SCHEME", look->scheme);
  fod_robot_set_text_size (robot, look->text_size);
  fod_robot_start (robot);
  fod_robot_resize (robot, look->width, look->height);
  fod_tour_greet (robot, take_cb, &self);
  fod_tour_pages (robot, take_cb, &self);
  fod_tour_windows (robot, take_cb, &self);
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
  guint n_looks = 0;

  if (argc < 2) {
    g_printerr ("Usage: e2e-screenshots FOLDER [light] [dark] [narrow] [large]\n");
    return 2;
  }
  fod_language_init (FOD_TEST_LOCALEDIR);
  g_assert_cmpint (g_mkdir_with_parents (argv[1], 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++) {
    if (!is_wanted (&looks[i], argc, argv))
      continue;
    photograph (&looks[i], argv[1]);
    g_print ("ok %u - %s\n", ++n_looks, looks[i].name);
  }
  g_print ("1..%u\n", n_looks);
  return 0;
}
