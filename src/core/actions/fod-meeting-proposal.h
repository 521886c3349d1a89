/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-slot.h"

G_BEGIN_DECLS

int fod_meeting_usual_minutes (FodStore *store, FodRecord *owner, const char *kind);
FodSlot fod_meeting_propose (FodStore *store, FodRecord *owner, const char *kind, FodDay today);

G_END_DECLS
