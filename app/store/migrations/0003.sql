-- The words of subjects and messages in order of time, whatever the order of arrival: a row is second * 16 + a place in
-- it (app/store/textindex.h), so that the newest hits are the last rows.
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5(body, note, subject, content='', columnsize=0, tokenize='desk');
-- Words are gathered in memory up to this size before they are written, which makes building the index in large
-- transactions cheap; a page of a sync is far below it.
INSERT INTO words(words, rank) VALUES('hashsize', 33554432);
-- Which event (or, with the key ticket * 2^20, which subject) a row of words is of. A row is never given to another:
-- where the words were taken out, the number is negative.
CREATE TABLE word_row(row INTEGER PRIMARY KEY, event INTEGER NOT NULL);
-- Texts that came before this index: tickets from this key on are still to be indexed, `done` of `total` are. Empty when
-- nothing is left.
CREATE TABLE word_backlog(next INTEGER NOT NULL, total INTEGER NOT NULL, done INTEGER NOT NULL);
INSERT INTO word_backlog SELECT 0, count(*), 0 FROM ticket HAVING count(*) > 0;
