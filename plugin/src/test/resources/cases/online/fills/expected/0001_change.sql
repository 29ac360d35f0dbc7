-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 5 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- checks of book, to be made again
ALTER TABLE book DROP CONSTRAINT book_state;

-- new columns of book
ALTER TABLE book ADD COLUMN mark uuid;

-- columns of book that change
ALTER TABLE book ALTER COLUMN mark SET DEFAULT gen_random_uuid();

-- new columns of book
ALTER TABLE book ADD COLUMN slug text;

-- new columns of keyless
ALTER TABLE keyless ADD COLUMN mark uuid NOT NULL DEFAULT gen_random_uuid();

COMMIT;
