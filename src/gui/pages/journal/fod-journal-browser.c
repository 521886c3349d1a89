/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-browser.h"

#include "fod-banner.h"
#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-journal-closures.h"
#include "fod-journal-print-dialog.h"
#include "fod-message.h"
#include "fod-month-grid.h"
#include "fod-split-view.h"
#include "fod-toaster.h"
#include "fod-weak.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodJournalBrowser {
  AdwBin parent_instance;

  AdwToastOverlay *toasts;
  FodBanner *doubts_banner;
  FodSplitView *split_view;
  GtkEditable *search_entry;
  GtkWidget *day_box;
  GtkLabel *day_label;
  FodMonthGrid *month_grid;
  GtkStack *list_stack;
  GtkListView *list;
  GtkStack *editor_stack;
  AdwStatusPage *nothing_page;
  FodJournalEditor *editor;

  FodSession *session;
  GHashTable *counts; /* of entries, by day */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  GStrv words; /* what is searched for, folded; NULL for nothing */
  FodDay day;  /* the only day shown, or FOD_DAY_NONE */
  FodToaster *toaster;
  GPtrArray *removed; /* of FodSealedEntry, the latest last */
  gboolean showing;   /* while the selection follows the editor */
  gboolean has_written;
};

G_DEFINE_FINAL_TYPE (FodJournalBrowser, fod_journal_browser, ADW_TYPE_BIN)

static FodJournal *
get_journal (FodJournalBrowser *self)
{
  return fod_session_get_journal (self->session);
}

static const char *
get_id (FodSealedEntry *entry)
{
  return fod_record_get_id (fod_sealed_entry_get_record (entry));
}

/* --- Editor -------------------------------------------------------------------------------- */

static int
find_shown (FodJournalBrowser *self,
            FodSealedEntry *entry)
{
  GListModel *shown = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++) {
    g_autoptr (FodSealedEntry) item = g_list_model_get_item (shown, i);

    if (item == entry)
      return (int) i;
  }
  return -1;
}

/* The row of the entry that is written in is the one that is selected, wherever it goes. */
static void
follow_editor (FodJournalBrowser *self)
{
  FodSealedEntry *entry = fod_journal_editor_get_entry (self->editor);
  int place = entry ? find_shown (self, entry) : -1;

  self->showing = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     place < 0 ? GTK_INVALID_LIST_POSITION : (guint) place);
  self->showing = FALSE;
}

static void
update (FodJournalBrowser *self)
{
  gboolean has_entry = fod_journal_editor_get_entry (self->editor) != NULL;
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (get_journal (self)));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->editor_stack, has_entry ? "entry" : "none");
  gtk_stack_set_visible_child_name (self->list_stack, n_shown > 0    ? "list"
                                                      : n_all == 0   ? "empty"
                                                      : !self->words ? "empty-day"
                                                                     : "not-found");
  adw_status_page_set_description (
    self->nothing_page,
    n_shown > 0 ? _ ("Choose an entry in the list, or write a new one. It saves itself.")
                : _ ("What you write saves itself."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.print", n_shown > 0);
}

/* A list without rows is not shown, but would take the focus. */
static gboolean
focus_list (FodJournalBrowser *self)
{
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  return gtk_widget_grab_focus (has_rows ? GTK_WIDGET (self->list)
                                         : GTK_WIDGET (self->search_entry));
}

/* What is deleted is held, the latest last, until the journal is locked and all of this is gone. */
static gboolean
remove_entry (FodJournalBrowser *self,
              FodSealedEntry *entry,
              const char *message,
              GError **error)
{
  if (!fod_journal_remove (get_journal (self), entry, error))
    return FALSE;
  fod_toaster_offer (self->toaster, message, _ ("Undo"), "journal.undelete",
                     g_variant_new_string (get_id (entry)));
  g_ptr_array_add (self->removed, g_object_ref (entry));
  return TRUE;
}

/* Whoever has taken all words out of an entry is done with it. One that cannot be removed stays. */
static void
remove_emptied (FodJournalBrowser *self,
                FodSealedEntry *entry)
{
  if (fod_sealed_entry_is_empty (entry) && find_shown (self, entry) >= 0)
    remove_entry (self, entry, _ ("The empty entry is deleted"), NULL);
}

static gboolean
show (FodJournalBrowser *self,
      FodSealedEntry *entry)
{
  FodSealedEntry *shown = fod_journal_editor_get_entry (self->editor);
  g_autoptr (FodSealedEntry) left = shown && shown != entry ? g_object_ref (shown) : NULL;
  gboolean is_shown = fod_journal_editor_set_entry (self->editor, entry);

  follow_editor (self);
  if (is_shown && left)
    remove_emptied (self, left);
  update (self);
  return is_shown;
}

static void
selected_cb (FodJournalBrowser *self)
{
  FodSealedEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  if (!self->showing && entry)
    show (self, entry);
}

static void
activated_cb (FodJournalBrowser *self)
{
  fod_split_view_set_show_content (self->split_view, TRUE);
}

/* In a narrow window a row opens with the first click; the row itself has selected it by now. */
static void
clicked_cb (FodJournalBrowser *self,
            int n_press,
            double x,
            double y)
{
  GtkWidget *list = GTK_WIDGET (self->list);

  if (fod_split_view_get_collapsed (self->split_view) &&
      gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT) != list)
    fod_split_view_set_show_content (self->split_view, TRUE);
}

