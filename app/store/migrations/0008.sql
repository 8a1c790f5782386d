-- Whom somebody had erased, as keyed digests of addresses and ids, so that no later sync brings them back; the key is
-- random. Nothing here names anybody.
CREATE TABLE erased_key(only INTEGER PRIMARY KEY CHECK(only = 1), key BLOB NOT NULL);
CREATE TABLE erased(digest BLOB PRIMARY KEY) WITHOUT ROWID;
