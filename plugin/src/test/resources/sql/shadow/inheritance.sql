CREATE TABLE people (
  id integer GENERATED ALWAYS AS IDENTITY,
  name text /*!16 STORAGE EXTERNAL */ NOT NULL DEFAULT 'nobody',
  born date,
  upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
  CONSTRAINT named CHECK (name <> ''),
  CONSTRAINT only_people CHECK (born > '1900-01-01') NO INHERIT,
  PRIMARY KEY (id)
);
COMMENT ON COLUMN people.name IS 'Not inherited';
CREATE INDEX ON people (born);
CREATE TABLE places (place text, since date);
CREATE TABLE employees (
  salary integer CHECK (salary > 0),
  name text DEFAULT 'somebody',
  CONSTRAINT named CHECK (name <> '')
) INHERITS (people);
CREATE TABLE managers (staff integer, since date NOT NULL) INHERITS (employees, places);
CREATE TABLE guests () INHERITS (people, places) WITH (fillfactor = 80);

ALTER TABLE people ADD COLUMN title text DEFAULT 'M';
ALTER TABLE managers ADD COLUMN hat text;
ALTER TABLE people ADD COLUMN hat text;
ALTER TABLE people ADD COLUMN gone text;
ALTER TABLE people DROP COLUMN gone;
ALTER TABLE people DROP COLUMN hat;
ALTER TABLE people RENAME COLUMN title TO salutation;
ALTER TABLE people ALTER COLUMN salutation TYPE varchar(40);
ALTER TABLE people ALTER COLUMN salutation SET DEFAULT 'X';
ALTER TABLE people ALTER COLUMN salutation SET NOT NULL;
ALTER TABLE ONLY people ALTER COLUMN salutation SET DEFAULT 'Y';
ALTER TABLE people ADD CONSTRAINT polite CHECK (salutation <> 'Z');
ALTER TABLE people RENAME CONSTRAINT polite TO very_polite;
ALTER TABLE people ADD CONSTRAINT passing CHECK (born <> '2000-01-01');
ALTER TABLE people DROP CONSTRAINT passing;
ALTER TABLE people ADD CONSTRAINT left_below CHECK (born <> '2001-01-01');
ALTER TABLE ONLY people DROP CONSTRAINT left_below;
ALTER TABLE people ADD CONSTRAINT later CHECK (born <> '2002-01-01') NOT VALID;
ALTER TABLE people VALIDATE CONSTRAINT later;
ALTER TABLE people ADD COLUMN kept_below text;
ALTER TABLE ONLY people DROP COLUMN kept_below;
ALTER TABLE employees ALTER COLUMN name SET DEFAULT 'own';

CREATE TABLE visitors (id integer NOT NULL, place text, since date, note text);
ALTER TABLE visitors INHERIT places;
ALTER TABLE guests NO INHERIT places;
ALTER TABLE guests DROP COLUMN since;
ALTER TABLE places RENAME TO locations;
ALTER TABLE locations ADD COLUMN country text;

CREATE TABLE doomed (a integer);
CREATE TABLE doomed_too () INHERITS (doomed);
DROP TABLE doomed CASCADE;
