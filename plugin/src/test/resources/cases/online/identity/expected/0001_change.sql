-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 1 step.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- stand for NOT NULL until all rows of tickets were read
ALTER TABLE tickets ADD CONSTRAINT trammel_not_null_1_id CHECK (id IS NOT NULL) NOT VALID;

COMMIT;