/* What is written in stays when the window gets too narrow for both. */
static void
writing_cb (FodJournalBrowser *self)
{
  fod_split_view_set_show_content (self->split_view, TRUE);
  self->has_written = TRUE;
}

static void
shown_changed_cb (FodJournalBrowser *self)
{
  follow_editor (self);
  update (self);
}

/* --- Searching, and days ------------------------------------------------------------------- */

static gboolean
is_wanted (gpointer item,
           gpointer data)
{
  FodJournalBrowser *self = data;

  if (self->day != FOD_DAY_NONE && fod_sealed_entry_get_day (item) != self->day)
    return FALSE;
  return !self->words || fod_sealed_entry_matches (item, (const char *const *) self->words);
}

static GStrv
fold_words (const char *text)
{
  g_auto (FodWipedTexts) typed = g_strsplit_set (text, " \t\n", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; typed[i]; i++) {
    if (*typed[i])
      g_ptr_array_add (words, fod_danish_fold (typed[i]));
  }
  if (words->len == 0) {
    g_ptr_array_unref (words);
    return NULL;
  }
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (words, FALSE);
}

static void
searched_cb (FodJournalBrowser *self)
{
  g_clear_pointer (&self->words, fod_wipe_texts);
  self->words = fold_words (gtk_editable_get_text (self->search_entry));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
search_stopped_cb (FodJournalBrowser *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static void
show_day (FodJournalBrowser *self,
          FodDay day)
{
  self->day = day;
  if (day != FOD_DAY_NONE) {
    g_autofree char *text = fod_day_text_long (day);

    gtk_label_set_label (self->day_label, text);
  }
  gtk_widget_set_visible (self->day_box, day != FOD_DAY_NONE);
  fod_month_grid_set_day (self->month_grid, day);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Where nothing is written, no other day stands beside it. */
static void
day_picked_cb (FodJournalBrowser *self,
               int day)
{
  g_autoptr (FodSealedEntry) first = NULL;

  show_day (self, day);
  first = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);
  show (self, first);
}

static guint
count_cb (FodDay day,
          gpointer data)
{
  FodJournalBrowser *self = data;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, GINT_TO_POINTER (day)));
}

static void
count_days (FodJournalBrowser *self)
{
  GListModel *entries = G_LIST_MODEL (get_journal (self));

  g_hash_table_remove_all (self->counts);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (FodSealedEntry) entry = g_list_model_get_item (entries, i);
    FodDay day = fod_sealed_entry_get_day (entry);

    g_hash_table_insert (self->counts, GINT_TO_POINTER (day),
                         GUINT_TO_POINTER (count_cb (day, self) + 1));
  }
  fod_month_grid_mark (self->month_grid, count_cb, self);
}

