-- What people decide about judging: what kind of indicator one is, and which rating rule holds for a plan in which years.
-- Rows are added and never changed: the newest entry holds, the ones before it tell what held when.

CREATE TABLE indicator_kind (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    entry           INTEGER NOT NULL, -- counts from 1 in the plan
    indicator       TEXT NOT NULL,    -- the indicator's id in the plan
    name            TEXT NOT NULL,    -- and its name, for editions in which ids have moved
    trait           TEXT NOT NULL,    -- direction, accumulation, tolerance ...
    value           TEXT,             -- NULL: taken back, the proposal holds again
    person          TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, entry),
    FOREIGN KEY (municipality_id, plan_id) REFERENCES plan (municipality_id, plan_id)
);

CREATE TABLE rule_assignment (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    entry           INTEGER NOT NULL, -- counts from 1 in the plan
    first_year      INTEGER NOT NULL, -- fiscal years, both included
    last_year       INTEGER NOT NULL,
    rule            TEXT NOT NULL,    -- the rule's id
    document        TEXT NOT NULL,    -- the whole rule file: what was rated by it stays explained
    person          TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, entry),
    FOREIGN KEY (municipality_id, plan_id) REFERENCES plan (municipality_id, plan_id)
);

UPDATE schema_version SET version = 2;
