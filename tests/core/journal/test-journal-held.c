/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-journal.h"

#include "fod-journal-error.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-store.h"
#include "fod-test-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

typedef struct {
  FodTestFolder *folder;
  FodClock *clock;
  char *path;
  FodJournal *journal;
} Desk;

static FodJournal *
make_journal (Desk *self,
              const char *path)
{
  return fod_journal_new_at_cost (path, self->clock, &fod_test_journal_cost);
}

static void
create (FodJournal *journal)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;

  fod_journal_create (journal, passphrase, recovery, &error);
  g_assert_no_error (error);
}

static gboolean
unlock (FodJournal *journal,
        GError **error)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);

  return fod_journal_unlock (journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, error);
}

static void
set_up (Desk *self,
        gconstpointer data)
{
  self->folder = fod_test_folder_new ();
  self->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  self->path = fod_test_folder_name (self->folder, "journal.db");
  self->journal = make_journal (self, self->path);
  create (self->journal);
}

static void
tear_down (Desk *self,
           gconstpointer data)
{
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  g_assert_finalize_object (self->journal);
  g_assert_finalize_object (self->clock);
  fod_test_folder_free (self->folder);
  g_free (self->path);
}

static void
fill_disk (void)
{
  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
}

static void
free_disk (void)
{
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
}

static gboolean
write_text (FodJournal *journal,
            FodSealedEntry *entry,
            const char *text,
            GError **error)
{
  g_assert_true (fod_sealed_entry_set (entry, "text", FOD_TEXT (text), FOD_TEST_NOW, NULL));
  return fod_journal_save (journal, entry, error);
}

static FodSealedEntry *
add (FodJournal *journal,
     FodDay day,
     const char *text)
{
  FodSealedEntry *entry = fod_journal_begin_entry (journal, day);

  write_text (journal, entry, text, NULL);
  return entry;
}

static FodSealedEntry *
get_first (FodJournal *journal)
{
  return g_list_model_get_item (G_LIST_MODEL (journal), 0);
}

static void
assert_list (FodJournal *journal,
             const char *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (journal)); i++) {
    g_autoptr (FodSealedEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

    g_string_append_printf (
      all, "%s%s", i ? " " : "",
      fod_record_get_text (fod_sealed_entry_get_record (entry), "text"));
  }
  g_assert_cmpstr (all->str, ==, expected);
}

static void
assert_doubt (FodJournal *journal,
              const char *expected)
{
  g_autoptr (GPtrArray) doubts = fod_journal_list_doubts (journal);

  g_assert_cmpuint (doubts->len, ==, expected ? 1 : 0);
  if (expected)
    g_assert_nonnull (strstr (doubts->pdata[0], expected));
}

/* What is on the disk, as another program finds it. */
static void
assert_saved (Desk *self,
              const char *expected)
{
  g_autoptr (FodJournal) other = make_journal (self, self->path);
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  g_assert_false (fod_journal_has_unsaved (self->journal));
  unlock (other, &error);
  g_assert_no_error (error);
  assert_list (other, expected);
  assert_doubt (other, NULL);
}

/* Somebody has written, the disk is full, and the journal is locked. */
static void
hold (Desk *self,
      const char *text)
{
  g_autoptr (FodSealedEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (add (self->journal, FOD_TEST_DAY, "før"));
  /* So that nothing is left beside the file. */
  fod_journal_lock (self->journal);
  g_assert_true (unlock (self->journal, &error));
  entry = get_first (self->journal);
  fill_disk ();
  g_assert_false (write_text (self->journal, entry, text, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FULL);
  g_clear_object (&entry);
  fod_journal_lock (self->journal);
}

/* --- A full disk --------------------------------------------------------------------------- */

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_locked (Desk *self,
             gconstpointer data)
{
  FodSealedEntry *entry = add (self->journal, FOD_TEST_DAY, "før");
  guint64 edition = fod_journal_get_edition (self->journal);
  guint notified = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (self->journal, "notify::has-unsaved", G_CALLBACK (count_cb),
                            &notified);
  g_object_add_weak_pointer (G_OBJECT (entry), (gpointer *) &entry);
  fill_disk ();
  g_assert_false (write_text (self->journal, entry, "efter", NULL));
  assert_list (self->journal, "efter");
  g_object_unref (entry);
  fod_journal_lock (self->journal);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->journal)), ==, 0);
  g_assert_null (entry);
  g_assert_true (fod_journal_has_unsaved (self->journal));
  g_assert_false (fod_journal_write_unsaved (self->journal, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FULL);
  g_assert_cmpuint (fod_journal_get_edition (self->journal), ==, edition);

  g_clear_error (&error);
  free_disk ();
  g_assert_true (fod_journal_write_unsaved (self->journal, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fod_journal_get_edition (self->journal), ==, edition + 1);
  g_assert_cmpuint (notified, ==, 2);
  assert_saved (self, "efter");
}

/* Still full when it is unlocked: the latest words are there, and held again when it is locked. */
static void
test_unlocked (Desk *self,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  hold (self, "efter");
  for (guint i = 0; i < 2; i++) {
    g_assert_true (unlock (self->journal, &error));
    g_assert_no_error (error);
    assert_list (self->journal, "efter");
    assert_doubt (self->journal, NULL);
    g_assert_true (fod_journal_has_unsaved (self->journal));
    g_assert_false (fod_journal_write_unsaved (self->journal, NULL));
    fod_journal_lock (self->journal);
  }
  free_disk ();
  g_assert_true (unlock (self->journal, &error));
  g_assert_false (fod_journal_has_unsaved (self->journal));
  assert_list (self->journal, "efter");
  assert_saved (self, "efter");
}

static void
test_several (Desk *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) second = NULL;
  g_autoptr (GError) error = NULL;

  hold (self, "efter");
  g_assert_true (unlock (self->journal, &error));
  second = add (self->journal, FOD_TEST_DAY - 1, "mere");
  assert_list (self->journal, "efter mere");
  g_clear_object (&second);
  /* What cannot be written cannot be deleted either; nothing changes then. */
  second = g_list_model_get_item (G_LIST_MODEL (self->journal), 1);
  g_assert_false (fod_journal_remove (self->journal, second, NULL));
  assert_list (self->journal, "efter mere");
  g_clear_object (&second);
  fod_journal_lock (self->journal);
  free_disk ();
  g_assert_true (fod_journal_write_unsaved (self->journal, &error));
  assert_saved (self, "efter mere");
}

