CREATE SCHEMA ops;
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE span AS RANGE (subtype = interval);
CREATE TYPE ops.words AS RANGE (
  subtype = text, collation = "C", subtype_opclass = text_pattern_ops,
  multirange_type_name = ops.many_words
);
CREATE FUNCTION time_diff(x time, y time) RETURNS float8 LANGUAGE sql STRICT IMMUTABLE
  AS 'SELECT EXTRACT(EPOCH FROM (x - y))';
CREATE TYPE timerange AS RANGE (subtype = time, subtype_diff = time_diff);
CREATE TABLE shifts (id integer PRIMARY KEY, at timerange, several timemultirange, f floatrange[]);
ALTER TYPE span RENAME TO spans;
ALTER TYPE ops.words SET SCHEMA public;
COMMENT ON TYPE timerange IS 'A part of a day';
CREATE TYPE gone AS RANGE (subtype = integer);
DROP TYPE gone;
