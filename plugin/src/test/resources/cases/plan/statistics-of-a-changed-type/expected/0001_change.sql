-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 3 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- statistics of_people, to be made again
DROP STATISTICS of_people;

-- columns of people that change
ALTER TABLE people ALTER COLUMN id TYPE bigint USING id::bigint;

-- statistics of_people, made again
CREATE STATISTICS of_people ON number, (id % 10) FROM people;

COMMIT;
