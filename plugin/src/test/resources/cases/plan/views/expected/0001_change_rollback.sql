-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 28 steps; loses data.
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
      ('crews.colour', 'crews.*', 'values of column crews.colour', 'SELECT count(*) FROM crews WHERE colour IS NOT NULL')
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

-- takes back: columns of crews that go (loses data)
ALTER TABLE crews ADD COLUMN spare text;

-- takes back: policies of guarded, made again
DROP POLICY sized ON guarded;

-- takes back: views, made again
DROP MATERIALIZED VIEW titles;

-- takes back: views that change
ALTER VIEW options RESET (security_barrier);

-- takes back: views, made again
DROP VIEW half_sizes;
DROP VIEW big_crews;

-- takes back: new views
DROP VIEW answer;

-- takes back: views, made again
DROP FUNCTION sized(smallest integer);
DROP VIEW sizes;

-- takes back: new views
DROP FUNCTION how_many();
DROP VIEW coloured;
DROP VIEW colours;

-- takes back: columns of crews that change (discards later data)
ALTER TABLE crews ALTER COLUMN size TYPE integer USING size::integer;

-- takes back: new columns of crews (discards later data)
ALTER TABLE crews DROP COLUMN colour;

-- takes back: views, to be made again
CREATE VIEW sizes
WITH (security_barrier = true)
AS SELECT id, size FROM crews;
CREATE TRIGGER put
  INSTEAD OF INSERT ON sizes
  FOR EACH ROW
  EXECUTE FUNCTION put();
COMMENT ON VIEW sizes IS 'How many';
CREATE FUNCTION sized(smallest integer)
RETURNS SETOF sizes
LANGUAGE sql
STABLE
AS $$SELECT * FROM sizes WHERE size >= smallest$$;
CREATE VIEW big_crews
AS SELECT id, title FROM crews WHERE size > 3;
COMMENT ON VIEW big_crews IS 'More than three';
COMMENT ON COLUMN big_crews.title IS 'As printed';

-- takes back: views that go
CREATE VIEW goes
AS SELECT id FROM big_crews;

-- takes back: views, to be made again
CREATE VIEW half_sizes
AS SELECT id, size / 2 AS half FROM sizes;

-- takes back: views that go
CREATE VIEW spares
AS SELECT id, spare FROM crews;

-- takes back: views, to be made again
CREATE MATERIALIZED VIEW titles
AS SELECT title, count(*) AS many FROM crews GROUP BY title;
CREATE UNIQUE INDEX titles_title ON titles (title);
COMMENT ON INDEX titles_title IS 'One each';

-- takes back: policies of guarded, to be made again
CREATE POLICY sized ON guarded
  FOR ALL
  TO public
  USING (id IN (SELECT size FROM sizes));

COMMIT;
