CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE address AS (street text, zip varchar(10), feeling mood, country char(2));
CREATE TYPE unused AS (a bigint, c text COLLATE "C");
CREATE TYPE person AS (name text, lives_in address, more address[]);
CREATE TABLE people (id integer PRIMARY KEY, home address, who person);
COMMENT ON TYPE address IS 'Where somebody lives';
COMMENT ON COLUMN address.zip IS 'Five digits';
COMMENT ON TYPE person IS 'Somebody';
COMMENT ON COLUMN person.name IS 'The whole name';
