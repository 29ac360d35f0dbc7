-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 76 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- tables that leave those above them
ALTER TABLE whole DETACH PARTITION whole_1;
ALTER TABLE measurement_y2025 DETACH PARTITION measurement_y2025_rest;
ALTER TABLE measurement DETACH PARTITION measurement_y2025;
ALTER TABLE measurement DETACH PARTITION measurement_y2023;

-- triggers of measurement that go
DROP TRIGGER not_noted ON measurement;

-- triggers of measurement, to be made again
DROP TRIGGER noted ON measurement;

-- checks of archive, to be made again
ALTER TABLE archive DROP CONSTRAINT warm;

-- checks of measurement, to be made again
ALTER TABLE measurement DROP CONSTRAINT warm;

-- checks of measurement_y2025, to be made again
ALTER TABLE measurement_y2025 DROP CONSTRAINT warm;

-- checks of measurement_y2025_rest, to be made again
ALTER TABLE measurement_y2025_rest DROP CONSTRAINT warm;

-- indexes of measurement, to be made again
DROP INDEX by_temp;

-- indexes of measurement_y2025, to be made again
DROP INDEX measurement_y2025_peaktemp_idx;

-- indexes of measurement_y2025_rest, to be made again
DROP INDEX measurement_y2025_rest_peaktemp_idx;

-- new table events
CREATE TABLE events (
  at   timestamp without time zone NOT NULL,
  kind text
) PARTITION BY HASH (kind);

-- new table events_0
CREATE TABLE events_0 (
  at   timestamp without time zone CONSTRAINT events_at_not_null NOT NULL,
  kind text
);

-- new table events_1
CREATE TABLE events_1 (
  at   timestamp without time zone CONSTRAINT events_at_not_null NOT NULL,
  kind text
);

-- new table measurement_y2025_first
CREATE TABLE measurement_y2025_first (
  id       bigint CONSTRAINT measurement_id_not_null NOT NULL,
  city     text CONSTRAINT measurement_city_not_null NOT NULL,
  logdate  date CONSTRAINT measurement_logdate_not_null NOT NULL,
  peaktemp bigint DEFAULT 3,
  unit     text CONSTRAINT measurement_unit_not_null NOT NULL DEFAULT 'C',
  CONSTRAINT measurement_y2025_first_pkey PRIMARY KEY (id, logdate),
  CONSTRAINT known CHECK (unit IN ('C', 'F')),
  CONSTRAINT warm CHECK (peaktemp > -50),
  CONSTRAINT lies_in FOREIGN KEY (city) REFERENCES cities (name)
);

-- new columns of archive
ALTER TABLE archive ADD COLUMN unit text CONSTRAINT measurement_unit_not_null NOT NULL DEFAULT 'C';

-- new columns of measurement
ALTER TABLE measurement ADD COLUMN unit text NOT NULL DEFAULT 'C';

-- new columns of measurement_y2025
ALTER TABLE measurement_y2025 ADD COLUMN unit text CONSTRAINT measurement_unit_not_null NOT NULL DEFAULT 'C';

-- new columns of measurement_y2025_rest
ALTER TABLE measurement_y2025_rest ADD COLUMN unit text CONSTRAINT measurement_unit_not_null NOT NULL DEFAULT 'C';

-- columns of archive that change
ALTER TABLE archive RENAME CONSTRAINT archive_id_not_null TO measurement_id_not_null;
ALTER TABLE archive RENAME CONSTRAINT archive_city_not_null TO measurement_city_not_null;
ALTER TABLE archive RENAME CONSTRAINT archive_logdate_not_null TO measurement_logdate_not_null;
ALTER TABLE archive ALTER COLUMN peaktemp TYPE bigint USING peaktemp::bigint;

-- columns of measurement that change
ALTER TABLE measurement ALTER COLUMN peaktemp DROP DEFAULT;
ALTER TABLE measurement ALTER COLUMN peaktemp TYPE bigint USING peaktemp::bigint;
ALTER TABLE measurement ALTER COLUMN peaktemp SET DEFAULT 3;

-- columns of measurement_y2024 that change
ALTER TABLE measurement_y2024 ALTER COLUMN peaktemp SET DEFAULT 4;

-- columns of measurement_y2025 that change
ALTER TABLE measurement_y2025 ALTER COLUMN peaktemp DROP DEFAULT;
ALTER TABLE measurement_y2025 ALTER COLUMN peaktemp TYPE bigint USING peaktemp::bigint;
ALTER TABLE measurement_y2025 ALTER COLUMN peaktemp SET DEFAULT 3;

-- columns of measurement_y2025_rest that change
ALTER TABLE measurement_y2025_rest ALTER COLUMN peaktemp DROP DEFAULT;
ALTER TABLE measurement_y2025_rest ALTER COLUMN peaktemp TYPE bigint USING peaktemp::bigint;
ALTER TABLE measurement_y2025_rest ALTER COLUMN peaktemp SET DEFAULT 3;

-- new keys of archive
ALTER TABLE archive ADD CONSTRAINT archive_pkey PRIMARY KEY (id, logdate);

-- checks of archive, made again
ALTER TABLE archive ADD CONSTRAINT warm CHECK (peaktemp > -50);

-- new checks of archive
ALTER TABLE archive ADD CONSTRAINT known CHECK (unit IN ('C', 'F'));

