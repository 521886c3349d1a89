/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-spell-check.h"

#include "fod-spelling.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>

/* How long it looks at words before it lets others go first. */
#define SLICE_US 2000

#define MOST_SUGGESTIONS 5

/* Letters before a dot. */
#define LONGEST_ABBREVIATION 4

#define KEY "fod-spell-check"

struct _FodSpellCheck {
  GObject parent_instance;

  GtkTextView *view; /* not owned: the view owns this */
  GtkTextBuffer *buffer;
  GtkTextTag *tag;
  GtkTextMark *from; /* what is not looked at yet lies between these */
  GtkTextMark *until;
  GtkTextMark *typed;   /* the end of a word that is not marked before it is left, or the start */
  GtkTextMark *clicked; /* the word that the menu is about */
  GMenu *menu;

  GCancellable *loading;
  FodSpelling *spelling; /* NULL before it is read, and without a dictionary */
  gboolean missing;
  gboolean enabled;
  guint checking;
};

enum {
  PROP_0,
  PROP_ENABLED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodSpellCheck, fod_spell_check, G_TYPE_OBJECT)

/* --- Words --------------------------------------------------------------------------------- */

/* Moves @start and @end to the ends of the word that @at touches. */
static gboolean
get_word (const GtkTextIter *at,
          GtkTextIter *start,
          GtkTextIter *end)
{
  *start = *end = *at;
  if (!gtk_text_iter_inside_word (at) && !gtk_text_iter_ends_word (at))
    return FALSE;
  if (!gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (!gtk_text_iter_ends_word (end))
    gtk_text_iter_forward_word_end (end);
  return TRUE;
}

static gboolean
is_being_typed (FodSpellCheck *self,
                const GtkTextIter *start,
                const GtkTextIter *end)
{
  GtkTextIter cursor;

  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  return gtk_text_iter_compare (start, &cursor) < 0 && gtk_text_iter_compare (&cursor, end) <= 0;
}

/* "aug." and "mht." are short for something; that a short last word is passed over does no harm. */
static gboolean
is_abbreviation (const GtkTextIter *start,
                 const GtkTextIter *end)
{
  return gtk_text_iter_get_char (end) == '.' &&
         gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start) <= LONGEST_ABBREVIATION;
}

static void
look_at_word (FodSpellCheck *self,
              const GtkTextIter *start,
              const GtkTextIter *end)
{
  g_auto (FodWipedText) word = NULL;

  if (is_being_typed (self, start, end)) {
    gtk_text_buffer_move_mark (self->buffer, self->typed, end);
    return;
  }
  word = gtk_text_buffer_get_text (self->buffer, start, end, FALSE);
  if (!is_abbreviation (start, end) && !fod_spelling_accepts (self->spelling, word))
    gtk_text_buffer_apply_tag (self->buffer, self->tag, start, end);
}

static gboolean
check_cb (gpointer data)
{
  FodSpellCheck *self = data;
  gint64 stop = g_get_monotonic_time () + SLICE_US;
  GtkTextIter at, until, start;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &until, self->until);
  while (gtk_text_iter_compare (&at, &until) < 0 && g_get_monotonic_time () < stop) {
    GtkTextIter before = at;

    if (!gtk_text_iter_forward_word_end (&at))
      at = until;
    gtk_text_buffer_remove_tag (self->buffer, self->tag, &before, &at);
    start = at;
    if (gtk_text_iter_ends_word (&at) && gtk_text_iter_backward_word_start (&start))
      look_at_word (self, &start, &at);
  }
  gtk_text_buffer_move_mark (self->buffer, self->from, &at);
  if (gtk_text_iter_compare (&at, &until) < 0)
    return G_SOURCE_CONTINUE;
  self->checking = 0;
  return G_SOURCE_REMOVE;
}

