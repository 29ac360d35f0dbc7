-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 28 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new schemas
CREATE SCHEMA comes;

-- aggregate total(integer), to be made again
DROP AGGREGATE total(integer);

-- views, to be made again
DROP VIEW made_again;

-- functions, to be made again
DROP FUNCTION made_again(n integer);

-- new sequences
CREATE SEQUENCE comes_id_seq AS integer;
CREATE SEQUENCE grows_number_seq AS integer;

-- functions, made again
CREATE FUNCTION made_again(n integer)
RETURNS bigint
LANGUAGE sql
AS $$SELECT n::bigint$$;

-- aggregate total(integer), made again
CREATE AGGREGATE total(integer) (sfunc = int4mi, stype = integer);

-- new table comes
CREATE TABLE comes (
  id integer NOT NULL DEFAULT nextval('comes_id_seq'::regclass),
  CONSTRAINT comes_pkey PRIMARY KEY (id)
);

-- new columns of grows
ALTER TABLE grows ADD COLUMN number integer NOT NULL DEFAULT nextval('grows_number_seq'::regclass);

-- labels that go or change places: the type is made anew
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
  'ok',
  'sad'
);
ALTER TYPE mood OWNER TO pg_checkpoint;
DROP TYPE mood__former;

-- columns of grows that change
ALTER TABLE grows ALTER COLUMN price TYPE bigint USING price::bigint;

-- sequences that go with their column
ALTER SEQUENCE comes_id_seq OWNED BY comes.id;
ALTER SEQUENCE free OWNER TO CURRENT_USER;
ALTER SEQUENCE free OWNED BY moves.id;
ALTER SEQUENCE grows_number_seq OWNER TO pg_monitor;
ALTER SEQUENCE grows_number_seq OWNED BY grows.number;

-- views, made again
CREATE VIEW made_again
AS SELECT id, price FROM grows;

-- who owns and may use function made_again(n integer)
ALTER FUNCTION made_again(n integer) OWNER TO pg_checkpoint;

-- who owns and may use table comes
ALTER TABLE comes OWNER TO pg_checkpoint;

-- who owns and may use view made_again
ALTER VIEW made_again OWNER TO pg_checkpoint;

-- who owns and may use aggregate total(integer)
ALTER AGGREGATE total(integer) OWNER TO pg_monitor;
REVOKE EXECUTE ON FUNCTION total(integer) FROM PUBLIC;

-- who owns and may use schema comes
ALTER SCHEMA comes OWNER TO pg_checkpoint;

-- who owns and may use schema given
ALTER SCHEMA given OWNER TO pg_checkpoint;

-- who may use schema public
ALTER SCHEMA public OWNER TO pg_database_owner;

-- who owns and may use publication news
ALTER PUBLICATION news OWNER TO pg_checkpoint;

-- who may use table comes_back
ALTER TABLE comes_back OWNER TO CURRENT_USER;

-- who owns and may use table moves
ALTER TABLE moves OWNER TO pg_monitor;
REVOKE TRUNCATE ON TABLE moves FROM pg_monitor;

-- who may use what is made later
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor REVOKE ALL ON TABLES FROM pg_monitor;

-- table goes goes
DROP TABLE goes;

COMMIT;
