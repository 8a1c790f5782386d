-- A ticket's key is its number where it has one below 2^42, else 2^42 and up in order of arrival (table odd_ticket).
-- known = 0: something else (an event, a rating) named the ticket before its row arrived.
CREATE TABLE ticket(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, known INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT -1,
    kind INTEGER NOT NULL DEFAULT 0, status INTEGER NOT NULL DEFAULT 8, priority INTEGER NOT NULL DEFAULT 0,
    channel INTEGER NOT NULL DEFAULT 7, csat INTEGER NOT NULL DEFAULT 0, rating INTEGER NOT NULL DEFAULT 0,
    rating_at INTEGER, created_at INTEGER, updated_at INTEGER, due_at INTEGER,
    solved_at INTEGER, waiting_since INTEGER, first_reply INTEGER, resolution INTEGER, reopens INTEGER, replies INTEGER,
    messages_version INTEGER NOT NULL DEFAULT -1, messages_missing INTEGER NOT NULL DEFAULT 0,
    requester TEXT NOT NULL DEFAULT '', assignee TEXT NOT NULL DEFAULT '', grp TEXT NOT NULL DEFAULT '',
    organization TEXT NOT NULL DEFAULT '', brand TEXT NOT NULL DEFAULT '', status_id TEXT NOT NULL DEFAULT '',
    status_raw TEXT NOT NULL DEFAULT '', priority_raw TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT '',
    channel_raw TEXT NOT NULL DEFAULT '', merged_into TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '');
CREATE TABLE odd_ticket(id TEXT PRIMARY KEY, key INTEGER NOT NULL) WITHOUT ROWID;
-- 6 and 7 are deleted and spam.
CREATE INDEX ticket_unread ON ticket(version)
    WHERE known = 1 AND messages_missing = 0 AND messages_version < version AND status NOT IN (6, 7);
-- What only a reader of the single ticket needs, apart so that the list is read fast.
CREATE TABLE ticket_more(
    key INTEGER PRIMARY KEY, submitter TEXT NOT NULL, form TEXT NOT NULL, comment_count INTEGER, from_messaging INTEGER NOT NULL,
    csat_comment TEXT NOT NULL, facts TEXT NOT NULL, custom TEXT NOT NULL, description TEXT NOT NULL);
-- key = ticket key * 2^20 + position of arrival (from 1), so that a ticket's events lie together.
CREATE TABLE event(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL, kind INTEGER NOT NULL, role INTEGER NOT NULL, public INTEGER,
    removed INTEGER NOT NULL DEFAULT 0, channel INTEGER NOT NULL, author TEXT NOT NULL, field TEXT NOT NULL,
    from_value TEXT NOT NULL, to_value TEXT NOT NULL, group_key TEXT NOT NULL, kind_raw TEXT NOT NULL, author_name TEXT NOT NULL,
    channel_raw TEXT NOT NULL, attachments TEXT NOT NULL, extra TEXT NOT NULL, text TEXT NOT NULL, html TEXT NOT NULL);
-- Words of subjects (rowid = ticket key * 2^20) and messages (rowid = event key). The texts are in ticket and event.
CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2');
CREATE TABLE person(
    id TEXT PRIMARY KEY, version INTEGER NOT NULL, role INTEGER NOT NULL, active INTEGER NOT NULL, name TEXT NOT NULL,
    email TEXT NOT NULL, phone TEXT NOT NULL, organization TEXT NOT NULL, locale TEXT NOT NULL, time_zone TEXT NOT NULL,
    role_raw TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE organization(id TEXT PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, deleted INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE grp(id TEXT PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, deleted INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE brand(id TEXT PRIMARY KEY, name TEXT NOT NULL, active INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE field(
    id TEXT PRIMARY KEY, title TEXT NOT NULL, type TEXT NOT NULL, active INTEGER NOT NULL, options TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE status(id TEXT PRIMARY KEY, label TEXT NOT NULL, category INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE rating(
    id TEXT PRIMARY KEY, ticket INTEGER NOT NULL, person TEXT NOT NULL, agent TEXT NOT NULL, grp TEXT NOT NULL,
    comment TEXT NOT NULL, score INTEGER NOT NULL, score_raw TEXT NOT NULL, created_at INTEGER, updated_at INTEGER) WITHOUT ROWID;
CREATE INDEX rating_ticket ON rating(ticket);
CREATE TABLE remote_view(id TEXT PRIMARY KEY, title TEXT NOT NULL, json TEXT NOT NULL, active INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE time_entry(
    id TEXT PRIMARY KEY, ticket INTEGER NOT NULL, agent TEXT NOT NULL, note TEXT NOT NULL, seconds INTEGER NOT NULL,
    billable INTEGER, at INTEGER) WITHOUT ROWID;
CREATE INDEX time_entry_ticket ON time_entry(ticket);
-- Names (and, of people, roles) that tickets wait for: 0 person, 1 organization, 2 group, 3 brand.
CREATE TABLE awaited(what INTEGER NOT NULL, id TEXT NOT NULL, ticket INTEGER NOT NULL, PRIMARY KEY(what, id, ticket)) WITHOUT ROWID;
-- Records as received, many in one zstd frame; a block goes when no record points to it any more.
CREATE TABLE raw_block(key INTEGER PRIMARY KEY, live INTEGER NOT NULL, size INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE raw(
    type TEXT NOT NULL, id TEXT NOT NULL, block INTEGER NOT NULL, at INTEGER NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY(type, id)) WITHOUT ROWID;
CREATE TABLE cursor(stream TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tally(
    one INTEGER PRIMARY KEY CHECK(one = 1), tickets INTEGER NOT NULL, events INTEGER NOT NULL, chats INTEGER NOT NULL,
    people INTEGER NOT NULL, newest INTEGER);
INSERT INTO tally VALUES(1, 0, 0, 0, 0, NULL);
