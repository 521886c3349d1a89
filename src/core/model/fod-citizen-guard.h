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

/**
 * FodCitizenMention:
 * @kind: what it looks like
 * @key: as fod_citizen_trace_make_key() has it
 * @words: as it is written, shortened where it is long
 *
 * A number or an address that stands in a text, in one place or several.
 */
typedef struct {
  FodCitizenKind kind;
  char *key;
  char *words;
} FodCitizenMention;

char *fod_citizen_trace_make_key (const FodCitizenTrace *self, const char *text);

GArray *fod_citizen_guard_find (const char *text);
GPtrArray *fod_citizen_guard_list_mentions (const char *text, GArray *traces, guint most);
char *fod_citizen_guard_describe (GPtrArray *mentions);

G_END_DECLS
