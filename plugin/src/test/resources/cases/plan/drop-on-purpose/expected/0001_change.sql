-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- columns of items that go
ALTER TABLE items DROP COLUMN kind_id;
ALTER TABLE items DROP COLUMN number;
ALTER TABLE items DROP COLUMN label;

-- table kinds goes
DROP TABLE kinds;

COMMIT;
