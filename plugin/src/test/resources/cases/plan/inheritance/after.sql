CREATE TABLE people (name text NOT NULL DEFAULT 'nobody', born timestamp, title text, CONSTRAINT named CHECK (name <> ' '), CONSTRAINT new_one CHECK (title <> ''));
CREATE TABLE places (place text);
CREATE TABLE employees (salary integer) INHERITS (people);
CREATE TABLE managers (staff integer) INHERITS (employees);
ALTER TABLE managers ALTER COLUMN name SET DEFAULT 'chief';
CREATE TABLE guests (place text, note text);
CREATE TABLE visitors (place text, seen date) INHERITS (places);
CREATE TABLE interns (until date) INHERITS (employees, places);
CREATE TABLE branch (a integer, b integer);
