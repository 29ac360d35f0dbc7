-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 11 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- rule note_parcel on parcels, to be made again
DROP RULE note_parcel ON parcels;

-- policies of drivers that go
DROP POLICY drivers_served ON drivers;

-- checks of quotes that go
ALTER TABLE quotes DROP CONSTRAINT quotes_region_check;

-- views that go
DROP VIEW depot_report;
DROP FUNCTION is_served(asked text);
DROP FUNCTION regions_served();
DROP VIEW served_regions;

-- functions, to be made again
DROP FUNCTION parcel_line(bigint);

-- functions, made again
CREATE FUNCTION parcel_line(bigint)
RETURNS character varying
LANGUAGE sql
IMMUTABLE
AS $body$SELECT 'parcel ' || $1$body$;

-- rule note_parcel on parcels, made again
CREATE RULE note_parcel AS ON INSERT TO parcels DO ALSO insert into parcel_log (line) values (parcel_line(new.id));

-- table drivers goes
DROP TABLE drivers;

COMMIT;
