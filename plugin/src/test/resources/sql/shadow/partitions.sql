-- By range, list and hash; by columns and expressions, with collations and operator classes.
CREATE TABLE measurement (
  id bigint /*!17 GENERATED ALWAYS AS IDENTITY (START WITH 100) */,
  city text /*!16 STORAGE EXTERNAL */ NOT NULL DEFAULT 'unknown',
  logdate date NOT NULL,
  peaktemp integer CHECK (peaktemp > -100),
  doubled integer GENERATED ALWAYS AS (peaktemp * 2) STORED,
  CONSTRAINT measurement_city_check CHECK (city <> ''),
  PRIMARY KEY (id, logdate)
) PARTITION BY RANGE (logdate);
COMMENT ON TABLE measurement IS 'Parted';
COMMENT ON COLUMN measurement.city IS 'Where';
CREATE INDEX ON measurement (city);
CREATE UNIQUE INDEX measurement_unique ON measurement (city, logdate) INCLUDE (peaktemp);
CREATE TABLE measurement_y2024 PARTITION OF measurement
  FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE measurement_y2025 PARTITION OF measurement (
  peaktemp DEFAULT 5 NOT NULL,
  city WITH OPTIONS DEFAULT 'here' CHECK (city <> 'there'),
  CONSTRAINT low CHECK (peaktemp < 100)
) FOR VALUES FROM ('2025-01-01') TO (DATE '2026-01-01') WITH (fillfactor = 70);
CREATE TABLE measurement_old PARTITION OF measurement
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01')
  PARTITION BY LIST (logdate);
CREATE TABLE measurement_old_ab PARTITION OF measurement_old FOR VALUES IN ('2020-01-01', '2021-01-01');
CREATE TABLE measurement_old_rest PARTITION OF measurement_old DEFAULT;
CREATE TABLE measurement_rest PARTITION OF measurement DEFAULT;

CREATE TABLE letters (letter text) PARTITION BY LIST (lower(letter));
CREATE TABLE letters_ab PARTITION OF letters FOR VALUES IN ('a', 'b', NULL);
CREATE TABLE letters_rest PARTITION OF letters DEFAULT;

CREATE TABLE places (
  name text,
  kind varchar(20),
  moment timestamp,
  moment_tz timestamptz,
  score numeric(6,2),
  active boolean
) PARTITION BY RANGE (name COLLATE "C" text_pattern_ops, (length(kind)), moment, moment_tz, score, active);
CREATE TABLE places_one PARTITION OF places FOR VALUES
  FROM ('a', -1, '2024-01-01', '2024-01-01 00:00:00+00', 1.50, false)
  TO ('b', '7', '2024-02-01 12:00', MAXVALUE, MAXVALUE, MAXVALUE);

CREATE TABLE hashed (a int, b text) PARTITION BY HASH (a, b);
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE UNLOGGED TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (REMAINDER 1, MODULUS 2);

-- What comes later reaches the partitions.
ALTER TABLE measurement ADD COLUMN unit varchar(10) NOT NULL DEFAULT 'C';
ALTER TABLE measurement ADD COLUMN gone integer;
ALTER TABLE measurement DROP COLUMN gone;
ALTER TABLE measurement RENAME COLUMN unit TO scale;
ALTER TABLE measurement ALTER COLUMN scale TYPE varchar(30);
ALTER TABLE measurement ALTER COLUMN scale DROP NOT NULL;
ALTER TABLE measurement ALTER COLUMN scale SET DEFAULT 'F';
ALTER TABLE measurement ALTER COLUMN scale SET STATISTICS 50;
ALTER TABLE measurement ADD CONSTRAINT scale_known CHECK (scale IN ('C', 'F', 'K'));
ALTER TABLE measurement RENAME CONSTRAINT scale_known TO scale_is_known;
ALTER TABLE measurement ADD CONSTRAINT gone_again CHECK (peaktemp <> 0);
ALTER TABLE measurement DROP CONSTRAINT gone_again;
ALTER TABLE measurement ADD UNIQUE (logdate, scale);
CREATE INDEX by_scale ON measurement (scale DESC, lower(city)) WHERE scale IS NOT NULL;
CREATE INDEX dropped_again ON measurement (peaktemp);
DROP INDEX dropped_again;
ALTER INDEX by_scale RENAME TO by_its_scale;
ALTER INDEX measurement_y2024_city_idx RENAME TO y2024_city;

