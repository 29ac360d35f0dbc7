-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 19 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- checks of people, to be made again
ALTER TABLE people DROP CONSTRAINT aged;
ALTER TABLE people DROP CONSTRAINT named;

-- checks of staff, to be made again
ALTER TABLE staff DROP CONSTRAINT aged;
ALTER TABLE staff DROP CONSTRAINT named;

-- checks of chiefs, to be made again
ALTER TABLE chiefs DROP CONSTRAINT aged;

-- checks of pupils that go
ALTER TABLE pupils DROP CONSTRAINT aged;

-- new table rooms
CREATE TABLE rooms (
  place  text CONSTRAINT places_place_not_null NOT NULL DEFAULT 'here',
  number integer
) INHERITS (places);

-- new table halls
CREATE TABLE halls (
  seats integer,
  CONSTRAINT placed CHECK (place <> '')
) INHERITS (rooms);

-- new table lawns
CREATE TABLE lawns () INHERITS (places);

-- columns of halls that change
ALTER TABLE halls ALTER COLUMN number SET NOT NULL;

-- checks of chiefs, made again
ALTER TABLE chiefs ADD CONSTRAINT aged CHECK (born > '1910-01-01');

-- checks of staff, made again
ALTER TABLE staff ADD CONSTRAINT aged CHECK (born > '1910-01-01');
ALTER TABLE staff ADD CONSTRAINT named CHECK (name <> ' ');

-- checks of people, made again
ALTER TABLE people ADD CONSTRAINT aged CHECK (born > '1910-01-01');
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> ' ');

-- comments of halls
COMMENT ON COLUMN halls.place IS 'Where';

-- columns of people that go
ALTER TABLE people DROP COLUMN note;

-- table pupils goes
DROP TABLE pupils;

-- table parents goes
DROP TABLE parents;

COMMIT;
