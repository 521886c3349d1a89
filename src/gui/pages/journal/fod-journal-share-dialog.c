/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-share-dialog.h"

#include "fod-citizen-guard.h"
#include "fod-closures.h"
#include "fod-dialog-size.h"
#include "fod-guard-note.h"
#include "fod-link-row.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-shared-line-row.h"
#include "fod-shared-lines.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>

struct _FodJournalShareDialog {
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkWidget *next_button;
  GtkWidget *share_button;
  FodLinkRow *meeting_row;
  GtkListBox *lines;
  GtkLabel *readers_label;
  GtkLabel *meeting_label;
  GtkLabel *title_label;
  GtkLabel *rest_label;
  FodGuardNote *guard_note;

  FodSession *session;
  FodSealedEntry *entry;
  GPtrArray *rows; /* of FodSharedLineRow, which the list keeps alive */
};

G_DEFINE_FINAL_TYPE (FodJournalShareDialog, fod_journal_share_dialog, ADW_TYPE_WINDOW)

static GStrv
list_chosen (FodJournalShareDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++) {
    FodSharedLineRow *row = self->rows->pdata[i];

    if (gtk_check_button_get_active (fod_shared_line_row_get_check (row)))
      g_ptr_array_add (chosen, g_strdup (fod_shared_line_row_get_line (row)));
  }
  g_ptr_array_add (chosen, NULL);
  return (GStrv) g_ptr_array_free (chosen, FALSE);
}

static void
update (FodJournalShareDialog *self)
{
  const char *step = gtk_stack_get_visible_child_name (self->stack);
  g_auto (FodWipedTexts) chosen = list_chosen (self);

  gtk_widget_set_visible (self->next_button, g_str_equal (step, "choose"));
  gtk_widget_set_visible (self->share_button, g_str_equal (step, "preview"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.preview",
                                 chosen[0] && fod_link_row_get_id (self->meeting_row));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.share",
                                 !fod_guard_note_is_warning (self->guard_note));
}

static FodRecord *
find_meeting (FodJournalShareDialog *self)
{
  return fod_store_find (fod_session_get_store (self->session), FOD_RECORD_MEETING,
                         fod_link_row_get_id (self->meeting_row));
}

static void
show_readers (FodJournalShareDialog *self,
              FodRecord *meeting)
{
  gboolean with_mentor = g_strcmp0 (fod_record_get_text (meeting, "kind"), "mentor") == 0;

  gtk_label_set_label (
    self->readers_label,
    with_mentor ? _ ("This will be shared, and nothing else. All who can see the meeting can read "
                     "it.")
                : _ ("This will be shared, and nothing else. It is a status meeting: the contact "
                     "person, the leader and all others who can see it can read it."));
}

static void
preview_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  FodJournalShareDialog *self = FOD_JOURNAL_SHARE_DIALOG (widget);
  g_auto (FodWipedTexts) chosen = list_chosen (self);
  g_auto (FodWipedText) title = fod_shared_lines_make_title ((const char *const *) chosen);
  g_auto (FodWipedText) rest = fod_shared_lines_make_rest ((const char *const *) chosen);
  g_auto (FodWipedText) all = g_strjoinv ("\n", chosen);
  g_autoptr (GArray) traces = fod_citizen_guard_find (all);
  g_autoptr (FodRecord) meeting = find_meeting (self);
  g_autofree char *agenda =
    fod_link_row_describe_agenda (meeting, fod_session_get_today (self->session));

  show_readers (self, meeting);
  gtk_label_set_label (self->meeting_label, agenda);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->rest_label, rest ? rest : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rest_label), rest != NULL);
  /* What the author excused for their own eyes is not excused for those of others. */
  fod_guard_note_set_traces (self->guard_note, all, traces);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  update (self);
  gtk_widget_grab_focus (self->share_button);
}

static void
back_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodJournalShareDialog *self = FOD_JOURNAL_SHARE_DIALOG (widget);

  gtk_stack_set_visible_child_name (self->stack, "choose");
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->lines), GTK_DIR_TAB_FORWARD);
}

/* Why it may be shared is kept with the entry, not with the meeting. */
static void
excused_cb (FodJournalShareDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!fod_journal_save (fod_session_get_journal (self->session), self->entry, &error))
    fod_session_fail (self->session, error);
  update (self);
  gtk_widget_grab_focus (self->share_button);
}

static void
share_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodJournalShareDialog *self = FOD_JOURNAL_SHARE_DIALOG (widget);
  g_autoptr (FodSession) session = g_object_ref (self->session);
  const char *rest = gtk_label_get_label (self->rest_label);
  g_autoptr (FodRecord) meeting = find_meeting (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) point =
    fod_meeting_bring_point (fod_session_get_store (session), meeting,
                             gtk_label_get_label (self->title_label), *rest ? rest : NULL, &error);

  if (!point) {
    fod_session_fail (session, error);
    return;
  }
  gtk_window_destroy (GTK_WINDOW (self));
  fod_session_tell (session, _ ("The point is on the agenda"), TRUE);
}

static void
go_cb (GtkWidget *widget,
       const char *name,
       GVariant *parameter)
{
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (widget));

  g_object_ref (below);
  gtk_window_destroy (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (below), "win.page", "s", "meetings");
  g_object_unref (below);
}

