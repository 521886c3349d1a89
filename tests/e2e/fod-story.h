/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli-fixture.h"
#include "fod-robot.h"

G_BEGIN_DECLS

/* What the stories have in common. Each is one person at the window, told from beginning to end;
 * what the window shows is also asked of fodctl, a second pair of eyes on the same file. */

void fod_story_init (int *argc, char ***argv);
int fod_story_main (int argc, char **argv, const char *path, void (*story) (void));
void fod_story_chapter (const char *title);

FodRobot *fod_story_begin (void);
FodRobot *fod_story_begin_with_sample (void);
void fod_story_introduce (FodRobot *robot, const char *name);
void fod_story_tell_to_end (FodRobot *robot, int signal_number);
void fod_story_end (FodRobot *robot);

/** FOD_STORY_JOURNAL_PLACE: which page the journal is, for fod_robot_visit(). */
#define FOD_STORY_JOURNAL_PLACE 10

char *fod_story_begin_journal (FodRobot *robot, const char *passphrase);

void fod_story_walk_to (FodRobot *robot, const char *keys, const char *text);
void fod_story_wait_at (FodRobot *robot, const char *text);
void fod_story_wait_text (FodRobot *robot, AtspiAccessible *thing, const char *text);

CliFixture fod_story_get_fodctl (FodRobot *robot);
JsonObject *fod_story_find_in (JsonArray *array, const char *key, const char *text);

G_END_DECLS
