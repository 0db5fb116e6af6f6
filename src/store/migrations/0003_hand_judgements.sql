-- What people judge of single indicators and nodes in a fiscal year: states that are no grade, grades by hand or in place of
-- the computed ones, answers to a rule's questions. Rows are added and never changed: the newest entry on a matter holds.

CREATE TABLE hand_judgement (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    entry           INTEGER NOT NULL, -- counts from 1 in the plan
    kind            TEXT NOT NULL,    -- indicator, node
    item            TEXT NOT NULL,    -- its id in the plan
    name            TEXT NOT NULL,    -- and its name, for editions in which ids have moved
    fiscal_year     INTEGER NOT NULL,
    matter          TEXT NOT NULL,    -- state, grade, answer, previous-grade
    about           TEXT NOT NULL,    -- a grade's scale, an answer's question; else empty
    value           TEXT,             -- NULL: taken back
    reason          TEXT NOT NULL,    -- may be empty
    person          TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, entry),
    FOREIGN KEY (municipality_id, plan_id) REFERENCES plan (municipality_id, plan_id)
);

UPDATE schema_version SET version = 3;
