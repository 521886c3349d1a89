/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-hint.h"

#include "fod-citizen-guard.h"
#include "fod-message.h"

#include <glib/gi18n-lib.h>

/* Long enough not to speak into a word, short enough to be about what was just written. */
#define DELAY_MS 250

/* Under this name a session keeps what has been ignored: “record field” → the reason. */
#define IGNORED "fod-citizen-hint-ignored"

struct _FodCitizenHint {
  AdwBin parent_instance;

  GtkLabel *label;

  FodSession *session;
  char *key;
  char *text;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (FodCitizenHint, fod_citizen_hint, ADW_TYPE_BIN)

static GHashTable *
get_ignored (FodSession *session)
{
  GHashTable *ignored = g_object_get_data (G_OBJECT (session), IGNORED);

  if (ignored)
    return ignored;
  ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_object_set_data_full (G_OBJECT (session), IGNORED, ignored,
                          (GDestroyNotify) g_hash_table_unref);
  return ignored;
}

static void
show_warning (FodCitizenHint *self,
              const char *warning)
{
  gtk_label_set_label (self->label, warning ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self), warning != NULL);
}

static gboolean
timeout_cb (gpointer data)
{
  FodCitizenHint *self = data;
  GHashTable *known = self->session ? get_ignored (self->session) : NULL;
  gboolean ignored = known && g_hash_table_contains (known, self->key);
  g_autofree char *warning = ignored ? NULL : fod_citizen_guard_describe (self->text);

  self->timeout = 0;
  show_warning (self, warning);
  return G_SOURCE_REMOVE;
}

/* What is ignored is the field, so the request keeps the hint that asked. */
static void
reason_given_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (FodCitizenHint) self = data;
  g_autofree char *reason = fod_message_ask_text_finish (result);

  if (reason)
    fod_citizen_hint_ignore (self, reason);
}

static void
ignore_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  fod_message_ask_text (widget, _ ("Ignore the Warning"),
                        _ ("Why is it not about a citizen? The warning stays away from this text "
                           "until you close the program."),
                        _ ("_Cancel"), _ ("_Ignore"), _ ("Reason"), reason_given_cb,
                        g_object_ref (widget));
}

static void
fod_citizen_hint_dispose (GObject *object)
{
  FodCitizenHint *self = FOD_CITIZEN_HINT (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_citizen_hint_parent_class)->dispose (object);
}

static void
fod_citizen_hint_finalize (GObject *object)
{
  FodCitizenHint *self = FOD_CITIZEN_HINT (object);

  g_free (self->key);
  g_free (self->text);

  G_OBJECT_CLASS (fod_citizen_hint_parent_class)->finalize (object);
}

static void
fod_citizen_hint_class_init (FodCitizenHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_citizen_hint_dispose;
  G_OBJECT_CLASS (klass)->finalize = fod_citizen_hint_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-citizen-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCitizenHint, label);
  gtk_widget_class_install_action (widget_class, "citizen-hint.ignore", NULL, ignore_cb);
}

static void
fod_citizen_hint_init (FodCitizenHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
 * fod_citizen_hint_check:
 * @self: a hint
 * @session: (nullable): what remembers that somebody ignored it
 * @record: (nullable): the record the text belongs to
 * @field: (nullable): name of its field
 * @text: the text as it stands
 *
 * Looks through @text in a moment, and shows a warning or takes it away.
 */
void
fod_citizen_hint_check (FodCitizenHint *self,
                        FodSession *session,
                        FodRecord *record,
                        const char *field,
                        const char *text)
{
  g_return_if_fail (FOD_IS_CITIZEN_HINT (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!record || !*text || !fod_citizen_hint_is_wanted (fod_record_get_descriptor (record))) {
    show_warning (self, NULL);
    return;
  }
  g_set_object (&self->session, session);
  g_free (self->key);
  self->key = g_strdup_printf ("%s %s", fod_record_get_id (record), field);
  g_free (self->text);
  self->text = g_strdup (text);
  self->timeout = g_timeout_add (DELAY_MS, timeout_cb, self);
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

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (self->label) : NULL;
}

/**
 * fod_citizen_hint_ignore:
 * @self: a hint
 * @reason: why the warning is wrong
 *
 * Keeps quiet about this text for as long as the program runs.
 */
void
fod_citizen_hint_ignore (FodCitizenHint *self,
                         const char *reason)
{
  g_return_if_fail (FOD_IS_CITIZEN_HINT (self));

  if (self->session && self->key)
    g_hash_table_insert (get_ignored (self->session), g_strdup (self->key), g_strdup (reason));
  show_warning (self, NULL);
}
