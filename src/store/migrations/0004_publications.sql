-- What was published: a revision of a plan, frozen with its ratings as one plan-format document, and the notes that withdraw
-- a publication. Rows are added and never changed. The names of the time stand in the row itself, so that a site needs to read
-- no other table.

CREATE TABLE publication (
    municipality_id   BIGINT NOT NULL,
    plan_id           BIGINT NOT NULL,
    number            INTEGER NOT NULL, -- counts from 1 in the plan
    revision          INTEGER NOT NULL, -- what of the kept plan it froze
    published_at      BIGINT NOT NULL,
    publisher         TEXT NOT NULL,    -- person or office
    licence           TEXT NOT NULL,    -- CC BY 4.0
    licence_url       TEXT NOT NULL,
    fingerprint       TEXT NOT NULL,    -- SHA-256 of the document's bytes, lower-case hex
    revised_at        BIGINT NOT NULL,
    source_file       TEXT NOT NULL,
    municipality_code TEXT,
    municipality_name TEXT NOT NULL,
    kind              TEXT NOT NULL,
    title             TEXT NOT NULL,
    period_from       INTEGER,
    period_to         INTEGER,
    node_count        INTEGER NOT NULL,
    indicator_count   INTEGER NOT NULL,
    value_count       INTEGER NOT NULL,
    finding_count     INTEGER NOT NULL,
    document          TEXT NOT NULL,    -- byte for byte as it is given out
    PRIMARY KEY (municipality_id, plan_id, number),
    FOREIGN KEY (municipality_id, plan_id, revision) REFERENCES plan_revision (municipality_id, plan_id, revision)
);
CREATE INDEX publication_by_plan ON publication (plan_id);

CREATE TABLE publication_withdrawal (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    number          INTEGER NOT NULL,
    withdrawn_at    BIGINT NOT NULL,
    person          TEXT NOT NULL,
    reason          TEXT NOT NULL, -- shown at the publication's address
    PRIMARY KEY (municipality_id, plan_id, number),
    FOREIGN KEY (municipality_id, plan_id, number) REFERENCES publication (municipality_id, plan_id, number)
);

UPDATE schema_version SET version = 4;
