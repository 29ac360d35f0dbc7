-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 17 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- aggregate total(integer), to be made again
DROP AGGREGATE total(integer);

-- collation german, new
CREATE COLLATION german (locale = 'de-DE', provider = icu);

-- text search dictionary plain, new
CREATE TEXT SEARCH DICTIONARY plain (template = simple);

-- text search dictionary words that changes
ALTER TEXT SEARCH DICTIONARY words (stopwords = 'english');

-- text search configuration begun, new
CREATE TEXT SEARCH CONFIGURATION begun (parser = "default");
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR asciihword WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR asciiword WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR hword WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR hword_asciipart WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR hword_part WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR uint WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION begun ADD MAPPING FOR word WITH simple;

-- text search configuration searched that changes
ALTER TEXT SEARCH CONFIGURATION searched ALTER MAPPING FOR asciiword WITH words, plain;
ALTER TEXT SEARCH CONFIGURATION searched DROP MAPPING FOR url;

-- new functions
CREATE FUNCTION twice(integer, integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $body$SELECT $1 + 2 * $2$body$;

-- aggregate doubled(integer), new
CREATE AGGREGATE doubled(integer) (sfunc = twice, stype = integer);

-- aggregate total(integer), made again
CREATE AGGREGATE total(integer) (initcond = '5', sfunc = add, stype = integer);

-- columns of names that change
ALTER TABLE names ALTER COLUMN name TYPE text;
ALTER TABLE names ALTER COLUMN other TYPE text COLLATE german;

-- new views
CREATE VIEW sums
AS SELECT doubled(length(name)) AS d FROM names;

-- comments
COMMENT ON AGGREGATE doubled(integer) IS 'Twice';

-- aggregate rest(integer) that goes
DROP AGGREGATE rest(integer);

-- functions that go
DROP FUNCTION leaves(integer, integer);

-- text search configuration ended that goes
DROP TEXT SEARCH CONFIGURATION ended;

-- collation no_case that goes
DROP COLLATION no_case;

COMMIT;
