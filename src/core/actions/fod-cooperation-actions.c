/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-cooperation-actions.h"

#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-plan.h"
#include "fod-model-error.h"
#include "fod-programmes.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *person; /* field of the mentorship */
  const char *name;
  const char *day;
} PartyFields;

static const PartyFields parties[FOD_COOPERATION_N_PARTIES] = {
  [FOD_COOPERATION_MENTOR] = { "mentor", "mentor-name", "mentor-signed" },
  [FOD_COOPERATION_NEWCOMER] = { "newcomer", "newcomer-name", "newcomer-signed" },
};

static const char *const review_fields[] = { "half-way", "final-review" };

/**
 * fod_cooperation_list:
 * @store: a store
 * @mentorship: a mentorship
 *
 * Returns: (transfer full) (element-type FodRecord): every version of its agreement, the first
 *   one first
 */
GPtrArray *
fod_cooperation_list (FodStore *store,
                      FodRecord *mentorship)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_COOPERATION_AGREEMENT);

  fod_query_where (query, "mentorship", FOD_EQUAL, FOD_TEXT (fod_record_get_id (mentorship)));
  fod_query_order_by (query, "version", FALSE);
  return fod_listing_read (query);
}

/**
 * fod_cooperation_find_current:
 * @store: a store
 * @mentorship: a mentorship
 *
 * Returns: (transfer full) (nullable): the latest version of its agreement
 */
FodRecord *
fod_cooperation_find_current (FodStore *store,
                              FodRecord *mentorship)
{
  g_autoptr (GPtrArray) versions = fod_cooperation_list (store, mentorship);

  return versions->len ? g_object_ref (versions->pdata[versions->len - 1]) : NULL;
}

/**
 * fod_cooperation_has_signed:
 * @agreement: a version of an agreement
 * @party: mentor or newcomer
 *
 * Returns: whether @party has signed it
 */
gboolean
fod_cooperation_has_signed (FodRecord *agreement,
                            FodCooperationParty party)
{
  return fod_record_get_number (agreement, parties[party].day, FOD_DAY_NONE) != FOD_DAY_NONE;
}

/**
 * fod_cooperation_is_locked:
 * @agreement: a version of an agreement
 *
 * Nobody is to find another text above their name than the one they signed.
 *
 * Returns: whether somebody has signed it
 */
gboolean
fod_cooperation_is_locked (FodRecord *agreement)
{
  return fod_record_is_frozen (agreement) ||
         fod_cooperation_has_signed (agreement, FOD_COOPERATION_MENTOR) ||
         fod_cooperation_has_signed (agreement, FOD_COOPERATION_NEWCOMER);
}

/* Who is to sign, whatever they are called. */
static FodRecord *
get_person (FodRecord *agreement,
            FodCooperationParty party)
{
  g_autoptr (FodRecord) mentorship = fod_record_get_reference (agreement, "mentorship");

  return mentorship ? fod_record_get_reference (mentorship, parties[party].person) : NULL;
}

/**
 * fod_cooperation_get_signer:
 * @agreement: a version of an agreement
 * @party: mentor or newcomer
 *
 * Returns: (transfer full): the name that stands under it, else that of who is to sign
 */
char *
fod_cooperation_get_signer (FodRecord *agreement,
                            FodCooperationParty party)
{
  const char *signer = fod_record_get_text (agreement, parties[party].name);
  g_autoptr (FodRecord) person = NULL;
  const char *name;

  if (signer)
    return g_strdup (signer);
  person = get_person (agreement, party);
  name = person ? fod_record_get_text (person, "name") : NULL;
  return g_strdup (name ? name : "");
}

/* What the variant of the course has of its own comes before what is for all. */
static FodRecord *
find_clause (GPtrArray *items,
             const char *clause)
{
  FodRecord *found = NULL;

  for (guint i = 0; i < items->len; i++) {
    if (g_strcmp0 (fod_record_get_text (items->pdata[i], "clause"), clause) == 0 &&
        (!found || fod_record_get_text (items->pdata[i], "variant")))
      found = items->pdata[i];
  }
  return found;
}

static void
unref_clause (gpointer clause)
{
  if (clause)
    g_object_unref (clause);
}

static GPtrArray *
list_items (FodStore *store,
            FodRecord *course,
            GError **error)
{
  g_autoptr (FodProgramme) programme =
    fod_programmes_load_for (store, course, "clause", NULL, error);
  const char *variant = course ? fod_record_get_text (course, "variant") : NULL;

  return programme ? fod_programme_select (programme, "clause", variant) : NULL;
}

