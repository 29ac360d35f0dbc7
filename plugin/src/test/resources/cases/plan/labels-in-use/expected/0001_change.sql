-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 8 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- views, to be made again
DROP VIEW pending_titles;
DROP VIEW pending_tickets;

-- columns of tickets, to be made again
ALTER TABLE tickets ALTER COLUMN state DROP DEFAULT;

-- columns of tickets that go
ALTER TABLE tickets DROP COLUMN former;

-- labels that go or change places: the type is made anew
DO $trammel$
DECLARE
  counted bigint;
BEGIN
  SELECT count(*) INTO counted FROM tickets WHERE state::text IN ('stuck');
  IF counted > 0 THEN
    RAISE EXCEPTION '% rows of % have a label that goes: %', counted, 'tickets.state', 'stuck'
      USING HINT = 'Give them another label first.';
  END IF;
END
$trammel$;
ALTER TYPE ticket_state RENAME TO ticket_state__former;
CREATE TYPE ticket_state AS ENUM (
  'open',
  'waiting',
  'done'
);
ALTER TABLE tickets ALTER COLUMN state TYPE ticket_state USING state::text::ticket_state;
DROP TYPE ticket_state__former;

-- columns of tickets, made again
ALTER TABLE tickets ALTER COLUMN state SET DEFAULT 'open';

-- views, made again
CREATE VIEW pending_tickets
AS SELECT id, title FROM tickets WHERE state = 'waiting';
CREATE VIEW pending_titles
AS SELECT title FROM pending_tickets;

COMMIT;
