/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-person-dialog.h"

#include "fod-people.h"
#include "fod-person-uses.h"
#include "fod-record-dialog.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

/* So many places are named; of the others it is enough to know how many there are. */
#define MOST_USES 5

static const char *const person_fields[] = { "name", "title", "email", "phone", NULL };

static void
add_row (GtkWidget *group,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_use (GtkWidget *group,
         FodPersonUse *use)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (use->record);
  g_autofree char *title = fod_record_get_title (use->record);
  g_autofree char *place =
    g_strdup_printf ("%s · %s", _ (descriptor->label), _ (use->field->label));

  add_row (group, title, place);
}

/* Why the person cannot be removed. */
static AdwPreferencesGroup *
make_uses_group (GPtrArray *uses,
                 guint n_uses,
                 gboolean is_me)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Where the Name Is Used"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group), _ ("The person can be removed once the name is used nowhere."));
  if (is_me)
    add_row (group, _ ("You"), _ ("This is your own name."));
  for (guint i = 0; i < uses->len; i++)
    add_use (group, uses->pdata[i]);
  if (n_uses > uses->len) {
    guint n_others = n_uses - uses->len;
    g_autofree char *others = g_strdup_printf (
      ngettext ("And %u more place", "And %u more places", n_others), n_others);

    add_row (group, others, "");
  }
  return ADW_PREFERENCES_GROUP (group);
}

/**
 * fod_person_dialog_present:
 * @parent: a widget in the window
 * @session: what the pages share
 * @person: a person
 *
 * Opens a person to correct the name and to write down mail and phone. Who is named nowhere any
 * more can be removed; of everybody else it says where.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
fod_person_dialog_present (GtkWidget *parent,
                           FodSession *session,
                           FodRecord *person)
{
  FodStore *store = fod_session_get_store (session);
  g_autoptr (FodRecord) me = fod_people_me (store);
  guint n_uses;
  g_autoptr (GPtrArray) uses = fod_person_uses_list (store, person, MOST_USES, &n_uses);
  GtkWidget *widget = fod_record_dialog_new (parent, session, person, _ ("Person"));
  FodRecordDialog *dialog = FOD_RECORD_DIALOG (widget);

  fod_record_dialog_add_fields (dialog, NULL, person_fields);
  if (n_uses > 0 || me == person)
    fod_record_dialog_add_group (dialog, make_uses_group (uses, n_uses, me == person));
  else
    fod_record_dialog_allow_delete (dialog, _ ("_Remove Person"), _ ("Person removed"));
  gtk_window_present (GTK_WINDOW (dialog));
  return widget;
}
