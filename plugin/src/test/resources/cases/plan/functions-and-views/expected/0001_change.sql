-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 10 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- views that go
DROP FUNCTION long_titles();
DROP VIEW long_books;

-- columns of drafts, to be made again
ALTER TABLE drafts ALTER COLUMN pages DROP DEFAULT;

-- functions that go
DROP FUNCTION next_pages(former integer);

-- new functions
CREATE FUNCTION next_pages(base integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT base + 1$$;

-- functions that read tables of drafts, made again
ALTER TABLE drafts ALTER COLUMN pages SET DEFAULT next_pages(1);

-- new views
CREATE VIEW short_books
AS SELECT id, title FROM books WHERE pages < 100;
CREATE FUNCTION short_ones()
RETURNS SETOF short_books
LANGUAGE sql
STABLE
AS $$SELECT * FROM short_books$$;
CREATE FUNCTION has_short_one()
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT EXISTS (SELECT 1 FROM short_ones())$$;
CREATE VIEW reading
AS SELECT has_short_one() AS short;

COMMIT;