static void
fod_journal_share_dialog_dispose (GObject *object)
{
  FodJournalShareDialog *self = FOD_JOURNAL_SHARE_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_SHARE_DIALOG);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_journal_share_dialog_parent_class)->dispose (object);
}

static void
fod_journal_share_dialog_class_init (FodJournalShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_journal_share_dialog_dispose;

  g_type_ensure (FOD_TYPE_GUARD_NOTE);
  g_type_ensure (FOD_TYPE_LINK_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-share-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, share_button);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, readers_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, meeting_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, rest_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalShareDialog, guard_note);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, excused_cb);

  gtk_widget_class_install_action (widget_class, "share.preview", NULL, preview_cb);
  gtk_widget_class_install_action (widget_class, "share.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "share.share", NULL, share_cb);
  gtk_widget_class_install_action (widget_class, "share.go", NULL, go_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_journal_share_dialog_init (FodJournalShareDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

static void
add_line (FodJournalShareDialog *self,
          const char *line,
          gboolean is_chosen)
{
  GtkWidget *row = fod_shared_line_row_new (line, is_chosen);

  g_signal_connect_object (fod_shared_line_row_get_check (FOD_SHARED_LINE_ROW (row)), "toggled",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->lines, row);
  g_ptr_array_add (self->rows, row);
}

/* The lines that were selected in the text are chosen already. */
static void
show_lines (FodJournalShareDialog *self,
            const char *selected)
{
  FodRecord *record = fod_sealed_entry_get_record (self->entry);
  g_auto (FodWipedTexts) lines = fod_shared_lines_split (fod_record_get_text (record, "text"));
  g_auto (FodWipedTexts) wanted = fod_shared_lines_split (selected);

  for (guint i = 0; lines[i]; i++)
    add_line (self, lines[i], g_strv_contains ((const char *const *) wanted, lines[i]));
}

/* (nullable): the course that the entry says it is about, by its meeting or its goal. */
static FodRecord *
find_subject (FodJournalShareDialog *self)
{
  static const struct {
    const char *field;
    FodRecordType type;
  } LINKS[] = { { "meeting", FOD_RECORD_MEETING }, { "goal", FOD_RECORD_GOAL } };
  FodRecord *record = fod_sealed_entry_get_record (self->entry);

  for (guint i = 0; i < G_N_ELEMENTS (LINKS); i++) {
    const char *id = fod_record_get_text (record, LINKS[i].field);
    g_autoptr (FodRecord) linked =
      id ? fod_store_find (fod_session_get_store (self->session), LINKS[i].type, id) : NULL;
    g_autoptr (FodRecord) owner = linked ? fod_meeting_get_owner (linked) : NULL;
    FodRecord *course = owner ? fod_meeting_get_course (owner) : NULL;

    if (course)
      return course;
  }
  return NULL;
}

/* The journal is the same for all one is a mentor to: what is chosen already is the meeting of the
 * newcomer it is about, or the only one of the only newcomer, if it is one with the mentor. Where
 * it could be about somebody else, also one who has no meeting ahead, and where others take part,
 * the mentor chooses. */
static void
show_meetings (FodJournalShareDialog *self)
{
  FodStore *store = fod_session_get_store (self->session);
  FodRecord *looked_at = fod_session_get_course (self->session);
  FodDay today = fod_session_get_today (self->session);
  g_autoptr (FodRecord) subject = find_subject (self);
  FodRecord *course = subject ? subject : looked_at;
  g_autoptr (GPtrArray) meetings = fod_meeting_list_to_bring_to (store, course, today);
  gboolean is_clear =
    subject || (meetings->len == 1 && !fod_link_row_is_about_several (store));
  g_autoptr (FodRecord) mentorship =
    course && is_clear ? fod_mentorship_find (store, course) : NULL;
  g_autoptr (FodRecord) own =
    mentorship ? fod_meeting_find_next (store, mentorship, "mentor", today, NULL) : NULL;

  fod_link_row_show_agendas (self->meeting_row, today, meetings, own);
  gtk_stack_set_visible_child_name (self->stack, meetings->len == 0     ? "nowhere"
                                                 : self->rows->len == 0 ? "nothing"
                                                                        : "choose");
}

/**
 * fod_journal_share_dialog_new:
 * @parent: a widget in the window
 * @session: what the pages share
 * @entry: an entry of the journal
 * @chosen: (nullable): the lines of its text that are selected
 *
 * Returns: (transfer none): a window that asks what to take to the next meeting
 */
GtkWidget *
fod_journal_share_dialog_new (GtkWidget *parent,
                              FodSession *session,
                              FodSealedEntry *entry,
                              const char *chosen)
{
  FodJournalShareDialog *self = g_object_new (FOD_TYPE_JOURNAL_SHARE_DIALOG, NULL);
  FodJournalKeeper *keeper = fod_session_get_journal_keeper (session);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->entry = g_object_ref (entry);
  fod_guard_note_set_excuses (self->guard_note, FOD_CITIZEN_EXCUSES (entry));
  show_lines (self, chosen);
  show_meetings (self);
  update (self);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (fod_shared_line_row_get_check (self->rows->pdata[0])));
  fod_journal_keeper_guard_clipboard (keeper, fod_guard_note_get_reason_text (self->guard_note));
  fod_journal_keeper_guard_dialog (keeper, GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
