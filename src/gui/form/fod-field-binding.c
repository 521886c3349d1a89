/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-field-binding.h"

#include "fod-field-row.h"
#include "fod-record-actions.h"

#include <glib/gi18n-lib.h>

/* After so long without a key press a long text is saved. */
#define SAVE_DELAY_MS 1500

/* Whoever writes without a pause loses no more than this. */
#define LATEST_SAVE_MS 5000

/* How often the disk is tried, while nothing more is typed. */
#define RETRY_SECONDS 5

/**
 * FodFieldBinding:
 *
 * What every row of a form has in common: following a field, and saving what is typed.
 *
 * The first change opens an edit, which remembers what the row showed then. The value is saved
 * when the row is left, hidden, bound to something else or done away with. What cannot be
 * saved stays on the screen with a sentence about why, until it is corrected or Escape puts
 * the stored value back; what only the disk refused is tried again by itself. When the row goes
 * before that, the session keeps it for the next one.
 *
 * Escape saves as every other way out of a row does, and goes on to what it closes. Who meant to
 * give up what was typed is told that it is saved, with Undo beside.
 */
struct _FodFieldBinding {
  GObject parent_instance;

  FodFieldRow *row; /* owns us */
  FodSession *session;
  FodRecord *record;
  const FodField *field;
  guint index;
  gulong follower;

  FodEdit *edit;  /* while something is typed that is not saved */
  gint64 waiting; /* since when, in microseconds of the monotonic clock */
  FodValue shown; /* what the row showed when the edit was opened */
  char *error;
  char *refusal; /* what the disk said, when only the disk refused it */
  guint timer;
  gboolean slow; /* a text of many lines, which is saved while one writes */
  gboolean showing;
  gboolean committing;
  gboolean escaping; /* saved by the key that elsewhere means “never mind” */
};

G_DEFINE_FINAL_TYPE (FodFieldBinding, fod_field_binding, G_TYPE_OBJECT)

static void
show_stored (FodFieldBinding *self)
{
  if (!self->field)
    return;
  self->showing = TRUE;
  FOD_FIELD_ROW_GET_IFACE (self->row)->show (self->row, self->field,
                                             self->record
                                               ? fod_record_get_value (self->record, self->index)
                                               : FOD_NONE);
  self->showing = FALSE;
}

static void
follow_cb (FodFieldBinding *self)
{
  if (!self->edit)
    show_stored (self);
}

static void
set_error (FodFieldBinding *self,
           const char *message)
{
  g_clear_pointer (&self->refusal, g_free);
  if (g_strcmp0 (self->error, message) == 0)
    return;
  g_free (self->error);
  self->error = g_strdup (message);
  fod_field_row_show_error (self->row, message);
}

static gboolean
timer_cb (gpointer data)
{
  FodFieldBinding *self = data;

  self->timer = 0;
  self->waiting = g_get_monotonic_time ();
  fod_field_binding_commit (self);
  return G_SOURCE_REMOVE;
}

static void
set_waiting (FodFieldBinding *self,
             const char *refusal)
{
  set_error (self, _ ("This is not saved yet. Fodfæste tries again by itself."));
  self->refusal = g_strdup (refusal);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (RETRY_SECONDS, timer_cb, self);
}

static void
close_edit (FodFieldBinding *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->edit);
  fod_value_clear (&self->shown);
  set_error (self, NULL);
  show_stored (self);
}

/* The rules that no field can see alone, tried before the commit so that the row can tell. What
 * follows from the change may be what makes it fit. */
static gboolean
check_change (FodFieldBinding *self,
              const FodValue *value,
              GError **error)
{
  FodStore *store = fod_session_get_store (self->session);
  g_autoptr (FodEdit) trial = fod_edit_new (store);
  g_autofree char *news =
    fod_record_change (trial, store, self->record, self->field->name, value);

  return fod_edit_check (trial, error);
}

static gboolean
read_value (FodFieldBinding *self,
            FodValue *value,
            GError **error)
{
  g_auto (FodValue) clean = { 0 };

  if (!FOD_FIELD_ROW_GET_IFACE (self->row)->read (self->row, value, error))
    return FALSE;
  if (fod_field_clean (self->field, value, &clean))
    fod_value_assign (value, &clean);
  return fod_field_check (self->field, value, error) &&
         check_change (self, value, error);
}