/* Looks again at the words from @start to @end, with those that they may have become part of. */
static void
queue (FodSpellCheck *self,
       const GtkTextIter *start,
       const GtkTextIter *end)
{
  GtkTextIter first = *start;
  GtkTextIter last = *end;
  GtkTextIter from, until;

  if (!self->spelling || !self->enabled)
    return;
  gtk_text_iter_backward_word_start (&first);
  if (gtk_text_iter_inside_word (&last))
    gtk_text_iter_forward_word_end (&last);
  if (self->checking) {
    gtk_text_buffer_get_iter_at_mark (self->buffer, &from, self->from);
    gtk_text_buffer_get_iter_at_mark (self->buffer, &until, self->until);
    first = gtk_text_iter_compare (&from, &first) < 0 ? from : first;
    last = gtk_text_iter_compare (&until, &last) > 0 ? until : last;
  }
  gtk_text_buffer_move_mark (self->buffer, self->from, &first);
  gtk_text_buffer_move_mark (self->buffer, self->until, &last);
  if (!self->checking)
    self->checking = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
}

static void
start_over (FodSpellCheck *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (self->enabled)
    queue (self, &start, &end);
  else
    gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
}

/* --- What happens in the text -------------------------------------------------------------- */

static void
inserted_cb (FodSpellCheck *self,
             GtkTextIter *end,
             const char *text,
             int n_bytes)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, n_bytes));
  queue (self, &start, end);
}

static void
deleted_cb (FodSpellCheck *self,
            GtkTextIter *start,
            GtkTextIter *end)
{
  queue (self, start, end);
}

/* The cursor leaves a word: now it is finished. */
static void
moved_cb (FodSpellCheck *self)
{
  GtkTextIter at, start, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, self->typed);
  if (gtk_text_iter_is_start (&at) || !get_word (&at, &start, &end) ||
      is_being_typed (self, &start, &end))
    return;
  gtk_text_buffer_get_start_iter (self->buffer, &at);
  gtk_text_buffer_move_mark (self->buffer, self->typed, &at);
  queue (self, &start, &end);
}

/* --- Menu ---------------------------------------------------------------------------------- */

static void
add_suggestions (FodSpellCheck *self,
                 const char *word)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_auto (FodWipedTexts) words = fod_spelling_suggest (self->spelling, word, MOST_SUGGESTIONS);

  for (guint i = 0; words[i]; i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (words[i], NULL);

    g_menu_item_set_action_and_target (item, "spelling.replace", "s", words[i]);
    g_menu_append_item (section, item);
  }
  if (!words[0])
    g_menu_append (section, _ ("No Suggestions"), "spelling.none");
  g_menu_append (others, _ ("_Leave the Word Alone"), "spelling.ignore");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (others));
}

/**
 * fod_spell_check_prepare_menu:
 * @self: a spell check
 * @at: where the view's menu is asked for
 *
 * Makes the menu about the word at @at.
 */
void
fod_spell_check_prepare_menu (FodSpellCheck *self,
                              const GtkTextIter *at)
{
  GtkTextIter start, end;
  g_auto (FodWipedText) word = NULL;

  g_return_if_fail (FOD_IS_SPELL_CHECK (self));

  g_menu_remove_all (self->menu);
  if (self->enabled && self->missing)
    g_menu_append (self->menu, _ ("This computer has no Danish dictionary"), "spelling.none");
  if (!self->enabled || !self->spelling || !get_word (at, &start, &end) ||
      !gtk_text_iter_has_tag (&start, self->tag))
    return;
  gtk_text_buffer_move_mark (self->buffer, self->clicked, &start);
  word = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  add_suggestions (self, word);
}

static gboolean
get_clicked (FodSpellCheck *self,
             GtkTextIter *start,
             GtkTextIter *end)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, self->clicked);
  return get_word (&at, start, end) && gtk_text_iter_has_tag (start, self->tag);
}

static void
replace_cb (GSimpleAction *action,
            GVariant *word,
            gpointer data)
{
  FodSpellCheck *self = data;
  GtkTextIter start, end;

  if (!get_clicked (self, &start, &end) || !gtk_text_view_get_editable (self->view))
    return;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (word, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
ignore_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  FodSpellCheck *self = data;
  GtkTextIter start, end;
  g_auto (FodWipedText) word = NULL;

  if (!get_clicked (self, &start, &end))
    return;
  word = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  fod_spelling_leave_alone (self->spelling, word);
  start_over (self);
}

static void
pressed_cb (FodSpellCheck *self,
            int n_press,
            double x,
            double y)
{
  GtkTextIter at;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &at, buffer_x, buffer_y);
  fod_spell_check_prepare_menu (self, &at);
}

