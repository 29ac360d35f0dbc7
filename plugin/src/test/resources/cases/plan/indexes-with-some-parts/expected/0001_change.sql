-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 3 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- indexes of rides that go
DROP INDEX rides_alone;
DROP INDEX rides_gone;

-- table rides_b, put below another once it is whole
ALTER INDEX rides_half ATTACH PARTITION rides_b_half;

COMMIT;
