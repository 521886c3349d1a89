/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-application.h"
#include "fod-language.h"

int
main (int argc,
      char **argv)
{
  g_autoptr (FodApplication) application = NULL;

  /* We choose the language; GTK must not choose another. */
  gtk_disable_setlocale ();
  fod_language_init (FOD_LOCALEDIR);

  application = fod_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
