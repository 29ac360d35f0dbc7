-- Made by Trammel: takes back m/0001_change.sql
-- Database main, from what is declared to what is recorded: 19 steps; loses data.
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
      ('place', 'place', 'rows of table place', 'SELECT count(*) FROM place')
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

-- takes back: columns of item that go (loses data)
ALTER TABLE item ADD COLUMN gone text;

COMMIT;

-- works as long as it must
SET statement_timeout = 0;

-- takes back: columns of item that go (loses data)
DROP INDEX CONCURRENTLY IF EXISTS item_gone;
CREATE INDEX CONCURRENTLY item_gone ON item (gone);

-- takes back: indexes of item that go while others read and write
DROP INDEX CONCURRENTLY IF EXISTS item_sold_old;
CREATE INDEX CONCURRENTLY item_sold_old ON item (sold);

-- as the session had it
SET statement_timeout = DEFAULT;

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- takes back: indexes of item that go while others read and write
COMMENT ON INDEX item_sold_old IS 'by day';

COMMIT;

-- works as long as it must
SET statement_timeout = 0;

-- takes back: indexes of item that go while others read and write
DROP INDEX CONCURRENTLY IF EXISTS item_name_old;
CREATE INDEX CONCURRENTLY item_name_old ON item (name);

-- as the session had it
SET statement_timeout = DEFAULT;

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- takes back: comments of item
COMMENT ON INDEX item_sold IS NULL;

-- takes back: indexes of item take the names of those that they replace
ALTER INDEX item_sold RENAME TO item_sold_new;
ALTER INDEX item_sold_old RENAME TO item_sold;
ALTER INDEX item_name RENAME TO item_name_new;
ALTER INDEX item_name_old RENAME TO item_name;

COMMIT;

-- works as long as it must
SET statement_timeout = 0;

-- takes back: indexes of sales, built while others write
DROP INDEX CONCURRENTLY IF EXISTS sales_id;

-- takes back: indexes of item, built while others write
DROP INDEX CONCURRENTLY IF EXISTS item_name_sold;
DROP INDEX CONCURRENTLY IF EXISTS item_note_length;
DROP INDEX CONCURRENTLY IF EXISTS item_sold_new;
DROP INDEX CONCURRENTLY IF EXISTS item_name_new;

-- as the session had it
SET statement_timeout = DEFAULT;

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- takes back: columns of item that change (discards later data)
ALTER TABLE item ALTER COLUMN note TYPE text USING note::text;

-- takes back: new table place (discards later data)
DROP TABLE place;

COMMIT;

-- works as long as it must
SET statement_timeout = 0;

-- takes back: indexes of item that go
DROP INDEX CONCURRENTLY IF EXISTS item_stale;
CREATE INDEX CONCURRENTLY item_stale ON item (note);

-- takes back: indexes of item, to be made again
DROP INDEX CONCURRENTLY IF EXISTS item_note_length;
CREATE INDEX CONCURRENTLY item_note_length ON item (length(note));

-- as the session had it
SET statement_timeout = DEFAULT;
