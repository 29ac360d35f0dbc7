-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 29 steps; loses data.
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
      ('grows.number', 'grows.*', 'values of column grows.number', 'SELECT count(*) FROM grows WHERE number IS NOT NULL'),
      ('comes', 'comes', 'rows of table comes', 'SELECT count(*) FROM comes')
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

-- takes back: table goes goes (loses data)
CREATE SEQUENCE goes_id_seq AS integer;
ALTER SEQUENCE goes_id_seq OWNER TO pg_monitor;
CREATE TABLE goes (
  id   integer NOT NULL DEFAULT nextval('goes_id_seq'::regclass),
  note text,
  CONSTRAINT goes_pkey PRIMARY KEY (id)
);
ALTER TABLE goes OWNER TO pg_monitor;
REVOKE DELETE ON TABLE goes FROM pg_monitor;
ALTER SEQUENCE goes_id_seq OWNED BY goes.id;

-- takes back: who may use what is made later
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor GRANT ALL ON TABLES TO pg_monitor;

-- takes back: who owns and may use table moves
ALTER TABLE moves OWNER TO CURRENT_USER;
GRANT ALL ON TABLE moves TO CURRENT_USER;
GRANT DELETE, SELECT ON TABLE moves TO pg_monitor;
GRANT SELECT (a) ON TABLE moves TO pg_monitor;
GRANT USAGE ON SEQUENCE moves_id_seq TO pg_monitor;

-- takes back: who may use table comes_back
ALTER TABLE comes_back OWNER TO pg_monitor;

-- takes back: who owns and may use publication news
ALTER PUBLICATION news OWNER TO pg_monitor;

-- takes back: who may use schema public
ALTER SCHEMA public OWNER TO pg_monitor;

-- takes back: who owns and may use schema given
ALTER SCHEMA given OWNER TO pg_monitor;

-- takes back: views, made again
DROP VIEW made_again;

-- takes back: sequences that go with their column
ALTER SEQUENCE free OWNED BY NONE;
ALTER SEQUENCE free OWNER TO pg_checkpoint;

-- takes back: columns of grows that change (discards later data)
ALTER TABLE grows ALTER COLUMN price TYPE integer USING price::integer;

-- takes back: labels that go or change places: the type is made anew
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
  'sad',
  'ok'
);
ALTER TYPE mood OWNER TO pg_checkpoint;
DROP TYPE mood__former;

-- takes back: new columns of grows (discards later data)
ALTER TABLE grows DROP COLUMN number;

-- takes back: new table comes (discards later data)
DROP TABLE comes;

-- takes back: aggregate total(integer), made again
DROP AGGREGATE total(integer);

-- takes back: functions, made again
DROP FUNCTION made_again(n integer);

-- takes back: functions, to be made again
CREATE FUNCTION made_again(n integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT n$$;
ALTER FUNCTION made_again(n integer) OWNER TO pg_checkpoint;

-- takes back: views, to be made again
CREATE VIEW made_again
AS SELECT id, price FROM grows;
ALTER VIEW made_again OWNER TO pg_checkpoint;

-- takes back: aggregate total(integer), to be made again
CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer);
GRANT EXECUTE ON FUNCTION total(integer) TO pg_monitor;

-- takes back: new schemas
DROP SCHEMA comes;

COMMIT;
