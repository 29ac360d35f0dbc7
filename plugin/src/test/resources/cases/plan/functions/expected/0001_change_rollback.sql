-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 20 steps; discards later data.
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
      ('things.weight', 'things.*', 'values of column things.weight', 'SELECT count(*) FROM things WHERE weight IS NOT NULL'),
      ('parts', 'parts', 'rows of table parts', 'SELECT count(*) FROM parts')
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

-- takes back: functions that go
CREATE FUNCTION gone()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- takes back: policies of guarded, made again
DROP POLICY "Owners" ON guarded;

-- takes back: indexes of guarded, made again
DROP INDEX idx_known;

-- takes back: checks of guarded, made again
ALTER TABLE guarded DROP CONSTRAINT guarded_word_check;

-- takes back: new functions that read tables
DROP FUNCTION total();
DROP FUNCTION weight_of_parts();

-- takes back: new columns of things (discards later data)
ALTER TABLE things DROP COLUMN weight;

-- takes back: new table parts (discards later data)
DROP TABLE parts;

-- takes back: new functions
CREATE OR REPLACE FUNCTION touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN RETURN NEW; END $$;

-- takes back: functions, made again
DROP FUNCTION added(a integer, b integer);

-- takes back: new functions
DROP FUNCTION named(a integer);
DROP FUNCTION is_owner(someone integer);
DROP FUNCTION is_known(word text, longer integer);

-- takes back: functions, to be made again
CREATE FUNCTION added(a integer, b integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT a + b$$;

-- takes back: functions that go
CREATE FUNCTION is_known(word text)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$ SELECT word <> '' $$;
CREATE FUNCTION is_owner(who integer)
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT who = 1$$;
CREATE FUNCTION named(a integer DEFAULT 1)
RETURNS text
LANGUAGE sql
AS $$ SELECT 'x' $$;

-- takes back: indexes of guarded, to be made again
CREATE INDEX idx_known ON guarded (is_known(word)) WHERE (is_known(word));

-- takes back: checks of guarded, to be made again
ALTER TABLE guarded ADD CONSTRAINT guarded_word_check CHECK (is_known(word));

-- takes back: policies of guarded, to be made again
CREATE POLICY "Owners" ON guarded
  FOR ALL
  TO public
  USING (is_owner(id));

COMMIT;
