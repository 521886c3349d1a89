/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-cooperation-actions.h"

G_BEGIN_DECLS

char *fod_version_text_write_title (FodRecord *agreement);
char *fod_version_text_write_signature (FodRecord *agreement,
                                        FodCooperationParty party,
                                        const char *who);
char *fod_version_text_write_signatures (FodRecord *agreement);

G_END_DECLS
