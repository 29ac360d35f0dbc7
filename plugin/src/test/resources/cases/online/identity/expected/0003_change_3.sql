-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 3 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- NOT NULL of tickets, with no row to read: a valid check says it
ALTER TABLE tickets ALTER COLUMN id SET NOT NULL;
ALTER TABLE tickets DROP CONSTRAINT trammel_not_null_1_id;
ALTER TABLE tickets ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

COMMIT;
