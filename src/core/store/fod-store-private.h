/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-citizen-excuses.h"
#include "fod-op-log.h"
#include "fod-record-pool.h"
#include "fod-store.h"

G_BEGIN_DECLS

struct _FodStore {
  GObject parent_instance;

  FodClock *clock;
  FodIdSource *ids;
  FodDatabase *database;
  FodOpLog log;
  FodRecordPool *pool;
  GError *failure; /* the first that nobody could be told */
};

void fod_store_init_excuses (FodCitizenExcusesInterface *iface);
void fod_store_announce (FodStore *self, FodCommit *commit);
void fod_store_keep_failure (FodStore *self, const GError *failure);
GPtrArray *fod_store_load (FodStore *self,
                           FodRecordType type,
                           GPtrArray *ids,
                           guint first,
                           guint count);

G_END_DECLS
