-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 16 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: collation no_case that goes
CREATE COLLATION no_case (deterministic = false, locale = 'und-u-ks-level2', provider = icu);

-- takes back: text search configuration ended that goes
CREATE TEXT SEARCH CONFIGURATION ended (parser = "default");
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR asciihword WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR asciiword WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR hword WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR hword_asciipart WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR hword_part WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR uint WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION ended ADD MAPPING FOR word WITH simple;

-- takes back: functions that go
CREATE FUNCTION leaves(integer, integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $body$SELECT $1 - $2$body$;

-- takes back: aggregate rest(integer) that goes
CREATE AGGREGATE rest(integer) (sfunc = leaves, stype = integer);

-- takes back: new views
DROP VIEW sums;

-- takes back: columns of names that change
ALTER TABLE names ALTER COLUMN other TYPE text;
ALTER TABLE names ALTER COLUMN name TYPE text COLLATE no_case;

-- takes back: aggregate total(integer), made again
DROP AGGREGATE total(integer);

-- takes back: aggregate doubled(integer), new
DROP AGGREGATE doubled(integer);

-- takes back: new functions
DROP FUNCTION twice(integer, integer);

-- takes back: text search configuration searched that changes
ALTER TEXT SEARCH CONFIGURATION searched ALTER MAPPING FOR asciiword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION searched ADD MAPPING FOR url WITH simple;

-- takes back: text search configuration begun, new
DROP TEXT SEARCH CONFIGURATION begun;

-- takes back: text search dictionary words that changes
ALTER TEXT SEARCH DICTIONARY words (stopwords);

-- takes back: text search dictionary plain, new
DROP TEXT SEARCH DICTIONARY plain;

-- takes back: collation german, new
DROP COLLATION german;

-- takes back: aggregate total(integer), to be made again
CREATE AGGREGATE total(integer) (sfunc = add, stype = integer);

COMMIT;
