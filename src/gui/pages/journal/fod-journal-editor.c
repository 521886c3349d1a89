/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-editor.h"

#include "fod-caret-follower.h"
#include "fod-choice-item.h"
#include "fod-choices.h"
#include "fod-day-entry.h"
#include "fod-earlier-wordings.h"
#include "fod-entry-templates.h"
#include "fod-error-label.h"
#include "fod-guard-note.h"
#include "fod-journal-history-dialog.h"
#include "fod-journal-share-dialog.h"
#include "fod-link-row.h"
#include "fod-process-guard.h"
#include "fod-shown-text.h"
#include "fod-spell-check.h"
#include "fod-text-bound.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>

/* How long after the last key it saves. */
#define SAVE_MS 1000

/* How long it may take at the most while somebody writes without a break. */
#define LATEST_MS 5000

/* How long after it could not be saved it tries again. */
#define RETRY_SECONDS 5

/* Of a line; none of them takes more than four of the 2000 bytes that are stored. */
#define MOST_CHARACTERS 500

/* What is looked at while somebody types, but not at every key. */
#define GUARD_MS 400

struct _FodJournalEditor {
  AdwBin parent_instance;

  GtkViewport *viewport;
  GtkWidget *settled_note;
  GtkLabel *error_label;
  GtkEditable *title_row;
  FodDayEntry *day_row;
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkWidget *templates;
  FodGuardNote *guard_note;
  GtkEditable *tags_row;
  AdwComboRow *mood_row;
  FodLinkRow *meeting_row;
  FodLinkRow *goal_row;

  FodSession *session;
  FodSealedEntry *entry;
  gboolean loading;
  gboolean dirty;
  gboolean writable; /* an old entry is not, before somebody says so */
  guint saving;
  gint64 unsaved_since; /* when the first stroke came that is not saved, while it waits */
  guint guarding;
  const char *refusal; /* why what was inserted last is not there, or NULL */
};

G_DEFINE_FINAL_TYPE (FodJournalEditor, fod_journal_editor, ADW_TYPE_BIN)

