-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 71 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- refuses to discard what was written since
DO $trammel$
DECLARE
  allowed text[] := regexp_split_to_array(
    coalesce(current_setting('trammel.allow', true), ''), '\s*,\s*');
  item record;
  counted bigint;
  lost text := '';
  names text := '';
BEGIN
  IF 'all' = ANY (allowed) THEN
    RETURN;
  END IF;
  FOR item IN
    SELECT * FROM (VALUES
      ('measurement_y2025_rest.unit', 'measurement_y2025_rest.*', 'values of column measurement_y2025_rest.unit', 'SELECT count(*) FROM measurement_y2025_rest WHERE unit IS DISTINCT FROM ''C'''),
      ('measurement_y2025.unit', 'measurement_y2025.*', 'values of column measurement_y2025.unit', 'SELECT count(*) FROM measurement_y2025 WHERE unit IS DISTINCT FROM ''C'''),
      ('measurement.unit', 'measurement.*', 'values of column measurement.unit', 'SELECT count(*) FROM measurement WHERE unit IS DISTINCT FROM ''C'''),
      ('archive.unit', 'archive.*', 'values of column archive.unit', 'SELECT count(*) FROM archive WHERE unit IS DISTINCT FROM ''C'''),
      ('measurement_y2025_first', 'measurement_y2025_first', 'rows of table measurement_y2025_first', 'SELECT count(*) FROM measurement_y2025_first'),
      ('events_1', 'events_1', 'rows of table events_1', 'SELECT count(*) FROM events_1'),
      ('events_0', 'events_0', 'rows of table events_0', 'SELECT count(*) FROM events_0'),
      ('events', 'events', 'rows of table events', 'SELECT count(*) FROM events')
    ) AS discard (name, every, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
    EXECUTE item.query INTO counted;
    CONTINUE WHEN counted = 0;
    lost := lost || format(E'\n  %s %s', counted, item.what);
    names := concat_ws(', ', nullif(names, ''), item.name);
  END LOOP;
  IF lost <> '' THEN
    RAISE EXCEPTION 'this rollback would discard data that was written since:%', lost
      USING HINT = format('To allow it: SET trammel.allow = %L;', names);
  END IF;
END
$trammel$;

-- takes back: table measurement_y2023 goes (loses data)
CREATE TABLE measurement_y2023 (
  id       bigint CONSTRAINT measurement_id_not_null NOT NULL,
  city     text CONSTRAINT measurement_city_not_null NOT NULL,
  logdate  date CONSTRAINT measurement_logdate_not_null NOT NULL,
  peaktemp integer DEFAULT 1,
  gone     text,
  CONSTRAINT measurement_y2023_pkey PRIMARY KEY (id, logdate),
  CONSTRAINT warm CHECK (peaktemp > -100)
);
CREATE INDEX measurement_y2023_city_idx ON measurement_y2023 (city);
CREATE INDEX measurement_y2023_gone_idx ON measurement_y2023 (gone);
CREATE INDEX measurement_y2023_peaktemp_idx ON measurement_y2023 (peaktemp);

-- takes back: table whole goes (loses data)
CREATE TABLE whole (
  a integer,
  b text
) PARTITION BY LIST (a);
CREATE INDEX whole_b_idx ON whole (b);

-- takes back: table measurement_y2025_rest, put below another once it is whole
ALTER TABLE measurement_y2025 DETACH PARTITION measurement_y2025_rest;

-- takes back: table measurement_y2025_first, put below another once it is whole
ALTER TABLE measurement_y2025 DETACH PARTITION measurement_y2025_first;

-- takes back: table measurement_y2025, put below another once it is whole
ALTER TABLE measurement DETACH PARTITION measurement_y2025;

-- takes back: table archive, put below another once it is whole
ALTER TABLE measurement DETACH PARTITION archive;

-- takes back: columns of measurement_y2025_rest that go (loses data)
ALTER TABLE measurement_y2025_rest ADD COLUMN gone text;
CREATE INDEX measurement_y2025_rest_gone_idx ON measurement_y2025_rest (gone);

-- takes back: columns of measurement_y2025 that go (loses data)
ALTER TABLE measurement_y2025 ADD COLUMN gone text;
CREATE INDEX measurement_y2025_gone_idx ON measurement_y2025 (gone);

-- takes back: columns of measurement that go (loses data)
ALTER TABLE measurement ADD COLUMN gone text;
CREATE INDEX by_gone ON measurement (gone);
ALTER INDEX measurement_y2024_gone_idx RENAME TO y2024_gone;
CREATE INDEX y2024_own ON measurement_y2024 (gone, city);

-- takes back: triggers of measurement, made again
DROP TRIGGER noted ON measurement;

-- takes back: new foreign keys of measurement_y2025_rest; what they reference is there now
ALTER TABLE measurement_y2025_rest DROP CONSTRAINT lies_in;

-- takes back: new foreign keys of measurement_y2025; what they reference is there now
ALTER TABLE measurement_y2025 DROP CONSTRAINT lies_in;

-- takes back: new foreign keys of measurement; what they reference is there now
ALTER TABLE measurement DROP CONSTRAINT lies_in;

-- takes back: new foreign keys of archive; what they reference is there now
ALTER TABLE archive DROP CONSTRAINT lies_in;

-- takes back: indexes of measurement_y2025_rest, made again
DROP INDEX measurement_y2025_rest_peaktemp_idx;

-- takes back: indexes of measurement_y2025, made again
DROP INDEX measurement_y2025_peaktemp_idx;

-- takes back: indexes of measurement_y2024 that change
ALTER INDEX y2024_temp RENAME TO measurement_y2024_peaktemp_idx;

-- takes back: indexes of measurement, made again
DROP INDEX by_temp;

-- takes back: new indexes of archive
DROP INDEX archive_peaktemp_idx;
DROP INDEX archive_city_idx;

-- takes back: checks of measurement_y2025_rest, made again
ALTER TABLE measurement_y2025_rest DROP CONSTRAINT warm;

-- takes back: checks of measurement_y2025, made again
ALTER TABLE measurement_y2025 DROP CONSTRAINT warm;

-- takes back: checks of measurement, made again
ALTER TABLE measurement DROP CONSTRAINT warm;

-- takes back: checks of archive, made again
ALTER TABLE archive DROP CONSTRAINT warm;

-- takes back: new keys of archive
ALTER TABLE archive DROP CONSTRAINT archive_pkey;

-- takes back: columns of measurement_y2025_rest that change
ALTER TABLE measurement_y2025_rest ALTER COLUMN peaktemp DROP DEFAULT;

-- takes back: columns of measurement_y2025_rest that change (discards later data)
ALTER TABLE measurement_y2025_rest ALTER COLUMN peaktemp TYPE integer USING peaktemp::integer;

-- takes back: columns of measurement_y2025_rest that change
ALTER TABLE measurement_y2025_rest ALTER COLUMN peaktemp SET DEFAULT 1;

-- takes back: columns of measurement_y2025 that change
ALTER TABLE measurement_y2025 ALTER COLUMN peaktemp DROP DEFAULT;

-- takes back: columns of measurement_y2025 that change (discards later data)
ALTER TABLE measurement_y2025 ALTER COLUMN peaktemp TYPE integer USING peaktemp::integer;

-- takes back: columns of measurement_y2025 that change
ALTER TABLE measurement_y2025 ALTER COLUMN peaktemp SET DEFAULT 1;

-- takes back: columns of measurement_y2024 that change
ALTER TABLE measurement_y2024 ALTER COLUMN peaktemp SET DEFAULT 3;

-- takes back: columns of measurement that change
ALTER TABLE measurement ALTER COLUMN peaktemp DROP DEFAULT;

-- takes back: columns of measurement that change (discards later data)
ALTER TABLE measurement ALTER COLUMN peaktemp TYPE integer USING peaktemp::integer;

-- takes back: columns of measurement that change
ALTER TABLE measurement ALTER COLUMN peaktemp SET DEFAULT 1;
ALTER TABLE measurement_y2024 ALTER COLUMN peaktemp SET DEFAULT 2;

-- takes back: columns of archive that change (discards later data)
ALTER TABLE archive ALTER COLUMN peaktemp TYPE integer USING peaktemp::integer;

-- takes back: columns of archive that change
ALTER TABLE archive RENAME CONSTRAINT measurement_logdate_not_null TO archive_logdate_not_null;
ALTER TABLE archive RENAME CONSTRAINT measurement_city_not_null TO archive_city_not_null;
ALTER TABLE archive RENAME CONSTRAINT measurement_id_not_null TO archive_id_not_null;

-- takes back: new columns of measurement_y2025_rest (discards later data)
ALTER TABLE measurement_y2025_rest DROP COLUMN unit;

-- takes back: new columns of measurement_y2025 (discards later data)
ALTER TABLE measurement_y2025 DROP COLUMN unit;

-- takes back: new columns of measurement (discards later data)
ALTER TABLE measurement DROP COLUMN unit;

-- takes back: new columns of archive (discards later data)
ALTER TABLE archive DROP COLUMN unit;

-- takes back: new table measurement_y2025_first (discards later data)
DROP TABLE measurement_y2025_first;

-- takes back: new table events_1 (discards later data)
DROP TABLE events_1;

-- takes back: new table events_0 (discards later data)
DROP TABLE events_0;

-- takes back: new table events (discards later data)
DROP TABLE events;

-- takes back: indexes of measurement_y2025_rest, to be made again
CREATE INDEX measurement_y2025_rest_peaktemp_idx ON measurement_y2025_rest (peaktemp);

-- takes back: indexes of measurement_y2025, to be made again
CREATE INDEX measurement_y2025_peaktemp_idx ON measurement_y2025 (peaktemp);

-- takes back: indexes of measurement, to be made again
CREATE INDEX by_temp ON measurement (peaktemp);
ALTER INDEX measurement_y2024_peaktemp_idx RENAME TO y2024_temp;

-- takes back: checks of measurement_y2025_rest, to be made again
ALTER TABLE measurement_y2025_rest ADD CONSTRAINT warm CHECK (peaktemp > -100);

-- takes back: checks of measurement_y2025, to be made again
ALTER TABLE measurement_y2025 ADD CONSTRAINT warm CHECK (peaktemp > -100);

-- takes back: checks of measurement, to be made again
ALTER TABLE measurement ADD CONSTRAINT warm CHECK (peaktemp > -100);

-- takes back: checks of archive, to be made again
ALTER TABLE archive ADD CONSTRAINT warm CHECK (peaktemp > -100);

-- takes back: triggers of measurement, to be made again
CREATE TRIGGER noted
  AFTER INSERT ON measurement
  FOR EACH ROW
  EXECUTE FUNCTION note();

-- takes back: triggers of measurement that go
CREATE TRIGGER not_noted
  AFTER DELETE ON measurement
  FOR EACH ROW
  EXECUTE FUNCTION note();

-- takes back: tables that leave those above them
ALTER TABLE measurement ATTACH PARTITION measurement_y2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
ALTER TABLE measurement ATTACH PARTITION measurement_y2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE measurement_y2025 ATTACH PARTITION measurement_y2025_rest DEFAULT;
ALTER TABLE whole ATTACH PARTITION whole_1 FOR VALUES IN (1, 2);

COMMIT;
