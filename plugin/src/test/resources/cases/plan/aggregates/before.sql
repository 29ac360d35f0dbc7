CREATE FUNCTION add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION leaves(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE AGGREGATE total (integer) (SFUNC = add, STYPE = integer);
CREATE AGGREGATE rest (integer) (SFUNC = leaves, STYPE = integer);
CREATE COLLATION no_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE names (name text COLLATE no_case, other text);
CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = snowball, language = english);
CREATE TEXT SEARCH CONFIGURATION searched (COPY = english);
CREATE TEXT SEARCH CONFIGURATION ended (COPY = simple);
