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
      ('coming', 'coming', 'rows of table coming', 'SELECT count(*) FROM coming'),
      ('ops.coming', 'ops.coming', 'rows of table ops.coming', 'SELECT count(*) FROM ops.coming')
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

-- takes back: schemas that go
CREATE SCHEMA gone;
GRANT USAGE ON SCHEMA gone TO pg_monitor;

-- takes back: table going goes (loses data)
CREATE TABLE going (
  id   integer NOT NULL,
  note text,
  CONSTRAINT going_pkey PRIMARY KEY (id)
);
GRANT INSERT ON TABLE going TO pg_checkpoint;
GRANT SELECT ON TABLE going TO pg_monitor;
GRANT UPDATE (note) ON TABLE going TO pg_checkpoint;

-- takes back: who may use what is made later
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;
ALTER DEFAULT PRIVILEGES IN SCHEMA ops REVOKE ALL ON TABLES FROM pg_checkpoint;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- takes back: who may use column t.b
REVOKE SELECT (b), UPDATE (b) ON TABLE t FROM pg_read_all_data;

-- takes back: who may use column t.a
GRANT SELECT (a) ON TABLE t TO pg_read_all_data;

-- takes back: who may use table t
GRANT UPDATE ON TABLE t TO pg_checkpoint WITH GRANT OPTION;
GRANT ALL ON TABLE t TO pg_monitor;

-- takes back: who may use function f()
REVOKE EXECUTE ON FUNCTION f() FROM pg_monitor;
GRANT EXECUTE ON FUNCTION f() TO PUBLIC;

-- takes back: who may use sequence t_id_seq
GRANT USAGE ON SEQUENCE t_id_seq TO pg_monitor;

-- takes back: who may use schema public
GRANT USAGE ON SCHEMA public TO PUBLIC;

-- takes back: labels that go or change places: the type is made anew
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
  'sad',
  'ok'
);
REVOKE USAGE ON TYPE mood FROM PUBLIC;
DROP TYPE mood__former;

-- takes back: new table coming (discards later data)
DROP TABLE coming;

-- takes back: new table ops.coming (discards later data)
DROP TABLE ops.coming;

-- takes back: new functions
DROP FUNCTION g();

-- takes back: new schemas
DROP SCHEMA ops;

COMMIT;
