-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 8 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- checks of person, to be made again
ALTER TABLE person DROP CONSTRAINT person_calm;

-- labels that go or change places: the type is made anew
DROP VIEW moods;
DO $trammel$
DECLARE
  counted bigint;
BEGIN
  SELECT count(*) INTO counted FROM person WHERE mood::text IN ('sad');
  IF counted > 0 THEN
    RAISE EXCEPTION '% rows of % have a label that goes: %', counted, 'person.mood', 'sad'
      USING HINT = 'Give them another label first.';
  END IF;
  SELECT count(*) INTO counted FROM person WHERE former::text[] && ARRAY['sad'];
  IF counted > 0 THEN
    RAISE EXCEPTION '% rows of % have a label that goes: %', counted, 'person.former', 'sad'
      USING HINT = 'Give them another label first.';
  END IF;
END
$trammel$;
ALTER TABLE person ALTER COLUMN mood DROP DEFAULT;
DROP INDEX person_mood;
DROP FUNCTION cheer(m mood);
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
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
COMMENT ON VIEW moods IS 'Who is well';
GRANT SELECT ON TABLE moods TO pg_monitor;

-- checks of person, made again
ALTER TABLE person ADD CONSTRAINT person_calm CHECK (mood <> 'merry');

-- comments of person
COMMENT ON CONSTRAINT person_calm ON person IS 'Nobody is sad';

COMMIT;
