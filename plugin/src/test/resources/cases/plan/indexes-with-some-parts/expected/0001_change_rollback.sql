-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 10 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: table rides_b, put below another once it is whole
DROP INDEX rides_half;
CREATE INDEX rides_half ON ONLY rides (zone, id);
CREATE INDEX rides_a_half ON rides_a (zone, id);
ALTER INDEX rides_half ATTACH PARTITION rides_a_half;
CREATE INDEX rides_b_half ON rides_b (zone, id);

-- takes back: indexes of rides that go
CREATE INDEX rides_gone ON ONLY rides (zone);
COMMENT ON INDEX rides_gone IS 'Half of it';
CREATE INDEX rides_a_gone ON rides_a (zone);
ALTER INDEX rides_gone ATTACH PARTITION rides_a_gone;
CREATE INDEX rides_alone ON ONLY rides (id);

COMMIT;
