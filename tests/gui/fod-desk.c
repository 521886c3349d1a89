/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-desk.h"

#include "fod-journal-browser.h"
#include "fod-journal-page.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"

#include <glib/gi18n-lib.h>

/* The least that Argon2id does: the rules are the same. */
static const FodKeySlotCost cheap = { 1, 8 };

FodTestPage *
fod_desk_new (void)
{
  FodTestPage *self = fod_test_page_new ();
  g_autofree char *path = fod_journal_place_beside (fod_store_get_path (self->store));
  g_autoptr (FodJournal) journal =
    fod_journal_new_at_cost (path, fod_store_get_clock (self->store), &cheap);

  fod_session_set_journal (self->session, journal);
  return self;
}

FodSecret *
fod_desk_create (FodTestPage *self)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_DESK_PASSPHRASE);
  FodSecret *recovery = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;

  fod_journal_create (fod_session_get_journal (self->session), passphrase, recovery, &error);
  g_assert_no_error (error);
  return recovery;
}

FodTestPage *
fod_desk_new_open (void)
{
  FodTestPage *self = fod_desk_new ();

  fod_secret_unref (fod_desk_create (self));
  fod_test_page_show (self, FOD_TYPE_JOURNAL_PAGE);
  return self;
}

GtkWidget *
fod_desk_find (FodTestPage *self,
               GType type,
               const char *text)
{
  GtkWidget *found = fod_test_find (GTK_WIDGET (self->page), type, text);

  if (!found)
    g_error ("there is no %s \"%s\"", g_type_name (type), text ? text : "");
  return found;
}

void
fod_desk_press (FodTestPage *self,
                const char *label)
{
  g_signal_emit_by_name (fod_desk_find (self, GTK_TYPE_BUTTON, label), "clicked");
}

void
fod_desk_click (FodTestPage *self,
                const char *label)
{
  fod_desk_press (self, label);
  fod_test_settle (self->window);
}

void
fod_desk_type (FodTestPage *self,
               const char *row,
               const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fod_desk_find (self, ADW_TYPE_ENTRY_ROW, row)),
                         text);
}

static FodJournalBrowser *
get_browser (FodTestPage *self)
{
  return FOD_JOURNAL_BROWSER (fod_desk_find (self, FOD_TYPE_JOURNAL_BROWSER, NULL));
}

FodJournalEditor *
fod_desk_get_editor (FodTestPage *self)
{
  return fod_journal_browser_get_editor (get_browser (self));
}

GtkTextBuffer *
fod_desk_get_buffer (FodTestPage *self)
{
  return gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (fod_desk_find (self, GTK_TYPE_TEXT_VIEW, NULL)));
}

void
fod_desk_write (FodTestPage *self,
                const char *title,
                const char *text)
{
  fod_journal_browser_add (get_browser (self));
  fod_test_settle (self->window);
  fod_desk_type (self, _ ("Title"), title);
  gtk_text_buffer_set_text (fod_desk_get_buffer (self), text, -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (self)));
}
