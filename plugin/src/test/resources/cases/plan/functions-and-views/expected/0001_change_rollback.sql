-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 10 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: new views
DROP VIEW reading;
DROP FUNCTION has_short_one();
DROP FUNCTION short_ones();
DROP VIEW short_books;

-- takes back: functions that read tables of drafts, made again
ALTER TABLE drafts ALTER COLUMN pages DROP DEFAULT;

-- takes back: new functions
DROP FUNCTION next_pages(base integer);

-- takes back: functions that go
CREATE FUNCTION next_pages(former integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT former + 1$$;

-- takes back: columns of drafts, to be made again
ALTER TABLE drafts ALTER COLUMN pages SET DEFAULT next_pages(1);

-- takes back: views that go
CREATE VIEW long_books
AS SELECT id, title FROM books WHERE pages > 500;
CREATE FUNCTION long_titles()
RETURNS SETOF text
LANGUAGE sql
STABLE
AS $$SELECT title FROM long_books$$;

COMMIT;
