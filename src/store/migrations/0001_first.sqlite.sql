-- Full text search, in SQLite's own way (FTS5 with the program's tokenizer). It holds the newest revision of each plan only
-- and can be made anew from the documents at any time.

CREATE VIRTUAL TABLE search_text USING fts5 (
    title,
    body,
    municipality_id UNINDEXED,
    plan_id UNINDEXED,
    kind UNINDEXED, -- node, indicator, glossary
    item UNINDEXED, -- id of the node or indicator; the term
    prefix = 1, -- for words of one letter
    tokenize = 'taikei_bigram'
);
