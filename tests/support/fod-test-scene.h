/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-test-screen.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodTestSight:
 * @path: its path on the accessibility bus
 * @parent: (nullable): what it is a part of
 * @surface: (nullable): the window, dialog or menu it lies in
 * @children: (element-type FodTestSight): its parts, in order
 * @index: its place among the parts of @parent
 * @role: its role, an AtspiRole
 * @states: its states, a bit each
 * @name: its spoken name
 * @is_popup: whether it is a menu or the like
 * @shift_x: where that is on the screen, less where GTK says it is, in pixels
 * @shift_y: the same downwards
 *
 * One thing of a scene.
 */
typedef struct _FodTestSight FodTestSight;
struct _FodTestSight {
  char *path;
  FodTestSight *parent;
  FodTestSight *surface;
  GPtrArray *children;
  int index;
  int n_children;
  guint role;
  guint64 states;
  char *name;
  gboolean is_popup;
  int shift_x;
  int shift_y;
};

/**
 * FodTestScene:
 *
 * All that a program tells a screen reader, at one moment.
 */
typedef struct _FodTestScene FodTestScene;

GDBusConnection *fod_test_scene_connect (void);
FodTestScene *fod_test_scene_take (GDBusConnection *bus, const char *program);
void fod_test_scene_free (FodTestScene *self);
void fod_test_scene_use_popups (FodTestScene *self, GArray *popups);

GPtrArray *fod_test_scene_list (FodTestScene *self);
FodTestSight *fod_test_scene_get (FodTestScene *self, const char *path);
gboolean fod_test_scene_is_showing (FodTestScene *self, FodTestSight *sight);
gboolean fod_test_scene_get_place (FodTestScene *self,
                                   FodTestSight *sight,
                                   FodTestRectangle *place);
gboolean fod_test_sight_is_inside (FodTestSight *self, FodTestSight *outer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTestScene, fod_test_scene_free)

G_END_DECLS
