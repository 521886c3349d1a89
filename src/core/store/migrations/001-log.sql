-- SPDX-FileCopyrightText: 2026 The Fodfæste authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The log: everything anybody ever changed. Append-only, and the truth: the typed tables
-- (one per record type), the heads and the search index are made from it and can be made again.

-- Facts of this very file, never exchanged: which replica writes, whose desk it is, the
-- hash of the descriptor table that the projection was made from.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY NOT NULL,
  value
) WITHOUT ROWID;

-- One installation that has written. The number is of this file alone, the id of the world.
CREATE TABLE replica (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE
);

-- One action of a person: what Undo takes back as one.
CREATE TABLE action (
  replica INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  label   TEXT    NOT NULL,             -- as shown: "Flyt møde"
  kind    INTEGER NOT NULL,             -- 0 edit, 1 undo, 2 redo, 3 lasting
  target  INTEGER,                      -- the action undone or redone
  author  TEXT,                         -- person id, when known
  wall    INTEGER NOT NULL,             -- the writer's wall clock, microseconds; for people only
  first   INTEGER NOT NULL,             -- its ops are first..last of the same replica
  last    INTEGER NOT NULL,
  PRIMARY KEY (replica, number)
) WITHOUT ROWID;

-- One change of one cell. (replica, number) is its dot.
CREATE TABLE op (
  replica INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  clock   INTEGER NOT NULL,             -- hybrid logical clock: 48 bit ms << 16 | counter
  action  INTEGER NOT NULL,             -- the action of the same replica it is part of
  type    TEXT    NOT NULL,             -- record type
  row     TEXT    NOT NULL,             -- record id
  field   TEXT    NOT NULL,             -- '' = the record is created, value = JSON of its fields
  value,                                -- NULL, integer or text
  base    TEXT    NOT NULL,             -- dots the writer's form showed: "1:17 2:4"; '' = none
  PRIMARY KEY (replica, number)
) WITHOUT ROWID;

-- With the bases, so that who names an op is found without reading what others wrote.
CREATE INDEX op_cell ON op (row, field, base);

-- What no op names as its base. Kept only where it is not just the creation, whose clock is 0
-- here. The one with the highest clock is shown, of equal clocks that of the highest replica id;
-- any others are siblings a person must decide on.
CREATE TABLE head (
  row     TEXT    NOT NULL,
  field   TEXT    NOT NULL,
  replica INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  clock   INTEGER NOT NULL,
  PRIMARY KEY (row, field, replica, number)
) WITHOUT ROWID;

-- Ops this version does not understand: kept, and tried again after every upgrade. Until then
-- one whose value does not fit its field ("value") counts as one that has not come yet.
CREATE TABLE pending (
  replica INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  reason  TEXT    NOT NULL,
  PRIMARY KEY (replica, number)
) WITHOUT ROWID;
