/*!18 CREATE TABLE people (
  id integer PRIMARY KEY,
  born date NOT NULL,
  name text CONSTRAINT is_named NOT NULL,
  note text,
  weight numeric NOT NULL,
  height numeric CONSTRAINT has_height NOT NULL
);
CREATE TABLE loose (note text, sure text NOT NULL);
ALTER TABLE loose ADD CONSTRAINT has_note NOT NULL note NOT VALID;
CREATE TABLE staff (wage numeric CONSTRAINT paid NOT NULL) INHERITS (people);
CREATE TABLE guests (arrived date CONSTRAINT has_come NOT NULL) INHERITS (people);
CREATE TABLE logs (id integer NOT NULL, region text CONSTRAINT somewhere NOT NULL) PARTITION BY LIST (region);
CREATE TABLE logs_eu (id integer NOT NULL, region text NOT NULL);
CREATE TABLE logs_us PARTITION OF logs FOR VALUES IN ('us');
CREATE TABLE logs_asia PARTITION OF logs FOR VALUES IN ('asia');
CREATE TABLE logs_old PARTITION OF logs FOR VALUES IN ('old');
*/