/**
 * fod_cooperation_list_clauses:
 * @store: a store
 * @mentorship: a mentorship
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type FodRecord): for each of %fod_choices_clause,
 *   in that order, what the programme says of it (title, note, proposal); %NULL elements where it
 *   says nothing
 */
GPtrArray *
fod_cooperation_list_clauses (FodStore *store,
                              FodRecord *mentorship,
                              GError **error)
{
  g_autoptr (FodRecord) course = fod_meeting_get_course (mentorship);
  g_autoptr (GPtrArray) items = list_items (store, course, error);
  GPtrArray *clauses;

  if (!items)
    return NULL;
  clauses = g_ptr_array_new_with_free_func (unref_clause);
  for (guint i = 0; i < fod_choices_clause.n_choices; i++) {
    FodRecord *item = find_clause (items, fod_choices_clause.choices[i].nick);

    g_ptr_array_add (clauses, item ? g_object_ref (item) : NULL);
  }
  return clauses;
}

static void
set_day (FodEdit *edit,
         FodRecord *agreement,
         const char *field,
         FodDay day)
{
  fod_edit_set (edit, agreement, field, day == FOD_DAY_NONE ? FOD_NONE : FOD_NUMBER (day));
}

/**
 * fod_cooperation_set_reviews:
 * @edit: an edit
 * @agreement: an agreement, or a draft of one in @edit
 * @half_way: when the pair looks at it again, or %FOD_DAY_NONE
 * @final_review: when they do so for the last time, or %FOD_DAY_NONE
 */
void
fod_cooperation_set_reviews (FodEdit *edit,
                             FodRecord *agreement,
                             FodDay half_way,
                             FodDay final_review)
{
  set_day (edit, agreement, "half-way", half_way);
  set_day (edit, agreement, "final-review", final_review);
}

static FodRecord *
create_version (FodEdit *edit,
                FodRecord *mentorship,
                gint64 version)
{
  FodRecord *agreement = fod_edit_create (edit, FOD_RECORD_COOPERATION_AGREEMENT);

  fod_edit_set (edit, agreement, "mentorship", FOD_TEXT (fod_record_get_id (mentorship)));
  fod_edit_set (edit, agreement, "version", FOD_NUMBER (version));
  fod_edit_set (edit, agreement, "state", FOD_TEXT ("draft"));
  return agreement;
}

/**
 * fod_cooperation_draft:
 * @edit: an edit
 * @store: its store
 * @course: (nullable): the course
 * @mentorship: the mentorship, or a draft of one
 * @days: (element-type FodDay): the days of the meetings
 * @error: return location
 *
 * The first draft of an agreement, with what the programme proposes. Half way through the
 * meetings and at the last of them the pair looks at it again.
 *
 * Returns: (transfer none) (nullable): the draft
 */
FodRecord *
fod_cooperation_draft (FodEdit *edit,
                       FodStore *store,
                       FodRecord *course,
                       FodRecord *mentorship,
                       GArray *days,
                       GError **error)
{
  g_autoptr (GPtrArray) items = list_items (store, course, error);
  FodRecord *agreement;

  if (!items)
    return NULL;
  agreement = create_version (edit, mentorship, 1);
  for (guint i = 0; i < fod_choices_clause.n_choices; i++) {
    const char *clause = fod_choices_clause.choices[i].nick;
    FodRecord *item = find_clause (items, clause);

    if (item)
      fod_edit_set (edit, agreement, clause, FOD_TEXT (fod_record_get_text (item, "proposal")));
  }
  fod_cooperation_set_reviews (edit, agreement, fod_mentorship_plan_half_way (days),
                               days->len ? g_array_index (days, FodDay, days->len - 1)
                                         : FOD_DAY_NONE);
  return agreement;
}

/* Names may come from a file, with any white space around them. */
static gboolean
is_name_of (const char *name,
            FodRecord *record,
            const char *field)
{
  g_autofree char *words = record ? fod_words_read (fod_record_get_text (record, field)) : NULL;
  g_autofree char *theirs = g_utf8_casefold (words ? words : "", -1);
  g_autofree char *own = g_utf8_casefold (name, -1);

  return g_str_equal (theirs, own);
}

/* Two people agree, not one in two roles. It is who they are that counts: two may have one name. */
static gboolean
check_signer (FodRecord *agreement,
              FodCooperationParty party,
              FodCooperationParty other,
              const char *name,
              GError **error)
{
  g_autoptr (FodRecord) own = get_person (agreement, party);
  g_autoptr (FodRecord) theirs = get_person (agreement, other);

  if (own && theirs && g_str_equal (fod_record_get_id (own), fod_record_get_id (theirs)))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("Mentor and newcomer are the same person here, and an agreement "
                                "takes two. Choose another mentor first."),
                             error);
  if (is_name_of (name, own, "name"))
    return TRUE;
  if (is_name_of (name, agreement, parties[other].name))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("The other one has signed with that name. Sign with your own."),
                             error);
  if (is_name_of (name, theirs, "name"))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("That is the name of the other one. Sign with your own."), error);
  return TRUE;
}

