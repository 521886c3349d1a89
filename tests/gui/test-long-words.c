/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Someone pastes an address of a web page, or falls asleep on a key: three hundred letters without
 * a space in every text of a course. No page is wider for it than the narrowest window. */

#include "fod-edit.h"
#include "fod-listing.h"
#include "fod-page-registry.h"
#include "fod-people.h"
#include "fod-query.h"
#include "fod-sample.h"
#include "fod-test-page.h"
#include "fod-window.h"

#define NARROW 360
#define N_LETTERS 300

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  GtkWidget *window;
} LongWords;

static void
lengthen (FodEdit *edit,
          FodRecord *record)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  g_autofree char *letters = g_strnfill (N_LETTERS, 'M');

  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];

    /* What is empty stays so: it may be a list with a form of its own. */
    if ((field->kind == FOD_KIND_TEXT || field->kind == FOD_KIND_LONG_TEXT) &&
        (fod_record_get_text (record, field->name) || field->flags & FOD_FIELD_SEARCHED))
      fod_edit_set (edit, record, field->name, FOD_TEXT (letters));
  }
}

static void
lengthen_everything (FodStore *store)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  for (guint type = 0; type < FOD_N_RECORD_TYPES; type++) {
    g_autoptr (FodQuery) query = NULL;
    g_autoptr (GPtrArray) records = NULL;

    /* The journal has a file of its own. */
    if (type == FOD_RECORD_PROGRAMME || type == FOD_RECORD_WORKPLACE ||
        type == FOD_RECORD_JOURNAL_ENTRY)
      continue;
    query = fod_query_new (store, (FodRecordType) type);
    records = fod_listing_read (query);
    for (guint i = 0; i < records->len; i++) {
      if (!fod_record_is_frozen (records->pdata[i]))
        lengthen (edit, records->pdata[i]);
    }
  }
  fod_test_commit (store, edit);
}

static void
set_up (LongWords *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fod_record_ensure_classes ();
  self->folder = fod_test_folder_new ();
  self->store = fod_test_store_new (self->folder);
  g_assert_true (fod_people_set_me (self->store, "Kirsten Kontakt", "contact", &error));
  g_assert_true (fod_sample_create (self->store, NULL, &error));
  g_assert_no_error (error);
  lengthen_everything (self->store);
  self->window = GTK_WIDGET (fod_window_new (NULL, self->store));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 720);
  gtk_window_present (GTK_WINDOW (self->window));
  fod_test_settle (self->window);
}

static void
tear_down (LongWords *self,
           gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  fod_test_store_close (self->store);
  fod_test_folder_free (self->folder);
}

/* Says which widgets are to blame. */
static void
tell_wide (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least <= NARROW)
    return;
  g_test_message ("%s (%s) needs %d", G_OBJECT_TYPE_NAME (widget),
                  gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), least);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    tell_wide (child);
}

static void
assert_narrow (LongWords *self,
               const char *place)
{
  int least;

  g_test_message ("%s", place);
  fod_test_settle (self->window);
  gtk_widget_measure (self->window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > NARROW)
    tell_wide (self->window);
  g_assert_cmpint (least, <=, NARROW);
}

static void
test_pages (LongWords *self,
            gconstpointer data)
{
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const char *name = fod_page_registry_get (i)->name;

    fod_window_show_page (FOD_WINDOW (self->window), name);
    assert_narrow (self, name);
  }
}

static void
test_meeting (LongWords *self,
              gconstpointer data)
{
  GtkWidget *list;

  fod_window_show_page (FOD_WINDOW (self->window), "meetings");
  fod_test_settle (self->window);
  list = fod_test_find (self->window, GTK_TYPE_LIST_VIEW, NULL);
  g_assert_nonnull (list);
  g_signal_emit_by_name (list, "activate", 1);
  assert_narrow (self, "a meeting");
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add ("/gui/long-words/pages", LongWords, NULL, set_up, test_pages, tear_down);
  g_test_add ("/gui/long-words/meeting", LongWords, NULL, set_up, test_meeting, tear_down);
  return g_test_run ();
}