static void
test_removed (Desk *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  hold (self, "efter");
  g_assert_true (unlock (self->journal, &error));
  entry = get_first (self->journal);
  free_disk ();
  g_assert_true (fod_journal_remove (self->journal, entry, &error));
  g_assert_false (fod_journal_has_unsaved (self->journal));
  assert_saved (self, "");
}

/* Wherever the disk fails, and however: the words are there afterwards, once. */
static void
test_every_place (Desk *self,
                  gconstpointer data)
{
  static const int codes[] = { SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC };
  g_autoptr (FodSealedEntry) first = add (self->journal, FOD_TEST_DAY, "0");
  g_autoptr (FodSealedEntry) second = add (self->journal, FOD_TEST_DAY - 1, "0");

  for (guint i = 0; i < 3 * 24; i++) {
    g_autofree char *text = g_strdup_printf ("%u", i);
    g_autofree char *both = g_strdup_printf ("%u %u", i, i);
    g_autoptr (GError) error = NULL;

    g_clear_object (&first);
    g_clear_object (&second);
    first = g_list_model_get_item (G_LIST_MODEL (self->journal), 0);
    second = g_list_model_get_item (G_LIST_MODEL (self->journal), 1);
    fod_test_vfs_fail_after (i / 3, G_MAXUINT, codes[i % 3]);
    write_text (self->journal, first, text, NULL);
    write_text (self->journal, second, text, NULL);
    fod_journal_lock (self->journal);
    fod_journal_write_unsaved (self->journal, NULL);
    free_disk ();
    g_assert_true (fod_journal_write_unsaved (self->journal, &error));
    g_assert_no_error (error);
    g_assert_true (unlock (self->journal, &error));
    assert_list (self->journal, both);
    assert_doubt (self->journal, NULL);
  }
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  *(gboolean *) data = fod_journal_finish (FOD_JOURNAL (source), result, NULL);
}

/* The file is the thread's while it is being unlocked. */
static void
test_unlocking (Desk *self,
                gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  GObject *journal = G_OBJECT (self->journal);
  gboolean unlocked = FALSE;
  g_autoptr (GError) error = NULL;

  hold (self, "efter");
  fod_journal_unlock_async (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, done_cb,
                            &unlocked);
  free_disk ();
  g_assert_false (fod_journal_write_unsaved (self->journal, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_IN_USE);
  while (!unlocked)
    g_main_context_iteration (NULL, TRUE);
  while (g_atomic_int_get (&journal->ref_count) > 1)
    g_thread_yield ();
  assert_list (self->journal, "efter");
  assert_saved (self, "efter");
}

/* --- Another file -------------------------------------------------------------------------- */

static void
test_restore (Desk *self,
              gconstpointer data)
{
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, &error));
  hold (self, "efter");
  g_assert_false (fod_journal_restore (self->journal, backup, NULL, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED);
  g_clear_error (&error);
  free_disk ();
  g_assert_true (fod_journal_restore (self->journal, backup, NULL, &error));
  g_assert_false (fod_journal_has_unsaved (self->journal));
  assert_saved (self, "");
}

static void
test_forget (Desk *self,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  hold (self, "efter");
  g_assert_true (fod_journal_forget (self->journal, &error));
  g_assert_false (fod_journal_has_unsaved (self->journal));
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_ABSENT);
}

