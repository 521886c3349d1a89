/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodBench:
 *
 * What a benchmark has measured, told in TAP: one line a figure, each beside its budget.
 */
typedef struct _FodBench FodBench;

FodBench *fod_bench_new (void);
int fod_bench_finish (FodBench *self);

void fod_bench_judge (FodBench *self,
                      const char *what,
                      double figure,
                      double budget,
                      const char *unit);
void fod_bench_tell (FodBench *self, const char *what, double figure, const char *unit);

/**
 * FodSamples:
 *
 * What one thing took, time and again (element-type double).
 */
typedef GArray FodSamples;

FodSamples *fod_samples_new (void);
void fod_samples_add (FodSamples *self, double sample);
double fod_samples_median (FodSamples *self);
double fod_samples_least (FodSamples *self);

double fod_bench_now (void);
double fod_bench_waited (GPid pid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodSamples, g_array_unref)

G_END_DECLS
