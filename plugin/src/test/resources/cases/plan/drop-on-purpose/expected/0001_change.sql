-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 7 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- foreign keys of uses that go
ALTER TABLE uses DROP CONSTRAINT uses_code_fkey;

-- keys of codes that go
ALTER TABLE codes DROP CONSTRAINT codes_code_key;

-- columns of items that go
ALTER TABLE items DROP COLUMN kind_id;
ALTER TABLE items DROP COLUMN number;
ALTER TABLE items DROP COLUMN label;

-- columns of uses that go
ALTER TABLE uses DROP COLUMN code;

-- table kinds goes
DROP TABLE kinds;

COMMIT;
