-- The first schema. Standard SQL only: the same file makes the tables in SQLite and in PostgreSQL.
--
-- Every table begins its key with the municipality, so that a store of many municipalities can be partitioned by it.
-- Times are seconds since 1970-01-01 00:00 UTC. Rows are added and never changed, with one exception: a municipality
-- that was known by its name alone learns its code.

CREATE TABLE schema_version (
    version INTEGER NOT NULL
);
INSERT INTO schema_version (version) VALUES (1);

CREATE TABLE municipality (
    municipality_id BIGINT NOT NULL PRIMARY KEY,
    code            TEXT,          -- six digits with check digit; NULL where no document has told it
    name            TEXT NOT NULL  -- as first met; the name at the time of a revision stands in plan_revision
);
CREATE UNIQUE INDEX municipality_by_code ON municipality (code);
CREATE INDEX municipality_by_name ON municipality (name);

CREATE TABLE plan (
    municipality_id BIGINT NOT NULL REFERENCES municipality (municipality_id),
    plan_id         BIGINT NOT NULL, -- unique over all municipalities
    kind            TEXT NOT NULL,   -- comprehensive, evaluation, sector
    title_key       TEXT NOT NULL,   -- the title without its white space and width, for finding it again
    PRIMARY KEY (municipality_id, plan_id),
    UNIQUE (municipality_id, kind, title_key)
);
CREATE INDEX plan_by_id ON plan (plan_id);

CREATE TABLE plan_revision (
    municipality_id   BIGINT NOT NULL,
    plan_id           BIGINT NOT NULL,
    revision          INTEGER NOT NULL, -- from 1
    made_at           BIGINT NOT NULL,
    person            TEXT NOT NULL,
    source_file       TEXT NOT NULL,
    source_sha256     TEXT NOT NULL,
    municipality_code TEXT,
    municipality_name TEXT NOT NULL,
    title             TEXT NOT NULL,
    period_from       INTEGER,          -- fiscal years; both NULL where the plan states no period
    period_to         INTEGER,
    node_count        INTEGER NOT NULL,
    indicator_count   INTEGER NOT NULL,
    value_count       INTEGER NOT NULL,
    finding_count     INTEGER NOT NULL,
    document          TEXT NOT NULL,    -- the whole plan in the plan format with provenance: the record of truth
    PRIMARY KEY (municipality_id, plan_id, revision),
    FOREIGN KEY (municipality_id, plan_id) REFERENCES plan (municipality_id, plan_id)
);

-- The tables below say again, for questions in SQL, what stands in the document of the revision. `position` counts from
-- 0 in document order; ids are the document's own and may be missing or stand twice, positions may not.

CREATE TABLE node (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    revision        INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    id              TEXT NOT NULL,
    parent          TEXT,
    level           TEXT NOT NULL,
    code            TEXT,
    title           TEXT NOT NULL,
    page            INTEGER NOT NULL, -- 0 where the file has none; so with the lines, row and column
    first_line      INTEGER NOT NULL,
    last_line       INTEGER NOT NULL,
    confidence      DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, revision, position),
    FOREIGN KEY (municipality_id, plan_id, revision) REFERENCES plan_revision (municipality_id, plan_id, revision)
);

CREATE TABLE node_department (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    revision        INTEGER NOT NULL,
    node_position   INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    name            TEXT NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, revision, node_position, position),
    FOREIGN KEY (municipality_id, plan_id, revision, node_position)
        REFERENCES node (municipality_id, plan_id, revision, position)
);

CREATE TABLE indicator (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    revision        INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    id              TEXT NOT NULL,
    node            TEXT NOT NULL,
    name            TEXT NOT NULL,
    part            TEXT,
    unit            TEXT,
    definition      TEXT,
    note            TEXT,
    page            INTEGER NOT NULL,
    first_line      INTEGER NOT NULL,
    last_line       INTEGER NOT NULL,
    confidence      DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, revision, position),
    FOREIGN KEY (municipality_id, plan_id, revision) REFERENCES plan_revision (municipality_id, plan_id, revision)
);

CREATE TABLE indicator_value (
    municipality_id    BIGINT NOT NULL,
    plan_id            BIGINT NOT NULL,
    revision           INTEGER NOT NULL,
    indicator_position INTEGER NOT NULL,
    position           INTEGER NOT NULL,
    kind               TEXT NOT NULL,    -- observed, target, planned
    year               INTEGER NOT NULL, -- fiscal year
    number             NUMERIC(36, 18),  -- NULL where the cell holds a word or a range
    low                NUMERIC(36, 18),
    high               NUMERIC(36, 18),
    printed            TEXT NOT NULL,    -- the cell as printed
    marks              TEXT NOT NULL,    -- joined by commas
    file               TEXT NOT NULL,    -- where it was read
    page               INTEGER NOT NULL,
    first_line         INTEGER NOT NULL,
    last_line          INTEGER NOT NULL,
    table_row          INTEGER NOT NULL,
    table_column       INTEGER NOT NULL,
    confidence         DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, revision, indicator_position, position),
    FOREIGN KEY (municipality_id, plan_id, revision, indicator_position)
        REFERENCES indicator (municipality_id, plan_id, revision, position)
);
