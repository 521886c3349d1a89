/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

G_BEGIN_DECLS

char *fod_meeting_name_hosts (FodRecord *meeting);

G_END_DECLS
