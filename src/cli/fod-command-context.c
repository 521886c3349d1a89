/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-context.h"

#include "fod-backup.h"
#include "fod-command-error.h"
#include "fod-danish.h"
#include "fod-json.h"
#include "fod-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

struct _FodCommandContext {
  char *path;
  gboolean is_usual; /* @path: the file the window uses */
  gboolean json;
  FodClock *clock;
  FodStore *store; /* NULL until a command asks for it */
  gboolean offers_backup;
  GString *answer;
  GString *told;       /* what is said beside the answer */
  GPtrArray *warnings; /* what is said whether there is an answer or not */
};

/**
 * fod_command_context_new:
 * @path: (nullable): the file with the courses, %NULL for the one the window uses
 * @json: whether answers are JSON
 *
 * Returns: (transfer full): a context; the file is not opened yet
 */
FodCommandContext *
fod_command_context_new (const char *path,
                         gboolean json)
{
  FodCommandContext *self = g_new0 (FodCommandContext, 1);

  self->path = path ? g_strdup (path) : fod_store_default_path ();
  self->is_usual = path == NULL;
  self->json = json;
  self->clock = fod_clock_new_from_environment ();
  self->answer = g_string_new (NULL);
  self->told = g_string_new (NULL);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * fod_command_context_free:
 * @self: (transfer full): a context
 *
 * Closes the file and frees the context.
 */
void
fod_command_context_free (FodCommandContext *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_free (self->path);
  g_string_free (self->answer, TRUE);
  g_string_free (self->told, TRUE);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/**
 * fod_command_context_get_path:
 * @self: a context
 *
 * Returns: the name of the file with the courses
 */
const char *
fod_command_context_get_path (FodCommandContext *self)
{
  return self->path;
}

/**
 * fod_command_context_get_clock:
 * @self: a context
 *
 * Returns: (transfer none): the clock
 */
FodClock *
fod_command_context_get_clock (FodCommandContext *self)
{
  return self->clock;
}

/**
 * fod_command_context_get_today:
 * @self: a context
 *
 * Returns: the day it is
 */
FodDay
fod_command_context_get_today (FodCommandContext *self)
{
  return fod_day_today (self->clock);
}

static void
note_damage (FodCommandContext *self,
             const GError *failure)
{
  if (g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED) ||
      g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS))
    fod_command_context_offer_backup (self);
}

/* On a command line one has not seen which file it is. */
static void
name_file (FodCommandContext *self,
           GError **failure)
{
  if (!strstr ((*failure)->message, self->path))
    g_prefix_error (failure, "%s: ", self->path);
}

static gboolean
fail (FodCommandContext *self,
      GError *failure,
      GError **error)
{
  note_damage (self, failure);
  name_file (self, &failure);
  g_propagate_error (error, failure);
  return FALSE;
}

static FodStore *
open_store (FodCommandContext *self,
            GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!self->store)
    self->store = fod_store_open (self->path, self->clock, &failure);
  if (failure)
    fail (self, g_steal_pointer (&failure), error);
  return self->store;
}

/* A journal without its file is a loss, of which opening tells. */
static gboolean
is_there (FodCommandContext *self)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);

  return g_file_test (self->path, G_FILE_TEST_EXISTS) || g_file_test (wal, G_FILE_TEST_EXISTS);
}

/**
 * fod_command_context_open:
 * @self: a context
 * @error: return location, as for fod_store_open()
 *
 * Opens the file when it is first asked for. Whoever only looks makes nothing: a file that was
 * named and is not there is a failure. The one the window uses begins here as it does there.
 *
 * Returns: (transfer none) (nullable): the store
 */
FodStore *
fod_command_context_open (FodCommandContext *self,
                          GError **error)
{
  if (self->is_usual || self->store || is_there (self))
    return open_store (self, error);
  g_set_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
               _ ("There is no file “%s”."), self->path);
  return NULL;
}

/**
 * fod_command_context_open_or_make:
 * @self: a context
 * @error: return location, as for fod_store_open()
 *
 * The same for commands that courses can begin with: they make the file, and the folder of the
 * one the window uses. Another folder may be mistyped.
 *
 * Returns: (transfer none) (nullable): the store
 */
FodStore *
fod_command_context_open_or_make (FodCommandContext *self,
                                  GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (self->is_usual || g_file_test (folder, G_FILE_TEST_IS_DIR))
    return open_store (self, error);
  g_set_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
               _ ("There is no folder “%s”."), folder);
  return NULL;
}

/**
 * fod_command_context_offer_backup:
 * @self: a context
 *
 * The file is not in order: when that is told, the way back is told too.
 */
void
fod_command_context_offer_backup (FodCommandContext *self)
{
  self->offers_backup = TRUE;
}

/**
 * fod_command_context_get_offer:
 * @self: a context
 *
 * Returns: (transfer full) (nullable): the latest backup there is, when the file is not in order
 */
char *
fod_command_context_get_offer (FodCommandContext *self)
{
  return self->offers_backup ? fod_backup_find (self->path) : NULL;
}

/**
 * fod_command_context_check:
 * @self: a context
 * @error: return location, as for fod_store_check_read()
 *
 * Returns: whether the answer is made of all there is
 */
gboolean
fod_command_context_check (FodCommandContext *self,
                           GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!self->store || fod_store_check_read (self->store, &failure))
    return TRUE;
  return fail (self, g_steal_pointer (&failure), error);
}

/**
 * fod_command_context_fail:
 * @self: a context
 * @failure: (transfer full): why a command has failed
 * @error: return location
 *
 * Hands on @failure. Damage that is met in the middle of the work is told as when it is met at
 * opening: which file, and the way back.
 */
