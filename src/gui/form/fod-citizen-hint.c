/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-hint.h"

#include "fod-citizen-guard.h"
#include "fod-guard-note.h"

struct _FodCitizenHint {
  AdwBin parent_instance;

  FodGuardNote *note;

  FodFieldRow *row; /* not kept alive */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (FodCitizenHint, fod_citizen_hint, ADW_TYPE_BIN)

static void excused_cb (FodCitizenHint *self);

/* Most texts never need one, and a page has many. */
static void
ensure_note (FodCitizenHint *self)
{
  if (self->note)
    return;
  self->note = g_object_new (FOD_TYPE_GUARD_NOTE, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->note));
  g_object_bind_property (self->note, "visible", self, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->note, "excused", G_CALLBACK (excused_cb), self, G_CONNECT_SWAPPED);
}

/* The text is asked for now, not with every letter that is typed: it can be a megabyte. */
static gboolean
timeout_cb (gpointer data)
{
  FodCitizenHint *self = data;
  FodFieldRowInterface *iface = self->row ? FOD_FIELD_ROW_GET_IFACE (self->row) : NULL;
  FodFieldBinding *binding = iface ? iface->get_binding (self->row) : NULL;
  const FodField *field = binding ? fod_field_binding_get_field (binding) : NULL;
  g_auto (FodValue) value = { 0 };

  self->timeout = 0;
  if (field)
    iface->read (self->row, &value, NULL);
  fod_citizen_hint_check (self, field ? fod_field_binding_get_session (binding) : NULL,
                          field ? fod_field_binding_get_record (binding) : NULL, value.text);
  return G_SOURCE_REMOVE;
}

/* The field of the reason goes away with the keyboard in it. */
static void
excused_cb (FodCitizenHint *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_ROW);

  if (row)
    gtk_widget_grab_focus (row);
}

static void
fod_citizen_hint_dispose (GObject *object)
{
  FodCitizenHint *self = FOD_CITIZEN_HINT (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_weak_pointer (&self->row);

  G_OBJECT_CLASS (fod_citizen_hint_parent_class)->dispose (object);
}

static void
fod_citizen_hint_class_init (FodCitizenHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_citizen_hint_dispose;
}

static void
fod_citizen_hint_init (FodCitizenHint *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * fod_citizen_hint_new:
 *
 * Returns: (transfer floating): a hint that shows nothing yet
 */
GtkWidget *
fod_citizen_hint_new (void)
{
  return g_object_new (FOD_TYPE_CITIZEN_HINT, NULL);
}

/**
 * fod_citizen_hint_is_wanted:
 * @descriptor: a record type
 *
 * Mail and phone of a colleague or a partner belong to what they are written on.
 *
 * Returns: whether texts of such records are looked through
 */
gboolean
fod_citizen_hint_is_wanted (const FodDescriptor *descriptor)
{
  switch (descriptor->type) {
  case FOD_RECORD_PERSON:
  case FOD_RECORD_WORKPLACE:
  case FOD_RECORD_KNOWLEDGE_LINK:
  case FOD_RECORD_RESOURCE:
    return FALSE;
  case FOD_RECORD_COURSE:
  case FOD_RECORD_PROGRAMME:
  case FOD_RECORD_PROGRAMME_ITEM:
  case FOD_RECORD_TASK:
  case FOD_RECORD_ACTIVITY:
  case FOD_RECORD_TOPIC:
  case FOD_RECORD_GOAL:
  case FOD_RECORD_GOAL_STEP:
  case FOD_RECORD_ASSESSMENT:
  case FOD_RECORD_MEETING:
  case FOD_RECORD_AGENDA_POINT:
  case FOD_RECORD_AGREEMENT:
  case FOD_RECORD_EXPECTATION:
  case FOD_RECORD_EVALUATION_ANSWER:
  case FOD_RECORD_MENTORSHIP:
  case FOD_RECORD_MENTOR_ROLE:
  case FOD_RECORD_MENTOR_THEME:
  case FOD_RECORD_COOPERATION_AGREEMENT:
  case FOD_RECORD_LOAD_STEP:
  case FOD_RECORD_JOURNAL_ENTRY:
  case FOD_N_RECORD_TYPES:
  default:
    return TRUE;
  }
}

/**
 * fod_citizen_hint_touch:
 * @self: a hint
 * @row: the row with the text, which is not kept alive
 *
 * Looks through the text of @row in a moment, unless it is touched again before.
 */
void
fod_citizen_hint_touch (FodCitizenHint *self,
                        FodFieldRow *row)
{
  g_return_if_fail (FOD_IS_CITIZEN_HINT (self));
  g_return_if_fail (FOD_IS_FIELD_ROW (row));

  g_set_weak_pointer (&self->row, row);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (FOD_GUARD_NOTE_DELAY_MS, timeout_cb, self);
}

/**
 * fod_citizen_hint_check:
 * @self: a hint
 * @session: (nullable): whose store remembers what somebody has ignored
 * @record: (nullable): the record the text belongs to
 * @text: (nullable): the text as it stands
 *
 * Looks through @text, and shows a warning or takes it away.
 */
void
fod_citizen_hint_check (FodCitizenHint *self,
                        FodSession *session,
                        FodRecord *record,
                        const char *text)
{
  gboolean is_wanted = record && fod_citizen_hint_is_wanted (fod_record_get_descriptor (record));
  g_autoptr (GArray) traces = fod_citizen_guard_find (is_wanted ? text : NULL);
  FodCitizenExcuses *excuses = NULL;

  g_return_if_fail (FOD_IS_CITIZEN_HINT (self));

  if (session)
    excuses = FOD_CITIZEN_EXCUSES (fod_session_get_store (session));
  if (excuses)
    fod_citizen_excuses_drop (excuses, text, traces);
  if (traces->len == 0 && !self->note)
    return;
  ensure_note (self);
  fod_guard_note_set_excuses (self->note, excuses);
  fod_guard_note_set_traces (self->note, text, traces);
}

/**
 * fod_citizen_hint_get_warning:
 * @self: a hint
 *
 * Returns: (nullable): what it warns of
 */
const char *
fod_citizen_hint_get_warning (FodCitizenHint *self)
{
  g_return_val_if_fail (FOD_IS_CITIZEN_HINT (self), NULL);

  return self->note ? fod_guard_note_get_warning (self->note) : NULL;
}

/**
 * fod_citizen_hint_ignore:
 * @self: a hint
 * @reason: why the warning is wrong
 *
 * Keeps quiet about what is found in this text, wherever it is written.
 */
void
fod_citizen_hint_ignore (FodCitizenHint *self,
                         const char *reason)
{
  g_return_if_fail (FOD_IS_CITIZEN_HINT (self));

  if (self->note)
    fod_guard_note_excuse (self->note, reason);
}
