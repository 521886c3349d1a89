/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-tour.h"

#include "fod-page-registry.h"

#include <glib/gi18n-lib.h>

/* All that the program has to show, in the sample course: for pictures, and for rules that hold
 * everywhere. */

typedef struct {
  FodRobot *robot;
  FodTourStop stop;
  gpointer data;
} Tour;

/* Once it lies still: what has just come is still being laid out. */
static void
look (Tour *tour,
      const char *name)
{
  fod_test_screen_settle (fod_robot_get_screen (tour->robot), fod_robot_get_window (tour->robot));
  tour->stop (tour->robot, name, tour->data);
}

/* It would lie over what is looked at next. */
static void
close_toast (FodRobot *robot,
             const char *toast)
{
  AtspiAccessible *around = fod_robot_find_with (robot, ATSPI_ROLE_FILLER, ATSPI_ROLE_LABEL, toast);

  fod_robot_act (robot, fod_robot_find_in (robot, around, ATSPI_ROLE_PUSH_BUTTON, "Luk"));
  fod_robot_wait_gone (robot, ATSPI_ROLE_LABEL, toast);
}

/* --- First start --------------------------------------------------------------------------- */

/**
 * fod_tour_greet:
 * @robot: a person whose window is open for the first time
 * @stop: called with the name of each stop
 * @data: passed to @stop
 *
 * Goes through the first start, as somebody who has just installed the program, and on to the
 * sample course.
 */
void
fod_tour_greet (FodRobot *robot,
                FodTourStop stop,
                gpointer data)
{
  Tour tour = { robot, stop, data };

  fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dit navn");
  look (&tour, "welcome");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Dit navn"), "Kirsten Kontakt");
  fod_robot_press (robot, "Return");
  fod_robot_hear (robot, ATSPI_ROLE_PUSH_BUTTON, "Se et eksempel*");
  look (&tour, "choice");
  fod_robot_act (robot, fod_robot_hear (robot, ATSPI_ROLE_PUSH_BUTTON, "Se et eksempel*"));
  fod_robot_wait_gone (robot, ATSPI_ROLE_LABEL, "Hvad vil du begynde med?");
  close_toast (robot, "Alle i eksemplet er opdigtede");
}

/* --- Pages --------------------------------------------------------------------------------- */

/**
 * fod_tour_pages:
 * @robot: a person who looks at the sample course
 * @stop: called with the name of each page
 * @data: passed to @stop
 *
 * Goes through all pages.
 */
void
fod_tour_pages (FodRobot *robot,
                FodTourStop stop,
                gpointer data)
{
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const FodPageInfo *page = fod_page_registry_get (i);

    fod_robot_visit (robot, i + 1, _ (page->title));
    stop (robot, page->name, data);
  }
}

/* --- Windows ------------------------------------------------------------------------------- */

static void
leave (Tour *tour,
       guint n_windows)
{
  fod_robot_press (tour->robot, "Escape");
  fod_robot_wait_windows (tour->robot, n_windows);
}

/* Opens a window of its own with keys, looks, and leaves it again. */
static void
peek (Tour *tour,
      const char *keys,
      const char *name)
{
  fod_robot_press (tour->robot, keys);
  fod_robot_wait_windows (tour->robot, 2);
  look (tour, name);
  leave (tour, 1);
}

static void
see_tasks (Tour *tour)
{
  FodRobot *robot = tour->robot;

  fod_robot_visit (robot, 3, "Huskeliste");
  fod_robot_press (robot, "Return");
  fod_robot_wait_windows (robot, 2);
  look (tour, "task");
  fod_robot_act (robot, fod_robot_hear (robot, ATSPI_ROLE_PUSH_BUTTON, "Ikke relevant*"));
  fod_robot_wait_windows (robot, 3);
  look (tour, "task-not-relevant");
  leave (tour, 2);
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_INVALID, "Historik"));
  look (tour, "task-history");
  /* From there to the form, and out of it. */
  fod_robot_press (robot, "Escape");
  leave (tour, 1);
  peek (tour, "Ctrl+n", "new-task");
}

static void
see_activities (Tour *tour)
{
  fod_robot_visit (tour->robot, 4, "Skema");
  peek (tour, "Ctrl+n", "new-activity");
  peek (tour, "Return", "activity");
}