static char *
get_text (FodJournalEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static guint
count_versions (FodJournalEditor *self)
{
  return self->entry ? fod_sealed_entry_get_versions (self->entry)->len : 0;
}

static void
update_actions (FodJournalEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.history", count_versions (self) > 0);
}

/* --- Guard --------------------------------------------------------------------------------- */

/* What has been taken out is not gone. */
static void
check_earlier_wordings (FodJournalEditor *self)
{
  g_autoptr (GArray) traces = NULL;
  g_auto (FodWipedText) words = fod_earlier_wordings_find_traces (self->entry, &traces);

  if (!words)
    return;
  fod_guard_note_set_ending (self->guard_note,
                             _ ("It stands in an earlier wording of this entry until you remove it "
                                "there: choose “Earlier Wordings…” above, the clock."));
  fod_guard_note_set_traces (self->guard_note, words, traces);
}

/* All that somebody can write into an entry. */
static void
check_for_citizens (FodJournalEditor *self)
{
  g_auto (FodWipedText) text = get_text (self);
  g_auto (FodWipedText) all = g_strjoin ("\n", gtk_editable_get_text (self->title_row), text,
                                         gtk_editable_get_text (self->tags_row), NULL);

  fod_guard_note_set_ending (self->guard_note, NULL);
  fod_guard_note_check (self->guard_note, all);
  if (self->entry && !fod_guard_note_is_warning (self->guard_note))
    check_earlier_wordings (self);
}

static gboolean
guard_cb (gpointer data)
{
  FodJournalEditor *self = data;

  self->guarding = 0;
  check_for_citizens (self);
  return G_SOURCE_REMOVE;
}

static void
excused_cb (FodJournalEditor *self)
{
  if (!self->entry)
    return;
  self->dirty = TRUE;
  fod_journal_editor_save (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/* --- Saving -------------------------------------------------------------------------------- */

static gboolean
set_text (FodJournalEditor *self,
          const char *field,
          const char *text,
          GError **error)
{
  FodClock *clock = fod_store_get_clock (fod_session_get_store (self->session));
  g_auto (FodWipedText) stripped = g_strstrip (g_strdup (text ? text : ""));

  return fod_sealed_entry_set (self->entry, field, *stripped ? FOD_TEXT (text) : FOD_NONE,
                               fod_clock_now (clock), error);
}

static gboolean
set_day (FodJournalEditor *self,
         GError **error)
{
  FodDay day;

  if (!fod_day_entry_read (self->day_row, &day, error))
    return FALSE;
  /* An entry is about a day; an empty field is one that is being typed in. */
  if (day == FOD_DAY_NONE)
    return TRUE;
  return fod_sealed_entry_set (self->entry, "day", FOD_NUMBER (day), 0, error);
}

/* Everything but the day. */
static gboolean
read_rows (FodJournalEditor *self,
           GError **error)
{
  FodChoiceItem *item = adw_combo_row_get_selected_item (self->mood_row);
  const char *mood = item ? fod_choice_item_get_nick (item) : NULL;
  g_auto (FodWipedText) text = get_text (self);

  return set_text (self, "text", text, error) &&
         set_text (self, "title", gtk_editable_get_text (self->title_row), error) &&
         set_text (self, "tags", gtk_editable_get_text (self->tags_row), error) &&
         set_text (self, "mood", mood, error) &&
         set_text (self, "meeting", fod_link_row_get_id (self->meeting_row), error) &&
         set_text (self, "goal", fod_link_row_get_id (self->goal_row), error);
}

static gboolean
is_stored (FodJournalEditor *self)
{
  GListModel *entries = G_LIST_MODEL (fod_session_get_journal (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (FodSealedEntry) entry = g_list_model_get_item (entries, i);

    if (entry == self->entry)
      return TRUE;
  }
  return FALSE;
}

/* A new entry that nobody has written in is no entry. But words that are taken out of one that is
 * in the journal must not come back. */
static gboolean
is_worth_saving (FodJournalEditor *self)
{
  return !fod_sealed_entry_is_empty (self->entry) || is_stored (self);
}

static gboolean
save_cb (gpointer data)
{
  FodJournalEditor *self = data;

  self->saving = 0;
  fod_journal_editor_save (self);
  return G_SOURCE_REMOVE;
}

/* What could not be saved is tried again. */
static void
tell_outcome (FodJournalEditor *self,
              const GError *error)
{
  fod_error_label_show (self->error_label, error ? error->message : self->refusal);
  update_actions (self);
  if (self->dirty)
    self->saving = g_timeout_add_seconds (RETRY_SECONDS, save_cb, self);
}

/**
 * fod_journal_editor_save:
 * @self: an editor
 *
 * Saves what has been written. What cannot be saved is said, stays in the editor and is tried
 * again.
 *
 * Returns: whether nothing is left to save
 */
gboolean
fod_journal_editor_save (FodJournalEditor *self)
{
  g_autoptr (GError) error = NULL;
  guint n_versions;

  g_return_val_if_fail (FOD_IS_JOURNAL_EDITOR (self), FALSE);

  g_clear_handle_id (&self->saving, g_source_remove);
  if (!self->entry || !self->dirty)
    return TRUE;
  n_versions = count_versions (self);
  if (read_rows (self, &error)) {
    /* A day that cannot be read does not keep the words from being saved. */
    gboolean has_day = set_day (self, &error);

    self->dirty = is_worth_saving (self) &&
                  !fod_journal_save (fod_session_get_journal (self->session), self->entry,
                                     has_day ? &error : NULL);
  }
  tell_outcome (self, error);
  if (count_versions (self) != n_versions)
    check_for_citizens (self);
  return !self->dirty;
}

static void
show_templates (FodJournalEditor *self)
{
  gboolean is_empty = gtk_text_buffer_get_char_count (self->buffer) == 0;

  gtk_widget_set_visible (self->templates, is_empty && self->writable);
}

/* In a break, or when somebody has written for a while. */
static void
save_soon (FodJournalEditor *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 waited;

  if (!self->saving)
    self->unsaved_since = now;
  waited = (now - self->unsaved_since) / G_TIME_SPAN_MILLISECOND;
  g_clear_handle_id (&self->saving, g_source_remove);
  self->saving = g_timeout_add ((guint) CLAMP (LATEST_MS - waited, 0, SAVE_MS), save_cb, self);
}

static void
changed_cb (FodJournalEditor *self)
{
  if (self->loading || !self->entry)
    return;
  self->dirty = TRUE;
  save_soon (self);
  g_clear_handle_id (&self->guarding, g_source_remove);
  self->guarding = g_timeout_add (GUARD_MS, guard_cb, self);
}

static void
text_changed_cb (FodJournalEditor *self)
{
  self->refusal = NULL;
  show_templates (self);
  changed_cb (self);
}

static void
refused_cb (FodJournalEditor *self)
{
  self->refusal = _ ("That is too long: one entry holds about a million characters. Nothing was "
                     "inserted.");
  fod_error_label_show (self->error_label, self->refusal);
}

static void
left_cb (FodJournalEditor *self)
{
  fod_journal_editor_save (self);
}

/* --- Showing ------------------------------------------------------------------------------- */

static void
set_writable (FodJournalEditor *self,
              gboolean writable)
{
  self->writable = writable;
  gtk_text_view_set_editable (self->text_view, writable);
  gtk_editable_set_editable (self->title_row, writable);
  gtk_editable_set_editable (self->tags_row, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day_row), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mood_row), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->meeting_row), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->goal_row), writable);
  gtk_widget_set_visible (self->settled_note, self->entry && !writable);
  show_templates (self);
}

