/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-line.h"
#include "fod-language.h"
#include "fod-record.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/* Where one of the three standard files is closed, the next file opened would take its place,
 * and an answer would be written into it. */
static void
fill_standard_files (void)
{
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
    if (fcntl (descriptor, F_GETFD) < 0)
      (void) open ("/dev/null", O_RDONLY);
  }
}

int
main (int argc,
      char **argv)
{
  fill_standard_files ();
  /* A reader who goes away ends the answer, not the work. */
  signal (SIGPIPE, SIG_IGN);
  g_log_writer_default_set_use_stderr (TRUE);
  fod_language_init (FOD_LOCALEDIR);
  fod_record_ensure_classes ();

  return fod_command_line_run ((const char *const *) argv + MIN (argc, 1));
}
