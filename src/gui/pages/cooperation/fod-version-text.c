/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-version-text.h"

#include "fod-day-text.h"

#include <glib/gi18n-lib.h>

/**
 * fod_version_text_write_title:
 * @agreement: a version of an agreement
 *
 * Returns: (transfer full): its number and its state
 */
char *
fod_version_text_write_title (FodRecord *agreement)
{
  int version = (int) fod_record_get_number (agreement, "version", 1);
  const char *state = fod_record_get_text (agreement, "state");

  /* TRANSLATORS: The number of a version, and its state: “Version 2 – draft”. */
  return g_strdup_printf (_ ("Version %1$d – %2$s"), version,
                          fod_choice_set_label (&fod_choices_cooperation_state, state));
}

/**
 * fod_version_text_write_signature:
 * @agreement: a version of an agreement
 * @party: mentor or newcomer
 * @who: what to call them
 *
 * Returns: (transfer full): whether and when @party has signed
 */
char *
fod_version_text_write_signature (FodRecord *agreement,
                                  FodCooperationParty party,
                                  const char *who)
{
  static const char *const days[] = { "mentor-signed", "newcomer-signed" };
  FodDay day = (FodDay) fod_record_get_number (agreement, days[party], FOD_DAY_NONE);
  g_autofree char *text = day == FOD_DAY_NONE ? NULL : fod_day_text_long (day);

  if (!text)
    return g_strdup_printf (_ ("%s · has not signed yet"), who);
  return g_strdup_printf (_ ("%1$s · signed on %2$s"), who, text);
}

/**
 * fod_version_text_write_signatures:
 * @agreement: a version of an agreement
 *
 * Returns: (transfer full): a line for each of the two, by name
 */
char *
fod_version_text_write_signatures (FodRecord *agreement)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < FOD_COOPERATION_N_PARTIES; i++) {
    g_autofree char *name = fod_cooperation_get_signer (agreement, i);
    g_autofree char *line = fod_version_text_write_signature (agreement, i, name);

    g_string_append_printf (lines, "%s%s", i ? "\n" : "", line);
  }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
