-- Business hours, kept when the help desk drops them: old tickets ran on them.
CREATE TABLE schedule(
    id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '', zone TEXT NOT NULL DEFAULT '', standard INTEGER NOT NULL DEFAULT 0,
    week TEXT NOT NULL DEFAULT '', closures TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
-- The schedule that a group's tickets run on, empty = the account's default.
ALTER TABLE grp ADD COLUMN schedule TEXT NOT NULL DEFAULT '';
CREATE TABLE sla_policy(id TEXT PRIMARY KEY, title TEXT NOT NULL, active INTEGER NOT NULL, targets TEXT NOT NULL) WITHOUT ROWID;
-- What the help desk tells of its SLA clocks; together by ticket.
CREATE TABLE sla_event(
    ticket INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, kind INTEGER NOT NULL, instance INTEGER NOT NULL,
    target INTEGER, business INTEGER, calendar_minutes INTEGER, business_minutes INTEGER, of_group INTEGER NOT NULL,
    undone INTEGER NOT NULL, metric TEXT NOT NULL, policy TEXT NOT NULL, kind_raw TEXT NOT NULL,
    PRIMARY KEY(ticket, id)) WITHOUT ROWID;