/* --- Doubts -------------------------------------------------------------------------------- */

static void
show_doubts (FodJournalBrowser *self)
{
  g_autoptr (GPtrArray) doubts = fod_journal_list_doubts (get_journal (self));

  fod_banner_set_revealed (self->doubts_banner, doubts->len > 0);
}

/* Returns: (transfer full) (nullable): who asked, when the answer is yes and the journal is still
 * open */
static FodJournalBrowser *
take_yes (GAsyncResult *result,
          gpointer data)
{
  g_autoptr (FodJournalBrowser) self = fod_weak_take (data);

  if (!fod_message_ask_finish (result) || !self || !self->session)
    return NULL;
  return g_steal_pointer (&self);
}

static void
removal_answered_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer data)
{
  g_autoptr (FodJournalBrowser) self = take_yes (result, data);
  g_autoptr (GError) error = NULL;

  if (!self)
    return;
  if (!fod_journal_remove_damaged (get_journal (self), &error))
    fod_session_fail (self->session, error);
  show_doubts (self);
}

static void
ask_about_damaged (FodJournalBrowser *self)
{
  guint n_damaged = fod_journal_get_n_damaged (get_journal (self));
  g_autofree char *body = NULL;

  if (n_damaged == 0)
    return;
  body = g_strdup_printf (
    ngettext ("%u entry cannot be opened. A backup of the journal may have it whole. If there is "
              "none, you can delete what is left of it; there is no way back.",
              "%u entries cannot be opened. A backup of the journal may have them whole. If there "
              "is none, you can delete what is left of them; there is no way back.",
              n_damaged),
    n_damaged);
  fod_message_ask (GTK_WIDGET (self), _ ("Delete What Is Damaged?"), body, _ ("_Keep It"),
                   _ ("_Delete It"), TRUE, removal_answered_cb, fod_weak_new (self));
}

static void
doubts_answered_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer data)
{
  g_autoptr (FodJournalBrowser) self = take_yes (result, data);
  g_autoptr (GError) error = NULL;

  if (!self)
    return;
  if (!fod_journal_keeper_accept_doubts (fod_session_get_journal_keeper (self->session), &error))
    fod_session_fail (self->session, error);
  else
    ask_about_damaged (self);
  show_doubts (self);
}

static void
doubts_clicked_cb (FodJournalBrowser *self)
{
  g_autoptr (GPtrArray) doubts = fod_journal_list_doubts (get_journal (self));
  g_autofree char *body = NULL;

  g_ptr_array_add (doubts, NULL);
  body = g_strjoinv ("\n\n", (char **) doubts->pdata);
  fod_message_ask (GTK_WIDGET (self), _ ("The Journal Is Not as You Left It"), body,
                   _ ("_Leave It for Now"), _ ("_Take It as It Is"), TRUE, doubts_answered_cb,
                   fod_weak_new (self));
}

/* --- Actions ------------------------------------------------------------------------------- */

static void
back_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodJournalBrowser *self = FOD_JOURNAL_BROWSER (widget);

  fod_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
find_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodJournalBrowser *self = FOD_JOURNAL_BROWSER (widget);

  fod_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
all_days_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  show_day (FOD_JOURNAL_BROWSER (widget), FOD_DAY_NONE);
}

/* The button that was pressed is gone. */
static void
show_list (FodJournalBrowser *self)
{
  fod_split_view_set_show_content (self->split_view, FALSE);
  update (self);
  focus_list (self);
}

static void
delete_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodJournalBrowser *self = FOD_JOURNAL_BROWSER (widget);
  g_autoptr (FodSealedEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (!fod_journal_editor_get_entry (self->editor))
    return;
  entry = g_object_ref (fod_journal_editor_get_entry (self->editor));
  /* What is brought back is what stood there, to the last letter. */
  fod_journal_editor_save (self->editor);
  if (!fod_journal_editor_has_words (self->editor)) {
    fod_journal_editor_drop_entry (self->editor);
    show_list (self);
    return;
  }
  if (!remove_entry (self, entry, _ ("The entry is deleted"), &error)) {
    fod_session_fail (self->session, error);
    return;
  }
  fod_journal_editor_drop_entry (self->editor);
  show_list (self);
}

