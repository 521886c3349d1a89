/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-test-folder.h"
#include "fod-test-program.h"
#include "fod-test-scene.h"
#include "fod-test-screen.h"

#include <atspi/atspi.h>

G_BEGIN_DECLS

/**
 * FodRobot:
 *
 * A person at the real window: it sees what a screen reader sees, and uses the keyboard, the
 * pointer and the actions that things offer. All waits are bounded; what is not found in time
 * ends the test with a list of what was there.
 *
 * A name may contain `*` and `?` as wildcards; %NULL is any name, %ATSPI_ROLE_INVALID any role.
 * What it finds belongs to the robot.
 */
typedef struct _FodRobot FodRobot;

FodRobot *fod_robot_new (void);
void fod_robot_free (FodRobot *self);

const char *fod_robot_get_database (FodRobot *self);
FodTestFolder *fod_robot_get_folder (FodRobot *self);
FodTestProgram *fod_robot_get_program (FodRobot *self);
FodTestScreen *fod_robot_get_screen (FodRobot *self);
Window fod_robot_get_window (FodRobot *self);
void fod_robot_set_database (FodRobot *self, const char *path);
void fod_robot_set_variable (FodRobot *self, const char *name, const char *value);
void fod_robot_set_text_size (FodRobot *self, double factor);

void fod_robot_start (FodRobot *self);
void fod_robot_quit (FodRobot *self);
void fod_robot_kill (FodRobot *self);

AtspiAccessible *fod_robot_look (FodRobot *self,
                                 AtspiAccessible *within,
                                 AtspiRole role,
                                 const char *name);
AtspiAccessible *fod_robot_find (FodRobot *self, AtspiRole role, const char *name);
AtspiAccessible *fod_robot_find_in (FodRobot *self,
                                    AtspiAccessible *within,
                                    AtspiRole role,
                                    const char *name);
AtspiAccessible *fod_robot_find_with (FodRobot *self,
                                      AtspiRole role,
                                      AtspiRole part_role,
                                      const char *part);
AtspiAccessible *fod_robot_hear (FodRobot *self, AtspiRole role, const char *name);
void fod_robot_wait_gone (FodRobot *self, AtspiRole role, const char *name);
void fod_robot_wait_state (FodRobot *self,
                           AtspiAccessible *thing,
                           AtspiStateType state,
                           gboolean on);

void fod_robot_act (FodRobot *self, AtspiAccessible *thing);
void fod_robot_click (FodRobot *self, AtspiAccessible *thing);
void fod_robot_double_click (FodRobot *self, AtspiAccessible *thing);
void fod_robot_drag (FodRobot *self, AtspiAccessible *thing, AtspiAccessible *onto);
AtspiAccessible *fod_robot_scroll_to (FodRobot *self,
                                      AtspiAccessible *over,
                                      AtspiRole role,
                                      const char *name);
void fod_robot_press (FodRobot *self, const char *keys);
void fod_robot_type (FodRobot *self, const char *text);
void fod_robot_write (FodRobot *self, AtspiAccessible *field, const char *text);
void fod_robot_tab_to (FodRobot *self, AtspiRole role, const char *name);

AtspiAccessible *fod_robot_get_focus (FodRobot *self);
gboolean fod_robot_is_at (FodRobot *self, const char *name);
gboolean fod_robot_has_state (AtspiAccessible *thing, AtspiStateType state);
char *fod_robot_read (AtspiAccessible *thing);
gboolean fod_robot_find_popup (FodRobot *self,
                               AtspiAccessible *thing,
                               int *shift_x,
                               int *shift_y);
FodTestScene *fod_robot_take_scene (FodRobot *self);
char *fod_robot_describe (FodRobot *self);
void fod_robot_give_up (FodRobot *self, const char *format, ...)
  G_GNUC_NORETURN G_GNUC_PRINTF (2, 3);

void fod_robot_visit (FodRobot *self, guint place, const char *title);
void fod_robot_wait_windows (FodRobot *self, guint n_windows);
void fod_robot_resize (FodRobot *self, int width, int height);
void fod_robot_fit (FodRobot *self, int width);
void fod_robot_save_picture (FodRobot *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodRobot, fod_robot_free)

G_END_DECLS
