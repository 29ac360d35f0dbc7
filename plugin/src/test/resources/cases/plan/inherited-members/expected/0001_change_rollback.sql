-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 19 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

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
      ('lawns', 'lawns', 'rows of table lawns', 'SELECT count(*) FROM lawns'),
      ('halls', 'halls', 'rows of table halls', 'SELECT count(*) FROM halls'),
      ('rooms', 'rooms', 'rows of table rooms', 'SELECT count(*) FROM rooms')
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

-- takes back: table parents goes (loses data)
CREATE TABLE parents (
  children integer
) INHERITS (people);
ALTER TABLE parents ALTER COLUMN name SET NOT NULL;

-- takes back: table pupils goes (loses data)
CREATE TABLE pupils (
  note  text DEFAULT 'none',
  class text
) INHERITS (people);

-- takes back: columns of people that go (loses data)
ALTER TABLE people ADD COLUMN note text DEFAULT 'none';
ALTER TABLE parents ALTER COLUMN note SET DEFAULT 'parent';

-- takes back: checks of people, made again
ALTER TABLE people DROP CONSTRAINT named;
ALTER TABLE people DROP CONSTRAINT aged;

-- takes back: checks of staff, made again
ALTER TABLE staff DROP CONSTRAINT named;
ALTER TABLE staff DROP CONSTRAINT aged;

-- takes back: checks of chiefs, made again
ALTER TABLE chiefs DROP CONSTRAINT aged;

-- takes back: new table lawns (discards later data)
DROP TABLE lawns;

-- takes back: new table halls (discards later data)
DROP TABLE halls;

-- takes back: new table rooms (discards later data)
DROP TABLE rooms;

-- takes back: checks of pupils that go
ALTER TABLE pupils ADD CONSTRAINT aged CHECK (born > '1900-01-01');

-- takes back: checks of chiefs, to be made again
ALTER TABLE chiefs ADD CONSTRAINT aged CHECK (born > '1900-01-01');

-- takes back: checks of staff, to be made again
ALTER TABLE staff ADD CONSTRAINT named CHECK (name <> '');
ALTER TABLE staff ADD CONSTRAINT aged CHECK (born > '1900-01-01');

-- takes back: checks of people, to be made again
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '');
ALTER TABLE people ADD CONSTRAINT aged CHECK (born > '1900-01-01');

COMMIT;
