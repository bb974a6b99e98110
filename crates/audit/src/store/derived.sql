-- Derived from the log, only to be fast. `audit check` compares.
CREATE TABLE histories (target TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tallies (started INTEGER NOT NULL, target TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (started, target)) WITHOUT ROWID;
-- A cache: what is known of a content, and when that was last of use.
CREATE TABLE facts (key BLOB PRIMARY KEY, used INTEGER NOT NULL, body BLOB NOT NULL);
CREATE INDEX facts_by_use ON facts (used);
