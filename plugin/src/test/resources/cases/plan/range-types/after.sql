CREATE FUNCTION time_diff(x time, y time) RETURNS float8 LANGUAGE sql STRICT IMMUTABLE
  AS 'SELECT EXTRACT(EPOCH FROM (x - y))';
CREATE TYPE changed AS RANGE (subtype = bigint, multirange_type_name = many_changed);
CREATE TYPE spans AS RANGE (subtype = interval);
CREATE TYPE timerange AS RANGE (subtype = time, subtype_diff = time_diff);
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE shifts (id integer PRIMARY KEY, at timerange, many many_changed);
COMMENT ON TYPE spans IS 'Long times';
COMMENT ON TYPE timerange IS 'A part of a day';
