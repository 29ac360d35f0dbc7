CREATE TABLE parcels (
  id     bigint PRIMARY KEY,
  region text NOT NULL
);

CREATE TABLE parcel_log (line text);

CREATE TABLE depots (
  id     bigint PRIMARY KEY,
  region text NOT NULL
);

CREATE TABLE quotes (
  region text
);

CREATE FUNCTION parcel_line(bigint) RETURNS varchar
  LANGUAGE sql IMMUTABLE
  AS $$SELECT 'parcel ' || $1$$;

CREATE RULE note_parcel AS ON INSERT TO parcels
  DO ALSO INSERT INTO parcel_log (line) VALUES (parcel_line(NEW.id));
