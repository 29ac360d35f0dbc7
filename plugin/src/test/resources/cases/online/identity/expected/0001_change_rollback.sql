-- Made by Trammel: takes back m/0001_change.sql
-- Database main, from what is declared to what is recorded: 2 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- takes back: NOT NULL of tickets, with no row to read: a valid check says it
ALTER TABLE tickets ALTER COLUMN id DROP IDENTITY;
ALTER TABLE tickets ALTER COLUMN id DROP NOT NULL;

COMMIT;