static void
see_topics (Tour *tour)
{
  fod_robot_visit (tour->robot, 5, "Videnspersoner");
  peek (tour, "Return", "topic");
  peek (tour, "Ctrl+n", "new-topic");
}

static void
see_meetings (Tour *tour)
{
  fod_robot_visit (tour->robot, 6, "Statusmøder");
  fod_robot_press (tour->robot, "Return");
  look (tour, "meeting");
  peek (tour, "Ctrl+Shift+a", "new-agreement");
  peek (tour, "Ctrl+Shift+p", "new-point");
  peek (tour, "Ctrl+n", "new-meeting");
}

/* The role of a mentor, and the agreement while it can be written on. */
static void
see_mentorship (Tour *tour)
{
  FodRobot *robot = tour->robot;
  AtspiAccessible *over;

  fod_robot_visit (robot, 7, "Mentorforløb");
  over = fod_robot_find (robot, ATSPI_ROLE_LABEL, "Næste møde");
  fod_robot_click (robot,
                   fod_robot_scroll_to (robot, over, ATSPI_ROLE_LABEL, "Social mentor"));
  fod_robot_wait_windows (robot, 2);
  look (tour, "mentor-role");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 1);
  fod_robot_visit (robot, 8, "Samarbejdsaftale");
  fod_robot_press (robot, "Return");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Version 2*");
  look (tour, "cooperation-draft");
  fod_robot_press (robot, "Ctrl+z");
  fod_robot_hear (robot, ATSPI_ROLE_LABEL, "Version 1*");
}

static void
see_search (Tour *tour)
{
  FodRobot *robot = tour->robot;

  fod_robot_press (robot, "Ctrl+f");
  fod_robot_find (robot, ATSPI_ROLE_ENTRY, "Søg*");
  fod_robot_type (robot, "sager");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*sager*");
  look (tour, "search");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_gone (robot, ATSPI_ROLE_ENTRY, "Søg*");
}

static void
see_preferences (Tour *tour)
{
  static const char *const pages[][2] = {
    { "Arbejdsplads", "preferences-workplace" },
    { "Sikkerhedskopi", "preferences-backup" },
  };
  FodRobot *robot = tour->robot;

  fod_robot_press (robot, "Ctrl+comma");
  fod_robot_wait_windows (robot, 2);
  look (tour, "preferences");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_LABEL, pages[i][0]));
    look (tour, pages[i][1]);
  }
  leave (tour, 1);
}

static void
see_days (Tour *tour)
{
  FodRobot *robot = tour->robot;

  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Vælg en dag"));
  fod_robot_find (robot, ATSPI_ROLE_INVALID, "Næste måned");
  look (tour, "days");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_gone (robot, ATSPI_ROLE_INVALID, "Næste måned");
}

/* What has been written is not thrown away unasked. */
static void
leave_assistant (Tour *tour)
{
  FodRobot *robot = tour->robot;

  fod_robot_press (robot, "Escape");
  fod_robot_wait_windows (robot, 3);
  look (tour, "assistant-leave");
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Kassér"));
  fod_robot_wait_windows (robot, 1);
}

/* Plans a course to the last step, and does not make it. */
static void
see_assistant (Tour *tour)
{
  FodRobot *robot = tour->robot;

  fod_robot_press (robot, "Ctrl+Shift+n");
  fod_robot_wait_windows (robot, 2);
  look (tour, "assistant");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Nyansat"), "Nikolaj Nyuddannet");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Startdato"), "1. oktober");
  see_days (tour);
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "*Næste*"));
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*Trin 2*");
  look (tour, "assistant-people");
  fod_robot_act (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "*Næste*"));
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "*Trin 3*");
  look (tour, "assistant-preview");
  leave_assistant (tour);
}

/* In a narrow window these are beside the page, not above it. */
static void
see_menus (Tour *tour)
{
  FodRobot *robot = tour->robot;
  AtspiAccessible *back = fod_robot_look (robot, NULL, ATSPI_ROLE_PUSH_BUTTON, "Tilbage");

  if (back)
    fod_robot_click (robot, back);
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Forløb: *"));
  fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "*Startklar*");
  look (tour, "courses");
  fod_robot_press (robot, "Escape");
  fod_robot_wait_gone (robot, ATSPI_ROLE_LIST_ITEM, "*Startklar*");

  fod_robot_press (robot, "F10");
  fod_robot_find (robot, ATSPI_ROLE_MENU_ITEM, "Om Fodfæste");
  look (tour, "menu");
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_MENU_ITEM, "Om Fodfæste"));
  fod_robot_wait_windows (robot, 2);
  look (tour, "about");
  leave (tour, 1);
}