/**
 * fod_cooperation_sign:
 * @store: a store
 * @agreement: a version of an agreement
 * @party: who signs
 * @name: the name of who signs, as typed
 * @day: the day, today at the latest
 * @error: return location; %FOD_MODEL_ERROR_FROZEN when @party or both have signed
 *
 * Signs. When both have, the version stays as it is for good.
 *
 * Returns: whether it is saved
 */
gboolean
fod_cooperation_sign (FodStore *store,
                      FodRecord *agreement,
                      FodCooperationParty party,
                      const char *name,
                      FodDay day,
                      GError **error)
{
  FodCooperationParty other =
    party == FOD_COOPERATION_MENTOR ? FOD_COOPERATION_NEWCOMER : FOD_COOPERATION_MENTOR;
  g_autofree char *words = fod_words_require (name, _ ("Write your name to sign."), error);
  g_autoptr (FodEdit) edit = NULL;

  if (!words)
    return FALSE;
  if (fod_cooperation_has_signed (agreement, party) && !fod_record_is_frozen (agreement))
    return fod_model_refuse (FOD_MODEL_ERROR_FROZEN,
                             _ ("You have signed already. Take back the signature to sign again."),
                             error);
  if (!check_signer (agreement, party, other, words, error))
    return FALSE;
  if (day == FOD_DAY_NONE)
    return fod_model_refuse (FOD_MODEL_ERROR_MISSING_VALUE, _ ("Write the day you sign."), error);
  if (day > fod_day_today (fod_store_get_clock (store)))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                             _ ("That day has not come yet. Write the day you sign."), error);
  edit = fod_edit_new (store);
  fod_edit_set (edit, agreement, parties[party].name, FOD_TEXT (words));
  fod_edit_set (edit, agreement, parties[party].day, FOD_NUMBER (day));
  if (fod_cooperation_has_signed (agreement, other))
    fod_edit_set (edit, agreement, "state", FOD_TEXT ("signed"));
  return fod_store_commit (store, edit, _ ("Sign the agreement"), error);
}

/**
 * fod_cooperation_withdraw:
 * @store: a store
 * @agreement: a version of an agreement
 * @party: who has signed
 * @error: return location; %FOD_MODEL_ERROR_FROZEN when both have signed
 *
 * Takes a signature back while the other one is missing, so that the text can be changed.
 *
 * Returns: whether it is saved
 */
gboolean
fod_cooperation_withdraw (FodStore *store,
                          FodRecord *agreement,
                          FodCooperationParty party,
                          GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  fod_edit_set (edit, agreement, parties[party].name, FOD_NONE);
  fod_edit_set (edit, agreement, parties[party].day, FOD_NONE);
  return fod_store_commit (store, edit, _ ("Take back the signature"), error);
}

/**
 * fod_cooperation_revise:
 * @store: a store
 * @mentorship: a mentorship
 * @error: return location
 *
 * Makes a new draft with the texts and reviews of the signed version, which stays as it is.
 *
 * Returns: (transfer full) (nullable): the draft
 */
FodRecord *
fod_cooperation_revise (FodStore *store,
                        FodRecord *mentorship,
                        GError **error)
{
  g_autoptr (FodRecord) current = fod_cooperation_find_current (store, mentorship);
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *agreement;

  if (current && !fod_record_is_frozen (current)) {
    fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE,
                      _ ("The latest version is not signed yet. Change that one."), error);
    return NULL;
  }
  agreement = create_version (edit, mentorship,
                              current ? fod_record_get_number (current, "version", 0) + 1 : 1);
  for (guint i = 0; current && i < fod_choices_clause.n_choices; i++) {
    const char *clause = fod_choices_clause.choices[i].nick;

    fod_edit_set (edit, agreement, clause, FOD_TEXT (fod_record_get_text (current, clause)));
  }
  for (guint i = 0; current && i < G_N_ELEMENTS (review_fields); i++)
    set_day (edit, agreement, review_fields[i],
             (FodDay) fod_record_get_number (current, review_fields[i], FOD_DAY_NONE));
  if (!fod_store_commit (store, edit, _ ("New version of the agreement"), error))
    return NULL;
  return g_object_ref (agreement);
}
