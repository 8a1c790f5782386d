-- The text index's segments are merged between the commits (StoreWriter::tidy), no longer inside of them, where they took
-- half of a page's time.
INSERT INTO words(words, rank) VALUES('automerge', 0);
