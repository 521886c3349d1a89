/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"

G_BEGIN_DECLS

gboolean fod_mentorship_end_may_take (FodStore *store, FodRecord *meeting);
char *fod_mentorship_end_describe (FodStore *store, FodRecord *mentorship, FodDay end);

G_END_DECLS
