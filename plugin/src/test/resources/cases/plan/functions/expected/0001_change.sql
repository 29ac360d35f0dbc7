-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 10 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- functions that go
DROP FUNCTION named(a integer);

-- functions, to be made again
DROP FUNCTION added(a integer, b integer);

-- new functions
CREATE FUNCTION named(a integer DEFAULT 2)
RETURNS text
LANGUAGE sql
AS $$ SELECT 'y' $$;

-- functions, made again
CREATE FUNCTION added(a integer, b integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
STRICT
AS $$SELECT (a + b)::bigint$$;

-- new functions
CREATE OR REPLACE FUNCTION touch()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$ BEGIN RETURN NULL; END $$;

-- new table parts
CREATE TABLE parts (
  id       integer NOT NULL,
  thing_id integer,
  CONSTRAINT parts_pkey PRIMARY KEY (id),
  CONSTRAINT parts_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES things (id)
);

-- new columns of things
ALTER TABLE things ADD COLUMN weight integer;

-- new functions that read tables
CREATE FUNCTION weight_of_parts()
RETURNS bigint
LANGUAGE sql
STABLE
AS $$SELECT sum(weight) FROM parts JOIN things ON things.id = thing_id$$;
CREATE FUNCTION total()
RETURNS bigint
LANGUAGE sql
STABLE
AS $$SELECT weight_of_parts() + 1$$;

-- functions that go
DROP FUNCTION gone();

COMMIT;
