/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-passphrase-prompt.h"

#include "fod-command-error.h"
#include "fod-wipe.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

/* In bytes. */
#define MAX_LENGTH 1024
#define BUFFER_SIZE (MAX_LENGTH + 2)

/* Ctrl+C, and what ends a line at the terminal beside Enter: one does not wait for Enter. */
#define INTERRUPT '\x03'

struct _FodPassphrasePrompt {
  int descriptor;
  gboolean is_terminal;
};

static gboolean
fail (FodCommandError code,
      const char *message,
      GError **error)
{
  g_set_error_literal (error, FOD_COMMAND_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
read_number (const char *text,
             int *number,
             GError **error)
{
  gint64 value;

  if (!g_ascii_string_to_signed (text, 10, 0, 1023, &value, NULL) ||
      fcntl ((int) value, F_GETFD) < 0)
    return fail (FOD_COMMAND_ERROR_USAGE,
                 _ ("--passphrase-fd takes the number of a file that is open for reading."), error);
  *number = (int) value;
  return TRUE;
}

/**
 * fod_passphrase_prompt_new:
 * @descriptor: (nullable): the number of an open file; %NULL to ask at the terminal
 * @error: return location
 *
 * Returns: (transfer full) (nullable): where passphrases come from
 */
FodPassphrasePrompt *
fod_passphrase_prompt_new (const char *descriptor,
                           GError **error)
{
  g_autoptr (FodPassphrasePrompt) self = g_new0 (FodPassphrasePrompt, 1);

  self->descriptor = -1;
  self->is_terminal = descriptor == NULL;
  if (descriptor)
    return read_number (descriptor, &self->descriptor, error) ? g_steal_pointer (&self) : NULL;
  self->descriptor = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (self->descriptor >= 0)
    return g_steal_pointer (&self);
  fail (FOD_COMMAND_ERROR_FAILED,
        _ ("There is no terminal to ask at. Give the passphrase by --passphrase-fd."), error);
  return NULL;
}

/**
 * fod_passphrase_prompt_free:
 * @self: (transfer full): where passphrases come from
 *
 * Closes the terminal.
 */
void
fod_passphrase_prompt_free (FodPassphrasePrompt *self)
{
  if (self->is_terminal && self->descriptor >= 0)
    (void) close (self->descriptor);
  g_free (self);
}

/**
 * fod_passphrase_prompt_is_person:
 * @self: where passphrases come from
 *
 * Returns: whether somebody types, who can make a slip
 */
gboolean
fod_passphrase_prompt_is_person (FodPassphrasePrompt *self)
{
  return self->is_terminal;
}

/* Byte by byte: what follows the line is somebody else's. One byte more than fits is read, and a
 * carriage return, so that it can be told what is wrong. Returns its length, negative for none. */
static gssize
read_line (int descriptor,
           char line[BUFFER_SIZE])
{
  gsize length = 0;

  while (length < BUFFER_SIZE) {
    ssize_t n = read (descriptor, line + length, 1);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0 || (n == 0 && length == 0))
      return -1;
    if (n == 0 || line[length] == '\n')
      break;
    if (line[length++] == INTERRUPT)
      break;
  }
  /* Lines that were written on Windows end with two characters. */
  return (gssize) (length > 0 && line[length - 1] == '\r' ? length - 1 : length);
}

/* A zero, which would end the text there, is one of them. */
static gboolean
has_control (const char *line,
             gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (g_ascii_iscntrl (line[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_cancelled (const char *line,
              gssize length)
{
  return length > 0 && line[length - 1] == INTERRUPT;
}

static gboolean
check_line (const char *line,
            gssize length,
            GError **error)
{
  if (length < 0)
    return fail (FOD_COMMAND_ERROR_FAILED, _ ("No passphrase could be read."), error);
  if (length > MAX_LENGTH) {
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                 _ ("The passphrase is longer than %d bytes. Nothing has been changed."),
                 MAX_LENGTH);
    return FALSE;
  }
  if (has_control (line, (gsize) length))
    return fail (FOD_COMMAND_ERROR_FAILED,
                 _ ("There is a control character in the passphrase, such as a tab. Nothing has "
                    "been changed."),
                 error);
  return g_utf8_validate (line, length, NULL) ||
         fail (FOD_COMMAND_ERROR_FAILED,
               _ ("The passphrase is not written in UTF-8. Nothing has been changed."), error);
}

static char *
take_line (int descriptor,
           gboolean is_terminal,
           GError **error)
{
  char line[BUFFER_SIZE] = { 0 };
  gssize length = read_line (descriptor, line);
  char *taken = NULL;

  if (is_terminal && is_cancelled (line, length))
    fail (FOD_COMMAND_ERROR_FAILED, _ ("Cancelled. Nothing has been changed."), error);
  else if (check_line (line, length, error))
    taken = g_strndup (line, (gsize) length);
  fod_wipe (line, sizeof line);
  return taken;
}

static void
write_text (int descriptor,
            const char *text)
{
  if (write (descriptor, text, strlen (text)) < 0)
    g_info ("The terminal cannot be written to: %s", g_strerror (errno));
}

/* Whoever ends the program while it asks is not to be left with a terminal that shows nothing: the
 * signal waits until the terminal is as it was. */
static char *
take_unseen (int terminal,
             const sigset_t *ending,
             GError **error)
{
  int signals = signalfd (-1, ending, SFD_CLOEXEC);
  struct pollfd sources[] = { { terminal, POLLIN, 0 }, { signals, POLLIN, 0 } };
  gboolean is_ended = poll (sources, G_N_ELEMENTS (sources), -1) > 0 && sources[1].revents != 0;

  if (signals >= 0)
    (void) close (signals);
  if (!is_ended)
    return take_line (terminal, TRUE, error);
  fail (FOD_COMMAND_ERROR_FAILED, _ ("Cancelled. Nothing has been changed."), error);
  return NULL;
}

static char *
ask_at_terminal (int terminal,
                 const char *question,
                 GError **error)
{
  struct termios seen, unseen;
  sigset_t ending;
  char *taken;

  if (tcgetattr (terminal, &seen) != 0) {
    fail (FOD_COMMAND_ERROR_FAILED, _ ("No passphrase could be read."), error);
    return NULL;
  }
  unseen = seen;
  /* Without signals: Ctrl+C would end the program and leave a terminal that shows nothing. */
  unseen.c_lflag &= ~(tcflag_t) (ECHO | ECHOE | ECHOK | ECHONL | ISIG);
  unseen.c_cc[VEOL] = INTERRUPT;
  write_text (terminal, question);
  write_text (terminal, " ");
  if (tcsetattr (terminal, TCSAFLUSH, &unseen) != 0) {
    fail (FOD_COMMAND_ERROR_FAILED, _ ("No passphrase could be read."), error);
    return NULL;
  }
  sigemptyset (&ending);
  sigaddset (&ending, SIGTERM);
  sigaddset (&ending, SIGHUP);
  sigprocmask (SIG_BLOCK, &ending, NULL);
  taken = take_unseen (terminal, &ending, error);
  (void) tcsetattr (terminal, TCSAFLUSH, &seen);
  sigprocmask (SIG_UNBLOCK, &ending, NULL);
  write_text (terminal, "\n");
  return taken;
}

/**
 * fod_passphrase_prompt_ask:
 * @self: where passphrases come from
 * @question: what a person is asked
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a line, to be wiped by the caller
 */
char *
fod_passphrase_prompt_ask (FodPassphrasePrompt *self,
                           const char *question,
                           GError **error)
{
  return self->is_terminal ? ask_at_terminal (self->descriptor, question, error)
                           : take_line (self->descriptor, FALSE, error);
}
