-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 19 steps; discards later data.
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
      ('reports.twofold', 'reports.*', 'values of column reports.twofold', 'SELECT count(*) FROM reports WHERE twofold IS NOT NULL'),
      ('reports.pair', 'reports.*', 'values of column reports.pair', 'SELECT count(*) FROM reports WHERE pair IS NOT NULL')
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
CREATE DOMAIN old_name AS text;
CREATE DOMAIN unused AS integer;

-- takes back: comments
COMMENT ON DOMAIN score IS 'A grade';
COMMENT ON CONSTRAINT high ON DOMAIN score IS NULL;
COMMENT ON CONSTRAINT even ON DOMAIN even IS 'Divides by two';

-- takes back: columns of reports that change (discards later data)
ALTER TABLE reports ALTER COLUMN named TYPE old_name USING named::text::old_name;

-- takes back: new columns of reports (discards later data)
ALTER TABLE reports DROP COLUMN twofold;
ALTER TABLE reports DROP COLUMN pair;

-- takes back: types that change
ALTER DOMAIN score DROP CONSTRAINT low;
ALTER DOMAIN score SET DEFAULT 0;
ALTER DOMAIN score DROP NOT NULL;
ALTER DOMAIN score ADD CONSTRAINT low CHECK (VALUE < 100);
COMMENT ON CONSTRAINT low ON DOMAIN score IS 'Not too high';
ALTER DOMAIN label DROP CONSTRAINT filled;
ALTER DOMAIN even DROP CONSTRAINT even;

-- takes back: new functions
DROP FUNCTION is_even(n integer);

-- takes back: new types
DROP DOMAIN twice;

-- takes back: types, made again
DROP DOMAIN retyped;

-- takes back: new types
DROP DOMAIN new_name;
DROP DOMAIN even;

-- takes back: types, to be made again
CREATE DOMAIN retyped AS integer;

-- takes back: new schemas
DROP SCHEMA ops;

COMMIT;