static void
tell_refused (FodFieldBinding *self,
              const GError *error)
{
  g_autoptr (GError) told =
    g_error_new (error->domain, error->code, "%s\n\n%s", error->message,
                 _ ("What you wrote is kept as long as Fodfæste is open, until it can be saved."));

  fod_session_fail (self->session, told);
}

static void
write_value (FodFieldBinding *self,
             FodEdit *edit,
             FodValue *value,
             GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Change “%s”"), _ (self->field->label));
  FodFieldRowInterface *iface = FOD_FIELD_ROW_GET_IFACE (self->row);
  g_autoptr (FodSession) session = g_object_ref (self->session);
  FodStore *store = fod_session_get_store (session);
  g_autofree char *news = NULL;

  if (iface->write)
    iface->write (self->row, edit, value);
  news = fod_record_change (edit, store, self->record, self->field->name, value);
  if (!news && self->escaping)
    news = g_strdup_printf (_ ("“%s” is saved"), _ (self->field->label));
  if (fod_store_commit (store, edit, label, error) && news)
    fod_session_tell (session, news, TRUE);
}

/* What the disk has refused before is told once, however often it is tried. */
static gboolean
save (FodFieldBinding *self,
      FodValue *value,
      gboolean is_told)
{
  /* Whoever listens to the commit may bind the row to something else, or destroy it. */
  g_autoptr (FodFieldRow) row = g_object_ref (self->row);
  g_autoptr (FodFieldBinding) kept = g_object_ref (self);
  g_autoptr (FodEdit) edit = g_object_ref (self->edit);
  g_autoptr (GError) error = NULL;

  self->committing = TRUE;
  write_value (self, edit, value, &error);
  self->committing = FALSE;

  if (error) {
    set_waiting (self, error->message);
    if (!is_told)
      tell_refused (self, error);
  } else if (self->edit == edit) {
    close_edit (self);
  }
  return !error;
}

/**
 * fod_field_binding_commit:
 * @self: a binding
 *
 * Saves what is typed. What is as it was when the person began is no change.
 *
 * Returns: %FALSE when it was refused; the row says why
 */
gboolean
fod_field_binding_commit (FodFieldBinding *self)
{
  gboolean is_told = self && self->refusal;
  g_auto (FodValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  if (!self || !self->edit || self->committing)
    return TRUE;
  g_clear_pointer (&self->refusal, g_free);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!read_value (self, &value, &error)) {
    set_error (self, error->message);
    return FALSE;
  }
  if (!fod_value_equal (&value, &self->shown))
    return save (self, &value, is_told);
  close_edit (self);
  return TRUE;
}

/**
 * fod_field_binding_revert:
 * @self: a binding
 *
 * Gives up what is typed and shows the stored value.
 */
void
fod_field_binding_revert (FodFieldBinding *self)
{
  if (self && self->edit && !self->committing)
    close_edit (self);
}

/**
 * fod_field_binding_refresh:
 * @self: a binding
 *
 * Shows the stored value anew, unless something is typed: for a row that writes its value in
 * another way while it has the focus.
 */
void
fod_field_binding_refresh (FodFieldBinding *self)
{
  if (self && !self->edit)
    show_stored (self);
}

/**
 * fod_field_binding_changed:
 * @self: a binding
 *
 * To be called by the row whenever what it shows has changed. What it is told to show itself
 * does not count.
 */
void
fod_field_binding_changed (FodFieldBinding *self)
{
  g_auto (FodValue) value = { 0 };

  if (!self || self->showing || self->committing || !self->record)
    return;
  g_clear_pointer (&self->refusal, g_free);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->edit) {
    self->edit = fod_edit_new (fod_session_get_store (self->session));
    self->waiting = g_get_monotonic_time ();
    fod_edit_open (self->edit, self->record);
    fod_value_assign (&self->shown, fod_record_get_value (self->record, self->index));
  }
  if (self->error && read_value (self, &value, NULL))
    set_error (self, NULL);
}

/**
 * fod_field_binding_changed_slowly:
 * @self: a binding
 *
 * The same as fod_field_binding_changed(), and saves when nothing more has changed for a while, or
 * when that takes too long.
 */
void
fod_field_binding_changed_slowly (FodFieldBinding *self)
{
  gint64 waited;

  if (!self)
    return;
  self->slow = TRUE;
  fod_field_binding_changed (self);
  if (!self->edit || self->showing || self->committing)
    return;
  waited = (g_get_monotonic_time () - self->waiting) / G_TIME_SPAN_MILLISECOND;
  self->timer =
    g_timeout_add ((guint) CLAMP (LATEST_SAVE_MS - waited, 0, SAVE_DELAY_MS), timer_cb, self);
}

