/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-guard-note.h"

#include "fod-gui-fixture.h"
#include "fod-sealed-entry.h"

#define ID "00112233445566778899aabbccddeeff"

static FodGuardNote *
add_note (FodGuiFixture *f,
          gpointer excuses)
{
  GtkWidget *note = g_object_new (FOD_TYPE_GUARD_NOTE, NULL);

  gtk_list_box_append (f->list, note);
  fod_guard_note_set_excuses (FOD_GUARD_NOTE (note), excuses);
  return FOD_GUARD_NOTE (note);
}

static void
assert_warns (FodGuardNote *note,
              const char *text,
              gboolean warns)
{
  fod_guard_note_check (note, text);
  g_assert_true (fod_guard_note_is_warning (note) == warns);
  g_assert_true ((fod_guard_note_get_warning (note) != NULL) == warns);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)) == warns);
}

/* A reason is for the numbers that stood there, whoever keeps it. */
static void
check_identity (FodGuiFixture *f,
                gpointer excuses)
{
  FodGuardNote *note = add_note (f, excuses);

  assert_warns (note, "Ring til 20 30 40 50", TRUE);
  fod_guard_note_excuse (note, "Vagten");
  g_assert_false (fod_guard_note_is_warning (note));
  assert_warns (note, "Ring til 20304050 i morgen", FALSE);
  assert_warns (note, "Ring til 20 30 40 51", TRUE);
  assert_warns (note, "Ring til 20 30 40 50 eller 010190-1234", TRUE);
  fod_guard_note_excuse (note, "Opdigtet");
  assert_warns (note, "010190-1234, 20 30 40 50", FALSE);
  assert_warns (note, "020290-1234", TRUE);
  assert_warns (note, NULL, FALSE);
}

static void
test_store (FodGuiFixture *f,
            gconstpointer data)
{
  check_identity (f, f->store);
}

static void
test_entry (FodGuiFixture *f,
            gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_sealed_entry_new (ID, 20690, 0);
  g_autoptr (FodSealedEntry) other = fod_sealed_entry_new (ID, 20690, 0);

  check_identity (f, entry);
  g_assert_cmpstr (fod_sealed_entry_get_excuse (entry, "20304050"), ==, "Vagten");
  assert_warns (add_note (f, other), "Ring til 20 30 40 50", TRUE);
}

/* A reason is for what the note has named. */
static void
test_one_at_a_time (FodGuiFixture *f,
                    gconstpointer data)
{
  FodGuardNote *note = add_note (f, f->store);

  assert_warns (note, "Sag 0101901234, vagten 20304050", TRUE);
  g_assert_nonnull (strstr (fod_guard_note_get_warning (note), "0101901234"));
  fod_guard_note_excuse (note, "Sagsnummer");
  g_assert_nonnull (strstr (fod_guard_note_get_warning (note), "20304050"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
  assert_warns (note, "Sag 0101901234", FALSE);
  assert_warns (note, "Sag 0101901234, vagten 20304050", TRUE);
  fod_guard_note_excuse (note, "Vagten");
  assert_warns (note, "Sag 0101901234, vagten 20304050", FALSE);
}

/* Where nobody keeps it, a reason is good until the text is looked at again. */
static void
test_nobody (FodGuiFixture *f,
             gconstpointer data)
{
  FodGuardNote *note = add_note (f, NULL);

  assert_warns (note, "Ring til 20 30 40 50", TRUE);
  fod_guard_note_excuse (note, "Vagten");
  g_assert_false (fod_guard_note_is_warning (note));
  assert_warns (note, "Ring til 20 30 40 50", TRUE);
}

#define ADD(name, function)                                                     \
  g_test_add ("/guard-note/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("store", test_store);
  ADD ("entry", test_entry);
  ADD ("one-at-a-time", test_one_at_a_time);
  ADD ("nobody", test_nobody);
  return g_test_run ();
}