/* Another program writes while the words wait: without the key the file is left alone. */
static void
test_changed_elsewhere (Desk *self,
                        gconstpointer data)
{
  static const struct {
    gboolean same;
    const char *list;
    const char *doubt;
  } CASES[] = {
    { FALSE, "efter andet", NULL },
    { TRUE, "efter derhenne", "1 entry was changed elsewhere" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    FodJournal *other = make_journal (self, self->path);
    g_autoptr (FodSealedEntry) entry = NULL;
    g_autoptr (GError) error = NULL;

    hold (self, "efter");
    free_disk ();
    g_assert_true (unlock (other, &error));
    entry = CASES[i].same ? get_first (other) : fod_journal_begin_entry (other, FOD_TEST_DAY - 1);
    g_assert_true (fod_sealed_entry_set (entry, "day", FOD_NUMBER (FOD_TEST_DAY - 1), 0, &error));
    g_assert_true (write_text (other, entry, CASES[i].same ? "derhenne" : "andet", &error));
    g_clear_object (&entry);
    g_assert_finalize_object (other);

    g_assert_false (fod_journal_write_unsaved (self->journal, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED);
    g_clear_error (&error);
    g_assert_true (fod_journal_has_unsaved (self->journal));
    g_assert_true (unlock (self->journal, &error));
    assert_list (self->journal, CASES[i].list);
    assert_doubt (self->journal, CASES[i].doubt);
    assert_saved (self, CASES[i].list);
    g_assert_true (fod_journal_forget (self->journal, &error));
    create (self->journal);
  }
}

/* An older file put back while the words wait is told, as it would be without them. */
static void
test_older (Desk *self,
            gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  old = fod_test_read (self->path);
  g_assert_true (unlock (self->journal, &error));
  hold (self, "efter");
  free_disk ();
  fod_test_write (self->path, old);
  g_assert_false (fod_journal_write_unsaved (self->journal, NULL));
  g_assert_true (fod_journal_unlock (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase,
                                     fod_journal_get_edition (self->journal), &error));
  assert_list (self->journal, "efter");
  assert_doubt (self->journal, "older than when it was last open here");
  g_assert_false (fod_journal_has_unsaved (self->journal));
}

/* A journal of other keys in its place, and then the right one again. */
static void
test_another (Desk *self,
              gconstpointer data)
{
  g_autofree char *other_path = fod_test_folder_name (self->folder, "andres.db");
  FodJournal *other = make_journal (self, other_path);
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  create (other);
  g_assert_finalize_object (other);
  hold (self, "efter");
  free_disk ();
  ours = fod_test_read (self->path);
  theirs = fod_test_read (other_path);
  fod_test_write (self->path, theirs);
  g_assert_false (fod_journal_write_unsaved (self->journal, NULL));
  g_assert_false (unlock (self->journal, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED);
  g_clear_error (&error);
  after = fod_test_read (self->path);
  g_assert_true (g_bytes_equal (after, theirs));
  g_assert_true (fod_journal_has_unsaved (self->journal));

  fod_test_write (self->path, ours);
  g_assert_true (unlock (self->journal, &error));
  assert_saved (self, "efter");
}

/* Nobody begins another journal while words of this one wait, and it can be brought back. */
static void
test_gone (Desk *self,
           gconstpointer data)
{
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, &error));
  hold (self, "efter");
  free_disk ();
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  g_assert_false (fod_journal_write_unsaved (self->journal, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (fod_journal_restore (self->journal, backup, NULL, &error));
  g_assert_true (unlock (self->journal, &error));
  assert_saved (self, "efter");
}

/* Locked while the file is away: what was written is put into it when it is there again, without
 * anybody who unlocks it. */
static void
test_away (Desk *self,
           gconstpointer data)
{
  g_autofree char *elsewhere = fod_test_folder_name (self->folder, "andetsteds.db");
  g_autoptr (FodSealedEntry) entry = add (self->journal, FOD_TEST_DAY, "før");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (self->path, elsewhere), ==, 0);
  g_assert_false (write_text (self->journal, entry, "efter", NULL));
  g_clear_object (&entry);
  fod_journal_lock (self->journal);
  g_assert_false (fod_journal_write_unsaved (self->journal, NULL));
  g_assert_cmpint (g_rename (elsewhere, self->path), ==, 0);
  g_assert_true (fod_journal_write_unsaved (self->journal, &error));
  g_assert_no_error (error);
  assert_saved (self, "efter");
}

#define ADD(name, function) \
  g_test_add ("/journal-held/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fod_test_vfs_install ();

  ADD ("locked", test_locked);
  ADD ("unlocked", test_unlocked);
  ADD ("several", test_several);
  ADD ("removed", test_removed);
  ADD ("every-place", test_every_place);
  ADD ("unlocking", test_unlocking);
  ADD ("restore", test_restore);
  ADD ("forget", test_forget);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("older", test_older);
  ADD ("another", test_another);
  ADD ("gone", test_gone);
  ADD ("away", test_away);

  return g_test_run ();
}
