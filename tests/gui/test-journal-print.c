/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-print.h"

#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PASSPHRASE "gummistøvle regnbue tromme"

/* The least that Argon2id does: the rules are the same. */
static const FodKeySlotCost cheap = { 1, 8 };

static FodJournal *
make_journal (FodStore *store)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  g_autofree char *path = fod_journal_place_beside (fod_store_get_path (store));
  FodJournal *journal = fod_journal_new_at_cost (path, fod_store_get_clock (store), &cheap);
  g_autoptr (GError) error = NULL;

  fod_journal_create (journal, passphrase, recovery, &error);
  g_assert_no_error (error);
  return journal;
}

static GtkDialog *
find_dialog (const char *type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkDialog) window = g_list_model_get_item (windows, i);

    if (g_str_equal (G_OBJECT_TYPE_NAME (window), type))
      return window;
  }
  return NULL;
}

/* GTK's dialog, once it has found the printer. */
static gboolean
print_cb (gpointer data)
{
  GtkDialog *dialog = find_dialog ("GtkPrintUnixDialog");
  g_autoptr (GObject) printer = NULL;

  if (dialog)
    g_object_get (dialog, "selected-printer", &printer, NULL);
  if (!printer)
    return G_SOURCE_CONTINUE;
  gtk_dialog_response (dialog, GTK_RESPONSE_OK);
  return G_SOURCE_REMOVE;
}

/* The question whether the file that is there may go. */
static gboolean
replace_cb (gpointer data)
{
  GtkDialog *question = find_dialog ("GtkMessageDialog");

  if (!question)
    return G_SOURCE_CONTINUE;
  gtk_dialog_response (question, GTK_RESPONSE_ACCEPT);
  return G_SOURCE_REMOVE;
}

static const char *
print_to_file (FodJournalKeeper *keeper,
               FodStore *store,
               const char *path)
{
  const char *said;
  FodJournal *journal = fod_journal_keeper_get_journal (keeper);
  g_autoptr (FodSealedEntry) entry = fod_journal_begin_entry (journal, 20690);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrintOperation) printing = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;

  fod_sealed_entry_set (entry, "text", FOD_TEXT ("Kun for mig"), FOD_TEST_NOW, &error);
  g_assert_no_error (error);
  fod_sealed_entry_set (entry, "tags", FOD_TEXT ("tvivl"), FOD_TEST_NOW, &error);
  g_assert_no_error (error);
  fod_sealed_entry_set (entry, "mood", FOD_TEXT ("even"), FOD_TEST_NOW, &error);
  g_assert_no_error (error);
  g_ptr_array_add (entries, entry);
  printing = fod_journal_print_new (keeper, store, entries);
  gtk_print_settings_set_printer (settings, g_dgettext ("gtk40", "Print to File"));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_operation_set_print_settings (printing, settings);
  g_timeout_add (20, print_cb, NULL);
  said = fod_journal_print_run (printing, NULL, &error);
  g_assert_no_error (error);
  return said;
}

static void
assert_private (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

/* Whether it was there before or not: what is printed to a file nobody else can read. */
static void
test_file (void)
{
  FodTestFolder *folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodJournal *journal = make_journal (store);
  FodJournalKeeper *keeper = fod_journal_keeper_new (store, journal);
  g_autofree char *path = fod_test_folder_name (folder, "Dagbog æ.pdf");

  g_assert_cmpstr (print_to_file (keeper, store, path), ==,
                   _ ("The entries are in the file you named"));
  assert_private (path);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_timeout_add (20, replace_cb, NULL);
  g_assert_nonnull (print_to_file (keeper, store, path));
  assert_private (path);

  g_object_add_weak_pointer (G_OBJECT (keeper), (gpointer *) &keeper);
  g_object_unref (keeper);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (keeper);
  g_assert_finalize_object (journal);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
}

typedef struct {
  const char *type;
  FodJournalKeeper *keeper;
} Moment;

static gboolean
lock_at_cb (gpointer data)
{
  Moment *moment = data;
  GtkDialog *dialog = find_dialog (moment->type);

  if (!dialog || !gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    return G_SOURCE_CONTINUE;
  fod_journal_keeper_lock (moment->keeper);
  return G_SOURCE_REMOVE;
}

/* Whatever GTK asks just then: it is answered for the one who has gone, and nothing is printed. */
static void
test_locked (void)
{
  static const char *const TYPES[] = { "GtkPrintUnixDialog", "GtkMessageDialog" };
  FodTestFolder *folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodJournal *journal = make_journal (store);
  FodJournalKeeper *keeper = fod_journal_keeper_new (store, journal);
  g_autofree char *path = fod_test_folder_name (folder, "noter.pdf");

  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++) {
    g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
    Moment moment = { TYPES[i], keeper };
    g_autofree char *text = NULL;

    g_test_message ("%s", TYPES[i]);
    g_assert_true (g_file_set_contents (path, "før", -1, NULL));
    g_timeout_add (20, lock_at_cb, &moment);
    g_assert_null (print_to_file (keeper, store, path));
    g_assert_null (find_dialog ("GtkMessageDialog"));
    g_assert_null (find_dialog ("GtkPrintUnixDialog"));
    g_assert_cmpint (fod_journal_get_state (journal), ==, FOD_JOURNAL_LOCKED);
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, "før");
    g_assert_true (
      fod_journal_unlock (journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, NULL));
  }
  g_object_unref (keeper);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (journal);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
}

static GPtrArray *
make_entries (FodJournal *journal,
              guint n_entries)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_entries; i++) {
    FodSealedEntry *entry = fod_journal_begin_entry (journal, 20690);
    g_autofree char *text = g_strdup_printf ("Notat %u\n\nVi talte om, hvordan man begynder en "
                                             "samtale, når den anden ikke har bedt om den.\n",
                                             i);

    g_assert_true (
      fod_sealed_entry_set (entry, "text", FOD_TEXT (text), FOD_TEST_NOW, NULL));
    g_ptr_array_add (entries, entry);
  }
  return entries;
}

static gboolean
lock_cb (gpointer keeper)
{
  fod_journal_keeper_lock (keeper);
  return G_SOURCE_REMOVE;
}

/* Many entries are broken into pages bit by bit: meanwhile the journal can be locked, and then
 * nothing more is printed. */
static void
test_many (void)
{
  FodTestFolder *folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodJournal *journal = make_journal (store);
  FodJournalKeeper *keeper = fod_journal_keeper_new (store, journal);
  g_autoptr (GPtrArray) entries = make_entries (journal, 1000);
  g_autofree char *path = fod_test_folder_name (folder, "mange.pdf");
  int n_pages = 0;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (GtkPrintOperation) printing = fod_journal_print_new (keeper, store, entries);

    gtk_print_operation_set_show_progress (printing, FALSE);
    gtk_print_operation_set_export_filename (printing, path);
    if (i == 1)
      g_timeout_add (1, lock_cb, keeper);
    g_assert_cmpint (
      gtk_print_operation_run (printing, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
      i == 1 ? GTK_PRINT_OPERATION_RESULT_CANCEL : GTK_PRINT_OPERATION_RESULT_APPLY);
    g_object_get (printing, "n-pages", &n_pages, NULL);
    g_assert_true (i == 1 || n_pages > 60);
  }
  g_object_unref (keeper);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (journal);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  /* No print server is asked. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  g_test_add_func ("/journal-print/file", test_file);
  g_test_add_func ("/journal-print/locked", test_locked);
  g_test_add_func ("/journal-print/many", test_many);
  return g_test_run ();
}
