/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-guard-note.h"

#include "fod-citizen-guard.h"
#include "fod-wipe.h"

struct _FodGuardNote {
  AdwBin parent_instance;

  GtkLabel *warning_label;
  GtkWidget *ask_button;
  GtkEditable *reason_entry;
  GtkWidget *reason_box;

  FodCitizenExcuses *excuses;
  char *ending;         /* what the warning closes with, or NULL */
  GPtrArray *mentions;  /* of FodCitizenMention; the warning is about the first */
  GtkEditable *watched; /* not kept alive */
  guint timeout;
};

enum {
  EXCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodGuardNote, fod_guard_note, ADW_TYPE_BIN)

static void
update (FodGuardNote *self)
{
  gboolean is_warning = fod_guard_note_is_warning (self);
  g_auto (FodWipedText) sentence = fod_citizen_guard_describe (self->mentions);
  g_auto (FodWipedText) warning =
    g_strjoin (" ", sentence ? sentence : "", sentence ? self->ending : NULL, NULL);

  gtk_label_set_label (self->warning_label, warning);
  gtk_widget_set_visible (GTK_WIDGET (self), is_warning);
  if (is_warning)
    return;
  /* What somebody began to type was about a number that is gone. */
  gtk_editable_set_text (self->reason_entry, "");
  gtk_widget_set_visible (self->reason_box, FALSE);
}

static void
ask_cb (FodGuardNote *self)
{
  gtk_widget_set_visible (self->reason_box, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_entry));
}

static void
excuse_cb (FodGuardNote *self)
{
  g_auto (FodWipedText) reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason_entry)));

  if (*reason && fod_guard_note_is_warning (self))
    fod_guard_note_excuse (self, reason);
}

static void
fod_guard_note_dispose (GObject *object)
{
  FodGuardNote *self = FOD_GUARD_NOTE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_weak_pointer (&self->watched);
  g_clear_object (&self->excuses);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_GUARD_NOTE);

  G_OBJECT_CLASS (fod_guard_note_parent_class)->dispose (object);
}

static void
fod_guard_note_finalize (GObject *object)
{
  FodGuardNote *self = FOD_GUARD_NOTE (object);

  g_ptr_array_unref (self->mentions);
  g_free (self->ending);

  G_OBJECT_CLASS (fod_guard_note_parent_class)->finalize (object);
}

static void
fod_guard_note_class_init (FodGuardNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_guard_note_dispose;
  G_OBJECT_CLASS (klass)->finalize = fod_guard_note_finalize;

  /**
   * FodGuardNote::excused:
   * @self: the note
   *
   * Somebody has given a reason.
   */
  signals[EXCUSED] = g_signal_new ("excused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-guard-note.ui");
  gtk_widget_class_bind_template_child (widget_class, FodGuardNote, warning_label);
  gtk_widget_class_bind_template_child (widget_class, FodGuardNote, ask_button);
  gtk_widget_class_bind_template_child (widget_class, FodGuardNote, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, FodGuardNote, reason_box);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, excuse_cb);
}

