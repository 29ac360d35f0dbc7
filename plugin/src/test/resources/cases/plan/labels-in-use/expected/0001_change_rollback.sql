-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 8 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: views, made again
DROP VIEW pending_titles;
DROP VIEW pending_tickets;

-- takes back: columns of tickets, made again
ALTER TABLE tickets ALTER COLUMN state DROP DEFAULT;

-- takes back: labels that go or change places: the type is made anew
ALTER TYPE ticket_state RENAME TO ticket_state__former;
CREATE TYPE ticket_state AS ENUM (
  'open',
  'waiting',
  'stuck',
  'done'
);
ALTER TABLE tickets ALTER COLUMN state TYPE ticket_state USING state::text::ticket_state;
DROP TYPE ticket_state__former;

-- takes back: columns of tickets that go (loses data)
ALTER TABLE tickets ADD COLUMN former ticket_state DEFAULT 'stuck';

-- takes back: columns of tickets, to be made again
ALTER TABLE tickets ALTER COLUMN state SET DEFAULT 'stuck';

-- takes back: views, to be made again
CREATE VIEW pending_tickets
AS SELECT id, title FROM tickets WHERE state IN ('waiting', 'stuck');
CREATE VIEW pending_titles
AS SELECT title FROM pending_tickets;

COMMIT;
