-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 9 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- types, to be made again
DROP TYPE changed;

-- new functions that types need
CREATE FUNCTION time_diff(x time without time zone, y time without time zone)
RETURNS double precision
LANGUAGE sql
IMMUTABLE
STRICT
AS $$SELECT EXTRACT(EPOCH FROM (x - y))$$;

-- types, made again
CREATE TYPE changed AS RANGE (
  SUBTYPE = bigint,
  MULTIRANGE_TYPE_NAME = many_changed
);

-- new types
CREATE TYPE floatrange AS RANGE (
  SUBTYPE = double precision,
  SUBTYPE_DIFF = pg_catalog.float8mi
);
CREATE TYPE timerange AS RANGE (
  SUBTYPE = time without time zone,
  SUBTYPE_DIFF = time_diff
);

-- new table shifts
CREATE TABLE shifts (
  id   integer NOT NULL,
  at   timerange,
  many many_changed,
  CONSTRAINT shifts_pkey PRIMARY KEY (id)
);

-- comments
COMMENT ON TYPE spans IS 'Long times';
COMMENT ON TYPE timerange IS 'A part of a day';

-- types that go
DROP TYPE going;

COMMIT;