static void
fod_guard_note_init (FodGuardNote *self)
{
  self->mentions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

static gboolean
timeout_cb (gpointer data)
{
  FodGuardNote *self = data;

  self->timeout = 0;
  fod_guard_note_check (self, self->watched ? gtk_editable_get_text (self->watched) : NULL);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (FodGuardNote *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (FOD_GUARD_NOTE_DELAY_MS, timeout_cb, self);
}

/* The field of the reason goes away with the keyboard in it. */
static void
focus_watched_cb (FodGuardNote *self)
{
  if (self->watched)
    gtk_widget_grab_focus (GTK_WIDGET (self->watched));
}

/**
 * fod_guard_note_set_excuses:
 * @self: a note
 * @excuses: (nullable): who keeps what is excused
 *
 * Where nobody does, a reason is good until the text is looked at again.
 */
void
fod_guard_note_set_excuses (FodGuardNote *self,
                            FodCitizenExcuses *excuses)
{
  g_return_if_fail (FOD_IS_GUARD_NOTE (self));

  g_set_object (&self->excuses, excuses);
}

/**
 * fod_guard_note_set_ending:
 * @self: a note
 * @ending: (nullable): a sentence
 *
 * Sets what each warning closes with from the next text on.
 */
void
fod_guard_note_set_ending (FodGuardNote *self,
                           const char *ending)
{
  g_return_if_fail (FOD_IS_GUARD_NOTE (self));

  g_free (self->ending);
  self->ending = g_strdup (ending);
}

/**
 * fod_guard_note_watch:
 * @self: a note that watches nothing yet
 * @editable: a line of text, which is not kept alive
 *
 * Looks through what is written, a moment after the typing.
 */
void
fod_guard_note_watch (FodGuardNote *self,
                      GtkEditable *editable)
{
  g_return_if_fail (FOD_IS_GUARD_NOTE (self));
  g_return_if_fail (GTK_IS_EDITABLE (editable));
  g_return_if_fail (!self->watched);

  g_set_weak_pointer (&self->watched, editable);
  g_signal_connect_object (editable, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "excused", G_CALLBACK (focus_watched_cb), NULL);
}

/**
 * fod_guard_note_check:
 * @self: a note
 * @text: (nullable): what somebody has written
 *
 * Looks through @text.
 */
void
fod_guard_note_check (FodGuardNote *self,
                      const char *text)
{
  g_autoptr (GArray) traces = fod_citizen_guard_find (text);

  g_return_if_fail (FOD_IS_GUARD_NOTE (self));

  if (self->excuses)
    fod_citizen_excuses_drop (self->excuses, text, traces);
  fod_guard_note_set_traces (self, text, traces);
}

/**
 * fod_guard_note_set_traces:
 * @self: a note
 * @text: (nullable): what somebody has written
 * @traces: (element-type FodCitizenTrace): what has been found in @text already
 *
 * Warns of the gravest, whether or not it is excused.
 */
void
fod_guard_note_set_traces (FodGuardNote *self,
                           const char *text,
                           GArray *traces)
{
  g_return_if_fail (FOD_IS_GUARD_NOTE (self));

  g_ptr_array_unref (self->mentions);
  self->mentions = fod_citizen_guard_list_mentions (text, traces, FOD_CITIZEN_EXCUSES_MOST);
  update (self);
}

/**
 * fod_guard_note_excuse:
 * @self: a note
 * @reason: why it is all right
 *
 * Says no more about the number or address that it names, and tells so. What it has not named yet
 * is another matter, and comes next.
 */
void
fod_guard_note_excuse (FodGuardNote *self,
                       const char *reason)
{
  g_autoptr (GError) error = NULL;
  const FodCitizenMention *mention;
  gboolean was_asked = gtk_widget_get_visible (self->reason_box);

  g_return_if_fail (FOD_IS_GUARD_NOTE (self));
  g_return_if_fail (fod_guard_note_is_warning (self));

  mention = self->mentions->pdata[0];
  /* Then it is said again another time. */
  if (self->excuses && !fod_citizen_excuses_add (self->excuses, mention->key, reason, &error))
    g_message ("The reason is not kept: %s", error->message);
  g_ptr_array_remove_index (self->mentions, 0);
  gtk_editable_set_text (self->reason_entry, "");
  /* Whoever hears it moves the keyboard on, before the field that has it is gone. */
  g_signal_emit (self, signals[EXCUSED], 0);
  gtk_widget_set_visible (self->reason_box, FALSE);
  update (self);
  if (was_asked && fod_guard_note_is_warning (self))
    gtk_widget_grab_focus (self->ask_button);
}

/**
 * fod_guard_note_is_warning:
 * @self: a note
 *
 * Returns: whether there is something that nobody has given a reason for
 */
gboolean
fod_guard_note_is_warning (FodGuardNote *self)
{
  g_return_val_if_fail (FOD_IS_GUARD_NOTE (self), FALSE);

  return self->mentions->len > 0;
}

/**
 * fod_guard_note_get_warning:
 * @self: a note
 *
 * Returns: (nullable): what it warns of
 */
const char *
fod_guard_note_get_warning (FodGuardNote *self)
{
  g_return_val_if_fail (FOD_IS_GUARD_NOTE (self), NULL);

  return fod_guard_note_is_warning (self) ? gtk_label_get_label (self->warning_label) : NULL;
}

/**
 * fod_guard_note_get_reason_text:
 * @self: a note
 *
 * Returns: (transfer none): the #GtkText that a reason is typed into
 */
GtkWidget *
fod_guard_note_get_reason_text (FodGuardNote *self)
{
  g_return_val_if_fail (FOD_IS_GUARD_NOTE (self), NULL);

  return GTK_WIDGET (gtk_editable_get_delegate (self->reason_entry));
}
