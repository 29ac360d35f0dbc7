-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 1 step.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- columns of Odd that change
ALTER TABLE "Odd" ALTER COLUMN value SET DEFAULT 'none';

COMMIT;