/* Nothing of the entry shown before can be got back by undo, nor lies where its lines have been. */
static void
put_text (FodJournalEditor *self,
          const char *text)
{
  guint n_lines = (guint) gtk_text_buffer_get_line_count (self->buffer);

  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, "", -1);
  fod_process_guard_wipe_slices (n_lines);
  gtk_text_buffer_set_text (self->buffer, text ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
}

static void
show_entry (FodJournalEditor *self)
{
  FodRecord *record = fod_sealed_entry_get_record (self->entry);

  fod_shown_text_set (self->title_row, fod_record_get_text (record, "title"));
  put_text (self, fod_record_get_text (record, "text"));
  fod_shown_text_set (self->tags_row, fod_record_get_text (record, "tags"));
  fod_day_entry_set_today (self->day_row, fod_session_get_today (self->session));
  fod_day_entry_set_day (self->day_row, fod_sealed_entry_get_day (self->entry));
  adw_combo_row_set_selected (
    self->mood_row,
    (guint) (fod_choice_set_index (&fod_choices_mood, fod_record_get_text (record, "mood")) + 1));
  fod_link_row_show_meetings (self->meeting_row, self->session,
                              fod_record_get_text (record, "meeting"));
  fod_link_row_show_goals (self->goal_row, self->session, fod_record_get_text (record, "goal"));
  fod_guard_note_set_excuses (self->guard_note, FOD_CITIZEN_EXCUSES (self->entry));
  check_for_citizens (self);
}

static void
empty (FodJournalEditor *self)
{
  self->loading = TRUE;
  fod_shown_text_set (self->title_row, NULL);
  put_text (self, NULL);
  fod_shown_text_set (self->tags_row, NULL);
  fod_guard_note_set_excuses (self->guard_note, NULL);
  fod_guard_note_check (self->guard_note, NULL);
  fod_error_label_show (self->error_label, NULL);
  g_clear_handle_id (&self->saving, g_source_remove);
  g_clear_handle_id (&self->guarding, g_source_remove);
  g_clear_object (&self->entry);
  self->dirty = FALSE;
  self->loading = FALSE;
}

/* --- Actions ------------------------------------------------------------------------------- */

static void
edit_anyway_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  FodJournalEditor *self = FOD_JOURNAL_EDITOR (widget);

  set_writable (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
template_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  FodJournalEditor *self = FOD_JOURNAL_EDITOR (widget);
  const FodEntryTemplate *template =
    fod_entry_templates_get ((guint) g_variant_get_int32 (parameter));
  GtkTextIter start;

  /* Somebody may have begun to write meanwhile. */
  if (!template || !self->entry || !self->writable ||
      gtk_text_buffer_get_char_count (self->buffer) > 0)
    return;
  if (!*gtk_editable_get_text (self->title_row))
    fod_shown_text_set (self->title_row, _ (template->title));
  gtk_text_buffer_set_text (self->buffer, _ (template->text), -1);
  gtk_text_buffer_get_iter_at_line (self->buffer, &start, 1);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
history_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  FodJournalEditor *self = FOD_JOURNAL_EDITOR (widget);

  if (!self->entry || !fod_journal_editor_save (self))
    return;
  gtk_window_present (GTK_WINDOW (fod_journal_history_dialog_new (
    widget, fod_session_get_journal_keeper (self->session), self->entry, self->writable)));
}

