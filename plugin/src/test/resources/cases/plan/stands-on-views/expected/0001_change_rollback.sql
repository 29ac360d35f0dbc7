-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 12 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: table drivers goes (loses data)
CREATE TABLE drivers (
  id     bigint NOT NULL,
  region text,
  CONSTRAINT drivers_pkey PRIMARY KEY (id)
);
ALTER TABLE drivers ENABLE ROW LEVEL SECURITY;

-- takes back: rule note_parcel on parcels, made again
DROP RULE note_parcel ON parcels;

-- takes back: functions, made again
DROP FUNCTION parcel_line(bigint);

-- takes back: functions, to be made again
CREATE FUNCTION parcel_line(bigint)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $body$SELECT 'parcel ' || $1$body$;

-- takes back: views that go
CREATE VIEW served_regions
AS SELECT DISTINCT region FROM parcels;
CREATE FUNCTION regions_served()
RETURNS SETOF served_regions
LANGUAGE sql
STABLE
AS $$SELECT * FROM served_regions$$;
CREATE FUNCTION is_served(asked text)
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT EXISTS (SELECT 1 FROM regions_served() s WHERE s.region = asked)$$;
CREATE VIEW depot_report
AS SELECT id, is_served(region) AS served FROM depots;

-- takes back: checks of quotes that go
ALTER TABLE quotes ADD CONSTRAINT quotes_region_check CHECK (is_served(region));

-- takes back: policies of drivers that go
CREATE POLICY drivers_served ON drivers
  FOR SELECT
  TO public
  USING (region IN (SELECT region FROM served_regions));

-- takes back: rule note_parcel on parcels, to be made again
CREATE RULE note_parcel AS ON INSERT TO parcels DO ALSO insert into parcel_log (line) values (parcel_line(new.id));

COMMIT;
