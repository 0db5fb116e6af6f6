-- Full text search over what is published, apart from that over drafts: the newest publication of each plan that stands.

CREATE VIRTUAL TABLE search_published USING fts5 (
    title,
    body,
    municipality_id UNINDEXED,
    plan_id UNINDEXED,
    kind UNINDEXED, -- node, indicator, glossary
    item UNINDEXED, -- id of the node or indicator; the term
    prefix = 1, -- for words of one letter
    tokenize = 'taikei_bigram'
);

CREATE TRIGGER publication_stays BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'a publication is never changed'); END;
CREATE TRIGGER publication_is_kept BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'a publication is never deleted: withdraw it'); END;
CREATE TRIGGER withdrawal_stays BEFORE UPDATE ON publication_withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never changed'); END;
CREATE TRIGGER withdrawal_is_kept BEFORE DELETE ON publication_withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never deleted'); END;
