-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 21 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new schemas
CREATE SCHEMA ops;

-- new functions
CREATE FUNCTION g()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- new table ops.coming
CREATE TABLE ops.coming (
  id integer NOT NULL,
  CONSTRAINT coming_pkey PRIMARY KEY (id)
);

-- new table coming
CREATE TABLE coming (
  id   integer NOT NULL,
  note text,
  CONSTRAINT coming_pkey PRIMARY KEY (id)
);

-- labels that go or change places: the type is made anew
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
  'ok',
  'sad'
);
REVOKE USAGE ON TYPE mood FROM PUBLIC;
DROP TYPE mood__former;

-- who may use function g()
GRANT EXECUTE ON FUNCTION g() TO pg_monitor;
GRANT EXECUTE ON FUNCTION g() TO PUBLIC;

-- who may use table ops.coming
GRANT ALL ON TABLE ops.coming TO pg_checkpoint;

-- who may use table coming
REVOKE SELECT ON TABLE coming FROM pg_monitor;

-- who may use column coming.note
GRANT SELECT (note) ON TABLE coming TO pg_monitor;

-- who may use schema ops
GRANT USAGE ON SCHEMA ops TO pg_monitor;

-- who may use schema public
REVOKE USAGE ON SCHEMA public FROM PUBLIC;

-- who may use sequence t_id_seq
REVOKE USAGE ON SEQUENCE t_id_seq FROM pg_monitor;

-- who may use function f()
REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f() TO pg_monitor;

-- who may use table t
REVOKE GRANT OPTION FOR UPDATE ON TABLE t FROM pg_checkpoint;
REVOKE ALL ON TABLE t FROM pg_monitor;
GRANT SELECT ON TABLE t TO pg_monitor;

-- who may use column t.a
REVOKE SELECT (a) ON TABLE t FROM pg_read_all_data;

-- who may use column t.b
GRANT SELECT (b), UPDATE (b) ON TABLE t TO pg_read_all_data;

-- who may use what is made later
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA ops GRANT ALL ON TABLES TO pg_checkpoint;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM pg_monitor;

-- table going goes
DROP TABLE going;

-- schemas that go
DROP SCHEMA gone;

COMMIT;
