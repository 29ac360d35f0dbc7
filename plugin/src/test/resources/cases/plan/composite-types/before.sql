CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE address AS (street text, zip varchar(10), feeling mood);
CREATE TYPE unused AS (a integer, b text);
CREATE TYPE going AS (a address);
CREATE TABLE people (id integer PRIMARY KEY, home address);
COMMENT ON TYPE address IS 'Where';
COMMENT ON COLUMN address.street IS 'With number';
