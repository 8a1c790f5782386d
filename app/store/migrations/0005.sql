-- Names that tickets wait for, as the commits noted them: one row a commit, moved into `awaited` when a name arrives or
-- when there are many. Put there one by one, out of order, they took longer than the tickets themselves.
CREATE TABLE awaited_note(key INTEGER PRIMARY KEY, names TEXT NOT NULL);
