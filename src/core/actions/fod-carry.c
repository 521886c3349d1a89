/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-carry.h"

#include "fod-agenda.h"
#include "fod-listing.h"

static gboolean
has_state (FodRecord *point,
           const char *state)
{
  return g_strcmp0 (fod_record_get_text (point, "state"), state) == 0;
}

/**
 * fod_carry_point:
 * @edit: an edit
 * @point: an agenda point
 * @meeting: the meeting it goes to
 * @position: its place there
 *
 * Sends a point on: a new point says where it comes from, the old one that it has moved.
 *
 * Returns: (transfer none): the draft of the new point
 */
FodRecord *
fod_carry_point (FodEdit *edit,
                 FodRecord *point,
                 FodRecord *meeting,
                 const char *position)
{
  FodRecord *copy = fod_agenda_draft_point (edit, meeting, fod_record_get_text (point, "title"),
                                            (int) fod_record_get_number (point, "part", 1),
                                            position);

  fod_edit_set (edit, copy, "origin", FOD_TEXT (fod_record_get_id (point)));
  fod_edit_set (edit, point, "state", FOD_TEXT ("moved"));
  return copy;
}

static gboolean
has_title (GPtrArray *points,
           const char *title)
{
  for (guint i = 0; i < points->len; i++) {
    if (g_strcmp0 (fod_record_get_text (points->pdata[i], "title"), title) == 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * fod_carry_is_due:
 * @point: an agenda point
 * @present: (element-type FodRecord): the points of the meeting that comes next
 *
 * A point that is marked to go on does, and so does one that is still open. But an open point
 * of the fixed agenda is on the next one anyway, and need not be there twice.
 *
 * Returns: whether @point goes on when its meeting has been held
 */
gboolean
fod_carry_is_due (FodRecord *point,
                  GPtrArray *present)
{
  return has_state (point, "follow-up") ||
         (fod_agenda_is_open (point) && !has_title (present, fod_record_get_text (point, "title")));
}

/**
 * fod_carry_points:
 * @edit: an edit
 * @points: (element-type FodRecord): points of one meeting
 * @meeting: the meeting that comes next
 * @present: (element-type FodRecord): the points that @meeting has already; the new ones are
 *   added
 *
 * Sends on those of @points that are due, see fod_carry_is_due().
 *
 * Returns: how many
 */
guint
fod_carry_points (FodEdit *edit,
                  GPtrArray *points,
                  FodRecord *meeting,
                  GPtrArray *present)
{
  guint n_carried = 0;

  for (guint i = 0; i < points->len; i++) {
    g_autofree char *position = NULL;

    if (!fod_carry_is_due (points->pdata[i], present))
      continue;
    position = fod_listing_next_position (present);
    g_ptr_array_add (present,
                     g_object_ref (fod_carry_point (edit, points->pdata[i], meeting, position)));
    n_carried++;
  }
  return n_carried;
}

/**
 * fod_carry_take_back:
 * @edit: an edit
 * @store: its store
 * @point: a point that has moved
 *
 * Removes what @point became in the next meeting, unless somebody has worked on it there.
 *
 * Returns: whether nothing of it is left there
 */
gboolean
fod_carry_take_back (FodEdit *edit,
                     FodStore *store,
                     FodRecord *point)
{
  g_autoptr (GPtrArray) copies = fod_store_list_by (store, FOD_RECORD_AGENDA_POINT, "origin",
                                                    FOD_TEXT (fod_record_get_id (point)));

  for (guint i = 0; i < copies->len; i++) {
    if (fod_record_get_text (copies->pdata[i], "notes") || !fod_agenda_is_open (copies->pdata[i]))
      return FALSE;
  }
  for (guint i = 0; i < copies->len; i++)
    fod_edit_delete (edit, copies->pdata[i]);
  return TRUE;
}
