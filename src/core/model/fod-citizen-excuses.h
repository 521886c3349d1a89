/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** FOD_CITIZEN_EXCUSES_MOST: a text with more places than that is not excused, but a list. */
#define FOD_CITIZEN_EXCUSES_MOST 50

/**
 * FodCitizenExcuses:
 *
 * Who knows which numbers and addresses somebody has given a reason for: the store for all texts
 * in it, an entry of the journal for itself. A key is what fod_citizen_trace_make_key() makes.
 */
#define FOD_TYPE_CITIZEN_EXCUSES (fod_citizen_excuses_get_type ())
G_DECLARE_INTERFACE (FodCitizenExcuses, fod_citizen_excuses, FOD, CITIZEN_EXCUSES, GObject)

struct _FodCitizenExcusesInterface {
  GTypeInterface parent;

  gboolean (*has) (FodCitizenExcuses *self, const char *key);
  gboolean (*add) (FodCitizenExcuses *self, const char *key, const char *reason, GError **error);
};

void fod_citizen_excuses_drop (FodCitizenExcuses *self, const char *text, GArray *traces);
gboolean fod_citizen_excuses_add (FodCitizenExcuses *self,
                                  const char *key,
                                  const char *reason,
                                  GError **error);

G_END_DECLS
