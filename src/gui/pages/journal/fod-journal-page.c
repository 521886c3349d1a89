/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-page.h"

#include "fod-file-picker.h"
#include "fod-journal-begin.h"
#include "fod-journal-browser.h"
#include "fod-journal-gate.h"
#include "fod-journal-keys-dialog.h"
#include "fod-message.h"
#include "fod-process-guard.h"
#include "fod-weak.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodJournalPage {
  FodPage parent_instance;

  GtkStack *stack;
  GtkWidget *lock_button;
  GtkWidget *backup_spinner;
  FodJournalBegin *begin; /* made when it is shown first, as the gate is */
  FodJournalGate *gate;
  GtkWidget *browser; /* only while the journal is unlocked */

  char *backup; /* what somebody has chosen, while it is asked whether they mean it */
};

G_DEFINE_FINAL_TYPE (FodJournalPage, fod_journal_page, FOD_TYPE_PAGE)

static FodJournalKeeper *
get_keeper (FodJournalPage *self)
{
  return fod_session_get_journal_keeper (fod_page_get_session (FOD_PAGE (self)));
}

static FodJournal *
get_journal (FodJournalPage *self)
{
  return fod_journal_keeper_get_journal (get_keeper (self));
}

/* --- States -------------------------------------------------------------------------------- */

/* Whether the keyboard is here, or nowhere, as while a passphrase is being tried. */
static gboolean
has_keyboard (FodJournalPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         (!focus || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/* Whoever is somewhere in the page is not left in nothing. */
static void
show_child (FodJournalPage *self,
            GtkWidget *child)
{
  gboolean follow = has_keyboard (self);

  if (follow)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_stack_set_visible_child (self->stack, child);
  if (follow)
    gtk_widget_grab_focus (child);
}

static void
show_browser (FodJournalPage *self)
{
  if (!self->browser) {
    self->browser = fod_journal_browser_new (fod_page_get_session (FOD_PAGE (self)));
    gtk_stack_add_child (self->stack, self->browser);
  }
  show_child (self, self->browser);
  if (self->gate)
    fod_journal_gate_reset (self->gate);
  if (self->begin)
    fod_journal_begin_reset (self->begin);
}

static void
drop_browser (FodJournalPage *self)
{
  GtkWidget *browser = self->browser;

  self->browser = NULL;
  if (browser)
    gtk_stack_remove (self->stack, browser);
}

static void
new_code_answered_cb (GObject *source,
                      GAsyncResult *result,
                      gpointer data)
{
  g_autoptr (FodJournalPage) self = fod_weak_take (data);

  if (fod_message_ask_finish (result) && self && self->browser)
    gtk_widget_activate_action (GTK_WIDGET (self), "journal.new-code", NULL);
}

static void
entered_cb (FodJournalPage *self,
            gboolean by_code)
{
  show_browser (self);
  if (by_code)
    fod_message_ask (GTK_WIDGET (self), _ ("A New Recovery Code?"),
                     _ ("The recovery code you have just used still opens the journal. If others "
                        "may have seen it, make a new one."),
                     _ ("_Keep the Old One"), _ ("_New Recovery Code"), FALSE,
                     new_code_answered_cb, fod_weak_new (self));
}

static void
show_begin (FodJournalPage *self)
{
  if (!self->begin) {
    self->begin = g_object_new (FOD_TYPE_JOURNAL_BEGIN, NULL);
    fod_journal_begin_set_session (self->begin, fod_page_get_session (FOD_PAGE (self)));
    gtk_stack_add_child (self->stack, GTK_WIDGET (self->begin));
  }
  fod_journal_begin_reset (self->begin);
  show_child (self, GTK_WIDGET (self->begin));
}

static void
show_gate (FodJournalPage *self)
{
  if (!self->gate) {
    self->gate = g_object_new (FOD_TYPE_JOURNAL_GATE, NULL);
    fod_journal_gate_set_session (self->gate, fod_page_get_session (FOD_PAGE (self)));
    g_signal_connect_object (self->gate, "entered", G_CALLBACK (entered_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_stack_add_child (self->stack, GTK_WIDGET (self->gate));
  }
  fod_journal_gate_reset (self->gate);
  show_child (self, GTK_WIDGET (self->gate));
}

/* Behind the gate there may be one more thing to ask; it says when it is done. */
static void
state_changed_cb (FodJournalPage *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  FodJournalState state = fod_journal_get_state (get_journal (self));

  gtk_widget_set_visible (self->lock_button, state == FOD_JOURNAL_UNLOCKED);
  switch (state) {
  case FOD_JOURNAL_ABSENT:
    show_begin (self);
    drop_browser (self);
    break;
  case FOD_JOURNAL_LOCKED:
    show_gate (self);
    drop_browser (self);
    break;
  case FOD_JOURNAL_UNLOCKED:
  default:
    if (!self->gate || shown != GTK_WIDGET (self->gate))
      show_browser (self);
  }
}

/* --- Keys ---------------------------------------------------------------------------------- */

static void
change_passphrase_cb (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  FodSession *session = fod_page_get_session (FOD_PAGE (widget));

  if (FOD_JOURNAL_PAGE (widget)->browser)
    gtk_window_present (
      GTK_WINDOW (fod_journal_keys_dialog_new_for_passphrase (widget, session)));
}

static void
new_code_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  FodSession *session = fod_page_get_session (FOD_PAGE (widget));

  if (FOD_JOURNAL_PAGE (widget)->browser)
    gtk_window_present (GTK_WINDOW (fod_journal_keys_dialog_new_for_code (widget, session)));
}

static void
minutes_cb (GSimpleAction *action,
            GVariant *minutes,
            FodJournalPage *self)
{
  g_autoptr (GError) error = NULL;

  if (fod_journal_keeper_set_minutes (get_keeper (self), g_variant_get_int32 (minutes), &error))
    g_simple_action_set_state (action, minutes);
  else
    fod_session_fail (fod_page_get_session (FOD_PAGE (self)), error);
}

static void
add_minutes (FodJournalPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
    "minutes", G_VARIANT_TYPE_INT32,
    g_variant_new_int32 (fod_journal_keeper_get_minutes (get_keeper (self))));

  g_signal_connect_object (action, "change-state", G_CALLBACK (minutes_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "journal-lock", G_ACTION_GROUP (group));
}

static void
add_spelling (FodJournalPage *self)
{
  GSettings *settings = fod_session_get_settings (fod_page_get_session (FOD_PAGE (self)));
  g_autoptr (GAction) action = g_settings_create_action (settings, "spell-check");
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action (G_ACTION_MAP (group), action);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "settings", G_ACTION_GROUP (group));
}

/* --- Backup -------------------------------------------------------------------------------- */

/* One at a time. */
static void
set_backing_up (FodJournalPage *self,
                gboolean backing_up)
{
  gtk_widget_set_visible (self->backup_spinner, backing_up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.back-up", !backing_up);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (FodJournalPage) self = fod_weak_take (data);
  g_autoptr (GError) error = NULL;
  gboolean is_done = fod_journal_finish (FOD_JOURNAL (source), result, &error);
  FodSession *session = self ? fod_page_get_session (FOD_PAGE (self)) : NULL;

  if (!session)
    return;
  set_backing_up (self, FALSE);
  if (is_done)
    fod_session_tell (session, _ ("The journal is backed up, as locked as it is here"), FALSE);
  else
    fod_session_fail (session, error);
}

static void
back_up_picked_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (FodJournalPage) self = fod_weak_take (data);
  g_autoptr (GFile) file = fod_file_picker_finish (result);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!path || !self || !fod_page_get_session (FOD_PAGE (self)))
    return;
  set_backing_up (self, TRUE);
  fod_journal_back_up_async (get_journal (self), path, backed_up_cb, fod_weak_new (self));
}

static void
back_up_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  g_autofree char *day = fod_day_to_iso (fod_session_get_today (fod_page_get_session (
    FOD_PAGE (widget))));
  g_autofree char *suggested = g_strdup_printf (_ ("Journal %s.db"), day);

  fod_file_picker_save (widget, _ ("Back Up the Journal"), suggested, back_up_picked_cb,
                        fod_weak_new (widget));
}

