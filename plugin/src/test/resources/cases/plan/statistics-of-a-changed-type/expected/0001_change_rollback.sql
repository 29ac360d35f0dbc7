-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 4 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: statistics of_people, made again
DROP STATISTICS of_people;

-- takes back: columns of people that change (discards later data)
ALTER TABLE people ALTER COLUMN id TYPE integer USING id::integer;

-- takes back: statistics of_people, to be made again
CREATE STATISTICS of_people ON number, (id % 10) FROM people;
COMMENT ON STATISTICS of_people IS 'kept';

COMMIT;