/**
 * fod_field_binding_changed_at_once:
 * @self: a binding
 *
 * The same as fod_field_binding_changed() for what is chosen, not typed: it is saved right away.
 */
void
fod_field_binding_changed_at_once (FodFieldBinding *self)
{
  if (!self || self->showing)
    return;
  fod_field_binding_changed (self);
  fod_field_binding_commit (self);
}

static void
set_title (FodFieldBinding *self,
           const FodField *before)
{
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (self->row);
  const char *title = adw_preferences_row_get_title (row);

  /* A title of the page's own choice stays. */
  if (!title || !*title || (before && g_str_equal (title, _ (before->label))))
    adw_preferences_row_set_title (row, _ (self->field->label));
}

/* What stands in the row, understood or not. */
static void
get_typed (FodFieldBinding *self,
           FodValue *typed)
{
  FodFieldRowInterface *iface = FOD_FIELD_ROW_GET_IFACE (self->row);
  g_autofree char *text = iface->get_typed ? iface->get_typed (self->row) : NULL;

  if (iface->get_typed)
    fod_value_assign (typed, FOD_TEXT (text));
  else
    iface->read (self->row, typed, NULL);
}

static void
keep_typed (FodFieldBinding *self)
{
  g_auto (FodValue) typed = { 0 };
  g_auto (FodValue) value = { 0 };
  g_autoptr (GError) problem = NULL;

  get_typed (self, &typed);
  if (!self->refusal)
    read_value (self, &value, &problem);
  fod_unsaved_keep (fod_session_get_unsaved (self->session), self->record, self->field, self->edit,
                    &typed, problem);
}

