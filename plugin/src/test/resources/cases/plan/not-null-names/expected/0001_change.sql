-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 19 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- tables that leave those above them
ALTER TABLE logs DETACH PARTITION logs_eu;

-- new table guests
CREATE TABLE guests (
  id      integer CONSTRAINT people_id_not_null NOT NULL,
  born    date CONSTRAINT people_born_not_null NOT NULL,
  name    text CONSTRAINT is_named NOT NULL,
  note    text,
  weight  numeric CONSTRAINT people_weight_not_null NOT NULL,
  height  numeric CONSTRAINT has_height NOT NULL,
  arrived date CONSTRAINT has_come NOT NULL
);

-- new table logs_asia
CREATE TABLE logs_asia (
  id     integer CONSTRAINT logs_id_not_null NOT NULL,
  region text CONSTRAINT somewhere NOT NULL
);

-- columns of logs that change
ALTER TABLE logs RENAME CONSTRAINT logs_region_not_null TO somewhere;

-- columns of logs_eu that change
ALTER TABLE logs_eu RENAME CONSTRAINT logs_id_not_null TO logs_eu_id_not_null;
ALTER TABLE logs_eu RENAME CONSTRAINT logs_region_not_null TO logs_eu_region_not_null;

-- columns of logs_old that change
ALTER TABLE logs_old RENAME CONSTRAINT logs_old_id_not_null TO logs_id_not_null;
ALTER TABLE logs_old RENAME CONSTRAINT logs_old_region_not_null TO somewhere;

-- columns of loose that change
ALTER TABLE loose ADD CONSTRAINT has_note NOT NULL note NOT VALID;
ALTER TABLE loose RENAME CONSTRAINT sure TO loose_sure_not_null;
ALTER TABLE loose VALIDATE CONSTRAINT loose_sure_not_null;

-- columns of people that change
ALTER TABLE people RENAME CONSTRAINT is_born TO people_born_not_null;
ALTER TABLE people RENAME CONSTRAINT people_name_not_null TO is_named;
ALTER TABLE people ALTER CONSTRAINT people_weight_not_null INHERIT;
ALTER TABLE people VALIDATE CONSTRAINT has_height;

-- columns of staff that change
ALTER TABLE staff RENAME CONSTRAINT staff_wage_not_null TO paid;

-- table guests, put below another once it is whole
ALTER TABLE guests INHERIT people;

-- table logs_asia, put below another once it is whole
ALTER TABLE logs ATTACH PARTITION logs_asia FOR VALUES IN ('asia');

-- table logs_old, put below another once it is whole
ALTER TABLE logs ATTACH PARTITION logs_old FOR VALUES IN ('old');

COMMIT;
