-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- indexes of reading that go
DROP INDEX reading_value;

-- columns of reading that change
ALTER TABLE reading ALTER COLUMN sensor SET NOT NULL;

-- new keys of reading
ALTER TABLE reading ADD CONSTRAINT reading_pkey PRIMARY KEY (taken, sensor);

-- new indexes of reading
CREATE INDEX reading_sensor ON reading (sensor);

COMMIT;
