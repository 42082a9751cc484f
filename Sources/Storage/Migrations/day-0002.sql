-- The day of an ambassador, a team and a manager.

CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    about TEXT NOT NULL CHECK (about IN ('escalation', 'cadence', 'target')),
    "of" TEXT NOT NULL CHECK ("of" <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX ruleAbout ON rule (about, "of");

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
ALTER TABLE followUp ADD COLUMN askedBy INTEGER REFERENCES user (id);
CREATE INDEX followUpAskedBy ON followUp (askedBy);

-- Which places begin so, each once, however many meetings were there.
CREATE INDEX meetingPlace ON meeting (place COLLATE NOCASE) WHERE place IS NOT NULL AND deleted = 0;

-- Which acts made two records one, so that they can be taken apart later. It is a note on the act, as its kind is.
CREATE TABLE merge (
    act INTEGER NOT NULL REFERENCES act (id),
    kind TEXT NOT NULL,
    keep TEXT NOT NULL,
    other TEXT NOT NULL
) STRICT;
CREATE INDEX mergeAct ON merge (act);
CREATE INDEX mergeKeep ON merge (keep);
CREATE INDEX mergeOther ON merge (other);
-- Until now such an act was known by its words alone.
INSERT INTO merge (act, kind, keep, other)
SELECT act.id, gone.kind, kept.record, gone.record
FROM act
JOIN revision AS gone ON gone.act = act.id AND gone.what = 'delete' AND gone.kind IN ('contact', 'organization')
JOIN revision AS kept ON kept.act = act.id AND kept.field = 'externalIDs' AND kept.kind = gone.kind
WHERE act.kind = 'do' AND json_extract(act.summary, '$.key') = 'Merged {} into {}'
GROUP BY act.id;

CREATE TABLE contactDistinct (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX contactDistinctBack ON contactDistinct (contact);

CREATE TABLE organizationDistinct (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    organization INTEGER NOT NULL REFERENCES organization (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX organizationDistinctBack ON organizationDistinct (organization);