#define PASSPHRASE "gummistøvle regnbue tromme"

static void
press_button (Tour *tour,
              const char *name)
{
  fod_robot_act (tour->robot, fod_robot_find (tour->robot, ATSPI_ROLE_PUSH_BUTTON, name));
}

/* Begins a journal: the passphrase twice, and the code typed back. */
static void
see_journal_begin (Tour *tour)
{
  FodRobot *robot = tour->robot;
  g_autofree char *code = NULL;

  /* The button has the focus, also where it is further down than one can see. */
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Vælg en adgangskode");
  fod_robot_type (robot, PASSPHRASE);
  fod_robot_press (robot, "Return");
  fod_robot_type (robot, PASSPHRASE);
  look (tour, "journal-passphrase");
  fod_robot_press (robot, "Return");
  code = fod_robot_read (fod_robot_find (robot, ATSPI_ROLE_LABEL, "*-*-*-*-*-*-*-*-*"));
  g_strdelimit (code, "\n", ' ');
  look (tour, "journal-code");
  fod_robot_press (robot, "Return");
  fod_robot_write (robot, fod_robot_find (robot, ATSPI_ROLE_TEXT, "Gendannelseskode"), code);
  look (tour, "journal-typed-back");
  fod_robot_press (robot, "Return");
  fod_robot_find (robot, ATSPI_ROLE_ENTRY, "Søg i journalen");
  look (tour, "journal-empty");
}

/* An entry that may point out a citizen, on its way to a meeting. */
static void
see_journal_entry (Tour *tour)
{
  FodRobot *robot = tour->robot;

  fod_robot_press (robot, "Ctrl+n");
  fod_robot_hear (robot, ATSPI_ROLE_PUSH_BUTTON, "Logbog");
  look (tour, "journal-new");
  fod_robot_type (robot, "Min første samtale alene. Ring til 20 30 40 50.");
  fod_robot_hear (robot, ATSPI_ROLE_STATUS_BAR, "*ligner et telefonnummer*");
  look (tour, "journal-entry");
  press_button (tour, "Tag med til næste møde*");
  fod_robot_wait_windows (robot, 2);
  look (tour, "journal-lines");
  fod_robot_press (robot, "space");
  /* Whose meeting it is to be is asked: there are two newcomers. */
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_COMBO_BOX, "Til dagsordenen for"));
  fod_robot_click (robot, fod_robot_find (robot, ATSPI_ROLE_LIST_ITEM, "Nanna Nyansat · *"));
  press_button (tour, "*Næste");
  fod_robot_find (robot, ATSPI_ROLE_LABEL, "Dette bliver delt*");
  look (tour, "journal-preview");
  leave (tour, 1);
  peek (tour, "Ctrl+p", "journal-print");
}

static void
see_journal (Tour *tour)
{
  fod_robot_visit (tour->robot, 10, "Procesjournal");
  see_journal_begin (tour);
  see_journal_entry (tour);
  fod_robot_press (tour->robot, "Ctrl+l");
  fod_robot_find (tour->robot, ATSPI_ROLE_LABEL, "Journalen er låst");
  look (tour, "journal-locked");
}

/**
 * fod_tour_windows:
 * @robot: a person who looks at the sample course
 * @stop: called with the name of each stop
 * @data: passed to @stop
 *
 * Goes through all that opens above a page: dialogs, windows and menus.
 */
void
fod_tour_windows (FodRobot *robot,
                  FodTourStop stop,
                  gpointer data)
{
  Tour tour = { robot, stop, data };

  see_tasks (&tour);
  see_activities (&tour);
  see_topics (&tour);
  see_meetings (&tour);
  see_mentorship (&tour);
  see_journal (&tour);
  see_search (&tour);
  see_preferences (&tour);
  peek (&tour, "F1", "shortcuts");
  see_assistant (&tour);
  see_menus (&tour);
}