/* Whoever wants the journal until now back has to know where it is. */
static void
tell_restored (FodJournalPage *self,
               const char *kept)
{
  g_autofree char *body = NULL;

  if (!kept) {
    fod_session_tell (fod_page_get_session (FOD_PAGE (self)),
                      _ ("The journal is that of the backup"), FALSE);
    return;
  }
  body = g_strdup_printf (
    /* TRANSLATORS: %s is the full name of a file. */
    _ ("The journal that was here is kept as “%s”. You can go back to it as to a backup."), kept);
  fod_message_tell (GTK_WIDGET (self), _ ("The Journal Is That of the Backup"), body);
}

static void
restore_answered_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer data)
{
  g_autoptr (FodJournalPage) self = fod_weak_take (data);
  gboolean is_meant = fod_message_ask_finish (result);
  g_autofree char *backup = self ? g_steal_pointer (&self->backup) : NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  FodSession *session = self ? fod_page_get_session (FOD_PAGE (self)) : NULL;

  if (!is_meant || !backup || !session)
    return;
  if (fod_journal_keeper_restore (get_keeper (self), backup, &kept, &error))
    tell_restored (self, kept);
  else
    fod_session_fail (session, error);
}

static void
restore_picked_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (FodJournalPage) self = fod_weak_take (data);
  g_autoptr (GFile) file = fod_file_picker_finish (result);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!path || !self || !fod_page_get_session (FOD_PAGE (self)))
    return;
  g_free (self->backup);
  self->backup = g_steal_pointer (&path);
  fod_message_ask (GTK_WIDGET (self), _ ("Go Back to the Backup?"),
                   _ ("The journal becomes what it was when the backup was made, and opens by the "
                      "passphrase of that day. If there is a journal here already, it is kept "
                      "beside it, under another name."),
                   _ ("_Cancel"), _ ("_Go Back"), FALSE, restore_answered_cb,
                   fod_weak_new (self));
}

