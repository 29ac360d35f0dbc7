-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 10 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new types
ALTER TYPE address ADD ATTRIBUTE country character(2);
CREATE TYPE person AS (
  name text,
  lives_in address,
  more address[]
);
ALTER TYPE unused ALTER ATTRIBUTE a TYPE bigint;
ALTER TYPE unused DROP ATTRIBUTE b;
ALTER TYPE unused ADD ATTRIBUTE c text COLLATE "C";

-- new columns of people
ALTER TABLE people ADD COLUMN who person;

-- comments
COMMENT ON COLUMN address.street IS NULL;
COMMENT ON COLUMN address.zip IS 'Five digits';
COMMENT ON TYPE address IS 'Where somebody lives';
COMMENT ON TYPE person IS 'Somebody';
COMMENT ON COLUMN person.name IS 'The whole name';

-- types that go
DROP TYPE going;

COMMIT;
