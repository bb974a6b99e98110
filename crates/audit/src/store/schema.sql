-- The log. Rows are added and never changed; `audit prune` takes old ones away, as a whole, after it kept what came of them.
CREATE TABLE runs (
  id TEXT PRIMARY KEY, started INTEGER NOT NULL, ended INTEGER, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE observations (
  target TEXT NOT NULL, started INTEGER NOT NULL, result TEXT NOT NULL, content TEXT, body TEXT NOT NULL,
  PRIMARY KEY (target, started)
) WITHOUT ROWID;
CREATE TABLE decisions (
  key TEXT PRIMARY KEY, at INTEGER NOT NULL, target TEXT NOT NULL, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX decisions_of_target ON decisions (target);
-- What observations speak of, by the hash of the text.
CREATE TABLE contents (hash TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE details (hash TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
-- What came of the log before it was pruned: where a replay begins.
CREATE TABLE origins (target TEXT PRIMARY KEY, started INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
