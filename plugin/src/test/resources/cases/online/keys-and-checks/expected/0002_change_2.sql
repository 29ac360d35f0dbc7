-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 3 steps.
-- The way back: r/0001_change_rollback.sql
-- Runs outside a transaction, and may be run again after a failure.

-- works as long as it must
SET statement_timeout = 0;

-- indexes of author, built while others write
DROP INDEX CONCURRENTLY IF EXISTS author_email;
CREATE UNIQUE INDEX CONCURRENTLY author_email ON author (email);

-- indexes of book, built while others write
DROP INDEX CONCURRENTLY IF EXISTS book_isbn;
CREATE UNIQUE INDEX CONCURRENTLY book_isbn ON book (isbn) NULLS NOT DISTINCT;

-- indexes of tag, built while others write
DROP INDEX CONCURRENTLY IF EXISTS tag_pkey;
CREATE UNIQUE INDEX CONCURRENTLY tag_pkey ON tag (book_id, label);

-- as the session had it
SET statement_timeout = DEFAULT;
