/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-page.h"

#include "fod-gui-fixture.h"
#include "fod-page-registry.h"

/* Two pages of our own: one that does everything a page can, one that does nothing. */

#define TEST_TYPE_BUSY_PAGE (test_busy_page_get_type ())
G_DECLARE_FINAL_TYPE (TestBusyPage, test_busy_page, TEST, BUSY_PAGE, FodPage)

struct _TestBusyPage {
  FodPage parent_instance;

  FodRecord *course; /* what it was told last; not kept */
  FodRecord *shown;  /* not kept */
  guint n_changed;
  guint n_added;
};

G_DEFINE_FINAL_TYPE (TestBusyPage, test_busy_page, FOD_TYPE_PAGE)

static void
test_busy_page_course_changed (FodPage *page)
{
  TestBusyPage *self = TEST_BUSY_PAGE (page);

  self->course = fod_page_get_course (page);
  self->n_changed++;
}

static gboolean
test_busy_page_show_record (FodPage *page,
                            FodRecord *record)
{
  TEST_BUSY_PAGE (page)->shown = record;
  return TRUE;
}

static void
test_busy_page_add (FodPage *page)
{
  TEST_BUSY_PAGE (page)->n_added++;
}

static void
test_busy_page_class_init (TestBusyPageClass *klass)
{
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  page_class->course_changed = test_busy_page_course_changed;
  page_class->show_record = test_busy_page_show_record;
  page_class->add = test_busy_page_add;
}

static void
test_busy_page_init (TestBusyPage *self)
{
}

#define TEST_TYPE_QUIET_PAGE (test_quiet_page_get_type ())
G_DECLARE_FINAL_TYPE (TestQuietPage, test_quiet_page, TEST, QUIET_PAGE, FodPage)

struct _TestQuietPage {
  FodPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TestQuietPage, test_quiet_page, FOD_TYPE_PAGE)

static void
test_quiet_page_class_init (TestQuietPageClass *klass)
{
}

static void
test_quiet_page_init (TestQuietPage *self)
{
}

static FodPage *
make_page (FodGuiFixture *f,
           GType type)
{
  return g_object_ref_sink (g_object_new (type, "session", f->session, NULL));
}

static void
test_follows_the_course (FodGuiFixture *f,
                         gconstpointer data)
{
  FodPage *page = make_page (f, TEST_TYPE_BUSY_PAGE);
  TestBusyPage *busy = TEST_BUSY_PAGE (page);

  g_assert_true (fod_page_get_session (page) == f->session);
  g_assert_true (fod_page_get_store (page) == f->store);
  g_assert_true (busy->course == f->course);
  g_assert_cmpuint (busy->n_changed, ==, 1);
  fod_session_set_course (f->session, NULL);
  g_assert_null (busy->course);
  g_assert_cmpuint (busy->n_changed, ==, 2);
  g_assert_finalize_object (page);

  /* The session goes on without it. */
  fod_session_set_course (f->session, f->course);
}

static void
test_does_what_it_can (FodGuiFixture *f,
                       gconstpointer data)
{
  FodPage *page = make_page (f, TEST_TYPE_BUSY_PAGE);
  TestBusyPage *busy = TEST_BUSY_PAGE (page);

  g_assert_true (fod_page_can_add (page));
  fod_page_add (page);
  g_assert_cmpuint (busy->n_added, ==, 1);
  g_assert_true (fod_page_show_record (page, f->task));
  g_assert_true (busy->shown == f->task);
  g_assert_finalize_object (page);
}

static void
test_may_do_nothing (FodGuiFixture *f,
                     gconstpointer data)
{
  FodPage *page = make_page (f, TEST_TYPE_QUIET_PAGE);

  fod_session_set_course (f->session, NULL);
  g_assert_false (fod_page_can_add (page));
  fod_page_add (page);
  g_assert_false (fod_page_show_record (page, f->task));
  g_assert_null (fod_page_get_header_suffix (page));
  g_assert_finalize_object (page);
}

static void
test_header_suffix (FodGuiFixture *f,
                    gconstpointer data)
{
  FodPage *page = make_page (f, TEST_TYPE_QUIET_PAGE);
  GtkWidget *first = gtk_button_new ();
  GtkWidget *second = gtk_button_new ();
  guint n_notified = 0;

  g_signal_connect_swapped (page, "notify::header-suffix", G_CALLBACK (fod_gui_test_count_cb),
                            &n_notified);
  g_object_set (page, "header-suffix", first, NULL);
  g_object_set (page, "header-suffix", first, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (fod_page_get_header_suffix (page) == first);

  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  g_object_set (page, "header-suffix", second, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_null (first);

  g_object_add_weak_pointer (G_OBJECT (second), (gpointer *) &second);
  g_assert_finalize_object (page);
  g_assert_null (second);
}

/* Each record type has one place at most, and each page a name of its own. */
static void
test_registry (void)
{
  guint count = fod_page_registry_get_count ();

  g_assert_null (fod_page_registry_get (count));
  g_assert_null (fod_page_registry_find (NULL));
  g_assert_null (fod_page_registry_find ("nowhere"));
  for (guint i = 0; i < count; i++) {
    const FodPageInfo *info = fod_page_registry_get (i);

    g_assert_true (fod_page_registry_find (info->name) == info);
    g_assert_true (g_type_is_a (info->get_type (), FOD_TYPE_PAGE));
    for (guint j = 0; info->shows[j] != FOD_N_RECORD_TYPES; j++)
      g_assert_true (info->within || fod_page_registry_find_for (info->shows[j]) == info);
  }
}

#define ADD(name, function)                                               \
  g_test_add ("/page/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("follows-the-course", test_follows_the_course);
  ADD ("does-what-it-can", test_does_what_it_can);
  ADD ("may-do-nothing", test_may_do_nothing);
  ADD ("header-suffix", test_header_suffix);
  g_test_add_func ("/page/registry", test_registry);
  return g_test_run ();
}