static void
bring_back_cb (GtkWidget *widget,
               const char *name,
               GVariant *number)
{
  FodJournalEditor *self = FOD_JOURNAL_EDITOR (widget);
  FodClock *clock;

  if (!self->entry || !self->writable || !fod_journal_editor_save (self))
    return;
  clock = fod_store_get_clock (fod_session_get_store (self->session));
  fod_sealed_entry_bring_back (self->entry, (guint) g_variant_get_int32 (number),
                               fod_clock_now (clock));
  self->loading = TRUE;
  show_entry (self);
  self->loading = FALSE;
  show_templates (self);
  self->dirty = TRUE;
  fod_journal_editor_save (self);
}

static void
remove_wordings_cb (GtkWidget *widget,
                    const char *name,
                    GVariant *number)
{
  FodJournalEditor *self = FOD_JOURNAL_EDITOR (widget);
  g_autoptr (GError) error = NULL;

  if (!self->entry || !fod_journal_editor_save (self))
    return;
  self->dirty = !fod_journal_remove_wordings (fod_session_get_journal (self->session), self->entry,
                                              g_variant_get_int32 (number), &error);
  tell_outcome (self, error);
  check_for_citizens (self);
}

/* (nullable): the lines that are selected, whole, also where only a part of one is. */
static char *
get_selected_lines (FodJournalEditor *self)
{
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return NULL;
  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_starts_line (&end) && !gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
share_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodJournalEditor *self = FOD_JOURNAL_EDITOR (widget);
  g_auto (FodWipedText) chosen = NULL;
  GtkWidget *dialog;

  if (!self->entry || !fod_journal_editor_save (self))
    return;
  chosen = get_selected_lines (self);
  dialog = fod_journal_share_dialog_new (widget, self->session, self->entry, chosen);
  /* What is excused there is excused here too. */
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (check_for_citizens), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- Widget -------------------------------------------------------------------------------- */

static void
fod_journal_editor_unmap (GtkWidget *widget)
{
  fod_journal_editor_save (FOD_JOURNAL_EDITOR (widget));

  GTK_WIDGET_CLASS (fod_journal_editor_parent_class)->unmap (widget);
}

static gboolean
fod_journal_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOD_JOURNAL_EDITOR (widget)->text_view));
}

static void
fod_journal_editor_dispose (GObject *object)
{
  FodJournalEditor *self = FOD_JOURNAL_EDITOR (object);

  if (self->session)
    empty (self);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_EDITOR);

  G_OBJECT_CLASS (fod_journal_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, viewport);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, settled_note);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, error_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, title_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, day_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, templates);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, guard_note);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, tags_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, mood_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, FodJournalEditor, goal_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, excused_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
fod_journal_editor_class_init (FodJournalEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_journal_editor_dispose;
  widget_class->unmap = fod_journal_editor_unmap;
  widget_class->grab_focus = fod_journal_editor_grab_focus;

  g_type_ensure (FOD_TYPE_CHOICE_ITEM);
  g_type_ensure (FOD_TYPE_DAY_ENTRY);
  g_type_ensure (FOD_TYPE_GUARD_NOTE);
  g_type_ensure (FOD_TYPE_LINK_ROW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "entry.edit-anyway", NULL, edit_anyway_cb);
  gtk_widget_class_install_action (widget_class, "entry.template", "i", template_cb);
  gtk_widget_class_install_action (widget_class, "entry.history", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "entry.bring-back", "i", bring_back_cb);
  gtk_widget_class_install_action (widget_class, "entry.remove-wordings", "i",
                                   remove_wordings_cb);
  gtk_widget_class_install_action (widget_class, "entry.share", NULL, share_cb);
}

