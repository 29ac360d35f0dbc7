CREATE TYPE mood AS ENUM ('sad', 'ok', 'gone');
ALTER TYPE mood RENAME VALUE 'gone' TO 'left';
ALTER TYPE mood ADD VALUE 'first' BEFORE 'sad';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'second' AFTER 'first';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
CREATE TABLE people (
  id integer PRIMARY KEY,
  feeling mood DEFAULT 'sad',
  was mood,
  note text CHECK (note <> ''),
  CONSTRAINT not_sad CHECK (feeling <> 'sad'::mood)
);
CREATE INDEX ON people (id) WHERE was = 'ok'::mood;
CREATE FUNCTION better(m mood, mood text) RETURNS SETOF mood LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION worse(IN mood mood DEFAULT 'ok') RETURNS TABLE (m mood, t text)
  LANGUAGE sql AS 'SELECT $1, NULL::text';
ALTER TYPE mood RENAME TO temper;
CREATE SCHEMA ops;
ALTER TYPE temper SET SCHEMA ops;
CREATE TYPE colour AS ENUM ('red', 'green');
CREATE DOMAIN paint AS colour;
CREATE TYPE pot AS (of_colour colour, litres integer);
CREATE TYPE colour_range AS RANGE (subtype = colour);
CREATE TABLE walls (
  id integer PRIMARY KEY,
  painted paint,
  with_colour colour,
  width integer,
  label text DEFAULT ('red'::colour)::text,
  spread colour_range,
  CONSTRAINT bright CHECK (with_colour <> 'red'),
  CONSTRAINT wide CHECK (width > 0),
  CONSTRAINT both_red CHECK (label <> ('red'::colour)::text)
);
CREATE INDEX walls_by_colour ON walls (with_colour);
CREATE FUNCTION brighter(c colour) RETURNS colour LANGUAGE sql AS 'SELECT c';
DROP TYPE colour CASCADE;
