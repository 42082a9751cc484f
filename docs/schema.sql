-- Written by the tests from the migrations.

CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    copy TEXT NOT NULL,
    user TEXT,
    summary TEXT NOT NULL CHECK (json_valid(summary)),
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    inverts INTEGER REFERENCES act (id),
    invertedBy INTEGER REFERENCES act (id)
) STRICT;

CREATE INDEX actInvertedBy ON act (invertedBy) WHERE invertedBy IS NOT NULL;

CREATE INDEX actInverts ON act (inverts) WHERE inverts IS NOT NULL;

CREATE INDEX actUser ON act (user, id);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    nativeName TEXT,
    givenName TEXT,
    additionalNames TEXT,
    familyName TEXT,
    nameOrder TEXT CHECK (nameOrder IN ('given-first', 'family-first', 'mononym')),
    title TEXT,
    suffix TEXT,
    pronunciation TEXT,
    gender TEXT CHECK (gender IN ('f', 'm', 'x')),
    country TEXT CHECK (length(country) = 2),
    city TEXT,
    tier TEXT CHECK (tier IN ('1', '2', '3', 'watch')),
    lead INTEGER REFERENCES user (id),
    cadence INTEGER CHECK (cadence > 0),
    basis TEXT CHECK (basis IN ('public-task', 'consent', 'legitimate-interest', 'public-source')),
    basisSource TEXT,
    reviewOn TEXT CHECK (reviewOn GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    notes TEXT,
    marking INTEGER REFERENCES marking (id),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX contactLead ON contact (lead);

CREATE INDEX contactMarking ON contact (marking);

CREATE INDEX contactName ON contact (folded, id);

CREATE INDEX contactReview ON contact (reviewOn);

CREATE TABLE contactAddress (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    street TEXT,
    locality TEXT,
    region TEXT,
    postalCode TEXT,
    country TEXT,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE contactAlias (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE contactEmail (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    address TEXT NOT NULL,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX contactEmailAddress ON contactEmail (address COLLATE NOCASE);

CREATE TABLE contactExternalID (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX contactExternalIDValue ON contactExternalID (source, value);

CREATE TABLE contactExtra (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE contactLanguage (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE contactLink (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    url TEXT NOT NULL,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE contactPhone (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    number TEXT NOT NULL,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE contactSearch USING fts5 (name, body, content = '', prefix = '1 2 3', tokenize = 'ascii');

CREATE TABLE contactTopic (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    topic INTEGER NOT NULL REFERENCES topic (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX contactTopicBack ON contactTopic (topic);

CREATE VIRTUAL TABLE contactWords USING fts5vocab (contactSearch, 'col');

CREATE TABLE followUp (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    text TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'task' CHECK (kind IN ('task', 'promise-ours', 'promise-theirs', 'question', 'referral')),
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'waiting', 'done', 'dropped')),
    due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    waitUntil TEXT CHECK (waitUntil GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    recurrence TEXT,
    contact INTEGER REFERENCES contact (id),
    organization INTEGER REFERENCES organization (id),
    meeting INTEGER REFERENCES meeting (id),
    opportunity INTEGER REFERENCES opportunity (id),
    outcome TEXT,
    closedAt INTEGER,
    notes TEXT,
    marking INTEGER REFERENCES marking (id),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, question TEXT, escalatedTo INTEGER REFERENCES user (id), closedBy INTEGER REFERENCES meeting (id)) STRICT;

CREATE INDEX followUpClosed ON followUp ('5|' || coalesce(due, '~'), id) WHERE status IN ('done', 'dropped');

CREATE INDEX followUpClosedBy ON followUp (closedBy);

CREATE INDEX followUpContact ON followUp (contact);

CREATE INDEX followUpDue ON followUp (status, due) WHERE status IN ('open', 'waiting');

CREATE INDEX followUpEscalatedTo ON followUp (escalatedTo);

CREATE INDEX followUpMarking ON followUp (marking);

CREATE INDEX followUpMeeting ON followUp (meeting);

CREATE INDEX followUpOpportunity ON followUp (opportunity);

CREATE INDEX followUpOrganization ON followUp (organization);

CREATE TABLE followUpExternalID (
    owner INTEGER NOT NULL REFERENCES followUp (id),
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX followUpExternalIDValue ON followUpExternalID (source, value);

CREATE TABLE followUpOwner (
    owner INTEGER NOT NULL REFERENCES followUp (id),
    ordinal INTEGER NOT NULL,
    user INTEGER NOT NULL REFERENCES user (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX followUpOwnerBack ON followUpOwner (user);

CREATE VIRTUAL TABLE followUpSearch USING fts5 (name, body, content = '', prefix = '1 2 3', tokenize = 'ascii');

CREATE TABLE glance (
    user TEXT PRIMARY KEY,
    act INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE marking (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name TEXT NOT NULL,
    letter TEXT NOT NULL,
    level INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    subject TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'held' CHECK (status IN ('planned', 'held', 'cancelled')),
    channel TEXT CHECK (channel IN ('in-person', 'video', 'call', 'email', 'event', 'visit')),
    start INTEGER NOT NULL,
    zone TEXT NOT NULL,
    minutes INTEGER CHECK (minutes >= 0),
    place TEXT,
    objectives TEXT,
    notes TEXT,
    told TEXT,
    gifts TEXT,
    marking INTEGER REFERENCES marking (id),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, series TEXT) STRICT;

CREATE INDEX meetingMarking ON meeting (marking);

CREATE INDEX meetingPlace ON meeting (place COLLATE NOCASE) WHERE place IS NOT NULL AND deleted = 0;

CREATE INDEX meetingStart ON meeting (start, id);

CREATE TABLE meetingExternalID (
    owner INTEGER NOT NULL REFERENCES meeting (id),
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX meetingExternalIDValue ON meetingExternalID (source, value);

CREATE TABLE meetingExtra (
    owner INTEGER NOT NULL REFERENCES meeting (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE meetingSearch USING fts5 (name, body, content = '', prefix = '1 2 3', tokenize = 'ascii');

CREATE TABLE meetingTopic (
    owner INTEGER NOT NULL REFERENCES meeting (id),
    ordinal INTEGER NOT NULL,
    topic INTEGER NOT NULL REFERENCES topic (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX meetingTopicBack ON meetingTopic (topic);

CREATE TABLE opportunity (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    title TEXT NOT NULL,
    stage INTEGER NOT NULL REFERENCES stage (id),
    organization INTEGER REFERENCES organization (id),
    lead INTEGER REFERENCES user (id),
    value INTEGER CHECK (value BETWEEN -9000000000000000 AND 9000000000000000),
    currency TEXT CHECK (length(currency) = 3),
    expectedOn TEXT CHECK (expectedOn GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    nextStep TEXT,
    notes TEXT,
    marking INTEGER REFERENCES marking (id),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX opportunityLead ON opportunity (lead);

CREATE INDEX opportunityMarking ON opportunity (marking);

CREATE INDEX opportunityOrganization ON opportunity (organization);

CREATE INDEX opportunityStage ON opportunity (stage);

CREATE TABLE opportunityContact (
    owner INTEGER NOT NULL REFERENCES opportunity (id),
    ordinal INTEGER NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX opportunityContactBack ON opportunityContact (contact);

CREATE TABLE opportunityExternalID (
    owner INTEGER NOT NULL REFERENCES opportunity (id),
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX opportunityExternalIDValue ON opportunityExternalID (source, value);

CREATE TABLE opportunityGoal (
    owner INTEGER NOT NULL REFERENCES opportunity (id),
    ordinal INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 17),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE opportunitySearch USING fts5 (name, body, content = '', prefix = '1 2 3', tokenize = 'ascii');

CREATE TABLE opportunityTopic (
    owner INTEGER NOT NULL REFERENCES opportunity (id),
    ordinal INTEGER NOT NULL,
    topic INTEGER NOT NULL REFERENCES topic (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX opportunityTopicBack ON opportunityTopic (topic);

CREATE TABLE organization (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    nativeName TEXT,
    kind TEXT CHECK (kind IN ('company', 'startup', 'investor', 'accelerator', 'university', 'research-center', 'government', 'multilateral', 'civil-society', 'media', 'other')),
    country TEXT CHECK (length(country) = 2),
    city TEXT,
    region TEXT,
    website TEXT,
    parent INTEGER REFERENCES organization (id),
    tier TEXT CHECK (tier IN ('1', '2', '3', 'watch')),
    lead INTEGER REFERENCES user (id),
    cadence INTEGER CHECK (cadence > 0),
    registerNumber TEXT,
    employees INTEGER,
    founded INTEGER,
    notes TEXT,
    marking INTEGER REFERENCES marking (id),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, handover TEXT) STRICT;

CREATE INDEX organizationCountry ON organization (country);

CREATE INDEX organizationLead ON organization (lead);

CREATE INDEX organizationMarking ON organization (marking);

CREATE INDEX organizationName ON organization (folded, id);

CREATE INDEX organizationParent ON organization (parent);

CREATE TABLE organizationAddress (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    street TEXT,
    locality TEXT,
    region TEXT,
    postalCode TEXT,
    country TEXT,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE organizationAlias (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE organizationDomain (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX organizationDomainName ON organizationDomain (name COLLATE NOCASE);

CREATE TABLE organizationEmail (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    address TEXT NOT NULL,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX organizationEmailAddress ON organizationEmail (address COLLATE NOCASE);

CREATE TABLE organizationExternalID (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX organizationExternalIDValue ON organizationExternalID (source, value);

CREATE TABLE organizationExtra (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE organizationLink (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    url TEXT NOT NULL,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE organizationPhone (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    number TEXT NOT NULL,
    type TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE organizationSearch USING fts5 (name, body, content = '', prefix = '1 2 3', tokenize = 'ascii');

CREATE TABLE organizationTeam (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    user INTEGER NOT NULL REFERENCES user (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX organizationTeamBack ON organizationTeam (user);

CREATE TABLE organizationTopic (
    owner INTEGER NOT NULL REFERENCES organization (id),
    ordinal INTEGER NOT NULL,
    topic INTEGER NOT NULL REFERENCES topic (id),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX organizationTopicBack ON organizationTopic (topic);

CREATE VIRTUAL TABLE organizationWords USING fts5vocab (organizationSearch, 'col');

CREATE TABLE participant (
    owner INTEGER NOT NULL REFERENCES meeting (id),
    ordinal INTEGER NOT NULL,
    contact INTEGER REFERENCES contact (id),
    organization INTEGER REFERENCES organization (id),
    user INTEGER REFERENCES user (id),
    role TEXT,
    PRIMARY KEY (owner, ordinal),
    CHECK ((contact IS NOT NULL) + (organization IS NOT NULL) + (user IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX participantContact ON participant (contact) WHERE contact IS NOT NULL;

CREATE INDEX participantOrganization ON participant (organization) WHERE organization IS NOT NULL;

CREATE INDEX participantUser ON participant (user) WHERE user IS NOT NULL;

CREATE TABLE pipeline (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE position (
    owner INTEGER NOT NULL REFERENCES contact (id),
    ordinal INTEGER NOT NULL,
    organization INTEGER REFERENCES organization (id),
    role TEXT,
    "from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    "to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX positionOrganization ON position (organization);

CREATE TABLE relation (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    type TEXT NOT NULL CHECK (type IN ('invests-in', 'board-member-of', 'advises', 'introduced-by', 'spin-out-of', 'partner-of', 'alumna-of', 'reports-to', 'founded', 'subsidiary-of', 'knows')),
    fromContact INTEGER REFERENCES contact (id),
    fromOrganization INTEGER REFERENCES organization (id),
    toContact INTEGER REFERENCES contact (id),
    toOrganization INTEGER REFERENCES organization (id),
    since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    note TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    CHECK ((fromContact IS NULL) <> (fromOrganization IS NULL)),
    CHECK ((toContact IS NULL) <> (toOrganization IS NULL))
) STRICT;

CREATE INDEX relationFromContact ON relation (fromContact) WHERE fromContact IS NOT NULL;

CREATE INDEX relationFromOrganization ON relation (fromOrganization) WHERE fromOrganization IS NOT NULL;

CREATE INDEX relationToContact ON relation (toContact) WHERE toContact IS NOT NULL;

CREATE INDEX relationToOrganization ON relation (toOrganization) WHERE toOrganization IS NOT NULL;

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    act INTEGER NOT NULL REFERENCES act (id),
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('create', 'delete', 'restore', 'set')),
    field TEXT CHECK ((field IS NOT NULL) = (what = 'set')),
    -- Before 3.41, json_valid(NULL) is 0.
    before TEXT CHECK (before IS NULL OR json_valid(before))
) STRICT;

CREATE INDEX revisionAct ON revision (act);

CREATE INDEX revisionRecord ON revision (record, id);

CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    about TEXT NOT NULL CHECK (about IN ('escalation', 'cadence', 'target')),
    "of" TEXT NOT NULL CHECK ("of" <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stage (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    pipeline INTEGER NOT NULL REFERENCES pipeline (id),
    ordinal INTEGER NOT NULL,
    probability INTEGER CHECK (probability BETWEEN 0 AND 100),
    outcome TEXT CHECK (outcome IN ('won', 'lost')),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX stagePipeline ON stage (pipeline, ordinal);

CREATE TABLE stageEntry (
    owner INTEGER NOT NULL REFERENCES opportunity (id),
    ordinal INTEGER NOT NULL,
    stage INTEGER NOT NULL REFERENCES stage (id),
    entered INTEGER NOT NULL,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX stageEntryStage ON stageEntry (stage);

CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    parent INTEGER REFERENCES topic (id),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX topicParent ON topic (parent);

CREATE UNIQUE INDEX topicSlug ON topic (slug) WHERE deleted = 0;

CREATE TABLE topicAlias (
    owner INTEGER NOT NULL REFERENCES topic (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT,
    PRIMARY KEY (owner, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE topicSearch USING fts5 (name, body, content = '', prefix = '1 2 3', tokenize = 'ascii');

CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name TEXT NOT NULL,
    login TEXT NOT NULL,
    post TEXT,
    role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'manager', 'reader')),
    manager INTEGER REFERENCES user (id),
    email TEXT,
    zone TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX userLogin ON user (login) WHERE deleted = 0;

CREATE INDEX userManager ON user (manager);

CREATE VIRTUAL TABLE userSearch USING fts5 (name, body, content = '', prefix = '1 2 3', tokenize = 'ascii');

CREATE TABLE view (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    filter TEXT,
    sort TEXT,
    columns TEXT,
    owner INTEGER REFERENCES user (id),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, grouping TEXT) STRICT;

CREATE INDEX viewOwner ON view (owner);
