CREATE TABLE parcels (
  id     bigint PRIMARY KEY,
  region text NOT NULL
);

CREATE TABLE parcel_log (line text);

CREATE TABLE depots (
  id     bigint PRIMARY KEY,
  region text NOT NULL
);

CREATE VIEW served_regions AS SELECT DISTINCT region FROM parcels;

CREATE FUNCTION regions_served() RETURNS SETOF served_regions
  LANGUAGE sql STABLE
  AS $$SELECT * FROM served_regions$$;

CREATE FUNCTION is_served(asked text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$SELECT EXISTS (SELECT 1 FROM regions_served() s WHERE s.region = asked)$$;

CREATE VIEW depot_report AS SELECT id, is_served(region) AS served FROM depots;

CREATE TABLE quotes (
  region text,
  CONSTRAINT quotes_region_check CHECK (is_served(region))
);

CREATE TABLE drivers (id bigint PRIMARY KEY, region text);

ALTER TABLE drivers ENABLE ROW LEVEL SECURITY;

CREATE POLICY drivers_served ON drivers FOR SELECT
  USING (region IN (SELECT region FROM served_regions));

CREATE FUNCTION parcel_line(bigint) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$SELECT 'parcel ' || $1$$;

CREATE RULE note_parcel AS ON INSERT TO parcels
  DO ALSO INSERT INTO parcel_log (line) VALUES (parcel_line(NEW.id));
