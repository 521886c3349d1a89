/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-commit.h"

struct _FodCommit {
  char *label;
  FodActionKind kind;
  guint64 types;   /* bit n = FodRecordType n */
  GHashTable *ids; /* id → FodRecordType + 1 */
};

G_STATIC_ASSERT (FOD_N_RECORD_TYPES <= 64);

G_DEFINE_BOXED_TYPE (FodCommit, fod_commit, fod_commit_ref, fod_commit_unref)

/**
 * fod_commit_new:
 * @label: what the person did, in the user's language
 * @kind: what it is to Undo
 *
 * Returns: (transfer full): a commit that has touched nothing yet
 */
FodCommit *
fod_commit_new (const char *label,
                FodActionKind kind)
{
  FodCommit *self = g_rc_box_new0 (FodCommit);

  self->label = g_strdup (label);
  self->kind = kind;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * fod_commit_ref:
 * @self: a commit
 *
 * Returns: (transfer full): @self
 */
FodCommit *
fod_commit_ref (FodCommit *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_commit (gpointer data)
{
  FodCommit *self = data;

  g_free (self->label);
  g_hash_table_unref (self->ids);
}

/**
 * fod_commit_unref:
 * @self: (transfer full): a commit
 *
 * Lets go of @self.
 */
void
fod_commit_unref (FodCommit *self)
{
  g_rc_box_release_full (self, clear_commit);
}

/**
 * fod_commit_add:
 * @self: a commit not passed on yet
 * @type: a record type
 * @id: record id
 *
 * Notes that a record has changed.
 */
void
fod_commit_add (FodCommit *self,
                FodRecordType type,
                const char *id)
{
  self->types |= G_GUINT64_CONSTANT (1) << type;
  g_hash_table_insert (self->ids, g_strdup (id), GINT_TO_POINTER (type + 1));
}

/**
 * fod_commit_touches:
 * @self: a commit
 * @type: a record type
 *
 * Returns: whether a record of @type has changed
 */
gboolean
fod_commit_touches (FodCommit *self,
                    FodRecordType type)
{
  return (self->types & (G_GUINT64_CONSTANT (1) << type)) != 0;
}

/**
 * fod_commit_foreach:
 * @self: a commit
 * @function: (scope call): called with each id and #FodRecordType + 1
 * @data: for @function
 *
 * Goes through the records that have changed.
 */
void
fod_commit_foreach (FodCommit *self,
                    GHFunc function,
                    gpointer data)
{
  g_hash_table_foreach (self->ids, function, data);
}

/**
 * fod_commit_get_label:
 * @self: a commit
 *
 * Returns: what the person did
 */
const char *
fod_commit_get_label (FodCommit *self)
{
  return self->label;
}

/**
 * fod_commit_get_kind:
 * @self: a commit
 *
 * Returns: what it is to Undo
 */
FodActionKind
fod_commit_get_kind (FodCommit *self)
{
  return self->kind;
}
