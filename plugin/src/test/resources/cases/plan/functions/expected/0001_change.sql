-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 20 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- policies of guarded, to be made again
DROP POLICY "Owners" ON guarded;

-- checks of guarded, to be made again
ALTER TABLE guarded DROP CONSTRAINT guarded_word_check;

-- indexes of guarded, to be made again
DROP INDEX idx_known;

-- functions that go
DROP FUNCTION named(a integer);
DROP FUNCTION is_owner(who integer);
DROP FUNCTION is_known(word text);

-- functions, to be made again
DROP FUNCTION added(a integer, b integer);

-- new functions
CREATE FUNCTION is_known(word text, longer integer DEFAULT 0)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$ SELECT length(word) > longer $$;
CREATE FUNCTION is_owner(someone integer)
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT someone = 1$$;
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

-- checks of guarded, made again
ALTER TABLE guarded ADD CONSTRAINT guarded_word_check CHECK (is_known(word));

-- indexes of guarded, made again
CREATE INDEX idx_known ON guarded (is_known(word)) WHERE (is_known(word));

-- policies of guarded, made again
CREATE POLICY "Owners" ON guarded
  FOR ALL
  TO public
  USING (is_owner(id));

-- functions that go
DROP FUNCTION gone();

COMMIT;
