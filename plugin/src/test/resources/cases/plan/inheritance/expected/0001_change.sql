-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 15 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- tables that leave those above them
ALTER TABLE branch NO INHERIT root;
ALTER TABLE guests NO INHERIT places;

-- checks of people, to be made again
ALTER TABLE people DROP CONSTRAINT named;

-- new table interns
CREATE TABLE interns (
  name   text CONSTRAINT people_name_not_null NOT NULL DEFAULT 'nobody',
  born   timestamp without time zone,
  title  text,
  salary integer,
  place  text,
  until  date,
  CONSTRAINT named CHECK (name <> ' '),
  CONSTRAINT new_one CHECK (title <> '')
);

-- new columns of people
ALTER TABLE people ADD COLUMN title text;

-- columns of people that change
ALTER TABLE people ALTER COLUMN name SET DEFAULT 'nobody';
ALTER TABLE people ALTER COLUMN born TYPE timestamp without time zone USING born::timestamp without time zone;

-- columns of managers that change
ALTER TABLE managers ALTER COLUMN name SET DEFAULT 'chief';

-- checks of people, made again
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> ' ');

-- new checks of people
ALTER TABLE people ADD CONSTRAINT new_one CHECK (title <> '');

-- columns of people that go
ALTER TABLE people DROP COLUMN gone;

-- table interns, put below another once it is whole
ALTER TABLE interns INHERIT employees;
ALTER TABLE interns INHERIT places;

-- table visitors, put below another once it is whole
ALTER TABLE visitors INHERIT places;

-- table root goes
DROP TABLE root;

COMMIT;
