/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-secret.h"

G_BEGIN_DECLS

/** FOD_KEY_SLOT_SIZE: the size of every slot in bytes. */
#define FOD_KEY_SLOT_SIZE 144

/** FOD_KEY_LOCK_SIZE: the size of every lock in bytes. */
#define FOD_KEY_LOCK_SIZE 64

/** FOD_KEY_SLOT_KEY_SIZE: the size of the key that slots hold, in bytes. */
#define FOD_KEY_SLOT_KEY_SIZE 32

/**
 * FodKeySlotKind:
 * @FOD_KEY_SLOT_PASSPHRASE: opened by a passphrase
 * @FOD_KEY_SLOT_RECOVERY: opened by the recovery code
 *
 * What opens a slot. The numbers are those in the file.
 */
typedef enum {
  FOD_KEY_SLOT_PASSPHRASE = 1,
  FOD_KEY_SLOT_RECOVERY = 2,
} FodKeySlotKind;

/** FOD_KEY_SLOT_N_KINDS: how many slots a journal has. */
#define FOD_KEY_SLOT_N_KINDS 2

/**
 * FodKeySlotCost:
 * @passes: passes over the memory
 * @memory: memory in KiB
 *
 * What one try at a passphrase costs (Argon2id, RFC 9106).
 */
typedef struct {
  guint32 passes;
  guint32 memory;
} FodKeySlotCost;

extern const FodKeySlotCost fod_key_slot_usual_cost;

GBytes *fod_key_lock_make (FodKeySlotKind kind,
                           FodSecret *unlocker,
                           const FodKeySlotCost *cost,
                           GError **error);
GBytes *fod_key_lock_close (GBytes *lock, FodSecret *key);

gboolean fod_key_slot_check (FodKeySlotKind kind, GBytes *slot, GError **error);
FodSecret *fod_key_slot_open (FodKeySlotKind kind,
                              GBytes *slot,
                              FodSecret *unlocker,
                              GError **error);

G_END_DECLS