-- checks of measurement, made again
ALTER TABLE measurement ADD CONSTRAINT warm CHECK (peaktemp > -50);

-- new checks of measurement
ALTER TABLE measurement ADD CONSTRAINT known CHECK (unit IN ('C', 'F'));

-- checks of measurement_y2025, made again
ALTER TABLE measurement_y2025 ADD CONSTRAINT warm CHECK (peaktemp > -50);

-- new checks of measurement_y2025
ALTER TABLE measurement_y2025 ADD CONSTRAINT known CHECK (unit IN ('C', 'F'));

-- checks of measurement_y2025_rest, made again
ALTER TABLE measurement_y2025_rest ADD CONSTRAINT warm CHECK (peaktemp > -50);

-- new checks of measurement_y2025_rest
ALTER TABLE measurement_y2025_rest ADD CONSTRAINT known CHECK (unit IN ('C', 'F'));

-- new indexes of events
CREATE INDEX events_at_idx ON events (at);

-- new indexes of events_0
CREATE INDEX events_0_at_idx ON events_0 (at);

-- new indexes of events_1
CREATE INDEX events_1_at_idx ON events_1 (at);

-- new indexes of measurement_y2025_first
CREATE INDEX measurement_y2025_first_city_idx ON measurement_y2025_first (city);
CREATE INDEX measurement_y2025_first_peaktemp_idx ON measurement_y2025_first (peaktemp DESC);
CREATE UNIQUE INDEX measurement_y2025_first_unit_logdate_idx ON measurement_y2025_first (unit, logdate) WHERE (unit <> 'C');

-- new indexes of archive
CREATE INDEX archive_city_idx ON archive (city);
CREATE INDEX archive_peaktemp_idx ON archive (peaktemp DESC);
CREATE UNIQUE INDEX archive_unit_logdate_idx ON archive (unit, logdate) WHERE (unit <> 'C');

-- indexes of measurement, made again
CREATE INDEX by_temp ON measurement (peaktemp DESC);

-- new indexes of measurement
CREATE UNIQUE INDEX by_unit ON measurement (unit, logdate) WHERE (unit <> 'C');

-- indexes of measurement_y2024 that change
ALTER INDEX measurement_y2024_peaktemp_idx RENAME TO y2024_temp;

-- indexes of measurement_y2025, made again
CREATE INDEX measurement_y2025_peaktemp_idx ON measurement_y2025 (peaktemp DESC);

-- new indexes of measurement_y2025
CREATE UNIQUE INDEX measurement_y2025_unit_logdate_idx ON measurement_y2025 (unit, logdate) WHERE (unit <> 'C');

-- indexes of measurement_y2025_rest, made again
CREATE INDEX measurement_y2025_rest_peaktemp_idx ON measurement_y2025_rest (peaktemp DESC);

-- new indexes of measurement_y2025_rest
CREATE UNIQUE INDEX measurement_y2025_rest_unit_logdate_idx ON measurement_y2025_rest (unit, logdate) WHERE (unit <> 'C');

-- new foreign keys of archive; what they reference is there now
ALTER TABLE archive ADD CONSTRAINT lies_in FOREIGN KEY (city) REFERENCES cities (name);

-- new foreign keys of measurement; what they reference is there now
ALTER TABLE measurement ADD CONSTRAINT lies_in FOREIGN KEY (city) REFERENCES cities (name);

-- new foreign keys of measurement_y2025; what they reference is there now
ALTER TABLE measurement_y2025 ADD CONSTRAINT lies_in FOREIGN KEY (city) REFERENCES cities (name);

-- new foreign keys of measurement_y2025_rest; what they reference is there now
ALTER TABLE measurement_y2025_rest ADD CONSTRAINT lies_in FOREIGN KEY (city) REFERENCES cities (name);

-- triggers of measurement, made again
CREATE TRIGGER noted
  AFTER INSERT OR UPDATE ON measurement
  FOR EACH ROW
  EXECUTE FUNCTION note();

-- columns of measurement that go
ALTER TABLE measurement DROP COLUMN gone;

-- columns of measurement_y2025 that go
ALTER TABLE measurement_y2025 DROP COLUMN gone;

-- columns of measurement_y2025_rest that go
ALTER TABLE measurement_y2025_rest DROP COLUMN gone;

-- table events_0, put below another once it is whole
ALTER TABLE events ATTACH PARTITION events_0 FOR VALUES WITH (MODULUS 2, REMAINDER 0);

-- table events_1, put below another once it is whole
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES WITH (MODULUS 2, REMAINDER 1);

-- table archive, put below another once it is whole
ALTER TABLE measurement ATTACH PARTITION archive FOR VALUES FROM (MINVALUE) TO ('2020-01-01');

-- table measurement_y2025, put below another once it is whole
ALTER TABLE measurement ATTACH PARTITION measurement_y2025 FOR VALUES FROM ('2025-01-01') TO ('2027-01-01');

-- table measurement_y2025_first, put below another once it is whole
ALTER TABLE measurement_y2025 ATTACH PARTITION measurement_y2025_first FOR VALUES IN ('2025-01-01');

-- table measurement_y2025_rest, put below another once it is whole
ALTER TABLE measurement_y2025 ATTACH PARTITION measurement_y2025_rest DEFAULT;

-- table whole goes
DROP TABLE whole;

-- table measurement_y2023 goes
DROP TABLE measurement_y2023;

COMMIT;
