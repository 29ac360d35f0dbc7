/*!18 CREATE TABLE people (
  id integer PRIMARY KEY,
  born date CONSTRAINT people_are_born NOT NULL,
  note text NOT NULL NO INHERIT,
  "Weird" text,
  weight numeric,
  CONSTRAINT weighed NOT NULL weight
);
CREATE TABLE staff (wage numeric NOT NULL) INHERITS (people);
CREATE TABLE guests (born date NOT NULL) INHERITS (people);
ALTER TABLE people RENAME CONSTRAINT weighed TO people_weigh;
ALTER TABLE people ALTER COLUMN "Weird" SET NOT NULL;
ALTER TABLE people ADD COLUMN arrived date NOT NULL;
ALTER TABLE people ADD COLUMN place text CONSTRAINT somewhere NOT NULL;
ALTER TABLE people ALTER COLUMN arrived DROP NOT NULL;
ALTER TABLE people ALTER COLUMN born DROP NOT NULL;

CREATE TABLE visits (id integer NOT NULL, at date NOT NULL, kept text, seen text);
ALTER TABLE visits RENAME TO stays;
ALTER TABLE stays RENAME COLUMN at TO since;
CREATE TABLE visits (id integer NOT NULL);
ALTER TABLE stays ADD CONSTRAINT is_kept NOT NULL kept NOT VALID;
ALTER TABLE stays ADD NOT NULL seen NO INHERIT NOT VALID;
ALTER TABLE stays VALIDATE CONSTRAINT stays_seen_not_null;
ALTER TABLE stays ALTER CONSTRAINT stays_seen_not_null INHERIT;
CREATE TABLE stays_again (LIKE stays, more text NOT NULL);
ALTER TABLE visits DROP CONSTRAINT visits_id_not_null1;
ALTER TABLE visits ADD CONSTRAINT visits_id_stated NOT NULL id;

CREATE TABLE logs (id integer NOT NULL, region text NOT NULL, line text) PARTITION BY LIST (region);
CREATE TABLE logs_eu PARTITION OF logs FOR VALUES IN ('eu');
CREATE TABLE logs_us PARTITION OF logs (CONSTRAINT us_line NOT NULL line) FOR VALUES IN ('us');
CREATE TABLE logs_old (id integer CONSTRAINT old_id NOT NULL, region text NOT NULL, line text);
ALTER TABLE logs ATTACH PARTITION logs_old FOR VALUES IN ('old');
ALTER TABLE logs DETACH PARTITION logs_eu;
ALTER TABLE logs_eu RENAME CONSTRAINT logs_id_not_null TO eu_id;
*/
