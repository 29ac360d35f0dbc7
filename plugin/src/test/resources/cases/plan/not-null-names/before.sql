/*!18 CREATE TABLE people (
  id integer PRIMARY KEY,
  born date CONSTRAINT is_born NOT NULL,
  name text NOT NULL,
  note text,
  weight numeric NOT NULL NO INHERIT,
  height numeric
);
ALTER TABLE people ADD CONSTRAINT has_height NOT NULL height NOT VALID;
CREATE TABLE loose (note text, sure text);
ALTER TABLE loose ADD CONSTRAINT sure NOT NULL sure NOT VALID;
CREATE TABLE staff (wage numeric NOT NULL) INHERITS (people);
CREATE TABLE logs (id integer NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE logs_eu PARTITION OF logs FOR VALUES IN ('eu');
CREATE TABLE logs_us PARTITION OF logs FOR VALUES IN ('us');
CREATE TABLE logs_old (id integer NOT NULL, region text NOT NULL);
*/
