-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 8 steps; discards later data.
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
      ('shifts', 'shifts', 'rows of table shifts', 'SELECT count(*) FROM shifts')
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
CREATE TYPE going AS RANGE (
  SUBTYPE = text,
  COLLATION = "C"
);

-- takes back: comments
COMMENT ON TYPE spans IS NULL;

-- takes back: new table shifts (discards later data)
DROP TABLE shifts;

-- takes back: new types
DROP TYPE timerange;
DROP TYPE floatrange;

-- takes back: types, made again
DROP TYPE changed;

-- takes back: new functions that types need
DROP FUNCTION time_diff(x time without time zone, y time without time zone);

-- takes back: types, to be made again
CREATE TYPE changed AS RANGE (
  SUBTYPE = integer
);

COMMIT;
