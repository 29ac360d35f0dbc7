-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting; reads as long as it must
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = 0;

-- rows of book that were there, read while others write
ALTER TABLE book VALIDATE CONSTRAINT trammel_not_null_0_mark;

-- rows of Odd that were there, read while others write
ALTER TABLE "Odd" VALIDATE CONSTRAINT trammel_not_null_2_value;

-- rows of book that were there, read while others write
ALTER TABLE book VALIDATE CONSTRAINT trammel_not_null_5_price;
ALTER TABLE book VALIDATE CONSTRAINT trammel_not_null_0_slug;

COMMIT;