static void
restore_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  fod_file_picker_open (widget, _ ("Backup of the Journal"), NULL, restore_picked_cb,
                        fod_weak_new (widget));
}

/* --- The end ------------------------------------------------------------------------------- */

static void
forget_word_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (FodJournalPage) self = fod_weak_take (data);
  g_autofree char *word = fod_message_ask_text_finish (result);
  g_autofree char *folded = word ? g_utf8_casefold (word, -1) : NULL;
  g_autoptr (GError) error = NULL;
  FodSession *session = self ? fod_page_get_session (FOD_PAGE (self)) : NULL;

  if (!folded || !session)
    return;
  if (strcmp (folded, C_ ("word to type", "forget")) != 0)
    fod_session_tell (session, _ ("That was another word. Nothing is forgotten."), FALSE);
  else if (fod_journal_keeper_forget (get_keeper (self), &error))
    fod_session_tell (session, _ ("The journal is forgotten"), FALSE);
  else
    fod_session_fail (session, error);
}

static void
forget_answered_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer data)
{
  g_autoptr (FodJournalPage) self = fod_weak_take (data);

  if (!fod_message_ask_finish (result) || !self)
    return;
  fod_message_ask_text (GTK_WIDGET (self), _ ("Type the Word “forget”"),
                        _ ("Then every entry is gone, for you too."), _ ("_Cancel"),
                        _ ("_Forget Everything"), _ ("The word"), forget_word_cb,
                        fod_weak_new (self));
}

static void
forget_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  fod_message_ask (widget, _ ("Forget the Whole Journal?"),
                   _ ("The keys are destroyed, and the file with them. No passphrase and no "
                      "recovery code brings anything back. Backups you have made yourself remain "
                      "where you put them."),
                   _ ("_Cancel"), _ ("_Go On"), TRUE, forget_answered_cb, fod_weak_new (widget));
}

/* --- Widget -------------------------------------------------------------------------------- */

static void
fod_journal_page_add (FodPage *page)
{
  FodJournalPage *self = FOD_JOURNAL_PAGE (page);

  if (self->browser)
    fod_journal_browser_add (FOD_JOURNAL_BROWSER (self->browser));
  else
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
fod_journal_page_enter (FodPage *page)
{
  gtk_widget_grab_focus (gtk_stack_get_visible_child (FOD_JOURNAL_PAGE (page)->stack));
}

static void
fod_journal_page_constructed (GObject *object)
{
  FodJournalPage *self = FOD_JOURNAL_PAGE (object);

  G_OBJECT_CLASS (fod_journal_page_parent_class)->constructed (object);

  add_minutes (self);
  add_spelling (self);
  g_signal_connect_object (get_journal (self), "notify::state", G_CALLBACK (state_changed_cb),
                           self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}

static void
fod_journal_page_dispose (GObject *object)
{
  FodJournalPage *self = FOD_JOURNAL_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_PAGE);
  self->begin = NULL;
  self->gate = NULL;
  self->browser = NULL;
  g_clear_pointer (&self->backup, g_free);

  G_OBJECT_CLASS (fod_journal_page_parent_class)->dispose (object);
}

/* Behind the gate there is nothing to undo. */
static void
fod_journal_page_undo (FodPage *page)
{
  FodJournalPage *self = FOD_JOURNAL_PAGE (page);

  if (self->browser)
    fod_journal_browser_undo (FOD_JOURNAL_BROWSER (self->browser));
}

static void
fod_journal_page_class_init (FodJournalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  object_class->constructed = fod_journal_page_constructed;
  object_class->dispose = fod_journal_page_dispose;
  page_class->add = fod_journal_page_add;
  page_class->enter = fod_journal_page_enter;
  page_class->undo = fod_journal_page_undo;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FodJournalPage, lock_button);
  gtk_widget_class_bind_template_child (widget_class, FodJournalPage, backup_spinner);

  gtk_widget_class_install_action (widget_class, "journal.change-passphrase", NULL,
                                   change_passphrase_cb);
  gtk_widget_class_install_action (widget_class, "journal.new-code", NULL, new_code_cb);
  gtk_widget_class_install_action (widget_class, "journal.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (widget_class, "journal.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "journal.forget", NULL, forget_cb);
}

static void
fod_journal_page_init (FodJournalPage *self)
{
  /* Before a passphrase is typed. */
  fod_process_guard_begin ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
