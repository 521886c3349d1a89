/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-spell-check.h"

#include "fod-gui-fixture.h"
#include "fod-spelling.h"

typedef struct {
  FodGuiFixture gui;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  FodSpellCheck *check;
} Fixture;

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodSpelling) spelling = fod_spelling_load_finish (result, &error);

  if (!spelling)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  *(int *) data = spelling ? 1 : 2;
}

static gboolean
is_answered (gpointer data)
{
  return *(int *) data != 0;
}

static gboolean
has_dictionary (void)
{
  int answer = 0;

  fod_spelling_load_async (NULL, loaded_cb, &answer);
  fod_test_wait (is_answered, &answer);
  return answer == 1;
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  fod_gui_fixture_set_up (&f->gui, data);
  f->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  f->buffer = gtk_text_view_get_buffer (f->view);
  gtk_window_set_child (f->gui.window, GTK_WIDGET (f->view));
  f->check = fod_spell_check_attach (f->view);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (f->check), (gpointer *) &f->check);
  gtk_window_set_child (f->gui.window, NULL);
  fod_test_settle (GTK_WIDGET (f->gui.window));
  g_assert_null (f->check);
  fod_gui_fixture_tear_down (&f->gui, data);
}

/* The words that are underlined, with spaces between. */
static char *
list_marked (Fixture *f)
{
  GString *marked = g_string_new (NULL);
  GtkTextIter at, end;

  gtk_text_buffer_get_start_iter (f->buffer, &at);
  while (!gtk_text_iter_is_end (&at)) {
    g_autoptr (GSList) tags = gtk_text_iter_get_tags (&at);
    g_autofree char *word = NULL;

    end = at;
    if (!gtk_text_iter_forward_to_tag_toggle (&end, NULL))
      gtk_text_buffer_get_end_iter (f->buffer, &end);
    word = gtk_text_buffer_get_text (f->buffer, &at, &end, FALSE);
    if (tags)
      g_string_append_printf (marked, "%s%s", marked->len ? " " : "", word);
    at = end;
  }
  return g_string_free (marked, FALSE);
}

typedef struct {
  Fixture *f;
  const char *words;
} Expected;

static gboolean
is_marked (gpointer data)
{
  const Expected *expected = data;
  g_autofree char *marked = list_marked (expected->f);

  return g_strcmp0 (marked, expected->words) == 0;
}

static void
wait_for_marks (Fixture *f,
                const char *words)
{
  Expected expected = { f, words };

  fod_test_wait (is_marked, &expected);
}

static void
begin (Fixture *f,
       const char *text)
{
  gtk_text_buffer_set_text (f->buffer, text, -1);
  fod_spell_check_set_enabled (f->check, TRUE);
}

/* Names are not known either; abbreviations, dates and numbers have no spelling. */
static void
test_marks (Fixture *f,
            gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  begin (f, "Jeg har skrevvet til MUS og APV den 3. aug. om sagsbehanlderen på §7.");
  wait_for_marks (f, "skrevvet sagsbehanlderen");
  gtk_text_buffer_get_bounds (f->buffer, &start, &end);
  text = gtk_text_buffer_get_text (f->buffer, &start, &end, TRUE);
  g_assert_cmpstr (text, ==,
                   "Jeg har skrevvet til MUS og APV den 3. aug. om sagsbehanlderen på §7.");
  fod_spell_check_set_enabled (f->check, FALSE);
  wait_for_marks (f, "");
  fod_spell_check_set_enabled (f->check, TRUE);
  wait_for_marks (f, "skrevvet sagsbehanlderen");
}

static void
insert_at (Fixture *f,
           int offset,
           const char *text)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (f->buffer, &at, offset);
  gtk_text_buffer_insert (f->buffer, &at, text, -1);
}

/* Words are split, joined and mended. */
static void
test_edits (Fixture *f,
            gconstpointer data)
{
  GtkTextIter start, end;

  begin (f, "mødet var godt");
  wait_for_marks (f, "");
  insert_at (f, 2, "xq");
  wait_for_marks (f, "møxqdet");
  gtk_text_buffer_get_iter_at_offset (f->buffer, &start, 2);
  gtk_text_buffer_get_iter_at_offset (f->buffer, &end, 4);
  gtk_text_buffer_delete (f->buffer, &start, &end);
  wait_for_marks (f, "");
  insert_at (f, 9, " qxr");
  wait_for_marks (f, "qxr");
}

