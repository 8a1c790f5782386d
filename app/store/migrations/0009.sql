-- The chat or messaging conversation that an event belongs to, and what its message shows beside the text.
ALTER TABLE event ADD COLUMN conversation TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN content TEXT NOT NULL DEFAULT '';
-- Tickets that came by messaging have a conversation log; log_at and details_at: the updated_at up to which it, and what
-- the messaging service itself tells, was read.
ALTER TABLE ticket ADD COLUMN messaging INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN log_at INTEGER NOT NULL DEFAULT -1;
ALTER TABLE ticket ADD COLUMN log_missing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN details_at INTEGER NOT NULL DEFAULT -1;
ALTER TABLE ticket ADD COLUMN details_missing INTEGER NOT NULL DEFAULT 0;
UPDATE ticket SET messaging = 1 WHERE channel = 3 OR key IN (SELECT key FROM ticket_more WHERE from_messaging = 1);
CREATE INDEX ticket_unlogged ON ticket(updated_at)
    WHERE messaging = 1 AND known = 1 AND log_missing = 0 AND log_at < updated_at AND status NOT IN (6, 7);
CREATE INDEX ticket_undetailed ON ticket(updated_at)
    WHERE messaging = 1 AND known = 1 AND details_missing = 0 AND log_at >= 0 AND details_at < log_at;
-- A chat that became a ticket is no row to show any more: known = 0, and merged_into says where its events went.
UPDATE ticket SET known = 0 WHERE kind <> 0 AND merged_into <> '';