static void
fill_moods (FodJournalEditor *self)
{
  g_autoptr (GListStore) moods = g_list_store_new (FOD_TYPE_CHOICE_ITEM);

  for (int i = -1; i < (int) fod_choices_mood.n_choices; i++) {
    g_autoptr (FodChoiceItem) item =
      fod_choice_item_new (i < 0 ? NULL : &fod_choices_mood.choices[i]);

    g_list_store_append (moods, item);
  }
  adw_combo_row_set_model (self->mood_row, G_LIST_MODEL (moods));
  fod_choice_item_follow (self->mood_row);
}

/* A line that can never be saved would be lost when the journal is locked. */
static void
bound_row (GtkEditable *row)
{
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (row)), MOST_CHARACTERS);
}

static void
fod_journal_editor_init (FodJournalEditor *self)
{
  FodTextBound *bound;

  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_caret_follower_attach (self->text_view, self->viewport);
  bound_row (self->title_row);
  bound_row (self->tags_row);
  bound = fod_text_bound_attach (self->buffer, FOD_FIELD_LONG_TEXT_MOST);
  g_signal_connect_object (bound, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  fill_moods (self);
  set_writable (self, FALSE);
  self->loading = FALSE;
}

static void
check_spelling (FodJournalEditor *self)
{
  g_settings_bind (fod_session_get_settings (self->session), "spell-check",
                   fod_spell_check_attach (self->text_view), "enabled",
                   G_SETTINGS_BIND_GET);
}

/**
 * fod_journal_editor_set_session:
 * @self: an editor
 * @session: what the pages share
 *
 * To be called once, before an entry is shown.
 */
void
fod_journal_editor_set_session (FodJournalEditor *self,
                                FodSession *session)
{
  FodJournalKeeper *keeper;

  g_return_if_fail (FOD_IS_JOURNAL_EDITOR (self));

  g_set_object (&self->session, session);
  keeper = fod_session_get_journal_keeper (session);
  fod_journal_keeper_guard_clipboard (keeper, GTK_WIDGET (self->text_view));
  fod_journal_keeper_guard_clipboard (keeper,
                                      GTK_WIDGET (gtk_editable_get_delegate (self->title_row)));
  fod_journal_keeper_guard_clipboard (keeper,
                                      GTK_WIDGET (gtk_editable_get_delegate (self->tags_row)));
  fod_journal_keeper_guard_clipboard (keeper, fod_guard_note_get_reason_text (self->guard_note));
  check_spelling (self);
}

/**
 * fod_journal_editor_get_entry:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the entry that is shown
 */
FodSealedEntry *
fod_journal_editor_get_entry (FodJournalEditor *self)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_EDITOR (self), NULL);

  return self->entry;
}

/**
 * fod_journal_editor_set_entry:
 * @self: an editor
 * @entry: (nullable): an entry
 *
 * Saves the entry that is shown and shows another one.
 *
 * Returns: whether @entry is shown; not when the other cannot be saved
 */
gboolean
fod_journal_editor_set_entry (FodJournalEditor *self,
                              FodSealedEntry *entry)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_EDITOR (self), FALSE);

  if (self->entry == entry)
    return TRUE;
  if (!fod_journal_editor_save (self))
    return FALSE;
  empty (self);
  if (entry) {
    self->loading = TRUE;
    self->entry = g_object_ref (entry);
    show_entry (self);
    self->loading = FALSE;
    set_writable (self,
                  !fod_sealed_entry_is_settled (entry, fod_session_get_today (self->session)));
  }
  update_actions (self);
  return TRUE;
}

/**
 * fod_journal_editor_has_words:
 * @self: an editor
 *
 * Returns: whether the entry it shows is in the journal, or has something in it
 */
gboolean
fod_journal_editor_has_words (FodJournalEditor *self)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_EDITOR (self), FALSE);

  return self->entry && is_worth_saving (self);
}

/**
 * fod_journal_editor_drop_entry:
 * @self: an editor
 *
 * Shows nothing, without saving: the entry has been deleted.
 */
void
fod_journal_editor_drop_entry (FodJournalEditor *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_EDITOR (self));

  empty (self);
  update_actions (self);
}

/**
 * fod_journal_editor_undo:
 * @self: an editor
 *
 * Takes back what was written last in the text, if anything was.
 */
void
fod_journal_editor_undo (FodJournalEditor *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_EDITOR (self));

  if (self->entry)
    gtk_widget_activate_action (GTK_WIDGET (self->text_view), "text.undo", NULL);
}
