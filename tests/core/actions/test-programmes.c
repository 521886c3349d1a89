/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programmes.h"

#include "fod-store-error.h"
#include "fod-test-course.h"

static FodProgramme *
load (FodStore *store,
      const char *id)
{
  g_autoptr (GError) error = NULL;
  FodProgramme *programme = fod_programmes_load (store, id, &error);

  g_assert_no_error (error);
  g_assert_true (FOD_IS_PROGRAMME (programme));
  return programme;
}

/* The shipped programme under another key, title and so many of its items. */
static FodProgramme *
make (FodStore *store,
      const char *id,
      const char *title,
      guint n_items)
{
  g_autoptr (FodProgramme) standard = load (store, NULL);
  FodProgramme *programme = fod_programme_new (id, title, "Til os");
  GPtrArray *items = fod_programme_get_items (standard);

  fod_programme_add_variant (programme, "job-centre", "Jobcenter og ydelse");
  fod_programme_add_variant (programme, "family", "Familie");
  for (guint i = 0; i < items->len && i < n_items; i++)
    fod_programme_add_item (programme, items->pdata[i]);
  return programme;
}

static void
test_shipped (FodTestCourse *self,
              gconstpointer data)
{
  g_autoptr (FodProgramme) standard = load (self->store, NULL);
  g_autoptr (FodProgramme) by_key = load (self->store, FOD_PROGRAMMES_STANDARD);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) programmes = fod_programmes_list (self->store, &error);

  g_assert_no_error (error);
  g_assert_true (fod_programme_equal (standard, by_key));
  g_assert_cmpuint (programmes->len, ==, 1);
  g_assert_false (fod_programmes_is_imported (self->store, FOD_PROGRAMMES_STANDARD));
  g_assert_null (fod_programmes_load (self->store, "nowhere", &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND);
}

static void
test_import (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodProgramme) programme = make (self->store, "ours", "Vores", G_MAXUINT);
  g_autoptr (FodProgramme) fewer = make (self->store, "ours", "Vores", 10);
  g_autoptr (FodProgramme) imported = NULL;
  g_autoptr (FodProgramme) replaced = NULL;
  g_autoptr (FodProgramme) undone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_programmes_import (self->store, programme, &error));
  g_assert_no_error (error);
  imported = load (self->store, "ours");
  g_assert_true (fod_programme_equal (programme, imported));

  g_assert_true (fod_programmes_import (self->store, fewer, &error));
  g_assert_no_error (error);
  replaced = load (self->store, "ours");
  g_assert_true (fod_programme_equal (fewer, replaced));
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PROGRAMME), ==, 1);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PROGRAMME_ITEM), ==, 10);

  fod_test_undo (self->store, "Import programme");
  undone = load (self->store, "ours");
  g_assert_true (fod_programme_equal (programme, undone));
}

static void
test_list (FodTestCourse *self,
           gconstpointer data)
{
  static const char *const ORDER[] = { "standard", "a", "o", "aa" };
  g_autoptr (FodProgramme) first = make (self->store, "aa", "Årets", 1);
  g_autoptr (FodProgramme) second = make (self->store, "o", "Ørsted", 1);
  g_autoptr (FodProgramme) third = make (self->store, "a", "Alle", 1);
  g_autoptr (FodProgramme) standard = make (self->store, "standard", "Zebra", 1);
  g_autoptr (GPtrArray) programmes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_programmes_import (self->store, first, &error));
  g_assert_true (fod_programmes_import (self->store, second, &error));
  g_assert_true (fod_programmes_import (self->store, third, &error));
  g_assert_true (fod_programmes_import (self->store, standard, &error));
  programmes = fod_programmes_list (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (programmes->len, ==, G_N_ELEMENTS (ORDER));
  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    g_assert_cmpstr (fod_programme_get_id (programmes->pdata[i]), ==, ORDER[i]);
  g_assert_cmpstr (fod_programme_get_title (programmes->pdata[0]), ==, "Zebra");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD_EMPTY ("/programmes/shipped", test_shipped);
  FOD_TEST_ADD_EMPTY ("/programmes/import", test_import);
  FOD_TEST_ADD_EMPTY ("/programmes/list", test_list);

  return g_test_run ();
}
