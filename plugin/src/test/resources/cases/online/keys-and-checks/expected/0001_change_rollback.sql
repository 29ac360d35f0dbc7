-- Made by Trammel: takes back m/0001_change.sql
-- Database main, from what is declared to what is recorded: 11 steps; discards later data.
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
      ('book.shelf', 'book.*', 'values of column book.shelf', 'SELECT count(*) FROM book WHERE shelf IS DISTINCT FROM 1'),
      ('review', 'review', 'rows of table review', 'SELECT count(*) FROM review')
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

-- takes back: new foreign keys of book; what they reference is there now
ALTER TABLE book DROP CONSTRAINT book_author;

-- takes back: new checks of author
ALTER TABLE author DROP CONSTRAINT author_born;

-- takes back: new keys of tag
ALTER TABLE tag DROP CONSTRAINT tag_pkey;

-- takes back: new keys of book
ALTER TABLE book DROP CONSTRAINT book_isbn;

-- takes back: new keys of author
ALTER TABLE author DROP CONSTRAINT author_email;

-- takes back: NOT NULL of tag, with no row to read: a valid check says it
ALTER TABLE tag ALTER COLUMN label DROP NOT NULL;
ALTER TABLE tag ALTER COLUMN book_id DROP NOT NULL;

-- takes back: NOT NULL of book, with no row to read: a valid check says it
ALTER TABLE book ALTER COLUMN author_id DROP NOT NULL;

-- takes back: NOT NULL of author, with no row to read: a valid check says it
ALTER TABLE author ALTER COLUMN name DROP NOT NULL;

-- takes back: new columns of book (discards later data)
ALTER TABLE book DROP COLUMN shelf;

-- takes back: new table review (discards later data)
DROP TABLE review;

COMMIT;