/* The word with the cursor at its end is not marked before it is left. */
static void
test_typing (Fixture *f,
             gconstpointer data)
{
  GtkTextIter start;

  begin (f, "");
  gtk_window_present (f->gui.window);
  gtk_widget_grab_focus (GTK_WIDGET (f->view));
  fod_test_settle (GTK_WIDGET (f->gui.window));
  insert_at (f, 0, "fejjl først");
  wait_for_marks (f, "fejjl");
  insert_at (f, 11, " skrevvet");
  wait_for_marks (f, "fejjl");
  gtk_text_buffer_get_start_iter (f->buffer, &start);
  gtk_text_buffer_place_cursor (f->buffer, &start);
  wait_for_marks (f, "fejjl skrevvet");
}

static void
activate (Fixture *f,
          const char *name,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->view), name, target ? "s" : NULL,
                                             target));
}

static char *
get_suggestion (Fixture *f)
{
  GMenuModel *menu = gtk_text_view_get_extra_menu (f->view);
  g_autoptr (GMenuModel) section = NULL;
  char *word = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (section, 0, "target", "s", &word));
  return word;
}

static void
test_menu (Fixture *f,
           gconstpointer data)
{
  g_autofree char *word = NULL;
  g_autofree char *text = NULL;
  GtkTextIter at, end;

  begin (f, "Vi skrevvet og Xqzrt.");
  wait_for_marks (f, "skrevvet Xqzrt");
  gtk_text_buffer_get_iter_at_offset (f->buffer, &at, 0);
  fod_spell_check_prepare_menu (f->check, &at);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_text_view_get_extra_menu (f->view)), ==, 0);

  gtk_text_buffer_get_iter_at_offset (f->buffer, &at, 6);
  fod_spell_check_prepare_menu (f->check, &at);
  word = get_suggestion (f);
  g_assert_cmpstr (word, ==, "skrevet");
  activate (f, "spelling.replace", word);
  gtk_text_buffer_get_bounds (f->buffer, &at, &end);
  text = gtk_text_buffer_get_text (f->buffer, &at, &end, FALSE);
  g_assert_cmpstr (text, ==, "Vi skrevet og Xqzrt.");
  wait_for_marks (f, "Xqzrt");

  gtk_text_buffer_get_iter_at_offset (f->buffer, &at, 15);
  fod_spell_check_prepare_menu (f->check, &at);
  activate (f, "spelling.ignore", NULL);
  wait_for_marks (f, "");
}

static gboolean
beat_cb (gpointer data)
{
  gint64 *longest = data;
  gint64 now = g_get_monotonic_time ();

  if (longest[0])
    longest[1] = MAX (longest[1], now - longest[0]);
  longest[0] = now;
  return G_SOURCE_CONTINUE;
}

/* A very long text is looked through a little at a time. */
static void
test_long_text (Fixture *f,
                gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 longest[2] = { 0, 0 };
  guint beat;

  for (guint i = 0; i < 6000; i++)
    g_string_append (text, i % 20 ? "Mødet var godt. " : "Mødet var godt.\n");
  g_string_append (text, "skrevvet ");
  begin (f, text->str);
  beat = g_timeout_add (1, beat_cb, longest);
  wait_for_marks (f, "skrevvet");
  g_source_remove (beat);
  g_test_message ("Longest wait: %.1f ms", (double) longest[1] / 1000);
  g_assert_cmpint (longest[1], <, 500000);
}

#define ADD(name, function) \
  g_test_add ("/gui/spell-check/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  if (!has_dictionary ()) {
    g_print ("1..0 # SKIP no Danish dictionary\n");
    return 0;
  }
  ADD ("marks", test_marks);
  ADD ("edits", test_edits);
  ADD ("typing", test_typing);
  ADD ("menu", test_menu);
  ADD ("long-text", test_long_text);
  return g_test_run ();
}
