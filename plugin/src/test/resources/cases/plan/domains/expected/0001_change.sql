-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 18 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new schemas
CREATE SCHEMA ops;

-- types, to be made again
DROP DOMAIN retyped;

-- new types
CREATE DOMAIN even AS integer;
CREATE DOMAIN new_name AS text;

-- types, made again
CREATE DOMAIN retyped AS bigint;

-- new types
CREATE DOMAIN twice AS score DEFAULT 1
  CONSTRAINT seven CHECK (VALUE <> 7);

-- new functions
CREATE FUNCTION is_even(n integer)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT n % 2 = 0$$;

-- types that change
ALTER DOMAIN even ADD CONSTRAINT even CHECK (is_even(VALUE));
ALTER DOMAIN label ADD CONSTRAINT filled CHECK (VALUE <> '');
ALTER DOMAIN score DROP CONSTRAINT low;
ALTER DOMAIN score SET DEFAULT 1;
ALTER DOMAIN score SET NOT NULL;
ALTER DOMAIN score ADD CONSTRAINT low CHECK (VALUE < 50);

-- new columns of reports
ALTER TABLE reports ADD COLUMN pair even[];
ALTER TABLE reports ADD COLUMN twofold twice;

-- columns of reports that change
ALTER TABLE reports ALTER COLUMN named TYPE new_name USING named::text::new_name;

-- comments
COMMENT ON CONSTRAINT even ON DOMAIN even IS 'Divides by two';
COMMENT ON CONSTRAINT high ON DOMAIN score IS 'Not too low';
COMMENT ON DOMAIN score IS 'A grade of a report';

-- types that go
DROP DOMAIN unused;
DROP DOMAIN old_name;

COMMIT;
