-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- checks, to be made again
ALTER DOMAIN code DROP CONSTRAINT is_code;

-- functions that go
DROP FUNCTION is_code(value text);

-- new functions
CREATE FUNCTION is_code(input text)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT length(input) > 0$$;

-- types, made again
ALTER DOMAIN code ADD CONSTRAINT is_code CHECK (is_code(VALUE));

COMMIT;
