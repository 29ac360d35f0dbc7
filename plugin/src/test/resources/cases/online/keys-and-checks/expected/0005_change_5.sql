-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';

-- new constraints of author
ALTER TABLE author VALIDATE CONSTRAINT author_born;

-- new constraints of book
ALTER TABLE book VALIDATE CONSTRAINT book_shelf;
ALTER TABLE book VALIDATE CONSTRAINT book_author;
ALTER TABLE book VALIDATE CONSTRAINT book_price;

COMMIT;