static gboolean
key_cb (FodSpellCheck *self,
        guint keyval,
        guint keycode,
        GdkModifierType state)
{
  GtkTextIter at;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK))) {
    gtk_text_buffer_get_iter_at_mark (self->buffer, &at,
                                      gtk_text_buffer_get_insert (self->buffer));
    fod_spell_check_prepare_menu (self, &at);
  }
  return GDK_EVENT_PROPAGATE;
}

static void
add_menu (FodSpellCheck *self)
{
  static const GActionEntry entries[] = {
    { .name = "replace", .activate = replace_cb, .parameter_type = "s" },
    { .name = "ignore", .activate = ignore_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (actions));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (self->menu));
}

/* --- Dictionary ---------------------------------------------------------------------------- */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  FodSpellCheck *self;
  g_autoptr (GError) error = NULL;
  g_autoptr (FodSpelling) spelling = fod_spelling_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = data;
  g_clear_object (&self->loading);
  self->missing = !spelling;
  if (error)
    g_info ("Nothing is checked: %s", error->message);
  g_set_object (&self->spelling, spelling);
  start_over (self);
}

static void
load (FodSpellCheck *self)
{
  if (self->spelling || self->loading || self->missing)
    return;
  self->loading = g_cancellable_new ();
  fod_spelling_load_async (self->loading, loaded_cb, self);
}

/* --- Object -------------------------------------------------------------------------------- */

static void
fod_spell_check_dispose (GObject *object)
{
  FodSpellCheck *self = FOD_SPELL_CHECK (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->checking, g_source_remove);
  g_clear_object (&self->spelling);
  g_clear_object (&self->menu);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (fod_spell_check_parent_class)->dispose (object);
}

static void
fod_spell_check_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_ENABLED)
    g_value_set_boolean (value, FOD_SPELL_CHECK (object)->enabled);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_spell_check_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_ENABLED)
    fod_spell_check_set_enabled (FOD_SPELL_CHECK (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_spell_check_class_init (FodSpellCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fod_spell_check_dispose;
  object_class->get_property = fod_spell_check_get_property;
  object_class->set_property = fod_spell_check_set_property;

  /**
   * FodSpellCheck:enabled:
   *
   * Whether words are marked. The dictionary is read when it first is.
   */
  properties[PROP_ENABLED] =
    g_param_spec_boolean ("enabled", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_spell_check_init (FodSpellCheck *self)
{
  self->menu = g_menu_new ();
}

/**
 * fod_spell_check_attach:
 * @view: a view with the buffer it is going to keep
 *
 * Returns: (transfer none): a spell check for @view, which owns it; not enabled yet
 */
FodSpellCheck *
fod_spell_check_attach (GtkTextView *view)
{
  FodSpellCheck *self = g_object_new (FOD_TYPE_SPELL_CHECK, NULL);
  GConnectFlags flags = G_CONNECT_SWAPPED | G_CONNECT_AFTER;
  GtkTextIter start;

  g_object_set_data_full (G_OBJECT (view), KEY, self, g_object_unref);
  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR,
                                          NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->from = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->until = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  self->typed = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->clicked = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, flags);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self, flags);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  add_menu (self);
  return self;
}

/**
 * fod_spell_check_get_enabled:
 * @self: a spell check
 *
 * Returns: whether words are marked
 */
gboolean
fod_spell_check_get_enabled (FodSpellCheck *self)
{
  g_return_val_if_fail (FOD_IS_SPELL_CHECK (self), FALSE);

  return self->enabled;
}

/**
 * fod_spell_check_set_enabled:
 * @self: a spell check
 * @enabled: whether words are to be marked
 *
 * Marks the words of the text, or takes the marks away.
 */
void
fod_spell_check_set_enabled (FodSpellCheck *self,
                             gboolean enabled)
{
  g_return_if_fail (FOD_IS_SPELL_CHECK (self));

  if (self->enabled == enabled)
    return;
  self->enabled = enabled;
  if (enabled)
    load (self);
  else
    g_clear_handle_id (&self->checking, g_source_remove);
  start_over (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}