static void
undelete (FodJournalBrowser *self,
          FodSealedEntry *removed)
{
  g_autoptr (FodSealedEntry) entry = g_object_ref (removed);
  g_autoptr (GError) error = NULL;

  if (!fod_journal_save (get_journal (self), entry, &error)) {
    fod_session_fail (self->session, error);
    return;
  }
  g_ptr_array_remove (self->removed, entry);
  fod_toaster_withdraw_undo (self->toaster);
  show (self, entry);
}

static void
undelete_cb (GtkWidget *widget,
             const char *name,
             GVariant *id)
{
  FodJournalBrowser *self = FOD_JOURNAL_BROWSER (widget);

  for (guint i = 0; i < self->removed->len; i++) {
    if (g_str_equal (get_id (self->removed->pdata[i]), g_variant_get_string (id, NULL))) {
      undelete (self, self->removed->pdata[i]);
      fod_split_view_set_show_content (self->split_view, TRUE);
      return;
    }
  }
}

static void
print_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  FodJournalBrowser *self = FOD_JOURNAL_BROWSER (widget);

  if (fod_journal_editor_save (self->editor))
    gtk_window_present (GTK_WINDOW (fod_journal_print_dialog_new (
      widget, self->session, G_LIST_MODEL (self->selection),
      fod_journal_editor_get_entry (self->editor))));
}

/**
 * fod_journal_browser_undo:
 * @self: a browser
 *
 * Takes back what was deleted last; with nothing deleted, what was written last.
 */
void
fod_journal_browser_undo (FodJournalBrowser *self)
{
  g_return_if_fail (FOD_IS_JOURNAL_BROWSER (self));

  if (self->removed->len > 0)
    undelete (self, self->removed->pdata[self->removed->len - 1]);
  else
    fod_journal_editor_undo (self->editor);
}

/* With nothing left to undo in what is written, the key must do nothing elsewhere; nor must it ever
 * undo something in the courses, which nobody sees here. */
static gboolean
undo_key_cb (FodJournalBrowser *self,
             guint keyval,
             guint keycode,
             GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!(state & GDK_CONTROL_MASK) || gdk_keyval_to_lower (keyval) != GDK_KEY_z)
    return FALSE;
  if (!(state & GDK_SHIFT_MASK) && self->removed->len > 0 &&
      !(focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->editor))))
    fod_journal_browser_undo (self);
  return TRUE;
}

/* --- Widget -------------------------------------------------------------------------------- */

static void
locking_cb (FodJournalBrowser *self)
{
  fod_journal_editor_save (self->editor);
}

/* What is typed while the journal is being unlocked must not end up in the latest entry. */
static gboolean
fod_journal_browser_grab_focus (GtkWidget *widget)
{
  FodJournalBrowser *self = FOD_JOURNAL_BROWSER (widget);

  if (self->has_written && fod_journal_editor_get_entry (self->editor) &&
      !fod_split_view_get_collapsed (self->split_view))
    return gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  return focus_list (self);
}

static void
fod_journal_browser_dispose (GObject *object)
{
  FodJournalBrowser *self = FOD_JOURNAL_BROWSER (object);

  g_clear_object (&self->toaster);
  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  if (self->month_grid)
    fod_month_grid_mark (self->month_grid, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_JOURNAL_BROWSER);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->words, fod_wipe_texts);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_journal_browser_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-journal-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, toasts);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, doubts_banner);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, split_view);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, day_box);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, day_label);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, month_grid);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, list_stack);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, editor_stack);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, FodJournalBrowser, editor);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, writing_cb);
  gtk_widget_class_bind_template_callback (widget_class, doubts_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_key_cb);
}

