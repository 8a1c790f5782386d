-- Which tickets each of the last commits changed, so that a copy of the rows made elsewhere is brought up to date
-- cheaply. token is random: it tells a revision of this file from one of the same number in another or an older file.
CREATE TABLE journal(
    revision INTEGER PRIMARY KEY, token INTEGER NOT NULL, names_changed INTEGER NOT NULL, tickets BLOB NOT NULL);
INSERT INTO journal VALUES(0, random(), 1, x'');
