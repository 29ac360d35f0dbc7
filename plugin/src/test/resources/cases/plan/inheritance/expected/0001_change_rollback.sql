-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 14 steps; loses data.
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
      ('people.title', 'people.*', 'values of column people.title', 'SELECT count(*) FROM people WHERE title IS NOT NULL'),
      ('interns', 'interns', 'rows of table interns', 'SELECT count(*) FROM interns')
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

-- takes back: table root goes (loses data)
CREATE TABLE root (
  a integer
);

-- takes back: table visitors, put below another once it is whole
ALTER TABLE visitors NO INHERIT places;

-- takes back: columns of people that go (loses data)
ALTER TABLE people ADD COLUMN gone text;
CREATE INDEX managers_gone ON managers (gone);

-- takes back: checks of people, made again
ALTER TABLE people DROP CONSTRAINT named;

-- takes back: columns of managers that change
ALTER TABLE managers ALTER COLUMN name SET DEFAULT 'nobody';

-- takes back: columns of people that change (discards later data)
ALTER TABLE people ALTER COLUMN born TYPE date USING born::date;

-- takes back: columns of people that change
ALTER TABLE people ALTER COLUMN name DROP DEFAULT;
ALTER TABLE managers ALTER COLUMN name SET DEFAULT 'boss';

-- takes back: new columns of people (discards later data)
ALTER TABLE people DROP COLUMN title;

-- takes back: new table interns (discards later data)
DROP TABLE interns;

-- takes back: checks of people, to be made again
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '');

-- takes back: tables that leave those above them
ALTER TABLE guests INHERIT places;
ALTER TABLE branch INHERIT root;

COMMIT;
