-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 4 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: types, made again
ALTER DOMAIN code DROP CONSTRAINT is_code;

-- takes back: new functions
DROP FUNCTION is_code(input text);

-- takes back: functions that go
CREATE FUNCTION is_code(value text)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT length(value) > 0$$;

-- takes back: checks, to be made again
ALTER DOMAIN code ADD CONSTRAINT is_code CHECK (is_code(VALUE));

COMMIT;
