/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-robot.h"

G_BEGIN_DECLS

/**
 * FodTourStop:
 * @robot: the person who looks around
 * @name: what is shown now, like `checklist` or `new-task`
 * @data: what was passed with the function
 *
 * Called where there is something to look at. It leaves everything as it is.
 */
typedef void (*FodTourStop) (FodRobot *robot, const char *name, gpointer data);

void fod_tour_greet (FodRobot *robot, FodTourStop stop, gpointer data);
void fod_tour_pages (FodRobot *robot, FodTourStop stop, gpointer data);
void fod_tour_windows (FodRobot *robot, FodTourStop stop, gpointer data);

G_END_DECLS
