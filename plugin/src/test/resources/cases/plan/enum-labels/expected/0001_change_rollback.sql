-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 2 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: columns of people that change
ALTER TABLE people ALTER COLUMN mood DROP DEFAULT;

-- takes back: new labels: to be committed before they are used
DO $trammel$
DECLARE
  counted bigint;
BEGIN
  SELECT count(*) INTO counted FROM people WHERE mood::text IN ('so-so', 'it''s great');
  IF counted > 0 THEN
    RAISE EXCEPTION '% rows of % have a label that goes: %', counted, 'people.mood', 'so-so, it''s great'
      USING HINT = 'Give them another label first.';
  END IF;
END
$trammel$;
ALTER TYPE mood RENAME TO mood__former;
CREATE TYPE mood AS ENUM (
  'sad',
  'happy'
);
ALTER TABLE people ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__former;

COMMIT;
