-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- stand for NOT NULL until all rows of book were read
ALTER TABLE book ADD CONSTRAINT trammel_not_null_0_mark CHECK (mark IS NOT NULL) NOT VALID;

-- stand for NOT NULL until all rows of Odd were read
ALTER TABLE "Odd" ADD CONSTRAINT trammel_not_null_2_value CHECK (value IS NOT NULL) NOT VALID;

-- stand for NOT NULL until all rows of book were read
ALTER TABLE book ADD CONSTRAINT trammel_not_null_5_price CHECK (price IS NOT NULL) NOT VALID;
ALTER TABLE book ADD CONSTRAINT trammel_not_null_0_slug CHECK (slug IS NOT NULL) NOT VALID;

COMMIT;