/* Returns: whether the row shows again what an earlier one could not save */
static gboolean
take_typed (FodFieldBinding *self)
{
  FodFieldRowInterface *iface = FOD_FIELD_ROW_GET_IFACE (self->row);
  g_auto (FodValue) typed = { 0 };
  g_auto (FodValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  self->edit = fod_unsaved_take (fod_session_get_unsaved (self->session), self->record,
                                 self->field, &typed);
  if (!self->edit)
    return FALSE;
  fod_value_assign (&self->shown, fod_record_get_value (self->record, self->index));
  self->showing = TRUE;
  if (iface->set_typed)
    iface->set_typed (self->row, typed.text);
  else
    iface->show (self->row, self->field, &typed);
  self->showing = FALSE;
  if (read_value (self, &value, &error))
    set_waiting (self, "");
  else
    set_error (self, error->message);
  return TRUE;
}

static void
unfollow (FodFieldBinding *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_signal_handler (&self->follower, self->record);
  g_clear_object (&self->edit);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  fod_value_clear (&self->shown);
  set_error (self, NULL);
}

/**
 * fod_field_binding_bind:
 * @self: a binding
 * @session: (nullable): whose store to save to
 * @record: (nullable): the record to show, %NULL for none
 * @field: (nullable): name of the field
 *
 * See fod_field_row_bind().
 */
void
fod_field_binding_bind (FodFieldBinding *self,
                        FodSession *session,
                        FodRecord *record,
                        const char *field)
{
  const FodField *before;
  g_autofree char *detail = NULL;
  int index;

  if (!self)
    return;
  before = self->field;
  if (self->refusal || !fod_field_binding_commit (self))
    keep_typed (self);
  unfollow (self);
  g_set_object (&self->session, session);
  if (!record) {
    show_stored (self);
    return;
  }
  index = fod_schema_find_field (fod_record_get_descriptor (record), field);
  g_return_if_fail (index >= 0);

  self->record = g_object_ref (record);
  self->index = (guint) index;
  self->field = &fod_record_get_descriptor (record)->fields[index];
  detail = g_strconcat ("notify::", field, NULL);
  self->follower = g_signal_connect_swapped (record, detail, G_CALLBACK (follow_cb), self);
  set_title (self, before);
  if (!take_typed (self))
    show_stored (self);
}

/* In a field where nothing is typed, Undo is about what was done before; GTK would keep the key for
 * the text. */
static gboolean
undo_elsewhere (FodFieldBinding *self,
                guint keyval,
                GdkModifierType state)
{
  GtkWidget *row = GTK_WIDGET (self->row);

  if (gdk_keyval_to_lower (keyval) != GDK_KEY_z || self->edit || self->slow)
    return GDK_EVENT_PROPAGATE;
  switch (state & gtk_accelerator_get_default_mod_mask ()) {
  case GDK_CONTROL_MASK:
    return gtk_widget_activate_action (row, "win.undo", NULL);
  case GDK_CONTROL_MASK | GDK_SHIFT_MASK:
    return gtk_widget_activate_action (row, "win.redo", NULL);
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

/* What cannot be saved as it stands says so first, and goes with the second key press. */
static gboolean
escape (FodFieldBinding *self)
{
  g_autoptr (FodFieldBinding) kept = g_object_ref (self);
  gboolean was_told = self->error && !self->refusal;
  gboolean saved;

  self->escaping = TRUE;
  saved = fod_field_binding_commit (self);
  self->escaping = FALSE;
  if (saved || self->refusal)
    return GDK_EVENT_PROPAGATE;
  if (was_told)
    fod_field_binding_revert (self);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (FodFieldBinding *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if (undo_elsewhere (self, keyval, state))
    return GDK_EVENT_STOP;
  if (keyval != GDK_KEY_Escape || !self->edit || (self->slow && !self->error))
    return GDK_EVENT_PROPAGATE;
  /* Nobody means to throw away the notes of a meeting. */
  if (self->field->kind == FOD_KIND_LONG_TEXT)
    return GDK_EVENT_PROPAGATE;
  return escape (self);
}

static void
leave_cb (FodFieldBinding *self)
{
  fod_field_binding_commit (self);
}

static void
fod_field_binding_dispose (GObject *object)
{
  FodFieldBinding *self = FOD_FIELD_BINDING (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_signal_handler (&self->follower, self->record);
  g_clear_object (&self->edit);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->refusal, g_free);
  fod_value_clear (&self->shown);

  G_OBJECT_CLASS (fod_field_binding_parent_class)->dispose (object);
}

static void
fod_field_binding_class_init (FodFieldBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_field_binding_dispose;
}

static void
fod_field_binding_init (FodFieldBinding *self)
{
}

/**
 * fod_field_binding_new:
 * @row: the row that makes it; not kept alive
 *
 * To be made in the row's init, and to be given up in its dispose: first bound to %NULL, so
 * that what is typed is saved while the row still has it.
 *
 * Returns: (transfer full): a binding to nothing
 */
FodFieldBinding *
fod_field_binding_new (FodFieldRow *row)
{
  FodFieldBinding *self = g_object_new (FOD_TYPE_FIELD_BINDING, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->row = row;
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
  g_signal_connect_object (row, "unmap", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * fod_field_binding_get_session:
 * @self: a binding
 *
 * Returns: (transfer none) (nullable): whose store is saved to
 */
FodSession *
fod_field_binding_get_session (FodFieldBinding *self)
{
  return self ? self->session : NULL;
}

/**
 * fod_field_binding_get_record:
 * @self: a binding
 *
 * Returns: (transfer none) (nullable): the record shown
 */
FodRecord *
fod_field_binding_get_record (FodFieldBinding *self)
{
  return self ? self->record : NULL;
}

/**
 * fod_field_binding_get_field:
 * @self: a binding
 *
 * Returns: (nullable): the field shown last, also after the record is gone
 */
const FodField *
fod_field_binding_get_field (FodFieldBinding *self)
{
  return self ? self->field : NULL;
}

/**
 * fod_field_binding_is_editing:
 * @self: a binding
 *
 * Returns: whether something is typed that is not saved
 */
gboolean
fod_field_binding_is_editing (FodFieldBinding *self)
{
  return self && self->edit;
}

/**
 * fod_field_binding_get_refusal:
 * @self: a binding
 *
 * Returns: (transfer none) (nullable): what the disk said when it refused what is typed
 */
const char *
fod_field_binding_get_refusal (FodFieldBinding *self)
{
  return self ? self->refusal : NULL;
}

/**
 * fod_field_binding_is_showing:
 * @self: a binding
 *
 * Returns: whether the row is being told what to show, so that a change is nobody's
 */
gboolean
fod_field_binding_is_showing (FodFieldBinding *self)
{
  return self && self->showing;
}

/**
 * fod_field_binding_get_error:
 * @self: a binding
 *
 * Returns: (transfer none) (nullable): why what is typed was refused
 */
const char *
fod_field_binding_get_error (FodFieldBinding *self)
{
  return self ? self->error : NULL;
}
