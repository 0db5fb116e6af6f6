-- By which formulas indicators of a plan follow from others. Rows are added and never changed: the newest file holds, the ones
-- before it tell what held when.

CREATE TABLE formula_file (
    municipality_id BIGINT NOT NULL,
    plan_id         BIGINT NOT NULL,
    entry           INTEGER NOT NULL, -- counts from 1 in the plan
    document        TEXT,             -- the whole file of formulas; NULL: taken back, the plan has none
    reason          TEXT NOT NULL,    -- may be empty
    person          TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, plan_id, entry),
    FOREIGN KEY (municipality_id, plan_id) REFERENCES plan (municipality_id, plan_id)
);

UPDATE schema_version SET version = 5;
