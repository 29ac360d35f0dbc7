-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 9 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- NOT NULL of book, with no row to read: a valid check says it
ALTER TABLE book ALTER COLUMN mark SET NOT NULL;
ALTER TABLE book DROP CONSTRAINT trammel_not_null_0_mark;

-- NOT NULL of Odd, with no row to read: a valid check says it
ALTER TABLE "Odd" ALTER COLUMN value SET NOT NULL;
ALTER TABLE "Odd" DROP CONSTRAINT trammel_not_null_2_value;

-- NOT NULL of book, with no row to read: a valid check says it
ALTER TABLE book ALTER COLUMN price SET NOT NULL;
ALTER TABLE book DROP CONSTRAINT trammel_not_null_5_price;
ALTER TABLE book ALTER COLUMN slug SET NOT NULL;
ALTER TABLE book DROP CONSTRAINT trammel_not_null_0_slug;

-- checks of book, made again
ALTER TABLE book ADD CONSTRAINT book_state CHECK (state IN ('in', 'out')) NOT VALID;

COMMIT;
