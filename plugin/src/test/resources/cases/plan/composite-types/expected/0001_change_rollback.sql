-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 9 steps; loses data.
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
      ('people.who', 'people.*', 'values of column people.who', 'SELECT count(*) FROM people WHERE who IS NOT NULL')
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

-- takes back: types that go
CREATE TYPE going AS (
  a address
);

-- takes back: comments
COMMENT ON COLUMN person.name IS NULL;
COMMENT ON TYPE address IS 'Where';
COMMENT ON COLUMN address.zip IS NULL;
COMMENT ON COLUMN address.street IS 'With number';

-- takes back: new columns of people (discards later data)
ALTER TABLE people DROP COLUMN who;

-- takes back: new types (loses data)
ALTER TYPE unused ALTER ATTRIBUTE a TYPE integer;
ALTER TYPE unused DROP ATTRIBUTE c;
ALTER TYPE unused ADD ATTRIBUTE b text;

-- takes back: new types
DROP TYPE person;

-- takes back: new types (discards later data)
ALTER TYPE address DROP ATTRIBUTE country;

COMMIT;