-- Foreign keys to and from.
CREATE TABLE cities (name text PRIMARY KEY);
ALTER TABLE measurement ADD FOREIGN KEY (city) REFERENCES cities ON DELETE CASCADE;
ALTER TABLE measurement_y2024 ADD CONSTRAINT own_scale FOREIGN KEY (scale) REFERENCES cities (name);
ALTER TABLE measurement ADD CONSTRAINT to_scale FOREIGN KEY (scale) REFERENCES cities (name);
CREATE TABLE remarks (
  id bigint,
  logdate date,
  remark text,
  FOREIGN KEY (id, logdate) REFERENCES measurement (id, logdate)
);

-- Triggers.
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER noted AFTER INSERT OR UPDATE OF city ON measurement
  FOR EACH ROW WHEN (NEW.peaktemp > 0) EXECUTE FUNCTION note();
CREATE TRIGGER noted_whole AFTER DELETE ON measurement FOR EACH STATEMENT EXECUTE FUNCTION note();
CREATE TRIGGER not_noted AFTER DELETE ON measurement FOR EACH ROW EXECUTE FUNCTION note();
DROP TRIGGER not_noted ON measurement;
ALTER TABLE measurement DISABLE TRIGGER noted;
CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON measurement DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION note();

-- Made later, attached, detached.
CREATE TABLE measurement_y2026 PARTITION OF measurement
  FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE measurement_y2027 (
  logdate date NOT NULL,
  id bigint NOT NULL,
  city text NOT NULL,
  peaktemp integer,
  doubled integer GENERATED ALWAYS AS (peaktemp * 2) STORED,
  scale varchar(30),
  CONSTRAINT measurement_city_check CHECK (city <> ''),
  CONSTRAINT measurement_peaktemp_check CHECK (peaktemp > -100),
  CONSTRAINT scale_is_known CHECK (scale IN ('C', 'F', 'K')),
  CONSTRAINT own_key PRIMARY KEY (id, logdate),
  CONSTRAINT own_city FOREIGN KEY (city) REFERENCES cities ON DELETE CASCADE
);
CREATE INDEX own_index ON measurement_y2027 (city);
CREATE INDEX only_mine ON measurement_y2027 (peaktemp);
ALTER TABLE measurement ATTACH PARTITION measurement_y2027
  FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE measurement DETACH PARTITION measurement_y2025;
ALTER TABLE measurement_y2025 ADD COLUMN mine text;
ALTER TABLE measurement_y2025 DROP CONSTRAINT measurement_city_check;

-- As pg_dump writes it.
CREATE TABLE dumped (id integer NOT NULL, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE dumped_1 (id integer NOT NULL, day date NOT NULL, note text);
ALTER TABLE ONLY dumped ATTACH PARTITION dumped_1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE ONLY dumped ADD CONSTRAINT dumped_pkey PRIMARY KEY (id, day);
ALTER TABLE ONLY dumped_1 ADD CONSTRAINT dumped_1_key PRIMARY KEY (id, day);
CREATE INDEX dumped_note ON ONLY dumped (note);
CREATE INDEX dumped_1_note ON dumped_1 (note);
ALTER INDEX dumped_pkey ATTACH PARTITION dumped_1_key;
ALTER INDEX dumped_note ATTACH PARTITION dumped_1_note;

-- What goes takes its partitions along.
CREATE TABLE doomed (a int) PARTITION BY LIST (a);
CREATE TABLE doomed_1 PARTITION OF doomed FOR VALUES IN (1);
DROP TABLE doomed;
ALTER TABLE measurement DETACH PARTITION measurement_rest;
DROP TABLE measurement_rest;
DROP TABLE letters_ab;
ALTER TABLE hashed RENAME TO scattered;
ALTER TABLE hashed_0 RENAME TO scattered_0;
CREATE TABLE IF NOT EXISTS scattered_0 PARTITION OF scattered FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE TABLE keyed (id integer, region text, note text) PARTITION BY LIST (region);
CREATE TABLE keyed_eu PARTITION OF keyed (UNIQUE (region, id)) FOR VALUES IN ('eu');
CREATE TABLE keyed_us PARTITION OF keyed (PRIMARY KEY (region, id)) FOR VALUES IN ('us');
CREATE UNIQUE INDEX keyed_region_id ON keyed (region, id);
CREATE TABLE keyed_old (id integer, region text, note text, UNIQUE (region, id));
ALTER TABLE keyed ATTACH PARTITION keyed_old FOR VALUES IN ('old');
