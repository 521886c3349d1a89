/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodCitizenKind:
 * @FOD_CITIZEN_CPR: a Danish civil registration number
 * @FOD_CITIZEN_EMAIL: an e-mail address
 * @FOD_CITIZEN_PHONE: a phone number
 *
 * What may point out a citizen.
 */
typedef enum {
  FOD_CITIZEN_CPR,
  FOD_CITIZEN_EMAIL,
  FOD_CITIZEN_PHONE,
} FodCitizenKind;

/**
 * FodCitizenTrace:
 * @kind: what it looks like
 * @start: where it begins, bytes
 * @length: in bytes
 *
 * A place in a text that may point out a citizen.
 */
typedef struct {
  FodCitizenKind kind;
  gsize start;
  gsize length;
} FodCitizenTrace;

char *fod_citizen_trace_make_key (const FodCitizenTrace *self, const char *text);

GArray *fod_citizen_guard_find (const char *text);
char *fod_citizen_guard_describe (GArray *traces);

G_END_DECLS
