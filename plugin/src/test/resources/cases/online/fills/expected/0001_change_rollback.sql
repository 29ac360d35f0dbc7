-- Made by Trammel: takes back m/0001_change.sql
-- Database main, from what is declared to what is recorded: 12 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- refuses to discard what was written since
DO $trammel$
DECLARE
  allowed text[] := regexp_split_to_array(
    coalesce(current_setting('trammel.allow', true), ''), '\s*,\s*');
  item record;
  counted bigint;
  lost text := '';
  names text := '';
BEGIN
  IF 'all' = ANY (allowed) THEN
    RETURN;
  END IF;
  FOR item IN
    SELECT * FROM (VALUES
      ('keyless.mark', 'keyless.*', 'values of column keyless.mark', 'SELECT count(*) FROM keyless WHERE mark IS NOT NULL'),
      ('book.slug', 'book.*', 'values of column book.slug', 'SELECT count(*) FROM book WHERE slug IS NOT NULL'),
      ('book.mark', 'book.*', 'values of column book.mark', 'SELECT count(*) FROM book WHERE mark IS NOT NULL')
    ) AS discard (name, every, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
    EXECUTE item.query INTO counted;
    CONTINUE WHEN counted = 0;
    lost := lost || format(E'\n  %s %s', counted, item.what);
    names := concat_ws(', ', nullif(names, ''), item.name);
  END LOOP;
  IF lost <> '' THEN
    RAISE EXCEPTION 'this rollback would discard data that was written since:%', lost
      USING HINT = format('To allow it: SET trammel.allow = %L;', names);
  END IF;
END
$trammel$;

-- takes back: checks of book, made again
ALTER TABLE book DROP CONSTRAINT book_state;

-- takes back: NOT NULL of book, with no row to read: a valid check says it
ALTER TABLE book ALTER COLUMN price DROP NOT NULL;

-- takes back: NOT NULL of Odd, with no row to read: a valid check says it
ALTER TABLE "Odd" ALTER COLUMN value DROP NOT NULL;

-- takes back: a value for the rows of Odd that have none; which ones, is kept in trammel_kept; some rows at a time, and again from there if it is stopped
ALTER TABLE "Odd" DISABLE TRIGGER USER;
UPDATE "Odd" AS here
SET value = NULL
FROM trammel_kept."Odd__value__filled" AS kept
WHERE kept."Key" = here."Key"
  AND here.value::text = kept.trammel_filled;
ALTER TABLE "Odd" ENABLE TRIGGER USER;
DO $trammel$
BEGIN
  IF true THEN
    DROP TABLE trammel_kept."Odd__value__filled";
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'trammel_kept'::regnamespace) THEN
    DROP SCHEMA trammel_kept;
  END IF;
END
$trammel$;

-- takes back: a value for the rows of book that have none; which ones, is kept in trammel_kept; some rows at a time, and again from there if it is stopped
UPDATE book AS here
SET price = NULL
FROM trammel_kept.book__price__filled AS kept
WHERE kept.shelf = here.shelf AND kept.place = here.place
  AND here.price::text = kept.trammel_filled;
DO $trammel$
BEGIN
  IF true THEN
    DROP TABLE trammel_kept.book__price__filled;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'trammel_kept'::regnamespace) THEN
    DROP SCHEMA trammel_kept;
  END IF;
END
$trammel$;

-- takes back: columns of Odd that change
ALTER TABLE "Odd" ALTER COLUMN value DROP DEFAULT;

-- takes back: values that may not stay as they are; the former ones are kept in trammel_kept; some rows at a time, and again from there if it is stopped
UPDATE book AS here
SET state = kept.former
FROM trammel_kept.book__state AS kept
WHERE kept.shelf = here.shelf AND kept.place = here.place
  AND here.state = kept.mapped
  AND kept.former IN ('lost');
DELETE FROM trammel_kept.book__state
WHERE former IN ('lost');
DO $trammel$
BEGIN
  IF NOT EXISTS (SELECT FROM trammel_kept.book__state) THEN
    DROP TABLE trammel_kept.book__state;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'trammel_kept'::regnamespace) THEN
    DROP SCHEMA trammel_kept;
  END IF;
END
$trammel$;

-- takes back: new columns of keyless (discards later data)
ALTER TABLE keyless DROP COLUMN mark;

-- takes back: new columns of book (discards later data)
ALTER TABLE book DROP COLUMN slug;
ALTER TABLE book DROP COLUMN mark;

-- takes back: checks of book, to be made again
ALTER TABLE book ADD CONSTRAINT book_state CHECK (state IN ('in', 'out', 'lost')) NOT VALID;

COMMIT;

BEGIN;

-- fails rather than keep others waiting; reads as long as it must
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = 0;

-- takes back: checks of book, to be made again
ALTER TABLE book VALIDATE CONSTRAINT book_state;

COMMIT;