void
fod_command_context_fail (FodCommandContext *self,
                          GError *failure,
                          GError **error)
{
  if (self->store && g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED))
    fail (self, failure, error);
  else
    g_propagate_error (error, failure);
}

/**
 * fod_command_context_is_json:
 * @self: a context
 *
 * Returns: whether the answer is to be JSON
 */
gboolean
fod_command_context_is_json (FodCommandContext *self)
{
  return self->json;
}

/* Where lines break is the terminal's business, and who searches the answer types plain spaces. */
static void
append_text (FodCommandContext *self,
             const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, FOD_NO_BREAK_SPACE, " ", 0);
  g_string_append (self->answer, plain->str);
}

static void G_GNUC_PRINTF (3, 0)
  append (FodCommandContext *self,
          gboolean in_one_line,
          const char *format,
          va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  g_autofree char *clean = fod_text_clean (text, in_one_line);

  append_text (self, clean);
}

/**
 * fod_command_context_print:
 * @self: a context
 * @format: as for printf(), UTF-8
 * @...: what goes into @format
 *
 * Adds text to the answer, without what a terminal would obey.
 */
void
fod_command_context_print (FodCommandContext *self,
                           const char *format,
                           ...)
{
  va_list arguments;

  va_start (arguments, format);
  append (self, FALSE, format, arguments);
  va_end (arguments);
}

/**
 * fod_command_context_print_line:
 * @self: a context
 * @format: as for printf(), UTF-8, without a line break at the end
 * @...: what goes into @format
 *
 * Adds one line to the answer: what a name has in it neither ends the line nor is obeyed.
 */
void
fod_command_context_print_line (FodCommandContext *self,
                                const char *format,
                                ...)
{
  va_list arguments;

  va_start (arguments, format);
  append (self, TRUE, format, arguments);
  va_end (arguments);
  g_string_append_c (self->answer, '\n');
}

/**
 * fod_command_context_print_table:
 * @self: a context
 * @table: a table
 *
 * Adds a table to the answer.
 */
void
fod_command_context_print_table (FodCommandContext *self,
                                 FodTextTable *table)
{
  g_autofree char *text = fod_text_table_format (table);

  append_text (self, text);
}

static void
print_node (FodCommandContext *self,
            JsonNode *node)
{
  g_autofree char *text = fod_json_write (node, TRUE);

  g_string_append (self->answer, text);
}

/**
 * fod_command_context_print_object:
 * @self: a context
 * @object: (transfer full): the whole answer
 *
 * Makes an object the answer.
 */
void
fod_command_context_print_object (FodCommandContext *self,
                                  JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  print_node (self, node);
}

/**
 * fod_command_context_print_array:
 * @self: a context
 * @array: (transfer full): the whole answer
 *
 * Makes an array the answer.
 */
void
fod_command_context_print_array (FodCommandContext *self,
                                 JsonArray *array)
{
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

  json_array_unref (array);
  print_node (self, node);
}

/**
 * fod_command_context_tell:
 * @self: a context
 * @message: a sentence for the user
 *
 * Says something beside the answer in one line, on standard error, when the answer is written.
 * In JSON it says nothing.
 */
void
fod_command_context_tell (FodCommandContext *self,
                          const char *message)
{
  g_autofree char *clean = fod_text_clean (message, TRUE);

  if (!self->json)
    g_string_append_printf (self->told, "%s\n", clean);
}

/**
 * fod_command_context_warn:
 * @self: a context
 * @message: a sentence
 *
 * Says what has to be known whether the command succeeds or not, in one line.
 */
void
fod_command_context_warn (FodCommandContext *self,
                          const char *message)
{
  g_ptr_array_add (self->warnings, fod_text_clean (message, TRUE));
}

/**
 * fod_command_context_print_warnings:
 * @self: a context
 *
 * Writes what it has been warned of to standard error, once. In JSON it does nothing.
 */
void
fod_command_context_print_warnings (FodCommandContext *self)
{
  for (guint i = 0; !self->json && i < self->warnings->len; i++)
    g_printerr ("%s\n", (const char *) self->warnings->pdata[i]);
  if (!self->json)
    g_ptr_array_set_size (self->warnings, 0);
}

/**
 * fod_command_context_take_warnings:
 * @self: a context
 *
 * For what tells of them in JSON.
 *
 * Returns: (transfer full) (element-type utf8): what has to be known, and has not been told yet
 */
GPtrArray *
fod_command_context_take_warnings (FodCommandContext *self)
{
  GPtrArray *warnings = self->warnings;

  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return warnings;
}

/**
 * fod_command_context_flush:
 * @self: a context
 * @error: return location
 *
 * Writes what was told to standard error and the answer to standard output. A reader who has seen
 * enough and went away is no error.
 *
 * Returns: whether all of it is written, or nobody reads it
 */
gboolean
fod_command_context_flush (FodCommandContext *self,
                           GError **error)
{
  const char *at = self->answer->str;
  gsize left = self->answer->len;

  fod_command_context_print_warnings (self);
  g_printerr ("%s", self->told->str);
  g_string_truncate (self->told, 0);
  while (left > 0) {
    ssize_t written = write (STDOUT_FILENO, at, left);

    if (written < 0 && errno == EPIPE)
      return TRUE;
    if (written < 0 && errno != EINTR) {
      g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                   _ ("The answer could not be written out (%s). Try another place for it."),
                   g_strerror (errno));
      return FALSE;
    }
    if (written > 0) {
      at += written;
      left -= (gsize) written;
    }
  }
  g_string_truncate (self->answer, 0);
  return TRUE;
}
