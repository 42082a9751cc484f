-- The day of an ambassador, a team and a manager.

CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    about TEXT NOT NULL CHECK (about IN ('escalation', 'cadence', 'target')),
    "of" TEXT NOT NULL CHECK ("of" <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- What a user had seen of the history when they looked last. It is nobody's record, and no act changes it.
CREATE TABLE glance (
    user TEXT PRIMARY KEY,
    act INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE view ADD COLUMN grouping TEXT;

ALTER TABLE meeting ADD COLUMN series TEXT;

ALTER TABLE organization ADD COLUMN handover TEXT;

ALTER TABLE followUp ADD COLUMN question TEXT;
ALTER TABLE followUp ADD COLUMN escalatedTo INTEGER REFERENCES user (id);
ALTER TABLE followUp ADD COLUMN closedBy INTEGER REFERENCES meeting (id);
CREATE INDEX followUpEscalatedTo ON followUp (escalatedTo);
CREATE INDEX followUpClosedBy ON followUp (closedBy);

-- Which places begin so, each once, however many meetings were there.
CREATE INDEX meetingPlace ON meeting (place COLLATE NOCASE) WHERE place IS NOT NULL AND deleted = 0;
