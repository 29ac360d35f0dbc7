-- Made by Trammel: takes back m/0001_change.sql
-- Database main, from what is declared to what is recorded: 4 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- takes back: new indexes of reading
DROP INDEX reading_sensor;

-- takes back: new keys of reading
ALTER TABLE reading DROP CONSTRAINT reading_pkey;

-- takes back: columns of reading that change
ALTER TABLE reading ALTER COLUMN sensor DROP NOT NULL;

-- takes back: indexes of reading that go
CREATE INDEX reading_value ON reading (value);

COMMIT;