static void
fod_journal_browser_class_init (FodJournalBrowserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_journal_browser_dispose;
  widget_class->grab_focus = fod_journal_browser_grab_focus;

  fod_record_ensure_classes ();
  g_type_ensure (FOD_TYPE_BANNER);
  g_type_ensure (FOD_TYPE_JOURNAL_EDITOR);
  g_type_ensure (FOD_TYPE_MONTH_GRID);
  g_type_ensure (FOD_TYPE_SPLIT_VIEW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "journal.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "journal.find", NULL, find_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "journal.find",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "journal.all-days", NULL, all_days_cb);
  gtk_widget_class_install_action (widget_class, "journal.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "journal.undelete", "s", undelete_cb);
  gtk_widget_class_install_action (widget_class, "journal.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "journal.print",
                                       NULL);
}

static void
fod_journal_browser_init (FodJournalBrowser *self)
{
  self->day = FOD_DAY_NONE;
  self->counts = g_hash_table_new (NULL, NULL);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toaster = fod_toaster_new (self->toasts);
}

static void
build_list (FodJournalBrowser *self)
{
  GListModel *entries = G_LIST_MODEL (g_object_ref (get_journal (self)));
  GtkFilterListModel *wanted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  wanted = gtk_filter_list_model_new (entries, g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (wanted));
  g_object_unref (wanted);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (count_days), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fod_journal_browser_new:
 * @session: what the pages share; its journal is unlocked
 *
 * Returns: (transfer floating): a browser on the latest entry
 */
GtkWidget *
fod_journal_browser_new (FodSession *session)
{
  FodJournalBrowser *self = g_object_new (FOD_TYPE_JOURNAL_BROWSER, NULL);
  FodJournalKeeper *keeper = fod_session_get_journal_keeper (session);
  g_autoptr (FodSealedEntry) latest = NULL;

  self->session = g_object_ref (session);
  fod_journal_editor_set_session (self->editor, session);
  fod_journal_keeper_guard_clipboard (
    keeper, GTK_WIDGET (gtk_editable_get_delegate (self->search_entry)));
  build_list (self);
  fod_month_grid_set_today (self->month_grid, fod_session_get_today (session));
  count_days (self);
  show_doubts (self);
  g_signal_connect_object (keeper, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  latest = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);
  show (self, latest);
  return GTK_WIDGET (self);
}

/**
 * fod_journal_browser_add:
 * @self: a browser
 *
 * Begins an entry about the day that is picked, or about today.
 */
void
fod_journal_browser_add (FodJournalBrowser *self)
{
  g_autoptr (FodSealedEntry) entry = NULL;

  g_return_if_fail (FOD_IS_JOURNAL_BROWSER (self));

  entry = fod_journal_begin_entry (get_journal (self), self->day != FOD_DAY_NONE
                                                         ? self->day
                                                         : fod_session_get_today (self->session));
  gtk_editable_set_text (self->search_entry, "");
  if (!show (self, entry))
    return;
  fod_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/**
 * fod_journal_browser_get_editor:
 * @self: a browser
 *
 * Returns: (transfer none): where an entry is written
 */
FodJournalEditor *
fod_journal_browser_get_editor (FodJournalBrowser *self)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_BROWSER (self), NULL);

  return self->editor;
}

/**
 * fod_journal_browser_get_shown:
 * @self: a browser
 *
 * Returns: (transfer none) (element-type FodSealedEntry): the entries in the list
 */
GListModel *
fod_journal_browser_get_shown (FodJournalBrowser *self)
{
  g_return_val_if_fail (FOD_IS_JOURNAL_BROWSER (self), NULL);

  return G_LIST_MODEL (self->selection);
}

/**
 * fod_journal_browser_search:
 * @self: a browser
 * @text: words
 *
 * Shows only the entries that hold all of the words.
 */
void
fod_journal_browser_search (FodJournalBrowser *self,
                            const char *text)
{
  g_return_if_fail (FOD_IS_JOURNAL_BROWSER (self));

  gtk_editable_set_text (self->search_entry, text);
  searched_cb (self);
}
