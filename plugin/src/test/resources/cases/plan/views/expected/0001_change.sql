-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 29 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- policies of guarded, to be made again
DROP POLICY sized ON guarded;

-- views, to be made again
DROP MATERIALIZED VIEW titles;

-- views that go
DROP VIEW spares;

-- views, to be made again
DROP VIEW half_sizes;

-- views that go
DROP VIEW goes;

-- views, to be made again
DROP VIEW big_crews;
DROP FUNCTION sized(smallest integer);
DROP VIEW sizes;

-- new columns of crews
ALTER TABLE crews ADD COLUMN colour text;

-- columns of crews that change
ALTER TABLE crews ALTER COLUMN size TYPE bigint USING size::bigint;

-- new views
CREATE VIEW colours
AS SELECT id, colour FROM crews;
CREATE VIEW coloured
AS SELECT count(*) AS coloured FROM colours WHERE colour IS NOT NULL;
CREATE FUNCTION how_many()
RETURNS bigint
LANGUAGE sql
STABLE
AS $$SELECT coloured FROM coloured$$;

-- views, made again
CREATE VIEW sizes
WITH (security_barrier = true)
AS SELECT id, size FROM crews;
CREATE FUNCTION sized(smallest integer)
RETURNS SETOF sizes
LANGUAGE sql
STABLE
AS $$SELECT * FROM sizes WHERE size >= smallest$$;

-- new views
CREATE VIEW answer
AS SELECT how_many() AS answer;

-- views, made again
CREATE VIEW big_crews
AS SELECT id, title, note FROM crews WHERE size > 5;
CREATE VIEW half_sizes
AS SELECT id, size / 2 AS half FROM sizes;

-- views that change
ALTER VIEW options SET (security_barrier = true);

-- views, made again
CREATE MATERIALIZED VIEW titles
AS SELECT title, count(*) AS many FROM crews WHERE title <> '' GROUP BY title;

-- new indexes of titles
CREATE UNIQUE INDEX titles_title ON titles (title);

-- new triggers of sizes
CREATE TRIGGER put
  INSTEAD OF INSERT ON sizes
  FOR EACH ROW
  EXECUTE FUNCTION put();

-- policies of guarded, made again
CREATE POLICY sized ON guarded
  FOR ALL
  TO public
  USING (id IN (SELECT size FROM sizes));

-- comments
COMMENT ON VIEW big_crews IS 'More than five';

-- comments of big_crews
COMMENT ON COLUMN big_crews.note IS 'New';

-- comments
COMMENT ON VIEW sizes IS 'How many';

-- comments of titles
COMMENT ON INDEX titles_title IS 'One each';

-- comments
COMMENT ON MATERIALIZED VIEW titles IS 'Counted';

-- columns of crews that go
ALTER TABLE crews DROP COLUMN spare;

COMMIT;
