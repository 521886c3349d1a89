/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-end-dialog.h"

#include "fod-day-entry.h"
#include "fod-mentorship-end.h"
#include "fod-test-page.h"

#include <glib/gi18n-lib.h>

static gboolean
says (GtkWidget *dialog,
      const char *words)
{
  return fod_test_find (dialog, GTK_TYPE_LABEL, words) != NULL;
}

/* What is wrong is said where it was typed, and what was typed stays. */
static void
test_dialog (void)
{
  FodTestPage *test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  g_autoptr (FodRecord) mentorship = fod_test_page_begin_mentorship (test, course);
  FodDay start = (FodDay) fod_record_get_number (mentorship, "start", 0);
  GtkWidget *dialog = fod_mentorship_end_dialog_new (NULL, test->session, mentorship);
  FodDayEntry *row;
  g_autofree char *going = fod_mentorship_end_describe (test->store, mentorship, start + 100);
  const char *warning = _ ("That is less than 9 months. DS asks for at least 9–12.");

  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  row = FOD_DAY_ENTRY (fod_test_find (dialog, FOD_TYPE_DAY_ENTRY, NULL));
  g_assert_cmpint (fod_day_entry_get_day (row), ==, fod_record_get_number (mentorship, "end", 0));
  g_assert_false (says (dialog, warning));
  gtk_editable_set_text (GTK_EDITABLE (row), "abc");
  gtk_widget_activate_action (dialog, "end.confirm", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "abc");
  fod_day_entry_set_day (row, start - 1);
  gtk_widget_activate_action (dialog, "end.confirm", NULL);
  g_assert_true (
    says (dialog, _ ("The last day is before the first one. Choose a later day.")));

  g_assert_false (says (dialog, going));
  fod_day_entry_set_day (row, start + 100);
  g_assert_true (says (dialog, going));
  g_assert_true (says (dialog, warning));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_widget_activate_action (dialog, "end.confirm", NULL);
  g_assert_cmpint (fod_record_get_number (mentorship, "end", 0), ==, start + 100);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (dialog);
  fod_test_page_free (test);
}

int
main (int argc,
      char *argv[])
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/mentorship-end-dialog/dialog", test_dialog);

  return g_test_run ();
}
