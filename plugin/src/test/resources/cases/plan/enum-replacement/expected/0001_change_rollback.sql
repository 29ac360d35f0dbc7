-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 11 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: checks of person, made again
ALTER TABLE person DROP CONSTRAINT person_calm;

-- takes back: labels that go or change places: the type is made anew
DROP VIEW moods;
ALTER TABLE person ALTER COLUMN mood DROP DEFAULT;
DROP INDEX person_mood;
DROP FUNCTION cheer(m mood);
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
  'sad',
  'ok',
  'glad',
  'merry'
);
ALTER TABLE person ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE person ALTER COLUMN former TYPE mood[] USING former::text[]::mood[];
DROP TYPE mood__former;
CREATE FUNCTION cheer(m mood)
RETURNS mood
LANGUAGE sql
IMMUTABLE
AS $$SELECT m$$;
GRANT EXECUTE ON FUNCTION cheer(m mood) TO pg_monitor;
REVOKE EXECUTE ON FUNCTION cheer(m mood) FROM PUBLIC;
CREATE INDEX person_mood ON person (mood);
ALTER TABLE person ALTER COLUMN mood SET DEFAULT 'ok';
CREATE VIEW moods
AS SELECT id, mood FROM person WHERE mood = 'ok';

-- takes back: checks of person, to be made again
ALTER TABLE person ADD CONSTRAINT person_calm CHECK (mood <> 'sad');
COMMENT ON CONSTRAINT person_calm ON person IS 'Nobody is sad';

-- takes back: new labels: to be committed before they are used
DROP VIEW moods;
DO $trammel$
DECLARE
  counted bigint;
BEGIN
  SELECT count(*) INTO counted FROM person WHERE mood::text IN ('merry');
  IF counted > 0 THEN
    RAISE EXCEPTION '% rows of % have a label that goes: %', counted, 'person.mood', 'merry'
      USING HINT = 'Give them another label first.';
  END IF;
  SELECT count(*) INTO counted FROM person WHERE former::text[] && ARRAY['merry'];
  IF counted > 0 THEN
    RAISE EXCEPTION '% rows of % have a label that goes: %', counted, 'person.former', 'merry'
      USING HINT = 'Give them another label first.';
  END IF;
END
$trammel$;
ALTER TABLE person ALTER COLUMN mood DROP DEFAULT;
DROP INDEX person_mood;
ALTER TABLE person DROP CONSTRAINT person_calm;
DROP FUNCTION cheer(m mood);
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
  'sad',
  'ok',
  'glad'
);
ALTER TABLE person ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE person ALTER COLUMN former TYPE mood[] USING former::text[]::mood[];
DROP TYPE mood__former;
CREATE FUNCTION cheer(m mood)
RETURNS mood
LANGUAGE sql
IMMUTABLE
AS $$SELECT m$$;
GRANT EXECUTE ON FUNCTION cheer(m mood) TO pg_monitor;
REVOKE EXECUTE ON FUNCTION cheer(m mood) FROM PUBLIC;
ALTER TABLE person ADD CONSTRAINT person_calm CHECK (mood <> 'sad');
COMMENT ON CONSTRAINT person_calm ON person IS 'Nobody is sad';
CREATE INDEX person_mood ON person (mood);
ALTER TABLE person ALTER COLUMN mood SET DEFAULT 'ok';
CREATE VIEW moods
AS SELECT id, mood FROM person WHERE mood = 'ok';
COMMENT ON VIEW moods IS 'Who is well';
GRANT SELECT ON TABLE moods TO pg_monitor;

COMMIT;
